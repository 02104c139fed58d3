-- A request is of one programme, and lies where that lies; or of a whole institution, in a region that it names.
alter table posting add column programme_id uuid references programme on delete set null;
create index posting_programme on posting (programme_id) where programme_id is not null;
