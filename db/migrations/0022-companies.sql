-- Municipalities with their province and Techniekpact region. Noord-Brabant stands in two regions: a province does not tell. What
-- somebody corrected is not overwritten by a newer list.
create table municipality (
  name text primary key,
  province text not null,
  region text not null references region,
  is_edited boolean not null default false
);
create index municipality_start on municipality (lower(name) text_pattern_ops);

-- Whether HCA-ICT knows who a company is. Waiting: in the analyst's queue; asked, refused: it is the company's turn; trusted: publishes
-- at once and is looked at afterwards; verified: looked at.
alter table company
  drop constraint company_verification_check,
  add constraint company_verification_check check (verification in ('waiting', 'asked', 'refused', 'trusted', 'verified')),
  -- The branch under which it stands in the register.
  add column branch_number text check (branch_number ~ '^\d{12}$'),
  -- The domain of its website without what stands before it.
  add column site_domain text,
  -- Facts about who it is, as they were when they were last looked at.
  add column evidence jsonb,
  add column queued_at timestamptz,
  add column verified_at timestamptz,
  -- Its members, branches and postings went to another; its name leads there.
  add column merged_into uuid references company,
  -- Whom to ask about what a company does for its neighbourhood.
  add column csr_name text,
  add column csr_email text,
  -- What it would like to do with education; null when it has said nothing.
  add column wanted_forms text[],
  add column functions text[] not null default '{}',
  add column version int not null default 1;
update company c set queued_at = case when c.verification <> 'verified' then o.created_at end, verified_at = case when c.verification = 'verified' then o.created_at end,
  site_domain = substring(lower(o.website) from '^https?://(?:[^/@]*\.)?([^/.@:]+\.[^/.@:]+)(?:[:/]|$)')
from organisation o where o.id = c.organisation_id;
create unique index company_number on company (kvk, branch_number) nulls not distinct where kvk is not null and merged_into is null;
create index company_site on company (site_domain) where site_domain is not null;
create index company_at_desk on company (queued_at, organisation_id) where verification <> 'verified' and merged_into is null;
create index company_merged on company (merged_into) where merged_into is not null;

-- A name as it is compared: without its legal form, case and punctuation.
create function company_name_key(name text) returns text language sql immutable parallel safe as $$
  select trim(regexp_replace(regexp_replace(lower(name), '\m(b\.?v|n\.?v|v\.?o\.?f|holding|groep|group|nederland|netherlands)\M\.?', ' ', 'g'), '[^[:alnum:]]+', ' ', 'g'))
$$;
create index organisation_company_name on organisation using gin (company_name_key(name) gin_trgm_ops) where type = 'company';

alter table branch add column version int not null default 1;
create unique index branch_number on branch (branch_number);
create index branch_municipality on branch (lower(municipality));

alter table recognition
  add column applied_on date,
  add column withdrawn_on date,
  add column version int not null default 1;
create index recognition_branch on recognition (branch_id);

-- What a recognition was before: each row as it became, by whom.
create table recognition_event (
  id uuid primary key default uuidv7(),
  recognition_id uuid not null references recognition on delete cascade,
  at timestamptz not null,
  by_id uuid references person on delete set null,
  status text not null check (status in ('applied', 'recognised', 'withdrawn', 'ended')),
  valid_from date,
  valid_until date
);
create index recognition_event_recognition on recognition_event (recognition_id, id);

-- How it became known who a company is: every step, by whom and with which facts. Nothing here is ever changed.
create table verification_event (
  id uuid primary key default uuidv7(),
  company_id uuid not null references company on delete cascade,
  at timestamptz not null,
  side text not null check (side in ('company', 'desk', 'rule')),
  by_id uuid references person on delete set null,
  what text not null check (what in ('registered', 'trusted', 'queued', 'changed', 'asked', 'answered', 'refused', 'approved', 'seen', 'merged', 'unmerged')),
  reason text,
  text text not null default '',
  evidence jsonb
);
create index verification_event_company on verification_event (company_id, id);

-- Somebody says that something is wrong with a company; HCA-ICT looks into it.
create table company_report (
  id uuid primary key default uuidv7(),
  company_id uuid not null references company on delete cascade,
  by_id uuid references person on delete set null,
  reason text not null check (reason in ('not-real', 'imposter', 'conduct', 'content', 'other')),
  text text not null,
  created_at timestamptz not null,
  settled_at timestamptz,
  settled_by uuid references person on delete set null,
  outcome text
);
create index company_report_open on company_report (created_at, id) where settled_at is null;
create index company_report_company on company_report (company_id);

-- Two companies became one; `moved` is what it takes to part them again.
create table company_merge (
  id uuid primary key default uuidv7(),
  kept_id uuid not null references company,
  merged_id uuid not null references company,
  merged_at timestamptz not null,
  merged_by uuid references person on delete set null,
  moved jsonb not null,
  undone_at timestamptz,
  undone_by uuid references person on delete set null,
  check (kept_id <> merged_id)
);
create unique index company_merge_open on company_merge (merged_id) where undone_at is null;
create index company_merge_kept on company_merge (kept_id);
