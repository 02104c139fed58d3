import { jest } from '@jest/globals';
import { EventEmitter } from 'node:events';
import { makeLog, type Log } from '../log/log';
import { Supervised, type End } from './supervised';
import { Troubles, whatFails } from './troubles';

/** An end that opens when it may, and emits errors as a library in a loop would. */
class FakeEnd extends EventEmitter implements End {
  isClosed = false;

  constructor(private readonly fault: () => Error | null) {
    super();
  }

  async waitUntilReady(): Promise<void> {
    const fault = this.fault();
    if (fault) throw fault;
  }

  async close(): Promise<void> {
    this.isClosed = true;
  }

  loop(times: number, error: Error): number {
    let heard = 0;
    for (; heard < times && !this.isClosed; heard += 1) this.emit('error', error);
    return heard;
  }
}

const missing = () => Object.assign(new Error('BullMQ: PostgreSQL schema "bullmq" is not initialized.'), { name: 'SchemaMigrationRequiredError' });

const stage = () => {
  const lines: string[] = [];
  const log = { error: (_: unknown, line: string) => lines.push(line), info: (_: unknown, line: string) => lines.push(line) } as unknown as Log;
  const troubles = new Troubles(log);
  const made: FakeEnd[] = [];
  const begun: FakeEnd[] = [];
  const state: { fault: Error | null } = { fault: null };
  const supervised = new Supervised('queue work', () => { const end = new FakeEnd(() => state.fault); made.push(end); return end; }, troubles, (end) => begun.push(end));
  return { lines, troubles, made, begun, state, supervised };
};

beforeEach(() => { jest.useFakeTimers(); });
afterEach(() => { jest.useRealTimers(); });

it('a queue whose schema is missing is opened ever more slowly, said in few lines, and works once the schema is there', async () => {
  const { lines, troubles, made, begun, state, supervised } = stage();
  state.fault = missing();
  await supervised.open();
  await jest.advanceTimersByTimeAsync(120_000);
  expect(made.length).toBeLessThanOrEqual(15);
  expect(made.slice(0, -1).every(({ isClosed }) => isClosed)).toBe(true);
  expect(lines.length).toBeLessThanOrEqual(12);
  expect(new Set(lines)).toEqual(new Set(['schema is missing']));
  expect(troubles.list()).toEqual(['queue work: schema is missing']);
  expect(begun).toEqual([]);
  expect(() => supervised.get()).toThrow('queue work is not open');

  state.fault = null;
  await jest.advanceTimersByTimeAsync(15_000);
  expect(begun).toHaveLength(1);
  expect(supervised.get()).toBe(begun[0]);
  expect(troubles.list()).toEqual([]);
  expect(lines.at(-1)).toBe('works again');
  await supervised.close();
  await jest.advanceTimersByTimeAsync(60_000);
  expect(begun).toHaveLength(1);
});

it('an end that loops on an error is closed after five, and opened again', async () => {
  const { lines, made, begun, supervised } = stage();
  await supervised.open();
  const [first] = made;
  expect(first?.loop(1_000_000, new Error('relation "job" does not exist'))).toBe(5);
  expect(first?.isClosed).toBe(true);
  await jest.advanceTimersByTimeAsync(300);
  expect(begun).toHaveLength(2);
  // The same again and again: the pauses grow.
  for (let n = 0; n < 8; n += 1) {
    made.at(-1)?.loop(1_000_000, new Error('relation "job" does not exist'));
    await jest.advanceTimersByTimeAsync(15_000);
  }
  expect(made).toHaveLength(10);
  expect(lines.filter((line) => line !== 'works again').length).toBeLessThanOrEqual(11);
});

it('single errors, and an end that is away for a while, keep it open', async () => {
  const { made, supervised } = stage();
  await supervised.open();
  for (let n = 0; n < 100; n += 1) {
    made[0]?.loop(1, Object.assign(new Error('connect ECONNREFUSED 10.0.0.1:6379'), { code: 'ECONNREFUSED' }));
    await jest.advanceTimersByTimeAsync(1001);
  }
  expect(made).toHaveLength(1);
  await supervised.close();
  expect(made[0]?.isClosed).toBe(true);
});

it.each([
  [missing(), 'schema is missing'],
  [Object.assign(new Error('newer'), { name: 'SchemaVersionMismatchError' }), 'schema is newer than this release'],
  [Object.assign(new Error('function move_to_active(…) does not exist'), { code: '42883' }), 'schema is missing'],
  [Object.assign(new Error('connect ECONNREFUSED 10.1.2.3:5432'), { code: 'ECONNREFUSED' }), 'does not answer (ECONNREFUSED)'],
  [Object.assign(new Error('the database system is starting up'), { code: '57P03' }), 'does not answer (57P03)'],
  [new Error('Connection terminated unexpectedly'), 'does not answer (CONNECTION)'],
  [new Error('WRONGPASS invalid username-password pair for hush@redis.example'), 'refuses our password'],
  [new Error('OOM command not allowed when used memory > maxmemory'), 'is full'],
  [Object.assign(new Error('Unexpected socket close for marit@deltion.example'), { code: 'ESOCKET' }), 'does not answer (ESOCKET)'],
  [new TypeError('cannot read marit@deltion.example'), 'fails (TypeError)'],
])('%s is said as "%s"', (error, words) => {
  expect(whatFails(error)).toBe(words);
});

it('makes a log that repeats no address', () => {
  const said: unknown[] = [];
  const troubles = new Troubles(Object.assign(makeLog('silent'), { error: (fields: unknown) => said.push(fields) }) as Log);
  troubles.say('mail server', new Error('550 <marit@deltion.example> unknown'));
  expect(said).toEqual([{ where: 'mail server', error: '550 <[address]> unknown', repeated: 0 }]);
});
