-- Which transaction last changed what the match rule reads of an open posting; a process keeps them in memory as it keeps programmes.
create table opening_change (
  posting_id uuid primary key,
  changed_by xid8 not null
);
create index opening_change_changed_by on opening_change (changed_by);

create function note_opening_changed() returns trigger language plpgsql as $$
begin
  insert into opening_change (posting_id, changed_by) values (case when tg_op = 'DELETE' then old.id else new.id end, pg_current_xact_id())
  on conflict (posting_id) do update set changed_by = excluded.changed_by where opening_change.changed_by <> excluded.changed_by;
  return null;
end $$;
create trigger opening_inserted after insert on posting for each row when (new.status = 'published') execute function note_opening_changed();
create trigger opening_deleted after delete on posting for each row when (old.status = 'published') execute function note_opening_changed();
create trigger opening_changed after update on posting for each row when ((old.status = 'published' or new.status = 'published') and
  (old.status, old.owner_id, old.kind, old.form, old.levels, old.functions, old.specialisations, old.technologies, old.languages, old.workplace, old.region, old.municipality, old.period_kind, old.from_on, old.until_on, old.dates, old.seats, old.seats_taken, old.closes_on, old.audience, old.audience_limited, old.audience_programmes)
  is distinct from
  (new.status, new.owner_id, new.kind, new.form, new.levels, new.functions, new.specialisations, new.technologies, new.languages, new.workplace, new.region, new.municipality, new.period_kind, new.from_on, new.until_on, new.dates, new.seats, new.seats_taken, new.closes_on, new.audience, new.audience_limited, new.audience_programmes))
  execute function note_opening_changed();

-- As of when the matches of a posting are true, the score of the last of them where no more are kept, and who is among them without
-- a row: a programme, or a company, that has enough which fit it better.
create table match_state (
  posting_id uuid primary key references posting on delete cascade,
  as_of pg_snapshot not null,
  edge int,
  given_up uuid[] not null default '{}'
);
-- True as of no moment: the first round computes all of them.
insert into match_state (posting_id, as_of) select id, '1:1:' from posting where status = 'published';

-- A collaboration that was completed with marks counts between the two.
create function earlier_collaborations_changed(programmes uuid[], companies uuid[]) returns void language sql as $$
  select note_programmes_changed(programmes);
  select note_companies_changed(companies);
$$;
create function collaboration_completed() returns trigger language plpgsql as $$
begin
  perform earlier_collaborations_changed(array[new.programme_id], array[new.company_id]);
  return null;
end $$;
create trigger collaboration_completed after update of status on collaboration for each row
  when (old.status <> new.status and 'completed' in (old.status, new.status)) execute function collaboration_completed();
create function completed_collaboration_marked() returns trigger language plpgsql as $$
begin
  perform earlier_collaborations_changed(array[c.programme_id], array[c.company_id])
  from check_in i join collaboration c on c.id = i.collaboration_id where i.id = new.check_in_id and c.status = 'completed';
  return null;
end $$;
create trigger completed_collaboration_marked after insert or update of mark on check_in_side for each row when (new.mark is not null) execute function completed_collaboration_marked();

-- Up to which changes matches were made true again.
create table match_cursor (
  singleton boolean primary key default true check (singleton),
  seen pg_snapshot,
  rule_version int,
  -- The last day on which what grew too old to count was looked for.
  day date
);
insert into match_cursor default values;

-- A walk over all open postings that makes their matches true: each night, and when the rule or its facts changed. What a night finds
-- wrong should not have been: drift. What turned with the day (ties at the end of what is kept) is none.
create table match_sweep (
  id uuid primary key default uuidv7(),
  cause text not null check (cause in ('night', 'facts', 'rule')),
  rule_version int not null references match_rule,
  begun_at timestamptz not null,
  ended_at timestamptz,
  -- A later walk over all of them made it needless.
  is_cut_short boolean not null default false,
  postings int not null default 0,
  matches int not null default 0,
  missing int not null default 0,
  wrong int not null default 0,
  superfluous int not null default 0,
  turned int not null default 0
);
create index match_sweep_running on match_sweep (id) where ended_at is null;
