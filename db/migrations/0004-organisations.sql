create table region (
  slug text primary key,
  name_nl text not null,
  name_en text not null,
  areas text[] not null,
  place int not null
);

-- Regions where going next door is common; stored both ways.
create table region_adjacency (
  region text not null references region,
  adjacent text not null references region,
  primary key (region, adjacent),
  check (region <> adjacent)
);

create table organisation (
  id uuid primary key default uuidv7(),
  type text not null check (type in ('company', 'institution', 'hca', 'partnership', 'municipality')),
  name text not null check (length(name) between 1 and 160),
  slug text not null unique,
  website text,
  created_at timestamptz not null
);

create table company (
  organisation_id uuid primary key references organisation on delete cascade,
  kvk text check (kvk ~ '^\d{8}$'),
  size_band text not null check (size_band in ('1-9', '10-49', '50-249', '250+')),
  verification text not null default 'waiting' check (verification in ('waiting', 'verified', 'refused')),
  sectors text[] not null default '{}',
  about_nl text not null default '',
  about_en text not null default ''
);

create table branch (
  id uuid primary key default uuidv7(),
  company_id uuid not null references company on delete cascade,
  name text not null,
  branch_number text check (branch_number ~ '^\d{12}$'),
  municipality text not null,
  region text not null references region,
  is_main boolean not null default false
);
create index branch_company on branch (company_id);

-- Recognition as training company, per qualification and branch. Names a state, blocks nothing before the plan.
create table recognition (
  id uuid primary key default uuidv7(),
  branch_id uuid not null references branch on delete cascade,
  qualification_code text not null,
  status text not null check (status in ('applied', 'recognised', 'withdrawn')),
  valid_from date,
  valid_until date,
  check (status <> 'recognised' or (valid_from is not null and valid_until is not null and valid_from < valid_until)),
  exclude using gist (branch_id with =, qualification_code with =, daterange(valid_from, valid_until, '[]') with &&) where (status = 'recognised')
);

create table institution (
  organisation_id uuid primary key references organisation on delete cascade,
  sector text not null check (sector in ('mbo', 'hbo', 'wo')),
  mail_domains text[] not null default '{}',
  -- The list it stands in; null for one that is known as a successor only.
  source text,
  source_version text
);

create table institution_alias (
  institution_id uuid not null references institution on delete cascade,
  name text not null,
  primary key (institution_id, name)
);

-- Which institution took over; a fact from outside the handbook until somebody confirms it.
create table institution_successor (
  institution_id uuid primary key references institution on delete cascade,
  successor_id uuid not null references institution,
  is_confirmed boolean not null,
  check (institution_id <> successor_id)
);
create index institution_successor_successor on institution_successor (successor_id);

create table institution_region (
  institution_id uuid not null references institution on delete cascade,
  region text not null references region,
  primary key (institution_id, region)
);

create table programme (
  id uuid primary key default uuidv7(),
  institution_id uuid not null references institution on delete cascade,
  name text not null check (length(name) between 1 and 160),
  level text not null references level,
  mode text not null check (mode in ('full-time', 'part-time', 'dual', 'bol', 'bbl')),
  municipality text not null,
  region text not null references region,
  languages text[] not null default '{nl}',
  technologies text[] not null default '{}',
  open_to_others boolean not null default false,
  -- Forms the programme would like; null when it has said nothing.
  wanted_forms text[],
  functions_added text[] not null default '{}',
  functions_removed text[] not null default '{}',
  specialisations text[] not null default '{}',
  version int not null default 1,
  created_at timestamptz not null
);
create index programme_institution on programme (institution_id);
create index programme_region on programme (region, level);
create index programme_name on programme (name, id);

create table programme_code (
  programme_id uuid not null references programme on delete cascade,
  code_type text not null check (code_type in ('crebo', 'croho', 'rio')),
  code text not null,
  primary key (programme_id, code_type, code)
);
create index programme_code_code on programme_code (code, code_type);

-- When students are there, and how many; null when unknown.
create table programme_period (
  id uuid primary key default uuidv7(),
  programme_id uuid not null references programme on delete cascade,
  from_on date not null,
  until_on date not null,
  students int check (students >= 0),
  check (from_on <= until_on),
  exclude using gist (programme_id with =, daterange(from_on, until_on, '[]') with &&)
);

-- Which institution a name stands for today: itself, or the one that took over. A successor is never itself taken over.
create view institution_today as
select i.organisation_id as institution_id, coalesce(s.successor_id, i.organisation_id) as today_id
from institution i left join institution_successor s on s.institution_id = i.organisation_id;

create function refuse_programme_of_the_past() returns trigger language plpgsql as $$
begin
  if exists (select from institution_successor where institution_id = new.institution_id) then
    raise exception 'A programme belongs to the institution that took over, not to %', new.institution_id using errcode = 'check_violation', constraint = 'programme_of_today';
  end if;
  return new;
end $$;
create trigger programme_of_today before insert or update of institution_id on programme
  for each row execute function refuse_programme_of_the_past();

create function refuse_chain_of_successors() returns trigger language plpgsql as $$
begin
  if exists (select from institution_successor where institution_id = new.successor_id or successor_id = new.institution_id) then
    raise exception 'A successor has no successor of its own' using errcode = 'check_violation', constraint = 'institution_successor_single';
  end if;
  update programme set institution_id = new.successor_id where institution_id = new.institution_id;
  return new;
end $$;
create trigger institution_successor_single after insert or update on institution_successor
  for each row execute function refuse_chain_of_successors();

-- Published: the functions a programme trains for. Those of its codes and of the directional equivalents they fall under,
-- those its manager added, without those its manager removed.
create view programme_function as
select f.programme_id, f.function
from (
  select c.programme_id, q.function from programme_code c join qualification_function q on q.code_type = c.code_type and q.code = c.code
  union
  select a.id, added from programme a cross join lateral unnest(a.functions_added) added
) f
join programme p on p.id = f.programme_id
where f.function <> all (p.functions_removed);

-- Published: the regions of an institution, its own and those of the institutions it took over.
create view institution_place as
select institution_id, region from institution_region
union
select s.successor_id, r.region
from institution_successor s join institution_region r on r.institution_id = s.institution_id;
