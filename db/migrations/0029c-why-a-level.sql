-- Why an offer asks a higher level than its job function is taught at.
alter table posting add column level_reason text;
