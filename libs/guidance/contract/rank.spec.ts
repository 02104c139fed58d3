import fc from 'fast-check';
import type { DecisionCell } from './guidance';
import { kinds, NEXT_STEP } from './kinds';
import { bandOf, effortBands, forms, reasons, type EffortBand, type Form, type Reason } from './labels';
import { ladderFrom } from './ladder';
import { kindsBeside, rank, type Starred } from './rank';

/** The handbook's stars: effort, then staff, innovation, society, network. */
const HANDBOOK: [Form, number, number, number, number, number][] = [
  ['company-awareness', 1, 2, 1, 1, 3], ['inspire-students', 2, 2, 1, 3, 3], ['teacher-development', 2, 1, 2, 4, 2], ['hybrid-teacher', 3, 1, 4, 4, 2],
  ['assignments-and-internships', 3, 5, 4, 2, 4], ['reskilling', 3, 4, 3, 4, 3], ['education-format', 5, 5, 4, 4, 4], ['education-content', 5, 4, 4, 5, 4],
];
const handbook: Starred[] = HANDBOOK.map(([slug, effort, talent, innovation, society, network]) => ({ slug, effort, outcomes: { talent, innovation, society, network } }));
const best = (effort: EffortBand, ...wanted: Reason[]) => rank(effort, wanted, handbook, []).filter(({ place }) => place === 1).map(({ form }) => form);

const star = fc.integer({ min: 1, max: 5 });
const someStars = fc.tuple(...forms.map((slug) => fc.record({ effort: star, outcomes: fc.record({ talent: star, innovation: star, society: star, network: star }) }).map((of): Starred => ({ slug, ...of }))));
const someReasons = fc.shuffledSubarray([...reasons], { minLength: 1 });
const band = fc.constantFrom(...effortBands);
const someCell = fc.tuple(band, fc.constantFrom(...reasons), fc.shuffledSubarray([...forms], { minLength: 1 }), fc.nat(7)).map(([effort, reason, ranked, n]): DecisionCell =>
  ({ effort, reason, ranked, best: ranked.slice(0, 1 + (n % ranked.length)), stars: 3, provenance: 'set', version: 2 }));

describe('the ranking', () => {
  it('gives the table that the handbook’s stars imply, ties as ties with the lower effort first', () => {
    expect(effortBands.map((effort) => reasons.map((reason) => best(effort, reason)))).toEqual([
      [['company-awareness', 'inspire-students'], ['teacher-development'], ['teacher-development'], ['company-awareness', 'inspire-students']],
      [['assignments-and-internships'], ['hybrid-teacher', 'assignments-and-internships'], ['hybrid-teacher', 'reskilling'], ['assignments-and-internships']],
      [['education-format'], ['education-format', 'education-content'], ['education-content'], ['education-format', 'education-content']],
    ]);
  });

  it('lets another reason break a tie, and nothing else', () => {
    expect(best('low', 'talent', 'society')).toEqual(['inspire-students']);
    expect(best('high', 'innovation', 'talent')).toEqual(['education-format']);
    expect(best('medium', 'talent', 'society')).toEqual(['assignments-and-internships']);
    expect(rank('low', [], handbook, [])).toEqual([]);
  });

  it('is what a plain reading of the stars says, whatever the stars', () => {
    fc.assert(fc.property(someStars, someReasons, band, (stars, [primary = 'talent', ...others], effort) => {
      const points = (form: Starred) => form.outcomes[primary] * 100 + others.reduce((sum, reason) => sum + form.outcomes[reason], 0);
      const fitting = stars.filter((form) => bandOf(form.effort) === effort);
      const ranked = rank(effort, [primary, ...others], stars, []);
      expect(ranked.map(({ form }) => form).sort()).toEqual(fitting.map(({ slug }) => slug).sort());
      for (const { form, place, isTied, stars: shown } of ranked) {
        const own = fitting.find(({ slug }) => slug === form) as Starred;
        expect(place).toBe(1 + fitting.filter((other) => points(other) > points(own)).length);
        expect(isTied).toBe(fitting.filter((other) => points(other) === points(own)).length > 1);
        expect(shown).toBe(own.outcomes[primary]);
      }
    }));
  });

  it('puts the primary reason first: no form stands above one with more stars for it', () => {
    fc.assert(fc.property(someStars, someReasons, band, (stars, wanted, effort) => {
      const shown = rank(effort, wanted, stars, []).map(({ stars: n }) => n);
      expect(shown).toEqual([...shown].sort((a, b) => b - a));
    }));
  });

  it('never depends on the order in which forms or the other reasons are given, nor on a reason named twice', () => {
    fc.assert(fc.property(someStars, someReasons, band, (stars, wanted, effort) => {
      const [primary, ...others] = wanted;
      expect(rank(effort, [primary as Reason, ...others.reverse(), primary as Reason], [...stars].reverse(), [])).toEqual(rank(effort, wanted, stars, []));
    }));
  });

  it('is monotone: a star more for a wanted reason never costs a form its place', () => {
    fc.assert(fc.property(someStars, someReasons, band, fc.nat(7), fc.nat(3), (stars, wanted, effort, at, which) => {
      const [raised, reason] = [stars[at] as Starred, wanted[which % wanted.length] as Reason];
      const after = stars.map((form) => (form === raised ? { ...form, outcomes: { ...form.outcomes, [reason]: Math.min(5, form.outcomes[reason] + 1) } } : form));
      const place = (all: Starred[]) => rank(effort, wanted, all, []).find(({ form }) => form === raised.slug)?.place ?? 0;
      expect(place(after)).toBeLessThanOrEqual(place(stars));
    }));
  });

  it('follows a cell that an analyst set, and leaves every other cell alone', () => {
    fc.assert(fc.property(someStars, someReasons, band, someCell, (stars, wanted, effort, cell) => {
      const ranked = rank(effort, wanted, stars, [cell]);
      if (cell.effort !== effort || cell.reason !== wanted[0]) return void expect(ranked).toEqual(rank(effort, wanted, stars, []));
      const [top, rest] = [cell.best, cell.ranked.filter((form) => !cell.best.includes(form))];
      expect(ranked.slice(0, top.length).map(({ form }) => form).sort()).toEqual([...top].sort());
      expect(ranked.slice(top.length, cell.ranked.length).map(({ form }) => form)).toEqual(rest);
      expect(ranked.filter(({ by }) => by === 'set').map(({ form }) => form).sort()).toEqual([...cell.ranked].sort());
    }));
  });
});

describe('kinds that cost something else than their form', () => {
  const all = [{ slug: 'external-assessor', form: 'hybrid-teacher', effort: 2 }, { slug: 'hybrid-teacher', form: 'hybrid-teacher', effort: 3 }, { slug: 'teaching-material', form: 'education-format', effort: 2 }] as const;

  it('stand beside the forms of the effort they fit', () => {
    expect(kindsBeside('low', all, handbook).map(({ slug }) => slug)).toEqual(['external-assessor', 'teaching-material']);
    expect(kindsBeside('medium', all, handbook)).toEqual([]);
    expect(kindsBeside('high', all, handbook)).toEqual([]);
  });
});

describe('the ladder', () => {
  it('ends from every kind, and goes from a lecture to a minor', () => {
    for (const kind of kinds) expect(NEXT_STEP[ladderFrom(kind).at(-1) ?? kind]).toBeNull();
    expect(ladderFrom('guest-lecture')).toEqual(['guest-lecture', 'practical-assignment', 'internship', 'graduation-project', 'minor']);
  });
});
