import { Witness } from '../witness';
import { Dice } from './dice';
import { operationsOf, type Operation } from './operations';
import { openPlace, type Place } from './place';
import { chancePlan, plansOf, type Plan } from './requests';
import { faultOf, Wire, type Call, type Reply } from './wire';

/** The seed, and one request of it alone: what a failure prints. */
export const SEED = Number(process.env['FUZZ_SEED'] ?? 20270318);
const ONLY = process.env['FUZZ_ONLY'] === undefined ? null : Number(process.env['FUZZ_ONLY']);

/** Asks a world anything and watches what becomes of it. Every request meets the same world: what one changes is taken back. */
export class Fuzz {
  readonly faults: string[] = [];
  readonly statuses = new Map<number, number>();
  sent = 0;
  letThrough = 0;
  /** False when one request alone is repeated. */
  readonly isWhole = ONLY === null;
  private readonly wire: Wire;

  private constructor(readonly place: Place, readonly witness: Witness, readonly operations: Operation[]) {
    this.wire = new Wire(place.world.origin);
  }

  static async open(): Promise<Fuzz> {
    const place = await openPlace();
    return new Fuzz(place, await Witness.of(place.world.db.url), operationsOf(place.document));
  }

  /**
   * Sends every plan of the operations once, then lets chance choose until there are so many. Reads go together in lots: a lot
   * in which nothing was written holds no request that wrote.
   */
  async all(operations: readonly Operation[], total: number, together = 1): Promise<void> {
    const each = operations.map((operation) => ({ plans: plansOf(operation, this.place), chance: chancePlan(operation, this.place) }));
    const plans = each.flatMap((one) => spread(one.plans));
    const chance = each.flatMap((one) => Array.from({ length: 1 + one.plans.length / 100 }, () => one.chance));
    const count = Math.max(total, plans.length);
    for (let n = 0; n < count && this.faults.length < 10; n += together) {
      // Each number is a request of its own, whatever the others were.
      const lot = Array.from({ length: Math.min(together, count - n) }, (_, index) => n + index).filter((one) => ONLY === null || ONLY === one)
        .map((one) => ({ name: `FUZZ_SEED=${SEED} FUZZ_ONLY=${one}`, call: callOf(plans[one], chance, new Dice(SEED + one)) }));
      await this.checkLot(lot);
      // Whoever guesses too often is refused before anything is looked at.
      if (n % 20 < together && lot.some(({ call }) => /links|sign-up|password/.test(call.path))) await this.witness.forgetTries();
    }
  }

  /** Sends calls at once and notes what is wrong with the answers, and what they changed though they were refused. */
  async checkLot(lot: readonly { name: string; call: Call }[]): Promise<(Reply | null)[]> {
    const replies = await Promise.all(lot.map(({ call, name }) => this.wire.send(call).catch((error: unknown) => void this.fault(call, name, `gets no answer: ${String(error)}`))));
    for (const [index, { call, name }] of lot.entries()) if (replies[index]) this.judge(call, name, replies[index]);
    await this.watch(lot, replies.some((reply) => reply && reply.status < 400) && lot.length === 1 && lot[0]?.call.method !== 'GET');
    return replies.map((reply) => reply ?? null);
  }

  /** The same for bytes as they are. */
  async checkRaw(bytes: string | Buffer, name: string): Promise<Reply> {
    const call = { method: 'RAW', path: name, headers: {}, body: bytes.slice(0, 300) };
    const reply = await this.wire.raw(bytes);
    this.judge(call, name, reply);
    await this.watch([{ name, call }], false);
    return reply;
  }

  private judge(call: Call, name: string, reply: Reply): void {
    this.sent += 1;
    this.statuses.set(reply.status, (this.statuses.get(reply.status) ?? 0) + 1);
    const fault = faultOf(reply, call.method);
    if (fault) this.fault(call, name, fault);
  }

  /** Takes back what was let through; anything else that was written is a fault. */
  private async watch(lot: readonly { name: string; call: Call }[], mayWrite: boolean): Promise<void> {
    if (!await this.witness.sawSomething()) return;
    if (mayWrite) {
      this.letThrough += 1;
      return this.witness.undo();
    }
    const changes = await this.witness.changes();
    if (changes.length > 0) for (const { call, name } of lot) this.fault(call, name, `${lot.length > 1 ? 'is one of those of which one changes' : 'changes'} ${JSON.stringify(changes).slice(0, 1000)}`);
  }

  private fault({ method, path, headers, body }: Call, name: string, what: string): void {
    const written = body === undefined ? '' : ` ${JSON.stringify(String(body).slice(0, 600))}`;
    this.faults.push(`${name}: ${method} ${path.slice(0, 300)} ${JSON.stringify(headers).slice(0, 400)}${written} ${what}`);
  }

  async close(): Promise<void> {
    this.wire.close();
    await this.witness.close();
    await this.place.world.close();
  }
}

/** What is sent of one operation at most: a description with 22 kinds suggests more than there is time for. The soak sends many more than the daily run. */
const MOST_PLANS = process.env['FUZZ'] === 'all' ? Infinity : 60;

/** As many plans as there is time for, from all over the list, always the same ones. */
function spread(plans: Plan[]): Plan[] {
  if (plans.length <= MOST_PLANS) return plans;
  return Array.from({ length: MOST_PLANS }, (_, n) => plans[Math.floor((n * plans.length) / MOST_PLANS)] as Plan);
}

function callOf(plan: Plan | undefined, chance: readonly Plan[], dice: Dice): Call {
  return (plan ?? dice.pick(chance))(dice);
}
