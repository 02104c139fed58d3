// The people of a soak: one company that publishes, and programmes that all fit what it publishes, each with a manager of its own.
import { createHash } from 'node:crypto';

export const SECRET = 'soak-company-session';
/** So many programmes there are and so many managers hear of one posting: all of them, so that no tie decides who does and midnight turns none. */
export const READERS = 200;
const day = (from) => `current_date + ${from}`;

export const world = `
  update match_rule set rule = rule || '{"bestKept": 1000}' where is_active;
  with company as (insert into organisation (type, name, slug, created_at) values ('company', 'Duurproef BV', 'duurproef', now()) returning id),
    known as (insert into company (organisation_id, kvk, size_band, verification) select id, '90000001', '10-49', 'verified' from company),
    branch as (insert into branch (company_id, name, municipality, region, is_main) select id, 'Hoofdkantoor', 'Hoogeveen', 'north', true from company),
    admin as (insert into person (name, email, locale, created_at) values ('Wie plaatst', 'plaatst@duurproef.example', 'nl', now()) returning id),
    works as (insert into membership (person_id, organisation_id, role, created_at) select admin.id, company.id, 'admin', now() from admin, company)
  insert into session (person_id, secret_hash, ends_at)
    select id, '\\x${createHash('sha256').update(SECRET).digest('hex')}', now() + interval '30 days' from admin;
  insert into organisation (type, name, slug, created_at) values ('institution', 'School van de duurproef', 'school-duurproef', now());
  insert into institution (organisation_id, sector) select id, 'mbo' from organisation where slug = 'school-duurproef';
  insert into institution_region (institution_id, region) select id, 'north' from organisation where slug = 'school-duurproef';
  insert into programme (institution_id, name, level, mode, municipality, region, languages, technologies, wanted_forms, created_at)
    select o.id, 'Opleiding ' || n, 'mbo-4', 'full-time', 'Groningen', 'north', '{nl}', '{C#}', '{assignments-and-internships}', now()
    from organisation o, generate_series(1, ${READERS}) n where o.slug = 'school-duurproef';
  insert into programme_code (programme_id, code_type, code) select g.id, 'crebo', '25998' from programme g join organisation o on o.id = g.institution_id and o.slug = 'school-duurproef';
  insert into programme_period (programme_id, from_on, until_on, students)
    select g.id, ${day(90)}, ${day(240)}, 12 from programme g join organisation o on o.id = g.institution_id and o.slug = 'school-duurproef';
  insert into person (name, email, locale, created_at)
    select 'Lezer ' || n, 'lezer' || n || '@duurproef.example', case when n % 2 = 0 then 'nl' else 'en' end, now() from generate_series(1, ${READERS}) n;
  insert into membership (person_id, organisation_id, role, created_at)
    select p.id, o.id, 'manager', now() from person p, organisation o where p.email like 'lezer%@duurproef.example' and o.slug = 'school-duurproef';
  insert into programme_keeper (programme_id, person_id, role)
    select g.id, p.id, 'manager' from programme g join person p on p.email = 'lezer' || substr(g.name, 11) || '@duurproef.example';
  insert into notification_setting (person_id, topic, frequency) select id, 'matches', 'at-once' from person where email like 'lezer%@duurproef.example';
  -- Nobody here has five mails a day and a digest for the rest: nothing is counted, so every publication becomes its mails.
  create function uncounted() returns trigger language plpgsql as 'begin return null; end';
  create trigger uncounted before insert on mail_tally for each row execute function uncounted();
  analyze;`;

/** What the company publishes: the example of the api document, at dates that lie ahead of today. */
export function draftOf(openapi) {
  const { example, examples } = openapi.paths['/postings'].post.requestBody.content['application/json'];
  const ahead = (days) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
  return { ...(example ?? Object.values(examples)[0].value), period: { kind: 'range', from: ahead(90), until: ahead(240) }, closesOn: ahead(60) };
}
