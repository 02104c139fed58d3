import { Injectable } from '@nestjs/common';
import type { Page, PageQuery } from '#base/contract';
import { Db, notFound, pageFrom, readCursor, statement, type Actor } from '#base/server';
import type { OwnQuestion } from '#check-ins/contract';
import { ownQuestionPolicy } from './question.policy';

const columns = `select q.id, q.version, q.text_nl as nl, q.text_en as en, q.answers, q.kinds, q.is_asked as "isAsked", said.asked, said.answered
  from check_in_question q cross join lateral (
    select count(*)::int as asked, count(s.own_answer)::int as answered from check_in k join check_in_side s on s.check_in_id = k.id where k.question_id = q.id) said`;
// Ids follow time: the newest first, as the newest is the one that is asked.
const ofInstitution = statement<OwnQuestion>('check-ins.own-questions', `${columns} where q.institution_id = $1 and q.removed_at is null and ($2::uuid is null or q.id < $2) order by q.id desc limit $3`);
const one = statement<OwnQuestion>('check-ins.own-question', `${columns} where q.id = $1`);

/** An institution's own questions. */
@Injectable()
export class OwnQuestionQueries {
  constructor(private readonly db: Db) {}

  /** @throws Refusal 404 for who does not work there */
  async ofInstitution(actor: Actor, institutionId: string, { limit, cursor }: PageQuery): Promise<Page<OwnQuestion>> {
    ownQuestionPolicy.require(actor, 'see', { institutionId });
    const [id = null] = readCursor(cursor, 1) ?? [];
    return pageFrom(await this.db.query(ofInstitution, [institutionId, id, limit + 1]), limit, (row) => [row.id], (row) => row);
  }

  /** One that was just written. */
  async one(id: string): Promise<OwnQuestion> {
    const row = await this.db.one(one, [id]);
    if (!row) throw notFound();
    return row;
  }
}
