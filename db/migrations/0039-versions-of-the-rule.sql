-- Who put a version of the match rule in force, when and why; the first came with the product.
alter table match_rule
  add column reason text,
  add column made_by uuid references person on delete set null,
  add column activated_by uuid references person on delete set null,
  add column activated_at timestamptz;

-- Weights that an analyst is working on. They stand apart: a change of match_rule has everything matched again.
create table match_rule_draft (
  id uuid primary key default uuidv7(),
  version int not null default 1,
  from_version int not null references match_rule,
  -- {weights, points, bands}
  rule jsonb not null,
  made_by uuid references person on delete set null,
  made_at timestamptz not null,
  changed_at timestamptz not null
);
