alter table person
  add column agreed_at timestamptz,
  -- When they were last here, by the product's clock: colleagues see it.
  add column seen_at timestamptz;

alter table session
  add column agent text not null default '',
  add column last_seen_at timestamptz not null default now();

alter table membership
  add column id uuid not null default uuidv7() unique,
  -- Where a regional coordinator looks; null is the whole country.
  add column region text references region check (region is null or role = 'regional-coordinator');

-- What somebody asked that an address must prove. No person exists before a sign-up is confirmed; a password may be asked for an address
-- that nobody has, so that asking is the same work for both. Ends by real time, as sessions do.
create table account_request (
  id uuid primary key default uuidv7(),
  purpose text not null check (purpose in ('sign-up', 'password', 'address', 'address-back')),
  person_id uuid references person on delete cascade,
  email text not null check (email = lower(email)),
  name text,
  locale text check (locale in ('nl', 'en')),
  password_hash text,
  -- A path of our own to go on to.
  next text check (next like '/%'),
  created_at timestamptz not null default now(),
  ends_at timestamptz not null,
  done_at timestamptz,
  check (purpose in ('sign-up', 'password') or person_id is not null),
  check (purpose <> 'sign-up' or done_at is not null or (name is not null and locale is not null and password_hash is not null))
);
create index account_request_sign_up on account_request (email) where purpose = 'sign-up' and done_at is null;
create index account_request_person on account_request (person_id, purpose);
create index account_request_ends on account_request (ends_at);

-- The secret of a mail's link: only its hash is kept.
create table account_link (
  token_hash bytea primary key,
  request_id uuid not null references account_request on delete cascade
);
create index account_link_request on account_link (request_id);

-- Who was a member, as long as somebody may undo it.
create table membership_past (
  id uuid primary key,
  person_id uuid not null references person on delete cascade,
  organisation_id uuid not null references organisation on delete cascade,
  role text not null,
  region text references region,
  keeps jsonb not null default '[]',
  created_at timestamptz not null,
  ended_by uuid references person on delete set null,
  ended_at timestamptz not null
);
create index membership_past_person on membership_past (person_id);
create index membership_past_organisation on membership_past (organisation_id);

create table invitation (
  id uuid primary key default uuidv7(),
  organisation_id uuid not null references organisation on delete cascade,
  email text not null check (email = lower(email) and email ~ '^[^@\s]+@[^@\s]+$'),
  role text not null check (role in ('admin', 'member', 'manager', 'coordinator', 'analyst', 'regional-coordinator')),
  programme_ids uuid[] not null default '{}',
  region text references region check (region is null or role = 'regional-coordinator'),
  invited_by uuid references person on delete set null,
  status text not null default 'open' check (status in ('open', 'accepted', 'declined', 'revoked')),
  created_at timestamptz not null,
  sent_at timestamptz not null,
  ends_at timestamptz not null
);
create unique index invitation_open on invitation (organisation_id, email) where status = 'open';
create index invitation_email on invitation (email) where status = 'open';

create table invitation_link (
  token_hash bytea primary key,
  invitation_id uuid not null references invitation on delete cascade
);
create index invitation_link_invitation on invitation_link (invitation_id);

-- Somebody whose mail domain is the organisation's asks to join it.
create table join_request (
  id uuid primary key default uuidv7(),
  organisation_id uuid not null references organisation on delete cascade,
  person_id uuid not null references person on delete cascade,
  message text not null default '',
  status text not null default 'waiting' check (status in ('waiting', 'approved', 'refused', 'withdrawn')),
  reason text,
  created_at timestamptz not null,
  decided_by uuid references person on delete set null,
  decided_at timestamptz,
  check (status <> 'refused' or reason is not null)
);
create unique index join_request_waiting on join_request (organisation_id, person_id) where status = 'waiting';
create index join_request_person on join_request (person_id);

-- What one person did for an organisation goes to another, or somebody's address changed: what names people by address follows. Told to postings and collaborations.
create table succession (
  id uuid primary key default uuidv7(),
  -- Null: wherever the address stands.
  organisation_id uuid references organisation on delete cascade,
  from_person_id uuid not null references person on delete cascade,
  from_email text not null,
  -- Null: nobody takes over.
  to_person_id uuid references person on delete cascade,
  created_at timestamptz not null
);
create index succession_from on succession (from_person_id);
create index succession_to on succession (to_person_id);
create index succession_organisation on succession (organisation_id);

create index institution_mail_domains on institution using gin (mail_domains);

-- Where members decide for themselves there is somebody who may: the last administrator stays as long as there are others.
create function keep_an_administrator() returns trigger language plpgsql as $$
begin
  -- One after another: two who leave at once would each still see the other.
  perform from organisation where id = old.organisation_id and type in ('company', 'partnership', 'municipality') for no key update;
  if found and exists (select from membership where organisation_id = old.organisation_id)
    and not exists (select from membership where organisation_id = old.organisation_id and role = 'admin') then
    raise exception 'Organisation % would be left without an administrator', old.organisation_id using errcode = 'check_violation', constraint = 'membership_keeps_an_administrator';
  end if;
  return null;
end $$;
create constraint trigger membership_keeps_an_administrator after delete or update of role, organisation_id on membership
  deferrable initially deferred for each row when (old.role = 'admin') execute function keep_an_administrator();
