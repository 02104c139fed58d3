-- An address that did not take mail. Until when it is only put off, mail still goes there; from `suppressed_at` on nothing does but what
-- its owner asks for. The address itself, not a hash: the mails hold it already, and the operator must be able to read it.
create table bounced_address (
  address text primary key check (address = lower(address)),
  -- Who said so: the mail server at once; later a mail that comes back, or a provider.
  source text not null,
  verdict text not null check (verdict in ('gone', 'put-off')),
  -- As the mail server has it: 5.1.1, or 550 where it says no more.
  code text not null,
  -- Which mails: the same one counts once, however often it is said.
  mail_ids uuid[] not null,
  first_at timestamptz not null,
  last_at timestamptz not null,
  suppressed_at timestamptz
);
create index bounced_address_suppressed on bounced_address (suppressed_at) where suppressed_at is not null;

-- `held`: not sent, as its address refuses mail. What its reader has just asked for goes there all the same.
alter table mail add column is_asked_for boolean not null default false;
alter table mail drop constraint mail_status_check;
alter table mail add constraint mail_status_check check (status in ('waiting', 'sending', 'sent', 'withdrawn', 'refused', 'held'));
create index mail_held on mail (id) where status = 'held';

-- What HCA-ICT's desk is told is a topic of its own.
alter table notice drop constraint notice_topic_check;
alter table notice add constraint notice_topic_check check (topic in ('matches', 'searches', 'proposals', 'collaborations', 'organisation', 'desk'));
alter table notification_setting drop constraint notification_setting_topic_check;
alter table notification_setting add constraint notification_setting_topic_check check (topic in ('matches', 'searches', 'proposals', 'collaborations', 'organisation', 'desk'));
-- A page that is opened is read: what led there is found by it.
create index notice_unread_link on notice (person_id, link) where read_at is null;

create or replace function forget_notices() returns trigger language plpgsql as $$
begin
  delete from notice where person_id = new.id;
  delete from notification_setting where person_id = new.id;
  delete from mail_tally where person_id = new.id;
  delete from bounced_address where address = old.email;
  return null;
end $$;

-- The oldest transaction of this database that is still open, as far as the statement that asks sees it. A snapshot names what is open on the whole
-- server; what belongs to another database is left out, which writes nothing here. Whatever ended since the snapshot, or has no process
-- (a prepared transaction), counts as ours: a reader waits once more, and passes over nothing.
create function open_since() returns xid8 language sql stable as $$
  select coalesce(
    (select min(x) from pg_snapshot_xip(pg_current_snapshot()) x
     where not exists (select from pg_stat_activity a where a.backend_xid = x::xid and a.datname <> current_database())),
    pg_snapshot_xmax(pg_current_snapshot()))
$$;
