import type { Text } from '#base/contract';
import type { Party, ProposalStatus } from './status';

/** Where a proposal stands, with whose word the last one was. `asks-last-yes`: the company confirmed what the institution proposed. */
export const proposalStages = ['asks-company', 'asks-institution', 'asks-last-yes', 'accepted', 'company-declined', 'institution-declined', 'company-withdrew', 'institution-withdrew', 'expired', 'lapsed'] as const;
export type ProposalStage = (typeof proposalStages)[number];

/** What can happen to a proposal (zet). */
export const proposalActs = ['send', 'accept', 'confirm', 'revise', 'resubmit', 'ask-class', 'decline', 'withdraw', 'put-back', 'expire', 'lapse'] as const;
export type ProposalAct = (typeof proposalActs)[number];
/** What people do with one that is there; the first that is allowed is the button that stands out. */
export const answeringActs = ['accept', 'confirm', 'revise', 'resubmit', 'ask-class', 'decline', 'withdraw', 'put-back'] as const satisfies readonly ProposalAct[];
export type AnsweringAct = (typeof answeringActs)[number];

/** Whose move it is: who answers for the programme, who manages it, who works for the company, the clock, or what becomes of the posting. */
export type ProposalMover = 'programme' | 'manager' | 'company' | 'clock' | 'posting';

/** What has to hold besides where the proposal stands. */
export const proposalNeeds = ['in-time', 'answerable', 'seats', 'open', 'welcome', 'undoable'] as const;
export type ProposalNeed = (typeof proposalNeeds)[number];

export interface ProposalTransition {
  act: ProposalAct;
  by: ProposalMover;
  /** `null`: there is no proposal yet. */
  from: readonly (ProposalStage | null)[];
  to: readonly ProposalStage[];
  needs: readonly ProposalNeed[];
}

/** Minutes in which a withdrawal can be put back, before the other side is told. */
export const PUT_BACK_MINUTES = 10;

const waits = ['asks-company', 'asks-institution', 'asks-last-yes'] as const satisfies readonly ProposalStage[];

/**
 * Everything that can happen to a proposal. Policy, refusals, buttons, tests and the drawing in docs/proposals.md read it here. Whichever side
 * began: what the institution proposes is confirmed by the company and then accepted, what the company proposes is accepted. Education has the
 * last yes on every way.
 */
export const proposalFlow: readonly ProposalTransition[] = [
  { act: 'send', by: 'programme', from: [null], to: ['asks-company'], needs: ['open'] },
  { act: 'send', by: 'company', from: [null], to: ['asks-institution'], needs: ['open'] },
  { act: 'confirm', by: 'company', from: ['asks-company'], to: ['asks-last-yes'], needs: ['in-time', 'answerable', 'seats'] },
  { act: 'accept', by: 'manager', from: ['asks-institution', 'asks-last-yes'], to: ['accepted'], needs: ['in-time', 'answerable', 'seats'] },
  { act: 'revise', by: 'company', from: ['asks-company'], to: ['asks-institution'], needs: ['in-time', 'answerable'] },
  { act: 'revise', by: 'programme', from: ['asks-institution', 'asks-last-yes'], to: ['asks-company'], needs: ['in-time', 'answerable'] },
  { act: 'decline', by: 'company', from: ['asks-company'], to: ['company-declined'], needs: ['in-time'] },
  { act: 'decline', by: 'programme', from: ['asks-institution', 'asks-last-yes'], to: ['institution-declined'], needs: ['in-time'] },
  // Students are asked before the programme says yes: the turn stays where it is, with the time that asking takes.
  { act: 'ask-class', by: 'programme', from: ['asks-institution'], to: ['asks-institution'], needs: ['in-time', 'answerable'] },
  { act: 'ask-class', by: 'programme', from: ['asks-last-yes'], to: ['asks-last-yes'], needs: ['in-time', 'answerable'] },
  { act: 'resubmit', by: 'programme', from: ['company-declined'], to: ['asks-company'], needs: ['welcome', 'open'] },
  { act: 'resubmit', by: 'company', from: ['institution-declined'], to: ['asks-institution'], needs: ['welcome', 'open'] },
  { act: 'withdraw', by: 'programme', from: ['asks-company'], to: ['institution-withdrew'], needs: ['in-time'] },
  { act: 'withdraw', by: 'company', from: ['asks-institution', 'asks-last-yes'], to: ['company-withdrew'], needs: ['in-time'] },
  { act: 'put-back', by: 'programme', from: ['institution-withdrew'], to: ['asks-company'], needs: ['undoable', 'in-time', 'answerable'] },
  { act: 'put-back', by: 'company', from: ['company-withdrew'], to: ['asks-institution', 'asks-last-yes'], needs: ['undoable', 'in-time', 'answerable'] },
  { act: 'expire', by: 'clock', from: waits, to: ['expired'], needs: [] },
  { act: 'lapse', by: 'posting', from: waits, to: ['lapsed'], needs: [] },
];

/** The rows of one act: one for each mover. */
export const rowsOf = (act: ProposalAct): readonly ProposalTransition[] => proposalFlow.filter((row) => row.act === act);

/** Where a proposal can go with this act from here, whoever does it. */
export const canMove = (act: ProposalAct, from: ProposalStage): boolean => rowsOf(act).some((row) => row.from.includes(from));

/** For whom somebody of this kind speaks; nobody speaks for the clock. */
export const sideOfMover = (by: ProposalMover): Party | null => (by === 'company' ? 'company' : by === 'programme' || by === 'manager' ? 'institution' : null);

/** Where it stands: its status, the side whose word the present version is, and the side that ended it. */
export function stageOf({ status, side, endedSide }: { status: ProposalStatus; side: Party; endedSide: Party | null }): ProposalStage {
  const ender = endedSide ?? side;
  switch (status) {
    case 'sent': return side === 'institution' ? 'asks-company' : 'asks-institution';
    case 'confirmed': return 'asks-last-yes';
    case 'declined': return ender === 'company' ? 'company-declined' : 'institution-declined';
    case 'withdrawn': return ender === 'company' ? 'company-withdrew' : 'institution-withdrew';
    default: return status;
  }
}

/** Whose move it is at a stage; null when there is nothing left to decide. */
export function turnAt(stage: ProposalStage): Party | null {
  return stage === 'asks-company' ? 'company' : stage === 'asks-institution' || stage === 'asks-last-yes' ? 'institution' : null;
}

export const turnOf = (proposal: { status: ProposalStatus; side: Party; endedSide?: Party | null }): Party | null => turnAt(stageOf({ endedSide: null, ...proposal }));

/** Buttons and what the history calls each act. */
export const PROPOSAL_ACT: Record<ProposalAct, { button: Text; done: Text }> = {
  send: { button: { nl: 'Stuur voorstel', en: 'Send proposal' }, done: { nl: 'stuurde het voorstel', en: 'sent the proposal' } },
  accept: { button: { nl: 'Accepteer de partner', en: 'Accept the partner' }, done: { nl: 'accepteerde de partner', en: 'accepted the partner' } },
  confirm: { button: { nl: 'Bevestig', en: 'Confirm' }, done: { nl: 'bevestigde', en: 'confirmed' } },
  revise: { button: { nl: 'Pas aan en stuur terug', en: 'Change and send back' }, done: { nl: 'stuurde het aangepast terug', en: 'sent it back with changes' } },
  resubmit: { button: { nl: 'Pas aan en stuur opnieuw', en: 'Change and send again' }, done: { nl: 'stuurde het aangepast opnieuw', en: 'sent it again with changes' } },
  'ask-class': { button: { nl: 'Vraag het je studenten', en: 'Ask your students' }, done: { nl: 'vraagt het de studenten', en: 'asks the students' } },
  decline: { button: { nl: 'Wijs af', en: 'Decline' }, done: { nl: 'wees het voorstel af', en: 'declined the proposal' } },
  withdraw: { button: { nl: 'Trek in', en: 'Withdraw' }, done: { nl: 'trok het in', en: 'withdrew it' } },
  'put-back': { button: { nl: 'Zet terug', en: 'Put back' }, done: { nl: 'zette het terug', en: 'put it back' } },
  expire: { button: { nl: 'Verloopt', en: 'Expires' }, done: { nl: 'Verlopen zonder antwoord', en: 'Expired without an answer' } },
  lapse: { button: { nl: 'Vervalt', en: 'Lapses' }, done: { nl: 'Vervallen: de plaatsing is vol of dicht', en: 'Lapsed: the posting is filled or closed' } },
};

/** Each need as people read it. */
export const PROPOSAL_NEED: Record<ProposalNeed, Text> = {
  'in-time': { nl: 'de termijn is nog niet voorbij', en: 'the deadline has not passed' },
  answerable: { nl: 'de plaatsing kan nog beantwoord worden', en: 'the posting can still be answered' },
  seats: { nl: 'er is plaats voor wat gevraagd wordt', en: 'there is room for what is asked' },
  open: { nl: 'de plaatsing staat open, er is plaats en het is niet te druk', en: 'the posting is open, has room, and not too many wait' },
  welcome: { nl: 'wie afwees zei dat een aangepast voorstel welkom is', en: 'who declined said that a changed proposal is welcome' },
  undoable: { nl: `binnen ${PUT_BACK_MINUTES} minuten`, en: `within ${PUT_BACK_MINUTES} minutes` },
};
