import type { ProposalPeriod, ProposalTerms } from './proposal';

/** What differs between two versions, field by field. */
export type Difference =
  | { field: 'seats'; before: number; after: number }
  | { field: 'period'; before: ProposalPeriod | null; after: ProposalPeriod | null }
  | { field: 'message'; before: string; after: string };

export function differences(before: ProposalTerms, after: ProposalTerms): Difference[] {
  const isSame = before.period?.from === after.period?.from && before.period?.until === after.period?.until;
  return [
    ...(before.seats === after.seats ? [] : [{ field: 'seats' as const, before: before.seats, after: after.seats }]),
    ...(isSame ? [] : [{ field: 'period' as const, before: before.period, after: after.period }]),
    ...(before.message === after.message ? [] : [{ field: 'message' as const, before: before.message, after: after.message }]),
  ];
}
