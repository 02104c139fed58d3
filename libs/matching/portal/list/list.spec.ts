import { convertToParamMap } from '@angular/router';
import type { Factor, MatchCounts } from '#matching/contract';
import { compared } from '../compare/comparison';
import type { AnyMatch } from '../sides';
import { facetsOf } from './facets';
import { addressOf, filtersOf, toggled } from './filters';
import { glanceOf } from './glance';

const text = (nl: string) => ({ nl, en: nl });
const factor = (name: string, points: number, weight: number, has = '') => ({ name, points, weight, asked: text(''), has: text(has), raise: null }) as Factor;
const matchOf = (...factors: Factor[]) => ({ explanation: { gates: [], factors, recognition: null } }) as unknown as AnyMatch;

it('the address bar holds what a list is narrowed by, and asks the API for the same', () => {
  const filters = filtersOf(convertToParamMap({ state: 'new', region: 'north,east', programme: 'p', cursor: 'x', q: 'y' }));
  expect(filters).toEqual({ state: 'new', region: 'north,east', programme: 'p' });
  expect(addressOf('/v1/programmes/g/matches', filters)).toBe('/v1/programmes/g/matches?limit=20&state=new&region=north,east&programmeId=p');
  expect(toggled(filters, 'region', 'north')).toEqual({ state: 'new', region: 'east', programme: 'p' });
  expect(toggled({ region: 'north' }, 'region', 'north')).toEqual({});
});

it('a facet is shown when it tells matches apart, or is chosen', () => {
  const counts: MatchCounts = [{ facet: 'region', value: 'east', count: 2 }, { facet: 'region', value: 'north', count: 3 }, { facet: 'kind', value: 'internship', count: 5 }];
  const ids = (filters: object) => facetsOf(['region', 'kind'], filters, counts, new Map(), 'nl').map(({ id, choices }) => [id, choices.map(({ text: name, count, isOn }) => [name, count, isOn])]);
  expect(ids({})).toEqual([['region', [['Noord', '3', false], ['Oost', '2', false]]]]);
  expect(ids({ kind: 'minor' })[1]?.[0]).toBe('kind');
});

it('the reasons at a glance are the two that gave most and the one that lacks most', () => {
  const shown = glanceOf([factor('language', 5, 5), factor('region', 9, 15), factor('function', 30, 30), factor('earlier', 0, 5), factor('form', 15, 15)]);
  expect(shown.map(({ factor: { name }, lacks }) => [name, lacks])).toEqual([['function', false], ['form', false], ['region', true]]);
  expect(glanceOf([factor('language', 5, 5)]).map(({ lacks }) => lacks)).toEqual([false]);
});

it('side by side, what tells matches apart comes first; a factor that does not apply to one of them does too', () => {
  const { differ, same } = compared([
    matchOf(factor('function', 30, 30, 'a'), factor('region', 15, 15, 'Noord'), factor('seats', 10, 10)), matchOf(factor('function', 30, 30, 'a'), factor('region', 0, 15, 'Oost'))]);
  expect([differ.map(({ name, spread }) => [name, spread]), same.map(({ name }) => name)]).toEqual([[['region', 15], ['seats', 10]], ['function']]);
  expect(differ[1]?.cells).toEqual([expect.objectContaining({ name: 'seats' }), null]);
});
