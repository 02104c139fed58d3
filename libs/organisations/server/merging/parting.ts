import type { Text } from '#base/contract';
import type { Tx } from '#base/server';
import { MOVES } from '#organisations/contract';
import { belongings } from './belongings';
import type { Moved } from './merges';

interface Merge { keptId: string; mergedId: string; moved: Moved }

const named = (table: string): Text => MOVES[table.replaceAll('_', '-')] ?? MOVES['other'] ?? { nl: table, en: table };
const where = (key: Record<string, unknown>, from: number) => Object.keys(key).map((name, index) => `${name} = $${index + from}`).join(' and ');

/** Puts back what a merge moved. What forbids it, in words; null when all is as it was. */
export async function partsAgain(tx: Tx, merge: Merge): Promise<Text | null> {
  return await laterLife(tx, merge) ?? await moveBack(tx, merge);
}

/** What came since and belongs to both: it could be of neither afterwards. */
async function laterLife(tx: Tx, { keptId, moved }: Merge): Promise<Text | null> {
  const ids = (table: string) => (moved.rows.find((one) => one.table === table)?.keys ?? []).map(({ id }) => String(id));
  const [found] = await tx.sql<{ proposals: number; collaborations: number; postings: number }>(
    `select (select count(*)::int from proposal where company_id = $1 and posting_id = any($2::uuid[]) and id <> all($3::uuid[])) as proposals,
       (select count(*)::int from collaboration where company_id = $1 and posting_id = any($2::uuid[]) and id <> all($4::uuid[])) as collaborations,
       (select count(*)::int from posting where owner_id = $1 and branch_id = any($5::uuid[]) and id <> all($2::uuid[])) as postings`,
    [keptId, ids('posting'), ids('proposal'), ids('collaboration'), ids('branch')]);
  const { proposals = 0, collaborations = 0, postings = 0 } = found ?? {};
  const reasons = [
    ...(proposals ? [{ nl: `${proposals} nieuwe voorstellen op verhuisde plaatsingen`, en: `${proposals} new proposals on moved postings` }] : []),
    ...(collaborations ? [{ nl: `${collaborations} nieuwe samenwerkingen op verhuisde plaatsingen`, en: `${collaborations} new collaborations on moved postings` }] : []),
    ...(postings ? [{ nl: `${postings} nieuwe plaatsingen bij verhuisde vestigingen`, en: `${postings} new postings at moved branches` }] : []),
  ];
  return reasons.length === 0 ? null : {
    nl: `Sinds het samenvoegen is er iets bijgekomen: ${reasons.map(({ nl }) => nl).join(', ')}.`, en: `Something was added since the merge: ${reasons.map(({ en }) => en).join(', ')}.`,
  };
}

async function moveBack(tx: Tx, { keptId, mergedId, moved }: Merge): Promise<Text | null> {
  // Its own number comes free first: two companies never have one number.
  for (const { table, key, values } of [...moved.before].sort((a, b) => Number(b.table === 'company') - Number(a.table === 'company'))) {
    const names = Object.keys(values);
    await tx.sql(`update ${table} t set ${names.map((name) => `${name} = v.${name}`).join(', ')} from jsonb_populate_record(null::${table}, $1::jsonb) v
      where ${Object.keys(key).map((name, index) => `t.${name} = $${index + 2}`).join(' and ')}`, [JSON.stringify(values), ...Object.values(key)]);
  }
  const taken = await tx.sql(`select 1 from company m join company c on c.kvk = m.kvk and c.branch_number is not distinct from m.branch_number and c.merged_into is null and c.organisation_id <> m.organisation_id
    where m.organisation_id = $1`, [mergedId]);
  if (taken.length > 0) return { nl: 'Een ander bedrijf heeft intussen hetzelfde nummer.', en: 'Another company has the same number by now.' };
  await tx.sql(`update company set merged_into = null where organisation_id = $1`, [mergedId]);
  const known = new Map((await belongings(tx)).map((one) => [`${one.table}.${one.column}`, one]));
  for (const { table, column, keys } of moved.rows) {
    if (!known.has(`${table}.${column}`)) continue;
    let back = 0;
    for (const key of keys) {
      // The key of a membership holds the organisation itself.
      const now = { ...key, ...(column in key ? { [column]: keptId } : {}) };
      back += (await tx.sql(`update ${table} set ${column} = $1 where ${column} = $2 and ${where(now, 3)} returning 1`, [mergedId, keptId, ...Object.values(now)])).length;
    }
    const gone = keys.length - back;
    if (gone > 0) return { nl: `${gone} van de verhuisde ${named(table).nl} zijn er niet meer of horen nu ergens anders.`, en: `${gone} of the moved ${named(table).en} are gone or belong elsewhere now.` };
  }
  for (const { table, rows } of moved.aside) await tx.sql(`insert into ${table} select * from jsonb_populate_recordset(null::${table}, $1::jsonb)`, [JSON.stringify(rows)]);
  await tx.sql(`update session s set current_organisation_id = null where s.current_organisation_id = $1
    and not exists (select from membership m where m.person_id = s.person_id and m.organisation_id = $1)`, [keptId]);
  return null;
}
