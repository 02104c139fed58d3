-- The match rule as data, one row a version: {weights, points, bands, bestKept, earlier}. A match remembers the version that made it.
create table match_rule (
  version int primary key,
  rule jsonb not null,
  is_active boolean not null default false
);
create unique index match_rule_active on match_rule (is_active) where is_active;
insert into match_rule (version, rule, is_active) values (1, '{
  "weights": {"function": 30, "region": 15, "form": 15, "period": 15, "seats": 10, "language": 5, "technologies": 5, "earlier": 5},
  "points": {"functionMove": 18, "functionShared": 12, "specialisationLoss": 3, "regionAdjacent": 9, "formSilent": 7.5, "seatsUnknown": 5},
  "bands": {"strong": 75, "good": 60, "fair": 45},
  "bestKept": 200,
  "earlier": {"years": 3, "mark": 7}
}', true);

create table match (
  posting_id uuid not null references posting on delete cascade,
  programme_id uuid not null references programme on delete cascade,
  score int not null check (score between 0 and 100),
  band text not null check (band in ('strong', 'good', 'fair')),
  rule_version int not null references match_rule,
  -- What each gate and factor found, in slugs, numbers and days; the lines are worded when they are read.
  findings jsonb not null,
  computed_at timestamptz not null,
  primary key (posting_id, programme_id)
);
create index match_programme on match (programme_id, score desc);
