-- What an institution writes of a partner is changed by one at a time.
alter table partner add column version int not null default 1;
-- Of a company that comes from a list nobody may have said how large it is.
alter table company alter column size_band drop not null;
