import { Injectable } from '@nestjs/common';
import type { Tx } from '#base/server';
import { Notices, type News } from '#notifications/server';
import { companyReadersOf, recipientsOf } from './recipients';

/**
 * Who hears of matches, decided here alone: who answers for what a posting fits, when the posting opens or changes, each once for a posting.
 * What is new because a programme or a company changed itself is found in its list: who changed it would be flooded with all that is open.
 */
@Injectable()
export class Telling {
  constructor(private readonly notices: Notices) {}

  async ofPosting(tx: Tx, direction: 'offer' | 'request', postingId: string): Promise<void> {
    await this.notices.tell(tx, direction === 'offer'
      ? (await recipientsOf(tx, postingId)).map(({ programmeId, institutionId, ...to }): News => ({
        topic: 'matches', template: 'posting-match', key: postingId, to, args: { postingId, personId: to.personId, programmeId },
        link: matchAddress(postingId, programmeId), organisationId: institutionId, institutionId }))
      : (await companyReadersOf(tx, postingId)).map(({ companyId, ...to }): News => ({
        topic: 'matches', template: 'request-match', key: postingId, to, args: { postingId, personId: to.personId, companyId },
        link: matchAddress(postingId), organisationId: companyId })));
  }
}

/** Where the explanation of a match stands. */
export const matchAddress = (postingId: string, programmeId?: string) => (programmeId ? `/postings/${postingId}?programme=${programmeId}#match` : `/postings/${postingId}`);
