create extension if not exists unaccent;
-- Dutch words without their accents: who types "patient" finds "patiënt".
create text search configuration words (copy = dutch);
alter text search configuration words alter mapping for hword, hword_part, word with unaccent, dutch_stem;

-- Published: all names an organisation is found by; an institution also by its old ones and by those that it took over.
create view organisation_names as
select o.id as organisation_id, case when o.type = 'institution' then concat_ws(' ', o.name,
    (select string_agg(a.name, ' ' order by a.name) from institution_alias a where a.institution_id = o.id),
    (select string_agg(concat_ws(' ', p.name, (select string_agg(b.name, ' ' order by b.name) from institution_alias b where b.institution_id = p.id)), ' ' order by p.name)
     from institution_successor s join organisation p on p.id = s.institution_id where s.successor_id = o.id)) else o.name end as names
from organisation o;

drop trigger posting_search on posting;
drop trigger posting_search_of_owner on organisation;
drop function keep_posting_search_of_owner();
drop function posting_words(text, text, text, text, text[]);

-- A word of the title weighs most, then technology and place, then who posts, then the summary. Technologies also stand as they are
-- written, without a place in the text: "c#" is not "c".
create function posting_words(title text, summary text, owner text, municipality text, technologies text[]) returns tsvector language sql stable as $$
  select setweight(to_tsvector('words', title), 'A') || setweight(to_tsvector('words', concat_ws(' ', municipality, array_to_string(technologies, ' '))), 'B')
    || setweight(to_tsvector('words', coalesce(owner, '')), 'C') || setweight(to_tsvector('words', summary), 'D')
    || array_to_tsvector(array(select distinct lower(unaccent(technology)) from unnest(technologies) technology where technology <> ''))
$$;

create or replace function keep_posting_search() returns trigger language plpgsql as $$
begin
  new.search := posting_words(new.title, new.summary, (select names from organisation_names where organisation_id = new.owner_id), new.municipality, new.technologies);
  return new;
end $$;
create trigger posting_search before insert or update of title, summary, owner_id, municipality, technologies on posting
  for each row execute function keep_posting_search();

create function renew_posting_search(owners uuid[]) returns void language sql as $$
  update posting p set search = posting_words(p.title, p.summary, n.names, p.municipality, p.technologies)
  from organisation_names n where n.organisation_id = p.owner_id and p.owner_id = any(owners)
$$;

create function organisation_renamed() returns trigger language plpgsql as $$
begin
  perform renew_posting_search(array(select new.id union select successor_id from institution_successor where institution_id = new.id));
  return null;
end $$;
create trigger posting_search_of_owner after update of name on organisation
  for each row when (old.name is distinct from new.name) execute function organisation_renamed();

create function institution_called_otherwise() returns trigger language plpgsql as $$
declare
  known uuid := case when tg_op = 'DELETE' then old.institution_id else new.institution_id end;
begin
  perform renew_posting_search(array(select known union select successor_id from institution_successor where institution_id = known));
  return null;
end $$;
create trigger posting_search_of_alias after insert or update or delete on institution_alias for each row execute function institution_called_otherwise();
create trigger posting_search_of_successor after insert or update on institution_successor for each row execute function institution_called_otherwise();

-- Which transaction last changed what an open posting is found by: processes that keep all open ones in memory read those again.
create table posting_change (
  posting_id uuid primary key,
  changed_by xid8 not null
);
create index posting_change_changed_by on posting_change (changed_by);

create function note_posting_changed() returns trigger language plpgsql as $$
begin
  insert into posting_change (posting_id, changed_by) values (case when tg_op = 'DELETE' then old.id else new.id end, pg_current_xact_id())
  on conflict (posting_id) do update set changed_by = excluded.changed_by where posting_change.changed_by <> excluded.changed_by;
  return null;
end $$;
create trigger posting_found_inserted after insert on posting for each row when (new.status = 'published') execute function note_posting_changed();
create trigger posting_found_deleted after delete on posting for each row when (old.status = 'published') execute function note_posting_changed();
-- Seats that are taken change nothing of what it is found by.
create trigger posting_found_changed after update on posting for each row when ((old.status = 'published' or new.status = 'published') and
  (old.status, old.published_at, old.closes_on, old.direction, old.region, old.form, old.kind, old.functions, old.specialisations, old.levels, old.languages, old.workplace, old.sector, old.open_to_others, old.period_kind, old.from_on, old.until_on, old.search)
  is distinct from
  (new.status, new.published_at, new.closes_on, new.direction, new.region, new.form, new.kind, new.functions, new.specialisations, new.levels, new.languages, new.workplace, new.sector, new.open_to_others, new.period_kind, new.from_on, new.until_on, new.search))
  execute function note_posting_changed();

update posting p set search = posting_words(p.title, p.summary, n.names, p.municipality, p.technologies) from organisation_names n where n.organisation_id = p.owner_id;

-- Words and rare combinations are found in memory (decision 14); of these indexes none is read any more.
drop index posting_open_filters;
alter table posting alter column search set statistics 0;
