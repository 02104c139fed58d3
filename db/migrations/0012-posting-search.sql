-- The words a posting is found by, kept ready: working them out for every open posting at each search does not grow.
alter table posting add column search tsvector not null default '';
-- Many words are known to the planner, so that it looks a rare one up and leafs through the newest for a common one.
alter table posting alter column search set statistics 2000;

create function posting_words(title text, summary text, owner text, municipality text, technologies text[]) returns tsvector language sql stable as $$
  select to_tsvector('dutch', concat_ws(' ', title, summary, owner, municipality, array_to_string(technologies, ' ')))
$$;

create function keep_posting_search() returns trigger language plpgsql as $$
begin
  new.search := posting_words(new.title, new.summary, (select name from organisation where id = new.owner_id), new.municipality, new.technologies);
  return new;
end $$;
create trigger posting_search before insert or update of title, summary, owner_id, municipality, technologies on posting
  for each row execute function keep_posting_search();

create function keep_posting_search_of_owner() returns trigger language plpgsql as $$
begin
  update posting set search = posting_words(title, summary, new.name, municipality, technologies) where owner_id = new.id;
  return null;
end $$;
create trigger posting_search_of_owner after update of name on organisation
  for each row when (old.name is distinct from new.name) execute function keep_posting_search_of_owner();

update posting p set search = posting_words(p.title, p.summary, o.name, p.municipality, p.technologies) from organisation o where o.id = p.owner_id;

-- Without a list of what is still to be added: a search would read it through.
create index posting_open_search on posting using gin (search) with (fastupdate = off) where status = 'published';
-- How many are open by region and side, without reading the postings themselves.
create index posting_open_figures on posting (region, direction) where status = 'published';
