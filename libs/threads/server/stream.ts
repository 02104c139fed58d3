import { statement } from '#base/server';
import type { Party } from '#proposals/contract';
import type { FileType } from '#threads/contract';

/** One line of a thread as the database answers it. `what` is `message`, `move:` an act, `plan:` what was done with the plan, or `course:` what became of the collaboration. */
export interface EntryRow {
  ref: string; at: Date; side: Party | null; by: string | null; byId: string | null; what: string; count: number | null;
  /** What it is about: a choice, a milestone, a colleague; and the day. */
  about: string | null; day: string | null;
  id: string | null; number: number | null; text: string | null; removedAt: Date | null; quote: string | null;
  files: { id: string; name: string; type: FileType; size: number; createdAt: string }[] | null;
}

const none = `null::uuid as id, null::int as number, null::text as text, null::timestamptz as removed_at`;
const bare = `null::text as about, null::date as day`;
/** What began or ended before there was a history is known by its moment alone. */
const unknown = (what: string) => `not exists (select from collaboration_event v where v.collaboration_id = mine.id and v.what in (${what}))`;

/**
 * $1 the proposal, $2 and $3 where the page before ended, $4 how many. Every source gives at most a page of its own, in the one order of
 * moment and reference, and the newest of all stay. What one side did to many points of a plan on one day is one line.
 */
export const stream = statement<EntryRow>('threads.stream',
  `with place as (select coalesce($2::timestamptz, 'infinity') as at, coalesce($3::text, '~') as ref),
   mine as (select b.id, b.status, b.started_at, b.started_by, b.ended_at from collaboration b where b.proposal_id = $1),
   done as (
     select 'l' || min(e.id::text) as ref, max(e.at) as at, e.side, e.by_id, 'plan:' || e.what as what, count(distinct e.slug)::int as count
     from mine join plan_event e on e.collaboration_id = mine.id group by e.side, e.by_id, e.what, (e.at at time zone 'Europe/Amsterdam')::date),
   entry as (
     (select 'm' || lpad(m.number::text, 8, '0') as ref, m.at, m.side, m.by_id, 'message' as what, null::int as count, m.id, m.number, m.text, m.removed_at, null::text as quote, ${bare}
      from message m, place where m.proposal_id = $1 and m.at <= place.at and (m.at, 'm' || lpad(m.number::text, 8, '0') collate "C") < (place.at, place.ref) order by m.number desc limit $4)
     union all
     (select 'c' || lpad(v.number::text, 8, '0'), v.at, v.side, v.person_id, 'move:' || v.act, null, ${none}, coalesce(v.message, v.sentence), ${bare}
      from proposal_move v, place where v.proposal_id = $1 and (v.at, 'c' || lpad(v.number::text, 8, '0') collate "C") < (place.at, place.ref) order by v.number desc limit $4)
     union all
     (select d.ref, d.at, d.side, d.by_id, d.what, d.count, ${none}, null, ${bare} from done d, place where (d.at, d.ref collate "C") < (place.at, place.ref) order by d.at desc, d.ref collate "C" desc limit $4)
     union all
     (select 'e' || e.id, e.at, e.side, e.by_id, 'course:' || e.what, null, ${none}, nullif(e.sentence, ''), coalesce(e.choice, e.name, (select n.name from person n where n.id = e.to_id)), e.day
      from mine join collaboration_event e on e.collaboration_id = mine.id, place where (e.at, 'e' || e.id::text collate "C") < (place.at, place.ref) order by e.at desc, e.id desc limit $4)
     union all
     select 's1', mine.started_at, 'institution', mine.started_by, 'course:started', null, ${none}, null, ${bare} from mine, place where mine.started_at is not null and ${unknown(`'started'`)} and (mine.started_at, 's1' collate "C") < (place.at, place.ref)
     union all
     select 's2', mine.ended_at, null, null, 'course:' || mine.status, null, ${none}, null, ${bare} from mine, place where mine.ended_at is not null and ${unknown(`'completed', 'stopped', 'withdrawn'`)} and (mine.ended_at, 's2' collate "C") < (place.at, place.ref))
   select e.ref, e.at, e.side, e.by_id as "byId", (select n.name from person n where n.id = e.by_id) as by, e.what, e.count, e.id, e.number, e.text, e.removed_at as "removedAt", e.quote, e.about, to_char(e.day, 'YYYY-MM-DD') as day,
     (select json_agg(json_build_object('id', a.id, 'name', a.name, 'type', a.type, 'size', a.size, 'createdAt', a.created_at) order by a.place) from attachment a where a.message_id = e.id) as files
   from entry e order by e.at desc, e.ref collate "C" desc limit $4`);

interface Standing { last: number; unread: number; first: number | null }

/** How far the reader ($2) is in a conversation ($1). */
export const standing = statement<Standing>('threads.standing',
  `select coalesce((select t.messages from thread t where t.proposal_id = $1), 0) as last, count(m.number)::int as unread, min(m.number) as first
   from message m where m.proposal_id = $1 and m.by_id is distinct from $2 and m.removed_at is null
   and m.number > coalesce((select r.number from thread_reading r where r.proposal_id = $1 and r.person_id = $2), 0)`);
