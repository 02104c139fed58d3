// The door of db, compiled, for scripts that run outside a build: migrations, seeds and the demo world.
import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'rolldown';
import { shared } from './rolldown.config.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

/** @returns {Promise<{ migrate: (url: string) => Promise<void>; seed?: (url: string) => Promise<void> } | undefined>} */
export const loadDb = () => load('db/index.ts');

/** Compiles one source file of the workspace and imports it; undefined when there is no such file. */
export async function load(file) {
  if (!existsSync(join(root, file))) return undefined;
  // Below node_modules, so that the packages it imports are found.
  const dir = join(root, 'node_modules/.cache/koppelvlak', `${process.pid}-${file.replaceAll(/\W/g, '-')}`);
  try {
    await build({ ...shared, input: { entry: file }, output: { ...shared.output, dir } });
    return await import(pathToFileURL(join(dir, 'entry.js')).href);
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}
