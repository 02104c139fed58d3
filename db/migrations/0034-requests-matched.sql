-- Matches of an institution's request: each company once, with the branch of it that fits best.
create table request_match (
  posting_id uuid not null references posting on delete cascade,
  -- Follows from the branch. It refers to nothing: when companies become one, their matches are made again, not moved.
  company_id uuid not null,
  branch_id uuid not null references branch on delete cascade,
  score int not null check (score between 0 and 100),
  band text not null check (band in ('strong', 'good', 'fair')),
  rule_version int not null references match_rule,
  findings jsonb not null,
  computed_at timestamptz not null,
  open_until date not null,
  primary key (posting_id, company_id)
);
create index request_match_company on request_match (company_id, score desc, open_until);
create index request_match_branch on request_match (branch_id);
alter table request_match set (autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_insert_scale_factor = 0.02);

create or replace function keep_matches_open_until() returns trigger language plpgsql as $$
begin
  -- In the order in which they are made true, so that the two never wait for each other.
  perform from match where posting_id = new.id order by programme_id for update;
  update match set open_until = case when new.status = 'published' then new.closes_on else '-infinity' end where posting_id = new.id;
  perform from request_match where posting_id = new.id order by company_id for update;
  update request_match set open_until = case when new.status = 'published' then new.closes_on else '-infinity' end where posting_id = new.id;
  return null;
end $$;

-- What a company says of itself, in the words of requests.
alter table company add column languages text[] not null default '{nl}', add column technologies text[] not null default '{}';

-- Which transaction last changed what the match rule reads of a company and its branches; the nil uuid stands for all of them.
create table company_change (
  company_id uuid primary key,
  changed_by xid8 not null
);
create index company_change_changed_by on company_change (changed_by);

create function note_companies_changed(ids uuid[]) returns void language sql as $$
  insert into company_change (company_id, changed_by) select distinct id, pg_current_xact_id() from unnest(ids) id order by id
  on conflict (company_id) do update set changed_by = excluded.changed_by where company_change.changed_by <> excluded.changed_by
$$;

create function branches_changed() returns trigger language plpgsql as $$
begin
  perform note_companies_changed(array(select company_id from changed));
  return null;
end $$;
create trigger branch_inserted after insert on branch referencing new table as changed for each statement execute function branches_changed();
create trigger branch_moved after update on branch referencing old table as changed for each statement execute function branches_changed();
create trigger branch_updated after update on branch referencing new table as changed for each statement execute function branches_changed();
create trigger branch_deleted after delete on branch referencing old table as changed for each statement execute function branches_changed();

create function company_changed() returns trigger language plpgsql as $$
begin
  perform note_companies_changed(array[new.organisation_id]);
  return null;
end $$;
create trigger company_wishes_changed after update on company for each row
  when ((old.functions, old.wanted_forms, old.languages, old.technologies, old.merged_into, old.verification)
    is distinct from (new.functions, new.wanted_forms, new.languages, new.technologies, new.merged_into, new.verification))
  execute function company_changed();

-- The facts and the rule are the same for both.
create or replace function all_programmes_changed() returns trigger language plpgsql as $$
begin
  perform note_programmes_changed(array['00000000-0000-0000-0000-000000000000'::uuid]);
  perform note_companies_changed(array['00000000-0000-0000-0000-000000000000'::uuid]);
  return null;
end $$;
create trigger branch_emptied after truncate on branch for each statement execute function all_programmes_changed();
