-- Any combination of filters and words, however rare, from one index: what few postings have together is found without reading
-- those that have a part of it. Without a list of what is still to be added: a search would read it through.
create extension if not exists btree_gin;
create index posting_open_filters on posting using gin (region, form, kind, direction, functions, levels, search) with (fastupdate = off) where status = 'published';
drop index posting_open_functions;
drop index posting_open_search;
