import { Injectable } from '@nestjs/common';
import * as z from 'zod';
import { Refusal, type Tx } from '#base/server';
import { branchNumber, SIZE_BANDS, sizeBands, type SizeBand } from '#organisations/contract';
import { Companies } from '#organisations/server';
import { cell } from '../cells';
import { companyCells, companyKey, meantCompanies } from './known-companies';
import { overtaken, ready, same, type Finding, type ImportRule, type List, type Outcome, type Row } from './rule';

const cells = z.object({
  ...companyCells,
  branchNumber: cell.maybe(branchNumber),
  sizeBand: z.preprocess(bandOf, z.string().nullable().default(null).refine((band): band is SizeBand | null => band === null || (sizeBands as readonly string[]).includes(band),
    { params: { text: { nl: 'Schrijf 1-9, 10-49, 50-249, 250+ of een aantal.', en: 'Write 1-9, 10-49, 50-249, 250+ or a number.' } } })) as unknown as z.ZodType<SizeBand | null>,
  sectors: cell.maybe(cell.list(5)),
});
type Values = z.output<typeof cells>;

/** Companies that come to stand on Koppelvlak, brought by HCA-ICT. */
@Injectable()
export class CompanyRule implements ImportRule<Values> {
  readonly kind = 'companies';
  readonly cells = cells;

  constructor(private readonly companies: Companies) {}

  key(values: Values): string {
    return values.branchNumber ?? companyKey(values);
  }

  async check(tx: Tx, _list: List, rows: readonly Row<Values>[]): Promise<Finding[]> {
    const companies = await meantCompanies(tx, rows);
    const numbers = rows.flatMap(({ values }) => values.branchNumber ?? []);
    const taken = new Map((await tx.sql<{ number: string; id: string; name: string }>(
      `select b.branch_number as number, o.id, o.name from branch b join organisation o on o.id = b.company_id where b.branch_number = any($1)`, [numbers])).map((row) => [row.number, row]));
    return rows.map(({ number, values: { company, branchNumber: branch } }) => {
      const found = (branch && taken.get(branch)) || companies.get(number);
      if (found && 'fault' in found) return found.fault;
      if (found && 'id' in found) return same(number, `${found.name} staat al op Koppelvlak.`, `${found.name} is on Koppelvlak already.`, found.id);
      return ready(number, `${company} komt op Koppelvlak te staan.`, `${company} comes to stand on Koppelvlak.`);
    });
  }

  async apply(tx: Tx, list: List, row: Row<Values>): Promise<Outcome> {
    const { company, kvk = null, website = null, municipality, branchNumber: branch = null, sizeBand, sectors = [] } = row.values;
    try {
      const id = await this.companies.create(tx, { name: company, kvk, website, municipality, branchNumber: branch, sizeBand, sectors, about: { nl: '', en: '' } }, { personId: list.runBy });
      return { status: 'done', says: [], resultId: id };
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      return overtaken({ says: [{ column: 'kvk', text: error.detail ?? error.kind.title }] });
    }
  }
}

/** A size band from its label or from how many people work there. */
function bandOf(written: unknown): unknown {
  if (typeof written !== 'string' || written === '') return undefined;
  const count = /^\d{1,6}$/.test(written) ? Number(written) : null;
  if (count !== null) return count < 10 ? '1-9' : count < 50 ? '10-49' : count < 250 ? '50-249' : '250+';
  const plain = written.replace(/[–\s]/g, (sign) => (sign === '–' ? '-' : ''));
  return (Object.keys(SIZE_BANDS) as SizeBand[]).find((band) => band === plain || SIZE_BANDS[band].nl === written || SIZE_BANDS[band].en === written) ?? written;
}
