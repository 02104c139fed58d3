-- For whom a posting is in particular: any kind may say it, in the words that programmes use. And days on which it does not happen.
alter table posting add column target_groups text[] not null default '{}', add column except_on date[] not null default '{}';

-- Some kinds had it among their own fields, in words of their own.
create function pg_temp.groups(details jsonb) returns text[] language sql as $$
  select coalesce(array_agg(distinct case g when 'switchers' then 'career-switchers' when 'distance' then 'distance-to-work' when 'dropout' then 'drop-outs' else g end), '{}')
  from jsonb_array_elements_text(details->'targetGroups') g $$;
update posting set target_groups = pg_temp.groups(details), details = details - 'targetGroups' where details ? 'targetGroups';
update posting_template set content = jsonb_set(content #- '{details,targetGroups}', '{targetGroups}', to_jsonb(pg_temp.groups(content->'details'))) where content->'details' ? 'targetGroups';
