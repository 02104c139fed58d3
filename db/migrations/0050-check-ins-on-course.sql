-- A plan may ask for a moment each month.
alter table check_in drop constraint check_in_moment_check;
alter table check_in add constraint check_in_moment_check check (moment in ('after', 'week-two', 'half-way', 'before-end', 'period', 'month'));

-- How often a new link was sent to a side after the first one.
alter table check_in_side add column links_again int not null default 0 check (links_again between 0 and 5);

-- Published within check-ins: what the days of a collaboration's check-ins follow from. The rhythm is the one both agreed on, also while a change of it waits.
create view check_in_course as
select c.id as collaboration_id, c.institution_id, c.kind, c.status, c.from_on, c.until_on, c.started_at, agreed.rhythm, quiet.weeks,
  md5(concat_ws('|', c.kind, c.status, coalesce(c.from_on::text, '-'), coalesce(c.until_on::text, '-'), coalesce(agreed.rhythm, '-'), quiet.weeks::text)) as basis
from collaboration c
left join lateral (
  select case when p.was is not null then p.was -> 'value' ->> 'rhythm' when p.institution_at is not null and p.company_at is not null then p.value ->> 'rhythm' end as rhythm
  from plan_point p where p.collaboration_id = c.id and p.slug = 'contact'
) agreed on true
cross join lateral (
  select coalesce(jsonb_agg(jsonb_build_object('from', q.from_on, 'until', q.until_on) order by q.from_on), '[]') as weeks from quiet_week q where q.institution_id = c.institution_id
) quiet;

-- What the days were planned by; where it is no longer so, they are planned anew.
create table check_in_plan (
  collaboration_id uuid primary key references collaboration on delete cascade,
  basis text not null
);

-- Whoever moves the days of a collaboration that began, pauses it, ends it or goes on with it: its check-ins follow.
create function collaboration_course_changed() returns trigger language plpgsql as $$
begin
  insert into outbox (job, payload) values ('plan-check-ins', jsonb_build_object('collaborationId', new.id));
  return null;
end $$;
create trigger collaboration_course_changed after update of from_on, until_on, status on collaboration for each row
  when (old.started_at is not null and (old.from_on, old.until_on, old.status) is distinct from (new.from_on, new.until_on, new.status))
  execute function collaboration_course_changed();

-- What the parties do about a signal: one side says it, the other confirms it, and then it is answered.
alter table signal add column version int not null default 1,
  add column answer text check (length(answer) between 5 and 600),
  add column answer_side text check (answer_side in ('company', 'institution')),
  add column answer_by uuid references person on delete set null,
  add column answer_given_at timestamptz,
  add column confirmed_by uuid references person on delete set null,
  add check ((answer is null) = (answer_side is null) and (answer is null) = (answer_given_at is null));
create index signal_answer_by on signal (answer_by) where answer_by is not null;
create index signal_confirmed_by on signal (confirmed_by) where confirmed_by is not null;
