import { Inject, Injectable } from '@nestjs/common';
import { Invitations } from '#accounts/server';
import { Clock, Db, Mails, Refusal, type Actor } from '#base/server';
import { Notices } from '#notifications/server';
import { factsOf } from '../posting-facts';
import { postingPolicy } from '../posting.policy';
import { postingProblems } from '../posting.problems';
import { Postings } from '../postings';
import { deciders } from './deciders';

/** Leaving what was entered to the company it was entered for. */
@Injectable()
export class Handovers {
  constructor(private readonly db: Db, private readonly postings: Postings, private readonly invitations: Invitations, private readonly mails: Mails, private readonly notices: Notices, @Inject(Clock) private readonly clock: Clock) {}

  /** The company decides from now on; whoever decides there hears of it, by a mail to the address that was given where nobody is known. */
  async handOver(actor: Actor, id: string): Promise<void> {
    await this.db.transaction(async (tx) => {
      const posting = await this.postings.locked(tx, id);
      postingPolicy.require(actor, 'hand-over', factsOf(posting));
      const people = await deciders(tx, posting.ownerId);
      // Who was written to and has an account decides; an address that never answered may be written to once more.
      if (posting.handedOverAt && people.length > 0) throw new Refusal(postingProblems['handed-over']);
      this.postings.requireReady(posting);
      const now = this.clock.now();
      posting.handedOverAt = now;
      posting.version += 1;
      await tx.save(posting);
      const key = `${id}:${now.toISOString()}`;
      if (people.length > 0) return this.notices.tell(tx, people.map((to) => ({ topic: 'proposals', template: 'posting-handed-over', key, to, args: { postingId: id }, link: `/postings/${id}`, organisationId: posting.ownerId })));
      if (!posting.handoverEmail) throw new Refusal(postingProblems['nobody-there']);
      const invitationId = await this.invitations.first(tx, { organisationId: posting.ownerId, email: posting.handoverEmail, by: actor.personId });
      const [person] = await tx.sql<{ name: string; locale: 'nl' | 'en' }>(`select name, locale from person where email = $1 and closed_at is null`, [posting.handoverEmail]);
      await this.mails.post(tx, [{ template: 'posting-handed-over', key: `${key}:${posting.handoverEmail}`, isAskedFor: true, to: { address: posting.handoverEmail, name: person?.name ?? '', locale: person?.locale ?? 'nl' }, args: { postingId: id, invitationId } }]);
    });
  }
}
