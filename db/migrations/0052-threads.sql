-- What both sides write to each other about a proposal, and go on writing in the collaboration that comes of it.
create table thread (
  proposal_id uuid primary key references proposal (id) on delete cascade,
  -- How many there were so far: the number of the last one.
  messages integer not null default 0 check (messages >= 0)
);

create table message (
  id uuid primary key default uuidv7(),
  proposal_id uuid not null references thread (proposal_id) on delete cascade,
  number integer not null check (number > 0),
  side text not null check (side in ('institution', 'company')),
  by_id uuid references person (id) on delete set null,
  at timestamptz not null,
  text text not null check (length(text) <= 4000),
  removed_at timestamptz,
  unique (proposal_id, number),
  -- Of what its writer took away nothing is kept but that it was there.
  check (removed_at is null or text = '')
);
create index message_by on message (by_id, at) where by_id is not null;

-- How far somebody has read.
create table thread_reading (
  proposal_id uuid not null references proposal (id) on delete cascade,
  person_id uuid not null references person (id) on delete cascade,
  number integer not null check (number >= 0),
  primary key (proposal_id, person_id)
);
create index thread_reading_person on thread_reading (person_id);

alter table notice drop constraint notice_topic_check;
alter table notice add constraint notice_topic_check check (topic in ('matches', 'searches', 'proposals', 'messages', 'collaborations', 'organisation', 'desk'));
alter table notification_setting drop constraint notification_setting_topic_check;
alter table notification_setting add constraint notification_setting_topic_check check (topic in ('matches', 'searches', 'proposals', 'messages', 'collaborations', 'organisation', 'desk'));
-- Who chose for proposals and messages together chose for both.
insert into notification_setting (person_id, topic, frequency) select person_id, 'messages', frequency from notification_setting where topic = 'proposals';
