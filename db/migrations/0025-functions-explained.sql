-- What people call a function, where one can grow besides the official moves, and what a specialisation is about.
alter table job_function
  add column aliases text[] not null default '{}',
  add column growth_nl text not null default '',
  add column growth_en text not null default '';
alter table specialisation
  add column about_nl text not null default '',
  add column about_en text not null default '';

-- The editions of the Ontwikkelpad that were loaded; the newest is in use.
create table pathway_edition (
  version text primary key,
  title text not null,
  published_on date not null,
  website text not null,
  scope_nl text not null,
  scope_en text not null
);

-- Where people find schooling and advice outside the product; of a region, or national where it has none.
create table pathway_referral (
  kind text not null check (kind in ('providers', 'advice')),
  region text,
  name_nl text not null,
  name_en text not null,
  url text not null check (url ~ '^https://'),
  unique nulls not distinct (kind, region)
);

-- A posting keeps the edition that its functions were chosen from.
alter table posting add column pathways_version text;

create function keep_pathways_version() returns trigger language plpgsql as $$
begin
  new.pathways_version := (select version from pathway_edition order by published_on desc limit 1);
  return new;
end $$;
create trigger posting_pathways_version before insert or update of functions, specialisations on posting
  for each row execute function keep_pathways_version();

update posting set pathways_version = (select version from fact_source where source = 'ontwikkelpad');

-- Who adds a function that the codes of a programme do not say.
create index programme_functions_added on programme using gin (functions_added) where functions_added <> '{}';
