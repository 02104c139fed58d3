import type { FigureRow, Overview } from '#monitor/contract';
import { formFinding, funnelFinding, laggard, mainFinding, marksFinding, regionFinding } from './findings';
import { layOut } from './marks-line';

const row = (figure: Partial<FigureRow> = {}): FigureRow => ({ postings: 0, open: 0, proposals: 0, collaborations: 0, running: 0, completed: 0, averageMark: null, marks: 0, ...figure });
const seen = (total: Partial<FigureRow>, regions: Record<string, Partial<FigureRow>> = {}, more: Partial<Overview> = {}): Overview => ({
  asOf: '2027-03-18T09:00:00Z', total: { ...row(total), openSignals: 0, companies: 1, institutions: 1, programmes: 1 }, funnel: [],
  byForm: [], byRegion: Object.entries(regions).map(([region, figure]) => ({ region, ...row(figure) })), marksByMonth: [], handbookMark: 7.4, ...more,
});
const plain = (words: string) => words.replaceAll('\u2060', '');
const main = (...args: Parameters<typeof seen>) => plain(mainFinding(seen(...args), 'nl'));

describe('the heading of the monitor', () => {
  it('says so when there is too little to say', () => {
    expect(main({})).toBe('Er is nog niets geplaatst');
    expect(main({ postings: 3 })).toBe('Er staan plaatsingen open, samenwerkingen zijn er nog niet');
    expect(main({ postings: 3, collaborations: 2, averageMark: 3, marks: 4 })).toBe('Er wordt samengewerkt, voor een oordeel zijn er nog te weinig cijfers');
  });

  it('sets the mark against the handbook', () => {
    const figure = { postings: 9, collaborations: 9, marks: 5 };
    expect(main({ ...figure, averageMark: 7.8 })).toBe('Samenwerken krijgt een 7,8, boven de 7,4 van het handboek');
    expect(main({ ...figure, averageMark: 7.4 })).toBe('Samenwerken krijgt een 7,4, precies als in het handboek');
    expect(main({ ...figure, averageMark: 6.9 })).toBe('Samenwerken krijgt een 6,9, onder de 7,4 van het handboek');
  });

  it('names the region that stays behind, when its marks are enough and below the line', () => {
    const total = { postings: 9, collaborations: 9, marks: 20, averageMark: 7.6 };
    const north = { marks: 9, averageMark: 8.1 };
    expect(main(total, { north, 'south-west': { marks: 6, averageMark: 6.9 } })).toBe('Samenwerken krijgt een 7,6, maar Zuid-West blijft achter');
    expect(laggard(seen(total, { north, 'south-west': { marks: 4, averageMark: 2 } }))).toBeNull();
    expect(laggard(seen(total, { north, 'south-west': { marks: 6, averageMark: 7.5 } }))).toBeNull();
    expect(laggard(seen(total, { 'south-west': { marks: 6, averageMark: 6.9 } }))).toBeNull();
  });
});

describe('the findings above the drawings', () => {
  it('follow the last month, the funnel, the regions and the forms', () => {
    const months = [{ month: '2027-02', averageMark: 7, marks: 6 }, { month: '2027-03', averageMark: 7.9, marks: 5 }, { month: '2027-04', averageMark: 4, marks: 1 }];
    expect(marksFinding(seen({ marks: 12 }, {}, { marksByMonth: months }), (month) => (month === '2027-03' ? 'maart' : month), 'nl')).toBe('In maart ligt het cijfer boven de lijn van 7,4');
    expect(marksFinding(seen({ marks: 4 }, {}, { marksByMonth: months }), () => 'maart', 'nl')).toContain('te weinig');
    expect(marksFinding(seen({ marks: 8, averageMark: 7 }, {}, { marksByMonth: months.slice(2) }), () => 'april', 'nl')).toBe('Over alle maanden ligt het cijfer onder de lijn van 7,4');
    const funnel = (published: number, started: number) => [{ step: 'published', count: published, medianDays: null }, { step: 'started', count: started, medianDays: 1 }] satisfies Overview['funnel'];
    expect(funnelFinding(seen({}, {}, { funnel: funnel(40, 17) }))).toBe('43% van wat geplaatst wordt, gaat echt van start');
    expect(funnelFinding(seen({}, {}, { funnel: funnel(4, 4) }))).toContain('te weinig');
    expect(plain(regionFinding(seen({}, { north: { postings: 2 }, 'north-west': { postings: 9 } }), 'nl'))).toBe('Noord-West plaatst het meest, Noord het minst');
    expect(plain(regionFinding(seen({}, { north: { postings: 2 }, east: { postings: 2 }, 'north-west': { postings: 9 } }), 'nl'))).toBe('Noord-West plaatst het meest');
    expect(plain(regionFinding(seen({}, { north: { postings: 2 }, east: { postings: 9 }, 'north-west': { postings: 9 } }), 'nl'))).toBe('Geen regio plaatst meer dan alle andere');
    expect(formFinding(seen({ collaborations: 3 }, {}, { byForm: [{ form: 'reskilling', ...row({ collaborations: 2 }) }] }), () => 'Bijscholing')).toBe('Bijscholing: 2 van de 3 samenwerkingen');
  });
});

describe('the line of marks', () => {
  it('keeps months without marks on the axis and the handbook inside the box', () => {
    const line = layOut([{ month: '2026-11', averageMark: 7, marks: 1 }, { month: '2027-01', averageMark: 8, marks: 1 }, { month: '2027-03', averageMark: 9, marks: 1 }], 7.4);
    expect(line.points.map(({ x }) => x)).toEqual([0, 50, 100]);
    expect(line.handbook).toBeGreaterThan(0);
    expect(line.handbook).toBeLessThan(100);
    for (const { y } of line.points) expect(y >= 0 && y <= 100).toBe(true);
  });

  it('writes the handbook clear of the last mark', () => {
    for (const averageMark of [7.3, 7.4, 7.5, 9]) {
      const line = layOut([{ month: '2026-11', averageMark, marks: 9 }], 7.4);
      expect(Math.abs(line.handbookName - (line.points[0]?.y ?? 0))).toBeGreaterThanOrEqual(14);
    }
    expect(layOut([{ month: '2026-11', averageMark: 9, marks: 9 }], 7.4)).toMatchObject({ handbookName: layOut([{ month: '2026-11', averageMark: 9, marks: 9 }], 7.4).handbook });
  });

  it('stands with one month too', () => {
    expect(layOut([{ month: '2026-11', averageMark: 10, marks: 1 }], 7.4).points).toMatchObject([{ x: 100, y: 0 }]);
    expect(layOut([{ month: '2026-11', averageMark: 1, marks: 1 }], 7.4).points).toMatchObject([{ x: 100, y: 100 }]);
  });
});
