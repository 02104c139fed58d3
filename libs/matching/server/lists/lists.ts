import type { MatchFilters, MatchQuery, MatchSide, MatchState } from '#matching/contract';
import { statement, type Actor, type Db } from '#base/server';
import type { Board } from '../boards';
import { after, matchPageFrom, placeIn, type Placed } from '../match-page';
import { tieInSql } from '../rule/order';
import { countsOf, type Countable } from './counts';
import { named } from './named';
import { standingColumns, standingJoined, state, type StandingRow } from './standing';

/** What a list shows as long as nobody asks otherwise: everything that was not put aside. */
const usual: readonly MatchState[] = ['new', 'seen', 'responded'];

/** A list of matches: of some parties, or of one posting. */
export interface ListOf {
  name: string;
  board: Board;
  columns: string;
  joined: string;
  /** Whose matches: `scope` are their ids. */
  of: (at: (name: 'scope' | 'today') => string) => string;
  /** In which region a match is, for who reads this list. */
  region: string;
  /** Which of them a reader may see, in the words of the policy: its values come first. */
  visible?: { sql: string; values: Record<string, string> };
}

/** Who asks, for which side, and what they may see of it. */
export interface Asking { actor: Actor; scope: string[]; today: string; side: MatchSide | null; sees?: readonly unknown[] }

const who = { side: 'text', person: 'uuid', scope: 'uuid[]' } as const;
const chosen = { state: 'text[]', band: 'text[]', region: 'text[]', form: 'text[]', kind: 'text[]', function: 'text[]', level: 'text[]', postings: 'uuid[]', parties: 'uuid[]' } as const;
const paged = { ...chosen, day: 'text', score: 'int', closesOn: 'date', tie: 'text', limit: 'int' } as const;

/** Reads a page of a list, and on the first one what can be chosen. */
export function listOf<Row extends Placed>({ name, board, columns, joined, of, region, visible }: ListOf) {
  // Only the lists of a party look at the day: those of a posting tell its owner how it stands, open or not.
  const asks = { ...visible?.values, ...who, ...(visible ? {} : { today: 'date' }) } as typeof who & { today: 'date' };
  const values = named({ ...asks, ...paged });
  const counted = named(asks);
  const from = (at: (name: keyof typeof asks) => string) => `${joined} ${standingJoined(board, at('side'), at('person'))}
   where ${of(at)}${visible ? ` and ${visible.sql}` : ''}`;
  const { at } = values;
  const only = (name: keyof typeof chosen, sql: string) => `(${at(name)} is null or ${sql})`;
  const tie = at('day');
  const page = statement<Row & StandingRow>(`matching.${name}`,
    `select ${columns}, ${standingColumns}, ${tieInSql('m.posting_id', `m.${board.scored}`, tie)} as tie ${from(at)}
     and ${state} = any(${at('state')}) and ${only('band', `m.band = any(${at('band')})`)} and ${only('region', `${region} = any(${at('region')})`)} and ${only('form', `p.form = any(${at('form')})`)}
     and ${only('kind', `p.kind = any(${at('kind')})`)} and ${only('function', `p.functions && ${at('function')}`)} and ${only('level', `g.level = any(${at('level')})`)}
     and ${only('postings', `m.posting_id = any(${at('postings')})`)} and ${only('parties', `m.${board.party} = any(${at('parties')})`)}
     and (${at('score')} is null or ${placeIn(board.scored, tie)} > (${at('score')}, ${at('closesOn')}, ${at('tie')}))
   order by ${placeIn(board.scored, tie)} limit ${at('limit')}`);
  const counts = statement<Countable>(`matching.${name}-counts`,
    `select ${state} as state, m.band, ${region} as region, p.form, p.kind, p.functions, g.level, ${board.party === 'programme_id' ? 'm.programme_id' : 'null::uuid'} as "programmeId" ${from(counted.at)}`);

  return async <Item>(db: Db, { actor, scope, today, side, sees = [] }: Asking, { limit, cursor, ...filters }: MatchQuery, present: (row: Row & StandingRow) => Item) => {
    const [day, score, closesOn, tieAfter] = after(cursor, today);
    const own = { scope, today, side, person: actor.personId, ...Object.fromEntries(Object.keys(visible?.values ?? {}).map((key, place) => [key, sees[place]])) };
    const rows = await db.query(page, values.of({ ...own, ...filterValues(filters), day, score, closesOn, tie: tieAfter, limit: limit + 1 }));
    return { ...matchPageFrom(rows, limit, day, present), counts: cursor === undefined ? countsOf(await db.query(counts, counted.of(own)), filters, usual) : null };
  };
}

const filterValues = ({ state: states, band, region, form, kind, function: functions, level, postingId, programmeId, companyId }: MatchFilters) => ({
  state: states ?? usual, band: band ?? null, region: region ?? null, form: form ?? null, kind: kind ?? null, function: functions ?? null, level: level ?? null,
  postings: postingId ?? null, parties: programmeId ?? companyId ?? null,
});
