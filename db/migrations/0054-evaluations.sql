-- Looking back on a collaboration that came to an end: one row for it, one for each side. What a side gave stays hidden until both did, or two weeks passed.
create table evaluation (
  collaboration_id uuid primary key references collaboration on delete cascade,
  ending text not null check (ending in ('completed', 'stopped')),
  opened_at timestamptz not null,
  -- When the first that was given opens at the latest.
  release_at timestamptz,
  released_at timestamptz,
  -- The draft that repeats it, and who was asked to make one.
  repeated_by uuid references posting on delete set null,
  repeat_asked_at timestamptz,
  check (released_at is null or release_at is not null)
);
create index evaluation_repeated_by on evaluation (repeated_by) where repeated_by is not null;

create table evaluation_side (
  id uuid primary key default uuidv7(),
  collaboration_id uuid not null references evaluation on delete cascade,
  side text not null check (side in ('company', 'institution')),
  -- Who is asked.
  person_id uuid references person on delete set null,
  name text not null,
  email text not null,
  locale text not null check (locale in ('nl', 'en')),
  version int not null default 0,
  mark int check (mark between 1 and 10),
  again text check (again in ('yes', 'maybe', 'no')),
  keep text not null default '',
  talent int check (talent between 0 and 5),
  innovation int check (innovation between 0 and 5),
  society int check (society between 0 and 5),
  network int check (network between 0 and 5),
  hours float8 check (hours >= 0 and hours * 2 = floor(hours * 2)),
  students int check (students >= 0),
  employees int check (employees >= 0),
  contracts int check (contracts >= 0),
  in_use text check (in_use in ('yes', 'partly', 'not-yet', 'no')),
  given_at timestamptz,
  -- A colleague who gave it from the portal.
  given_by uuid references person on delete set null,
  unique (collaboration_id, side),
  check ((given_at is null) = (mark is null) and (mark is null) = (again is null)),
  check ((talent is null) = (innovation is null) and (talent is null) = (society is null) and (talent is null) = (network is null))
);
create index evaluation_side_person on evaluation_side (person_id) where person_id is not null;
create index evaluation_side_given_by on evaluation_side (given_by) where given_by is not null;

-- Links from mails, kept as their hash; each serves one side.
create table evaluation_link (
  token_hash bytea primary key,
  evaluation_side_id uuid not null references evaluation_side on delete cascade,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  revoked_at timestamptz
);
create index evaluation_link_side on evaluation_link (evaluation_side_id);

-- What is open is read by both: it does not change any more, whoever writes.
create function evaluation_is_open() returns trigger language plpgsql as $$
begin
  if exists (select from evaluation e where e.collaboration_id = new.collaboration_id and e.released_at is not null) then
    raise exception 'This evaluation is open and stays as it is' using errcode = 'check_violation', constraint = 'evaluation_is_open';
  end if;
  return new;
end $$;
create trigger evaluation_is_open before update of mark, again, keep, talent, innovation, society, network, hours, students, employees, contracts, in_use, given_at on evaluation_side
  for each row execute function evaluation_is_open();

-- Published: what both gave, of evaluations that are open.
create view released_evaluation as
select e.collaboration_id, e.ending, e.released_at, s.side, s.mark, s.again, s.talent, s.innovation, s.society, s.network, s.hours, s.students, s.employees, s.contracts, s.in_use
from evaluation e join evaluation_side s on s.collaboration_id = e.collaboration_id
where e.released_at is not null and s.given_at is not null;

-- The mark of an open evaluation takes the place of the last one of a check-in. One that is hidden moves no score: it would tell.
create or replace view earlier_collaboration as
select c.id, c.company_id, c.programme_id, (c.ended_at at time zone 'Europe/Amsterdam')::date as ended_on,
  coalesce((select r.mark from released_evaluation r where r.collaboration_id = c.id and r.side = 'company'),
    (select s.mark from check_in i join check_in_side s on s.check_in_id = i.id
      where i.collaboration_id = c.id and s.side = 'company' and s.mark is not null order by s.answered_at desc limit 1)) as company_mark,
  coalesce((select r.mark from released_evaluation r where r.collaboration_id = c.id and r.side = 'institution'),
    (select s.mark from check_in i join check_in_side s on s.check_in_id = i.id
      where i.collaboration_id = c.id and s.side = 'institution' and s.mark is not null order by s.answered_at desc limit 1)) as institution_mark
from collaboration c where c.status = 'completed';

create function evaluation_released() returns trigger language plpgsql as $$
begin
  perform earlier_collaborations_changed(array[c.programme_id], array[c.company_id]) from collaboration c where c.id = new.collaboration_id and c.status = 'completed';
  return null;
end $$;
create trigger evaluation_released after update of released_at on evaluation for each row when (new.released_at is not null and old.released_at is null) execute function evaluation_released();
