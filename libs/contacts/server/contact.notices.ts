import { Injectable } from '@nestjs/common';
import { Db, quoted, statement, Words, type NoticeWords, type NoticeWriter } from '#base/server';
import { CONTACT_ROUTE, type ContactRoute } from '#contacts/contract';

interface Told { id: string; institution: string; programme: string | null; organisation: string; message: string; status: string; route: ContactRoute | null; reply: string }
const told = statement<Told>('contacts.told',
  `select r.id, i.name as institution, p.name as programme, o.name as organisation, r.message, r.status, r.route, r.reply from contact_request r join organisation i on i.id = r.institution_id
   join organisation o on o.id = r.organisation_id left join programme p on p.id = r.programme_id where r.id = any($1::uuid[])`);

/** What the inbox says about contact that somebody seeks, to both. */
@Injectable()
@Words(['contact-request', 'contact-answered', 'contact-sent-on'])
export class ContactNotices implements NoticeWriter<{ requestId: string }> {
  constructor(private readonly db: Db) {}

  async word(template: string, all: readonly { requestId: string }[]): Promise<(NoticeWords | null)[]> {
    const found = new Map((await this.db.query(told, [all.map(({ requestId }) => requestId)])).map((row) => [row.id, row]));
    return all.map(({ requestId }) => {
      const request = found.get(requestId);
      return request ? words(template, request) : null;
    });
  }
}

function words(template: string, { institution, programme, organisation, message, status, route, reply }: Told): NoticeWords {
  if (template === 'contact-answered') return { title: { nl: `${institution} antwoordt op je bericht`, en: `${institution} answers your message` }, line: quoted(reply) };
  if (template === 'contact-sent-on') {
    return { title: { nl: `Je bericht aan ${institution} is onderweg`, en: `Your message to ${institution} is on its way` },
      line: route && { nl: `Het ging naar ${CONTACT_ROUTE[route].nl}.`, en: `It went to ${CONTACT_ROUTE[route].en}.` }, isOver: status === 'withdrawn' };
  }
  return { title: { nl: `${organisation} wil graag contact over ${programme ?? 'ICT-onderwijs'}`, en: `${organisation} would like to get in touch about ${programme ?? 'ICT education'}` },
    line: quoted(message), isOver: status !== 'sent' };
}

const asked = statement<{ id: string; text: string; name: string; answer: string | null }>('contacts.questions-told',
  `select q.id, q.text, coalesce(q.name, n.name, '') as name, q.answer from question q left join person n on n.id = q.asker_id where q.id = any($1::uuid[])`);

/** What the inbox says about a question to HCA-ICT, to its analysts and to who asked. */
@Injectable()
@Words(['question-asked', 'question-answered'])
export class QuestionNotices implements NoticeWriter<{ questionId: string }> {
  constructor(private readonly db: Db) {}

  async word(template: string, all: readonly { questionId: string }[]): Promise<(NoticeWords | null)[]> {
    const found = new Map((await this.db.query(asked, [all.map(({ questionId }) => questionId)])).map((row) => [row.id, row]));
    return all.map(({ questionId }) => {
      const question = found.get(questionId);
      if (!question) return null;
      const { name, text, answer } = question;
      if (template === 'question-answered') return { title: { nl: 'HCA-ICT antwoordt op je vraag', en: 'HCA-ICT answers your question' }, line: quoted(answer ?? '') };
      // Once it is answered, who asked without an account is forgotten.
      return { title: name ? { nl: `${name} heeft een vraag`, en: `${name} has a question` } : { nl: 'Iemand had een vraag', en: 'Somebody had a question' }, line: quoted(text), isOver: answer !== null };
    });
  }
}
