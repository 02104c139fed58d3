import { Inject, Injectable } from '@nestjs/common';
import { addDays } from '#base/contract';
import { amsterdamAt, Clock, Db, invalid, newId, notFound, Outbox, Refusal, requireVersion, type Actor, type Tx } from '#base/server';
import type { RecognitionChange, RecognitionDraft, RecognitionStatus } from '#organisations/contract';
import { recognitionEnds } from '../announcements';
import { companyPolicy } from '../companies/company.policy';
import { companyProblems } from '../companies/company.problems';
import { organisationPolicy } from '../organisation.policy';
import { lockedCompany } from '../verification/verifications';

/** So many days before the last day the administrators hear of it, and on the day after. */
export const warnings = [60, 14, -1] as const;

interface Kept { id: string; companyId: string; status: RecognitionStatus; appliedOn: string | null; validFromOn: string | null; validUntilOn: string | null; withdrawnOn: string | null; version: number }
type Fields = Omit<Kept, 'id' | 'companyId' | 'version'>;

/** Recognition as training company, per branch and qualification: applied for, recognised from and until, withdrawn. */
@Injectable()
export class Recognitions {
  constructor(private readonly db: Db, private readonly outbox: Outbox, @Inject(Clock) private readonly clock: Clock) {}

  async add(actor: Actor, branchId: string, { code, ...draft }: RecognitionDraft): Promise<string> {
    return this.db.transaction(async (tx) => {
      await this.arranges(tx, actor, (await tx.sql<{ companyId: string }>(`select company_id as "companyId" from branch where id = $1 for key share`, [branchId]))[0]?.companyId);
      const fields = this.complete({ status: draft.status, appliedOn: draft.appliedOn ?? null, validFromOn: draft.validFromOn ?? null, validUntilOn: draft.validUntilOn ?? null, withdrawnOn: draft.withdrawnOn ?? null });
      const id = newId();
      await whenOverlapping(() => tx.sql(
        `insert into recognition (id, branch_id, qualification_code, status, applied_on, valid_from, valid_until, withdrawn_on) values ($1, $2, $3, $4, $5, $6, $7, $8)`,
        [id, branchId, code, fields.status, fields.appliedOn, fields.validFromOn, fields.validUntilOn, fields.withdrawnOn]));
      await this.follow(tx, id, fields, actor.personId);
      tx.hasSaved = true;
      return id;
    });
  }

  async change(actor: Actor, id: string, version: number, change: RecognitionChange): Promise<void> {
    await this.db.transaction(async (tx) => {
      const [kept] = await tx.sql<Kept & Record<string, unknown>>(
        `select r.id, b.company_id as "companyId", r.status, r.applied_on as "appliedOn", r.valid_from as "validFromOn", r.valid_until as "validUntilOn", r.withdrawn_on as "withdrawnOn", r.version
         from recognition r join branch b on b.id = r.branch_id where r.id = $1 for no key update of r`, [id]);
      await this.arranges(tx, actor, kept?.companyId);
      if (!kept) throw notFound();
      requireVersion(kept, version);
      const given = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined)) as Partial<Fields>;
      const { status, appliedOn, validFromOn, validUntilOn, withdrawnOn } = kept;
      const fields = this.complete({ status, appliedOn, validFromOn, validUntilOn, withdrawnOn, ...given });
      await whenOverlapping(() => tx.sql(`update recognition set status = $2, applied_on = $3, valid_from = $4, valid_until = $5, withdrawn_on = $6, version = version + 1 where id = $1`,
        [id, fields.status, fields.appliedOn, fields.validFromOn, fields.validUntilOn, fields.withdrawnOn]));
      await this.follow(tx, id, fields, actor.personId);
    });
  }

  private async arranges(tx: Tx, actor: Actor, companyId: string | undefined): Promise<void> {
    if (companyId === undefined) throw notFound();
    organisationPolicy.require(actor, 'see', { id: companyId });
    companyPolicy.require(actor, 'change', await lockedCompany(tx, companyId));
  }

  /** What a state needs: days where it is recognised; today where a day was not said. */
  private complete(fields: Fields): Fields {
    const { status, validFromOn, validUntilOn } = fields;
    const today = this.clock.today();
    const faults = status !== 'recognised' ? [] : [
      ...(!validFromOn ? [{ pointer: '/validFromOn', code: 'required', text: { nl: 'Vul in vanaf wanneer de erkenning geldt.', en: 'Enter from when the recognition holds.' } }] : []),
      ...(!validUntilOn ? [{ pointer: '/validUntilOn', code: 'required', text: { nl: 'Vul in tot wanneer de erkenning geldt.', en: 'Enter until when the recognition holds.' } }] : []),
      ...(validFromOn && validUntilOn && validFromOn >= validUntilOn ? [{ pointer: '/validUntilOn', code: 'too_small', text: { nl: 'De laatste dag ligt na de eerste.', en: 'The last day is after the first.' } }] : []),
    ];
    if (faults.length > 0) throw invalid(faults);
    return {
      ...fields, appliedOn: status === 'applied' ? fields.appliedOn ?? today : fields.appliedOn, withdrawnOn: status === 'withdrawn' ? fields.withdrawnOn ?? today : null,
    };
  }

  /** Keeps what it became, and sets the warnings before it ends. */
  private async follow(tx: Tx, recognitionId: string, { status, validFromOn, validUntilOn }: Fields, by: string): Promise<void> {
    await tx.sql(`insert into recognition_event (recognition_id, at, by_id, status, valid_from, valid_until) values ($1, $2, $3, $4, $5, $6)`, [recognitionId, this.clock.now(), by, status, validFromOn, validUntilOn]);
    if (status !== 'recognised' || !validUntilOn) return;
    const moments = warnings.map((days) => ({ days, at: amsterdamAt(addDays(validUntilOn, -days), 8) })).filter(({ at }) => at > this.clock.now());
    await this.outbox.addAll(tx, recognitionEnds, moments.map(({ days, at }) => ({ payload: { recognitionId, validUntilOn, days }, at, key: `${recognitionId}:${validUntilOn}:${days}` })));
  }
}

/** Turns the database's last word on periods into a refusal. */
async function whenOverlapping<T>(write: () => Promise<T>): Promise<T> {
  try {
    return await write();
  } catch (error) {
    if ((error as { driverError?: { code?: string } }).driverError?.code === '23P01') throw new Refusal(companyProblems['recognition-overlaps']);
    throw error;
  }
}
