import { policy, Refusal } from '#base/server';
import { programmeProblems } from './organisation.problems';

const onlyInside = { nl: 'Alleen wie bij deze instelling werkt, ziet dit.', en: 'Only who works at this institution sees this.' };
const onlyKeepers = { nl: 'Alleen wie deze opleiding beheert of coördineert, kan dit.', en: 'Only who manages or coordinates this programme can do this.' };
const onlyManagers = { nl: 'Alleen de opleidingsmanager of een beheerder van de instelling kan dit.', en: 'Only the programme manager or an administrator of the institution can do this.' };

/** What the policy needs to know of a programme. */
export interface ProgrammeFacts {
  id: string;
  institutionId: string;
  isEnded: boolean;
}

const running = (programme: ProgrammeFacts) => !programme.isEnded || new Refusal(programmeProblems.ended);

/** Who arranges what of a programme: its coordinator the periods, its manager and the institution's administrators all of it. */
export const programmePolicy = policy<ProgrammeFacts>()({
  see: (actor, { institutionId }) => actor.worksFor(institutionId) || actor.isAnalyst || onlyInside,
  plan: (actor, programme) => !actor.speaksFor(programme.id, programme.institutionId) ? onlyKeepers : running(programme),
  change: (actor, programme) => !actor.manages(programme.id, programme.institutionId) ? onlyManagers : running(programme),
  end: (actor, programme) => !actor.manages(programme.id, programme.institutionId) ? onlyManagers : running(programme),
  reopen: (actor, programme) => !actor.manages(programme.id, programme.institutionId) ? onlyManagers : programme.isEnded || new Refusal(programmeProblems['not-ended']),
  remove: (actor, programme) => actor.manages(programme.id, programme.institutionId) || onlyManagers,
});
