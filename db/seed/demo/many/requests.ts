import { traitsOf } from '#postings/contract';
import type { Calendar } from '../calendar';
import type { DemoPosting } from '../posting';
import { between, chance, pick, repeated, shuffled, some } from './draw';
import type { Phase } from './plan';
import type { ManyProgramme } from './programmes';
import { requestTexts, type RequestText } from './requests-texts';
import { timingOf, type Timing } from './spans';
import { capital, inWords } from './voice';

/** A request of one of the many programmes, with the days on which its work is done. */
export interface PlacedRequest {
  key: string;
  programme: ManyProgramme;
  phase: Phase;
  posting: DemoPosting;
  timing: Timing;
}

const phases: Partial<Record<Phase, number>> = { open: 40, '-1': 5, '-2': 4, now: 1, draft: 2, expired: 1 };

/** What one seat asks of a company. */
const hoursOf: Partial<Record<RequestText['kind'], [number, number]>> = {
  'hybrid-teacher': [260, 330], 'external-assessor': [12, 16], 'dual-track-seat': [150, 230], 'reskilling-track': [30, 60], internship: [60, 110], 'student-coaching': [10, 14], 'teacher-placement': [30, 60],
};

/** What programmes ask: each text goes to a few of them, never twice to one place. */
export function writtenRequests(cal: Calendar, programmes: readonly ManyProgramme[]): PlacedRequest[] {
  const plan = shuffled(repeated(phases), 'request phases');
  const asked = new Set<string>();
  const busy = new Map<string, number>();
  return plan.map((phase, place) => {
    const text = requestTexts[place % requestTexts.length] ?? never();
    const key = `request-${place}`;
    const candidates = programmes.filter((one) => asks(text, one) && !asked.has(text.title(one.municipality, '')) && (busy.get(one.institution) ?? 0) < 3 && (!text.security || one.region === 'south-east'));
    const programme = pick(candidates, key);
    asked.add(text.title(programme.municipality, ''));
    busy.set(programme.institution, (busy.get(programme.institution) ?? 0) + 1);
    const when = text.security ? 'open' : text.kind === 'job-fair-stand' && place < 40 ? '-1' : phase;
    return { key, programme, phase: when, ...written(cal, key, programme, text, when) };
  });
}

/** Who works already asks for other things than who studies by day. */
function asks({ by }: RequestText, { short }: ManyProgramme): boolean {
  const names = by.split(' ');
  return names.includes(short) || (names.includes(short.slice(0, 2)) && (short.length === 2 || short.endsWith('e')));
}

function written(cal: Calendar, key: string, programme: ManyProgramme, text: RequestText, phase: Phase): { posting: DemoPosting; timing: Timing } {
  const { kind } = text;
  const { students } = traitsOf(kind);
  const seats = between(...text.seats, `seats ${key}`);
  const n = capital(inWords(seats));
  const timing = timingOf(cal, key, kind, phase);
  const level = programme.level;
  const isMbo = level.startsWith('mbo');
  return {
    timing,
    posting: {
      key, owner: programme.key, by: programme.managers[0] ?? '', kind, status: phase === 'open' ? 'published' : phase === 'draft' || phase === 'expired' ? phase : 'closed',
      title: text.title(programme.municipality, n), summary: text.summary(n, programme.students[0] ?? 20), description: text.description, reasons: pick([['society', 'talent'], ['talent'], ['network', 'innovation'], ['society']], key),
      functions: functionsOf[programme.short.slice(0, 2)] ?? [], technologies: students ? some(programme.technologies ?? [], 2, key) : [], levels: [level], workplace: chance(`hybrid ${key}`, 30) ? 'hybrid' : 'on-site',
      languages: programme.english ? ['nl', 'en'] : ['nl'], period: timing.period, seats, hours: seats * between(...(hoursOf[kind] ?? [4, 8]), `hours ${key}`), goals: text.goals ?? [], ...(students ? { difficulty: isMbo ? 2 : 4 } : {}),
      confidentiality: 'normal', ...(text.security ? { sector: 'informatiebeveiliging' } : {}), closes: timing.closes, created: timing.created, published: timing.published,
      ...(kind === 'internship' ? { details: { assignment: `${text.summary(n, 0)} ${text.description}`, daysPerWeek: isMbo ? 4 : 5, supervisors: 1, supervisionHours: 3, travelReimbursed: true, hasResearch: !isMbo } } : {}),
    },
  };
}

/** What a programme trains for. */
export const functionsOf: Record<string, NonNullable<DemoPosting['functions']>> = {
  MI: ['ict-employee'], ST: ['infrastructure-operator'], SE: ['infrastructure-technician'], SD: ['software-developer'], IS: ['application-administrator'], AS: ['application-configurator', 'software-developer'],
  HI: ['software-engineer', 'infrastructure-engineer'], TI: ['infrastructure-engineer'], IN: ['software-engineer'],
};

function never(): never {
  throw new Error('The demo asks nothing');
}
