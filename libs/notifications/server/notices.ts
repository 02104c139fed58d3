import { Inject, Injectable } from '@nestjs/common';
import { Clock, dayIn, Mails, newId, Outbox, Tells, type News as Piece, type TellsPeople, type Tx } from '#base/server';
import { AT_MOST, USUAL, type Frequency, type Topic } from '#notifications/contract';
import { digestDue, digestKey } from './announcements';
import { isQuiet, nextDigest, type Quiet } from './moments';

/** One thing to tell one person, under a topic that people know. */
export interface News extends Piece {
  topic: Topic;
}

interface Told { id: string; personId: string; key: string; template: string; frequency: Frequency | null; until: Date | null }
interface Waiting { noticeId: string; personId: string; until: Date }

/** The one place where domains tell people something, in the transaction of what happened. */
@Injectable()
@Tells()
export class Notices implements TellsPeople {
  constructor(private readonly mails: Mails, private readonly outbox: Outbox, @Inject(Clock) private readonly clock: Clock) {}

  /** Puts news in inboxes, once each, and mails it as each reader has set the topic. */
  async tell(tx: Tx, news: readonly News[]): Promise<void> {
    const [known, strangers] = [news.filter(({ to }) => to.personId !== null), news.filter(({ to }) => to.personId === null)];
    await this.post(tx, strangers, false);
    if (known.length === 0) return;
    const now = this.clock.now();
    const quiet = await this.quietOf(tx, known);
    const told = new Map((await this.insert(tx, known, now, quiet)).map((one) => [placeOf(one.personId, one), one]));
    // Who was told this before gets no second mail either.
    const fresh = known.flatMap((one) => {
      const row = told.get(placeOf(one.to.personId, one));
      told.delete(placeOf(one.to.personId, one));
      return row ? [{ ...one, noticeId: row.id, personId: row.personId, frequency: row.frequency ?? USUAL[one.topic], until: row.until }] : [];
    });
    const needed = fresh.filter(({ mail }) => mail === 'needed');
    await this.digestsFor(tx, fresh.flatMap(({ personId, until }) => (until ? [{ personId, until }] : [])));
    const atOnce = fresh.filter(({ mail, frequency }) => mail !== 'needed' && frequency === 'at-once');
    const isHeldUp = ({ institutionId }: News) => isQuiet(dayIn(now), quiet.get(institutionId ?? '') ?? []);
    const hasRoom = await this.room(tx, atOnce.filter((one) => !isHeldUp(one)), dayIn(now));
    const goes = (one: (typeof fresh)[number]) => !isHeldUp(one) && hasRoom(one.noticeId);
    await this.post(tx, needed, false);
    await this.post(tx, atOnce.filter(goes), true);
    await this.wait(tx, atOnce.filter((one) => !goes(one)).map(({ noticeId, personId, institutionId }) => ({ noticeId, personId, until: nextDigest(now, 'daily', quiet.get(institutionId ?? '')) })));
  }

  /** Lets notices wait for a digest, and sees to it that there is one. */
  async wait(tx: Tx, waiting: readonly Waiting[]): Promise<void> {
    if (waiting.length === 0) return;
    await tx.sql(`update notice n set waits_until = w.until from unnest($1::uuid[], $2::timestamptz[]) as w(id, until) where n.id = w.id`,
      [waiting.map(({ noticeId }) => noticeId), waiting.map(({ until }) => until)]);
    await this.digestsFor(tx, waiting);
  }

  private async digestsFor(tx: Tx, waiting: readonly Pick<Waiting, 'personId' | 'until'>[]): Promise<void> {
    const digests = new Map(waiting.map(({ personId, until }) => [digestKey(personId, until), { personId, until }]));
    await this.outbox.addAll(tx, digestDue, [...digests].map(([key, { personId, until }]) => ({ payload: { personId, at: until.toISOString() }, key, at: until })));
  }

  /** What nobody needs to hear any more goes from inboxes and from digests to come, as far as nobody read it. */
  async drop(tx: Tx, template: string, about: readonly { organisationId: string; key: string; args: Record<string, string> }[]): Promise<void> {
    await tx.sql(
      `with gone as (delete from notice n using jsonb_to_recordset($2::jsonb) as a("organisationId" uuid, key text, args jsonb)
         where n.organisation_id = a."organisationId" and n.template = $1 and n.key = a.key and n.args @> a.args and n.read_at is null returning n.person_id)
       insert into notice_reader (person_id) select distinct person_id from gone order by 1 on conflict (person_id) do update set changed_by = pg_current_xact_id()`,
      [template, JSON.stringify(about)]);
  }

  /** Quiet days that are not over, by institution. */
  async quietOf(tx: Tx, about: readonly { institutionId?: string | null }[]): Promise<Map<string, Quiet[]>> {
    const ids = [...new Set(about.flatMap(({ institutionId }) => institutionId ?? []))];
    if (ids.length === 0) return new Map();
    const rows = await tx.sql<Quiet & { institutionId: string }>(
      `select institution_id as "institutionId", from_on as "from", until_on as "until" from quiet_week where institution_id = any($1::uuid[]) and until_on >= $2::text::date`, [ids, this.clock.today()]);
    return Map.groupBy(rows, ({ institutionId }) => institutionId);
  }

  /** What nobody was told yet; what waits for a digest by its reader's choice is written so at once. */
  private insert(tx: Tx, news: readonly News[], now: Date, quiet: Map<string, Quiet[]>): Promise<Told[]> {
    const digests = new Map([...new Set(news.map(({ institutionId }) => institutionId ?? ''))].map((id) =>
      [id, { daily: nextDigest(now, 'daily', quiet.get(id)), weekly: nextDigest(now, 'weekly', quiet.get(id)) }]));
    return tx.sql<Told & Record<string, unknown>>(
      `insert into notice (id, person_id, topic, template, key, args, link, organisation_id, institution_id, created_at, waits_until)
       select t.id, p.id, t.topic, t.template, t.key, t.args, t.link,
         (select m.organisation_id from membership m where m.person_id = p.id and m.organisation_id = t."organisationId" limit 1), t."institutionId", $2,
         case when t.mail is distinct from 'needed' then case coalesce(s.frequency, t.usual) when 'daily' then t.daily when 'weekly' then t.weekly end end
       from jsonb_to_recordset($1::jsonb) as t(id uuid, "personId" uuid, topic text, template text, key text, args jsonb, link text, "organisationId" uuid, "institutionId" uuid,
         mail text, usual text, daily timestamptz, weekly timestamptz)
       join person p on p.id = t."personId" and p.closed_at is null left join notification_setting s on s.person_id = p.id and s.topic = t.topic
       -- In one order for all: two that tell the same people wait for each other, and not in a ring.
       order by p.id, t.template, t.key
       on conflict (person_id, template, key) do nothing
       returning id, person_id as "personId", key, template, (select s.frequency from notification_setting s where s.person_id = notice.person_id and s.topic = notice.topic) as frequency, waits_until as until`,
      [JSON.stringify(news.map(({ to, ...one }) => ({ ...one, id: newId(), personId: to.personId, usual: USUAL[one.topic], ...digests.get(one.institutionId ?? '') }))), now]);
  }

  /** Which of them may still go today: a topic has so many mails at once for one person, the rest waits. */
  private async room(tx: Tx, going: readonly (News & { noticeId: string; personId: string })[], day: string): Promise<(noticeId: string) => boolean> {
    const bounded = Map.groupBy(going.filter(({ topic }) => AT_MOST[topic] !== undefined), ({ personId, topic }) => `${personId} ${topic}`);
    if (bounded.size === 0) return () => true;
    const tallies = [...bounded].map(([, same]) => ({ personId: same[0]?.personId, topic: same[0]?.topic, count: same.length }));
    const counted = await tx.sql<{ personId: string; topic: Topic; count: number }>(
      `insert into mail_tally as t (person_id, topic, day, count) select r."personId", r.topic, $2, r.count from jsonb_to_recordset($1::jsonb) as r("personId" uuid, topic text, count int) order by 1, 2
       on conflict (person_id, topic) do update set day = excluded.day, count = excluded.count + case when t.day = excluded.day then t.count else 0 end
       returning person_id as "personId", topic, count`, [JSON.stringify(tallies), day]);
    const over = new Set(counted.flatMap(({ personId, topic, count }) => {
      const same = bounded.get(`${personId} ${topic}`) ?? [];
      return same.slice(Math.max(0, same.length - Math.max(0, count - (AT_MOST[topic] ?? Infinity)))).map(({ noticeId }) => noticeId);
    }));
    return (noticeId) => !over.has(noticeId);
  }

  private post(tx: Tx, news: readonly News[], isOptional: boolean): Promise<void> {
    return this.mails.post(tx, news.map(({ template, key, args, topic, to: { personId, ...to } }) =>
      ({ template, key: `${key}:${personId ?? to.address}`, to, args, ...(isOptional && personId ? { about: { personId, topic } } : {}) })));
  }
}

const placeOf = (personId: string | null, { template, key }: { template: string; key: string }) => `${personId} ${template} ${key}`;
