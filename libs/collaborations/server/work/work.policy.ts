import { policy, Refusal, type Actor, type Verdict } from '#base/server';
import { isOver, type Side } from '#collaborations/contract';
import { collaborationPolicy, type CollaborationFacts } from '../collaboration.policy';
import { collaborationProblems } from '../collaboration.problems';
import { sideOf } from '../plan/plan.policy';

const onlyParties = { nl: 'Dit doen alleen de opleiding en het bedrijf.', en: 'Only the programme and the company do this.' };
const programmeTakes = { nl: 'De opleiding houdt de regie: zij neemt een mijlpaal over of niet.', en: 'Education keeps the lead: it takes a milestone or not.' };
const notYours = { nl: 'Dit schreef de ander.', en: 'The other side wrote this.' };

const underWay = (collaboration: CollaborationFacts): Verdict => !isOver(collaboration.status) || new Refusal(collaborationProblems.over);
const began = ({ status }: CollaborationFacts): Verdict => status === 'preparing' ? new Refusal(collaborationProblems['not-started']) : status !== 'stopped' || new Refusal(collaborationProblems.over);
const party = (actor: Actor, collaboration: CollaborationFacts, then: (of: CollaborationFacts) => Verdict): Verdict => (sideOf(actor, collaboration) === null ? onlyParties : then(collaboration));

/** What both sides do in a collaboration between its start and its end. */
export const workPolicy = policy<CollaborationFacts>()({
  see: (actor, collaboration) => collaborationPolicy.may(actor, 'see', collaboration) || onlyParties,
  'plan-kick-off': (actor, collaboration) => party(actor, collaboration, underWay),
  'add-milestone': (actor, collaboration) => party(actor, collaboration, underWay),
  'write-hours': (actor, collaboration) => party(actor, collaboration, began),
});

export interface MilestoneFacts extends CollaborationFacts { side: Side; isAgreed: boolean; isDone: boolean }

/** Either side adds a milestone and says when it is reached; the institution decides which there are. */
export const milestonePolicy = policy<MilestoneFacts>()({
  see: (actor, milestone) => collaborationPolicy.may(actor, 'see', milestone) || onlyParties,
  agree: (actor, milestone) => party(actor, milestone, (of) => (sideOf(actor, milestone) === 'company' ? programmeTakes : milestone.isAgreed ? new Refusal(collaborationProblems['milestone-taken']) : underWay(of))),
  complete: (actor, milestone) => party(actor, milestone, (of) => (!milestone.isAgreed ? new Refusal(collaborationProblems['milestone-waits']) : milestone.isDone ? new Refusal(collaborationProblems['milestone-done']) : began(of))),
  reopen: (actor, milestone) => party(actor, milestone, (of) => (milestone.isDone ? underWay(of) : new Refusal(collaborationProblems['milestone-open']))),
  remove: (actor, milestone) => party(actor, milestone, (of) => (sideOf(actor, milestone) === 'company' && (milestone.side !== 'company' || milestone.isAgreed) ? programmeTakes : underWay(of))),
});

export interface HoursFacts extends CollaborationFacts { side: Side }

/** What a side wrote, it takes back. */
export const hoursPolicy = policy<HoursFacts>()({
  see: (actor, entry) => collaborationPolicy.may(actor, 'see', entry) || onlyParties,
  remove: (actor, entry) => party(actor, entry, (of) => (sideOf(actor, entry) === entry.side ? began(of) : notYours)),
});
