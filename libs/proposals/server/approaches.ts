import { Injectable } from '@nestjs/common';
import type { Text } from '#base/contract';
import { general, invalid, notFound, Refusal, type Actor, type Tx } from '#base/server';
import { publishing } from '#organisations/contract';
import { programmeProblems, Standing } from '#organisations/server';
import type { Posting } from '#postings/server';
import type { NewProposal, Starter } from '#proposals/contract';
import { approachPolicy } from './proposal.policy';
import { proposalProblems } from './proposal.problems';

/** Who approaches whom on a posting. */
export interface Approach {
  startedBy: Starter;
  programmeId: string;
  institutionId: string;
  companyId: string;
  /** Where at the company, on a request; of an offer the posting says it. */
  branchId: string | null;
}

interface AskedProgramme {
  id: string;
  institutionId: string;
  isEnded: boolean;
}

const texts = {
  notYourProgramme: { nl: 'Deze plaatsing is alleen voor opleidingen die het bedrijf noemde.', en: 'This posting is for the programmes that the company named only.' },
  outsideAudience: { nl: 'Je plaatsing is alleen voor wie je noemde. Voeg deze opleiding of instelling eerst toe.', en: 'Your posting is for whom you named only. Add this programme or institution first.' },
  companyOutside: { nl: 'Jullie vraag is alleen voor wie je noemde. Voeg dit bedrijf eerst toe.', en: 'Your request is for whom you named only. Add this company first.' },
  otherProgramme: { nl: 'Deze vraag is van een andere opleiding.', en: 'This request is of another programme.' },
  yourOwn: { nl: 'Alleen wie voor deze opleiding spreekt, nodigt een bedrijf uit.', en: 'Only who speaks for this programme invites a company.' },
  whichCompany: { nl: 'Kies om welk bedrijf het gaat.', en: 'Choose which company it is about.' },
  branch: { nl: 'Kies een vestiging van dit bedrijf.', en: 'Choose a branch of this company.' },
  offersOwn: { nl: 'Bij een aanbod staat het bedrijf al vast.', en: 'With an offer the company is given already.' },
} satisfies Record<string, Text>;
const fault = (field: string, text: Text, code = 'custom') => ({ pointer: `/${field}`, code, text });

/** Who may approach whom: on an offer a programme responds and the company invites; on a request a company responds and the programme invites. */
@Injectable()
export class Approaches {
  constructor(private readonly standing: Standing) {}

  /** The posting is held by the caller. @throws Refusal 404 for who stands on neither side */
  async of(tx: Tx, actor: Actor, posting: Posting, asked: Pick<NewProposal, 'programmeId' | 'companyId' | 'branchId'>): Promise<Approach> {
    const [programme] = await tx.sql<AskedProgramme & Record<string, unknown>>(`select id, institution_id as "institutionId", ended_at is not null as "isEnded" from programme where id = $1`, [asked.programmeId]);
    if (!programme) throw notFound();
    approachPolicy.require(actor, 'see', { posting, programme });
    const approach = posting.direction === 'offer' ? this.onOffer(actor, posting, programme, asked) : await this.onRequest(tx, actor, posting, programme, asked);
    if (programme.isEnded) throw new Refusal(programmeProblems.ended);
    return { ...approach, programmeId: programme.id, institutionId: programme.institutionId };
  }

  private onOffer(actor: Actor, posting: Posting, programme: AskedProgramme, { companyId, branchId }: Pick<NewProposal, 'companyId' | 'branchId'>) {
    const given = [...(companyId && companyId !== posting.ownerId ? [fault('companyId', texts.offersOwn)] : []), ...(branchId ? [fault('branchId', texts.offersOwn)] : [])];
    if (given.length > 0) throw invalid(given);
    if (!posting.isMeantFor(programme)) throw new Refusal(proposalProblems['outside-audience'], actor.worksFor(posting.ownerId) ? texts.outsideAudience : texts.notYourProgramme);
    return { startedBy: actor.speaksFor(programme.id, programme.institutionId) ? 'programme' as const : 'company' as const, companyId: posting.ownerId, branchId: null };
  }

  private async onRequest(tx: Tx, actor: Actor, posting: Posting, programme: AskedProgramme, asked: Pick<NewProposal, 'companyId' | 'branchId'>) {
    if (programme.institutionId !== posting.ownerId || (posting.programmeId !== null && posting.programmeId !== programme.id)) throw invalid([fault('programmeId', texts.otherProgramme, 'unknown')]);
    const own = [...new Set(actor.memberships.filter(({ type }) => type === 'company').map(({ organisationId }) => organisationId))];
    const companyId = asked.companyId ?? (own.length === 1 ? own[0] : undefined);
    if (companyId === undefined) throw invalid([fault('companyId', texts.whichCompany, 'required')]);
    const startedBy = actor.worksFor(companyId) ? 'company' as const : 'programme' as const;
    if (startedBy === 'programme' && !actor.speaksFor(programme.id, programme.institutionId)) {
      throw actor.worksFor(posting.ownerId) ? new Refusal(general['not-allowed'], texts.yourOwn) : notFound();
    }
    await this.requireCompany(tx, actor, companyId, startedBy);
    if (posting.audience !== null && !posting.audience.includes(companyId)) throw new Refusal(proposalProblems['outside-audience'], startedBy === 'programme' ? texts.companyOutside : null);
    return { startedBy, companyId, branchId: await this.branchOf(tx, posting.id, companyId, asked.branchId ?? null) };
  }

  /** A company that HCA-ICT does not know yet approaches nobody, and nobody can name it. */
  private async requireCompany(tx: Tx, actor: Actor, companyId: string, startedBy: Starter): Promise<void> {
    const [company] = await tx.sql<{ verification: string }>(`select verification from company where organisation_id = $1 and merged_into is null`, [companyId]);
    if (!company || (startedBy === 'programme' && !(publishing as readonly string[]).includes(company.verification))) throw notFound();
    if (startedBy === 'company' && !await this.standing.publishesAtOnce(tx, companyId, actor.personId)) throw new Refusal(proposalProblems['not-known-yet']);
  }

  /** The branch that is named, else the one that fits best, else the main one. */
  private async branchOf(tx: Tx, postingId: string, companyId: string, named: string | null): Promise<string | null> {
    const [branch] = await tx.sql<{ id: string }>(
      `select b.id from branch b left join request_match m on m.posting_id = $1 and m.company_id = b.company_id and m.branch_id = b.id
       where b.company_id = $2 and ($3::uuid is null or b.id = $3) order by m.branch_id is null, b.is_main desc, b.id limit 1`, [postingId, companyId, named]);
    if (named !== null && !branch) throw invalid([fault('branchId', texts.branch, 'unknown')]);
    return branch?.id ?? null;
  }
}
