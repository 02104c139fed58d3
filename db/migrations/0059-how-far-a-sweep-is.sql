-- How far a walk over all open postings is: what is done twice, because its worker was killed before it was noted, counts once.
alter table match_sweep add column reached uuid;
