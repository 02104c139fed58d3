import type * as z from 'zod';
import type { Tx } from '#base/server';
import type { Companies } from '#organisations/server';
import { cell } from '../cells';
import { faulty, type Finding, type Row } from './rule';

/** The cells that tell which company is meant. */
export const companyCells = { company: cell.text(2, 160), kvk: cell.kvk, website: cell.website, municipality: cell.text(2, 60) };
export type CompanyCells = z.output<z.ZodObject<typeof companyCells>>;

/** The key under which a company stands in a list: its number, else its name and place. */
export const companyKey = ({ company, kvk, municipality }: CompanyCells): string => kvk ?? `${company} ${municipality}`.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').trim();

/** Which company a row means: one that is here, a new one that can be made, or why neither. */
export type Meant = { id: string; name: string } | { isNew: true } | { fault: Finding };

interface FoundRow { number: number; byNumber: string[]; byName: string[]; otherNumber: boolean; place: string | null; names: Record<string, string> }

/** Looks for the companies of all rows at once, by number first and by name in the place second. */
export async function meantCompanies(tx: Tx, rows: readonly Row<CompanyCells>[]): Promise<Map<number, Meant>> {
  const asked = rows.map(({ number, values: { company, kvk = null, municipality } }) => ({ number, name: company, kvk, municipality }));
  const found = await tx.sql<FoundRow & Record<string, unknown>>(
    `select a.number,
       array(select c.organisation_id from company c where c.kvk = a.kvk and c.merged_into is null
         order by exists (select from branch b where b.company_id = c.organisation_id and lower(b.municipality) = lower(a.municipality)) desc, c.branch_number nulls first) as "byNumber",
       n.ids as "byName", n.others as "otherNumber",
       (select m.name from municipality m where lower(m.name) = lower(replace(a.municipality, '''', '’'))) as place,
       coalesce((select jsonb_object_agg(o.id, o.name) from organisation o where o.id = any(n.ids) or o.id in (select c.organisation_id from company c where c.kvk = a.kvk)), '{}') as names
     from jsonb_to_recordset($1::jsonb) as a(number int, name text, kvk text, municipality text),
       lateral (select coalesce(array_agg(o.id order by o.id) filter (where a.kvk is null or c.kvk is null), '{}') as ids, coalesce(bool_or(a.kvk is not null and c.kvk is not null), false) as others
         from organisation o join company c on c.organisation_id = o.id and c.merged_into is null
         where o.type = 'company' and company_name_key(o.name) = company_name_key(a.name)
           and exists (select from branch b where b.company_id = o.id and lower(b.municipality) = lower(a.municipality))) n`, [JSON.stringify(asked)]);
  return new Map(found.map((row) => [row.number, meant(row)]));
}

function meant({ number, byNumber, byName, place, names }: FoundRow): Meant {
  const id = byNumber[0] ?? (byName.length === 1 ? byName[0] : undefined);
  if (id) return { id, name: names[id] ?? '' };
  if (byName.length > 1) {
    return { fault: faulty(number, 'kvk', `Er zijn hier ${byName.length} bedrijven die zo heten. Vul het KvK-nummer in.`, `There are ${byName.length} companies here with that name. Fill in the KvK number.`) };
  }
  if (place === null) return { fault: faulty(number, 'municipality', 'Deze gemeente kennen we niet. Schrijf de naam van de gemeente, niet van het dorp.', 'We do not know this municipality. Write the name of the municipality, not of the village.') };
  return { isNew: true };
}

/** The company of a row, made when it is not there yet. */
export async function companyOf(tx: Tx, companies: Companies, row: Row<CompanyCells>, by: string | null): Promise<{ id: string } | { fault: Finding }> {
  const found = (await meantCompanies(tx, [row])).get(row.number);
  if (found && 'id' in found) return { id: found.id };
  if (!found || 'fault' in found) return { fault: found?.fault ?? faulty(row.number, 'company', 'Dit bedrijf is niet te vinden.', 'This company cannot be found.') };
  const { company, kvk = null, website = null, municipality } = row.values;
  return { id: await companies.create(tx, { name: company, kvk, website, municipality, sizeBand: null, sectors: [], about: { nl: '', en: '' } }, { personId: by }) };
}
