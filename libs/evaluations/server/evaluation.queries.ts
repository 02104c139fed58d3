import { Inject, Injectable } from '@nestjs/common';
import { Clock, Db, notFound, type Actor } from '#base/server';
import type { Evaluation, LinkedEvaluation } from '#evaluations/contract';
import { otherSide } from '#proposals/contract';
import { evaluationPolicy, evaluationSideOf } from './evaluation.policy';
import { hashOf, linkEnded } from './links';
import { behindLink, common, given, hasGiven, oneEvaluation, onward, suggestedFor, versionOf } from './reading';

/** Reading evaluations: each side its own, both once they are open; the analyst then too. */
@Injectable()
export class EvaluationQueries {
  constructor(private readonly db: Db, @Inject(Clock) private readonly clock: Clock) {}

  /** @throws Refusal 404 for who stands on neither side and is no analyst, and where nothing has ended */
  async one(actor: Actor, collaborationId: string): Promise<Evaluation> {
    const row = await this.db.one(oneEvaluation, [collaborationId]);
    if (!row) throw notFound();
    const facts = { ...row, isReleased: row.releasedAt !== null };
    evaluationPolicy.require(actor, 'see', facts);
    const side = evaluationSideOf(actor, row);
    const party = (id: string, name: string) => ({ id, name });
    return {
      collaborationId, version: versionOf(row, side), openedAt: row.openedAt.toISOString(), ...common(row), ...onward(row), functions: row.functions, levels: row.levels, side, posting: { id: row.postingId, title: row.title },
      programme: party(row.programmeId, row.programme), company: party(row.companyId, row.company), institution: party(row.institutionId, row.institution), suggested: suggestedFor(row, side),
      otherHasGiven: side !== null && hasGiven(row, otherSide(side)), given: given(row, side ?? 'onlooker'),
      repeatedBy: side && row.repeatedBy ? { postingId: row.repeatedBy } : null, owner: row.ownerId === row.companyId ? 'company' : 'institution', can: evaluationPolicy.permissions(actor, facts),
    };
  }

  /** What a link opens. Looks only: a mail scanner that follows the link changes nothing. @throws Refusal 404 when it has ended */
  async behindLink(token: string): Promise<LinkedEvaluation> {
    const row = await this.db.one(behindLink, [hashOf(token), this.clock.now()]);
    if (!row) throw linkEnded();
    const { side, name, locale, title, company, institution } = row;
    return { ...common(row), side, name, locale, postingTitle: title, company, institution, suggested: suggestedFor(row, side), given: given(row, side) };
  }
}
