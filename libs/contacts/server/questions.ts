import { Inject, Injectable } from '@nestjs/common';
import type { Locale, Page } from '#base/contract';
import { callerOf, Clock, Db, invalid, newId, notFound, pageFrom, readCursor, Refusal, statement, Throttle, type Actor } from '#base/server';
import type { Question, QuestionAnswer, QuestionDraft, QuestionQuery } from '#contacts/contract';
import { analysts } from '#organisations/server';
import { Notices, type Reader } from '#notifications/server';
import { contactProblems } from './contacts.problems';

/** Questions in an hour: of one address, and of one caller. */
const [PER_ADDRESS, PER_CALLER, HOUR] = [5, 30, 3600];

type Row = Omit<Question, 'createdAt' | 'answer'> & { createdAt: Date; step: number; place: string; answer: string | null; by: string; at: Date };

const columns = `select q.id, q.text, q.about, case when q.name is not null then json_build_object('name', q.name, 'email', q.email)
     when n.id is not null then json_build_object('name', n.name, 'email', case when n.closed_at is null then n.email end) end as asker,
   q.created_at as "createdAt", q.answer, a.name as by, q.answered_at as at, q.step, q.place
  from (select *, (answered_at is not null)::int as step, case when answered_at is null then extract(epoch from created_at) else -extract(epoch from answered_at) end as place from question) q
  left join person n on n.id = q.asker_id left join person a on a.id = q.answered_by`;
const queue = statement<Row>('contacts.questions', `${columns} where ($1::int is null or q.step = $1) and ($2::int is null or (q.step, q.place, q.id) > ($2::int, $3::numeric, $4::uuid)) order by q.step, q.place, q.id limit $5`);
const one = statement<Row>('contacts.question', `${columns} where q.id = $1`);
const account = statement<{ email: string }>('contacts.asker', `select email from person where id = $1`);

/** What people ask HCA-ICT, until an analyst has answered it. */
@Injectable()
export class Questions {
  constructor(private readonly db: Db, private readonly notices: Notices, private readonly throttle: Throttle, @Inject(Clock) private readonly clock: Clock) {}

  /** Keeps it and tells every analyst; gives the address that the answer will go to. @throws Refusal 400 when nobody could be answered, 429 */
  async ask(actor: Actor | null, { text, about = null, ...visitor }: QuestionDraft, locale: Locale, caller: string): Promise<string> {
    const { name, email } = actor ? { name: null, email: (await this.db.one(account, [actor.personId]))?.email ?? '' } : reachable(visitor);
    await this.throttle.count('question-caller', callerOf(caller), PER_CALLER, HOUR);
    await this.throttle.count('question-address', email, PER_ADDRESS, HOUR);
    await this.db.transaction(async (tx) => {
      const [id, now] = [newId(), this.clock.now()];
      // An answer is of use to others for a year.
      await tx.sql(`delete from question where answered_at < $1::timestamptz - interval '1 year'`, [now]);
      await tx.sql(`insert into question (id, text, about, asker_id, name, email, locale, created_at) values ($1, $2, $3, $4, $5, $6, $7, $8)`,
        [id, text, about, actor?.personId ?? null, name, actor ? null : email, locale, now]);
      await this.notices.tell(tx, (await analysts(tx)).map((to) => ({ topic: 'desk', template: 'question-asked', key: id, to, args: { questionId: id }, link: '/desk/questions' })));
    });
    return email;
  }

  /** For who is no analyst there are none. */
  async list(actor: Actor, { status, limit, cursor }: QuestionQuery): Promise<Page<Question>> {
    if (!actor.isAnalyst) return { items: [], next: null };
    const [step = null, place = null, id = null] = readCursor(cursor, 3) ?? [];
    const rows = await this.db.query(queue, [status ? Number(status === 'answered') : null, step, place, id, limit + 1]);
    return pageFrom(rows, limit, (row) => [row.step, row.place, row.id], present);
  }

  /** Mails the answer to who asked, and forgets who that was unless they have an account. @throws Refusal 404 for who is no analyst, 409 */
  async answer(actor: Actor, id: string, { text }: QuestionAnswer): Promise<Question> {
    if (!actor.isAnalyst) throw notFound();
    await this.db.transaction(async (tx) => {
      const [asked] = await tx.sql<Reader & { answeredAt: Date | null }>(
        `select q.answered_at as "answeredAt", q.asker_id as "personId", coalesce(q.email, n.email) as address, coalesce(q.name, n.name) as name, coalesce(n.locale, q.locale) as locale
         from question q left join person n on n.id = q.asker_id where q.id = $1 for update of q`, [id]);
      if (!asked) throw notFound();
      const { answeredAt, ...to } = asked;
      if (answeredAt) throw new Refusal(contactProblems.answered);
      await tx.sql(`update question set answer = $2, answered_at = $3, answered_by = $4, name = null, email = null where id = $1`, [id, text, this.clock.now(), actor.personId]);
      // The answer is nowhere else.
      await this.notices.tell(tx, [{ topic: 'proposals', template: 'question-answered', key: id, to, args: { questionId: id }, link: '/ask', mail: 'needed' }]);
    });
    const row = await this.db.one(one, [id]);
    if (!row) throw notFound();
    return present(row);
  }
}

const nameless = { pointer: '/name', code: 'required', text: { nl: 'Vul je naam in.', en: 'Enter your name.' } };
const addressless = { pointer: '/email', code: 'required', text: { nl: 'Vul je mailadres in: daar komt het antwoord.', en: 'Enter your mail address: the answer goes there.' } };

/** How to reach who has no account. */
function reachable({ name, email }: Pick<QuestionDraft, 'name' | 'email'>): { name: string; email: string } {
  if (!name || !email) throw invalid([...(name ? [] : [nameless]), ...(email ? [] : [addressless])]);
  return { name, email };
}

const present = ({ id, text, about, asker, createdAt, answer, by, at }: Row): Question =>
  ({ id, text, about, asker, createdAt: createdAt.toISOString(), answer: answer === null ? null : { text: answer, by, at: at.toISOString() } });
