import { Body, Controller, Inject, Query } from '@nestjs/common';
import * as z from 'zod';
import { id, instant, pageOf, pageQuery, text, whole, type Page, type PageQuery } from '#base/contract';
import { Clock } from '../clock/clock';
import { DemoClock } from '../clock/demo-clock';
import { Db } from '../db/db';
import { pageFrom, readCursor } from '../http/cursor';
import { Endpoint } from '../http/endpoint';
import { declaredJobs } from '../jobs/job';
import { notFound } from '../problems/problem';
import { mails, ran, type MailRow } from './demo.queries';

const locale = z.enum(['nl', 'en']);
const written = { subject: z.string(), text: z.string(), html: z.string() };
const mail = z.object({ id, messageId: z.string().nullable(), to: z.string(), locale: locale.nullable(), ...written, receivedAt: instant,
  other: z.object({ locale, ...written }).nullable() });
type DemoMail = z.infer<typeof mail>;
const mailExample: DemoMail = { id: '0198a3c0-7b1e-7c44-9d51-5c1f2a3b4c5d', messageId: '<0198a3c0-7b1e-7c44-9d51-6c1f2a3b4c5d@koppelvlak.example>', to: 'marit.hoekstra@deltion.example',
  locale: 'nl', subject: 'Past bij Software Developer: Van eerste ticket tot release', text: 'Een plaatsing past…', html: '<p>Een plaatsing past…</p>', receivedAt: '2027-03-18T09:00:01.000Z',
  other: { locale: 'en', subject: 'Fits Software Developer: Van eerste ticket tot release', text: 'A posting fits…', html: '<p>A posting fits…</p>' } };

const count = whole(0, 2 ** 31 - 1);
const jobs = z.object({
  /** The machine's time of the last move of the clock; null when it never moved. */
  since: instant.nullable(), isBusy: z.boolean(),
  items: z.array(z.object({ job: z.string(), title: text, done: count, open: count, setAside: count })),
});
/** A moment of this century: deadlines and school years are counted on from it. */
const clockSetting = z.strictObject({ now: instant.refine((moment) => !/^\d{4}-/.test(moment) || (moment >= '2000' && moment < '2099'),
  { params: { text: { nl: 'Kies een moment tussen 2000 en 2099.', en: 'Choose a moment between 2000 and 2099.' } } }) });

const mailQuery = pageQuery.extend({ to: z.string().max(200).optional() });

/** What only the demo has: its mailbox, its movable clock and what that set off. */
@Controller('v1/demo')
export class DemoController {
  constructor(private readonly db: Db, @Inject(Clock) private readonly clock: Clock) {}

  @Endpoint('GET', 'mails', { summary: 'Mails that went out, newest first, with their other language', access: 'demo', answer: pageOf(mail), tag: 'demo', example: { items: [mailExample], next: null } })
  async mails(@Query({ schema: mailQuery }) query: PageQuery & { to?: string }): Promise<Page<DemoMail>> {
    const after = readCursor(query.cursor, 1);
    return pageFrom(await this.db.query(mails, [after?.[0] ?? null, query.limit + 1, query.to ?? null]), query.limit, (row) => [row.id], presentMail);
  }

  @Endpoint('GET', 'jobs', { summary: 'What ran since the clock was last moved, and what is still under way', access: 'demo', answer: jobs, tag: 'demo',
    example: { since: '2027-03-18T09:00:00.000Z', isBusy: false, items: [{ job: 'ask-check-in', title: { nl: 'Tussenstand gevraagd', en: 'Check-in asked for' }, done: 4, open: 0, setAside: 0 }] } })
  async jobs(): Promise<z.infer<typeof jobs>> {
    const rows = await this.db.query(ran, [this.clock.now()]);
    const items = rows.flatMap(({ job, done, open, setAside }) =>
      (job === null ? [] : [{ job, title: declaredJobs().get(job)?.title ?? { nl: job, en: job }, done, open, setAside }]));
    return { since: rows[0]?.movedAt.toISOString() ?? null, isBusy: items.some(({ open }) => open > 0), items };
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

function presentMail({ receivedAt, locale: own, otherSubject, otherText, otherHtml, ...row }: MailRow): DemoMail {
  return {
    ...row, locale: own, receivedAt: receivedAt.toISOString(),
    other: otherSubject === null ? null : { locale: own === 'nl' ? 'en' : 'nl', subject: otherSubject, text: otherText ?? '', html: otherHtml ?? '' },
  };
}
