-- The schema "public" after all migrations, printed from the catalogue by "npm run goldens". Not edited by hand.

CREATE EXTENSION btree_gin;
CREATE EXTENSION btree_gist;
CREATE EXTENSION pg_trgm;
CREATE EXTENSION unaccent;

CREATE TEXT SEARCH CONFIGURATION words;

CREATE OR REPLACE FUNCTION public.all_programmes_changed()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  perform note_programmes_changed(array['00000000-0000-0000-0000-000000000000'::uuid]);
  perform note_companies_changed(array['00000000-0000-0000-0000-000000000000'::uuid]);
  return null;
end $function$;

CREATE OR REPLACE FUNCTION public.branches_changed()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  perform note_companies_changed(array(select company_id from changed));
  return null;
end $function$;

CREATE OR REPLACE FUNCTION public.collaboration_completed()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  perform earlier_collaborations_changed(array[new.programme_id], array[new.company_id]);
  return null;
end $function$;

CREATE OR REPLACE FUNCTION public.collaboration_course_changed()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into outbox (job, payload) values ('plan-check-ins', jsonb_build_object('collaborationId', new.id));
  return null;
end $function$;

CREATE OR REPLACE FUNCTION public.company_changed()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  perform note_companies_changed(array[new.organisation_id]);
  return null;
end $function$;

CREATE OR REPLACE FUNCTION public.company_name_key(name text)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
AS $function$
  select trim(regexp_replace(regexp_replace(lower(name), '\m(b\.?v|n\.?v|v\.?o\.?f|holding|groep|group|nederland|netherlands)\M\.?', ' ', 'g'), '[^[:alnum:]]+', ' ', 'g'))
$function$;

CREATE OR REPLACE FUNCTION public.completed_collaboration_marked()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  perform earlier_collaborations_changed(array[c.programme_id], array[c.company_id])
  from check_in i join collaboration c on c.id = i.collaboration_id where i.id = new.check_in_id and c.status = 'completed';
  return null;
end $function$;

CREATE OR REPLACE FUNCTION public.earlier_collaborations_changed(programmes uuid[], companies uuid[])
 RETURNS void
 LANGUAGE sql
AS $function$
  select note_programmes_changed(programmes);
  select note_companies_changed(companies);
$function$;

CREATE OR REPLACE FUNCTION public.evaluation_is_open()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if exists (select from evaluation e where e.collaboration_id = new.collaboration_id and e.released_at is not null) then
    raise exception 'This evaluation is open and stays as it is' using errcode = 'check_violation', constraint = 'evaluation_is_open';
  end if;
  return new;
end $function$;

CREATE OR REPLACE FUNCTION public.evaluation_released()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  perform earlier_collaborations_changed(array[c.programme_id], array[c.company_id]) from collaboration c where c.id = new.collaboration_id and c.status = 'completed';
  return null;
end $function$;

CREATE OR REPLACE FUNCTION public.forget_notices()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  delete from notice where person_id = new.id;
  delete from notification_setting where person_id = new.id;
  delete from mail_tally where person_id = new.id;
  delete from bounced_address where address = old.email;
  return null;
end $function$;

CREATE OR REPLACE FUNCTION public.institution_called_otherwise()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
declare
  known uuid := case when tg_op = 'DELETE' then old.institution_id else new.institution_id end;
begin
  perform renew_posting_search(array(select known union select successor_id from institution_successor where institution_id = known));
  return null;
end $function$;

CREATE OR REPLACE FUNCTION public.keep_an_administrator()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  -- One after another: two who leave at once would each still see the other.
  perform from organisation where id = old.organisation_id and type in ('company', 'partnership', 'municipality') for no key update;
  if found and exists (select from membership where organisation_id = old.organisation_id)
    and not exists (select from membership where organisation_id = old.organisation_id and role = 'admin') then
    raise exception 'Organisation % would be left without an administrator', old.organisation_id using errcode = 'check_violation', constraint = 'membership_keeps_an_administrator';
  end if;
  return null;
end $function$;

CREATE OR REPLACE FUNCTION public.keep_matches_open_until()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  -- In the order in which they are made true, so that the two never wait for each other.
  perform from match where posting_id = new.id order by programme_id for update;
  update match set open_until = case when new.status = 'published' then new.closes_on else '-infinity' end where posting_id = new.id;
  perform from request_match where posting_id = new.id order by company_id for update;
  update request_match set open_until = case when new.status = 'published' then new.closes_on else '-infinity' end where posting_id = new.id;
  return null;
end $function$;

CREATE OR REPLACE FUNCTION public.keep_pathways_version()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  new.pathways_version := (select version from pathway_edition order by published_on desc limit 1);
  return new;
end $function$;

CREATE OR REPLACE FUNCTION public.keep_posting_audience()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  perform refresh_posting_audience(coalesce(new.posting_id, old.posting_id));
  return null;
end $function$;

CREATE OR REPLACE FUNCTION public.keep_posting_partners()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  update posting p set
    partner_ids = array(select t.organisation_id from posting_partner t where t.posting_id = p.id and t.status = 'confirmed' order by t.organisation_id),
    invited_ids = array(select t.organisation_id from posting_partner t where t.posting_id = p.id and t.status = 'invited' order by t.organisation_id)
  where p.id = coalesce(new.posting_id, old.posting_id);
  return null;
end $function$;

CREATE OR REPLACE FUNCTION public.keep_posting_search()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  new.search := posting_words(new.title, new.summary, (select names from organisation_names where organisation_id = new.owner_id), new.municipality, new.technologies);
  return new;
end $function$;

CREATE OR REPLACE FUNCTION public.move_requests()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  delete from posting_partner where organisation_id = new.institution_id and posting_id in (select id from posting where programme_id = new.id and owner_id = old.institution_id);
  update posting set owner_id = new.institution_id, version = version + 1 where programme_id = new.id and owner_id = old.institution_id;
  return null;
end $function$;

CREATE OR REPLACE FUNCTION public.note_companies_changed(ids uuid[])
 RETURNS void
 LANGUAGE sql
AS $function$
  insert into company_change (company_id, changed_by) select distinct id, pg_current_xact_id() from unnest(ids) id order by id
  on conflict (company_id) do update set changed_by = excluded.changed_by where company_change.changed_by <> excluded.changed_by
$function$;

CREATE OR REPLACE FUNCTION public.note_opening_changed()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into opening_change (posting_id, changed_by) values (case when tg_op = 'DELETE' then old.id else new.id end, pg_current_xact_id())
  on conflict (posting_id) do update set changed_by = excluded.changed_by where opening_change.changed_by <> excluded.changed_by;
  return null;
end $function$;

CREATE OR REPLACE FUNCTION public.note_posting_changed()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into posting_change (posting_id, changed_by) values (case when tg_op = 'DELETE' then old.id else new.id end, pg_current_xact_id())
  on conflict (posting_id) do update set changed_by = excluded.changed_by where posting_change.changed_by <> excluded.changed_by;
  return null;
end $function$;

CREATE OR REPLACE FUNCTION public.note_programmes_changed(ids uuid[])
 RETURNS void
 LANGUAGE sql
AS $function$
  insert into programme_change (programme_id, changed_by) select distinct id, pg_current_xact_id() from unnest(ids) id order by id
  on conflict (programme_id) do update set changed_by = excluded.changed_by where programme_change.changed_by <> excluded.changed_by
$function$;

CREATE OR REPLACE FUNCTION public.open_since()
 RETURNS xid8
 LANGUAGE sql
 STABLE
AS $function$
  select coalesce(
    (select min(x) from pg_snapshot_xip(pg_current_snapshot()) x
     where not exists (select from pg_stat_activity a where a.backend_xid = x::xid and a.datname <> current_database())),
    pg_snapshot_xmax(pg_current_snapshot()))
$function$;

CREATE OR REPLACE FUNCTION public.organisation_renamed()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  perform renew_posting_search(array(select new.id union select successor_id from institution_successor where institution_id = new.id));
  return null;
end $function$;

CREATE OR REPLACE FUNCTION public.outbox_announce()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  perform pg_notify('outbox', '');
  return null;
end $function$;

CREATE OR REPLACE FUNCTION public.plain_name(name text)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
AS $function$ select lower(public.unaccent('public.unaccent'::regdictionary, name)) $function$;

CREATE OR REPLACE FUNCTION public.posting_words(title text, summary text, owner text, municipality text, technologies text[])
 RETURNS tsvector
 LANGUAGE sql
 STABLE
AS $function$
  select setweight(to_tsvector('words', title), 'A') || setweight(to_tsvector('words', concat_ws(' ', municipality, array_to_string(technologies, ' '))), 'B')
    || setweight(to_tsvector('words', coalesce(owner, '')), 'C') || setweight(to_tsvector('words', summary), 'D')
    || array_to_tsvector(array(select distinct lower(unaccent(technology)) from unnest(technologies) technology where technology <> ''))
$function$;

CREATE OR REPLACE FUNCTION public.programme_parts_changed()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  perform note_programmes_changed(array(select programme_id from changed));
  return null;
end $function$;

CREATE OR REPLACE FUNCTION public.programmes_changed()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  perform note_programmes_changed(array(select id from changed));
  return null;
end $function$;

CREATE OR REPLACE FUNCTION public.refresh_posting_audience(wanted uuid)
 RETURNS void
 LANGUAGE sql
AS $function$
  with named as (select organisation_id as id from posting_audience where posting_id = wanted),
  whole as (select id from named
    union select m.organisation_id from partnership_member m join named n on n.id = m.partnership_id where m.status = 'member'
    union select r.institution_id from institution_region r join posting_audience_region a on a.region = r.region where a.posting_id = wanted),
  programmes as (select g.id, g.institution_id from posting_audience_programme a join programme g on g.id = a.programme_id where a.posting_id = wanted)
  update posting p set
    audience = case when exists (select from named) or exists (select from programmes) or exists (select from posting_audience_region a where a.posting_id = wanted)
      then array(select id from whole union select institution_id from programmes order by 1) end,
    audience_limited = array(select distinct g.institution_id from programmes g where not exists (select from whole w where w.id = g.institution_id) order by 1),
    audience_programmes = array(select g.id from programmes g order by 1)
  where p.id = wanted;
  -- Who keeps all open ones in memory reads it again: it is no longer for everybody, or is again.
  insert into posting_change (posting_id, changed_by) select p.id, pg_current_xact_id() from posting p where p.id = wanted
  on conflict (posting_id) do update set changed_by = excluded.changed_by where posting_change.changed_by <> excluded.changed_by;
$function$;

CREATE OR REPLACE FUNCTION public.refuse_chain_of_successors()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if exists (select from institution_successor where institution_id = new.successor_id or successor_id = new.institution_id) then
    raise exception 'A successor has no successor of its own' using errcode = 'check_violation', constraint = 'institution_successor_single';
  end if;
  update programme set institution_id = new.successor_id where institution_id = new.institution_id;
  return new;
end $function$;

CREATE OR REPLACE FUNCTION public.refuse_programme_of_the_past()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if exists (select from institution_successor where institution_id = new.institution_id) then
    raise exception 'A programme belongs to the institution that took over, not to %', new.institution_id using errcode = 'check_violation', constraint = 'programme_of_today';
  end if;
  return new;
end $function$;

CREATE OR REPLACE FUNCTION public.renew_posting_search(owners uuid[])
 RETURNS void
 LANGUAGE sql
AS $function$
  update posting p set search = posting_words(p.title, p.summary, n.names, p.municipality, p.technologies)
  from organisation_names n where n.organisation_id = p.owner_id and p.owner_id = any(owners)
$function$;

CREATE OR REPLACE FUNCTION public.take_over_requests()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  delete from posting_partner where organisation_id = new.successor_id and posting_id in (select id from posting where owner_id = new.institution_id);
  update posting set owner_id = new.successor_id, version = version + 1 where owner_id = new.institution_id;
  return null;
end $function$;

CREATE TABLE account_link (
  token_hash bytea NOT NULL,
  request_id uuid NOT NULL,
  CONSTRAINT account_link_pkey PRIMARY KEY (token_hash),
  CONSTRAINT account_link_request_id_fkey FOREIGN KEY (request_id) REFERENCES account_request(id) ON DELETE CASCADE
);
CREATE INDEX account_link_request ON account_link USING btree (request_id);

CREATE TABLE account_request (
  id uuid DEFAULT uuidv7() NOT NULL,
  purpose text NOT NULL,
  person_id uuid,
  email text NOT NULL,
  name text,
  locale text,
  password_hash text,
  next text,
  created_at timestamp with time zone DEFAULT now() NOT NULL,
  ends_at timestamp with time zone NOT NULL,
  done_at timestamp with time zone,
  CONSTRAINT account_request_pkey PRIMARY KEY (id),
  CONSTRAINT account_request_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id) ON DELETE CASCADE,
  CONSTRAINT account_request_check CHECK (((purpose = ANY (ARRAY['sign-up'::text, 'password'::text])) OR (person_id IS NOT NULL))),
  CONSTRAINT account_request_check1 CHECK (((purpose <> 'sign-up'::text) OR (done_at IS NOT NULL) OR ((name IS NOT NULL) AND (locale IS NOT NULL) AND (password_hash IS NOT NULL)))),
  CONSTRAINT account_request_email_check CHECK ((email = lower(email))),
  CONSTRAINT account_request_locale_check CHECK ((locale = ANY (ARRAY['nl'::text, 'en'::text]))),
  CONSTRAINT account_request_next_check CHECK ((next ~~ '/%'::text)),
  CONSTRAINT account_request_purpose_check CHECK ((purpose = ANY (ARRAY['sign-up'::text, 'password'::text, 'address'::text, 'address-back'::text])))
);
CREATE INDEX account_request_ends ON account_request USING btree (ends_at);
CREATE INDEX account_request_person ON account_request USING btree (person_id, purpose);
CREATE INDEX account_request_sign_up ON account_request USING btree (email) WHERE ((purpose = 'sign-up'::text) AND (done_at IS NULL));

CREATE TABLE advisory_board (
  id uuid DEFAULT uuidv7() NOT NULL,
  institution_id uuid NOT NULL,
  programme_id uuid,
  name text NOT NULL,
  about text DEFAULT ''::text NOT NULL,
  meetings integer NOT NULL,
  seats integer NOT NULL,
  members text[] DEFAULT '{}'::text[] NOT NULL,
  place integer NOT NULL,
  CONSTRAINT advisory_board_pkey PRIMARY KEY (id),
  CONSTRAINT advisory_board_institution_id_fkey FOREIGN KEY (institution_id) REFERENCES institution(organisation_id) ON DELETE CASCADE,
  CONSTRAINT advisory_board_programme_id_fkey FOREIGN KEY (programme_id) REFERENCES programme(id) ON DELETE SET NULL,
  CONSTRAINT advisory_board_check CHECK ((cardinality(members) <= seats)),
  CONSTRAINT advisory_board_meetings_check CHECK (((meetings >= 1) AND (meetings <= 24))),
  CONSTRAINT advisory_board_name_check CHECK (((length(name) >= 1) AND (length(name) <= 120))),
  CONSTRAINT advisory_board_seats_check CHECK (((seats >= 0) AND (seats <= 40)))
);
CREATE INDEX advisory_board_institution ON advisory_board USING btree (institution_id, place);
CREATE INDEX advisory_board_programme ON advisory_board USING btree (programme_id);

CREATE TABLE article (
  slug text NOT NULL,
  title_nl text NOT NULL,
  title_en text NOT NULL,
  excerpt_nl text NOT NULL,
  excerpt_en text NOT NULL,
  author text NOT NULL,
  written_on date NOT NULL,
  tags_nl text[] DEFAULT '{}'::text[] NOT NULL,
  tags_en text[] DEFAULT '{}'::text[] NOT NULL,
  html_nl text NOT NULL,
  html_en text NOT NULL,
  words_nl text NOT NULL,
  words_en text NOT NULL,
  minutes integer NOT NULL,
  forms text[] DEFAULT '{}'::text[] NOT NULL,
  functions text[] DEFAULT '{}'::text[] NOT NULL,
  search tsvector GENERATED ALWAYS AS ((((setweight(to_tsvector('dutch'::regconfig, ((title_nl || ' '::text) || excerpt_nl)), 'A'::"char") || to_tsvector('dutch'::regconfig, words_nl)) || setweight(to_tsvector('english'::regconfig, ((title_en || ' '::text) || excerpt_en)), 'A'::"char")) || to_tsvector('english'::regconfig, words_en))) STORED NOT NULL,
  CONSTRAINT article_pkey PRIMARY KEY (slug),
  CONSTRAINT article_minutes_check CHECK ((minutes > 0)),
  CONSTRAINT article_slug_check CHECK ((slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'::text))
);
CREATE INDEX article_search ON article USING gin (search);

CREATE TABLE attachment (
  id uuid DEFAULT uuidv7() NOT NULL,
  proposal_id uuid,
  message_id uuid,
  place integer,
  by_id uuid,
  name text NOT NULL,
  type text NOT NULL,
  size integer NOT NULL,
  created_at timestamp with time zone NOT NULL,
  stored_at timestamp with time zone,
  CONSTRAINT attachment_pkey PRIMARY KEY (id),
  CONSTRAINT attachment_message_id_place_key UNIQUE (message_id, place),
  CONSTRAINT attachment_by_id_fkey FOREIGN KEY (by_id) REFERENCES person(id) ON DELETE SET NULL,
  CONSTRAINT attachment_message_id_fkey FOREIGN KEY (message_id) REFERENCES message(id) ON DELETE SET NULL,
  CONSTRAINT attachment_proposal_id_fkey FOREIGN KEY (proposal_id) REFERENCES proposal(id) ON DELETE SET NULL,
  CONSTRAINT attachment_check CHECK (((message_id IS NULL) OR ((place IS NOT NULL) AND (stored_at IS NOT NULL)))),
  CONSTRAINT attachment_name_check CHECK (((length(name) >= 1) AND (length(name) <= 200))),
  CONSTRAINT attachment_place_check CHECK (((place >= 1) AND (place <= 5))),
  CONSTRAINT attachment_size_check CHECK (((size >= 1) AND (size <= 10485760)))
);
CREATE INDEX attachment_by ON attachment USING btree (by_id) WHERE (by_id IS NOT NULL);
CREATE INDEX attachment_loose ON attachment USING btree (created_at) WHERE (message_id IS NULL);
CREATE INDEX attachment_proposal ON attachment USING btree (proposal_id) WHERE (proposal_id IS NOT NULL);

CREATE TABLE backlog_item (
  id uuid NOT NULL,
  company_id uuid NOT NULL,
  title text NOT NULL,
  about text DEFAULT ''::text NOT NULL,
  doer text NOT NULL,
  kind text,
  levels text[] DEFAULT '{}'::text[] NOT NULL,
  created_at timestamp with time zone NOT NULL,
  version integer DEFAULT 1 NOT NULL,
  CONSTRAINT backlog_item_pkey PRIMARY KEY (id),
  CONSTRAINT backlog_item_company_id_fkey FOREIGN KEY (company_id) REFERENCES company(organisation_id) ON DELETE CASCADE,
  CONSTRAINT backlog_item_doer_check CHECK ((doer = ANY (ARRAY['undecided'::text, 'students'::text, 'ourselves'::text]))),
  CONSTRAINT backlog_item_title_check CHECK (((length(title) >= 2) AND (length(title) <= 120)))
);
CREATE INDEX backlog_item_company ON backlog_item USING btree (company_id, id);

CREATE TABLE benefit (
  slug text NOT NULL,
  reason text NOT NULL,
  name_nl text NOT NULL,
  name_en text NOT NULL,
  place integer NOT NULL,
  text_nl text DEFAULT ''::text NOT NULL,
  text_en text DEFAULT ''::text NOT NULL,
  CONSTRAINT benefit_pkey PRIMARY KEY (slug),
  CONSTRAINT benefit_place_key UNIQUE (place),
  CONSTRAINT benefit_reason_fkey FOREIGN KEY (reason) REFERENCES reason(slug) ON DELETE CASCADE
);

CREATE TABLE bounced_address (
  address text NOT NULL,
  source text NOT NULL,
  verdict text NOT NULL,
  code text NOT NULL,
  mail_ids uuid[] NOT NULL,
  first_at timestamp with time zone NOT NULL,
  last_at timestamp with time zone NOT NULL,
  suppressed_at timestamp with time zone,
  CONSTRAINT bounced_address_pkey PRIMARY KEY (address),
  CONSTRAINT bounced_address_address_check CHECK ((address = lower(address))),
  CONSTRAINT bounced_address_verdict_check CHECK ((verdict = ANY (ARRAY['gone'::text, 'put-off'::text])))
);
CREATE INDEX bounced_address_suppressed ON bounced_address USING btree (suppressed_at) WHERE (suppressed_at IS NOT NULL);

CREATE TABLE branch (
  id uuid DEFAULT uuidv7() NOT NULL,
  company_id uuid NOT NULL,
  name text NOT NULL,
  branch_number text,
  municipality text NOT NULL,
  region text NOT NULL,
  is_main boolean DEFAULT false NOT NULL,
  version integer DEFAULT 1 NOT NULL,
  CONSTRAINT branch_pkey PRIMARY KEY (id),
  CONSTRAINT branch_company_id_fkey FOREIGN KEY (company_id) REFERENCES company(organisation_id) ON DELETE CASCADE,
  CONSTRAINT branch_region_fkey FOREIGN KEY (region) REFERENCES region(slug),
  CONSTRAINT branch_branch_number_check CHECK ((branch_number ~ '^\d{12}$'::text))
);
CREATE INDEX branch_company ON branch USING btree (company_id);
CREATE INDEX branch_municipality ON branch USING btree (lower(municipality));
CREATE UNIQUE INDEX branch_number ON branch USING btree (branch_number);
CREATE TRIGGER branch_deleted AFTER DELETE ON branch REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION branches_changed();
CREATE TRIGGER branch_emptied AFTER TRUNCATE ON branch FOR EACH STATEMENT EXECUTE FUNCTION all_programmes_changed();
CREATE TRIGGER branch_inserted AFTER INSERT ON branch REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION branches_changed();
CREATE TRIGGER branch_moved AFTER UPDATE ON branch REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION branches_changed();
CREATE TRIGGER branch_updated AFTER UPDATE ON branch REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION branches_changed();

CREATE TABLE calendar_feed (
  person_id uuid NOT NULL,
  token_hash bytea NOT NULL,
  made_at timestamp with time zone NOT NULL,
  read_on date,
  CONSTRAINT calendar_feed_pkey PRIMARY KEY (person_id),
  CONSTRAINT calendar_feed_token_hash_key UNIQUE (token_hash),
  CONSTRAINT calendar_feed_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id) ON DELETE CASCADE
);

CREATE TABLE calendar_span (
  id uuid DEFAULT uuidv7() NOT NULL,
  institution_id uuid NOT NULL,
  kind text NOT NULL,
  name text DEFAULT ''::text NOT NULL,
  from_on date NOT NULL,
  until_on date NOT NULL,
  CONSTRAINT calendar_span_pkey PRIMARY KEY (id),
  CONSTRAINT calendar_span_institution_id_fkey FOREIGN KEY (institution_id) REFERENCES institution(organisation_id) ON DELETE CASCADE,
  CONSTRAINT calendar_span_check CHECK ((from_on <= until_on)),
  CONSTRAINT calendar_span_kind_check CHECK ((kind = ANY (ARRAY['quiet'::text, 'holiday'::text]))),
  CONSTRAINT calendar_span_institution_id_daterange_excl EXCLUDE USING gist (institution_id WITH =, daterange(from_on, until_on, '[]'::text) WITH &&)
);

CREATE TABLE check_in (
  id uuid DEFAULT uuidv7() NOT NULL,
  collaboration_id uuid NOT NULL,
  moment text NOT NULL,
  number integer DEFAULT 1 NOT NULL,
  due_on date NOT NULL,
  status text DEFAULT 'planned'::text NOT NULL,
  asked_at timestamp with time zone,
  closes_at timestamp with time zone,
  question_id uuid,
  question jsonb,
  rubric text,
  CONSTRAINT check_in_pkey PRIMARY KEY (id),
  CONSTRAINT check_in_collaboration_id_moment_number_key UNIQUE (collaboration_id, moment, number),
  CONSTRAINT check_in_collaboration_id_fkey FOREIGN KEY (collaboration_id) REFERENCES collaboration(id) ON DELETE CASCADE,
  CONSTRAINT check_in_question_id_fkey FOREIGN KEY (question_id) REFERENCES check_in_question(id) ON DELETE SET NULL,
  CONSTRAINT check_in_check CHECK (((status <> 'asked'::text) OR ((asked_at IS NOT NULL) AND (closes_at IS NOT NULL)))),
  CONSTRAINT check_in_moment_check CHECK ((moment = ANY (ARRAY['after'::text, 'week-two'::text, 'half-way'::text, 'before-end'::text, 'period'::text, 'month'::text]))),
  CONSTRAINT check_in_question_check CHECK ((jsonb_typeof(question) = 'object'::text)),
  CONSTRAINT check_in_rubric_check CHECK ((rubric = ANY (ARRAY['start'::text, 'middle'::text, 'end'::text]))),
  CONSTRAINT check_in_status_check CHECK ((status = ANY (ARRAY['planned'::text, 'asked'::text, 'closed'::text, 'cancelled'::text])))
);
CREATE INDEX check_in_collaboration ON check_in USING btree (collaboration_id, due_on);
CREATE INDEX check_in_question_asked ON check_in USING btree (question_id) WHERE (question_id IS NOT NULL);

CREATE TABLE check_in_link (
  token_hash bytea NOT NULL,
  check_in_side_id uuid NOT NULL,
  created_at timestamp with time zone NOT NULL,
  expires_at timestamp with time zone NOT NULL,
  revoked_at timestamp with time zone,
  CONSTRAINT check_in_link_pkey PRIMARY KEY (token_hash),
  CONSTRAINT check_in_link_check_in_side_id_fkey FOREIGN KEY (check_in_side_id) REFERENCES check_in_side(id) ON DELETE CASCADE
);
CREATE INDEX check_in_link_side ON check_in_link USING btree (check_in_side_id);

CREATE TABLE check_in_plan (
  collaboration_id uuid NOT NULL,
  basis text NOT NULL,
  CONSTRAINT check_in_plan_pkey PRIMARY KEY (collaboration_id),
  CONSTRAINT check_in_plan_collaboration_id_fkey FOREIGN KEY (collaboration_id) REFERENCES collaboration(id) ON DELETE CASCADE
);

CREATE TABLE check_in_question (
  id uuid DEFAULT uuidv7() NOT NULL,
  version integer DEFAULT 1 NOT NULL,
  institution_id uuid NOT NULL,
  text_nl text NOT NULL,
  text_en text,
  answers text NOT NULL,
  kinds text[] DEFAULT '{}'::text[] NOT NULL,
  is_asked boolean DEFAULT true NOT NULL,
  created_at timestamp with time zone NOT NULL,
  removed_at timestamp with time zone,
  CONSTRAINT check_in_question_pkey PRIMARY KEY (id),
  CONSTRAINT check_in_question_institution_id_fkey FOREIGN KEY (institution_id) REFERENCES institution(organisation_id) ON DELETE CASCADE,
  CONSTRAINT check_in_question_answers_check CHECK ((answers = ANY (ARRAY['yes-no'::text, 'line'::text]))),
  CONSTRAINT check_in_question_text_en_check CHECK (((length(text_en) >= 5) AND (length(text_en) <= 160))),
  CONSTRAINT check_in_question_text_nl_check CHECK (((length(text_nl) >= 5) AND (length(text_nl) <= 160)))
);
CREATE INDEX check_in_question_institution ON check_in_question USING btree (institution_id, id) WHERE (removed_at IS NULL);

CREATE TABLE check_in_rubric (
  check_in_side_id uuid NOT NULL,
  listening integer,
  explaining integer,
  resistance integer,
  together integer,
  priorities integer,
  contexts text[] DEFAULT '{}'::text[] NOT NULL,
  given_at timestamp with time zone NOT NULL,
  CONSTRAINT check_in_rubric_pkey PRIMARY KEY (check_in_side_id),
  CONSTRAINT check_in_rubric_check_in_side_id_fkey FOREIGN KEY (check_in_side_id) REFERENCES check_in_side(id) ON DELETE CASCADE,
  CONSTRAINT check_in_rubric_check1 CHECK ((num_nonnulls(listening, explaining, resistance, together, priorities) > 0)),
  CONSTRAINT check_in_rubric_contexts_check CHECK ((contexts <@ ARRAY['presentations'::text, 'stakeholders'::text, 'teamwork'::text])),
  CONSTRAINT check_in_rubric_explaining_check CHECK (((explaining >= 1) AND (explaining <= 4))),
  CONSTRAINT check_in_rubric_listening_check CHECK (((listening >= 1) AND (listening <= 4))),
  CONSTRAINT check_in_rubric_priorities_check CHECK (((priorities >= 1) AND (priorities <= 4))),
  CONSTRAINT check_in_rubric_resistance_check CHECK (((resistance >= 1) AND (resistance <= 4))),
  CONSTRAINT check_in_rubric_together_check CHECK (((together >= 1) AND (together <= 4)))
);

CREATE TABLE check_in_side (
  id uuid DEFAULT uuidv7() NOT NULL,
  check_in_id uuid NOT NULL,
  side text NOT NULL,
  person_id uuid,
  name text NOT NULL,
  email text NOT NULL,
  locale text NOT NULL,
  on_course text,
  mark integer,
  guidance text,
  remark text DEFAULT ''::text NOT NULL,
  answered_at timestamp with time zone,
  answered_by uuid,
  answered_name text,
  links_again integer DEFAULT 0 NOT NULL,
  own_answer text,
  CONSTRAINT check_in_side_pkey PRIMARY KEY (id),
  CONSTRAINT check_in_side_check_in_id_side_key UNIQUE (check_in_id, side),
  CONSTRAINT check_in_side_answered_by_fkey FOREIGN KEY (answered_by) REFERENCES person(id) ON DELETE SET NULL,
  CONSTRAINT check_in_side_check_in_id_fkey FOREIGN KEY (check_in_id) REFERENCES check_in(id) ON DELETE CASCADE,
  CONSTRAINT check_in_side_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id) ON DELETE SET NULL,
  CONSTRAINT check_in_side_check CHECK ((((answered_at IS NULL) = (mark IS NULL)) AND ((mark IS NULL) = (on_course IS NULL)))),
  CONSTRAINT check_in_side_guidance_check CHECK ((guidance = ANY (ARRAY['ample'::text, 'enough'::text, 'too-little'::text]))),
  CONSTRAINT check_in_side_links_again_check CHECK (((links_again >= 0) AND (links_again <= 5))),
  CONSTRAINT check_in_side_locale_check CHECK ((locale = ANY (ARRAY['nl'::text, 'en'::text]))),
  CONSTRAINT check_in_side_mark_check CHECK (((mark >= 1) AND (mark <= 10))),
  CONSTRAINT check_in_side_on_course_check CHECK ((on_course = ANY (ARRAY['yes'::text, 'partly'::text, 'no'::text]))),
  CONSTRAINT check_in_side_own_answer_check CHECK (((length(own_answer) >= 1) AND (length(own_answer) <= 300))),
  CONSTRAINT check_in_side_side_check CHECK ((side = ANY (ARRAY['company'::text, 'institution'::text])))
);
CREATE TRIGGER completed_collaboration_marked AFTER INSERT OR UPDATE OF mark ON check_in_side FOR EACH ROW WHEN ((new.mark IS NOT NULL)) EXECUTE FUNCTION completed_collaboration_marked();

CREATE TABLE collaboration (
  id uuid DEFAULT uuidv7() NOT NULL,
  proposal_id uuid NOT NULL,
  posting_id uuid NOT NULL,
  programme_id uuid NOT NULL,
  company_id uuid NOT NULL,
  institution_id uuid NOT NULL,
  kind text NOT NULL,
  form text NOT NULL,
  region text,
  seats integer NOT NULL,
  status text DEFAULT 'preparing'::text NOT NULL,
  from_on date,
  until_on date,
  company_contact_name text NOT NULL,
  company_contact_email text NOT NULL,
  company_contact_locale text DEFAULT 'nl'::text NOT NULL,
  institution_contact_id uuid,
  version integer DEFAULT 1 NOT NULL,
  created_at timestamp with time zone NOT NULL,
  started_at timestamp with time zone,
  started_by uuid,
  ended_at timestamp with time zone,
  paused_from text,
  back_on date,
  CONSTRAINT collaboration_pkey PRIMARY KEY (id),
  CONSTRAINT collaboration_proposal_id_key UNIQUE (proposal_id),
  CONSTRAINT collaboration_company_id_fkey FOREIGN KEY (company_id) REFERENCES company(organisation_id),
  CONSTRAINT collaboration_form_fkey FOREIGN KEY (form) REFERENCES collaboration_form(slug),
  CONSTRAINT collaboration_institution_contact_id_fkey FOREIGN KEY (institution_contact_id) REFERENCES person(id) ON DELETE SET NULL,
  CONSTRAINT collaboration_kind_fkey FOREIGN KEY (kind) REFERENCES posting_kind(slug),
  CONSTRAINT collaboration_posting_id_fkey FOREIGN KEY (posting_id) REFERENCES posting(id),
  CONSTRAINT collaboration_programme_id_institution_id_fkey FOREIGN KEY (programme_id, institution_id) REFERENCES programme(id, institution_id) ON UPDATE CASCADE,
  CONSTRAINT collaboration_proposal_id_fkey FOREIGN KEY (proposal_id) REFERENCES proposal(id),
  CONSTRAINT collaboration_region_fkey FOREIGN KEY (region) REFERENCES region(slug),
  CONSTRAINT collaboration_started_by_fkey FOREIGN KEY (started_by) REFERENCES person(id) ON DELETE SET NULL,
  CONSTRAINT collaboration_check CHECK ((until_on >= from_on)),
  CONSTRAINT collaboration_check1 CHECK (((status <> ALL (ARRAY['running'::text, 'trial'::text, 'paused'::text, 'completed'::text])) OR (started_at IS NOT NULL))),
  CONSTRAINT collaboration_check2 CHECK (((status <> ALL (ARRAY['completed'::text, 'stopped'::text])) OR (ended_at IS NOT NULL))),
  CONSTRAINT collaboration_company_contact_locale_check CHECK ((company_contact_locale = ANY (ARRAY['nl'::text, 'en'::text]))),
  CONSTRAINT collaboration_paused_check CHECK (((status = 'paused'::text) OR ((paused_from IS NULL) AND (back_on IS NULL)))),
  CONSTRAINT collaboration_paused_from_check CHECK ((paused_from = ANY (ARRAY['trial'::text, 'running'::text]))),
  CONSTRAINT collaboration_seats_check CHECK ((seats > 0)),
  CONSTRAINT collaboration_status_check CHECK ((status = ANY (ARRAY['preparing'::text, 'trial'::text, 'running'::text, 'paused'::text, 'completed'::text, 'stopped'::text])))
);
CREATE INDEX collaboration_company ON collaboration USING btree (company_id, id DESC);
CREATE INDEX collaboration_institution ON collaboration USING btree (institution_id, id DESC);
CREATE INDEX collaboration_pair ON collaboration USING btree (company_id, programme_id) WHERE (status = 'completed'::text);
CREATE INDEX collaboration_posting ON collaboration USING btree (posting_id);
CREATE INDEX collaboration_programme ON collaboration USING btree (programme_id, id DESC);
CREATE TRIGGER collaboration_completed AFTER UPDATE OF status ON collaboration FOR EACH ROW WHEN (((old.status <> new.status) AND (('completed'::text = old.status) OR ('completed'::text = new.status)))) EXECUTE FUNCTION collaboration_completed();
CREATE TRIGGER collaboration_course_changed AFTER UPDATE OF from_on, until_on, status ON collaboration FOR EACH ROW WHEN (((old.started_at IS NOT NULL) AND (((old.from_on IS DISTINCT FROM new.from_on) OR (old.until_on IS DISTINCT FROM new.until_on)) OR (old.status IS DISTINCT FROM new.status)))) EXECUTE FUNCTION collaboration_course_changed();

CREATE TABLE collaboration_event (
  id uuid DEFAULT uuidv7() NOT NULL,
  collaboration_id uuid NOT NULL,
  at timestamp with time zone NOT NULL,
  what text NOT NULL,
  side text,
  by_id uuid,
  to_id uuid,
  status text NOT NULL,
  choice text,
  reason text,
  sentence text DEFAULT ''::text NOT NULL,
  day date,
  name text,
  was_from date,
  was_until date,
  from_on date,
  until_on date,
  CONSTRAINT collaboration_event_pkey PRIMARY KEY (id),
  CONSTRAINT collaboration_event_by_id_fkey FOREIGN KEY (by_id) REFERENCES person(id) ON DELETE SET NULL,
  CONSTRAINT collaboration_event_collaboration_id_fkey FOREIGN KEY (collaboration_id) REFERENCES collaboration(id) ON DELETE CASCADE,
  CONSTRAINT collaboration_event_to_id_fkey FOREIGN KEY (to_id) REFERENCES person(id) ON DELETE SET NULL,
  CONSTRAINT collaboration_event_check CHECK (((what <> ALL (ARRAY['paused'::text, 'stopped'::text, 'withdrawn'::text])) OR (reason IS NOT NULL))),
  CONSTRAINT collaboration_event_check1 CHECK (((what = 'decided'::text) = (choice IS NOT NULL))),
  CONSTRAINT collaboration_event_choice_check CHECK ((choice = ANY (ARRAY['continue'::text, 'adjust'::text, 'stop'::text]))),
  CONSTRAINT collaboration_event_side_check CHECK ((side = ANY (ARRAY['institution'::text, 'company'::text]))),
  CONSTRAINT collaboration_event_status_check CHECK ((status = ANY (ARRAY['preparing'::text, 'trial'::text, 'running'::text, 'paused'::text, 'completed'::text, 'stopped'::text]))),
  CONSTRAINT collaboration_event_what_check CHECK ((what = ANY (ARRAY['started'::text, 'decision-asked'::text, 'decided'::text, 'continued'::text, 'prolonged'::text, 'paused'::text, 'resumed'::text, 'completion-asked'::text, 'completed'::text, 'stopped'::text, 'withdrawn'::text, 'dates-changed'::text, 'handed-over'::text, 'kick-off-planned'::text, 'kick-off-cancelled'::text, 'milestone-proposed'::text, 'milestone-done'::text])))
);
CREATE INDEX collaboration_event_by ON collaboration_event USING btree (by_id) WHERE (by_id IS NOT NULL);
CREATE INDEX collaboration_event_collaboration ON collaboration_event USING btree (collaboration_id, id);
CREATE INDEX collaboration_event_to ON collaboration_event USING btree (to_id) WHERE (to_id IS NOT NULL);

CREATE TABLE collaboration_form (
  slug text NOT NULL,
  chapter integer NOT NULL,
  name_nl text NOT NULL,
  name_en text NOT NULL,
  effort integer NOT NULL,
  texts jsonb NOT NULL,
  CONSTRAINT collaboration_form_pkey PRIMARY KEY (slug),
  CONSTRAINT collaboration_form_chapter_key UNIQUE (chapter),
  CONSTRAINT collaboration_form_effort_check CHECK (((effort >= 1) AND (effort <= 5)))
);

CREATE TABLE collaboration_reference (
  institution_id uuid NOT NULL,
  reference text NOT NULL,
  collaboration_id uuid NOT NULL,
  CONSTRAINT collaboration_reference_pkey PRIMARY KEY (institution_id, reference),
  CONSTRAINT collaboration_reference_collaboration_id_key UNIQUE (collaboration_id),
  CONSTRAINT collaboration_reference_collaboration_id_fkey FOREIGN KEY (collaboration_id) REFERENCES collaboration(id) ON DELETE CASCADE,
  CONSTRAINT collaboration_reference_institution_id_fkey FOREIGN KEY (institution_id) REFERENCES institution(organisation_id) ON DELETE CASCADE,
  CONSTRAINT collaboration_reference_reference_check CHECK (((length(reference) >= 1) AND (length(reference) <= 80)))
);

CREATE TABLE colleague_interest (
  id uuid NOT NULL,
  company_id uuid NOT NULL,
  name text NOT NULL,
  email text,
  kinds text[] NOT NULL,
  hours integer,
  note text DEFAULT ''::text NOT NULL,
  created_at timestamp with time zone NOT NULL,
  version integer DEFAULT 1 NOT NULL,
  CONSTRAINT colleague_interest_pkey PRIMARY KEY (id),
  CONSTRAINT colleague_interest_company_id_fkey FOREIGN KEY (company_id) REFERENCES company(organisation_id) ON DELETE CASCADE,
  CONSTRAINT colleague_interest_hours_check CHECK (((hours >= 1) AND (hours <= 160))),
  CONSTRAINT colleague_interest_kinds_check CHECK ((cardinality(kinds) > 0))
);
CREATE INDEX colleague_interest_company ON colleague_interest USING btree (company_id, lower(name), id);

CREATE TABLE company (
  organisation_id uuid NOT NULL,
  kvk text,
  size_band text,
  verification text DEFAULT 'waiting'::text NOT NULL,
  sectors text[] DEFAULT '{}'::text[] NOT NULL,
  about_nl text DEFAULT ''::text NOT NULL,
  about_en text DEFAULT ''::text NOT NULL,
  branch_number text,
  site_domain text,
  evidence jsonb,
  queued_at timestamp with time zone,
  verified_at timestamp with time zone,
  merged_into uuid,
  csr_name text,
  csr_email text,
  wanted_forms text[],
  functions text[] DEFAULT '{}'::text[] NOT NULL,
  version integer DEFAULT 1 NOT NULL,
  languages text[] DEFAULT '{nl}'::text[] NOT NULL,
  technologies text[] DEFAULT '{}'::text[] NOT NULL,
  CONSTRAINT company_pkey PRIMARY KEY (organisation_id),
  CONSTRAINT company_merged_into_fkey FOREIGN KEY (merged_into) REFERENCES company(organisation_id),
  CONSTRAINT company_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id) ON DELETE CASCADE,
  CONSTRAINT company_branch_number_check CHECK ((branch_number ~ '^\d{12}$'::text)),
  CONSTRAINT company_kvk_check CHECK ((kvk ~ '^\d{8}$'::text)),
  CONSTRAINT company_size_band_check CHECK ((size_band = ANY (ARRAY['1-9'::text, '10-49'::text, '50-249'::text, '250+'::text]))),
  CONSTRAINT company_verification_check CHECK ((verification = ANY (ARRAY['waiting'::text, 'asked'::text, 'refused'::text, 'trusted'::text, 'verified'::text])))
);
CREATE INDEX company_at_desk ON company USING btree (queued_at, organisation_id) WHERE ((verification <> 'verified'::text) AND (merged_into IS NULL));
CREATE INDEX company_merged ON company USING btree (merged_into) WHERE (merged_into IS NOT NULL);
CREATE UNIQUE INDEX company_number ON company USING btree (kvk, branch_number) NULLS NOT DISTINCT WHERE ((kvk IS NOT NULL) AND (merged_into IS NULL));
CREATE INDEX company_site ON company USING btree (site_domain) WHERE (site_domain IS NOT NULL);
CREATE TRIGGER company_wishes_changed AFTER UPDATE ON company FOR EACH ROW WHEN (((((((old.functions IS DISTINCT FROM new.functions) OR (old.wanted_forms IS DISTINCT FROM new.wanted_forms)) OR (old.languages IS DISTINCT FROM new.languages)) OR (old.technologies IS DISTINCT FROM new.technologies)) OR (old.merged_into IS DISTINCT FROM new.merged_into)) OR (old.verification IS DISTINCT FROM new.verification))) EXECUTE FUNCTION company_changed();

CREATE TABLE company_change (
  company_id uuid NOT NULL,
  changed_by xid8 NOT NULL,
  CONSTRAINT company_change_pkey PRIMARY KEY (company_id)
);
CREATE INDEX company_change_changed_by ON company_change USING btree (changed_by);

CREATE TABLE company_merge (
  id uuid DEFAULT uuidv7() NOT NULL,
  kept_id uuid NOT NULL,
  merged_id uuid NOT NULL,
  merged_at timestamp with time zone NOT NULL,
  merged_by uuid,
  moved jsonb NOT NULL,
  undone_at timestamp with time zone,
  undone_by uuid,
  CONSTRAINT company_merge_pkey PRIMARY KEY (id),
  CONSTRAINT company_merge_kept_id_fkey FOREIGN KEY (kept_id) REFERENCES company(organisation_id),
  CONSTRAINT company_merge_merged_by_fkey FOREIGN KEY (merged_by) REFERENCES person(id) ON DELETE SET NULL,
  CONSTRAINT company_merge_merged_id_fkey FOREIGN KEY (merged_id) REFERENCES company(organisation_id),
  CONSTRAINT company_merge_undone_by_fkey FOREIGN KEY (undone_by) REFERENCES person(id) ON DELETE SET NULL,
  CONSTRAINT company_merge_check CHECK ((kept_id <> merged_id))
);
CREATE INDEX company_merge_kept ON company_merge USING btree (kept_id);
CREATE UNIQUE INDEX company_merge_open ON company_merge USING btree (merged_id) WHERE (undone_at IS NULL);

CREATE TABLE competence (
  slug text NOT NULL,
  name_nl text NOT NULL,
  name_en text NOT NULL,
  place integer NOT NULL,
  CONSTRAINT competence_pkey PRIMARY KEY (slug),
  CONSTRAINT competence_place_key UNIQUE (place)
);

CREATE TABLE contact_request (
  id uuid DEFAULT uuidv7() NOT NULL,
  institution_id uuid NOT NULL,
  programme_id uuid,
  organisation_id uuid NOT NULL,
  sender_id uuid NOT NULL,
  purpose text NOT NULL,
  message text NOT NULL,
  status text NOT NULL,
  route text,
  reply text DEFAULT ''::text NOT NULL,
  created_at timestamp with time zone NOT NULL,
  sent_at timestamp with time zone,
  handled_at timestamp with time zone,
  handled_by uuid,
  version integer DEFAULT 1 NOT NULL,
  CONSTRAINT contact_request_pkey PRIMARY KEY (id),
  CONSTRAINT contact_request_handled_by_fkey FOREIGN KEY (handled_by) REFERENCES person(id) ON DELETE SET NULL,
  CONSTRAINT contact_request_institution_id_fkey FOREIGN KEY (institution_id) REFERENCES institution(organisation_id) ON DELETE CASCADE,
  CONSTRAINT contact_request_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id) ON DELETE CASCADE,
  CONSTRAINT contact_request_programme_id_fkey FOREIGN KEY (programme_id) REFERENCES programme(id) ON DELETE SET NULL,
  CONSTRAINT contact_request_sender_id_fkey FOREIGN KEY (sender_id) REFERENCES person(id) ON DELETE CASCADE,
  CONSTRAINT contact_request_check CHECK (((status <> 'waiting'::text) OR (route IS NULL))),
  CONSTRAINT contact_request_check1 CHECK (((sent_at IS NULL) = (route IS NULL))),
  CONSTRAINT contact_request_message_check CHECK (((length(message) >= 1) AND (length(message) <= 2000))),
  CONSTRAINT contact_request_purpose_check CHECK ((purpose = ANY (ARRAY['meet'::text, 'internship'::text, 'lecture'::text, 'content'::text, 'campaign'::text, 'other'::text]))),
  CONSTRAINT contact_request_route_check CHECK ((route = ANY (ARRAY['managers'::text, 'coordinators'::text, 'admins'::text, 'contact'::text, 'inbox'::text]))),
  CONSTRAINT contact_request_status_check CHECK ((status = ANY (ARRAY['waiting'::text, 'sent'::text, 'handled'::text, 'withdrawn'::text])))
);
CREATE INDEX contact_request_institution ON contact_request USING btree (institution_id, id DESC);
CREATE INDEX contact_request_sender ON contact_request USING btree (sender_id, id DESC);
CREATE INDEX contact_request_waiting ON contact_request USING btree (created_at, id) WHERE (status = 'waiting'::text);

CREATE TABLE decision_cell (
  effort text NOT NULL,
  reason text NOT NULL,
  best text[] NOT NULL,
  stars integer NOT NULL,
  ranked text[] NOT NULL,
  provenance text DEFAULT 'derived'::text NOT NULL,
  version integer DEFAULT 1 NOT NULL,
  CONSTRAINT decision_cell_pkey PRIMARY KEY (effort, reason),
  CONSTRAINT decision_cell_effort_fkey FOREIGN KEY (effort) REFERENCES effort_band(slug),
  CONSTRAINT decision_cell_reason_fkey FOREIGN KEY (reason) REFERENCES reason(slug),
  CONSTRAINT decision_cell_best_check CHECK ((cardinality(best) > 0)),
  CONSTRAINT decision_cell_check CHECK ((best <@ ranked)),
  CONSTRAINT decision_cell_provenance_check CHECK ((provenance = ANY (ARRAY['derived'::text, 'set'::text]))),
  CONSTRAINT decision_cell_stars_check CHECK (((stars >= 1) AND (stars <= 5))),
  CONSTRAINT decision_cell_version_check CHECK ((version > 0))
);

CREATE TABLE decision_moment (
  collaboration_id uuid NOT NULL,
  number integer NOT NULL,
  due_on date NOT NULL,
  asked_at timestamp with time zone,
  settled_at timestamp with time zone,
  outcome text,
  institution_choice text,
  institution_on date,
  institution_sentence text DEFAULT ''::text NOT NULL,
  institution_at timestamp with time zone,
  institution_by uuid,
  company_choice text,
  company_on date,
  company_sentence text DEFAULT ''::text NOT NULL,
  company_at timestamp with time zone,
  company_by uuid,
  CONSTRAINT decision_moment_pkey PRIMARY KEY (collaboration_id, number),
  CONSTRAINT decision_moment_collaboration_id_fkey FOREIGN KEY (collaboration_id) REFERENCES collaboration(id) ON DELETE CASCADE,
  CONSTRAINT decision_moment_company_by_fkey FOREIGN KEY (company_by) REFERENCES person(id) ON DELETE SET NULL,
  CONSTRAINT decision_moment_institution_by_fkey FOREIGN KEY (institution_by) REFERENCES person(id) ON DELETE SET NULL,
  CONSTRAINT decision_moment_check CHECK (((settled_at IS NULL) = (outcome IS NULL))),
  CONSTRAINT decision_moment_check1 CHECK ((((institution_choice IS NULL) = (institution_at IS NULL)) AND ((institution_on IS NOT NULL) = (NOT (institution_choice IS DISTINCT FROM 'adjust'::text))))),
  CONSTRAINT decision_moment_check2 CHECK ((((company_choice IS NULL) = (company_at IS NULL)) AND ((company_on IS NOT NULL) = (NOT (company_choice IS DISTINCT FROM 'adjust'::text))))),
  CONSTRAINT decision_moment_check3 CHECK (((asked_at IS NOT NULL) OR ((institution_choice IS NULL) AND (company_choice IS NULL) AND ((outcome IS NULL) OR (outcome = 'lapsed'::text))))),
  CONSTRAINT decision_moment_company_choice_check CHECK ((company_choice = ANY (ARRAY['continue'::text, 'adjust'::text, 'stop'::text]))),
  CONSTRAINT decision_moment_institution_choice_check CHECK ((institution_choice = ANY (ARRAY['continue'::text, 'adjust'::text, 'stop'::text]))),
  CONSTRAINT decision_moment_number_check CHECK ((number > 0)),
  CONSTRAINT decision_moment_outcome_check CHECK ((outcome = ANY (ARRAY['continued'::text, 'adjusted'::text, 'stopped'::text, 'lapsed'::text])))
);
CREATE UNIQUE INDEX decision_moment_asked ON decision_moment USING btree (collaboration_id) WHERE ((asked_at IS NOT NULL) AND (settled_at IS NULL));
CREATE INDEX decision_moment_company_by ON decision_moment USING btree (company_by) WHERE (company_by IS NOT NULL);
CREATE INDEX decision_moment_institution_by ON decision_moment USING btree (institution_by) WHERE (institution_by IS NOT NULL);

CREATE TABLE demo_clock (
  singleton boolean DEFAULT true NOT NULL,
  shift_ms bigint NOT NULL,
  moved_at timestamp with time zone DEFAULT now() NOT NULL,
  CONSTRAINT demo_clock_pkey PRIMARY KEY (singleton),
  CONSTRAINT demo_clock_singleton_check CHECK (singleton)
);

CREATE TABLE demo_mail (
  id uuid DEFAULT uuidv7() NOT NULL,
  message_id text,
  recipient text NOT NULL,
  subject text NOT NULL,
  text_body text DEFAULT ''::text NOT NULL,
  html_body text DEFAULT ''::text NOT NULL,
  headers jsonb DEFAULT '{}'::jsonb NOT NULL,
  received_at timestamp with time zone DEFAULT now() NOT NULL,
  CONSTRAINT demo_mail_pkey PRIMARY KEY (id)
);

CREATE TABLE demo_rendering (
  mail_id uuid NOT NULL,
  locale text NOT NULL,
  subject text NOT NULL,
  text_body text NOT NULL,
  html_body text NOT NULL,
  CONSTRAINT demo_rendering_pkey PRIMARY KEY (mail_id),
  CONSTRAINT demo_rendering_mail_id_fkey FOREIGN KEY (mail_id) REFERENCES mail(id) ON DELETE CASCADE,
  CONSTRAINT demo_rendering_locale_check CHECK ((locale = ANY (ARRAY['nl'::text, 'en'::text])))
);

CREATE TABLE demo_sign_in (
  person_id uuid NOT NULL,
  role text NOT NULL,
  organisation text NOT NULL,
  password text NOT NULL,
  place integer NOT NULL,
  CONSTRAINT demo_sign_in_pkey PRIMARY KEY (person_id),
  CONSTRAINT demo_sign_in_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id) ON DELETE CASCADE
);

CREATE TABLE deputyship (
  id uuid DEFAULT uuidv7() NOT NULL,
  institution_id uuid NOT NULL,
  person_id uuid NOT NULL,
  deputy_id uuid NOT NULL,
  from_on date NOT NULL,
  until_on date NOT NULL,
  programme_ids uuid[] DEFAULT '{}'::uuid[] NOT NULL,
  is_active boolean DEFAULT false NOT NULL,
  created_at timestamp with time zone NOT NULL,
  ended_at timestamp with time zone,
  CONSTRAINT deputyship_pkey PRIMARY KEY (id),
  CONSTRAINT deputyship_deputy_id_fkey FOREIGN KEY (deputy_id) REFERENCES person(id) ON DELETE CASCADE,
  CONSTRAINT deputyship_institution_id_fkey FOREIGN KEY (institution_id) REFERENCES institution(organisation_id) ON DELETE CASCADE,
  CONSTRAINT deputyship_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id) ON DELETE CASCADE,
  CONSTRAINT deputyship_check CHECK ((person_id <> deputy_id)),
  CONSTRAINT deputyship_check1 CHECK (((from_on <= until_on) AND (until_on <= (from_on + 366)))),
  CONSTRAINT deputyship_check2 CHECK ((NOT (is_active AND (ended_at IS NOT NULL)))),
  CONSTRAINT deputyship_institution_id_person_id_deputy_id_daterange_excl EXCLUDE USING gist (institution_id WITH =, person_id WITH =, deputy_id WITH =, daterange(from_on, until_on, '[]'::text) WITH &&) WHERE ((ended_at IS NULL))
);
CREATE INDEX deputyship_deputy ON deputyship USING btree (deputy_id) WHERE is_active;
CREATE INDEX deputyship_deputy_all ON deputyship USING btree (deputy_id);
CREATE INDEX deputyship_institution ON deputyship USING btree (institution_id, id) WHERE (ended_at IS NULL);
CREATE INDEX deputyship_person ON deputyship USING btree (person_id);

CREATE TABLE effort_band (
  slug text NOT NULL,
  name_nl text NOT NULL,
  name_en text NOT NULL,
  from_stars integer NOT NULL,
  until_stars integer NOT NULL,
  place integer NOT NULL,
  text_nl text DEFAULT ''::text NOT NULL,
  text_en text DEFAULT ''::text NOT NULL,
  CONSTRAINT effort_band_pkey PRIMARY KEY (slug),
  CONSTRAINT effort_band_place_key UNIQUE (place),
  CONSTRAINT effort_band_check CHECK (((until_stars >= from_stars) AND (until_stars <= 5))),
  CONSTRAINT effort_band_from_stars_check CHECK (((from_stars >= 1) AND (from_stars <= 5))),
  CONSTRAINT effort_band_int4range_excl EXCLUDE USING gist (int4range(from_stars, until_stars, '[]'::text) WITH &&)
);

CREATE TABLE evaluation (
  collaboration_id uuid NOT NULL,
  ending text NOT NULL,
  opened_at timestamp with time zone NOT NULL,
  release_at timestamp with time zone,
  released_at timestamp with time zone,
  repeated_by uuid,
  repeat_asked_at timestamp with time zone,
  CONSTRAINT evaluation_pkey PRIMARY KEY (collaboration_id),
  CONSTRAINT evaluation_collaboration_id_fkey FOREIGN KEY (collaboration_id) REFERENCES collaboration(id) ON DELETE CASCADE,
  CONSTRAINT evaluation_repeated_by_fkey FOREIGN KEY (repeated_by) REFERENCES posting(id) ON DELETE SET NULL,
  CONSTRAINT evaluation_check CHECK (((released_at IS NULL) OR (release_at IS NOT NULL))),
  CONSTRAINT evaluation_ending_check CHECK ((ending = ANY (ARRAY['completed'::text, 'stopped'::text])))
);
CREATE INDEX evaluation_repeated_by ON evaluation USING btree (repeated_by) WHERE (repeated_by IS NOT NULL);
CREATE TRIGGER evaluation_released AFTER UPDATE OF released_at ON evaluation FOR EACH ROW WHEN (((new.released_at IS NOT NULL) AND (old.released_at IS NULL))) EXECUTE FUNCTION evaluation_released();

CREATE TABLE evaluation_link (
  token_hash bytea NOT NULL,
  evaluation_side_id uuid NOT NULL,
  created_at timestamp with time zone NOT NULL,
  expires_at timestamp with time zone NOT NULL,
  revoked_at timestamp with time zone,
  CONSTRAINT evaluation_link_pkey PRIMARY KEY (token_hash),
  CONSTRAINT evaluation_link_evaluation_side_id_fkey FOREIGN KEY (evaluation_side_id) REFERENCES evaluation_side(id) ON DELETE CASCADE
);
CREATE INDEX evaluation_link_side ON evaluation_link USING btree (evaluation_side_id);

CREATE TABLE evaluation_side (
  id uuid DEFAULT uuidv7() NOT NULL,
  collaboration_id uuid NOT NULL,
  side text NOT NULL,
  person_id uuid,
  name text NOT NULL,
  email text NOT NULL,
  locale text NOT NULL,
  version integer DEFAULT 0 NOT NULL,
  mark integer,
  again text,
  keep text DEFAULT ''::text NOT NULL,
  talent integer,
  innovation integer,
  society integer,
  network integer,
  hours double precision,
  students integer,
  employees integer,
  contracts integer,
  in_use text,
  given_at timestamp with time zone,
  given_by uuid,
  CONSTRAINT evaluation_side_pkey PRIMARY KEY (id),
  CONSTRAINT evaluation_side_collaboration_id_side_key UNIQUE (collaboration_id, side),
  CONSTRAINT evaluation_side_collaboration_id_fkey FOREIGN KEY (collaboration_id) REFERENCES evaluation(collaboration_id) ON DELETE CASCADE,
  CONSTRAINT evaluation_side_given_by_fkey FOREIGN KEY (given_by) REFERENCES person(id) ON DELETE SET NULL,
  CONSTRAINT evaluation_side_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id) ON DELETE SET NULL,
  CONSTRAINT evaluation_side_again_check CHECK ((again = ANY (ARRAY['yes'::text, 'maybe'::text, 'no'::text]))),
  CONSTRAINT evaluation_side_check CHECK ((((given_at IS NULL) = (mark IS NULL)) AND ((mark IS NULL) = (again IS NULL)))),
  CONSTRAINT evaluation_side_check1 CHECK ((((talent IS NULL) = (innovation IS NULL)) AND ((talent IS NULL) = (society IS NULL)) AND ((talent IS NULL) = (network IS NULL)))),
  CONSTRAINT evaluation_side_contracts_check CHECK ((contracts >= 0)),
  CONSTRAINT evaluation_side_employees_check CHECK ((employees >= 0)),
  CONSTRAINT evaluation_side_hours_check CHECK (((hours >= (0)::double precision) AND ((hours * (2)::double precision) = floor((hours * (2)::double precision))))),
  CONSTRAINT evaluation_side_in_use_check CHECK ((in_use = ANY (ARRAY['yes'::text, 'partly'::text, 'not-yet'::text, 'no'::text]))),
  CONSTRAINT evaluation_side_innovation_check CHECK (((innovation >= 0) AND (innovation <= 5))),
  CONSTRAINT evaluation_side_locale_check CHECK ((locale = ANY (ARRAY['nl'::text, 'en'::text]))),
  CONSTRAINT evaluation_side_mark_check CHECK (((mark >= 1) AND (mark <= 10))),
  CONSTRAINT evaluation_side_network_check CHECK (((network >= 0) AND (network <= 5))),
  CONSTRAINT evaluation_side_side_check CHECK ((side = ANY (ARRAY['company'::text, 'institution'::text]))),
  CONSTRAINT evaluation_side_society_check CHECK (((society >= 0) AND (society <= 5))),
  CONSTRAINT evaluation_side_students_check CHECK ((students >= 0)),
  CONSTRAINT evaluation_side_talent_check CHECK (((talent >= 0) AND (talent <= 5)))
);
CREATE INDEX evaluation_side_given_by ON evaluation_side USING btree (given_by) WHERE (given_by IS NOT NULL);
CREATE INDEX evaluation_side_person ON evaluation_side USING btree (person_id) WHERE (person_id IS NOT NULL);
CREATE TRIGGER evaluation_is_open BEFORE UPDATE OF mark, again, keep, talent, innovation, society, network, hours, students, employees, contracts, in_use, given_at ON evaluation_side FOR EACH ROW EXECUTE FUNCTION evaluation_is_open();

CREATE TABLE external_link (
  slug text NOT NULL,
  place integer NOT NULL,
  topic text NOT NULL,
  url text NOT NULL,
  name_nl text NOT NULL,
  name_en text NOT NULL,
  about_nl text NOT NULL,
  about_en text NOT NULL,
  forms text[] DEFAULT '{}'::text[] NOT NULL,
  state text DEFAULT 'unknown'::text NOT NULL,
  answered integer,
  checked_at timestamp with time zone,
  failures integer DEFAULT 0 NOT NULL,
  search tsvector GENERATED ALWAYS AS ((((setweight(to_tsvector('dutch'::regconfig, name_nl), 'A'::"char") || to_tsvector('dutch'::regconfig, about_nl)) || setweight(to_tsvector('english'::regconfig, name_en), 'A'::"char")) || to_tsvector('english'::regconfig, about_en))) STORED NOT NULL,
  CONSTRAINT external_link_pkey PRIMARY KEY (slug),
  CONSTRAINT external_link_place_key UNIQUE (place),
  CONSTRAINT external_link_url_key UNIQUE (url),
  CONSTRAINT external_link_answered_check CHECK (((answered >= 100) AND (answered <= 599))),
  CONSTRAINT external_link_failures_check CHECK ((failures >= 0)),
  CONSTRAINT external_link_slug_check CHECK ((slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'::text)),
  CONSTRAINT external_link_state_check CHECK ((state = ANY (ARRAY['unknown'::text, 'works'::text, 'broken'::text]))),
  CONSTRAINT external_link_topic_check CHECK ((topic = ANY (ARRAY['network'::text, 'expertise'::text, 'publication'::text, 'case'::text]))),
  CONSTRAINT external_link_url_check CHECK ((url ~ '^https?://'::text))
);

CREATE TABLE facility (
  id uuid DEFAULT uuidv7() NOT NULL,
  institution_id uuid NOT NULL,
  kind text NOT NULL,
  name text NOT NULL,
  about text DEFAULT ''::text NOT NULL,
  municipality text NOT NULL,
  booking text DEFAULT ''::text NOT NULL,
  place integer NOT NULL,
  CONSTRAINT facility_pkey PRIMARY KEY (id),
  CONSTRAINT facility_institution_id_fkey FOREIGN KEY (institution_id) REFERENCES institution(organisation_id) ON DELETE CASCADE,
  CONSTRAINT facility_kind_check CHECK ((kind = ANY (ARRAY['practical-room'::text, 'innovation-lab'::text, 'knowledge-lab'::text, 'learning-lab'::text, 'business-lab'::text, 'equipment'::text, 'meeting-place'::text]))),
  CONSTRAINT facility_name_check CHECK (((length(name) >= 1) AND (length(name) <= 120)))
);
CREATE INDEX facility_institution ON facility USING btree (institution_id, place);

CREATE TABLE fact_source (
  source text NOT NULL,
  title text NOT NULL,
  version text NOT NULL,
  checksum text NOT NULL,
  loaded_at timestamp with time zone DEFAULT now() NOT NULL,
  CONSTRAINT fact_source_pkey PRIMARY KEY (source)
);

CREATE TABLE form_outcome (
  form text NOT NULL,
  reason text NOT NULL,
  stars integer NOT NULL,
  CONSTRAINT form_outcome_pkey PRIMARY KEY (form, reason),
  CONSTRAINT form_outcome_form_fkey FOREIGN KEY (form) REFERENCES collaboration_form(slug) ON DELETE CASCADE,
  CONSTRAINT form_outcome_reason_fkey FOREIGN KEY (reason) REFERENCES reason(slug),
  CONSTRAINT form_outcome_stars_check CHECK (((stars >= 1) AND (stars <= 5)))
);

CREATE TABLE function_group (
  slug text NOT NULL,
  name_nl text NOT NULL,
  name_en text NOT NULL,
  place integer NOT NULL,
  CONSTRAINT function_group_pkey PRIMARY KEY (slug),
  CONSTRAINT function_group_place_key UNIQUE (place)
);

CREATE TABLE gap (
  id uuid DEFAULT uuidv7() NOT NULL,
  what text NOT NULL,
  function text,
  level text,
  region text,
  posting_id uuid,
  opened_on date NOT NULL,
  closed_on date,
  CONSTRAINT gap_pkey PRIMARY KEY (id),
  CONSTRAINT gap_function_fkey FOREIGN KEY (function) REFERENCES job_function(slug),
  CONSTRAINT gap_level_fkey FOREIGN KEY (level) REFERENCES level(slug),
  CONSTRAINT gap_posting_id_fkey FOREIGN KEY (posting_id) REFERENCES posting(id) ON DELETE CASCADE,
  CONSTRAINT gap_region_fkey FOREIGN KEY (region) REFERENCES region(slug),
  CONSTRAINT gap_check CHECK (((what = 'function'::text) = ((function IS NOT NULL) AND (level IS NOT NULL) AND (region IS NOT NULL)))),
  CONSTRAINT gap_check1 CHECK (((what = 'function'::text) = (posting_id IS NULL))),
  CONSTRAINT gap_check2 CHECK ((closed_on >= opened_on)),
  CONSTRAINT gap_what_check CHECK ((what = ANY (ARRAY['function'::text, 'offer'::text, 'request'::text])))
);
CREATE INDEX gap_closed ON gap USING btree (closed_on DESC, id DESC) WHERE (closed_on IS NOT NULL);
CREATE INDEX gap_newest ON gap USING btree (opened_on DESC, id DESC);
CREATE UNIQUE INDEX gap_open ON gap USING btree (what, function, level, region, posting_id) NULLS NOT DISTINCT WHERE (closed_on IS NULL);
CREATE INDEX gap_open_newest ON gap USING btree (opened_on DESC, id DESC) WHERE (closed_on IS NULL);
CREATE INDEX gap_posting ON gap USING btree (posting_id) WHERE (posting_id IS NOT NULL);

CREATE TABLE gap_night (
  night date NOT NULL,
  what text NOT NULL,
  region text,
  open integer NOT NULL,
  opened integer NOT NULL,
  closed integer NOT NULL,
  CONSTRAINT gap_night_night_what_region_key UNIQUE NULLS NOT DISTINCT (night, what, region),
  CONSTRAINT gap_night_region_fkey FOREIGN KEY (region) REFERENCES region(slug),
  CONSTRAINT gap_night_what_check CHECK ((what = ANY (ARRAY['function'::text, 'offer'::text, 'request'::text])))
);

CREATE TABLE golden_tip (
  slug text NOT NULL,
  number integer,
  name_nl text NOT NULL,
  name_en text NOT NULL,
  text_nl text NOT NULL,
  text_en text NOT NULL,
  forms text[] NOT NULL,
  place integer NOT NULL,
  CONSTRAINT golden_tip_pkey PRIMARY KEY (slug),
  CONSTRAINT golden_tip_place_key UNIQUE (place),
  CONSTRAINT golden_tip_forms_check CHECK ((cardinality(forms) > 0)),
  CONSTRAINT golden_tip_number_check CHECK (((number >= 1) AND (number <= 5)))
);

CREATE TABLE hours_entry (
  id uuid DEFAULT uuidv7() NOT NULL,
  collaboration_id uuid NOT NULL,
  side text NOT NULL,
  on_day date NOT NULL,
  hours numeric(5,1) NOT NULL,
  note text DEFAULT ''::text NOT NULL,
  created_at timestamp with time zone NOT NULL,
  by_id uuid,
  CONSTRAINT hours_entry_pkey PRIMARY KEY (id),
  CONSTRAINT hours_entry_by_id_fkey FOREIGN KEY (by_id) REFERENCES person(id) ON DELETE SET NULL,
  CONSTRAINT hours_entry_collaboration_id_fkey FOREIGN KEY (collaboration_id) REFERENCES collaboration(id) ON DELETE CASCADE,
  CONSTRAINT hours_entry_hours_check CHECK (((hours > (0)::numeric) AND (hours <= (400)::numeric))),
  CONSTRAINT hours_entry_side_check CHECK ((side = ANY (ARRAY['institution'::text, 'company'::text])))
);
CREATE INDEX hours_entry_by ON hours_entry USING btree (by_id) WHERE (by_id IS NOT NULL);
CREATE INDEX hours_entry_collaboration ON hours_entry USING btree (collaboration_id, on_day, id);

CREATE TABLE idempotency (
  actor_id uuid NOT NULL,
  key text NOT NULL,
  fingerprint text NOT NULL,
  status integer,
  body jsonb,
  created_at timestamp with time zone DEFAULT now() NOT NULL,
  is_done boolean DEFAULT false NOT NULL,
  CONSTRAINT idempotency_pkey PRIMARY KEY (actor_id, key)
);
CREATE INDEX idempotency_age ON idempotency USING btree (created_at);

CREATE TABLE import (
  id uuid DEFAULT uuidv7() NOT NULL,
  organisation_id uuid NOT NULL,
  kind text NOT NULL,
  name text NOT NULL,
  status text DEFAULT 'sending'::text NOT NULL,
  parts integer NOT NULL,
  refusal jsonb,
  unused text[] DEFAULT '{}'::text[] NOT NULL,
  created_at timestamp with time zone NOT NULL,
  created_by uuid,
  run_by uuid,
  ended_at timestamp with time zone,
  CONSTRAINT import_pkey PRIMARY KEY (id),
  CONSTRAINT import_created_by_fkey FOREIGN KEY (created_by) REFERENCES person(id) ON DELETE SET NULL,
  CONSTRAINT import_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id) ON DELETE CASCADE,
  CONSTRAINT import_run_by_fkey FOREIGN KEY (run_by) REFERENCES person(id) ON DELETE SET NULL,
  CONSTRAINT import_check CHECK (((status = ANY (ARRAY['done'::text, 'refused'::text, 'cancelled'::text])) = (ended_at IS NOT NULL))),
  CONSTRAINT import_check1 CHECK (((status = 'refused'::text) = (refusal IS NOT NULL))),
  CONSTRAINT import_kind_check CHECK ((kind = ANY (ARRAY['partners'::text, 'collaborations'::text, 'programmes'::text, 'companies'::text]))),
  CONSTRAINT import_name_check CHECK (((length(name) >= 1) AND (length(name) <= 200))),
  CONSTRAINT import_parts_check CHECK (((parts >= 1) AND (parts <= 60))),
  CONSTRAINT import_status_check CHECK ((status = ANY (ARRAY['sending'::text, 'checking'::text, 'checked'::text, 'running'::text, 'done'::text, 'refused'::text, 'cancelled'::text])))
);
CREATE INDEX import_organisation ON import USING btree (organisation_id, id DESC);

CREATE TABLE import_part (
  import_id uuid NOT NULL,
  number integer NOT NULL,
  text text NOT NULL,
  CONSTRAINT import_part_pkey PRIMARY KEY (import_id, number),
  CONSTRAINT import_part_import_id_fkey FOREIGN KEY (import_id) REFERENCES import(id) ON DELETE CASCADE,
  CONSTRAINT import_part_number_check CHECK (((number >= 1) AND (number <= 60)))
);

CREATE TABLE import_row (
  import_id uuid NOT NULL,
  number integer NOT NULL,
  key text,
  data jsonb NOT NULL,
  status text DEFAULT 'waiting'::text NOT NULL,
  says jsonb DEFAULT '[]'::jsonb NOT NULL,
  result_id uuid,
  CONSTRAINT import_row_pkey PRIMARY KEY (import_id, number),
  CONSTRAINT import_row_import_id_fkey FOREIGN KEY (import_id) REFERENCES import(id) ON DELETE CASCADE,
  CONSTRAINT import_row_number_check CHECK ((number > 1)),
  CONSTRAINT import_row_status_check CHECK ((status = ANY (ARRAY['waiting'::text, 'ready'::text, 'same'::text, 'faulty'::text, 'done'::text, 'overtaken'::text])))
);
CREATE INDEX import_row_key ON import_row USING btree (import_id, key, number) WHERE (key IS NOT NULL);
CREATE INDEX import_row_status ON import_row USING btree (import_id, status, number);

CREATE TABLE institution (
  organisation_id uuid NOT NULL,
  sector text NOT NULL,
  mail_domains text[] DEFAULT '{}'::text[] NOT NULL,
  source text,
  source_version text,
  version integer DEFAULT 1 NOT NULL,
  about_nl text DEFAULT ''::text NOT NULL,
  about_en text DEFAULT ''::text NOT NULL,
  shared_inbox text,
  expertise text[] DEFAULT '{}'::text[] NOT NULL,
  expertise_about text DEFAULT ''::text NOT NULL,
  asked_domains text[],
  domains_asked_at timestamp with time zone,
  CONSTRAINT institution_pkey PRIMARY KEY (organisation_id),
  CONSTRAINT institution_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id) ON DELETE CASCADE,
  CONSTRAINT institution_check CHECK (((asked_domains IS NULL) = (domains_asked_at IS NULL))),
  CONSTRAINT institution_sector_check CHECK ((sector = ANY (ARRAY['mbo'::text, 'hbo'::text, 'wo'::text]))),
  CONSTRAINT institution_shared_inbox_check CHECK (((shared_inbox = lower(shared_inbox)) AND (shared_inbox ~ '^[^@\s]+@[^@\s]+$'::text)))
);
CREATE INDEX institution_mail_domains ON institution USING gin (mail_domains);
CREATE TRIGGER institution_sector_changed AFTER UPDATE OF sector ON institution FOR EACH STATEMENT EXECUTE FUNCTION all_programmes_changed();

CREATE TABLE institution_alias (
  institution_id uuid NOT NULL,
  name text NOT NULL,
  CONSTRAINT institution_alias_pkey PRIMARY KEY (institution_id, name),
  CONSTRAINT institution_alias_institution_id_fkey FOREIGN KEY (institution_id) REFERENCES institution(organisation_id) ON DELETE CASCADE
);
CREATE TRIGGER posting_search_of_alias AFTER INSERT OR DELETE OR UPDATE ON institution_alias FOR EACH ROW EXECUTE FUNCTION institution_called_otherwise();

CREATE TABLE institution_clause (
  id uuid DEFAULT uuidv7() NOT NULL,
  version integer DEFAULT 1 NOT NULL,
  institution_id uuid NOT NULL,
  title text NOT NULL,
  body text NOT NULL,
  kinds text[] DEFAULT '{}'::text[] NOT NULL,
  created_at timestamp with time zone NOT NULL,
  removed_at timestamp with time zone,
  CONSTRAINT institution_clause_pkey PRIMARY KEY (id),
  CONSTRAINT institution_clause_institution_id_fkey FOREIGN KEY (institution_id) REFERENCES institution(organisation_id) ON DELETE CASCADE,
  CONSTRAINT institution_clause_body_check CHECK (((length(body) >= 5) AND (length(body) <= 2000))),
  CONSTRAINT institution_clause_title_check CHECK (((length(title) >= 2) AND (length(title) <= 80)))
);
CREATE INDEX institution_clause_institution ON institution_clause USING btree (institution_id, id) WHERE (removed_at IS NULL);

CREATE TABLE institution_contact (
  id uuid DEFAULT uuidv7() NOT NULL,
  institution_id uuid NOT NULL,
  programme_id uuid,
  name text NOT NULL,
  address text NOT NULL,
  added_by uuid,
  added_at timestamp with time zone NOT NULL,
  CONSTRAINT institution_contact_pkey PRIMARY KEY (id),
  CONSTRAINT institution_contact_added_by_fkey FOREIGN KEY (added_by) REFERENCES person(id) ON DELETE SET NULL,
  CONSTRAINT institution_contact_institution_id_fkey FOREIGN KEY (institution_id) REFERENCES institution(organisation_id) ON DELETE CASCADE,
  CONSTRAINT institution_contact_programme_id_fkey FOREIGN KEY (programme_id) REFERENCES programme(id) ON DELETE CASCADE,
  CONSTRAINT institution_contact_address_check CHECK (((address = lower(address)) AND (address ~ '^[^@\s]+@[^@\s]+$'::text))),
  CONSTRAINT institution_contact_name_check CHECK (((length(name) >= 1) AND (length(name) <= 120)))
);
CREATE UNIQUE INDEX institution_contact_place ON institution_contact USING btree (institution_id, COALESCE(programme_id, '00000000-0000-0000-0000-000000000000'::uuid));

CREATE TABLE institution_fact_change (
  id uuid DEFAULT uuidv7() NOT NULL,
  institution_id uuid NOT NULL,
  what text NOT NULL,
  before jsonb,
  after jsonb,
  changed_by uuid,
  changed_at timestamp with time zone NOT NULL,
  CONSTRAINT institution_fact_change_pkey PRIMARY KEY (id),
  CONSTRAINT institution_fact_change_changed_by_fkey FOREIGN KEY (changed_by) REFERENCES person(id) ON DELETE SET NULL,
  CONSTRAINT institution_fact_change_institution_id_fkey FOREIGN KEY (institution_id) REFERENCES institution(organisation_id) ON DELETE CASCADE
);
CREATE INDEX institution_fact_change_institution ON institution_fact_change USING btree (institution_id, id DESC);

CREATE TABLE institution_region (
  institution_id uuid NOT NULL,
  region text NOT NULL,
  CONSTRAINT institution_region_pkey PRIMARY KEY (institution_id, region),
  CONSTRAINT institution_region_institution_id_fkey FOREIGN KEY (institution_id) REFERENCES institution(organisation_id) ON DELETE CASCADE,
  CONSTRAINT institution_region_region_fkey FOREIGN KEY (region) REFERENCES region(slug)
);

CREATE TABLE institution_successor (
  institution_id uuid NOT NULL,
  successor_id uuid NOT NULL,
  is_confirmed boolean NOT NULL,
  CONSTRAINT institution_successor_pkey PRIMARY KEY (institution_id),
  CONSTRAINT institution_successor_institution_id_fkey FOREIGN KEY (institution_id) REFERENCES institution(organisation_id) ON DELETE CASCADE,
  CONSTRAINT institution_successor_successor_id_fkey FOREIGN KEY (successor_id) REFERENCES institution(organisation_id),
  CONSTRAINT institution_successor_check CHECK ((institution_id <> successor_id))
);
CREATE INDEX institution_successor_successor ON institution_successor USING btree (successor_id);
CREATE TRIGGER institution_successor_single AFTER INSERT OR UPDATE ON institution_successor FOR EACH ROW EXECUTE FUNCTION refuse_chain_of_successors();
CREATE TRIGGER posting_search_of_successor AFTER INSERT OR UPDATE ON institution_successor FOR EACH ROW EXECUTE FUNCTION institution_called_otherwise();
CREATE TRIGGER successor_takes_requests AFTER INSERT OR UPDATE ON institution_successor FOR EACH ROW EXECUTE FUNCTION take_over_requests();

CREATE TABLE invitation (
  id uuid DEFAULT uuidv7() NOT NULL,
  organisation_id uuid NOT NULL,
  email text NOT NULL,
  role text NOT NULL,
  programme_ids uuid[] DEFAULT '{}'::uuid[] NOT NULL,
  region text,
  invited_by uuid,
  status text DEFAULT 'open'::text NOT NULL,
  created_at timestamp with time zone NOT NULL,
  sent_at timestamp with time zone NOT NULL,
  ends_at timestamp with time zone NOT NULL,
  CONSTRAINT invitation_pkey PRIMARY KEY (id),
  CONSTRAINT invitation_invited_by_fkey FOREIGN KEY (invited_by) REFERENCES person(id) ON DELETE SET NULL,
  CONSTRAINT invitation_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id) ON DELETE CASCADE,
  CONSTRAINT invitation_region_fkey FOREIGN KEY (region) REFERENCES region(slug),
  CONSTRAINT invitation_check CHECK (((region IS NULL) OR (role = 'regional-coordinator'::text))),
  CONSTRAINT invitation_email_check CHECK (((email = lower(email)) AND (email ~ '^[^@\s]+@[^@\s]+$'::text))),
  CONSTRAINT invitation_role_check CHECK ((role = ANY (ARRAY['admin'::text, 'member'::text, 'manager'::text, 'coordinator'::text, 'analyst'::text, 'regional-coordinator'::text]))),
  CONSTRAINT invitation_status_check CHECK ((status = ANY (ARRAY['open'::text, 'accepted'::text, 'declined'::text, 'revoked'::text])))
);
CREATE INDEX invitation_email ON invitation USING btree (email) WHERE (status = 'open'::text);
CREATE UNIQUE INDEX invitation_open ON invitation USING btree (organisation_id, email) WHERE (status = 'open'::text);

CREATE TABLE invitation_link (
  token_hash bytea NOT NULL,
  invitation_id uuid NOT NULL,
  CONSTRAINT invitation_link_pkey PRIMARY KEY (token_hash),
  CONSTRAINT invitation_link_invitation_id_fkey FOREIGN KEY (invitation_id) REFERENCES invitation(id) ON DELETE CASCADE
);
CREATE INDEX invitation_link_invitation ON invitation_link USING btree (invitation_id);

CREATE TABLE job_function (
  slug text NOT NULL,
  function_group text NOT NULL,
  name_nl text NOT NULL,
  name_en text NOT NULL,
  about_nl text NOT NULL,
  about_en text NOT NULL,
  source_label text NOT NULL,
  esco jsonb NOT NULL,
  place integer NOT NULL,
  aliases text[] DEFAULT '{}'::text[] NOT NULL,
  growth_nl text DEFAULT ''::text NOT NULL,
  growth_en text DEFAULT ''::text NOT NULL,
  CONSTRAINT job_function_pkey PRIMARY KEY (slug),
  CONSTRAINT job_function_place_key UNIQUE (place),
  CONSTRAINT job_function_function_group_fkey FOREIGN KEY (function_group) REFERENCES function_group(slug)
);

CREATE TABLE job_function_competence (
  function text NOT NULL,
  competence text NOT NULL,
  place integer NOT NULL,
  CONSTRAINT job_function_competence_pkey PRIMARY KEY (function, competence),
  CONSTRAINT job_function_competence_competence_fkey FOREIGN KEY (competence) REFERENCES competence(slug),
  CONSTRAINT job_function_competence_function_fkey FOREIGN KEY (function) REFERENCES job_function(slug) ON DELETE CASCADE
);
CREATE TRIGGER job_function_competence_changed AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON job_function_competence FOR EACH STATEMENT EXECUTE FUNCTION all_programmes_changed();

CREATE TABLE job_function_part (
  function text NOT NULL,
  part text NOT NULL,
  CONSTRAINT job_function_part_pkey PRIMARY KEY (function, part),
  CONSTRAINT job_function_part_function_fkey FOREIGN KEY (function) REFERENCES job_function(slug) ON DELETE CASCADE,
  CONSTRAINT job_function_part_part_fkey FOREIGN KEY (part) REFERENCES qualification_part(code)
);

CREATE TABLE job_function_qualification (
  function text NOT NULL,
  code_type text NOT NULL,
  code text NOT NULL,
  CONSTRAINT job_function_qualification_pkey PRIMARY KEY (function, code_type, code),
  CONSTRAINT job_function_qualification_code_type_code_fkey FOREIGN KEY (code_type, code) REFERENCES qualification(code_type, code),
  CONSTRAINT job_function_qualification_function_fkey FOREIGN KEY (function) REFERENCES job_function(slug) ON DELETE CASCADE
);
CREATE INDEX job_function_qualification_code ON job_function_qualification USING btree (code_type, code);
CREATE TRIGGER job_function_qualification_changed AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON job_function_qualification FOR EACH STATEMENT EXECUTE FUNCTION all_programmes_changed();

CREATE TABLE job_move (
  a text NOT NULL,
  b text NOT NULL,
  CONSTRAINT job_move_pkey PRIMARY KEY (a, b),
  CONSTRAINT job_move_a_fkey FOREIGN KEY (a) REFERENCES job_function(slug) ON DELETE CASCADE,
  CONSTRAINT job_move_b_fkey FOREIGN KEY (b) REFERENCES job_function(slug) ON DELETE CASCADE,
  CONSTRAINT job_move_check CHECK ((a < b))
);
CREATE TRIGGER job_move_changed AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON job_move FOR EACH STATEMENT EXECUTE FUNCTION all_programmes_changed();

CREATE TABLE join_request (
  id uuid DEFAULT uuidv7() NOT NULL,
  organisation_id uuid NOT NULL,
  person_id uuid NOT NULL,
  message text DEFAULT ''::text NOT NULL,
  status text DEFAULT 'waiting'::text NOT NULL,
  reason text,
  created_at timestamp with time zone NOT NULL,
  decided_by uuid,
  decided_at timestamp with time zone,
  CONSTRAINT join_request_pkey PRIMARY KEY (id),
  CONSTRAINT join_request_decided_by_fkey FOREIGN KEY (decided_by) REFERENCES person(id) ON DELETE SET NULL,
  CONSTRAINT join_request_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id) ON DELETE CASCADE,
  CONSTRAINT join_request_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id) ON DELETE CASCADE,
  CONSTRAINT join_request_check CHECK (((status <> 'refused'::text) OR (reason IS NOT NULL))),
  CONSTRAINT join_request_status_check CHECK ((status = ANY (ARRAY['waiting'::text, 'approved'::text, 'refused'::text, 'withdrawn'::text])))
);
CREATE INDEX join_request_person ON join_request USING btree (person_id);
CREATE UNIQUE INDEX join_request_waiting ON join_request USING btree (organisation_id, person_id) WHERE (status = 'waiting'::text);

CREATE TABLE joint_plan (
  collaboration_id uuid NOT NULL,
  version integer DEFAULT 1 NOT NULL,
  effort integer NOT NULL,
  agreed_at timestamp with time zone,
  CONSTRAINT joint_plan_pkey PRIMARY KEY (collaboration_id),
  CONSTRAINT joint_plan_collaboration_id_fkey FOREIGN KEY (collaboration_id) REFERENCES collaboration(id) ON DELETE CASCADE,
  CONSTRAINT joint_plan_effort_check CHECK (((effort >= 1) AND (effort <= 5)))
);

CREATE TABLE kick_off (
  collaboration_id uuid NOT NULL,
  starts_at timestamp with time zone NOT NULL,
  minutes integer NOT NULL,
  place text,
  link text,
  has_press boolean NOT NULL,
  note text DEFAULT ''::text NOT NULL,
  sequence integer DEFAULT 0 NOT NULL,
  side text NOT NULL,
  planned_by uuid,
  cancelled_at timestamp with time zone,
  CONSTRAINT kick_off_pkey PRIMARY KEY (collaboration_id),
  CONSTRAINT kick_off_collaboration_id_fkey FOREIGN KEY (collaboration_id) REFERENCES collaboration(id) ON DELETE CASCADE,
  CONSTRAINT kick_off_planned_by_fkey FOREIGN KEY (planned_by) REFERENCES person(id) ON DELETE SET NULL,
  CONSTRAINT kick_off_check CHECK (((place IS NOT NULL) OR (link IS NOT NULL))),
  CONSTRAINT kick_off_minutes_check CHECK (((minutes >= 15) AND (minutes <= 600))),
  CONSTRAINT kick_off_side_check CHECK ((side = ANY (ARRAY['institution'::text, 'company'::text])))
);
CREATE INDEX kick_off_planned_by ON kick_off USING btree (planned_by) WHERE (planned_by IS NOT NULL);

CREATE TABLE level (
  slug text NOT NULL,
  oeapi text NOT NULL,
  eqf integer NOT NULL,
  place integer NOT NULL,
  name_nl text NOT NULL,
  name_en text NOT NULL,
  CONSTRAINT level_pkey PRIMARY KEY (slug),
  CONSTRAINT level_place_key UNIQUE (place),
  CONSTRAINT level_eqf_check CHECK (((eqf >= 1) AND (eqf <= 8)))
);

CREATE TABLE link_secret (
  singleton boolean DEFAULT true NOT NULL,
  secret bytea NOT NULL,
  CONSTRAINT link_secret_pkey PRIMARY KEY (singleton),
  CONSTRAINT link_secret_singleton_check CHECK (singleton)
);

CREATE TABLE mail (
  id uuid DEFAULT uuidv7() NOT NULL,
  template text NOT NULL,
  key text NOT NULL,
  address text NOT NULL,
  name text DEFAULT ''::text NOT NULL,
  locale text NOT NULL,
  args jsonb NOT NULL,
  status text DEFAULT 'waiting'::text NOT NULL,
  created_at timestamp with time zone NOT NULL,
  sent_at timestamp with time zone,
  person_id uuid,
  topic text,
  is_asked_for boolean DEFAULT false NOT NULL,
  CONSTRAINT mail_pkey PRIMARY KEY (id),
  CONSTRAINT mail_template_key_key UNIQUE (template, key),
  CONSTRAINT mail_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id) ON DELETE SET NULL,
  CONSTRAINT mail_locale_check CHECK ((locale = ANY (ARRAY['nl'::text, 'en'::text]))),
  CONSTRAINT mail_status_check CHECK ((status = ANY (ARRAY['waiting'::text, 'sending'::text, 'sent'::text, 'withdrawn'::text, 'refused'::text, 'held'::text])))
);
CREATE INDEX mail_held ON mail USING btree (id) WHERE (status = 'held'::text);
CREATE INDEX mail_person ON mail USING btree (person_id) WHERE (person_id IS NOT NULL);

CREATE TABLE mail_tally (
  person_id uuid NOT NULL,
  topic text NOT NULL,
  day date NOT NULL,
  count integer NOT NULL,
  CONSTRAINT mail_tally_pkey PRIMARY KEY (person_id, topic),
  CONSTRAINT mail_tally_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id) ON DELETE CASCADE
);

CREATE TABLE match (
  posting_id uuid NOT NULL,
  programme_id uuid NOT NULL,
  score integer NOT NULL,
  band text NOT NULL,
  rule_version integer NOT NULL,
  findings jsonb NOT NULL,
  computed_at timestamp with time zone NOT NULL,
  open_until date NOT NULL,
  CONSTRAINT match_pkey PRIMARY KEY (posting_id, programme_id),
  CONSTRAINT match_posting_id_fkey FOREIGN KEY (posting_id) REFERENCES posting(id) ON DELETE CASCADE,
  CONSTRAINT match_programme_id_fkey FOREIGN KEY (programme_id) REFERENCES programme(id) ON DELETE CASCADE,
  CONSTRAINT match_rule_version_fkey FOREIGN KEY (rule_version) REFERENCES match_rule(version),
  CONSTRAINT match_band_check CHECK ((band = ANY (ARRAY['strong'::text, 'good'::text, 'fair'::text]))),
  CONSTRAINT match_score_check CHECK (((score >= 0) AND (score <= 100)))
);
CREATE INDEX match_programme ON match USING btree (programme_id, score DESC, open_until);

CREATE TABLE match_cursor (
  singleton boolean DEFAULT true NOT NULL,
  seen pg_snapshot,
  rule_version integer,
  day date,
  CONSTRAINT match_cursor_pkey PRIMARY KEY (singleton),
  CONSTRAINT match_cursor_singleton_check CHECK (singleton)
);

CREATE TABLE match_dismissal (
  posting_id uuid NOT NULL,
  party_id uuid NOT NULL,
  side text NOT NULL,
  reason text NOT NULL,
  note text,
  dismissed_at timestamp with time zone NOT NULL,
  dismissed_by uuid,
  CONSTRAINT match_dismissal_pkey PRIMARY KEY (posting_id, party_id, side),
  CONSTRAINT match_dismissal_dismissed_by_fkey FOREIGN KEY (dismissed_by) REFERENCES person(id) ON DELETE SET NULL,
  CONSTRAINT match_dismissal_posting_id_fkey FOREIGN KEY (posting_id) REFERENCES posting(id) ON DELETE CASCADE,
  CONSTRAINT match_dismissal_note_check CHECK (((length(note) >= 1) AND (length(note) <= 200))),
  CONSTRAINT match_dismissal_reason_check CHECK ((reason = ANY (ARRAY['not-now'::text, 'enough'::text, 'content'::text, 'place'::text, 'level'::text, 'other'::text]))),
  CONSTRAINT match_dismissal_side_check CHECK ((side = ANY (ARRAY['education'::text, 'company'::text])))
);
CREATE INDEX match_dismissal_party ON match_dismissal USING btree (party_id, side);

CREATE TABLE match_rule (
  version integer NOT NULL,
  rule jsonb NOT NULL,
  is_active boolean DEFAULT false NOT NULL,
  reason text,
  made_by uuid,
  activated_by uuid,
  activated_at timestamp with time zone,
  CONSTRAINT match_rule_pkey PRIMARY KEY (version),
  CONSTRAINT match_rule_activated_by_fkey FOREIGN KEY (activated_by) REFERENCES person(id) ON DELETE SET NULL,
  CONSTRAINT match_rule_made_by_fkey FOREIGN KEY (made_by) REFERENCES person(id) ON DELETE SET NULL
);
CREATE UNIQUE INDEX match_rule_active ON match_rule USING btree (is_active) WHERE is_active;
CREATE TRIGGER match_rule_changed AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON match_rule FOR EACH STATEMENT EXECUTE FUNCTION all_programmes_changed();

CREATE TABLE match_rule_draft (
  id uuid DEFAULT uuidv7() NOT NULL,
  version integer DEFAULT 1 NOT NULL,
  from_version integer NOT NULL,
  rule jsonb NOT NULL,
  made_by uuid,
  made_at timestamp with time zone NOT NULL,
  changed_at timestamp with time zone NOT NULL,
  CONSTRAINT match_rule_draft_pkey PRIMARY KEY (id),
  CONSTRAINT match_rule_draft_from_version_fkey FOREIGN KEY (from_version) REFERENCES match_rule(version),
  CONSTRAINT match_rule_draft_made_by_fkey FOREIGN KEY (made_by) REFERENCES person(id) ON DELETE SET NULL
);

CREATE TABLE match_seen (
  person_id uuid NOT NULL,
  posting_id uuid NOT NULL,
  party_id uuid NOT NULL,
  seen_at timestamp with time zone NOT NULL,
  CONSTRAINT match_seen_pkey PRIMARY KEY (person_id, posting_id, party_id),
  CONSTRAINT match_seen_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id) ON DELETE CASCADE,
  CONSTRAINT match_seen_posting_id_fkey FOREIGN KEY (posting_id) REFERENCES posting(id) ON DELETE CASCADE
);
CREATE INDEX match_seen_posting ON match_seen USING btree (posting_id);

CREATE TABLE match_state (
  posting_id uuid NOT NULL,
  as_of pg_snapshot NOT NULL,
  edge integer,
  given_up uuid[] DEFAULT '{}'::uuid[] NOT NULL,
  CONSTRAINT match_state_pkey PRIMARY KEY (posting_id),
  CONSTRAINT match_state_posting_id_fkey FOREIGN KEY (posting_id) REFERENCES posting(id) ON DELETE CASCADE
);

CREATE TABLE match_sweep (
  id uuid DEFAULT uuidv7() NOT NULL,
  cause text NOT NULL,
  rule_version integer NOT NULL,
  begun_at timestamp with time zone NOT NULL,
  ended_at timestamp with time zone,
  is_cut_short boolean DEFAULT false NOT NULL,
  postings integer DEFAULT 0 NOT NULL,
  matches integer DEFAULT 0 NOT NULL,
  missing integer DEFAULT 0 NOT NULL,
  wrong integer DEFAULT 0 NOT NULL,
  superfluous integer DEFAULT 0 NOT NULL,
  turned integer DEFAULT 0 NOT NULL,
  reached uuid,
  CONSTRAINT match_sweep_pkey PRIMARY KEY (id),
  CONSTRAINT match_sweep_rule_version_fkey FOREIGN KEY (rule_version) REFERENCES match_rule(version),
  CONSTRAINT match_sweep_cause_check CHECK ((cause = ANY (ARRAY['night'::text, 'facts'::text, 'rule'::text])))
);
CREATE INDEX match_sweep_running ON match_sweep USING btree (id) WHERE (ended_at IS NULL);

CREATE TABLE membership (
  person_id uuid NOT NULL,
  organisation_id uuid NOT NULL,
  role text NOT NULL,
  created_at timestamp with time zone NOT NULL,
  id uuid DEFAULT uuidv7() NOT NULL,
  region text,
  CONSTRAINT membership_pkey PRIMARY KEY (person_id, organisation_id),
  CONSTRAINT membership_id_key UNIQUE (id),
  CONSTRAINT membership_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id) ON DELETE CASCADE,
  CONSTRAINT membership_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id) ON DELETE CASCADE,
  CONSTRAINT membership_region_fkey FOREIGN KEY (region) REFERENCES region(slug),
  CONSTRAINT membership_check CHECK (((region IS NULL) OR (role = 'regional-coordinator'::text))),
  CONSTRAINT membership_role_check CHECK ((role = ANY (ARRAY['admin'::text, 'member'::text, 'manager'::text, 'coordinator'::text, 'analyst'::text, 'regional-coordinator'::text])))
);
CREATE INDEX membership_organisation ON membership USING btree (organisation_id);
CREATE CONSTRAINT TRIGGER membership_keeps_an_administrator AFTER DELETE OR UPDATE OF role, organisation_id ON membership DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN ((old.role = 'admin'::text)) EXECUTE FUNCTION keep_an_administrator();

CREATE TABLE membership_past (
  id uuid NOT NULL,
  person_id uuid NOT NULL,
  organisation_id uuid NOT NULL,
  role text NOT NULL,
  region text,
  keeps jsonb DEFAULT '[]'::jsonb NOT NULL,
  created_at timestamp with time zone NOT NULL,
  ended_by uuid,
  ended_at timestamp with time zone NOT NULL,
  CONSTRAINT membership_past_pkey PRIMARY KEY (id),
  CONSTRAINT membership_past_ended_by_fkey FOREIGN KEY (ended_by) REFERENCES person(id) ON DELETE SET NULL,
  CONSTRAINT membership_past_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id) ON DELETE CASCADE,
  CONSTRAINT membership_past_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id) ON DELETE CASCADE,
  CONSTRAINT membership_past_region_fkey FOREIGN KEY (region) REFERENCES region(slug)
);
CREATE INDEX membership_past_organisation ON membership_past USING btree (organisation_id);
CREATE INDEX membership_past_person ON membership_past USING btree (person_id);

CREATE TABLE message (
  id uuid DEFAULT uuidv7() NOT NULL,
  proposal_id uuid NOT NULL,
  number integer NOT NULL,
  side text NOT NULL,
  by_id uuid,
  at timestamp with time zone NOT NULL,
  text text NOT NULL,
  removed_at timestamp with time zone,
  CONSTRAINT message_pkey PRIMARY KEY (id),
  CONSTRAINT message_proposal_id_number_key UNIQUE (proposal_id, number),
  CONSTRAINT message_by_id_fkey FOREIGN KEY (by_id) REFERENCES person(id) ON DELETE SET NULL,
  CONSTRAINT message_proposal_id_fkey FOREIGN KEY (proposal_id) REFERENCES thread(proposal_id) ON DELETE CASCADE,
  CONSTRAINT message_check CHECK (((removed_at IS NULL) OR (text = ''::text))),
  CONSTRAINT message_number_check CHECK ((number > 0)),
  CONSTRAINT message_side_check CHECK ((side = ANY (ARRAY['institution'::text, 'company'::text]))),
  CONSTRAINT message_text_check CHECK ((length(text) <= 4000))
);
CREATE INDEX message_by ON message USING btree (by_id, at) WHERE (by_id IS NOT NULL);

CREATE TABLE milestone (
  id uuid DEFAULT uuidv7() NOT NULL,
  collaboration_id uuid NOT NULL,
  title text NOT NULL,
  due_on date,
  side text NOT NULL,
  created_at timestamp with time zone NOT NULL,
  created_by uuid,
  agreed_at timestamp with time zone,
  done_at timestamp with time zone,
  done_by uuid,
  done_side text,
  CONSTRAINT milestone_pkey PRIMARY KEY (id),
  CONSTRAINT milestone_collaboration_id_fkey FOREIGN KEY (collaboration_id) REFERENCES collaboration(id) ON DELETE CASCADE,
  CONSTRAINT milestone_created_by_fkey FOREIGN KEY (created_by) REFERENCES person(id) ON DELETE SET NULL,
  CONSTRAINT milestone_done_by_fkey FOREIGN KEY (done_by) REFERENCES person(id) ON DELETE SET NULL,
  CONSTRAINT milestone_check CHECK (((done_at IS NULL) OR (agreed_at IS NOT NULL))),
  CONSTRAINT milestone_check1 CHECK (((done_at IS NULL) = (done_side IS NULL))),
  CONSTRAINT milestone_done_side_check CHECK ((done_side = ANY (ARRAY['institution'::text, 'company'::text]))),
  CONSTRAINT milestone_side_check CHECK ((side = ANY (ARRAY['institution'::text, 'company'::text]))),
  CONSTRAINT milestone_title_check CHECK (((length(title) >= 3) AND (length(title) <= 120)))
);
CREATE INDEX milestone_collaboration ON milestone USING btree (collaboration_id, due_on, id);
CREATE INDEX milestone_created_by ON milestone USING btree (created_by) WHERE (created_by IS NOT NULL);
CREATE INDEX milestone_done_by ON milestone USING btree (done_by) WHERE (done_by IS NOT NULL);

CREATE TABLE municipality (
  name text NOT NULL,
  province text NOT NULL,
  region text NOT NULL,
  is_edited boolean DEFAULT false NOT NULL,
  id uuid DEFAULT uuidv7() NOT NULL,
  version integer DEFAULT 1 NOT NULL,
  is_past boolean DEFAULT false NOT NULL,
  CONSTRAINT municipality_pkey PRIMARY KEY (name),
  CONSTRAINT municipality_id_key UNIQUE (id),
  CONSTRAINT municipality_region_fkey FOREIGN KEY (region) REFERENCES region(slug)
);
CREATE INDEX municipality_start ON municipality USING btree (lower(name) text_pattern_ops);

CREATE TABLE notice (
  id uuid DEFAULT uuidv7() NOT NULL,
  person_id uuid NOT NULL,
  topic text NOT NULL,
  template text NOT NULL,
  key text NOT NULL,
  args jsonb NOT NULL,
  link text NOT NULL,
  organisation_id uuid,
  institution_id uuid,
  created_at timestamp with time zone NOT NULL,
  read_at timestamp with time zone,
  waits_until timestamp with time zone,
  digest_id uuid,
  told_by xid8 DEFAULT pg_current_xact_id() NOT NULL,
  CONSTRAINT notice_pkey PRIMARY KEY (id),
  CONSTRAINT notice_person_id_template_key_key UNIQUE (person_id, template, key),
  CONSTRAINT notice_institution_id_fkey FOREIGN KEY (institution_id) REFERENCES institution(organisation_id) ON DELETE CASCADE,
  CONSTRAINT notice_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id) ON DELETE CASCADE,
  CONSTRAINT notice_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id) ON DELETE CASCADE,
  CONSTRAINT notice_link_check CHECK ((link ~~ '/%'::text)),
  CONSTRAINT notice_topic_check CHECK ((topic = ANY (ARRAY['matches'::text, 'searches'::text, 'proposals'::text, 'messages'::text, 'collaborations'::text, 'organisation'::text, 'desk'::text])))
);
CREATE INDEX notice_digest ON notice USING btree (digest_id) WHERE (digest_id IS NOT NULL);
CREATE INDEX notice_institution ON notice USING btree (institution_id) WHERE (institution_id IS NOT NULL);
CREATE INDEX notice_organisation ON notice USING btree (organisation_id) WHERE (organisation_id IS NOT NULL);
CREATE INDEX notice_person ON notice USING btree (person_id, id);
CREATE INDEX notice_told ON notice USING btree (person_id, told_by, id);
CREATE INDEX notice_unread ON notice USING btree (person_id, id) WHERE (read_at IS NULL);
CREATE INDEX notice_unread_link ON notice USING btree (person_id, link) WHERE (read_at IS NULL);
CREATE INDEX notice_waiting ON notice USING btree (person_id, waits_until) WHERE (waits_until IS NOT NULL);

CREATE TABLE notice_reader (
  person_id uuid NOT NULL,
  changed_by xid8 DEFAULT pg_current_xact_id() NOT NULL,
  CONSTRAINT notice_reader_pkey PRIMARY KEY (person_id),
  CONSTRAINT notice_reader_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id) ON DELETE CASCADE
);

CREATE TABLE notification_setting (
  person_id uuid NOT NULL,
  topic text NOT NULL,
  frequency text NOT NULL,
  CONSTRAINT notification_setting_pkey PRIMARY KEY (person_id, topic),
  CONSTRAINT notification_setting_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id) ON DELETE CASCADE,
  CONSTRAINT notification_setting_frequency_check CHECK ((frequency = ANY (ARRAY['at-once'::text, 'daily'::text, 'weekly'::text, 'off'::text]))),
  CONSTRAINT notification_setting_topic_check CHECK ((topic = ANY (ARRAY['matches'::text, 'searches'::text, 'proposals'::text, 'messages'::text, 'collaborations'::text, 'organisation'::text, 'desk'::text])))
);

CREATE TABLE opening_change (
  posting_id uuid NOT NULL,
  changed_by xid8 NOT NULL,
  CONSTRAINT opening_change_pkey PRIMARY KEY (posting_id)
);
CREATE INDEX opening_change_changed_by ON opening_change USING btree (changed_by);

CREATE TABLE organisation (
  id uuid DEFAULT uuidv7() NOT NULL,
  type text NOT NULL,
  name text NOT NULL,
  slug text NOT NULL,
  website text,
  created_at timestamp with time zone NOT NULL,
  CONSTRAINT organisation_pkey PRIMARY KEY (id),
  CONSTRAINT organisation_slug_key UNIQUE (slug),
  CONSTRAINT organisation_name_check CHECK (((length(name) >= 1) AND (length(name) <= 160))),
  CONSTRAINT organisation_type_check CHECK ((type = ANY (ARRAY['company'::text, 'institution'::text, 'hca'::text, 'partnership'::text, 'municipality'::text])))
);
CREATE INDEX organisation_company_key ON organisation USING btree (company_name_key(name)) WHERE (type = 'company'::text);
CREATE INDEX organisation_company_name ON organisation USING gin (company_name_key(name) gin_trgm_ops) WHERE (type = 'company'::text);
CREATE INDEX organisation_plain_name ON organisation USING gin (plain_name(name) gin_trgm_ops);
CREATE TRIGGER posting_search_of_owner AFTER UPDATE OF name ON organisation FOR EACH ROW WHEN ((old.name IS DISTINCT FROM new.name)) EXECUTE FUNCTION organisation_renamed();

CREATE TABLE outbox (
  id uuid DEFAULT uuidv7() NOT NULL,
  job text NOT NULL,
  payload jsonb NOT NULL,
  key text,
  due_at timestamp with time zone,
  status text DEFAULT 'pending'::text NOT NULL,
  attempts integer DEFAULT 0 NOT NULL,
  error text,
  created_at timestamp with time zone DEFAULT now() NOT NULL,
  queued_at timestamp with time zone,
  done_at timestamp with time zone,
  begun_at timestamp with time zone,
  CONSTRAINT outbox_pkey PRIMARY KEY (id),
  CONSTRAINT outbox_check CHECK (((status <> 'waiting'::text) OR (due_at IS NOT NULL))),
  CONSTRAINT outbox_status_check CHECK ((status = ANY (ARRAY['waiting'::text, 'pending'::text, 'queued'::text, 'done'::text, 'failed'::text, 'cancelled'::text])))
);
CREATE INDEX outbox_failed ON outbox USING btree (id) WHERE (status = 'failed'::text);
CREATE UNIQUE INDEX outbox_job_key ON outbox USING btree (job, key);
CREATE INDEX outbox_pending ON outbox USING btree (id) WHERE (status = 'pending'::text);
CREATE INDEX outbox_queued ON outbox USING btree (queued_at) WHERE (status = 'queued'::text);
CREATE INDEX outbox_waiting ON outbox USING btree (due_at) WHERE (status = 'waiting'::text);
CREATE TRIGGER outbox_announce AFTER INSERT ON outbox FOR EACH STATEMENT EXECUTE FUNCTION outbox_announce();

CREATE TABLE partner (
  institution_id uuid NOT NULL,
  company_id uuid NOT NULL,
  contact_name text,
  contact_email text,
  since_on date,
  note text DEFAULT ''::text NOT NULL,
  created_at timestamp with time zone NOT NULL,
  created_by uuid,
  version integer DEFAULT 1 NOT NULL,
  CONSTRAINT partner_pkey PRIMARY KEY (institution_id, company_id),
  CONSTRAINT partner_company_id_fkey FOREIGN KEY (company_id) REFERENCES company(organisation_id),
  CONSTRAINT partner_created_by_fkey FOREIGN KEY (created_by) REFERENCES person(id) ON DELETE SET NULL,
  CONSTRAINT partner_institution_id_fkey FOREIGN KEY (institution_id) REFERENCES institution(organisation_id) ON DELETE CASCADE
);
CREATE INDEX partner_company ON partner USING btree (company_id);

CREATE TABLE partnership (
  organisation_id uuid NOT NULL,
  kind text NOT NULL,
  about_nl text DEFAULT ''::text NOT NULL,
  about_en text DEFAULT ''::text NOT NULL,
  themes text[] DEFAULT '{}'::text[] NOT NULL,
  regions text[] DEFAULT '{}'::text[] NOT NULL,
  municipality text,
  version integer DEFAULT 1 NOT NULL,
  ended_at timestamp with time zone,
  CONSTRAINT partnership_pkey PRIMARY KEY (organisation_id),
  CONSTRAINT partnership_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id) ON DELETE CASCADE,
  CONSTRAINT partnership_kind_check CHECK ((kind = ANY (ARRAY['public-private'::text, 'network'::text, 'lab'::text, 'campaign'::text])))
);
CREATE INDEX partnership_regions ON partnership USING gin (regions) WHERE (ended_at IS NULL);

CREATE TABLE partnership_member (
  partnership_id uuid NOT NULL,
  organisation_id uuid NOT NULL,
  status text NOT NULL,
  invited_at timestamp with time zone NOT NULL,
  answered_at timestamp with time zone,
  CONSTRAINT partnership_member_pkey PRIMARY KEY (partnership_id, organisation_id),
  CONSTRAINT partnership_member_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id) ON DELETE CASCADE,
  CONSTRAINT partnership_member_partnership_id_fkey FOREIGN KEY (partnership_id) REFERENCES partnership(organisation_id) ON DELETE CASCADE,
  CONSTRAINT partnership_member_check CHECK ((partnership_id <> organisation_id)),
  CONSTRAINT partnership_member_check1 CHECK (((status = 'invited'::text) = (answered_at IS NULL))),
  CONSTRAINT partnership_member_status_check CHECK ((status = ANY (ARRAY['invited'::text, 'member'::text, 'declined'::text, 'left'::text])))
);
CREATE INDEX partnership_member_organisation ON partnership_member USING btree (organisation_id);

CREATE TABLE pathway_edition (
  version text NOT NULL,
  title text NOT NULL,
  published_on date NOT NULL,
  website text NOT NULL,
  scope_nl text NOT NULL,
  scope_en text NOT NULL,
  CONSTRAINT pathway_edition_pkey PRIMARY KEY (version)
);

CREATE TABLE pathway_referral (
  kind text NOT NULL,
  region text,
  name_nl text NOT NULL,
  name_en text NOT NULL,
  url text NOT NULL,
  CONSTRAINT pathway_referral_kind_region_key UNIQUE NULLS NOT DISTINCT (kind, region),
  CONSTRAINT pathway_referral_kind_check CHECK ((kind = ANY (ARRAY['providers'::text, 'advice'::text]))),
  CONSTRAINT pathway_referral_url_check CHECK ((url ~ '^https://'::text))
);

CREATE TABLE person (
  id uuid DEFAULT uuidv7() NOT NULL,
  name text NOT NULL,
  email text NOT NULL,
  locale text DEFAULT 'nl'::text NOT NULL,
  password_hash text,
  created_at timestamp with time zone NOT NULL,
  closed_at timestamp with time zone,
  agreed_at timestamp with time zone,
  seen_at timestamp with time zone,
  CONSTRAINT person_pkey PRIMARY KEY (id),
  CONSTRAINT person_email_check CHECK (((email = lower(email)) AND (email ~ '^[^@\s]+@[^@\s]+$'::text))),
  CONSTRAINT person_locale_check CHECK ((locale = ANY (ARRAY['nl'::text, 'en'::text]))),
  CONSTRAINT person_name_check CHECK (((length(name) >= 1) AND (length(name) <= 120)))
);
CREATE UNIQUE INDEX person_email ON person USING btree (email);
CREATE TRIGGER person_closed AFTER UPDATE OF closed_at ON person FOR EACH ROW WHEN (((new.closed_at IS NOT NULL) AND (old.closed_at IS NULL))) EXECUTE FUNCTION forget_notices();

CREATE TABLE plan_event (
  id uuid DEFAULT uuidv7() NOT NULL,
  collaboration_id uuid NOT NULL,
  at timestamp with time zone NOT NULL,
  side text NOT NULL,
  by_id uuid,
  what text NOT NULL,
  slug text,
  was jsonb,
  value jsonb,
  CONSTRAINT plan_event_pkey PRIMARY KEY (id),
  CONSTRAINT plan_event_by_id_fkey FOREIGN KEY (by_id) REFERENCES person(id) ON DELETE SET NULL,
  CONSTRAINT plan_event_collaboration_id_fkey FOREIGN KEY (collaboration_id) REFERENCES joint_plan(collaboration_id) ON DELETE CASCADE,
  CONSTRAINT plan_event_side_check CHECK ((side = ANY (ARRAY['institution'::text, 'company'::text]))),
  CONSTRAINT plan_event_what_check CHECK ((what = ANY (ARRAY['changed'::text, 'agreed'::text, 'returned'::text, 'complete'::text, 'signed'::text, 'unsigned'::text])))
);
CREATE INDEX plan_event_by ON plan_event USING btree (by_id) WHERE (by_id IS NOT NULL);
CREATE INDEX plan_event_collaboration ON plan_event USING btree (collaboration_id, id);

CREATE TABLE plan_point (
  collaboration_id uuid NOT NULL,
  slug text NOT NULL,
  place integer NOT NULL,
  title text,
  value jsonb DEFAULT '{}'::jsonb NOT NULL,
  institution_at timestamp with time zone,
  institution_by uuid,
  company_at timestamp with time zone,
  company_by uuid,
  was jsonb,
  changed_at timestamp with time zone,
  changed_by uuid,
  changed_side text,
  CONSTRAINT plan_point_pkey PRIMARY KEY (collaboration_id, slug),
  CONSTRAINT plan_point_changed_by_fkey FOREIGN KEY (changed_by) REFERENCES person(id) ON DELETE SET NULL,
  CONSTRAINT plan_point_collaboration_id_fkey FOREIGN KEY (collaboration_id) REFERENCES joint_plan(collaboration_id) ON DELETE CASCADE,
  CONSTRAINT plan_point_company_by_fkey FOREIGN KEY (company_by) REFERENCES person(id) ON DELETE SET NULL,
  CONSTRAINT plan_point_institution_by_fkey FOREIGN KEY (institution_by) REFERENCES person(id) ON DELETE SET NULL,
  CONSTRAINT plan_point_changed_side_check CHECK ((changed_side = ANY (ARRAY['institution'::text, 'company'::text]))),
  CONSTRAINT plan_point_check CHECK (((slug ~~ 'clause-%'::text) = (title IS NOT NULL))),
  CONSTRAINT plan_point_check1 CHECK (((was IS NULL) OR ((changed_at IS NOT NULL) AND (changed_side IS NOT NULL) AND ((institution_at IS NULL) OR (company_at IS NULL))))),
  CONSTRAINT plan_point_slug_check CHECK ((slug ~ '^[a-z]+(-[1-9][0-9]?)?$'::text)),
  CONSTRAINT plan_point_value_check CHECK ((jsonb_typeof(value) = 'object'::text)),
  CONSTRAINT plan_point_was_check CHECK ((jsonb_typeof(was) = 'object'::text))
);
CREATE INDEX plan_point_changed_by ON plan_point USING btree (changed_by) WHERE (changed_by IS NOT NULL);
CREATE INDEX plan_point_company_by ON plan_point USING btree (company_by) WHERE (company_by IS NOT NULL);
CREATE INDEX plan_point_institution_by ON plan_point USING btree (institution_by) WHERE (institution_by IS NOT NULL);

CREATE TABLE plan_signature (
  id uuid DEFAULT uuidv7() NOT NULL,
  collaboration_id uuid NOT NULL,
  signed_on date NOT NULL,
  for_institution text NOT NULL,
  for_company text NOT NULL,
  noted_at timestamp with time zone NOT NULL,
  noted_by uuid,
  undone_at timestamp with time zone,
  undone_by uuid,
  CONSTRAINT plan_signature_pkey PRIMARY KEY (id),
  CONSTRAINT plan_signature_collaboration_id_fkey FOREIGN KEY (collaboration_id) REFERENCES joint_plan(collaboration_id) ON DELETE CASCADE,
  CONSTRAINT plan_signature_noted_by_fkey FOREIGN KEY (noted_by) REFERENCES person(id) ON DELETE SET NULL,
  CONSTRAINT plan_signature_undone_by_fkey FOREIGN KEY (undone_by) REFERENCES person(id) ON DELETE SET NULL
);
CREATE INDEX plan_signature_noted_by ON plan_signature USING btree (noted_by) WHERE (noted_by IS NOT NULL);
CREATE UNIQUE INDEX plan_signature_one ON plan_signature USING btree (collaboration_id) WHERE (undone_at IS NULL);
CREATE INDEX plan_signature_undone_by ON plan_signature USING btree (undone_by) WHERE (undone_by IS NOT NULL);

CREATE TABLE posting (
  id uuid DEFAULT uuidv7() NOT NULL,
  owner_id uuid NOT NULL,
  direction text NOT NULL,
  kind text NOT NULL,
  form text NOT NULL,
  status text DEFAULT 'draft'::text NOT NULL,
  branch_id uuid,
  region text,
  municipality text,
  title text DEFAULT ''::text NOT NULL,
  summary text DEFAULT ''::text NOT NULL,
  description text DEFAULT ''::text NOT NULL,
  reasons text[] DEFAULT '{}'::text[] NOT NULL,
  functions text[] DEFAULT '{}'::text[] NOT NULL,
  specialisations text[] DEFAULT '{}'::text[] NOT NULL,
  technologies text[] DEFAULT '{}'::text[] NOT NULL,
  levels text[] DEFAULT '{}'::text[] NOT NULL,
  languages text[] DEFAULT '{}'::text[] NOT NULL,
  workplace text,
  period_kind text,
  from_on date,
  until_on date,
  dates date[],
  seats integer,
  seats_taken integer DEFAULT 0 NOT NULL,
  effort_hours integer,
  effort_euros integer,
  allowance_euros integer,
  learning_goals text[] DEFAULT '{}'::text[] NOT NULL,
  commercial_share integer,
  confidentiality text,
  difficulty integer,
  sector text,
  open_to_others boolean DEFAULT false NOT NULL,
  closes_on date,
  contact_name text,
  contact_email text,
  details jsonb DEFAULT '{}'::jsonb NOT NULL,
  version integer DEFAULT 1 NOT NULL,
  created_at timestamp with time zone NOT NULL,
  created_by uuid,
  published_at timestamp with time zone,
  search tsvector DEFAULT ''::tsvector NOT NULL,
  paused_by text,
  pause_reason text,
  paused_until date,
  silence_from timestamp with time zone,
  status_before text,
  ended_at timestamp with time zone,
  copied_from uuid,
  entered_by uuid,
  handed_over_at timestamp with time zone,
  refusal text,
  audience uuid[],
  partner_ids uuid[] DEFAULT '{}'::uuid[] NOT NULL,
  invited_ids uuid[] DEFAULT '{}'::uuid[] NOT NULL,
  pathways_version text,
  audience_limited uuid[] DEFAULT '{}'::uuid[] NOT NULL,
  audience_programmes uuid[] DEFAULT '{}'::uuid[] NOT NULL,
  handover_email text,
  programme_id uuid,
  target_groups text[] DEFAULT '{}'::text[] NOT NULL,
  except_on date[] DEFAULT '{}'::date[] NOT NULL,
  level_reason text,
  CONSTRAINT posting_pkey PRIMARY KEY (id),
  CONSTRAINT posting_branch_id_fkey FOREIGN KEY (branch_id) REFERENCES branch(id),
  CONSTRAINT posting_copied_from_fkey FOREIGN KEY (copied_from) REFERENCES posting(id) ON DELETE SET NULL,
  CONSTRAINT posting_created_by_fkey FOREIGN KEY (created_by) REFERENCES person(id) ON DELETE SET NULL,
  CONSTRAINT posting_entered_by_fkey FOREIGN KEY (entered_by) REFERENCES organisation(id),
  CONSTRAINT posting_form_fkey FOREIGN KEY (form) REFERENCES collaboration_form(slug),
  CONSTRAINT posting_kind_fkey FOREIGN KEY (kind) REFERENCES posting_kind(slug),
  CONSTRAINT posting_owner_id_fkey FOREIGN KEY (owner_id) REFERENCES organisation(id),
  CONSTRAINT posting_programme_id_fkey FOREIGN KEY (programme_id) REFERENCES programme(id) ON DELETE SET NULL,
  CONSTRAINT posting_region_fkey FOREIGN KEY (region) REFERENCES region(slug),
  CONSTRAINT posting_check CHECK ((seats_taken <= COALESCE(seats, 0))),
  CONSTRAINT posting_check1 CHECK (((status <> 'published'::text) OR ((seats IS NOT NULL) AND (seats_taken < seats) AND (published_at IS NOT NULL) AND (closes_on IS NOT NULL) AND (title <> ''::text)))),
  CONSTRAINT posting_check2 CHECK (((period_kind <> 'range'::text) OR ((from_on IS NOT NULL) AND (until_on IS NOT NULL) AND (from_on <= until_on)))),
  CONSTRAINT posting_check3 CHECK (((status <> 'withdrawn'::text) OR (seats_taken = 0))),
  CONSTRAINT posting_commercial_share_check CHECK (((commercial_share >= 0) AND (commercial_share <= 100))),
  CONSTRAINT posting_confidentiality_check CHECK ((confidentiality = ANY (ARRAY['open'::text, 'normal'::text, 'strict'::text]))),
  CONSTRAINT posting_difficulty_check CHECK (((difficulty >= 1) AND (difficulty <= 5))),
  CONSTRAINT posting_direction_check CHECK ((direction = ANY (ARRAY['offer'::text, 'request'::text]))),
  CONSTRAINT posting_paused_by_check CHECK ((paused_by = ANY (ARRAY['owner'::text, 'silence'::text, 'desk'::text]))),
  CONSTRAINT posting_period_kind_check CHECK ((period_kind = ANY (ARRAY['range'::text, 'dates'::text, 'on-call'::text]))),
  CONSTRAINT posting_seats_check CHECK ((seats > 0)),
  CONSTRAINT posting_seats_taken_check CHECK ((seats_taken >= 0)),
  CONSTRAINT posting_status_check CHECK ((status = ANY (ARRAY['draft'::text, 'in-review'::text, 'published'::text, 'paused'::text, 'filled'::text, 'closed'::text, 'expired'::text, 'withdrawn'::text]))),
  CONSTRAINT posting_workplace_check CHECK ((workplace = ANY (ARRAY['on-site'::text, 'hybrid'::text, 'remote'::text])))
);
CREATE INDEX posting_copied_from ON posting USING btree (copied_from) WHERE (copied_from IS NOT NULL);
CREATE INDEX posting_entered_by ON posting USING btree (entered_by, id DESC) WHERE (entered_by IS NOT NULL);
CREATE INDEX posting_open ON posting USING btree (published_at DESC, id DESC) WHERE ((status = 'published'::text) AND (audience IS NULL));
CREATE INDEX posting_open_figures ON posting USING btree (region, direction) WHERE ((status = 'published'::text) AND (audience IS NULL));
CREATE INDEX posting_open_form ON posting USING btree (form, published_at DESC, id DESC) WHERE ((status = 'published'::text) AND (audience IS NULL));
CREATE INDEX posting_open_kind ON posting USING btree (kind, published_at DESC, id DESC) WHERE ((status = 'published'::text) AND (audience IS NULL));
CREATE INDEX posting_open_region ON posting USING btree (region, published_at DESC, id DESC) WHERE ((status = 'published'::text) AND (audience IS NULL));
CREATE INDEX posting_owner ON posting USING btree (owner_id, id DESC);
CREATE INDEX posting_programme ON posting USING btree (programme_id) WHERE (programme_id IS NOT NULL);
CREATE TRIGGER opening_changed AFTER UPDATE ON posting FOR EACH ROW WHEN ((((old.status = 'published'::text) OR (new.status = 'published'::text)) AND ((((((((((((((((((((((old.status IS DISTINCT FROM new.status) OR (old.owner_id IS DISTINCT FROM new.owner_id)) OR (old.kind IS DISTINCT FROM new.kind)) OR (old.form IS DISTINCT FROM new.form)) OR (old.levels IS DISTINCT FROM new.levels)) OR (old.functions IS DISTINCT FROM new.functions)) OR (old.specialisations IS DISTINCT FROM new.specialisations)) OR (old.technologies IS DISTINCT FROM new.technologies)) OR (old.languages IS DISTINCT FROM new.languages)) OR (old.workplace IS DISTINCT FROM new.workplace)) OR (old.region IS DISTINCT FROM new.region)) OR (old.municipality IS DISTINCT FROM new.municipality)) OR (old.period_kind IS DISTINCT FROM new.period_kind)) OR (old.from_on IS DISTINCT FROM new.from_on)) OR (old.until_on IS DISTINCT FROM new.until_on)) OR (old.dates IS DISTINCT FROM new.dates)) OR (old.seats IS DISTINCT FROM new.seats)) OR (old.seats_taken IS DISTINCT FROM new.seats_taken)) OR (old.closes_on IS DISTINCT FROM new.closes_on)) OR (old.audience IS DISTINCT FROM new.audience)) OR (old.audience_limited IS DISTINCT FROM new.audience_limited)) OR (old.audience_programmes IS DISTINCT FROM new.audience_programmes)))) EXECUTE FUNCTION note_opening_changed();
CREATE TRIGGER opening_deleted AFTER DELETE ON posting FOR EACH ROW WHEN ((old.status = 'published'::text)) EXECUTE FUNCTION note_opening_changed();
CREATE TRIGGER opening_inserted AFTER INSERT ON posting FOR EACH ROW WHEN ((new.status = 'published'::text)) EXECUTE FUNCTION note_opening_changed();
CREATE TRIGGER posting_found_changed AFTER UPDATE ON posting FOR EACH ROW WHEN ((((old.status = 'published'::text) OR (new.status = 'published'::text)) AND ((((((((((((((((((old.status IS DISTINCT FROM new.status) OR (old.published_at IS DISTINCT FROM new.published_at)) OR (old.closes_on IS DISTINCT FROM new.closes_on)) OR (old.direction IS DISTINCT FROM new.direction)) OR (old.region IS DISTINCT FROM new.region)) OR (old.form IS DISTINCT FROM new.form)) OR (old.kind IS DISTINCT FROM new.kind)) OR (old.functions IS DISTINCT FROM new.functions)) OR (old.specialisations IS DISTINCT FROM new.specialisations)) OR (old.levels IS DISTINCT FROM new.levels)) OR (old.languages IS DISTINCT FROM new.languages)) OR (old.workplace IS DISTINCT FROM new.workplace)) OR (old.sector IS DISTINCT FROM new.sector)) OR (old.open_to_others IS DISTINCT FROM new.open_to_others)) OR (old.period_kind IS DISTINCT FROM new.period_kind)) OR (old.from_on IS DISTINCT FROM new.from_on)) OR (old.until_on IS DISTINCT FROM new.until_on)) OR (old.search IS DISTINCT FROM new.search)))) EXECUTE FUNCTION note_posting_changed();
CREATE TRIGGER posting_found_deleted AFTER DELETE ON posting FOR EACH ROW WHEN ((old.status = 'published'::text)) EXECUTE FUNCTION note_posting_changed();
CREATE TRIGGER posting_found_inserted AFTER INSERT ON posting FOR EACH ROW WHEN ((new.status = 'published'::text)) EXECUTE FUNCTION note_posting_changed();
CREATE TRIGGER posting_open_until AFTER UPDATE OF status, closes_on ON posting FOR EACH ROW WHEN (((old.status IS DISTINCT FROM new.status) OR (old.closes_on IS DISTINCT FROM new.closes_on))) EXECUTE FUNCTION keep_matches_open_until();
CREATE TRIGGER posting_pathways_version BEFORE INSERT OR UPDATE OF functions, specialisations ON posting FOR EACH ROW EXECUTE FUNCTION keep_pathways_version();
CREATE TRIGGER posting_search BEFORE INSERT OR UPDATE OF title, summary, owner_id, municipality, technologies ON posting FOR EACH ROW EXECUTE FUNCTION keep_posting_search();

CREATE TABLE posting_audience (
  posting_id uuid NOT NULL,
  organisation_id uuid NOT NULL,
  CONSTRAINT posting_audience_pkey PRIMARY KEY (posting_id, organisation_id),
  CONSTRAINT posting_audience_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id),
  CONSTRAINT posting_audience_posting_id_fkey FOREIGN KEY (posting_id) REFERENCES posting(id) ON DELETE CASCADE
);
CREATE INDEX posting_audience_organisation ON posting_audience USING btree (organisation_id);
CREATE TRIGGER posting_audience_kept AFTER INSERT OR DELETE OR UPDATE ON posting_audience FOR EACH ROW EXECUTE FUNCTION keep_posting_audience();

CREATE TABLE posting_audience_programme (
  posting_id uuid NOT NULL,
  programme_id uuid NOT NULL,
  CONSTRAINT posting_audience_programme_pkey PRIMARY KEY (posting_id, programme_id),
  CONSTRAINT posting_audience_programme_posting_id_fkey FOREIGN KEY (posting_id) REFERENCES posting(id) ON DELETE CASCADE,
  CONSTRAINT posting_audience_programme_programme_id_fkey FOREIGN KEY (programme_id) REFERENCES programme(id) ON DELETE CASCADE
);
CREATE TRIGGER posting_audience_programme_kept AFTER INSERT OR DELETE OR UPDATE ON posting_audience_programme FOR EACH ROW EXECUTE FUNCTION keep_posting_audience();

CREATE TABLE posting_audience_region (
  posting_id uuid NOT NULL,
  region text NOT NULL,
  CONSTRAINT posting_audience_region_pkey PRIMARY KEY (posting_id, region),
  CONSTRAINT posting_audience_region_posting_id_fkey FOREIGN KEY (posting_id) REFERENCES posting(id) ON DELETE CASCADE,
  CONSTRAINT posting_audience_region_region_fkey FOREIGN KEY (region) REFERENCES region(slug)
);
CREATE TRIGGER posting_audience_region_kept AFTER INSERT OR DELETE OR UPDATE ON posting_audience_region FOR EACH ROW EXECUTE FUNCTION keep_posting_audience();

CREATE TABLE posting_change (
  posting_id uuid NOT NULL,
  changed_by xid8 NOT NULL,
  CONSTRAINT posting_change_pkey PRIMARY KEY (posting_id)
);
CREATE INDEX posting_change_changed_by ON posting_change USING btree (changed_by);

CREATE TABLE posting_kind (
  slug text NOT NULL,
  form text NOT NULL,
  name_nl text NOT NULL,
  name_en text NOT NULL,
  effort integer,
  effort_why_nl text,
  effort_why_en text,
  source text,
  place integer NOT NULL,
  CONSTRAINT posting_kind_pkey PRIMARY KEY (slug),
  CONSTRAINT posting_kind_place_key UNIQUE (place),
  CONSTRAINT posting_kind_form_fkey FOREIGN KEY (form) REFERENCES collaboration_form(slug),
  CONSTRAINT posting_kind_check CHECK ((((effort IS NULL) = (effort_why_nl IS NULL)) AND ((effort IS NULL) = (effort_why_en IS NULL)))),
  CONSTRAINT posting_kind_effort_check CHECK (((effort >= 1) AND (effort <= 5)))
);
CREATE INDEX posting_kind_form ON posting_kind USING btree (form);

CREATE TABLE posting_partner (
  id uuid DEFAULT uuidv7() NOT NULL,
  posting_id uuid NOT NULL,
  organisation_id uuid NOT NULL,
  status text DEFAULT 'invited'::text NOT NULL,
  version integer DEFAULT 1 NOT NULL,
  invited_at timestamp with time zone NOT NULL,
  invited_by uuid,
  answered_at timestamp with time zone,
  answered_by uuid,
  lead_asked_at timestamp with time zone,
  CONSTRAINT posting_partner_pkey PRIMARY KEY (id),
  CONSTRAINT posting_partner_posting_id_organisation_id_key UNIQUE (posting_id, organisation_id),
  CONSTRAINT posting_partner_answered_by_fkey FOREIGN KEY (answered_by) REFERENCES person(id) ON DELETE SET NULL,
  CONSTRAINT posting_partner_invited_by_fkey FOREIGN KEY (invited_by) REFERENCES person(id) ON DELETE SET NULL,
  CONSTRAINT posting_partner_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id),
  CONSTRAINT posting_partner_posting_id_fkey FOREIGN KEY (posting_id) REFERENCES posting(id) ON DELETE CASCADE,
  CONSTRAINT posting_partner_check CHECK (((status = 'invited'::text) OR (answered_at IS NOT NULL))),
  CONSTRAINT posting_partner_lead_asked CHECK (((lead_asked_at IS NULL) OR (status = 'confirmed'::text))),
  CONSTRAINT posting_partner_status_check CHECK ((status = ANY (ARRAY['invited'::text, 'confirmed'::text, 'declined'::text, 'left'::text, 'removed'::text])))
);
CREATE UNIQUE INDEX posting_partner_one_lead_asked ON posting_partner USING btree (posting_id) WHERE (lead_asked_at IS NOT NULL);
CREATE INDEX posting_partner_organisation ON posting_partner USING btree (organisation_id, id DESC) WHERE (status = ANY (ARRAY['invited'::text, 'confirmed'::text]));
CREATE TRIGGER posting_partner_kept AFTER INSERT OR DELETE OR UPDATE ON posting_partner FOR EACH ROW EXECUTE FUNCTION keep_posting_partners();

CREATE TABLE posting_template (
  id uuid DEFAULT uuidv7() NOT NULL,
  organisation_id uuid NOT NULL,
  name text NOT NULL,
  kind text NOT NULL,
  content jsonb NOT NULL,
  version integer DEFAULT 1 NOT NULL,
  created_at timestamp with time zone NOT NULL,
  created_by uuid,
  removed_at timestamp with time zone,
  CONSTRAINT posting_template_pkey PRIMARY KEY (id),
  CONSTRAINT posting_template_created_by_fkey FOREIGN KEY (created_by) REFERENCES person(id) ON DELETE SET NULL,
  CONSTRAINT posting_template_kind_fkey FOREIGN KEY (kind) REFERENCES posting_kind(slug),
  CONSTRAINT posting_template_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id) ON DELETE CASCADE,
  CONSTRAINT posting_template_name_check CHECK (((length(name) >= 1) AND (length(name) <= 120)))
);
CREATE UNIQUE INDEX posting_template_name ON posting_template USING btree (organisation_id, lower(name)) WHERE (removed_at IS NULL);
CREATE INDEX posting_template_organisation ON posting_template USING btree (organisation_id, id DESC) WHERE (removed_at IS NULL);

CREATE TABLE practice_case (
  slug text NOT NULL,
  place integer NOT NULL,
  title_nl text NOT NULL,
  title_en text NOT NULL,
  excerpt_nl text NOT NULL,
  excerpt_en text NOT NULL,
  story_nl text NOT NULL,
  story_en text NOT NULL,
  lesson_nl text NOT NULL,
  lesson_en text NOT NULL,
  asks_nl text NOT NULL,
  asks_en text NOT NULL,
  parties text[] NOT NULL,
  forms text[] NOT NULL,
  kinds text[] DEFAULT '{}'::text[] NOT NULL,
  functions text[] DEFAULT '{}'::text[] NOT NULL,
  region text,
  size text,
  source text NOT NULL,
  url text,
  search tsvector GENERATED ALWAYS AS ((((setweight(to_tsvector('dutch'::regconfig, ((title_nl || ' '::text) || excerpt_nl)), 'A'::"char") || to_tsvector('dutch'::regconfig, ((story_nl || ' '::text) || lesson_nl))) || setweight(to_tsvector('english'::regconfig, ((title_en || ' '::text) || excerpt_en)), 'A'::"char")) || to_tsvector('english'::regconfig, ((story_en || ' '::text) || lesson_en)))) STORED NOT NULL,
  CONSTRAINT practice_case_pkey PRIMARY KEY (slug),
  CONSTRAINT practice_case_place_key UNIQUE (place),
  CONSTRAINT practice_case_region_fkey FOREIGN KEY (region) REFERENCES region(slug),
  CONSTRAINT practice_case_forms_check CHECK ((cardinality(forms) > 0)),
  CONSTRAINT practice_case_parties_check CHECK ((cardinality(parties) > 0)),
  CONSTRAINT practice_case_size_check CHECK ((size = ANY (ARRAY['1-9'::text, '10-49'::text, '50-249'::text, '250+'::text]))),
  CONSTRAINT practice_case_slug_check CHECK ((slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'::text))
);
CREATE INDEX practice_case_search ON practice_case USING gin (search);

CREATE TABLE programme (
  id uuid DEFAULT uuidv7() NOT NULL,
  institution_id uuid NOT NULL,
  name text NOT NULL,
  level text NOT NULL,
  mode text NOT NULL,
  municipality text NOT NULL,
  region text NOT NULL,
  languages text[] DEFAULT '{nl}'::text[] NOT NULL,
  technologies text[] DEFAULT '{}'::text[] NOT NULL,
  open_to_others boolean DEFAULT false NOT NULL,
  wanted_forms text[],
  functions_added text[] DEFAULT '{}'::text[] NOT NULL,
  functions_removed text[] DEFAULT '{}'::text[] NOT NULL,
  specialisations text[] DEFAULT '{}'::text[] NOT NULL,
  version integer DEFAULT 1 NOT NULL,
  created_at timestamp with time zone NOT NULL,
  ended_at timestamp with time zone,
  target_groups text[] DEFAULT '{}'::text[] NOT NULL,
  themes text[] DEFAULT '{}'::text[] NOT NULL,
  current_work text DEFAULT ''::text NOT NULL,
  class_interest text DEFAULT ''::text NOT NULL,
  partnering text,
  CONSTRAINT programme_pkey PRIMARY KEY (id),
  CONSTRAINT programme_at UNIQUE (id, institution_id),
  CONSTRAINT programme_institution_id_fkey FOREIGN KEY (institution_id) REFERENCES institution(organisation_id) ON DELETE CASCADE,
  CONSTRAINT programme_level_fkey FOREIGN KEY (level) REFERENCES level(slug),
  CONSTRAINT programme_region_fkey FOREIGN KEY (region) REFERENCES region(slug),
  CONSTRAINT programme_mode_check CHECK ((mode = ANY (ARRAY['full-time'::text, 'part-time'::text, 'dual'::text, 'bol'::text, 'bbl'::text]))),
  CONSTRAINT programme_name_check CHECK (((length(name) >= 1) AND (length(name) <= 160))),
  CONSTRAINT programme_partnering_check CHECK ((partnering = ANY (ARRAY['one-to-one'::text, 'several'::text])))
);
CREATE INDEX programme_functions_added ON programme USING gin (functions_added) WHERE (functions_added <> '{}'::text[]);
CREATE INDEX programme_institution ON programme USING btree (institution_id);
CREATE INDEX programme_name ON programme USING btree (name, id);
CREATE INDEX programme_region ON programme USING btree (region, level);
CREATE TRIGGER programme_deleted AFTER DELETE ON programme REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION programmes_changed();
CREATE TRIGGER programme_emptied AFTER TRUNCATE ON programme FOR EACH STATEMENT EXECUTE FUNCTION all_programmes_changed();
CREATE TRIGGER programme_inserted AFTER INSERT ON programme REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION programmes_changed();
CREATE TRIGGER programme_of_today BEFORE INSERT OR UPDATE OF institution_id ON programme FOR EACH ROW EXECUTE FUNCTION refuse_programme_of_the_past();
CREATE TRIGGER programme_takes_requests AFTER UPDATE OF institution_id ON programme FOR EACH ROW WHEN ((old.institution_id IS DISTINCT FROM new.institution_id)) EXECUTE FUNCTION move_requests();
CREATE TRIGGER programme_updated AFTER UPDATE ON programme REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION programmes_changed();

CREATE TABLE programme_change (
  programme_id uuid NOT NULL,
  changed_by xid8 NOT NULL,
  CONSTRAINT programme_change_pkey PRIMARY KEY (programme_id)
);
CREATE INDEX programme_change_changed_by ON programme_change USING btree (changed_by);

CREATE TABLE programme_code (
  programme_id uuid NOT NULL,
  code_type text NOT NULL,
  code text NOT NULL,
  CONSTRAINT programme_code_pkey PRIMARY KEY (programme_id, code_type, code),
  CONSTRAINT programme_code_programme_id_fkey FOREIGN KEY (programme_id) REFERENCES programme(id) ON DELETE CASCADE,
  CONSTRAINT programme_code_code_type_check CHECK ((code_type = ANY (ARRAY['crebo'::text, 'croho'::text, 'rio'::text])))
);
CREATE INDEX programme_code_code ON programme_code USING btree (code, code_type);
CREATE TRIGGER programme_code_deleted AFTER DELETE ON programme_code REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION programme_parts_changed();
CREATE TRIGGER programme_code_emptied AFTER TRUNCATE ON programme_code FOR EACH STATEMENT EXECUTE FUNCTION all_programmes_changed();
CREATE TRIGGER programme_code_inserted AFTER INSERT ON programme_code REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION programme_parts_changed();
CREATE TRIGGER programme_code_moved AFTER UPDATE ON programme_code REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION programme_parts_changed();
CREATE TRIGGER programme_code_updated AFTER UPDATE ON programme_code REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION programme_parts_changed();

CREATE TABLE programme_keeper (
  programme_id uuid NOT NULL,
  person_id uuid NOT NULL,
  role text NOT NULL,
  CONSTRAINT programme_keeper_pkey PRIMARY KEY (programme_id, person_id),
  CONSTRAINT programme_keeper_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id) ON DELETE CASCADE,
  CONSTRAINT programme_keeper_programme_id_fkey FOREIGN KEY (programme_id) REFERENCES programme(id) ON DELETE CASCADE,
  CONSTRAINT programme_keeper_role_check CHECK ((role = ANY (ARRAY['manager'::text, 'coordinator'::text])))
);
CREATE INDEX programme_keeper_person ON programme_keeper USING btree (person_id);

CREATE TABLE programme_period (
  id uuid DEFAULT uuidv7() NOT NULL,
  programme_id uuid NOT NULL,
  from_on date NOT NULL,
  until_on date NOT NULL,
  students integer,
  CONSTRAINT programme_period_pkey PRIMARY KEY (id),
  CONSTRAINT programme_period_programme_id_fkey FOREIGN KEY (programme_id) REFERENCES programme(id) ON DELETE CASCADE,
  CONSTRAINT programme_period_check CHECK ((from_on <= until_on)),
  CONSTRAINT programme_period_students_check CHECK ((students >= 0)),
  CONSTRAINT programme_period_programme_id_daterange_excl EXCLUDE USING gist (programme_id WITH =, daterange(from_on, until_on, '[]'::text) WITH &&)
);
CREATE TRIGGER programme_period_deleted AFTER DELETE ON programme_period REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION programme_parts_changed();
CREATE TRIGGER programme_period_emptied AFTER TRUNCATE ON programme_period FOR EACH STATEMENT EXECUTE FUNCTION all_programmes_changed();
CREATE TRIGGER programme_period_inserted AFTER INSERT ON programme_period REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION programme_parts_changed();
CREATE TRIGGER programme_period_moved AFTER UPDATE ON programme_period REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION programme_parts_changed();
CREATE TRIGGER programme_period_updated AFTER UPDATE ON programme_period REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION programme_parts_changed();

CREATE TABLE proposal (
  id uuid DEFAULT uuidv7() NOT NULL,
  posting_id uuid NOT NULL,
  programme_id uuid NOT NULL,
  company_id uuid NOT NULL,
  institution_id uuid NOT NULL,
  started_by text NOT NULL,
  status text DEFAULT 'sent'::text NOT NULL,
  seats integer NOT NULL,
  message text NOT NULL,
  deadline_at timestamp with time zone,
  version integer DEFAULT 1 NOT NULL,
  created_at timestamp with time zone NOT NULL,
  created_by uuid,
  confirmed_at timestamp with time zone,
  confirmed_by uuid,
  accepted_at timestamp with time zone,
  accepted_by uuid,
  ended_at timestamp with time zone,
  side text NOT NULL,
  ended_side text,
  revision integer DEFAULT 1 NOT NULL,
  moves integer DEFAULT 1 NOT NULL,
  answer_days integer DEFAULT 21 NOT NULL,
  from_on date,
  until_on date,
  branch_id uuid,
  is_welcome boolean DEFAULT false NOT NULL,
  class_until date,
  class_interested integer,
  CONSTRAINT proposal_pkey PRIMARY KEY (id),
  CONSTRAINT proposal_accepted_by_fkey FOREIGN KEY (accepted_by) REFERENCES person(id) ON DELETE SET NULL,
  CONSTRAINT proposal_branch_id_fkey FOREIGN KEY (branch_id) REFERENCES branch(id) ON DELETE SET NULL,
  CONSTRAINT proposal_company_id_fkey FOREIGN KEY (company_id) REFERENCES company(organisation_id),
  CONSTRAINT proposal_confirmed_by_fkey FOREIGN KEY (confirmed_by) REFERENCES person(id) ON DELETE SET NULL,
  CONSTRAINT proposal_created_by_fkey FOREIGN KEY (created_by) REFERENCES person(id) ON DELETE SET NULL,
  CONSTRAINT proposal_posting_id_fkey FOREIGN KEY (posting_id) REFERENCES posting(id),
  CONSTRAINT proposal_programme_id_institution_id_fkey FOREIGN KEY (programme_id, institution_id) REFERENCES programme(id, institution_id) ON UPDATE CASCADE,
  CONSTRAINT proposal_answer_days_check CHECK (((answer_days >= 7) AND (answer_days <= 42))),
  CONSTRAINT proposal_check1 CHECK (((status <> 'accepted'::text) OR (accepted_at IS NOT NULL))),
  CONSTRAINT proposal_check2 CHECK (
CASE
    WHEN (status = ANY (ARRAY['sent'::text, 'confirmed'::text])) THEN ((deadline_at IS NOT NULL) AND (ended_at IS NULL))
    ELSE (ended_at IS NOT NULL)
END),
  CONSTRAINT proposal_check3 CHECK ((((from_on IS NULL) = (until_on IS NULL)) AND (from_on <= until_on))),
  CONSTRAINT proposal_class_check CHECK (((class_interested IS NULL) OR (class_until IS NOT NULL))),
  CONSTRAINT proposal_class_interested_check CHECK (((class_interested >= 0) AND (class_interested <= 500))),
  CONSTRAINT proposal_confirmed_check CHECK (((status <> 'confirmed'::text) OR ((confirmed_at IS NOT NULL) AND (side = 'institution'::text)))),
  CONSTRAINT proposal_ended_side_check CHECK ((ended_side = ANY (ARRAY['company'::text, 'institution'::text]))),
  CONSTRAINT proposal_moves_check CHECK ((moves > 0)),
  CONSTRAINT proposal_revision_check CHECK ((revision > 0)),
  CONSTRAINT proposal_seats_check CHECK ((seats > 0)),
  CONSTRAINT proposal_side_check CHECK ((side = ANY (ARRAY['company'::text, 'institution'::text]))),
  CONSTRAINT proposal_started_by_check CHECK ((started_by = ANY (ARRAY['programme'::text, 'company'::text]))),
  CONSTRAINT proposal_status_check CHECK ((status = ANY (ARRAY['sent'::text, 'confirmed'::text, 'accepted'::text, 'declined'::text, 'withdrawn'::text, 'expired'::text, 'lapsed'::text])))
);
CREATE INDEX proposal_branch ON proposal USING btree (branch_id) WHERE (branch_id IS NOT NULL);
CREATE INDEX proposal_company ON proposal USING btree (company_id, id DESC);
CREATE INDEX proposal_institution ON proposal USING btree (institution_id, id DESC);
CREATE UNIQUE INDEX proposal_open_pair ON proposal USING btree (posting_id, programme_id, company_id) WHERE (status = ANY (ARRAY['sent'::text, 'confirmed'::text]));
CREATE INDEX proposal_posting ON proposal USING btree (posting_id, id DESC);
CREATE INDEX proposal_programme ON proposal USING btree (programme_id, id DESC);
CREATE INDEX proposal_sender ON proposal USING btree (created_by, created_at);
CREATE INDEX proposal_unanswered ON proposal USING btree (posting_id, ended_side, deadline_at) WHERE (status = 'expired'::text);

CREATE TABLE proposal_move (
  proposal_id uuid NOT NULL,
  number integer NOT NULL,
  act text NOT NULL,
  side text,
  person_id uuid,
  at timestamp with time zone NOT NULL,
  turn text,
  revision integer,
  seats integer,
  from_on date,
  until_on date,
  message text,
  reason text,
  sentence text,
  is_welcome boolean,
  class_until date,
  class_interested integer,
  for_id uuid,
  CONSTRAINT proposal_move_pkey PRIMARY KEY (proposal_id, number),
  CONSTRAINT proposal_move_for_id_fkey FOREIGN KEY (for_id) REFERENCES person(id) ON DELETE SET NULL,
  CONSTRAINT proposal_move_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id) ON DELETE SET NULL,
  CONSTRAINT proposal_move_proposal_id_fkey FOREIGN KEY (proposal_id) REFERENCES proposal(id) ON DELETE CASCADE,
  CONSTRAINT proposal_move_act_check CHECK ((act = ANY (ARRAY['send'::text, 'accept'::text, 'confirm'::text, 'revise'::text, 'resubmit'::text, 'ask-class'::text, 'decline'::text, 'withdraw'::text, 'put-back'::text, 'expire'::text, 'lapse'::text]))),
  CONSTRAINT proposal_move_check CHECK (((act = ANY (ARRAY['send'::text, 'revise'::text, 'resubmit'::text])) = ((revision IS NOT NULL) AND (seats IS NOT NULL) AND (message IS NOT NULL)))),
  CONSTRAINT proposal_move_check1 CHECK (((reason IS NULL) OR ((act = 'decline'::text) AND (sentence IS NOT NULL) AND (is_welcome IS NOT NULL)))),
  CONSTRAINT proposal_move_class_check CHECK ((((act = 'ask-class'::text) = (class_until IS NOT NULL)) AND ((class_interested IS NULL) OR (class_until IS NOT NULL)))),
  CONSTRAINT proposal_move_class_interested_check CHECK (((class_interested >= 0) AND (class_interested <= 500))),
  CONSTRAINT proposal_move_number_check CHECK ((number > 0)),
  CONSTRAINT proposal_move_reason_check CHECK ((reason = ANY (ARRAY['not-now'::text, 'no-capacity'::text, 'period'::text, 'does-not-fit'::text, 'no-student-interest'::text, 'distance'::text, 'terms'::text, 'other'::text]))),
  CONSTRAINT proposal_move_seats_check CHECK ((seats > 0)),
  CONSTRAINT proposal_move_side_check CHECK ((side = ANY (ARRAY['company'::text, 'institution'::text]))),
  CONSTRAINT proposal_move_turn_check CHECK ((turn = ANY (ARRAY['company'::text, 'institution'::text])))
);
CREATE INDEX proposal_move_for ON proposal_move USING btree (for_id) WHERE (for_id IS NOT NULL);
CREATE INDEX proposal_move_person ON proposal_move USING btree (person_id) WHERE (person_id IS NOT NULL);

CREATE TABLE qualification (
  code_type text NOT NULL,
  code text NOT NULL,
  name text NOT NULL,
  level text NOT NULL,
  CONSTRAINT qualification_pkey PRIMARY KEY (code_type, code),
  CONSTRAINT qualification_level_fkey FOREIGN KEY (level) REFERENCES level(slug),
  CONSTRAINT qualification_code_check CHECK ((code ~ '^\d{5}$'::text)),
  CONSTRAINT qualification_code_type_check CHECK ((code_type = ANY (ARRAY['crebo'::text, 'croho'::text])))
);

CREATE TABLE qualification_equivalent (
  code_type text NOT NULL,
  code text NOT NULL,
  name text NOT NULL,
  level text NOT NULL,
  is_confirmed boolean NOT NULL,
  CONSTRAINT qualification_equivalent_pkey PRIMARY KEY (code_type, code),
  CONSTRAINT qualification_equivalent_level_fkey FOREIGN KEY (level) REFERENCES level(slug),
  CONSTRAINT qualification_equivalent_code_type_check CHECK ((code_type = ANY (ARRAY['crebo'::text, 'croho'::text, 'rio'::text])))
);

CREATE TABLE qualification_equivalent_function (
  code_type text NOT NULL,
  code text NOT NULL,
  function text NOT NULL,
  CONSTRAINT qualification_equivalent_function_pkey PRIMARY KEY (code_type, code, function),
  CONSTRAINT qualification_equivalent_function_code_type_code_fkey FOREIGN KEY (code_type, code) REFERENCES qualification_equivalent(code_type, code) ON DELETE CASCADE,
  CONSTRAINT qualification_equivalent_function_function_fkey FOREIGN KEY (function) REFERENCES job_function(slug) ON DELETE CASCADE
);
CREATE TRIGGER qualification_equivalent_function_changed AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON qualification_equivalent_function FOR EACH STATEMENT EXECUTE FUNCTION all_programmes_changed();

CREATE TABLE qualification_part (
  code text NOT NULL,
  kind text NOT NULL,
  name text NOT NULL,
  CONSTRAINT qualification_part_pkey PRIMARY KEY (code),
  CONSTRAINT qualification_part_check CHECK ((code ~
CASE kind
    WHEN 'certificate'::text THEN '^C\d{4}$'::text
    ELSE '^K\d{4}$'::text
END)),
  CONSTRAINT qualification_part_kind_check CHECK ((kind = ANY (ARRAY['certificate'::text, 'elective'::text])))
);

CREATE TABLE question (
  id uuid NOT NULL,
  text text NOT NULL,
  about text,
  asker_id uuid,
  name text,
  email text,
  locale text NOT NULL,
  created_at timestamp with time zone NOT NULL,
  answer text,
  answered_at timestamp with time zone,
  answered_by uuid,
  CONSTRAINT question_pkey PRIMARY KEY (id),
  CONSTRAINT question_answered_by_fkey FOREIGN KEY (answered_by) REFERENCES person(id),
  CONSTRAINT question_asker_id_fkey FOREIGN KEY (asker_id) REFERENCES person(id),
  CONSTRAINT question_check CHECK (((answered_at IS NULL) = (answer IS NULL))),
  CONSTRAINT question_check1 CHECK ((((name IS NULL) = (email IS NULL)) AND ((name IS NULL) = ((asker_id IS NOT NULL) OR (answered_at IS NOT NULL))))),
  CONSTRAINT question_locale_check CHECK ((locale = ANY (ARRAY['nl'::text, 'en'::text])))
);
CREATE INDEX question_answered ON question USING btree (answered_at) WHERE (answered_at IS NOT NULL);

CREATE TABLE quiet_week (
  institution_id uuid NOT NULL,
  from_on date NOT NULL,
  until_on date NOT NULL,
  CONSTRAINT quiet_week_pkey PRIMARY KEY (institution_id, from_on),
  CONSTRAINT quiet_week_institution_id_fkey FOREIGN KEY (institution_id) REFERENCES institution(organisation_id) ON DELETE CASCADE,
  CONSTRAINT quiet_week_check CHECK ((from_on <= until_on))
);

CREATE TABLE reason (
  slug text NOT NULL,
  letter text NOT NULL,
  name_nl text NOT NULL,
  name_en text NOT NULL,
  place integer NOT NULL,
  text_nl text DEFAULT ''::text NOT NULL,
  text_en text DEFAULT ''::text NOT NULL,
  CONSTRAINT reason_pkey PRIMARY KEY (slug),
  CONSTRAINT reason_letter_key UNIQUE (letter),
  CONSTRAINT reason_place_key UNIQUE (place),
  CONSTRAINT reason_letter_check CHECK ((letter ~ '^[A-D]$'::text))
);

CREATE TABLE recognition (
  id uuid DEFAULT uuidv7() NOT NULL,
  branch_id uuid NOT NULL,
  qualification_code text NOT NULL,
  status text NOT NULL,
  valid_from date,
  valid_until date,
  applied_on date,
  withdrawn_on date,
  version integer DEFAULT 1 NOT NULL,
  CONSTRAINT recognition_pkey PRIMARY KEY (id),
  CONSTRAINT recognition_branch_id_fkey FOREIGN KEY (branch_id) REFERENCES branch(id) ON DELETE CASCADE,
  CONSTRAINT recognition_check CHECK (((status <> 'recognised'::text) OR ((valid_from IS NOT NULL) AND (valid_until IS NOT NULL) AND (valid_from < valid_until)))),
  CONSTRAINT recognition_status_check CHECK ((status = ANY (ARRAY['applied'::text, 'recognised'::text, 'withdrawn'::text]))),
  CONSTRAINT recognition_branch_id_qualification_code_daterange_excl EXCLUDE USING gist (branch_id WITH =, qualification_code WITH =, daterange(valid_from, valid_until, '[]'::text) WITH &&) WHERE ((status = 'recognised'::text))
);
CREATE INDEX recognition_branch ON recognition USING btree (branch_id);

CREATE TABLE recognition_event (
  id uuid DEFAULT uuidv7() NOT NULL,
  recognition_id uuid NOT NULL,
  at timestamp with time zone NOT NULL,
  by_id uuid,
  status text NOT NULL,
  valid_from date,
  valid_until date,
  CONSTRAINT recognition_event_pkey PRIMARY KEY (id),
  CONSTRAINT recognition_event_by_id_fkey FOREIGN KEY (by_id) REFERENCES person(id) ON DELETE SET NULL,
  CONSTRAINT recognition_event_recognition_id_fkey FOREIGN KEY (recognition_id) REFERENCES recognition(id) ON DELETE CASCADE,
  CONSTRAINT recognition_event_status_check CHECK ((status = ANY (ARRAY['applied'::text, 'recognised'::text, 'withdrawn'::text, 'ended'::text])))
);
CREATE INDEX recognition_event_recognition ON recognition_event USING btree (recognition_id, id);

CREATE TABLE region (
  slug text NOT NULL,
  name_nl text NOT NULL,
  name_en text NOT NULL,
  areas text[] NOT NULL,
  place integer NOT NULL,
  CONSTRAINT region_pkey PRIMARY KEY (slug)
);

CREATE TABLE region_adjacency (
  region text NOT NULL,
  adjacent text NOT NULL,
  CONSTRAINT region_adjacency_pkey PRIMARY KEY (region, adjacent),
  CONSTRAINT region_adjacency_adjacent_fkey FOREIGN KEY (adjacent) REFERENCES region(slug),
  CONSTRAINT region_adjacency_region_fkey FOREIGN KEY (region) REFERENCES region(slug),
  CONSTRAINT region_adjacency_check CHECK ((region <> adjacent))
);
CREATE TRIGGER region_adjacency_changed AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON region_adjacency FOR EACH STATEMENT EXECUTE FUNCTION all_programmes_changed();

CREATE TABLE report (
  id uuid DEFAULT uuidv7() NOT NULL,
  organisation_id uuid NOT NULL,
  by_id uuid,
  reason text NOT NULL,
  text text NOT NULL,
  created_at timestamp with time zone NOT NULL,
  settled_at timestamp with time zone,
  settled_by uuid,
  outcome text,
  posting_id uuid,
  CONSTRAINT report_pkey PRIMARY KEY (id),
  CONSTRAINT company_report_by_id_fkey FOREIGN KEY (by_id) REFERENCES person(id) ON DELETE SET NULL,
  CONSTRAINT company_report_settled_by_fkey FOREIGN KEY (settled_by) REFERENCES person(id) ON DELETE SET NULL,
  CONSTRAINT report_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id) ON DELETE CASCADE,
  CONSTRAINT report_posting_id_fkey FOREIGN KEY (posting_id) REFERENCES posting(id) ON DELETE CASCADE,
  CONSTRAINT report_reason_check CHECK ((reason = ANY (ARRAY['not-real'::text, 'imposter'::text, 'conduct'::text, 'content'::text, 'facts'::text, 'level'::text, 'exclusion'::text, 'other'::text])))
);
CREATE INDEX report_open ON report USING btree (created_at, id) WHERE (settled_at IS NULL);
CREATE INDEX report_organisation ON report USING btree (organisation_id);
CREATE INDEX report_posting ON report USING btree (posting_id) WHERE (posting_id IS NOT NULL);

CREATE TABLE request_match (
  posting_id uuid NOT NULL,
  company_id uuid NOT NULL,
  branch_id uuid NOT NULL,
  score integer NOT NULL,
  band text NOT NULL,
  rule_version integer NOT NULL,
  findings jsonb NOT NULL,
  computed_at timestamp with time zone NOT NULL,
  open_until date NOT NULL,
  CONSTRAINT request_match_pkey PRIMARY KEY (posting_id, company_id),
  CONSTRAINT request_match_branch_id_fkey FOREIGN KEY (branch_id) REFERENCES branch(id) ON DELETE CASCADE,
  CONSTRAINT request_match_posting_id_fkey FOREIGN KEY (posting_id) REFERENCES posting(id) ON DELETE CASCADE,
  CONSTRAINT request_match_rule_version_fkey FOREIGN KEY (rule_version) REFERENCES match_rule(version),
  CONSTRAINT request_match_band_check CHECK ((band = ANY (ARRAY['strong'::text, 'good'::text, 'fair'::text]))),
  CONSTRAINT request_match_score_check CHECK (((score >= 0) AND (score <= 100)))
);
CREATE INDEX request_match_branch ON request_match USING btree (branch_id);
CREATE INDEX request_match_company ON request_match USING btree (company_id, score DESC, open_until);

CREATE TABLE saved_search (
  id uuid DEFAULT uuidv7() NOT NULL,
  person_id uuid NOT NULL,
  name text NOT NULL,
  filter jsonb NOT NULL,
  filter_version integer NOT NULL,
  version integer DEFAULT 1 NOT NULL,
  created_at timestamp with time zone NOT NULL,
  looked_at timestamp with time zone NOT NULL,
  alerted_at timestamp with time zone NOT NULL,
  CONSTRAINT saved_search_pkey PRIMARY KEY (id),
  CONSTRAINT saved_search_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id) ON DELETE CASCADE,
  CONSTRAINT saved_search_name_check CHECK (((length(name) >= 1) AND (length(name) <= 80)))
);
CREATE INDEX saved_search_person ON saved_search USING btree (person_id, id);

CREATE TABLE schema_migration (
  name text NOT NULL,
  checksum text NOT NULL,
  applied_at timestamp with time zone DEFAULT now() NOT NULL,
  CONSTRAINT schema_migration_pkey PRIMARY KEY (name)
);

CREATE TABLE session (
  id uuid DEFAULT uuidv7() NOT NULL,
  person_id uuid NOT NULL,
  secret_hash bytea NOT NULL,
  current_organisation_id uuid,
  created_at timestamp with time zone DEFAULT now() NOT NULL,
  ends_at timestamp with time zone NOT NULL,
  agent text DEFAULT ''::text NOT NULL,
  last_seen_at timestamp with time zone DEFAULT now() NOT NULL,
  CONSTRAINT session_pkey PRIMARY KEY (id),
  CONSTRAINT session_secret_hash_key UNIQUE (secret_hash),
  CONSTRAINT session_current_organisation_id_fkey FOREIGN KEY (current_organisation_id) REFERENCES organisation(id) ON DELETE SET NULL,
  CONSTRAINT session_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id) ON DELETE CASCADE
);
CREATE INDEX session_person ON session USING btree (person_id);

CREATE TABLE signal (
  id uuid DEFAULT uuidv7() NOT NULL,
  collaboration_id uuid NOT NULL,
  check_in_id uuid NOT NULL,
  side text NOT NULL,
  reason text NOT NULL,
  on_course text,
  mark integer,
  raised_at timestamp with time zone NOT NULL,
  answered_at timestamp with time zone,
  version integer DEFAULT 1 NOT NULL,
  answer text,
  answer_side text,
  answer_by uuid,
  answer_given_at timestamp with time zone,
  confirmed_by uuid,
  CONSTRAINT signal_pkey PRIMARY KEY (id),
  CONSTRAINT signal_check_in_id_side_key UNIQUE (check_in_id, side),
  CONSTRAINT signal_answer_by_fkey FOREIGN KEY (answer_by) REFERENCES person(id) ON DELETE SET NULL,
  CONSTRAINT signal_check_in_id_fkey FOREIGN KEY (check_in_id) REFERENCES check_in(id) ON DELETE CASCADE,
  CONSTRAINT signal_collaboration_id_fkey FOREIGN KEY (collaboration_id) REFERENCES collaboration(id) ON DELETE CASCADE,
  CONSTRAINT signal_confirmed_by_fkey FOREIGN KEY (confirmed_by) REFERENCES person(id) ON DELETE SET NULL,
  CONSTRAINT signal_answer_check CHECK (((length(answer) >= 5) AND (length(answer) <= 600))),
  CONSTRAINT signal_answer_side_check CHECK ((answer_side = ANY (ARRAY['company'::text, 'institution'::text]))),
  CONSTRAINT signal_check CHECK ((((answer IS NULL) = (answer_side IS NULL)) AND ((answer IS NULL) = (answer_given_at IS NULL)))),
  CONSTRAINT signal_mark_check CHECK (((mark >= 1) AND (mark <= 10))),
  CONSTRAINT signal_on_course_check CHECK ((on_course = ANY (ARRAY['yes'::text, 'partly'::text, 'no'::text]))),
  CONSTRAINT signal_reason_check CHECK ((reason = ANY (ARRAY['low-mark'::text, 'not-on-course'::text, 'missed'::text]))),
  CONSTRAINT signal_side_check CHECK ((side = ANY (ARRAY['company'::text, 'institution'::text])))
);
CREATE INDEX signal_answer_by ON signal USING btree (answer_by) WHERE (answer_by IS NOT NULL);
CREATE INDEX signal_collaboration ON signal USING btree (collaboration_id);
CREATE INDEX signal_confirmed_by ON signal USING btree (confirmed_by) WHERE (confirmed_by IS NOT NULL);
CREATE INDEX signal_open ON signal USING btree (collaboration_id) WHERE (answered_at IS NULL);

CREATE TABLE specialisation (
  slug text NOT NULL,
  function text NOT NULL,
  name_nl text NOT NULL,
  name_en text NOT NULL,
  aliases text[] DEFAULT '{}'::text[] NOT NULL,
  sector_valued_course text,
  esco jsonb,
  place integer NOT NULL,
  about_nl text DEFAULT ''::text NOT NULL,
  about_en text DEFAULT ''::text NOT NULL,
  CONSTRAINT specialisation_pkey PRIMARY KEY (slug),
  CONSTRAINT specialisation_place_key UNIQUE (place),
  CONSTRAINT specialisation_function_fkey FOREIGN KEY (function) REFERENCES job_function(slug) ON DELETE CASCADE
);

CREATE TABLE specialisation_part (
  specialisation text NOT NULL,
  part text NOT NULL,
  CONSTRAINT specialisation_part_pkey PRIMARY KEY (specialisation, part),
  CONSTRAINT specialisation_part_part_fkey FOREIGN KEY (part) REFERENCES qualification_part(code),
  CONSTRAINT specialisation_part_specialisation_fkey FOREIGN KEY (specialisation) REFERENCES specialisation(slug) ON DELETE CASCADE
);

CREATE TABLE story (
  id uuid DEFAULT uuidv7() NOT NULL,
  collaboration_id uuid NOT NULL,
  slug text NOT NULL,
  revision integer NOT NULL,
  title_nl text NOT NULL,
  excerpt_nl text NOT NULL,
  did_nl text NOT NULL,
  brought_nl text NOT NULL,
  lesson_nl text NOT NULL,
  title_en text,
  excerpt_en text,
  did_en text,
  brought_en text,
  lesson_en text,
  created_at timestamp with time zone NOT NULL,
  changed_at timestamp with time zone NOT NULL,
  changed_by uuid,
  published_revision integer,
  published_at timestamp with time zone,
  published_by uuid,
  returned_revision integer,
  returned_at timestamp with time zone,
  returned_by uuid,
  returned_sentence text,
  CONSTRAINT story_pkey PRIMARY KEY (id),
  CONSTRAINT story_collaboration_id_key UNIQUE (collaboration_id),
  CONSTRAINT story_slug_key UNIQUE (slug),
  CONSTRAINT story_changed_by_fkey FOREIGN KEY (changed_by) REFERENCES person(id) ON DELETE SET NULL,
  CONSTRAINT story_collaboration_id_fkey FOREIGN KEY (collaboration_id) REFERENCES collaboration(id) ON DELETE CASCADE,
  CONSTRAINT story_published_by_fkey FOREIGN KEY (published_by) REFERENCES person(id) ON DELETE SET NULL,
  CONSTRAINT story_returned_by_fkey FOREIGN KEY (returned_by) REFERENCES person(id) ON DELETE SET NULL,
  CONSTRAINT story_check CHECK ((((title_en IS NULL) = (did_en IS NULL)) AND ((title_en IS NULL) = (brought_en IS NULL)) AND ((title_en IS NULL) = (lesson_en IS NULL)) AND ((title_en IS NULL) = (excerpt_en IS NULL)))),
  CONSTRAINT story_check1 CHECK (((published_revision IS NULL) = (published_at IS NULL))),
  CONSTRAINT story_check2 CHECK (((returned_revision IS NULL) = (returned_sentence IS NULL))),
  CONSTRAINT story_revision_check CHECK ((revision > 0)),
  CONSTRAINT story_slug_check CHECK ((slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'::text))
);
CREATE INDEX story_changed_by ON story USING btree (changed_by) WHERE (changed_by IS NOT NULL);
CREATE INDEX story_published_by ON story USING btree (published_by) WHERE (published_by IS NOT NULL);
CREATE INDEX story_returned_by ON story USING btree (returned_by) WHERE (returned_by IS NOT NULL);

CREATE TABLE story_consent (
  story_id uuid NOT NULL,
  side text NOT NULL,
  revision integer NOT NULL,
  given_at timestamp with time zone NOT NULL,
  given_by uuid,
  press boolean NOT NULL,
  named boolean NOT NULL,
  CONSTRAINT story_consent_pkey PRIMARY KEY (story_id, side),
  CONSTRAINT story_consent_given_by_fkey FOREIGN KEY (given_by) REFERENCES person(id) ON DELETE SET NULL,
  CONSTRAINT story_consent_story_id_fkey FOREIGN KEY (story_id) REFERENCES story(id) ON DELETE CASCADE,
  CONSTRAINT story_consent_side_check CHECK ((side = ANY (ARRAY['company'::text, 'institution'::text])))
);
CREATE INDEX story_consent_given_by ON story_consent USING btree (given_by) WHERE (given_by IS NOT NULL);

CREATE TABLE succession (
  id uuid DEFAULT uuidv7() NOT NULL,
  organisation_id uuid,
  from_person_id uuid NOT NULL,
  from_email text NOT NULL,
  to_person_id uuid,
  created_at timestamp with time zone NOT NULL,
  CONSTRAINT succession_pkey PRIMARY KEY (id),
  CONSTRAINT succession_from_person_id_fkey FOREIGN KEY (from_person_id) REFERENCES person(id) ON DELETE CASCADE,
  CONSTRAINT succession_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id) ON DELETE CASCADE,
  CONSTRAINT succession_to_person_id_fkey FOREIGN KEY (to_person_id) REFERENCES person(id) ON DELETE CASCADE
);
CREATE INDEX succession_from ON succession USING btree (from_person_id);
CREATE INDEX succession_organisation ON succession USING btree (organisation_id);
CREATE INDEX succession_to ON succession USING btree (to_person_id);

CREATE TABLE thread (
  proposal_id uuid NOT NULL,
  messages integer DEFAULT 0 NOT NULL,
  CONSTRAINT thread_pkey PRIMARY KEY (proposal_id),
  CONSTRAINT thread_proposal_id_fkey FOREIGN KEY (proposal_id) REFERENCES proposal(id) ON DELETE CASCADE,
  CONSTRAINT thread_messages_check CHECK ((messages >= 0))
);

CREATE TABLE thread_reading (
  proposal_id uuid NOT NULL,
  person_id uuid NOT NULL,
  number integer NOT NULL,
  CONSTRAINT thread_reading_pkey PRIMARY KEY (proposal_id, person_id),
  CONSTRAINT thread_reading_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id) ON DELETE CASCADE,
  CONSTRAINT thread_reading_proposal_id_fkey FOREIGN KEY (proposal_id) REFERENCES proposal(id) ON DELETE CASCADE,
  CONSTRAINT thread_reading_number_check CHECK ((number >= 0))
);
CREATE INDEX thread_reading_person ON thread_reading USING btree (person_id);

CREATE TABLE throttle (
  key text NOT NULL,
  count integer NOT NULL,
  ends_at timestamp with time zone NOT NULL,
  CONSTRAINT throttle_pkey PRIMARY KEY (key)
);

CREATE TABLE verification_event (
  id uuid DEFAULT uuidv7() NOT NULL,
  company_id uuid NOT NULL,
  at timestamp with time zone NOT NULL,
  side text NOT NULL,
  by_id uuid,
  what text NOT NULL,
  reason text,
  text text DEFAULT ''::text NOT NULL,
  evidence jsonb,
  CONSTRAINT verification_event_pkey PRIMARY KEY (id),
  CONSTRAINT verification_event_by_id_fkey FOREIGN KEY (by_id) REFERENCES person(id) ON DELETE SET NULL,
  CONSTRAINT verification_event_company_id_fkey FOREIGN KEY (company_id) REFERENCES company(organisation_id) ON DELETE CASCADE,
  CONSTRAINT verification_event_side_check CHECK ((side = ANY (ARRAY['company'::text, 'desk'::text, 'rule'::text]))),
  CONSTRAINT verification_event_what_check CHECK ((what = ANY (ARRAY['registered'::text, 'trusted'::text, 'queued'::text, 'changed'::text, 'asked'::text, 'answered'::text, 'refused'::text, 'approved'::text, 'seen'::text, 'merged'::text, 'unmerged'::text])))
);
CREATE INDEX verification_event_company ON verification_event USING btree (company_id, id);

CREATE TABLE worker (
  id uuid NOT NULL,
  host text NOT NULL,
  pid integer NOT NULL,
  backend text NOT NULL,
  relays boolean NOT NULL,
  started_at timestamp with time zone DEFAULT now() NOT NULL,
  seen_at timestamp with time zone DEFAULT now() NOT NULL,
  troubles text[] DEFAULT '{}'::text[] NOT NULL,
  CONSTRAINT worker_pkey PRIMARY KEY (id),
  CONSTRAINT worker_backend_check CHECK ((backend = ANY (ARRAY['postgres'::text, 'redis'::text])))
);

CREATE VIEW check_in_course AS
 SELECT c.id AS collaboration_id, c.institution_id, c.kind, c.status, c.from_on, c.until_on,
    c.started_at, agreed.rhythm, quiet.weeks,
    md5(concat_ws('|'::text, c.kind, c.status, COALESCE(c.from_on::text, '-'::text), COALESCE(c.until_on::text, '-'::text), COALESCE(agreed.rhythm, '-'::text), quiet.weeks::text)) AS basis
   FROM collaboration c
     LEFT JOIN LATERAL ( SELECT
                CASE
                    WHEN p.was IS NOT NULL THEN (p.was -> 'value'::text) ->> 'rhythm'::text
                    WHEN p.institution_at IS NOT NULL AND p.company_at IS NOT NULL THEN p.value ->> 'rhythm'::text
                    ELSE NULL::text
                END AS rhythm
           FROM plan_point p
          WHERE p.collaboration_id = c.id AND p.slug = 'contact'::text) agreed ON true
     CROSS JOIN LATERAL ( SELECT COALESCE(jsonb_agg(jsonb_build_object('from', q.from_on, 'until', q.until_on) ORDER BY q.from_on), '[]'::jsonb) AS weeks
           FROM quiet_week q
          WHERE q.institution_id = c.institution_id) quiet;

CREATE VIEW check_in_rubric_of_groups AS
 SELECT c.id AS collaboration_id, k.rubric AS stage, s.side, r.listening, r.explaining, r.resistance,
    r.together, r.priorities, r.contexts
   FROM check_in_rubric r
     JOIN check_in_side s ON s.id = r.check_in_side_id
     JOIN check_in k ON k.id = s.check_in_id
     JOIN collaboration c ON c.id = k.collaboration_id
  WHERE c.seats >= 5 AND k.rubric IS NOT NULL;

CREATE VIEW collaboration_pulse AS
 SELECT c.id AS collaboration_id, newest.last_mark,
    ( SELECT count(*)::integer AS count
           FROM signal g
          WHERE g.collaboration_id = c.id AND g.answered_at IS NULL) AS open_signals
   FROM collaboration c
     LEFT JOIN LATERAL ( SELECT min(s.mark) AS last_mark
           FROM check_in k
             JOIN check_in_side s ON s.check_in_id = k.id
          WHERE k.collaboration_id = c.id AND s.answered_at IS NOT NULL
          GROUP BY k.due_on, k.id
          ORDER BY k.due_on DESC, k.id DESC
         LIMIT 1) newest ON true;

CREATE VIEW earlier_collaboration AS
 SELECT id, company_id, programme_id,
    (ended_at AT TIME ZONE 'Europe/Amsterdam'::text)::date AS ended_on,
    COALESCE(( SELECT r.mark
           FROM released_evaluation r
          WHERE r.collaboration_id = c.id AND r.side = 'company'::text), ( SELECT s.mark
           FROM check_in i
             JOIN check_in_side s ON s.check_in_id = i.id
          WHERE i.collaboration_id = c.id AND s.side = 'company'::text AND s.mark IS NOT NULL
          ORDER BY s.answered_at DESC
         LIMIT 1)) AS company_mark,
    COALESCE(( SELECT r.mark
           FROM released_evaluation r
          WHERE r.collaboration_id = c.id AND r.side = 'institution'::text), ( SELECT s.mark
           FROM check_in i
             JOIN check_in_side s ON s.check_in_id = i.id
          WHERE i.collaboration_id = c.id AND s.side = 'institution'::text AND s.mark IS NOT NULL
          ORDER BY s.answered_at DESC
         LIMIT 1)) AS institution_mark
   FROM collaboration c
  WHERE status = 'completed'::text;

CREATE VIEW institution_place AS
 SELECT institution_region.institution_id, institution_region.region
   FROM institution_region
UNION
 SELECT s.successor_id AS institution_id, r.region
   FROM institution_successor s
     JOIN institution_region r ON r.institution_id = s.institution_id;

CREATE VIEW institution_today AS
 SELECT i.organisation_id AS institution_id, COALESCE(s.successor_id, i.organisation_id) AS today_id
   FROM institution i
     LEFT JOIN institution_successor s ON s.institution_id = i.organisation_id;

CREATE VIEW job_function_level AS
 SELECT DISTINCT f.function, q.level
   FROM job_function_qualification f
     JOIN qualification q ON q.code_type = f.code_type AND q.code = f.code;

CREATE VIEW job_function_move AS
 SELECT job_move.a AS function, job_move.b AS moves_to
   FROM job_move
UNION ALL
 SELECT job_move.b AS function, job_move.a AS moves_to
   FROM job_move;

CREATE VIEW library_entry AS
 SELECT 'case'::text AS type, practice_case.slug, practice_case.title_nl, practice_case.title_en,
    practice_case.excerpt_nl, practice_case.excerpt_en, practice_case.forms, practice_case.functions,
    practice_case.region, NULL::date AS written_on, practice_case.search
   FROM practice_case
UNION ALL
 SELECT 'article'::text AS type, article.slug, article.title_nl, article.title_en,
    article.excerpt_nl, article.excerpt_en, article.forms, article.functions, NULL::text AS region,
    article.written_on, article.search
   FROM article
UNION ALL
 SELECT 'story'::text AS type, published_story.slug, published_story.title_nl,
    published_story.title_en, published_story.excerpt_nl, published_story.excerpt_en,
    published_story.forms, published_story.functions, published_story.region,
    (published_story.published_at AT TIME ZONE 'Europe/Amsterdam'::text)::date AS written_on,
    published_story.search
   FROM published_story;

CREATE VIEW organisation_names AS
 SELECT id AS organisation_id,
        CASE
            WHEN type = 'institution'::text THEN concat_ws(' '::text, name, ( SELECT string_agg(a.name, ' '::text ORDER BY a.name) AS string_agg
               FROM institution_alias a
              WHERE a.institution_id = o.id), ( SELECT string_agg(concat_ws(' '::text, p.name, ( SELECT string_agg(b.name, ' '::text ORDER BY b.name) AS string_agg
                       FROM institution_alias b
                      WHERE b.institution_id = p.id)), ' '::text ORDER BY p.name) AS string_agg
               FROM institution_successor s
                 JOIN organisation p ON p.id = s.institution_id
              WHERE s.successor_id = o.id))
            ELSE name
        END AS names
   FROM organisation o;

CREATE VIEW programme_function AS
 SELECT f.programme_id, f.function
   FROM ( SELECT c.programme_id, q.function
           FROM programme_code c
             JOIN qualification_function q ON q.code_type = c.code_type AND q.code = c.code
        UNION
         SELECT a.id, added.added
           FROM programme a
             CROSS JOIN LATERAL unnest(a.functions_added) added(added)) f
     JOIN programme p ON p.id = f.programme_id
  WHERE f.function <> ALL (p.functions_removed);

CREATE VIEW published_story AS
 SELECT s.id, s.slug, s.collaboration_id, s.published_at, s.title_nl,
    COALESCE(s.title_en, s.title_nl) AS title_en, s.excerpt_nl,
    COALESCE(s.excerpt_en, s.excerpt_nl) AS excerpt_en, ARRAY[i.name, c.name] AS parties,
    ARRAY[b.form] AS forms, ARRAY[b.kind] AS kinds, g.functions, b.region, co.size_band AS size,
    (((setweight(to_tsvector('dutch'::regconfig, (s.title_nl || ' '::text) || s.excerpt_nl), 'A'::"char") || to_tsvector('dutch'::regconfig, (((s.did_nl || ' '::text) || s.brought_nl) || ' '::text) || s.lesson_nl)) || setweight(to_tsvector('english'::regconfig, COALESCE((s.title_en || ' '::text) || s.excerpt_en, ''::text)), 'A'::"char")) || to_tsvector('english'::regconfig, COALESCE((((s.did_en || ' '::text) || s.brought_en) || ' '::text) || s.lesson_en, ''::text))) || to_tsvector('simple'::regconfig, (i.name || ' '::text) || c.name) AS search
   FROM story s
     JOIN collaboration b ON b.id = s.collaboration_id
     JOIN posting g ON g.id = b.posting_id
     JOIN company co ON co.organisation_id = b.company_id
     JOIN organisation c ON c.id = b.company_id
     JOIN organisation i ON i.id = b.institution_id
  WHERE s.published_revision = s.revision AND 2 = (( SELECT count(*) AS count
           FROM story_consent y
          WHERE y.story_id = s.id AND y.revision = s.revision));

CREATE VIEW qualification_function AS
 SELECT job_function_qualification.code_type, job_function_qualification.code,
    job_function_qualification.function, false AS is_equivalent
   FROM job_function_qualification
UNION ALL
 SELECT qualification_equivalent_function.code_type, qualification_equivalent_function.code,
    qualification_equivalent_function.function, true AS is_equivalent
   FROM qualification_equivalent_function;

CREATE VIEW released_evaluation AS
 SELECT e.collaboration_id, e.ending, e.released_at, s.side, s.mark, s.again, s.talent, s.innovation,
    s.society, s.network, s.hours, s.students, s.employees, s.contracts, s.in_use
   FROM evaluation e
     JOIN evaluation_side s ON s.collaboration_id = e.collaboration_id
  WHERE e.released_at IS NOT NULL AND s.given_at IS NOT NULL;
