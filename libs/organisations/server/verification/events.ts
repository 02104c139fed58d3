import { newId, type Tx } from '#base/server';
import type { Evidence, RefusalReason, VerificationStep } from '#organisations/contract';

/** A step to keep; what is left out was not said. */
export interface Step {
  companyId: string;
  at: Date;
  side: 'company' | 'desk' | 'rule';
  by: string | null;
  what: VerificationStep;
  reason?: RefusalReason | null;
  text?: string;
  evidence?: Evidence;
}

/** Keeps a step, for ever; gives its id. */
export async function note(tx: Tx, { companyId, at, side, by, what, reason, text, evidence }: Step): Promise<string> {
  const id = newId();
  await tx.sql(`insert into verification_event (id, company_id, at, side, by_id, what, reason, text, evidence) values ($9, $1, $2, $3, $4, $5, $6, $7, $8)`,
    [companyId, at, side, by, what, reason ?? null, text ?? '', evidence ? JSON.stringify(evidence) : null, id]);
  return id;
}
