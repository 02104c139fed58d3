import { existsSync } from 'node:fs';
import LongestFirst, { longest } from './longest-first.mjs';

const root = new URL('../../', import.meta.url);

it('starts what takes longest first, in a clean checkout too, and leaves nothing out', () => {
  const paths = ['/x/libs/a/short.spec.ts', '/x/apps/api/specs/fuzz-writes.db.spec.ts', '/x/libs/b/shorter.spec.ts', '/x/apps/api/specs/tenancy.db.spec.ts'];
  const tests = paths.map((path) => ({ path, context: { hasteFS: { getSize: () => 1 }, config: { id: 'x', cacheDirectory: '/nowhere' } } }));
  const sorted = new LongestFirst().sort(tests).map(({ path }) => path);
  expect(sorted.slice(0, 2)).toEqual([paths[3], paths[1]]);
  expect(sorted.toSorted()).toEqual(paths.toSorted());
});

it('knows only specs that exist', () => {
  expect(longest.filter((name) => !existsSync(new URL(name, root)))).toEqual([]);
});
