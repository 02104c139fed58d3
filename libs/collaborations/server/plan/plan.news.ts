import { Inject, Injectable } from '@nestjs/common';
import type { Locale, Text } from '#base/contract';
import { BASE_OPTIONS, Clock, Db, statement, Writes, type Letter, type MailWriter, type Tx } from '#base/server';
import type { Side } from '#collaborations/contract';
import { Notices, Words, type NoticeWords, type NoticeWriter, type Reader } from '#notifications/server';
import { companyPeople, managersOf } from '#proposals/server';
import { planFrom, planOf, type Plan, type PlanRow } from './reading';

interface Args { collaborationId: string; side: Side }

/** Tells the people of both sides how their plan stands. */
@Injectable()
export class PlanNews {
  constructor(private readonly notices: Notices, @Inject(Clock) private readonly clock: Clock) {}

  /** A side has points to agree on; once a day is enough, however much is written. */
  async waits(tx: Tx, row: PlanRow, side: Side): Promise<void> {
    await this.tell(tx, 'plan-waits', row, side, `${row.id}:${this.clock.today()}`);
  }

  /** Both agreed to all of it. */
  async agreed(tx: Tx, row: PlanRow): Promise<void> {
    for (const side of ['institution', 'company'] as const) await this.tell(tx, 'plan-agreed', row, side, `${row.id}:${this.clock.now().toISOString()}`);
  }

  private async tell(tx: Tx, template: string, { id, proposalId, programmeId, institutionId, companyId }: PlanRow, side: Side, key: string): Promise<void> {
    const readers: Reader[] = side === 'institution' ? await managersOf(tx, [programmeId]) : await companyPeople(tx, [proposalId]);
    await this.notices.tell(tx, readers.map(({ personId, address, name, locale }) => ({
      topic: 'collaborations', template, key, to: { personId, address, name, locale }, args: { collaborationId: id, side }, link: `/collaborations/${id}/plan`, organisationId: side === 'institution' ? institutionId : companyId })));
  }
}

/** How many points wait for a side. */
const waiting = ({ points }: Plan, side: Side) => points.filter(({ stored: { agreed } }) => !agreed[side] && agreed[side === 'institution' ? 'company' : 'institution']).map(({ point }) => point);
const listed = (names: string[], locale: Locale) => new Intl.ListFormat(locale).format(names);

/** Reads a plan for its mails. */
@Injectable()
export class PlanLetters {
  constructor(private readonly db: Db, @Inject(Clock) private readonly clock: Clock, @Inject(BASE_OPTIONS) private readonly options: { publicUrl: string }) {}

  async plan(id: string): Promise<Plan | null> {
    const row = await this.db.one(planOf, [id, this.clock.today()]);
    return row && planFrom(row);
  }

  url = (id: string, locale: Locale) => `${this.options.publicUrl}/${locale}/collaborations/${id}/plan`;
}

/** To one side: the other proposed or changed something in the plan. */
@Injectable()
@Writes('plan-waits')
export class PlanWaitsMail implements MailWriter<Args> {
  constructor(private readonly letters: PlanLetters) {}

  async write({ collaborationId, side }: Args, locale: Locale): Promise<Letter | null> {
    const plan = await this.letters.plan(collaborationId);
    const points = plan ? waiting(plan, side) : [];
    if (!plan || points.length === 0) return null;
    const partner = plan.names[side === 'institution' ? 'company' : 'institution'];
    const names = listed(points.map(({ name }) => name[locale].toLowerCase()), locale);
    return locale === 'nl'
      ? {
          subject: `Jullie plan met ${partner} wacht op jullie`,
          blocks: [{ kind: 'text', text: `${partner} is akkoord met ${points.length === 1 ? 'een punt' : `${points.length} punten`} van het gezamenlijk plan: ${names}. Zeg ja, of stel iets anders voor.` }],
          action: { label: 'Bekijk het plan', url: this.letters.url(collaborationId, locale) }, why: 'Je krijgt dit bericht omdat je bij deze samenwerking betrokken bent.',
        }
      : {
          subject: `Your plan with ${partner} waits for you`,
          blocks: [{ kind: 'text', text: `${partner} agrees to ${points.length === 1 ? 'one point' : `${points.length} points`} of the joint plan: ${names}. Say yes, or propose something else.` }],
          action: { label: 'View the plan', url: this.letters.url(collaborationId, locale) }, why: 'You get this message because you are part of this collaboration.',
        };
  }
}

/** To both: all points are agreed. */
@Injectable()
@Writes('plan-agreed')
export class PlanAgreedMail implements MailWriter<Args> {
  constructor(private readonly letters: PlanLetters) {}

  async write({ collaborationId, side }: Args, locale: Locale): Promise<Letter | null> {
    const plan = await this.letters.plan(collaborationId);
    if (!plan?.row.agreedAt) return null;
    const partner = plan.names[side === 'institution' ? 'company' : 'institution'];
    const rows = plan.points.map(({ point, stored }): [string, string] => [point.name[locale], point.says(stored.value, plan.names)?.[locale] ?? '']);
    const starts = plan.row.status === 'preparing';
    return locale === 'nl'
      ? {
          subject: `Het plan met ${partner} is rond`,
          blocks: [{ kind: 'text', text: `Jullie zijn het eens over alle ${rows.length} punten.${starts ? ' De opleiding kan starten.' : ''}` }, { kind: 'facts', rows }],
          action: { label: 'Bekijk het plan', url: this.letters.url(collaborationId, locale) }, why: 'Je krijgt dit bericht omdat je bij deze samenwerking betrokken bent.',
        }
      : {
          subject: `The plan with ${partner} is agreed`,
          blocks: [{ kind: 'text', text: `You agree on all ${rows.length} points.${starts ? ' The programme can start.' : ''}` }, { kind: 'facts', rows }],
          action: { label: 'View the plan', url: this.letters.url(collaborationId, locale) }, why: 'You get this message because you are part of this collaboration.',
        };
  }
}

interface Told { id: string; institution: string; company: string; title: string }
const told = statement<Told>('collaborations.plans-told',
  `select b.id, i.name as institution, c.name as company, g.title from collaboration b join organisation i on i.id = b.institution_id join organisation c on c.id = b.company_id
   join posting g on g.id = b.posting_id where b.id = any($1::uuid[])`);

/** What the inbox says about plans. */
@Injectable()
@Words(['plan-waits', 'plan-agreed'])
export class PlanNotices implements NoticeWriter<Args> {
  constructor(private readonly db: Db) {}

  async word(template: string, all: readonly Args[]): Promise<(NoticeWords | null)[]> {
    const found = new Map((await this.db.query(told, [all.map(({ collaborationId }) => collaborationId)])).map((row) => [row.id, row]));
    return all.map(({ collaborationId, side }): { title: Text; line: Text } | null => {
      const row = found.get(collaborationId);
      if (!row) return null;
      const partner = side === 'institution' ? row.company : row.institution;
      return template === 'plan-agreed'
        ? { title: { nl: `Het plan met ${partner} is rond`, en: `The plan with ${partner} is agreed` }, line: { nl: `Voor “${row.title}”.`, en: `For “${row.title}”.` } }
        : { title: { nl: `Jullie plan met ${partner} wacht op jullie`, en: `Your plan with ${partner} waits for you` }, line: { nl: `Voor “${row.title}”. Zeg ja, of stel iets anders voor.`, en: `For “${row.title}”. Say yes, or propose something else.` } };
    });
  }
}
