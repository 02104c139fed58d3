import { after, isCutOff } from './link-health';

const fresh = { state: 'unknown', failures: 0 } as const;
const fine = { state: 'works', failures: 0 } as const;

describe('how a link stands', () => {
  it.each([
    ['answers', fresh, 200, 'works'], ['answers after all', { state: 'broken', failures: 5 } as const, 204, 'works'],
    ['is gone', fine, 404, 'broken'], ['is gone for good', fresh, 410, 'broken'],
    ['lets no machine in', fine, 403, 'unknown'], ['wants fewer questions', fine, 429, 'unknown'],
    ['is in trouble once', fine, 503, 'works'], ['is silent once', fresh, null, 'unknown'],
    ['is silent a third time', { state: 'works', failures: 2 } as const, null, 'broken'], ['is in trouble a third time', { state: 'unknown', failures: 2 } as const, 500, 'broken'],
  ])('when it %s', (_, before, status, state) => {
    expect(after(before, { status })).toMatchObject({ state, answered: status });
  });

  it('starts counting anew when it answers', () => {
    const twice = after(after(fine, { status: null }), { status: 500 });
    expect(twice).toEqual({ state: 'works', failures: 2, answered: 500 });
    expect(after(twice, { status: 200 }).failures).toBe(0);
  });

  it('says nothing when nobody answers: then it is our own line', () => {
    expect(isCutOff([{ status: null }, { status: null }])).toBe(true);
    expect(isCutOff([{ status: null }, { status: 404 }])).toBe(false);
    expect(isCutOff([])).toBe(false);
  });
});
