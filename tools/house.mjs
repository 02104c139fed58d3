// The whole house on one machine: Postgres, migrations and demo world, mail catcher, api, worker. `npm start`, `npm run dev` and the
// browser journeys all start it here.
import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { hash } from '@node-rs/argon2';
import pg from 'pg';
import { freePortFrom } from './ports.mjs';
import { startPostgres } from './postgres.mjs';
import { launch } from './program.mjs';

const dist = fileURLToPath(new URL('../dist', import.meta.url));
export const database = 'koppelvlak';
export const demoOperator = { user: 'operator', password: 'koppelvlak-demo' };

/**
 * @param {{ data: string; release?: string; port: number; say?: (line: string) => void; env?: Record<string, string | undefined>; forTests?: boolean;
 *   echo?: boolean; onFailure?: (why: string) => void; signal?: AbortSignal }} wish
 *   data: where the database, the secrets and the logs are kept. release: the built server and portal. port: the first port to try. forTests: a Postgres that forgets on a crash.
 */
export async function startHouse({ data, release = dist, port: wished, say = () => {}, env: outer = process.env, forTests = false, echo = false, onFailure = () => {}, signal }) {
  const running = { postgres: undefined, programs: {} };
  let stopping = false;
  // Safe to call again, also while something is still starting: whatever runs by then is stopped.
  const stop = async () => {
    stopping = true;
    const { api, worker, operator, catcher, migrate } = running.programs;
    await Promise.all([api, worker, operator, migrate].map((program) => program?.stop()));
    await catcher?.stop();
    await running.postgres?.stop();
  };
  signal?.addEventListener('abort', () => void stop(), { once: true });
  const watch = (child) =>
    void child.gone.then((code) => {
      if (!stopping && !child.stopping) onFailure(`${child.name} left with ${code}\n${child.tail()}`.trim());
    });
  const still = () => {
    if (stopping) throw new Error('stopped');
  };

  const program = async (name, env, extra = {}) => {
    still();
    const file = join(release, `server/${name}.js`);
    const child = launch({ name, file, env, log: join(data, `logs/${name}.log`), echo, hear: extra.hear });
    running.programs[name] = child;
    if (extra.waits === false) return child;
    const message = await child.ready;
    watch(child);
    return { ...child, message };
  };

  try {
    mkdirSync(data, { recursive: true });
    // The user that Postgres runs as passes through here on the way to its own folder.
    chmodSync(data, 0o711);
    const port = await freePortFrom(wished);
    let databaseUrl = outer.DATABASE_URL;
    if (!databaseUrl) {
      say('Starting Postgres');
      const postgres = await startPostgres({ data: join(data, 'postgres'), password: secret(data, 'postgres'), forTests, temporary: forTests });
      running.postgres = postgres;
      still();
      postgres.onExit(() => stopping || onFailure('Postgres left'));
      await createDatabase(postgres.url);
      databaseUrl = `${postgres.url}/${database}`;
    }
    const env = {
      ...Object.fromEntries(Object.entries(outer).filter(([name, value]) => value !== undefined && !name.startsWith('npm_'))),
      NODE_ENV: 'production',
      NODE_OPTIONS: '',
      DATABASE_URL: databaseUrl,
      PORT: String(port),
      HOST: outer.HOST ?? '127.0.0.1',
      PUBLIC_URL: outer.PUBLIC_URL ?? `http://localhost:${port}`,
      API_ORIGIN: `http://127.0.0.1:${port}`,
      DEMO: outer.DEMO ?? 'true',
      MAIL_FROM: outer.MAIL_FROM ?? 'Koppelvlak <koppelvlak@localhost>',
      FILES_DIR: outer.FILES_DIR ?? join(data, 'files'),
      PORTAL_DIR: outer.PORTAL_DIR ?? join(release, 'portal'),
      ...registerOf(outer),
      NG_ALLOWED_HOSTS: outer.NG_ALLOWED_HOSTS ?? 'localhost,127.0.0.1',
    };

    const migrate = async () => {
      const child = await program('migrate', env, { waits: false, hear: echo ? undefined : say });
      const code = await child.gone;
      still();
      if (code !== 0) throw new Error(`The migrations left with ${code}:\n${child.tail()}`);
      delete running.programs.migrate;
    };
    say(env.DEMO === 'false' ? 'Bringing the database up to date' : 'Bringing the database and the demo world up to date');
    await migrate();

    if (!env.SMTP_URL) {
      say('Starting the mail catcher: no mail leaves this machine');
      const { message } = await program('catcher', env);
      env.SMTP_URL = `smtp://127.0.0.1:${message.port}`;
    }
    say('Starting api and worker');
    const start = {
      api: () => program('api', env),
      worker: () => program('worker', env),
    };
    /** The operator's own door: with what was set, and in the demo with a password that everybody may know. */
    const startOperator = async () => {
      if (!existsSync(join(release, 'server/operator.js')) || (env.DEMO === 'false' && !env.OPERATOR_PASSWORD_HASH)) return undefined;
      const own = { OPERATOR_USER: demoOperator.user, OPERATOR_PASSWORD_HASH: await hash(demoOperator.password) };
      const { message } = await program('operator', {
        ...(env.OPERATOR_PASSWORD_HASH ? {} : own), ...env, OPERATOR_PORT: String(await freePortFrom(Number(env.OPERATOR_PORT ?? 3100))),
      });
      return `http://localhost:${message.port}`;
    };
    await Promise.all([start.api(), start.worker()]);
    const operatorUrl = forTests ? undefined : await startOperator();
    still();
    return {
      url: env.PUBLIC_URL,
      origin: `http://127.0.0.1:${port}`,
      operatorUrl,
      port,
      databaseUrl,
      env,
      stop,
      pid: (name) => running.programs[name]?.pid,
      migrate,
      /** Ends one program and starts it anew from the output as it is now. */
      restart: async (name) => {
        await running.programs[name]?.stop();
        return start[name]();
      },
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** The demo has an invented business register; in earnest somebody says where theirs is. */
function registerOf({ REGISTER_FILE: given, DEMO: demo }) {
  const file = given ?? (demo === 'false' ? undefined : fileURLToPath(new URL('../db/seed/demo/register.csv', import.meta.url)));
  return file && existsSync(file) ? { REGISTER_FILE: file } : {};
}

export function secret(data, name) {
  const file = join(data, 'secrets.json');
  const kept = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
  if (!kept[name]) writeFileSync(file, `${JSON.stringify({ ...kept, [name]: randomBytes(18).toString('base64url') })}\n`, { mode: 0o600 });
  return kept[name] ?? secret(data, name);
}

export async function createDatabase(url) {
  const client = new pg.Client({ connectionString: `${url}/postgres` });
  await client.connect();
  try {
    const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [database]);
    if (!rowCount) await client.query(`CREATE DATABASE ${database}`);
  } finally {
    await client.end();
  }
}
