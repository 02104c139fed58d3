import { addDays, daysBetween } from '#base/contract';
import { traitsOf, type KindSlug } from '#postings/contract';
import type { Calendar } from './calendar';
import type { DemoCollaboration } from './collaborations';
import { demoId, drawn } from './ids';
import type { Row, Rows } from './rows';

interface Of { collaboration: DemoCollaboration; kind: KindSlug; id: string; managerId: string; contactId: string; opened: string; ended: string | null }

const steps = ['Kennismaken op locatie', 'Opdracht begrepen en in stukken', 'Eerste versie werkt', 'Halverwege laten zien', 'Getest met echte gebruikers', 'Eindpresentatie'];
const lesson = ['Onderwerp en niveau afgestemd', 'Les gegeven', 'Reacties van de klas besproken'];
const tasks = { institution: ['Begeleiden op locatie', 'Overleg met het bedrijf', 'Lesdag voorbereid'], company: ['Uitleg en vragen', 'Werk nagekeken', 'Rondleiding', 'Overleg met school'] };
const places = ['Lokaal B2.14', 'De kantine van het bedrijf', 'Het praktijklokaal', 'De vergaderzaal op de begane grond'];

/** The kick-off, the milestones and the hours of a collaboration of the last two years; what is older was not written down. */
export function workRows(cal: Calendar, { collaboration, kind, id, managerId, contactId, opened, ended }: Of): Rows {
  const { status, from, until } = collaboration;
  const days = until === null ? 84 : daysBetween(from, until);
  const names = traitsOf(kind).students ? steps : lesson;
  const hasStarted = status !== 'preparing';
  const last = ended?.slice(0, 10) ?? cal.today;
  const milestones = names.map((title, place): Row => {
    const dueOn = addDays(from, Math.round((days * (place + 1)) / (names.length + 1)));
    const isDone = hasStarted && dueOn < last && status !== 'paused';
    const byCompany = place === 4 && !isDone;
    const done = isDone ? cal.moment(dueOn, drawn(`step ${id} ${title}`, 400)) : null;
    return {
      id: demoId(`milestone ${id} ${title}`, opened), collaboration_id: id, title, due_on: dueOn, side: byCompany ? 'company' : 'institution', created_at: opened, created_by: byCompany ? contactId : managerId,
      agreed_at: byCompany ? null : opened, done_at: done, done_by: done ? (place % 2 === 0 ? managerId : contactId) : null, done_side: done ? (place % 2 === 0 ? 'institution' : 'company') : null,
    };
  });
  const hours = hasStarted ? hoursRows(cal, { id, from, until: last, students: traitsOf(kind).students, by: { institution: managerId, company: contactId } }) : [];
  const on = status === 'preparing' && from > cal.today ? from : addDays(from, 1);
  const kickOff: Row = {
    collaboration_id: id, starts_at: `${on} ${String(9 + drawn(`kick-off ${id}`, 6)).padStart(2, '0')}:00 Europe/Amsterdam`, minutes: 60, place: places[drawn(`place ${id}`, places.length)], link: null,
    has_press: drawn(`press ${id}`, 4) === 0, note: '', side: 'institution', planned_by: managerId, sequence: 0, cancelled_at: null,
  };
  return { kick_off: [kickOff], milestone: status === 'preparing' ? milestones.slice(0, 3) : milestones, hours_entry: hours };
}

/** Every second week something of each side, at most a dozen times. */
function hoursRows(cal: Calendar, { id, from, until, students, by }: { id: string; from: string; until: string; students: boolean; by: Record<'institution' | 'company', string> }): Row[] {
  const end = until < cal.today ? until : addDays(cal.today, -1);
  const times = from > end ? 0 : Math.min(students ? 12 : 2, 1 + Math.floor(daysBetween(from, end) / 14));
  return Array.from({ length: times }, (_, place) => (['institution', 'company'] as const).map((side): Row => {
    const on = cal.workday(addDays(from, 14 * place + drawn(`hours ${id} ${side} ${place}`, 5)));
    const day = on > end ? end : on < from ? from : on;
    const note = tasks[side][drawn(`task ${id} ${side} ${place}`, tasks[side].length)];
    return { id: demoId(`hours ${id} ${side} ${place}`, cal.moment(day)), collaboration_id: id, side, on_day: day, hours: (2 + drawn(`many ${id} ${side} ${place}`, students ? 10 : 4)) / 2, note, created_at: cal.moment(day), by_id: by[side] };
  })).flat();
}
