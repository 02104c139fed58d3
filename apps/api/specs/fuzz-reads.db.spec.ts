import { Fuzz, SEED } from '../testing/fuzz/fuzz';

let fuzz: Fuzz;
beforeAll(async () => { fuzz = await Fuzz.open(); }, 120_000);
afterAll(() => fuzz.close());

it(`no way of reading ends in a fault of ours or changes anything (seed ${SEED})`, async () => {
  await fuzz.all(fuzz.operations.filter(({ method }) => method === 'GET'), 11_500, 8);
  expect(fuzz.faults).toEqual([]);
  if (!fuzz.isWhole) return;
  expect(fuzz.sent).toBeGreaterThanOrEqual(11_500);
  // It came past the first check often enough to say something.
  expect(fuzz.statuses.get(200) ?? 0).toBeGreaterThan(3000);
  expect(fuzz.statuses.get(404) ?? 0).toBeGreaterThan(600);
}, 900_000);
