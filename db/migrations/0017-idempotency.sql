-- Said in the same transaction as the creation: whatever happens to the process after it, the key is not used twice.
alter table idempotency add column is_done boolean not null default false;
