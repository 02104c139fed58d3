import { Injectable } from '@nestjs/common';
import * as z from 'zod';
import type { Tx } from '#base/server';
import { Partners } from '#collaborations/server';
import { Companies } from '#organisations/server';
import { cell } from '../cells';
import { companyCells, companyKey, companyOf, meantCompanies } from './known-companies';
import { overtaken, ready, same, type Finding, type ImportRule, type List, type Outcome, type Row } from './rule';

const cells = z.object({
  ...companyCells,
  contactName: cell.maybe(cell.text(2, 120)),
  contactEmail: cell.maybe(cell.email),
  /** A year is its first day. */
  since: z.preprocess((value) => (typeof value === 'string' && /^\d{4}$/.test(value) ? `${value}-01-01` : value), cell.maybe(cell.day)),
  note: cell.maybe(cell.text(1, 1000)),
});
type Values = z.output<typeof cells>;

/** Companies that an institution works with already. */
@Injectable()
export class PartnerRule implements ImportRule<Values> {
  readonly kind = 'partners';
  readonly cells = cells;
  readonly key = companyKey;

  constructor(private readonly companies: Companies, private readonly partners: Partners) {}

  async check(tx: Tx, list: List, rows: readonly Row<Values>[]): Promise<Finding[]> {
    const companies = await meantCompanies(tx, rows);
    const known = new Set((await tx.sql<{ id: string }>(`select company_id as id from partner where institution_id = $1`, [list.organisationId])).map(({ id }) => id));
    return rows.map(({ number, values: { company } }) => {
      const found = companies.get(number);
      if (found && 'fault' in found) return found.fault;
      if (!found || 'isNew' in found) return ready(number, `${company} komt op Koppelvlak en wordt jullie partner.`, `${company} comes to Koppelvlak and becomes your partner.`);
      return known.has(found.id) ? same(number, `${found.name} is al jullie partner.`, `${found.name} is your partner already.`, found.id)
        : ready(number, `${found.name} staat al op Koppelvlak en wordt jullie partner.`, `${found.name} is on Koppelvlak already and becomes your partner.`, found.id);
    });
  }

  async apply(tx: Tx, list: List, row: Row<Values>, { resultId }: Finding): Promise<Outcome> {
    const found = resultId ? { id: resultId } : await companyOf(tx, this.companies, row, list.runBy);
    if ('fault' in found) return overtaken(found.fault);
    const { contactName = null, contactEmail = null, since = null, note = '' } = row.values;
    const isNew = await this.partners.note(tx, { institutionId: list.organisationId, companyId: found.id }, { personId: list.runBy }, { contactName, contactEmail, since, note });
    return { status: isNew ? 'done' : 'same', says: [], resultId: found.id };
  }
}
