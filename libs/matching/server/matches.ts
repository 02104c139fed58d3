import { Inject, Injectable } from '@nestjs/common';
import { Clock, Db, Mails, type Tx } from '#base/server';
import type { Band } from '#matching/contract';
import { bestOf } from './columns/best';
import { loadPosting, type LoadedPosting } from './loading';
import { earlierAt, Programmes, type Known } from './programmes';
import { recipientsOf } from './recipients';
import { findingsOf, type Findings } from './rule/findings';
import { tieInSql } from './rule/order';
import { bandOf } from './rule/score';
import { dayNumber } from './rule/shapes';

interface Kept {
  programmeId: string;
  score: number;
  band: Band;
  findings: Findings;
}

/** Makes the matches of a posting true, and tells who answers for a matched programme. */
@Injectable()
export class Matches {
  constructor(private readonly db: Db, private readonly programmes: Programmes, private readonly mails: Mails, @Inject(Clock) private readonly clock: Clock) {}

  /** Computes a posting against every programme, keeps the best, drops the rest; with `mail`, each manager hears of it once. */
  async refresh(postingId: string, options: { mail: boolean }): Promise<void> {
    await this.db.transaction(async (tx) => {
      // Two changes of one posting wait for each other here; the posting itself stays free for who takes its seats.
      await tx.sql(`select pg_advisory_xact_lock(hashtextextended('match:' || $1, 0))`, [postingId]);
      const posting = await loadPosting(tx, postingId);
      if (!posting) return;
      const today = this.clock.today();
      const known = await this.programmes.current(tx);
      const { rule } = known.facts;
      const kept = posting.direction === 'offer' && posting.asked.isPublished
        ? keep(known, posting, await this.programmes.earlier(tx, known, posting.ownerId, today), today) : [];
      const added = await this.write(tx, postingId, rule.version, kept);
      if (added.length > 0) await prune(tx, added, rule.bestKept, today);
      if (options.mail) await this.tell(tx, postingId);
    });
  }

  /** One statement: rows that are new or different are written, rows that no longer match go, the rest is not touched. Answers the programmes that are new. */
  private async write(tx: Tx, postingId: string, version: number, kept: Kept[]): Promise<string[]> {
    const rows = await tx.sql<{ programmeId: string; isNew: boolean }>(
      `with fresh as (
         select programme_id, score, band, findings::jsonb as findings
         from rows from (unnest($2::uuid[]), unnest($3::int[]), unnest($4::text[]), string_to_table($5, e'\\n')) as r(programme_id, score, band, findings)),
       gone as (delete from match m where m.posting_id = $1::uuid and not exists (select from fresh f where f.programme_id = m.programme_id))
       insert into match as m (posting_id, programme_id, score, band, rule_version, findings, computed_at, open_until)
       select p.id, f.programme_id, f.score, f.band, $6::int, f.findings, $7::timestamptz, case when p.status = 'published' then p.closes_on else '-infinity' end
       from fresh f cross join posting p where p.id = $1::uuid order by f.programme_id
       on conflict (posting_id, programme_id) do update
         set score = excluded.score, band = excluded.band, rule_version = excluded.rule_version, findings = excluded.findings,
           computed_at = excluded.computed_at, open_until = excluded.open_until
         where (m.score, m.band, m.rule_version, m.findings, m.open_until) is distinct from (excluded.score, excluded.band, excluded.rule_version, excluded.findings, excluded.open_until)
       returning programme_id as "programmeId", old.posting_id is null as "isNew"`,
      // Findings go as lines of one text: an array would have every quote of them escaped on this side and read again on the other.
      [postingId, kept.map(({ programmeId }) => programmeId), kept.map(({ score }) => score), kept.map(({ band }) => band),
        kept.map(({ findings }) => JSON.stringify(findings)).join('\n'), version, this.clock.now()]);
    return rows.filter(({ isNew }) => isNew).map(({ programmeId }) => programmeId);
  }

  private async tell(tx: Tx, postingId: string): Promise<void> {
    const people = await recipientsOf(tx, postingId);
    await this.mails.post(tx, people.map(({ id, ...to }) => ({ template: 'posting-match', key: `${postingId}:${id}`, to, args: { postingId, personId: id } })));
  }
}

/** The best programmes for a posting, with why. */
function keep({ ground, columns, facts }: Known, { asked, askedWords, onlyFor }: LoadedPosting, earlier: Uint8Array, today: string): Kept[] {
  return bestOf(ground, asked, columns, earlier, today, onlyFor).flatMap(({ place, id, score }) => {
    const band = bandOf(ground.rule, score);
    const pair = { asked, askedWords, ...columns.at(place, earlierAt(earlier, place)) };
    return band === null ? [] : [{ programmeId: id, score, band, findings: findingsOf(ground, facts.codes, pair, dayNumber(today)) }];
  });
}

/**
 * The best of each programme too: what now comes after them goes, first what is not open, then the last of the order.
 * How many a programme has, and where the kept end, is read from an index; a tie is worked out only there. Rows that another refresh holds are left to it.
 */
async function prune(tx: Tx, programmeIds: string[], bestKept: number, today: string): Promise<void> {
  const lastFirst = `m.score, m.open_until desc, ${tieInSql('m.posting_id', 'm.programme_id', '$3')} desc`;
  await tx.sql(
    `with crowded as materialized (
       select f.programme_id, k.had - $2::int as surplus, k.shut from unnest($1::uuid[]) as f(programme_id) cross join lateral (
         select count(*)::int as had, count(*) filter (where m.open_until < $3::text::date)::int as shut from match m where m.programme_id = f.programme_id) k
       where k.had > $2::int),
     surplus as (
       select s.* from crowded c cross join lateral (
         select m.posting_id, m.programme_id from match m where m.programme_id = c.programme_id and m.open_until < $3::text::date
         order by ${lastFirst} limit c.surplus) s
       where c.shut > 0
       union all
       select s.* from crowded c cross join lateral (
         select m.score from match m where m.programme_id = c.programme_id and m.open_until >= $3::text::date order by m.score limit 1 offset greatest(c.surplus - c.shut - 1, 0)) last
       cross join lateral (
         select m.posting_id, m.programme_id from match m where m.programme_id = c.programme_id and m.score <= last.score and m.open_until >= $3::text::date
         order by ${lastFirst} limit greatest(c.surplus - c.shut, 0)) s
       where c.surplus > c.shut),
     held as (
       select m.posting_id, m.programme_id from match m join surplus s on s.posting_id = m.posting_id and s.programme_id = m.programme_id
       order by m.posting_id, m.programme_id for update of m skip locked)
     delete from match m using held h where m.posting_id = h.posting_id and m.programme_id = h.programme_id`,
    [programmeIds, bestKept, today]);
}
