// One scenario's house: a database of its own, a mail server, and workers and an api as production runs them.
import { existsSync, readFileSync, statSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { freePort } from '../ports.mjs';
import { launch } from '../program.mjs';
import { MailServer } from './mail-server.mjs';
import { Memory } from './memory.mjs';
import { draftOf, READERS, SECRET } from './world.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const killAt = pathToFileURL(resolve(root, 'apps/worker/specs/kill-at.mjs')).href;
const openapi = JSON.parse(readFileSync(join(root, 'openapi.json'), 'utf8'));

export class Stage {
  post = new MailServer();
  memory = new Memory();
  /** Publications that the api said yes to: none of them may be lost. */
  published = [];
  /** What the api answered besides yes, counted. */
  refusals = {};
  /** Files with everything the workers and the api said. */
  logs = [];
  #programs = new Set();
  #env;

  constructor(cluster, release, name, say) {
    Object.assign(this, { cluster, release, name, say, database: `soak_${name.replaceAll('-', '_')}` });
  }

  static async open({ cluster, release, name, say, env = {} }) {
    const stage = new Stage(cluster, release, name, say);
    await cluster.drop(stage.database);
    await cluster.database(stage.database);
    await stage.post.start();
    stage.#env = {
      PATH: process.env.PATH, NODE_ENV: 'production', NODE_OPTIONS: '', LOG_LEVEL: 'warn', TAKE_OVER_SECONDS: '2', DATABASE_URL: cluster.url(stage.database),
      SMTP_URL: stage.post.url, MAIL_FROM: 'Koppelvlak <post@koppelvlak.example>', ...env,
    };
    return stage;
  }

  sql(text, values) {
    return this.cluster.sql(text, this.database, values);
  }

  /** A worker; with `killAt` it ends itself by SIGKILL the first time it reaches that step. */
  worker({ killAt: step, env = {} } = {}) {
    return this.#launch('worker', { ...env, ...(step ? { NODE_OPTIONS: `--import ${killAt}`, KILL_AT: step } : {}) });
  }

  async api() {
    const port = await freePort();
    const program = this.#launch('api', { PORT: String(port), PORTAL: 'false' });
    await program.ready;
    this.origin = `http://127.0.0.1:${port}`;
    return program;
  }

  #launch(kind, env) {
    const name = `${kind}-${this.logs.length + 1}`;
    const log = join(this.cluster.folder, this.name, `${name}.log`);
    const program = launch({ name, file: join(this.release, `server/${kind}.js`), env: { ...this.#env, ...env }, log });
    this.logs.push(log);
    this.#programs.add(program);
    this.memory.watch(program, kind);
    void program.gone.then(() => this.#programs.delete(program));
    return program;
  }

  /** Publishes postings through the api, each of which calls for a mail to 200 managers; goes on until the api said yes to each. */
  async publish(count, { pause = 0, until = () => true } = {}) {
    for (let n = 0; n < count && until(); n += 1) {
      const { id } = await this.#insist('/v1/postings', draftOf(openapi));
      await this.#insist(`/v1/postings/${id}/publication`);
      this.published.push(id);
      if (pause) await wait(pause);
    }
  }

  async #insist(path, body) {
    for (let turn = 0; turn < 600; turn += 1) {
      const answer = await this.ask(path, { method: 'POST', ...(body ? { body } : {}) });
      if (answer.status === 201) return answer.body;
      // The connection broke after the commit and before the answer: it was published all the same.
      if (turn > 0 && answer.status === 409) return answer.body;
      const kind = `${answer.status} ${answer.body?.code ?? answer.body}`;
      this.refusals[kind] = (this.refusals[kind] ?? 0) + 1;
      if (answer.status < 500) throw new Error(`${path} answers ${answer.status}: ${JSON.stringify(answer.body)}`);
      await wait(100);
    }
    throw new Error(`${path}: the api never said yes`);
  }

  /** One call as the company, or as whoever looks after health; an api that does not answer at all is `0`. */
  async ask(path, { method = 'GET', body } = {}) {
    try {
      const answer = await fetch(`${this.origin}${path}`, {
        method, signal: AbortSignal.timeout(30_000),
        headers: { ...(path.startsWith('/health') ? {} : { cookie: `__Host-koppelvlak=${SECRET}` }), ...(body ? { 'content-type': 'application/json' } : {}) }, ...(body ? { body: JSON.stringify(body) } : {}),
      });
      const text = await answer.text();
      const isJson = (answer.headers.get('content-type') ?? '').includes('json');
      return { status: answer.status, headers: answer.headers, body: isJson ? JSON.parse(text) : text };
    } catch (error) {
      return { status: 0, headers: new Headers(), body: String(error.cause?.code ?? error.message) };
    }
  }

  /** Waits until every row of the outbox and every mail is done, but for those to some addresses. @returns {Promise<number>} seconds it took */
  async settle(seconds = 120, without = []) {
    const began = performance.now();
    let seen;
    for (let said = began; performance.now() - began < seconds * 1000; await wait(250)) {
      [seen] = await this.sql(`select (select count(*)::int from outbox where status in ('pending', 'queued')) as open,
        (select count(*)::int from mail where status in ('waiting', 'sending') and address <> all($1)) as mails, (select count(*)::int from outbox where status = 'failed') as failed`, [without]);
      if (seen.open === 0 && seen.mails === 0) return (performance.now() - began) / 1000;
      if (performance.now() - said > 20_000) {
        said = performance.now();
        this.say(`${seen.mails} mails and ${seen.open} jobs to go`);
      }
    }
    throw new Error(`Not done after ${seconds} s: ${JSON.stringify(seen)}`);
  }

  /** What a program has written and how many seconds of processor it has used. */
  use(program) {
    const fields = readFileSync(`/proc/${program.pid}/stat`, 'utf8').split(') ')[1].split(' ');
    return { bytes: statSync(this.logs.find((file) => file.endsWith(`/${program.name}.log`))).size, cpu: (Number(fields[11]) + Number(fields[12])) / 100 };
  }

  logOf = (file) => ({ name: basename(file, '.log'), text: existsSync(file) ? readFileSync(file, 'utf8') : '' });

  /** Waits until what was published has become mails. */
  async posted(seconds = 120) {
    for (const end = performance.now() + seconds * 1000; performance.now() < end; await wait(250)) {
      const [{ n }] = await this.sql('select count(*)::int as n from mail');
      if (n >= this.published.length * READERS) return;
    }
    throw new Error(`The publications did not become mails within ${seconds} s`);
  }

  /** Everything the programs said so far. */
  said() {
    return this.logs.map((file) => this.logOf(file).text).join('');
  }

  /** Stops the programs in good order; after this their logs are complete. */
  async end() {
    this.memory.stop();
    await Promise.all([...this.#programs].map((program) => program.stop()));
  }

  async close() {
    await this.end();
    await this.post.stop();
    await this.cluster.drop(this.database).catch(() => undefined);
  }
}
