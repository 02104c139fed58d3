-- A search that somebody keeps: what was asked, as it was understood, and which version of the filter that is.
create table saved_search (
  id uuid primary key default uuidv7(),
  person_id uuid not null references person on delete cascade,
  name text not null check (length(name) between 1 and 80),
  filter jsonb not null,
  filter_version int not null,
  version int not null default 1,
  created_at timestamptz not null,
  -- What was published later than this is new to the person.
  looked_at timestamptz not null
);
create index saved_search_person on saved_search (person_id, id);

-- Names of organisations as they are typed: without capitals and accents. The dictionary is named, so that it stays the same.
create function plain_name(name text) returns text language sql immutable parallel safe as $$ select lower(public.unaccent('public.unaccent'::regdictionary, name)) $$;
create index organisation_plain_name on organisation using gin (plain_name(name) gin_trgm_ops);
