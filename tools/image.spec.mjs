import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'yaml';
import { parseDockerfile, settingsOf } from './image/dockerfile.mjs';
import { admitted, ignores } from './image/ignored.mjs';

const read = (file) => readFileSync(new URL(`../${file}`, import.meta.url), 'utf8');
const one = (...lines) => () => parseDockerfile(['FROM node:24.1.0 AS one', ...lines].join('\n'));

describe('a Dockerfile', () => {
  it('is read with its stages, arguments and lines that go on', () => {
    const text = ['# a remark', 'ARG IMAGE=node:24.1.0-slim', 'FROM ${IMAGE} AS build', 'WORKDIR /app', 'COPY a.json b.json ./', 'RUN npm ci \\', '  # in between', '  --omit=dev', '',
      'FROM build AS runtime', 'ENV A=1 B="two words"', 'COPY --from=build --chown=node:node /app/dist dist', 'USER node', 'HEALTHCHECK --interval=1s CMD ["true"]', 'CMD ["node", "x.js"]'].join('\n');
    const stages = parseDockerfile(text, { IMAGE: 'node:24.1.0@sha256:'.concat('0'.repeat(64)) });
    expect(stages.map(({ name, base }) => [name, base])).toEqual([['build', `node:24.1.0@sha256:${'0'.repeat(64)}`], ['runtime', 'build']]);
    expect(stages[0].steps.map(({ line, instruction }) => [line, instruction])).toEqual([[4, 'WORKDIR'], [5, 'COPY'], [6, 'RUN']]);
    expect(stages[0].steps[2].command).toMatch(/^npm ci\s+--omit=dev$/);
    expect(stages[1].steps[1]).toMatchObject({ from: 'build', chown: 'node:node', sources: ['/app/dist'], to: 'dist' });
    expect(settingsOf(stages, 'runtime')).toEqual({ env: { A: '1', B: 'two words' }, workdir: '/app', user: 'node', command: ['node', 'x.js'], health: ['true'] });
  });

  it.each([
    ['an instruction it does not know', one('ADD x /x'), 'Line 2: ADD is not known here'],
    ['a flag it does not know', one('COPY --link a b'), 'COPY knows --from and --chown'],
    ['a stage that does not come before', one('COPY --from=two a b'), 'no stage two'],
    ['an image without a release', () => parseDockerfile('FROM node:latest AS one'), 'node:latest is not pinned'],
    ['an image without a tag', () => parseDockerfile('FROM node AS one'), 'node is not pinned'],
    ['an argument without a value', () => parseDockerfile('FROM ${X} AS one'), 'nobody says what X is'],
    ['a command that hides behind a shell', one('CMD node x.js'), 'a command is a list'],
    ['a step that would touch this machine', one('RUN rm -rf /app'), 'an absolute path'],
    ['a mounted step', one('RUN --mount=type=cache npm ci'), 'a plain line'],
    ['a pattern in COPY', one('COPY *.json ./'), 'plain sources'],
    ['what stands before the first stage', () => parseDockerfile('USER node'), 'before the first FROM'],
    ['a last line that goes on', one('RUN a \\'), 'does not end'],
  ])('is refused for %s', (_, parsing, why) => expect(parsing).toThrow(why));
});

describe('a .dockerignore', () => {
  let root;
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'koppelvlak-ignored-'));
    for (const file of ['.env', '.git/config', 'apps/a.ts', 'apps/a.spec.ts', 'apps/deep/node_modules/x.js', 'apps/deep/.env.local', 'libs/only/this/b.ts', 'libs/other/c.ts', 'package.json', 'node_modules/y/z.js']) {
      mkdirSync(join(root, file, '..'), { recursive: true });
      writeFileSync(join(root, file), '');
    }
  });
  afterEach(() => rmSync(root, { recursive: true }));
  const inside = (...lines) => [...admitted(root, ignores(lines.join('\n')))].sort();

  it('lets in what is named, and not what is taken out again', () => {
    expect(inside('# all', '*', '!apps', '!package.json', '!libs/only/this', '**/*.spec.ts', '**/node_modules', '**/.env*')).toEqual(['apps/a.ts', 'libs/only/this/b.ts', 'package.json']);
  });

  it('lets the last line that fits decide', () => {
    expect(inside('**/*.ts', '!libs', 'libs/other')).toEqual(expect.arrayContaining(['libs/only/this/b.ts']));
    expect(inside('**/*.ts', '!libs', 'libs/other')).not.toContain('libs/other/c.ts');
    expect(inside('**/*.ts', '!libs', 'libs/other')).not.toContain('apps/a.ts');
  });

  it('refuses a pattern it does not know', () => expect(() => ignores('a[bc]')).toThrow('not known here'));
});

describe('our images', () => {
  const product = parseDockerfile(read('Dockerfile'));
  const compose = parse(read('docker-compose.yml'), { merge: true });

  it('run as somebody who owns nothing, without the demo, from the Node that everything is tested with', () => {
    const { node } = JSON.parse(read('package.json')).devDependencies;
    for (const { base, from } of product) if (!from) expect(base.startsWith(`node:${node}-`)).toBe(true);
    const runtime = settingsOf(product, 'runtime');
    expect(product.at(-1).name).toBe('runtime');
    expect([runtime.user, runtime.env.DEMO, runtime.env.NODE_ENV]).toEqual(['node', 'false', 'production']);
    expect(settingsOf(parseDockerfile(read('docker/proxy.Dockerfile')), 'proxy').user).toMatch(/^[1-9]/);
  });

  it('keep secrets, tests and packages of this machine outside', () => {
    const ignored = ignores(read('.dockerignore'));
    for (const path of ['.env', '.env.example', '.git/config', 'node_modules/x', '.data/secrets.json', 'backups/x', 'dist/server/api.js', 'apps/api/specs/base.db.spec.ts', 'apps/portal-e2e/browser.ts', 'docker/postgres/10-koppelvlak.sql']) expect([path, ignored(path)]).toEqual([path, true]);
    for (const path of ['apps/api/main.ts', 'db/migrations/0001-base.sql', 'tools/build.mjs', 'package-lock.json', '.npmrc', 'docker/healthy.mjs', 'docker/proxy/data/.gitkeep']) expect([path, ignored(path)]).toEqual([path, false]);
  });

  it('are composed with every service bound, checked, and out of reach of what it does not need', () => {
    for (const [name, service] of Object.entries(compose.services)) {
      expect([name, service.read_only, service.cap_drop, service.security_opt, Boolean(service.mem_limit), service.logging.options['max-size']]).toEqual([name, true, ['ALL'], ['no-new-privileges:true'], true, '10m']);
      expect([name, Boolean(service.healthcheck) || name === 'migrate']).toEqual([name, true]);
      expect([name, (service.ports ?? []).filter((port) => name !== 'proxy' && !port.startsWith('127.0.0.1:'))]).toEqual([name, []]);
    }
    const on = (network) => Object.entries(compose.services).filter(([, { networks }]) => networks.includes(network)).map(([name]) => name);
    expect(on('data')).not.toContain('proxy');
    expect(compose.networks.data.internal && compose.networks.pages.internal).toBe(true);
    expect(on('post')).toEqual(['worker']);
  });

  it('sign mail with the key that the operator names, and with none otherwise', () => {
    const { environment, volumes } = compose.services.worker;
    expect([environment.DKIM_KEY_FILE, environment.DKIM_SELECTOR, volumes]).toEqual(['${DKIM_KEY_FILE:-}', '${DKIM_SELECTOR:-koppelvlak}', ['${DKIM_KEY:-/dev/null}:/run/dkim.pem:ro', 'files:/app/files']]);
    for (const path of ['dkim.pem', 'docker/dkim.pem']) expect([path, ignores(read('.dockerignore'))(path)]).toEqual([path, true]);
  });

  it('have no secret with a default', () => {
    for (const [, name, rest] of read('docker-compose.yml').matchAll(/\$\{(\w*(?:PASSWORD|SECRET|SMTP_URL)\w*)([^}]*)\}/g)) expect([name, rest === ':-' || rest.startsWith(':?')]).toEqual([name, true]);
    for (const line of read('.env.example').split('\n')) expect(line).not.toMatch(/^\w*(PASSWORD|SECRET|SMTP_URL)=./);
  });
});
