import { policy, Refusal, type Actor } from '#base/server';
import type { CollaborationStatus } from '#collaborations/contract';
import { collaborationProblems } from './collaboration.problems';

/** What the rules need to know of a collaboration. */
export interface CollaborationFacts {
  companyId: string;
  institutionId: string;
  programmeId: string;
  status: CollaborationStatus;
}

const notYours = { nl: 'Deze samenwerking is niet van jou.', en: 'This collaboration is not yours.' };
const educationLeads = { nl: 'De opleiding houdt de regie: alleen de opleidingsmanager start een samenwerking.', en: 'Education keeps the lead: only the programme manager starts a collaboration.' };
const onlyManager = { nl: 'Alleen de opleidingsmanager start een samenwerking. Vraag het je manager.', en: 'Only the programme manager starts a collaboration. Ask your manager.' };

const forProgramme = (actor: Actor, { programmeId, institutionId }: CollaborationFacts) => actor.speaksFor(programmeId, institutionId);

/** Who may see a collaboration and who may start it: education keeps the lead (H-114). */
export const collaborationPolicy = policy<CollaborationFacts>()({
  see: (actor, collaboration) => actor.worksFor(collaboration.companyId) || forProgramme(actor, collaboration) || actor.isAnalyst || notYours,
  start: (actor, collaboration) => {
    if (!actor.manages(collaboration.programmeId, collaboration.institutionId)) return forProgramme(actor, collaboration) ? onlyManager : educationLeads;
    return collaboration.status === 'preparing' || new Refusal(collaborationProblems['not-preparing']);
  },
});

/** The same as `see`, for lists: $1 the actor's organisations, $2 their programmes, $3 the institutions they administer, $4 whether they are an analyst. */
export const visibleCollaborations = `(b.company_id = any($1::uuid[]) or b.programme_id = any($2::uuid[]) or b.institution_id = any($3::uuid[]) or $4::boolean)`;

/** The values that `visibleCollaborations` takes. */
export const reach = (actor: Actor): [string[], string[], string[], boolean] => [actor.organisationIds, actor.programmeIds, actor.adminOf, actor.isAnalyst];
