import type { Tx } from '#base/server';

/** A column that names a company or an organisation, with the key of its table. */
export interface Belonging {
  table: string;
  column: string;
  key: string[];
  /** Conditions on a row `k` of the kept company beside which a row `m` of the merged one cannot stand. */
  clashes: string[];
}

/** Not moved: what a company is itself, what was noted about it, and the sign-ins, which follow the members. */
const own = ['company', 'company_merge', 'verification_event', 'session', 'institution', 'programme', 'institution_alias', 'institution_successor', 'institution_region'];

interface Reference { table: string; column: string; key: string[] }
interface Unique { table: string; columns: string[]; condition: string | null }

/**
 * Everything that belongs to a company, as the database itself tells it: each column that refers to an organisation or a company. What a
 * later part of the product adds moves along without anybody thinking of it.
 */
export async function belongings(tx: Tx): Promise<Belonging[]> {
  const references = await tx.sql<Reference & Record<string, unknown>>(
    `select c.conrelid::regclass::text as table, a.attname as column,
       array(select k.attname::text from pg_constraint p join unnest(p.conkey) with ordinality as n(num, place) on true join pg_attribute k on k.attrelid = p.conrelid and k.attnum = n.num
         where p.conrelid = c.conrelid and p.contype = 'p' order by n.place) as key
     from pg_constraint c join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
     where c.contype = 'f' and cardinality(c.conkey) = 1 and c.confrelid in ('organisation'::regclass, 'company'::regclass) and c.connamespace = 'public'::regnamespace
       and c.conrelid::regclass::text <> all($1::text[])
     group by 1, 2, c.conrelid order by 1, 2`, [own]);
  const uniques = await tx.sql<Unique & Record<string, unknown>>(
    `select i.indrelid::regclass::text as table, array(select a.attname::text from unnest(i.indkey::int2[]) with ordinality as n(num, place)
         join pg_attribute a on a.attrelid = i.indrelid and a.attnum = n.num order by n.place) as columns, pg_get_expr(i.indpred, i.indrelid) as condition
     from pg_index i where i.indisunique and i.indexprs is null and i.indrelid::regclass::text = any($1::text[])`, [references.map(({ table }) => table)]);
  return references.map(({ table, column, key }) => ({
    table, column, key,
    clashes: uniques.filter((one) => one.table === table && one.columns.includes(column)).map(({ columns, condition }) => {
      const same = columns.filter((name) => name !== column).map((name) => `k.${name} = m.${name}`);
      const holds = condition === null ? [] : [`exists (select from (select k.*) ${table} where ${condition})`, `exists (select from (select m.*) ${table} where ${condition})`];
      return [...same, ...holds].join(' and ') || 'true';
    }),
  }));
}

/** The condition on a row `m` of the merged company that it cannot stand beside one of the kept; null when any can. $1 is kept. */
export const clashing = ({ table, column, clashes }: Belonging): string | null =>
  clashes.length === 0 ? null : `exists (select from ${table} k where k.${column} = $1 and (${clashes.map((one) => `(${one})`).join(' or ')}))`;

/** Rows that tell what happened are never set aside: where they clash, somebody must act first. */
export const histories = ['posting', 'proposal', 'collaboration', 'branch'];
