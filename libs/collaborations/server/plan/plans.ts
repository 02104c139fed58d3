import { Inject, Injectable } from '@nestjs/common';
import type { Issue } from '#base/contract';
import { Clock, Db, invalid, newId, notFound, refuseIssues, Refusal, requireVersion, type Actor, type Tx } from '#base/server';
import { draftValue, readyValue, type PlanAgreement, type PlanPoint, type PlanChange, type PlanReturn, type PointValue, type Side, type SignatureDraft } from '#collaborations/contract';
import { Collaboration } from '../collaboration.entity';
import { collaborationProblems } from '../collaboration.problems';
import { PlanDates } from './plan-dates';
import { PlanNews } from './plan.news';
import { planPolicy, sideOf } from './plan.policy';
import { blockedBy, planFrom, planOf, type Agreed, type Plan, type PlanRow, type StoredPoint } from './reading';

const other = (side: Side): Side => (side === 'institution' ? 'company' : 'institution');
const same = (a: unknown, b: unknown) => JSON.stringify(a ?? null) === JSON.stringify(b ?? null);

/** Who works on a plan now, for which side. */
interface Turn { tx: Tx; actor: Actor; side: Side; plan: Plan; now: Date }

/** The joint plan: what both sides agree on, point by point. A change waits until the other side agrees; nothing is lost meanwhile. */
@Injectable()
export class Plans {
  constructor(private readonly db: Db, private readonly news: PlanNews, private readonly dates: PlanDates, @Inject(Clock) private readonly clock: Clock) {}

  /** Writes a plan down as posting, kind and handbook propose it, when a collaboration opens; once. */
  async begin(tx: Tx, collaborationId: string): Promise<void> {
    await this.written(tx, planFrom(await this.rowOf(tx, collaborationId)));
  }

  /** Changes what is named of points. Who changes one agrees to it; the other side is asked anew, but not about what was its own to fill in. */
  async change(actor: Actor, id: string, version: number, { points }: PlanChange): Promise<void> {
    await this.turn(actor, id, version, async (turn) => {
      for (const [slug, change] of changesOf(turn.plan, points, turn.side)) await this.write(turn, slug, change);
      await this.finish(turn);
    });
  }

  /** Agrees, for one's side, to the points named, or to all that are ready. @throws Refusal 409 where the law comes first */
  async agree(actor: Actor, id: string, version: number, { points: wanted }: PlanAgreement): Promise<void> {
    await this.turn(actor, id, version, async (turn) => {
      const { plan, side } = turn;
      const isBlocked = blockedBy(plan);
      const chosen = wanted ? wanted.map((slug) => found(plan, slug)) : plan.points;
      wanted?.forEach((slug, at) => {
        const { point, stored } = found(plan, slug);
        if (!isReady(plan, point, stored.value)) throw invalid([{ pointer: `/points/${at}`, code: 'open', text: { nl: `Vul eerst “${point.name.nl}” aan.`, en: `Complete “${point.name.en}” first.` } }]);
        if (slug === 'practice' && isBlocked) throw new Refusal(collaborationProblems['not-recognised'], isBlocked);
      });
      for (const { point, stored } of chosen) {
        if (stored.agreed[side] || !isReady(plan, point, stored.value) || (point.slug === 'practice' && isBlocked)) continue;
        const agreed = { ...stored.agreed, [side]: this.by(actor) };
        await this.store(turn, point.slug, { ...stored, agreed, ...(agreed.institution && agreed.company ? settled : {}) });
        await this.note(turn, 'agreed', point.slug, null, stored.value);
      }
      await this.finish(turn);
    });
  }

  /** Gives points back as both had agreed to them: the change is taken back, or the other side would rather keep what there was. */
  async giveBack(actor: Actor, id: string, version: number, { points }: PlanReturn): Promise<void> {
    await this.turn(actor, id, version, async (turn) => {
      for (const slug of new Set(points)) {
        const { stored } = found(turn.plan, slug);
        if (!stored.was) throw new Refusal(collaborationProblems['nothing-waits']);
        const { value, institution, company } = stored.was;
        await this.store(turn, slug, { value, agreed: { institution, company }, ...settled });
        await this.note(turn, 'returned', slug, stored.value, value);
      }
      await this.finish(turn);
    });
  }

  /** Notes that both signed on paper. @throws Refusal 409 while the plan is open, or when it is noted already */
  async sign(actor: Actor, id: string, version: number, { signedOn, forInstitution, forCompany }: SignatureDraft): Promise<void> {
    await this.turn(actor, id, version, async (turn) => {
      const { tx, plan: { row }, now } = turn;
      if (!row.agreedAt) throw new Refusal(collaborationProblems['plan-open']);
      if (row.signature) throw new Refusal(collaborationProblems['signed-already']);
      if (signedOn > this.clock.today()) throw invalid([{ pointer: '/signedOn', code: 'too_late', text: { nl: 'Noteer een handtekening vanaf de dag waarop hij is gezet.', en: 'Note a signature from the day on which it was put.' } }]);
      await tx.sql(`insert into plan_signature (collaboration_id, signed_on, for_institution, for_company, noted_at, noted_by) values ($1, $2, $3, $4, $5, $6)`,
        [row.id, signedOn, forInstitution, forCompany, now, actor.personId]);
      await this.note(turn, 'signed');
      await this.count(turn);
    });
  }

  /** Takes the note of a signature back. It stays in what happened. */
  async unsign(actor: Actor, id: string, version: number): Promise<void> {
    await this.turn(actor, id, version, async (turn) => {
      const { tx, plan: { row }, now } = turn;
      if (!row.signature) throw new Refusal(collaborationProblems['not-signed']);
      await tx.sql(`update plan_signature set undone_at = $2, undone_by = $3 where collaboration_id = $1 and undone_at is null`, [row.id, now, actor.personId]);
      await this.note(turn, 'unsigned');
      await this.count(turn);
    });
  }

  /** Gives the days on which the plan has both decide; none without a trial. @throws Refusal 409 with what is still open, unless both agreed to all of it */
  async requireAgreed(tx: Tx, id: string): Promise<string[]> {
    const plan = planFrom(await this.rowOf(tx, id));
    const open = plan.points.filter(({ point, stored }) => !isAgreed(plan, point, stored));
    if (open.length === 0 && plan.row.version !== null) return decisionDays(plan);
    const names = (language: 'nl' | 'en') => new Intl.ListFormat(language).format(open.map(({ point }) => point.name[language].toLowerCase()));
    throw new Refusal(collaborationProblems['plan-open'], { nl: `Nog niet door allebei akkoord: ${names('nl')}.`, en: `Not yet agreed by both: ${names('en')}.` });
  }

  private async write(turn: Turn, slug: string, changed: PointValue): Promise<void> {
    const { plan, side, actor, now } = turn;
    const { point, stored } = found(plan, slug);
    const isShared = point.fields.some(({ name, by }) => by === 'both' && !same(changed[name], stored.value[name]));
    const { institution, company } = stored.agreed;
    const was = stored.was ?? (isShared && institution && company ? { value: stored.value, institution, company } : null);
    const agreed = { ...stored.agreed, [side]: this.by(actor), ...(isShared ? { [other(side)]: null } : {}) };
    // Who fills in what is their own has read what the other changed beside it: nothing waits any more.
    const waits = agreed.institution && agreed.company ? settled : { was, changedAt: now.toISOString(), changedBy: actor.personId, changedSide: side };
    await this.store(turn, slug, { value: changed, agreed, ...waits });
    await this.note(turn, 'changed', slug, stored.value, changed);
  }

  private async turn(actor: Actor, id: string, version: number, work: (turn: Turn) => Promise<void>): Promise<void> {
    await this.db.transaction(async (tx) => {
      // One at a time: the row of the collaboration is held, so that two sides never answer different plans.
      const collaboration = await tx.locked(Collaboration, { id });
      if (!collaboration) throw notFound();
      planPolicy.require(actor, 'change', collaboration);
      const plan = planFrom(await this.rowOf(tx, id));
      requireVersion({ version: plan.row.version ?? 1 }, version);
      const side = sideOf(actor, collaboration);
      if (!side) throw notFound();
      await work({ tx, actor, side, plan: await this.written(tx, plan), now: this.clock.now() });
    });
  }

  private async rowOf(tx: Tx, id: string): Promise<PlanRow> {
    const [row] = await tx.sql<PlanRow & Record<string, unknown>>(planOf.sql, [id, this.clock.today()]);
    if (!row) throw notFound();
    return row;
  }

  /** A plan that is only proposed so far is written down before the first change of it. */
  private async written(tx: Tx, plan: Plan): Promise<Plan> {
    if (plan.row.version !== null) return plan;
    await tx.sql(`insert into joint_plan (collaboration_id, effort) values ($1, $2)`, [plan.row.id, plan.row.effort]);
    await tx.sql(
      `insert into plan_point (collaboration_id, slug, place, title, value) select $1, t.slug, t.place, t.title, t.value from unnest($2::text[], $3::int[], $4::text[], $5::jsonb[]) as t(slug, place, title, value)`,
      [plan.row.id, plan.points.map(({ point }) => point.slug), plan.points.map((_, place) => place), plan.points.map(({ stored }) => stored.title), plan.points.map(({ stored }) => JSON.stringify(stored.value))]);
    return { ...plan, row: { ...plan.row, version: 1 } };
  }

  private async store({ tx, plan }: Turn, slug: string, { value, agreed: { institution, company }, was, changedAt, changedBy, changedSide }: Omit<StoredPoint, 'slug' | 'title'>): Promise<void> {
    const place = plan.points.findIndex(({ point }) => point.slug === slug);
    await tx.sql(
      `insert into plan_point (collaboration_id, slug, place, title, value, institution_at, institution_by, company_at, company_by, was, changed_at, changed_by, changed_side)
       values ($1, $2, $3, $4, $5::jsonb, $6, $7, $8, $9, $10::jsonb, $11, $12, $13)
       on conflict (collaboration_id, slug) do update set value = excluded.value, institution_at = excluded.institution_at, institution_by = excluded.institution_by,
         company_at = excluded.company_at, company_by = excluded.company_by, was = excluded.was, changed_at = excluded.changed_at, changed_by = excluded.changed_by, changed_side = excluded.changed_side`,
      [plan.row.id, slug, place, plan.points[place]?.stored.title ?? null, JSON.stringify(value), institution?.at ?? null, institution?.byId ?? null, company?.at ?? null, company?.byId ?? null,
        was ? JSON.stringify(was) : null, changedAt, changedBy, changedSide]);
  }

  private async note({ tx, plan, side, actor, now }: Turn, what: string, slug: string | null = null, was: PointValue | null = null, value: PointValue | null = null): Promise<void> {
    await tx.sql(`insert into plan_event (id, collaboration_id, at, side, by_id, what, slug, was, value) values ($1, $2, $3, $4, $5, $6, $7, $8::jsonb, $9::jsonb)`,
      [newId(), plan.row.id, now, side, actor.personId, what, slug, was ? JSON.stringify(was) : null, value ? JSON.stringify(value) : null]);
  }

  private async count({ tx, plan }: Turn): Promise<void> {
    await tx.sql(`update joint_plan set version = version + 1 where collaboration_id = $1`, [plan.row.id]);
    tx.hasSaved = true;
  }

  /** What a write means for the whole: agreed, or waiting for the other side. The days both agreed on are the days of the collaboration. */
  private async finish(turn: Turn): Promise<void> {
    const { tx, plan: before, now, side } = turn;
    await this.count(turn);
    const plan = planFrom(await this.rowOf(tx, before.row.id));
    const isWhole = plan.points.every(({ point, stored }) => isAgreed(plan, point, stored));
    const time = plan.points.find(({ point }) => point.slug === 'time');
    if (time && isAgreed(plan, time.point, time.stored)) {
      const day = (name: string) => (typeof time.stored.value[name] === 'string' ? time.stored.value[name] : null);
      await this.dates.follow(tx, plan.row.id, { from: day('from'), until: day('until') }, { side, personId: turn.actor.personId });
    }
    const wasWhole = before.row.agreedAt !== null;
    if (isWhole !== wasWhole) await tx.sql(`update joint_plan set agreed_at = $2 where collaboration_id = $1`, [plan.row.id, isWhole ? now : null]);
    if (isWhole && !wasWhole) {
      await this.note(turn, 'complete');
      await this.news.agreed(tx, plan.row);
    } else if (plan.points.some(({ point, stored }) => stored.agreed[side] && !stored.agreed[other(side)] && isReady(plan, point, stored.value))) {
      await this.news.waits(tx, plan.row, other(side));
    }
  }

  private by(actor: Actor): Agreed {
    return { at: this.clock.now().toISOString(), byId: actor.personId, by: null };
  }
}

/** The days on which both decide, where the plan has a trial. */
function decisionDays({ points }: Plan): string[] {
  const { kind, decideOn } = points.find(({ point }) => point.slug === 'trial')?.stored.value ?? {};
  return kind === 'trial' && Array.isArray(decideOn) ? decideOn : [];
}

/** Nothing waits any more. */
const settled = { was: null, changedAt: null, changedBy: null, changedSide: null } as const;

export function isReady({ subject }: Plan, point: PlanPoint, value: PointValue): boolean {
  return readyValue(point, subject).safeParse(value).success;
}

/** Both agreed to it as it is; before the start, practice that the law does not allow yet is agreed to by nobody, however it was written. */
export const isAgreed = (plan: Plan, point: PlanPoint, { agreed, value }: StoredPoint): boolean => agreed.institution !== null && agreed.company !== null && isReady(plan, point, value)
  && !(point.slug === 'practice' && plan.row.status === 'preparing' && blockedBy(plan));

/** @throws Refusal 404 where the plan has no such point */
function found({ points }: Plan, slug: string): Plan['points'][number] {
  const one = points.find(({ point }) => point.slug === slug);
  if (!one) throw notFound();
  return one;
}

/** What points hold after a change, as far as they differ. @throws Refusal 400 with every fault, for what is wrong and what the other side fills in; 404 */
function changesOf(plan: Plan, points: PlanChange['points'], side: Side): [string, PointValue][] {
  const issues: Issue[] = [];
  const changes = Object.entries(points).flatMap(([slug, change]): [string, PointValue][] => {
    const { point, stored: { value } } = found(plan, slug);
    const theirs = point.fields.filter(({ name, by }) => by === other(side) && name in change && !same(change[name] ?? undefined, value[name]));
    const name = plan.names[other(side)];
    issues.push(...theirs.map((field): Issue => ({ code: 'custom', path: ['points', slug, field.name], params: { text: { nl: `Dit vult ${name} zelf in.`, en: `${name} fills this in itself.` } } })));
    const outcome = draftValue(point, plan.subject).safeParse({ ...value, ...change }, { reportInput: true });
    if (!outcome.success) {
      issues.push(...(outcome.error.issues as unknown as Issue[]).map((issue) => ({ ...issue, path: ['points', slug, ...issue.path] })));
      return [];
    }
    const after = outcome.data;
    return [...Object.keys(after), ...Object.keys(value)].every((field) => same(after[field], value[field])) ? [] : [[slug, after]];
  });
  if (issues.length > 0) throw refuseIssues(issues, 'body');
  return changes;
}
