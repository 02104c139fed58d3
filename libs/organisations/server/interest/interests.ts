import { Inject, Injectable } from '@nestjs/common';
import { Clock, Db, newId, notFound, Refusal, requireVersion, type Actor, type Tx } from '#base/server';
import type { InterestChange, InterestDraft } from '#organisations/contract';
import { companyProblems } from '../companies/company.problems';
import { lockedCompany } from '../verification/verifications';
import { interestPolicy } from './interest.policy';

interface Kept { companyId: string; email: string | null; hours: number | null; version: number }

/** Who of a company would like to do what with education: adding, changing, removing. */
@Injectable()
export class Interests {
  constructor(private readonly db: Db, @Inject(Clock) private readonly clock: Clock) {}

  async add(actor: Actor, companyId: string, { name, email = null, kinds, hours = null, note = '' }: InterestDraft): Promise<string> {
    interestPolicy.require(actor, 'see', { companyId });
    return this.db.transaction(async (tx) => {
      if ((await lockedCompany(tx, companyId)).isMerged) throw new Refusal(companyProblems.merged);
      const id = newId();
      await tx.sql(`insert into colleague_interest (id, company_id, name, email, kinds, hours, note, created_at) values ($1, $2, $3, $4, $5, $6, $7, $8)`,
        [id, companyId, name, email, kinds, hours, note, this.clock.now()]);
      tx.hasSaved = true;
      return id;
    });
  }

  /** Changes what is named; an address or a number of hours that is null goes. */
  async change(actor: Actor, id: string, version: number, { name, email, kinds, hours, note }: InterestChange): Promise<void> {
    await this.db.transaction(async (tx) => {
      const kept = await locked(tx, actor, id, version);
      await tx.sql(`update colleague_interest set name = coalesce($2, name), email = $3, kinds = coalesce($4, kinds), hours = $5, note = coalesce($6, note), version = version + 1 where id = $1`,
        [id, name ?? null, email === undefined ? kept.email : email, kinds ?? null, hours === undefined ? kept.hours : hours, note ?? null]);
    });
  }

  async remove(actor: Actor, id: string, version: number): Promise<void> {
    await this.db.transaction(async (tx) => {
      await locked(tx, actor, id, version);
      await tx.sql(`delete from colleague_interest where id = $1`, [id]);
    });
  }
}

/** @throws Refusal 404 for who does not work at the company, 412 for who read another version */
async function locked(tx: Tx, actor: Actor, id: string, version: number): Promise<Kept> {
  const [kept] = await tx.sql<Kept & Record<string, unknown>>(`select company_id as "companyId", email, hours, version from colleague_interest where id = $1 for update`, [id]);
  if (!kept) throw notFound();
  interestPolicy.require(actor, 'see', kept);
  requireVersion(kept, version);
  return kept;
}
