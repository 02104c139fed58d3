import { Body, Controller, Param, Query } from '@nestjs/common';
import * as z from 'zod';
import { id, slug } from '#base/contract';
import { Endpoint, notFound, Who, type Actor } from '#base/server';
import { notice, noticePage, noticeQuery, notificationSettings, readingInput, settingInput, topics, unread, visitInput, type Notice, type NoticePage, type NoticeQuery, type NotificationSettings, type ReadingInput, type SettingInput, type Unread, type VisitInput } from '#notifications/contract';
import { newestExample, noticeExample, settingsExample } from './examples';
import { Inbox } from './inbox';
import { MailTrials } from './mail-trials';
import { Settings } from './settings';

const byId = z.object({ id });
const byTopic = z.object({ topic: slug });
const tag = 'notifications';
const owned = { 'path.id': 'notice' };
const does = 'read a notice';

/** One's inbox, and how often one wants mail. */
@Controller('v1')
export class NoticeController {
  constructor(private readonly inbox: Inbox, private readonly settings: Settings, private readonly trials: MailTrials) {}

  @Endpoint('GET', 'notices', { summary: 'What you were told, the newest first', access: 'signed-in', answer: noticePage, example: { items: [noticeExample], next: null, newest: newestExample }, lists: 'notice', tag })
  list(@Who() actor: Actor, @Query({ schema: noticeQuery }) query: NoticeQuery): Promise<NoticePage> {
    return this.inbox.page(actor, query);
  }

  @Endpoint('POST', 'notices/:id/reading', { summary: 'You have read it', access: 'signed-in', answer: notice, example: { ...noticeExample, readAt: '2027-03-18T09:05:00.000Z' }, owned, does, tag })
  read(@Who() actor: Actor, @Param({ schema: byId }) params: { id: string }): Promise<Notice> {
    return this.inbox.mark(actor, params.id, true);
  }

  @Endpoint('DELETE', 'notices/:id/reading', { summary: 'Keep it as unread', access: 'signed-in', owned, does, tag })
  async keep(@Who() actor: Actor, @Param({ schema: byId }) params: { id: string }): Promise<void> {
    await this.inbox.mark(actor, params.id, false);
  }

  @Endpoint('POST', 'notice-readings', { summary: 'You have read everything, as far as you have seen: `newest` of a page says how far', access: 'signed-in', answer: unread, example: { unread: 0 }, bodyExample: { through: newestExample }, tag })
  readAll(@Who() actor: Actor, @Body({ schema: readingInput }) body: ReadingInput): Promise<Unread> {
    return this.inbox.markAll(actor, body.through);
  }

  @Endpoint('POST', 'notice-visits', { summary: 'You opened a page: what led there is read', access: 'signed-in', answer: unread, example: { unread: 0 }, bodyExample: { page: noticeExample.link ?? '/inbox' }, tag })
  visit(@Who() actor: Actor, @Body({ schema: visitInput }) body: VisitInput): Promise<Unread> {
    return this.inbox.visit(actor, body.page);
  }

  @Endpoint('GET', 'notification-settings', { summary: 'How often you want mail about what', access: 'signed-in', answer: notificationSettings, example: settingsExample, tag })
  chosen(@Who() actor: Actor): Promise<NotificationSettings> {
    return this.settings.of(actor.personId);
  }

  @Endpoint('POST', 'mail-trials', { summary: 'Try your mail address again: a mail goes there at once, and news does from now on', access: 'signed-in', refuses: [429], answer: notificationSettings, example: settingsExample, tag })
  tryAgain(@Who() actor: Actor): Promise<NotificationSettings> {
    return this.trials.begin(actor);
  }

  @Endpoint('PUT', 'notification-settings/:topic', { summary: 'Choose how often you want mail about a topic', access: 'signed-in', answer: notificationSettings, example: settingsExample, bodyExample: { frequency: 'weekly' }, tag })
  choose(@Who() actor: Actor, @Param({ schema: byTopic }) params: { topic: string }, @Body({ schema: settingInput }) body: SettingInput): Promise<NotificationSettings> {
    const topic = topics.find((one) => one === params.topic);
    if (!topic) throw notFound();
    return this.settings.choose(actor.personId, [topic], body.frequency);
  }
}
