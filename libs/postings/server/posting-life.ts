import { Inject, Injectable } from '@nestjs/common';
import type { Issue, Text } from '#base/contract';
import { amsterdamAt, Clock, Db, invalid, Outbox, type Actor, type Tx } from '#base/server';
import { Notices } from '#notifications/server';
import { canMove, UNDO_MINUTES, type Pausing, type PostingAct, type Reopening } from '#postings/contract';
import { postingEnded, resumePosting } from './announcements';
import { ownersOf } from './owners';
import { factsOf } from './posting-facts';
import { Posting } from './posting.entity';
import { postingPolicy } from './posting.policy';
import { Postings } from './postings';
import { unexplainedFloor } from './references';

/** What becomes of a posting after its publication, and of a draft that never comes to it. Each move is a row of `postingLife`. */
@Injectable()
export class PostingLife {
  constructor(private readonly db: Db, private readonly postings: Postings, private readonly outbox: Outbox, private readonly notices: Notices,
    @Inject(Clock) private readonly clock: Clock) {}

  /** Takes it out of the list for a while; with a day it comes back by itself. */
  pause(actor: Actor, id: string, { reason, until }: Pausing): Promise<void> {
    return this.act(actor, id, 'pause', async (tx, posting) => {
      if (until) this.requireDayOfReturn(posting, until);
      posting.become('paused');
      Object.assign(posting, { pausedBy: 'owner', pauseReason: reason ?? null, pausedUntil: until ?? null });
      if (until) await this.outbox.add(tx, resumePosting, { postingId: id }, { at: amsterdamAt(until, 0), key: `${id}:v${posting.version}` });
    });
  }

  resume(actor: Actor, id: string): Promise<void> {
    return this.act(actor, id, 'resume', (tx, posting) => this.open(tx, posting, actor));
  }

  /** No longer waits to be looked at. */
  takeBack(actor: Actor, id: string): Promise<void> {
    return this.act(actor, id, 'take-back', async (_, posting) => posting.become('draft'));
  }

  close(actor: Actor, id: string): Promise<void> {
    return this.act(actor, id, 'close', (tx, posting) => this.end(tx, posting, 'closed'));
  }

  /** Opens what was closed, expired or full once more; more seats and another period come along where they must. */
  reopen(actor: Actor, id: string, { closesOn, seats, period, levelReason }: Reopening): Promise<void> {
    return this.act(actor, id, 'reopen', async (tx, posting) => {
      posting.closesOn = closesOn;
      if (seats !== undefined) posting.seats = seats;
      if (period !== undefined) posting.period = period;
      if (posting.isFull) {
        throw invalid([{ pointer: '/seats', code: 'too_small', text: {
          nl: `Er zijn al ${posting.seatsTaken} plaatsen vergeven. Zeg hoeveel het er in totaal worden.`, en: `${posting.seatsTaken} seats are already given. Say how many there will be in all.` } }]);
      }
      if (levelReason) posting.levelReason = levelReason;
      return this.open(tx, posting, actor, await unexplainedFloor(tx, posting));
    });
  }

  /** A draft is thrown away, what was open is withdrawn; both can be put back, the second for a short while. */
  async withdraw(actor: Actor, id: string): Promise<void> {
    await this.db.transaction(async (tx) => {
      const posting = await this.postings.locked(tx, id);
      postingPolicy.require(actor, canMove('discard', posting.status) ? 'discard' : 'withdraw', factsOf(posting, this.clock.now()));
      posting.statusBefore = posting.status;
      await this.end(tx, posting, 'withdrawn');
      await tx.save(posting);
    });
  }

  restore(actor: Actor, id: string): Promise<void> {
    return this.act(actor, id, 'restore', async (tx, posting) => {
      const [before, isOver] = [posting.statusBefore ?? 'draft', posting.closesOn !== null && posting.closesOn < this.clock.today()];
      posting.become((before === 'published' || before === 'paused') && isOver ? 'expired' : before);
      posting.statusBefore = posting.endedAt = posting.refusal = null;
      if (posting.status === 'published') await this.postings.schedule(tx, posting, `v${posting.version}`);
    });
  }

  /** Gives seats back: a full posting is open again, until its closing date. Idempotence is the caller's: each seat comes back once. */
  async giveBack(tx: Tx, id: string, seats: number): Promise<Posting> {
    const posting = await this.postings.locked(tx, id);
    posting.seatsTaken -= Math.min(seats, posting.seatsTaken);
    posting.version += 1;
    if (posting.may('give-back') && !posting.isFull) {
      posting.become(posting.closesOn !== null && posting.closesOn < this.clock.today() ? 'expired' : 'published');
    }
    if (posting.status === 'published') await this.postings.schedule(tx, posting, `v${posting.version}`);
    await tx.save(posting);
    return posting;
  }

  /** Pauses what its owner leaves unanswered, and tells who can open it again. The posting is locked by the caller. */
  async pauseForSilence(tx: Tx, posting: Posting): Promise<void> {
    if (!posting.may('silence')) return;
    posting.become('paused');
    posting.pausedBy = 'silence';
    await tx.save(posting);
    const people = await ownersOf(tx, posting.id);
    await this.notices.tell(tx, people.map((to) => ({ topic: 'organisation', template: 'posting-silence', key: `${posting.id}:v${posting.version}`, to, args: { postingId: posting.id }, link: `/postings/${posting.id}`, organisationId: posting.ownerId })));
  }

  /** The day of return has come: opens what still pauses until then. */
  async comeBack(id: string): Promise<void> {
    await this.db.transaction(async (tx) => {
      const posting = await tx.locked(Posting, { id });
      const today = this.clock.today();
      if (!posting?.pausedUntil || posting.pausedUntil > today || !posting.may('come-back')) return;
      // What is over by then is for the closing date to end.
      if (posting.isFull || (posting.closesOn !== null && posting.closesOn < today)) return;
      posting.become('published');
      await this.postings.schedule(tx, posting, `v${posting.version}`);
      await tx.save(posting);
    });
  }

  private act(actor: Actor, id: string, act: PostingAct, work: (tx: Tx, posting: Posting) => Promise<void>): Promise<void> {
    return this.db.transaction(async (tx) => {
      const posting = await this.postings.locked(tx, id);
      postingPolicy.require(actor, act, factsOf(posting, this.clock.now()));
      await work(tx, posting);
      await tx.save(posting);
    });
  }

  /** Open for answers from now on, as at a publication; what was unanswered before no longer counts. */
  private async open(tx: Tx, posting: Posting, actor: Actor, more: Issue[] = []): Promise<void> {
    this.postings.requireReady(posting, more);
    await this.postings.requireKnown(tx, posting, actor.personId);
    posting.become('published');
    posting.silenceFrom = this.clock.now();
    posting.endedAt = null;
    await this.postings.schedule(tx, posting, `v${posting.version}`);
  }

  /** Over; who waits hears of it when it can no longer be put back. */
  private async end(tx: Tx, posting: Posting, status: 'closed' | 'withdrawn'): Promise<void> {
    const wasOpen = posting.publishedAt !== null;
    posting.become(status);
    posting.endedAt = this.clock.now();
    if (!wasOpen) return;
    await this.outbox.add(tx, postingEnded, { postingId: posting.id },
      { at: new Date(posting.endedAt.getTime() + UNDO_MINUTES * 60_000), key: `${posting.id}:v${posting.version}` });
  }

  private requireDayOfReturn({ closesOn }: Posting, until: string): void {
    const fault = (text: Text) => invalid([{ pointer: '/until', code: 'custom', text }]);
    if (until <= this.clock.today()) throw fault({ nl: 'Kies een dag na vandaag.', en: 'Choose a day after today.' });
    if (closesOn !== null && until > closesOn) throw fault({ nl: `Kies een dag tot en met de sluitdatum, ${closesOn}.`, en: `Choose a day up to the closing date, ${closesOn}.` });
  }
}

