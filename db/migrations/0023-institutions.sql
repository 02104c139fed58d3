-- What a programme says of itself besides what it teaches. One that has ended keeps its past and takes nobody new.
alter table programme
  add column ended_at timestamptz,
  -- Groups that the programme has an eye for; said of the programme, never of a person.
  add column target_groups text[] not null default '{}',
  add column themes text[] not null default '{}',
  add column current_work text not null default '',
  add column class_interest text not null default '',
  -- One company at a time, or several together; null when it has said nothing.
  add column partnering text check (partnering in ('one-to-one', 'several'));

alter table institution
  add column version int not null default 1,
  add column about_nl text not null default '',
  add column about_en text not null default '',
  -- Read when no manager or coordinator is known.
  add column shared_inbox text check (shared_inbox = lower(shared_inbox) and shared_inbox ~ '^[^@\s]+@[^@\s]+$'),
  -- Groups and schemes it knows how to help with, and what it offers companies there.
  add column expertise text[] not null default '{}',
  add column expertise_about text not null default '',
  -- Domains decide who may join: what is asked waits until HCA-ICT has looked. Null when nothing is asked.
  add column asked_domains text[],
  add column domains_asked_at timestamptz,
  add check ((asked_domains is null) = (domains_asked_at is null));

-- Rooms, labs and equipment that companies may use.
create table facility (
  id uuid primary key default uuidv7(),
  institution_id uuid not null references institution on delete cascade,
  kind text not null check (kind in ('practical-room', 'innovation-lab', 'knowledge-lab', 'learning-lab', 'business-lab', 'equipment', 'meeting-place')),
  name text not null check (length(name) between 1 and 120),
  about text not null default '',
  municipality text not null,
  booking text not null default '',
  place int not null
);
create index facility_institution on facility (institution_id, place);

-- The school year of an institution: weeks without questions, and holidays.
create table calendar_span (
  id uuid primary key default uuidv7(),
  institution_id uuid not null references institution on delete cascade,
  kind text not null check (kind in ('quiet', 'holiday')),
  name text not null default '',
  from_on date not null,
  until_on date not null,
  check (from_on <= until_on),
  exclude using gist (institution_id with =, daterange(from_on, until_on, '[]') with &&)
);

-- What brings companies and institutions together: a partnership, or a municipality with its campaign.
create table partnership (
  organisation_id uuid primary key references organisation on delete cascade,
  kind text not null check (kind in ('public-private', 'network', 'lab', 'campaign')),
  about_nl text not null default '',
  about_en text not null default '',
  themes text[] not null default '{}',
  regions text[] not null default '{}',
  municipality text,
  version int not null default 1
);

create table partnership_member (
  partnership_id uuid not null references partnership on delete cascade,
  organisation_id uuid not null references organisation on delete cascade,
  status text not null check (status in ('invited', 'member', 'declined', 'left')),
  invited_at timestamptz not null,
  answered_at timestamptz,
  primary key (partnership_id, organisation_id),
  check (partnership_id <> organisation_id),
  check ((status = 'invited') = (answered_at is null))
);
create index partnership_member_organisation on partnership_member (organisation_id);

-- Whom HCA-ICT found where nobody was known: of a programme, or of the whole institution.
create table institution_contact (
  id uuid primary key default uuidv7(),
  institution_id uuid not null references institution on delete cascade,
  programme_id uuid references programme on delete cascade,
  name text not null check (length(name) between 1 and 120),
  address text not null check (address = lower(address) and address ~ '^[^@\s]+@[^@\s]+$'),
  added_by uuid references person on delete set null,
  added_at timestamptz not null
);
create unique index institution_contact_place on institution_contact (institution_id, coalesce(programme_id, '00000000-0000-0000-0000-000000000000'));

-- Somebody of a company asks to meet who answers for a programme. It waits while nobody is known.
create table contact_request (
  id uuid primary key default uuidv7(),
  institution_id uuid not null references institution on delete cascade,
  programme_id uuid references programme on delete set null,
  organisation_id uuid not null references organisation on delete cascade,
  sender_id uuid not null references person on delete cascade,
  purpose text not null check (purpose in ('meet', 'internship', 'lecture', 'content', 'campaign', 'other')),
  message text not null check (length(message) between 1 and 2000),
  status text not null check (status in ('waiting', 'sent', 'handled', 'withdrawn')),
  -- Who it was sent to; not whom by name.
  route text check (route in ('managers', 'coordinators', 'admins', 'contact', 'inbox')),
  reply text not null default '',
  created_at timestamptz not null,
  sent_at timestamptz,
  handled_at timestamptz,
  handled_by uuid references person on delete set null,
  version int not null default 1,
  check (status <> 'waiting' or route is null),
  check ((sent_at is null) = (route is null))
);
create index contact_request_sender on contact_request (sender_id, id desc);
create index contact_request_institution on contact_request (institution_id, id desc);
create index contact_request_waiting on contact_request (created_at, id) where status = 'waiting';

-- What an analyst changed in the facts about institutions: regions, names, successors, domains.
create table institution_fact_change (
  id uuid primary key default uuidv7(),
  institution_id uuid not null references institution on delete cascade,
  what text not null,
  before jsonb,
  after jsonb,
  changed_by uuid references person on delete set null,
  changed_at timestamptz not null
);
create index institution_fact_change_institution on institution_fact_change (institution_id, id desc);
