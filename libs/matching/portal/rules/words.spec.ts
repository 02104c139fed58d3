import { differences, valuesOf } from './words';

const rule = {
  weights: { function: 30, region: 15, form: 15, period: 15, seats: 10, language: 5, technologies: 5, earlier: 5 },
  points: { functionMove: 18, functionShared: 12, specialisationLoss: 3, regionAdjacent: 9, formSilent: 7.5, seatsUnknown: 5 }, bands: { strong: 75, good: 60, fair: 45 },
};

it('what differs between two versions is told by name, and nothing of two that are equal', () => {
  const other = valuesOf(rule);
  expect(differences(rule, other, 'nl')).toEqual([]);
  other.weights.region = 20;
  other.points.formSilent = 8.5;
  other.bands.strong = 80;
  expect(differences(rule, other, 'nl')).toEqual(['Regio 15 → 20', 'Vorm: niets over gezegd 7,5 → 8,5', 'sterke match 75 → 80']);
  expect(differences(rule, other, 'en')[1]).toBe('Form: nothing said about it 7.5 → 8.5');
});
