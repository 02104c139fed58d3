import { addDays, daysBetween } from '#base/contract';
import { ANSWER_WINDOW_DAYS, LOW_MARK, REMINDER_DAYS, type Moment, type Side } from '#check-ins/contract';
import { traitsOf, type KindSlug } from '#postings/contract';
import type { Calendar } from './calendar';
import type { DemoAnswer, DemoCollaboration } from './collaborations';
import { demoId, drawn } from './ids';
import type { Rows } from './rows';

interface Due {
  moment: Moment;
  number: number;
  dueOn: string;
}

/** Who answers for one side. */
export interface Answerer {
  id: string;
  name: string;
  email: string;
  locale: string;
}

const atOnce: readonly KindSlug[] = ['job-fair-stand', 'guest-lecture', 'workshop', 'hackathon', 'company-visit', 'teacher-workshop', 'skills-dialogue', 'external-assessor'];
const inPeriods: readonly KindSlug[] = ['minor', 'elective', 'dual-track-seat'];
const numbered = (days: string[]): Due[] => days.map((dueOn, place) => ({ moment: 'period', number: place + 1, dueOn }));

/** The days on which both are asked, as the rhythm has them where no week is quiet; a spec holds the two together. */
export function dueDays(kind: KindSlug, from: string, until: string | null): Due[] {
  if (until === null) return numbered([30, 120, 210, 300].map((days) => addDays(from, days)));
  const days = daysBetween(from, until) + 1;
  if (inPeriods.includes(kind) && days >= 70) return numbered(Array.from({ length: Math.floor(days / 70) }, (_, place) => addDays(from, 70 * (place + 1))));
  if (atOnce.includes(kind) || days < 28) return [{ moment: 'after', number: 1, dueOn: addDays(until, 1) }];
  return [
    { moment: 'week-two', number: 1, dueOn: addDays(from, 10) },
    { moment: 'half-way', number: 1, dueOn: addDays(from, Math.floor(days / 2)) },
    { moment: 'before-end', number: 1, dueOn: addDays(until, -14) },
  ];
}

/** Nine in the morning in Amsterdam, as Postgres reads it. */
const asking = (day: string) => `${day} 09:00 Europe/Amsterdam`;

/** The check-ins of a collaboration that has started: answered ones, one that is open now, and what is still to come. */
export function checkInsOf(cal: Calendar, collaboration: DemoCollaboration & { id: string; kind: KindSlug; contacts: Record<Side, Answerer> }): Rows {
  const { id: collaborationId, kind, status, from, until, ended, contacts } = collaboration;
  const rows: Rows = { check_in: [], check_in_side: [], signal: [], outbox: [] };
  if (status === 'preparing') return rows;
  const due = dueDays(kind, from, until);
  due.forEach(({ moment, number, dueOn }, place) => {
    const at = cal.moment(from);
    const id = demoId(`check-in ${collaborationId} ${place}`, at);
    const isOver = status === 'stopped' && ended !== undefined && dueOn > ended;
    const isAsked = !isOver && dueOn < cal.today;
    const isLast = !due.some((later) => later.dueOn > dueOn && later.dueOn < cal.today);
    const isOpen = isAsked && addDays(dueOn, ANSWER_WINDOW_DAYS) > cal.today;
    const closes = asking(addDays(dueOn, ANSWER_WINDOW_DAYS));
    rows['check_in']?.push({
      id, collaboration_id: collaborationId, moment, number, due_on: dueOn, status: isOver ? 'cancelled' : isOpen ? 'asked' : isAsked ? 'closed' : 'planned',
      asked_at: isAsked ? asking(dueOn) : null, closes_at: isAsked ? closes : null,
    });
    if (isAsked) {
      const answer: DemoAnswer = collaboration.answers?.[place] ?? [7 + drawn(`${id} company`, 2), 7 + drawn(`${id} institution`, 2)];
      for (const side of ['company', 'institution'] as const) {
        const [mark, remark] = side === 'company' ? [answer[0], answer[2]] : [answer[1], answer[3]];
        const answered = mark === null ? null : cal.anyMoment(addDays(dueOn, (collaboration.pace?.[side] ?? 1) + drawn(`${id} ${side} day`, 3)), drawn(`${id} ${side}`, 600));
        rows['check_in_side']?.push(sideRow({ id, side, who: contacts[side], kind, mark, remark: remark ?? '', answered }));
        if (mark !== null && answered !== null && mark <= LOW_MARK) {
          rows['signal']?.push({
            id: demoId(`signal ${id} ${side}`, answered), collaboration_id: collaborationId, check_in_id: id, side, reason: 'low-mark', on_course: courseOf(mark), mark, raised_at: answered,
            answered_at: isLast && status === 'running' ? null : cal.anyMoment(addDays(answered.slice(0, 10), 4), 120),
          });
        }
      }
    }
    if (!isOver && !isAsked) rows['outbox']?.push(job('ask-check-in', { checkInId: id }, id, asking(dueOn)));
    if (isOpen) {
      for (const day of REMINDER_DAYS.filter((later) => addDays(dueOn, later) > cal.today)) {
        rows['outbox']?.push(job('remind-check-in', { checkInId: id, day }, `${id}:${day}`, asking(addDays(dueOn, day))));
      }
      rows['outbox']?.push(job('close-check-in', { checkInId: id }, id, closes));
    }
  });
  return rows;
}

function sideRow({ id, side, who, kind, mark, remark, answered }: {
  id: string; side: Side; who: Answerer; kind: KindSlug; mark: number | null; remark: string; answered: string | null;
}) {
  const guidance = mark === null || !traitsOf(kind).students ? null : mark >= 8 ? 'ample' : mark > LOW_MARK ? 'enough' : 'too-little';
  return {
    id: demoId(`${side} ${id}`, answered ?? '2000-01-01T00:00:00Z'), check_in_id: id, side, person_id: who.id, name: who.name, email: who.email, locale: who.locale,
    mark, on_course: mark === null ? null : courseOf(mark), guidance, remark: mark === null ? '' : remark, answered_at: answered, answered_by: answered === null ? null : who.id,
  };
}

const courseOf = (mark: number) => (mark >= 7 ? 'yes' : mark > 4 ? 'partly' : 'no');

/** A row of the outbox: at once, or when the clock says so. */
export const job = (name: string, payload: Record<string, unknown>, key: string, dueAt: string | null) => ({
  id: demoId(`job ${name} ${key}`, '2000-01-01T00:00:00Z'), job: name, payload, key, due_at: dueAt, status: dueAt === null ? 'pending' : 'waiting',
});
