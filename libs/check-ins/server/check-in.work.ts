import { Injectable } from '@nestjs/common';
import { addDays, type Text } from '#base/contract';
import { Db, statement, Works, workOf, workPartner, workSide, workValues, type Actor, type Work, type WorkQuery, type WorkSource } from '#base/server';
import { MOMENT, type Moment } from '#check-ins/contract';

interface Row { what: 'check-in' | 'signal' | 'answer'; id: string; collaborationId: string; on: string; moment: Moment | null; title: string; partner: string; theirs: number | null }

/** Days after which an unanswered check-in or signal counts as late. */
const LATE_AFTER = { 'check-in': 3, signal: 7, answer: 7 };

const own = `mine as (select b.id, ${workSide('b')} as side, ${workPartner('b')} as partner, g.title
  from collaboration b join posting g on g.id = b.posting_id where b.status in ('trial', 'running', 'paused', 'completed') and ${workOf('b')})`;

// $8 now: what has closed can no longer be answered.
const waits = statement<Row>('check-ins.work',
  `with ${own} select w.* from (
     select 'check-in' as what, k.id, m.id as "collaborationId", k.due_on as on, k.moment, m.title, m.partner, (select t.mark from check_in_side t where t.check_in_id = k.id and t.side <> m.side) as theirs
     from mine m join check_in k on k.collaboration_id = m.id and k.status = 'asked' and k.closes_at > $8::timestamptz join check_in_side s on s.check_in_id = k.id and s.side = m.side and s.answered_at is null
     union all
     select case when g.answer is null then 'signal' else 'answer' end, g.id, m.id, (g.raised_at at time zone 'Europe/Amsterdam')::date, null, m.title, m.partner, g.mark
     from mine m join signal g on g.collaboration_id = m.id and g.answered_at is null and g.answer_side is distinct from m.side) w
   order by w.on, w.id limit $7`);

// $8 today, $9 the last day that counts.
const coming = statement<Row>('check-ins.coming',
  `with ${own} select 'check-in' as what, k.id, m.id as "collaborationId", k.due_on as on, k.moment, m.title, m.partner, null::int as theirs
   from mine m join check_in k on k.collaboration_id = m.id and k.status = 'planned' and k.due_on between $8::date and $9::date order by k.due_on, k.id limit $7`);

/** Check-ins and signals that the reader's side answers, and the check-ins that are coming. */
@Injectable()
@Works()
export class CheckInWork implements WorkSource {
  constructor(private readonly db: Db) {}

  async waits(actor: Actor, query: WorkQuery): Promise<Work[]> {
    return (await this.db.query(waits, [...workValues(actor, query), query.now])).map((row) => told(row, query, waiting(row)));
  }

  async coming(actor: Actor, query: WorkQuery): Promise<Work[]> {
    return (await this.db.query(coming, [...workValues(actor, query), query.today, query.until])).map((row) => told(row, query, {
      title: { nl: `${row.partner}: tussenstand`, en: `${row.partner}: check-in` }, act: { nl: 'Bekijk', en: 'View' } }));
  }
}

function waiting({ what, partner }: Row): { title: Text; act: Text } {
  switch (what) {
    case 'check-in': return { title: { nl: `Hoe gaat het met ${partner}?`, en: `How is it going with ${partner}?` }, act: { nl: 'Beantwoord', en: 'Answer' } };
    case 'signal': return { title: { nl: `Een signaal met ${partner} vraagt een afspraak`, en: `A signal with ${partner} asks for an agreement` }, act: { nl: 'Bekijk het signaal', en: 'View the signal' } };
    case 'answer': return { title: { nl: `${partner} stelt iets voor bij een signaal`, en: `${partner} proposes something about a signal` }, act: { nl: 'Bekijk en bevestig', en: 'Look and confirm' } };
  }
}

const told = ({ what, id, collaborationId, on, moment, title, theirs }: Row, { today }: WorkQuery, words: { title: Text; act: Text }): Work => ({
  key: `${what}-${id}`, on, isLate: addDays(on, LATE_AFTER[what]) < today, link: `/collaborations/${collaborationId}`, ...words,
  line: what === 'check-in' && theirs !== null ? { nl: `De andere kant gaf een ${theirs}. Jouw kant ontbreekt nog.`, en: `The other side gave a ${theirs}. Yours is still missing.` }
    : moment ? { nl: `${title}, ${MOMENT[moment].nl}`, en: `${title}, ${MOMENT[moment].en}` } : { nl: title, en: title },
});
