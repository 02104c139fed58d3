// `npm run check:operation`: builds the images' folders by the steps of the Dockerfiles and starts the services by the compose file, on a
// machine without an engine: Debian's docker-compose reads the file, Debian's Caddy and Redis run, Postgres comes from npm.
// `--keep` leaves the folders, and `--from FOLDER` starts from those of an earlier run: for who works on this file.
// Not shown by this: the kernel's walls (read-only root, capabilities, networks) and the base images themselves.
import { randomBytes } from 'node:crypto';
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import pg from 'pg';
import { checkOperation } from './image/checks.mjs';
import { checkout, performDockerfile } from './image/perform.mjs';
import { freePort } from './ports.mjs';
import { composed, ownFolder, prepare, uidOf } from './image/services.mjs';
import { startPostgres } from './postgres.mjs';

const began = performance.now();
const say = (line) => console.log(`[${((performance.now() - began) / 1000).toFixed(1).padStart(6)} s] ${line}`);
const { values: asked } = parseArgs({ options: { keep: { type: 'boolean', default: false }, from: { type: 'string' } } });
const scratch = asked.from ?? mkdtempSync('/var/tmp/koppelvlak-image-');
const again = asked.from !== undefined;
chmodSync(scratch, 0o755);
const running = [];
let postgres;
let faults = 0;
let stopping = false;

/** One thing that must be so. */
async function holds(what, so) {
  // Once we are asked to stop, nothing is started any more.
  if (stopping) return new Promise(() => {});
  let why = '';
  const is = await Promise.resolve().then(so).catch((error) => void (why = error.message));
  if (is === true) return say(`ok    ${what}`);
  faults += 1;
  say(`WRONG ${what}: ${why || JSON.stringify(is)}`);
}

async function until(what, so, limit = 60) {
  for (const end = performance.now() + limit * 1000; performance.now() < end; await wait(250)) if (await so()) return true;
  throw new Error(`${what}: still not so after ${limit} s`);
}

async function cleanUp() {
  stopping = true;
  await postgres?.stop();
  for (const { process } of running) process.kill('SIGKILL');
  if (asked.keep || again) return say(`Kept ${scratch}`);
  rmSync(scratch, { recursive: true, force: true });
}
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => void cleanUp().finally(() => process.exit(1)));

try {
  const secret = () => randomBytes(24).toString('hex');
  const settings = { POSTGRES_PASSWORD: secret(), DATABASE_PASSWORD: secret(), REDIS_PASSWORD: secret(), SMTP_URL: 'smtp://catcher:2525', MAIL_FROM: 'Koppelvlak <post@koppelvlak.example>' };
  const { services, refusal } = composed(scratch, settings);
  await holds('docker-compose takes the compose file', () => (services ? true : refusal));
  for (const name of Object.keys(settings)) {
    await holds(`it does not start without ${name}`, () => {
      const { refusal } = composed(scratch, { ...settings, [name]: '' });
      return refusal?.includes(`Set ${name} in .env`) || refusal || 'it starts';
    });
  }

  say('Performing the Dockerfiles');
  const images = {
    ...performDockerfile({ scratch, dockerfile: 'Dockerfile', targets: ['runtime', 'demo'], again, say }),
    ...performDockerfile({ scratch, dockerfile: 'docker/proxy.Dockerfile', targets: ['proxy'], again, say }),
  };

  const ports = {};
  for (const name of ['api', 'portal', 'worker', 'redis', 'http', 'https', 'smtp', 'proxy']) ports[name] = await freePort();
  const origin = `https://localhost:${ports.https}`;
  postgres = await startPostgres({ data: join(scratch, 'postgres'), password: settings.POSTGRES_PASSWORD, forTests: true, temporary: true });
  const postgresAt = new URL(postgres.url).host;
  const ask = async (sql, values, database = 'koppelvlak') => {
    const client = new pg.Client({ connectionString: `${postgres.url}/${database}` });
    await client.connect();
    return client.query(sql, values).finally(() => client.end());
  };
  await initialise(ask, settings.DATABASE_PASSWORD);

  // The names and ports of the containers' networks become addresses of this machine; nothing else of the file is changed.
  const translate = (text) => text.replaceAll('@postgres:5432/', `@${postgresAt}/`).replaceAll('@redis:6379', `@127.0.0.1:${ports.redis}`).replaceAll('smtp://catcher:2525', `smtp://127.0.0.1:${ports.smtp}`)
    .replaceAll('https://localhost', origin).replace(/\bredis-server\b/, `redis-server --port ${ports.redis} --bind 127.0.0.1`).replace(/\bredis-cli\b/, `redis-cli -p ${ports.redis}`)
    .replaceAll('127.0.0.1:2020', `127.0.0.1:${ports.proxy}`);
  const { runtime, demo, proxy } = images;
  const plain = { cwd: ownFolder(join(scratch, 'redis'), runtime), env: { PATH: process.env.PATH }, uid: runtime.uid, gid: runtime.gid };
  const service = (name, image, changes = {}) => prepare({ name, image, service: services[name], changes, translate });
  const parts = {
    redis: service('redis', plain),
    migrate: service('migrate', runtime),
    api: service('api', runtime, { PORT: ports.api }),
    portal: service('portal', runtime, { PORT: ports.portal }),
    worker: service('worker', runtime, { HEALTH_PORT: ports.worker }),
    catcher: service('catcher', demo, { SMTP_PORT: ports.smtp, SMTP_HOST: '127.0.0.1' }),
    backup: service('backup', runtime),
    proxy: service('proxy', proxy, { HTTP_PORT: ports.http, HTTPS_PORT: ports.https, API_HOST: '127.0.0.1', API_PORT: ports.api, PORTAL_HOST: '127.0.0.1', PORTAL_PORT: ports.portal, PROXY_HEALTH_PORT: ports.proxy, HOME: join(proxy.cwd, 'data') }),
  };

  await holds('migrate brings the database to this release as a role that is no superuser', () => {
    const { status, output } = parts.migrate.once();
    return status === 0 || output;
  });
  const processes = {};
  for (const names of [['redis'], ['api', 'portal', 'worker', 'catcher'], ['proxy']]) {
    for (const name of names) {
      await holds(`the health check of ${name} fails while it does not run`, () => !parts[name].healthy());
      processes[name] = parts[name].start();
      running.push({ name, process: processes[name] });
    }
    for (const name of names) {
      await holds(`${name} starts and its health check passes`, () => until(name, () => {
        if (processes[name].left()) throw new Error(`it left: ${processes[name].output().slice(-2000)}`);
        return parts[name].healthy();
      }).catch((error) => { throw new Error(`${error.message}\n${processes[name].output().slice(-2000)}`); }));
    }
  }
  if (process.getuid?.() === 0) for (const [name, { pid }] of Object.entries(processes)) await holds(`${name} does not run as root`, () => uidOf(pid) !== 0);

  await checkOperation({ holds, until, ask, parts, processes, images, origin, ports, scratch, settings, postgres, ca: readFileSync(join(proxy.cwd, 'data/caddy/pki/authorities/local/root.crt')) });

  for (const name of ['proxy', 'worker', 'portal', 'api', 'catcher', 'redis']) {
    await holds(`${name} ends by itself on SIGTERM within its ${parts[name].grace} s`, async () => {
      const since = performance.now();
      processes[name].kill('SIGTERM');
      const code = await Promise.race([processes[name].gone, wait(parts[name].grace * 1000, 'late', { ref: false })]);
      const took = (performance.now() - since) / 1000;
      return (code === 0 && took < parts[name].grace) || `${code} after ${took.toFixed(1)} s\n${processes[name].output().slice(-1500)}`;
    });
  }
} catch (error) {
  faults += 1;
  say(`WRONG ${error.stack}`);
} finally {
  await cleanUp();
}
say(faults ? `${faults} faults` : 'The images and the compose file do what they say');
process.exit(faults ? 1 : 0);

/** What the Postgres image does with the file on a new volume; psql's own words are said in SQL. */
async function initialise(ask, password) {
  const text = readFileSync(join(checkout, 'docker/postgres/10-koppelvlak.sql'), 'utf8').replace(/^--.*$/gm, '').replace('\\getenv password DATABASE_PASSWORD', '').replaceAll(":'password'", pg.escapeLiteral(password));
  for (const statement of text.split(';').map((part) => part.trim()).filter(Boolean)) await ask(statement, [], 'postgres');
}
