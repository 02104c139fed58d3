import type { Text } from '#base/contract';
import { invalid } from '#base/server';
import type { Posting } from '#postings/server';
import type { ProposalPeriod } from '#proposals/contract';

/** Holds what a version asks against its posting: no more seats than are left, and within its period. @throws Refusal 400 naming every fault */
export function requireTerms({ seatsLeft, fromOn, untilOn }: Posting, { seats, period }: { seats: number; period: ProposalPeriod | null }): void {
  const faults: { pointer: string; code: string; text: Text }[] = [];
  if (seats > seatsLeft) {
    faults.push({ pointer: '/seats', code: 'too_big', text: seatsLeft === 1
      ? { nl: 'Er is nog 1 plaats.', en: '1 seat is left.' }
      : { nl: `Er zijn nog ${seatsLeft} plaatsen.`, en: `${seatsLeft} seats are left.` } });
  }
  if (period && period.until < period.from) faults.push({ pointer: '/period/until', code: 'custom', text: { nl: 'De laatste dag komt na de eerste.', en: 'The last day comes after the first.' } });
  if (period && fromOn && period.from < fromOn) faults.push({ pointer: '/period/from', code: 'too_small', text: { nl: `De plaatsing begint op ${fromOn}.`, en: `The posting begins on ${fromOn}.` } });
  if (period && untilOn && period.until > untilOn) faults.push({ pointer: '/period/until', code: 'too_big', text: { nl: `De plaatsing loopt tot en met ${untilOn}.`, en: `The posting runs until ${untilOn}.` } });
  if (faults.length > 0) throw invalid(faults);
}
