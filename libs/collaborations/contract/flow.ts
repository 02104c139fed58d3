import type { Text } from '#base/contract';
import type { Side } from './plan/point';
import { COLLABORATION_STATUS, type CollaborationStatus } from './status';

/** What can happen in a collaboration (zet). The first that is allowed is the button that stands out. */
export const collaborationActs = ['start', 'decide', 'resume', 'complete', 'pause', 'change-dates', 'hand-over', 'stop', 'withdraw', 'ask-decision', 'ask-completion'] as const;
export type CollaborationAct = (typeof collaborationActs)[number];
/** What people do in one that is there. */
export type PressedAct = Exclude<CollaborationAct, 'ask-decision' | 'ask-completion'>;
export const pressedActs: readonly PressedAct[] = collaborationActs.filter((act): act is PressedAct => act !== 'ask-decision' && act !== 'ask-completion');

/** Whose move it is: who manages the programme, who speaks for it, who works for the company, or the clock. */
export type CollaborationMover = 'manager' | 'programme' | 'company' | 'clock';

/** What has to hold besides where the collaboration stands. */
export const collaborationNeeds = ['plan-agreed', 'asked', 'dates-pass'] as const;
export type CollaborationNeed = (typeof collaborationNeeds)[number];

export interface CollaborationTransition {
  act: CollaborationAct;
  by: CollaborationMover;
  from: readonly CollaborationStatus[];
  /** `same`: it stays where it stands. */
  to: readonly CollaborationStatus[] | 'same';
  needs: readonly CollaborationNeed[];
}

const underWay = ['trial', 'running', 'paused'] as const satisfies readonly CollaborationStatus[];
const open = ['preparing', ...underWay] as const;

/**
 * Everything that can happen in a collaboration. Policy, refusals, buttons, the table of who may do what, tests and the drawing in
 * docs/collaborations.md read it here. Education keeps the lead (H-114): only who manages the programme starts, pauses, resumes, completes
 * and stops; a company decides with it after a trial, proposes, and can withdraw.
 */
export const collaborationFlow: readonly CollaborationTransition[] = [
  { act: 'start', by: 'manager', from: ['preparing'], to: ['trial', 'running'], needs: ['plan-agreed'] },
  { act: 'decide', by: 'manager', from: ['trial', 'running'], to: ['trial', 'running', 'stopped'], needs: ['asked'] },
  { act: 'decide', by: 'company', from: ['trial', 'running'], to: ['trial', 'running', 'stopped'], needs: ['asked'] },
  { act: 'pause', by: 'manager', from: ['trial', 'running'], to: ['paused'], needs: [] },
  { act: 'resume', by: 'manager', from: ['paused'], to: ['trial', 'running'], needs: [] },
  { act: 'complete', by: 'manager', from: ['running'], to: ['completed'], needs: [] },
  { act: 'stop', by: 'manager', from: open, to: ['stopped'], needs: [] },
  { act: 'withdraw', by: 'company', from: open, to: ['stopped'], needs: [] },
  { act: 'change-dates', by: 'programme', from: underWay, to: 'same', needs: [] },
  { act: 'change-dates', by: 'company', from: underWay, to: 'same', needs: [] },
  { act: 'hand-over', by: 'programme', from: open, to: 'same', needs: [] },
  { act: 'hand-over', by: 'company', from: open, to: 'same', needs: [] },
  { act: 'ask-decision', by: 'clock', from: ['trial', 'running'], to: 'same', needs: ['dates-pass'] },
  { act: 'ask-completion', by: 'clock', from: ['running'], to: 'same', needs: ['dates-pass'] },
];

/** The rows of one act: one for each mover. */
export const rowsOf = (act: CollaborationAct): readonly CollaborationTransition[] => collaborationFlow.filter((row) => row.act === act);

/** For whom somebody of this kind acts; nobody for the clock. */
export const sideOfMover = (by: CollaborationMover): Side | null => (by === 'company' ? 'company' : by === 'clock' ? null : 'institution');

/** Where a collaboration can go from a status, whoever moves it. */
export const followers = (from: CollaborationStatus): readonly CollaborationStatus[] =>
  [...new Set(collaborationFlow.flatMap((row) => (row.from.includes(from) && row.to !== 'same' ? row.to : [])))].filter((to) => to !== from);

/** Buttons, and what is asked before. */
export const COLLABORATION_ACT: Record<CollaborationAct, Text> = {
  start: { nl: 'Start de samenwerking', en: 'Start the collaboration' },
  decide: { nl: 'Doorgaan, bijstellen of stoppen', en: 'Continue, adjust or stop' },
  pause: { nl: 'Pauzeer', en: 'Pause' },
  resume: { nl: 'Hervat', en: 'Resume' },
  complete: { nl: 'Rond af', en: 'Complete' },
  stop: { nl: 'Stop', en: 'Stop' },
  withdraw: { nl: 'Trek je terug', en: 'Withdraw' },
  'change-dates': { nl: 'Stel andere data voor', en: 'Propose other dates' },
  'hand-over': { nl: 'Draag over aan een collega', en: 'Hand over to a colleague' },
  'ask-decision': { nl: 'Vraagt beide kanten wat ze na de proef willen', en: 'Asks both sides what they want after the trial' },
  'ask-completion': { nl: 'Vraagt of de samenwerking klaar is', en: 'Asks whether the collaboration is finished' },
};

/** Each need as people read it. */
export const COLLABORATION_NEED: Record<CollaborationNeed, Text> = {
  'plan-agreed': { nl: 'beide kanten zijn het eens over het hele plan', en: 'both sides agree on the whole plan' },
  asked: { nl: 'de beslissing is gevraagd', en: 'the decision was asked for' },
  'dates-pass': { nl: 'de dag is gekomen', en: 'the day has come' },
};

const yes: Text = { nl: 'ja', en: 'yes' };
const no: Text = { nl: 'nee', en: 'no' };
const proposes: Text = { nl: 'stelt voor', en: 'proposes' };
const may = (side: Side, ...acts: CollaborationAct[]): Text => (collaborationFlow.some(({ act, by }) => acts.includes(act) && sideOfMover(by) === side) ? yes : no);
const authority = (act: Text, ...acts: CollaborationAct[]) => ({ act, institution: may('institution', ...acts), company: may('company', ...acts) });

/** What can be done in a collaboration, and who may: education keeps the lead (H-114). */
export const AUTHORITY: readonly { act: Text; institution: Text; company: Text }[] = [
  authority({ nl: 'Starten', en: 'Start' }, 'start'),
  authority({ nl: 'Pauzeren', en: 'Pause' }, 'pause', 'resume'),
  authority({ nl: 'Beslissen na de proef', en: 'Decide after the trial' }, 'decide'),
  { act: { nl: 'Data wijzigen', en: 'Change dates' }, institution: yes, company: proposes },
  { act: { nl: 'Didactiek wijzigen', en: 'Change didactics' }, institution: yes, company: proposes },
  { act: { nl: 'Inhoud inbrengen', en: 'Bring content' }, institution: yes, company: yes },
  { act: { nl: 'Beoordelen', en: 'Assess' }, institution: yes, company: no },
  authority({ nl: 'Terugtrekken', en: 'Withdraw' }, 'stop', 'withdraw'),
  authority({ nl: 'Afronden', en: 'Complete' }, 'complete'),
];

/** A status in the middle of a sentence. */
export const statusIn = (status: CollaborationStatus, locale: 'nl' | 'en'): string => COLLABORATION_STATUS[status][locale].toLowerCase();
