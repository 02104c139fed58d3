import { spawnSync } from 'node:child_process';
import { cpSync, globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { contextMap } from './context-map.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const settings = ['package.json', 'package-lock.json', 'nx.json', 'tsconfig.base.json', 'tsconfig.json', 'eslint.config.mjs'];
const tools = ['context-map.mjs', 'domains.mjs', 'lint.mjs', 'sql.d.ts'];

/** A small workspace under the rules of this one: four domains with their sides, db and two apps, all clean. */
function workspace(files = {}) {
  const at = mkdtempSync(join(tmpdir(), 'koppelvlak-boundaries-'));
  for (const file of settings) cpSync(join(root, file), join(at, file));
  for (const file of tools) cpSync(join(root, 'tools', file), join(at, 'tools', file));
  symlinkSync(join(root, 'node_modules'), join(at, 'node_modules'));
  const doors = ['base', 'pathways', 'guidance', 'accounts'].flatMap((domain) =>
    ['contract', 'server', 'portal'].map((side) => [`libs/${domain}/${side}/index.ts`, `export const here = '${domain}/${side}';\n`]),
  );
  const clean = {
    ...Object.fromEntries(doors),
    'libs/base/server/clock.ts': 'export const clock = 1;\n',
    'libs/base/server/testing/index.ts': 'export const world = 1;\n',
    'libs/accounts/server/lawful.ts': "import { here } from '#base/server';\nimport { here as contract } from '#accounts/contract';\nexport const both = [here, contract];\n",
    'db/index.ts': "import { here } from '#base/server';\nexport const seeded = here;\n",
    'apps/api/main.ts': "import { seeded } from '#db';\nexport const api = seeded;\n",
    'apps/api/project.json': JSON.stringify({ name: 'api', tags: ['side:app-server'] }),
    'apps/portal/main.ts': "import { here } from '#accounts/portal';\nexport const portal = here;\n",
    'apps/portal/project.json': JSON.stringify({ name: 'portal', tags: ['side:app-portal'] }),
  };
  for (const [file, text] of Object.entries({ ...clean, ...files })) {
    mkdirSync(dirname(join(at, file)), { recursive: true });
    writeFileSync(join(at, file), text);
  }
  return at;
}

const made = [];
const plant = (files) => {
  const at = workspace(files);
  made.push(at);
  return at;
};
afterAll(() => made.forEach((at) => rmSync(at, { recursive: true, force: true })));

const env = { ...process.env, NODE_OPTIONS: '', NX_DAEMON: 'false' };
const lint = (at, script = 'tools/lint.mjs') => {
  const run = spawnSync(process.execPath, [script], { cwd: at, env: { ...env, NX_WORKSPACE_ROOT_PATH: at }, encoding: 'utf8' });
  return { code: run.status, said: `${run.stdout}${run.stderr}` };
};
const types = (at) => {
  const run = spawnSync(process.execPath, [join(root, 'node_modules/typescript/bin/tsc'), '-p', '.'], { cwd: at, env, encoding: 'utf8' });
  return { code: run.status, said: run.stdout };
};
/** What eslint said about one file: the lines below its name. */
const about = (said, file) => said.split('\n\n').find((block) => block.split('\n').some((line) => line.endsWith(file))) ?? '';

const bring = (from) => `import { here } from '${from}';\nexport const brought = here;\n`;

// One file a forbidden import, and the words in which it is refused.
const refused = {
  'libs/accounts/portal/to-server.ts': [bring('#base/server'), '"side:portal" can only depend'],
  'libs/accounts/contract/to-server.ts': [bring('#base/server'), '"side:contract" can only depend'],
  'libs/accounts/contract/to-portal.ts': [bring('#base/portal'), '"side:contract" can only depend'],
  'libs/accounts/server/to-portal.ts': [bring('#base/portal'), '"side:server" can only depend'],
  'libs/base/contract/to-domain.ts': [bring('#pathways/contract'), '"domain:base" can only depend'],
  'libs/pathways/server/outside-the-map.ts': [bring('#guidance/server'), '"domain:pathways" can only depend'],
  'libs/accounts/server/relative.ts': [bring('../../base/server'), 'cannot be imported by a relative or absolute path'],
  'libs/accounts/server/to-app.ts': ["import { api } from '../../../apps/api/main';\nexport const brought = api;\n", 'relative or absolute path'],
  'libs/accounts/server/to-db.ts': ["import { seeded } from '#db';\nexport const brought = seeded;\n", '"side:server" can only depend'],
  'libs/accounts/contract/to-package.ts': ["import pg from 'pg';\nexport const brought = pg;\n", 'not allowed to import "pg"'],
  'libs/accounts/portal/to-package.ts': ["import pg from 'pg';\nexport const brought = pg;\n", 'not allowed to import "pg"'],
  'libs/accounts/contract/to-node.ts': ["import { join } from 'node:path';\nexport const brought = join;\n", 'runs in the browser too'],
  'libs/accounts/server/own-door.ts': [bring('#accounts/server'), 'should use relative imports'],
  'libs/accounts/server/to-testing.ts': ["import { world } from '#base/server/testing';\nexport const brought = world;\n", 'only for specs'],
  'apps/portal/to-server.ts': [bring('#base/server'), '"side:app-portal" can only depend'],
};

describe('the boundaries', () => {
  it('let a clean workspace pass, and say how much of it they saw', () => {
    const at = plant();
    const { code, said } = lint(at);
    expect(said).toMatch(/^No faults in 15 projects/);
    expect(code).toBe(0);
    expect(types(at)).toEqual({ code: 0, said: '' });
  }, 60_000);

  describe('refuse by eslint', () => {
    let said;
    let at;
    beforeAll(() => {
      at = plant(Object.fromEntries(Object.entries(refused).map(([file, [text]]) => [file, text])));
      const absolute = 'libs/accounts/server/absolute.ts';
      writeFileSync(join(at, absolute), bring(join(at, 'libs/base/server')));
      refused[absolute] = ['', 'No import by an absolute path'];
      ({ said } = lint(at));
    }, 60_000);

    it.each([...Object.keys(refused), 'libs/accounts/server/absolute.ts'])('%s', (file) => {
      expect(about(said, file)).toContain(refused[file][1]);
    });

    it('nothing else', () => {
      expect(said).not.toContain('lawful.ts');
      expect(said).not.toContain('apps/api/main.ts');
    });
  });

  it('refuse a cycle between domains by eslint', () => {
    const at = plant({ 'libs/base/server/index.ts': "export * from './round';\nexport const here = 1;\n", 'libs/base/server/round.ts': bring('#accounts/server'), 'libs/accounts/server/index.ts': "export * from './round';\nexport const here = 1;\n", 'libs/accounts/server/round.ts': bring('#base/server') });
    const { code, said } = lint(at);
    expect(about(said, 'libs/base/server/round.ts')).toContain('Circular dependency between "base-server" and "accounts-server"');
    expect(code).toBe(1);
  }, 60_000);

  it('refuse a deep import by name by the compiler', () => {
    const at = plant({ 'libs/accounts/server/deep.ts': "import { clock } from '#base/server/clock';\nexport const brought = clock;\n" });
    expect(types(at).said).toContain("error TS2307: Cannot find module '#base/server/clock'");
  }, 60_000);

  it('refuse a domain that the map does not know', () => {
    const { code, said } = lint(plant({ 'libs/rockets/server/index.ts': 'export const here = 1;\n' }));
    expect(said).toContain('The domain "rockets" (libs/rockets/server/index.ts) does not stand in tools/context-map.mjs.');
    expect(code).toBe(2);
  }, 60_000);

  it('never pass unseen: without a project graph the check fails', () => {
    const at = plant({ 'libs/accounts/portal/to-server.ts': bring('#accounts/server') });
    const script = readFileSync(join(at, 'tools/lint.mjs'), 'utf8');
    const forgetful = script.replace(/createProjectGraphAsync\(\{[^}]*\}\)/, 'Promise.resolve({ nodes: {} })');
    expect(forgetful).not.toBe(script);
    writeFileSync(join(at, 'tools/forgetful.mjs'), forgetful);
    const { code, said } = lint(at, 'tools/forgetful.mjs');
    expect(said).toContain('The boundary rule did not run');
    expect(code).toBe(2);
  }, 60_000);
});

describe('the doors', () => {
  const may = new Set([
    'db/index.ts',
    ...Object.keys(contextMap).flatMap((domain) => ['contract', 'server', 'portal', 'portal/routes', 'server/testing'].map((side) => `libs/${domain}/${side}/index.ts`)),
  ]);

  it('are the sides of the domains, their routes, their builders for tests, and db: any other index.ts below libs would open one more', () => {
    const doors = ['db/index.ts', ...globSync('libs/**/index.ts', { cwd: root })];
    expect(doors.filter((door) => !may.has(door))).toEqual([]);
  });

  // A door that is itself a page's entry, or that picks out names, makes the bundler take everything behind it along.
  it('of what the browser gets pass on whole files and load nothing, so that a page brings only what it shows', () => {
    const heavy = globSync('libs/*/{contract,portal}/index.ts', { cwd: root }).filter((door) => {
      const text = readFileSync(join(root, door), 'utf8');
      return /^export \* from/m.test(text) && /^export (?!\* from|type )/m.test(text);
    });
    expect(heavy).toEqual([]);
  });

  it('are all that package.json opens', () => {
    expect(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).imports).toEqual({ '#db': './db/index.ts', '#*': './libs/*/index.ts' });
  });
});

describe('the context map', () => {
  it('has no way round: each domain uses only domains that stand above it', () => {
    const order = Object.keys(contextMap);
    const wrong = order.flatMap((domain, place) => contextMap[domain].filter((used) => order.indexOf(used) >= place || order.indexOf(used) < 0).map((used) => `${domain} → ${used}`));
    expect(wrong).toEqual([]);
  });
});

describe('names', () => {
  const files = globSync('{libs,apps,db}/**/*.{ts,html,css}', { cwd: root });

  it('are kebab-case and say the thing, not the kind of file', () => {
    const folders = /(^|\/)(services|controllers|dtos?|interfaces|types|utils?|helpers?|common|shared)\//;
    const suffixes = /\.(service|dto|interface|type|helper|util)\.ts$/;
    expect(files.filter((file) => folders.test(file) || suffixes.test(file) || /[A-Z_ ]/.test(file))).toEqual([]);
  });
});
