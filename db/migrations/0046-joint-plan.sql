-- The joint plan of a collaboration: points that both sides agree on before it starts, each with what it said when both last did.
create table joint_plan (
  collaboration_id uuid primary key references collaboration (id) on delete cascade,
  version integer not null default 1,
  effort integer not null check (effort between 1 and 5),
  agreed_at timestamptz
);

create table plan_point (
  collaboration_id uuid not null references joint_plan (collaboration_id) on delete cascade,
  slug text not null check (slug ~ '^[a-z]+(-[1-9][0-9]?)?$'),
  place integer not null,
  -- Only of a clause: it is named by its institution.
  title text,
  value jsonb not null default '{}' check (jsonb_typeof(value) = 'object'),
  institution_at timestamptz,
  institution_by uuid references person (id) on delete set null,
  company_at timestamptz,
  company_by uuid references person (id) on delete set null,
  -- What both had agreed to before a change that waits: the value, and who had agreed when.
  was jsonb check (jsonb_typeof(was) = 'object'),
  changed_at timestamptz,
  changed_by uuid references person (id) on delete set null,
  changed_side text check (changed_side in ('institution', 'company')),
  primary key (collaboration_id, slug),
  check ((slug like 'clause-%') = (title is not null)),
  check ((was is null) or (changed_at is not null and changed_side is not null and (institution_at is null or company_at is null)))
);
create index plan_point_institution_by on plan_point (institution_by) where institution_by is not null;
create index plan_point_company_by on plan_point (company_by) where company_by is not null;
create index plan_point_changed_by on plan_point (changed_by) where changed_by is not null;

-- What happened to a plan, in order; nothing is taken out of it.
create table plan_event (
  id uuid primary key default uuidv7(),
  collaboration_id uuid not null references joint_plan (collaboration_id) on delete cascade,
  at timestamptz not null,
  side text not null check (side in ('institution', 'company')),
  by_id uuid references person (id) on delete set null,
  what text not null check (what in ('changed', 'agreed', 'returned', 'complete', 'signed', 'unsigned')),
  slug text,
  was jsonb,
  value jsonb
);
create index plan_event_collaboration on plan_event (collaboration_id, id);
create index plan_event_by on plan_event (by_id) where by_id is not null;

-- A signature on paper that somebody saw; taken back, it stays as what was noted.
create table plan_signature (
  id uuid primary key default uuidv7(),
  collaboration_id uuid not null references joint_plan (collaboration_id) on delete cascade,
  signed_on date not null,
  for_institution text not null,
  for_company text not null,
  noted_at timestamptz not null,
  noted_by uuid references person (id) on delete set null,
  undone_at timestamptz,
  undone_by uuid references person (id) on delete set null
);
create unique index plan_signature_one on plan_signature (collaboration_id) where undone_at is null;
create index plan_signature_noted_by on plan_signature (noted_by) where noted_by is not null;
create index plan_signature_undone_by on plan_signature (undone_by) where undone_by is not null;

-- What an institution brings along to every plan, or to plans of some kinds; what a plan took over stays in it.
create table institution_clause (
  id uuid primary key default uuidv7(),
  version integer not null default 1,
  institution_id uuid not null references institution (organisation_id) on delete cascade,
  title text not null check (length(title) between 2 and 80),
  body text not null check (length(body) between 5 and 2000),
  -- Empty: for every kind.
  kinds text[] not null default '{}',
  created_at timestamptz not null,
  removed_at timestamptz
);
create index institution_clause_institution on institution_clause (institution_id, id) where removed_at is null;
