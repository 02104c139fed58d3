import { Inject, Injectable } from '@nestjs/common';
import { Clock, invalid, newId, Refusal, type Tx } from '#base/server';
import type { CompanyDraft } from '#organisations/contract';
import { note } from '../verification/events';
import { Standing } from '../verification/standing';
import { companyProblems } from './company.problems';
import { siteDomain } from './domains';
import { placeOf } from './places';
import { slugFor } from './slugs';

/** Making companies. */
@Injectable()
export class Companies {
  constructor(private readonly standing: Standing, @Inject(Clock) private readonly clock: Clock) {}

  /**
   * A new company with its first branch; its size is null where a list does not say. `by` becomes its administrator in the same transaction, by whoever calls this; nobody does when
   * it comes from a list. @throws Refusal 400 for a place that is not known, 409 when another company has the number
   */
  async create(tx: Tx, draft: Omit<CompanyDraft, 'sizeBand'> & { sizeBand: CompanyDraft['sizeBand'] | null }, by: { personId: string | null }): Promise<string> {
    const { kvk = null, branchNumber = null, website = null, about } = draft;
    const place = await placeOf(tx, draft.municipality, draft.region ?? null);
    if (!place) throw invalid([{ pointer: '/region', code: 'required', text: { nl: 'Deze gemeente kennen we niet. Kies zelf de regio.', en: 'We do not know this municipality. Choose the region yourself.' } }]);
    await refuseTaken(tx, { kvk, branchNumber, except: null });
    const [id, now] = [newId(), this.clock.now()];
    await tx.sql(`insert into organisation (id, type, name, slug, website, created_at) values ($1, 'company', $2, $3, $4, $5)`,
      [id, draft.name, await slugFor(tx, draft.name), website, now]);
    await whenTaken(async () => {
      await tx.sql(
        `insert into company (organisation_id, kvk, branch_number, site_domain, size_band, sectors, about_nl, about_en) values ($1, $2, $3, $4, $5, $6, $7, $8)`,
        [id, kvk, branchNumber, siteDomain(website), draft.sizeBand, draft.sectors, about.nl, about.en]);
      await tx.sql(`insert into branch (id, company_id, name, branch_number, municipality, region, is_main) values ($1, $2, $3, $4, $3, $5, true)`,
        [newId(), id, place.municipality, branchNumber, place.region]);
    });
    await note(tx, { companyId: id, at: now, side: 'company', by: by.personId, what: 'registered' });
    await this.standing.assess(tx, id, by.personId);
    tx.hasSaved = true;
    return id;
  }
}

/** Says who has a number already. Two who come at once are told apart by the database. @throws Refusal 409 */
export async function refuseTaken(tx: Tx, { kvk, branchNumber, except }: { kvk: string | null; branchNumber: string | null; except: string | null }): Promise<void> {
  const [taken] = await tx.sql<{ name: string }>(
    `select o.name from company c join organisation o on o.id = c.organisation_id
     where c.merged_into is null and c.organisation_id is distinct from $3::uuid and c.kvk = $1 and c.branch_number is not distinct from $2
     union all
     select o.name from branch b join organisation o on o.id = b.company_id where b.branch_number = $2 and b.company_id is distinct from $3::uuid limit 1`, [kvk, branchNumber, except]);
  if (taken) {
    throw new Refusal(companyProblems['number-taken'], {
      nl: `${taken.name} staat hier al met dit nummer. Vraag of je lid mag worden, of geef het vestigingsnummer van een andere vestiging.`,
      en: `${taken.name} is here already with this number. Ask to join it, or give the branch number of another branch.`,
    });
  }
}

/** Turns the database's last word on a number into a refusal. */
export async function whenTaken<T>(write: () => Promise<T>): Promise<T> {
  try {
    return await write();
  } catch (error) {
    const { driverError } = error as { driverError?: { code?: string; constraint?: string } };
    if (driverError?.code === '23505' && (driverError.constraint === 'company_number' || driverError.constraint === 'branch_number')) throw new Refusal(companyProblems['number-taken']);
    throw error;
  }
}
