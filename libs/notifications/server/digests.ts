import { Inject, Injectable } from '@nestjs/common';
import { Clock, Db, Handles, Mails, newId, type JobHandler, type Recipient } from '#base/server';
import { USUAL, type Frequency, type Topic } from '#notifications/contract';
import { digestDue } from './announcements';
import { nextDigest } from './moments';
import { visibleNotice } from './notice.policy';
import { Notices } from './notices';

interface Waiting { id: string; topic: Topic; institutionId: string | null; frequency: Frequency | null }

/** Gathers what waits for somebody into one mail. */
@Injectable()
export class Digests {
  constructor(private readonly db: Db, private readonly notices: Notices, private readonly mails: Mails, @Inject(Clock) private readonly clock: Clock) {}

  /** Runs twice without harm: what was gathered no longer waits. */
  async gather(personId: string): Promise<void> {
    await this.db.transaction(async (tx) => {
      const now = this.clock.now();
      const waiting = await tx.sql<Waiting & Record<string, unknown>>(
        `select n.id, n.topic, n.institution_id as "institutionId", s.frequency from notice n left join notification_setting s on s.person_id = n.person_id and s.topic = n.topic
         where n.person_id = $1 and n.waits_until <= $2 and n.read_at is null and ${visibleNotice} order by n.id for update of n`, [personId, now]);
      // What was read meanwhile, or is theirs no longer, waits for nothing.
      await tx.sql(`update notice set waits_until = null where person_id = $1 and waits_until <= $2`, [personId, now]);
      const wanted = waiting.filter(({ topic, frequency }) => (frequency ?? USUAL[topic]) !== 'off');
      const quiet = await this.notices.quietOf(tx, wanted);
      const today = this.clock.today();
      const later = wanted.filter(({ institutionId }) => quiet.get(institutionId ?? '')?.some(({ from, until }) => from <= today && today <= until));
      await this.notices.wait(tx, later.map(({ id, institutionId, frequency }) =>
        ({ noticeId: id, personId, until: nextDigest(now, frequency === 'weekly' ? 'weekly' : 'daily', quiet.get(institutionId ?? '')) })));
      const ready = wanted.filter((one) => !later.includes(one));
      const [to] = await tx.sql<Recipient & Record<string, unknown>>(`select email as address, name, locale from person where id = $1 and closed_at is null`, [personId]);
      if (!to || ready.length === 0) return;
      const digestId = newId();
      await tx.sql(`update notice set digest_id = $2 where id = any($1::uuid[])`, [ready.map(({ id }) => id), digestId]);
      const topics = new Set(ready.map(({ topic }) => topic));
      const [only] = topics.size === 1 ? topics : [];
      await this.mails.post(tx, [{ template: 'digest', key: digestId, to, args: { digestId, personId }, about: { personId, topic: only ?? 'all' } }]);
    });
  }
}

/** Half past seven: what waits goes. */
@Injectable()
@Handles(digestDue)
export class DigestDue implements JobHandler<typeof digestDue.payload> {
  constructor(private readonly digests: Digests) {}

  run({ personId }: { personId: string }): Promise<void> {
    return this.digests.gather(personId);
  }
}
