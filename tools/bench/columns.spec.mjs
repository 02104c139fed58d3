// What columns hold on to, as they are built: the build moves what a class has of its own into its constructor, where a function keeps all that the constructor was given.
import { randomUUID } from 'node:crypto';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { load } from '../bundle-db.mjs';

const programme = () => ({ ownerId: randomUUID(), presentWords: { municipality: 'Assen', codes: [] },
  present: { id: randomUUID(), sector: 'mbo', level: 'mbo-4', region: 'north', functions: [], specialisations: [], technologies: ['go'], languages: ['nl'], wantedForms: null, periods: [{ from: 1, until: 9, students: 4 }] } });
const opening = () => ({ ownerId: randomUUID(), isRequest: false, audience: null,
  asked: { postingId: randomUUID(), isPublished: true, closesOn: null, seatsLeft: 1, sectors: null, hasStudents: true, form: 'a', levels: [], functions: [], specialisations: [], technologies: [], languages: ['nl'], isRemote: false, region: null, period: null } });

test.each([['columns', 'Columns', programme], ['openings', 'OpeningColumns', opening]])('%s hold on to neither the rows they were made from nor those before a change', async (file, name, row) => {
  const { [name]: Built } = await load(`libs/matching/server/columns/${file}.ts`);
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc');
  const made = () => {
    const rows = Array.from({ length: 100 }, row);
    const before = Built.of(rows);
    const more = Array.from({ length: 100 }, row);
    return { after: before.with([randomUUID()], more), refs: [...rows, ...more, before].map((one) => new WeakRef(one)) };
  };
  const { after, refs } = made();
  // References stay whole until the turn that made them is over.
  await new Promise((next) => setImmediate(next));
  collect();
  expect([refs.filter((ref) => ref.deref() !== undefined).length, after.size]).toEqual([0, 200]);
});
