import type { Reason } from '#guidance/contract';
import type { JobFunctionSlug, Level } from '#pathways/contract';
import { traitsOf, type Details, type KindSlug } from '#postings/contract';
import type { Calendar } from '../calendar';
import { drawn } from '../ids';
import type { DemoPosting } from '../posting';
import { between, chance, pick, shuffled, some } from './draw';
import type { FirmWords } from './firm';
import type { PlannedOffer } from './plan';
import { timingOf, type Timing } from './spans';
import { capital, inWords, type Scene } from './voice';
import { voices } from './voices';
import { lecture } from './voices-visit';
import { englishVoices } from './voices-english';
import { works } from './works';

/** An offer of one of the many, with the days on which its work is done. */
export interface PlacedOffer extends PlannedOffer {
  posting: DemoPosting;
  timing: Timing;
}

const reasonsOf: Partial<Record<KindSlug, Reason[]>> = {
  internship: ['talent', 'network', 'innovation'], 'graduation-project': ['innovation', 'talent'], vacancy: ['talent', 'network'], 'dual-track-seat': ['talent', 'society'], 'reskilling-track': ['talent', 'society'],
  traineeship: ['talent', 'innovation'], 'practical-assignment': ['innovation', 'talent', 'network'], 'innovation-lab': ['innovation', 'network'], minor: ['innovation', 'talent'],
};
/** Seats by size of the company: the least and the most for the smallest; larger ones have more. */
const seatsOf: Partial<Record<KindSlug, [number, number]>> = {
  internship: [1, 2], 'graduation-project': [1, 1], 'practical-assignment': [3, 6], hackathon: [6, 8], 'dual-track-seat': [1, 3], 'reskilling-track': [5, 9], traineeship: [1, 3], minor: [16, 24], elective: [15, 24],
  'teacher-placement': [1, 2], 'hybrid-teacher': [1, 1], 'innovation-lab': [2, 3], 'student-coaching': [2, 5], vacancy: [1, 2], 'teaching-material': [3, 6],
};
const growing: readonly KindSlug[] = ['internship', 'graduation-project', 'dual-track-seat', 'traineeship', 'vacancy'];
const hoursOf: Partial<Record<KindSlug, [number, number]>> = {
  internship: [70, 130], 'graduation-project': [50, 110], 'practical-assignment': [8, 16], vacancy: [10, 20], 'dual-track-seat': [150, 240], traineeship: [120, 240], 'reskilling-track': [60, 110], minor: [18, 28], elective: [3, 7],
  'innovation-lab': [120, 220], hackathon: [12, 20], 'hybrid-teacher': [280, 340],
};
const eurosOf: Partial<Record<KindSlug, [number, number]>> = { hackathon: [2, 9], 'dual-track-seat': [3, 12], 'reskilling-track': [8, 30], minor: [3, 9], elective: [1, 3], 'innovation-lab': [15, 60], traineeship: [4, 15] };
const after: Record<string, string[]> = {
  now: ['Alle plekken zijn vergeven.', 'We zijn begonnen. Over een halfjaar plaatsen we opnieuw.', 'Deze groep is compleet; wie later wil, mag vast mailen.'],
  past: ['Deze ronde is voorbij.', 'De plekken van deze ronde zijn vergeven.', 'Dit was voor een vorig halfjaar; we plaatsen opnieuw als er weer plek is.', 'Afgerond. We kijken er met plezier op terug.'],
  paused: ['We pauzeren even: de begeleider is een paar weken weg.', 'Tijdelijk op pauze tot ons team weer compleet is.', 'Even gepauzeerd, we verhuizen.'],
  withdrawn: ['We trekken deze plaatsing in: de opdracht is bij de klant vervallen.', 'Ingetrokken. We hebben nu te weinig mensen om dit goed te begeleiden.'],
};

/** Writes the offers down; no two have the same title. */
export function writtenOffers(cal: Calendar, planned: readonly PlannedOffer[], taken: Iterable<string>): PlacedOffer[] {
  const titles = new Set(taken);
  const summaries = new Set<string>();
  const told = new Map<string, number>();
  return planned.map((offer) => {
    const { key, firm, kind, phase } = offer;
    const { work, size, english } = firm;
    const voice = english && chance(`english ${key}`, 80) ? englishVoices[kind] : undefined;
    const words: FirmWords = voice && english ? english : firm;
    const { levels, functions } = aimOf(key, kind, work);
    const seats = seatsFor(key, kind, size);
    const nth = told.get(firm.key) ?? 0;
    const long = traitsOf(kind).students;
    // The first to come with a task gets the one that the company is proud of.
    if (long) told.set(firm.key, nth + 1);
    const scene: Scene = {
      ...words, Thing: capital(words.thing), Users: capital(words.users), name: firm.name, place: firm.at, n: inWords(seats, voice ? 'en' : 'nl'), seats,
      task: nth === 0 || voice ? words.task : taskOf(firm.key, work, nth)({ ...words, Thing: '', Users: '', name: '', place: '', n: '', seats }),
    };
    const said = voice ?? voices[kind] ?? lecture;
    const title = shuffled(said.titles, `title ${key}`).map((line) => line(scene)).find((text) => !titles.has(text)) ?? `${pick(said.titles, key)(scene)} (${firm.name})`;
    titles.add(title);
    const summary = shuffled(said.summaries, `summary ${key}`).map((line) => line(scene)).find((text) => !summaries.has(text)) ?? pick(said.summaries, key)(scene);
    summaries.add(summary);
    const timing = timingOf(cal, key, kind, phase);
    const isPast = ['-3', '-2', '-1', 'now'].includes(phase);
    const closing = after[isPast && phase !== 'now' ? 'past' : phase];
    const description = [
      ...(long && chance(`story ${key}`, 40) ? [words.story] : []), ...some(said.middles, Math.min(2, said.middles.length), `middle ${key}`).map((line) => line(scene)),
      ...(closing && !voice ? [pick(closing, `after ${key}`)] : [pick(said.ends, `end ${key}`)(scene)]),
    ].join(' ');
    const isMbo = levels.every((level) => level.startsWith('mbo'));
    const [least, most] = hoursOf[kind] ?? [4, 9];
    const euros = eurosOf[kind];
    const posting: DemoPosting = {
      key, owner: firm.key, by: `${firm.key}-${size !== '1-9' && chance(`by ${key}`, 30) && size !== '10-49' ? 2 : 1}`, kind, status: statusOf(phase), branch: firm.also && chance(`branch ${key}`, 35) ? 1 : 0,
      title, summary, description, reasons: some(reasonsOf[kind] ?? ['network', 'society', 'talent'], between(1, 2, `reasons ${key}`), `reasons ${key}`),
      functions, technologies: some(works[work].technologies, between(1, 3, `technologies ${key}`), `technologies ${key}`), levels,
      workplace: long && !['support', 'infrastructure', 'embedded'].includes(work) && chance(`hybrid ${key}`, 55) ? (chance(`remote ${key}`, 14) ? 'remote' : 'hybrid') : 'on-site',
      languages: voice ? ['en', 'nl'] : chance(`both ${key}`, 9) ? ['nl', 'en'] : ['nl'], period: timing.period, seats, hours: between(least, most, `hours ${key}`) * seats,
      goals: long ? (voice ? some(englishGoals, 2, key) : some(works[work].goals, between(1, 3, `goals ${key}`), `goals ${key}`)) : [], confidentiality: chance(`strict ${key}`, work === 'security' ? 55 : 12) ? 'strict' : long ? 'normal' : chance(key, 60) ? 'open' : 'normal',
      sector: firm.sector, openToOthers: chance(`others ${key}`, 14), closes: timing.closes, created: timing.created, published: timing.published,
      ...(euros ? { euros: between(euros[0], euros[1], `euros ${key}`) * 500 } : {}),
      ...(long ? { commercial: between(0, 8, `commercial ${key}`) * 10, difficulty: isMbo ? between(1, 3, key) : between(3, 5, key) } : {}),
      ...(['internship', 'graduation-project'].includes(kind) && !chance(`unpaid ${key}`, 8) ? { allowance: (isMbo ? between(10, 18, `pay ${key}`) : between(15, 24, `pay ${key}`)) * 25 } : {}),
      ...(kind === 'internship' ? { details: detailsOf(key, scene, isMbo, voice !== undefined) } : {}),
    };
    return { ...offer, posting, timing };
  });
}

/** What else there is to do, each once before anything comes back. */
function taskOf(firm: string, work: keyof typeof works, nth: number) {
  const { tasks } = works[work];
  return shuffled(tasks, `tasks ${firm}`)[(nth - 1) % tasks.length] ?? (() => '');
}

const englishGoals = ['Measure first, then improve.', 'Explain a choice to somebody who has to live with it.', 'Hand over work that another can maintain.', 'Ask for help before you are stuck.'];

function statusOf(phase: PlannedOffer['phase']): NonNullable<DemoPosting['status']> {
  if (phase === 'open') return 'published';
  return phase === '-3' || phase === '-2' || phase === '-1' || phase === 'now' ? 'closed' : phase;
}

/** For whom it is, and what they are learning to be. */
function aimOf(key: string, kind: KindSlug, work: keyof typeof works): { levels: Level[]; functions: JobFunctionSlug[] } {
  const { functions, levels: usual } = works[work];
  const has = (levels: Level[]) => levels.filter((level) => functions[level]);
  let levels: Level[] = pick(usual, `levels ${key}`);
  if (kind === 'graduation-project') levels = chance(`master ${key}`, 18) ? has(['hbo-bachelor', 'wo-master']) : ['hbo-bachelor'];
  if (kind === 'minor') levels = chance(key, 25) ? has(['hbo-bachelor', 'wo-bachelor']) : ['hbo-bachelor'];
  if (kind === 'traineeship') levels = has(['hbo-bachelor', 'hbo-ad']);
  if (kind === 'elective') levels = has(work === 'support' ? ['mbo-2', 'mbo-3'] : ['mbo-4']);
  if (kind === 'reskilling-track') levels = has(['hbo-ad', 'mbo-4']);
  if (kind === 'dual-track-seat') levels = has(pick<Level[]>([['mbo-4'], ['mbo-3', 'mbo-4'], ['hbo-ad']], key));
  if (kind === 'hackathon' || kind === 'innovation-lab') levels = has(['mbo-4', 'hbo-ad', 'hbo-bachelor']);
  if (!traitsOf(kind).students && kind !== 'hackathon' && kind !== 'innovation-lab') levels = has(pick<Level[]>([['mbo-3', 'mbo-4'], ['mbo-4', 'hbo-ad', 'hbo-bachelor'], ['mbo-4'], ['hbo-bachelor', 'hbo-ad']], `audience ${key}`));
  return { levels, functions: [...new Set(levels.flatMap((level) => functions[level] ?? []))] };
}

function seatsFor(key: string, kind: KindSlug, size: PlannedOffer['firm']['size']): number {
  const [least, most] = seatsOf[kind] ?? [2, 5];
  const more = growing.includes(kind) ? { '1-9': 0, '10-49': 1, '50-249': 3, '250+': 6 }[size] : 0;
  return between(least, kind === 'graduation-project' ? most + Math.min(2, more) : most + more, `seats ${key}`);
}

function detailsOf(key: string, { task, seats, users }: Scene, isMbo: boolean, inEnglish: boolean): Details {
  const second = inEnglish ? `Show it to ${users} half-way and at the end.` : pick([`Halverwege en aan het eind laat je het zien aan ${users}.`, 'Je begint klein, meet wat het oplevert en maakt het daarna af.', 'Je schrijft op wat je deed, zodat een ander verder kan.', 'Wat af is, gaat in gebruik; wat niet lukt, bespreken we.'], `second ${key}`);
  return {
    assignment: `${capital(task)}. ${second}`, daysPerWeek: isMbo ? between(3, 5, `days ${key}`) : 4 + drawn(`days ${key}`, 2), supervisors: Math.max(1, Math.ceil(seats / 3)), supervisionHours: between(4, 11, `supervision ${key}`) / 2,
    travelReimbursed: chance(`travel ${key}`, 72), hasResearch: !isMbo && chance(`research ${key}`, 60),
  };
}
