-- A partner that is asked to take over the lead of what is posted together: one at a time, until it answers or the question is taken back.
alter table posting_partner
  add column lead_asked_at timestamptz,
  add constraint posting_partner_lead_asked check (lead_asked_at is null or status = 'confirmed');
create unique index posting_partner_one_lead_asked on posting_partner (posting_id) where lead_asked_at is not null;

-- What a programme asks moves with it to its new institution; who asked along and is the asker now, no longer asks along.
create function move_requests() returns trigger language plpgsql as $$
begin
  delete from posting_partner where organisation_id = new.institution_id and posting_id in (select id from posting where programme_id = new.id and owner_id = old.institution_id);
  update posting set owner_id = new.institution_id, version = version + 1 where programme_id = new.id and owner_id = old.institution_id;
  return null;
end $$;
create trigger programme_takes_requests after update of institution_id on programme
  for each row when (old.institution_id is distinct from new.institution_id) execute function move_requests();

-- Who takes over an institution takes over what it asks for all its programmes.
create function take_over_requests() returns trigger language plpgsql as $$
begin
  delete from posting_partner where organisation_id = new.successor_id and posting_id in (select id from posting where owner_id = new.institution_id);
  update posting set owner_id = new.successor_id, version = version + 1 where owner_id = new.institution_id;
  return null;
end $$;
create trigger successor_takes_requests after insert or update on institution_successor for each row execute function take_over_requests();
