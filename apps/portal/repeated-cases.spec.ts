import { goRound } from './repeated-cases';

it('says the same cases to each of several equal views, also to those within another', () => {
  const inner = { t: 't1', l: { 3: [1] } };
  const view = { l: { 7: [0, 2] }, c: { 9: [{ ...inner, x: 2 }] } };
  goRound(view);
  const inside = view.c[9][0]!;
  expect([1, 2].map(() => [view.l[7].shift(), view.l[7].shift(), inside.l[3].shift()])).toEqual([[0, 2, 1], [0, 2, 1]]);
});
