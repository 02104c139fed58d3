-- What somebody asks HCA-ICT, from any page. Who has no account leaves a name and an address; both go with the answer.
create table question (
  id uuid primary key,
  text text not null,
  -- The page it is about: a path of ours.
  about text,
  asker_id uuid references person,
  name text,
  email text,
  locale text not null check (locale in ('nl', 'en')),
  created_at timestamptz not null,
  answer text,
  answered_at timestamptz,
  answered_by uuid references person,
  check ((answered_at is null) = (answer is null)),
  -- An account knows its own name and address, and an answer needs neither any more.
  check ((name is null) = (email is null) and (name is null) = (asker_id is not null or answered_at is not null))
);
create index question_answered on question (answered_at) where answered_at is not null;
