-- Companies that an institution knows and works with, with whom it speaks there (partner).
create table partner (
  institution_id uuid not null references institution on delete cascade,
  company_id uuid not null references company,
  contact_name text,
  contact_email text,
  since_on date,
  note text not null default '',
  created_at timestamptz not null,
  created_by uuid references person on delete set null,
  primary key (institution_id, company_id)
);
create index partner_company on partner (company_id);

-- Lists that come from elsewhere: what was sent, what each row would do, and what came of it.
create table import (
  id uuid primary key default uuidv7(),
  organisation_id uuid not null references organisation on delete cascade,
  kind text not null check (kind in ('partners', 'collaborations', 'programmes', 'companies')),
  name text not null check (length(name) between 1 and 200),
  status text not null default 'sending' check (status in ('sending', 'checking', 'checked', 'running', 'done', 'refused', 'cancelled')),
  parts int not null check (parts between 1 and 60),
  refusal jsonb,
  unused text[] not null default '{}',
  created_at timestamptz not null,
  created_by uuid references person on delete set null,
  run_by uuid references person on delete set null,
  ended_at timestamptz,
  check ((status in ('done', 'refused', 'cancelled')) = (ended_at is not null)),
  check ((status = 'refused') = (refusal is not null))
);
create index import_organisation on import (organisation_id, id desc);

create table import_part (
  import_id uuid not null references import on delete cascade,
  number int not null check (number between 1 and 60),
  text text not null,
  primary key (import_id, number)
);

-- `number` is the line in the sheet, the heading is 1; `key` tells rows that mean the same.
create table import_row (
  import_id uuid not null references import on delete cascade,
  number int not null check (number > 1),
  key text,
  data jsonb not null,
  status text not null default 'waiting' check (status in ('waiting', 'ready', 'same', 'faulty', 'done', 'overtaken')),
  says jsonb not null default '[]',
  result_id uuid,
  primary key (import_id, number)
);
create index import_row_status on import_row (import_id, status, number);
create index import_row_key on import_row (import_id, key, number) where key is not null;

-- What a list called a collaboration: the same reference never makes a second one.
create table collaboration_reference (
  institution_id uuid not null references institution on delete cascade,
  reference text not null check (length(reference) between 1 and 80),
  collaboration_id uuid not null unique references collaboration on delete cascade,
  primary key (institution_id, reference)
);

-- A company in a list is found by its name as it is compared.
create index organisation_company_key on organisation (company_name_key(name)) where type = 'company';
