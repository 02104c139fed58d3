import { Inject, Injectable } from '@nestjs/common';
import { Clock, Db, Mails, type Tx } from '#base/server';
import type { Band } from '#matching/contract';
import { loadFacts, loadPosting, loadProgrammes, type LoadedFacts, type LoadedPosting, type LoadedProgramme } from './loading';
import { findingsOf, type Findings } from './rule/findings';
import { inOrder, tieInSql, tieOf } from './rule/order';
import { bandOf, groundOf, matchScore } from './rule/score';
import { dayNumber, dayText } from './rule/shapes';
import { recipientsOf } from './recipients';

interface Kept {
  programmeId: string;
  score: number;
  band: Band;
  findings: Findings;
}

/** Makes the matches of a posting true, and tells who answers for a matched programme. */
@Injectable()
export class Matches {
  constructor(private readonly db: Db, private readonly mails: Mails, @Inject(Clock) private readonly clock: Clock) {}

  /** Computes a posting against every programme, keeps the best, drops the rest; with `mail`, each manager hears of it once. */
  async refresh(postingId: string, options: { mail: boolean }): Promise<void> {
    await this.db.transaction(async (tx) => {
      // Two changes of one posting wait for each other here; the posting itself stays free for who takes its seats.
      await tx.sql(`select pg_advisory_xact_lock(hashtextextended('match:' || $1, 0))`, [postingId]);
      const posting = await loadPosting(tx, postingId);
      if (!posting) return;
      const today = this.clock.today();
      const facts = await loadFacts(tx);
      const kept = posting.direction === 'offer' && posting.asked.isPublished
        ? bestOf(facts, posting, await loadProgrammes(tx, posting.ownerId, facts.rule, today), today) : [];
      await this.write(tx, postingId, facts.rule.version, kept);
      await prune(tx, postingId, facts.rule.bestKept, today);
      if (options.mail) await this.tell(tx, postingId);
    });
  }

  /** One statement: rows that are new or different are written, rows that no longer match go, the rest is not touched. */
  private async write(tx: Tx, postingId: string, version: number, kept: Kept[]): Promise<void> {
    await tx.sql(
      `with fresh as (select * from jsonb_to_recordset($2::jsonb) as r("programmeId" uuid, score int, band text, findings jsonb)),
       gone as (delete from match m where m.posting_id = $1::uuid and not exists (select from fresh f where f."programmeId" = m.programme_id))
       insert into match as m (posting_id, programme_id, score, band, rule_version, findings, computed_at)
       select $1::uuid, "programmeId", score, band, $3::int, findings, $4::timestamptz from fresh
       on conflict (posting_id, programme_id) do update
         set score = excluded.score, band = excluded.band, rule_version = excluded.rule_version, findings = excluded.findings, computed_at = excluded.computed_at
         where (m.score, m.band, m.rule_version, m.findings) is distinct from (excluded.score, excluded.band, excluded.rule_version, excluded.findings)`,
      [postingId, JSON.stringify(kept), version, this.clock.now()]);
  }

  private async tell(tx: Tx, postingId: string): Promise<void> {
    const people = await recipientsOf(tx, postingId);
    await this.mails.post(tx, people.map(({ id, ...to }) => ({ template: 'posting-match', key: `${postingId}:${id}`, to, args: { postingId, personId: id } })));
  }
}

/** The best programmes for a posting, with why. */
export function bestOf({ rule, tables, codes }: LoadedFacts, { asked, askedWords }: LoadedPosting, programmes: LoadedProgramme[], today: string): Kept[] {
  const ground = groundOf(rule, tables);
  const day = dayNumber(today);
  const closesOn = asked.closesOn === null ? null : dayText(asked.closesOn);
  const candidates = [];
  for (const programme of programmes) {
    const score = matchScore(ground, asked, programme.present, day);
    if (score !== null && score >= rule.bands.fair) {
      candidates.push({ programme, score, closesOn, tie: tieOf(asked.postingId, programme.present.id, today) });
    }
  }
  return candidates.sort(inOrder).slice(0, rule.bestKept).flatMap(({ programme: { present, presentWords }, score }) => {
    const band = bandOf(rule, score);
    return band === null ? [] : [{ programmeId: present.id, score, band, findings: findingsOf(ground, codes, { asked, askedWords, present, presentWords }, day) }];
  });
}

/** The best of each programme too: what now comes after them goes. Rows that another refresh holds are left to it. */
async function prune(tx: Tx, postingId: string, bestKept: number, today: string): Promise<void> {
  await tx.sql(
    `with crowded as (
       select m.programme_id from match m where m.programme_id in (select programme_id from match where posting_id = $1)
       group by m.programme_id having count(*) > $2::int),
     ranked as (
       select m.posting_id, m.programme_id, row_number() over (partition by m.programme_id
         order by (p.status = 'published' and p.closes_on >= $3::text::date) desc, m.score desc, p.closes_on nulls last, ${tieInSql('m.posting_id', 'm.programme_id', '$3')}) as place
       from match m join posting p on p.id = m.posting_id where m.programme_id in (select programme_id from crowded)),
     surplus as (
       select m.posting_id, m.programme_id from match m
       where (m.posting_id, m.programme_id) in (select posting_id, programme_id from ranked where place > $2::int)
       order by m.posting_id, m.programme_id for update of m skip locked)
     delete from match m using surplus s where m.posting_id = s.posting_id and m.programme_id = s.programme_id`,
    [postingId, bestKept, today]);
}
