import { Inject, Injectable } from '@nestjs/common';
import { addDays, type Issue } from '#base/contract';
import { amsterdamAt, Clock, Db, general, invalid, newId, notFound, Outbox, refuseIssues, Refusal, requireVersion, type Actor, type Tx } from '#base/server';
import { Notices } from '#notifications/server';
import { Standing } from '#organisations/server';
import { draftDetails, readyPosting, type PostingChange, type PostingDraft } from '#postings/contract';
import { expirePosting, postingPublished } from './announcements';
import { Posting } from './posting.entity';
import { factsOf } from './posting-facts';
import { postingPolicy } from './posting.policy';
import { postingProblems } from './posting.problems';
import { place, placeAtHome } from './places';
import { checkReferences, unexplainedFloor } from './references';
import { tellWriter } from './together/writer';

/** Writing, changing and publishing postings, and taking their seats. */
@Injectable()
export class Postings {
  constructor(private readonly db: Db, private readonly outbox: Outbox, private readonly standing: Standing, private readonly notices: Notices, @Inject(Clock) private readonly clock: Clock) {}

  /** A new draft for an organisation the actor works for. */
  async draft(actor: Actor, { kind, organisationId, ...change }: PostingDraft, copiedFrom: string | null = null): Promise<string> {
    const owner = this.owner(actor, organisationId);
    return this.db.transaction((tx) => this.write(tx, actor, owner, { kind, ...change }, (posting) => { posting.copiedFrom = copiedFrom; }));
  }

  /** Writes a draft of an organisation down, whoever writes it. The caller asked whether they may. */
  async write(tx: Tx, actor: Actor, owner: { organisationId: string; type: string }, { kind, ...change }: Omit<PostingDraft, 'organisationId'>, also: (posting: Posting) => void): Promise<string> {
    const [known] = await tx.sql<{ form: string }>(`select form from posting_kind where slug = $1`, [kind]);
    if (!known) throw notFound();
    const posting = new Posting();
    posting.id = newId();
    posting.ownerId = owner.organisationId;
    posting.direction = owner.type === 'institution' ? 'request' : 'offer';
    posting.kind = kind;
    posting.form = known.form;
    posting.createdAt = this.clock.now();
    posting.createdBy = actor.personId;
    also(posting);
    await this.apply(tx, posting, change);
    if (change.branchId === undefined && change.programmeId === undefined && change.region === undefined) await placeAtHome(tx, posting, actor.personId);
    await tx.save(posting);
    return posting.id;
  }

  /** Changes what is named. A published posting stays complete and its matches become true again. */
  async change(actor: Actor, id: string, version: number, change: PostingChange): Promise<void> {
    await this.db.transaction(async (tx) => {
      const posting = await this.locked(tx, id);
      postingPolicy.require(actor, 'edit', factsOf(posting));
      requireVersion(posting, version);
      await this.apply(tx, posting, change);
      if (posting.status === 'published') {
        // What was open before reasons were asked stays so until somebody changes it.
        this.requireReady(posting, await unexplainedFloor(tx, posting));
        await this.schedule(tx, posting, `v${posting.version + 1}`);
      }
      posting.version += 1;
      await tx.save(posting);
    });
  }

  /** Opens a posting for answers; a company that HCA-ICT does not know yet waits for the analyst. */
  async publish(actor: Actor, id: string): Promise<void> {
    await this.db.transaction(async (tx) => {
      const posting = await this.locked(tx, id);
      postingPolicy.require(actor, 'publish', factsOf(posting));
      this.requireReady(posting, await unexplainedFloor(tx, posting));
      const isHeld = !await this.standing.publishesAtOnce(tx, posting.ownerId, actor.personId);
      if (isHeld && !posting.may('hold')) throw new Refusal(postingProblems['not-publishable'], waiting);
      posting.become(isHeld ? 'in-review' : 'published');
      if (posting.status === 'published') {
        posting.publishedAt = this.clock.now();
        await this.schedule(tx, posting, `v${posting.version}`);
      }
      await tx.save(posting);
      await tellWriter(tx, this.notices, posting);
    });
  }

  /** Opens what waited for its company to be checked; what could not be published any more becomes a draft again. Whether it opened. */
  async release(id: string): Promise<boolean> {
    return this.db.transaction(async (tx) => {
      const posting = await this.locked(tx, id);
      if (posting.status !== 'in-review') return posting.status === 'published';
      posting.version += 1;
      try {
        this.requireReady(posting);
        posting.status = 'published';
        posting.publishedAt = this.clock.now();
        await this.schedule(tx, posting, `v${posting.version}`);
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
        posting.status = 'draft';
      }
      await tx.save(posting);
      return posting.status === 'published';
    });
  }

  /** Pauses what is open while its company is not approved. */
  async hold(id: string): Promise<void> {
    await this.db.transaction(async (tx) => {
      const posting = await this.locked(tx, id);
      if (posting.status !== 'published') return;
      posting.become('paused');
      posting.pausedBy = 'desk';
      await tx.save(posting);
      await this.announce(tx, posting, `v${posting.version}`);
    });
  }

  /** Waits to be looked at once more, as if it had never opened. */
  async waitAgain(id: string): Promise<void> {
    await this.db.transaction(async (tx) => {
      const posting = await this.locked(tx, id);
      if (posting.status !== 'published') return;
      posting.become('in-review');
      posting.publishedAt = null;
      await tx.save(posting);
      await this.announce(tx, posting, `v${posting.version}`);
    });
  }

  /** Lies where its branch lies. */
  async followBranch(id: string): Promise<void> {
    await this.db.transaction(async (tx) => {
      const posting = await this.locked(tx, id);
      if (!posting.branchId) return;
      const { branchId, region, municipality } = posting;
      await place(tx, posting, { branchId });
      if (posting.region === region && posting.municipality === municipality) return;
      posting.version += 1;
      await tx.save(posting);
      if (posting.status === 'published') await this.announce(tx, posting, `v${posting.version}`);
    });
  }

  /** Takes seats of an open posting; the row lock makes simultaneous takers wait for one another. @throws Refusal 409 */
  async takeSeats(tx: Tx, id: string, seats: number): Promise<Posting> {
    const posting = await this.locked(tx, id);
    if (posting.status === 'filled' || (posting.isAnswerable && posting.seatsLeft < seats)) {
      throw new Refusal(postingProblems['no-seats-left'], posting.seatsLeft > 0
        ? { nl: `Er zijn nog ${posting.seatsLeft} van de ${posting.seats} plaatsen over.`, en: `${posting.seatsLeft} of the ${posting.seats} seats are left.` }
        : { nl: 'De laatste plaats is net vergeven.', en: 'The last seat has just been given.' });
    }
    if (!posting.isAnswerable || posting.pausedBy === 'desk') throw new Refusal(postingProblems['not-open']);
    posting.take(seats);
    await tx.save(posting);
    // Fewer seats ask for fewer students: every score of what is still open becomes true again.
    if (posting.status === 'published') await this.announce(tx, posting, `v${posting.version}`);
    return posting;
  }

  async locked(tx: Tx, id: string): Promise<Posting> {
    const posting = await tx.locked(Posting, { id });
    if (!posting) throw notFound();
    return posting;
  }

  private owner(actor: Actor, organisationId: string | undefined) {
    const posters = actor.memberships.filter((m) => m.type === 'company' || m.type === 'institution');
    if (posters.length === 0 && organisationId === undefined) throw new Refusal(general['not-allowed'], onlyParties);
    const own = posters.filter((m) => organisationId === undefined || m.organisationId === organisationId);
    if (own[0] && (organisationId !== undefined || new Set(own.map((m) => m.organisationId)).size === 1)) return own[0];
    if (organisationId !== undefined) throw notFound();
    throw invalid([{ pointer: '/organisationId', code: 'required', text: { nl: 'Kies namens welke organisatie je plaatst.', en: 'Choose for which organisation you post.' } }]);
  }

  private async apply(tx: Tx, posting: Posting, { period, branchId, programmeId, region, details, ...rest }: PostingChange): Promise<void> {
    const lists = ['reasons', 'functions', 'specialisations', 'technologies', 'levels', 'languages', 'learningGoals', 'targetGroups', 'exceptOn'];
    const texts = ['title', 'summary', 'description'];
    for (const [name, value] of Object.entries(rest)) {
      if (value === undefined) continue;
      const empty = lists.includes(name) ? [] : texts.includes(name) ? '' : name === 'openToOthers' ? false : null;
      Object.assign(posting, { [name]: value ?? empty });
    }
    if (period !== undefined) posting.period = period;
    if (details !== undefined) posting.details = this.checkedDetails(posting, details ?? {});
    await place(tx, posting, { branchId, programmeId, region });
    // Seats may be left open in what nobody took a seat of yet.
    if ((posting.seats ?? (posting.seatsTaken === 0 ? Infinity : 0)) < posting.seatsTaken + (posting.status === 'published' ? 1 : 0)) {
      throw invalid([{ pointer: '/seats', code: 'too_small', text: { nl: `Er zijn al ${posting.seatsTaken} plaatsen vergeven.`, en: `${posting.seatsTaken} seats are already given.` } }]);
    }
    await checkReferences(tx, posting);
  }

  /** A draft may be half: only what is there is checked, and what a kind does not know is refused. */
  private checkedDetails(posting: Posting, details: Record<string, unknown>): Record<string, unknown> {
    const outcome = draftDetails(posting.kind, posting.direction).safeParse(details, { reportInput: true });
    if (outcome.success) return outcome.data;
    throw refuseIssues((outcome.error.issues as unknown as Issue[]).flatMap((issue) => inDetails(issue)), 'body');
  }

  /** Whether its owner may have it open. @throws Refusal 409 while HCA-ICT does not know or approve of the company */
  async requireKnown(tx: Tx, posting: Posting, personId: string): Promise<void> {
    if (!await this.standing.publishesAtOnce(tx, posting.ownerId, personId)) throw new Refusal(postingProblems['not-publishable'], waiting);
  }

  /** Whether it can be open: nothing is missing and nothing is over. @throws Refusal 400 naming every gap */
  requireReady(posting: Posting, more: Issue[] = []): void {
    const outcome = readyPosting(posting.kind, posting.direction).safeParse(fieldsOf(posting), { reportInput: true });
    const issues: Issue[] = [...(outcome.success ? [] : outcome.error.issues as unknown as Issue[]), ...more];
    const today = this.clock.today();
    if (posting.closesOn && posting.closesOn < today) {
      issues.push({ code: 'custom', path: ['closesOn'], params: { text: { nl: 'Kies een sluitdatum vanaf vandaag.', en: 'Choose a closing date from today on.' } } });
    }
    if (posting.untilOn && posting.untilOn < today) {
      issues.push({ code: 'custom', path: ['period'], params: { text: { nl: 'Deze periode is al voorbij.', en: 'This period is already over.' } } });
    }
    if (issues.length > 0) throw refuseIssues(issues, 'body');
  }

  private announce(tx: Tx, posting: Posting, key: string): Promise<void> {
    return this.outbox.add(tx, postingPublished, { postingId: posting.id }, { key: `${posting.id}:${key}` });
  }

  /** What follows from being open: matches become true, and its closing date ends it. */
  async schedule(tx: Tx, posting: Posting, key: string): Promise<void> {
    await this.announce(tx, posting, key);
    if (posting.closesOn) {
      await this.outbox.add(tx, expirePosting, { postingId: posting.id },
        { at: amsterdamAt(addDays(posting.closesOn, 1), 0), key: `${posting.id}:${posting.closesOn}` });
    }
  }
}

const waiting = { nl: 'HCA-ICT controleert je bedrijf nog. Daarna gaat deze plaatsing open.', en: 'HCA-ICT is still verifying your company. This posting opens after that.' };
/** Each own field that a kind does not know has a pointer of its own. */
function inDetails(issue: Issue): Issue[] {
  const path = ['details', ...issue.path];
  return issue.code === 'unrecognized_keys' ? (issue.keys ?? []).map((key) => ({ ...issue, path: [...path, key], keys: [key] })) : [{ ...issue, path }];
}

const onlyParties = { nl: 'Bedrijven en onderwijsinstellingen plaatsen.', en: 'Companies and institutions post.' };

/** A posting as its form has it: empty texts are gaps. */
function fieldsOf(posting: Posting): Record<string, unknown> {
  const { period } = posting;
  const gap = (value: string) => (value === '' ? undefined : value);
  return {
    ...posting, title: gap(posting.title), summary: gap(posting.summary), period: period ?? undefined,
    closesOn: posting.closesOn ?? undefined, seats: posting.seats ?? undefined, workplace: posting.workplace ?? undefined,
    confidentiality: posting.confidentiality ?? undefined, contactName: posting.contactName ?? undefined, contactEmail: posting.contactEmail ?? undefined,
  };
}
