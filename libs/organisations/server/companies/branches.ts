import { Inject, Injectable } from '@nestjs/common';
import { Clock, Db, invalid, newId, notFound, Outbox, Refusal, requireVersion, type Actor, type Tx } from '#base/server';
import type { BranchChange, BranchDraft } from '#organisations/contract';
import { branchMoved } from '../announcements';
import { organisationPolicy } from '../organisation.policy';
import { lockedCompany } from '../verification/verifications';
import { refuseTaken, whenTaken } from './companies';
import { companyPolicy } from './company.policy';
import { companyProblems } from './company.problems';
import { placeOf } from './places';

interface BranchRow { id: string; companyId: string; municipality: string; region: string; branchNumber: string | null; isMain: boolean; version: number }

const unknownPlace = () => invalid([{ pointer: '/region', code: 'required', text: { nl: 'Deze gemeente kennen we niet. Kies zelf de regio.', en: 'We do not know this municipality. Choose the region yourself.' } }]);

/** The places of a company: adding, changing, removing them. */
@Injectable()
export class Branches {
  constructor(private readonly db: Db, private readonly outbox: Outbox, @Inject(Clock) private readonly clock: Clock) {}

  async add(actor: Actor, companyId: string, { name, municipality, region, branchNumber = null }: BranchDraft): Promise<string> {
    return this.db.transaction(async (tx) => {
      companyPolicy.require(actor, 'change', await lockedCompany(tx, companyId));
      const place = await placeOf(tx, municipality, region ?? null);
      if (!place) throw unknownPlace();
      if (branchNumber) await refuseTaken(tx, { kvk: null, branchNumber, except: null });
      const id = newId();
      await whenTaken(() => tx.sql(`insert into branch (id, company_id, name, branch_number, municipality, region, is_main)
        values ($1, $2, $3, $4, $5, $6, not exists (select from branch where company_id = $2))`, [id, companyId, name, branchNumber, place.municipality, place.region]));
      tx.hasSaved = true;
      return id;
    });
  }

  /** Changes what is named. A branch that moves takes its open postings along. */
  async change(actor: Actor, id: string, version: number, change: BranchChange): Promise<void> {
    await this.db.transaction(async (tx) => {
      const branch = await this.locked(tx, actor, id);
      requireVersion(branch, version);
      const { municipality = branch.municipality, branchNumber = branch.branchNumber } = change;
      const region = change.region ?? (change.municipality === undefined && change.region === undefined ? branch.region : null);
      const place = await placeOf(tx, municipality, region);
      if (!place) throw unknownPlace();
      if (branchNumber && branchNumber !== branch.branchNumber) await refuseTaken(tx, { kvk: null, branchNumber, except: branch.companyId });
      if (change.isMain && !branch.isMain) await tx.sql(`update branch set is_main = false, version = version + 1 where company_id = $1 and is_main`, [branch.companyId]);
      await whenTaken(async () => {
        await tx.sql(`update branch set name = coalesce($2, name), municipality = $3, region = $4, branch_number = $5, is_main = is_main or $6, version = version + 1 where id = $1`,
          [id, change.name ?? null, place.municipality, place.region, branchNumber, change.isMain ?? false]);
        if (branch.isMain || change.isMain) await tx.sql(`update company set branch_number = $2 where organisation_id = $1`, [branch.companyId, branchNumber]);
      });
      const moves = place.municipality !== branch.municipality || place.region !== branch.region;
      if (moves) await this.outbox.add(tx, branchMoved, { branchId: id }, { key: `${id}:v${branch.version + 1}` });
    });
  }

  /** Removes one on which nothing hangs. @throws Refusal 409 saying what does */
  async remove(actor: Actor, id: string, version: number): Promise<void> {
    await this.db.transaction(async (tx) => {
      const branch = await this.locked(tx, actor, id);
      requireVersion(branch, version);
      const [hangs] = await tx.sql<{ others: number; postings: number; recognitions: number }>(
        `select (select count(*)::int from branch where company_id = $2 and id <> $1) as others, (select count(*)::int from posting where branch_id = $1) as postings,
           (select count(*)::int from recognition where branch_id = $1 and status = 'recognised' and valid_until >= $3::date) as recognitions`, [id, branch.companyId, this.clock.today()]);
      if (!hangs || hangs.others === 0) throw new Refusal(companyProblems['last-branch']);
      const { postings, recognitions } = hangs;
      if (postings + recognitions > 0) {
        throw new Refusal(companyProblems['branch-used'], {
          nl: `Hieraan hangen nog ${postings} ${postings === 1 ? 'plaatsing' : 'plaatsingen'} en ${recognitions} geldige ${recognitions === 1 ? 'erkenning' : 'erkenningen'}. Zet die eerst bij een andere vestiging.`,
          en: `It still has ${postings} ${postings === 1 ? 'posting' : 'postings'} and ${recognitions} valid ${recognitions === 1 ? 'recognition' : 'recognitions'}. Move those to another branch first.`,
        });
      }
      await tx.sql(`delete from branch where id = $1`, [id]);
      // Something else of the company leads from now on.
      if (branch.isMain) await tx.sql(`update branch set is_main = true, version = version + 1 where id = (select id from branch where company_id = $1 order by id limit 1)`, [branch.companyId]);
    });
  }

  /** The branch, for who arranges its company. @throws Refusal 404 for who does not see the company from inside, 403 for who is no administrator */
  private async locked(tx: Tx, actor: Actor, id: string): Promise<BranchRow> {
    const [branch] = await tx.sql<BranchRow & Record<string, unknown>>(
      `select id, company_id as "companyId", municipality, region, branch_number as "branchNumber", is_main as "isMain", version from branch where id = $1 for no key update`, [id]);
    if (!branch) throw notFound();
    organisationPolicy.require(actor, 'see', { id: branch.companyId });
    companyPolicy.require(actor, 'change', await lockedCompany(tx, branch.companyId));
    return branch;
  }
}
