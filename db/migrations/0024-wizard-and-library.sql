-- What the wizard says beside the stars: what a reason brings, what an amount of effort means in hours and money.
alter table reason add column text_nl text not null default '', add column text_en text not null default '';
alter table benefit add column text_nl text not null default '', add column text_en text not null default '';
alter table effort_band add column text_nl text not null default '', add column text_en text not null default '';
-- Counts the versions of a cell: what an analyst sets is a next version.
alter table decision_cell add column version int not null default 1 check (version > 0);

-- What companies before us learned; shown as pitfalls of the forms that it is about.
create table golden_tip (
  slug text primary key,
  -- The golden tip of the handbook, 1 to 5; null for the closing one.
  number int check (number between 1 and 5),
  name_nl text not null,
  name_en text not null,
  text_nl text not null,
  text_en text not null,
  forms text[] not null check (cardinality(forms) > 0),
  place int not null unique
);

-- How somebody did it: an example from practice, in our own words.
create table practice_case (
  slug text primary key check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  place int not null unique,
  title_nl text not null,
  title_en text not null,
  excerpt_nl text not null,
  excerpt_en text not null,
  story_nl text not null,
  story_en text not null,
  lesson_nl text not null,
  lesson_en text not null,
  asks_nl text not null,
  asks_en text not null,
  -- Who took part, as they are called.
  parties text[] not null check (cardinality(parties) > 0),
  forms text[] not null check (cardinality(forms) > 0),
  kinds text[] not null default '{}',
  functions text[] not null default '{}',
  -- Null where it is not about one region, or about a company of one size.
  region text references region,
  size text check (size in ('1-9', '10-49', '50-249', '250+')),
  source text not null,
  url text,
  search tsvector not null generated always as (
    setweight(to_tsvector('dutch'::regconfig, title_nl || ' ' || excerpt_nl), 'A') || to_tsvector('dutch'::regconfig, story_nl || ' ' || lesson_nl) ||
    setweight(to_tsvector('english'::regconfig, title_en || ' ' || excerpt_en), 'A') || to_tsvector('english'::regconfig, story_en || ' ' || lesson_en)) stored
);
create index practice_case_search on practice_case using gin (search);

-- A short article, from Markdown. `html` is safe: what was HTML in the Markdown is text in it.
create table article (
  slug text primary key check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  title_nl text not null,
  title_en text not null,
  excerpt_nl text not null,
  excerpt_en text not null,
  author text not null,
  written_on date not null,
  tags_nl text[] not null default '{}',
  tags_en text[] not null default '{}',
  html_nl text not null,
  html_en text not null,
  -- The same without markup, to be found by.
  words_nl text not null,
  words_en text not null,
  minutes int not null check (minutes > 0),
  forms text[] not null default '{}',
  functions text[] not null default '{}',
  search tsvector not null generated always as (
    setweight(to_tsvector('dutch'::regconfig, title_nl || ' ' || excerpt_nl), 'A') || to_tsvector('dutch'::regconfig, words_nl) ||
    setweight(to_tsvector('english'::regconfig, title_en || ' ' || excerpt_en), 'A') || to_tsvector('english'::regconfig, words_en)) stored
);
create index article_search on article using gin (search);

-- Pages of others that are worth reading, and whether they still answer.
create table external_link (
  slug text primary key check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  place int not null unique,
  topic text not null check (topic in ('network', 'expertise', 'publication', 'case')),
  url text not null unique check (url ~ '^https?://'),
  name_nl text not null,
  name_en text not null,
  about_nl text not null,
  about_en text not null,
  forms text[] not null default '{}',
  -- unknown: never looked, or the site tells a machine nothing.
  state text not null default 'unknown' check (state in ('unknown', 'works', 'broken')),
  -- What it answered last, when that was, and how often in a row it was not well.
  answered int check (answered between 100 and 599),
  checked_at timestamptz,
  failures int not null default 0 check (failures >= 0),
  search tsvector not null generated always as (
    setweight(to_tsvector('dutch'::regconfig, name_nl), 'A') || to_tsvector('dutch'::regconfig, about_nl) ||
    setweight(to_tsvector('english'::regconfig, name_en), 'A') || to_tsvector('english'::regconfig, about_en)) stored
);

-- Everything in the library, for search: one shape for cases and articles.
create view library_entry as
  select 'case' as type, slug, title_nl, title_en, excerpt_nl, excerpt_en, forms, functions, region, null::date as written_on, search from practice_case
  union all
  select 'article', slug, title_nl, title_en, excerpt_nl, excerpt_en, forms, functions, null, written_on, search from article;
