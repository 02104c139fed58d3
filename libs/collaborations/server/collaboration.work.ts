import { Injectable } from '@nestjs/common';
import type { Text } from '#base/contract';
import { Db, statement, Works, workOf, workPartner, workSide, workValues, type Actor, type Work, type WorkQuery, type WorkSource } from '#base/server';
import { KINDS, type Kind } from '#guidance/contract';

type What = 'start' | 'plan' | 'decide' | 'milestone' | 'begins' | 'ends' | 'decision' | 'kick-off' | 'reach';
interface Row { what: What; id: string; number: number; on: string | null; kind: Kind; title: string; partner: string }

const own = `mine as (select b.id, b.status, b.kind, b.from_on, b.until_on, b.programme_id, b.institution_id, ${workSide('b')} as side, ${workPartner('b')} as partner, g.title
  from collaboration b join posting g on g.id = b.posting_id where b.status not in ('completed', 'stopped') and ${workOf('b')})`;
const shown = 'w.what, w.id, w.number, w.on, w.kind, w.title, w.partner';

// A point waits for the side that has not said yes to what the other has. $8: the programmes that the reader manages.
const waits = statement<Row>('collaborations.waits',
  `with ${own} select ${shown} from (
     select 'plan' as what, m.id, n.waiting as number, m.from_on as on, m.kind, m.title, m.partner from mine m cross join lateral (
       select count(*)::int as waiting from plan_point t where t.collaboration_id = m.id and case m.side when 'company' then t.company_at is null and t.institution_at is not null else t.institution_at is null and t.company_at is not null end) n where n.waiting > 0
     union all
     select 'start', m.id, 0, m.from_on, m.kind, m.title, m.partner from mine m join joint_plan j on j.collaboration_id = m.id
     where m.status = 'preparing' and j.agreed_at is not null and m.side = 'institution' and (m.programme_id = any($8::uuid[]) or m.institution_id = any($3))
     union all
     select 'decide', m.id, d.number, d.due_on, m.kind, m.title, m.partner from mine m join decision_moment d on d.collaboration_id = m.id and d.asked_at is not null and d.settled_at is null
     where case m.side when 'company' then d.company_at is null or d.company_at < d.institution_at else d.institution_at is null or d.institution_at <= d.company_at end
     union all
     select 'milestone', m.id, n.waiting, n.due_on, m.kind, m.title, m.partner from mine m cross join lateral (select count(*)::int as waiting, min(s.due_on) as due_on from milestone s where s.collaboration_id = m.id and s.agreed_at is null) n where n.waiting > 0 and m.side = 'institution') w
   order by w.on nulls last, w.id, w.number limit $7`);

// $8 today, $9 the last day that counts.
const coming = statement<Row>('collaborations.coming',
  `with ${own} select ${shown} from (
     select 'begins' as what, m.id, 0 as number, m.from_on as on, m.kind, m.title, m.partner from mine m where m.status = 'preparing' and m.from_on between $8::date and $9::date
     union all select 'ends', m.id, 1, m.until_on, m.kind, m.title, m.partner from mine m where m.status in ('trial', 'running') and m.until_on between $8 and $9
     union all select 'decision', m.id, d.number + 1, d.due_on, m.kind, m.title, m.partner from mine m join decision_moment d on d.collaboration_id = m.id and d.asked_at is null and d.settled_at is null and d.due_on between $8 and $9
     union all select 'kick-off', m.id, 0, (k.starts_at at time zone 'Europe/Amsterdam')::date, m.kind, m.title, m.partner from mine m join kick_off k on k.collaboration_id = m.id and k.cancelled_at is null and (k.starts_at at time zone 'Europe/Amsterdam')::date between $8 and $9
     union all select 'reach', m.id, (row_number() over (order by s.id))::int, s.due_on, m.kind, s.title, m.partner from mine m join milestone s on s.collaboration_id = m.id and s.agreed_at is not null and s.done_at is null and s.due_on between $8 and $9) w
   order by w.on, w.id, w.number limit $7`);

const words: Record<What, (row: Row) => { title: Text; act: Text }> = {
  plan: ({ partner, number: n }) => ({ act: { nl: 'Bekijk het plan', en: 'View the plan' }, title: n === 1 ? { nl: `Een punt van het plan met ${partner} wacht op jullie ja`, en: `One point of the plan with ${partner} waits for your yes` }
    : { nl: `${n} punten van het plan met ${partner} wachten op jullie ja`, en: `${n} points of the plan with ${partner} wait for your yes` } }),
  start: ({ partner }) => ({ act: { nl: 'Bekijk en start', en: 'Look and start' }, title: { nl: `Het plan met ${partner} is rond: start de samenwerking`, en: `The plan with ${partner} is agreed: start the collaboration` } }),
  decide: ({ partner }) => ({ act: { nl: 'Beslis mee', en: 'Decide' }, title: { nl: `Doorgaan met ${partner}? Jullie beslissen na de proef`, en: `Go on with ${partner}? You decide after the trial` } }),
  milestone: ({ partner, number: n }) => ({ act: look, title: n === 1 ? { nl: `${partner} stelt een mijlpaal voor`, en: `${partner} proposes a milestone` } : { nl: `${partner} stelt ${n} mijlpalen voor`, en: `${partner} proposes ${n} milestones` } }),
  'kick-off': ({ partner }) => ({ act: look, title: { nl: `${partner}: de aftrap`, en: `${partner}: the kick-off` } }),
  reach: ({ partner }) => ({ act: look, title: { nl: `${partner}: een mijlpaal`, en: `${partner}: a milestone` } }),
  begins: ({ partner }) => ({ act: look, title: { nl: `${partner}: de eerste dag`, en: `${partner}: the first day` } }),
  ends: ({ partner }) => ({ act: look, title: { nl: `${partner}: de laatste dag`, en: `${partner}: the last day` } }),
  decision: ({ partner }) => ({ act: look, title: { nl: `${partner}: beslissen na de proef`, en: `${partner}: deciding after the trial` } }),
};
const look = { nl: 'Bekijk', en: 'View' };

/** Plans to agree on, collaborations to start, decisions to take; and the days on which they begin and end. */
@Injectable()
@Works()
export class CollaborationWork implements WorkSource {
  constructor(private readonly db: Db) {}

  async waits(actor: Actor, query: WorkQuery): Promise<Work[]> {
    const managed = actor.memberships.flatMap(({ managedIds }) => managedIds);
    return (await this.db.query(waits, [...workValues(actor, query), managed])).map((row) => told(row, query));
  }

  async coming(actor: Actor, query: WorkQuery): Promise<Work[]> {
    return (await this.db.query(coming, [...workValues(actor, query), query.today, query.until])).map((row) => told(row, query));
  }
}

const told = (row: Row, { today }: WorkQuery): Work => {
  const { what, id, number, on, kind, title } = row;
  return { key: `${what}-${id}-${number}`, on, isLate: on !== null && on < today, line: { nl: `${KINDS[kind].nl}: ${title}`, en: `${KINDS[kind].en}: ${title}` }, link: `/collaborations/${id}${what === 'plan' ? '/plan' : ''}`, ...words[what](row) };
};
