-- The course of a collaboration: where a pause goes back to, the days on which both sides decide, and everything that happened.
alter table collaboration
  add column paused_from text check (paused_from in ('trial', 'running')),
  -- When the institution thinks to go on.
  add column back_on date;
update collaboration set paused_from = 'running' where status = 'paused';
alter table collaboration add constraint collaboration_paused_check check (status = 'paused' or (paused_from is null and back_on is null));

-- A day on which both sides say whether they go on, at the end of a trial or later in a track of several years.
create table decision_moment (
  collaboration_id uuid not null references collaboration (id) on delete cascade,
  number int not null check (number > 0),
  due_on date not null,
  asked_at timestamptz,
  settled_at timestamptz,
  outcome text check (outcome in ('continued', 'adjusted', 'stopped', 'lapsed')),
  institution_choice text check (institution_choice in ('continue', 'adjust', 'stop')),
  institution_on date,
  institution_sentence text not null default '',
  institution_at timestamptz,
  institution_by uuid references person (id) on delete set null,
  company_choice text check (company_choice in ('continue', 'adjust', 'stop')),
  company_on date,
  company_sentence text not null default '',
  company_at timestamptz,
  company_by uuid references person (id) on delete set null,
  primary key (collaboration_id, number),
  check ((settled_at is null) = (outcome is null)),
  check ((institution_choice is null) = (institution_at is null) and (institution_on is not null) = (institution_choice is not distinct from 'adjust')),
  check ((company_choice is null) = (company_at is null) and (company_on is not null) = (company_choice is not distinct from 'adjust')),
  check (asked_at is not null or (institution_choice is null and company_choice is null and (outcome is null or outcome = 'lapsed')))
);
-- One question at a time.
create unique index decision_moment_asked on decision_moment (collaboration_id) where asked_at is not null and settled_at is null;
create index decision_moment_institution_by on decision_moment (institution_by) where institution_by is not null;
create index decision_moment_company_by on decision_moment (company_by) where company_by is not null;

-- What happened, in order; nothing is taken out of it.
create table collaboration_event (
  id uuid primary key default uuidv7(),
  collaboration_id uuid not null references collaboration (id) on delete cascade,
  at timestamptz not null,
  what text not null check (what in ('started', 'decision-asked', 'decided', 'continued', 'prolonged', 'paused', 'resumed', 'completion-asked', 'completed', 'stopped', 'withdrawn', 'dates-changed',
    'handed-over', 'kick-off-planned', 'kick-off-cancelled', 'milestone-proposed', 'milestone-done')),
  -- On whose behalf; nobody's where the clock did it.
  side text check (side in ('institution', 'company')),
  by_id uuid references person (id) on delete set null,
  -- To whom a contact passed.
  to_id uuid references person (id) on delete set null,
  status text not null check (status in ('preparing', 'trial', 'running', 'paused', 'completed', 'stopped')),
  choice text check (choice in ('continue', 'adjust', 'stop')),
  reason text,
  sentence text not null default '',
  day date,
  -- The thing it is about: a milestone or a kick-off, by name.
  name text,
  was_from date,
  was_until date,
  from_on date,
  until_on date,
  check (what not in ('paused', 'stopped', 'withdrawn') or reason is not null),
  check ((what = 'decided') = (choice is not null))
);
create index collaboration_event_collaboration on collaboration_event (collaboration_id, id);
create index collaboration_event_by on collaboration_event (by_id) where by_id is not null;
create index collaboration_event_to on collaboration_event (to_id) where to_id is not null;

-- What runs already is asked about when its last day has passed, like what starts from now on.
insert into outbox (job, payload, key, due_at, status)
select 'ask-completion', jsonb_build_object('collaborationId', id), id || ':' || until_on, ((until_on + 1) + time '09:00') at time zone 'Europe/Amsterdam', 'waiting'
from collaboration where status in ('running', 'trial', 'paused') and until_on is not null
on conflict (job, key) do nothing;
