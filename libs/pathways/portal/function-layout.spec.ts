import { FUNCTION_GROUP, FUNCTIONS, GROUPS, jobFunctions } from '#pathways/contract';
import type { JobFunction, Level } from '#pathways/contract';
import { layOut, levelsIn } from './function-layout';

const LEVELS_OF: Partial<Record<string, Level[]>> = {
  'ict-employee': ['mbo-2'], 'application-administrator': ['hbo-ad'], 'application-configurator': ['hbo-ad'], 'infrastructure-operator': ['mbo-3'],
  'infrastructure-technician': ['mbo-4'], 'infrastructure-engineer': ['hbo-bachelor', 'wo-bachelor'], 'infrastructure-architect': ['wo-master'],
  'software-developer': ['mbo-4', 'hbo-ad'], 'software-engineer': ['hbo-bachelor', 'wo-bachelor'], 'software-architect': ['wo-master'],
};
const functions = jobFunctions.map((slug): JobFunction => ({
  slug, name: FUNCTIONS[slug], about: FUNCTIONS[slug], group: { slug: FUNCTION_GROUP[slug], name: GROUPS[FUNCTION_GROUP[slug]] }, levels: LEVELS_OF[slug] ?? [],
  aliases: [], growth: FUNCTIONS[slug], competences: [], qualifications: [], parts: [], specialisations: [], esco: { code: '', uri: '', match: 'close', name: FUNCTIONS[slug] },
  movesTo: jobFunctions.filter((other) => other !== slug && FUNCTION_GROUP[other] === FUNCTION_GROUP[slug]),
}));

describe('the function graph', () => {
  const { axis, rows } = layOut(functions);

  it('draws each function once and each of the twelve moves once', () => {
    expect(rows.flatMap(({ nodes }) => nodes.map(({ fn }) => fn.slug))).toEqual([...jobFunctions]);
    expect(rows.map(({ moves }) => moves.split('M').length - 1)).toEqual([3, 6, 3]);
    expect(axis).toHaveLength(6);
  });

  it('stands two functions of one level above each other, and one of two levels between them', () => {
    const [support, , software] = rows;
    expect(support?.nodes.map(({ x, y, isBeside }) => [x, y, isBeside])).toEqual([[178, 105, false], [550, 75, true], [550, 135, true]]);
    expect(software?.nodes[0]).toMatchObject({ x: 488, span: [426, 550] });
  });

  it('names both bachelors once', () => {
    expect(levelsIn(['hbo-bachelor', 'wo-bachelor'], 'nl')).toBe('bachelor');
    expect(levelsIn(['mbo-4', 'hbo-ad'], 'en')).toBe('mbo 4, Ad');
  });
});
