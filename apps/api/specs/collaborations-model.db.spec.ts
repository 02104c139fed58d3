import fc from 'fast-check';
import type { Person } from '../testing/builders';
import type { Json } from '../testing/client';
import { World } from '../testing/world';

const SEED = Number(process.env['FUZZ_SEED'] ?? 11);
/** Games in `npm test`; a soak plays more. */
const GAMES = Number(process.env['COLLABORATION_GAMES'] ?? 2);
const MOVES = Number(process.env['COLLABORATION_MOVES'] ?? 30);

/*
 * A second statement of the rules, written from what the product promises and not from the table: who leads, what a trial asks, what rests,
 * what is over. The game plays it and the API side by side.
 */
type Side = 'company' | 'institution';
type Who = 'company' | 'manager' | 'coordinator' | 'analyst' | 'stranger';
type Verb = 'begin' | 'say' | 'rest' | 'wake' | 'finish' | 'stop' | 'leave';
interface Word { wish: 'continue' | 'adjust' | 'stop'; day: string | null; order: number }
interface Model {
  now: number;
  words: number;
  /** How it stands; what rests remembers whether it was being tried. */
  is: 'prepared' | 'tried' | 'going' | 'finished' | 'over';
  rests: boolean;
  /** Days on which both are asked, that were not asked yet; and what was said about the one that is. */
  ahead: string[];
  asked: Partial<Record<Side, Word>> | null;
  hasTrial: string[];
}
interface Real { world: World; people: Record<Who, Person>; path: string; posting: string; fresh: (trial: string[]) => Promise<{ path: string; posting: string }> }

const DAY = 86_400_000;
const dayAt = (time: number) => new Date(time).toISOString().slice(0, 10);
const inDays = ({ now }: Model, days: number) => dayAt(now + days * DAY);
const paths: Record<Verb, string> = { begin: 'start', say: 'decision', rest: 'pause', wake: 'resumption', finish: 'completion', stop: 'stop', leave: 'withdrawal' };
const buttons: Record<Verb, string> = { begin: 'start', say: 'decide', rest: 'pause', wake: 'resume', finish: 'complete', stop: 'stop', leave: 'withdraw' };
const verbs = Object.keys(paths) as Verb[];
const wishes: Word['wish'][] = ['continue', 'adjust', 'stop'];
/** What went well in some game: a game in which nothing can happen shows nothing. */
const went = new Set<string>();

/** Whether it is a moment for this, whoever does it. */
function fits(model: Model, verb: Verb): boolean {
  const moves = model.is === 'tried' || model.is === 'going';
  switch (verb) {
    case 'begin': return model.is === 'prepared';
    case 'say': return moves && !model.rests && model.asked !== null;
    case 'rest': return moves && !model.rests;
    case 'wake': return moves && model.rests;
    case 'finish': return model.is === 'going' && !model.rests;
    case 'stop': case 'leave': return moves || model.is === 'prepared';
  }
}

/** The school's manager does all but leave; a company leaves, and has its say. */
const isFor = (who: Who, verb: Verb): boolean => (who === 'manager' ? verb !== 'leave' : who === 'company' && (verb === 'say' || verb === 'leave'));
const expected = (model: Model, who: Who, verb: Verb, isBadDay: boolean): number =>
  who === 'stranger' ? 404 : !isFor(who, verb) ? 403 : !fits(model, verb) ? 409 : verb === 'say' && isBadDay ? 400 : 201;

/** Whom the question waits for: who kept silent; where both spoke without agreeing, who spoke first. */
function waitsFor({ asked }: Model): Side[] {
  if (!asked) return [];
  const { institution, company } = asked;
  if (!institution && !company) return ['institution', 'company'];
  if (!institution || !company) return [institution ? 'company' : 'institution'];
  return [institution.order < company.order ? 'institution' : 'company'];
}

function happen(model: Model, verb: Verb, side: Side, wish: Word['wish'], day: string): void {
  switch (verb) {
    case 'begin': {
      const still = model.hasTrial.filter((one) => one > inDays(model, 0));
      // A trial whose days have passed before it began is given four weeks.
      Object.assign(model, model.hasTrial.length === 0 ? { is: 'going' } : { is: 'tried', ahead: still.length > 0 ? still : [inDays(model, 28)] });
      return;
    }
    case 'rest': model.rests = true; return;
    case 'wake': model.rests = false; return;
    case 'finish': Object.assign(model, { is: 'finished', asked: null, ahead: [] }); return;
    case 'stop': case 'leave': Object.assign(model, { is: 'over', rests: false, asked: null, ahead: [] }); return;
    case 'say': {
      model.words += 1;
      const asked = { ...model.asked, [side]: { wish, day: wish === 'adjust' ? day : null, order: model.words } };
      model.asked = asked;
      const [one, other] = [asked.institution, asked.company];
      if (wish === 'stop') Object.assign(model, { is: 'over', asked: null, ahead: [] });
      else if (one && other && one.wish === other.wish && one.day === other.day) {
        model.asked = null;
        if (wish === 'adjust') model.ahead = [...model.ahead, day].sort();
        else model.is = 'going';
      }
    }
  }
}

const status = ({ is, rests }: Model): string => (rests ? 'paused' : { prepared: 'preparing', tried: 'trial', going: 'running', finished: 'completed', over: 'stopped' }[is]);

async function same(model: Model, { world, people, path, posting }: Real): Promise<void> {
  for (const who of ['manager', 'company'] as const) {
    const { body } = await world.as(people[who]).get(path);
    const open = body.course.decisions.find(({ askedAt, settledAt }: Json) => askedAt && !settledAt);
    const may = body.can.filter(({ allowed }: Json) => allowed).map((one: Json) => one.do).filter((name: string) => Object.values(buttons).includes(name)).sort();
    expect([who, body.status, open?.turn ?? [], may]).toEqual([who, status(model), waitsFor(model), verbs.filter((verb) => expected(model, who, verb, false) === 201).map((verb) => buttons[verb]).sort()]);
  }
  expect((await world.visitor.get(`/v1/postings/${posting}`)).body).toMatchObject(model.is === 'over' ? { status: 'published', seatsLeft: 1 } : { status: 'filled', seatsLeft: 0 });
}

interface More { wish: number; days: number; isBadDay: boolean }
const everybody: Who[] = ['manager', 'company', 'manager', 'company', 'coordinator', 'analyst', 'stranger'];

/** Somebody does something: what may be done now, as the model has it, or anything at all. When it is over, the next collaboration begins. */
class Move implements fc.AsyncCommand<Model, Real> {
  constructor(private readonly isLegal: boolean, private readonly pick: number, private readonly more: More) {}
  check = () => true;
  async run(model: Model, real: Real): Promise<void> {
    if (this.isLegal && (model.is === 'over' || model.is === 'finished')) {
      const trial = this.pick % 3 === 0 ? [] : [inDays(model, 5), inDays(model, 25)].slice(0, this.pick % 3);
      Object.assign(real, await real.fresh(trial));
      Object.assign(model, { is: 'prepared', rests: false, ahead: [], asked: null, hasTrial: trial });
      return;
    }
    const all = everybody.flatMap((who) => verbs.map((verb) => ({ who, verb })));
    // What ends it is one thing among many, so that a game goes on.
    const may = all.filter(({ who, verb }) => expected(model, who, verb, false) === 201 && (this.pick % 7 === 0 || !['stop', 'leave', 'finish'].includes(verb)));
    const choice = this.isLegal && may.length > 0 ? may : all;
    const { who, verb } = choice[this.pick % choice.length] as (typeof all)[number];
    const wish = wishes[this.pick % 11 === 0 ? 2 : this.more.wish % 2] as Word['wish'];
    const isBadDay = this.more.isBadDay && wish === 'adjust';
    const day = isBadDay ? inDays(model, 0) : inDays(model, 3 + this.more.days);
    const body = { say: { choice: wish, on: wish === 'adjust' ? day : null, sentence: wish === 'adjust' ? 'Er moet iets anders.' : '' }, rest: { reason: 'talk' }, stop: { reason: 'other' }, leave: { reason: 'other' }, begin: undefined, wake: undefined, finish: undefined }[verb];
    const [from, wanted] = [status(model), expected(model, who, verb, isBadDay)];
    const answer = await real.world.as(real.people[who]).post(`${real.path}/${paths[verb]}`, body);
    expect([who, verb, from, answer.status, answer.body.code]).toEqual([who, verb, from, wanted, answer.body.code]);
    if (wanted === 201) {
      went.add(verb === 'say' ? `${verb} ${wish}` : verb);
      happen(model, verb, who === 'company' ? 'company' : 'institution', wish, day);
    }
    await same(model, real);
  }
  toString = () => `${this.isLegal ? 'what may be' : 'anything'} ${this.pick} ${JSON.stringify(this.more)}`;
}

class Wait implements fc.AsyncCommand<Model, Real> {
  constructor(private readonly days: number) {}
  check = () => true;
  async run(model: Model, real: Real): Promise<void> {
    model.now += this.days * DAY;
    await real.world.until(new Date(model.now).toISOString());
    const [next] = model.ahead;
    // One question at a time, and none while it rests.
    if (next && next <= dayAt(model.now) && !model.asked && !model.rests && (model.is === 'tried' || model.is === 'going')) {
      model.ahead = model.ahead.slice(1);
      model.asked = {};
    }
    await same(model, real);
  }
  toString = () => `${this.days} days pass`;
}

const moves = [
  ...Array.from({ length: 5 }, () => fc.tuple(fc.nat(3).map((n) => n > 0), fc.nat(999), fc.record({ wish: fc.nat(9), days: fc.nat(1), isBadDay: fc.nat(9).map((n) => n === 0) })).map(([isLegal, pick, more]) => new Move(isLegal, pick, more))),
  fc.constantFrom(1, 6, 21).map((days) => new Wait(days)),
];

it('collaborations go as a second statement of the rules says, whoever moves, legally or not, in any order', async () => {
  const world = await World.open();
  try {
    const company = await world.company();
    const programme = await world.programme({ period: null });
    const people: Record<Who, Person> = { company: company.admin, manager: programme.manager, coordinator: await world.keeper(programme, 'coordinator'), analyst: await world.analyst(), stranger: (await world.programme()).manager };
    const fresh = async (trial: string[]) => {
      const posting = await world.posting({ company, seats: 1, closesOn: '2029-12-01', period: { kind: 'range', from: '2030-01-03', until: '2030-07-01' } });
      const one = await world.collaboration({ posting, programme });
      await world.agreed(one);
      await world.db.transaction(async (tx) => {
        // Who sends so many on one day would be told to wait.
        await tx.sql(`update proposal set created_at = created_at - interval '2 years'`);
        await tx.sql(`update collaboration set from_on = $2 where id = $1`, [one.id, world.clock.today()]);
        if (trial.length > 0) await tx.sql(`update plan_point set value = $2::jsonb where collaboration_id = $1 and slug = 'trial'`, [one.id, JSON.stringify({ kind: 'trial', decideOn: trial })]);
      });
      return { path: `/v1/collaborations/${one.id}`, posting: posting.id };
    };
    await fc.assert(fc.asyncProperty(fc.nat(2), fc.noBias(fc.array(fc.oneof(...moves), { minLength: MOVES, maxLength: MOVES, size: 'max' })), async (kind, commands) => {
      world.clock.set('2027-03-18T09:00:00Z');
      const now = world.clock.now().getTime();
      const trial = [dayAt(now + 5 * DAY), dayAt(now + 25 * DAY)].slice(0, kind);
      const real: Real = { world, people, fresh, ...await fresh(trial) };
      await fc.asyncModelRun(() => ({ model: { now, words: 0, is: 'prepared', rests: false, ahead: [], asked: null, hasTrial: trial } as Model, real }), commands);
    }), { numRuns: GAMES, seed: SEED, endOnFailure: true });
    // A sample plays most of it well, more games all of it.
    expect(went.size).toBeGreaterThanOrEqual(GAMES < 10 ? 5 : 9);
  } finally {
    await world.close();
  }
}, 600_000);
