import { Inject, Injectable } from '@nestjs/common';
import { Clock, newId, Outbox, type Tx } from '#base/server';
import { collaborationContactsMoved, postingContactsMoved } from './announcements';

/** What names a person by address elsewhere follows when they hand over, leave or move. */
@Injectable()
export class Successions {
  constructor(private readonly outbox: Outbox, @Inject(Clock) private readonly clock: Clock) {}

  /** What somebody did for an organisation goes to another, to nobody when nobody is left; at once, or when it can no longer be undone. */
  handedOver(tx: Tx, organisationId: string, from: { personId: string; email: string }, toPersonId: string | null, at: Date | null = null): Promise<void> {
    return this.announce(tx, organisationId, from, toPersonId, at);
  }

  /** Somebody has another address from now on. */
  moved(tx: Tx, personId: string, oldEmail: string): Promise<void> {
    return this.announce(tx, null, { personId, email: oldEmail }, personId, null);
  }

  private async announce(tx: Tx, organisationId: string | null, from: { personId: string; email: string }, toPersonId: string | null, at: Date | null): Promise<void> {
    const successionId = newId();
    await tx.sql(`insert into succession (id, organisation_id, from_person_id, from_email, to_person_id, created_at) values ($1, $2, $3, $4, $5, $6)`,
      [successionId, organisationId, from.personId, from.email, toPersonId, this.clock.now()]);
    for (const told of [postingContactsMoved, collaborationContactsMoved]) await this.outbox.add(tx, told, { successionId }, at ? { at } : {});
  }
}
