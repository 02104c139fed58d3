import { Inject, Injectable } from '@nestjs/common';
import { Clock, Db, Outbox, type Tx } from '#base/server';
import { offers, prune, requests, write, type Board, type Kept, type Row, type Written } from './boards';
import { bestOf, type Field } from './columns/best';
import { Fields } from './fields';
import { partyChanged } from './jobs';
import { loadPosting, type LoadedPosting } from './loading';
import { earlierAt, type Known } from './programmes';
import type { Terms } from './rule/data';
import { findingsOf } from './rule/findings';
import { bandOf } from './rule/score';
import { dayNumber } from './rule/shapes';
import { Telling } from './telling';

/** What making the matches of a posting true changed. */
export interface Refreshed extends Written {
  kept: number;
  /** What gave way, of this posting or another, because somebody has more than are kept. */
  pruned: Row[];
  /** The score of the last that is kept, where no more are. */
  edge: number | null;
}

/** Makes the matches of a posting true. */
@Injectable()
export class Matches {
  constructor(private readonly db: Db, private readonly fields: Fields, private readonly telling: Telling, private readonly outbox: Outbox,
    @Inject(Clock) private readonly clock: Clock) {}

  /** Computes an offer against every programme, a request against every branch; keeps the best, drops the rest. With `mail`, who answers hears of it once. */
  async refresh(postingId: string, options: { mail: boolean }): Promise<Refreshed | null> {
    return this.db.transaction(async (tx) => {
      // Two changes of one posting wait for each other here; the posting itself stays free for who takes its seats. And one that
      // read a programme before it changed is written before that programme's own matches are.
      await tx.sql(`select pg_advisory_xact_lock_shared(hashtextextended('matches', 0)), pg_advisory_xact_lock(hashtextextended('match:' || $1, 0))`, [postingId]);
      const posting = await loadPosting(tx, postingId);
      if (!posting) return null;
      const [today, board] = [this.clock.today(), posting.isRequest ? requests : offers];
      const { known, field } = await this.fields.ofPosting(tx, posting, today);
      const { rule } = known.facts;
      const kept = posting.asked.isPublished ? keep(known, posting, field, today) : [];
      const edge = kept.length < rule.bestKept ? null : kept.at(-1)?.score ?? null;
      const written = await write(tx, board, postingId, { version: rule.version, asOf: posting.asOf, edge }, kept, this.clock.now());
      const pruned = written.added.length === 0 ? [] : await prune(tx, board, written.added.map(({ party }) => party), rule.bestKept, today);
      await this.makeRoom(tx, board, [...written.gone, ...written.fallen].map(({ party }) => party), rule.bestKept);
      if (options.mail) await this.telling.ofPosting(tx, posting.isRequest ? 'request' : 'offer', postingId);
      return { ...written, pruned, edge, kept: kept.length };
    });
  }

  /** Who had all that is kept, and lost one or has it fit less, may have another that gave way before: it is looked at again. */
  async makeRoom(tx: Tx, { table, party }: Board, parties: string[], bestKept: number): Promise<void> {
    if (parties.length === 0) return;
    const full = await tx.sql<{ id: string }>(
      `select f.id from unnest($1::uuid[]) as f(id) where (select count(*) from (select 1 from ${table} m where m.${party} = f.id limit $2::int) k) >= $2::int - 1 order by f.id`, [parties, bestKept]);
    await this.outbox.addAll(tx, partyChanged, full.map(({ id }) => ({ payload: table === 'match' ? { programmeId: id } : { companyId: id } })));
  }
}

/** The best for a posting, with why. */
function keep({ ground, facts }: Known, { asked, askedWords }: LoadedPosting, field: Field & { terms: Terms }, today: string): Kept[] {
  return bestOf(ground, asked, field, today).flatMap(({ place, id, score }) => {
    const band = bandOf(ground.rule, score);
    const pair = { asked, askedWords, ...field.columns.at(place, earlierAt(field.earlier, place)) };
    return band === null ? [] : [{ id, score, band, findings: findingsOf(ground, facts.codes, pair, dayNumber(today), field.terms) }];
  });
}
