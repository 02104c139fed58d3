import { Inject, Injectable } from '@nestjs/common';
import { Clock, Db, notFound, statement, type Actor } from '#base/server';
import { hintsOf, type Hint, type KindSlug } from '#postings/contract';
import { visiblePosting } from './posting.policy';

interface Facts {
  kind: KindSlug;
  asked: string[];
  recognised: string[];
  applied: string[];
  quietOn: string | null;
  quiet: number;
  schools: number;
  /** Schools where it is quiet now, until the last of them reads again. */
  quietNow: number;
  readsFrom: string | null;
  isLong: boolean;
}

const facts = statement<Facts>('postings.hints',
  `with p as (select * from posting p where p.id = $1 and ${visiblePosting}),
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
   from p`);

/** Advice on a posting that takes knowledge of organisations: recognition of the branch, and the quiet weeks of schools. */
@Injectable()
export class PostingHints {
  constructor(private readonly db: Db, @Inject(Clock) private readonly clock: Clock) {}

  /** @throws Refusal 404 for who may not see the posting */
  async of(actor: Actor | null, id: string): Promise<Hint[]> {
    const row = await this.db.one(facts, [id, actor?.organisationIds ?? [], actor?.isAnalyst ?? false, this.clock.today()]);
    if (!row) throw notFound();
    const wanted = hintsOf(row.kind);
    return [recognition(row), quietWeeks(row), quietOpening(row)].filter((hint) => hint !== null && wanted.includes(hint.name)) as Hint[];
  }
}

function recognition({ asked, recognised, applied }: Facts): Hint | null {
  const missing = asked.filter((name) => !recognised.includes(name));
  if (missing.length === 0) return null;
  const [names, waits] = [missing.slice(0, 3).join(', '), missing.every((name) => applied.includes(name))];
  return {
    name: 'recognition', source: 'G-21', at: 'who',
    heading: recognised.length === 0
      ? { nl: 'Deze vestiging is hiervoor nog geen erkend leerbedrijf.', en: 'This branch is not a recognised training company for this yet.' }
      : { nl: 'Deze vestiging is hiervoor niet overal erkend.', en: 'This branch is not recognised for all of this.' },
    text: {
      nl: `Voor een mbo-student is dat bij wet nodig: voor ${names}. ${waits ? 'De aanvraag loopt; plaatsen kan al.' : 'Vraag het aan bij SBB. Plaatsen kan al; het moet rond zijn als de afspraken vastliggen.'}`,
      en: `For mbo students the law asks for it: for ${names}. ${waits ? 'It has been applied for; you can post already.' : 'Apply to SBB. You can post already; it must be settled when the plan is confirmed.'}`,
    },
  };
}

function quietWeeks({ quietOn, quiet, schools }: Facts): Hint | null {
  if (!quietOn || quiet * 2 < schools) return null;
  return {
    name: 'quiet-weeks', source: 'G-09', at: 'when',
    heading: { nl: 'Dit begint in een stille week.', en: 'This begins in a quiet week.' },
    text: schools === 1
      ? { nl: 'De school heeft dan vakantie, toetsen of de start van het jaar. Kies een week eerder of later.', en: 'The school has holidays, exams or the start of the year then. Choose a week earlier or later.' }
      : { nl: `Bij ${quiet} van de ${schools} scholen in je regio is het dan vakantie, toetsweek of de start van het jaar. Kies een week eerder of later.`, en: `At ${quiet} of the ${schools} schools in your region it is holiday, exam week or the start of the year. Choose a week earlier or later.` },
  };
}

const days = { nl: new Intl.DateTimeFormat('nl-NL', { day: 'numeric', month: 'long', timeZone: 'UTC' }), en: new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', timeZone: 'UTC' }) };

/** What opens now is read later; what is meant for long had better wait. */
function quietOpening({ quietNow, schools, readsFrom, isLong }: Facts): Hint | null {
  if (!readsFrom || quietNow === 0 || quietNow * 2 < schools) return null;
  const [nl, en] = [days.nl, days.en].map((format) => format.format(new Date(`${readsFrom}T12:00:00Z`)));
  return {
    name: 'quiet-opening', source: 'G-09', at: 'when',
    heading: { nl: 'Scholen lezen nu weinig.', en: 'Schools read little now.' },
    text: isLong
      ? { nl: `Bij ${quietNow} van de ${schools} scholen in je regio is het vakantie, toetsweek of de start van het jaar. Voor iets wat lang duurt is dan geen aandacht: publiceer het vanaf ${nl}.`, en: `At ${quietNow} of the ${schools} schools in your region it is holiday, exam week or the start of the year. Nobody then looks at what takes long: publish it from ${en} on.` }
      : { nl: `Bij ${quietNow} van de ${schools} scholen in je regio is het vakantie, toetsweek of de start van het jaar. Publiceren kan; reken op antwoord vanaf ${nl}.`, en: `At ${quietNow} of the ${schools} schools in your region it is holiday, exam week or the start of the year. You can publish; count on answers from ${en} on.` },
  };
}
