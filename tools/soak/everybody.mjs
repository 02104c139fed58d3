// Who may do what, and what the API makes of anything that is sent: far more cases of the specs than `npm test` has time for.
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

export const title = 'everybody tries everything with everything';

/** Runs the spec over all cases; its own words say what went wrong. */
export async function run({ claims, wish }) {
  const jest = spawn(process.execPath, ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning', 'node_modules/jest/bin/jest.js', '--selectProjects', 'server', '--testPathPatterns', 'specs/(tenancy|fuzz)'],
    { cwd: root, stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, NODE_OPTIONS: '', NODE_ENV: 'test', TENANCY: 'all', FUZZ: 'all' } });
  wish.onEnd(() => void jest.kill());
  let said = '';
  for (const stream of [jest.stdout, jest.stderr]) stream.setEncoding('utf8').on('data', (text) => { said = (said + text).slice(-20_000); });
  const code = await new Promise((resolve) => jest.once('close', resolve));
  claims.holds(code === 0, said);
  return /^Tests: .*$/m.exec(said)?.[0] ?? 'no tests ran';
}
