-- The workers that run now, each with a row that it renews: health tells how many there are and what troubles them.
create table worker (
  id uuid primary key,
  host text not null,
  pid int not null,
  backend text not null check (backend in ('postgres', 'redis')),
  relays boolean not null,
  started_at timestamptz not null default now(),
  seen_at timestamptz not null default now(),
  troubles text[] not null default '{}'
) with (fillfactor = 50);

-- When a worker last began a row: renews the lease without touching an index, as `queued_at` would.
alter table outbox add column begun_at timestamptz;

-- Rows that live for seconds: room on their page for the next version, and swept by number, not by share of a table that also
-- keeps what was done, so that an hour of steady work leaves the tables as quick as they were.
alter table outbox set (fillfactor = 70, autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 5000,
  autovacuum_vacuum_insert_scale_factor = 0, autovacuum_vacuum_insert_threshold = 20000,
  autovacuum_analyze_scale_factor = 0.05, autovacuum_analyze_threshold = 5000, autovacuum_vacuum_cost_limit = 2000);
alter table mail set (fillfactor = 70, autovacuum_vacuum_scale_factor = 0.01, autovacuum_vacuum_threshold = 5000,
  autovacuum_vacuum_cost_limit = 2000);
alter table throttle set (fillfactor = 70, autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 2000);

-- A mail that the mail server will never take is not tried again.
alter table mail drop constraint mail_status_check;
alter table mail add constraint mail_status_check check (status in ('waiting', 'sending', 'sent', 'withdrawn', 'refused'));
