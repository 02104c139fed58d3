import { proposalFlow, proposalStatuses, starters, turnOf } from './status';

describe('the flow of a proposal', () => {
  it.each([
    ['programme', 'sent', 'company'], ['programme', 'confirmed', 'institution'], ['programme', 'accepted', null], ['programme', 'expired', null],
    ['company', 'sent', 'institution'], ['company', 'accepted', null], ['company', 'lapsed', null],
  ] as const)('started by the %s and %s: the move is for %s', (startedBy, status, turn) => {
    expect(turnOf(status, startedBy)).toBe(turn);
  });

  it('gives education the last yes on every way to acceptance, and can always expire while somebody has to answer', () => {
    for (const startedBy of starters) {
      for (const status of proposalStatuses) {
        const next = proposalFlow[startedBy][status];
        if (next.includes('accepted')) expect(turnOf(status, startedBy)).toBe('institution');
        expect(next.includes('expired')).toBe(turnOf(status, startedBy) !== null);
      }
    }
  });
});
