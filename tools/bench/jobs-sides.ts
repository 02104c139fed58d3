import { randomUUID } from 'node:crypto';
import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import * as z from 'zod';
import { asHtml, asText, Bounces, Db, Engine, job, makeLog, Post, sendMail, SendMail, SystemClock, Troubles, type JobHandlers, type Letter, type Letters } from '#base/server';

const nothing = job({ name: 'bench-nothing', title: { nl: 'Er is niets gedaan', en: 'Nothing was done' }, payload: z.object({}) });

/** The mail that both sides send. */
export const letter: Letter = {
  subject: 'Nieuw en passend: Van eerste ticket tot release',
  blocks: [{ kind: 'text', text: 'Dag Marit,' }, { kind: 'text', text: 'Deze plaatsing past bij jouw opleiding. Je leest hieronder waarom.' },
    { kind: 'facts', rows: [['Functie', '30 van 30'], ['Regio', '20 van 20'], ['Periode', '18 van 20'], ['Plaatsen', '10 van 10']] }],
  action: { label: 'Bekijk de plaatsing', url: 'http://localhost:3000/nl/postings/0198a3c0-7b1e-7c44-9d51-5c1f2a3b4c5d' }, why: 'Je krijgt deze mail omdat jij over deze opleiding beslist.',
};
export const parcel = { subject: letter.subject, text: asText(letter, 'nl'), html: asHtml(letter, 'nl') };

/** The engine of a worker as it is, with a job that does nothing and the one that sends mail. */
export async function ours(url: string, redisUrl: string | undefined, smtpUrl: string) {
  const db = await Db.open(url, [], 10);
  const log = makeLog('error');
  const clock = new SystemClock();
  const post = new Post(smtpUrl, 'Koppelvlak <post@koppelvlak.example>');
  const mail = new SendMail(db, { of: async () => letter } as unknown as Letters, post, new Bounces(db, clock, log), clock, log);
  const handlers = { collect: () => undefined, of: (name: string) => name === sendMail.name
    ? { job: sendMail, handler: mail } : { job: nothing, handler: { run: async () => undefined } } } as unknown as JobHandlers;

  const fill = {
    jobs: (count: number) => db.note('bench.jobs', `insert into outbox (job, payload, key) select $1, '{}', uuidv7()::text from generate_series(1, $2::int)`, [nothing.name, count]),
    mails: async (count: number) => {
      await db.note('bench.mails', `insert into mail (template, key, address, name, locale, args, created_at)
        select 'bench', uuidv7()::text, 'marit.hoekstra@deltion.example', 'Marit Hoekstra', 'nl', '{}', now() from generate_series(1, $1::int)`, [count]);
      await db.note('bench.send', `insert into outbox (job, payload, key) select $1, jsonb_build_object('mailId', id), id::text from mail where status = 'waiting'`, [sendMail.name]);
    },
  };
  return {
    /** How many were noted done in so many seconds, out of a backlog that does not end. */
    async rate(kind: 'jobs' | 'mails', seconds: number, backlog: number): Promise<number> {
      await db.note('bench.clear', 'truncate outbox, mail cascade', []);
      await fill[kind](backlog);
      const engine = new Engine(db, clock, { redisUrl, prefix: `bench-${randomUUID()}`, relays: true, takeOverSeconds: 30, leaseSeconds: 3600 }, handlers, new Troubles(log));
      let done = 0;
      const count = (name: unknown) => { if (name === 'run:done') done += 1; };
      subscribe('koppelvlak:step', count);
      await engine.start();
      await pause(0.7);
      const before = done;
      const from = performance.now();
      await pause(seconds);
      const rate = (done - before) / (performance.now() - from) * 1000;
      if (done >= backlog) throw new Error(`The backlog of ${backlog} was too small`);
      await engine.stop();
      unsubscribe('koppelvlak:step', count);
      await db.note('bench.empty', 'truncate bullmq.job cascade', []);
      return rate;
    },
    close: async () => { post.close(); await db.close(); },
  };
}

const pause = (seconds: number) => new Promise((done) => { setTimeout(done, seconds * 1000); });
