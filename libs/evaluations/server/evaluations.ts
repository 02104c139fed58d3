import { Inject, Injectable } from '@nestjs/common';
import { Clock, Db, invalid, notFound, Outbox, Refusal, requireVersion, type Actor, type Tx } from '#base/server';
import type { CollaborationFacts } from '#collaborations/server';
import { asksUse, isComplete, mayGive, type EvaluationGiven } from '#evaluations/contract';
import { Notices } from '#notifications/server';
import { traitsOf, type KindSlug } from '#postings/contract';
import { otherSide } from '#proposals/contract';
import { companyPeople, managersOf } from '#proposals/server';
import { releaseEvaluation } from './due.job';
import { Evaluation, EvaluationSide } from './evaluation.entity';
import { evaluationPolicy, evaluationSideOf } from './evaluation.policy';
import { evaluationProblems } from './evaluation.problems';
import { EvaluationLinks } from './links';

/** What is evaluated, and between whom. */
type Subject = Omit<CollaborationFacts, 'status'> & { proposalId: string; kind: KindSlug };

/** Takes evaluations and opens them: once both are there, or when the time has come; never anything in between. */
@Injectable()
export class Evaluations {
  constructor(private readonly db: Db, private readonly links: EvaluationLinks, private readonly outbox: Outbox, private readonly notices: Notices, @Inject(Clock) private readonly clock: Clock) {}

  /** For the actor's own side; again to change it. @throws Refusal 404 for who stands outside, 403 for who only looks on, 409 once it is open, 412 */
  async give(actor: Actor, collaborationId: string, version: number, given: EvaluationGiven): Promise<void> {
    await this.db.transaction(async (tx) => {
      const { evaluation, subject } = await this.held(tx, collaborationId);
      evaluationPolicy.require(actor, 'give', { ...subject, isReleased: this.isReleased(evaluation) });
      const side = await tx.locked(EvaluationSide, { collaborationId, side: evaluationSideOf(actor, subject) ?? 'company' });
      if (!side) throw notFound();
      requireVersion(side, version);
      await this.take(tx, { evaluation, subject }, side, given, actor.personId);
    });
  }

  /** Without signing in; the last one sent before it opens counts. @throws Refusal 404 when the link has ended, 409 once it is open */
  async giveByLink(token: string, given: EvaluationGiven): Promise<void> {
    await this.db.transaction(async (tx) => {
      const { sideId, collaborationId } = await this.links.find(tx, token);
      const held = await this.held(tx, collaborationId);
      if (this.isReleased(held.evaluation)) throw new Refusal(evaluationProblems.open);
      const side = await tx.locked(EvaluationSide, { id: sideId });
      if (!side) throw notFound();
      await this.take(tx, held, side, given, side.personId);
    });
  }

  /** Opens what was given when its time has come. */
  async release(collaborationId: string): Promise<void> {
    await this.db.transaction(async (tx) => {
      const evaluation = await tx.locked(Evaluation, { collaborationId });
      if (!evaluation?.releaseAt || evaluation.releasedAt || this.clock.now() < evaluation.releaseAt) return;
      await this.open(tx, evaluation, await this.subject(tx, collaborationId));
    });
  }

  /** The evaluation row is what both sides wait for: two that give at once come one after the other. */
  private async held(tx: Tx, collaborationId: string): Promise<{ evaluation: Evaluation; subject: Subject }> {
    const evaluation = await tx.locked(Evaluation, { collaborationId });
    if (!evaluation) throw notFound();
    return { evaluation, subject: await this.subject(tx, collaborationId) };
  }

  /** Open, or so late that the job that opens it is only behind. */
  private isReleased({ releaseAt, releasedAt }: Evaluation): boolean {
    return !mayGive({ given: { institution: false, company: false }, isReleased: releasedAt !== null || (releaseAt !== null && releaseAt <= this.clock.now()) });
  }

  private async take(tx: Tx, { evaluation, subject }: { evaluation: Evaluation; subject: Subject }, side: EvaluationSide, given: EvaluationGiven, by: string | null): Promise<void> {
    const now = this.clock.now();
    side.give(asked(evaluation, subject.kind, given), now, by);
    await tx.save(side);
    const other = await tx.find(EvaluationSide, { collaborationId: evaluation.collaborationId, side: otherSide(side.side) });
    if (isComplete({ given: { institution: true, company: other?.givenAt !== null && other !== null }, isReleased: false })) return this.open(tx, evaluation, subject);
    if (evaluation.releaseAt) return;
    const at = evaluation.countFrom(now);
    await tx.save(evaluation);
    await this.outbox.add(tx, releaseEvaluation, { collaborationId: evaluation.collaborationId }, { key: evaluation.collaborationId, at });
  }

  private async open(tx: Tx, evaluation: Evaluation, { proposalId, programmeId, companyId, institutionId }: Subject): Promise<void> {
    const { collaborationId } = evaluation;
    evaluation.releaseAt ??= this.clock.now();
    evaluation.releasedAt = this.clock.now();
    await tx.save(evaluation);
    await this.outbox.cancel(tx, releaseEvaluation, [collaborationId]);
    const people = [...(await companyPeople(tx, [proposalId])).map((to) => ({ to, organisationId: companyId })), ...(await managersOf(tx, [programmeId])).map((to) => ({ to, organisationId: institutionId }))];
    await this.notices.tell(tx, people.map(({ to: { personId, address, name, locale }, organisationId }) => ({
      topic: 'collaborations' as const, template: 'evaluation-released', key: collaborationId, to: { personId, address, name, locale }, args: { collaborationId, side: organisationId === companyId ? 'company' : 'institution' }, link: `/collaborations/${collaborationId}/evaluation`, organisationId, institutionId })));
  }

  private async subject(tx: Tx, collaborationId: string): Promise<Subject> {
    const [subject] = await tx.sql<Subject & Record<string, unknown>>(
      `select company_id as "companyId", institution_id as "institutionId", programme_id as "programmeId", proposal_id as "proposalId", kind from collaboration where id = $1`, [collaborationId]);
    if (!subject) throw notFound();
    return subject;
  }
}

const missing = { nl: 'Vul dit in.', en: 'Fill this in.' };

/** What counts of what was sent: after a stop only what was asked. @throws Refusal 400 with everything that is missing */
function asked({ ending }: Evaluation, kind: KindSlug, given: EvaluationGiven): EvaluationGiven {
  if (ending === 'stopped') return { ...given, stars: null, students: null, employees: null, contracts: null, inUse: null };
  const needed = ['stars', 'hours', ...(traitsOf(kind).students ? ['students'] as const : []), ...(asksUse(kind) ? ['inUse'] as const : [])] as const;
  const faults = needed.filter((name) => given[name] === null).map((name) => ({ pointer: `/${name}`, code: 'required', text: missing }));
  if (faults.length > 0) throw invalid(faults);
  return { ...given, inUse: asksUse(kind) ? given.inUse : null };
}
