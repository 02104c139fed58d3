import type { Side } from '#collaborations/contract';
import { addDays } from '#base/contract';
import type { Calendar } from './calendar';
import { demoId } from './ids';
import type { Row, Rows } from './rows';

/** One message of a conversation: which side, how many days after the approach, and the words. */
export type Said = [Side, number, string];

/** The rows of a conversation. Everybody read up to what the other wrote last: that one is still new. */
export function saidRows(cal: Calendar, proposalId: string, sent: string, said: readonly Said[], by: Record<Side, string>): Rows {
  const messages = said.map(([side, days, text], place): Row => {
    const at = cal.moment(addDays(sent, days), 240 + place);
    return { id: demoId(`message ${proposalId} ${place}`, at), proposal_id: proposalId, number: place + 1, side, by_id: by[side], at, text };
  });
  const last = said.at(-1)?.[0];
  const readings = (['company', 'institution'] as const).map((side): Row => ({ proposal_id: proposalId, person_id: by[side], number: side === last ? said.length : said.length - 1 }));
  return messages.length === 0 ? {} : { thread: [{ proposal_id: proposalId, messages: messages.length }], message: messages, thread_reading: readings };
}
