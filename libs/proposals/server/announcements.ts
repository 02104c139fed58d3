import * as z from 'zod';
import { id } from '#base/contract';
import { job } from '#base/server';

/** The deadline of a turn has come: who did not answer lets the proposal expire. */
export const expireProposal = job({ name: 'expire-proposal', title: { nl: 'Termijn van een voorstel nagekeken', en: 'Deadline of a proposal looked at' }, payload: z.object({ proposalId: id }) });

/** Names a turn, so that its deadline can be taken back when the answer comes. */
export const turnKey = (proposalId: string, status: string): string => `${proposalId}:${status}`;
