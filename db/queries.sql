-- Every named read, as it is sent, printed by "npm run goldens". Not edited by hand.

-- accounts.actor-by-session
select s.id as "sessionId", s.person_id as "personId", s.last_seen_at < now() - interval '15 minutes' as "isStale", coalesce((
   select jsonb_agg(jsonb_build_object('organisationId', m.organisation_id, 'type', o.type, 'role', m.role, 'region', m.region, 'name', o.name, 'slug', o.slug,
     'programmeIds', coalesce((select jsonb_agg(distinct k.programme_id order by k.programme_id) from (
select k.programme_id, k.role from programme_keeper k join programme p on p.id = k.programme_id and p.institution_id = m.organisation_id where k.person_id = m.person_id
union select d.programme_id, d.role from (
select d.deputy_id, d.person_id, d.institution_id, d.until_on, k.programme_id, k.role from deputyship d
join programme_keeper k on k.person_id = d.person_id and (d.programme_ids = '{}' or k.programme_id = any(d.programme_ids))
join programme r on r.id = k.programme_id and r.institution_id = d.institution_id where d.is_active) d where d.deputy_id = m.person_id and d.institution_id = m.organisation_id and d.until_on >= $2::date) k), '[]'),
     'managedIds', coalesce((select jsonb_agg(distinct k.programme_id order by k.programme_id) from (
select k.programme_id, k.role from programme_keeper k join programme p on p.id = k.programme_id and p.institution_id = m.organisation_id where k.person_id = m.person_id
union select d.programme_id, d.role from (
select d.deputy_id, d.person_id, d.institution_id, d.until_on, k.programme_id, k.role from deputyship d
join programme_keeper k on k.person_id = d.person_id and (d.programme_ids = '{}' or k.programme_id = any(d.programme_ids))
join programme r on r.id = k.programme_id and r.institution_id = d.institution_id where d.is_active) d where d.deputy_id = m.person_id and d.institution_id = m.organisation_id and d.until_on >= $2::date) k where k.role = 'manager'), '[]')) order by o.name)
   from membership m join organisation o on o.id = m.organisation_id where m.person_id = s.person_id), '[]') as memberships
 from session s join person p on p.id = s.person_id where s.secret_hash = $1 and s.ends_at > now() and p.closed_at is null;

-- accounts.address
select email from person where id = $1;

-- accounts.by-email
select id, name, email, locale, password_hash as "passwordHash" from person p where email = $1 and closed_at is null
and ($2::boolean or not exists (select from demo_sign_in d where d.person_id = p.id));

-- accounts.deputies-told
select d.id, d.deputy_id as "deputyId", p.name as person, s.name as deputy, o.name as organisation, d.from_on as from, d.until_on as until, d.ended_at is not null as "isOver",
  array(select g.name from programme g where g.id = any(d.programme_ids) order by g.name) as programmes
from deputyship d join person p on p.id = d.person_id join person s on s.id = d.deputy_id join organisation o on o.id = d.institution_id where d.id = any($1::uuid[]);

-- accounts.deputyship
select d.id, d.institution_id as "institutionId", jsonb_build_object('id', p.id, 'name', p.name) as person, jsonb_build_object('id', s.id, 'name', s.name) as deputy,
(select coalesce(jsonb_agg(jsonb_build_object('id', g.id, 'name', g.name) order by g.name, g.id), '[]') from programme g where g.id = any(d.programme_ids)) as programmes,
d.from_on as from, d.until_on as until, d.is_active as "isActive"
from deputyship d join person p on p.id = d.person_id join person s on s.id = d.deputy_id where d.id = $1;

-- accounts.deputyships
select d.id, d.institution_id as "institutionId", jsonb_build_object('id', p.id, 'name', p.name) as person, jsonb_build_object('id', s.id, 'name', s.name) as deputy,
(select coalesce(jsonb_agg(jsonb_build_object('id', g.id, 'name', g.name) order by g.name, g.id), '[]') from programme g where g.id = any(d.programme_ids)) as programmes,
d.from_on as from, d.until_on as until, d.is_active as "isActive"
from deputyship d join person p on p.id = d.person_id join person s on s.id = d.deputy_id where d.institution_id = $1 and d.ended_at is null and ($2::uuid is null or d.id < $2) order by d.id desc limit $3;

-- accounts.has-account
select id from person where email = $1 and closed_at is null;

-- accounts.invitation
select i.id, i.organisation_id as "organisationId", i.status, i.role, i.region, i.email, i.programme_ids as "programmeIds", jsonb_build_object('id', o.id, 'name', o.name, 'slug', o.slug, 'type', o.type) as organisation,
coalesce((select jsonb_agg(jsonb_build_object('id', g.id, 'name', g.name) order by g.name, g.id) from programme g where g.id = any(i.programme_ids)), '[]') as programmes, p.name as "invitedBy", i.ends_at as "endsAt" from invitation i join organisation o on o.id = i.organisation_id left join person p on p.id = i.invited_by where i.id = $1;

-- accounts.invitation-answered
select i.email, o.name as organisation, i.status from invitation i join organisation o on o.id = i.organisation_id where i.id = $1 and i.status in ('accepted', 'declined');

-- accounts.invitation-by-token
select i.id, i.organisation_id as "organisationId", i.status, i.role, i.region, i.email, i.programme_ids as "programmeIds", jsonb_build_object('id', o.id, 'name', o.name, 'slug', o.slug, 'type', o.type) as organisation,
coalesce((select jsonb_agg(jsonb_build_object('id', g.id, 'name', g.name) order by g.name, g.id) from programme g where g.id = any(i.programme_ids)), '[]') as programmes, p.name as "invitedBy", i.ends_at as "endsAt" from invitation i join organisation o on o.id = i.organisation_id left join person p on p.id = i.invited_by where i.id = (select invitation_id from invitation_link where token_hash = $1);

-- accounts.invitation-row
select i.id, i.email, i.role, i.region, coalesce((select jsonb_agg(jsonb_build_object('id', g.id, 'name', g.name) order by g.name, g.id) from programme g where g.id = any(i.programme_ids)), '[]') as programmes, p.name as "invitedBy", i.sent_at as "sentAt", i.ends_at as "endsAt", i.ends_at <= $2 as "isEnded"
from invitation i left join person p on p.id = i.invited_by where i.id = $1;

-- accounts.invitations
select i.id, i.email, i.role, i.region, coalesce((select jsonb_agg(jsonb_build_object('id', g.id, 'name', g.name) order by g.name, g.id) from programme g where g.id = any(i.programme_ids)), '[]') as programmes, p.name as "invitedBy", i.sent_at as "sentAt", i.ends_at as "endsAt", i.ends_at <= $2 as "isEnded"
from invitation i left join person p on p.id = i.invited_by where i.organisation_id = $1 and i.status = 'open' and ($3::uuid is null or i.id < $3) order by i.id desc limit $4;

-- accounts.invitations-told
select i.id, i.email, o.name as organisation, i.status from invitation i join organisation o on o.id = i.organisation_id where i.id = any($1::uuid[]);

-- accounts.is-open
select id from person where id = $1 and closed_at is null;

-- accounts.join-request-mail
select o.name as organisation, p.name, p.email, r.message, r.status, r.reason from join_request r join organisation o on o.id = r.organisation_id join person p on p.id = r.person_id and p.closed_at is null where r.id = $1;

-- accounts.join-requests
select r.id, jsonb_build_object('id', o.id, 'name', o.name, 'slug', o.slug, 'type', o.type) as organisation, jsonb_build_object('name', p.name, 'email', p.email) as person, r.message, r.created_at as "createdAt"
from join_request r join organisation o on o.id = r.organisation_id join person p on p.id = r.person_id and p.closed_at is null
where r.status = 'waiting' and ($5::uuid is null or r.id > $5) and (r.organisation_id = any($1::uuid[]) and o.type <> 'hca' or $2::boolean and o.type <> 'hca' and not exists (
  select from membership m join person n on n.id = m.person_id and n.closed_at is null where m.organisation_id = o.id and m.role = 'admin') or r.organisation_id = any($3::uuid[]))
order by r.id limit $4;

-- accounts.joinable-organisations
select jsonb_build_object('id', o.id, 'name', o.name, 'slug', o.slug, 'type', o.type) as organisation, (select count(*)::int from membership m join person n on n.id = m.person_id and n.closed_at is null where m.organisation_id = o.id) as people, case r.status when 'waiting' then 'asked' when 'refused' then 'refused' else 'open' end as standing, r.reason
from (select o.id, o.name, o.slug, o.type from company c join organisation o on o.id = c.organisation_id where c.site_domain = $2 and c.merged_into is null
union all select o.id, o.name, o.slug, o.type from institution i join organisation o on o.id = i.organisation_id where i.mail_domains && $3::text[]
  and not exists (select from institution_successor s where s.institution_id = i.organisation_id)) o left join lateral (select status, reason from join_request r where r.organisation_id = o.id and r.person_id = $1 order by r.id desc limit 1) r on true
where not exists (select from membership m where m.organisation_id = o.id and m.person_id = $1) order by people desc, o.name limit 20;

-- accounts.joins-told
select r.id, o.name as organisation, p.name, r.message, r.status, r.reason from join_request r join organisation o on o.id = r.organisation_id join person p on p.id = r.person_id and p.closed_at is null where r.id = any($1::uuid[]);

-- accounts.keepers
select jsonb_build_object('id', p.id, 'name', p.name, 'email', p.email) as person, k.role from programme_keeper k join programme g on g.id = k.programme_id
join membership m on m.person_id = k.person_id and m.organisation_id = g.institution_id join person p on p.id = k.person_id and p.closed_at is null
where k.programme_id = $1 order by k.role desc, p.name, p.id;

-- accounts.kept-programme
select id, institution_id as "institutionId" from programme where id = $1;

-- accounts.left-alone
select o.name from organisation o where o.id = $1 and not exists (select from membership m where m.organisation_id = o.id);

-- accounts.left-alone-told
select o.id, o.name, not exists (select from membership m where m.organisation_id = o.id) as "isAlone" from organisation o where o.id = any($1::uuid[]);

-- accounts.me
select p.id, p.name, p.email, p.locale,
   (select m.organisation_id from membership m where m.person_id = p.id and m.organisation_id = s.current_organisation_id) as current,
   not exists (select from bounced_address b where b.address = p.email and b.suppressed_at is not null) as "isReachable", coalesce((
   select jsonb_agg(jsonb_build_object('organisation', jsonb_build_object('id', o.id, 'name', o.name, 'slug', o.slug, 'type', o.type), 'role', m.role,
     'programmeIds', coalesce((select jsonb_agg(distinct k.programme_id order by k.programme_id) from (
select k.programme_id, k.role from programme_keeper k join programme p on p.id = k.programme_id and p.institution_id = m.organisation_id where k.person_id = m.person_id
union select d.programme_id, d.role from (
select d.deputy_id, d.person_id, d.institution_id, d.until_on, k.programme_id, k.role from deputyship d
join programme_keeper k on k.person_id = d.person_id and (d.programme_ids = '{}' or k.programme_id = any(d.programme_ids))
join programme r on r.id = k.programme_id and r.institution_id = d.institution_id where d.is_active) d where d.deputy_id = m.person_id and d.institution_id = m.organisation_id and d.until_on >= $2::date) k), '[]')) order by o.name)
   from membership m join organisation o on o.id = m.organisation_id where m.person_id = p.id), '[]') as memberships
 from session s join person p on p.id = s.person_id where s.id = $1;

-- accounts.members
select m.id, p.id as "personId", jsonb_build_object('id', p.id, 'name', p.name, 'email', p.email) as person, m.role, m.region, m.created_at as "joinedAt", p.seen_at as "seenAt",
  coalesce((select jsonb_agg(jsonb_build_object('id', g.id, 'name', g.name, 'role', k.role) order by g.name, g.id) from programme_keeper k join programme g on g.id = k.programme_id
    where k.person_id = p.id and g.institution_id = m.organisation_id), '[]') as programmes
from membership m join person p on p.id = m.person_id and p.closed_at is null
where m.organisation_id = $1 and ($2::text is null or (p.name, m.id) > ($2, $3::uuid)) order by p.name, m.id limit $4;

-- accounts.own
select p.id, p.name, p.email, p.locale, p.created_at as since,
  (select r.email from account_request r where r.person_id = p.id and r.purpose = 'address' and r.done_at is null and r.ends_at > now() order by r.created_at desc limit 1) as "pendingEmail",
  coalesce((select jsonb_agg(jsonb_build_object('id', m.id, 'organisation', jsonb_build_object('id', o.id, 'name', o.name, 'slug', o.slug, 'type', o.type), 'role', m.role, 'programmeIds', k.ids, 'programmes', jsonb_array_length(k.ids)) order by o.name)
    from membership m join organisation o on o.id = m.organisation_id cross join lateral (
      select coalesce(jsonb_agg(k.programme_id order by k.programme_id), '[]') as ids from programme_keeper k join programme g on g.id = k.programme_id where k.person_id = m.person_id and g.institution_id = m.organisation_id) k
    where m.person_id = p.id), '[]') as memberships
from person p where p.id = $1;

-- accounts.own-password
select email, name, locale, password_hash as "passwordHash" from person where id = $1 and closed_at is null;

-- accounts.own-sessions
select id, agent, created_at as "startedAt", last_seen_at as "seenAt", id = $2 as "isThis" from session where person_id = $1 and ends_at > now() order by id = $2 desc, last_seen_at desc, id limit 100;

-- accounts.request
select r.id, r.purpose, r.person_id as "personId", r.email, coalesce(p.name, r.name, '') as name, coalesce(r.locale, p.locale) as locale, r.password_hash as "passwordHash", r.next,
r.done_at is not null as "isDone", r.ends_at <= now() or (r.person_id is not null and p.closed_at is not null) as "isOver" from account_request r left join person p on p.id = r.person_id where r.id = $1;

-- accounts.request-by-token
select r.id, r.purpose, r.person_id as "personId", r.email, coalesce(p.name, r.name, '') as name, coalesce(r.locale, p.locale) as locale, r.password_hash as "passwordHash", r.next,
r.done_at is not null as "isDone", r.ends_at <= now() or (r.person_id is not null and p.closed_at is not null) as "isOver" from account_link l join account_request r on r.id = l.request_id left join person p on p.id = r.person_id where l.token_hash = $1;

-- accounts.staff
select o.id, o.type, exists (select from membership m join person p on p.id = m.person_id and p.closed_at is null where m.organisation_id = o.id and m.role = 'admin') as "hasAdmin" from organisation o where o.id = $1;

-- base.suppressed
select suppressed_at as since, verdict, code from bounced_address where address = lower($1) and suppressed_at is not null;

-- calendar.dates
with mine as (select m.organisation_id as id, m.role from membership m where m.person_id = $1),
 kept as (select k.programme_id as id from (
select k.programme_id, k.person_id, k.role from (select programme_id, person_id, role from programme_keeper union select programme_id, deputy_id, role from (
select d.deputy_id, d.person_id, d.institution_id, d.until_on, k.programme_id, k.role from deputyship d
join programme_keeper k on k.person_id = d.person_id and (d.programme_ids = '{}' or k.programme_id = any(d.programme_ids))
join programme r on r.id = k.programme_id and r.institution_id = d.institution_id where d.is_active) d) k join programme r on r.id = k.programme_id
join membership m on m.person_id = k.person_id and m.organisation_id = r.institution_id
join person n on n.id = k.person_id and n.closed_at is null) k where k.person_id = $1),
 works as (
   select b.*, g.title, c.name as company, i.name as institution, g.dates, exists (select from mine where mine.id = b.company_id) as is_company
   from collaboration b join posting g on g.id = b.posting_id join organisation c on c.id = b.company_id join organisation i on i.id = b.institution_id
   where b.status <> 'stopped' and (b.company_id in (select id from mine) or b.programme_id in (select id from kept) or b.institution_id in (select id from mine where role = 'admin'))),
 found as (
   select 'kick-off' as what, w.id, 0 as number, null::date as on_day, k.starts_at, k.minutes, k.sequence, w.title, w.kind, w.company, w.institution, k.note as about, k.place, k.link, w.is_company
   from works w join kick_off k on k.collaboration_id = w.id where k.cancelled_at is null
   union all
   select case when w.from_on = w.until_on then 'day' else 'start' end, w.id, 0, w.from_on, null, null, w.version, w.title, w.kind, w.company, w.institution, null, null, null, w.is_company
   from works w where w.from_on is not null and (w.dates is null or w.from_on = w.until_on)
   union all
   select 'end', w.id, 0, w.until_on, null, null, w.version, w.title, w.kind, w.company, w.institution, null, null, null, w.is_company
   from works w where w.until_on is not null and w.from_on is distinct from w.until_on and w.dates is null
   union all
   select 'day', w.id, d.number::int, d.day, null, null, w.version, w.title, w.kind, w.company, w.institution, null, null, null, w.is_company
   from works w cross join lateral unnest(w.dates) with ordinality as d(day, number) where w.from_on is distinct from w.until_on and d.day between coalesce(w.from_on, d.day) and coalesce(w.until_on, d.day)
   union all
   select 'check-in', k.id, 0, k.due_on, null, null, 0, w.title, w.kind, w.company, w.institution, null, null, w.id::text, w.is_company
   from works w join check_in k on k.collaboration_id = w.id where k.status in ('planned', 'asked')
   union all
   select 'decision', w.id, d.number, d.due_on, null, null, 0, w.title, w.kind, w.company, w.institution, null, null, null, w.is_company
   from works w join decision_moment d on d.collaboration_id = w.id where d.settled_at is null
   union all
   select 'milestone', m.id, 0, m.due_on, null, null, 0, w.title, w.kind, w.company, w.institution, m.title, null, w.id::text, w.is_company
   from works w join milestone m on m.collaboration_id = w.id where m.due_on is not null and m.agreed_at is not null and m.done_at is null
   union all
   select 'deadline', p.id, 0, (p.deadline_at at time zone 'Europe/Amsterdam')::date, null, null, p.version, g.title, g.kind, c.name, i.name, null, null, null, p.company_id in (select id from mine)
   from proposal p join posting g on g.id = p.posting_id join organisation c on c.id = p.company_id join organisation i on i.id = p.institution_id
   where p.status in ('sent', 'confirmed') and p.deadline_at is not null and case when p.status = 'sent' and p.side = 'institution' then p.company_id in (select id from mine)
     else p.programme_id in (select id from kept) or p.institution_id in (select id from mine where role = 'admin') end
   union all
   select 'closing', g.id, 0, g.closes_on, null, null, g.version, g.title, g.kind, null, null, null, null, null, g.direction = 'offer'
   from posting g where g.status = 'published' and g.closes_on is not null
     and (g.direction = 'offer' and g.owner_id in (select id from mine) or g.programme_id in (select id from kept) or g.direction = 'request' and g.owner_id in (select id from mine where role = 'admin')))
 select what, id, number, on_day::text as "on", starts_at as "startsAt", minutes, sequence, title, kind, company, institution, about, place, link, is_company as "isCompany"
 from found where coalesce(on_day, (starts_at at time zone 'Europe/Amsterdam')::date) between $2::date and $3::date order by coalesce(on_day, (starts_at at time zone 'Europe/Amsterdam')::date), what, id, number limit 1000;

-- calendar.feed
select made_at as "madeAt", read_on::text as "readOn" from calendar_feed where person_id = $1;

-- calendar.follower
select p.id as "personId", p.locale, f.read_on::text as "readOn" from calendar_feed f join person p on p.id = f.person_id and p.closed_at is null where f.token_hash = $1;

-- check-ins.behind-link
select k.moment, c.kind, s.side, s.name, s.locale, p.title as "postingTitle", other.name as other, k.closes_at as "closesAt",
   s.on_course as "onCourse", s.mark, s.guidance, s.remark, s.own_answer as own, (select jsonb_build_object('listening', r.listening, 'explaining', r.explaining, 'resistance', r.resistance, 'together', r.together, 'priorities', r.priorities, 'contexts', r.contexts) from check_in_rubric r where r.check_in_side_id = s.id) as seen, k.question, k.rubric, s.answered_at as "answeredAt"
 from check_in_link l join check_in_side s on s.id = l.check_in_side_id join check_in k on k.id = s.check_in_id
 join collaboration c on c.id = k.collaboration_id join posting p on p.id = c.posting_id
 join organisation other on other.id = case s.side when 'company' then c.institution_id else c.company_id end
 where l.token_hash = $1 and l.expires_at > $2 and l.revoked_at is null and k.status = 'asked' and k.closes_at > $2 and case s.side when 'company' then lower(c.company_contact_email) = lower(s.email)
else exists (select from membership m where m.person_id = s.person_id and m.organisation_id = c.institution_id)
  and (c.institution_contact_id is not distinct from s.person_id or not exists (select from membership m where m.person_id = c.institution_contact_id and m.organisation_id = c.institution_id)) end;

-- check-ins.coming
with mine as (select b.id, case when b.company_id = $4 then 'company' else 'institution' end as side, (select o.name from organisation o where o.id = case when b.company_id = $4 then b.institution_id else b.company_id end) as partner, g.title
from collaboration b join posting g on g.id = b.posting_id where b.status in ('trial', 'running', 'paused', 'completed') and ((b.company_id = $4::uuid and $4::uuid = any($1::uuid[])) or (b.institution_id = $4 and (b.programme_id = any($2::uuid[]) or $4 = any($3::uuid[]))))
and ($5::uuid is null or b.programme_id = $5) and ($6::uuid is null or b.company_id = $6 or b.institution_id = $6)) select 'check-in' as what, k.id, m.id as "collaborationId", k.due_on as on, k.moment, m.title, m.partner, null::int as theirs
 from mine m join check_in k on k.collaboration_id = m.id and k.status = 'planned' and k.due_on between $8::date and $9::date order by k.due_on, k.id limit $7;

-- check-ins.mail
select k.moment, c.kind, s.side, p.title, other.name as other, k.asked_at as "askedAt", k.closes_at as "closesAt", s.answered_at as "answeredAt", k.question is not null as "hasQuestion"
from check_in_side s join check_in k on k.id = s.check_in_id join collaboration c on c.id = k.collaboration_id join posting p on p.id = c.posting_id
join organisation other on other.id = case s.side when 'company' then c.institution_id else c.company_id end
where s.id = $1 and k.status = 'asked' and k.closes_at > $2;

-- check-ins.of-collaboration
select k.id, k.moment, k.number, k.due_on::text as "dueOn", k.status, k.asked_at as "askedAt", k.closes_at as "closesAt", c.kind, c.seats, k.question, k.rubric,
  c.company_id as "companyId", c.institution_id as "institutionId", c.programme_id as "programmeId",
  coalesce((select jsonb_agg(jsonb_build_object('side', s.side, 'name', coalesce(s.answered_name, s.name), 'onCourse', s.on_course, 'mark', s.mark,
      'guidance', s.guidance, 'remark', s.remark, 'own', s.own_answer, 'rubric', (select jsonb_build_object('listening', r.listening, 'explaining', r.explaining, 'resistance', r.resistance, 'together', r.together, 'priorities', r.priorities, 'contexts', r.contexts) from check_in_rubric r where r.check_in_side_id = s.id), 'answeredAt', s.answered_at) order by s.side desc)
    from check_in_side s where s.check_in_id = k.id and s.answered_at is not null), '[]') as answers,
  coalesce((select jsonb_agg(jsonb_build_object('id', g.id, 'version', g.version, 'side', g.side, 'reason', g.reason, 'raisedAt', g.raised_at, 'isOpen', g.answered_at is null,
'answer', case when g.answer is not null then jsonb_build_object('text', g.answer, 'side', g.answer_side, 'by', sayer.name, 'at', g.answer_given_at, 'confirmedAt', g.answered_at, 'confirmedBy', confirmer.name) end) order by g.raised_at) from signal g left join person sayer on sayer.id = g.answer_by and sayer.closed_at is null left join person confirmer on confirmer.id = g.confirmed_by and confirmer.closed_at is null where g.check_in_id = k.id), '[]') as signals,
  coalesce((select jsonb_agg(jsonb_build_object('side', s.side, 'name', s.name, 'hasLink',
      exists (select from check_in_link l where l.check_in_side_id = s.id and l.revoked_at is null) and case s.side when 'company' then lower(c.company_contact_email) = lower(s.email)
else exists (select from membership m where m.person_id = s.person_id and m.organisation_id = c.institution_id)
  and (c.institution_contact_id is not distinct from s.person_id or not exists (select from membership m where m.person_id = c.institution_contact_id and m.organisation_id = c.institution_id)) end) order by s.side desc)
    from check_in_side s where s.check_in_id = k.id), '[]') as asked
from check_in k join collaboration c on c.id = k.collaboration_id where k.collaboration_id = $1 and (k.due_on, k.id) > (coalesce($2::date, '-infinity'), coalesce($3::uuid, '00000000-0000-0000-0000-000000000000'))
 order by k.due_on, k.id limit $4;

-- check-ins.one
select k.id, k.moment, k.number, k.due_on::text as "dueOn", k.status, k.asked_at as "askedAt", k.closes_at as "closesAt", c.kind, c.seats, k.question, k.rubric,
  c.company_id as "companyId", c.institution_id as "institutionId", c.programme_id as "programmeId",
  coalesce((select jsonb_agg(jsonb_build_object('side', s.side, 'name', coalesce(s.answered_name, s.name), 'onCourse', s.on_course, 'mark', s.mark,
      'guidance', s.guidance, 'remark', s.remark, 'own', s.own_answer, 'rubric', (select jsonb_build_object('listening', r.listening, 'explaining', r.explaining, 'resistance', r.resistance, 'together', r.together, 'priorities', r.priorities, 'contexts', r.contexts) from check_in_rubric r where r.check_in_side_id = s.id), 'answeredAt', s.answered_at) order by s.side desc)
    from check_in_side s where s.check_in_id = k.id and s.answered_at is not null), '[]') as answers,
  coalesce((select jsonb_agg(jsonb_build_object('id', g.id, 'version', g.version, 'side', g.side, 'reason', g.reason, 'raisedAt', g.raised_at, 'isOpen', g.answered_at is null,
'answer', case when g.answer is not null then jsonb_build_object('text', g.answer, 'side', g.answer_side, 'by', sayer.name, 'at', g.answer_given_at, 'confirmedAt', g.answered_at, 'confirmedBy', confirmer.name) end) order by g.raised_at) from signal g left join person sayer on sayer.id = g.answer_by and sayer.closed_at is null left join person confirmer on confirmer.id = g.confirmed_by and confirmer.closed_at is null where g.check_in_id = k.id), '[]') as signals,
  coalesce((select jsonb_agg(jsonb_build_object('side', s.side, 'name', s.name, 'hasLink',
      exists (select from check_in_link l where l.check_in_side_id = s.id and l.revoked_at is null) and case s.side when 'company' then lower(c.company_contact_email) = lower(s.email)
else exists (select from membership m where m.person_id = s.person_id and m.organisation_id = c.institution_id)
  and (c.institution_contact_id is not distinct from s.person_id or not exists (select from membership m where m.person_id = c.institution_contact_id and m.organisation_id = c.institution_id)) end) order by s.side desc)
    from check_in_side s where s.check_in_id = k.id), '[]') as asked
from check_in k join collaboration c on c.id = k.collaboration_id where k.id = $1;

-- check-ins.outdated
select v.collaboration_id as id from check_in_course v left join check_in_plan p on p.collaboration_id = v.collaboration_id
where v.status in ('running', 'trial') and v.started_at is not null and v.collaboration_id > $1 and p.basis is distinct from v.basis order by v.collaboration_id limit 1000;

-- check-ins.own-question
select q.id, q.version, q.text_nl as nl, q.text_en as en, q.answers, q.kinds, q.is_asked as "isAsked", said.asked, said.answered
from check_in_question q cross join lateral (
  select count(*)::int as asked, count(s.own_answer)::int as answered from check_in k join check_in_side s on s.check_in_id = k.id where k.question_id = q.id) said where q.id = $1;

-- check-ins.own-questions
select q.id, q.version, q.text_nl as nl, q.text_en as en, q.answers, q.kinds, q.is_asked as "isAsked", said.asked, said.answered
from check_in_question q cross join lateral (
  select count(*)::int as asked, count(s.own_answer)::int as answered from check_in k join check_in_side s on s.check_in_id = k.id where k.question_id = q.id) said where q.institution_id = $1 and q.removed_at is null and ($2::uuid is null or q.id < $2) order by q.id desc limit $3;

-- check-ins.parties
select company_id as "companyId", institution_id as "institutionId", programme_id as "programmeId" from collaboration where id = $1;

-- check-ins.signal
select jsonb_build_object('id', g.id, 'version', g.version, 'side', g.side, 'reason', g.reason, 'raisedAt', g.raised_at, 'isOpen', g.answered_at is null,
'answer', case when g.answer is not null then jsonb_build_object('text', g.answer, 'side', g.answer_side, 'by', sayer.name, 'at', g.answer_given_at, 'confirmedAt', g.answered_at, 'confirmedBy', confirmer.name) end) as signal from signal g left join person sayer on sayer.id = g.answer_by and sayer.closed_at is null left join person confirmer on confirmer.id = g.confirmed_by and confirmer.closed_at is null where g.id = $1;

-- check-ins.signal-answers-told
select g.id, g.collaboration_id as "collaborationId", p.title, company.name as company, institution.name as institution, g.answer, g.answer_side as "answerSide", g.answered_at is not null as "isSettled"
from signal g join collaboration c on c.id = g.collaboration_id join posting p on p.id = c.posting_id
join organisation company on company.id = c.company_id join organisation institution on institution.id = c.institution_id where g.id = any($1::uuid[]);

-- check-ins.signal-mail
select g.reason, g.collaboration_id as "collaborationId", k.moment, c.kind, p.title, company.name as company, institution.name as institution,
  case g.side when 'company' then company.name else institution.name end as by, g.on_course as "onCourse", g.mark,
  case when s.mark = g.mark and s.on_course = g.on_course then s.guidance end as guidance, case when s.mark = g.mark and s.on_course = g.on_course then s.remark else '' end as remark
from signal g join check_in k on k.id = g.check_in_id join check_in_side s on s.check_in_id = k.id and s.side = g.side
join collaboration c on c.id = g.collaboration_id join posting p on p.id = c.posting_id
join organisation company on company.id = c.company_id join organisation institution on institution.id = c.institution_id
where g.id = $1;

-- check-ins.signals-told
select g.id, g.reason, c.kind, p.title, case g.side when 'company' then company.name else institution.name end as by, g.mark
from signal g join collaboration c on c.id = g.collaboration_id join posting p on p.id = c.posting_id
join organisation company on company.id = c.company_id join organisation institution on institution.id = c.institution_id where g.id = any($1::uuid[]);

-- check-ins.told
select s.id, k.moment, c.kind, other.name as other, k.closes_at as "closesAt", s.answered_at is not null as "isAnswered"
from check_in_side s join check_in k on k.id = s.check_in_id join collaboration c on c.id = k.collaboration_id
join organisation other on other.id = case s.side when 'company' then c.institution_id else c.company_id end where s.id = any($1::uuid[]);

-- check-ins.work
with mine as (select b.id, case when b.company_id = $4 then 'company' else 'institution' end as side, (select o.name from organisation o where o.id = case when b.company_id = $4 then b.institution_id else b.company_id end) as partner, g.title
from collaboration b join posting g on g.id = b.posting_id where b.status in ('trial', 'running', 'paused', 'completed') and ((b.company_id = $4::uuid and $4::uuid = any($1::uuid[])) or (b.institution_id = $4 and (b.programme_id = any($2::uuid[]) or $4 = any($3::uuid[]))))
and ($5::uuid is null or b.programme_id = $5) and ($6::uuid is null or b.company_id = $6 or b.institution_id = $6)) select w.* from (
   select 'check-in' as what, k.id, m.id as "collaborationId", k.due_on as on, k.moment, m.title, m.partner, (select t.mark from check_in_side t where t.check_in_id = k.id and t.side <> m.side) as theirs
   from mine m join check_in k on k.collaboration_id = m.id and k.status = 'asked' and k.closes_at > $8::timestamptz join check_in_side s on s.check_in_id = k.id and s.side = m.side and s.answered_at is null
   union all
   select case when g.answer is null then 'signal' else 'answer' end, g.id, m.id, (g.raised_at at time zone 'Europe/Amsterdam')::date, null, m.title, m.partner, g.mark
   from mine m join signal g on g.collaboration_id = m.id and g.answered_at is null and g.answer_side is distinct from m.side) w
 order by w.on, w.id limit $7;

-- collaborations.clause
select id, version, title, body, kinds from institution_clause where id = $1;

-- collaborations.clauses
select id, version, title, body, kinds from institution_clause where institution_id = $1 and removed_at is null and ($2::uuid is null or id > $2) order by id limit $3;

-- collaborations.colleagues
select distinct n.id, n.name, n.id = b.institution_contact_id or ($2 = b.company_id and n.email = lower(b.company_contact_email)) as "isContact"
from collaboration b join membership m on m.organisation_id = $2 join person n on n.id = m.person_id and n.closed_at is null where b.id = $1 order by n.name, n.id limit 200;

-- collaborations.coming
with mine as (select b.id, b.status, b.kind, b.from_on, b.until_on, b.programme_id, b.institution_id, case when b.company_id = $4 then 'company' else 'institution' end as side, (select o.name from organisation o where o.id = case when b.company_id = $4 then b.institution_id else b.company_id end) as partner, g.title
from collaboration b join posting g on g.id = b.posting_id where b.status not in ('completed', 'stopped') and ((b.company_id = $4::uuid and $4::uuid = any($1::uuid[])) or (b.institution_id = $4 and (b.programme_id = any($2::uuid[]) or $4 = any($3::uuid[]))))
and ($5::uuid is null or b.programme_id = $5) and ($6::uuid is null or b.company_id = $6 or b.institution_id = $6)) select w.what, w.id, w.number, w.on, w.kind, w.title, w.partner from (
   select 'begins' as what, m.id, 0 as number, m.from_on as on, m.kind, m.title, m.partner from mine m where m.status = 'preparing' and m.from_on between $8::date and $9::date
   union all select 'ends', m.id, 1, m.until_on, m.kind, m.title, m.partner from mine m where m.status in ('trial', 'running') and m.until_on between $8 and $9
   union all select 'decision', m.id, d.number + 1, d.due_on, m.kind, m.title, m.partner from mine m join decision_moment d on d.collaboration_id = m.id and d.asked_at is null and d.settled_at is null and d.due_on between $8 and $9
   union all select 'kick-off', m.id, 0, (k.starts_at at time zone 'Europe/Amsterdam')::date, m.kind, m.title, m.partner from mine m join kick_off k on k.collaboration_id = m.id and k.cancelled_at is null and (k.starts_at at time zone 'Europe/Amsterdam')::date between $8 and $9
   union all select 'reach', m.id, (row_number() over (order by s.id))::int, s.due_on, m.kind, s.title, m.partner from mine m join milestone s on s.collaboration_id = m.id and s.agreed_at is not null and s.done_at is null and s.due_on between $8 and $9) w
 order by w.on, w.id, w.number limit $7;

-- collaborations.company-record
select count(*) filter (where status in ('trial', 'running', 'paused'))::int as running, count(*) filter (where status = 'completed')::int as completed,
  count(distinct institution_id) filter (where status in ('trial', 'running', 'paused', 'completed'))::int as institutions
from collaboration where company_id = $1;

-- collaborations.events-told
select e.id, e.collaboration_id as "collaborationId", e.at, e.what, e.side, (select x.name from person x where x.id = e.by_id) as by, (select x.name from person x where x.id = e.to_id) as "to", e.status, e.choice, e.reason, e.sentence, e.day::text as day, e.name,
  e.from_on::text as "from", e.until_on::text as "until", g.title, c.name as company, i.name as institution,
  (select jsonb_build_object('startsAt', k.starts_at, 'minutes', k.minutes, 'place', coalesce(k.place, k.link), 'sequence', k.sequence, 'isCancelled', k.cancelled_at is not null,
     'name', coalesce(n.name, b.company_contact_name), 'address', coalesce(n.email, b.company_contact_email)) from kick_off k left join person n on n.id = k.planned_by where k.collaboration_id = b.id) as "kickOff"
from collaboration_event e join collaboration b on b.id = e.collaboration_id join posting g on g.id = b.posting_id join organisation i on i.id = b.institution_id join organisation c on c.id = b.company_id
where e.id = any($1::uuid[]);

-- collaborations.handing
select company_id as "companyId", institution_id as "institutionId", programme_id as "programmeId", status from collaboration where id = $1;

-- collaborations.kick-offs
select k.collaboration_id as "collaborationId", k.starts_at as "startsAt", k.minutes, k.place, k.link, k.note, k.sequence, k.cancelled_at is not null as "isCancelled", c.name as company, i.name as institution, g.title
from kick_off k join collaboration b on b.id = k.collaboration_id join organisation c on c.id = b.company_id join organisation i on i.id = b.institution_id join posting g on g.id = b.posting_id
where k.collaboration_id = any($1::uuid[]) order by k.starts_at, k.collaboration_id;

-- collaborations.newest
select b.id, b.version, b.status, b.kind, b.form, b.region, b.seats, b.from_on as "fromOn", b.until_on as "untilOn",
b.created_at as "createdAt", b.started_at as "startedAt", b.ended_at as "endedAt", g.id as "postingId", g.title,
r.id as "programmeId", r.name as "programmeName", r.level, c.id as "companyId", c.name as "companyName", i.id as "institutionId", i.name as "institutionName",
b.company_contact_name as "companyContactName", b.company_contact_email as "companyContactEmail",
n.name as "institutionContactName", n.email as "institutionContactEmail", u.last_mark as "lastMark", coalesce(u.open_signals, 0) as "openSignals", exists (select from decision_moment d where d.collaboration_id = b.id and d.asked_at is not null and d.settled_at is null) as "isAsked", array(select q.organisation_id from posting_partner q where q.posting_id = b.posting_id and q.status = 'confirmed' and q.organisation_id not in (b.company_id, b.institution_id)) as "partnerIds",
(select coalesce(jsonb_agg(jsonb_build_object('id', o.id, 'name', o.name) order by o.name, o.id), '[]') from organisation o where o.id = any(array(select q.organisation_id from posting_partner q where q.posting_id = b.posting_id and q.status = 'confirmed' and q.organisation_id not in (b.company_id, b.institution_id)))) as partners from collaboration b join posting g on g.id = b.posting_id join programme r on r.id = b.programme_id
join organisation c on c.id = b.company_id join organisation i on i.id = b.institution_id
left join person n on n.id = b.institution_contact_id left join collaboration_pulse u on u.collaboration_id = b.id where (b.company_id = any($1::uuid[]) or b.programme_id = any($2::uuid[]) or b.institution_id = any($3::uuid[]) or $4::boolean
or (b.posting_id = any(array(select q.posting_id from posting_partner q where q.organisation_id = any($1::uuid[]) and q.status = 'confirmed'))
  and exists (select from posting_partner q where q.posting_id = b.posting_id and q.status = 'confirmed' and q.organisation_id = any($1::uuid[]) and q.organisation_id not in (b.company_id, b.institution_id)))) and ($5::text is null or b.status = $5) and ($6::uuid is null or b.id < $6)
 order by b.id desc limit $7;

-- collaborations.news
select g.title, b.kind, b.seats, b.from_on as "fromOn", b.until_on as "untilOn", r.name as programme, r.level, c.name as company, i.name as institution,
  b.company_contact_name as "contactName", b.company_contact_email as "contactEmail", n.name as "managerName", n.email as "managerEmail"
from collaboration b join posting g on g.id = b.posting_id join programme r on r.id = b.programme_id join organisation c on c.id = b.company_id
join organisation i on i.id = b.institution_id left join person n on n.id = b.institution_contact_id where b.id = $1;

-- collaborations.one
select b.id, b.version, b.status, b.kind, b.form, b.region, b.seats, b.from_on as "fromOn", b.until_on as "untilOn",
b.created_at as "createdAt", b.started_at as "startedAt", b.ended_at as "endedAt", g.id as "postingId", g.title,
r.id as "programmeId", r.name as "programmeName", r.level, c.id as "companyId", c.name as "companyName", i.id as "institutionId", i.name as "institutionName",
b.company_contact_name as "companyContactName", b.company_contact_email as "companyContactEmail",
n.name as "institutionContactName", n.email as "institutionContactEmail", u.last_mark as "lastMark", coalesce(u.open_signals, 0) as "openSignals", exists (select from decision_moment d where d.collaboration_id = b.id and d.asked_at is not null and d.settled_at is null) as "isAsked", array(select q.organisation_id from posting_partner q where q.posting_id = b.posting_id and q.status = 'confirmed' and q.organisation_id not in (b.company_id, b.institution_id)) as "partnerIds",
(select coalesce(jsonb_agg(jsonb_build_object('id', o.id, 'name', o.name) order by o.name, o.id), '[]') from organisation o where o.id = any(array(select q.organisation_id from posting_partner q where q.posting_id = b.posting_id and q.status = 'confirmed' and q.organisation_id not in (b.company_id, b.institution_id)))) as partners, p.id as "proposalId", p.created_at as "proposedAt", p.started_by as "proposalStartedBy", p.confirmed_at as "confirmedAt", p.accepted_at as "acceptedAt",
   (select x.name from person x where x.id = p.created_by) as "proposedBy", (select x.name from person x where x.id = p.confirmed_by) as "confirmedBy", (select x.name from person x where x.id = p.accepted_by) as "acceptedBy", (select x.name from person x where x.id = b.started_by) as "startedBy",
   b.paused_from as "pausedFrom", b.back_on as "backOn", coalesce((select jsonb_agg(jsonb_build_object('what', e.what, 'side', e.side, 'at', e.at, 'by', (select x.name from person x where x.id = e.by_id), 'to', (select x.name from person x where x.id = e.to_id), 'status', e.status, 'choice', e.choice, 'reason', e.reason,
  'sentence', e.sentence, 'day', e.day, 'name', e.name, 'wasFrom', e.was_from, 'wasUntil', e.was_until, 'from', e.from_on, 'until', e.until_on) order by e.id)
  from (select * from collaboration_event v where v.collaboration_id = b.id order by v.id desc limit 100) e), '[]') as events,
coalesce((select jsonb_agg(jsonb_build_object('what', e.what, 'side', e.side, 'at', e.at, 'by', (select x.name from person x where x.id = e.by_id), 'points', e.points) order by e.at)
  from (select v.what, v.side, v.by_id, max(v.at) as at, coalesce(jsonb_agg(distinct jsonb_build_object('slug', v.slug, 'title', t.title)) filter (where v.slug is not null), '[]') as points
    from plan_event v left join plan_point t on t.collaboration_id = v.collaboration_id and t.slug = v.slug where v.collaboration_id = b.id
    group by v.what, v.side, v.by_id, (v.at at time zone 'Europe/Amsterdam')::date order by 4 desc limit 60) e), '[]') as "planEvents",
coalesce((select jsonb_agg(jsonb_build_object('number', d.number, 'dueOn', d.due_on, 'askedAt', d.asked_at, 'settledAt', d.settled_at, 'outcome', d.outcome, 'institution', case when d.institution_at is not null then jsonb_build_object('choice', d.institution_choice, 'on', d.institution_on, 'sentence', d.institution_sentence, 'at', d.institution_at, 'by', (select x.name from person x where x.id = d.institution_by)) end, 'company', case when d.company_at is not null then jsonb_build_object('choice', d.company_choice, 'on', d.company_on, 'sentence', d.company_sentence, 'at', d.company_at, 'by', (select x.name from person x where x.id = d.company_by)) end) order by d.due_on, d.number)
  from decision_moment d where d.collaboration_id = b.id), '[]') as decisions
 from collaboration b join posting g on g.id = b.posting_id join programme r on r.id = b.programme_id
join organisation c on c.id = b.company_id join organisation i on i.id = b.institution_id
left join person n on n.id = b.institution_contact_id left join collaboration_pulse u on u.collaboration_id = b.id join proposal p on p.id = b.proposal_id where b.id = $1;

-- collaborations.partner
select $1::uuid as "institutionId", lower(f.name) as key,
jsonb_build_object('id', f.id, 'slug', f.slug, 'name', f.name, 'municipality', f.municipality, 'isPublic', f.verification in ('trusted', 'verified')) as company,
coalesce(p.version, 0) as version, p.contact_name as "contactName", p.contact_email as "contactEmail", p.since_on as since, coalesce(p.note, '') as note,
jsonb_build_object('proposals', (select count(*) from proposal r where r.institution_id = $1 and r.company_id = f.id),
  'open', (select count(*) from posting g where g.owner_id = f.id and g.status = 'published' and g.status = any('{published,paused,filled,closed,expired}') and (g.audience is null or $1::uuid = any(g.audience))),
  'running', b.running, 'completed', b.completed) as counts,
greatest((select max(r.created_at) from proposal r where r.institution_id = $1 and r.company_id = f.id), b.last) as "lastAt" from (select o.id, o.slug, o.name, m.verification, (select h.municipality from branch h where h.company_id = o.id order by not h.is_main, h.id limit 1) as municipality from organisation o join company m on m.organisation_id = o.id
   where o.id = $2 and m.merged_into is null and (m.verification in ('trusted', 'verified') or $2 in (select company_id from partner where institution_id = $1 union select company_id from collaboration where institution_id = $1))) f left join partner p on p.institution_id = $1 and p.company_id = f.id,
lateral (select count(*) filter (where c.status in ('trial', 'running', 'paused')) as running, count(*) filter (where c.status = 'completed') as completed, max(c.created_at) as last
  from collaboration c where c.institution_id = $1 and c.company_id = f.id) b;

-- collaborations.partner-events
select e.* from (
  select 'collaboration' as what, b.id, b.created_at as at, b.status, b.kind, g.title, jsonb_build_object('id', r.id, 'name', r.name) as programme, b.seats, u.last_mark as "lastMark"
  from collaboration b join posting g on g.id = b.posting_id join programme r on r.id = b.programme_id left join collaboration_pulse u on u.collaboration_id = b.id
  where b.institution_id = $1 and b.company_id = $2
  union all
  select 'proposal', p.id, p.created_at, p.status, g.kind, g.title, jsonb_build_object('id', r.id, 'name', r.name), p.seats, null
  from proposal p join posting g on g.id = p.posting_id join programme r on r.id = p.programme_id
  where p.institution_id = $1 and p.company_id = $2 and not exists (select from collaboration b where b.proposal_id = p.id)) e
order by e.at desc, e.id desc limit 50;

-- collaborations.partner-postings
select g.id, g.title, g.kind, g.status, g.published_at as "publishedAt" from posting g where g.owner_id = $2 and g.published_at is not null and g.status = any('{published,paused,filled,closed,expired}') and (g.audience is null or $1::uuid = any(g.audience))
order by g.published_at desc, g.id desc limit 20;

-- collaborations.partners
select $1::uuid as "institutionId", lower(f.name) as key,
jsonb_build_object('id', f.id, 'slug', f.slug, 'name', f.name, 'municipality', f.municipality, 'isPublic', f.verification in ('trusted', 'verified')) as company,
coalesce(p.version, 0) as version, p.contact_name as "contactName", p.contact_email as "contactEmail", p.since_on as since, coalesce(p.note, '') as note,
jsonb_build_object('proposals', (select count(*) from proposal r where r.institution_id = $1 and r.company_id = f.id),
  'open', (select count(*) from posting g where g.owner_id = f.id and g.status = 'published' and g.status = any('{published,paused,filled,closed,expired}') and (g.audience is null or $1::uuid = any(g.audience))),
  'running', b.running, 'completed', b.completed) as counts,
greatest((select max(r.created_at) from proposal r where r.institution_id = $1 and r.company_id = f.id), b.last) as "lastAt" from (
   select o.id, o.slug, o.name, m.verification, (select h.municipality from branch h where h.company_id = o.id order by not h.is_main, h.id limit 1) as municipality from (select company_id from partner where institution_id = $1 union select company_id from collaboration where institution_id = $1) k join organisation o on o.id = k.company_id join company m on m.organisation_id = o.id
   where m.merged_into is null and ($2::text is null or strpos(lower(o.name), lower($2)) > 0
     or exists (select from partner n where n.institution_id = $1 and n.company_id = o.id and strpos(lower(concat_ws(' ', n.contact_name, n.contact_email, n.note)), lower($2)) > 0)
     or exists (select from branch h where h.company_id = o.id and strpos(lower(h.municipality), lower($2)) > 0))
     and ($3::text is null or (lower(o.name), o.id) > ($3, $4::uuid)) order by lower(o.name), o.id limit $5) f left join partner p on p.institution_id = $1 and p.company_id = f.id,
lateral (select count(*) filter (where c.status in ('trial', 'running', 'paused')) as running, count(*) filter (where c.status = 'completed') as completed, max(c.created_at) as last
  from collaboration c where c.institution_id = $1 and c.company_id = f.id) b order by lower(f.name), f.id;

-- collaborations.plan
select b.id, b.status, b.company_id as "companyId", b.institution_id as "institutionId", b.programme_id as "programmeId", array(select q.organisation_id from posting_partner q where q.posting_id = b.posting_id and q.status = 'confirmed' and q.organisation_id not in (b.company_id, b.institution_id)) as "partnerIds", b.proposal_id as "proposalId", b.kind, b.from_on as "fromOn", b.until_on as "untilOn",
  r.level, i.name as institution, c.name as company, coalesce(j.effort, k.effort, f.effort) as effort,
  (select jsonb_object_agg(u.reason, u.stars) from form_outcome u where u.form = b.form) as stars,
  g.direction, g.languages, g.commercial_share as "commercialShare", g.confidentiality, g.difficulty, g.allowance_euros as "allowanceEuros", g.learning_goals as "learningGoals", g.details,
  exists (select from posting_partner pp where pp.posting_id = g.id and pp.status = 'confirmed') as "hasPartners",
  (select coalesce(jsonb_agg(jsonb_build_object('title', l.title, 'body', l.body) order by l.id), '[]') from institution_clause l
   where l.institution_id = b.institution_id and l.removed_at is null and (l.kinds = '{}' or b.kind = any(l.kinds))) as clauses,
  j.version, j.agreed_at as "agreedAt",
  (select coalesce(jsonb_agg(jsonb_build_object('slug', t.slug, 'title', t.title, 'value', t.value, 'agreed', jsonb_build_object('institution', case when t.institution_at is not null then jsonb_build_object('at', to_char(t.institution_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'byId', t.institution_by, 'by', (select x.name from person x where x.id = t.institution_by)) end, 'company', case when t.company_at is not null then jsonb_build_object('at', to_char(t.company_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'byId', t.company_by, 'by', (select x.name from person x where x.id = t.company_by)) end),
     'was', t.was, 'changedAt', to_char(t.changed_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'changedBy', (select x.name from person x where x.id = t.changed_by), 'changedSide', t.changed_side) order by t.place), '[]') from plan_point t where t.collaboration_id = b.id) as points,
  (select jsonb_build_object('signedOn', s.signed_on, 'forInstitution', s.for_institution, 'forCompany', s.for_company, 'notedAt', to_char(s.noted_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'notedBy', (select x.name from person x where x.id = s.noted_by))
   from plan_signature s where s.collaboration_id = b.id and s.undone_at is null) as signature,
  exists (select from recognition e join branch h on h.id = e.branch_id join programme_code o on o.programme_id = b.programme_id and o.code_type = 'crebo' and o.code = e.qualification_code
    where h.company_id = b.company_id and (g.branch_id is null or g.direction = 'request' or h.id = g.branch_id) and e.status = 'recognised'
      and daterange(e.valid_from, e.valid_until, '[]') @> greatest(coalesce(b.from_on, $2::date), $2::date)) as "isRecognised"
from collaboration b join programme r on r.id = b.programme_id join organisation i on i.id = b.institution_id join organisation c on c.id = b.company_id
join posting g on g.id = b.posting_id join posting_kind k on k.slug = b.kind join collaboration_form f on f.slug = b.form left join joint_plan j on j.collaboration_id = b.id
where b.id = $1;

-- collaborations.plans-told
select b.id, i.name as institution, c.name as company, g.title from collaboration b join organisation i on i.id = b.institution_id join organisation c on c.id = b.company_id
join posting g on g.id = b.posting_id where b.id = any($1::uuid[]);

-- collaborations.told
select b.id, g.title, r.name as programme, c.name as company, i.name as institution from collaboration b join posting g on g.id = b.posting_id join programme r on r.id = b.programme_id
join organisation c on c.id = b.company_id join organisation i on i.id = b.institution_id where b.id = any($1::uuid[]);

-- collaborations.waits
with mine as (select b.id, b.status, b.kind, b.from_on, b.until_on, b.programme_id, b.institution_id, case when b.company_id = $4 then 'company' else 'institution' end as side, (select o.name from organisation o where o.id = case when b.company_id = $4 then b.institution_id else b.company_id end) as partner, g.title
from collaboration b join posting g on g.id = b.posting_id where b.status not in ('completed', 'stopped') and ((b.company_id = $4::uuid and $4::uuid = any($1::uuid[])) or (b.institution_id = $4 and (b.programme_id = any($2::uuid[]) or $4 = any($3::uuid[]))))
and ($5::uuid is null or b.programme_id = $5) and ($6::uuid is null or b.company_id = $6 or b.institution_id = $6)) select w.what, w.id, w.number, w.on, w.kind, w.title, w.partner from (
   select 'plan' as what, m.id, n.waiting as number, m.from_on as on, m.kind, m.title, m.partner from mine m cross join lateral (
     select count(*)::int as waiting from plan_point t where t.collaboration_id = m.id and case m.side when 'company' then t.company_at is null and t.institution_at is not null else t.institution_at is null and t.company_at is not null end) n where n.waiting > 0
   union all
   select 'start', m.id, 0, m.from_on, m.kind, m.title, m.partner from mine m join joint_plan j on j.collaboration_id = m.id
   where m.status = 'preparing' and j.agreed_at is not null and m.side = 'institution' and (m.programme_id = any($8::uuid[]) or m.institution_id = any($3))
   union all
   select 'decide', m.id, d.number, d.due_on, m.kind, m.title, m.partner from mine m join decision_moment d on d.collaboration_id = m.id and d.asked_at is not null and d.settled_at is null
   where case m.side when 'company' then d.company_at is null or d.company_at < d.institution_at else d.institution_at is null or d.institution_at <= d.company_at end
   union all
   select 'milestone', m.id, n.waiting, n.due_on, m.kind, m.title, m.partner from mine m cross join lateral (select count(*)::int as waiting, min(s.due_on) as due_on from milestone s where s.collaboration_id = m.id and s.agreed_at is null) n where n.waiting > 0 and m.side = 'institution') w
 order by w.on nulls last, w.id, w.number limit $7;

-- collaborations.work
select b.company_id as "companyId", b.institution_id as "institutionId", b.programme_id as "programmeId", b.status, array(select q.organisation_id from posting_partner q where q.posting_id = b.posting_id and q.status = 'confirmed' and q.organisation_id not in (b.company_id, b.institution_id)) as "partnerIds",
  (select jsonb_build_object('startsAt', k.starts_at, 'on', (k.starts_at at time zone 'Europe/Amsterdam')::date, 'at', to_char(k.starts_at at time zone 'Europe/Amsterdam', 'HH24:MI'), 'minutes', k.minutes, 'place', k.place, 'link', k.link, 'hasPress', k.has_press, 'note', k.note, 'sequence', k.sequence, 'side', k.side, 'by', (select x.name from person x where x.id = k.planned_by))
   from kick_off k where k.collaboration_id = b.id and k.cancelled_at is null) as "kickOff",
  coalesce((select jsonb_agg(jsonb_build_object('id', m.id, 'title', m.title, 'dueOn', m.due_on, 'side', m.side, 'by', (select x.name from person x where x.id = m.created_by), 'isAgreed', m.agreed_at is not null,
     'doneAt', m.done_at, 'doneSide', m.done_side, 'doneBy', (select x.name from person x where x.id = m.done_by)) order by m.due_on nulls last, m.id) from milestone m where m.collaboration_id = b.id), '[]') as milestones,
  coalesce((select jsonb_agg(jsonb_build_object('id', h.id, 'side', h.side, 'on', h.on_day, 'hours', h.hours, 'note', h.note, 'by', (select x.name from person x where x.id = h.by_id)) order by h.on_day desc, h.id desc)
     from (select * from hours_entry e where e.collaboration_id = b.id order by e.on_day desc, e.id desc limit 100) h), '[]') as entries,
  coalesce((select sum(h.hours) from hours_entry h where h.collaboration_id = b.id and h.side = 'institution'), 0)::float as "institutionHours", coalesce((select sum(h.hours) from hours_entry h where h.collaboration_id = b.id and h.side = 'company'), 0)::float as "companyHours", (select t.value from plan_point t where t.collaboration_id = b.id and t.slug = 'people') as people
from collaboration b where b.id = $1;

-- contacts.asked
select q.text, q.about, coalesce(q.name, n.name) as name, q.answer from question q left join person n on n.id = q.asker_id where q.id = $1;

-- contacts.asker
select email from person where id = $1;

-- contacts.newest
select r.id, json_build_object('id', i.id, 'slug', i.slug, 'name', i.name) as institution, case when p.id is not null then json_build_object('id', p.id, 'name', p.name) end as programme, json_build_object('id', o.id, 'slug', o.slug, 'name', o.name) as organisation,
json_build_object('name', n.name, 'email', case when n.closed_at is null then n.email end) as sender, r.purpose, r.message, r.status, r.route, r.reply,
r.created_at as "createdAt", r.sent_at as "sentAt", r.handled_at as "handledAt"
from contact_request r join organisation i on i.id = r.institution_id join organisation o on o.id = r.organisation_id join person n on n.id = r.sender_id left join programme p on p.id = r.programme_id where (r.organisation_id = any($1::uuid[]) or r.institution_id = any($2::uuid[]) or r.programme_id = any($3::uuid[])
or (r.programme_id is null and r.institution_id = any($4::uuid[])) or $5::boolean) and ($6::text is null or r.status = $6) and ($7::uuid is null or r.id < $7) order by r.id desc limit $8;

-- contacts.news
select i.name as institution, p.name as programme, o.name as organisation, n.name as sender, n.email, r.purpose, r.message, r.status, r.route, r.reply
from contact_request r join organisation i on i.id = r.institution_id join organisation o on o.id = r.organisation_id join person n on n.id = r.sender_id left join programme p on p.id = r.programme_id where r.id = $1;

-- contacts.one
select r.id, json_build_object('id', i.id, 'slug', i.slug, 'name', i.name) as institution, case when p.id is not null then json_build_object('id', p.id, 'name', p.name) end as programme, json_build_object('id', o.id, 'slug', o.slug, 'name', o.name) as organisation,
json_build_object('name', n.name, 'email', case when n.closed_at is null then n.email end) as sender, r.purpose, r.message, r.status, r.route, r.reply,
r.created_at as "createdAt", r.sent_at as "sentAt", r.handled_at as "handledAt"
from contact_request r join organisation i on i.id = r.institution_id join organisation o on o.id = r.organisation_id join person n on n.id = r.sender_id left join programme p on p.id = r.programme_id where r.id = $1;

-- contacts.question
select q.id, q.text, q.about, case when q.name is not null then json_build_object('name', q.name, 'email', q.email)
   when n.id is not null then json_build_object('name', n.name, 'email', case when n.closed_at is null then n.email end) end as asker,
 q.created_at as "createdAt", q.answer, a.name as by, q.answered_at as at, q.step, q.place
from (select *, (answered_at is not null)::int as step, case when answered_at is null then extract(epoch from created_at) else -extract(epoch from answered_at) end as place from question) q
left join person n on n.id = q.asker_id left join person a on a.id = q.answered_by where q.id = $1;

-- contacts.questions
select q.id, q.text, q.about, case when q.name is not null then json_build_object('name', q.name, 'email', q.email)
   when n.id is not null then json_build_object('name', n.name, 'email', case when n.closed_at is null then n.email end) end as asker,
 q.created_at as "createdAt", q.answer, a.name as by, q.answered_at as at, q.step, q.place
from (select *, (answered_at is not null)::int as step, case when answered_at is null then extract(epoch from created_at) else -extract(epoch from answered_at) end as place from question) q
left join person n on n.id = q.asker_id left join person a on a.id = q.answered_by where ($1::int is null or q.step = $1) and ($2::int is null or (q.step, q.place, q.id) > ($2::int, $3::numeric, $4::uuid)) order by q.step, q.place, q.id limit $5;

-- contacts.questions-told
select q.id, q.text, coalesce(q.name, n.name, '') as name, q.answer from question q left join person n on n.id = q.asker_id where q.id = any($1::uuid[]);

-- contacts.told
select r.id, i.name as institution, p.name as programme, o.name as organisation, r.message, r.status, r.route, r.reply from contact_request r join organisation i on i.id = r.institution_id
join organisation o on o.id = r.organisation_id left join programme p on p.id = r.programme_id where r.id = any($1::uuid[]);

-- demo-clock.read
select coalesce((select shift_ms from demo_clock), 0) as "shiftMs";

-- demo.mails
select d.id, d.message_id as "messageId", d.recipient as "to", d.subject, d.text_body as text, d.html_body as html, coalesce(m.sent_at, m.created_at, d.received_at) as "receivedAt", m.locale,
  r.subject as "otherSubject", r.text_body as "otherText", r.html_body as "otherHtml"
from demo_mail d
left join mail m on m.id = substring(d.message_id from '^<([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})@')::uuid
left join demo_rendering r on r.mail_id = m.id
where d.id < coalesce($1::uuid, 'ffffffff-ffff-ffff-ffff-ffffffffffff') and ($3::text is null or d.recipient = $3) order by d.id desc limit $2;

-- demo.ran
select c.moved_at as "movedAt", o.job, count(*) filter (where o.status = 'done' and o.done_at >= c.moved_at)::int as done,
  count(*) filter (where o.status in ('waiting', 'pending', 'queued'))::int as open, count(*) filter (where o.status = 'failed')::int as "setAside"
from demo_clock c
left join outbox o on o.status in ('pending', 'queued', 'failed') or (o.status = 'waiting' and o.due_at <= $1) or (o.status = 'done' and o.done_at >= c.moved_at)
group by c.moved_at, o.job order by done desc, o.job;

-- demo.sign-ins
select d.role, d.organisation, p.email, d.password from demo_sign_in d join person p on p.id = d.person_id order by d.place;

-- evaluations.behind-link
select b.id, b.kind, e.ending, e.opened_at as "openedAt", e.release_at as "releaseAt", e.released_at as "releasedAt", e.repeated_by as "repeatedBy", b.company_id as "companyId", b.institution_id as "institutionId",
  b.programme_id as "programmeId", b.seats, b.from_on as "fromOn", b.until_on as "untilOn", g.id as "postingId", g.title, g.owner_id as "ownerId", g.functions, g.levels, r.name as programme, c.name as company, i.name as institution,
  (select jsonb_object_agg(u.reason, u.stars) from form_outcome u where u.form = b.form) as stars, (select t.value from plan_point t where t.collaboration_id = b.id and t.slug = 'expected') as expected, (select t.value from plan_point t where t.collaboration_id = b.id and t.slug = 'people') as people,
  (select jsonb_agg(jsonb_build_object('side', s.side, 'by', coalesce((select x.name from person x where x.id = s.given_by), case when s.given_by is null and s.person_id is null then s.name end),
     'givenAt', s.given_at, 'version', s.version, 'mark', s.mark, 'again', s.again, 'keep', s.keep, 'hours', s.hours, 'students', s.students, 'employees', s.employees, 'contracts', s.contracts, 'inUse', s.in_use,
     'stars', jsonb_build_object('talent', s.talent, 'innovation', s.innovation, 'society', s.society, 'network', s.network)) order by s.side desc) from evaluation_side s where s.collaboration_id = b.id) as given, a.side, a.name, a.locale from evaluation_link l join evaluation_side a on a.id = l.evaluation_side_id join evaluation e on e.collaboration_id = a.collaboration_id join collaboration b on b.id = e.collaboration_id join posting g on g.id = b.posting_id join programme r on r.id = b.programme_id
join organisation c on c.id = b.company_id join organisation i on i.id = b.institution_id
where l.token_hash = $1 and l.expires_at > $2 and l.revoked_at is null;

-- evaluations.one
select b.id, b.kind, e.ending, e.opened_at as "openedAt", e.release_at as "releaseAt", e.released_at as "releasedAt", e.repeated_by as "repeatedBy", b.company_id as "companyId", b.institution_id as "institutionId",
  b.programme_id as "programmeId", b.seats, b.from_on as "fromOn", b.until_on as "untilOn", g.id as "postingId", g.title, g.owner_id as "ownerId", g.functions, g.levels, r.name as programme, c.name as company, i.name as institution,
  (select jsonb_object_agg(u.reason, u.stars) from form_outcome u where u.form = b.form) as stars, (select t.value from plan_point t where t.collaboration_id = b.id and t.slug = 'expected') as expected, (select t.value from plan_point t where t.collaboration_id = b.id and t.slug = 'people') as people,
  (select jsonb_agg(jsonb_build_object('side', s.side, 'by', coalesce((select x.name from person x where x.id = s.given_by), case when s.given_by is null and s.person_id is null then s.name end),
     'givenAt', s.given_at, 'version', s.version, 'mark', s.mark, 'again', s.again, 'keep', s.keep, 'hours', s.hours, 'students', s.students, 'employees', s.employees, 'contracts', s.contracts, 'inUse', s.in_use,
     'stars', jsonb_build_object('talent', s.talent, 'innovation', s.innovation, 'society', s.society, 'network', s.network)) order by s.side desc) from evaluation_side s where s.collaboration_id = b.id) as given from evaluation e join collaboration b on b.id = e.collaboration_id join posting g on g.id = b.posting_id join programme r on r.id = b.programme_id
join organisation c on c.id = b.company_id join organisation i on i.id = b.institution_id where b.id = $1;

-- evaluations.published-story
select s.slug, s.published_at as "publishedAt", json_build_object('nl', s.title_nl, 'en', coalesce(s.title_en, s.title_nl)) as title, json_build_object('nl', s.excerpt_nl, 'en', coalesce(s.excerpt_en, s.excerpt_nl)) as excerpt, json_build_object('nl', s.did_nl, 'en', coalesce(s.did_en, s.did_nl)) as did, json_build_object('nl', s.brought_nl, 'en', coalesce(s.brought_en, s.brought_nl)) as brought, json_build_object('nl', s.lesson_nl, 'en', coalesce(s.lesson_en, s.lesson_nl)) as lesson, s.title_en is not null as "isTranslated",
  v.parties[1] as institution, v.parties[2] as company, v.forms[1] as form, v.kinds[1] as kind, v.functions, v.region,
  array(select n.name from story_consent y join person n on n.id = y.given_by and n.closed_at is null where y.story_id = s.id and y.named order by y.side desc) as thanks
from published_story v join story s on s.id = v.id where v.slug = $1;

-- evaluations.stories
select * from (select b.id as "collaborationId", b.kind, b.company_id as "companyId", b.institution_id as "institutionId", b.programme_id as "programmeId", c.name as company, i.name as institution, e.ending,
(select jsonb_agg(jsonb_build_object('side', r.side, 'mark', r.mark, 'again', r.again)) from released_evaluation r where r.collaboration_id = b.id) as verdicts,
s.id, s.slug, s.revision, case when s.id is not null then jsonb_build_object('title', s.title_nl, 'did', s.did_nl, 'brought', s.brought_nl, 'lesson', s.lesson_nl) end as nl, case when s.title_en is not null then jsonb_build_object('title', s.title_en, 'did', s.did_en, 'brought', s.brought_en, 'lesson', s.lesson_en) end as en, s.changed_at as "changedAt", (select x.name from person x where x.id = s.changed_by) as "changedBy",
s.published_revision as "publishedRevision", s.published_at as "publishedAt", s.returned_revision as "returnedRevision", s.returned_at as "returnedAt", s.returned_sentence as "returnedSentence",
coalesce((select jsonb_agg(jsonb_build_object('side', y.side, 'revision', y.revision, 'at', y.given_at, 'by', (select x.name from person x where x.id = y.given_by), 'press', y.press, 'named', y.named)) from story_consent y where y.story_id = s.id), '[]') as consents, case when (2 = (select count(*) from story_consent y where y.story_id = s.id and y.revision = s.revision) and s.published_revision is distinct from s.revision and s.returned_revision is distinct from s.revision) then 0 else 1 end as step,
     case when (2 = (select count(*) from story_consent y where y.story_id = s.id and y.revision = s.revision) and s.published_revision is distinct from s.revision and s.returned_revision is distinct from s.revision) then extract(epoch from s.changed_at) else -extract(epoch from s.published_at) end as place
   from story s join evaluation e on e.collaboration_id = s.collaboration_id join collaboration b on b.id = e.collaboration_id join organisation c on c.id = b.company_id join organisation i on i.id = b.institution_id
   where ((2 = (select count(*) from story_consent y where y.story_id = s.id and y.revision = s.revision) and s.published_revision is distinct from s.revision and s.returned_revision is distinct from s.revision) and $1::text is distinct from 'published') or ((2 = (select count(*) from story_consent y where y.story_id = s.id and y.revision = s.revision) and s.published_revision = s.revision) and $1::text is distinct from 'waiting')) q
 where $2::int is null or (step, place, id) > ($2::int, $3::numeric, $4::uuid) order by step, place, id limit $5;

-- evaluations.stories-told
select b.id, s.title_nl as title, c.name as company, i.name as institution, s.returned_sentence as sentence, s.slug from story s join collaboration b on b.id = s.collaboration_id
join organisation c on c.id = b.company_id join organisation i on i.id = b.institution_id where b.id = any($1::uuid[]);

-- evaluations.stories-work
select b.id, (y.changed_at at time zone 'Europe/Amsterdam')::date as on, y.title_nl as title, (select o.name from organisation o where o.id = case when b.company_id = $4 then b.institution_id else b.company_id end) as partner
 from collaboration b join story y on y.collaboration_id = b.id join story_consent t on t.story_id = y.id and t.side <> case when b.company_id = $4 then 'company' else 'institution' end and t.revision = y.revision
 where ((b.company_id = $4::uuid and $4::uuid = any($1::uuid[])) or (b.institution_id = $4 and (b.programme_id = any($2::uuid[]) or $4 = any($3::uuid[]))))
and ($5::uuid is null or b.programme_id = $5) and ($6::uuid is null or b.company_id = $6 or b.institution_id = $6) and not exists (select from story_consent o where o.story_id = y.id and o.side = case when b.company_id = $4 then 'company' else 'institution' end and o.revision = y.revision) order by y.changed_at, b.id limit $7;

-- evaluations.story
select b.id as "collaborationId", b.kind, b.company_id as "companyId", b.institution_id as "institutionId", b.programme_id as "programmeId", c.name as company, i.name as institution, e.ending,
(select jsonb_agg(jsonb_build_object('side', r.side, 'mark', r.mark, 'again', r.again)) from released_evaluation r where r.collaboration_id = b.id) as verdicts,
s.id, s.slug, s.revision, case when s.id is not null then jsonb_build_object('title', s.title_nl, 'did', s.did_nl, 'brought', s.brought_nl, 'lesson', s.lesson_nl) end as nl, case when s.title_en is not null then jsonb_build_object('title', s.title_en, 'did', s.did_en, 'brought', s.brought_en, 'lesson', s.lesson_en) end as en, s.changed_at as "changedAt", (select x.name from person x where x.id = s.changed_by) as "changedBy",
s.published_revision as "publishedRevision", s.published_at as "publishedAt", s.returned_revision as "returnedRevision", s.returned_at as "returnedAt", s.returned_sentence as "returnedSentence",
coalesce((select jsonb_agg(jsonb_build_object('side', y.side, 'revision', y.revision, 'at', y.given_at, 'by', (select x.name from person x where x.id = y.given_by), 'press', y.press, 'named', y.named)) from story_consent y where y.story_id = s.id), '[]') as consents from evaluation e join collaboration b on b.id = e.collaboration_id join organisation c on c.id = b.company_id join organisation i on i.id = b.institution_id left join story s on s.collaboration_id = b.id where b.id = $1;

-- evaluations.told
select b.id, b.kind, e.ending, g.title, c.name as company, i.name as institution, (select count(*)::int from evaluation_side s where s.collaboration_id = b.id and s.given_at is not null) as sides
from evaluation e join collaboration b on b.id = e.collaboration_id join posting g on g.id = b.posting_id join organisation c on c.id = b.company_id join organisation i on i.id = b.institution_id
where b.id = any($1::uuid[]);

-- evaluations.waiting
select s.id, b.kind, e.ending, s.side, g.title, other.name as other, s.given_at as "givenAt", e.released_at as "releasedAt"
from evaluation_side s join evaluation e on e.collaboration_id = s.collaboration_id join collaboration b on b.id = s.collaboration_id join posting g on g.id = b.posting_id
join organisation other on other.id = case s.side when 'company' then b.institution_id else b.company_id end where s.id = any($1::uuid[]);

-- evaluations.was-published
select id from story where slug = $1 and published_revision is not null;

-- evaluations.work
select b.id, (e.opened_at at time zone 'Europe/Amsterdam')::date as on, g.title, (select o.name from organisation o where o.id = case when b.company_id = $4 then b.institution_id else b.company_id end) as partner
 from collaboration b join evaluation e on e.collaboration_id = b.id and e.released_at is null join evaluation_side s on s.collaboration_id = b.id and s.side = case when b.company_id = $4 then 'company' else 'institution' end and s.given_at is null
 join posting g on g.id = b.posting_id where ((b.company_id = $4::uuid and $4::uuid = any($1::uuid[])) or (b.institution_id = $4 and (b.programme_id = any($2::uuid[]) or $4 = any($3::uuid[]))))
and ($5::uuid is null or b.programme_id = $5) and ($6::uuid is null or b.company_id = $6 or b.institution_id = $6) order by e.opened_at, b.id limit $7;

-- guidance.decisions
select c.effort, c.reason, c.best, c.stars, c.ranked, c.provenance, c.version, b.place as "bandPlace", r.place as "reasonPlace"
from decision_cell c join effort_band b on b.slug = c.effort join reason r on r.slug = c.reason
where ($1::text is null or c.effort = $1) and ($2::text is null or c.reason = $2)
  and ($3::float8 is null or (b.place, r.place) > ($3, $4::float8))
order by b.place, r.place limit $5;

-- guidance.efforts
select b.place, b.slug, json_build_object('nl', b.name_nl, 'en', b.name_en) as name, json_build_object('nl', b.text_nl, 'en', b.text_en) as about, b.from_stars as "fromStars", b.until_stars as "untilStars"
from effort_band b where ($1::float8 is null or b.place > $1) order by b.place limit $2;

-- guidance.form
select
f.chapter as place, f.slug, f.chapter, json_build_object('nl', f.name_nl, 'en', f.name_en) as name, f.effort, b.slug as "effortBand",
(select json_object_agg(o.reason, o.stars) from form_outcome o where o.form = f.slug) as outcomes,
array(select k.slug from posting_kind k where k.form = f.slug order by k.place) as kinds,
f.texts -> 'explanation' as explanation, f.texts -> 'ownEffort' as "ownEffort", f.texts -> 'advantages' as advantages, f.texts -> 'watch' as watch,
f.texts -> 'asks' as asks, f.texts -> 'firstResult' as "firstResult", f.texts -> 'patience' as patience, f.texts -> 'education' as education
from collaboration_form f join effort_band b on f.effort between b.from_stars and b.until_stars where f.slug = $1;

-- guidance.forms
select
f.chapter as place, f.slug, f.chapter, json_build_object('nl', f.name_nl, 'en', f.name_en) as name, f.effort, b.slug as "effortBand",
(select json_object_agg(o.reason, o.stars) from form_outcome o where o.form = f.slug) as outcomes,
array(select k.slug from posting_kind k where k.form = f.slug order by k.place) as kinds,
f.texts -> 'explanation' as explanation, f.texts -> 'ownEffort' as "ownEffort", f.texts -> 'advantages' as advantages, f.texts -> 'watch' as watch,
f.texts -> 'asks' as asks, f.texts -> 'firstResult' as "firstResult", f.texts -> 'patience' as patience, f.texts -> 'education' as education
from collaboration_form f join effort_band b on f.effort between b.from_stars and b.until_stars
where ($1::text is null or b.slug = $1) and ($2::float8 is null or f.chapter > $2)
order by f.chapter limit $3;

-- guidance.kinds
select k.place, k.slug, json_build_object('nl', k.name_nl, 'en', k.name_en) as name, k.form, coalesce(k.effort, f.effort) as effort,
  case when k.effort is not null then json_build_object('nl', k.effort_why_nl, 'en', k.effort_why_en) end as "effortWhy", k.source
from posting_kind k join collaboration_form f on f.slug = k.form
where ($1::text is null or k.form = $1) and ($2::float8 is null or k.place > $2)
order by k.place limit $3;

-- guidance.reasons
select r.place, r.slug, r.letter, json_build_object('nl', r.name_nl, 'en', r.name_en) as name, json_build_object('nl', r.text_nl, 'en', r.text_en) as about,
  (select json_agg(json_build_object('slug', b.slug, 'name', json_build_object('nl', b.name_nl, 'en', b.name_en), 'about', json_build_object('nl', b.text_nl, 'en', b.text_en)) order by b.place) from benefit b where b.reason = r.slug) as benefits
from reason r where ($1::float8 is null or r.place > $1) order by r.place limit $2;

-- guidance.tips
select t.place, t.slug, t.number, json_build_object('nl', t.name_nl, 'en', t.name_en) as name, json_build_object('nl', t.text_nl, 'en', t.text_en) as about, t.forms
from golden_tip t where ($1::text is null or $1 = any(t.forms)) and ($2::float8 is null or t.place > $2) order by t.place limit $3;

-- health.backlog
select (select count(*)::int from (select 1 from outbox where status = 'pending' limit 10000) p) as pending,
coalesce((select extract(epoch from now() - coalesce(queued_at, created_at))::int from outbox where status = 'pending' order by id limit 1), 0) as "oldestSeconds",
(select count(*)::int from (select 1 from outbox where status = 'failed' limit 1000) f) as failed;

-- health.workers
select count(*)::int as seen, count(*) filter (where relays)::int as relays,
  coalesce((select array_agg(distinct trouble order by trouble) from worker, unnest(troubles) as trouble where seen_at > now() - interval '30 seconds'), '{}') as troubles
from worker where seen_at > now() - interval '30 seconds';

-- imports.of-organisation
select i.id, i.organisation_id as "organisationId", i.kind, i.name, i.status, i.parts, i.refusal, i.unused, i.created_at as "createdAt", i.ended_at as "endedAt", n.name as "createdBy",
(select count(*)::int from import_part p where p.import_id = i.id) as "partsSent",
(select jsonb_object_agg(c.status, c.rows) from (select r.status, count(*)::int as rows from import_row r where r.import_id = i.id group by r.status) c) as counts from import i left join person n on n.id = i.created_by where i.organisation_id = $1 and ($2::uuid is null or i.id < $2) order by i.id desc limit $3;

-- imports.one
select i.id, i.organisation_id as "organisationId", i.kind, i.name, i.status, i.parts, i.refusal, i.unused, i.created_at as "createdAt", i.ended_at as "endedAt", n.name as "createdBy",
(select count(*)::int from import_part p where p.import_id = i.id) as "partsSent",
(select jsonb_object_agg(c.status, c.rows) from (select r.status, count(*)::int as rows from import_row r where r.import_id = i.id group by r.status) c) as counts from import i left join person n on n.id = i.created_by where i.id = $1;

-- imports.rows
select r.import_id as "importId", r.number, r.data, r.status, r.says, r.result_id as "resultId" from import_row r where r.import_id = $1 and r.number > $2 order by r.number limit $3;

-- imports.rows-by-status
select r.import_id as "importId", r.number, r.data, r.status, r.says, r.result_id as "resultId" from import_row r where r.import_id = $1 and r.status = $4 and r.number > $2 order by r.number limit $3;

-- library.article
select a.slug, json_build_object('nl', a.title_nl, 'en', a.title_en) as title, json_build_object('nl', a.excerpt_nl, 'en', a.excerpt_en) as excerpt, a.author, to_char(a.written_on, 'YYYY-MM-DD') as "writtenOn",
json_build_object('nl', a.tags_nl, 'en', a.tags_en) as tags, a.minutes, a.forms, a.functions, json_build_object('nl', a.html_nl, 'en', a.html_en) as html from article a where a.slug = $1;

-- library.articles
select a.slug, json_build_object('nl', a.title_nl, 'en', a.title_en) as title, json_build_object('nl', a.excerpt_nl, 'en', a.excerpt_en) as excerpt, a.author, to_char(a.written_on, 'YYYY-MM-DD') as "writtenOn",
json_build_object('nl', a.tags_nl, 'en', a.tags_en) as tags, a.minutes, a.forms, a.functions from article a
where ($1::text is null or $1 = any(a.forms)) and ($2::text is null or $2 = any(a.functions)) and ($3::date is null or (a.written_on, a.slug) < ($3, $4::text))
order by a.written_on desc, a.slug desc limit $5;

-- library.case
select c.place, c.slug, json_build_object('nl', c.title_nl, 'en', c.title_en) as title, json_build_object('nl', c.excerpt_nl, 'en', c.excerpt_en) as excerpt, c.parties, c.forms, c.kinds, c.functions, c.region, c.size, false as "isStory", json_build_object('nl', c.story_nl, 'en', c.story_en) as story, json_build_object('nl', c.asks_nl, 'en', c.asks_en) as asks, json_build_object('nl', c.lesson_nl, 'en', c.lesson_en) as lesson, c.source, c.url
from practice_case c where c.slug = $1;

-- library.cases
select c.place, c.slug, json_build_object('nl', c.title_nl, 'en', c.title_en) as title, json_build_object('nl', c.excerpt_nl, 'en', c.excerpt_en) as excerpt, c.parties, c.forms, c.kinds, c.functions, c.region, c.size, c."isStory" from (
  select place::float8, slug, title_nl, title_en, excerpt_nl, excerpt_en, parties, forms, kinds, functions, region, size, false as "isStory" from practice_case
  union all select -extract(epoch from published_at)::float8, slug, title_nl, title_en, excerpt_nl, excerpt_en, parties, forms, kinds, functions, region, size, true from published_story) c
where ($1::text is null or $1 = any(c.forms)) and ($2::text is null or $2 = any(c.functions))
  and ($3::text is null or c.region = $3) and ($4::text is null or c.size = $4) and ($5::float8 is null or c.place > $5)
order by c.place limit $6;

-- library.links
select l.place, l.slug, l.topic, l.url, json_build_object('nl', l.name_nl, 'en', l.name_en) as name, json_build_object('nl', l.about_nl, 'en', l.about_en) as about, l.forms, l.state, l.answered,
  to_char(l.checked_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "checkedAt"
from external_link l
where ($1::text is null or l.state = $1) and ($2::text is null or $2 = any(l.forms)) and ($3::float8 is null or l.place > $3)
order by l.place limit $4;

-- library.links-to-check
select slug, url, state, failures from external_link order by checked_at nulls first, place limit 500;

-- matching.company
select organisation_id as id from company where organisation_id = $1;

-- matching.for-reader
with
matched as (select m.programme_id, g.institution_id from match m join programme g on g.id = m.programme_id where m.posting_id = $1),
managers as (
  select distinct k.programme_id, p.id as person_id, p.email, p.name, p.locale from matched m join (
select k.programme_id, k.person_id, k.role from (select programme_id, person_id, role from programme_keeper union select programme_id, deputy_id, role from (
select d.deputy_id, d.person_id, d.institution_id, d.until_on, k.programme_id, k.role from deputyship d
join programme_keeper k on k.person_id = d.person_id and (d.programme_ids = '{}' or k.programme_id = any(d.programme_ids))
join programme r on r.id = k.programme_id and r.institution_id = d.institution_id where d.is_active) d) k join programme r on r.id = k.programme_id
join membership m on m.person_id = k.person_id and m.organisation_id = r.institution_id
join person n on n.id = k.person_id and n.closed_at is null) k on k.programme_id = m.programme_id and k.role = 'manager'
  join membership s on s.person_id = k.person_id and s.organisation_id = m.institution_id
  join person p on p.id = k.person_id and p.closed_at is null),
answers as (
  select * from managers
  union all
  select m.programme_id, p.id, p.email, p.name, p.locale from matched m
  join membership s on s.organisation_id = m.institution_id and s.role = 'admin'
  join person p on p.id = s.person_id and p.closed_at is null
  where m.programme_id not in (select programme_id from managers))
 select m.score, m.band, m.rule_version as "ruleVersion", m.findings,
p.id as "postingId", p.title, p.kind, p.seats - p.seats_taken as "seatsLeft", p.closes_on as "closesOn", p.municipality, p.region, p.functions,
p.period_kind as "periodKind", p.from_on as "fromOn", p.until_on as "untilOn", p.dates::text[] as dates, o.id as "ownerId", o.name as "ownerName",
g.id as "programmeId", g.name as "programmeName", g.level, g.municipality as "programmeMunicipality", g.region as "programmeRegion",
coalesce((select array_agg(c.code order by c.code_type, c.code) from programme_code c where c.programme_id = g.id), '{}') as codes,
i.id as "institutionId", i.name as "institutionName", b.municipality as "branchMunicipality",
coalesce((select jsonb_agg(jsonb_build_object('code', r.qualification_code, 'status', r.status, 'from', r.valid_from, 'until', r.valid_until)
    order by r.valid_until desc nulls last, r.qualification_code)
  from recognition r join programme_code c on c.programme_id = g.id and c.code = r.qualification_code where r.branch_id = p.branch_id), '[]') as registered,
coalesce((select jsonb_agg(jsonb_build_object('slug', s.slug, 'nl', s.name_nl, 'en', s.name_en))
  from specialisation s where s.slug = any(p.specialisations || g.specialisations)), '[]') as specialisations, md5(m.posting_id::text || ':' || m.programme_id::text || ':' || $3::text) as tie from match m join posting p on p.id = m.posting_id join organisation o on o.id = p.owner_id left join branch b on b.id = p.branch_id
join programme g on g.id = m.programme_id join organisation i on i.id = g.institution_id
 where m.posting_id = $1 and p.status = 'published' and p.closes_on >= $3::text::date and (p.audience is null or g.institution_id = any(p.audience) and (g.institution_id <> all(p.audience_limited) or g.id = any(p.audience_programmes)))
   and m.programme_id in (select a.programme_id from answers a where a.person_id = $2) and not exists (select from match_dismissal d where d.posting_id = m.posting_id and d.party_id = m.programme_id and d.side = 'education') order by (-m.score, coalesce(p.closes_on, '9999-12-31'::date), md5(m.posting_id::text || ':' || m.programme_id::text || ':' || $3::text));

-- matching.of-company
select m.score, m.band, m.rule_version as "ruleVersion", m.findings,
p.id as "postingId", p.title, p.kind, p.seats - p.seats_taken as "seatsLeft", p.closes_on as "closesOn", p.municipality, p.region, p.functions,
p.period_kind as "periodKind", p.from_on as "fromOn", p.until_on as "untilOn", p.dates::text[] as dates, o.id as "ownerId", o.name as "ownerName",
c.id as "companyId", c.slug as "companySlug", c.name as "companyName", b.id as "branchId", b.name as "branchName", b.municipality as "branchMunicipality", b.region as "branchRegion",
g.level, coalesce((select array_agg(k.code order by k.code_type, k.code) from programme_code k where k.programme_id = g.id), '{}') as codes,
coalesce((select jsonb_agg(jsonb_build_object('code', r.qualification_code, 'status', r.status, 'from', r.valid_from, 'until', r.valid_until)
    order by r.valid_until desc nulls last, r.qualification_code)
  from recognition r join programme_code k on k.programme_id = g.id and k.code = r.qualification_code where r.branch_id = b.id), '[]') as registered,
coalesce((select jsonb_agg(jsonb_build_object('slug', s.slug, 'nl', s.name_nl, 'en', s.name_en)) from specialisation s where s.slug = any(p.specialisations)), '[]') as specialisations, case when d.side is not null then 'dismissed' when r.id is not null then 'responded' when v.person_id is not null then 'seen' else 'new' end as state, r.id as "proposalId", d.reason, d.note, d.dismissed_at as "dismissedAt",
(select e.name from person e where e.id = d.dismissed_by and e.closed_at is null) as "dismissedBy", md5(m.posting_id::text || ':' || m.branch_id::text || ':' || $14::text::text) as tie from request_match m join posting p on p.id = m.posting_id join organisation o on o.id = p.owner_id left join programme g on g.id = p.programme_id
join organisation c on c.id = m.company_id join branch b on b.id = m.branch_id
left join match_dismissal d on d.posting_id = m.posting_id and d.party_id = m.company_id and d.side = $1::text
left join match_seen v on v.person_id = $2::uuid and v.posting_id = m.posting_id and v.party_id = m.company_id
left join lateral (select q.id from proposal q where $1::text is not null and q.posting_id = m.posting_id and q.company_id = m.company_id order by q.created_at desc, q.id desc limit 1) r on true
 where m.company_id = any($3::uuid[]) and p.status = 'published' and p.closes_on >= $4::date and (p.audience is null or m.company_id = any(p.audience))
   and case when d.side is not null then 'dismissed' when r.id is not null then 'responded' when v.person_id is not null then 'seen' else 'new' end = any($5::text[]) and ($6::text[] is null or m.band = any($6::text[])) and ($7::text[] is null or p.region = any($7::text[])) and ($8::text[] is null or p.form = any($8::text[]))
   and ($9::text[] is null or p.kind = any($9::text[])) and ($10::text[] is null or p.functions && $10::text[]) and ($11::text[] is null or g.level = any($11::text[]))
   and ($12::uuid[] is null or m.posting_id = any($12::uuid[])) and ($13::uuid[] is null or m.company_id = any($13::uuid[]))
   and ($15::int is null or (-m.score, coalesce(p.closes_on, '9999-12-31'::date), md5(m.posting_id::text || ':' || m.branch_id::text || ':' || $14::text::text)) > ($15::int, $16::date, $17::text))
 order by (-m.score, coalesce(p.closes_on, '9999-12-31'::date), md5(m.posting_id::text || ':' || m.branch_id::text || ':' || $14::text::text)) limit $18::int;

-- matching.of-company-counts
select case when d.side is not null then 'dismissed' when r.id is not null then 'responded' when v.person_id is not null then 'seen' else 'new' end as state, m.band, p.region as region, p.form, p.kind, p.functions, g.level, null::uuid as "programmeId" from request_match m join posting p on p.id = m.posting_id join organisation o on o.id = p.owner_id left join programme g on g.id = p.programme_id
join organisation c on c.id = m.company_id join branch b on b.id = m.branch_id
left join match_dismissal d on d.posting_id = m.posting_id and d.party_id = m.company_id and d.side = $1::text
left join match_seen v on v.person_id = $2::uuid and v.posting_id = m.posting_id and v.party_id = m.company_id
left join lateral (select q.id from proposal q where $1::text is not null and q.posting_id = m.posting_id and q.company_id = m.company_id order by q.created_at desc, q.id desc limit 1) r on true
 where m.company_id = any($3::uuid[]) and p.status = 'published' and p.closes_on >= $4::date and (p.audience is null or m.company_id = any(p.audience));

-- matching.of-offers
select m.score, m.band, m.rule_version as "ruleVersion", m.findings,
p.id as "postingId", p.title, p.kind, p.seats - p.seats_taken as "seatsLeft", p.closes_on as "closesOn", p.municipality, p.region, p.functions,
p.period_kind as "periodKind", p.from_on as "fromOn", p.until_on as "untilOn", p.dates::text[] as dates, o.id as "ownerId", o.name as "ownerName",
g.id as "programmeId", g.name as "programmeName", g.level, g.municipality as "programmeMunicipality", g.region as "programmeRegion",
coalesce((select array_agg(c.code order by c.code_type, c.code) from programme_code c where c.programme_id = g.id), '{}') as codes,
i.id as "institutionId", i.name as "institutionName", b.municipality as "branchMunicipality",
coalesce((select jsonb_agg(jsonb_build_object('code', r.qualification_code, 'status', r.status, 'from', r.valid_from, 'until', r.valid_until)
    order by r.valid_until desc nulls last, r.qualification_code)
  from recognition r join programme_code c on c.programme_id = g.id and c.code = r.qualification_code where r.branch_id = p.branch_id), '[]') as registered,
coalesce((select jsonb_agg(jsonb_build_object('slug', s.slug, 'nl', s.name_nl, 'en', s.name_en))
  from specialisation s where s.slug = any(p.specialisations || g.specialisations)), '[]') as specialisations, case when d.side is not null then 'dismissed' when r.id is not null then 'responded' when v.person_id is not null then 'seen' else 'new' end as state, r.id as "proposalId", d.reason, d.note, d.dismissed_at as "dismissedAt",
(select e.name from person e where e.id = d.dismissed_by and e.closed_at is null) as "dismissedBy", md5(m.posting_id::text || ':' || m.programme_id::text || ':' || $14::text::text) as tie from match m join posting p on p.id = m.posting_id join organisation o on o.id = p.owner_id left join branch b on b.id = p.branch_id
join programme g on g.id = m.programme_id join organisation i on i.id = g.institution_id
left join match_dismissal d on d.posting_id = m.posting_id and d.party_id = m.programme_id and d.side = $1::text
left join match_seen v on v.person_id = $2::uuid and v.posting_id = m.posting_id and v.party_id = m.programme_id
left join lateral (select q.id from proposal q where $1::text is not null and q.posting_id = m.posting_id and q.programme_id = m.programme_id order by q.created_at desc, q.id desc limit 1) r on true
 where m.posting_id = any($3::uuid[]) and p.status = 'published' and p.closes_on >= $4::date and (p.audience is null or g.institution_id = any(p.audience) and (g.institution_id <> all(p.audience_limited) or g.id = any(p.audience_programmes)))
   and case when d.side is not null then 'dismissed' when r.id is not null then 'responded' when v.person_id is not null then 'seen' else 'new' end = any($5::text[]) and ($6::text[] is null or m.band = any($6::text[])) and ($7::text[] is null or g.region = any($7::text[])) and ($8::text[] is null or p.form = any($8::text[]))
   and ($9::text[] is null or p.kind = any($9::text[])) and ($10::text[] is null or p.functions && $10::text[]) and ($11::text[] is null or g.level = any($11::text[]))
   and ($12::uuid[] is null or m.posting_id = any($12::uuid[])) and ($13::uuid[] is null or m.programme_id = any($13::uuid[]))
   and ($15::int is null or (-m.score, coalesce(p.closes_on, '9999-12-31'::date), md5(m.posting_id::text || ':' || m.programme_id::text || ':' || $14::text::text)) > ($15::int, $16::date, $17::text))
 order by (-m.score, coalesce(p.closes_on, '9999-12-31'::date), md5(m.posting_id::text || ':' || m.programme_id::text || ':' || $14::text::text)) limit $18::int;

-- matching.of-offers-counts
select case when d.side is not null then 'dismissed' when r.id is not null then 'responded' when v.person_id is not null then 'seen' else 'new' end as state, m.band, g.region as region, p.form, p.kind, p.functions, g.level, m.programme_id as "programmeId" from match m join posting p on p.id = m.posting_id join organisation o on o.id = p.owner_id left join branch b on b.id = p.branch_id
join programme g on g.id = m.programme_id join organisation i on i.id = g.institution_id
left join match_dismissal d on d.posting_id = m.posting_id and d.party_id = m.programme_id and d.side = $1::text
left join match_seen v on v.person_id = $2::uuid and v.posting_id = m.posting_id and v.party_id = m.programme_id
left join lateral (select q.id from proposal q where $1::text is not null and q.posting_id = m.posting_id and q.programme_id = m.programme_id order by q.created_at desc, q.id desc limit 1) r on true
 where m.posting_id = any($3::uuid[]) and p.status = 'published' and p.closes_on >= $4::date and (p.audience is null or g.institution_id = any(p.audience) and (g.institution_id <> all(p.audience_limited) or g.id = any(p.audience_programmes)));

-- matching.of-posting
select m.score, m.band, m.rule_version as "ruleVersion", m.findings,
p.id as "postingId", p.title, p.kind, p.seats - p.seats_taken as "seatsLeft", p.closes_on as "closesOn", p.municipality, p.region, p.functions,
p.period_kind as "periodKind", p.from_on as "fromOn", p.until_on as "untilOn", p.dates::text[] as dates, o.id as "ownerId", o.name as "ownerName",
g.id as "programmeId", g.name as "programmeName", g.level, g.municipality as "programmeMunicipality", g.region as "programmeRegion",
coalesce((select array_agg(c.code order by c.code_type, c.code) from programme_code c where c.programme_id = g.id), '{}') as codes,
i.id as "institutionId", i.name as "institutionName", b.municipality as "branchMunicipality",
coalesce((select jsonb_agg(jsonb_build_object('code', r.qualification_code, 'status', r.status, 'from', r.valid_from, 'until', r.valid_until)
    order by r.valid_until desc nulls last, r.qualification_code)
  from recognition r join programme_code c on c.programme_id = g.id and c.code = r.qualification_code where r.branch_id = p.branch_id), '[]') as registered,
coalesce((select jsonb_agg(jsonb_build_object('slug', s.slug, 'nl', s.name_nl, 'en', s.name_en))
  from specialisation s where s.slug = any(p.specialisations || g.specialisations)), '[]') as specialisations, case when d.side is not null then 'dismissed' when r.id is not null then 'responded' when v.person_id is not null then 'seen' else 'new' end as state, r.id as "proposalId", d.reason, d.note, d.dismissed_at as "dismissedAt",
(select e.name from person e where e.id = d.dismissed_by and e.closed_at is null) as "dismissedBy", md5(m.posting_id::text || ':' || m.programme_id::text || ':' || $16::text::text) as tie from match m join posting p on p.id = m.posting_id join organisation o on o.id = p.owner_id left join branch b on b.id = p.branch_id
join programme g on g.id = m.programme_id join organisation i on i.id = g.institution_id
left join match_dismissal d on d.posting_id = m.posting_id and d.party_id = m.programme_id and d.side = $4::text
left join match_seen v on v.person_id = $5::uuid and v.posting_id = m.posting_id and v.party_id = m.programme_id
left join lateral (select q.id from proposal q where $4::text is not null and q.posting_id = m.posting_id and q.programme_id = m.programme_id order by q.created_at desc, q.id desc limit 1) r on true
 where m.posting_id = any($6::uuid[]) and ($1::boolean or g.id = any($2::uuid[]) or g.institution_id = any($3::uuid[]))
   and case when d.side is not null then 'dismissed' when r.id is not null then 'responded' when v.person_id is not null then 'seen' else 'new' end = any($7::text[]) and ($8::text[] is null or m.band = any($8::text[])) and ($9::text[] is null or g.region = any($9::text[])) and ($10::text[] is null or p.form = any($10::text[]))
   and ($11::text[] is null or p.kind = any($11::text[])) and ($12::text[] is null or p.functions && $12::text[]) and ($13::text[] is null or g.level = any($13::text[]))
   and ($14::uuid[] is null or m.posting_id = any($14::uuid[])) and ($15::uuid[] is null or m.programme_id = any($15::uuid[]))
   and ($17::int is null or (-m.score, coalesce(p.closes_on, '9999-12-31'::date), md5(m.posting_id::text || ':' || m.programme_id::text || ':' || $16::text::text)) > ($17::int, $18::date, $19::text))
 order by (-m.score, coalesce(p.closes_on, '9999-12-31'::date), md5(m.posting_id::text || ':' || m.programme_id::text || ':' || $16::text::text)) limit $20::int;

-- matching.of-posting-counts
select case when d.side is not null then 'dismissed' when r.id is not null then 'responded' when v.person_id is not null then 'seen' else 'new' end as state, m.band, g.region as region, p.form, p.kind, p.functions, g.level, m.programme_id as "programmeId" from match m join posting p on p.id = m.posting_id join organisation o on o.id = p.owner_id left join branch b on b.id = p.branch_id
join programme g on g.id = m.programme_id join organisation i on i.id = g.institution_id
left join match_dismissal d on d.posting_id = m.posting_id and d.party_id = m.programme_id and d.side = $4::text
left join match_seen v on v.person_id = $5::uuid and v.posting_id = m.posting_id and v.party_id = m.programme_id
left join lateral (select q.id from proposal q where $4::text is not null and q.posting_id = m.posting_id and q.programme_id = m.programme_id order by q.created_at desc, q.id desc limit 1) r on true
 where m.posting_id = any($6::uuid[]) and ($1::boolean or g.id = any($2::uuid[]) or g.institution_id = any($3::uuid[]));

-- matching.of-programmes
select m.score, m.band, m.rule_version as "ruleVersion", m.findings,
p.id as "postingId", p.title, p.kind, p.seats - p.seats_taken as "seatsLeft", p.closes_on as "closesOn", p.municipality, p.region, p.functions,
p.period_kind as "periodKind", p.from_on as "fromOn", p.until_on as "untilOn", p.dates::text[] as dates, o.id as "ownerId", o.name as "ownerName",
g.id as "programmeId", g.name as "programmeName", g.level, g.municipality as "programmeMunicipality", g.region as "programmeRegion",
coalesce((select array_agg(c.code order by c.code_type, c.code) from programme_code c where c.programme_id = g.id), '{}') as codes,
i.id as "institutionId", i.name as "institutionName", b.municipality as "branchMunicipality",
coalesce((select jsonb_agg(jsonb_build_object('code', r.qualification_code, 'status', r.status, 'from', r.valid_from, 'until', r.valid_until)
    order by r.valid_until desc nulls last, r.qualification_code)
  from recognition r join programme_code c on c.programme_id = g.id and c.code = r.qualification_code where r.branch_id = p.branch_id), '[]') as registered,
coalesce((select jsonb_agg(jsonb_build_object('slug', s.slug, 'nl', s.name_nl, 'en', s.name_en))
  from specialisation s where s.slug = any(p.specialisations || g.specialisations)), '[]') as specialisations, case when d.side is not null then 'dismissed' when r.id is not null then 'responded' when v.person_id is not null then 'seen' else 'new' end as state, r.id as "proposalId", d.reason, d.note, d.dismissed_at as "dismissedAt",
(select e.name from person e where e.id = d.dismissed_by and e.closed_at is null) as "dismissedBy", md5(m.posting_id::text || ':' || m.programme_id::text || ':' || $14::text::text) as tie from match m join posting p on p.id = m.posting_id join organisation o on o.id = p.owner_id left join branch b on b.id = p.branch_id
join programme g on g.id = m.programme_id join organisation i on i.id = g.institution_id
left join match_dismissal d on d.posting_id = m.posting_id and d.party_id = m.programme_id and d.side = $1::text
left join match_seen v on v.person_id = $2::uuid and v.posting_id = m.posting_id and v.party_id = m.programme_id
left join lateral (select q.id from proposal q where $1::text is not null and q.posting_id = m.posting_id and q.programme_id = m.programme_id order by q.created_at desc, q.id desc limit 1) r on true
 where m.programme_id = any($3::uuid[]) and p.status = 'published' and p.closes_on >= $4::date and (p.audience is null or g.institution_id = any(p.audience) and (g.institution_id <> all(p.audience_limited) or g.id = any(p.audience_programmes)))
   and case when d.side is not null then 'dismissed' when r.id is not null then 'responded' when v.person_id is not null then 'seen' else 'new' end = any($5::text[]) and ($6::text[] is null or m.band = any($6::text[])) and ($7::text[] is null or p.region = any($7::text[])) and ($8::text[] is null or p.form = any($8::text[]))
   and ($9::text[] is null or p.kind = any($9::text[])) and ($10::text[] is null or p.functions && $10::text[]) and ($11::text[] is null or g.level = any($11::text[]))
   and ($12::uuid[] is null or m.posting_id = any($12::uuid[])) and ($13::uuid[] is null or m.programme_id = any($13::uuid[]))
   and ($15::int is null or (-m.score, coalesce(p.closes_on, '9999-12-31'::date), md5(m.posting_id::text || ':' || m.programme_id::text || ':' || $14::text::text)) > ($15::int, $16::date, $17::text))
 order by (-m.score, coalesce(p.closes_on, '9999-12-31'::date), md5(m.posting_id::text || ':' || m.programme_id::text || ':' || $14::text::text)) limit $18::int;

-- matching.of-programmes-counts
select case when d.side is not null then 'dismissed' when r.id is not null then 'responded' when v.person_id is not null then 'seen' else 'new' end as state, m.band, p.region as region, p.form, p.kind, p.functions, g.level, m.programme_id as "programmeId" from match m join posting p on p.id = m.posting_id join organisation o on o.id = p.owner_id left join branch b on b.id = p.branch_id
join programme g on g.id = m.programme_id join organisation i on i.id = g.institution_id
left join match_dismissal d on d.posting_id = m.posting_id and d.party_id = m.programme_id and d.side = $1::text
left join match_seen v on v.person_id = $2::uuid and v.posting_id = m.posting_id and v.party_id = m.programme_id
left join lateral (select q.id from proposal q where $1::text is not null and q.posting_id = m.posting_id and q.programme_id = m.programme_id order by q.created_at desc, q.id desc limit 1) r on true
 where m.programme_id = any($3::uuid[]) and p.status = 'published' and p.closes_on >= $4::date and (p.audience is null or g.institution_id = any(p.audience) and (g.institution_id <> all(p.audience_limited) or g.id = any(p.audience_programmes)));

-- matching.of-request
select m.score, m.band, m.rule_version as "ruleVersion", m.findings,
p.id as "postingId", p.title, p.kind, p.seats - p.seats_taken as "seatsLeft", p.closes_on as "closesOn", p.municipality, p.region, p.functions,
p.period_kind as "periodKind", p.from_on as "fromOn", p.until_on as "untilOn", p.dates::text[] as dates, o.id as "ownerId", o.name as "ownerName",
c.id as "companyId", c.slug as "companySlug", c.name as "companyName", b.id as "branchId", b.name as "branchName", b.municipality as "branchMunicipality", b.region as "branchRegion",
g.level, coalesce((select array_agg(k.code order by k.code_type, k.code) from programme_code k where k.programme_id = g.id), '{}') as codes,
coalesce((select jsonb_agg(jsonb_build_object('code', r.qualification_code, 'status', r.status, 'from', r.valid_from, 'until', r.valid_until)
    order by r.valid_until desc nulls last, r.qualification_code)
  from recognition r join programme_code k on k.programme_id = g.id and k.code = r.qualification_code where r.branch_id = b.id), '[]') as registered,
coalesce((select jsonb_agg(jsonb_build_object('slug', s.slug, 'nl', s.name_nl, 'en', s.name_en)) from specialisation s where s.slug = any(p.specialisations)), '[]') as specialisations, case when d.side is not null then 'dismissed' when r.id is not null then 'responded' when v.person_id is not null then 'seen' else 'new' end as state, r.id as "proposalId", d.reason, d.note, d.dismissed_at as "dismissedAt",
(select e.name from person e where e.id = d.dismissed_by and e.closed_at is null) as "dismissedBy", md5(m.posting_id::text || ':' || m.branch_id::text || ':' || $15::text::text) as tie from request_match m join posting p on p.id = m.posting_id join organisation o on o.id = p.owner_id left join programme g on g.id = p.programme_id
join organisation c on c.id = m.company_id join branch b on b.id = m.branch_id
left join match_dismissal d on d.posting_id = m.posting_id and d.party_id = m.company_id and d.side = $3::text
left join match_seen v on v.person_id = $4::uuid and v.posting_id = m.posting_id and v.party_id = m.company_id
left join lateral (select q.id from proposal q where $3::text is not null and q.posting_id = m.posting_id and q.company_id = m.company_id order by q.created_at desc, q.id desc limit 1) r on true
 where m.posting_id = any($5::uuid[]) and ($1::boolean or m.company_id = any($2::uuid[]))
   and case when d.side is not null then 'dismissed' when r.id is not null then 'responded' when v.person_id is not null then 'seen' else 'new' end = any($6::text[]) and ($7::text[] is null or m.band = any($7::text[])) and ($8::text[] is null or b.region = any($8::text[])) and ($9::text[] is null or p.form = any($9::text[]))
   and ($10::text[] is null or p.kind = any($10::text[])) and ($11::text[] is null or p.functions && $11::text[]) and ($12::text[] is null or g.level = any($12::text[]))
   and ($13::uuid[] is null or m.posting_id = any($13::uuid[])) and ($14::uuid[] is null or m.company_id = any($14::uuid[]))
   and ($16::int is null or (-m.score, coalesce(p.closes_on, '9999-12-31'::date), md5(m.posting_id::text || ':' || m.branch_id::text || ':' || $15::text::text)) > ($16::int, $17::date, $18::text))
 order by (-m.score, coalesce(p.closes_on, '9999-12-31'::date), md5(m.posting_id::text || ':' || m.branch_id::text || ':' || $15::text::text)) limit $19::int;

-- matching.of-request-counts
select case when d.side is not null then 'dismissed' when r.id is not null then 'responded' when v.person_id is not null then 'seen' else 'new' end as state, m.band, b.region as region, p.form, p.kind, p.functions, g.level, null::uuid as "programmeId" from request_match m join posting p on p.id = m.posting_id join organisation o on o.id = p.owner_id left join programme g on g.id = p.programme_id
join organisation c on c.id = m.company_id join branch b on b.id = m.branch_id
left join match_dismissal d on d.posting_id = m.posting_id and d.party_id = m.company_id and d.side = $3::text
left join match_seen v on v.person_id = $4::uuid and v.posting_id = m.posting_id and v.party_id = m.company_id
left join lateral (select q.id from proposal q where $3::text is not null and q.posting_id = m.posting_id and q.company_id = m.company_id order by q.created_at desc, q.id desc limit 1) r on true
 where m.posting_id = any($5::uuid[]) and ($1::boolean or m.company_id = any($2::uuid[]));

-- matching.open-offers
select id from posting where owner_id = $1 and direction = 'offer' and status = 'published' and closes_on >= $2::text::date;

-- matching.posting
select owner_id as "ownerId", status = any('{published,paused,filled,closed,expired}') as "isPublic", audience from posting where id = $1;

-- matching.programme
select id, institution_id as "institutionId" from programme where id = $1;

-- matching.request-for-reader
select m.score, m.band, m.rule_version as "ruleVersion", m.findings,
p.id as "postingId", p.title, p.kind, p.seats - p.seats_taken as "seatsLeft", p.closes_on as "closesOn", p.municipality, p.region, p.functions,
p.period_kind as "periodKind", p.from_on as "fromOn", p.until_on as "untilOn", p.dates::text[] as dates, o.id as "ownerId", o.name as "ownerName",
c.id as "companyId", c.slug as "companySlug", c.name as "companyName", b.id as "branchId", b.name as "branchName", b.municipality as "branchMunicipality", b.region as "branchRegion",
g.level, coalesce((select array_agg(k.code order by k.code_type, k.code) from programme_code k where k.programme_id = g.id), '{}') as codes,
coalesce((select jsonb_agg(jsonb_build_object('code', r.qualification_code, 'status', r.status, 'from', r.valid_from, 'until', r.valid_until)
    order by r.valid_until desc nulls last, r.qualification_code)
  from recognition r join programme_code k on k.programme_id = g.id and k.code = r.qualification_code where r.branch_id = b.id), '[]') as registered,
coalesce((select jsonb_agg(jsonb_build_object('slug', s.slug, 'nl', s.name_nl, 'en', s.name_en)) from specialisation s where s.slug = any(p.specialisations)), '[]') as specialisations, '' as tie from request_match m join posting p on p.id = m.posting_id join organisation o on o.id = p.owner_id left join programme g on g.id = p.programme_id
join organisation c on c.id = m.company_id join branch b on b.id = m.branch_id join membership s on s.organisation_id = m.company_id and s.person_id = $2
 where m.posting_id = $1 and p.status = 'published' and p.closes_on >= $3::text::date and (p.audience is null or m.company_id = any(p.audience)) and not exists (select from match_dismissal d where d.posting_id = m.posting_id and d.party_id = m.company_id and d.side = 'company') order by m.score desc, m.company_id limit 1;

-- matching.rule-drafts
select d.id, d.version, d.from_version as "from", d.rule->'weights' as weights, d.rule->'points' as points, d.rule->'bands' as bands, m.name as "madeBy", d.made_at as "madeAt", d.changed_at as "changedAt"
from match_rule_draft d left join person m on m.id = d.made_by
where ($1::uuid is null or d.id = $1) and ($2::uuid is null or d.id < $2) order by d.id desc limit $3;

-- matching.rules
select r.version, r.is_active as "isActive", r.rule->'weights' as weights, r.rule->'points' as points, r.rule->'bands' as bands, r.reason, m.name as "madeBy", a.name as "activatedBy", r.activated_at as "activatedAt"
from match_rule r left join person m on m.id = r.made_by left join person a on a.id = r.activated_by
where ($1::int is null or r.version < $1) order by r.version desc limit $2;

-- matching.spoken-for
select id from programme where institution_id = $1 and ($2::boolean or id = any($3::uuid[]));

-- matching.sweeps
select id, cause, rule_version as "ruleVersion", begun_at as "begunAt", ended_at as "endedAt", is_cut_short as "isCutShort", postings, matches, missing, wrong, superfluous
from match_sweep where ($1::text is null or cause = $1) and ($2::uuid is null or id < $2) order by id desc limit $3;

-- matching.told-offers
select m.posting_id as "postingId", g.id as "partyId", m.score, p.title, o.name as owner, g.name as party, g.level
from unnest($1::uuid[], $2::uuid[]) a(posting_id, programme_id) join match m using (posting_id, programme_id) join posting p on p.id = m.posting_id
join organisation o on o.id = p.owner_id join programme g on g.id = m.programme_id where p.status = 'published' and p.closes_on >= $3::text::date and (p.audience is null or g.institution_id = any(p.audience) and (g.institution_id <> all(p.audience_limited) or g.id = any(p.audience_programmes)));

-- matching.told-requests
select m.posting_id as "postingId", c.id as "partyId", m.score, p.title, o.name as owner, c.name as party, null as level
from unnest($1::uuid[], $2::uuid[]) a(posting_id, company_id) join request_match m using (posting_id, company_id) join posting p on p.id = m.posting_id
join organisation o on o.id = p.owner_id join organisation c on c.id = m.company_id
where p.status = 'published' and p.closes_on >= $3::text::date and (p.audience is null or m.company_id = any(p.audience));

-- monitor.figures
with fact as (
  select form, region, 1 as posting, (status = 'published')::int as open, 0 as proposal, 0 as collaboration, 0 as running, 0 as completed, null::int as mark
  from posting where published_at is not null
  union all
  select p.form, p.region, 0, 0, 1, 0, 0, 0, null from proposal r join posting p on p.id = r.posting_id
  union all
  select form, region, 0, 0, 0, 1, (status in ('trial', 'running'))::int, (status = 'completed')::int, null from collaboration
  union all
  select c.form, c.region, 0, 0, 0, 0, 0, 0, s.mark from check_in_side s join check_in k on k.id = s.check_in_id join collaboration c on c.id = k.collaboration_id
  where s.answered_at is not null
)
select form, region, case when grouping(form) = 0 then 'form' when grouping(region) = 0 then 'region' else 'total' end as level,
  coalesce(sum(posting), 0)::int as postings, coalesce(sum(open), 0)::int as open, coalesce(sum(proposal), 0)::int as proposals,
  coalesce(sum(collaboration), 0)::int as collaborations, coalesce(sum(running), 0)::int as running, coalesce(sum(completed), 0)::int as completed,
  round(avg(mark), 1) as "averageMark", count(mark)::int as marks
from fact group by grouping sets ((form), (region), ());

-- monitor.funnel
with way as (
  select p.published_at, r.proposed_at, r.accepted_at, c.started_at, c.completed_at
  from posting p
  left join (select posting_id, min(created_at) as proposed_at, min(accepted_at) as accepted_at from proposal group by posting_id) r on r.posting_id = p.id
  left join (select posting_id, min(started_at) as started_at, min(ended_at) filter (where status = 'completed') as completed_at
    from collaboration group by posting_id) c on c.posting_id = p.id
  where p.published_at is not null
)
select count(*)::int as published, count(proposed_at)::int as proposed, count(accepted_at)::int as accepted, count(started_at)::int as started,
  count(completed_at)::int as completed, null as "publishedDays",
  percentile_cont(0.5) within group (order by extract(epoch from proposed_at - published_at) / 86400) as "proposedDays",
  percentile_cont(0.5) within group (order by extract(epoch from accepted_at - proposed_at) / 86400) as "acceptedDays",
  percentile_cont(0.5) within group (order by extract(epoch from started_at - accepted_at) / 86400) as "startedDays",
  percentile_cont(0.5) within group (order by extract(epoch from completed_at - started_at) / 86400) as "completedDays"
from way;

-- monitor.gap-night
select what, sum(open)::int as open, sum(opened)::int as opened, sum(closed)::int as closed from gap_night where night = $1 group by what;

-- monitor.gap-nights
select night::text, what, sum(open)::int as open, sum(opened)::int as opened, sum(closed)::int as closed from gap_night
where night > $1::date and ($2::text[] is null or region = any($2)) group by night, what order by night, array_position(array['function', 'offer', 'request'], what);

-- monitor.gap-nights-told
select night, sum(opened)::int as opened, sum(closed)::int as closed from gap_night where night = any($1::date[]) group by night having sum(opened + closed) > 0;

-- monitor.gaps-changed
(select true as "isOpen", g.function, g.level, g.region, p.title, o.name as owner from gap g left join posting p on p.id = g.posting_id left join organisation o on o.id = p.owner_id
 where g.opened_on = $1 and g.closed_on is null order by g.what desc, g.id limit $2)
union all
(select false, g.function, g.level, g.region, p.title, o.name from gap g left join posting p on p.id = g.posting_id left join organisation o on o.id = p.owner_id
 where g.closed_on = $1 order by g.what desc, g.id limit $2);

-- monitor.gaps-closed
select g.id, g.what, g.function, g.level, g.region, g.opened_on::text as "openedOn", g.closed_on::text as "closedOn",
case when p.id is not null then json_build_object('id', p.id, 'title', p.title, 'kind', p.kind, 'owner', o.name) end as posting
from gap g left join posting p on p.id = g.posting_id left join organisation o on o.id = p.owner_id
where ($1::text[] is null or g.what = any($1)) and ($2::text[] is null or g.region = any($2)) and g.closed_on is not null
and ($3::date is null or (g.closed_on, g.id) < ($3::date, $4::uuid)) order by g.closed_on desc, g.id desc limit $5;

-- monitor.gaps-open
select g.id, g.what, g.function, g.level, g.region, g.opened_on::text as "openedOn", g.closed_on::text as "closedOn",
case when p.id is not null then json_build_object('id', p.id, 'title', p.title, 'kind', p.kind, 'owner', o.name) end as posting
from gap g left join posting p on p.id = g.posting_id left join organisation o on o.id = p.owner_id
where ($1::text[] is null or g.what = any($1)) and ($2::text[] is null or g.region = any($2)) and g.closed_on is null
and ($3::date is null or (g.opened_on, g.id) < ($3::date, $4::uuid)) order by g.opened_on desc, g.id desc limit $5;

-- monitor.marks-by-month
select to_char(answered_at at time zone 'Europe/Amsterdam', 'YYYY-MM') as month, round(avg(mark), 1) as "averageMark", count(*)::int as marks
from check_in_side where answered_at is not null group by month order by month;

-- monitor.places
select (select array_agg(slug order by chapter) from collaboration_form) as forms, (select array_agg(slug order by place) from region) as regions,
(select count(*)::int from signal where answered_at is null) as "openSignals", (select count(*)::int from company) as companies,
(select count(distinct institution_id)::int from programme) as institutions, (select count(*)::int from programme) as programmes;

-- notifications.digest
select n.id, n.topic, n.template, n.args, n.link, n.created_at as "createdAt", n.read_at as "readAt", count(*) over ()::int as total from notice n where n.digest_id = $1 and n.read_at is null and (n.organisation_id is null or exists (select from membership m where m.person_id = n.person_id and m.organisation_id = n.organisation_id)) order by n.id desc limit $2;

-- notifications.event-place
select open_since()::text as until;

-- notifications.events
with s as materialized (select open_since() as until, pg_snapshot_xmax(pg_current_snapshot()) as unborn)
select q.reader::int, s.until::text, q.xid::xid8 > s.unborn as "isAhead", n.*
from s cross join unnest($1::uuid[], $2::text[], $3::uuid[]) with ordinality q(person_id, xid, id, reader)
left join lateral (select n.id, n.topic, n.template, n.args, n.link, n.created_at as "createdAt", n.read_at as "readAt", n.told_by::text as "toldBy" from notice n
  where n.person_id = q.person_id and (n.told_by, n.id) > (q.xid::xid8, q.id) and n.told_by < s.until and (n.organisation_id is null or exists (select from membership m where m.person_id = n.person_id and m.organisation_id = n.organisation_id)) order by n.told_by, n.id limit 50) n on true
order by q.reader, n."toldBy"::xid8, n.id;

-- notifications.inbox
select n.id, n.topic, n.template, n.args, n.link, n.created_at as "createdAt", n.read_at as "readAt" from notice n where n.person_id = $1 and (n.organisation_id is null or exists (select from membership m where m.person_id = n.person_id and m.organisation_id = n.organisation_id)) and ($2::text is null or n.topic = $2) and n.id < coalesce($3::uuid, 'ffffffff-ffff-ffff-ffff-ffffffffffff') order by n.id desc limit $4;

-- notifications.inbox-unread
select n.id, n.topic, n.template, n.args, n.link, n.created_at as "createdAt", n.read_at as "readAt" from notice n where n.person_id = $1 and n.read_at is null and (n.organisation_id is null or exists (select from membership m where m.person_id = n.person_id and m.organisation_id = n.organisation_id)) and ($2::text is null or n.topic = $2) and n.id < coalesce($3::uuid, 'ffffffff-ffff-ffff-ffff-ffffffffffff') order by n.id desc limit $4;

-- notifications.link-secret
select secret from link_secret;

-- notifications.notice
select n.id, n.topic, n.template, n.args, n.link, n.created_at as "createdAt", n.read_at as "readAt" from notice n where n.person_id = $1 and n.id = $2 and (n.organisation_id is null or exists (select from membership m where m.person_id = n.person_id and m.organisation_id = n.organisation_id));

-- notifications.open-person
select id from person where id = $1 and closed_at is null;

-- notifications.reader
select p.email, exists (select from membership m join organisation o on o.id = m.organisation_id and o.type = 'hca' where m.person_id = p.id) as "isAtDesk" from person p where p.id = $1;

-- notifications.readers-changed
select person_id as "personId" from notice_reader where person_id = any($1::uuid[]) and changed_by >= $2::text::xid8 and changed_by < $3::text::xid8;

-- notifications.sessions-open
select id from session where id = any($1::uuid[]) and ends_at > now();

-- notifications.settings
select topic, frequency from notification_setting where person_id = $1;

-- notifications.unread
select count(*)::int as unread from (select from notice n where n.person_id = $1 and n.read_at is null and (n.organisation_id is null or exists (select from membership m where m.person_id = n.person_id and m.organisation_id = n.organisation_id)) limit 100) few;

-- operator.refused
select count(*)::int as addresses, count(*) filter (where suppressed_at > now() - interval '1 day')::int as "ofLastDay",
  (select count(*)::int from mail where status = 'held') as held,
  (select coalesce(json_agg(c order by c.count desc, c.code), '[]') from (select code, count(*)::int as count from bounced_address where suppressed_at is not null group by code order by 2 desc, 1 limit 8) c) as codes
from bounced_address where suppressed_at is not null;

-- operator.set-aside
select id, job, payload, attempts, error, created_at as "createdAt", begun_at as "begunAt" from outbox
where status = 'failed' and id < coalesce($1::uuid, 'ffffffff-ffff-ffff-ffff-ffffffffffff') order by id desc limit $2;

-- operator.standings
select job, 'pending' as status, count(*)::int as count, min(coalesce(queued_at, created_at)) as since from outbox where status = 'pending' group by job
union all select job, 'queued', count(*)::int, min(queued_at) from outbox where status = 'queued' group by job
union all select job, 'waiting', count(*)::int, min(due_at) from outbox where status = 'waiting' group by job
union all select job, 'failed', count(*)::int, min(coalesce(begun_at, created_at)) from outbox where status = 'failed' group by job
order by 1;

-- operator.workers
select id, host, pid, backend, relays, started_at as "startedAt", seen_at as "seenAt", seen_at < now() - interval '30 seconds' as "isMissed", troubles
from worker where seen_at > now() - interval '1 day' order by seen_at desc limit 100;

-- organisations.backlog
select id, version, title, about, doer, kind, levels from backlog_item where company_id = $1 and ($2::uuid is null or id < $2) order by id desc limit $3;

-- organisations.backlog-item
select id, version, title, about, doer, kind, levels from backlog_item where id = $1;

-- organisations.branch
select id, name, municipality, region, is_main as "isMain", branch_number as "branchNumber", version from branch where id = $1;

-- organisations.branches
select id, name, municipality, region, is_main as "isMain", branch_number as "branchNumber", version from branch
where company_id = $1 and ($2::boolean is null or (not is_main, id) > (not $2::boolean, $3::uuid)) order by not is_main, id limit $4;

-- organisations.colleague-interest
select id, version, name, email, kinds, hours, note, lower(name) as key from colleague_interest where id = $1;

-- organisations.colleague-interests
select id, version, name, email, kinds, hours, note, lower(name) as key from colleague_interest where company_id = $1 and ($2::text is null or (lower(name), id) > ($2, $3::uuid)) order by lower(name), id limit $4;

-- organisations.company
select o.id, o.slug, o.name, o.website, jsonb_build_object('nl', c.about_nl, 'en', c.about_en) as about, c.size_band as "sizeBand", c.sectors, o.created_at as "joinedAt",
  c.verification, (c.merged_into is not null or c.verification = any('{trusted,verified}') or c.organisation_id = any($2::uuid[]) or $3::boolean) as "isSeen", c.verified_at is not null as "wasKnown", coalesce(jsonb_array_length(c.evidence -> 'register' -> 'entries') > 0, false) as "isInRegister",
  (select jsonb_build_object('id', k.id, 'slug', k.slug, 'name', k.name) from organisation k where k.id = c.merged_into) as "mergedInto",
  (select coalesce(jsonb_agg(jsonb_build_object('id', b.id, 'name', b.name, 'municipality', b.municipality, 'region', b.region, 'isMain', b.is_main, 'recognitions', (
     select coalesce(jsonb_agg(jsonb_build_object('code', r.qualification_code, 'name', (select q.name from qualification q where q.code_type = 'crebo' and q.code = r.qualification_code),
       'validFromOn', r.valid_from, 'validUntilOn', r.valid_until) order by r.qualification_code, r.valid_from), '[]')
     from recognition r where r.branch_id = b.id and r.status = 'recognised' and $5::date between r.valid_from and r.valid_until)) order by not b.is_main, b.id), '[]')
   from branch b where b.company_id = o.id) as branches
from company c join organisation o on o.id = c.organisation_id where o.id = $1::uuid or o.slug = $4;

-- organisations.company-merge
select m.id, jsonb_build_object('id', k.id, 'slug', k.slug, 'name', k.name) as kept, jsonb_build_object('id', g.id, 'slug', g.slug, 'name', g.name) as merged, m.merged_at as "mergedAt",
p.name as who, m.undone_at as "undoneAt", (select coalesce(sum(jsonb_array_length(r -> 'keys')), 0)::int from jsonb_array_elements(m.moved -> 'rows') r) as moved
from company_merge m join organisation k on k.id = m.kept_id join organisation g on g.id = m.merged_id left join person p on p.id = m.merged_by where m.id = $1;

-- organisations.company-merges
select m.id, jsonb_build_object('id', k.id, 'slug', k.slug, 'name', k.name) as kept, jsonb_build_object('id', g.id, 'slug', g.slug, 'name', g.name) as merged, m.merged_at as "mergedAt",
p.name as who, m.undone_at as "undoneAt", (select coalesce(sum(jsonb_array_length(r -> 'keys')), 0)::int from jsonb_array_elements(m.moved -> 'rows') r) as moved
from company_merge m join organisation k on k.id = m.kept_id join organisation g on g.id = m.merged_id left join person p on p.id = m.merged_by where $1::uuid is null or m.id < $1 order by m.id desc limit $2;

-- organisations.company-pairs
with pair as (
  select a.organisation_id as one, b.organisation_id as other, 'number' as why from company a join company b on b.kvk = a.kvk and b.organisation_id > a.organisation_id
    where a.merged_into is null and b.merged_into is null
  union
  select a.organisation_id, b.organisation_id, 'site' from company a join company b on b.site_domain = a.site_domain and b.organisation_id > a.organisation_id
    where a.merged_into is null and b.merged_into is null
  union
  select o.id, n.id, 'name' from company w join organisation o on o.id = w.organisation_id
    join lateral (select n.id from organisation n join company c on c.organisation_id = n.id and c.merged_into is null where n.type = 'company' and n.id <> o.id
      and company_name_key(n.name) % company_name_key(o.name) and similarity(company_name_key(n.name), company_name_key(o.name)) >= 0.6
      and exists (select from branch x join branch y on lower(y.municipality) = lower(x.municipality) and y.company_id = n.id where x.company_id = o.id) limit 5) n on true
    where w.merged_into is null and w.verification <> 'verified'
), told as (select least(one, other) as one, greatest(one, other) as other, array_agg(distinct why) as why from pair group by 1, 2)
select jsonb_build_object('id', a.id, 'slug', a.slug, 'name', a.name) as one, jsonb_build_object('id', b.id, 'slug', b.slug, 'name', b.name) as other, t.why, t.one || ':' || t.other as key
from told t join organisation a on a.id = t.one join organisation b on b.id = t.other
where $1::text is null or t.one || ':' || t.other > $1 order by key limit $2;

-- organisations.company-profile
select o.id, o.slug, c.version, o.name, o.website, c.kvk, c.branch_number as "branchNumber", c.size_band as "sizeBand", c.sectors, jsonb_build_object('nl', c.about_nl, 'en', c.about_en) as about,
  case when c.csr_name is not null then jsonb_build_object('name', c.csr_name, 'email', c.csr_email) end as csr, c.wanted_forms as "wantedForms", c.functions, c.languages, c.technologies, c.verification,
  (select coalesce(jsonb_agg(jsonb_build_object('id', e.id, 'at', to_char(e.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'side', e.side,
 'who', case when e.side = 'desk' then 'HCA-ICT' else (select name from person where id = e.by_id) end, 'what', e.what, 'reason', e.reason, 'text', e.text) order by e.id), '[]')
from verification_event e where e.company_id = c.organisation_id) as events, c.merged_into is not null as "isMerged", coalesce(c.queued_at, o.created_at) as "queuedAt"
from company c join organisation o on o.id = c.organisation_id where o.id = $1;

-- organisations.desk
select o.id, o.slug, o.name, o.website, c.kvk, c.branch_number as "branchNumber", c.verification, coalesce(c.queued_at, o.created_at) as "queuedAt", c.merged_into is not null as "isMerged",
(select municipality from branch b where b.company_id = o.id order by not is_main, b.id limit 1) as municipality,
(select count(*)::int from posting g where g.owner_id = o.id and g.status = 'in-review') as "postingsWaiting",
(select coalesce(jsonb_agg(jsonb_build_object('name', p.name, 'mail', p.email) order by p.name), '[]') from membership m join person p on p.id = m.person_id and p.closed_at is null
  where m.organisation_id = o.id and m.role = 'admin') as people,
c.evidence, (select coalesce(jsonb_agg(jsonb_build_object('id', e.id, 'at', to_char(e.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'side', e.side,
 'who', case when e.side = 'desk' then 'HCA-ICT' else (select name from person where id = e.by_id) end, 'what', e.what, 'reason', e.reason, 'text', e.text) order by e.id), '[]')
from verification_event e where e.company_id = c.organisation_id) as events
from company c join organisation o on o.id = c.organisation_id where c.verification = any($1::text[]) and c.merged_into is null
   and ($2::timestamptz is null or (coalesce(c.queued_at, o.created_at), o.id) > ($2, $3::uuid)) order by coalesce(c.queued_at, o.created_at), o.id limit $4;

-- organisations.desk-municipalities
select m.id, m.name, m.province, m.region, m.version, m.is_past as "isPast", m.is_edited as "isEdited",
(select count(*)::int from branch b where b.municipality = m.name) as branches, (select count(*)::int from programme p where p.municipality = m.name and p.ended_at is null) as programmes from municipality m where lower(m.name) like $1 and ($2::text is null or m.region = $2) and ($3::text is null or m.name > $3) order by m.name limit $4;

-- organisations.desk-municipality
select m.id, m.name, m.province, m.region, m.version, m.is_past as "isPast", m.is_edited as "isEdited",
(select count(*)::int from branch b where b.municipality = m.name) as branches, (select count(*)::int from programme p where p.municipality = m.name and p.ended_at is null) as programmes from municipality m where m.id = $1;

-- organisations.desk-one
select o.id, o.slug, o.name, o.website, c.kvk, c.branch_number as "branchNumber", c.verification, coalesce(c.queued_at, o.created_at) as "queuedAt", c.merged_into is not null as "isMerged",
(select municipality from branch b where b.company_id = o.id order by not is_main, b.id limit 1) as municipality,
(select count(*)::int from posting g where g.owner_id = o.id and g.status = 'in-review') as "postingsWaiting",
(select coalesce(jsonb_agg(jsonb_build_object('name', p.name, 'mail', p.email) order by p.name), '[]') from membership m join person p on p.id = m.person_id and p.closed_at is null
  where m.organisation_id = o.id and m.role = 'admin') as people,
c.evidence, (select coalesce(jsonb_agg(jsonb_build_object('id', e.id, 'at', to_char(e.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'side', e.side,
 'who', case when e.side = 'desk' then 'HCA-ICT' else (select name from person where id = e.by_id) end, 'what', e.what, 'reason', e.reason, 'text', e.text) order by e.id), '[]')
from verification_event e where e.company_id = c.organisation_id) as events
from company c join organisation o on o.id = c.organisation_id where c.organisation_id = $1;

-- organisations.institution
select
o.id, o.slug, o.name, i.sector,
array(select p.region from institution_place p join region r on r.slug = p.region where p.institution_id = o.id order by r.place) as regions,
array(select a.name from institution_alias a where a.institution_id = o.id order by a.name) as aliases,
(select json_build_object('id', n.id, 'slug', n.slug, 'name', n.name, 'isConfirmed', s.is_confirmed) from institution_successor s join organisation n on n.id = s.successor_id
  where s.institution_id = o.id) as successor,
(select coalesce(json_agg(json_build_object('id', n.id, 'slug', n.slug, 'name', n.name) order by n.name), '[]') from institution_successor s join organisation n on n.id = s.institution_id
  where s.successor_id = o.id) as predecessors,
(select count(*)::int from programme p where p.institution_id = o.id and p.ended_at is null) as programmes,
i.sector <> 'hbo' or exists (select from institution_fact_change f where f.institution_id = o.id and f.what = 'regions') as "isRegionConfirmed",
case
when exists (select from programme p join programme_keeper k on k.programme_id = p.id and k.role = 'manager' join membership m on m.person_id = k.person_id and m.organisation_id = o.id
  join person n on n.id = k.person_id and n.closed_at is null where p.institution_id = o.id and p.ended_at is null) then 'manager'
when i.shared_inbox is not null or exists (select from institution_contact c where c.institution_id = o.id)
  or exists (select from membership m join person n on n.id = m.person_id and n.closed_at is null where m.organisation_id = o.id and m.role in ('admin', 'coordinator')) then 'institution'
else 'nobody' end as "readBy"
from institution i join organisation o on o.id = i.organisation_id where o.id = $1::uuid or o.slug = $2;

-- organisations.institution-facets
with judged as (
  select f.* from institution i join organisation o on o.id = i.organisation_id
    cross join lateral (select array(select p.region from institution_place p where p.institution_id = o.id)::text[] as region_held, array[i.sector]::text[] as sector_held, array(select distinct p.level from programme p where p.institution_id = o.id and p.ended_at is null)::text[] as level_held, array(select distinct f.function from programme p join programme_function f on f.programme_id = p.id where p.institution_id = o.id and p.ended_at is null)::text[] as function_held, array(select distinct 'true' from programme p where p.institution_id = o.id and p.ended_at is null and p.mode in ('bbl', 'dual'))::text[] as earning_held, array(select distinct w.form from programme p, unnest(p.wanted_forms) w(form) where p.institution_id = o.id and p.ended_at is null)::text[] as form_held, array(select distinct g.name from programme p, unnest(p.target_groups) g(name) where p.institution_id = o.id and p.ended_at is null)::text[] as targetGroup_held, array(select distinct 'true' from programme p where p.institution_id = o.id and p.ended_at is null and p.open_to_others)::text[] as open_held, array(select distinct f.kind from facility f where f.institution_id = o.id)::text[] as facility_held, i.expertise::text[] as expertise_held, array[case
when exists (select from programme p join programme_keeper k on k.programme_id = p.id and k.role = 'manager' join membership m on m.person_id = k.person_id and m.organisation_id = o.id
  join person n on n.id = k.person_id and n.closed_at is null where p.institution_id = o.id and p.ended_at is null) then 'manager'
when i.shared_inbox is not null or exists (select from institution_contact c where c.institution_id = o.id)
  or exists (select from membership m join person n on n.id = m.person_id and n.closed_at is null where m.organisation_id = o.id and m.role in ('admin', 'coordinator')) then 'institution'
else 'nobody' end]::text[] as readBy_held) h
    cross join lateral (select h.*, ($2::text[] is not null and not h.region_held && $2::text[])::int as region_fault, ($3::text[] is not null and not h.sector_held && $3::text[])::int as sector_fault, ($4::text[] is not null and not h.level_held && $4::text[])::int as level_fault, ($5::text[] is not null and not h.function_held && $5::text[])::int as function_fault, ($6::text[] is not null and not h.earning_held && $6::text[])::int as earning_fault, ($7::text[] is not null and not h.form_held && $7::text[])::int as form_fault, ($8::text[] is not null and not h.targetGroup_held && $8::text[])::int as targetGroup_fault, ($9::text[] is not null and not h.open_held && $9::text[])::int as open_fault, ($10::text[] is not null and not h.facility_held && $10::text[])::int as facility_fault, ($11::text[] is not null and not h.expertise_held && $11::text[])::int as expertise_fault, ($12::text[] is not null and not h.readBy_held && $12::text[])::int as readBy_fault) f
  where not exists (select from institution_successor s where s.institution_id = o.id) and ($1::text[] is null or (
  select bool_and(n.names ilike word)
  from unnest($1) word, lateral (
    select concat_ws(' ', o.name,
      (select string_agg(a.name, ' ') from institution_alias a where a.institution_id = o.id),
      (select string_agg(concat_ws(' ', x.name, (select string_agg(a.name, ' ') from institution_alias a where a.institution_id = x.id)), ' ')
        from institution_successor s join organisation x on x.id = case o.id when s.institution_id then s.successor_id else s.institution_id end
        where o.id in (s.institution_id, s.successor_id))) as names
  ) n))
), found as (select *, region_fault + sector_fault + level_fault + function_fault + earning_fault + form_fault + targetGroup_fault + open_fault + facility_fault + expertise_fault + readBy_fault as faults from judged)
select null as facet, null as value, count(*)::int as count from found where faults = 0
union all
select v.facet, one.value, count(*)::int from found f
  cross join lateral (values ('region', f.region_held, f.region_fault), ('sector', f.sector_held, f.sector_fault), ('level', f.level_held, f.level_fault), ('function', f.function_held, f.function_fault), ('earning', f.earning_held, f.earning_fault), ('form', f.form_held, f.form_fault), ('targetGroup', f.targetGroup_held, f.targetGroup_fault), ('open', f.open_held, f.open_fault), ('facility', f.facility_held, f.facility_fault), ('expertise', f.expertise_held, f.expertise_fault), ('readBy', f.readBy_held, f.readBy_fault)) v(facet, held, fault)
  cross join lateral unnest(v.held) one(value)
where f.faults = v.fault group by 1, 2;

-- organisations.institution-profile
select o.id, json_build_object('nl', i.about_nl, 'en', i.about_en) as about, o.website, i.expertise, i.expertise_about as "expertiseAbout",
(select coalesce(json_agg(json_build_object('kind', f.kind, 'name', f.name, 'about', f.about, 'municipality', f.municipality, 'booking', f.booking) order by f.place), '[]')
  from facility f where f.institution_id = o.id) as facilities,
(select coalesce(json_agg(json_build_object('kind', c.kind, 'name', c.name, 'from', c.from_on, 'until', c.until_on) order by c.from_on), '[]')
  from calendar_span c where c.institution_id = o.id) as calendar,
(select coalesce(json_agg(json_build_object('name', b.name, 'programmeId', b.programme_id, 'programme', p.name, 'about', b.about, 'meetings', b.meetings, 'seats', b.seats, 'members', b.members) order by b.place), '[]')
  from advisory_board b left join programme p on p.id = b.programme_id where b.institution_id = o.id) as boards from institution i join organisation o on o.id = i.organisation_id where o.id = $1::uuid or o.slug = $2;

-- organisations.institution-settings
select o.id, json_build_object('nl', i.about_nl, 'en', i.about_en) as about, o.website, i.expertise, i.expertise_about as "expertiseAbout",
(select coalesce(json_agg(json_build_object('kind', f.kind, 'name', f.name, 'about', f.about, 'municipality', f.municipality, 'booking', f.booking) order by f.place), '[]')
  from facility f where f.institution_id = o.id) as facilities,
(select coalesce(json_agg(json_build_object('kind', c.kind, 'name', c.name, 'from', c.from_on, 'until', c.until_on) order by c.from_on), '[]')
  from calendar_span c where c.institution_id = o.id) as calendar,
(select coalesce(json_agg(json_build_object('name', b.name, 'programmeId', b.programme_id, 'programme', p.name, 'about', b.about, 'meetings', b.meetings, 'seats', b.seats, 'members', b.members) order by b.place), '[]')
  from advisory_board b left join programme p on p.id = b.programme_id where b.institution_id = o.id) as boards, o.name, o.slug, i.shared_inbox as "sharedInbox", i.mail_domains as "mailDomains",
i.asked_domains as "askedDomains", i.domains_asked_at as "domainsAskedAt", i.version,
array(select p.region from institution_region p join region r on r.slug = p.region where p.institution_id = o.id order by r.place) as regions,
array(select a.name from institution_alias a where a.institution_id = o.id order by a.name) as aliases,
(select json_build_object('name', n.name, 'isConfirmed', s.is_confirmed) from institution_successor s join organisation n on n.id = s.successor_id where s.institution_id = o.id) as successor
from institution i join organisation o on o.id = i.organisation_id where o.id = $1;

-- organisations.institutions
select
o.id, o.slug, o.name, i.sector,
array(select p.region from institution_place p join region r on r.slug = p.region where p.institution_id = o.id order by r.place) as regions,
array(select a.name from institution_alias a where a.institution_id = o.id order by a.name) as aliases,
(select json_build_object('id', n.id, 'slug', n.slug, 'name', n.name, 'isConfirmed', s.is_confirmed) from institution_successor s join organisation n on n.id = s.successor_id
  where s.institution_id = o.id) as successor,
(select coalesce(json_agg(json_build_object('id', n.id, 'slug', n.slug, 'name', n.name) order by n.name), '[]') from institution_successor s join organisation n on n.id = s.institution_id
  where s.successor_id = o.id) as predecessors,
(select count(*)::int from programme p where p.institution_id = o.id and p.ended_at is null) as programmes,
i.sector <> 'hbo' or exists (select from institution_fact_change f where f.institution_id = o.id and f.what = 'regions') as "isRegionConfirmed",
case
when exists (select from programme p join programme_keeper k on k.programme_id = p.id and k.role = 'manager' join membership m on m.person_id = k.person_id and m.organisation_id = o.id
  join person n on n.id = k.person_id and n.closed_at is null where p.institution_id = o.id and p.ended_at is null) then 'manager'
when i.shared_inbox is not null or exists (select from institution_contact c where c.institution_id = o.id)
  or exists (select from membership m join person n on n.id = m.person_id and n.closed_at is null where m.organisation_id = o.id and m.role in ('admin', 'coordinator')) then 'institution'
else 'nobody' end as "readBy"
from institution i join organisation o on o.id = i.organisation_id
where ($1::text[] is null or (
  select bool_and(n.names ilike word)
  from unnest($1) word, lateral (
    select concat_ws(' ', o.name,
      (select string_agg(a.name, ' ') from institution_alias a where a.institution_id = o.id),
      (select string_agg(concat_ws(' ', x.name, (select string_agg(a.name, ' ') from institution_alias a where a.institution_id = x.id)), ' ')
        from institution_successor s join organisation x on x.id = case o.id when s.institution_id then s.successor_id else s.institution_id end
        where o.id in (s.institution_id, s.successor_id))) as names
  ) n)) and ($2::text[] is null or array(select p.region from institution_place p where p.institution_id = o.id)::text[] && $2::text[]) and ($3::text[] is null or array[i.sector]::text[] && $3::text[]) and ($4::text[] is null or array(select distinct p.level from programme p where p.institution_id = o.id and p.ended_at is null)::text[] && $4::text[]) and ($5::text[] is null or array(select distinct f.function from programme p join programme_function f on f.programme_id = p.id where p.institution_id = o.id and p.ended_at is null)::text[] && $5::text[]) and ($6::text[] is null or array(select distinct 'true' from programme p where p.institution_id = o.id and p.ended_at is null and p.mode in ('bbl', 'dual'))::text[] && $6::text[]) and ($7::text[] is null or array(select distinct w.form from programme p, unnest(p.wanted_forms) w(form) where p.institution_id = o.id and p.ended_at is null)::text[] && $7::text[]) and ($8::text[] is null or array(select distinct g.name from programme p, unnest(p.target_groups) g(name) where p.institution_id = o.id and p.ended_at is null)::text[] && $8::text[]) and ($9::text[] is null or array(select distinct 'true' from programme p where p.institution_id = o.id and p.ended_at is null and p.open_to_others)::text[] && $9::text[]) and ($10::text[] is null or array(select distinct f.kind from facility f where f.institution_id = o.id)::text[] && $10::text[]) and ($11::text[] is null or i.expertise::text[] && $11::text[]) and ($12::text[] is null or array[case
when exists (select from programme p join programme_keeper k on k.programme_id = p.id and k.role = 'manager' join membership m on m.person_id = k.person_id and m.organisation_id = o.id
  join person n on n.id = k.person_id and n.closed_at is null where p.institution_id = o.id and p.ended_at is null) then 'manager'
when i.shared_inbox is not null or exists (select from institution_contact c where c.institution_id = o.id)
  or exists (select from membership m join person n on n.id = m.person_id and n.closed_at is null where m.organisation_id = o.id and m.role in ('admin', 'coordinator')) then 'institution'
else 'nobody' end]::text[] && $12::text[]) and ($13::boolean is null or not exists (select from institution_successor s where s.institution_id = o.id))
  and ($14::text is null or (o.name, o.id) > ($14, $15::uuid))
order by o.name, o.id limit $16;

-- organisations.interest-totals
select count(*)::int as colleagues, coalesce(sum(hours), 0)::int as hours,
  (select coalesce(jsonb_agg(jsonb_build_object('kind', kind, 'colleagues', n) order by n desc, kind), '[]')
   from (select kind, count(*)::int as n from colleague_interest i, unnest(i.kinds) as kind where i.company_id = $1 group by kind) k) as kinds
from colleague_interest where company_id = $1;

-- organisations.likenesses
with found as (
  (select organisation_id as id, 'number' as why, 0 as place from company where kvk = $1 and merged_into is null limit 10)
  union all
  (select organisation_id, 'site', 1 from company where site_domain = $2 and merged_into is null limit 10)
  union all
  (select o.id, 'name', 2 from organisation o join company c on c.organisation_id = o.id and c.merged_into is null
   where o.type = 'company' and company_name_key(o.name) % company_name_key($3)
     and similarity(company_name_key(o.name), company_name_key($3)) >= case
       when exists (select from branch b where b.company_id = o.id and lower(b.municipality) = lower($4)) then 0.5 when $4::text is null then 0.75 else 1 end
   order by similarity(company_name_key(o.name), company_name_key($3)) desc limit 10))
select o.id, o.slug, o.name, b.municipality, f.why
from (select id, array_agg(why order by place) as why, min(place) as place from found where id is distinct from $5::uuid group by id) f
join organisation o on o.id = f.id
left join lateral (select municipality from branch b where b.company_id = o.id order by not is_main, id limit 1) b on true
order by f.place, o.name, o.id limit 10;

-- organisations.municipalities
select name, province, region from municipality where lower(name) like $1 and not is_past and ($2::text is null or name > $2) order by name limit $3;

-- organisations.partnership
select o.id, o.slug, o.name, p.kind, o.website, p.themes, p.regions, p.municipality, p.ended_at is not null as "isEnded", json_build_object('nl', p.about_nl, 'en', p.about_en) as about, (select coalesce(json_agg(json_build_object('id', m.id, 'slug', m.slug, 'name', m.name, 'type', m.type) order by m.type, m.name, m.id), '[]')
from partnership_member r join organisation m on m.id = r.organisation_id where r.partnership_id = o.id and r.status = 'member' and (m.type = 'municipality' or m.type = 'institution' and not exists (select from institution_successor s where s.institution_id = m.id)
or m.type = 'company' and exists (select from company c where c.organisation_id = m.id and c.merged_into is null and c.verification = any('{trusted,verified}')))) as members from partnership p join organisation o on o.id = p.organisation_id where o.id = $1::uuid or o.slug = $2;

-- organisations.partnership-news
select o.name, o.slug, p.kind, a.name as organisation, m.status as standing from partnership_member m join partnership p on p.organisation_id = m.partnership_id and p.ended_at is null
join organisation o on o.id = m.partnership_id join organisation a on a.id = m.organisation_id where m.partnership_id = $1 and m.organisation_id = $2;

-- organisations.partnership-settings
select o.id, o.slug, o.name, p.kind, o.website, p.themes, p.regions, p.municipality, p.ended_at is not null as "isEnded", json_build_object('nl', p.about_nl, 'en', p.about_en) as about, p.version, (select coalesce(json_agg(json_build_object('id', m.id, 'slug', m.slug, 'name', m.name, 'type', m.type, 'standing', r.status) order by m.type, m.name, m.id), '[]')
from partnership_member r join organisation m on m.id = r.organisation_id where r.partnership_id = o.id and true) as members from partnership p join organisation o on o.id = p.organisation_id where o.id = $1;

-- organisations.partnerships
select o.id, o.slug, o.name, p.kind, o.website, p.themes, p.regions, p.municipality, p.ended_at is not null as "isEnded", json_build_object('nl', p.about_nl, 'en', p.about_en) as about, (select coalesce(json_agg(json_build_object('id', m.id, 'slug', m.slug, 'name', m.name, 'type', m.type) order by m.type, m.name, m.id), '[]')
from partnership_member r join organisation m on m.id = r.organisation_id where r.partnership_id = o.id and r.status = 'member' and (m.type = 'municipality' or m.type = 'institution' and not exists (select from institution_successor s where s.institution_id = m.id)
or m.type = 'company' and exists (select from company c where c.organisation_id = m.id and c.merged_into is null and c.verification = any('{trusted,verified}')))) as members from partnership p join organisation o on o.id = p.organisation_id
where p.ended_at is null and ($1::text is null or plain_name(o.name) like '%' || plain_name($1) || '%') and ($2::text[] is null or p.regions && $2) and ($3::text[] is null or p.kind = any($3))
  and ($4::text is null or exists (select from partnership_member r join organisation m on m.id = r.organisation_id
    where r.partnership_id = o.id and r.status = 'member' and (m.id = $5::uuid or m.slug = $4) and (m.type = 'municipality' or m.type = 'institution' and not exists (select from institution_successor s where s.institution_id = m.id)
or m.type = 'company' and exists (select from company c where c.organisation_id = m.id and c.merged_into is null and c.verification = any('{trusted,verified}')))))
  and ($6::text is null or (o.name, o.id) > ($6, $7::uuid))
order by o.name, o.id limit $8;

-- organisations.partnerships-of
select o.id, o.slug, o.name, p.kind, o.website, p.themes, p.regions, p.municipality, p.ended_at is not null as "isEnded", r.status as standing from partnership p join organisation o on o.id = p.organisation_id join partnership_member r on r.partnership_id = o.id
where r.organisation_id = $1 and r.status in ('invited', 'member') and ($2::text is null or (o.name, o.id) > ($2, $3::uuid)) order by o.name, o.id limit $4;

-- organisations.partnerships-told
select p.id as "partnershipId", o.id as "organisationId", p.name, o.name as organisation, m.status as standing
from unnest($1::uuid[], $2::uuid[]) a(partnership_id, organisation_id) join organisation p on p.id = a.partnership_id join organisation o on o.id = a.organisation_id
left join partnership_member m on m.partnership_id = p.id and m.organisation_id = o.id;

-- organisations.programme
select
p.id, p.name, json_build_object('id', o.id, 'slug', o.slug, 'name', o.name) as institution, p.level, p.mode, p.municipality, p.region,
(select coalesce(json_agg(json_build_object('codeType', c.code_type, 'code', c.code) order by c.code_type, c.code), '[]')
  from programme_code c where c.programme_id = p.id) as codes,
array(select f.function from programme_function f join job_function j on j.slug = f.function where f.programme_id = p.id order by j.place) as functions,
p.languages, p.technologies, p.wanted_forms as "wantedForms", p.open_to_others as "openToOthers",
(select coalesce(json_agg(json_build_object('from', t.from_on, 'until', t.until_on, 'students', t.students) order by t.from_on), '[]')
  from programme_period t where t.programme_id = p.id) as periods,
p.specialisations, p.target_groups as "targetGroups", p.themes, p.current_work as "currentWork", p.class_interest as "classInterest", p.partnering,
p.ended_at is not null as "isEnded"
from programme p join organisation o on o.id = p.institution_id where p.id = $1;

-- organisations.programmes
select
p.id, p.name, json_build_object('id', o.id, 'slug', o.slug, 'name', o.name) as institution, p.level, p.mode, p.municipality, p.region,
(select coalesce(json_agg(json_build_object('codeType', c.code_type, 'code', c.code) order by c.code_type, c.code), '[]')
  from programme_code c where c.programme_id = p.id) as codes,
array(select f.function from programme_function f join job_function j on j.slug = f.function where f.programme_id = p.id order by j.place) as functions,
p.languages, p.technologies, p.wanted_forms as "wantedForms", p.open_to_others as "openToOthers",
(select coalesce(json_agg(json_build_object('from', t.from_on, 'until', t.until_on, 'students', t.students) order by t.from_on), '[]')
  from programme_period t where t.programme_id = p.id) as periods,
p.specialisations, p.target_groups as "targetGroups", p.themes, p.current_work as "currentWork", p.class_interest as "classInterest", p.partnering,
p.ended_at is not null as "isEnded"
from programme p join organisation o on o.id = p.institution_id
where p.ended_at is null and (($1::uuid is null and $2::text is null) or p.institution_id in (
    select t.today_id from institution_today t join organisation x on x.id = t.institution_id where x.id = $1 or x.slug = $2))
  and ($3::text is null or p.region = $3)
  and ($4::text is null or p.level = $4)
  and ($5::text is null or p.id in (select f.programme_id from programme_function f where f.function = $5))
  and ($6::text is null or p.mode in ('bbl', 'dual'))
  and ($7::text is null or (p.name, p.id) > ($7, $8::uuid))
order by p.name, p.id limit $9;

-- organisations.reach
with wanted as (
  select slug, place from job_function where $1::text is null or slug = $1
), seen as (
  select slug from wanted union select m.function from job_function_move m join wanted w on w.slug = m.moves_to
), trained as materialized (
  select t.programme_id, t.function, p.region, p.level, p.mode, bool_and(t.is_equivalent) as is_equivalent
  from (
    select c.programme_id, q.function, q.is_equivalent
    from qualification_function q join programme_code c on c.code = q.code and c.code_type = q.code_type
    where q.function in (select slug from seen)
    union all
    select a.id, added, false from programme a cross join lateral unnest(a.functions_added) added
    where a.functions_added <> '{}' and a.functions_added && array(select slug from seen) and added in (select slug from seen)
  ) t join programme p on p.id = t.programme_id
  where p.ended_at is null and t.function <> all (p.functions_removed)
  group by t.programme_id, t.function, p.region, p.level, p.mode
), counted as (
  select function, region, level, count(*) filter (where not is_equivalent) as exact, count(*) filter (where is_equivalent) as equivalent,
    count(*) filter (where mode in ('bbl', 'dual')) as earning
  from trained group by function, region, level
), direct as (
  select function, region, sum(exact)::int as exact, sum(equivalent)::int as equivalent, sum(earning)::int as earning
  from counted group by function, region
), moved as (
  select m.moves_to as function, t.region, count(distinct t.programme_id)::int as programmes
  from trained t join job_function_move m on m.function = t.function join wanted w on w.slug = m.moves_to
  where not exists (select from trained s where s.programme_id = t.programme_id and s.function = m.moves_to)
  group by m.moves_to, t.region
)
select w.slug as function, r.slug as region, coalesce(d.exact, 0) as exact, coalesce(d.equivalent, 0) as equivalent,
  coalesce(m.programmes, 0) as "byMove", coalesce(d.earning, 0) as earning,
  (select coalesce(sum(n.exact + n.equivalent), 0)::int from direct n join region_adjacency a on a.adjacent = n.region
    where a.region = r.slug and n.function = w.slug) as adjacent,
  (select coalesce(json_agg(json_build_object('level', l.slug, 'programmes', coalesce(c.exact + c.equivalent, 0)) order by l.place), '[]')
    from level l left join counted c on c.function = w.slug and c.region = r.slug and c.level = l.slug
    where c.level is not null or exists (select from job_function_level f where f.function = w.slug and f.level = l.slug)) as levels
from wanted w cross join region r
  left join direct d on d.function = w.slug and d.region = r.slug
  left join moved m on m.function = w.slug and m.region = r.slug
where $2::text is null or r.slug = $2
order by w.place, r.place;

-- organisations.recognition
select r.id, r.version, jsonb_build_object('id', b.id, 'name', b.name, 'municipality', b.municipality) as branch, r.qualification_code as code,
(select q.name from qualification q where q.code_type = 'crebo' and q.code = r.qualification_code) as name, r.status, r.applied_on as "appliedOn", r.valid_from as "validFromOn",
r.valid_until as "validUntilOn", r.withdrawn_on as "withdrawnOn", r.status = 'recognised' and r.valid_until < $2::date as "isOver",
(select coalesce(jsonb_agg(jsonb_build_object('at', to_char(e.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'who', (select p.name from person p where p.id = e.by_id), 'status', e.status,
   'validFromOn', e.valid_from, 'validUntilOn', e.valid_until) order by e.id), '[]') from recognition_event e where e.recognition_id = r.id) as history
from recognition r join branch b on b.id = r.branch_id where r.id = $1;

-- organisations.recognition-news
select o.name as company, b.name as branch, b.municipality, r.qualification_code as code, (select q.name from qualification q where q.code_type = 'crebo' and q.code = r.qualification_code) as name,
  r.status, r.valid_until as "validUntilOn"
from recognition r join branch b on b.id = r.branch_id join organisation o on o.id = b.company_id where r.id = $1;

-- organisations.recognitions
select r.id, r.version, jsonb_build_object('id', b.id, 'name', b.name, 'municipality', b.municipality) as branch, r.qualification_code as code,
(select q.name from qualification q where q.code_type = 'crebo' and q.code = r.qualification_code) as name, r.status, r.applied_on as "appliedOn", r.valid_from as "validFromOn",
r.valid_until as "validUntilOn", r.withdrawn_on as "withdrawnOn", r.status = 'recognised' and r.valid_until < $2::date as "isOver",
(select coalesce(jsonb_agg(jsonb_build_object('at', to_char(e.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'who', (select p.name from person p where p.id = e.by_id), 'status', e.status,
   'validFromOn', e.valid_from, 'validUntilOn', e.valid_until) order by e.id), '[]') from recognition_event e where e.recognition_id = r.id) as history
from recognition r join branch b on b.id = r.branch_id where b.company_id = $1 and ($3::uuid is null or r.id > $3) order by r.id limit $4;

-- organisations.recognitions-told
select r.id, b.name as branch, b.municipality, coalesce((select q.name from qualification q where q.code_type = 'crebo' and q.code = r.qualification_code), r.qualification_code) as what,
r.status = 'recognised' as "isStill", r.valid_until as "validUntilOn" from recognition r join branch b on b.id = r.branch_id where r.id = any($1::uuid[]);

-- organisations.regions
select r.place, r.slug, json_build_object('nl', r.name_nl, 'en', r.name_en) as name, r.areas,
  array(select a.adjacent from region_adjacency a join region n on n.slug = a.adjacent where a.region = r.slug order by n.place) as adjacent,
  (select count(*)::int from institution_region m where m.region = r.slug) as institutions,
  (select count(*)::int from institution_place p where p.region = r.slug
    and not exists (select from institution_successor s where s.institution_id = p.institution_id)) as "institutionsToday"
from region r where ($1::float8 is null or r.place > $1) order by r.place limit $2;

-- organisations.reports
select r.id, case when r.posting_id is null then o.type else 'posting' end as subject, jsonb_build_object('id', o.id, 'slug', o.slug, 'name', o.name) as organisation,
  (select jsonb_build_object('id', g.id, 'title', g.title) from posting g where g.id = r.posting_id) as posting, r.reason, r.text, p.name as by, r.created_at as "createdAt"
from report r join organisation o on o.id = r.organisation_id left join person p on p.id = r.by_id
where r.settled_at is null and ($1::timestamptz is null or (r.created_at, r.id) > ($1, $2::uuid)) order by r.created_at, r.id limit $3;

-- organisations.settings
select
p.id, p.name, json_build_object('id', o.id, 'slug', o.slug, 'name', o.name) as institution, p.level, p.mode, p.municipality, p.region,

(select coalesce(json_agg(json_build_object('codeType', c.code_type, 'code', c.code, 'name', coalesce(q.name, e.name),
    'functions', array(select f.function from qualification_function f join job_function j on j.slug = f.function where f.code_type = c.code_type and f.code = c.code order by j.place)) order by c.code_type, c.code), '[]')
  from programme_code c left join qualification q on q.code_type = c.code_type and q.code = c.code
  left join qualification_equivalent e on e.code_type = c.code_type and e.code = c.code where c.programme_id = p.id) as codes,
array(select j.slug from job_function j where exists (select from programme_code c join qualification_function f on f.code_type = c.code_type and f.code = c.code
  where c.programme_id = p.id and f.function = j.slug) order by j.place) as "functionsOfCodes",
p.functions_added as "functionsAdded", p.functions_removed as "functionsRemoved", p.version,
(select coalesce(json_agg(k), '[]') from (
  select k.role, count(*)::int as people from programme_keeper k join membership m on m.person_id = k.person_id and m.organisation_id = p.institution_id
  join person n on n.id = k.person_id and n.closed_at is null where k.programme_id = p.id group by k.role order by k.role desc) k) as keepers,
array(select f.function from programme_function f join job_function j on j.slug = f.function where f.programme_id = p.id order by j.place) as functions,
p.languages, p.technologies, p.wanted_forms as "wantedForms", p.open_to_others as "openToOthers",
(select coalesce(json_agg(json_build_object('from', t.from_on, 'until', t.until_on, 'students', t.students) order by t.from_on), '[]')
  from programme_period t where t.programme_id = p.id) as periods,
p.specialisations, p.target_groups as "targetGroups", p.themes, p.current_work as "currentWork", p.class_interest as "classInterest", p.partnering,
p.ended_at is not null as "isEnded"
from programme p join organisation o on o.id = p.institution_id where p.id = $1;

-- organisations.settings-of-institution
select
p.id, p.name, json_build_object('id', o.id, 'slug', o.slug, 'name', o.name) as institution, p.level, p.mode, p.municipality, p.region,

(select coalesce(json_agg(json_build_object('codeType', c.code_type, 'code', c.code, 'name', coalesce(q.name, e.name),
    'functions', array(select f.function from qualification_function f join job_function j on j.slug = f.function where f.code_type = c.code_type and f.code = c.code order by j.place)) order by c.code_type, c.code), '[]')
  from programme_code c left join qualification q on q.code_type = c.code_type and q.code = c.code
  left join qualification_equivalent e on e.code_type = c.code_type and e.code = c.code where c.programme_id = p.id) as codes,
array(select j.slug from job_function j where exists (select from programme_code c join qualification_function f on f.code_type = c.code_type and f.code = c.code
  where c.programme_id = p.id and f.function = j.slug) order by j.place) as "functionsOfCodes",
p.functions_added as "functionsAdded", p.functions_removed as "functionsRemoved", p.version,
(select coalesce(json_agg(k), '[]') from (
  select k.role, count(*)::int as people from programme_keeper k join membership m on m.person_id = k.person_id and m.organisation_id = p.institution_id
  join person n on n.id = k.person_id and n.closed_at is null where k.programme_id = p.id group by k.role order by k.role desc) k) as keepers,
array(select f.function from programme_function f join job_function j on j.slug = f.function where f.programme_id = p.id order by j.place) as functions,
p.languages, p.technologies, p.wanted_forms as "wantedForms", p.open_to_others as "openToOthers",
(select coalesce(json_agg(json_build_object('from', t.from_on, 'until', t.until_on, 'students', t.students) order by t.from_on), '[]')
  from programme_period t where t.programme_id = p.id) as periods,
p.specialisations, p.target_groups as "targetGroups", p.themes, p.current_work as "currentWork", p.class_interest as "classInterest", p.partnering,
p.ended_at is not null as "isEnded"
from programme p join organisation o on o.id = p.institution_id
where p.institution_id = $1 and ($2::boolean is null or (p.ended_at is not null, p.name, p.id) > ($2::boolean, $3::text, $4::uuid))
order by p.ended_at is not null, p.name, p.id limit $5;

-- organisations.step-news
select e.company_id as "companyId", o.name as company, o.slug, c.verification, e.what, e.reason, e.text, p.name as who,
  not exists (select from verification_event n where n.company_id = e.company_id and n.id > e.id and n.what in ('asked', 'refused', 'approved', 'answered')) as "isLast"
from verification_event e join organisation o on o.id = e.company_id join company c on c.organisation_id = e.company_id left join person p on p.id = e.by_id where e.id = $1;

-- organisations.steps-told
select e.id, o.name as company, e.reason, e.text from verification_event e join organisation o on o.id = e.company_id where e.id = any($1::uuid[]);

-- organisations.usual-decision
select percentile_cont(0.5) within group (order by w.days) as days, count(*)::int as times from (
  select extract(epoch from e.at - (select max(q.at) from verification_event q where q.company_id = e.company_id and q.at <= e.at and q.what in ('registered', 'queued', 'answered')))::float8 / 86400 as days
  from (select company_id, at from verification_event where side = 'desk' and what in ('approved', 'refused', 'asked') order by id desc limit 50) e) w where w.days is not null;

-- pathways.edition
select e.title, e.version, e.published_on::text as "publishedOn", e.website, json_build_object('nl', e.scope_nl, 'en', e.scope_en) as scope,
  (select coalesce(json_agg(json_build_object('kind', r.kind, 'name', json_build_object('nl', r.name_nl, 'en', r.name_en), 'url', r.url, 'region', r.region) order by r.kind desc, r.region nulls last), '[]')
    from pathway_referral r) as referrals
from pathway_edition e order by e.published_on desc limit 1;

-- pathways.job-function
select
f.place, f.slug, json_build_object('nl', f.name_nl, 'en', f.name_en) as name, json_build_object('nl', f.about_nl, 'en', f.about_en) as about, f.esco, f.aliases,
json_build_object('nl', f.growth_nl, 'en', f.growth_en) as growth,
json_build_object('slug', g.slug, 'name', json_build_object('nl', g.name_nl, 'en', g.name_en)) as "group",
array(select l.slug from job_function_level fl join level l on l.slug = fl.level where fl.function = f.slug order by l.place) as levels,
(select coalesce(json_agg(json_build_object('slug', c.slug, 'name', json_build_object('nl', c.name_nl, 'en', c.name_en)) order by fc.place), '[]')
  from job_function_competence fc join competence c on c.slug = fc.competence where fc.function = f.slug) as competences,
(select coalesce(json_agg(json_build_object('code', q.code, 'codeType', q.code_type, 'name', q.name, 'level', q.level) order by l.place, q.code), '[]')
  from job_function_qualification fq join qualification q on q.code_type = fq.code_type and q.code = fq.code join level l on l.slug = q.level
  where fq.function = f.slug) as qualifications,
(select coalesce(json_agg(json_build_object('code', p.code, 'kind', p.kind, 'name', p.name) order by p.code), '[]')
  from job_function_part fp join qualification_part p on p.code = fp.part where fp.function = f.slug) as parts,
(select coalesce(json_agg(json_build_object('slug', s.slug, 'name', json_build_object('nl', s.name_nl, 'en', s.name_en), 'about', json_build_object('nl', s.about_nl, 'en', s.about_en), 'esco', s.esco, 'aliases', s.aliases, 'sectorValuedCourse', s.sector_valued_course,
    'parts', (select coalesce(json_agg(json_build_object('code', p.code, 'kind', p.kind, 'name', p.name) order by p.code), '[]')
      from specialisation_part sp join qualification_part p on p.code = sp.part where sp.specialisation = s.slug)) order by s.place), '[]')
  from specialisation s where s.function = f.slug) as specialisations,
array(select m.moves_to from job_function_move m join job_function t on t.slug = m.moves_to where m.function = f.slug order by t.place) as "movesTo"
from job_function f join function_group g on g.slug = f.function_group where f.slug = $1;

-- pathways.job-functions
select
f.place, f.slug, json_build_object('nl', f.name_nl, 'en', f.name_en) as name, json_build_object('nl', f.about_nl, 'en', f.about_en) as about, f.esco, f.aliases,
json_build_object('nl', f.growth_nl, 'en', f.growth_en) as growth,
json_build_object('slug', g.slug, 'name', json_build_object('nl', g.name_nl, 'en', g.name_en)) as "group",
array(select l.slug from job_function_level fl join level l on l.slug = fl.level where fl.function = f.slug order by l.place) as levels,
(select coalesce(json_agg(json_build_object('slug', c.slug, 'name', json_build_object('nl', c.name_nl, 'en', c.name_en)) order by fc.place), '[]')
  from job_function_competence fc join competence c on c.slug = fc.competence where fc.function = f.slug) as competences,
(select coalesce(json_agg(json_build_object('code', q.code, 'codeType', q.code_type, 'name', q.name, 'level', q.level) order by l.place, q.code), '[]')
  from job_function_qualification fq join qualification q on q.code_type = fq.code_type and q.code = fq.code join level l on l.slug = q.level
  where fq.function = f.slug) as qualifications,
(select coalesce(json_agg(json_build_object('code', p.code, 'kind', p.kind, 'name', p.name) order by p.code), '[]')
  from job_function_part fp join qualification_part p on p.code = fp.part where fp.function = f.slug) as parts,
(select coalesce(json_agg(json_build_object('slug', s.slug, 'name', json_build_object('nl', s.name_nl, 'en', s.name_en), 'about', json_build_object('nl', s.about_nl, 'en', s.about_en), 'esco', s.esco, 'aliases', s.aliases, 'sectorValuedCourse', s.sector_valued_course,
    'parts', (select coalesce(json_agg(json_build_object('code', p.code, 'kind', p.kind, 'name', p.name) order by p.code), '[]')
      from specialisation_part sp join qualification_part p on p.code = sp.part where sp.specialisation = s.slug)) order by s.place), '[]')
  from specialisation s where s.function = f.slug) as specialisations,
array(select m.moves_to from job_function_move m join job_function t on t.slug = m.moves_to where m.function = f.slug order by t.place) as "movesTo"
from job_function f join function_group g on g.slug = f.function_group
where ($1::text is null or f.function_group = $1)
  and ($2::text is null or exists (select from job_function_level fl where fl.function = f.slug and fl.level = $2))
  and ($3::float8 is null or f.place > $3)
  and ($4::text is null or case $4 when 'state' then exists (select from job_function_qualification fq where fq.function = f.slug)
    else exists (select from specialisation s where s.function = f.slug and s.sector_valued_course is not null) end)
order by f.place limit $5;

-- pathways.qualifications
select q.code, q.code_type as "codeType", q.name, q.level, q."isEquivalent", q."isConfirmed", l.place as "levelPlace",
  array(select x.function from qualification_function x join job_function f on f.slug = x.function
    where x.code_type = q.code_type and x.code = q.code order by f.place) as functions
from (
  select code, code_type, name, level, false as "isEquivalent", true as "isConfirmed" from qualification
  union all
  select code, code_type, name, level, true, is_confirmed from qualification_equivalent
) q join level l on l.slug = q.level
where ($1::text is null or q.level = $1)
  and ($2::text is null or exists (select from qualification_function x where x.code_type = q.code_type and x.code = q.code and x.function = $2))
  and ($3::float8 is null or (l.place, q.code_type, q.code) > ($3, $4::text, $5::text))
order by l.place, q.code_type, q.code limit $6;

-- postings.changes
select pg_current_snapshot()::text as snapshot, array(select posting_id from posting_change where changed_by >= pg_snapshot_xmin($1::pg_snapshot) and not pg_visible_in_snapshot(changed_by, $1::pg_snapshot)) as ids;

-- postings.closing-soon
select g.id, g.title, g.closes_on as on, coalesce(g.seats, 0) - g.seats_taken as "seatsLeft" from posting g
where g.owner_id = $1 and g.status = 'published' and g.closes_on between $2::date and $3::date order by g.closes_on, g.id limit $4;

-- postings.company-verified
select o.name as company, c.verification, e.text,
  array(select title from posting where owner_id = o.id and status = 'published' and published_at >= e.at order by published_at, id) as titles,
  array(select title from posting where owner_id = o.id and status = 'draft' and id = any(string_to_array($3, ',')::uuid[]) order by id) as drafts
from organisation o join company c on c.organisation_id = o.id join verification_event e on e.id = $2 where o.id = $1;

-- postings.entered-news
select p.status, p.title, p.refusal, c.name as company, i.name as institution, n.name as writer from posting p join organisation c on c.id = p.owner_id join organisation i on i.id = p.entered_by
left join person n on n.id = p.created_by where p.id = $1;

-- postings.figures
select region, count(*) filter (where direction = 'offer')::int as offers, count(*) filter (where direction = 'request')::int as requests
from posting p where p.status = 'published' and p.audience is null group by region order by region;

-- postings.found
select s.changed, r.* from (select exists (select from posting_change where changed_by >= pg_snapshot_xmin($1::pg_snapshot) and not pg_visible_in_snapshot(changed_by, $1::pg_snapshot)) as changed) s
 left join (select p.id, p.status, p.direction, p.kind, p.form, p.title, p.summary, p.municipality, p.region, p.workplace, p.functions, p.levels,
p.period_kind as "periodKind", p.from_on as "fromOn", p.until_on as "untilOn", p.dates, p.seats, p.seats_taken as "seatsTaken", p.closes_on as "closesOn",
p.published_at as "publishedAt", p.created_at as "createdAt", o.id as "ownerId", o.name as "ownerName", o.slug as "ownerSlug", o.type as "ownerType", f.place from unnest($2::uuid[]) with ordinality f(id, place) join posting p on p.id = f.id and p.status = 'published' and p.audience is null join organisation o on o.id = p.owner_id) r on true order by r.place;

-- postings.found-told
select p.id, p.title from posting p where p.id = any($1::uuid[]) and p.status = 'published' and p.audience is null;

-- postings.handed-over
select id from posting where owner_id = $1 and status = 'draft' and entered_by is not null and handed_over_at is not null order by id desc limit 20;

-- postings.hints
with p as (select * from posting p where p.id = $1 and ((p.status = any('{published,paused,filled,closed,expired}') and (p.audience is null or p.audience && $2::uuid[])) or p.owner_id = any($2::uuid[])
or p.partner_ids && $2::uuid[] or p.invited_ids && $2::uuid[] or (p.entered_by is not null and p.entered_by = any($2::uuid[])) or $3::boolean)),
   asked as (select distinct q.code, q.name from p join job_function_qualification f on f.function = any(p.functions) join qualification q on q.code_type = f.code_type and q.code = f.code
     where p.direction = 'offer' and p.branch_id is not null and f.code_type = 'crebo' and q.level = any(p.levels)),
   known as (select a.name, bool_or(r.status = 'recognised' and r.valid_until >= $4::date) as recognised, bool_or(r.status = 'applied') as applied
     from asked a cross join p left join recognition r on r.branch_id = p.branch_id and r.qualification_code = a.code group by a.name),
   starts as (select distinct d.on_day from p cross join lateral unnest(coalesce(p.dates, array[p.from_on])) d(on_day) where d.on_day is not null),
   schools as (select i.organisation_id as id from p join institution i on
     case p.direction when 'request' then i.organisation_id = p.owner_id else exists (select from institution_place r where r.institution_id = i.organisation_id and r.region = p.region) end),
   spans as (select institution_id, from_on, until_on from calendar_span union all select institution_id, from_on, until_on from quiet_week),
   quiet as (select s.on_day, count(distinct c.id)::int as n from starts s join schools c on
     exists (select from spans k where k.institution_id = c.id and s.on_day between k.from_on and k.until_on) group by s.on_day order by 2 desc, 1 limit 1),
   opening as (select count(distinct c.id)::int as n, (max(k.until_on) + 1)::text as reads_from from schools c join spans k on k.institution_id = c.id and $4::date between k.from_on and k.until_on)
 select p.kind, coalesce((select array_agg(name order by name) from known), '{}') as asked, coalesce((select array_agg(name order by name) from known where recognised), '{}') as recognised,
   coalesce((select array_agg(name order by name) from known where applied), '{}') as applied, (select on_day::text from quiet) as "quietOn", coalesce((select n from quiet), 0) as quiet, (select count(*)::int from schools) as schools,
   case when p.direction = 'offer' and p.status in ('draft', 'in-review') then (select n from opening) else 0 end as "quietNow", (select reads_from from opening) as "readsFrom",
   p.until_on - p.from_on >= 180 or (p.details->>'years')::numeric >= 2 as "isLong"
 from p;

-- postings.names
select distinct unnest(tsvector_to_array(to_tsvector('words', n.name))) as lexeme, n.facet, n.value from (
select 'function' as facet, slug as value, concat_ws(' ', name_nl, name_en, array_to_string(aliases, ' ')) as name from job_function
union all select 'specialisation', slug, concat_ws(' ', name_nl, name_en, array_to_string(aliases, ' ')) from specialisation
union all select 'kind', slug, concat_ws(' ', name_nl, name_en) from posting_kind) n order by 1, 2, 3;

-- postings.newest
select p.id, p.status, p.direction, p.kind, p.form, p.title, p.summary, p.municipality, p.region, p.workplace, p.functions, p.levels,
p.period_kind as "periodKind", p.from_on as "fromOn", p.until_on as "untilOn", p.dates, p.seats, p.seats_taken as "seatsTaken", p.closes_on as "closesOn",
p.published_at as "publishedAt", p.created_at as "createdAt", o.id as "ownerId", o.name as "ownerName", o.slug as "ownerSlug", o.type as "ownerType" from posting p join organisation o on o.id = p.owner_id where p.status = 'published' and p.audience is null and (p.published_at, p.id) < (coalesce($1::timestamptz, 'infinity'), coalesce($2::uuid, 'ffffffff-ffff-ffff-ffff-ffffffffffff'))
    order by p.published_at desc, p.id desc limit $3;

-- postings.newest.form
select p.id, p.status, p.direction, p.kind, p.form, p.title, p.summary, p.municipality, p.region, p.workplace, p.functions, p.levels,
p.period_kind as "periodKind", p.from_on as "fromOn", p.until_on as "untilOn", p.dates, p.seats, p.seats_taken as "seatsTaken", p.closes_on as "closesOn",
p.published_at as "publishedAt", p.created_at as "createdAt", o.id as "ownerId", o.name as "ownerName", o.slug as "ownerSlug", o.type as "ownerType" from posting p join organisation o on o.id = p.owner_id where p.status = 'published' and p.audience is null and p.form = $4 and (p.published_at, p.id) < (coalesce($1::timestamptz, 'infinity'), coalesce($2::uuid, 'ffffffff-ffff-ffff-ffff-ffffffffffff'))
    order by p.published_at desc, p.id desc limit $3;

-- postings.newest.kind
select p.id, p.status, p.direction, p.kind, p.form, p.title, p.summary, p.municipality, p.region, p.workplace, p.functions, p.levels,
p.period_kind as "periodKind", p.from_on as "fromOn", p.until_on as "untilOn", p.dates, p.seats, p.seats_taken as "seatsTaken", p.closes_on as "closesOn",
p.published_at as "publishedAt", p.created_at as "createdAt", o.id as "ownerId", o.name as "ownerName", o.slug as "ownerSlug", o.type as "ownerType" from posting p join organisation o on o.id = p.owner_id where p.status = 'published' and p.audience is null and p.kind = $4 and (p.published_at, p.id) < (coalesce($1::timestamptz, 'infinity'), coalesce($2::uuid, 'ffffffff-ffff-ffff-ffff-ffffffffffff'))
    order by p.published_at desc, p.id desc limit $3;

-- postings.newest.region
select p.id, p.status, p.direction, p.kind, p.form, p.title, p.summary, p.municipality, p.region, p.workplace, p.functions, p.levels,
p.period_kind as "periodKind", p.from_on as "fromOn", p.until_on as "untilOn", p.dates, p.seats, p.seats_taken as "seatsTaken", p.closes_on as "closesOn",
p.published_at as "publishedAt", p.created_at as "createdAt", o.id as "ownerId", o.name as "ownerName", o.slug as "ownerSlug", o.type as "ownerType" from posting p join organisation o on o.id = p.owner_id where p.status = 'published' and p.audience is null and p.region = $4 and (p.published_at, p.id) < (coalesce($1::timestamptz, 'infinity'), coalesce($2::uuid, 'ffffffff-ffff-ffff-ffff-ffffffffffff'))
    order by p.published_at desc, p.id desc limit $3;

-- postings.one
select p.id, p.status, p.direction, p.kind, p.form, p.title, p.summary, p.municipality, p.region, p.workplace, p.functions, p.levels,
p.period_kind as "periodKind", p.from_on as "fromOn", p.until_on as "untilOn", p.dates, p.seats, p.seats_taken as "seatsTaken", p.closes_on as "closesOn",
p.published_at as "publishedAt", p.created_at as "createdAt", o.id as "ownerId", o.name as "ownerName", o.slug as "ownerSlug", o.type as "ownerType", p.version, p.description, p.reasons, p.specialisations, p.technologies, p.languages, p.effort_hours as "effortHours",
   p.effort_euros as "effortEuros", p.allowance_euros as "allowanceEuros", p.learning_goals as "learningGoals", p.commercial_share as "commercialShare",
   p.confidentiality, p.difficulty, p.sector, p.open_to_others as "openToOthers", p.target_groups as "targetGroups", p.except_on as "exceptOn", p.level_reason as "levelReason", case when p.direction <> 'offer' or p.branch_id is null then '[]' else (
select coalesce(jsonb_agg(jsonb_build_object('code', a.code, 'name', a.name, 'validUntilOn', k.until, 'status', case when k.until is not null then 'recognised' when k.applied then 'applied' else 'none' end) order by a.name), '[]')
from (select distinct q.code, q.name from job_function_qualification f join qualification q on q.code_type = f.code_type and q.code = f.code
  where f.function = any(p.functions) and f.code_type = 'crebo' and q.level = any(p.levels)) a
cross join lateral (select bool_or(g.status = 'applied') as applied, max(g.valid_until) filter (where g.status = 'recognised' and g.valid_until >= $4::date) as until
  from recognition g where g.branch_id = p.branch_id and g.qualification_code = a.code) k) end as recognitions, p.details, p.contact_name as "contactName", p.contact_email as "contactEmail",
   b.id as "branchId", b.name as "branchName", b.municipality as "branchMunicipality", b.region as "branchRegion",
   r.id as "programmeId", r.name as "programmeName", r.municipality as "programmeMunicipality", r.region as "programmeRegion",
   p.paused_by as "pausedBy", p.pause_reason as "pauseReason", p.paused_until as "pausedUntil", p.ended_at as "endedAt", p.copied_from as "copiedFrom",
   p.audience, p.partner_ids as "partnerIds", p.invited_ids as "invitedIds", p.entered_by as "enteredBy", p.handed_over_at as "handedOverAt", p.refusal,
   case when (p.owner_id = any($2::uuid[]) or p.partner_ids && $2::uuid[] or p.invited_ids && $2::uuid[] or (p.entered_by is not null and p.entered_by = any($2::uuid[]))) then (select count(*)::int from proposal r where r.posting_id = p.id and r.status in ('sent', 'confirmed')) end as "openProposals",
   case when p.partner_ids = '{}' and p.invited_ids = '{}' then '[]' else (
     select coalesce(jsonb_agg(jsonb_build_object('id', t.id, 'status', t.status, 'isAskedToLead', t.lead_asked_at is not null, 'organisation', jsonb_build_object('id', q.id, 'name', q.name, 'slug', q.slug, 'type', q.type)) order by t.status, q.name), '[]')
     from posting_partner t join organisation q on q.id = t.organisation_id where t.posting_id = p.id and t.status in ('invited', 'confirmed')) end as partners,
   case when p.entered_by is not null then (select jsonb_build_object('id', q.id, 'name', q.name, 'slug', q.slug, 'type', q.type) from organisation q where q.id = p.entered_by) end as "enteredByParty",
   case when p.audience is not null then jsonb_build_object(
     'organisations', (select coalesce(jsonb_agg(jsonb_build_object('id', q.id, 'name', q.name, 'slug', q.slug, 'type', q.type) order by q.name), '[]') from posting_audience a join organisation q on q.id = a.organisation_id where a.posting_id = p.id),
     'programmes', (select coalesce(jsonb_agg(jsonb_build_object('id', g.id, 'name', g.name, 'institution', q.name) order by q.name, g.name), '[]') from posting_audience_programme a join programme g on g.id = a.programme_id join organisation q on q.id = g.institution_id where a.posting_id = p.id),
     'regions', (select coalesce(jsonb_agg(a.region order by a.region), '[]') from posting_audience_region a where a.posting_id = p.id)) end as "audienceNamed"
 from posting p join organisation o on o.id = p.owner_id left join branch b on b.id = p.branch_id left join programme r on r.id = p.programme_id
 where p.id = $1 and ((p.status = any('{published,paused,filled,closed,expired}') and (p.audience is null or p.audience && $2::uuid[])) or p.owner_id = any($2::uuid[])
or p.partner_ids && $2::uuid[] or p.invited_ids && $2::uuid[] or (p.entered_by is not null and p.entered_by = any($2::uuid[])) or $3::boolean);

-- postings.open-next
select p.id, floor(extract(epoch from p.published_at) * 1000)::float8 as at, p.closes_on - date '1970-01-01' as closes, p.direction, p.region, p.form, p.kind,
array_to_string(p.functions, ',') as functions, array_to_string(p.specialisations, ',') as specialisations, array_to_string(p.levels, ',') as levels, array_to_string(p.languages, ',') as languages,
p.workplace, p.sector, p.open_to_others as "openToOthers", array_to_string(p.target_groups, ',') as "targetGroups", p.period_kind as "periodKind", p.from_on as "fromOn", p.until_on as "untilOn", p.search::text as search, p.published_at as last from posting p where p.status = 'published' and p.audience is null and (p.published_at, p.id) > (coalesce($1::timestamptz, '-infinity'), coalesce($2::uuid, '00000000-0000-0000-0000-000000000000'))
 order by p.published_at, p.id limit $3;

-- postings.open-of-organisation
select p.id, p.status, p.direction, p.kind, p.form, p.title, p.summary, p.municipality, p.region, p.workplace, p.functions, p.levels,
p.period_kind as "periodKind", p.from_on as "fromOn", p.until_on as "untilOn", p.dates, p.seats, p.seats_taken as "seatsTaken", p.closes_on as "closesOn",
p.published_at as "publishedAt", p.created_at as "createdAt", o.id as "ownerId", o.name as "ownerName", o.slug as "ownerSlug", o.type as "ownerType" from posting p join organisation o on o.id = p.owner_id
 where p.owner_id = $1 and p.status = 'published' and p.audience is null and p.id < coalesce($2::uuid, 'ffffffff-ffff-ffff-ffff-ffffffffffff') order by p.id desc limit $3;

-- postings.open-some
select p.id, floor(extract(epoch from p.published_at) * 1000)::float8 as at, p.closes_on - date '1970-01-01' as closes, p.direction, p.region, p.form, p.kind,
array_to_string(p.functions, ',') as functions, array_to_string(p.specialisations, ',') as specialisations, array_to_string(p.levels, ',') as levels, array_to_string(p.languages, ',') as languages,
p.workplace, p.sector, p.open_to_others as "openToOthers", array_to_string(p.target_groups, ',') as "targetGroups", p.period_kind as "periodKind", p.from_on as "fromOn", p.until_on as "untilOn", p.search::text as search from posting p where p.id = any($1::uuid[]) and p.status = 'published' and p.audience is null;

-- postings.organisation-names
with asked as (select plain_name($1) as q, replace(replace(replace(plain_name($1), '\', '\\'), '%', '\%'), '_', '\_') || '%' as begun)
select * from (
select o.id, o.name, o.slug, o.type, coalesce(b.municipality, n.municipality) as place, plain_name(o.name) like a.begun as "isBegun", word_similarity(a.q, plain_name(o.name)) as likeness
from asked a, lateral (select o.* from organisation o where o.type = any($2::text[]) and (a.q <> '' or o.type in ('partnership', 'municipality')) and (o.type in ('partnership', 'municipality')
or o.type = 'institution' and not exists (select from institution_successor s where s.institution_id = o.id)
or o.type = 'company' and exists (select from company c where c.organisation_id = o.id and c.merged_into is null and c.verification = any('{trusted,verified}')))
    and (plain_name(o.name) like a.begun or a.q <% plain_name(o.name) or o.type = 'institution' and exists (select from institution_alias x where x.institution_id = o.id and plain_name(x.name) like a.begun)) limit 400) o
  left join lateral (select municipality from branch where company_id = o.id order by is_main desc, id limit 1) b on true
  left join partnership n on n.organisation_id = o.id
union all
select g.id, g.name, o.slug, 'programme', o.name || ', ' || g.municipality, plain_name(g.name) like a.begun, word_similarity(a.q, plain_name(g.name || ' ' || o.name))
from asked a, programme g join organisation o on o.id = g.institution_id where 'programme' = any($2::text[]) and a.q <> '' and g.ended_at is null and a.q <% plain_name(g.name || ' ' || o.name)) found
order by found."isBegun" desc, found.likeness desc, found.name, found.place, found.id limit $3;

-- postings.own
select p.id, p.status, p.direction, p.kind, p.form, p.title, p.summary, p.municipality, p.region, p.workplace, p.functions, p.levels,
p.period_kind as "periodKind", p.from_on as "fromOn", p.until_on as "untilOn", p.dates, p.seats, p.seats_taken as "seatsTaken", p.closes_on as "closesOn",
p.published_at as "publishedAt", p.created_at as "createdAt", o.id as "ownerId", o.name as "ownerName", o.slug as "ownerSlug", o.type as "ownerType", case when p.owner_id = $1 then 'owner' when $1 = any(p.partner_ids) then 'partner' when $1 = any(p.invited_ids) then 'invited' else 'entered' end as role,
   r.open as "openProposals", r.waiting, p.paused_by as "pausedBy", p.paused_until as "pausedUntil", p.audience is not null as "isRestricted", p.entered_by is not null and p.handed_over_at is not null as "isHandedOver",
   case when $1 = any(p.invited_ids) then (select t.id from posting_partner t where t.posting_id = p.id and t.organisation_id = $1) end as "partnerId",
   $1 = any(p.partner_ids) and exists (select from posting_partner t where t.posting_id = p.id and t.organisation_id = $1 and t.lead_asked_at is not null) as "isAskedToLead"
 from (select id from ((select p.id from posting p where p.owner_id = $1 and p.id < coalesce($2::uuid, 'ffffffff-ffff-ffff-ffff-ffffffffffff') and p.status = any($3::text[]) order by p.id desc limit $4)
union (select p.id from posting_partner t join posting p on p.id = t.posting_id where t.organisation_id = $1 and t.status in ('invited', 'confirmed') and p.id < coalesce($2::uuid, 'ffffffff-ffff-ffff-ffff-ffffffffffff') and p.status = any($3::text[]) order by p.id desc limit $4)
union (select p.id from posting p where p.entered_by = $1 and p.id < coalesce($2::uuid, 'ffffffff-ffff-ffff-ffff-ffffffffffff') and p.status = any($3::text[]) order by p.id desc limit $4)) w order by id desc limit $4) m join posting p on p.id = m.id join organisation o on o.id = p.owner_id
 cross join lateral (select count(*)::int as open, count(*) filter (where case when q.status = 'sent' and q.side = 'institution' then 'company' else 'institution' end = case o.type when 'institution' then 'institution' else 'company' end)::int as waiting from proposal q where q.posting_id = p.id and q.status in ('sent', 'confirmed')) r
 order by p.id desc;

-- postings.own-figures
select status, count(*)::int as n from posting p where p.owner_id = $1 or p.entered_by = $1 or p.id in (select t.posting_id from posting_partner t where t.organisation_id = $1 and t.status in ('invited', 'confirmed')) group by status;

-- postings.partner
select t.id, t.status, t.lead_asked_at is not null as "isAskedToLead", p.owner_id as "ownerId", p.status as "postingStatus", p.direction, o.id as "organisationId", o.name, o.slug, o.type
from posting_partner t join posting p on p.id = t.posting_id join organisation o on o.id = t.organisation_id where t.id = $1;

-- postings.partner-news
select t.status, t.lead_asked_at is not null as "isAskedToLead", p.id as "postingId", p.title, p.status in ('draft', 'in-review') as "isDraft", l.name as lead, q.name as partner from posting_partner t join posting p on p.id = t.posting_id
join organisation l on l.id = p.owner_id join organisation q on q.id = t.organisation_id where t.id = $1 and p.status <> 'withdrawn';

-- postings.partners-told
select t.id, t.status, t.lead_asked_at is not null as "isAskedToLead", p.title, l.name as lead, q.name as partner from posting_partner t join posting p on p.id = t.posting_id
join organisation l on l.id = p.owner_id join organisation q on q.id = t.organisation_id where t.id = any($1::uuid[]);

-- postings.paused
select title, status, paused_by as "pausedBy" from posting where id = $1;

-- postings.saved-search
select s.id, s.version, s.name, s.filter, s.created_at as "createdAt", s.looked_at as "lookedAt" from saved_search s where s.person_id = $1 and s.id = $2;

-- postings.saved-searches
select s.id, s.version, s.name, s.filter, s.created_at as "createdAt", s.looked_at as "lookedAt" from saved_search s where s.person_id = $1 and s.id < coalesce($2::uuid, 'ffffffff-ffff-ffff-ffff-ffffffffffff') order by s.id desc limit $3;

-- postings.searches-to-look-at
select s.id, s.person_id as "personId", s.filter, greatest(s.looked_at, s.alerted_at) as since, p.email as address, p.name, p.locale
from saved_search s join person p on p.id = s.person_id and p.closed_at is null
where s.id > $1 and s.alerted_at < $2 order by s.id limit 500;

-- postings.searches-told
select id, name, filter from saved_search where id = any($1::uuid[]);

-- postings.surface
select concat_ws(' ', p.title, p.municipality, array_to_string(p.technologies, ' '), p.summary, n.names) as text
from posting p join organisation_names n on n.organisation_id = p.owner_id where p.id = $1;

-- postings.template
select t.id, t.version, t.organisation_id as "organisationId", t.name, t.kind, coalesce(t.content->>'title', '') as title, t.created_at as "createdAt", n.name as "createdBy", t.removed_at is not null as "isRemoved" from posting_template t left join person n on n.id = t.created_by where t.id = $1;

-- postings.templates
select t.id, t.version, t.organisation_id as "organisationId", t.name, t.kind, coalesce(t.content->>'title', '') as title, t.created_at as "createdAt", n.name as "createdBy", t.removed_at is not null as "isRemoved" from posting_template t left join person n on n.id = t.created_by where t.organisation_id = $1 and t.removed_at is null and t.id < coalesce($2::uuid, 'ffffffff-ffff-ffff-ffff-ffffffffffff') order by t.id desc limit $3;

-- postings.told
select p.id, p.status, p.paused_by as "pausedBy", p.title, p.refusal, c.name as company, i.name as institution from posting p join organisation c on c.id = p.owner_id
left join organisation i on i.id = p.entered_by where p.id = any($1::uuid[]);

-- postings.verified-told
select o.id, o.name, c.verification = 'verified' as "isVerified" from company c join organisation o on o.id = c.organisation_id where o.id = any($1::uuid[]);

-- postings.words
select lower(unaccent(w.word)) as plain, tsvector_to_array(to_tsvector('words', w.word)) as lexemes from unnest($1::text[]) with ordinality w(word, place) order by w.place;

-- proposals.batch-programmes
select id, institution_id as "institutionId" from programme where id = any($1::uuid[]);

-- proposals.batch-sent
select (select count(*)::int from proposal where created_by = $1 and created_at >= $2 and institution_id = any($3::uuid[])) as today,
exists (select from proposal where institution_id = any($3::uuid[]) and started_by = 'programme' and created_at >= $4 and lower(regexp_replace(message, '\s+', ' ', 'g')) = lower(regexp_replace($5::text, '\s+', ' ', 'g'))) as "isKnown";

-- proposals.moves
select m.number, m.act, m.side, (select n.name from person n where n.id = m.person_id) as by, (select n.name from person n where n.id = m.for_id) as for, m.at, m.revision, m.seats, m.from_on as "fromOn", m.until_on as "untilOn", m.message, m.reason, m.sentence, m.is_welcome as "isWelcome", m.class_until as "classUntil", m.class_interested as "classInterested"
from proposal_move m where m.proposal_id = $1 order by m.number;

-- proposals.newest
select p.id, p.version, p.status, p.started_by as "startedBy", p.side, p.ended_side as "endedSide", p.is_welcome as "isWelcome", p.revision, p.seats, p.from_on as "fromOn", p.until_on as "untilOn", p.message, p.deadline_at as "deadlineAt", p.created_at as "createdAt", p.class_until as "classUntil", p.class_interested as "classInterested",
p.confirmed_at as "confirmedAt", p.accepted_at as "acceptedAt", p.ended_at as "endedAt", (select n.name from person n where n.id = p.created_by) as "sentBy",
g.id as "postingId", g.title, g.kind, g.direction, g.from_on as "postingFrom", g.until_on as "postingUntil", g.status as "postingStatus", coalesce(g.seats, 0) - g.seats_taken as "seatsLeft",
r.id as "programmeId", r.name as "programmeName", r.level, c.id as "companyId", c.name as "companyName", i.id as "institutionId", i.name as "institutionName",
p.branch_id as "branchId", (select b.name from branch b where b.id = p.branch_id) as "branchName", (select b.municipality from branch b where b.id = p.branch_id) as "branchMunicipality",
case g.direction when 'offer' then (select m.score from match m where m.posting_id = p.posting_id and m.programme_id = p.programme_id)
  else (select m.score from request_match m where m.posting_id = p.posting_id and m.company_id = p.company_id) end as score,
(select b.id from collaboration b where b.proposal_id = p.id) as "collaborationId" from proposal p join posting g on g.id = p.posting_id join programme r on r.id = p.programme_id
join organisation c on c.id = p.company_id join organisation i on i.id = p.institution_id where (p.company_id = any($1::uuid[]) or p.programme_id = any($2::uuid[]) or p.institution_id = any($3::uuid[]))
 and ($4::text is null or p.status = $4) and ($5::uuid is null or p.posting_id = $5)
 and ($6::text is null or $6 = case when case when p.status = 'sent' and p.side = 'institution' then 'company' when p.status in ('sent', 'confirmed') then 'institution' end is null then 'none' when case case when p.status = 'sent' and p.side = 'institution' then 'company' when p.status in ('sent', 'confirmed') then 'institution' end when 'company' then p.company_id = any($1::uuid[])
when 'institution' then p.programme_id = any($2::uuid[]) or p.institution_id = any($3::uuid[]) else false end then 'mine' else 'theirs' end)
 and ($7::uuid is null or p.id < $7) order by p.id desc limit $8;

-- proposals.news
select p.id, p.status, p.side, p.ended_side as "endedSide", p.moves, p.revision, p.seats, p.from_on as "fromOn", p.until_on as "untilOn", p.message, p.deadline_at as "deadlineAt", p.class_until as "classUntil", p.class_interested as "classInterested",
  g.title, g.kind, g.direction, g.status as "postingStatus", r.name as programme, r.level, c.name as company, i.name as institution,
  (select to_jsonb(v) from (select seats, from_on, until_on, message from proposal_move m where m.proposal_id = p.id and m.revision = p.revision - 1) v) as before,
  (select to_jsonb(v) from (select reason, sentence, is_welcome from proposal_move m where m.proposal_id = p.id and m.number = p.moves and m.reason is not null) v) as no
from proposal p join posting g on g.id = p.posting_id join programme r on r.id = p.programme_id
join organisation c on c.id = p.company_id join organisation i on i.id = p.institution_id where p.id = $1;

-- proposals.one
select p.id, p.version, p.status, p.started_by as "startedBy", p.side, p.ended_side as "endedSide", p.is_welcome as "isWelcome", p.revision, p.seats, p.from_on as "fromOn", p.until_on as "untilOn", p.message, p.deadline_at as "deadlineAt", p.created_at as "createdAt", p.class_until as "classUntil", p.class_interested as "classInterested",
p.confirmed_at as "confirmedAt", p.accepted_at as "acceptedAt", p.ended_at as "endedAt", (select n.name from person n where n.id = p.created_by) as "sentBy",
g.id as "postingId", g.title, g.kind, g.direction, g.from_on as "postingFrom", g.until_on as "postingUntil", g.status as "postingStatus", coalesce(g.seats, 0) - g.seats_taken as "seatsLeft",
r.id as "programmeId", r.name as "programmeName", r.level, c.id as "companyId", c.name as "companyName", i.id as "institutionId", i.name as "institutionName",
p.branch_id as "branchId", (select b.name from branch b where b.id = p.branch_id) as "branchName", (select b.municipality from branch b where b.id = p.branch_id) as "branchMunicipality",
case g.direction when 'offer' then (select m.score from match m where m.posting_id = p.posting_id and m.programme_id = p.programme_id)
  else (select m.score from request_match m where m.posting_id = p.posting_id and m.company_id = p.company_id) end as score,
(select b.id from collaboration b where b.proposal_id = p.id) as "collaborationId" from proposal p join posting g on g.id = p.posting_id join programme r on r.id = p.programme_id
join organisation c on c.id = p.company_id join organisation i on i.id = p.institution_id where p.id = $1;

-- proposals.partner-told
select g.id as "postingId", g.title, g.direction, r.name as programme, c.name as company, i.name as institution from proposal p join posting g on g.id = p.posting_id join programme r on r.id = p.programme_id
join organisation c on c.id = p.company_id join organisation i on i.id = p.institution_id where p.id = $1;

-- proposals.response-time
select o.id is not null as "isKnown", t.days, coalesce(t.proposals, 0) as proposals
from (select $1::uuid as asked) a
left join organisation o on o.id = a.asked and (o.type = 'institution' or exists (select from company c where c.organisation_id = o.id and c.merged_into is null and c.verification = any('{trusted,verified}')))
left join lateral (
  select percentile_cont(0.5) within group (order by extract(epoch from turn.until - turn.since)::float8 / 86400) as days, count(*)::int as proposals
  from (
    select m.at as since, n.at as until
    from ((select id from proposal p where p.institution_id = o.id and p.created_at >= $2 order by p.id desc limit 100) union all (select id from proposal p where p.company_id = o.id and p.created_at >= $2 order by p.id desc limit 100)) p
    join proposal_move m on m.proposal_id = p.id and m.turn = case o.type when 'institution' then 'institution' else 'company' end
    join proposal_move n on n.proposal_id = p.id and n.number = m.number + 1 and n.act in ('accept', 'confirm', 'revise', 'decline', 'expire')
  ) turn) t on true;

-- proposals.told
select p.id, p.side, p.ended_side as "endedSide", g.direction, g.title, r.name as programme, c.name as company, i.name as institution, p.class_until as "classUntil", p.class_interested as "classInterested" from proposal p join posting g on g.id = p.posting_id join programme r on r.id = p.programme_id
join organisation c on c.id = p.company_id join organisation i on i.id = p.institution_id where p.id = any($1::uuid[]);

-- proposals.waiting
select p.id, p.version, p.status, p.started_by as "startedBy", p.side, p.ended_side as "endedSide", p.is_welcome as "isWelcome", p.revision, p.seats, p.from_on as "fromOn", p.until_on as "untilOn", p.message, p.deadline_at as "deadlineAt", p.created_at as "createdAt", p.class_until as "classUntil", p.class_interested as "classInterested",
p.confirmed_at as "confirmedAt", p.accepted_at as "acceptedAt", p.ended_at as "endedAt", (select n.name from person n where n.id = p.created_by) as "sentBy",
g.id as "postingId", g.title, g.kind, g.direction, g.from_on as "postingFrom", g.until_on as "postingUntil", g.status as "postingStatus", coalesce(g.seats, 0) - g.seats_taken as "seatsLeft",
r.id as "programmeId", r.name as "programmeName", r.level, c.id as "companyId", c.name as "companyName", i.id as "institutionId", i.name as "institutionName",
p.branch_id as "branchId", (select b.name from branch b where b.id = p.branch_id) as "branchName", (select b.municipality from branch b where b.id = p.branch_id) as "branchMunicipality",
case g.direction when 'offer' then (select m.score from match m where m.posting_id = p.posting_id and m.programme_id = p.programme_id)
  else (select m.score from request_match m where m.posting_id = p.posting_id and m.company_id = p.company_id) end as score,
(select b.id from collaboration b where b.proposal_id = p.id) as "collaborationId" from proposal p join posting g on g.id = p.posting_id join programme r on r.id = p.programme_id
join organisation c on c.id = p.company_id join organisation i on i.id = p.institution_id where (p.company_id = any($1::uuid[]) or p.programme_id = any($2::uuid[]) or p.institution_id = any($3::uuid[])) and p.status in ('sent', 'confirmed') and case case when p.status = 'sent' and p.side = 'institution' then 'company' when p.status in ('sent', 'confirmed') then 'institution' end when 'company' then p.company_id = any($1::uuid[])
when 'institution' then p.programme_id = any($2::uuid[]) or p.institution_id = any($3::uuid[]) else false end
 and ($4::text is null or p.status = $4) and ($5::uuid is null or p.posting_id = $5)
 and ($6::timestamptz is null or (p.deadline_at, p.id) > ($6, $7::uuid)) order by p.deadline_at, p.id limit $8;

-- proposals.work
select p.id, (p.deadline_at at time zone 'Europe/Amsterdam')::date as on, p.status, p.seats, g.kind, g.title, r.name as programme, (select o.name from organisation o where o.id = case when p.company_id = $4 then p.institution_id else p.company_id end) as partner, p.class_until as "classUntil", p.class_interested as "classInterested"
 from proposal p join posting g on g.id = p.posting_id join programme r on r.id = p.programme_id
 where p.status in ('sent', 'confirmed') and ((p.company_id = $4::uuid and $4::uuid = any($1::uuid[])) or (p.institution_id = $4 and (p.programme_id = any($2::uuid[]) or $4 = any($3::uuid[]))))
and ($5::uuid is null or p.programme_id = $5) and ($6::uuid is null or p.company_id = $6 or p.institution_id = $6) and case when p.status = 'sent' and p.side = 'institution' then 'company' when p.status in ('sent', 'confirmed') then 'institution' end = case when p.company_id = $4 then 'company' else 'institution' end order by p.deadline_at, p.id limit $7;

-- public.described
select '/companies/' || o.slug as path from company c join organisation o on o.id = c.organisation_id where (c.merged_into is null and c.verification = any('{trusted,verified}'))
union all select '/partnerships/' || o.slug from partnership p join organisation o on o.id = p.organisation_id where p.ended_at is null
union all select '/library/cases/' || slug from practice_case
union all select '/library/stories/' || slug from published_story
union all select '/library/articles/' || slug from article
order by path;

-- public.institutions
select o.slug from institution i join organisation o on o.id = i.organisation_id order by o.slug;

-- public.posting-chunk
select id, published_at as since from posting p where p.status = 'published' and p.audience is null and (published_at, id) >= ($1::timestamptz, $2::uuid)
order by published_at, id limit 5000;

-- public.posting-chunks
select published_at as at, id from (
  select published_at, id, row_number() over (order by published_at, id) as place from posting p where p.status = 'published' and p.audience is null) counted
where place % 5000 = 1 order by published_at, id;

-- search.companies
with asked as (select plain_name($1) as q, replace(replace(replace(plain_name($1), '\', '\\'), '%', '\%'), '_', '\_') || '%' as begun)
select 'company' as type, o.slug as key, o.name as nl, o.name as en, b.municipality as "aboutNl", b.municipality as "aboutEn", o.name as called, (case when plain_name(o.name) = a.q then 2 when plain_name(o.name) like a.begun then 1.6 when ' ' || plain_name(o.name) like '% ' || a.begun then 1.3 else word_similarity(a.q, plain_name(o.name)) end)::float8 as score
from asked a, lateral (select x.id, x.slug, x.name from organisation x join company c on c.organisation_id = x.id
    where x.type = 'company' and c.verification = 'verified' and (plain_name(x.name) like a.begun or a.q <% plain_name(x.name)) limit 400) o
  left join lateral (select municipality from branch where company_id = o.id order by is_main desc, id limit 1) b on true
order by score desc, o.name, o.slug limit $2;

-- search.known
with asked as (select plain_name($1) as q, replace(replace(replace(plain_name($1), '\', '\\'), '%', '\%'), '_', '\_') || '%' as begun), named as (
  select 'function' as type, slug as key, name_nl, name_en, about_nl, about_en, array[name_nl, name_en, esco ->> 'nl', esco ->> 'en'] || aliases as names from job_function
  union all select 'specialisation', s.slug, s.name_nl, s.name_en, f.name_nl, f.name_en, array[s.name_nl, s.name_en, s.esco ->> 'nl', s.esco ->> 'en'] || s.aliases from specialisation s join job_function f on f.slug = s.function
  union all select 'form', slug, name_nl, name_en, texts #>> '{explanation,nl}', texts #>> '{explanation,en}', array[name_nl, name_en] from collaboration_form
  union all select 'kind', k.slug, k.name_nl, k.name_en, f.name_nl, f.name_en, array[k.name_nl, k.name_en] from posting_kind k join collaboration_form f on f.slug = k.form
  union all select 'institution', o.slug, o.name, o.name, n.name, n.name, array[o.name] || array(select x.name from institution_alias x where x.institution_id = o.id)
    from institution i join organisation o on o.id = i.organisation_id left join institution_successor s on s.institution_id = o.id left join organisation n on n.id = s.successor_id)
select t.type, t.key, t.name_nl as nl, t.name_en as en, t.about_nl as "aboutNl", t.about_en as "aboutEn", c.called, c.score::float8 as score
from asked a, named t, lateral (select name as called, case when plain_name(name) = a.q then 2 when plain_name(name) like a.begun then 1.6 when ' ' || plain_name(name) like '% ' || a.begun then 1.3 else word_similarity(a.q, plain_name(name)) end as score from unnest(t.names) name where name is not null order by 2 desc, 1 limit 1) c
where c.score >= 0.55 order by c.score desc, t.name_nl, t.key;

-- search.library
with asked as (
  select websearch_to_tsquery('dutch', $1) || websearch_to_tsquery('english', $1) || coalesce((select to_tsquery('simple', string_agg(quote_literal(word) || ':*', ' & '))
    from regexp_split_to_table(lower($1), '[^[:alnum:]]+') word where length(word) > 1), ''::tsquery) as q)
select e.type, e.slug as key, e.title_nl as nl, e.title_en as en, e.excerpt_nl as "aboutNl", e.excerpt_en as "aboutEn", e.title_nl as called, least(1.2, 0.6 + ts_rank(e.search, a.q))::float8 as score
from asked a, library_entry e where e.search @@ a.q order by score desc, e.title_nl, e.slug limit 40;

-- threads.attachment
select a.id, a.name, a.type, a.size, a.created_at as "createdAt", p.company_id as "companyId", p.institution_id as "institutionId", p.programme_id as "programmeId", p.ended_at as "endedAt", null as "collaborationId"
from attachment a join proposal p on p.id = a.proposal_id where a.id = $1 and a.message_id is not null;

-- threads.loose-files
select id from attachment where message_id is null and created_at < $1 and id > $2 order by id limit 200;

-- threads.one
select p.id as "proposalId", b.id as "collaborationId", g.kind, g.title, p.programme_id as "programmeId", r.name as programme,
p.company_id as "companyId", c.name as company, p.institution_id as "institutionId", i.name as institution, p.ended_at as "endedAt" from proposal p join posting g on g.id = p.posting_id join programme r on r.id = p.programme_id
join organisation c on c.id = p.company_id join organisation i on i.id = p.institution_id left join collaboration b on b.proposal_id = p.id where p.id = $1;

-- threads.standing
select coalesce((select t.messages from thread t where t.proposal_id = $1), 0) as last, count(m.number)::int as unread, min(m.number) as first
from message m where m.proposal_id = $1 and m.by_id is distinct from $2 and m.removed_at is null
and m.number > coalesce((select r.number from thread_reading r where r.proposal_id = $1 and r.person_id = $2), 0);

-- threads.stream
with place as (select coalesce($2::timestamptz, 'infinity') as at, coalesce($3::text, '~') as ref),
mine as (select b.id, b.status, b.started_at, b.started_by, b.ended_at from collaboration b where b.proposal_id = $1),
done as (
  select 'l' || min(e.id::text) as ref, max(e.at) as at, e.side, e.by_id, 'plan:' || e.what as what, count(distinct e.slug)::int as count
  from mine join plan_event e on e.collaboration_id = mine.id group by e.side, e.by_id, e.what, (e.at at time zone 'Europe/Amsterdam')::date),
entry as (
  (select 'm' || lpad(m.number::text, 8, '0') as ref, m.at, m.side, m.by_id, 'message' as what, null::int as count, m.id, m.number, m.text, m.removed_at, null::text as quote, null::text as about, null::date as day
   from message m, place where m.proposal_id = $1 and m.at <= place.at and (m.at, 'm' || lpad(m.number::text, 8, '0') collate "C") < (place.at, place.ref) order by m.number desc limit $4)
  union all
  (select 'c' || lpad(v.number::text, 8, '0'), v.at, v.side, v.person_id, 'move:' || v.act, null, null::uuid as id, null::int as number, null::text as text, null::timestamptz as removed_at, coalesce(v.message, v.sentence), null::text as about, null::date as day
   from proposal_move v, place where v.proposal_id = $1 and (v.at, 'c' || lpad(v.number::text, 8, '0') collate "C") < (place.at, place.ref) order by v.number desc limit $4)
  union all
  (select d.ref, d.at, d.side, d.by_id, d.what, d.count, null::uuid as id, null::int as number, null::text as text, null::timestamptz as removed_at, null, null::text as about, null::date as day from done d, place where (d.at, d.ref collate "C") < (place.at, place.ref) order by d.at desc, d.ref collate "C" desc limit $4)
  union all
  (select 'e' || e.id, e.at, e.side, e.by_id, 'course:' || e.what, null, null::uuid as id, null::int as number, null::text as text, null::timestamptz as removed_at, nullif(e.sentence, ''), coalesce(e.choice, e.name, (select n.name from person n where n.id = e.to_id)), e.day
   from mine join collaboration_event e on e.collaboration_id = mine.id, place where (e.at, 'e' || e.id::text collate "C") < (place.at, place.ref) order by e.at desc, e.id desc limit $4)
  union all
  select 's1', mine.started_at, 'institution', mine.started_by, 'course:started', null, null::uuid as id, null::int as number, null::text as text, null::timestamptz as removed_at, null, null::text as about, null::date as day from mine, place where mine.started_at is not null and not exists (select from collaboration_event v where v.collaboration_id = mine.id and v.what in ('started')) and (mine.started_at, 's1' collate "C") < (place.at, place.ref)
  union all
  select 's2', mine.ended_at, null, null, 'course:' || mine.status, null, null::uuid as id, null::int as number, null::text as text, null::timestamptz as removed_at, null, null::text as about, null::date as day from mine, place where mine.ended_at is not null and not exists (select from collaboration_event v where v.collaboration_id = mine.id and v.what in ('completed', 'stopped', 'withdrawn')) and (mine.ended_at, 's2' collate "C") < (place.at, place.ref))
select e.ref, e.at, e.side, e.by_id as "byId", (select n.name from person n where n.id = e.by_id) as by, e.what, e.count, e.id, e.number, e.text, e.removed_at as "removedAt", e.quote, e.about, to_char(e.day, 'YYYY-MM-DD') as day,
  (select json_agg(json_build_object('id', a.id, 'name', a.name, 'type', a.type, 'size', a.size, 'createdAt', a.created_at) order by a.place) from attachment a where a.message_id = e.id) as files
from entry e order by e.at desc, e.ref collate "C" desc limit $4;

-- threads.told
select a.key, m.proposal_id as "proposalId", b.id as "collaborationId", g.title, o.name as organisation, coalesce(n.name, o.name) as by, m.text, array(select f.name from attachment f where f.message_id = m.id order by f.place) as files, m.removed_at is not null as "isRemoved",
  exists (select from thread_reading r where r.proposal_id = m.proposal_id and r.person_id = a.person_id and r.number >= m.number) as "isRead"
from unnest($1::text[], $2::uuid[], $3::int[], $4::uuid[]) as a(key, proposal_id, number, person_id) join message m on m.proposal_id = a.proposal_id and m.number = a.number
join proposal p on p.id = m.proposal_id join posting g on g.id = p.posting_id join organisation o on o.id = case m.side when 'company' then p.company_id else p.institution_id end
left join collaboration b on b.proposal_id = p.id left join person n on n.id = m.by_id;

-- threads.work
select p.id, (select b.id from collaboration b where b.proposal_id = p.id) as "collaborationId", g.title, (select o.name from organisation o where o.id = case when p.company_id = $4 then p.institution_id else p.company_id end) as partner, n.messages
 from proposal p join thread t on t.proposal_id = p.id and t.messages > 0 join posting g on g.id = p.posting_id
 cross join lateral (select count(*)::int as messages, max(m.at) as last from message m where m.proposal_id = p.id and m.removed_at is null and m.side <> case when p.company_id = $4 then 'company' else 'institution' end
   and m.number > coalesce((select x.number from thread_reading x where x.proposal_id = p.id and x.person_id = $8::uuid), 0)) n
 where n.messages > 0 and ((p.company_id = $4::uuid and $4::uuid = any($1::uuid[])) or (p.institution_id = $4 and (p.programme_id = any($2::uuid[]) or $4 = any($3::uuid[]))))
and ($5::uuid is null or p.programme_id = $5) and ($6::uuid is null or p.company_id = $6 or p.institution_id = $6) order by n.last, p.id limit $7;

-- throttle.remembered
select key from throttle where key = $1 and ends_at > now();

-- workspace.choices
with own as (
   select b.programme_id, case when b.company_id = $4 then b.institution_id else b.company_id end as partner_id from collaboration b where b.status not in ('completed', 'stopped') and ((b.company_id = $4::uuid and $4::uuid = any($1::uuid[])) or (b.institution_id = $4 and (b.programme_id = any($2::uuid[]) or $4 = any($3::uuid[]))))
and ($5::uuid is null or b.programme_id = $5) and ($6::uuid is null or b.company_id = $6 or b.institution_id = $6)
   union select b.programme_id, case when b.company_id = $4 then b.institution_id else b.company_id end from proposal b where b.status in ('sent', 'confirmed') and ((b.company_id = $4::uuid and $4::uuid = any($1::uuid[])) or (b.institution_id = $4 and (b.programme_id = any($2::uuid[]) or $4 = any($3::uuid[]))))
and ($5::uuid is null or b.programme_id = $5) and ($6::uuid is null or b.company_id = $6 or b.institution_id = $6))
 select (select coalesce(jsonb_agg(jsonb_build_object('id', r.id, 'name', r.name) order by r.name, r.id), '[]') from (select x.id, x.name from programme x where x.id in (select programme_id from own) order by x.name, x.id limit $7) r) as programmes,
   (select coalesce(jsonb_agg(jsonb_build_object('id', o.id, 'name', o.name) order by o.name, o.id), '[]') from (select x.id, x.name from organisation x where x.id in (select partner_id from own) order by x.name, x.id limit $7) o) as partners;

-- workspace.course
select w.id, w.status, w.kind, w.seats, w.from_on as from, w.until_on as until, w.is_over as "isOver", w.key, g.title,
   jsonb_build_object('id', r.id, 'name', r.name, 'level', r.level) as programme, jsonb_build_object('id', o.id, 'name', o.name) as partner, u.last_mark as "lastMark", coalesce(u.open_signals, 0) as "openSignals",
   (select jsonb_build_object('points', count(*), 'agreed', count(*) filter (where t.institution_at is not null and t.company_at is not null)) from plan_point t where t.collaboration_id = w.id) as plan,
   (select coalesce(jsonb_agg(jsonb_build_object('on', k.due_on, 'mark', (select min(s.mark) from check_in_side s where s.check_in_id = k.id)) order by k.due_on, k.id), '[]') from check_in k where k.collaboration_id = w.id and k.status <> 'cancelled') as moments
 from (
   select b.id, b.status, b.kind, b.seats, b.from_on, b.until_on, b.posting_id, b.programme_id, case when b.company_id = $4 then b.institution_id else b.company_id end as partner_id, (b.status in ('completed', 'stopped'))::int as is_over, coalesce(b.from_on, '9999-12-31')::text as key
   from collaboration b where ((b.company_id = $4::uuid and $4::uuid = any($1::uuid[])) or (b.institution_id = $4 and (b.programme_id = any($2::uuid[]) or $4 = any($3::uuid[]))))
and ($5::uuid is null or b.programme_id = $5) and ($6::uuid is null or b.company_id = $6 or b.institution_id = $6)) w
 join posting g on g.id = w.posting_id join programme r on r.id = w.programme_id join organisation o on o.id = w.partner_id left join collaboration_pulse u on u.collaboration_id = w.id
 where $8::int is null or (w.is_over, w.key, w.id) > ($8::int, $9::text, $10::uuid) order by w.is_over, w.key, w.id limit $7;
