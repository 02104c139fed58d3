-- The page of what is missing reads a page, not all there is.
create index gap_open_newest on gap (opened_on desc, id desc) where closed_on is null;
drop index gap_closed;
create index gap_closed on gap (closed_on desc, id desc) where closed_on is not null;
