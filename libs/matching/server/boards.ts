import type { Tx } from '#base/server';
import type { Band } from '#matching/contract';
import type { Findings } from './rule/findings';
import { tieInSql } from './rule/order';

/** A match that a posting keeps. */
export interface Kept {
  /** The programme, or the branch. */
  id: string;
  score: number;
  band: Band;
  findings: Findings;
}

/** Where matches of one direction stand: of an offer with programmes, of a request with companies by their best branch. */
export interface Board {
  table: string;
  /** Whom a posting has at most one match with. */
  party: string;
  /** What was scored: the programme itself, or a branch of the company. */
  scored: string;
  /** The party of what was scored, in SQL. */
  partyOf: (scored: string) => string;
}

export const offers: Board = { table: 'match', party: 'programme_id', scored: 'programme_id', partyOf: (id) => id };
export const requests: Board = {
  table: 'request_match', party: 'company_id', scored: 'branch_id', partyOf: (id) => `(select b.company_id from branch b where b.id = ${id})`,
};

/** What a write did: with whom something is new, became different, or is no more. */
export interface Written {
  added: Row[];
  changed: Row[];
  gone: Row[];
  /** Of what became different: what fits less than before, or closes at another time. */
  fallen: Row[];
}
export interface Row { postingId: string; party: string; score: number }

/** One statement: rows that are new or different are written, rows that no longer match go, the rest is not touched. Notes as of when that is true, and where the best end. */
export async function write(tx: Tx, board: Board, postingId: string, { version, asOf, edge }: { version: number; asOf: string; edge: number | null }, kept: Kept[], now: Date): Promise<Written> {
  const { table, party, scored, partyOf } = board;
  const more = party === scored ? '' : `, ${scored}`;
  const values = ['score', 'band', 'rule_version', 'findings', 'open_until', ...(party === scored ? [] : [scored])];
  const rows = await tx.sql<Change & Record<string, unknown>>(
    `with fresh as (
       select ${partyOf('r.id')} as party, r.id, score, band, findings::jsonb as findings
       from rows from (unnest($2::uuid[]), unnest($3::int[]), unnest($4::text[]), string_to_table($5, e'\\n')) as r(id, score, band, findings)),
     gone as (delete from ${table} m where m.posting_id = $1::uuid and not exists (select from fresh f where f.party = m.${party}) returning m.${party} as party, m.score),
     state as (insert into match_state as s (posting_id, as_of, edge) select p.id, $8::pg_snapshot, $9::int from posting p where p.id = $1::uuid
       on conflict (posting_id) do update set as_of = excluded.as_of, edge = excluded.edge, given_up = '{}'),
     written as (insert into ${table} as m (posting_id, ${party}, score, band, rule_version, findings, computed_at, open_until${more})
     select p.id, f.party, f.score, f.band, $6::int, f.findings, $7::timestamptz, case when p.status = 'published' then p.closes_on else '-infinity' end${more && ', f.id'}
     from fresh f cross join posting p where p.id = $1::uuid and f.party is not null order by f.party
     on conflict (posting_id, ${party}) do update
       set ${values.map((name) => `${name} = excluded.${name}`).join(', ')}, computed_at = excluded.computed_at
       where (${values.map((name) => `m.${name}`).join(', ')}) is distinct from (${values.map((name) => `excluded.${name}`).join(', ')})
     returning m.${party} as party, m.score, case when old.posting_id is null then 'added' else 'changed' end as how, m.score < old.score or m.open_until <> old.open_until as fell)
     select party, score, how, fell from written union all select party, score, 'gone', false from gone`,
    // Findings go as lines of one text: an array would have every quote of them escaped on this side and read again on the other.
    [postingId, kept.map(({ id }) => id), kept.map(({ score }) => score), kept.map(({ band }) => band), kept.map(({ findings }) => JSON.stringify(findings)).join('\n'), version, now, asOf, edge]);
  return sorted(rows.map((row) => ({ ...row, postingId })));
}

interface Change { party: string; score: number; how: 'added' | 'changed' | 'gone'; fell: boolean | null }
const sorted = (rows: (Row & Change)[]): Written => {
  const those = (is: (row: Change) => boolean) => rows.filter(is).map(({ postingId, party, score }) => ({ postingId, party, score }));
  return { added: those(({ how }) => how === 'added'), changed: those(({ how }) => how === 'changed'), gone: those(({ how }) => how === 'gone'), fallen: those(({ how, fell }) => how === 'changed' && fell === true) };
};

/** What a programme or a company is kept for. */
export interface KeptOfParty extends Kept { postingId: string }

/**
 * The same from the other side: what one party matches becomes exactly this, but for postings that are left to their own refresh
 * and for those that closed before `openFrom`.
 */
export async function writeParty(tx: Tx, { table, party, scored }: Board, id: string, { version, left, openFrom }: { version: number; left: string[]; openFrom: string }, kept: KeptOfParty[], now: Date): Promise<Written> {
  const own = party === scored ? '' : `, ${scored}`;
  const values = ['score', 'band', 'rule_version', 'findings', 'open_until', ...(party === scored ? [] : [scored])];
  const rows = await tx.sql<Change & { postingId: string } & Record<string, unknown>>(
    `with fresh as (
       select posting_id, id, score, band, findings::jsonb as findings
       from rows from (unnest($2::uuid[]), unnest($3::uuid[]), unnest($4::int[]), unnest($5::text[]), string_to_table($6, e'\\n')) as r(posting_id, id, score, band, findings)),
     gone as (delete from ${table} m where m.${party} = $1::uuid and m.open_until >= $9::date and m.posting_id <> all($10::uuid[])
       and not exists (select from fresh f where f.posting_id = m.posting_id) returning m.posting_id, m.score),
     written as (insert into ${table} as m (posting_id, ${party}, score, band, rule_version, findings, computed_at, open_until${own})
       select p.id, $1::uuid, f.score, f.band, $7::int, f.findings, $8::timestamptz, case when p.status = 'published' then p.closes_on else '-infinity' end${own && ', f.id'}
       from fresh f join posting p on p.id = f.posting_id order by p.id
       on conflict (posting_id, ${party}) do update
         set ${values.map((name) => `${name} = excluded.${name}`).join(', ')}, computed_at = excluded.computed_at
         where (${values.map((name) => `m.${name}`).join(', ')}) is distinct from (${values.map((name) => `excluded.${name}`).join(', ')})
       returning m.posting_id, m.score, case when old.posting_id is null then 'added' else 'changed' end as how, m.score < old.score as fell)
     select posting_id as "postingId", score, how, fell from written union all select posting_id, score, 'gone', false from gone`,
    [id, kept.map((one) => one.postingId), kept.map((one) => one.id), kept.map(({ score }) => score), kept.map(({ band }) => band),
      kept.map(({ findings }) => JSON.stringify(findings)).join('\n'), version, now, openFrom, left]);
  return sorted(rows.map((row) => ({ ...row, party: id })));
}

/**
 * The best of each programme or company too: what now comes after them goes, first what is not open, then the last of the order.
 * The posting remembers whom it gave up. How many one has, and where the kept end, is read from an index; a tie is worked out only there. Rows that another refresh holds are left to it.
 */
export async function prune(tx: Tx, { table, party, scored }: Board, parties: string[], bestKept: number, today: string): Promise<Row[]> {
  const lastFirst = `m.score, m.open_until desc, ${tieInSql('m.posting_id', `m.${scored}`, '$3')} desc`;
  return tx.sql<Row & Record<string, unknown>>(
    `with crowded as materialized (
       select f.party, k.had - $2::int as surplus, k.shut from unnest($1::uuid[]) as f(party) cross join lateral (
         select count(*)::int as had, count(*) filter (where m.open_until < $3::text::date)::int as shut from ${table} m where m.${party} = f.party) k
       where k.had > $2::int),
     surplus as (
       select s.* from crowded c cross join lateral (
         select m.posting_id, m.${party} as party from ${table} m where m.${party} = c.party and m.open_until < $3::text::date
         order by ${lastFirst} limit c.surplus) s
       where c.shut > 0
       union all
       select s.* from crowded c cross join lateral (
         select m.score from ${table} m where m.${party} = c.party and m.open_until >= $3::text::date order by m.score limit 1 offset greatest(c.surplus - c.shut - 1, 0)) last
       cross join lateral (
         select m.posting_id, m.${party} as party from ${table} m where m.${party} = c.party and m.score <= last.score and m.open_until >= $3::text::date
         order by ${lastFirst} limit greatest(c.surplus - c.shut, 0)) s
       where c.surplus > c.shut),
     held as (
       select m.posting_id, m.${party} as party from ${table} m join surplus s on s.posting_id = m.posting_id and s.party = m.${party}
       join match_state t on t.posting_id = m.posting_id
       order by m.posting_id, m.${party} for update of m, t skip locked),
     noted as (update match_state t set given_up = t.given_up || h.parties from (select posting_id, array_agg(party) as parties from held group by posting_id) h where h.posting_id = t.posting_id)
     delete from ${table} m using held h where m.posting_id = h.posting_id and m.${party} = h.party
     returning m.posting_id as "postingId", m.${party} as party, m.score`,
    [parties, bestKept, today]);
}
