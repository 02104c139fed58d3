-- Somebody stands in for a colleague for a while: they do and hear what that colleague would, for all programmes or for some.
create table deputyship (
  id uuid primary key default uuidv7(),
  institution_id uuid not null references institution (organisation_id) on delete cascade,
  person_id uuid not null references person on delete cascade,
  deputy_id uuid not null references person on delete cascade,
  from_on date not null,
  until_on date not null,
  -- Empty: all that the person keeps.
  programme_ids uuid[] not null default '{}',
  -- Kept by the product's clock: true from the first day to the last.
  is_active boolean not null default false,
  created_at timestamptz not null,
  ended_at timestamptz,
  check (person_id <> deputy_id),
  check (from_on <= until_on and until_on <= from_on + 366),
  check (not (is_active and ended_at is not null)),
  -- One at a time between two.
  exclude using gist (institution_id with =, person_id with =, deputy_id with =, daterange(from_on, until_on, '[]') with &&) where (ended_at is null)
);
create index deputyship_deputy on deputyship (deputy_id) where is_active;
create index deputyship_deputy_all on deputyship (deputy_id);
create index deputyship_person on deputyship (person_id);
create index deputyship_institution on deputyship (institution_id, id) where ended_at is null;

-- On whose behalf a deputy did it; the name goes with the person.
alter table proposal_move add column for_id uuid references person on delete set null;
create index proposal_move_for on proposal_move (for_id) where for_id is not null;
