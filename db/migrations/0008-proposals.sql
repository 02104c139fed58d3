create table proposal (
  id uuid primary key default uuidv7(),
  posting_id uuid not null references posting,
  programme_id uuid not null references programme,
  company_id uuid not null references organisation,
  institution_id uuid not null references organisation,
  started_by text not null check (started_by in ('programme', 'company')),
  status text not null default 'sent' check (status in ('sent', 'confirmed', 'accepted', 'declined', 'withdrawn', 'expired', 'lapsed')),
  seats int not null check (seats > 0),
  message text not null,
  deadline_at timestamptz,
  version int not null default 1,
  created_at timestamptz not null,
  created_by uuid references person on delete set null,
  confirmed_at timestamptz,
  confirmed_by uuid references person on delete set null,
  accepted_at timestamptz,
  accepted_by uuid references person on delete set null,
  check (status <> 'confirmed' or confirmed_at is not null),
  check (status <> 'accepted' or accepted_at is not null)
);
-- One open proposal for a pair.
create unique index proposal_open_pair on proposal (posting_id, programme_id) where status in ('sent', 'confirmed');
create index proposal_posting on proposal (posting_id, id desc);
create index proposal_company on proposal (company_id, id desc);
create index proposal_programme on proposal (programme_id, id desc);
create index proposal_institution on proposal (institution_id, id desc);
