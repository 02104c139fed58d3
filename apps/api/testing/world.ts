import { randomUUID } from 'node:crypto';
import { Sessions } from '#accounts/server';
import type { INestApplicationContext, Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import pg from 'pg';
import { Db, JobHandlers, makeLog, ManualClock, nestLog, Relay, Runner, type Actor, type BaseOptions } from '#base/server';
import { kindOf, type KindSlug } from '#postings/contract';
import { draftExample } from '#postings/server';
import { WorkerModule } from '../../worker/worker.module';
import { entities } from '../domains';
import { openApp } from '../open-app';
import { bareMails, ownDoors, shutDoors, withoutWayOut } from './bare-mails';
import { Builders, type Company, type Person, type Programme } from './builders';
import { Client, type Json } from './client';
import { TestPost } from './test-post';

/** The moment every world starts at: a Thursday morning in term time. */
export const START = '2027-03-18T09:00:00Z';

/** A whole product in one test: api over real HTTP, handlers of the worker, a database of its own, a clock that stands still. */
export class World extends Builders {
  readonly visitor: Client;

  private constructor(override readonly db: Db, readonly clock: ManualClock, readonly post: TestPost, readonly app: NestFastifyApplication,
    private readonly worker: INestApplicationContext, readonly origin: string, private readonly dropDatabase: () => Promise<void>) {
    super(db, () => clock.now());
    this.visitor = new Client(origin, null);
  }

  /** A world of its own; `demo: false` is the product as it runs in earnest. */
  static async open({ demo = true, checksLinks = false, hasNights = false } = {}): Promise<World> {
    const server = process.env['TEST_POSTGRES'];
    if (!server) throw new Error('No Postgres for tests: run through jest.config.mjs');
    const name = `world_${process.pid}_${randomUUID().slice(0, 8)}`;
    await onServer(server, `create database ${name} template template_app`);
    const clock = new ManualClock(new Date(START));
    const post = new TestPost();
    const db = await Db.open(`${server}/${name}`, entities, 12);
    const options: BaseOptions = { db, clock, log: makeLog('silent'), post, demo, publicUrl: 'http://localhost:3000', checksLinks, hasNights };
    const app = await openApp(options);
    await app.listen(0, '127.0.0.1');
    const worker = await NestFactory.createApplicationContext(WorkerModule.of(options), { logger: nestLog(options.log), abortOnError: false });
    worker.get(JobHandlers).collect();
    const origin = (await app.getUrl()).replace('[::1]', '127.0.0.1');
    return new World(db, clock, post, app, worker, origin, () => onServer(server, `drop database ${name} with (force)`));
  }

  /** One of the worker's handlers, to let it do its work by itself. */
  handler<T>(of: Type<T>): T {
    return this.worker.get(of, { strict: false });
  }

  /** Calls as a person. */
  as(person: Person): Client {
    return new Client(this.origin, person.secret);
  }

  /** What the policies know a person as. */
  async actor(person: Person): Promise<Actor> {
    const actor = await this.app.get(Sessions).bySession(person.secret);
    if (!actor) throw new Error(`${person.name} is not signed in`);
    return actor;
  }

  /** Does everything that is due by the world's clock, until nothing follows any more. */
  async work(): Promise<void> {
    const runner = new Runner(this.db, this.worker.get(JobHandlers), makeLog('silent'));
    for (;;) {
      const rows: { id: string; job: string; payload: unknown }[] = [];
      await new Relay(this.db, this.clock, { put: async (jobs) => void rows.push(...jobs) }).run();
      if (rows.length === 0) return;
      for (const row of rows) await runner.run(row.id, row.job, row.payload);
    }
  }

  /** Moves the clock on and does what has become due. */
  async until(moment: string): Promise<void> {
    this.clock.set(moment);
    await this.work();
  }

  /** A draft of a company, as its admin wrote it. */
  async draft(company: Company, changes: Record<string, unknown> = {}): Promise<Json> {
    const own = changes['kind'] ? { details: kindOf(changes['kind'] as KindSlug).example.offer } : {};
    const why = changes['levels'] || changes['functions'] ? { levelReason: 'Het werk vraagt dat je zelf ontwerpt.' } : {};
    const answer = await this.as(company.admin).post('/v1/postings', { ...draftExample, ...own, ...why, ...changes });
    if (answer.status !== 201) throw new Error(`No draft: ${JSON.stringify(answer.body)}`);
    return answer.body;
  }

  /** A published internship of a company. */
  async posting(options: { company?: Company; seats?: number } & Record<string, unknown> = {}): Promise<{ id: string; company: Company; body: Json }> {
    const { company = await this.company(), ...changes } = options;
    const { id } = await this.draft(company, changes);
    const answer = await this.as(company.admin).post(`/v1/postings/${id}/publication`);
    if (answer.status !== 201) throw new Error(`Not published: ${JSON.stringify(answer.body)}`);
    return { id: String(id), company, body: answer.body };
  }

  /** A published guest lecture that a programme asks for. */
  async request(programme: Programme, changes: Record<string, unknown> = {}): Promise<string> {
    const asks = this.as(programme.manager);
    const { period: _, allowanceEuros: __, learningGoals: ___, ...rest } = draftExample;
    const draft = await asks.post('/v1/postings', { ...rest, kind: 'guest-lecture', seats: 1, period: { kind: 'on-call' }, programmeId: programme.id, title: 'Wie vertelt over zijn vak?',
      details: kindOf('guest-lecture').example.request, ...changes });
    const answer = draft.status === 201 ? await asks.post(`/v1/postings/${draft.body.id}/publication`) : draft;
    if (answer.status !== 201) throw new Error(`Not asked: ${JSON.stringify(answer.body)}`);
    return String(draft.body.id);
  }

  /** A proposal that waits for the programme manager's last yes. */
  async confirmed(posting: { id: string; company: Company }, programme: Programme, seats = 1): Promise<string> {
    const sent = await this.as(programme.manager).post('/v1/proposals', { postingId: posting.id, programmeId: programme.id, seats, message: 'We doen graag mee.' });
    if (sent.status !== 201) throw new Error(`No proposal: ${JSON.stringify(sent.body)}`);
    const confirmed = await this.as(posting.company.admin).post(`/v1/proposals/${sent.body.id}/confirmation`);
    if (confirmed.status !== 201) throw new Error(`Not confirmed: ${JSON.stringify(confirmed.body)}`);
    return String(sent.body.id);
  }

  /** A collaboration that education has not started yet. */
  async collaboration(options: { posting?: { id: string; company: Company }; programme?: Programme } = {}): Promise<{ id: string; posting: { id: string; company: Company }; programme: Programme }> {
    const posting = options.posting ?? await this.posting();
    const programme = options.programme ?? await this.programme();
    const proposal = await this.confirmed(posting, programme);
    const accepted = await this.as(programme.manager).post(`/v1/proposals/${proposal}/acceptance`);
    if (accepted.status !== 201) throw new Error(`Not accepted: ${JSON.stringify(accepted.body)}`);
    return { id: String(accepted.body.id), posting, programme };
  }

  /** Both sides agreed on the whole plan, and the company is recognised; how they come to it is told elsewhere. */
  async agreed({ id, posting, programme }: { id: string; posting: { company: Company }; programme: Programme }): Promise<void> {
    await this.recognised(posting.company, programme);
    await this.db.transaction(async (tx) => {
      await tx.sql(
        `update plan_point t set value = t.value || coalesce(v.value, '{}'), institution_at = $2, institution_by = $3, company_at = $2, company_by = $4
         from plan_point same left join jsonb_each($5::jsonb) v on v.key = same.slug where t.collaboration_id = $1 and same.collaboration_id = $1 and same.slug = t.slug`,
        [id, this.clock.now(), programme.manager.id, posting.company.admin.id, JSON.stringify(agreedPlan)]);
      await tx.sql(`update joint_plan set agreed_at = $2, version = version + 1 where collaboration_id = $1`, [id, this.clock.now()]);
    });
  }

  /** The company is a recognised training company for what students of a programme study for. */
  async recognised({ branchId }: Company, programme: Programme): Promise<void> {
    await this.db.transaction((tx) => tx.sql(
      `insert into recognition (branch_id, qualification_code, status, valid_from, valid_until) select $1, o.code, 'recognised', '2027-01-01', '2030-12-31' from programme_code o
       where o.programme_id = $2 and o.code_type = 'crebo' and not exists (select from recognition r where r.branch_id = $1 and r.qualification_code = o.code)`, [branchId, programme.id]));
  }

  /** Whatever was mailed in this world follows the settings of who got it, or says why it does not. */
  async close(): Promise<void> {
    const bare = await this.db.compose<{ template: string }>(withoutWayOut, [Object.keys(bareMails)]);
    const shut = await this.db.compose<{ template: string }>(shutDoors, [ownDoors]);
    await this.worker.close();
    await this.app.close();
    await this.db.close();
    await this.dropDatabase();
    if (bare.length > 0) throw new Error(`Mail without a way out: ${bare.map(({ template }) => template).join(', ')}`);
    if (shut.length > 0) throw new Error(`Mail to somebody without an account that leads to a shut door: ${shut.map(({ template }) => template).join(', ')}`);
  }
}

/** What an internship, or a guest lecture, has still open when it is agreed on. */
export const agreedPlan = {
  people: { institutionPeople: 1, institutionHours: 1, companyPeople: 2, companyHours: 3, per: 'week' }, time: { from: '2027-08-30', until: '2028-01-28' }, contact: { rhythm: 'two-weekly' },
  deputies: { institutionDeputy: 'Bilal Yıldız', companyDeputy: 'Tess Kramer' }, weight: { institutionWeight: 3, companyWeight: 3, isSafe: true }, commercial: { share: 40 }, trial: { kind: 'none' },
  success: { goals: ['Drie van de vier ronden af'] }, practice: { trainer: 'Jorrit Venema' },
};

async function onServer(server: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: `${server}/postgres` });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
