-- What one side of a match put aside for itself. Matches are made again and again; this stays, and counts for nobody else.
create table match_dismissal (
  posting_id uuid not null references posting on delete cascade,
  -- The programme, or the company. It refers to nothing, as matches of a company do.
  party_id uuid not null,
  -- For whom it is put aside: one of the two stands on the side of the posting.
  side text not null check (side in ('education', 'company')),
  reason text not null check (reason in ('not-now', 'enough', 'content', 'place', 'level', 'other')),
  note text check (length(note) between 1 and 200),
  dismissed_at timestamptz not null,
  dismissed_by uuid references person on delete set null,
  primary key (posting_id, party_id, side)
);
create index match_dismissal_party on match_dismissal (party_id, side);

-- Which matches somebody looked at: for them alone.
create table match_seen (
  person_id uuid not null references person on delete cascade,
  posting_id uuid not null references posting on delete cascade,
  party_id uuid not null,
  seen_at timestamptz not null,
  primary key (person_id, posting_id, party_id)
);
create index match_seen_posting on match_seen (posting_id);
