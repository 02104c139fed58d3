import { Inject, Injectable } from '@nestjs/common';
import { keepers } from '#accounts/server';
import { addDays } from '#base/contract';
import { amsterdamAt, Clock, Db, dayIn, newId, Outbox, type Tx } from '#base/server';
import { MISSED_IN_A_ROW, REMINDER_DAYS, type Moment, type Side } from '#check-ins/contract';
import { Notices, type News } from '#notifications/server';
import { CheckIn, CheckInSide } from './check-in.entity';
import { closeCheckIn, remindCheckIn } from './due.job';
import { ASKING_HOUR } from './planning';
import { Signals } from './signals';

interface Contact {
  side: Side;
  personId: string | null;
  name: string;
  email: string;
  locale: 'nl' | 'en';
}

/** Asks both parties, reminds who has not answered, and closes the window. Each step may come twice. */
@Injectable()
export class Asking {
  constructor(private readonly db: Db, private readonly outbox: Outbox, private readonly notices: Notices, private readonly signals: Signals, @Inject(Clock) private readonly clock: Clock) {}

  async ask(checkInId: string): Promise<void> {
    await this.db.transaction(async (tx) => {
      const checkIn = await tx.locked(CheckIn, { id: checkInId });
      if (checkIn?.status !== 'planned') return;
      if (!(await this.isStillWanted(tx, checkIn))) {
        checkIn.status = 'cancelled';
        await tx.save(checkIn);
        return;
      }
      const now = this.clock.now();
      const closesAt = checkIn.ask(now);
      await tx.save(checkIn);
      const sides: CheckInSide[] = [];
      for (const contact of await this.contacts(tx, checkIn.collaborationId)) {
        sides.push(await tx.save(Object.assign(new CheckInSide(), { id: newId(), checkInId, ...contact })));
      }
      await this.notices.tell(tx, sides.map((side) => newsOf(side, 'check-in', side.id, checkIn.collaborationId)));
      const asked = dayIn(now);
      await this.outbox.addAll(tx, remindCheckIn, REMINDER_DAYS.map((day) => ({
        payload: { checkInId, day }, key: `${checkInId}:${day}`, at: amsterdamAt(addDays(asked, day), ASKING_HOUR),
      })));
      await this.outbox.add(tx, closeCheckIn, { checkInId }, { key: checkInId, at: closesAt });
    });
  }

  /** Mails who has not answered yet, once for each reminder. */
  async remind(checkInId: string, day: number): Promise<void> {
    await this.db.transaction(async (tx) => {
      const checkIn = await tx.locked(CheckIn, { id: checkInId });
      if (!checkIn?.isOpen(this.clock.now()) || !(await this.isStillWanted(tx, checkIn))) return;
      const silent = await tx.sql<CheckInSide>(`select id, person_id as "personId", email, name, locale from check_in_side where check_in_id = $1 and answered_at is null`, [checkInId]);
      await this.notices.tell(tx, silent.map((side) => newsOf(side, 'check-in-reminder', `${side.id}:${day}`, checkIn.collaborationId)));
    });
  }

  /** Ends the window; a side that missed two in a row raises a signal. */
  async close(checkInId: string): Promise<void> {
    await this.db.transaction(async (tx) => {
      const checkIn = await tx.locked(CheckIn, { id: checkInId });
      if (checkIn?.status !== 'asked' || !checkIn.closesAt || this.clock.now() < checkIn.closesAt) return;
      // Two check-ins of one collaboration that close at once must see each other, or neither is the second that was missed.
      await tx.sql(`select id from collaboration where id = $1 for no key update`, [checkIn.collaborationId]);
      checkIn.status = 'closed';
      await tx.save(checkIn);
      const silent = await tx.sql<{ side: Side }>(
        `select s.side from check_in_side s where s.check_in_id = $1 and s.answered_at is null and $3 = (
           select count(*) filter (where e.answered_at is null) from (
             select m.answered_at from check_in k join check_in_side m on m.check_in_id = k.id and m.side = s.side
             where k.collaboration_id = $2 and k.status = 'closed' order by k.due_on desc, k.id desc limit $3) e)`,
        [checkInId, checkIn.collaborationId, MISSED_IN_A_ROW]);
      for (const { side } of silent) await this.signals.raise(tx, { checkInId, collaborationId: checkIn.collaborationId, side, reason: 'missed', answer: null });
    });
  }

  /** Asked while the collaboration runs; about what is over only when the question is for afterwards. */
  private async isStillWanted(tx: Tx, { collaborationId, moment }: { collaborationId: string; moment: Moment }): Promise<boolean> {
    const [collaboration] = await tx.sql<{ status: string }>(`select status from collaboration where id = $1`, [collaborationId]);
    return collaboration?.status === 'running' || collaboration?.status === 'trial' || (collaboration?.status === 'completed' && moment === 'after');
  }

  /** The company's contact, and the institution's: who looks after it, else a manager of the programme, else an admin. */
  private contacts(tx: Tx, collaborationId: string): Promise<Contact[]> {
    return tx.sql<Contact>(
      `select 'company' as side, p.id as "personId", c.company_contact_name as name, c.company_contact_email as email, c.company_contact_locale as locale
       from collaboration c left join person p on p.email = lower(c.company_contact_email) where c.id = $1
       union all
       select 'institution', n.id, n.name, n.email, n.locale from collaboration c cross join lateral (
         select p.id, p.name, p.email, p.locale from (
           select m.person_id as id, 1 as turn from membership m where m.person_id = c.institution_contact_id and m.organisation_id = c.institution_id
           union all select k.person_id, 2 from ${keepers} k where k.programme_id = c.programme_id and k.role = 'manager'
           union all select m.person_id, 3 from membership m where m.organisation_id = c.institution_id and m.role = 'admin') candidate
         join person p on p.id = candidate.id and p.closed_at is null order by candidate.turn, p.id limit 1) n
       where c.id = $1`, [collaborationId]);
  }
}

/** The link in the mail is all that some have to answer with, so the first mail always goes; reminders as they set them. */
const newsOf = ({ id, personId, email, name, locale }: CheckInSide, template: 'check-in' | 'check-in-reminder', key: string, collaborationId: string): News =>
  ({ topic: 'collaborations', template, key, to: { personId, address: email, name, locale }, args: { sideId: id }, link: `/collaborations/${collaborationId}`, mail: template === 'check-in' ? 'needed' : 'as-set' });
