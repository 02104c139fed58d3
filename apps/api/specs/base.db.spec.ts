import { Db, makeLog, ManualClock, Relay, Runner, statement, tidy, type JobHandlers } from '#base/server';
import { World } from '../testing/world';

let world: World;
beforeAll(async () => { world = await World.open(); });
afterAll(() => world.close());

const rowsOf = statement<{ id: string; status: string; error: string | null; attempts: number }>('test.outbox-of',
  `select id, status, error, attempts from outbox where job = $1 order by id`);

async function add(job: string, count: number, dueAt: string | null = null): Promise<void> {
  await world.db.transaction((tx) => tx.sql(
    `insert into outbox (job, payload, due_at, status) select $1, '{}', $3::timestamptz, case when $3::timestamptz is null then 'pending' else 'waiting' end from generate_series(1, $2)`, [job, count, dueAt]));
}

/** A queue that only remembers what it was given. */
const basket = () => {
  const put: string[] = [];
  return { put, conveyor: { put: async (jobs: { id: string; job: string }[]) => void put.push(...jobs.map(({ id }) => id)) } };
};

describe('the database', () => {
  it('refuses a write on the way of reads', async () => {
    const sneaky = statement('test.sneaky', `insert into throttle (key, count, ends_at) values ('x', 1, now()) returning key`);
    await expect(world.db.query(sneaky)).rejects.toMatchObject({ code: '25006' });
  });

  it('leaves nothing of a transaction that fails half-way', async () => {
    await expect(world.db.transaction(async (tx) => {
      await tx.sql(`insert into throttle (key, count, ends_at) values ('half', 1, now())`);
      throw new Error('cut off');
    })).rejects.toThrow('cut off');
    expect(await world.db.compose(`select 1 from throttle where key = 'half'`, [])).toEqual([]);
  });

  it('keeps filled and open apart by itself', async () => {
    const { id } = await world.posting({ seats: 2 });
    await expect(world.db.transaction((tx) => tx.sql(`update posting set seats_taken = 2 where id = $1`, [id]))).rejects.toMatchObject({ driverError: { code: '23514' } });
    await expect(world.db.transaction((tx) => tx.sql(`update posting set seats_taken = 3, status = 'filled' where id = $1`, [id]))).rejects.toMatchObject({ driverError: { code: '23514' } });
  });
});

describe('the outbox', () => {
  it('gives each row to one of many relays', async () => {
    await add('test-many', 1000);
    const baskets = Array.from({ length: 6 }, basket);
    await Promise.all(baskets.map(({ conveyor }) => new Relay(world.db, world.clock, conveyor).run()));
    const mine = new Set((await world.db.query(rowsOf, ['test-many'])).map(({ id }) => id));
    const carried = baskets.flatMap(({ put }) => put).filter((id) => mine.has(id));
    expect(carried).toHaveLength(1000);
    expect(new Set(carried).size).toBe(1000);
  });

  it('keeps what the queue did not take', async () => {
    await add('test-refused', 3);
    await expect(new Relay(world.db, world.clock, { put: async () => { throw new Error('queue away'); } }).run()).rejects.toThrow('queue away');
    const mine = await world.db.query(rowsOf, ['test-refused']);
    expect(mine.map(({ status }) => status)).toEqual(['pending', 'pending', 'pending']);
    const { put, conveyor } = basket();
    await new Relay(world.db, world.clock, conveyor).run();
    expect(put).toEqual(expect.arrayContaining(mine.map(({ id }) => id)));
  });

  it('wakes what is due by the product\'s clock, not before, and by one of two schedulers', async () => {
    await add('test-due', 5, '2027-04-01T07:00:00Z');
    const clock = new ManualClock(new Date('2027-04-01T06:59:59Z'));
    const early = basket();
    await new Relay(world.db, clock, early.conveyor).run();
    expect((await world.db.query(rowsOf, ['test-due'])).map(({ status }) => status)).toEqual(Array(5).fill('waiting'));
    clock.set('2027-04-01T07:00:00Z');
    const [one, two] = [basket(), basket()];
    await Promise.all([one, two].map(({ conveyor }) => new Relay(world.db, clock, conveyor).run()));
    const mine = (await world.db.query(rowsOf, ['test-due'])).map(({ id }) => id);
    expect([...one.put, ...two.put].filter((id) => mine.includes(id)).sort()).toEqual(mine.sort());
  });

  it('puts a row on the queue again when the queue lost it', async () => {
    await add('test-lost', 1);
    const [mine] = await world.db.query(rowsOf, ['test-lost']);
    await new Relay(world.db, world.clock, basket().conveyor).run();
    const again = basket();
    await new Relay(world.db, world.clock, again.conveyor).run();
    expect(again.put).not.toContain(mine?.id);
    await world.db.transaction((tx) => tx.sql(`update outbox set queued_at = now() - interval '10 minutes' where job = 'test-lost'`));
    await new Relay(world.db, world.clock, again.conveyor).run();
    expect(again.put).toContain(mine?.id);
  });

  it('does a row once, tries a failure again and sets it aside in sight after the last try', async () => {
    await add('test-fails', 1);
    let runs = 0;
    const handlers = { of: () => ({ job: { payload: { parse: (value: unknown) => value } }, handler: { run: async () => { runs += 1; if (runs < 3) throw new Error('not yet'); } } }) } as unknown as JobHandlers;
    const runner = new Runner(world.db, handlers, makeLog('silent'));
    const [row] = await world.db.query(rowsOf, ['test-fails']);
    const id = row?.id ?? '';
    await expect(runner.run(id, 'test-fails', {})).rejects.toThrow('not yet');
    await runner.failed(id, 'test-fails', new Error('not yet'), false);
    await runner.failed(id, 'test-fails', new Error('550 <marit@deltion.example> unknown'), false);
    expect((await world.db.query(rowsOf, ['test-fails']))[0]?.error).toBe('550 <[address]> unknown');
    await runner.failed(id, 'test-fails', new Error('not yet'), false);
    expect((await world.db.query(rowsOf, ['test-fails']))[0]).toMatchObject({ status: 'pending', error: 'not yet', attempts: 1 });
    await expect(runner.run(id, 'test-fails', {})).rejects.toThrow('not yet');
    await runner.failed(id, 'test-fails', new Error('not yet'), true);
    expect((await world.db.query(rowsOf, ['test-fails']))[0]).toMatchObject({ status: 'failed' });
    const ready = await world.visitor.get('/health/ready');
    expect(ready.body.checks[2].detail).toContain('1 set aside');
    await world.db.transaction((tx) => tx.sql(`update outbox set status = 'pending' where id = $1`, [id]));
    await runner.run(id, 'test-fails', {});
    await runner.run(id, 'test-fails', {});
    expect(runs).toBe(3);
    expect((await world.db.query(rowsOf, ['test-fails']))[0]).toMatchObject({ status: 'done', error: null });
  });
});

it('what has served is removed, what is still needed stays', async () => {
  await world.db.transaction((tx) => tx.sql(`insert into outbox (id, job, payload, status, created_at, done_at, key) values
    (uuidv7(interval '-31 days'), 'test-tidy', '{}', 'done', now() - interval '31 days', null, 'old'), (uuidv7(interval '-2 hours'), 'test-tidy', '{}', 'done', now(), now(), 'young'),
    (uuidv7(interval '-2 hours'), 'test-tidy', '{}', 'done', now(), now() - interval '2 hours', 'keyed'), (uuidv7(interval '-2 hours'), 'test-tidy', '{}', 'done', now(), now() - interval '2 hours', null),
    (uuidv7(interval '-31 days'), 'test-tidy', '{}', 'failed', now() - interval '31 days', null, null)`));
  await world.db.transaction((tx) => tx.sql(`insert into throttle (key, count, ends_at) values ('tidy-old', 1, now() - interval '1 minute'), ('tidy-new', 1, now() + interval '1 minute')`));
  await tidy(world.db);
  expect(await world.db.compose(`select status, key from outbox where job = 'test-tidy' order by key`, [])).toEqual([{ status: 'done', key: 'keyed' }, { status: 'done', key: 'young' }, { status: 'failed', key: null }]);
  await world.db.transaction((tx) => tx.sql(`delete from outbox where job = 'test-tidy'`));
  expect(await world.db.compose(`select key from throttle where key like 'tidy-%'`, [])).toEqual([{ key: 'tidy-new' }]);
});

describe('a database that is away', () => {
  it('is said by health, and by every route as a problem', async () => {
    const lost = await Db.open(world.db.url, [], 1);
    await lost.close();
    const { health } = await import('#base/server');
    expect(await health(lost)).toMatchObject({ status: 'not-ready', checks: [{ name: 'database', ok: false }] });
  });
});
