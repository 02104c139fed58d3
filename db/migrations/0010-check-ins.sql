-- Weeks in which an institution wants no questions. Data, never computed.
create table quiet_week (
  institution_id uuid not null references institution on delete cascade,
  from_on date not null,
  until_on date not null,
  primary key (institution_id, from_on),
  check (from_on <= until_on)
);

create table check_in (
  id uuid primary key default uuidv7(),
  collaboration_id uuid not null references collaboration on delete cascade,
  moment text not null check (moment in ('after', 'week-two', 'half-way', 'before-end', 'period')),
  number int not null default 1,
  due_on date not null,
  status text not null default 'planned' check (status in ('planned', 'asked', 'closed', 'cancelled')),
  asked_at timestamptz,
  closes_at timestamptz,
  unique (collaboration_id, moment, number),
  check (status <> 'asked' or (asked_at is not null and closes_at is not null))
);
create index check_in_collaboration on check_in (collaboration_id, due_on);

-- One side's question and, later, its answer.
create table check_in_side (
  id uuid primary key default uuidv7(),
  check_in_id uuid not null references check_in on delete cascade,
  side text not null check (side in ('company', 'institution')),
  person_id uuid references person on delete set null,
  name text not null,
  email text not null,
  locale text not null check (locale in ('nl', 'en')),
  on_course text check (on_course in ('yes', 'partly', 'no')),
  mark int check (mark between 1 and 10),
  guidance text check (guidance in ('ample', 'enough', 'too-little')),
  remark text not null default '',
  answered_at timestamptz,
  -- Who answered from the portal, when that was a colleague of who was asked.
  answered_by uuid references person on delete set null,
  answered_name text,
  unique (check_in_id, side),
  check ((answered_at is null) = (mark is null) and (mark is null) = (on_course is null))
);

-- Links from mails. Only a hash is kept; a link serves one side's answer, which may change until the link ends.
create table check_in_link (
  token_hash bytea primary key,
  check_in_side_id uuid not null references check_in_side on delete cascade,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  revoked_at timestamptz
);
create index check_in_link_side on check_in_link (check_in_side_id);

-- Something that both parties and the analyst must hear. One for each side of a check-in, however often the answer changes.
create table signal (
  id uuid primary key default uuidv7(),
  collaboration_id uuid not null references collaboration on delete cascade,
  check_in_id uuid not null references check_in on delete cascade,
  side text not null check (side in ('company', 'institution')),
  reason text not null check (reason in ('low-mark', 'not-on-course', 'missed')),
  -- The answer as it was when the signal was raised; the answer itself may change.
  on_course text check (on_course in ('yes', 'partly', 'no')),
  mark int check (mark between 1 and 10),
  raised_at timestamptz not null,
  answered_at timestamptz,
  unique (check_in_id, side)
);
create index signal_open on signal (collaboration_id) where answered_at is null;
create index signal_collaboration on signal (collaboration_id);

-- Published: how a collaboration does, for lists. The lower of both marks in the newest answered check-in, and the signals
-- nobody answered yet.
create view collaboration_pulse as
select c.id as collaboration_id, newest.last_mark,
  (select count(*)::int from signal g where g.collaboration_id = c.id and g.answered_at is null) as open_signals
from collaboration c
left join lateral (
  select min(s.mark) as last_mark from check_in k join check_in_side s on s.check_in_id = k.id
  where k.collaboration_id = c.id and s.answered_at is not null
  group by k.due_on, k.id order by k.due_on desc, k.id desc limit 1
) newest on true;
