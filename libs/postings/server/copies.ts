import { Inject, Injectable } from '@nestjs/common';
import { Clock, Db, notFound, type Actor } from '#base/server';
import type { KindSlug } from '#postings/contract';
import { contentOf, movedOn, type Content } from './copying';
import { Posting } from './posting.entity';
import { factsOf } from './posting-facts';
import { postingPolicy } from './posting.policy';
import { Postings } from './postings';
import { copyAudience } from './together/audiences';

/** New drafts made of what was written before. */
@Injectable()
export class Copies {
  constructor(private readonly db: Db, private readonly postings: Postings, @Inject(Clock) private readonly clock: Clock) {}

  /** A draft with the same words; its dates moved on to the next school year, its seats all free. */
  async copy(actor: Actor, id: string): Promise<string> {
    const posting = await this.db.transaction((tx) => tx.find(Posting, { id }));
    if (!posting) throw notFound();
    postingPolicy.require(actor, 'copy', factsOf(posting));
    const copy = await this.draftOf(actor, { kind: posting.kind, organisationId: posting.ownerId, content: contentOf(posting), copiedFrom: id });
    if (posting.audience) await this.db.transaction((tx) => copyAudience(tx, id, copy));
    return copy;
  }

  /** A draft of content that may be old: a branch or a function that is no more is left out rather than refused. */
  async draftOf(actor: Actor, { kind, organisationId, content, copiedFrom = null }: { kind: KindSlug; organisationId: string; content: Content; copiedFrom?: string | null }): Promise<string> {
    const { branchId = null, programmeId = null, functions = null, specialisations = null, ...rest } = movedOn(content, this.clock.today());
    const known = await this.db.transaction(async (tx) => (await tx.sql<{ branchId: string | null; programmeId: string | null; functions: string[]; specialisations: string[] }>(
      `select (select id from branch where id = $1 and company_id = $2) as "branchId", (select id from programme where id = $5 and institution_id = $2 and ended_at is null) as "programmeId",
         array(select slug from job_function where slug = any($3) order by array_position($3, slug)) as functions,
         array(select slug from specialisation where slug = any($4) order by array_position($4, slug)) as specialisations`,
      [branchId, organisationId, functions ?? [], specialisations ?? [], programmeId]))[0]);
    const { branchId: branch = null, programmeId: programme = null, ...named } = known ?? {};
    const where = { ...(branch ? { branchId: branch } : {}), ...(programme ? { programmeId: programme } : {}) };
    return this.postings.draft(actor, { kind, organisationId, ...rest, ...named, ...where }, copiedFrom);
  }
}
