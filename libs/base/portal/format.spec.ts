import { dayOf, weekOf, writeAgo, writeDay, writeEuro, writeMark, writePeriod } from './format';

describe('dates as people write them', () => {
  it('takes the day in the Netherlands, not in Greenwich', () => {
    expect(dayOf('2027-03-18T23:30:00Z')).toBe('2027-03-19');
    expect(dayOf('2027-01-18T22:30:00Z')).toBe('2027-01-18');
    expect(dayOf('2027-03-18')).toBe('2027-03-18');
  });

  it('writes days in both languages', () => {
    expect(writeDay('2027-03-18', 'nl', 'weekday')).toBe('donderdag 18 maart 2027');
    expect(writeDay('2027-03-18', 'en')).toBe('18 March 2027');
  });

  it('names a shared year once', () => {
    expect(writePeriod('2027-04-20', '2027-07-02', 'nl')).toBe('20 april – 2 juli 2027');
    expect(writePeriod('2027-09-13', '2028-01-28', 'nl')).toBe('13 september 2027 – 28 januari 2028');
  });

  it.each([
    ['2027-03-18T01:00:00Z', 'vandaag'],
    ['2027-03-17T22:00:00Z', 'gisteren'],
    ['2027-03-15', '3 dagen geleden'],
    ['2027-03-02', '2 maart'],
    ['2026-12-02', '2 dec 2026'],
  ])('says of %s: %s', (moment, words) => {
    expect(writeAgo(moment, '2027-03-18T09:30:00Z', 'nl')).toBe(words);
  });

  it.each([
    ['2027-03-18', 11],
    ['2026-12-31', 53],
    ['2027-01-03', 53],
    ['2027-01-04', 1],
    ['2025-12-29', 1],
  ])('%s falls in week %i', (day, week) => {
    expect(weekOf(day)).toBe(week);
  });
});

describe('numbers', () => {
  it('writes marks and euros as the language does', () => {
    expect(writeMark(7.44, 'nl')).toBe('7,4');
    expect(writeMark(7, 'en')).toBe('7.0');
    expect(writeEuro(450, 'nl').replace(/\s/g, ' ')).toBe('€ 450');
    expect(writeEuro(450.5, 'en')).toBe('€450.50');
  });
});
