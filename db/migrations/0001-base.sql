create extension if not exists pg_trgm;
create extension if not exists btree_gist;

-- What must be done, now or when the product's clock says so.
create table outbox (
  id uuid primary key default uuidv7(),
  job text not null,
  payload jsonb not null,
  key text,
  due_at timestamptz,
  status text not null default 'pending' check (status in ('waiting', 'pending', 'queued', 'done', 'failed', 'cancelled')),
  attempts int not null default 0,
  error text,
  created_at timestamptz not null default now(),
  queued_at timestamptz,
  done_at timestamptz,
  check (status <> 'waiting' or due_at is not null)
);
create unique index outbox_job_key on outbox (job, key);
create index outbox_pending on outbox (id) where status = 'pending';
create index outbox_waiting on outbox (due_at) where status = 'waiting';
create index outbox_queued on outbox (queued_at) where status = 'queued';
create index outbox_failed on outbox (id) where status = 'failed';

create function outbox_announce() returns trigger language plpgsql as $$
begin
  perform pg_notify('outbox', '');
  return null;
end $$;
create trigger outbox_announce after insert on outbox for each statement execute function outbox_announce();

-- A mail that must reach somebody once. The arguments are ids; the words are made when it is sent.
create table mail (
  id uuid primary key default uuidv7(),
  template text not null,
  key text not null,
  address text not null,
  name text not null default '',
  locale text not null check (locale in ('nl', 'en')),
  args jsonb not null,
  status text not null default 'waiting' check (status in ('waiting', 'sending', 'sent', 'withdrawn')),
  created_at timestamptz not null,
  sent_at timestamptz,
  unique (template, key)
);

-- What the demo's own mail server received.
create table demo_mail (
  id uuid primary key default uuidv7(),
  message_id text,
  recipient text not null,
  subject text not null,
  text_body text not null default '',
  html_body text not null default '',
  headers jsonb not null default '{}',
  received_at timestamptz not null default now()
);

-- The demo's movable clock: one row.
create table demo_clock (
  singleton boolean primary key default true check (singleton),
  shift_ms bigint not null
);

-- How often something was tried in a window, over all processes. Keys are hashes.
create table throttle (
  key text primary key,
  count int not null,
  ends_at timestamptz not null
);

-- Answers to requests that carried an Idempotency-Key.
create table idempotency (
  actor_id uuid not null,
  key text not null,
  fingerprint text not null,
  status int,
  body jsonb,
  created_at timestamptz not null default now(),
  primary key (actor_id, key)
);
create index idempotency_age on idempotency (created_at);
