import { Inject, Injectable } from '@nestjs/common';
import { Clock, newId, type Tx } from '#base/server';
import type { Course, Side, SignalReason } from '#check-ins/contract';
import type { Topic } from '#notifications/contract';
import { peopleOf } from '#collaborations/server';
import { Notices, type News, type Reader } from '#notifications/server';
import { analysts } from '#organisations/server';

/** What made a signal: one side of one check-in, and what it answered. */
export interface Cause {
  checkInId: string;
  collaborationId: string;
  side: Side;
  reason: SignalReason;
  answer: { onCourse: Course; mark: number } | null;
}

interface Parties { id: string; programmeId: string; companyId: string; institutionId: string }

/** Who was asked, where they can open the page of the collaboration; for who has no account, those of their side who have. */
export async function readersFor(tx: Tx, { side, personId, address, name, locale, ...parties }: Reader & { side: Side } & Pick<Parties, 'id' | 'programmeId'>): Promise<Reader[]> {
  return personId === null ? peopleOf(tx, side, parties) : [{ personId, address, name, locale }];
}

/** Tells both parties and the analysts when something asks for attention. (signaal) */
@Injectable()
export class Signals {
  constructor(private readonly notices: Notices, @Inject(Clock) private readonly clock: Clock) {}

  /** Raises a signal, once for each side of a check-in; a better answer afterwards leaves it standing until it is answered. */
  async raise(tx: Tx, { checkInId, collaborationId, side, reason, answer }: Cause): Promise<void> {
    const [signal] = await tx.sql<{ id: string }>(
      `insert into signal (id, collaboration_id, check_in_id, side, reason, on_course, mark, raised_at) values ($1, $2, $3, $4, $5, $6, $7, $8)
       on conflict (check_in_id, side) do nothing returning id`,
      [newId(), collaborationId, checkInId, side, reason, answer?.onCourse ?? null, answer?.mark ?? null, this.clock.now()]);
    if (!signal) return;
    const asked = await tx.sql<Reader & Parties & { side: Side }>(
      `select distinct on (s.email) s.side, s.person_id as "personId", s.email as address, s.name, s.locale, c.id, c.programme_id as "programmeId", c.company_id as "companyId", c.institution_id as "institutionId"
       from check_in_side s join collaboration c on c.id = $2 where s.check_in_id = $1 order by s.email`, [checkInId, collaborationId]);
    const parties = (await Promise.all(asked.map(async (one) => (await readersFor(tx, one)).map((to) => ({ ...to, organisationId: one.side === 'company' ? one.companyId : one.institutionId }))))).flat();
    const known = new Set(parties.map(({ address }) => address));
    const news = (topic: Topic, as: 'party' | 'analyst', to: Reader, organisationId: string | null = null): News =>
      ({ topic, template: 'signal', key: signal.id, to, args: { signalId: signal.id, as }, link: `/collaborations/${collaborationId}`, organisationId });
    await this.notices.tell(tx, [...parties.map(({ organisationId, ...to }) => news('collaborations', 'party', to, organisationId)),
      ...(await analysts(tx)).filter(({ address }) => !known.has(address)).map((to) => news('desk', 'analyst', to))]);
  }
}
