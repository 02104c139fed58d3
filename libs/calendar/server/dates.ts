import { keepers } from '#accounts/server';
import { statement } from '#base/server';

/** What can stand in somebody's calendar. */
export type DateKind = 'kick-off' | 'start' | 'end' | 'day' | 'check-in' | 'decision' | 'milestone' | 'deadline' | 'closing';

export interface DateRow {
  what: DateKind; id: string; number: number; on: string | null; startsAt: Date | null; minutes: number | null; sequence: number;
  title: string; kind: string; company: string | null; institution: string | null; about: string | null; place: string | null; link: string | null; isCompany: boolean;
}

/** So many dates a calendar shows, the nearest first: more is no calendar. */
const MOST = 1000;

/**
 * Every date of somebody ($1) from $2 to $3: of the collaborations, proposals and postings that are theirs to see as one of its parties.
 * The same rule as the policies have for who is signed in, by the person alone.
 */
export const datesOf = statement<DateRow>('calendar.dates',
  `with mine as (select m.organisation_id as id, m.role from membership m where m.person_id = $1),
   kept as (select k.programme_id as id from ${keepers} k where k.person_id = $1),
   works as (
     select b.*, g.title, c.name as company, i.name as institution, g.dates, exists (select from mine where mine.id = b.company_id) as is_company
     from collaboration b join posting g on g.id = b.posting_id join organisation c on c.id = b.company_id join organisation i on i.id = b.institution_id
     where b.status <> 'stopped' and (b.company_id in (select id from mine) or b.programme_id in (select id from kept) or b.institution_id in (select id from mine where role = 'admin'))),
   found as (
     select 'kick-off' as what, w.id, 0 as number, null::date as on_day, k.starts_at, k.minutes, k.sequence, w.title, w.kind, w.company, w.institution, k.note as about, k.place, k.link, w.is_company
     from works w join kick_off k on k.collaboration_id = w.id where k.cancelled_at is null
     union all
     select case when w.from_on = w.until_on then 'day' else 'start' end, w.id, 0, w.from_on, null, null, w.version, w.title, w.kind, w.company, w.institution, null, null, null, w.is_company
     from works w where w.from_on is not null and (w.dates is null or w.from_on = w.until_on)
     union all
     select 'end', w.id, 0, w.until_on, null, null, w.version, w.title, w.kind, w.company, w.institution, null, null, null, w.is_company
     from works w where w.until_on is not null and w.from_on is distinct from w.until_on and w.dates is null
     union all
     select 'day', w.id, d.number::int, d.day, null, null, w.version, w.title, w.kind, w.company, w.institution, null, null, null, w.is_company
     from works w cross join lateral unnest(w.dates) with ordinality as d(day, number) where w.from_on is distinct from w.until_on and d.day between coalesce(w.from_on, d.day) and coalesce(w.until_on, d.day)
     union all
     select 'check-in', k.id, 0, k.due_on, null, null, 0, w.title, w.kind, w.company, w.institution, null, null, w.id::text, w.is_company
     from works w join check_in k on k.collaboration_id = w.id where k.status in ('planned', 'asked')
     union all
     select 'decision', w.id, d.number, d.due_on, null, null, 0, w.title, w.kind, w.company, w.institution, null, null, null, w.is_company
     from works w join decision_moment d on d.collaboration_id = w.id where d.settled_at is null
     union all
     select 'milestone', m.id, 0, m.due_on, null, null, 0, w.title, w.kind, w.company, w.institution, m.title, null, w.id::text, w.is_company
     from works w join milestone m on m.collaboration_id = w.id where m.due_on is not null and m.agreed_at is not null and m.done_at is null
     union all
     select 'deadline', p.id, 0, (p.deadline_at at time zone 'Europe/Amsterdam')::date, null, null, p.version, g.title, g.kind, c.name, i.name, null, null, null, p.company_id in (select id from mine)
     from proposal p join posting g on g.id = p.posting_id join organisation c on c.id = p.company_id join organisation i on i.id = p.institution_id
     where p.status in ('sent', 'confirmed') and p.deadline_at is not null and case when p.status = 'sent' and p.side = 'institution' then p.company_id in (select id from mine)
       else p.programme_id in (select id from kept) or p.institution_id in (select id from mine where role = 'admin') end
     union all
     select 'closing', g.id, 0, g.closes_on, null, null, g.version, g.title, g.kind, null, null, null, null, null, g.direction = 'offer'
     from posting g where g.status = 'published' and g.closes_on is not null
       and (g.direction = 'offer' and g.owner_id in (select id from mine) or g.programme_id in (select id from kept) or g.direction = 'request' and g.owner_id in (select id from mine where role = 'admin')))
   select what, id, number, on_day::text as "on", starts_at as "startsAt", minutes, sequence, title, kind, company, institution, about, place, link, is_company as "isCompany"
   from found where coalesce(on_day, (starts_at at time zone 'Europe/Amsterdam')::date) between $2::date and $3::date order by coalesce(on_day, (starts_at at time zone 'Europe/Amsterdam')::date), what, id, number limit ${MOST}`);
