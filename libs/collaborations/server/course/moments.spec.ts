import { firstLoud, momentsFrom } from './moments';

describe('the days on which both decide', () => {
  it('are those of the plan that are still to come, in order, once each', () => {
    expect(momentsFrom(['2028-07-01', '2027-12-01', '2027-12-01', '2027-01-01'], '2027-09-01', '2029-07-01')).toEqual(['2027-12-01', '2028-07-01']);
    expect(momentsFrom([], '2027-09-01', null)).toEqual([]);
  });

  it('give a trial that starts late some weeks, within its dates', () => {
    expect(momentsFrom(['2027-08-01'], '2027-09-01', '2028-01-01')).toEqual(['2027-09-29']);
    expect(momentsFrom(['2027-08-01'], '2027-09-01', '2027-09-10')).toEqual(['2027-09-10']);
    expect(momentsFrom(['2027-08-01'], '2027-09-01', '2027-08-20')).toEqual(['2027-09-29']);
  });

  it('are asked about after quiet weeks, also when two lie side by side', () => {
    const quiet = [{ from: '2027-10-18', until: '2027-10-24' }, { from: '2027-10-25', until: '2027-10-26' }];
    expect([firstLoud('2027-10-20', quiet), firstLoud('2027-10-27', quiet)]).toEqual(['2027-10-27', '2027-10-27']);
  });
});
