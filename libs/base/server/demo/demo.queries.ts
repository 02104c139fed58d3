import { statement } from '../db/statement';

/** A mail of the demo as it came in over SMTP, with its other language as it was written beside it. Its time is the product's. */
export interface MailRow {
  id: string; messageId: string | null; to: string; subject: string; text: string; html: string; receivedAt: Date; locale: 'nl' | 'en' | null;
  otherSubject: string | null; otherText: string | null; otherHtml: string | null;
}

export const mails = statement<MailRow>('demo.mails',
  `select d.id, d.message_id as "messageId", d.recipient as "to", d.subject, d.text_body as text, d.html_body as html, coalesce(m.sent_at, m.created_at, d.received_at) as "receivedAt", m.locale,
     r.subject as "otherSubject", r.text_body as "otherText", r.html_body as "otherHtml"
   from demo_mail d
   left join mail m on m.id = substring(d.message_id from '^<([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})@')::uuid
   left join demo_rendering r on r.mail_id = m.id
   where d.id < coalesce($1::uuid, 'ffffffff-ffff-ffff-ffff-ffffffffffff') and ($3::text is null or d.recipient = $3) order by d.id desc limit $2`);

/** What a move of the clock set off, by job: how many were done, are still under way (what is due by $1 and not woken yet too), and were set aside. */
export const ran = statement<{ movedAt: Date; job: string | null; done: number; open: number; setAside: number }>('demo.ran',
  `select c.moved_at as "movedAt", o.job, count(*) filter (where o.status = 'done' and o.done_at >= c.moved_at)::int as done,
     count(*) filter (where o.status in ('waiting', 'pending', 'queued'))::int as open, count(*) filter (where o.status = 'failed')::int as "setAside"
   from demo_clock c
   left join outbox o on o.status in ('pending', 'queued', 'failed') or (o.status = 'waiting' and o.due_at <= $1) or (o.status = 'done' and o.done_at >= c.moved_at)
   group by c.moved_at, o.job order by done desc, o.job`);
