import { addDays, daysBetween, type Text } from '#base/contract';
import type { HintName, KnownByServer } from './hint-names';
import { kindOf, type KindSlug } from './kinds';
import type { PostingChange } from './posting';
import type { Direction } from './status';

/** Where in the editor a piece of advice stands. */
export const hintPlaces = ['what', 'who', 'when', 'own', 'conditions'] as const;
export type HintPlace = (typeof hintPlaces)[number];

/** Advice with its reason; it blocks nothing. `source` is the row of the inventory that it comes from. */
export interface Hint {
  name: HintName;
  source: string;
  at: HintPlace;
  heading: Text;
  text: Text;
}

/** What advice looks at. `levelsOf` knows for a job function at which levels it is taught. */
export interface Hinted {
  kind: KindSlug;
  direction: Direction;
  change: PostingChange;
  today: string | null;
  levelsOf: (jobFunction: string) => readonly string[];
}

type Rule = (about: Hinted) => Omit<Hint, 'name'> | null;
const say = (at: HintPlace, source: string, heading: [string, string], text: [string, string]): Omit<Hint, 'name'> =>
  ({ at, source, heading: { nl: heading[0], en: heading[1] }, text: { nl: text[0], en: text[1] } });
const own = ({ change }: Hinted) => change.details ?? {};
const starts = ({ change: { period } }: Hinted) => (period?.kind === 'range' ? period.from : period?.kind === 'dates' ? [...period.dates].sort()[0] : undefined) || undefined;
const isHbo = (level: string) => level.startsWith('hbo') || level.startsWith('wo');
const order = ['mbo-2', 'mbo-3', 'mbo-4', 'hbo-ad', 'hbo-bachelor', 'wo-bachelor', 'wo-master'];
/** A goal that names a product and hardly anything else. */
const isProduct = (goal: string, products: readonly string[]) => goal.split(/\s+/).length <= 4 && products.some((product) => goal.toLowerCase().includes(product.toLowerCase()));

/** How much of the time is work for clients, in percent, as far as anything says so. */
function clientShare(about: Hinted): number {
  const { commercialShare } = about.change;
  if (typeof commercialShare === 'number') return commercialShare;
  const { billableDays, daysAtWork, contract } = own(about);
  if (typeof billableDays === 'number' && typeof daysAtWork === 'number') return (billableDays / daysAtWork) * 100;
  return contract === 'secondment' ? 100 : 0;
}
/** From which weight on work is heavy: sooner for who only begins. */
function heavyFrom(about: Hinted): number {
  const years = own(about)['audience'];
  const isFor = (year: string) => Array.isArray(years) && years.includes(year);
  if (isFor('year-1')) return 3;
  return isFor('year-2') || (about.change.levels ?? []).some((level) => level === 'mbo-2' || level === 'mbo-3') ? 4 : 5;
}

/** One rule for each piece of advice that what was typed can tell. */
export const hintRules: Record<Exclude<HintName, KnownByServer>, Rule> = {
  'only-products': ({ change: { technologies, learningGoals } }) => ((technologies ?? []).length > 0 && (learningGoals ?? []).every((goal) => isProduct(goal, technologies ?? []))
    ? say('what', 'H-102, B2-3', ['Je noemt alleen producten.', 'You name products only.'], ['Studenten leren een vak, geen pakket. Schrijf bij de leerdoelen wat ze ermee leren.', 'Students learn a trade, not a package. Write in the learning goals what they learn with it.']) : null),
  'no-allowance': ({ direction, change: { levels, allowanceEuros } }) => (direction === 'offer' && (levels ?? []).some((level) => level.startsWith('mbo')) && !allowanceEuros
    ? say('conditions', 'H-055', ['Geen vergoeding voor mbo-studenten.', 'No allowance for mbo students.'], ['In de ict is een stagevergoeding gewoon; minstens de reiskosten. Zonder kiezen studenten vaker een ander bedrijf.', 'In ICT an allowance is usual; travel costs at the least. Without one, students choose another company more often.']) : null),
  soon: (about) => {
    const from = starts(about);
    return about.today && from && from < addDays(about.today, 56) ? say('when', 'H-104', ['Dit begint al over minder dan acht weken.', 'This starts in less than eight weeks.'],
      ['Opleidingen plannen ruim vooruit. Een latere begindatum geeft meer reacties.', 'Programmes plan well ahead. A later start gets more responses.']) : null;
  },
  'closes-late': (about) => {
    const [from, closes] = [starts(about), about.change.closesOn];
    return from && closes && closes > from ? say('when', 'F-06', ['Je sluit pas na de eerste dag.', 'You close after the first day.'], ['Wie dan nog reageert, begint te laat. Sluit een paar weken eerder.', 'Whoever responds then starts too late. Close a few weeks earlier.']) : null;
  },
  'few-supervisors': (about) => {
    const [seats, supervisors] = [about.change.seats, own(about)['supervisors']];
    return about.direction === 'offer' && seats && typeof supervisors === 'number' && seats > supervisors * 4
      ? say('own', 'H-055', ['Meer dan vier studenten per begeleider.', 'More than four students per supervisor.'], ['Begeleiding is waar opleidingen het eerst naar vragen.', 'Supervision is what programmes ask about first.']) : null;
  },
  'little-supervision': (about) => {
    const hours = own(about)['supervisionHours'];
    return typeof hours === 'number' && hours < 1 ? say('own', 'H-055', ['Minder dan een uur begeleiding per week.', 'Less than an hour of supervision a week.'], ['Reken op minstens een uur per student, in het begin meer.', 'Count on at least an hour per student, more in the beginning.']) : null;
  },
  'curriculum-lead': (about) => {
    const from = starts(about);
    if (!about.today || !from || from >= addDays(about.today, 240)) return null;
    const heading: [string, string] = ['Onderwijs veranderen duurt een half jaar tot een jaar.', 'Changing a curriculum takes half a year to a year.'];
    return kindOf(about.kind).form === 'education-content'
      ? say('when', 'H-107, G-11', heading, ['De inhoud moet langs commissies en planning. Begin met een gastcollege of workshop over hetzelfde, en leg je voor een paar jaar vast: dan loont dat werk.', 'Contents pass boards and planning. Begin with a lecture or workshop on the same subject, and commit for some years: then that work pays off.'])
      : say('when', 'H-107, G-11', heading, ['De inhoud moet langs commissies en planning. Een keuzedeel (mbo) of minor (hbo) is sneller te maken dan een heel vak. Moet het blijven, leg je dan voor een paar jaar vast.', 'Contents pass boards and planning. An elective (mbo) or minor (hbo) is made sooner than a whole course. If it is to last, commit for some years.']);
  },
  'agree-with-board': (about) => (own(about)['board'] ? null : say('own', 'H-084', ['De examencommissie blijft verantwoordelijk.', 'The examination board stays responsible.'],
    ['Elk jaar kijkt de opleiding of de minor nog voldoet. Noem de commissie zodra je weet welke het is.', 'Each year the programme checks whether the minor still holds. Name the board as soon as you know it.'])),
  'long-commitment': (about) => {
    const { period } = about.change;
    const years = own(about)['years'];
    const isShort = typeof years === 'number' ? years < 2 : period?.kind === 'range' && period.from && period.until && daysBetween(period.from, period.until) < 180;
    return isShort ? say('when', 'H-106', ['Voor dit soort samenwerking is dit kort.', 'For this kind of collaboration this is short.'], ['Het kost een tijd voor het iets oplevert. Wie zich langer vastlegt, haalt er meer uit.', 'It takes a while to yield something. Who commits for longer gets more out of it.']) : null;
  },
  'early-years': (about) => {
    const audience = own(about)['audience'];
    return about.direction === 'offer' && Array.isArray(audience) && audience.length > 0 && !audience.some((year) => year === 'year-1' || year === 'year-2' || year === 'vmbo')
      ? say('own', 'H-108', ['Je slaat de eerste jaren over.', 'You skip the first years.'], ['Wie je in het eerste jaar leert kennen, denkt later eerder aan je.', 'Who meets you in the first year thinks of you sooner later on.']) : null;
  },
  'high-floor': ({ change: { functions, levels }, levelsOf }) => {
    const lowest = Math.min(...(levels ?? []).map((level) => order.indexOf(level)));
    const taught = Math.min(...(functions ?? []).flatMap(levelsOf).map((level) => order.indexOf(level)));
    return Number.isFinite(lowest) && Number.isFinite(taught) && lowest > taught ? say('who', 'C-22', ['Deze functie wordt ook op een lager niveau geleerd.', 'This job is also taught at a lower level.'],
      ['In het Ontwikkelpad begint deze functie eerder. Vraag alleen een hoger niveau als het werk dat vraagt.', 'In the Ontwikkelpad this job begins earlier. Ask a higher level only if the work does.']) : null;
  },
  'too-heavy': (about) => ((about.change.difficulty ?? 0) >= heavyFrom(about)
    ? say('conditions', 'H-120', ['Dit is zwaar voor deze studenten.', 'This is heavy for these students.'], ['Geef beginners werk dat mis mag gaan, en niets waar je bedrijf op draait.', 'Give beginners work that may go wrong, and nothing that your company runs on.']) : null),
  secret: (about) => (about.change.confidentiality === 'strict' || own(about)['thesis'] === 'closed'
    ? say('conditions', 'H-120', ['Bijna niets mag naar buiten.', 'Hardly anything may be shown.'], ['Opleidingen kunnen werk dat ze niet mogen zien moeilijk beoordelen. Kies iets minder geheims, of zeg wat wel mag.', 'Programmes can hardly assess work they may not see. Choose something less secret, or say what may be shown.']) : null),
  commercial: (about) => (clientShare(about) >= 50 && (about.change.levels ?? []).some(isHbo)
    ? say('conditions', 'H-122', ['De helft of meer is werk voor klanten.', 'Half or more is work for clients.'], ['In het hbo is commercieel werk niet vanzelfsprekend. Spreek af hoeveel tijd voor leren blijft.', 'In higher education commercial work is not a matter of course. Agree how much time is left for learning.']) : null),
  'open-to-others': ({ kind, change: { openToOthers, levels } }) => (!openToOthers && ((levels ?? []).some(isHbo) || kindOf(kind).form === 'reskilling')
    ? say('who', 'H-126, B0-5', ['Ook mensen met een andere achtergrond?', 'People with another background as well?'], ['Wie bedrijfskunde of natuurkunde doet, kan hier ook passen. Zet het open en je bereikt meer opleidingen.', 'Who studies business or physics may fit here too. Open it up and you reach more programmes.']) : null),
  'out-of-scope': (about) => ((about.change.functions ?? []).length === 0 && (about.change.summary ?? '') !== '' && own(about)['track'] !== 'consultancy'
    ? say('who', 'O-009', ['Hoort dit bij ICT?', 'Does this belong to ICT?'], ['Je koos geen functie. Koppelvlak gaat over ICT, van chip tot applicatie en informatievoorziening. Kies wat er het dichtst bij ligt: zonder functie vinden opleidingen je slecht.', 'You chose no job. Koppelvlak is about ICT, from chip to application and information. Choose what is nearest: without a job programmes hardly find you.']) : null),
  'many-reasons': ({ change: { reasons } }) => ((reasons ?? []).length > 3
    ? say('what', 'H-011', ['Je noemt alle redenen.', 'You name every reason.'], ['Dan weet een opleiding niet wat voor jou telt. Laat er een of twee staan.', 'Then a programme does not know what counts for you. Keep one or two.']) : null),
  'no-effort': ({ direction, change: { effortHours, effortEuros } }) => (direction === 'offer' && !effortHours && !effortEuros
    ? say('conditions', 'H-103', ['Je zegt niet wat het jou kost.', 'You do not say what it takes of you.'], ['Een schatting in uren laat zien dat er tijd voor is. Hij hoeft niet precies te zijn.', 'An estimate in hours shows that there is time for it. It need not be exact.']) : null),
};

/** Advice that goes with every kind. */
const always: readonly HintName[] = ['out-of-scope', 'quiet-opening'];
export const hintsOf = (kind: KindSlug): readonly HintName[] => [...kindOf(kind).hints, ...always];

/** All the advice that goes with what was typed, in the order of the kind's description. */
export function hintsFor(about: Hinted): Hint[] {
  return hintsOf(about.kind).flatMap((name) => {
    const hint = name in hintRules ? hintRules[name as keyof typeof hintRules](about) : null;
    return hint ? [{ name, ...hint }] : [];
  });
}
