-- The address at which somebody's calendar is followed: whoever knows it reads, so only its hash is kept. One a person; a new one ends the old.
create table calendar_feed (
  person_id uuid primary key references person (id) on delete cascade,
  token_hash bytea not null unique,
  made_at timestamptz not null,
  -- The day it was last asked for.
  read_on date
);
