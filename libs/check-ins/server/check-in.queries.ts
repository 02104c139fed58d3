import { Inject, Injectable } from '@nestjs/common';
import type { Page, PageQuery } from '#base/contract';
import { Clock, Db, notFound, pageFrom, readCursor, statement, type Actor } from '#base/server';
import type { CheckIn, LinkedCheckIn, Moment, Side } from '#check-ins/contract';
import type { KindSlug } from '#postings/contract';
import { linkEnded } from './answering';
import { checkInPolicy, sideOf, type Parties } from './check-in.policy';
import { hashOf } from './links';
import { asksGuidance } from './rhythm';

type Given = CheckIn['answers'][number];
type Raised = CheckIn['signals'][number];

interface Row extends Parties {
  id: string;
  moment: Moment;
  number: number;
  dueOn: string;
  status: CheckIn['status'];
  askedAt: Date | null;
  closesAt: Date | null;
  kind: KindSlug;
  answers: Given[];
  signals: Raised[];
}

const select = `
  select k.id, k.moment, k.number, k.due_on::text as "dueOn", k.status, k.asked_at as "askedAt", k.closes_at as "closesAt", c.kind,
    c.company_id as "companyId", c.institution_id as "institutionId", c.programme_id as "programmeId",
    coalesce((select jsonb_agg(jsonb_build_object('side', s.side, 'name', coalesce(s.answered_name, s.name), 'onCourse', s.on_course, 'mark', s.mark,
        'guidance', s.guidance, 'remark', s.remark, 'answeredAt', s.answered_at) order by s.side desc)
      from check_in_side s where s.check_in_id = k.id and s.answered_at is not null), '[]') as answers,
    coalesce((select jsonb_agg(jsonb_build_object('id', g.id, 'side', g.side, 'reason', g.reason, 'raisedAt', g.raised_at, 'isOpen', g.answered_at is null) order by g.raised_at)
      from signal g where g.check_in_id = k.id), '[]') as signals
  from check_in k join collaboration c on c.id = k.collaboration_id`;

const ofCollaboration = statement<Row>('check-ins.of-collaboration',
  `${select} where k.collaboration_id = $1 and (k.due_on, k.id) > (coalesce($2::date, '-infinity'), coalesce($3::uuid, '00000000-0000-0000-0000-000000000000'))
   order by k.due_on, k.id limit $4`);

const oneCheckIn = statement<Row>('check-ins.one', `${select} where k.id = $1`);

const parties = statement<Parties>('check-ins.parties',
  `select company_id as "companyId", institution_id as "institutionId", programme_id as "programmeId" from collaboration where id = $1`);

interface LinkRow {
  moment: Moment;
  kind: KindSlug;
  side: Side;
  name: string;
  locale: 'nl' | 'en';
  postingTitle: string;
  other: string;
  closesAt: Date;
  onCourse: Given['onCourse'] | null;
  mark: number | null;
  guidance: Given['guidance'];
  remark: string;
  answeredAt: Date | null;
}

const behindLink = statement<LinkRow>('check-ins.behind-link',
  `select k.moment, c.kind, s.side, s.name, s.locale, p.title as "postingTitle", other.name as other, k.closes_at as "closesAt",
     s.on_course as "onCourse", s.mark, s.guidance, s.remark, s.answered_at as "answeredAt"
   from check_in_link l join check_in_side s on s.id = l.check_in_side_id join check_in k on k.id = s.check_in_id
   join collaboration c on c.id = k.collaboration_id join posting p on p.id = c.posting_id
   join organisation other on other.id = case s.side when 'company' then c.institution_id else c.company_id end
   where l.token_hash = $1 and l.expires_at > $2 and l.revoked_at is null and k.status = 'asked' and k.closes_at > $2`);

/** Reading check-ins: all of a collaboration for its parties and the analyst, one side's question behind a link. */
@Injectable()
export class CheckInQueries {
  constructor(private readonly db: Db, @Inject(Clock) private readonly clock: Clock) {}

  /** Every check-in of a collaboration in order of time. @throws Refusal 404 for who stands outside */
  async ofCollaboration(actor: Actor, collaborationId: string, { limit, cursor }: PageQuery): Promise<Page<CheckIn>> {
    const after = readCursor(cursor, 2);
    const facts = await this.db.one(parties, [collaborationId]);
    if (!facts) throw notFound();
    checkInPolicy.require(actor, 'see', facts);
    const rows = await this.db.query(ofCollaboration, [collaborationId, after?.[0] ?? null, after?.[1] ?? null, limit + 1]);
    return pageFrom(rows, limit, (row) => [row.dueOn, row.id], (row) => this.present(actor, row));
  }

  /** @throws Refusal 404 for who stands outside */
  async one(actor: Actor, id: string): Promise<CheckIn> {
    const row = await this.db.one(oneCheckIn, [id]);
    if (!row) throw notFound();
    checkInPolicy.require(actor, 'see', row);
    return this.present(actor, row);
  }

  /** What a link opens. Looks only: a mail scanner that follows the link changes nothing. @throws Refusal 404 when it has ended */
  async behindLink(token: string): Promise<LinkedCheckIn> {
    const row = await this.db.one(behindLink, [hashOf(token), this.clock.now()]);
    if (!row) throw linkEnded();
    const { onCourse, mark, guidance, remark, answeredAt, closesAt, ...rest } = row;
    return {
      ...rest, hasGuidanceQuestion: asksGuidance(row.kind), closesAt: closesAt.toISOString(),
      answer: onCourse && mark !== null && answeredAt ? { onCourse, mark, guidance, remark, answeredAt: answeredAt.toISOString() } : null,
    };
  }

  private present(actor: Actor, { askedAt, closesAt, answers, signals, kind, companyId, institutionId, programmeId, ...row }: Row): CheckIn {
    const isOpen = row.status === 'asked' && closesAt !== null && this.clock.now() < closesAt;
    return {
      ...row, askedAt: askedAt?.toISOString() ?? null, closesAt: closesAt?.toISOString() ?? null,
      answers: answers.map((answer) => ({ ...answer, answeredAt: new Date(answer.answeredAt).toISOString() })),
      signals: signals.map((signal) => ({ ...signal, raisedAt: new Date(signal.raisedAt).toISOString() })),
      answerFor: isOpen ? sideOf(actor, { companyId, institutionId, programmeId }) : null,
      hasGuidanceQuestion: asksGuidance(kind),
    };
  }
}
