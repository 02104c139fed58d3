import { Injectable } from '@nestjs/common';
import { Bounces, Db, statement, type Tx } from '#base/server';
import { topics, USUAL, type Frequency, type NotificationSettings, type Topic } from '#notifications/contract';

const chosen = statement<{ topic: Topic; frequency: Frequency }>('notifications.settings', `select topic, frequency from notification_setting where person_id = $1`);
const reader = statement<{ email: string; isAtDesk: boolean }>('notifications.reader',
  `select p.email, exists (select from membership m join organisation o on o.id = m.organisation_id and o.type = 'hca' where m.person_id = p.id) as "isAtDesk" from person p where p.id = $1`);

/** How often somebody wants mail about what, and whether it reaches them. */
@Injectable()
export class Settings {
  constructor(private readonly db: Db, private readonly bounces: Bounces) {}

  /** The desk is a topic for who works there. */
  async of(personId: string): Promise<NotificationSettings> {
    const [own, person] = await Promise.all([this.db.query(chosen, [personId]), this.db.one(reader, [personId])]);
    const [frequencies, { email, isAtDesk }] = [new Map(own.map(({ topic, frequency }) => [topic, frequency])), person ?? { email: '', isAtDesk: false }];
    const refusal = await this.bounces.of(email);
    return {
      topics: topics.filter((topic) => topic !== 'desk' || isAtDesk).map((topic) => ({ topic, frequency: frequencies.get(topic) ?? USUAL[topic], usual: USUAL[topic] })),
      address: { email, refusal: refusal && { ...refusal, since: refusal.since.toISOString() } },
    };
  }

  async choose(personId: string, chosenTopics: readonly Topic[], frequency: Frequency): Promise<NotificationSettings> {
    await this.db.transaction((tx: Tx) => tx.sql(
      `insert into notification_setting (person_id, topic, frequency) select $1, t.topic, $3 from unnest($2::text[]) as t(topic) group by t.topic order by t.topic
       on conflict (person_id, topic) do update set frequency = excluded.frequency`, [personId, chosenTopics, frequency]));
    return this.of(personId);
  }
}
