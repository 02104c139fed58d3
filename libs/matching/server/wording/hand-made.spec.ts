import { factorNames, gateNames } from '#matching/contract';
import { versionOne } from '../rule/data';
import { findingsOf, type CodeFunctions } from '../rule/findings';
import { bandOf, closedGates, groundOf, matchScore } from '../rule/score';
import { asked, present, tables, today } from '../rule/testing/pairs';
import { factorWords } from './factors';
import { gateWords } from './gates';
import { handMade } from './hand-made.cases';

const ground = groundOf(versionOne, tables);
const codes: CodeFunctions = new Map([
  ['crebo:25998', [{ function: 'software-developer', isEquivalent: false }]], ['crebo:25187', [{ function: 'software-developer', isEquivalent: false }]],
  ['croho:30020', [{ function: 'software-engineer', isEquivalent: true }]],
]);
const names = new Map([['x', { nl: 'Tester', en: 'Tester' }], ['y', { nl: 'Gamer', en: 'Game developer' }]]);

it.each(Object.entries(handMade))('%s', (_, one) => {
  const [asks, has] = [{ ...asked, ...one.asked }, { ...present, ...one.has }];
  const score = matchScore(ground, asks, has, today);
  expect({ score, band: score === null ? null : bandOf(versionOne, score), closed: closedGates(asks, has, today) }).toEqual({ score: one.score, band: one.band, closed: one.closed ?? [] });
  const found = findingsOf(ground, codes, { asked: asks, askedWords: { kind: 'internship', municipality: 'Hoogeveen', technologies: ['C#', 'Angular', 'PostgreSQL'], ...one.words },
    present: has, presentWords: { municipality: 'Zwolle', codes: ['crebo:25998'], ...one.words } }, today);
  const gates = found.gates.map((finding) => gateWords(finding));
  const factors = found.factors.map((finding) => factorWords(finding, names));
  expect(gates.filter(({ passed }) => !passed).map(({ name }) => name)).toEqual(one.closed ?? []);
  if (one.gate) expect([one.gate[0], gates.find(({ name }) => name === one.gate?.[0])?.line]).toEqual([one.gate[0], { nl: one.gate[1], en: one.gate[2] }]);
  if (one.without) expect(factors.map(({ name }) => name)).toEqual(factorNames.filter((name) => name !== one.without));
  if (one.factor) {
    const [name, points, [nl, en], raise] = one.factor;
    const { weight: _weight, asked: _asked, ...read } = factors.find((factor) => factor.name === name) ?? { weight: 0, asked: null };
    expect(read).toEqual({ name, points, has: { nl, en }, raise: raise && { nl: raise[0], en: raise[1] } });
  }
});

it('has a case for each gate that lets through and stops, and for each factor that gives all, less and nothing where it can', () => {
  const all = Object.values(handMade);
  for (const gate of gateNames) {
    expect([gate, all.some(({ closed = [] }) => closed[0] === gate), all.some((one) => one.gate?.[0] === gate && !one.closed?.includes(gate))]).toEqual([gate, true, true]);
  }
  for (const name of factorNames) {
    const points = all.flatMap(({ factor }) => (factor?.[0] === name ? [factor[1]] : []));
    const weight = versionOne.weights[name];
    expect([name, points.some((given) => given < weight), all.some(({ without }) => without === name) || points.includes(weight)]).toEqual([name, true, true]);
  }
});
