-- Weights and tables of the match rule; a match remembers the version that made it.
create table match_rule (
  version int primary key,
  weights jsonb not null,
  is_active boolean not null default false
);
create unique index match_rule_active on match_rule (is_active) where is_active;
insert into match_rule (version, weights, is_active) values (1,
  '{"function":30,"region":15,"form":15,"period":15,"seats":10,"language":5,"technologies":5,"earlier":5}', true);

create table match (
  posting_id uuid not null references posting on delete cascade,
  programme_id uuid not null references programme on delete cascade,
  score int not null check (score between 45 and 100),
  band text not null check (band in ('strong', 'good', 'fair')),
  rule_version int not null references match_rule,
  -- Points per factor, as counted; the lines are worded when they are read.
  factors jsonb not null,
  closes_on date,
  tie text not null,
  computed_at timestamptz not null,
  primary key (posting_id, programme_id)
);
create index match_programme on match (programme_id, score desc, closes_on, tie);
create index match_posting on match (posting_id, score desc, closes_on, tie);
