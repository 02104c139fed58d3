// Specs that `npm test` runs with a sample of their cases, run with all of them.
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Runs the specs that a pattern names; their own words say what went wrong. @returns how many tests there were */
export async function runSpecs(pattern, env, { claims, wish }) {
  const jest = spawn(process.execPath, ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning', 'node_modules/jest/bin/jest.js', '--selectProjects', 'server', '--testPathPatterns', pattern],
    { cwd: root, stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, NODE_OPTIONS: '', NODE_ENV: 'test', ...env } });
  wish.onEnd(() => void jest.kill());
  let said = '';
  for (const stream of [jest.stdout, jest.stderr]) stream.setEncoding('utf8').on('data', (text) => { said = (said + text).slice(-20_000); });
  const code = await new Promise((resolve) => jest.once('close', resolve));
  claims.holds(code === 0, said);
  return /^Tests: .*$/m.exec(said)?.[0] ?? 'no tests ran';
}
