create table collaboration (
  id uuid primary key default uuidv7(),
  proposal_id uuid not null unique references proposal,
  posting_id uuid not null references posting,
  programme_id uuid not null,
  company_id uuid not null references company (organisation_id),
  institution_id uuid not null,
  kind text not null references posting_kind,
  form text not null references collaboration_form,
  region text references region,
  seats int not null check (seats > 0),
  status text not null default 'preparing' check (status in ('preparing', 'trial', 'running', 'paused', 'completed', 'stopped')),
  from_on date,
  until_on date check (until_on >= from_on),
  company_contact_name text not null,
  company_contact_email text not null,
  company_contact_locale text not null default 'nl' check (company_contact_locale in ('nl', 'en')),
  institution_contact_id uuid references person on delete set null,
  version int not null default 1,
  created_at timestamptz not null,
  started_at timestamptz,
  started_by uuid references person on delete set null,
  ended_at timestamptz,
  foreign key (programme_id, institution_id) references programme (id, institution_id) on update cascade,
  check (status not in ('running', 'trial', 'paused', 'completed') or started_at is not null),
  check (status not in ('completed', 'stopped') or ended_at is not null)
);
create index collaboration_company on collaboration (company_id, id desc);
create index collaboration_institution on collaboration (institution_id, id desc);
create index collaboration_programme on collaboration (programme_id, id desc);
create index collaboration_pair on collaboration (company_id, programme_id) where status = 'completed';
