import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { freePort } from './ports.mjs';
import { refuge } from './postgres.mjs';
import { scratch } from './scratch.mjs';

// The launcher with small stand-ins for the programs, so that what is seen here is the launcher's own doing.
const root = fileURLToPath(new URL('..', import.meta.url));
const program = (serve) => `
import { createServer } from 'node:http';
import pg from 'pg';
async function main() {
  const client = new pg.Client({ connectionString: process.env['DATABASE_URL'] });
  client.on('error', () => undefined);
  await client.connect();
  ${serve}
  process.on('SIGTERM', () => process.exit(0));
  process.on('disconnect', () => process.exit(0));
}
void main();
`;
const api = program(`
  const server = createServer(async (request, response) => {
    const { rows } = await client.query('SELECT count(*)::int AS starts FROM start');
    response.end(JSON.stringify({ starts: rows[0].starts, items: [{ role: 'analyst', organisation: 'HCA-ICT', email: 'a@example.nl', password: 'word' }] }));
  });
  server.listen(Number(process.env['PORT']), process.env['HOST'], () => process.send?.('ready'));
`);
const worker = program(`process.send?.('ready');`);
const migrate = `
import pg from 'pg';
const client = new pg.Client({ connectionString: process.env['DATABASE_URL'] });
await client.connect();
await client.query('CREATE TABLE IF NOT EXISTS start (id serial)');
await client.query('INSERT INTO start DEFAULT VALUES');
await client.end();
`;

let place;
let wished;
beforeAll(async () => {
  wished = await freePort();
  // Resolved, because that is how the programs appear in the list of processes.
  place = realpathSync(mkdtempSync(join(scratch('/var/tmp'), 'koppelvlak-launcher-')));
  chmodSync(place, 0o711);
  for (const file of ['package.json', 'tsconfig.json', 'tsconfig.base.json', 'tools', 'apps/catcher']) cpSync(join(root, file), join(place, file), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(place, 'node_modules'));
  for (const [file, text] of Object.entries({ 'apps/api/main.ts': api, 'apps/worker/main.ts': worker, 'apps/api/migrate.ts': migrate })) {
    mkdirSync(join(place, file, '..'), { recursive: true });
    writeFileSync(join(place, file), text);
  }
});
afterAll(() => {
  spawnSync(process.execPath, ['tools/reset.mjs'], { cwd: place });
  rmSync(place, { recursive: true, force: true });
});

const env = () => {
  const { DATABASE_URL, SMTP_URL, PORT, DEMO, ...rest } = process.env;
  return { ...rest, NODE_OPTIONS: '', PORT: String(wished) };
};

/** A start, followed until it says what is waited for. */
function start(command = [process.execPath, 'tools/start.mjs']) {
  const child = spawn(command[0], command.slice(1), { cwd: place, env: env(), stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text) => (said += text));
  const left = new Promise((resolve) => child.once('close', (code, signal) => resolve(signal ?? code)));
  const hears = async (words) => {
    for (let turn = 0; turn < 600 && !said.includes(words); turn++) await wait(50);
    if (!said.includes(words)) throw new Error(`"${words}" was never said:\n${said}`);
  };
  return { child, left, hears, said: () => said, address: () => /http:\/\/localhost:\d+/.exec(said)?.[0] };
}

/** Processes whose command names the workspace of this spec. */
const living = () =>
  readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && Number(name) !== process.pid)
    .filter((pid) => {
      try {
        return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(place) || readFileSync(`/proc/${pid}/environ`, 'utf8').includes(`PORTAL_DIR=${place}`);
      } catch {
        return false;
      }
    });
const nobodyLeft = async () => {
  for (let turn = 0; turn < 200 && living().length; turn++) await wait(50);
  expect(living()).toEqual([]);
};
const starts = async (address) => (await (await fetch(`${address.replace('localhost', '127.0.0.1')}/`)).json()).starts;

describe('npm start', () => {
  // Each begins without data, and what one that fails leaves running is no concern of the next.
  beforeEach(() => {
    spawnSync(process.execPath, ['tools/reset.mjs'], { cwd: place });
  });
  afterEach(async () => {
    for (const pid of living()) process.kill(Number(pid), 'SIGKILL');
    await nobodyLeft();
  });

  it('says what it does, one address and the sign-ins; Ctrl-C twice ends it once and whole', async () => {
    const house = start();
    await house.hears('Ctrl-C stops');
    expect(house.said()).toMatch(/Building[^]*Starting Postgres[^]*up to date[^]*mail catcher[^]*api and worker[^]*Ready/);
    expect(house.said()).toContain('analyst  HCA-ICT  a@example.nl  word');
    expect(house.said().match(/http:\/\//g)).toHaveLength(1);
    expect(await starts(house.address())).toBe(1);
    house.child.kill('SIGINT');
    house.child.kill('SIGINT');
    expect(await house.left).toBe(0);
    expect(house.said().match(/Stopped/g)).toHaveLength(1);
    await nobodyLeft();
  }, 60_000);

  it('keeps the data, and a second start only names the first', async () => {
    const earlier = start();
    await earlier.hears('Ready');
    earlier.child.kill('SIGINT');
    expect(await earlier.left).toBe(0);
    const house = start();
    await house.hears('Ready');
    await house.hears('http://');
    expect(await starts(house.address())).toBe(2);
    const second = start();
    expect(await second.left).toBe(0);
    expect(second.said().trim()).toBe(`Already running at ${house.address()} (process ${house.child.pid})`);
    expect(spawnSync(process.execPath, ['tools/reset.mjs'], { cwd: place, encoding: 'utf8' }).stderr).toContain('Still running');
    house.child.kill('SIGHUP');
    expect(await house.left).toBe(0);
    await nobodyLeft();
  }, 60_000);

  it('takes the next port when its own is taken', async () => {
    const other = createServer();
    await new Promise((resolve, reject) => other.once('error', reject).listen(wished, '127.0.0.1', resolve));
    const house = start();
    await house.hears('Ctrl-C stops');
    const taken = Number(new URL(house.address()).port);
    expect(taken).toBeGreaterThan(wished);
    expect(taken).toBeLessThan(wished + 100);
    house.child.kill('SIGTERM');
    expect(await house.left).toBe(0);
    other.close();
    await nobodyLeft();
  }, 60_000);

  it('leaves nobody behind when it is killed itself, and starts again afterwards', async () => {
    const house = start();
    await house.hears('Ready');
    house.child.kill('SIGKILL');
    await house.left;
    await nobodyLeft();
    const again = start();
    await again.hears('Ready');
    again.child.kill('SIGINT');
    expect(await again.left).toBe(0);
    await nobodyLeft();
  }, 60_000);

  it('goes when the process that started it is killed', async () => {
    const house = start(['/bin/sh', '-c', `"${process.execPath}" tools/start.mjs; exit 7`]);
    await house.hears('Ready');
    house.child.kill('SIGKILL');
    await house.left;
    await nobodyLeft();
  }, 60_000);

  it.each([50, 400, 900])('can be stopped %d ms after it began', async (milliseconds) => {
    const house = start();
    await house.hears('Building');
    await wait(milliseconds);
    house.child.kill('SIGINT');
    expect(await house.left).toBe(0);
    await nobodyLeft();
  }, 60_000);

  it.each(['api', 'worker', 'postgres'])('stops as a failure when %s dies', async (name) => {
    const house = start();
    await house.hears('Ready');
    const pid = living().find((each) => readFileSync(`/proc/${each}/cmdline`, 'utf8').includes(name === 'postgres' ? 'bin/postgres' : `${name}.js`));
    process.kill(Number(pid), 'SIGKILL');
    expect(await house.left).toBe(1);
    expect(house.said().toLowerCase()).toContain(`stopping: ${name} left`);
    await nobodyLeft();
  }, 60_000);

  it('works in a checkout that the user of Postgres cannot enter, and reset forgets that place too', async () => {
    chmodSync(place, 0o700);
    const house = start();
    await house.hears('Ctrl-C stops');
    expect(await starts(house.address())).toBe(1);
    house.child.kill('SIGINT');
    expect(await house.left).toBe(0);
    await nobodyLeft();
    const elsewhere = refuge(join(place, '.data/postgres'));
    expect(existsSync(elsewhere)).toBe(process.getuid() === 0);
    expect(spawnSync(process.execPath, ['tools/reset.mjs'], { cwd: place, encoding: 'utf8' }).stdout).toContain('Forgotten');
    expect(existsSync(elsewhere)).toBe(false);
    chmodSync(place, 0o711);
  }, 60_000);
});
