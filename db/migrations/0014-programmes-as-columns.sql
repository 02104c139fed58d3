-- Which transaction last changed what the match rule reads of a programme. A process that keeps all programmes in memory reads
-- again those whose change its snapshot did not see. A programme that is gone stays named. The nil uuid stands for all of them.
create table programme_change (
  programme_id uuid primary key,
  changed_by xid8 not null
);
create index programme_change_changed_by on programme_change (changed_by);

create function note_programmes_changed(ids uuid[]) returns void language sql as $$
  insert into programme_change (programme_id, changed_by) select distinct id, pg_current_xact_id() from unnest(ids) id order by id
  on conflict (programme_id) do update set changed_by = excluded.changed_by where programme_change.changed_by <> excluded.changed_by
$$;

create function programmes_changed() returns trigger language plpgsql as $$
begin
  perform note_programmes_changed(array(select id from changed));
  return null;
end $$;
create trigger programme_inserted after insert on programme referencing new table as changed for each statement execute function programmes_changed();
create trigger programme_updated after update on programme referencing new table as changed for each statement execute function programmes_changed();
create trigger programme_deleted after delete on programme referencing old table as changed for each statement execute function programmes_changed();

-- Codes and periods of a programme.
create function programme_parts_changed() returns trigger language plpgsql as $$
begin
  perform note_programmes_changed(array(select programme_id from changed));
  return null;
end $$;
create trigger programme_code_inserted after insert on programme_code referencing new table as changed for each statement execute function programme_parts_changed();
create trigger programme_code_moved after update on programme_code referencing old table as changed for each statement execute function programme_parts_changed();
create trigger programme_code_updated after update on programme_code referencing new table as changed for each statement execute function programme_parts_changed();
create trigger programme_code_deleted after delete on programme_code referencing old table as changed for each statement execute function programme_parts_changed();
create trigger programme_period_inserted after insert on programme_period referencing new table as changed for each statement execute function programme_parts_changed();
create trigger programme_period_moved after update on programme_period referencing old table as changed for each statement execute function programme_parts_changed();
create trigger programme_period_updated after update on programme_period referencing new table as changed for each statement execute function programme_parts_changed();
create trigger programme_period_deleted after delete on programme_period referencing old table as changed for each statement execute function programme_parts_changed();

-- What many programmes follow from: the sector of an institution, the facts, the rule itself.
create function all_programmes_changed() returns trigger language plpgsql as $$
begin
  perform note_programmes_changed(array['00000000-0000-0000-0000-000000000000'::uuid]);
  return null;
end $$;
create trigger institution_sector_changed after update of sector on institution for each statement execute function all_programmes_changed();
create trigger region_adjacency_changed after insert or update or delete or truncate on region_adjacency for each statement execute function all_programmes_changed();
create trigger job_move_changed after insert or update or delete or truncate on job_move for each statement execute function all_programmes_changed();
create trigger job_function_competence_changed after insert or update or delete or truncate on job_function_competence for each statement execute function all_programmes_changed();
create trigger job_function_qualification_changed after insert or update or delete or truncate on job_function_qualification for each statement execute function all_programmes_changed();
create trigger qualification_equivalent_function_changed after insert or update or delete or truncate on qualification_equivalent_function
  for each statement execute function all_programmes_changed();
create trigger match_rule_changed after insert or update or delete or truncate on match_rule for each statement execute function all_programmes_changed();
create trigger programme_emptied after truncate on programme for each statement execute function all_programmes_changed();
create trigger programme_code_emptied after truncate on programme_code for each statement execute function all_programmes_changed();
create trigger programme_period_emptied after truncate on programme_period for each statement execute function all_programmes_changed();

-- The last day its posting can be answered; -infinity while it is not open. Kept here so that the best of a programme are found
-- in an index alone: of a programme that has more than are kept, what is not open goes first, then the lowest.
alter table match add column open_until date;
update match m set open_until = case when p.status = 'published' then p.closes_on else '-infinity' end from posting p where p.id = m.posting_id;
alter table match alter column open_until set not null;
drop index match_programme;
create index match_programme on match (programme_id, score desc, open_until);
-- An index alone answers only where pages were vacuumed; a fifth of a large table would be too long to wait.
alter table match set (autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_insert_scale_factor = 0.02);

create function keep_matches_open_until() returns trigger language plpgsql as $$
begin
  -- In the order in which they are made true, so that the two never wait for each other.
  perform from match where posting_id = new.id order by programme_id for update;
  update match set open_until = case when new.status = 'published' then new.closes_on else '-infinity' end where posting_id = new.id;
  return null;
end $$;
create trigger posting_open_until after update of status, closes_on on posting for each row
  when (old.status is distinct from new.status or old.closes_on is distinct from new.closes_on) execute function keep_matches_open_until();
