-- What somebody is told: ids only. Its words are made when it is read, by the domain that told it.
create table notice (
  id uuid primary key default uuidv7(),
  person_id uuid not null references person on delete cascade,
  topic text not null check (topic in ('matches', 'searches', 'proposals', 'collaborations', 'organisation')),
  template text not null,
  key text not null,
  args jsonb not null,
  link text not null check (link like '/%'),
  -- Told as one of this organisation: who has left it no longer reads it.
  organisation_id uuid references organisation on delete cascade,
  -- Whose quiet weeks hold up the mail about it.
  institution_id uuid references institution on delete cascade,
  created_at timestamptz not null,
  read_at timestamptz,
  -- Waits for a digest until then.
  waits_until timestamptz,
  digest_id uuid,
  -- A reader of events goes on from the oldest transaction that was still open, so that none is passed over that commits late.
  told_by xid8 not null default pg_current_xact_id(),
  unique (person_id, template, key)
);
create index notice_person on notice (person_id, id);
create index notice_unread on notice (person_id, id) where read_at is null;
create index notice_told on notice (person_id, told_by, id);
create index notice_waiting on notice (person_id, waits_until) where waits_until is not null;
create index notice_digest on notice (digest_id) where digest_id is not null;
create index notice_organisation on notice (organisation_id) where organisation_id is not null;
create index notice_institution on notice (institution_id) where institution_id is not null;

-- When somebody last marked something as read: what shows it elsewhere hears so.
create table notice_reader (
  person_id uuid primary key references person on delete cascade,
  changed_by xid8 not null default pg_current_xact_id()
);

-- How often somebody wants mail about a topic; what is not here is as the product has it.
create table notification_setting (
  person_id uuid not null references person on delete cascade,
  topic text not null check (topic in ('matches', 'searches', 'proposals', 'collaborations', 'organisation')),
  frequency text not null check (frequency in ('at-once', 'daily', 'weekly', 'off')),
  primary key (person_id, topic)
);

-- How many mails of a topic somebody got at once on a day.
create table mail_tally (
  person_id uuid not null references person on delete cascade,
  topic text not null,
  day date not null,
  count int not null,
  primary key (person_id, topic)
);

-- What links in mails are signed with; made here, so that no two installations have the same.
create table link_secret (
  singleton boolean primary key default true check (singleton),
  secret bytea not null
);
insert into link_secret (secret) values (uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid()));

-- Of a mail that has a topic one can be rid of it.
alter table mail
  add column person_id uuid references person on delete set null,
  add column topic text;
create index mail_person on mail (person_id) where person_id is not null;

create function forget_notices() returns trigger language plpgsql as $$
begin
  delete from notice where person_id = new.id;
  delete from notification_setting where person_id = new.id;
  delete from mail_tally where person_id = new.id;
  return null;
end $$;
create trigger person_closed after update of closed_at on person for each row when (new.closed_at is not null and old.closed_at is null) execute function forget_notices();
