import { answeringActs, proposalFlow, proposalStages, rowsOf, sideOfMover, stageOf, turnAt, turnOf } from './flow';
import { otherSide, parties, proposalStatuses } from './status';

describe('the flow of a proposal', () => {
  it.each([
    ['institution', 'sent', 'company'], ['institution', 'confirmed', 'institution'], ['institution', 'accepted', null], ['institution', 'expired', null],
    ['company', 'sent', 'institution'], ['company', 'accepted', null], ['company', 'lapsed', null],
  ] as const)('the word of the %s, %s: the move is for %s', (side, status, turn) => {
    expect(turnOf({ status, side })).toBe(turn);
  });

  it('gives education the last yes on every way, and asks the company first for what education proposes', () => {
    for (const { by, from } of proposalFlow.filter(({ to }) => to.includes('accepted'))) {
      expect([by, from]).toEqual(['manager', ['asks-institution', 'asks-last-yes']]);
    }
    // What only asks the class leaves the proposal where it is.
    expect(proposalFlow.filter(({ from, to }) => to.includes('asks-last-yes') && to.length === 1 && !from.includes('asks-last-yes')).map(({ by, from }) => [by, from])).toEqual([['company', ['asks-company']]]);
  });

  it('lets a side answer at its own turn and take back what it said at the other\'s, and no two rows of an act begin at the same place', () => {
    for (const { act, by, from } of proposalFlow) {
      const side = sideOfMover(by);
      if (!side) continue;
      for (const stage of from) {
        if (stage === null || turnAt(stage) === null) continue;
        expect([act, stage, turnAt(stage)]).toEqual([act, stage, act === 'withdraw' ? otherSide(side) : side]);
      }
    }
    for (const act of answeringActs) {
      const froms = rowsOf(act).flatMap(({ from }) => from);
      expect(new Set(froms).size).toBe(froms.length);
    }
  });

  it('expires and lapses from wherever somebody has to answer, and from nowhere else', () => {
    for (const act of ['expire', 'lapse'] as const) {
      expect(rowsOf(act).flatMap(({ from }) => from)).toEqual(proposalStages.filter((stage) => turnAt(stage) !== null));
    }
  });

  it('reaches every stage, and knows each by status and sides', () => {
    expect(new Set(proposalFlow.flatMap(({ to }) => to))).toEqual(new Set(proposalStages));
    expect(new Set(proposalStatuses.flatMap((status) => parties.map((side) => stageOf({ status, side, endedSide: side }))))).toEqual(new Set(proposalStages));
  });
});
