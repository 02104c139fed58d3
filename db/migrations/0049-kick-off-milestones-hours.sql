-- The shared moment with which both begin: one at a time, moved or cancelled by either side. `sequence` counts its changes, for calendars.
create table kick_off (
  collaboration_id uuid primary key references collaboration (id) on delete cascade,
  starts_at timestamptz not null,
  minutes int not null check (minutes between 15 and 600),
  place text,
  link text,
  has_press boolean not null,
  note text not null default '',
  sequence int not null default 0,
  side text not null check (side in ('institution', 'company')),
  planned_by uuid references person (id) on delete set null,
  cancelled_at timestamptz,
  check (place is not null or link is not null)
);
create index kick_off_planned_by on kick_off (planned_by) where planned_by is not null;

-- Steps on the way. What the company adds waits until the institution takes it.
create table milestone (
  id uuid primary key default uuidv7(),
  collaboration_id uuid not null references collaboration (id) on delete cascade,
  title text not null check (length(title) between 3 and 120),
  due_on date,
  side text not null check (side in ('institution', 'company')),
  created_at timestamptz not null,
  created_by uuid references person (id) on delete set null,
  agreed_at timestamptz,
  done_at timestamptz,
  done_by uuid references person (id) on delete set null,
  done_side text check (done_side in ('institution', 'company')),
  check (done_at is null or agreed_at is not null),
  check ((done_at is null) = (done_side is null))
);
create index milestone_collaboration on milestone (collaboration_id, due_on, id);
create index milestone_created_by on milestone (created_by) where created_by is not null;
create index milestone_done_by on milestone (done_by) where done_by is not null;

-- Hours that a side put in, as it wrote them down.
create table hours_entry (
  id uuid primary key default uuidv7(),
  collaboration_id uuid not null references collaboration (id) on delete cascade,
  side text not null check (side in ('institution', 'company')),
  on_day date not null,
  hours numeric(5, 1) not null check (hours > 0 and hours <= 400),
  note text not null default '',
  created_at timestamptz not null,
  by_id uuid references person (id) on delete set null
);
create index hours_entry_collaboration on hours_entry (collaboration_id, on_day, id);
create index hours_entry_by on hours_entry (by_id) where by_id is not null;
