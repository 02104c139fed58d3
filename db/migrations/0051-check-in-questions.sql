-- A question of the institution's own in check-ins: it takes one of the three places.
create table check_in_question (
  id uuid primary key default uuidv7(),
  version int not null default 1,
  institution_id uuid not null references institution (organisation_id) on delete cascade,
  -- Both languages; without English the Dutch is shown, and said to be so.
  text_nl text not null check (length(text_nl) between 5 and 160),
  text_en text check (length(text_en) between 5 and 160),
  answers text not null check (answers in ('yes-no', 'line')),
  -- Empty: for every kind.
  kinds text[] not null default '{}',
  is_asked boolean not null default true,
  created_at timestamptz not null,
  removed_at timestamptz
);
create index check_in_question_institution on check_in_question (institution_id, id) where removed_at is null;

-- The question as it was when it was asked: one that changes later changes nothing that was answered. And when the rubric goes along.
alter table check_in add column question_id uuid references check_in_question on delete set null,
  add column question jsonb check (jsonb_typeof(question) = 'object'),
  add column rubric text check (rubric in ('start', 'middle', 'end'));
create index check_in_question_asked on check_in (question_id) where question_id is not null;
alter table check_in_side add column own_answer text check (length(own_answer) between 1 and 300);

-- What participants as a group get to practise and how they grow in it, as one side saw it. Never about a person; of a single seat it goes when its time has passed.
create table check_in_rubric (
  check_in_side_id uuid primary key references check_in_side on delete cascade,
  listening int check (listening between 1 and 4),
  explaining int check (explaining between 1 and 4),
  resistance int check (resistance between 1 and 4),
  together int check (together between 1 and 4),
  priorities int check (priorities between 1 and 4),
  contexts text[] not null default '{}' check (contexts <@ array['presentations', 'stakeholders', 'teamwork']),
  given_at timestamptz not null,
  check (num_nonnulls(listening, explaining, resistance, together, priorities) > 0)
);

-- Published: the rubric of groups that are large enough to say nothing about one of them. Figures read this and never the table.
create view check_in_rubric_of_groups as
select c.id as collaboration_id, k.rubric as stage, s.side, r.listening, r.explaining, r.resistance, r.together, r.priorities, r.contexts
from check_in_rubric r join check_in_side s on s.id = r.check_in_side_id join check_in k on k.id = s.check_in_id join collaboration c on c.id = k.collaboration_id
where c.seats >= 5 and k.rubric is not null;
