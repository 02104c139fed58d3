import { Inject, Injectable } from '@nestjs/common';
import { Clock, Db, invalid, notFound, Outbox, Telling, type Actor, type Tx } from '#base/server';
import type { RefusalReason, Verification, VerificationDecision, VerificationStep } from '#organisations/contract';
import { companyRefused, companyVerified } from '../announcements';
import { companyPolicy, type CompanyFacts } from '../companies/company.policy';
import { note } from './events';
import { administratorsOf, analystsFor } from './people';
import { Standing } from './standing';

const outcomes = { approve: ['verified', 'approved'], refuse: ['refused', 'refused'], ask: ['asked', 'asked'], seen: ['verified', 'seen'] } as const satisfies
  Record<VerificationDecision['decision'], readonly [Verification, VerificationStep]>;

/** What an analyst decides on a company, and what the company answers. Every step is kept. */
@Injectable()
export class Verifications {
  constructor(private readonly db: Db, private readonly standing: Standing, private readonly news: Telling, private readonly outbox: Outbox, @Inject(Clock) private readonly clock: Clock) {}

  /** Approves, refuses with a reason, asks, or notes that it was looked at. @throws Refusal 400, 403, 404, 409 */
  async decide(actor: Actor, companyId: string, { decision, reason, text }: VerificationDecision): Promise<void> {
    await this.db.transaction(async (tx) => {
      companyPolicy.require(actor, decision, await lockedCompany(tx, companyId));
      refuseGaps(decision, reason ?? null, text);
      const [verification, what] = outcomes[decision];
      await tx.sql(`update company set verification = $2, verified_at = case when $2 = 'verified' then coalesce(verified_at, $3) else verified_at end where organisation_id = $1`,
        [companyId, verification, this.clock.now()]);
      const eventId = await note(tx, { companyId, at: this.clock.now(), side: 'desk', by: actor.personId, what, reason: decision === 'refuse' ? reason ?? null : null, text });
      if (decision === 'approve') await this.outbox.add(tx, companyVerified, { companyId, eventId }, { key: eventId });
      if (decision === 'refuse') await this.outbox.add(tx, companyRefused, { companyId }, { key: eventId });
      if (decision === 'refuse' || decision === 'ask') await this.tell(tx, companyId, eventId, `company-${what}`);
    });
  }

  /** Answers a question or a refusal: the company waits again, with everything that was said before. */
  async answer(actor: Actor, companyId: string, text: string): Promise<void> {
    await this.db.transaction(async (tx) => {
      companyPolicy.require(actor, 'answer', await lockedCompany(tx, companyId));
      const eventId = await note(tx, { companyId, at: this.clock.now(), side: 'company', by: actor.personId, what: 'answered', text });
      await tx.sql(`update company set verification = 'waiting', queued_at = $2 where organisation_id = $1`, [companyId, this.clock.now()]);
      await this.standing.refresh(tx, companyId, actor.personId);
      const people = await analystsFor(tx, companyId);
      await this.news.tell(tx, people.map((to) => ({ topic: 'desk', template: 'company-answered', key: eventId, to, args: { eventId }, link: '/desk/verification' })));
    });
  }

  private async tell(tx: Tx, companyId: string, eventId: string, template: string): Promise<void> {
    const people = await administratorsOf(tx, companyId);
    await this.news.tell(tx, people.map((to) => ({ topic: 'organisation', template, key: eventId, to, args: { eventId }, link: '/organisation/profile', organisationId: companyId })));
  }
}

/** The facts of a company, its row held until the transaction ends. @throws Refusal 404 */
export async function lockedCompany(tx: Tx, id: string): Promise<CompanyFacts & { version: number }> {
  const [row] = await tx.sql<CompanyFacts & { version: number } & Record<string, unknown>>(
    `select organisation_id as id, verification, merged_into is not null as "isMerged", version from company where organisation_id = $1 for no key update`, [id]);
  if (!row) throw notFound();
  return row;
}

/** A refusal says why, a question asks something. */
function refuseGaps(decision: VerificationDecision['decision'], reason: RefusalReason | null, text: string): void {
  const faults = [
    ...(decision === 'refuse' && !reason ? [{ pointer: '/reason', code: 'required', text: { nl: 'Kies waarom.', en: 'Choose why.' } }] : []),
    ...((decision === 'refuse' || decision === 'ask') && text.length < 3 ? [{ pointer: '/text', code: 'required', text: { nl: 'Schrijf een zin: het bedrijf leest die.', en: 'Write a sentence: the company reads it.' } }] : []),
  ];
  if (faults.length > 0) throw invalid(faults);
}
