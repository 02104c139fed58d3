import type { Text } from '#base/contract';
import { CHOICE, type Choice, type CourseEvent } from '#collaborations/contract';
import { PROPOSAL_ACT, type ProposalAct } from '#proposals/contract';

/** What is known of it besides: how many points, a choice or a name, a day. */
interface Detail { count: number | null; about: string | null; day: string | null }
type Says = (who: string, detail: Detail) => Text;

const days = { nl: new Intl.DateTimeFormat('nl-NL', { dateStyle: 'long', timeZone: 'UTC' }), en: new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }) };
/** A day behind a word, where there is one. */
const on = (day: string | null, nl: string, en: string): Text => (day ? { nl: ` ${nl} ${days.nl.format(new Date(day))}`, en: ` ${en} ${days.en.format(new Date(day))}` } : { nl: '', en: '' });
const points = (count: number | null): Text => (count === 1 ? { nl: 'een punt van het plan', en: 'one point of the plan' } : { nl: `${count ?? 0} punten van het plan`, en: `${count ?? 0} points of the plan` });
const by = (nl: string, en: string): Says => (who) => ({ nl: `${who} ${nl}`, en: `${who} ${en}` });
const plain = (nl: string, en: string): Says => () => ({ nl, en });

const plan: Record<string, Says> = {
  changed: (who, { count }) => ({ nl: `${who} wijzigde ${points(count).nl}`, en: `${who} changed ${points(count).en}` }),
  agreed: (who, { count }) => ({ nl: `${who} ging akkoord met ${points(count).nl}`, en: `${who} agreed to ${points(count).en}` }),
  returned: (who, { count }) => ({ nl: `${who} liet ${points(count).nl} zoals het was`, en: `${who} left ${points(count).en} as it was` }),
  complete: plain('Het gezamenlijk plan is rond', 'The joint plan is agreed'),
  signed: by('noteerde de handtekening op papier', 'noted the signature on paper'),
  unsigned: by('haalde de notitie van de handtekening weg', 'took the note of the signature back'),
};

const course: Partial<Record<CourseEvent, Says>> = {
  started: by('startte de samenwerking', 'started the collaboration'),
  ended: plain('De samenwerking is voorbij', 'The collaboration is over'),
  'decision-asked': plain('Aan allebei gevraagd: doorgaan, bijstellen of stoppen?', 'Asked of both: continue, adjust or stop?'),
  decided: (who, { about, day }) => {
    const [choice, until] = [CHOICE[about as Choice], on(day, 'tot', 'until')];
    return { nl: `${who} koos: ${choice.nl.toLowerCase()}${until.nl}`, en: `${who} chose: ${choice.en.toLowerCase()}${until.en}` };
  },
  continued: plain('Jullie gaan door', 'You go on'),
  prolonged: (_, { day }) => ({ nl: `De proef gaat door${on(day, 'tot', 'until').nl}`, en: `The trial goes on${on(day, 'tot', 'until').en}` }),
  paused: (who, { day }) => ({ nl: `${who} pauzeerde de samenwerking${on(day, 'tot', 'until').nl}`, en: `${who} paused the collaboration${on(day, 'tot', 'until').en}` }),
  resumed: by('hervatte de samenwerking', 'resumed the collaboration'),
  'completion-asked': plain('De laatste dag is voorbij', 'The last day has passed'),
  completed: by('rondde de samenwerking af', 'completed the collaboration'),
  stopped: by('stopte de samenwerking', 'stopped the collaboration'),
  withdrawn: by('trok zich terug', 'withdrew'),
  'dates-changed': by('sprak andere data af', 'arranged other dates'),
  'handed-over': (who, { about }) => ({ nl: `${who} droeg over${about ? ` aan ${about}` : ''}`, en: `${who} handed over${about ? ` to ${about}` : ''}` }),
  'kick-off-planned': (who, { day }) => ({ nl: `${who} plande de startbijeenkomst${on(day, 'op', 'on').nl}`, en: `${who} planned the kick-off${on(day, 'op', 'on').en}` }),
  'kick-off-cancelled': by('zegde de startbijeenkomst af', 'called the kick-off off'),
  'milestone-proposed': (who, { about }) => ({ nl: `${who} stelde een mijlpaal voor: ${about ?? ''}`, en: `${who} proposed a milestone: ${about ?? ''}` }),
  'milestone-done': (_, { about }) => ({ nl: `Mijlpaal gehaald: ${about ?? ''}`, en: `Milestone reached: ${about ?? ''}` }),
};

/** What happened between the messages, as a sentence; `who` is the person, or the organisation where nobody is known any more. */
export function happened(what: string, who: string, detail: Detail): Text {
  const [source = '', act = ''] = what.split(':');
  if (source === 'move') {
    const { done } = PROPOSAL_ACT[act as ProposalAct];
    return act === 'expire' || act === 'lapse' ? done : { nl: `${who} ${done.nl}`, en: `${who} ${done.en}` };
  }
  const says = source === 'plan' ? plan[act] : course[act as CourseEvent];
  return says?.(who, detail) ?? { nl: `${who} werkte aan de samenwerking`, en: `${who} worked on the collaboration` };
}
