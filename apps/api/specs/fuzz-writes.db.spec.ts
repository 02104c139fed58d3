import { Fuzz, SEED } from '../testing/fuzz/fuzz';

const TOTAL = 9_000;

let fuzz: Fuzz;
beforeAll(async () => { fuzz = await Fuzz.open(); }, 120_000);
afterAll(() => fuzz.close());

it(`no way of writing ends in a fault of ours, and what is refused changes nothing (seed ${SEED})`, async () => {
  await fuzz.all(fuzz.operations.filter(({ method }) => method !== 'GET'), TOTAL);
  expect(fuzz.faults).toEqual([]);
  if (!fuzz.isWhole) return;
  expect(fuzz.sent).toBeGreaterThanOrEqual(TOTAL);
  // It came past the first check often enough to say something.
  expect(fuzz.letThrough).toBeGreaterThan(300);
  expect((fuzz.statuses.get(403) ?? 0) + (fuzz.statuses.get(409) ?? 0) + (fuzz.statuses.get(412) ?? 0)).toBeGreaterThan(300);
}, 900_000);
