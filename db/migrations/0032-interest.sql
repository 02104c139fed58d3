-- What colleagues of a company would like to do with education, as their company keeps it for its own people.
create table colleague_interest (
  id uuid primary key,
  company_id uuid not null references company on delete cascade,
  name text not null,
  email text,
  kinds text[] not null check (cardinality(kinds) > 0),
  -- A month.
  hours int check (hours between 1 and 160),
  note text not null default '',
  created_at timestamptz not null,
  version int not null default 1
);
create index colleague_interest_company on colleague_interest (company_id, lower(name), id);
