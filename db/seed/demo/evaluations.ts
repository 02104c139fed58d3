import { addDays, daysBetween } from '#base/contract';
import type { Side } from '#collaborations/contract';
import { RELEASE_DAYS, asksUse, uses } from '#evaluations/contract';
import { KIND_FORM, type Reason } from '#guidance/contract';
import { traitsOf, type KindSlug } from '#postings/contract';
import forms from '../facts/collaboration-forms.json' with { type: 'json' };
import type { Calendar } from './calendar';
import { job, type Answerer } from './check-ins';
import type { DemoCollaboration } from './collaborations';
import { demoId, drawn } from './ids';
import type { Row, Rows } from './rows';

const sides = ['institution', 'company'] as const;
/** What a side asks the other to keep doing. */
const keeps: Record<Side, readonly string[]> = {
  institution: ['De vaste begeleider op de werkvloer.', 'Studenten meteen echt werk geven.', 'Kort en vaak bellen.', ''],
  company: ['Studenten zo goed voorbereiden als nu.', 'De terugkomdag op school.', 'Eerlijk zeggen wat een groep aankan.', ''],
};

/** How both looked back on what ended: long ago both did and it is open; just now one did, and it is hidden. */
export function evaluationsOf(cal: Calendar, { id, kind, status, ended, seats, answers, contacts }: DemoCollaboration & { id: string; kind: KindSlug; contacts: Record<Side, Answerer> }): Rows {
  const rows: { evaluation: Row[]; evaluation_side: Row[]; outbox: Row[] } = { evaluation: [], evaluation_side: [], outbox: [] };
  if ((status !== 'completed' && status !== 'stopped') || !ended) return rows;
  const form = forms.forms.find(({ slug }) => slug === KIND_FORM[kind]);
  const opened = cal.moment(ended, 420);
  const since = daysBetween(ended, cal.today);
  const isYoung = since < RELEASE_DAYS + 5;
  const isFull = status === 'completed';
  // Who stopped need not look back: some do.
  const givers = since <= 5 ? [] : isYoung ? (['company'] as const) : isFull || drawn(`evaluation ${id}`, 2) === 0 ? sides : [];
  const givenOn = (side: Side) => addDays(ended, isYoung ? 5 : 2 + drawn(`evaluation ${id} ${side} day`, 5));
  const [first, last] = [givers.map(givenOn).sort()[0], givers.map(givenOn).sort().at(-1)];
  const release = first && givers.length === 1 ? `${addDays(first, RELEASE_DAYS)}T12:00:00.000Z` : last ? cal.anyMoment(last, 200) : null;
  rows.evaluation.push({ collaboration_id: id, ending: status, opened_at: opened, release_at: release, released_at: givers.length === 2 ? release : null, repeated_by: null, repeat_asked_at: null });
  if (release && givers.length === 1) rows.outbox.push(job('release-evaluation', { collaborationId: id }, id, release));
  for (const side of sides) {
    const has = givers.some((one) => one === side);
    const [company, institution] = answers?.at(-1) ?? [7 + drawn(`${id} company`, 3), 7 + drawn(`${id} institution`, 3)];
    const mark = (side === 'company' ? company : institution) ?? 7;
    const star = (reason: Reason) => (has && isFull ? Math.max(0, Math.min(5, (form?.outcomes[reason] ?? 3) - 1 + drawn(`${id} ${side} ${reason}`, 3))) : null);
    const counted = <T>(value: T) => (has && isFull ? value : null);
    const who = contacts[side];
    rows.evaluation_side.push({
      id: demoId(`evaluation ${id} ${side}`, opened), collaboration_id: id, side, person_id: who.id, name: who.name, email: who.email, locale: who.locale, version: has ? 1 : 0, mark: has ? mark : null,
      again: has ? (mark >= 8 ? 'yes' : mark >= 6 ? 'maybe' : 'no') : null, keep: has ? keeps[side][drawn(`${id} ${side} keep`, 4)] : '', talent: star('talent'), innovation: star('innovation'), society: star('society'), network: star('network'),
      hours: counted(8 + 4 * drawn(`${id} ${side} hours`, 30)), students: counted(traitsOf(kind).students ? seats : 24 + drawn(`${id} students`, 40)), employees: counted(drawn(`${id} ${side} employees`, 4)),
      contracts: counted(traitsOf(kind).students ? drawn(`${id} contracts`, Math.min(3, seats + 1)) : 0), in_use: has && isFull && asksUse(kind) ? uses[drawn(`${id} ${side} use`, 3)] : null,
      given_at: has ? cal.anyMoment(givenOn(side), 100 + drawn(`${id} ${side} minute`, 60)) : null, given_by: has ? who.id : null,
    });
  }
  return rows;
}
