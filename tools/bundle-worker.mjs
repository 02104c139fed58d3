// Programs of the server alone into a folder, for specs that start and kill them as processes: the worker, or those that are named.
import { build } from 'rolldown';
import { input, shared } from './rolldown.config.mjs';

const [dir, ...names] = process.argv.slice(2);
if (!dir) throw new Error('usage: node tools/bundle-worker.mjs FOLDER [PROGRAM ...]');
const wished = Object.fromEntries((names.length > 0 ? names : ['worker']).map((name) => [name, input[name]]));
await build({ ...shared, input: wished, output: { ...shared.output, dir } });
