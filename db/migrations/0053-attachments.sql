-- Files that people attach to messages: what is known of them. Their bytes are kept outside the database, under the id.
create table attachment (
  id uuid primary key default uuidv7(),
  -- None any more: the file goes as well, in the night.
  proposal_id uuid references proposal (id) on delete set null,
  -- None: not sent yet, or taken away with its message.
  message_id uuid references message (id) on delete set null,
  place integer check (place between 1 and 5),
  by_id uuid references person (id) on delete set null,
  name text not null check (length(name) between 1 and 200),
  type text not null,
  size integer not null check (size between 1 and 10485760),
  created_at timestamptz not null,
  -- The row comes first, then the file, then this: what broke off between leaves nothing that nobody knows of.
  stored_at timestamptz,
  unique (message_id, place),
  check (message_id is null or (place is not null and stored_at is not null))
);
create index attachment_proposal on attachment (proposal_id) where proposal_id is not null;
create index attachment_by on attachment (by_id) where by_id is not null;
create index attachment_loose on attachment (created_at) where message_id is null;
