import { Inject, Injectable } from '@nestjs/common';
import { Clock, Db, notFound, requireVersion, type Actor, type Tx } from '#base/server';
import type { PartnerNote } from '#collaborations/contract';
import { institutionPartnerPolicy } from './partner.policy';

interface Pair { institutionId: string; companyId: string }

/** Keeping what an institution knows of the companies it works with. */
@Injectable()
export class Partners {
  constructor(private readonly db: Db, @Inject(Clock) private readonly clock: Clock) {}

  /** Writes what is known of a company, which becomes a partner by it. @throws Refusal 404, 412 */
  async keep(actor: Actor, pair: Pair, version: number, note: PartnerNote): Promise<void> {
    await this.change(actor, pair, version, (tx) => tx.sql(
      `insert into partner (institution_id, company_id, contact_name, contact_email, since_on, note, created_at, created_by) values ($1, $2, $3, $4, $5, $6, $7, $8)
       on conflict (institution_id, company_id) do update set contact_name = $3, contact_email = $4, since_on = $5, note = $6, version = partner.version + 1`,
      [pair.institutionId, pair.companyId, note.contactName, note.contactEmail, note.since, note.note, this.clock.now(), actor.personId]));
  }

  /** Forgets what was written of a company; what there was between both stays. @throws Refusal 404, 412 */
  async forget(actor: Actor, pair: Pair, version: number): Promise<void> {
    await this.change(actor, pair, version, (tx) => tx.sql(`delete from partner where institution_id = $1 and company_id = $2`, [pair.institutionId, pair.companyId]));
  }

  /** Notes a partner within the transaction of who brings it. @returns false when it was noted before */
  async note(tx: Tx, { institutionId, companyId }: Pair, by: { personId: string | null }, note: PartnerNote): Promise<boolean> {
    const made = await tx.sql(
      `insert into partner (institution_id, company_id, contact_name, contact_email, since_on, note, created_at, created_by) values ($1, $2, $3, $4, $5, $6, $7, $8)
       on conflict do nothing returning company_id`, [institutionId, companyId, note.contactName, note.contactEmail, note.since, note.note, this.clock.now(), by.personId]);
    return made.length > 0;
  }

  private async change(actor: Actor, { institutionId, companyId }: Pair, version: number, write: (tx: Tx) => Promise<unknown>): Promise<void> {
    await this.db.transaction(async (tx) => {
      institutionPartnerPolicy.require(actor, 'change', { institutionId });
      // The company is held, so that two who write at once come one after the other, also when nothing is written yet.
      const [company] = await tx.sql<{ isKnown: boolean }>(
        `select verification in ('trusted', 'verified') or exists (select from partner p where p.institution_id = $1 and p.company_id = $2)
           or exists (select from collaboration b where b.institution_id = $1 and b.company_id = $2) as "isKnown"
         from company where organisation_id = $2 and merged_into is null for no key update`, [institutionId, companyId]);
      if (!company?.isKnown) throw notFound();
      const [written] = await tx.sql<{ version: number }>(`select version from partner where institution_id = $1 and company_id = $2`, [institutionId, companyId]);
      requireVersion(written ?? { version: 0 }, version);
      await write(tx);
      tx.hasSaved = true;
    });
  }
}
