create table posting (
  id uuid primary key default uuidv7(),
  owner_id uuid not null references organisation,
  direction text not null check (direction in ('offer', 'request')),
  kind text not null references posting_kind,
  form text not null references collaboration_form,
  status text not null default 'draft' check (status in ('draft', 'in-review', 'published', 'paused', 'filled', 'closed', 'expired', 'withdrawn')),
  branch_id uuid references branch,
  region text references region,
  municipality text,
  title text not null default '',
  summary text not null default '',
  description text not null default '',
  reasons text[] not null default '{}',
  functions text[] not null default '{}',
  specialisations text[] not null default '{}',
  technologies text[] not null default '{}',
  levels text[] not null default '{}',
  languages text[] not null default '{}',
  workplace text check (workplace in ('on-site', 'hybrid', 'remote')),
  period_kind text check (period_kind in ('range', 'dates', 'on-call')),
  from_on date,
  until_on date,
  dates date[],
  seats int check (seats > 0),
  seats_taken int not null default 0 check (seats_taken >= 0),
  effort_hours int,
  effort_euros int,
  allowance_euros int,
  learning_goals text[] not null default '{}',
  commercial_share int check (commercial_share between 0 and 100),
  confidentiality text check (confidentiality in ('open', 'normal', 'strict')),
  difficulty int check (difficulty between 1 and 5),
  sector text,
  open_to_others boolean not null default false,
  closes_on date,
  contact_name text,
  contact_email text,
  details jsonb not null default '{}',
  version int not null default 1,
  created_at timestamptz not null,
  created_by uuid references person on delete set null,
  published_at timestamptz,
  check (seats_taken <= coalesce(seats, 0)),
  -- A full posting is filled, never open; what is open can be found, answered and closed.
  check (status <> 'published' or (seats is not null and seats_taken < seats and published_at is not null and closes_on is not null and title <> '')),
  check (period_kind <> 'range' or (from_on is not null and until_on is not null and from_on <= until_on))
);
create index posting_open on posting (published_at desc, id desc) where status = 'published';
create index posting_open_region on posting (region, published_at desc, id desc) where status = 'published';
create index posting_open_kind on posting (kind, published_at desc, id desc) where status = 'published';
create index posting_open_form on posting (form, published_at desc, id desc) where status = 'published';
create index posting_open_functions on posting using gin (functions) where status = 'published';
create index posting_owner on posting (owner_id, id desc);
