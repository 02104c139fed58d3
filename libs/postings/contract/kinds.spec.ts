import { readdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { forms } from '#guidance/contract';
import { hintNames } from './hint-names';
import type { Kind } from './kind';
import { KINDS, kindOf, kindSlugs, ownFields, traitsOf } from './kinds';
import { labelOf } from './field-label';
import { detailsShapes, draftDetails, readyDetails } from './own-schema';
import { directions } from './status';
import { unitOf } from './units';

const folder = join(dirname(fileURLToPath(import.meta.url)), 'kinds');
const each = kindSlugs.flatMap((kind) => directions.map((direction) => [kind, direction] as const));

describe('the kinds', () => {
  it('are the files of the folder, one description in each', async () => {
    const files = readdirSync(folder).map((file) => basename(file, '.ts')).sort();
    expect(files).toEqual([...kindSlugs].sort());
    for (const file of files) {
      const described: Kind[] = Object.values(await import(`./kinds/${file}.ts`));
      expect(described).toEqual([expect.objectContaining({ slug: file })]);
      expect(KINDS[file as keyof typeof KINDS]).toBe(described[0]);
    }
  });

  it('have those of the handbook and the articles, in the order of their forms', () => {
    const known = ['job-fair-stand', 'vacancy', 'guest-lecture', 'workshop', 'hackathon', 'company-visit', 'student-coaching', 'teacher-workshop', 'teacher-placement', 'skills-dialogue', 'hybrid-teacher',
      'external-assessor', 'practical-assignment', 'internship', 'graduation-project', 'reskilling-track', 'traineeship', 'dual-track-seat', 'teaching-material', 'innovation-lab', 'minor', 'elective'];
    expect(kindSlugs.filter((slug) => known.includes(slug))).toEqual(known);
    expect(kindSlugs.map((slug) => forms.indexOf(kindOf(slug).form))).toEqual(kindSlugs.map((slug) => forms.indexOf(kindOf(slug).form)).sort((a, b) => a - b));
    for (const slug of kindSlugs) expect([...kindSlugs, null]).toContain(kindOf(slug).next);
  });

  it.each(each)('%s says everything in both languages (%s)', (kind, direction) => {
    const described = kindOf(kind);
    const texts = [described.says[direction], described.titles[direction], unitOf(kind).one, unitOf(kind).many, described.name, described.phrase, ...described.parts.map(({ heading }) => heading), ...(described.fit ?? []).flatMap(({ heading, statements }) => [heading, ...statements]),
      ...ownFields(kind, direction).flatMap((field) => [labelOf(field, direction), ...(field.hint ? [field.hint] : []), ...('choices' in field ? Object.values(field.choices) : []), ...('unit' in field && field.unit ? Object.values(field.unit) : [])])];
    for (const { nl, en } of texts) expect([nl.trim().length > 1, en.trim().length > 1]).toEqual([true, true]);
    expect(described.says[direction].nl).not.toBe(described.says[direction].en);
    const names = ownFields(kind, direction).map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    expect(names.length).toBeGreaterThan(3);
    expect(described.hints.filter((hint) => !hintNames.includes(hint))).toEqual([]);
    expect(traitsOf(kind).dates.length).toBeGreaterThan(0);
  });

  it('have a shape each in the document', () => {
    expect(detailsShapes().map((shape) => (shape as { title: string }).title)).toEqual(each.map((pair) => pair.join(', ')));
  });
});

describe('the own fields', () => {
  it.each(each)('of %s are filled in by its example (%s), which has all that is needed', (kind, direction) => {
    const example = kindOf(kind).example[direction];
    expect(readyDetails(kind, direction).parse(example)).toEqual(example);
    expect(draftDetails(kind, direction).parse(example)).toEqual(example);
    expect(draftDetails(kind, direction).parse({})).toEqual({});
  });

  it.each(each)('of %s that are needed are missed one by one (%s)', (kind, direction) => {
    const example = kindOf(kind).example[direction];
    const needed = ownFields(kind, direction).filter((field) => field.needed.includes(direction)).map(({ name }) => name);
    expect(needed.length).toBeGreaterThan(1);
    for (const name of needed) {
      for (const gap of [undefined, null]) {
        const outcome = readyDetails(kind, direction).safeParse({ ...example, [name]: gap });
        expect([name, outcome.error?.issues.map(({ path }) => path.join('.'))]).toEqual([name, [name]]);
      }
    }
    expect(readyDetails(kind, direction).safeParse({}).error?.issues.map(({ path }) => path.join('.')).sort()).toEqual([...needed].sort());
  });

  it.each(each)('of %s keep to their bounds (%s)', (kind, direction) => {
    const example = kindOf(kind).example[direction];
    for (const field of ownFields(kind, direction)) {
      for (const wrong of wrongFor(field)) {
        const paths = draftDetails(kind, direction).safeParse({ ...example, [field.name]: wrong }).error?.issues.map(({ path }) => String(path[0]));
        expect([field.name, wrong, paths]).toEqual([field.name, wrong, expect.arrayContaining([field.name])]);
      }
    }
    expect(draftDetails(kind, direction).safeParse({ ...example, colour: 'blue' }).error?.issues).toEqual([expect.objectContaining({ code: 'unrecognized_keys', keys: ['colour'] })]);
  });

  it('of a visit are half a day, or a day along several companies', () => {
    const at = (details: object) => draftDetails('company-visit', 'offer').safeParse(details).error?.issues.map(({ path }) => path[0]);
    expect([at({ minutes: 240 }), at({ minutes: 241 }), at({ minutes: 480, others: ['Twee straten verder'] })]).toEqual([undefined, ['minutes'], undefined]);
  });

  it('of a dual seat fit in a week', () => {
    const issues = draftDetails('dual-track-seat', 'offer').safeParse({ daysAtWork: 4, daysAtSchool: 2 }).error?.issues;
    expect(issues).toEqual([expect.objectContaining({ path: ['daysAtSchool'] })]);
  });
});

function wrongFor(field: ReturnType<typeof ownFields>[number]): unknown[] {
  switch (field.type) {
    case 'whole': case 'euros': case 'percent': return [field.min - 1, field.max + 1, field.min + 0.5, 'many'];
    case 'decimal': return [field.max + field.step, field.min + 0.25, true];
    case 'line': return ['x', 'x'.repeat(field.max + 1), 'two\nlines', 3, ...(field.pattern ? ['12345'] : [])];
    case 'prose': return ['short', 'x'.repeat(field.max + 1), 3];
    case 'yes-no': return ['yes', 1];
    case 'choice': return ['nothing of the kind', 1];
    case 'choices': return [[], ['nothing of the kind'], [Object.keys(field.choices)[0], Object.keys(field.choices)[0]]];
    case 'day': return ['2027-02-30', 'tomorrow'];
    case 'days': return [[], ['2027-06-01', '2027-06-01'], ['soon']];
    case 'lines': return [[], ['x'], ['same', 'same'], Array.from({ length: field.max + 1 }, (_, n) => `line ${n}`)];
  }
}
