// The worker alone into a folder, for specs that start and kill it as a process.
import { build } from 'rolldown';
import { shared } from './rolldown.config.mjs';

const [dir] = process.argv.slice(2);
if (!dir) throw new Error('usage: node tools/bundle-worker.mjs FOLDER');
await build({ ...shared, input: { worker: 'apps/worker/main.ts' }, output: { ...shared.output, dir } });
