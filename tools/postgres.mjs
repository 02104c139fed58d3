// A real Postgres out of npm, for `npm start` and for the tests. The launcher asks (`startPostgres`), a keeper process of its
// own holds the server, and stops it when it is told to or when the launcher is gone, however that came to be.
import { fork } from 'node:child_process';
import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';

const keeper = fileURLToPath(new URL('./postgres-keeper.mjs', import.meta.url));

/**
 * @param {{ data: string; password: string; forTests?: boolean; temporary?: boolean; port?: number }} wish
 *   data: the data directory, made when it is not there. forTests: fast and forgetful. temporary: removed on stop.
 * @returns {Promise<{ url: string; pid: number; stop: () => Promise<void>; onExit: (then: () => void) => void }>}
 */
export async function startPostgres(wish) {
  const child = fork(keeper, [], { detached: true, execArgv: [], stdio: ['ignore', 'inherit', 'inherit', 'ipc'], env: { ...process.env, NODE_OPTIONS: '' } });
  const gone = new Promise((resolve) => child.once('exit', resolve));
  child.send(wish);
  const answer = await Promise.race([
    new Promise((resolve) => child.once('message', resolve)),
    gone.then((code) => ({ failed: `the keeper of Postgres left with ${code}` })),
  ]);
  if (answer.failed) {
    if (child.connected) child.disconnect();
    throw new Error(`Postgres does not start: ${answer.failed}`);
  }
  child.channel?.unref();
  child.unref();
  return {
    url: `postgres://postgres:${wish.password}@127.0.0.1:${answer.port}`,
    pid: child.pid,
    onExit: (then) => void gone.then(then),
    stop: async () => {
      child.ref();
      if (child.connected) child.disconnect();
      await gone;
    },
  };
}

/** Where the server really keeps its data when the user it runs as cannot enter the wished place. */
export const refuge = (data) => `/var/tmp/koppelvlak-${createHash('sha256').update(data).digest('hex').slice(0, 12)}`;
