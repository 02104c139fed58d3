-- Advisory boards of an institution or of one programme: seats for employers, who sits on them, how often they meet.
create table advisory_board (
  id uuid primary key default uuidv7(),
  institution_id uuid not null references institution on delete cascade,
  programme_id uuid references programme on delete set null,
  name text not null check (length(name) between 1 and 120),
  about text not null default '',
  -- In a year.
  meetings int not null check (meetings between 1 and 24),
  seats int not null check (seats between 0 and 40),
  -- Organisations, by the names that the institution gives them.
  members text[] not null default '{}' check (cardinality(members) <= seats),
  place int not null
);
create index advisory_board_institution on advisory_board (institution_id, place);
create index advisory_board_programme on advisory_board (programme_id);

-- What a company would like to have found out or made, as it keeps it for its own people: do it ourselves, or let students do it.
create table backlog_item (
  id uuid primary key,
  company_id uuid not null references company on delete cascade,
  title text not null check (length(title) between 2 and 120),
  about text not null default '',
  doer text not null check (doer in ('undecided', 'students', 'ourselves')),
  -- What it could become, when students do it.
  kind text,
  levels text[] not null default '{}',
  created_at timestamptz not null,
  version int not null default 1
);
create index backlog_item_company on backlog_item (company_id, id);
