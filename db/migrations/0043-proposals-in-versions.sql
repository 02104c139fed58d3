-- A proposal goes to and fro in versions: whose word the present one is, and everything that happened to it.
alter table proposal
  add column side text check (side in ('company', 'institution')),
  -- Who declined, withdrew or let it expire.
  add column ended_side text check (ended_side in ('company', 'institution')),
  add column revision int not null default 1 check (revision > 0),
  add column moves int not null default 1 check (moves > 0),
  add column answer_days int not null default 21 check (answer_days between 7 and 42),
  add column from_on date,
  add column until_on date check ((from_on is null) = (until_on is null) and from_on <= until_on),
  -- Where at the company; of an offer the posting says it.
  add column branch_id uuid references branch on delete set null,
  add column is_welcome boolean not null default false;

update proposal set side = case started_by when 'programme' then 'institution' else 'company' end,
  ended_side = case
    when status in ('declined', 'expired') then case when started_by = 'programme' and confirmed_at is null then 'company' else 'institution' end
    when status = 'withdrawn' then case started_by when 'programme' then 'institution' else 'company' end
  end;
alter table proposal alter column side set not null;
alter table proposal drop constraint proposal_check;
alter table proposal add constraint proposal_confirmed_check check (status <> 'confirmed' or (confirmed_at is not null and side = 'institution'));

-- Several companies respond to one request.
drop index proposal_open_pair;
create unique index proposal_open_pair on proposal (posting_id, programme_id, company_id) where status in ('sent', 'confirmed');
-- What each side of a posting left unanswered.
drop index proposal_unanswered;
create index proposal_unanswered on proposal (posting_id, ended_side, deadline_at) where status = 'expired';
create index proposal_branch on proposal (branch_id) where branch_id is not null;
create index proposal_sender on proposal (created_by, created_at);

create table proposal_move (
  proposal_id uuid not null references proposal on delete cascade,
  number int not null check (number > 0),
  act text not null check (act in ('send', 'accept', 'confirm', 'revise', 'resubmit', 'decline', 'withdraw', 'put-back', 'expire', 'lapse')),
  -- On whose behalf; nobody's where the clock or the posting moved it.
  side text check (side in ('company', 'institution')),
  person_id uuid references person on delete set null,
  at timestamptz not null,
  -- Whose turn it is from then on.
  turn text check (turn in ('company', 'institution')),
  -- What a version asks.
  revision int,
  seats int check (seats > 0),
  from_on date,
  until_on date,
  message text,
  -- Why somebody says no.
  reason text check (reason in ('not-now', 'no-capacity', 'period', 'does-not-fit', 'no-student-interest', 'distance', 'terms', 'other')),
  sentence text,
  is_welcome boolean,
  primary key (proposal_id, number),
  check ((act in ('send', 'revise', 'resubmit')) = (revision is not null and seats is not null and message is not null)),
  check (reason is null or (act = 'decline' and sentence is not null and is_welcome is not null))
);
create index proposal_move_person on proposal_move (person_id) where person_id is not null;

-- What is known of the proposals there are.
insert into proposal_move (proposal_id, number, act, side, person_id, at, turn, revision, seats, message)
select id, 1, 'send', side, created_by, created_at, case side when 'institution' then 'company' else 'institution' end, 1, seats, message from proposal;
insert into proposal_move (proposal_id, number, act, side, person_id, at, turn)
select id, 2, 'confirm', 'company', confirmed_by, confirmed_at, 'institution' from proposal where confirmed_at is not null;
insert into proposal_move (proposal_id, number, act, side, person_id, at)
select id, case when confirmed_at is null then 2 else 3 end,
  case status when 'accepted' then 'accept' when 'declined' then 'decline' when 'withdrawn' then 'withdraw' when 'expired' then 'expire' else 'lapse' end,
  case status when 'accepted' then 'institution' when 'declined' then ended_side when 'withdrawn' then ended_side end, accepted_by, ended_at
from proposal where ended_at is not null;
update proposal p set moves = (select count(*) from proposal_move m where m.proposal_id = p.id);
