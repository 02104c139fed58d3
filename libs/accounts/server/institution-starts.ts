import { Injectable } from '@nestjs/common';
import { Db, type Actor } from '#base/server';
import type { InstitutionDraft } from '#organisations/contract';
import { Institutions } from '#organisations/server';
import { Invitations } from './members/invitations';

/** Adding an institution that the sources do not list, with whoever is to administer it: both, or neither. */
@Injectable()
export class InstitutionStarts {
  constructor(private readonly db: Db, private readonly institutions: Institutions, private readonly invitations: Invitations) {}

  async start(actor: Actor, { administrator, ...draft }: InstitutionDraft): Promise<string> {
    return this.db.transaction(async (tx) => {
      const id = await this.institutions.create(tx, actor, draft);
      if (administrator) await this.invitations.welcome(tx, { organisationId: id, email: administrator, by: actor.personId });
      return id;
    });
  }
}
