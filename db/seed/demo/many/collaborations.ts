import { addDays, daysBetween } from '#base/contract';
import type { Region } from '#organisations/contract';
import { traitsOf } from '#postings/contract';
import type { Calendar } from '../calendar';
import type { DemoCollaboration } from '../collaborations';
import type { DemoPosting } from '../posting';
import { between, chance, pick } from './draw';
import type { PlacedFirm } from './firms';
import type { Fit } from './fit';
import { answersOf, paceOf } from './marks';
import { counted, messagesFor } from './messages';
import type { PlacedOffer } from './offers';
import type { ManyProgramme } from './programmes';
import type { PlacedRequest } from './requests';
import type { Timing } from './spans';

/** So many, besides those of the story. */
const howMany = 131;

interface Pair {
  posting: DemoPosting;
  timing: Timing;
  firm: PlacedFirm;
  programme: ManyProgramme;
  isRequest: boolean;
}

export interface People {
  firstNameOf: (key: string) => string;
}

/** The collaborations of two school years, between the many. Sets on each posting that is over whether its seats were taken. */
export function manyCollaborations(cal: Calendar, offers: readonly PlacedOffer[], requests: readonly PlacedRequest[], fit: Fit, people: People): DemoCollaboration[] {
  const isPast = ({ phase }: { phase: string }) => ['-3', '-2', '-1', 'now'].includes(phase);
  const pairs: Pair[] = [
    ...requests.filter(isPast).flatMap((request) => fit.firmsFor(request, request.posting.kind === 'job-fair-stand' ? 5 : Math.min(request.posting.seats ?? 1, between(1, 2, request.key)))
      .map((firm) => ({ ...request, firm, isRequest: true }))),
    ...offers.filter(startsSoon).slice(0, 11).flatMap((offer) => of(offer, 1)),
    ...offers.filter(isPast).flatMap((offer) => of(offer, howManyFor(offer.posting))),
  ];
  function of(offer: PlacedOffer, n: number): Pair[] {
    return fit.programmesFor(offer.posting, regionOf(offer), n).map((programme) => ({ ...offer, programme, isRequest: false }));
  }
  /** Open, and found by somebody some weeks ago. */
  function startsSoon({ phase, posting, kind }: PlacedOffer): boolean {
    return phase === 'open' && posting.period?.kind === 'range' && (posting.seats ?? 0) > 1 && (posting.published ?? cal.today) < cal.day(-42) && kind !== 'innovation-lab';
  }
  const chosen = pairs.slice(0, howMany);
  const taken = new Map<DemoPosting, number>();
  const seatsOf = sharing(chosen);
  const made = chosen.map((pair, place) => {
    const collaboration = collaborationOf(cal, pair, { place, seats: seatsOf(pair) }, people);
    if (collaboration.status !== 'stopped') taken.set(pair.posting, (taken.get(pair.posting) ?? 0) + collaboration.seats);
    return collaboration;
  });
  for (const { posting } of [...offers, ...requests].filter(isPast)) posting.status = taken.get(posting) === posting.seats ? 'filled' : 'closed';
  return made;
}

const regionOf = ({ firm, posting }: PlacedOffer): Region => (posting.branch === 1 && firm.also ? firm.also[1] : firm.region);
const howManyFor = ({ key, seats }: DemoPosting) => ((seats ?? 1) >= 2 && chance(`two ${key}`, 62) ? 2 : 1) + ((seats ?? 1) >= 5 && chance(`three ${key}`, 40) ? 1 : 0);

/** Divides the seats of each posting over who comes: the last often takes what is left. */
function sharing(pairs: readonly Pair[]): (pair: Pair) => number {
  const waiting = new Map<DemoPosting, number>();
  for (const { posting } of pairs) waiting.set(posting, (waiting.get(posting) ?? 0) + 1);
  const left = new Map<DemoPosting, number>();
  return ({ posting, isRequest, programme }) => {
    const still = (waiting.get(posting) ?? 1) - 1;
    waiting.set(posting, still);
    const free = left.get(posting) ?? posting.seats ?? 1;
    const usual = traitsOf(posting.kind).students ? between(1, ['minor', 'elective'].includes(posting.kind) ? 12 : 3, `seats ${posting.key} ${programme.key}`) : 1;
    const isOpen = posting.status === 'published';
    const takesAll = still === 0 && !isOpen && (!isRequest || free <= 3) && chance(`full ${posting.key}`, 60);
    const seats = takesAll ? free : Math.max(1, Math.min(isOpen ? Math.floor(free / 2) : free - still, usual));
    left.set(posting, free - seats);
    return seats;
  };
}

function collaborationOf(cal: Calendar, { posting, timing, firm, programme, isRequest }: Pair, { place, seats }: { place: number; seats: number }, people: People): DemoCollaboration {
  const key = `${posting.key} ${programme.key} ${firm.key}`;
  const { span } = timing;
  const { size } = firm;
  const region = isRequest ? programme.region : firm.region;
  const isDay = span.from === span.until;
  const hasStarted = span.from <= cal.today;
  const isOver = span.until < cal.today;
  // A start that went wrong shows half-way, and not at something that takes a day.
  const lasts = daysBetween(span.from, isOver ? span.until : cal.today);
  const stops = hasStarted && !isDay && lasts > 70 && place % 17 === 5;
  const rests = hasStarted && !isOver && !isDay && !stops && place % 9 === 4;
  const ended = stops ? addDays(span.from, between(48, 66, `stop ${key}`)) : isOver ? span.until : undefined;
  const pace = paceOf(region, size);
  const published = posting.published ?? span.from;
  const room = daysBetween(published, hasStarted ? span.from : cal.today);
  const sent = addDays(published, Math.max(2, Math.min(room - 32, between(3, 40, `sent ${key}`))));
  const confirmed = 1 + pace.company + between(0, 3, `confirmed ${key}`);
  const startedBy = isRequest ? 'company' as const : chance(`invited ${key}`, 14) ? 'company' as const : 'programme' as const;
  const answered = startedBy === 'company' ? 2 + pace.institution + between(0, 4, `answered ${key}`) : confirmed + 1 + pace.institution + between(0, 3, `accepted ${key}`);
  const to = startedBy === 'company' ? people.firstNameOf(programme.managers[0] ?? '') : people.firstNameOf(posting.by);
  return {
    posting: posting.key, programme: programme.key, ...(isRequest ? { company: firm.key } : {}), startedBy, seats,
    message: pick(messagesFor(posting.kind, isRequest ? 'request' : 'offer', startedBy, posting.languages?.[0] === 'en'), `message ${key}`)({ to, ...counted(seats), place: programme.municipality, programme: programme.name, company: firm.name }),
    sent, confirmedAfter: confirmed, acceptedAfter: answered, status: stops ? 'stopped' : isOver ? 'completed' : !hasStarted ? 'preparing' : rests ? 'paused' : 'running', from: span.from, until: span.until,
    ...(ended ? { ended } : {}), pace, answers: hasStarted ? answersOf(cal, { key, kind: posting.kind, ...span, region, size, ...(ended ? { ended } : {}), goesWrong: stops }) : [],
  };
}
