create table person (
  id uuid primary key default uuidv7(),
  name text not null check (length(name) between 1 and 120),
  email text not null check (email = lower(email) and email ~ '^[^@\s]+@[^@\s]+$'),
  locale text not null default 'nl' check (locale in ('nl', 'en')),
  password_hash text,
  created_at timestamptz not null,
  closed_at timestamptz
);
create unique index person_email on person (email);

-- What somebody does for an organisation. A person may belong to several.
create table membership (
  person_id uuid not null references person on delete cascade,
  organisation_id uuid not null references organisation on delete cascade,
  role text not null check (role in ('admin', 'member', 'manager', 'coordinator', 'analyst', 'regional-coordinator')),
  created_at timestamptz not null,
  primary key (person_id, organisation_id)
);
create index membership_organisation on membership (organisation_id);

-- The programmes a manager or coordinator answers for.
create table programme_keeper (
  programme_id uuid not null references programme on delete cascade,
  person_id uuid not null references person on delete cascade,
  role text not null check (role in ('manager', 'coordinator')),
  primary key (programme_id, person_id)
);
create index programme_keeper_person on programme_keeper (person_id);

-- A sign-in. Only the hash of its secret is kept. Ends by real time: safety does not follow the demo's clock.
create table session (
  id uuid primary key default uuidv7(),
  person_id uuid not null references person on delete cascade,
  secret_hash bytea not null unique,
  current_organisation_id uuid references organisation on delete set null,
  created_at timestamptz not null default now(),
  ends_at timestamptz not null
);
create index session_person on session (person_id);

-- Sign-ins that the demo shows on its door. Empty outside demo mode.
create table demo_sign_in (
  person_id uuid primary key references person on delete cascade,
  role text not null,
  organisation text not null,
  password text not null,
  place int not null
);
