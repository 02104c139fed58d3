-- Until when a saved search was looked at for news. What is there at this moment is not news to anybody.
alter table saved_search add column alerted_at timestamptz;
update saved_search set alerted_at = greatest(looked_at, now());
alter table saved_search alter column alerted_at set not null;
