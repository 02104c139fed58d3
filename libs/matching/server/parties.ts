import { Inject, Injectable } from '@nestjs/common';
import { Clock, Db, Outbox, type Tx } from '#base/server';
import { postingPublished } from '#postings/server';
import { prune, writeParty, type Board, type KeptOfParty } from './boards';
import { leastKept } from './columns/best';
import { openingScores } from './columns/opening-scores';
import type { OpeningColumns } from './columns/openings';
import { earliers } from './columns/scores';
import { Fields, type Side } from './fields';
import { loadPostings } from './loading';
import { Openings } from './openings';
import { findingsOf } from './rule/findings';
import { inOrder, tieOf } from './rule/order';
import { bandOf, matchScore } from './rule/score';
import { dayNumber, dayText } from './rule/shapes';

interface Candidate { place: number; at: number; score: number }

/** Makes what a programme or a company matches true, after it changed. Nobody is told: who decides that is `Telling`. */
@Injectable()
export class Parties {
  constructor(private readonly db: Db, private readonly fields: Fields, private readonly openings: Openings, private readonly outbox: Outbox,
    @Inject(Clock) private readonly clock: Clock) {}

  refreshProgramme(id: string): Promise<void> {
    return this.refresh(id, (tx, today) => this.fields.ofProgramme(tx, id, today));
  }

  refreshCompany(id: string): Promise<void> {
    return this.refresh(id, (tx, today) => this.fields.ofCompany(tx, id, today));
  }

  private async refresh(id: string, sideOf: (tx: Tx, today: string) => Promise<Side>): Promise<void> {
    await this.db.transaction(async (tx) => {
      // Alone: no posting is half computed with what this one was before it changed, and none changes its matches meanwhile.
      await tx.sql(`select pg_advisory_xact_lock(hashtextextended('matches', 0))`);
      const today = this.clock.today();
      const side = await sideOf(tx, today);
      const openings = await this.openings.current(tx);
      const candidates = bestPlaces(side, openings, today);
      const { edges, had } = await this.edgesOf(tx, side.board, id, candidates.map(({ at }) => openings.id(at)));
      // Where a posting keeps no more, this one may push another out, or leave its place to one: that posting is computed whole.
      const whole = new Set(had);
      const free: Candidate[] = [];
      for (const candidate of candidates) {
        const postingId = openings.id(candidate.at);
        const edge = edges.get(postingId);
        if (edge === undefined) free.push(candidate);
        else if (candidate.score >= edge) whole.add(postingId);
      }
      const kept = await this.why(tx, side, best(side, openings, free, today), openings, today);
      const { added } = await writeParty(tx, side.board, id, { version: side.known.facts.rule.version, left: [...whole], openFrom: side.places.length === 0 ? '-infinity' : today }, kept, this.clock.now());
      for (const postingId of await this.filled(tx, side, added.map((row) => row.postingId))) whole.add(postingId);
      await prune(tx, side.board, [id], side.known.facts.rule.bestKept, today);
      await this.outbox.addAll(tx, postingPublished, [...whole].sort().map((postingId) => ({ payload: { postingId, mail: false } })));
    });
  }

  /** Of these postings, those that have all that is kept by now: from here on the best of them must be told apart. */
  private async filled(tx: Tx, { board, known }: Side, postingIds: string[]): Promise<string[]> {
    const rows = await tx.sql<{ id: string }>(
      `select s.posting_id as id from match_state s where s.posting_id = any($1::uuid[])
         and (select count(*) from ${board.table} m where m.posting_id = s.posting_id) + cardinality(s.given_up) >= $2::int`, [postingIds, known.ground.rule.bestKept]);
    return rows.map(({ id }) => id);
  }

  /** Of what it matches or matched: the postings that keep no more, with the score of their last. */
  private async edgesOf(tx: Tx, { table, party }: Board, id: string, postingIds: string[]): Promise<{ edges: Map<string, number>; had: Set<string> }> {
    const rows = await tx.sql<{ postingId: string; edge: number | null; had: boolean }>(
      `select s.posting_id as "postingId", s.edge, $1 = any(s.given_up) or exists (select from ${table} m where m.posting_id = s.posting_id and m.${party} = $1) as had
       from match_state s join posting p on p.id = s.posting_id where s.edge is not null and p.status = 'published'
         and (s.posting_id = any($2::uuid[]) or $1 = any(s.given_up) or s.posting_id in (select posting_id from ${table} where ${party} = $1))`, [id, postingIds]);
    return { edges: new Map(rows.map(({ postingId, edge }) => [postingId, edge ?? 0])), had: new Set(rows.filter((row) => row.had).map(({ postingId }) => postingId)) };
  }

  /** What is kept, with why, from the postings as they are: one that changed since it was scored is scored again. */
  private async why(tx: Tx, { known, terms, earlier }: Side, kept: Candidate[], openings: OpeningColumns, today: string): Promise<KeptOfParty[]> {
    const { ground, facts, columns } = known;
    const places = new Map(kept.map(({ place, at }) => [openings.id(at), place]));
    const postings = await loadPostings(tx, [...places.keys()]);
    return postings.flatMap(({ asked, askedWords, ownerId }) => {
      const side = columns.at(places.get(asked.postingId) ?? 0, earlier.get(ownerId) ?? 'never');
      const score = matchScore(ground, asked, side.present, dayNumber(today), terms);
      const band = score === null ? null : bandOf(ground.rule, score);
      if (score === null || band === null) return [];
      return [{ postingId: asked.postingId, id: side.present.id, score, band, findings: findingsOf(ground, facts.codes, { asked, askedWords, ...side }, dayNumber(today), terms) }];
    });
  }
}

/** Every open posting that matches, with the best of the places. */
function bestPlaces({ known, terms, places, earlier }: Side, openings: OpeningColumns, today: string): Candidate[] {
  const { ground, columns } = known;
  const before = new Uint8Array(openings.size);
  for (const [ownerId, how] of earlier) for (const at of openings.placesOfOwner(ownerId)) before[at] = earliers.indexOf(how);
  const bests = new Int8Array(openings.size).fill(-1);
  const by = new Int32Array(openings.size);
  for (const place of [...places].sort((a, b) => (columns.id(a) < columns.id(b) ? -1 : 1))) {
    const scores = openingScores(ground, { ownerId: columns.ownerId(place), present: columns.at(place, 'never').present, earlier: before }, openings, dayNumber(today), terms);
    for (let at = 0; at < scores.length; at += 1) if ((scores[at] ?? -1) > (bests[at] ?? -1)) { bests[at] = scores[at] ?? -1; by[at] = place; }
  }
  const candidates: Candidate[] = [];
  for (let at = 0; at < bests.length; at += 1) {
    const score = bests[at] ?? -1;
    if (score >= ground.rule.bands.fair) candidates.push({ place: by[at] ?? 0, at, score });
  }
  return candidates;
}

/** No more than are kept, in the order of the rule. */
function best({ known }: Side, openings: OpeningColumns, candidates: Candidate[], today: string): Candidate[] {
  const { bestKept } = known.ground.rule;
  if (candidates.length <= bestKept) return candidates;
  const least = leastKept(candidates.map(({ score }) => score), bestKept);
  return candidates.filter(({ score }) => score >= least).map((one) => ({ one, score: one.score, closesOn: openings.closes(one.at) === null ? null : dayText(openings.closes(one.at) ?? 0), tie: tieOf(openings.id(one.at), known.columns.id(one.place), today) }))
    .sort(inOrder).slice(0, bestKept).map(({ one }) => one);
}
