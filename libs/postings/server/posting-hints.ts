import { Inject, Injectable } from '@nestjs/common';
import { Clock, Db, notFound, statement, type Actor } from '#base/server';
import { kindOf, type Hint, type KindSlug } from '#postings/contract';
import { visiblePosting } from './posting.policy';

interface Facts {
  kind: KindSlug;
  asked: string[];
  recognised: string[];
  applied: string[];
  quietOn: string | null;
  quiet: number;
  schools: number;
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
     quiet as (select s.on_day, count(distinct c.id)::int as n from starts s join schools c on
       exists (select from calendar_span k where k.institution_id = c.id and s.on_day between k.from_on and k.until_on)
       or exists (select from quiet_week w where w.institution_id = c.id and s.on_day between w.from_on and w.until_on) group by s.on_day order by 2 desc, 1 limit 1)
   select p.kind, coalesce((select array_agg(name order by name) from known), '{}') as asked, coalesce((select array_agg(name order by name) from known where recognised), '{}') as recognised,
     coalesce((select array_agg(name order by name) from known where applied), '{}') as applied, (select on_day::text from quiet) as "quietOn", coalesce((select n from quiet), 0) as quiet, (select count(*)::int from schools) as schools
   from p`);

/** Advice on a posting that takes knowledge of organisations: recognition of the branch, and the quiet weeks of schools. */
@Injectable()
export class PostingHints {
  constructor(private readonly db: Db, @Inject(Clock) private readonly clock: Clock) {}

  /** @throws Refusal 404 for who may not see the posting */
  async of(actor: Actor | null, id: string): Promise<Hint[]> {
    const row = await this.db.one(facts, [id, actor?.organisationIds ?? [], actor?.isAnalyst ?? false, this.clock.today()]);
    if (!row) throw notFound();
    const wanted = kindOf(row.kind).hints;
    return [wanted.includes('recognition') ? recognition(row) : null, wanted.includes('quiet-weeks') ? quietWeeks(row) : null].filter((hint) => hint !== null);
  }
}

function recognition({ asked, recognised, applied }: Facts): Hint | null {
  if (asked.length === 0 || recognised.length > 0) return null;
  const names = asked.slice(0, 3);
  return {
    name: 'recognition', source: 'G-21', at: 'who',
    heading: { nl: 'Deze vestiging is hiervoor nog geen erkend leerbedrijf.', en: 'This branch is not a recognised training company for this yet.' },
    text: {
      nl: `Voor een mbo-student is dat bij wet nodig: voor ${names.join(', ')}. ${applied.length > 0 ? 'De aanvraag loopt; plaatsen kan al.' : 'Vraag het aan bij SBB. Plaatsen kan al; het moet rond zijn als de afspraken vastliggen.'}`,
      en: `For mbo students the law asks for it: for ${names.join(', ')}. ${applied.length > 0 ? 'It has been applied for; you can post already.' : 'Apply to SBB. You can post already; it must be settled when the plan is confirmed.'}`,
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
