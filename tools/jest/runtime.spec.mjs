import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

const spec = `
import * as z from 'zod';
import { createRequire } from 'node:module';
import { own } from './own.mjs';

const left = () => [own.met, globalThis.met, Reflect.has(globalThis, 'fetch'), process.env.MET, process.env.PATH === undefined, process.listenerCount('met'), typeof expect('').toHaveMet, process.exit.met];

it('finds nothing of another file', () => {
  expect(left()).toEqual([undefined, undefined, true, undefined, false, 0, 'undefined', undefined]);
  own.met = globalThis.met = process.exit.met = true;
  process.env.MET = 'yes';
  delete process.env.PATH;
  delete globalThis.fetch;
  process.on('met', () => {});
  expect.extend({ toHaveMet: () => ({ pass: true }) });
  expect(left()).toEqual([true, true, false, 'yes', true, 1, 'function', true]);
});

it('shares its realm with the packages it imports', () => {
  expect(z.object({}).safeParse(1).error).toBeInstanceOf(Error);
  expect(createRequire(import.meta.url)('pg').types.builtins).toBeInstanceOf(Object);
});
`;

it('a spec finds nothing that another left behind in the realm they share: not in globals, not in the process, not in our modules', () => {
  mkdirSync(join(root, 'tmp'), { recursive: true });
  // Inside the checkout, so that packages are found.
  const place = mkdtempSync(join(root, 'tmp/realm-'));
  try {
    const config = { rootDir: place, testEnvironment: join(root, 'tools/jest/environment.mjs'), runtime: join(root, 'tools/jest/runtime.mjs'), transform: {}, testMatch: ['<rootDir>/*.spec.mjs'] };
    for (const [file, text] of Object.entries({ 'own.mjs': 'export const own = {};\n', 'a.spec.mjs': spec, 'b.spec.mjs': spec, 'c.spec.mjs': spec, 'jest.json': JSON.stringify(config) })) writeFileSync(join(place, file), text);
    const run = spawnSync(process.execPath, ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning', join(root, 'node_modules/jest/bin/jest.js'), '--config', join(place, 'jest.json'), '-i'], { encoding: 'utf8', env: { ...process.env, NODE_OPTIONS: '' } });
    expect(run.stderr).toContain('Tests:       6 passed, 6 total');
    expect(run.status).toBe(0);
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
}, 60_000);
