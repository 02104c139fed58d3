import { Inject, Injectable } from '@nestjs/common';
import { Clock, Db, notFound, type Actor } from '#base/server';
import type { Side } from '#collaborations/contract';
import type { Repetition } from '#evaluations/contract';
import { Notices } from '#notifications/server';
import { Copies } from '#postings/server';
import { companyPeople, managersOf } from '#proposals/server';
import { Evaluation } from './evaluation.entity';
import { evaluationPolicy, evaluationSideOf, type EvaluationFacts } from './evaluation.policy';

type Subject = Omit<EvaluationFacts, 'isReleased'> & { proposalId: string; postingId: string; ownerId: string };

/** Doing it once more: whose posting it was gets a draft with next year's dates, the other side asks for that. */
@Injectable()
export class Repetitions {
  constructor(private readonly db: Db, private readonly copies: Copies, private readonly notices: Notices, @Inject(Clock) private readonly clock: Clock) {}

  /** Pressing twice makes one draft, and asks once. @throws Refusal 404, 403, 409 while it is hidden */
  async begin(actor: Actor, collaborationId: string): Promise<Repetition> {
    const { evaluation, subject } = await this.known(collaborationId);
    evaluationPolicy.require(actor, 'repeat', { ...subject, isReleased: evaluation.releasedAt !== null });
    const owner: Side = subject.ownerId === subject.companyId ? 'company' : 'institution';
    if (evaluationSideOf(actor, subject) !== owner) return this.ask(collaborationId, subject, owner);
    if (evaluation.repeatedBy) return { postingId: evaluation.repeatedBy, isAsked: false };
    const postingId = await this.copies.copy(actor, subject.postingId);
    const [kept] = await this.db.transaction((tx) => tx.sql<{ id: string }>(`update evaluation set repeated_by = coalesce(repeated_by, $2) where collaboration_id = $1 returning repeated_by as id`, [collaborationId, postingId]));
    return { postingId: kept?.id ?? postingId, isAsked: false };
  }

  private async ask(collaborationId: string, subject: Subject, owner: Side): Promise<Repetition> {
    await this.db.transaction(async (tx) => {
      await tx.sql(`update evaluation set repeat_asked_at = coalesce(repeat_asked_at, $2) where collaboration_id = $1`, [collaborationId, this.clock.now()]);
      const people = owner === 'company' ? await companyPeople(tx, [subject.proposalId]) : await managersOf(tx, [subject.programmeId]);
      await this.notices.tell(tx, people.map(({ personId, address, name, locale }) => ({
        topic: 'collaborations', template: 'evaluation-repeat-asked', key: collaborationId, to: { personId, address, name, locale }, args: { collaborationId, side: owner },
        link: `/collaborations/${collaborationId}/evaluation`, organisationId: owner === 'company' ? subject.companyId : subject.institutionId, institutionId: subject.institutionId })));
    });
    return { postingId: null, isAsked: true };
  }

  private async known(collaborationId: string): Promise<{ evaluation: Evaluation; subject: Subject }> {
    return this.db.transaction(async (tx) => {
      const evaluation = await tx.find(Evaluation, { collaborationId });
      const [subject] = await tx.sql<Subject & Record<string, unknown>>(
        `select b.company_id as "companyId", b.institution_id as "institutionId", b.programme_id as "programmeId", b.proposal_id as "proposalId", b.posting_id as "postingId", g.owner_id as "ownerId"
         from collaboration b join posting g on g.id = b.posting_id where b.id = $1`, [collaborationId]);
      if (!evaluation || !subject) throw notFound();
      return { evaluation, subject };
    });
  }
}
