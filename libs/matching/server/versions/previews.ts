import { Inject, Injectable } from '@nestjs/common';
import { Clock, Db, general, Refusal, type Actor, type Tx } from '#base/server';
import { moves, type RulePreview, type RuleValues } from '#matching/contract';
import { movesOf, type Moved } from '../columns/moves';
import { Fields } from '../fields';
import { loadPostings } from '../loading';
import type { Ground } from '../rule/factors';
import { bandOf, groundOf } from '../rule/score';
import { onlyAnalysts } from './drafts';

/** So many postings are looked at, and so many examples shown. */
const [SAMPLE, EXAMPLES] = [100, 10];

interface Found extends Moved { postingId: string; partyId: string; now: Ground; then: Ground }

/** What other weights would do to the matches there are. Computed from what is in memory; nothing is written. */
@Injectable()
export class Previews {
  constructor(private readonly db: Db, private readonly fields: Fields, @Inject(Clock) private readonly clock: Clock) {}

  async of(actor: Actor, values: RuleValues): Promise<RulePreview> {
    if (!actor.isAnalyst) throw new Refusal(general['not-allowed'], onlyAnalysts);
    return this.db.transaction(async (tx) => {
      const today = this.clock.today();
      // By a hash, so that two previews look at the same postings and no kind or age comes first.
      const sample = await tx.sql<{ id: string; open: number }>(`select id, count(*) over ()::int as open from posting where status = 'published' order by md5(id::text) limit $1`, [SAMPLE]);
      const counts = { before: 0, after: 0, appears: 0, vanishes: 0, rises: 0, falls: 0 };
      const found: Found[] = [];
      const grounds = new Map<Ground, Ground>();
      for (const posting of await loadPostings(tx, sample.map(({ id }) => id))) {
        const { known: { ground: now }, field } = await this.fields.ofPosting(tx, posting, today);
        const then = grounds.get(now) ?? groundOf({ ...now.rule, ...values }, now.tables);
        grounds.set(now, then);
        const { before, after, moved } = movesOf(now, then, posting.asked, field, today);
        counts.before += before;
        counts.after += after;
        for (const one of moved) {
          counts[one.move] += 1;
          found.push({ ...one, postingId: posting.asked.postingId, partyId: posting.isRequest ? field.columns.ownerId(one.place) : field.columns.id(one.place), now, then });
        }
      }
      return { postings: sample.length, open: sample[0]?.open ?? 0, ...counts, examples: await named(tx, examplesOf(found)) };
    });
  }
}

/** Of each move some, in turn, those with the greatest difference first; one posting comes back only when the others are told. */
function examplesOf(found: Found[]): Found[] {
  const sorted = found.sort((a, b) => Math.abs(b.after - b.before) - Math.abs(a.after - a.before) || (a.postingId + a.partyId < b.postingId + b.partyId ? -1 : 1));
  const queues = moves.map((move) => onePerPosting(sorted.filter((one) => one.move === move)));
  const examples: Found[] = [];
  for (let turn = 0; examples.length < EXAMPLES && queues.some((queue) => queue.length > turn); turn += 1) {
    for (const queue of queues) examples.push(...queue.slice(turn, turn + 1));
  }
  return examples.slice(0, EXAMPLES).sort((a, b) => moves.indexOf(a.move) - moves.indexOf(b.move));
}

function onePerPosting(found: Found[]): Found[] {
  const told = new Set<string>();
  const first = found.filter(({ postingId }) => !told.has(postingId) && told.add(postingId));
  return [...first, ...found.filter((one) => !first.includes(one)).slice(0, EXAMPLES)];
}

async function named(tx: Tx, found: Found[]): Promise<RulePreview['examples']> {
  const rows = await tx.sql<{ posting: RulePreview['examples'][number]['posting']; party: RulePreview['examples'][number]['party'] }>(
    `select jsonb_build_object('id', p.id, 'title', p.title, 'kind', p.kind) as posting,
       jsonb_build_object('id', f.party_id, 'name', coalesce(g.name, c.name), 'institution', i.name) as party
     from unnest($1::uuid[], $2::uuid[]) with ordinality f(posting_id, party_id, place) join posting p on p.id = f.posting_id
     left join programme g on g.id = f.party_id left join organisation i on i.id = g.institution_id left join organisation c on c.id = f.party_id order by f.place`,
    [found.map(({ postingId }) => postingId), found.map(({ partyId }) => partyId)]);
  return rows.flatMap((row, at) => {
    const one = found[at];
    if (!one) return [];
    const { move, before, after, now, then } = one;
    // What is no match has no band, though its score may reach one: the best are as many as are kept.
    return [{ move, ...row, before: { score: before, band: move === 'appears' ? null : bandOf(now.rule, before) }, after: { score: after, band: move === 'vanishes' ? null : bandOf(then.rule, after) } }];
  });
}
