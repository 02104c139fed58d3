-- The Ontwikkelpad: what people in ICT do, on which level, trained by what, and what they can go on to.
create table level (
  slug text primary key,
  -- The value OEAPI uses for it.
  oeapi text not null,
  eqf int not null check (eqf between 1 and 8),
  place int not null unique,
  name_nl text not null,
  name_en text not null
);

create table function_group (
  slug text primary key,
  name_nl text not null,
  name_en text not null,
  place int not null unique
);

create table job_function (
  slug text primary key,
  function_group text not null references function_group,
  name_nl text not null,
  name_en text not null,
  about_nl text not null,
  about_en text not null,
  -- How the Ontwikkelpad prints the name.
  source_label text not null,
  -- {code, uri, match}: the occupation in ESCO and how closely it fits (SKOS).
  esco jsonb not null,
  place int not null unique
);

create table competence (
  slug text primary key,
  name_nl text not null,
  name_en text not null,
  place int not null unique
);

create table job_function_competence (
  function text not null references job_function on delete cascade,
  competence text not null references competence,
  place int not null,
  primary key (function, competence)
);

-- Official Dutch names; they are not translated.
create table qualification (
  code_type text not null check (code_type in ('crebo', 'croho')),
  code text not null check (code ~ '^\d{5}$'),
  name text not null,
  level text not null references level,
  primary key (code_type, code)
);

-- A qualification may serve several functions, and a function may ask one of several qualifications.
create table job_function_qualification (
  function text not null references job_function on delete cascade,
  code_type text not null,
  code text not null,
  primary key (function, code_type, code),
  foreign key (code_type, code) references qualification
);
create index job_function_qualification_code on job_function_qualification (code_type, code);

-- Electives (K) and certificates (C): parts that are enough for some.
create table qualification_part (
  code text primary key,
  kind text not null check (kind in ('certificate', 'elective')),
  name text not null,
  check (code ~ case kind when 'certificate' then '^C\d{4}$' else '^K\d{4}$' end)
);

create table job_function_part (
  function text not null references job_function on delete cascade,
  part text not null references qualification_part,
  primary key (function, part)
);

create table specialisation (
  slug text primary key,
  function text not null references job_function on delete cascade,
  name_nl text not null,
  name_en text not null,
  aliases text[] not null default '{}',
  -- A course the sector values (branchewaardering), which the state does not recognise.
  sector_valued_course text,
  esco jsonb,
  place int not null unique
);

create table specialisation_part (
  specialisation text not null references specialisation on delete cascade,
  part text not null references qualification_part,
  primary key (specialisation, part)
);

-- A move goes both ways and is stored once.
create table job_move (
  a text not null references job_function on delete cascade,
  b text not null references job_function on delete cascade,
  primary key (a, b),
  check (a < b)
);

-- A broad code that institutions register instead of a narrow one. It serves functions; it makes no two codes equal.
create table qualification_equivalent (
  code_type text not null check (code_type in ('crebo', 'croho', 'rio')),
  code text not null,
  name text not null,
  level text not null references level,
  is_confirmed boolean not null,
  primary key (code_type, code)
);

create table qualification_equivalent_function (
  code_type text not null,
  code text not null,
  function text not null references job_function on delete cascade,
  primary key (code_type, code, function),
  foreign key (code_type, code) references qualification_equivalent on delete cascade
);

-- Published: what a function can go on to, seen from both ends.
create view job_function_move as
select a as function, b as moves_to from job_move
union all
select b, a from job_move;

-- Published: the functions a code trains for, by itself or as a directional equivalent.
create view qualification_function as
select code_type, code, function, false as is_equivalent from job_function_qualification
union all
select code_type, code, function, true from qualification_equivalent_function;

-- Published: the levels of a function, those of its qualifications.
create view job_function_level as
select distinct f.function, q.level
from job_function_qualification f join qualification q on q.code_type = f.code_type and q.code = f.code;

-- Which facts were loaded, from where and in which version.
create table fact_source (
  source text primary key,
  title text not null,
  version text not null,
  checksum text not null,
  loaded_at timestamptz not null default now()
);
