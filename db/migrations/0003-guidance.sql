-- The handbook: why to work together, in which form, what it costs and what it yields.
create table reason (
  slug text primary key,
  letter text not null unique check (letter ~ '^[A-D]$'),
  name_nl text not null,
  name_en text not null,
  place int not null unique
);

create table benefit (
  slug text primary key,
  reason text not null references reason on delete cascade,
  name_nl text not null,
  name_en text not null,
  place int not null unique
);

create table effort_band (
  slug text primary key,
  name_nl text not null,
  name_en text not null,
  from_stars int not null check (from_stars between 1 and 5),
  until_stars int not null check (until_stars between from_stars and 5),
  place int not null unique,
  exclude using gist (int4range(from_stars, until_stars, '[]') with &&)
);

create table collaboration_form (
  slug text primary key,
  -- The number in the handbook; its drawn tree has another order, so nothing is keyed by it.
  chapter int not null unique,
  name_nl text not null,
  name_en text not null,
  -- Stars from 1 to 5: the company's own time and money.
  effort int not null check (effort between 1 and 5),
  -- {explanation, ownEffort, advantages: {nl, en}; watch: {nl, en}[]}
  texts jsonb not null
);

create table form_outcome (
  form text not null references collaboration_form on delete cascade,
  reason text not null references reason,
  stars int not null check (stars between 1 and 5),
  primary key (form, reason)
);

create table posting_kind (
  slug text primary key,
  form text not null references collaboration_form,
  name_nl text not null,
  name_en text not null,
  -- Own effort, where it differs from the form's, and the reason why.
  effort int check (effort between 1 and 5),
  effort_why_nl text,
  effort_why_en text,
  -- Where the kind comes from, when that is not the handbook.
  source text,
  place int not null unique,
  check ((effort is null) = (effort_why_nl is null) and (effort is null) = (effort_why_en is null))
);
create index posting_kind_form on posting_kind (form);

-- Twelve cells: effort band by reason. `ranked` has every form of the band, best first; ties in `best`, lower effort first.
create table decision_cell (
  effort text not null references effort_band,
  reason text not null references reason,
  best text[] not null check (cardinality(best) > 0),
  stars int not null check (stars between 1 and 5),
  ranked text[] not null,
  -- derived: from the stars; set: by an analyst, which a later version of the facts leaves alone.
  provenance text not null default 'derived' check (provenance in ('derived', 'set')),
  primary key (effort, reason),
  check (best <@ ranked)
);
