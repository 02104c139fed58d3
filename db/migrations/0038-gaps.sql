-- What somebody looks for and nobody offers (tekort): kept from the night it was seen first until the night it was gone.
create table gap (
  id uuid primary key default uuidv7(),
  what text not null check (what in ('function', 'offer', 'request')),
  function text references job_function,
  level text references level,
  region text references region,
  posting_id uuid references posting on delete cascade,
  opened_on date not null,
  closed_on date,
  check ((what = 'function') = (function is not null and level is not null and region is not null)),
  check ((what = 'function') = (posting_id is null)),
  check (closed_on >= opened_on)
);
create unique index gap_open on gap (what, function, level, region, posting_id) nulls not distinct where closed_on is null;
create index gap_newest on gap (opened_on desc, id desc);
create index gap_closed on gap (closed_on desc) where closed_on is not null;
create index gap_posting on gap (posting_id) where posting_id is not null;

-- How many there were, night by night: what the monitor draws.
create table gap_night (
  night date not null,
  what text not null check (what in ('function', 'offer', 'request')),
  region text references region,
  open integer not null,
  opened integer not null,
  closed integer not null,
  unique nulls not distinct (night, what, region)
);
