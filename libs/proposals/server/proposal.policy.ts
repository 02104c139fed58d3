import type { Text } from '#base/contract';
import { policy, Refusal, type Actor, type Verdict } from '#base/server';
import type { Direction, PostingStatus } from '#postings/contract';
import { isOpenTo } from '#postings/server';
import { answeringActs, rowsOf, sideOfMover, stageOf, turnAt, type AnsweringAct, type Party, type ProposalMover, type ProposalStage, type ProposalStatus, type Starter } from '#proposals/contract';
import { needOf } from './proposal.needs';
import { proposalProblems } from './proposal.problems';

/** What the rules need to know of a proposal, its posting and the moment. */
export interface ProposalFacts {
  companyId: string;
  institutionId: string;
  programmeId: string;
  status: ProposalStatus;
  startedBy: Starter;
  side: Party;
  endedSide: Party | null;
  isWelcome: boolean;
  seats: number;
  deadlineAt: Date | null;
  endedAt: Date | null;
  posting: { status: PostingStatus; seatsLeft: number };
  now: Date;
}

const notYours = { nl: 'Dit voorstel is niet van jou.', en: 'This proposal is not yours.' };
const companyConfirms = { nl: 'Het bedrijf bevestigt, daarna accepteert de opleiding.', en: 'The company confirms, then the programme accepts.' };
const educationDecides = { nl: 'De opleiding geeft het laatste akkoord.', en: 'The programme gives the last yes.' };
const onlyManager = { nl: 'Alleen de opleidingsmanager accepteert een partner. Vraag het je manager.', en: 'Only the programme manager accepts a partner. Ask your manager.' };

/** Who may approach the other side: the owner of a posting invites; programmes respond to an offer that they may see, companies to a request. */
export const approachPolicy = policy<{ posting: { ownerId: string; direction: Direction; isPublic: boolean; audience: string[] | null }; programme: { id: string; institutionId: string } }>()({
  see: (actor, { posting, programme }) => actor.worksFor(posting.ownerId) || (isOpenTo(posting, (id) => actor.worksFor(id)) && (posting.direction === 'offer'
    ? actor.speaksFor(programme.id, programme.institutionId) : programme.institutionId === posting.ownerId && actor.memberships.some(({ type }) => type === 'company'))) || notYours,
});

const forCompany = (actor: Actor, proposal: ProposalFacts) => actor.worksFor(proposal.companyId);
const forProgramme = (actor: Actor, proposal: ProposalFacts) => actor.speaksFor(proposal.programmeId, proposal.institutionId);

/** Whether somebody can be who a row of the flow is for. */
function isMover(actor: Actor, by: ProposalMover, proposal: ProposalFacts): boolean {
  switch (by) {
    case 'company': return forCompany(actor, proposal);
    case 'programme': return forProgramme(actor, proposal);
    case 'manager': return actor.manages(proposal.programmeId, proposal.institutionId);
    default: return false;
  }
}

/** The rule of an act, as the flow has it: who, from where, and what must hold. */
const ruleOf = (act: AnsweringAct) => (actor: Actor, proposal: ProposalFacts): Verdict => {
  const own = rowsOf(act).filter(({ by }) => isMover(actor, by, proposal));
  if (own.length === 0) return act === 'confirm' ? companyConfirms : forProgramme(actor, proposal) ? onlyManager : educationDecides;
  const stage = stageOf(proposal);
  const row = own.find(({ from }) => from.includes(stage));
  if (!row) return misplaced(act, stage, own.map(({ by }) => sideOfMover(by)));
  for (const need of row.needs) {
    const verdict = needOf(need, proposal);
    if (verdict !== true) return verdict;
  }
  return true;
};

/** Who may see a proposal, and who may do what with it when. */
export const proposalPolicy = policy<ProposalFacts>()({
  see: (actor, proposal) => forCompany(actor, proposal) || forProgramme(actor, proposal) || notYours,
  ...Object.fromEntries(answeringActs.map((act) => [act, ruleOf(act)])) as Record<AnsweringAct, ReturnType<typeof ruleOf>>,
});

/** On whose behalf an actor does something that the policy lets them do now. */
export function sideFor(actor: Actor, act: AnsweringAct, proposal: ProposalFacts): Party {
  const row = rowsOf(act).find(({ by, from }) => from.includes(stageOf(proposal)) && isMover(actor, by, proposal));
  const side = row && sideOfMover(row.by);
  if (!side) throw new Error(`Nobody may ${act} here`);
  return side;
}

const turnTexts: Record<Party, Text> = {
  company: { nl: 'Het bedrijf moet dit voorstel eerst bevestigen.', en: 'The company has to confirm this proposal first.' },
  institution: { nl: 'Nu is de opleiding aan de beurt.', en: 'Now it is the programme’s turn.' },
};
const ownTurn = { nl: 'Accepteer, pas aan of wijs af. Intrekken doe je wat je zelf stuurde.', en: 'Accept, change or decline. What you withdraw is what you sent yourself.' };

/** Why an act does not begin at this stage, for who could do it elsewhere. */
function misplaced(act: AnsweringAct, stage: ProposalStage, sides: readonly (Party | null)[]): Refusal {
  const turn = turnAt(stage);
  if (act === 'put-back') return new Refusal(proposalProblems['not-withdrawn']);
  if (act === 'resubmit') return new Refusal(proposalProblems['not-declined']);
  if (turn !== null) return sides.includes(turn) && act === 'withdraw' ? new Refusal(proposalProblems['your-turn'], ownTurn) : new Refusal(proposalProblems['not-your-turn'], turnTexts[turn]);
  if (stage === 'expired' || stage === 'lapsed') return new Refusal(proposalProblems[stage]);
  return new Refusal(proposalProblems[stage === 'company-withdrew' || stage === 'institution-withdrew' ? 'withdrawn' : 'answered']);
}

/** The same as `see`, for lists: $1 the actor's organisations, $2 their programmes, $3 the institutions they administer. */
export const visibleProposals = `(p.company_id = any($1::uuid[]) or p.programme_id = any($2::uuid[]) or p.institution_id = any($3::uuid[]))`;

/** The same as `turnOf`, for lists. */
export const turnOfRow = `case when p.status = 'sent' and p.side = 'institution' then 'company' when p.status in ('sent', 'confirmed') then 'institution' end`;

/** The reader's side has the move: `mine` of a list. Takes the values of `visibleProposals`. */
export const mineToAnswer = `case ${turnOfRow} when 'company' then p.company_id = any($1::uuid[])
  when 'institution' then p.programme_id = any($2::uuid[]) or p.institution_id = any($3::uuid[]) else false end`;

/** The values that `visibleProposals` and `mineToAnswer` take. */
export const reach = (actor: Actor): [string[], string[], string[]] => [actor.organisationIds, actor.programmeIds, actor.adminOf];

