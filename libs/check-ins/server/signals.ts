import { Inject, Injectable } from '@nestjs/common';
import { Clock, Mails, newId, type Recipient, type Tx } from '#base/server';
import type { Course, Side, SignalReason } from '#check-ins/contract';

/** What made a signal: one side of one check-in, and what it answered. */
export interface Cause {
  checkInId: string;
  collaborationId: string;
  side: Side;
  reason: SignalReason;
  answer: { onCourse: Course; mark: number } | null;
}

/** Tells both parties and the analysts when something asks for attention. (signaal) */
@Injectable()
export class Signals {
  constructor(private readonly mails: Mails, @Inject(Clock) private readonly clock: Clock) {}

  /** Raises a signal, once for each side of a check-in; a better answer afterwards leaves it standing until it is answered. */
  async raise(tx: Tx, { checkInId, collaborationId, side, reason, answer }: Cause): Promise<void> {
    const [signal] = await tx.sql<{ id: string }>(
      `insert into signal (id, collaboration_id, check_in_id, side, reason, on_course, mark, raised_at) values ($1, $2, $3, $4, $5, $6, $7, $8)
       on conflict (check_in_id, side) do nothing returning id`,
      [newId(), collaborationId, checkInId, side, reason, answer?.onCourse ?? null, answer?.mark ?? null, this.clock.now()]);
    if (!signal) return;
    const readers = await tx.sql<Recipient & { as: 'party' | 'analyst' }>(
      `select distinct on (address) * from (
         select email as address, name, locale, 'party' as "as" from check_in_side where check_in_id = $1
         union all
         select p.email, p.name, p.locale, 'analyst' from membership m join organisation o on o.id = m.organisation_id and o.type = 'hca'
         join person p on p.id = m.person_id and p.closed_at is null where m.role = 'analyst') reader
       order by address, "as" desc`, [checkInId]);
    await this.mails.post(tx, readers.map(({ as, ...to }) => ({ template: 'signal', key: `${signal.id}:${to.address}`, to, args: { signalId: signal.id, as } })));
  }
}
