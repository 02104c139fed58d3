import { Inject, Injectable } from '@nestjs/common';
import { Clock, Db, requireVersion, type Actor, type Tx } from '#base/server';
import type { CompanyChange } from '#organisations/contract';
import { note } from '../verification/events';
import { Standing } from '../verification/standing';
import { lockedCompany } from '../verification/verifications';
import { refuseTaken, whenTaken } from './companies';
import { companyPolicy } from './company.policy';
import { siteDomain } from './domains';

/** By these a company is known: who changes one is looked at anew. */
const known = ['name', 'website', 'kvk', 'branchNumber'] as const;

/** Changing what a company says of itself. */
@Injectable()
export class Profiles {
  constructor(private readonly db: Db, private readonly standing: Standing, @Inject(Clock) private readonly clock: Clock) {}

  /** Changes what is named. @throws Refusal 403, 404, 409 for a number another has, 412 */
  async change(actor: Actor, id: string, version: number, change: CompanyChange): Promise<void> {
    await this.db.transaction(async (tx) => {
      const facts = await lockedCompany(tx, id);
      companyPolicy.require(actor, 'change', facts);
      requireVersion(facts, version);
      const [before] = await tx.sql<{ name: string; website: string | null; kvk: string | null; branchNumber: string | null }>(
        `select o.name, o.website, c.kvk, c.branch_number as "branchNumber" from company c join organisation o on o.id = c.organisation_id where o.id = $1`, [id]);
      if (!before) throw new Error('The company was there a moment ago');
      const { kvk = before.kvk, branchNumber = before.branchNumber, name = before.name, website = before.website } = change;
      if (kvk !== before.kvk || branchNumber !== before.branchNumber) await refuseTaken(tx, { kvk, branchNumber, except: id });
      if (name !== before.name || website !== before.website) await tx.sql(`update organisation set name = $2, website = $3 where id = $1`, [id, name, website]);
      await whenTaken(() => this.write(tx, id, change, { kvk, branchNumber, website }));
      const changed = known.filter((field) => change[field] !== undefined && change[field] !== before[field]);
      if (changed.length > 0) await this.lookAnew(tx, id, actor, changed);
    });
  }

  private async write(tx: Tx, id: string, change: CompanyChange, { kvk, branchNumber, website }: { kvk: string | null; branchNumber: string | null; website: string | null }): Promise<void> {
    const { sizeBand, sectors, about, csr, wantedForms, functions, languages, technologies } = change;
    await tx.sql(
      `update company set kvk = $2, branch_number = $3, site_domain = $4, size_band = coalesce($5, size_band), sectors = coalesce($6, sectors),
         about_nl = coalesce($7, about_nl), about_en = coalesce($8, about_en), csr_name = case when $9 then $10 else csr_name end, csr_email = case when $9 then $11 else csr_email end,
         wanted_forms = case when $12 then $13 else wanted_forms end, functions = coalesce($14, functions), languages = coalesce($15, languages),
         technologies = coalesce($16, technologies), version = version + 1
       where organisation_id = $1`,
      [id, kvk, branchNumber, siteDomain(website), sizeBand ?? null, sectors ?? null, about?.nl ?? null, about?.en ?? null, csr !== undefined, csr?.name ?? null, csr?.email ?? null,
        wantedForms !== undefined, wantedForms ?? null, functions ?? null, languages ?? null, technologies ?? null]);
    if (change.branchNumber !== undefined) await tx.sql(`update branch set branch_number = $2, version = version + 1 where company_id = $1 and is_main`, [id, branchNumber]);
  }

  /** One that an analyst knew goes on publishing and is looked at afterwards; one that was trusted by its mail must still be. */
  private async lookAnew(tx: Tx, id: string, actor: Actor, changed: readonly string[]): Promise<void> {
    await note(tx, { companyId: id, at: this.clock.now(), side: 'company', by: actor.personId, what: 'changed', text: changed.join(', ') });
    const [row] = await tx.sql<{ verification: string }>(`select verification from company where organisation_id = $1`, [id]);
    if (row?.verification !== 'verified') return void await this.standing.assess(tx, id, actor.personId);
    await this.standing.refresh(tx, id, actor.personId);
    await tx.sql(`update company set verification = 'trusted', queued_at = $2 where organisation_id = $1`, [id, this.clock.now()]);
  }
}
