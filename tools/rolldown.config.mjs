import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'rolldown';

const root = fileURLToPath(new URL('..', import.meta.url));

/** What is compiled into the output; every other import stays a package that production installs. */
const ours = /^(\.|\/|\0|[A-Za-z]:\\|#|@oxc-project\/runtime)/;

export const shared = {
  cwd: root,
  platform: 'node',
  tsconfig: 'tsconfig.json',
  external: (id) => !ours.test(id),
  moduleTypes: { '.sql': 'text', '.md': 'text' },
  output: { format: 'esm', sourcemap: true, entryFileNames: '[name].js', chunkFileNames: 'chunk-[hash].js' },
};

const entries = { api: 'apps/api/main.ts', migrate: 'apps/api/migrate.ts', worker: 'apps/worker/main.ts', operator: 'apps/operator/main.ts', backup: 'apps/backup/main.ts', catcher: 'apps/catcher/main.ts' };
export const input = Object.fromEntries(Object.entries(entries).filter(([, file]) => existsSync(join(root, file))));

export default defineConfig({ ...shared, input, output: { ...shared.output, dir: 'dist/server', cleanDir: true } });
