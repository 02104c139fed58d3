import { choices, decidesNext, outcomeOf, type Choice, type Said } from './decision';
import { AUTHORITY, collaborationFlow, followers, pressedActs, rowsOf, sideOfMover } from './flow';
import { collaborationStatuses, isOver } from './status';

describe('the flow of a collaboration', () => {
  it('keeps education in the lead: nobody else starts, pauses, resumes, completes or stops, and a company can always withdraw', () => {
    for (const act of ['start', 'pause', 'resume', 'complete', 'stop'] as const) expect([act, rowsOf(act).map(({ by }) => by)]).toEqual([act, ['manager']]);
    expect(rowsOf('withdraw').flatMap(({ by, from }) => from.map((status) => `${by} ${status}`))).toEqual(['company preparing', 'company trial', 'company running', 'company paused']);
    expect(AUTHORITY.map(({ act, institution, company }) => `${act.en}: ${institution.en}, ${company.en}`)).toEqual(['Start: yes, no', 'Pause: yes, no', 'Decide after the trial: yes, yes', 'Change dates: yes, proposes',
      'Change didactics: yes, proposes', 'Bring content: yes, yes', 'Assess: yes, no', 'Withdraw: yes, yes', 'Complete: yes, no']);
  });

  it('reaches every status from the first, and goes nowhere from what is over', () => {
    const reached = new Set(['preparing']);
    for (const status of reached) for (const next of followers(status as never)) reached.add(next);
    expect(reached).toEqual(new Set(collaborationStatuses));
    expect(collaborationFlow.filter(({ from }) => from.some(isOver))).toEqual([]);
  });

  it('has one row for an act, a side and a status, so that it is clear for whom somebody acts', () => {
    for (const act of pressedActs) {
      const places = rowsOf(act).flatMap(({ by, from }) => from.map((status) => `${sideOfMover(by)} ${status}`));
      expect(new Set(places).size).toBe(places.length);
    }
  });
});

describe('a decision of both', () => {
  const said = (choice: Choice, at: number, on: string | null = null): Said => ({ choice, on, at: `2027-04-20T0${at}:00:00.000Z` });
  it.each([
    ['nobody spoke', null, null, null, ['institution', 'company']],
    ['one goes on', said('continue', 1), null, null, ['company']],
    ['one stops', null, said('stop', 1), 'stopped', []],
    ['both go on', said('continue', 1), said('continue', 2), 'continued', []],
    ['both adjust to one day', said('adjust', 1, '2027-05-20'), said('adjust', 2, '2027-05-20'), 'adjusted', []],
    ['two days are named', said('adjust', 1, '2027-05-20'), said('adjust', 2, '2027-05-27'), null, ['institution']],
    ['one adjusts, then one goes on', said('continue', 2), said('adjust', 1, '2027-05-20'), null, ['company']],
  ] as const)('%s', (_, institution, company, outcome, turn) => {
    expect(outcomeOf({ institution, company })).toBe(outcome);
    expect(decidesNext({ institution, company })).toEqual(turn);
  });

  it('stops whenever one stops', () => {
    for (const choice of choices) expect(outcomeOf({ institution: said('stop', 1), company: said(choice, 2, choice === 'adjust' ? '2027-05-20' : null) })).toBe('stopped');
  });
});
