-- What is reported may be a company, an institution or something that one of them posted.
alter table company_report rename to report;
alter table report rename column company_id to organisation_id;
alter table report drop constraint company_report_company_id_fkey;
alter table report
  add constraint report_organisation_id_fkey foreign key (organisation_id) references organisation on delete cascade,
  add column posting_id uuid references posting on delete cascade,
  drop constraint company_report_reason_check,
  add constraint report_reason_check check (reason in ('not-real', 'imposter', 'conduct', 'content', 'facts', 'level', 'exclusion', 'other'));
alter index company_report_open rename to report_open;
alter index company_report_company rename to report_organisation;
alter index company_report_pkey rename to report_pkey;
create index report_posting on report (posting_id) where posting_id is not null;
