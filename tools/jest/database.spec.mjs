import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { scratch } from '../scratch.mjs';

const sweepFile = new URL('./sweep.mjs', import.meta.url).href;
const setupFile = new URL('./database.mjs', import.meta.url).href;
const start = `
  const { default: setup } = await import('${setupFile}');
  await setup();
  console.log(globalThis.koppelvlakPostgres.pid);
  setInterval(() => {}, 1000);
`;

describe('the Postgres of the database specs', () => {
  let place;
  let env;
  beforeEach(() => {
    // Open to everybody: the server may run as another user than the tests.
    place = mkdtempSync(join(scratch('/var/tmp'), 'koppelvlak-spec-'));
    spawnSync('chmod', ['711', place]);
    env = { ...process.env, TMPDIR: place, NODE_OPTIONS: '' };
  });
  afterEach(() => rmSync(place, { recursive: true, force: true }));

  const run = async () => {
    const child = spawn(process.execPath, ['--input-type=module', '-e', start], { env, stdio: ['ignore', 'pipe', 'inherit'] });
    const keeper = await new Promise((resolve, reject) => {
      child.stdout.once('data', (data) => resolve(Number(data)));
      child.once('exit', (code) => reject(new Error(`the setup left with ${code}`)));
    });
    const [directory] = readdirSync(place);
    const server = Number(readFileSync(join(place, directory, 'postmaster.pid'), 'utf8').split('\n')[0]);
    return { child, keeper, server, directory: join(place, directory) };
  };
  const gone = async (pid) => {
    for (let turn = 0; turn < 100; turn++) {
      if (!existsSync(`/proc/${pid}`) || readFileSync(`/proc/${pid}/stat`, 'utf8').includes(') Z ')) return true;
      await wait(50);
    }
    return false;
  };

  it('goes with a run that is killed, and takes its directory along', async () => {
    const { child, keeper, server, directory } = await run();
    child.kill('SIGKILL');
    expect(await gone(server)).toBe(true);
    expect(await gone(keeper)).toBe(true);
    expect(existsSync(directory)).toBe(false);
  }, 30_000);

  it('is swept by the next run when its keeper was killed too', async () => {
    const { child, keeper, server, directory } = await run();
    process.kill(keeper, 'SIGKILL');
    child.kill('SIGKILL');
    await wait(200);
    expect(existsSync(`/proc/${server}`)).toBe(true);
    const sweep = `const { sweep } = await import('${sweepFile}'); sweep();`;
    const swept = spawnSync(process.execPath, ['--input-type=module', '-e', sweep], { env, encoding: 'utf8' });
    expect(swept.stderr).toBe('');
    expect(await gone(server)).toBe(true);
    expect(existsSync(directory)).toBe(false);
  }, 30_000);

  it('leaves the directory of a run that lives', async () => {
    expect(tmpdir()).not.toBe(place);
    const { child, keeper, server, directory } = await run();
    spawnSync(process.execPath, ['--input-type=module', '-e', `(await import('${sweepFile}')).sweep();`], { env });
    expect(existsSync(join(directory, 'PG_VERSION'))).toBe(true);
    child.kill('SIGKILL');
    expect(await gone(server)).toBe(true);
    expect(await gone(keeper)).toBe(true);
  }, 30_000);
});
