import { Body, Controller, Inject, Query } from '@nestjs/common';
import * as z from 'zod';
import { id, instant, pageOf, pageQuery, type Page, type PageQuery } from '#base/contract';
import { Clock } from '../clock/clock';
import { DemoClock } from '../clock/demo-clock';
import { Db } from '../db/db';
import { statement } from '../db/statement';
import { pageFrom, readCursor } from '../http/cursor';
import { Endpoint } from '../http/endpoint';
import { notFound } from '../problems/problem';

const mail = z.object({ id, messageId: z.string().nullable(), to: z.string(), subject: z.string(), text: z.string(), html: z.string(), receivedAt: instant });
type DemoMail = z.infer<typeof mail>;
/** A moment of this century: deadlines and school years are counted on from it. */
const clockSetting = z.strictObject({ now: instant.refine((moment) => !/^\d{4}-/.test(moment) || (moment >= '2000' && moment < '2099'),
  { params: { text: { nl: 'Kies een moment tussen 2000 en 2099.', en: 'Choose a moment between 2000 and 2099.' } } }) });

const mails = statement<Omit<DemoMail, 'receivedAt'> & { receivedAt: Date }>('demo.mails',
  `select id, message_id as "messageId", recipient as "to", subject, text_body as text, html_body as html, received_at as "receivedAt"
   from demo_mail where id < coalesce($1::uuid, 'ffffffff-ffff-ffff-ffff-ffffffffffff') and ($3::text is null or recipient = $3) order by id desc limit $2`);

const mailQuery = pageQuery.extend({ to: z.string().max(200).optional() });

/** What only the demo has: its mailbox and its movable clock. */
@Controller('v1/demo')
export class DemoController {
  constructor(private readonly db: Db, @Inject(Clock) private readonly clock: Clock) {}

  @Endpoint('GET', 'mails', { summary: 'Mails that went out, newest first', access: 'demo', answer: pageOf(mail), tag: 'demo',
    example: { items: [{ id: '0198a3c0-7b1e-7c44-9d51-5c1f2a3b4c5d', messageId: '<0198a3c0-7b1e-7c44-9d51-6c1f2a3b4c5d@koppelvlak.example>', to: 'marit.hoekstra@deltion.example',
      subject: 'Nieuw en passend: Van eerste ticket tot release', text: 'Dag Marit…', html: '<p>Dag Marit…</p>', receivedAt: '2027-03-18T09:00:01.000Z' }], next: null } })
  async mails(@Query({ schema: mailQuery }) query: PageQuery & { to?: string }): Promise<Page<DemoMail>> {
    const after = readCursor(query.cursor, 1);
    return pageFrom(await this.db.query(mails, [after?.[0] ?? null, query.limit + 1, query.to ?? null]), query.limit,
      (row) => [row.id], (row) => ({ ...row, receivedAt: row.receivedAt.toISOString() }));
  }

  @Endpoint('GET', 'clock', { summary: 'The time the product has', access: 'demo', answer: clockSetting, example: { now: '2027-03-18T09:00:00.000Z' }, tag: 'demo' })
  now(): { now: string } {
    return { now: this.clock.now().toISOString() };
  }

  @Endpoint('POST', 'clock', { summary: 'Move the product\'s time; everything due runs', access: 'demo', status: 200, answer: clockSetting, example: { now: '2027-09-13T09:00:00.000Z' }, bodyExample: { now: '2027-09-13T09:00:00Z' }, tag: 'demo' })
  async set(@Body({ schema: clockSetting }) body: { now: string }): Promise<{ now: string }> {
    if (!(this.clock instanceof DemoClock)) throw notFound();
    await this.clock.set(this.db, new Date(body.now));
    return this.now();
  }
}
