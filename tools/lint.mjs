// The boundary rule passes silently when no project graph is cached, so the graph comes first and its absence is a fault.
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = process.env.NX_WORKSPACE_ROOT_PATH ?? fileURLToPath(new URL('..', import.meta.url));
process.chdir(root);
Object.assign(process.env, { NX_DAEMON: 'false', NX_TUI: 'false', NX_NO_CLOUD: 'true' });

const started = performance.now();
const { createProjectGraphAsync } = await import('@nx/devkit');
const graph = await createProjectGraphAsync({ exitOnError: false, resetDaemonClient: true }).catch((error) => {
  const causes = error.getErrors?.() ?? [error];
  for (const cause of causes) process.stderr.write(`${(cause.errors ?? [[null, cause]]).map(([, each]) => each?.message ?? cause.message).join('\n')}\n`);
  process.stderr.write('Nx cannot draw the project graph, so nothing was linted.\n');
  process.exit(2);
});
const projects = Object.keys(graph.nodes).length;

const files = process.argv.slice(2);
const eslint = fileURLToPath(new URL('../node_modules/eslint/bin/eslint.js', import.meta.url));
const run = spawn(process.execPath, [eslint, '--max-warnings', '0', ...(files.length ? files : ['.'])], { stdio: ['ignore', 'pipe', 'pipe'] });
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => run.kill(signal));
const said = [];
for (const stream of ['stdout', 'stderr']) {
  run[stream].on('data', (data) => {
    said.push(data);
    process[stream].write(data);
  });
}
const code = await new Promise((resolve) => run.once('close', (status) => resolve(status ?? 1)));
if (Buffer.concat(said).includes('No cached ProjectGraph')) {
  process.stderr.write('The boundary rule did not run: eslint found no project graph.\n');
  process.exit(2);
}
if (code === 0) process.stdout.write(`No faults in ${projects} projects (${((performance.now() - started) / 1000).toFixed(1)} s)\n`);
process.exit(code);
