import * as fc from 'fast-check';
import { addDays } from '#base/contract';
import { kindOf, kindSlugs } from '#postings/contract';
import { contactRhythms, openDayAfter, rhythm, type QuietWeek } from './rhythm';

const days = (...args: Parameters<typeof rhythm>) => rhythm(...args).map(({ moment, number, dueOn }) => `${moment} ${number} ${dueOn}`);

describe('the rhythm of check-ins', () => {
  it('asks about a lecture the day after its last date', () => {
    expect(days('guest-lecture', '2027-03-16', '2027-03-30', [])).toEqual(['after 1 2027-03-31']);
    expect(days('guest-lecture', '2027-03-16', '2027-03-16', [])).toEqual(['after 1 2027-03-17']);
    expect(days('workshop', '2027-02-01', '2027-07-02', [])).toEqual(['after 1 2027-07-03']);
  });

  it('asks about an internship in week two, half-way and two weeks before the end', () => {
    expect(days('internship', '2027-02-01', '2027-07-02', [])).toEqual(['week-two 1 2027-02-11', 'half-way 1 2027-04-18', 'before-end 1 2027-06-18']);
    expect(days('hybrid-teacher', '2027-02-01', '2027-07-02', [])).toHaveLength(3);
  });

  it('does not ask twice within a week, and about short work only afterwards', () => {
    expect(days('internship', '2027-02-01', '2027-03-07', [])).toEqual(['week-two 1 2027-02-11', 'half-way 1 2027-02-18']);
    expect(days('practical-assignment', '2027-02-01', '2027-02-12', [])).toEqual(['after 1 2027-02-13']);
  });

  it('asks about a minor, an elective and a dual seat after each period of ten weeks', () => {
    expect(days('minor', '2026-08-31', '2027-01-31', [])).toEqual(['period 1 2026-11-09', 'period 2 2027-01-18']);
    expect(days('elective', '2026-08-31', '2026-11-08', [])).toEqual(['period 1 2026-11-09']);
    expect(days('dual-track-seat', '2026-08-31', '2027-08-29', [])).toHaveLength(5);
    expect(days('elective', '2026-08-31', '2026-09-20', [])).toEqual(['after 1 2026-09-21']);
  });

  it('asks a partner on call after a month, then each quarter within a year', () => {
    expect(days('guest-lecture', '2027-01-01', null, [])).toEqual(['period 1 2027-01-31', 'period 2 2027-05-01', 'period 3 2027-07-30', 'period 4 2027-10-28']);
  });

  it('moves a quiet week to the first day after it, and to the day before it where the end comes first', () => {
    expect(days('internship', '2027-02-01', '2027-07-02', [{ from: '2027-02-08', until: '2027-02-14' }])[0]).toBe('week-two 1 2027-02-15');
    expect(days('internship', '2027-02-01', '2027-07-02', [{ from: '2027-02-08', until: '2027-02-14' }, { from: '2027-02-15', until: '2027-02-21' }])[0]).toBe('week-two 1 2027-02-22');
    expect(days('internship', '2027-02-01', '2027-07-02', [{ from: '2027-06-14', until: '2027-07-11' }])[2]).toBe('before-end 1 2027-06-13');
    expect(days('guest-lecture', '2027-06-30', '2027-06-30', [{ from: '2027-06-28', until: '2027-08-29' }])).toEqual(['after 1 2027-08-30']);
  });

  it('asks once afterwards when every day is quiet', () => {
    expect(days('internship', '2027-02-01', '2027-07-02', [{ from: '2027-01-01', until: '2027-08-31' }])).toEqual(['after 1 2027-09-01']);
  });

  it('asks each month where the plan talks each month, and keeps the beginning and the end', () => {
    expect(days('internship', '2027-02-01', '2027-07-02', [], 'monthly')).toEqual(['week-two 1 2027-02-11', 'month 1 2027-03-03', 'month 2 2027-04-02', 'month 3 2027-05-02', 'month 4 2027-06-01', 'before-end 1 2027-06-18']);
    expect(days('minor', '2026-08-31', '2027-01-31', [], 'monthly').map((one) => one.slice(0, 7))).toEqual(Array(5).fill('month 1').map((_, at) => `month ${at + 1}`));
    // Over more than a year each period is enough.
    expect(days('dual-track-seat', '2026-08-31', '2028-08-27', [], 'monthly')).toEqual(days('dual-track-seat', '2026-08-31', '2028-08-27', []));
  });

  it('asks each period where the plan talks each period, and leaves it at the kind where people talk every week', () => {
    expect(days('internship', '2027-02-01', '2027-07-02', [], 'each-period')).toEqual(['week-two 1 2027-02-11', 'period 1 2027-04-12', 'before-end 1 2027-06-18']);
    for (const agreed of ['weekly', 'two-weekly', 'around'] as const) expect(days('internship', '2027-02-01', '2027-07-02', [], agreed)).toEqual(days('internship', '2027-02-01', '2027-07-02', []));
  });

  it.each(kindSlugs)('asks about %s over a school year as its kind and its plan say', (kind) => {
    const moments = (agreed: Parameters<typeof rhythm>[4]) => rhythm(kind, '2026-08-31', '2027-07-09', [], agreed).map(({ moment }) => moment);
    const { asked } = kindOf(kind);
    const periods = Array(4).fill('period');
    expect(moments(null)).toEqual(asked === 'once' ? ['after'] : asked === 'each-period' ? periods : ['week-two', 'half-way', 'before-end']);
    expect(moments('each-period')).toEqual(asked === 'once' ? ['after'] : asked === 'each-period' ? periods : ['week-two', 'period', 'period', 'period', 'period', 'before-end']);
    expect(moments('monthly')).toEqual(asked === 'once' ? ['after'] : asked === 'each-period' ? Array(10).fill('month') : ['week-two', ...Array(9).fill('month'), 'before-end']);
  });

  it('counts days for reminders without the quiet ones', () => {
    const quiet = [{ from: '2027-09-11', until: '2027-09-17' }];
    expect([3, 7, 14].map((count) => openDayAfter('2027-09-09', count, quiet))).toEqual(['2027-09-19', '2027-09-23', '2027-09-30']);
    expect([3, 7, 14].map((count) => openDayAfter('2027-09-09', count, []))).toEqual(['2027-09-12', '2027-09-16', '2027-09-23']);
  });

  describe('for every kind, range and set of quiet weeks', () => {
    const dayNumber = fc.integer({ min: 0, max: 500 });
    const start = '2026-08-01';
    const world = fc.record({
      kind: fc.constantFrom(...kindSlugs), agreed: fc.option(fc.constantFrom(...contactRhythms)), from: dayNumber, length: fc.option(fc.integer({ min: 0, max: 400 })),
      quiet: fc.array(fc.record({ from: fc.integer({ min: 0, max: 900 }), length: fc.integer({ min: 0, max: 40 }) }), { maxLength: 12 }),
    }).map(({ kind, agreed, from, length, quiet }) => ({
      kind, agreed, from: addDays(start, from), until: length === null ? null : addDays(start, from + length),
      quiet: quiet.map((week): QuietWeek => ({ from: addDays(start, week.from), until: addDays(start, week.from + week.length) })),
    }));
    const isQuiet = (day: string, quiet: QuietWeek[]) => quiet.some((week) => week.from <= day && day <= week.until);

    it('is never empty, in order, without doubles and never quiet', () => {
      fc.assert(fc.property(world, ({ kind, agreed, from, until, quiet }) => {
        const planned = rhythm(kind, from, until, quiet, agreed);
        const dates = planned.map(({ dueOn }) => dueOn);
        expect(planned.length).toBeGreaterThan(0);
        expect([...new Set(dates)].sort()).toEqual(dates);
        expect(new Set(planned.map(({ moment, number }) => `${moment} ${number}`)).size).toBe(planned.length);
        expect(dates.filter((day) => isQuiet(day, quiet))).toEqual([]);
      }), { numRuns: 1000 });
    });

    it('stays between the first day and the day after the last; only quiet weeks push a question for afterwards on', () => {
      fc.assert(fc.property(world, ({ kind, agreed, from, until, quiet }) => {
        for (const { moment, dueOn } of rhythm(kind, from, until, quiet, agreed)) {
          expect(dueOn >= from).toBe(true);
          if (until === null) continue;
          const last = addDays(until, 1);
          if (moment !== 'after') expect(dueOn <= last).toBe(true);
          else for (let day = last; day < dueOn; day = addDays(day, 1)) expect(isQuiet(day, quiet)).toBe(true);
        }
      }), { numRuns: 1000 });
    });

    it('says the same without quiet weeks as with quiet weeks that are over', () => {
      fc.assert(fc.property(world, ({ kind, from, until }) => {
        expect(rhythm(kind, from, until, [{ from: '2025-01-01', until: '2025-12-31' }])).toEqual(rhythm(kind, from, until, []));
      }));
    });
  });
});
