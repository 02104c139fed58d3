-- A posting can be meant for named programmes and regions, besides organisations.
create table posting_audience_programme (
  posting_id uuid not null references posting on delete cascade,
  programme_id uuid not null references programme on delete cascade,
  primary key (posting_id, programme_id)
);
create table posting_audience_region (
  posting_id uuid not null references posting on delete cascade,
  region text not null references region,
  primary key (posting_id, region)
);

alter table posting
  -- Of these institutions only the programmes named here. Kept by the tables of the audience, as the audience itself.
  add column audience_limited uuid[] not null default '{}',
  add column audience_programmes uuid[] not null default '{}',
  -- Whom an institution asks to decide where nobody of the company is known yet.
  add column handover_email text;

-- Who is meant now: named organisations, those that belong to a named partnership, the institutions of a region and of a programme.
create function refresh_posting_audience(wanted uuid) returns void language sql as $$
  with named as (select organisation_id as id from posting_audience where posting_id = wanted),
  whole as (select id from named
    union select m.organisation_id from partnership_member m join named n on n.id = m.partnership_id where m.status = 'member'
    union select r.institution_id from institution_region r join posting_audience_region a on a.region = r.region where a.posting_id = wanted),
  programmes as (select g.id, g.institution_id from posting_audience_programme a join programme g on g.id = a.programme_id where a.posting_id = wanted)
  update posting p set
    audience = case when exists (select from named) or exists (select from programmes) or exists (select from posting_audience_region a where a.posting_id = wanted)
      then array(select id from whole union select institution_id from programmes order by 1) end,
    audience_limited = array(select distinct g.institution_id from programmes g where not exists (select from whole w where w.id = g.institution_id) order by 1),
    audience_programmes = array(select g.id from programmes g order by 1)
  where p.id = wanted;
  -- Who keeps all open ones in memory reads it again: it is no longer for everybody, or is again.
  insert into posting_change (posting_id, changed_by) select p.id, pg_current_xact_id() from posting p where p.id = wanted
  on conflict (posting_id) do update set changed_by = excluded.changed_by where posting_change.changed_by <> excluded.changed_by;
$$;

create or replace function keep_posting_audience() returns trigger language plpgsql as $$
begin
  perform refresh_posting_audience(coalesce(new.posting_id, old.posting_id));
  return null;
end $$;
create trigger posting_audience_programme_kept after insert or update or delete on posting_audience_programme for each row execute function keep_posting_audience();
create trigger posting_audience_region_kept after insert or update or delete on posting_audience_region for each row execute function keep_posting_audience();
