import fc from 'fast-check';
import type { Person, Programme } from '../testing/builders';
import type { Json } from '../testing/client';
import { World } from '../testing/world';

const SEED = Number(process.env['FUZZ_SEED'] ?? 7);
/** Games in `npm test`; a soak plays more. */
const GAMES = Number(process.env['PROPOSAL_GAMES'] ?? 3);
const MOVES = Number(process.env['PROPOSAL_MOVES'] ?? 40);

/*
 * A second statement of the rules, written from what the product promises and not from the table: who has spoken, who must answer, who may say
 * what. The game plays it and the API side by side.
 */
type Side = 'company' | 'institution';
interface Talk {
  id: string;
  programme: number;
  speaker: Side;
  seats: number;
  version: number;
  isConfirmed: boolean;
  /** Its class was asked about this version. */
  isAsked: boolean;
  over: null | 'accepted' | 'lapsed' | 'expired' | { no: Side; welcome: boolean } | { back: Side; at: number };
  until: number;
}
interface Model { talks: Talk[]; free: number; now: number; unheard: number }
interface Real { world: World; posting: { id: string }; people: { company: Person; programmes: Programme[]; coordinators: Person[]; stranger: Person } }

const DAY = 86_400_000;
const dayAfter = (moment: number, days: number) => new Date(moment + days * DAY).toISOString().slice(0, 10);
/** What went well in some game: a game in which nothing can happen shows nothing. */
const went = new Set<Verb>();
const mustAnswer = (talk: Talk): Side | null => (talk.over ? null : talk.isConfirmed || talk.speaker === 'company' ? 'institution' : 'company');
/** What is due has happened: nobody answered in time. */
function settle(model: Model): void {
  for (const talk of model.talks.filter(({ over, until }) => !over && until <= model.now)) {
    if (mustAnswer(talk) === 'company') model.unheard += 1;
    talk.over = 'expired';
  }
}
/** Whoever lets three go unheard gets nothing new until they say that they have time again. */
const takesNew = ({ free, unheard }: Model) => free > 0 && unheard < 3;
const live = (model: Model, programme: number, but?: Talk) => model.talks.some((talk) => talk !== but && talk.programme === programme && !talk.over);
type Who = 'company' | 'manager' | 'coordinator' | 'stranger';
const sideOf = (who: Who): Side | null => (who === 'company' ? 'company' : who === 'stranger' ? null : 'institution');
type Verb = 'confirm' | 'accept' | 'revise' | 'decline' | 'withdraw' | 'restore' | 'again' | 'ask';
const paths: Record<Verb, string> = { confirm: 'confirmation', accept: 'acceptance', revise: 'revisions', decline: 'refusal', withdraw: 'withdrawal', restore: 'restoration', again: 'resubmission', ask: 'class-interest' };

/** What must come of it: a status, and what changes when it goes well. */
function verdict(model: Model, talk: Talk, who: Who, verb: Verb, { seats, welcome, isStale }: { seats: number; welcome: boolean; isStale: boolean }): { status: number; happen: () => void } {
  const refused = (status: number) => ({ status, happen: () => {} });
  const side = sideOf(who);
  if (!side) return refused(404);
  if (verb === 'confirm' && side !== 'company') return refused(403);
  if (verb === 'accept' && who !== 'manager') return refused(403);
  if (verb === 'ask' && side !== 'institution') return refused(403);
  const isTurn = mustAnswer(talk) === side;
  const speak = () => Object.assign(talk, { speaker: side, seats, version: talk.version + 1, isConfirmed: false, isAsked: false, over: null, until: model.now + 7 * DAY });
  const terms = () => (isStale ? 409 : seats > model.free ? 400 : seats === talk.seats ? 409 : 201);
  switch (verb) {
    case 'confirm': return !isTurn || model.free < talk.seats || isStale ? refused(409) : { status: 201, happen: () => Object.assign(talk, { isConfirmed: true, until: model.now + 7 * DAY }) };
    case 'accept': return !isTurn || model.free < talk.seats || isStale ? refused(409) : { status: 201, happen: () => {
      talk.over = 'accepted';
      model.free -= talk.seats;
      if (model.free === 0) for (const other of model.talks) other.over ??= 'lapsed';
    } };
    case 'revise': return !isTurn || model.free === 0 ? refused(409) : { status: terms(), happen: speak };
    case 'decline': return !isTurn ? refused(409) : { status: 201, happen: () => { talk.over = { no: side, welcome }; } };
    // Asked until tomorrow, answered within three days of that: the deadline comes no nearer by it.
    case 'ask': return !isTurn || model.free === 0 || talk.isAsked ? refused(409) : { status: 201, happen: () => { Object.assign(talk, { isAsked: true, until: Math.max(talk.until, Date.parse(`${dayAfter(model.now, 4)}T17:00:00${dayAfter(model.now, 4) < '2027-03-28' ? '+01:00' : '+02:00'}`)) }); } };
    case 'withdraw': return talk.over || isTurn ? refused(409) : { status: 201, happen: () => { talk.over = { back: side, at: model.now }; } };
    case 'restore': {
      const { over } = talk;
      const isOwn = over !== null && typeof over === 'object' && 'back' in over && over.back === side;
      if (!isOwn || model.now - over.at >= 600_000 || talk.until <= model.now || model.free === 0 || live(model, talk.programme, talk)) return refused(409);
      return { status: 201, happen: () => { talk.over = null; } };
    }
    case 'again': {
      const { over } = talk;
      const isAsked = over !== null && typeof over === 'object' && 'no' in over && over.no !== side && over.welcome;
      if (!isAsked || !takesNew(model)) return refused(409);
      const said = terms();
      return { status: said === 201 && live(model, talk.programme, talk) ? 409 : said, happen: speak };
    }
  }
}

const person = ({ people }: Real, who: Who, programme: number): Person =>
  who === 'company' ? people.company : who === 'stranger' ? people.stranger : who === 'manager' ? (people.programmes[programme] as Programme).manager : people.coordinators[programme] as Person;

/** Where the model says that it stands, in the words of the API. */
function stands(talk: Talk): Json {
  const { over } = talk;
  if (over === null) return { status: talk.isConfirmed ? 'confirmed' : 'sent', turn: mustAnswer(talk), side: talk.speaker, seats: talk.seats, revision: talk.version };
  if (typeof over === 'string') return { status: over, turn: null, seats: talk.seats };
  return 'no' in over ? { status: 'declined', endedSide: over.no, turn: null } : { status: 'withdrawn', endedSide: over.back, turn: null };
}

async function same(model: Model, real: Real): Promise<void> {
  const shown = (await real.world.as(real.people.company).get(`/v1/proposals?postingId=${real.posting.id}&limit=100`)).body.items as Json[];
  expect(shown).toHaveLength(model.talks.length);
  for (const talk of model.talks) expect(shown.find(({ id }) => id === talk.id)).toMatchObject(stands(talk));
  expect((await real.world.visitor.get(`/v1/postings/${real.posting.id}`)).body).toMatchObject({ seatsLeft: model.free, status: model.free === 0 ? 'filled' : model.unheard < 3 ? 'published' : 'paused' });
}

class Send implements fc.AsyncCommand<Model, Real> {
  constructor(private readonly who: Who, private readonly programme: number, private readonly seats: number) {}
  check = () => true;
  async run(model: Model, real: Real): Promise<void> {
    const side = sideOf(this.who);
    const answer = await real.world.as(person(real, this.who, this.programme)).post('/v1/proposals', { postingId: real.posting.id, programmeId: real.people.programmes[this.programme]?.id, seats: this.seats, message: 'Doen we mee?', answerDays: 7 });
    const expected = !side ? 404 : !takesNew(model) ? 409 : this.seats > model.free ? 400 : live(model, this.programme) ? 409 : 201;
    expect([this.toString(), answer.status]).toEqual([this.toString(), expected]);
    if (expected === 201 && side) model.talks.push({ id: String(answer.body.id), programme: this.programme, speaker: side, seats: this.seats, version: 1, isConfirmed: false, isAsked: false, over: null, until: model.now + 7 * DAY });
    await same(model, real);
  }
  toString = () => `${this.who} sends ${this.seats} for ${this.programme}`;
}

interface More { seats: number; welcome: boolean; isStale: boolean }
const speakers: Who[] = ['company', 'manager', 'coordinator', 'stranger'];
const verbs = Object.keys(paths) as Verb[];

/** Somebody says something about a proposal: what may be said there, as the model has it, or anything at all. */
class Say implements fc.AsyncCommand<Model, Real> {
  constructor(private readonly isLegal: boolean, private readonly pick: number, private readonly which: number, private readonly more: More) {}
  check = ({ talks }: Model) => talks.length > 0;
  async run(model: Model, real: Real): Promise<void> {
    const all = model.talks.flatMap((talk) => speakers.flatMap((who) => verbs.map((verb) => ({ talk, who, verb, ...verdict(model, talk, who, verb, this.more) }))));
    // Where nobody can say anything of use a game would stand still.
    const may = all.filter(({ status, talk }) => status === 201 && talk.over !== 'accepted');
    const choice = this.isLegal && may.length > 0 ? may : all.filter(({ talk }) => talk === model.talks.at(-1 - (this.which % model.talks.length)));
    const { talk, who, verb, status, happen } = choice[this.pick % choice.length] as (typeof all)[number];
    const { seats, welcome, isStale } = this.more;
    const revision = isStale ? talk.version + 1 : talk.version;
    const terms = { revision, seats, message: 'Doen we mee?', answerDays: 7 };
    const body = { confirm: { revision }, accept: { revision }, revise: terms, again: terms, decline: { reason: 'period', sentence: 'Dat lukt niet.', isWelcome: welcome }, withdraw: undefined, restore: undefined, ask: { until: dayAfter(model.now, 1) } }[verb];
    const from = stands(talk);
    const answer = await real.world.as(person(real, who, talk.programme)).post(`/v1/proposals/${talk.id}/${paths[verb]}`, body);
    expect([who, verb, from, answer.status, answer.body.code]).toEqual([who, verb, from, status, answer.body.code]);
    if (status === 201) went.add(verb);
    if (status === 201) happen();
    await same(model, real);
  }
  toString = () => `${this.isLegal ? 'what may be' : 'anything'} ${this.pick} of ${this.which} ${JSON.stringify(this.more)}`;
}

class Wait implements fc.AsyncCommand<Model, Real> {
  constructor(private readonly minutes: number) {}
  check = () => true;
  async run(model: Model, real: Real): Promise<void> {
    model.now += this.minutes * 60_000;
    settle(model);
    await real.world.until(new Date(model.now).toISOString());
    await same(model, real);
  }
  toString = () => `${this.minutes} minutes pass`;
}

const who = fc.constantFrom<Who>('company', 'manager', 'company', 'manager', 'coordinator', 'stranger');
const moves = [
  fc.tuple(who, fc.nat(1), fc.integer({ min: 1, max: 3 })).map(([by, programme, seats]) => new Send(by, programme, seats)),
  ...Array.from({ length: 9 }, () => fc.tuple(fc.nat(2).map((n) => n > 0), fc.nat(999), fc.nat(2), fc.record({ seats: fc.integer({ min: 1, max: 4 }), welcome: fc.boolean(), isStale: fc.nat(11).map((n) => n === 0) }))
    .map(([isLegal, pick, which, more]) => new Say(isLegal, pick, which, more))),
  fc.constantFrom(4, 11, 4 * 24 * 60).map((minutes) => new Wait(minutes)),
];

it('proposals go as a second statement of the rules says, whoever moves, legally or not, in any order', async () => {
  const world = await World.open();
  try {
    const [first, stranger] = [await world.programme({ period: null }), await world.programme({ period: null })];
    const programmes = [first, await world.programme({ period: null })];
    const coordinators = [await world.keeper(programmes[0] as Programme, 'coordinator'), await world.keeper(programmes[1] as Programme, 'coordinator')];
    await fc.assert(fc.asyncProperty(fc.noBias(fc.array(fc.oneof(...moves), { minLength: MOVES, maxLength: MOVES, size: 'max' })), async (commands) => {
      // A day of its own for each game: nobody sends too many, and no earlier silence pauses its posting.
      world.clock.set(new Date(Date.parse('2027-03-18T09:00:00Z')).toISOString());
      const posting = await world.posting({ seats: 12, closesOn: '2027-12-01', period: { kind: 'range', from: '2028-01-03', until: '2028-07-01' } });
      const real: Real = { world, posting, people: { company: posting.company.admin, programmes, coordinators, stranger: stranger.manager } };
      await world.db.transaction((tx) => tx.sql(`update proposal set created_at = created_at - interval '1 year'`));
      await fc.asyncModelRun(() => ({ model: { talks: [], free: 12, unheard: 0, now: world.clock.now().getTime() }, real }), commands);
    }), { numRuns: GAMES, seed: SEED, endOnFailure: true });
    // A sample plays most verbs well, more games all of them.
    expect(went.size).toBeGreaterThanOrEqual(GAMES < 10 ? 5 : verbs.length);
  } finally {
    await world.close();
  }
}, 600_000);
