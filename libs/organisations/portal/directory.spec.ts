import type { Institution } from '#organisations/contract';
import { byRegion, filtersFrom, toggled } from './directory';

const institution = (name: string, regions: Institution['regions'], more: Partial<Institution> = {}): Institution =>
  ({ id: name, slug: name, name, sector: 'mbo', regions, aliases: [], successor: null, predecessors: [], programmes: 0, isRegionConfirmed: true, readBy: 'nobody', ...more });

describe('the directory', () => {
  const list = [
    institution('Firda', ['north'], { predecessors: [{ id: 'p', slug: 'p', name: 'ROC Friese Poort' }] }),
    institution('Hoornbeeck College', ['north-west', 'east', 'south-west']),
    institution('ROC Friese Poort', ['north'], { successor: { id: 'Firda', slug: 'Firda', name: 'Firda', isConfirmed: true } }),
  ];

  it('stands an institution in each of its regions, and an old name under the new one', () => {
    expect(byRegion(list).map(({ region, entries }) => [region, entries.map((entry) => [entry.institution.name, ...entry.former])])).toEqual([
      ['north', [['Firda', 'ROC Friese Poort']]], ['north-west', [['Hoornbeeck College']]], ['east', [['Hoornbeeck College']]], ['south-west', [['Hoornbeeck College']]],
    ]);
  });

  it('shows one region when one is chosen', () => {
    expect(byRegion(list, ['east']).map(({ region }) => region)).toEqual(['east']);
    expect(byRegion(list, ['south-east'])).toEqual([]);
  });

  it('says under which old name somebody found it', () => {
    const foundAs = (words: string) => byRegion(list, ['north'], words)[0]?.entries[0]?.found;
    expect(['friese', 'poort ROC', 'firda', '', 'anders'].map(foundAs)).toEqual(['ROC Friese Poort', 'ROC Friese Poort', null, null, null]);
  });

  it('keeps all choices in the address, and takes away what is chosen again', () => {
    const filters = filtersFrom({ q: ' friese ', region: 'north', level: '' });
    expect(filters).toEqual({ q: 'friese', region: 'north' });
    expect(toggled(filters, 'region', 'east')).toEqual({ q: 'friese', region: 'north,east' });
    expect(toggled(filters, 'region', 'north')).toEqual({ q: 'friese' });
  });
});
