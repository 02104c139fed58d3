import { Inject, Injectable } from '@nestjs/common';
import { DEPUTY_DAYS, type DeputyDraft } from '#accounts/contract';
import { addDays } from '#base/contract';
import { amsterdamAt, Clock, Db, invalid, newId, notFound, Outbox, Refusal, Telling, type Actor, type Tx } from '#base/server';
import { accountProblems } from '../accounts.problems';
import { deputyshipTurns } from '../announcements';
import { deputyPolicy } from './deputy.policy';

interface Colleague { id: string; name: string; email: string; locale: 'nl' | 'en' }

/** Standing in for a colleague: named for a period, ended by the clock or by hand. */
@Injectable()
export class Deputies {
  constructor(private readonly db: Db, private readonly outbox: Outbox, private readonly news: Telling, @Inject(Clock) private readonly clock: Clock) {}

  /** @throws Refusal 400 for whom is no colleague and for wrong days, 409 for who keeps nothing and for who stands in already */
  async name(actor: Actor, institutionId: string, { personId = actor.personId, deputyId, from, until, programmeIds = [] }: DeputyDraft): Promise<string> {
    deputyPolicy.require(actor, 'name', { institutionId, personId, deputyId });
    return this.db.transaction(async (tx) => {
      await tx.sql(`select from institution where organisation_id = $1 for no key update`, [institutionId]);
      const [people, kept] = [await colleagues(tx, institutionId, [personId, deputyId]), await keptBy(tx, institutionId, personId)];
      const faults = [...this.wrongDays(from, until), ...wrongPeople(people, personId, deputyId),
        ...programmeIds.flatMap((id, at) => (kept.includes(id) ? [] : [{ pointer: `/programmeIds/${at}`, code: 'unknown', text: { nl: 'Kies een opleiding van wie je vervangt.', en: 'Choose a programme of whom you stand in for.' } }]))];
      if (faults.length > 0) throw invalid(faults);
      if (kept.length === 0) throw new Refusal(accountProblems['keeps-nothing']);
      const [other] = await tx.sql(`select from deputyship where institution_id = $1 and person_id = $2 and deputy_id = $3 and ended_at is null and daterange(from_on, until_on, '[]') && daterange($4::date, $5::date, '[]')`, [institutionId, personId, deputyId, from, until]);
      if (other) throw new Refusal(accountProblems['deputy-already']);
      const id = newId();
      await tx.sql(`insert into deputyship (id, institution_id, person_id, deputy_id, from_on, until_on, programme_ids, is_active, created_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
        [id, institutionId, personId, deputyId, from, until, [...new Set(programmeIds)], from <= this.clock.today(), this.clock.now()]);
      for (const day of [from, addDays(until, 1)]) if (day > this.clock.today()) await this.outbox.add(tx, deputyshipTurns, { deputyshipId: id }, { at: amsterdamAt(day, 0) });
      await this.tell(tx, id, institutionId, people.filter((one) => one.id !== actor.personId));
      tx.hasSaved = true;
      return id;
    });
  }

  /** Stops it before its last day. @throws Refusal 404 for who does not work there */
  async end(actor: Actor, id: string): Promise<void> {
    await this.db.transaction(async (tx) => {
      const [held] = await tx.sql<{ institutionId: string; personId: string; deputyId: string; endedAt: Date | null }>(
        `select institution_id as "institutionId", person_id as "personId", deputy_id as "deputyId", ended_at as "endedAt" from deputyship where id = $1 for update`, [id]);
      if (!held) throw notFound();
      deputyPolicy.require(actor, 'end', held);
      if (held.endedAt) throw notFound();
      await tx.sql(`update deputyship set is_active = false, ended_at = $2 where id = $1`, [id, this.clock.now()]);
      tx.hasSaved = true;
    });
  }

  private wrongDays(from: string, until: string) {
    const today = this.clock.today();
    return [
      ...(from < today ? [{ pointer: '/from', code: 'too_early', text: { nl: 'Begin vandaag of later.', en: 'Begin today or later.' } }] : []),
      ...(until < from ? [{ pointer: '/until', code: 'order', text: { nl: 'De laatste dag komt na de eerste.', en: 'The last day comes after the first.' } }] : []),
      ...(until > addDays(from, DEPUTY_DAYS) ? [{ pointer: '/until', code: 'too_late', text: { nl: 'Kies hooguit een jaar. Draag over wie langer weg is.', en: 'Choose a year at most. Hand over what somebody who is away longer keeps.' } }] : []),
    ];
  }

  private tell(tx: Tx, deputyshipId: string, organisationId: string, readers: readonly Colleague[]): Promise<void> {
    return this.news.tell(tx, readers.map(({ id: personId, email: address, name, locale }) => ({
      topic: 'organisation' as const, template: 'deputy-named', key: deputyshipId, to: { personId, address, name, locale }, args: { deputyshipId, personId }, link: '/organisation/deputies', organisationId })));
  }
}

const colleagues = (tx: Tx, institutionId: string, ids: string[]) => tx.sql<Colleague & Record<string, unknown>>(
  `select p.id, p.name, p.email, p.locale from membership m join person p on p.id = m.person_id and p.closed_at is null where m.organisation_id = $1 and m.person_id = any($2::uuid[])`, [institutionId, ids]);

const keptBy = async (tx: Tx, institutionId: string, personId: string) => (await tx.sql<{ id: string }>(
  `select k.programme_id as id from programme_keeper k join programme g on g.id = k.programme_id and g.institution_id = $1 where k.person_id = $2`, [institutionId, personId])).map(({ id }) => id);

function wrongPeople(people: readonly Colleague[], personId: string, deputyId: string) {
  const known = (id: string) => people.some((one) => one.id === id);
  const text = { nl: 'Kies een collega van deze instelling.', en: 'Choose a colleague of this institution.' };
  return [
    ...(known(personId) ? [] : [{ pointer: '/personId', code: 'unknown', text }]),
    ...(known(deputyId) && deputyId !== personId ? [] : [{ pointer: '/deputyId', code: 'unknown', text }]),
  ];
}
