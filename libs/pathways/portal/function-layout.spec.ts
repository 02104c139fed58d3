import { FUNCTION_GROUP, FUNCTIONS, GROUPS, jobFunctions } from '#pathways/contract';
import type { JobFunction, Level } from '#pathways/contract';
import { WIDE, layOut, levelsIn } from './function-layout';
import { keptEverywhere, movesOf } from './kinship';

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
    expect(rows.map(({ edges }) => edges.length)).toEqual([3, 6, 3]);
    expect(axis).toHaveLength(6);
  });

  it('stands two functions of one level above each other, and one of two levels between them', () => {
    const [support, , software] = rows;
    const [entry, ...two] = support?.nodes ?? [];
    expect(two.map(({ x, isBeside }) => [x, isBeside])).toEqual([[530, true], [530, true]]);
    expect((two[0]!.y + two[1]!.y) / 2).toBe(entry!.y);
    expect(software?.nodes[0]).toMatchObject({ x: 452, span: [374, 530] });
  });

  it('keeps every name and number inside the drawing, each group in a band of its own', () => {
    const { high } = layOut(functions);
    rows.forEach(({ top, nodes, edges }, place) => {
      const end = rows[place + 1]?.top ?? high;
      for (const { x, y } of nodes) expect([x >= 56 && x <= WIDE - 56, y > top + 30, y + 32 < end]).toEqual([true, true, true]);
      for (const { at } of edges) expect(at[1]).toBeGreaterThan(top + 8);
    });
  });

  it('says at each move what is taken along and what is new there', () => {
    const kept = { slug: 'careful', name: { nl: 'Zorgvuldig', en: 'Careful' } };
    const fresh = { slug: 'creative', name: { nl: 'Creatief', en: 'Creative' } };
    const two = functions.map((fn) => ({ ...fn, competences: fn.slug === 'software-developer' ? [kept] : [kept, fresh] }));
    const developer = two.find(({ slug }) => slug === 'software-developer')!;
    const moves = movesOf(developer, two);
    expect(moves.map(({ to, shared, fresh: asked }) => [to.slug, shared.length, asked.map(({ slug }) => slug)])).toEqual([['software-engineer', 1, ['creative']], ['software-architect', 1, ['creative']]]);
    expect(keptEverywhere(developer, moves)).toEqual([kept]);
  });

  it('names both bachelors once', () => {
    expect(levelsIn(['hbo-bachelor', 'wo-bachelor'], 'nl')).toBe('bachelor');
    expect(levelsIn(['mbo-4', 'hbo-ad'], 'en')).toBe('mbo 4, Ad');
  });
});
