import { Injectable } from '@nestjs/common';
import { Invitations } from '#accounts/server';
import { Db, statement } from '#base/server';
import type { EnteredLink, EnteredRefused, RefusingEntered } from '#postings/contract';
import { Posting } from '../posting.entity';
import { PostingQueries } from '../posting.queries';
import { EnteredRefusals } from './entered-refusals';

const handedOver = statement<{ id: string }>('postings.handed-over', `select id from posting where owner_id = $1 and status = 'draft' and entered_by is not null and handed_over_at is not null order by id desc limit 20`);

/** What was entered for a company, behind the link that somebody without an account was mailed. */
@Injectable()
export class EnteredLinks {
  constructor(private readonly db: Db, private readonly queries: PostingQueries, private readonly invitations: Invitations, private readonly refusals: EnteredRefusals) {}

  /** What waits behind a link from a mail; opening it changes nothing. @throws Refusal 404 or 409 as an invitation does */
  async behindLink(token: string): Promise<EnteredLink> {
    const { organisation, email, endsAt } = await this.invitations.behindLink(token);
    const ids = await this.db.query(handedOver, [organisation.id]);
    // Read as somebody of the company will: it is what they decide about.
    return { organisation, email, endsAt, postings: await Promise.all(ids.map(({ id }) => this.queries.ofOwner(organisation.id, id))) };
  }

  /** Whoever got the mail does not want what was entered, and needs no account to say so. */
  async refuseByLink(token: string, { reason }: RefusingEntered): Promise<EnteredRefused> {
    const { organisation } = await this.invitations.behindLink(token);
    await this.db.transaction(async (tx) => {
      for (const { id } of await tx.sql<{ id: string }>(handedOver.sql, [organisation.id])) {
        const posting = await tx.locked(Posting, { id });
        if (posting?.status === 'draft') await this.refusals.end(tx, posting, reason);
      }
    });
    return this.invitations.decline(token);
  }
}
