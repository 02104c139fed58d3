import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Log } from '../log/log';
import { answerProblem } from './problem-filter';

/** What a caller gets and what is logged when a request ends in each of these errors. */
function answers(errors: unknown[]) {
  const lines: unknown[] = [];
  const log = { error: (...said: unknown[]) => lines.push(said), info: () => undefined } as unknown as Log;
  const seen = errors.map((error) => {
    const got = { status: 0, headers: {} as Record<string, string>, body: '' };
    const reply = {
      sent: false, raw: { headersSent: false },
      code: (status: number) => { got.status = status; return reply; },
      header: (name: string, value: string) => { got.headers[name] = value; return reply; },
      headers: (all: Record<string, string>) => { Object.assign(got.headers, all); return reply; },
      send: (body: string) => { got.body = body; return reply; },
    };
    answerProblem(error, { id: 'r', headers: {} } as unknown as FastifyRequest, reply as unknown as FastifyReply, log);
    return got;
  });
  return { seen, lines };
}

it.each<[string, Error]>([
  ['nobody listens', Object.assign(new Error('connect'), { code: 'ECONNREFUSED' })],
  ['it hung up', Object.assign(new Error('read'), { code: 'ECONNRESET' })],
  ['it is starting', Object.assign(new Error('the database system is starting up'), { code: '57P03' })],
  ['it went away under a read', new Error('Connection terminated unexpectedly')],
  ['it has no room', new Error('timeout exceeded when trying to connect')],
  ['it was stopped under a change', Object.assign(new Error('wrapped'), { driverError: { code: '57P01' } })],
])('a database that is away is a 503 with when to try again: %s', (_, error) => {
  const { seen: [answer] } = answers([error]);
  expect(answer).toMatchObject({ status: 503, headers: { 'retry-after': '5', 'content-type': 'application/problem+json; charset=utf-8' } });
  expect(answer?.body).not.toContain(error.message);
});

it('a thousand requests to a database that is away are one line in the log, without a stack', () => {
  const { lines } = answers(Array.from({ length: 1000 }, () => new Error('Connection terminated unexpectedly')));
  expect(lines).toEqual([[{ where: 'requests', error: 'Connection terminated unexpectedly', repeated: 0 }, 'does not answer (CONNECTION)']]);
});

it('a fault of our own is a 500 with its stack in the log, each time', () => {
  const { seen, lines } = answers([new Error('a bug'), new Error('a bug')]);
  expect(seen.map(({ status }) => status)).toEqual([500, 500]);
  expect(lines).toHaveLength(2);
  expect(JSON.stringify(lines[0])).toContain('problem-filter.spec');
});
