-- What a posting remembers of its life: why it pauses and until when, what its withdrawal is undone to, where it came from.
alter table posting
  add column paused_by text check (paused_by in ('owner', 'silence', 'desk')),
  add column pause_reason text,
  add column paused_until date,
  -- Proposals that expired unanswered before this moment no longer count.
  add column silence_from timestamptz,
  add column status_before text,
  add column ended_at timestamptz,
  add column copied_from uuid references posting on delete set null,
  -- The institution that entered an offer for its owner, and when it left it to the owner to decide.
  add column entered_by uuid references organisation,
  add column handed_over_at timestamptz,
  add column refusal text,
  -- Who sees it besides its owner: everybody, or these organisations. Kept by the table below; nobody else writes it.
  add column audience uuid[],
  -- Those who post it together with its owner, and those asked to. Kept by the table below; nobody else writes them.
  add column partner_ids uuid[] not null default '{}',
  add column invited_ids uuid[] not null default '{}',
  add check (status <> 'withdrawn' or seats_taken = 0);
create index posting_entered_by on posting (entered_by, id desc) where entered_by is not null;
create index posting_copied_from on posting (copied_from) where copied_from is not null;

-- An organisation that goes may not make a posting public: hence no cascade from that side.
create table posting_audience (
  posting_id uuid not null references posting on delete cascade,
  organisation_id uuid not null references organisation,
  primary key (posting_id, organisation_id)
);
create index posting_audience_organisation on posting_audience (organisation_id);

create table posting_partner (
  id uuid primary key default uuidv7(),
  posting_id uuid not null references posting on delete cascade,
  organisation_id uuid not null references organisation,
  status text not null default 'invited' check (status in ('invited', 'confirmed', 'declined', 'left', 'removed')),
  version int not null default 1,
  invited_at timestamptz not null,
  invited_by uuid references person on delete set null,
  answered_at timestamptz,
  answered_by uuid references person on delete set null,
  unique (posting_id, organisation_id),
  check (status = 'invited' or answered_at is not null)
);
create index posting_partner_organisation on posting_partner (organisation_id, id desc) where status in ('invited', 'confirmed');

create function keep_posting_audience() returns trigger language plpgsql as $$
begin
  update posting p set audience = (select array_agg(a.organisation_id order by a.organisation_id) from posting_audience a where a.posting_id = p.id)
  where p.id = coalesce(new.posting_id, old.posting_id);
  -- Who keeps all open ones in memory reads it again: it is no longer for everybody, or is again.
  insert into posting_change (posting_id, changed_by) values (coalesce(new.posting_id, old.posting_id), pg_current_xact_id())
  on conflict (posting_id) do update set changed_by = excluded.changed_by where posting_change.changed_by <> excluded.changed_by;
  return null;
end $$;
create trigger posting_audience_kept after insert or update or delete on posting_audience for each row execute function keep_posting_audience();

create function keep_posting_partners() returns trigger language plpgsql as $$
begin
  update posting p set
    partner_ids = array(select t.organisation_id from posting_partner t where t.posting_id = p.id and t.status = 'confirmed' order by t.organisation_id),
    invited_ids = array(select t.organisation_id from posting_partner t where t.posting_id = p.id and t.status = 'invited' order by t.organisation_id)
  where p.id = coalesce(new.posting_id, old.posting_id);
  return null;
end $$;
create trigger posting_partner_kept after insert or update or delete on posting_partner for each row execute function keep_posting_partners();

-- What everybody finds is open and for everybody.
drop index posting_open, posting_open_region, posting_open_kind, posting_open_form, posting_open_figures;
create index posting_open on posting (published_at desc, id desc) where status = 'published' and audience is null;
create index posting_open_region on posting (region, published_at desc, id desc) where status = 'published' and audience is null;
create index posting_open_kind on posting (kind, published_at desc, id desc) where status = 'published' and audience is null;
create index posting_open_form on posting (form, published_at desc, id desc) where status = 'published' and audience is null;
create index posting_open_figures on posting (region, direction) where status = 'published' and audience is null;

-- What an organisation starts new postings from.
create table posting_template (
  id uuid primary key default uuidv7(),
  organisation_id uuid not null references organisation on delete cascade,
  name text not null check (length(name) between 1 and 120),
  kind text not null references posting_kind,
  content jsonb not null,
  version int not null default 1,
  created_at timestamptz not null,
  created_by uuid references person on delete set null,
  removed_at timestamptz
);
create unique index posting_template_name on posting_template (organisation_id, lower(name)) where removed_at is null;
create index posting_template_organisation on posting_template (organisation_id, id desc) where removed_at is null;

-- A posting that goes because of silence is found by what expired on it.
create index proposal_unanswered on proposal (posting_id, deadline_at) where status = 'expired' and started_by = 'programme' and confirmed_at is null;
