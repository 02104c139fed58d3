-- What proposals and collaborations keep of a programme follows it when another institution takes over.
alter table programme add constraint programme_at unique (id, institution_id);

create table proposal (
  id uuid primary key default uuidv7(),
  posting_id uuid not null references posting,
  programme_id uuid not null,
  company_id uuid not null references company (organisation_id),
  institution_id uuid not null,
  started_by text not null check (started_by in ('programme', 'company')),
  status text not null default 'sent' check (status in ('sent', 'confirmed', 'accepted', 'declined', 'withdrawn', 'expired', 'lapsed')),
  seats int not null check (seats > 0),
  message text not null,
  -- Until when the side whose turn it is can answer.
  deadline_at timestamptz,
  version int not null default 1,
  created_at timestamptz not null,
  created_by uuid references person on delete set null,
  confirmed_at timestamptz,
  confirmed_by uuid references person on delete set null,
  accepted_at timestamptz,
  accepted_by uuid references person on delete set null,
  ended_at timestamptz,
  foreign key (programme_id, institution_id) references programme (id, institution_id) on update cascade,
  check (status <> 'confirmed' or (confirmed_at is not null and started_by = 'programme')),
  check (status <> 'accepted' or accepted_at is not null),
  -- An open proposal has a deadline, a closed one a moment at which it ended.
  check (case when status in ('sent', 'confirmed') then deadline_at is not null and ended_at is null else ended_at is not null end)
);
-- One open proposal for a pair.
create unique index proposal_open_pair on proposal (posting_id, programme_id) where status in ('sent', 'confirmed');
create index proposal_posting on proposal (posting_id, id desc);
create index proposal_company on proposal (company_id, id desc);
create index proposal_programme on proposal (programme_id, id desc);
create index proposal_institution on proposal (institution_id, id desc);
