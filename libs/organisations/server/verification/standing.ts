import { Inject, Injectable } from '@nestjs/common';
import { Clock, type Tx } from '#base/server';
import { publishing, type Evidence, type Verification } from '#organisations/contract';
import { Assessment, isTrusted } from './assessment';
import { note } from './events';

/** Where a company stands with HCA-ICT, and what follows from what is known of it. */
@Injectable()
export class Standing {
  constructor(private readonly assessment: Assessment, @Inject(Clock) private readonly clock: Clock) {}

  /** Looks at a company anew: who waits may be trusted now; who was trusted and changed its data may no longer be. Keeps the facts. */
  async assess(tx: Tx, companyId: string, personId: string | null): Promise<{ verification: Verification; evidence: Evidence }> {
    const evidence = await this.assessment.of(tx, companyId, personId);
    const [before] = await tx.sql<{ verification: Verification }>(`select verification from company where organisation_id = $1 for no key update`, [companyId]);
    if (!before) throw new Error('There is no such company');
    const isOpen = before.verification === 'waiting' || before.verification === 'trusted';
    const verification = !isOpen ? before.verification : isTrusted(evidence) ? 'trusted' : 'waiting';
    await tx.sql(
      `update company set verification = $2, evidence = $3, queued_at = case when $2 in ('waiting', 'trusted') then coalesce(queued_at, $4) else queued_at end
       where organisation_id = $1`, [companyId, verification, JSON.stringify(evidence), this.clock.now()]);
    if (isOpen && verification !== before.verification) {
      await note(tx, { companyId, at: this.clock.now(), side: 'rule', by: null, what: verification === 'trusted' ? 'trusted' : 'queued', evidence });
    }
    return { verification, evidence };
  }

  /** Gathers the facts anew and decides nothing: an analyst does. */
  async refresh(tx: Tx, companyId: string, personId: string | null): Promise<void> {
    await tx.sql(`update company set evidence = $2 where organisation_id = $1`, [companyId, JSON.stringify(await this.assessment.of(tx, companyId, personId))]);
  }

  /** Whether what a company publishes opens at once. One that waits is looked at anew: a colleague's address may have changed what is known. */
  async publishesAtOnce(tx: Tx, companyId: string, personId: string): Promise<boolean> {
    const [company] = await tx.sql<{ verification: Verification }>(`select verification from company where organisation_id = $1`, [companyId]);
    if (!company) return true;
    const { verification } = company.verification === 'waiting' ? await this.assess(tx, companyId, personId) : company;
    return publishing.includes(verification);
  }
}
