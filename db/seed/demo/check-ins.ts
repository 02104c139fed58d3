import { addDays, daysBetween } from '#base/contract';
import { ANSWER_WINDOW_DAYS, LOW_MARK, REMINDER_DAYS, rubricItems, stageOf, type AskedQuestion, type Moment, type RubricStage, type Side } from '#check-ins/contract';
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
export function checkInsOf(cal: Calendar, collaboration: DemoCollaboration & { id: string; kind: KindSlug; contacts: Record<Side, Answerer>; question: { id: string; asked: AskedQuestion; since: string } | null }): Rows {
  const { id: collaborationId, kind, status, from, until, ended, contacts, question } = collaboration;
  const rows: Rows = { check_in: [], check_in_side: [], check_in_rubric: [], signal: [], outbox: [] };
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
    const own = isAsked && question && dueOn >= question.since ? question : null;
    const stage = isAsked && traitsOf(kind).students ? stageOf(place, due.length) : null;
    rows['check_in']?.push({
      id, collaboration_id: collaborationId, moment, number, due_on: dueOn, status: isOver ? 'cancelled' : isOpen ? 'asked' : isAsked ? 'closed' : 'planned',
      asked_at: isAsked ? asking(dueOn) : null, closes_at: isAsked ? closes : null,
      question_id: own?.id ?? null, question: own?.asked ?? null, rubric: stage,
    });
    if (isAsked) {
      const answer: DemoAnswer = collaboration.answers?.[place] ?? [7 + drawn(`${id} company`, 2), 7 + drawn(`${id} institution`, 2)];
      for (const side of ['company', 'institution'] as const) {
        const [mark, remark] = side === 'company' ? [answer[0], answer[2]] : [answer[1], answer[3]];
        const answered = mark === null ? null : cal.anyMoment(addDays(dueOn, (collaboration.pace?.[side] ?? 1) + drawn(`${id} ${side} day`, 3)), drawn(`${id} ${side}`, 600));
        const given = sideRow({ id, side, who: contacts[side], kind, mark, remark: remark ?? '', answered, hasOwn: own !== null });
        rows['check_in_side']?.push(given);
        if (stage && mark !== null && answered !== null) rows['check_in_rubric']?.push(rubricRow(given.id, stage, mark, answered));
        if (mark !== null && answered !== null && mark <= LOW_MARK) {
          rows['signal']?.push({
            id: demoId(`signal ${id} ${side}`, answered), collaboration_id: collaborationId, check_in_id: id, side, reason: 'low-mark', on_course: courseOf(mark), mark, raised_at: answered,
            ...done(cal, { key: `${id} ${side}`, side, raised: answered, isOpen: isLast && status === 'running', contacts }),
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

/** What the parties did about a signal: the other side than the one it came from said it, and the first agreed. */
const deeds = ['We bellen elke vrijdag om tien uur, en kijken over drie weken opnieuw.', 'De opdracht is kleiner gemaakt; de rest schuift naar de volgende groep.', 'Er is een tweede begeleider bij gekomen, op maandag en donderdag.', 'De docent komt om de week langs en neemt de planning met de groep door.'];
function done(cal: Calendar, { key, side, raised, isOpen, contacts }: { key: string; side: Side; raised: string; isOpen: boolean; contacts: Record<Side, Answerer> }) {
  const other = side === 'company' ? 'institution' : 'company';
  const on = (days: number) => cal.anyMoment(addDays(raised.slice(0, 10), days), 120);
  return isOpen ? { version: 1, answer: null, answer_side: null, answer_by: null, answer_given_at: null, answered_at: null, confirmed_by: null }
    : { version: 3, answer: deeds[drawn(key, deeds.length)], answer_side: other, answer_by: contacts[other].id, answer_given_at: on(2), answered_at: on(4), confirmed_by: contacts[side].id };
}

/** The five lines of the rubric: further along at each stage, a little further where it goes well; some were not seen at the start. */
function rubricRow(sideId: string, stage: RubricStage, mark: number, at: string) {
  const begun = { start: 1, middle: 2, end: 3 }[stage];
  const levels = rubricItems.map((item) => (stage === 'start' && drawn(`${sideId} ${item} seen`, 4) === 0 && item !== 'listening' ? null : Math.min(4, begun + (mark >= 8 ? drawn(`${sideId} ${item}`, 2) : 0))));
  const [listening, explaining, resistance, together, priorities] = levels;
  return { check_in_side_id: sideId, listening, explaining, resistance, together, priorities, contexts: ['teamwork', ...(stage === 'start' ? [] : ['presentations']), ...(mark >= 9 ? ['stakeholders'] : [])], given_at: at };
}

function sideRow({ id, side, who, kind, mark, remark, answered, hasOwn }: {
  id: string; side: Side; who: Answerer; kind: KindSlug; mark: number | null; remark: string; answered: string | null; hasOwn: boolean;
}) {
  const guidance = mark === null || hasOwn || !traitsOf(kind).students ? null : mark >= 8 ? 'ample' : mark > LOW_MARK ? 'enough' : 'too-little';
  return {
    id: demoId(`${side} ${id}`, answered ?? '2000-01-01T00:00:00Z'), check_in_id: id, side, person_id: who.id, name: who.name, email: who.email, locale: who.locale,
    mark, on_course: mark === null ? null : courseOf(mark), guidance, remark: mark === null ? '' : remark, answered_at: answered, answered_by: answered === null ? null : who.id,
    own_answer: mark === null || !hasOwn ? null : mark >= 8 ? 'yes' : mark > LOW_MARK ? 'partly' : 'no', links_again: 0,
  };
}

const courseOf = (mark: number) => (mark >= 7 ? 'yes' : mark > 4 ? 'partly' : 'no');

/** A row of the outbox: at once, or when the clock says so. */
export const job = (name: string, payload: Record<string, unknown>, key: string, dueAt: string | null) => ({
  id: demoId(`job ${name} ${key}`, '2000-01-01T00:00:00Z'), job: name, payload, key, due_at: dueAt, status: dueAt === null ? 'pending' : 'waiting',
});
