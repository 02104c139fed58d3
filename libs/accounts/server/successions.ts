import { Inject, Injectable } from '@nestjs/common';
import { Clock, newId, Outbox, type Tx } from '#base/server';
import { collaborationContactsMoved, postingContactsMoved } from './announcements';

/** What names a person by address elsewhere follows when they hand over, leave or move. */
@Injectable()
export class Successions {
  constructor(private readonly outbox: Outbox, @Inject(Clock) private readonly clock: Clock) {}

  /** What somebody did for an organisation goes to another; to nobody when nobody is left. */
  async handedOver(tx: Tx, organisationId: string, from: { personId: string; email: string }, toPersonId: string | null): Promise<void> {
    await this.announce(tx, organisationId, from, toPersonId);
  }

  /** Somebody has another address from now on. */
  async moved(tx: Tx, personId: string, oldEmail: string): Promise<void> {
    await this.announce(tx, null, { personId, email: oldEmail }, personId);
  }

  private async announce(tx: Tx, organisationId: string | null, from: { personId: string; email: string }, toPersonId: string | null): Promise<void> {
    const successionId = newId();
    await tx.sql(`insert into succession (id, organisation_id, from_person_id, from_email, to_person_id, created_at) values ($1, $2, $3, $4, $5, $6)`,
      [successionId, organisationId, from.personId, from.email, toPersonId, this.clock.now()]);
    await this.outbox.add(tx, postingContactsMoved, { successionId });
    await this.outbox.add(tx, collaborationContactsMoved, { successionId });
  }
}
