import * as z from 'zod';
import { id } from '#base/contract';
import { job } from '#base/server';

/** The deadline of a turn has come: who did not answer lets the proposal expire. */
export const expireProposal = job({ name: 'expire-proposal', title: { nl: 'Termijn van een voorstel nagekeken', en: 'Deadline of a proposal looked at' }, payload: z.object({ proposalId: id }) });

/** A deadline comes near: whoever is at turn is reminded, if nothing happened since. */
export const remindProposal = job({ name: 'remind-proposal', title: { nl: 'Aan een voorstel herinnerd', en: 'Reminded of a proposal' }, payload: z.object({ proposalId: id, move: z.int(), before: z.int() }) });

/** The day until which a class is asked has passed: the programme is reminded to say how many want to, if nothing happened since. */
export const remindClass = job({ name: 'remind-class', title: { nl: 'Aan een vraag aan de klas herinnerd', en: 'Reminded of asking a class' }, payload: z.object({ proposalId: id, move: z.int() }) });

/** A withdrawal can no longer be put back: the other side hears of it. */
export const tellWithdrawal = job({ name: 'tell-withdrawal', title: { nl: 'Intrekking van een voorstel verteld', en: 'Withdrawal of a proposal told' }, payload: z.object({ proposalId: id }) });

/** Names what began with a move, so that it can be taken back when the next comes. */
export const turnKey = (proposalId: string, move: number): string => `${proposalId}:${move}`;

export const reminderKey = (proposalId: string, move: number, before: number): string => `${turnKey(proposalId, move)}:${before}`;
