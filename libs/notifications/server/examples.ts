import { cursorOf } from '#base/server';
import { topics, USUAL, type Notice, type NotificationSettings } from '#notifications/contract';

export const noticeExample: Notice = {
  id: '0198a3c0-7b1e-7c44-9d51-ac1f2a3b4c5d', topic: 'proposals',
  title: { nl: 'Drenthe College wil meedoen aan “Stage softwareontwikkeling”', en: 'Drenthe College wants to take part in “Stage softwareontwikkeling”' }, line: { nl: 'Jij bent aan de beurt.', en: 'It is your turn.' },
  link: '/proposals/0198a3c0-7b1e-7c44-9d51-2c1f2a3b4c5d', createdAt: '2027-03-18T09:00:00.000Z', readAt: null,
};
export const newestExample = cursorOf([noticeExample.id]);
export const settingsExample: NotificationSettings = { topics: topics.map((topic) => ({ topic, frequency: USUAL[topic], usual: USUAL[topic] })), address: { email: 'jorrit@veenpoort.example', refusal: null } };
