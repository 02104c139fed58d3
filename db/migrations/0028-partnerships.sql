-- A partnership that stopped keeps its page; it leaves the lists.
alter table partnership add column ended_at timestamptz;
create index partnership_regions on partnership using gin (regions) where ended_at is null;

-- Municipalities change: HCA-ICT corrects the list, one change after the other. One that is past is no longer proposed; what stands in it stays.
alter table municipality
  add column id uuid not null default uuidv7() unique,
  add column version int not null default 1,
  add column is_past boolean not null default false;
