import { Inject, Injectable } from '@nestjs/common';
import type { Page, PageQuery } from '#base/contract';
import { Clock, Db, notFound, pageFrom, readCursor, statement, type Actor } from '#base/server';
import { asksGuidance, RUBRIC_GROUP, type CheckIn, type LinkedCheckIn, type Moment, type Side, type SignalState } from '#check-ins/contract';
import type { KindSlug } from '#postings/contract';
import { linkEnded } from './answering';
import { checkInPolicy, sideOf, type Parties } from './check-in.policy';
import { isStillContact } from './contacts';
import { hashOf } from './links';

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
  seats: number;
  question: CheckIn['question'];
  rubric: CheckIn['rubric'];
  answers: Given[];
  signals: Raised[];
  asked: Omit<CheckIn['asked'][number], 'mayKeep'>[];
}

const signalFacts = `jsonb_build_object('id', g.id, 'version', g.version, 'side', g.side, 'reason', g.reason, 'raisedAt', g.raised_at, 'isOpen', g.answered_at is null,
  'answer', case when g.answer is not null then jsonb_build_object('text', g.answer, 'side', g.answer_side, 'by', sayer.name, 'at', g.answer_given_at, 'confirmedAt', g.answered_at, 'confirmedBy', confirmer.name) end)`;
const signalPeople = `left join person sayer on sayer.id = g.answer_by and sayer.closed_at is null left join person confirmer on confirmer.id = g.confirmed_by and confirmer.closed_at is null`;

/** What one side (`s`) saw of the group. */
const rubricOf = `(select jsonb_build_object('listening', r.listening, 'explaining', r.explaining, 'resistance', r.resistance, 'together', r.together, 'priorities', r.priorities, 'contexts', r.contexts) from check_in_rubric r where r.check_in_side_id = s.id)`;

const select = `
  select k.id, k.moment, k.number, k.due_on::text as "dueOn", k.status, k.asked_at as "askedAt", k.closes_at as "closesAt", c.kind, c.seats, k.question, k.rubric,
    c.company_id as "companyId", c.institution_id as "institutionId", c.programme_id as "programmeId",
    coalesce((select jsonb_agg(jsonb_build_object('side', s.side, 'name', coalesce(s.answered_name, s.name), 'onCourse', s.on_course, 'mark', s.mark,
        'guidance', s.guidance, 'remark', s.remark, 'own', s.own_answer, 'rubric', ${rubricOf}, 'answeredAt', s.answered_at) order by s.side desc)
      from check_in_side s where s.check_in_id = k.id and s.answered_at is not null), '[]') as answers,
    coalesce((select jsonb_agg(${signalFacts} order by g.raised_at) from signal g ${signalPeople} where g.check_in_id = k.id), '[]') as signals,
    coalesce((select jsonb_agg(jsonb_build_object('side', s.side, 'name', s.name, 'hasLink',
        exists (select from check_in_link l where l.check_in_side_id = s.id and l.revoked_at is null) and ${isStillContact}) order by s.side desc)
      from check_in_side s where s.check_in_id = k.id), '[]') as asked
  from check_in k join collaboration c on c.id = k.collaboration_id`;

const ofCollaboration = statement<Row>('check-ins.of-collaboration',
  `${select} where k.collaboration_id = $1 and (k.due_on, k.id) > (coalesce($2::date, '-infinity'), coalesce($3::uuid, '00000000-0000-0000-0000-000000000000'))
   order by k.due_on, k.id limit $4`);

const oneCheckIn = statement<Row>('check-ins.one', `${select} where k.id = $1`);

const oneSignal = statement<{ signal: Raised }>('check-ins.signal', `select ${signalFacts} as signal from signal g ${signalPeople} where g.id = $1`);

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
  own: string | null;
  seen: Given['rubric'];
  question: CheckIn['question'];
  rubric: CheckIn['rubric'];
  answeredAt: Date | null;
}

const behindLink = statement<LinkRow>('check-ins.behind-link',
  `select k.moment, c.kind, s.side, s.name, s.locale, p.title as "postingTitle", other.name as other, k.closes_at as "closesAt",
     s.on_course as "onCourse", s.mark, s.guidance, s.remark, s.own_answer as own, ${rubricOf} as seen, k.question, k.rubric, s.answered_at as "answeredAt"
   from check_in_link l join check_in_side s on s.id = l.check_in_side_id join check_in k on k.id = s.check_in_id
   join collaboration c on c.id = k.collaboration_id join posting p on p.id = c.posting_id
   join organisation other on other.id = case s.side when 'company' then c.institution_id else c.company_id end
   where l.token_hash = $1 and l.expires_at > $2 and l.revoked_at is null and k.status = 'asked' and k.closes_at > $2 and ${isStillContact}`);

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

  /** One signal, for who was just allowed to answer it. */
  async signal(id: string): Promise<SignalState> {
    const row = await this.db.one(oneSignal, [id]);
    if (!row) throw notFound();
    return presented(row.signal);
  }

  /** What a link opens. Looks only: a mail scanner that follows the link changes nothing. @throws Refusal 404 when it has ended */
  async behindLink(token: string): Promise<LinkedCheckIn> {
    const row = await this.db.one(behindLink, [hashOf(token), this.clock.now()]);
    if (!row) throw linkEnded();
    const { onCourse, mark, guidance, remark, own, seen, answeredAt, closesAt, ...rest } = row;
    return {
      ...rest, hasGuidanceQuestion: row.question === null && asksGuidance(row.kind), closesAt: closesAt.toISOString(),
      answer: onCourse && mark !== null && answeredAt ? { onCourse, mark, guidance, remark, own, rubric: seen, answeredAt: answeredAt.toISOString() } : null,
    };
  }

  private present(actor: Actor, { askedAt, closesAt, answers, signals, asked, kind, seats, companyId, institutionId, programmeId, ...row }: Row): CheckIn {
    const side = sideOf(actor, { companyId, institutionId, programmeId });
    const isOpen = row.status === 'asked' && closesAt !== null && this.clock.now() < closesAt;
    return {
      ...row, askedAt: askedAt?.toISOString() ?? null, closesAt: closesAt?.toISOString() ?? null,
      // Of a small group the rubric stays between the two parties.
      answers: answers.map((answer) => ({ ...answer, rubric: side !== null || seats >= RUBRIC_GROUP ? answer.rubric : null, answeredAt: moment(answer.answeredAt) })),
      signals: signals.map(presented),
      side, answerFor: isOpen ? side : null,
      // Education keeps the lead: it may send the company's contact a new link too.
      asked: isOpen ? asked.map((one) => ({ ...one, mayKeep: side !== null && (one.side === side || side === 'institution') })) : [],
      hasGuidanceQuestion: row.question === null && asksGuidance(kind),
    };
  }
}

const moment = (at: string) => new Date(at).toISOString();
const presented = ({ answer, ...signal }: Raised): SignalState => ({
  ...signal, raisedAt: moment(signal.raisedAt), answer: answer && { ...answer, at: moment(answer.at), confirmedAt: answer.confirmedAt === null ? null : moment(answer.confirmedAt) },
});
