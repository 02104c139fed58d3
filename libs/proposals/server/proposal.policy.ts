import { policy, Refusal, type Actor, type Verdict } from '#base/server';
import { answerableStatuses, type PostingStatus } from '#postings/contract';
import { isOpenTo, postingProblems } from '#postings/server';
import { turnOf, type ProposalStatus, type Starter } from '#proposals/contract';
import { proposalProblems } from './proposal.problems';

/** What the rules need to know of a proposal, its posting and the moment. */
export interface ProposalFacts {
  companyId: string;
  institutionId: string;
  programmeId: string;
  status: ProposalStatus;
  startedBy: Starter;
  seats: number;
  deadlineAt: Date | null;
  posting: { status: PostingStatus; seatsLeft: number };
  now: Date;
}

const notYours = { nl: 'Dit voorstel is niet van jou.', en: 'This proposal is not yours.' };
const companyConfirms = { nl: 'Het bedrijf bevestigt, daarna accepteert de opleiding.', en: 'The company confirms, then the programme accepts.' };
const educationDecides = { nl: 'De opleiding geeft het laatste akkoord.', en: 'The programme gives the last yes.' };
const onlyManager = { nl: 'Alleen de opleidingsmanager accepteert een partner. Vraag het je manager.', en: 'Only the programme manager accepts a partner. Ask your manager.' };

/** Who may approach the other side: the owner of a posting invites, a programme responds to what everybody sees. */
export const approachPolicy = policy<{ posting: { ownerId: string; isPublic: boolean; audience: string[] | null }; programme: { id: string; institutionId: string } }>()({
  see: (actor, { posting, programme }) => actor.worksFor(posting.ownerId) || (isOpenTo(posting, (id) => actor.worksFor(id)) && actor.speaksFor(programme.id, programme.institutionId)) || notYours,
});

const forCompany = (actor: Actor, proposal: ProposalFacts) => actor.worksFor(proposal.companyId);
const forProgramme = (actor: Actor, proposal: ProposalFacts) => actor.speaksFor(proposal.programmeId, proposal.institutionId);

/** Who may see a proposal and who may answer it, in which order. */
export const proposalPolicy = policy<ProposalFacts>()({
  see: (actor, proposal) => forCompany(actor, proposal) || forProgramme(actor, proposal) || notYours,
  confirm: (actor, proposal) => forCompany(actor, proposal) ? awaits('company', proposal) : companyConfirms,
  accept: (actor, proposal) => actor.manages(proposal.programmeId, proposal.institutionId) ? awaits('institution', proposal)
    : forProgramme(actor, proposal) ? onlyManager : educationDecides,
});

/** The same as `see`, for lists: $1 the actor's organisations, $2 their programmes, $3 the institutions they administer. */
export const visibleProposals = `(p.company_id = any($1::uuid[]) or p.programme_id = any($2::uuid[]) or p.institution_id = any($3::uuid[]))`;

/** The same as `turnOf`, for lists. */
export const turnOfRow = `case when p.status = 'sent' and p.started_by = 'programme' then 'company' when p.status in ('sent', 'confirmed') then 'institution' end`;

/** The reader's side has the move: `mine` of a list. Takes the values of `visibleProposals`. */
export const mineToAnswer = `case ${turnOfRow} when 'company' then p.company_id = any($1::uuid[])
  when 'institution' then p.programme_id = any($2::uuid[]) or p.institution_id = any($3::uuid[]) else false end`;

/** The values that `visibleProposals` and `mineToAnswer` take. */
export const reach = (actor: Actor): [string[], string[], string[]] => [actor.organisationIds, actor.programmeIds, actor.adminOf];

/** A proposal can be answered by the side whose turn it is, in time, while the posting has the seats; a closing date ends approaching, not answering. */
function awaits(side: 'company' | 'institution', { status, startedBy, deadlineAt, seats, posting, now }: ProposalFacts): Verdict {
  const turn = turnOf(status, startedBy);
  if (turn === null) return new Refusal(proposalProblems[status === 'expired' || status === 'lapsed' ? status : 'answered']);
  if (turn !== side) {
    return new Refusal(proposalProblems['not-your-turn'], side === 'company'
      ? { nl: 'Nu is de opleiding aan de beurt.', en: 'Now it is the programme’s turn.' }
      : { nl: 'Het bedrijf moet dit voorstel eerst bevestigen.', en: 'The company has to confirm this proposal first.' });
  }
  if (deadlineAt !== null && deadlineAt <= now) return new Refusal(proposalProblems.expired);
  if (posting.status === 'filled' || (answerableStatuses.includes(posting.status) && posting.seatsLeft < seats)) {
    return new Refusal(postingProblems['no-seats-left'], posting.seatsLeft === 0 ? null
      : posting.seatsLeft === 1
        ? { nl: `Dit voorstel vraagt ${seats} plaatsen, er is er nog 1.`, en: `This proposal asks for ${seats} seats, 1 is left.` }
        : { nl: `Dit voorstel vraagt ${seats} plaatsen, er zijn er nog ${posting.seatsLeft}.`, en: `This proposal asks for ${seats} seats, ${posting.seatsLeft} are left.` });
  }
  return answerableStatuses.includes(posting.status) || new Refusal(postingProblems['not-open']);
}
