-- When the demo's clock was last moved, by the machine's own time: what ran since then is what the move set off.
alter table demo_clock add column moved_at timestamptz not null default now();

-- A mail of the demo in the other language, so that both can be looked at. It goes nowhere.
create table demo_rendering (
  mail_id uuid primary key references mail (id) on delete cascade,
  locale text not null check (locale in ('nl', 'en')),
  subject text not null,
  text_body text not null,
  html_body text not null
);
