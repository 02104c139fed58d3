import { addDays } from '#base/contract';
import type { Calendar } from './calendar';
import { job } from './check-ins';
import type { DemoCollaboration } from './collaborations';
import { demoId, drawn } from './ids';
import type { Row, Rows } from './rows';

interface Of { collaboration: DemoCollaboration; id: string; managerId: string; contactId: string; started: string; ended: string | null }

const stopped = ['no-capacity', 'changed-plans', 'no-students', 'no-fit'] as const;
const nothing = { to_id: null, choice: null, reason: null, sentence: '', day: null, name: null, was_from: null, was_until: null, from_on: null, until_on: null };

/** What happened in a collaboration since it started, and the days on which both decide: passed ones went well, one may wait for an answer. */
export function courseRows(cal: Calendar, { collaboration, id, managerId, contactId, started, ended }: Of): Rows {
  const { status, trial = [], from, until } = collaboration;
  const moments = trial.map((dueOn, place) => momentRow(cal, { id, number: place + 1, dueOn, managerId, contactId, isLast: place === trial.length - 1 && status === 'trial', ended }));
  const event = (what: string, at: string, now: string, more: Row): Row => ({ ...nothing, id: demoId(`event ${id} ${what} ${at}`, at), collaboration_id: id, at, what, status: now, side: 'institution', by_id: managerId, ...more });
  const began = trial.length > 0 ? 'trial' : 'running';
  const events = [event('started', started, began, {})];
  for (const { settled_at, asked_at, company_at, company_choice, outcome } of moments) {
    if (asked_at) events.push(event('decision-asked', String(asked_at), began, { side: null, by_id: null }));
    if (company_at) events.push(event('decided', String(company_at), began, { side: 'company', by_id: contactId, choice: company_choice }));
    if (outcome === 'continued') events.push(event('continued', String(settled_at), 'running', {}));
  }
  if (status === 'paused') events.push(event('paused', cal.moment(cal.day(-9), 90), 'paused', { reason: 'capacity', sentence: 'Er is deze weken niemand om de studenten te begeleiden.', day: cal.day(12) }));
  if (status === 'completed' && ended) events.push(event('completed', ended, status, {}));
  if (status === 'stopped' && ended) {
    const reason = stopped[drawn(`stop ${id}`, stopped.length)] ?? 'other';
    events.push(event('stopped', ended, status, { reason, sentence: reason === 'no-capacity' ? 'De begeleider ging weg en er kwam niemand voor terug.' : '' }));
  }
  const outbox = [
    ...(until && !ended ? [job('ask-completion', { collaborationId: id }, `${id}:${until}:demo`, `${addDays(until, 1)} 09:00 Europe/Amsterdam`)] : []),
    ...moments.filter(({ asked_at, outcome }) => !asked_at && !outcome).slice(0, 1).map(({ number, due_on }) => job('ask-decision', { collaborationId: id, number }, `${id}:${String(number)}:demo`, `${String(due_on)} 09:00 Europe/Amsterdam`)),
  ];
  return { collaboration_event: events.filter(({ at }) => String(at) >= started), decision_moment: moments, outbox: from > cal.today ? [] : outbox };
}

/** A day of decision that has passed: both went on, or, of the last in a trial, the company did and the programme is asked. */
function momentRow(cal: Calendar, { id, number, dueOn, managerId, contactId, isLast, ended }: { id: string; number: number; dueOn: string; managerId: string; contactId: string; isLast: boolean; ended: string | null }): Row {
  const isLapsed = ended !== null && addDays(dueOn, 3) > ended.slice(0, 10);
  const isAsked = dueOn < cal.today && !isLapsed;
  const [asked, company, institution] = [cal.anyMoment(dueOn, 0), cal.anyMoment(dueOn, 180), cal.anyMoment(addDays(dueOn, 2), 240)];
  const isSettled = isAsked && !isLast;
  return {
    collaboration_id: id, number, due_on: dueOn, asked_at: isAsked ? asked : null, settled_at: isLapsed ? ended : isSettled ? institution : null, outcome: isLapsed ? 'lapsed' : isSettled ? 'continued' : null,
    institution_choice: isSettled ? 'continue' : null, institution_on: null, institution_sentence: '', institution_at: isSettled ? institution : null, institution_by: isSettled ? managerId : null,
    company_choice: isAsked ? 'continue' : null, company_on: null, company_sentence: isAsked ? 'Het bevalt ons. We gaan graag door.' : '', company_at: isAsked ? company : null, company_by: isAsked ? contactId : null,
  };
}
