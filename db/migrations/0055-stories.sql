-- A story that both sides tell of what they did together. `revision` counts its texts; everything that somebody says of it is about one of them.
create table story (
  id uuid primary key default uuidv7(),
  collaboration_id uuid not null unique references collaboration on delete cascade,
  slug text not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  revision int not null check (revision > 0),
  title_nl text not null, excerpt_nl text not null, did_nl text not null, brought_nl text not null, lesson_nl text not null,
  title_en text, excerpt_en text, did_en text, brought_en text, lesson_en text,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  changed_by uuid references person on delete set null,
  published_revision int,
  published_at timestamptz,
  published_by uuid references person on delete set null,
  returned_revision int,
  returned_at timestamptz,
  returned_by uuid references person on delete set null,
  returned_sentence text,
  check ((title_en is null) = (did_en is null) and (title_en is null) = (brought_en is null) and (title_en is null) = (lesson_en is null) and (title_en is null) = (excerpt_en is null)),
  check ((published_revision is null) = (published_at is null)),
  check ((returned_revision is null) = (returned_sentence is null))
);
create index story_changed_by on story (changed_by) where changed_by is not null;
create index story_published_by on story (published_by) where published_by is not null;
create index story_returned_by on story (returned_by) where returned_by is not null;

-- The yes of a side to one revision. It goes when it is withdrawn; a newer revision asks anew.
create table story_consent (
  story_id uuid not null references story on delete cascade,
  side text not null check (side in ('company', 'institution')),
  revision int not null,
  given_at timestamptz not null,
  given_by uuid references person on delete set null,
  -- Whether the press may have it, and whether who said yes is named.
  press boolean not null,
  named boolean not null,
  primary key (story_id, side)
);
create index story_consent_given_by on story_consent (given_by) where given_by is not null;

-- Published: stories that everybody may read. Both said yes to the text as it stands and HCA-ICT published that text; without one of these a story is not here.
create view published_story as
select s.id, s.slug, s.collaboration_id, s.published_at, s.title_nl, coalesce(s.title_en, s.title_nl) as title_en, s.excerpt_nl, coalesce(s.excerpt_en, s.excerpt_nl) as excerpt_en,
  array[i.name, c.name] as parties, array[b.form] as forms, array[b.kind] as kinds, g.functions, b.region, co.size_band as size,
  setweight(to_tsvector('dutch', s.title_nl || ' ' || s.excerpt_nl), 'A') || to_tsvector('dutch', s.did_nl || ' ' || s.brought_nl || ' ' || s.lesson_nl)
    || setweight(to_tsvector('english', coalesce(s.title_en || ' ' || s.excerpt_en, '')), 'A') || to_tsvector('english', coalesce(s.did_en || ' ' || s.brought_en || ' ' || s.lesson_en, ''))
    || to_tsvector('simple', i.name || ' ' || c.name) as search
from story s join collaboration b on b.id = s.collaboration_id join posting g on g.id = b.posting_id join company co on co.organisation_id = b.company_id
join organisation c on c.id = b.company_id join organisation i on i.id = b.institution_id
where s.published_revision = s.revision and 2 = (select count(*) from story_consent y where y.story_id = s.id and y.revision = s.revision);

create or replace view library_entry as
  select 'case' as type, slug, title_nl, title_en, excerpt_nl, excerpt_en, forms, functions, region, null::date as written_on, search from practice_case
  union all
  select 'article', slug, title_nl, title_en, excerpt_nl, excerpt_en, forms, functions, null, written_on, search from article
  union all
  select 'story', slug, title_nl, title_en, excerpt_nl, excerpt_en, forms, functions, region, (published_at at time zone 'Europe/Amsterdam')::date, search from published_story;
