// A clean checkout knows no durations, and jest then goes by the size of files: a short spec that takes long would start last and
// be waited for with one core idle. What takes longest, as measured, starts first; the rest as jest would.
import Sequencer from '@jest/test-sequencer';

export const longest = [
  'apps/api/specs/tenancy.db.spec.ts',
  'apps/api/specs/fuzz-writes.db.spec.ts',
  'tools/start.spec.mjs',
  'apps/api/specs/fuzz-reads.db.spec.ts',
  'apps/worker/specs/crash.db.spec.ts',
  'tools/boundaries.spec.mjs',
  'apps/backup/backup.db.spec.ts',
  'apps/worker/specs/many-processes.db.spec.ts',
  'apps/api/specs/api-rules.db.spec.ts',
  'apps/api/specs/twins.db.spec.ts',
];

export default class LongestFirst extends Sequencer {
  sort(tests) {
    const place = ({ path }) => {
      const at = longest.findIndex((name) => path.endsWith(`/${name}`));
      return at < 0 ? longest.length : at;
    };
    return super.sort(tests).map((test, at) => [place(test), at, test]).sort(([a, x], [b, y]) => a - b || x - y).map(([, , test]) => test);
  }
}
