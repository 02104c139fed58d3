import { Inject, Injectable } from '@nestjs/common';
import { amsterdamAt, Clock, Db, invalid, notFound, Outbox, Refusal, type Actor } from '#base/server';
import type { Handing, Pausing, Stopping as StoppingBody } from '#collaborations/contract';
import { collaborationStarted, remindReturn } from '../announcements';
import { collaborationProblems } from '../collaboration.problems';
import { Plans } from '../plan/plans';
import { Decisions } from './decisions';
import { Ends } from './ends';
import { CourseEvents } from './events';
import { begin } from './holding';
import { Stopping } from './stopping';

/** The course of a collaboration, as its flow has it: begun, paused, resumed, completed, stopped, handed over. */
@Injectable()
export class Course {
  constructor(private readonly db: Db, private readonly plans: Plans, private readonly decisions: Decisions, private readonly stopping: Stopping, private readonly events: CourseEvents,
    private readonly ends: Ends, private readonly outbox: Outbox, @Inject(Clock) private readonly clock: Clock) {}

  /** Education starts, with a trial where the plan has one; what is planned in it follows. @throws Refusal 409 while the plan is open */
  async start(actor: Actor, id: string): Promise<void> {
    await this.db.transaction(async (tx) => {
      const { collaboration } = await begin(tx, actor, 'start', id);
      const trial = await this.plans.requireAgreed(tx, id);
      collaboration.start(trial.length > 0 ? 'trial' : 'running', actor.personId, this.clock.now());
      await tx.save(collaboration);
      await this.decisions.plan(tx, collaboration, trial);
      await this.ends.plan(tx, collaboration);
      await this.events.happen(tx, collaboration, { what: 'started', side: 'institution', personId: actor.personId });
      await this.outbox.add(tx, collaborationStarted, { collaborationId: id }, { key: id });
    });
  }

  async pause(actor: Actor, id: string, { reason, sentence, backOn }: Pausing): Promise<void> {
    await this.db.transaction(async (tx) => {
      const { collaboration } = await begin(tx, actor, 'pause', id);
      if (backOn !== null && backOn <= this.clock.today()) throw invalid([{ pointer: '/backOn', code: 'too_early', text: { nl: 'Kies een dag na vandaag.', en: 'Choose a day after today.' } }]);
      collaboration.pause(backOn, this.clock.now());
      await tx.save(collaboration);
      if (backOn) await this.outbox.add(tx, remindReturn, { collaborationId: id }, { key: `${id}:${collaboration.version}`, at: amsterdamAt(backOn, 9) });
      await this.events.happen(tx, collaboration, { what: 'paused', side: 'institution', personId: actor.personId, reason, sentence, day: backOn });
    });
  }

  /** Goes on where it was; what fell due meanwhile is asked now. */
  async resume(actor: Actor, id: string): Promise<void> {
    await this.db.transaction(async (tx) => {
      const { collaboration } = await begin(tx, actor, 'resume', id);
      collaboration.become(collaboration.pausedFrom ?? 'running', this.clock.now());
      await tx.save(collaboration);
      await this.decisions.schedule(tx, collaboration);
      await this.ends.plan(tx, collaboration);
      await this.events.happen(tx, collaboration, { what: 'resumed', side: 'institution', personId: actor.personId });
    });
  }

  async complete(actor: Actor, id: string): Promise<void> {
    await this.db.transaction(async (tx) => {
      const { collaboration } = await begin(tx, actor, 'complete', id);
      await this.stopping.end(tx, collaboration, { what: 'completed', side: 'institution', personId: actor.personId });
    });
  }

  /** Ends it before it is finished: the institution stops, or the company withdraws. */
  async stop(actor: Actor, act: 'stop' | 'withdraw', id: string, { reason, sentence }: StoppingBody): Promise<void> {
    await this.db.transaction(async (tx) => {
      const { collaboration, side } = await begin(tx, actor, act, id);
      await this.stopping.end(tx, collaboration, { what: act === 'stop' ? 'stopped' : 'withdrawn', side, personId: actor.personId, reason, sentence });
    });
  }

  /** The contact of one's side passes to a colleague, who hears of it. @throws Refusal 404 for who is no colleague, 409 for who is the contact already */
  async handOver(actor: Actor, id: string, { personId }: Handing): Promise<void> {
    await this.db.transaction(async (tx) => {
      const { collaboration, side } = await begin(tx, actor, 'hand-over', id);
      const organisationId = side === 'company' ? collaboration.companyId : collaboration.institutionId;
      const [to] = await tx.sql<{ id: string; name: string; email: string; locale: 'nl' | 'en' }>(
        `select n.id, n.name, n.email, n.locale from person n join membership m on m.person_id = n.id and m.organisation_id = $2 where n.id = $1 and n.closed_at is null limit 1`, [personId, organisationId]);
      if (!to) throw notFound();
      const isContact = side === 'company' ? collaboration.companyContactEmail.toLowerCase() === to.email : collaboration.institutionContactId === to.id;
      if (isContact) throw new Refusal(collaborationProblems['contact-already']);
      if (side === 'company') Object.assign(collaboration, { companyContactName: to.name, companyContactEmail: to.email, companyContactLocale: to.locale });
      else collaboration.institutionContactId = to.id;
      collaboration.version += 1;
      await tx.save(collaboration);
      await this.events.happen(tx, collaboration, { what: 'handed-over', side, personId: actor.personId, toId: to.id });
    });
  }
}
