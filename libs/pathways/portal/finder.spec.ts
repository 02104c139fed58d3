import { FUNCTIONS, FUNCTION_GROUP, GROUPS, jobFunctions } from '#pathways/contract';
import type { JobFunction, Specialisation } from '#pathways/contract';
import { find, nearly } from './finder';

const direction: Specialisation = {
  slug: 'datacenter-operator', name: { nl: 'Datacenter operator', en: 'Data centre operator' }, about: { nl: '', en: '' }, aliases: ['Systeembeheerder'], parts: [], sectorValuedCourse: 'ICT support medewerker',
  esco: { code: '3511.1', uri: 'http://data.europa.eu/esco/x', match: 'exact', name: { nl: 'Operator datacenter', en: 'data centre operator' } },
};
const functions = jobFunctions.map((slug): JobFunction => ({
  slug, name: FUNCTIONS[slug], about: FUNCTIONS[slug], growth: FUNCTIONS[slug], group: { slug: FUNCTION_GROUP[slug], name: GROUPS[FUNCTION_GROUP[slug]] }, levels: [], competences: [],
  aliases: slug === 'ict-employee' ? ['Medewerk(st)er ICT', 'Medwerk(st)er ICT'] : [], parts: [], movesTo: [],
  qualifications: slug === 'software-developer' ? [{ code: '25998', codeType: 'crebo', name: 'Software Developer', level: 'mbo-4' }] : [],
  specialisations: slug === 'infrastructure-operator' ? [direction] : [],
  esco: { code: '0', uri: 'http://data.europa.eu/esco/y', match: 'close', name: slug === 'ict-employee' ? { nl: 'ICT-helpdeskmedewerker', en: 'ICT help desk agent' } : { nl: '-', en: '-' } },
}));
const slugs = (asked: string) => find(functions, asked).map(({ fn, specialisation }) => specialisation?.slug ?? fn.slug);

describe('searching the Ontwikkelpad', () => {
  it.each([
    ['medwerkster ict', ['ict-employee']], ['Medewerk(st)er ICT', ['ict-employee']], ['help desk', ['ict-employee']], ['Applicatie-beheerder', ['application-administrator']],
    ['systeembeheerder', ['datacenter-operator']], ['sisteembeheerder', ['datacenter-operator']], ['3511.1', ['datacenter-operator']], ['25998', ['software-developer']], ['astronaut', []],
  ])('%s leads to %j', (asked, found) => {
    expect(slugs(asked)).toEqual(found);
  });

  it('says by which other name it was found, and keeps to a course that the sector values when asked', () => {
    expect(find(functions, 'systeembeheerder')[0]?.by).toEqual({ kind: 'alias', text: 'Systeembeheerder' });
    expect(find(functions, 'software engineer')[0]?.by).toBeNull();
    expect(find(functions, '', 'sector').map(({ specialisation }) => specialisation?.slug)).toEqual(['datacenter-operator']);
  });

  it('forgives one slip of the pen in a longer word', () => {
    expect([nearly('beheerder', 'beherder'), nearly('beheerder', 'behereder'), nearly('operator', 'operateur'), nearly('data', 'dat')]).toEqual([true, true, false, false]);
  });
});
