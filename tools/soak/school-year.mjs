// A school year in a browser, with the clock moved: what two organisations do with each other from the first approach to the last word.
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

export const title = 'A school year in a browser';
const root = fileURLToPath(new URL('../..', import.meta.url));

export async function run({ claims, wish, say }) {
  say('Building the portal');
  const built = await done(['tools/build.mjs', '--keep'], wish);
  claims.holds(built.code === 0, built.said);
  if (built.code !== 0) return 'no portal to look at';
  const stories = await done(['--experimental-vm-modules', '--disable-warning=ExperimentalWarning', 'node_modules/jest/bin/jest.js', '--config', 'tools/jest/year.config.mjs'], wish);
  claims.holds(stories.code === 0, stories.said);
  return /^Tests: .*$/m.exec(stories.said)?.[0] ?? 'no stories were told';
}

/** Runs a program to its end, and keeps its last words. */
async function done(args, wish) {
  const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, NODE_OPTIONS: '', NODE_ENV: 'test' } });
  wish.onEnd(() => void child.kill());
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text) => { said = (said + text).slice(-20_000); });
  const code = await new Promise((resolve) => child.once('close', resolve));
  return { code, said };
}
