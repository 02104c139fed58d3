import { Inject, Injectable } from '@nestjs/common';
import { Clock, Db, notFound, Refusal, type Actor, type Tx } from '#base/server';
import { LINKS_AGAIN, type Side } from '#check-ins/contract';
import { collaborationContacts } from '#collaborations/server';
import { Notices } from '#notifications/server';
import { CheckIn, CheckInSide } from './check-in.entity';
import { checkInPolicy, sideOf, type Parties } from './check-in.policy';
import { checkInProblems } from './check-in.problems';
import { newsOf } from './contacts';
import { endLinks } from './links';

/** Takes links back and sends new ones: a mail that went astray, a contact who is away. */
@Injectable()
export class LinkKeeping {
  constructor(private readonly db: Db, private readonly notices: Notices, @Inject(Clock) private readonly clock: Clock) {}

  /** Every link of a side stops working; what was answered stays. @throws Refusal 404, 403, 409 when it is not open */
  async withdraw(actor: Actor, checkInId: string, which: Side): Promise<void> {
    await this.of(actor, checkInId, which, (tx, { id }) => endLinks(tx, id, this.clock.now()));
  }

  /** A new link for who answers for that side by now; the earlier ones stop working. @throws Refusal as above, 409 after some times too */
  async sendAgain(actor: Actor, checkInId: string, which: Side): Promise<void> {
    await this.of(actor, checkInId, which, async (tx, side, { collaborationId }) => {
      if (side.linksAgain >= LINKS_AGAIN) throw new Refusal(checkInProblems['links-enough']);
      const contact = (await collaborationContacts(tx, collaborationId)).find((one) => one.side === which);
      if (contact) side.passesTo(contact);
      side.linksAgain += 1;
      await tx.save(side);
      await endLinks(tx, side.id, this.clock.now());
      await this.notices.tell(tx, [newsOf(side, 'check-in', `${side.id}:again:${side.linksAgain}`, collaborationId)]);
    });
  }

  private async of(actor: Actor, checkInId: string, which: Side, work: (tx: Tx, side: CheckInSide, checkIn: CheckIn) => Promise<void>): Promise<void> {
    await this.db.transaction(async (tx) => {
      const checkIn = await tx.locked(CheckIn, { id: checkInId });
      const [parties] = checkIn ? await tx.sql<Parties & Record<string, unknown>>(
        `select company_id as "companyId", institution_id as "institutionId", programme_id as "programmeId" from collaboration where id = $1`, [checkIn.collaborationId]) : [];
      if (!checkIn || !parties) throw notFound();
      checkInPolicy.require(actor, 'answer', parties);
      if (sideOf(actor, parties) === 'company' && which === 'institution') throw new Refusal(checkInProblems['not-your-link']);
      const side = checkIn.isOpen(this.clock.now()) ? await tx.locked(CheckInSide, { checkInId, side: which }) : null;
      if (!side) throw new Refusal(checkInProblems['not-open']);
      await work(tx, side, checkIn);
      tx.hasSaved = true;
    });
  }
}
