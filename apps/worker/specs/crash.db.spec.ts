import { statement } from '#base/server';
import type { Programme } from '../../api/testing/builders';
import { World } from '../../api/testing/world';
import { eventually, mailServer, WorkerProgram } from './worker-process';

const open = statement<{ open: number; failed: number }>('test.open-jobs',
  `select count(*) filter (where status in ('pending', 'queued'))::int as open, count(*) filter (where status = 'failed')::int as failed from outbox`);

let world: World;
let program: WorkerProgram;
let post: Awaited<ReturnType<typeof mailServer>>;
const programmes: Programme[] = [];

beforeAll(async () => {
  [world, post] = await Promise.all([World.open(), mailServer()]);
  program = new WorkerProgram();
  for (let n = 0; n < 3; n += 1) programmes.push(await world.programme());
  await world.everyMatchByMail();
});
afterAll(async () => {
  program.close();
  await post.close();
  await world.close();
});

const start = (killAt?: string) => program.start({
  DATABASE_URL: world.db.url, SMTP_URL: post.url, DEMO: 'true', ...(killAt ? { KILL_AT: killAt } : {}),
});

/** Every mail the postings call for, as reader and posting; the demo clock of a real worker runs from now, the world's postings end far later. */
const steps = ['relay:claimed', 'relay:put', 'run:begun', 'mail:written', 'mail:accepted', 'mail:noted', 'run:handled', 'run:done'];

it('a worker killed between any two steps loses nothing, and a mail sent again keeps its Message-ID', async () => {
  const before = post.taken.length;
  for (const step of steps) {
    await world.posting();
    expect([step, await start(step).gone]).toEqual([step, 'SIGKILL']);
  }
  const survivor = start();
  await eventually(() => world.db.query(open), ([row]) => row?.open === 0);
  survivor.child.kill('SIGTERM');
  expect(await survivor.gone).toBe('0');

  const [state] = await world.db.query(open);
  expect(state).toEqual({ open: 0, failed: 0 });
  const taken = post.taken.slice(before);
  for (const { manager } of programmes) {
    const mails = taken.filter(({ to }) => to === manager.email);
    expect([manager.name, new Set(mails.map(({ messageId }) => messageId)).size]).toEqual([manager.name, steps.length]);
  }
  // The one kill inside the window after the mail server took it sends that mail twice, and it can be recognised.
  const twice = taken.length - new Set(taken.map(({ messageId }) => messageId)).size;
  expect(twice).toBeGreaterThanOrEqual(1);
  expect(twice).toBeLessThanOrEqual(8);
  expect(survivor.output()).not.toContain('"level":50');
}, 120_000);

it('several workers at once send each mail once', async () => {
  const before = post.taken.length;
  const workers = [start(), start(), start()];
  await Promise.all(Array.from({ length: 6 }, () => world.posting()));
  await eventually(() => world.db.query(open), ([row]) => row?.open === 0);
  for (const worker of workers) worker.child.kill('SIGTERM');
  expect(await Promise.all(workers.map(({ gone }) => gone))).toEqual(['0', '0', '0']);
  const ids = post.taken.slice(before).map(({ messageId }) => messageId);
  expect(ids).toHaveLength(6 * programmes.length);
  expect(new Set(ids).size).toBe(ids.length);
}, 120_000);
