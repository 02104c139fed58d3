import type { Text } from '#base/contract';
import { policy, Refusal, type Actor, type Verdict } from '#base/server';
import { isOver, pressedActs, rowsOf, sideOfMover, type CollaborationMover, type CollaborationStatus, type PressedAct, type Side } from '#collaborations/contract';
import { collaborationProblems } from './collaboration.problems';

/** What the rules need to know of a collaboration. */
export interface CollaborationFacts {
  companyId: string;
  institutionId: string;
  programmeId: string;
  status: CollaborationStatus;
  /** Who posted it together with the lead, and still takes part: they read along. */
  partnerIds?: readonly string[];
  /** Both sides are asked whether they go on, and that is not settled yet. */
  isAsked?: boolean;
}

const notYours = { nl: 'Deze samenwerking is niet van jou.', en: 'This collaboration is not yours.' };
const educationLeads: Text = { nl: 'De opleiding houdt de regie: dit doet alleen de opleidingsmanager.', en: 'Education keeps the lead: only the programme manager does this.' };
const onlyManager: Text = { nl: 'Dit doet alleen de opleidingsmanager. Vraag het je manager.', en: 'Only the programme manager does this. Ask your manager.' };
const companyWithdraws: Text = { nl: 'Het bedrijf trekt zich terug. De opleiding stopt.', en: 'The company withdraws. The programme stops.' };

const forProgramme = (actor: Actor, { programmeId, institutionId }: CollaborationFacts) => actor.speaksFor(programmeId, institutionId);

/** Whether somebody can be who a row of the flow is for. */
function isMover(actor: Actor, by: CollaborationMover, collaboration: CollaborationFacts): boolean {
  switch (by) {
    case 'company': return actor.worksFor(collaboration.companyId);
    case 'programme': return forProgramme(actor, collaboration);
    case 'manager': return actor.manages(collaboration.programmeId, collaboration.institutionId);
    case 'clock': return false;
  }
}

/** The rule of an act, as the flow has it: who, from where, and what must hold. Whether the plan is agreed is looked at as it starts: that says what is open. */
const ruleOf = (act: PressedAct) => (actor: Actor, collaboration: CollaborationFacts): Verdict => {
  const own = rowsOf(act).filter(({ by }) => isMover(actor, by, collaboration));
  if (own.length === 0) return act === 'withdraw' ? companyWithdraws : forProgramme(actor, collaboration) ? onlyManager : educationLeads;
  const row = own.find(({ from }) => from.includes(collaboration.status));
  if (!row) return misplaced(act, collaboration.status);
  return !row.needs.includes('asked') || collaboration.isAsked === true || new Refusal(collaborationProblems['not-asked']);
};

/** Why an act does not begin here, for who could do it elsewhere. */
function misplaced(act: PressedAct, status: CollaborationStatus): Refusal {
  if (act === 'start') return new Refusal(collaborationProblems['not-preparing']);
  if (isOver(status)) return new Refusal(collaborationProblems.over);
  if (act === 'resume') return new Refusal(collaborationProblems['not-paused']);
  return new Refusal(collaborationProblems[status === 'preparing' ? 'not-started' : status === 'paused' ? 'paused' : 'in-trial']);
}

/** Who may see a collaboration, and who may do what in it when: education keeps the lead (H-114). */
export const collaborationPolicy = policy<CollaborationFacts>()({
  see: (actor, collaboration) => actor.worksFor(collaboration.companyId) || forProgramme(actor, collaboration) || actor.isAnalyst || (collaboration.partnerIds ?? []).some((id) => actor.worksFor(id)) || notYours,
  ...Object.fromEntries(pressedActs.map((act) => [act, ruleOf(act)])) as Record<PressedAct, ReturnType<typeof ruleOf>>,
});

/** For which side an actor does something that the policy lets them do now. */
export function sideFor(actor: Actor, act: PressedAct, collaboration: CollaborationFacts): Side {
  const row = rowsOf(act).find(({ by, from }) => from.includes(collaboration.status) && isMover(actor, by, collaboration));
  const side = row && sideOfMover(row.by);
  if (!side) throw new Error(`Nobody may ${act} here`);
  return side;
}

/** The same as `see`, for lists: $1 the actor's organisations, $2 their programmes, $3 the institutions they administer, $4 whether they are an analyst. */
export const visibleCollaborations = `(b.company_id = any($1::uuid[]) or b.programme_id = any($2::uuid[]) or b.institution_id = any($3::uuid[]) or $4::boolean
  or (b.posting_id = any(array(select q.posting_id from posting_partner q where q.organisation_id = any($1::uuid[]) and q.status = 'confirmed'))
    and exists (select from posting_partner q where q.posting_id = b.posting_id and q.status = 'confirmed' and q.organisation_id = any($1::uuid[]) and q.organisation_id not in (b.company_id, b.institution_id))))`;

/** Who takes part in the consortium of a collaboration b besides its two sides. */
export const partnersOfRow = `array(select q.organisation_id from posting_partner q where q.posting_id = b.posting_id and q.status = 'confirmed' and q.organisation_id not in (b.company_id, b.institution_id))`;

/** Whether both sides are asked to decide now, of a collaboration b. */
export const isAskedRow = `exists (select from decision_moment d where d.collaboration_id = b.id and d.asked_at is not null and d.settled_at is null)`;

/** The values that `visibleCollaborations` takes. */
export const reach = (actor: Actor): [string[], string[], string[], boolean] => [actor.organisationIds, actor.programmeIds, actor.adminOf, actor.isAnalyst];
