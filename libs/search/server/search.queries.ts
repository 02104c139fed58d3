import { Injectable } from '@nestjs/common';
import type { Text } from '#base/contract';
import { Db, statement } from '#base/server';
import { PostingQueries } from '#postings/server';
import type { SearchAnswer, SearchHit, SearchQuery, SearchType } from '#search/contract';

interface Row { type: SearchType; key: string; nl: string; en: string; aboutNl: string | null; aboutEn: string | null; called: string; score: number }

/** How well a name fits what was typed: it is that, begins with it, has a word that does, or is like it. */
const likeness = (name: string) => `case when ${name} = a.q then 2 when ${name} like a.begun then 1.6 when ' ' || ${name} like '% ' || a.begun then 1.3 else word_similarity(a.q, ${name}) end`;
const asked = `asked as (select plain_name($1) as q, replace(replace(replace(plain_name($1), '\\', '\\\\'), '%', '\\%'), '_', '\\_') || '%' as begun)`;

/** What is known by a name: few things with a few names each, read through. */
const known = statement<Row>('search.known', `with ${asked}, named as (
    select 'function' as type, slug as key, name_nl, name_en, about_nl, about_en, array[name_nl, name_en, esco ->> 'nl', esco ->> 'en'] || aliases as names from job_function
    union all select 'specialisation', s.slug, s.name_nl, s.name_en, f.name_nl, f.name_en, array[s.name_nl, s.name_en, s.esco ->> 'nl', s.esco ->> 'en'] || s.aliases from specialisation s join job_function f on f.slug = s.function
    union all select 'form', slug, name_nl, name_en, texts #>> '{explanation,nl}', texts #>> '{explanation,en}', array[name_nl, name_en] from collaboration_form
    union all select 'kind', k.slug, k.name_nl, k.name_en, f.name_nl, f.name_en, array[k.name_nl, k.name_en] from posting_kind k join collaboration_form f on f.slug = k.form
    union all select 'institution', o.slug, o.name, o.name, n.name, n.name, array[o.name] || array(select x.name from institution_alias x where x.institution_id = o.id)
      from institution i join organisation o on o.id = i.organisation_id left join institution_successor s on s.institution_id = o.id left join organisation n on n.id = s.successor_id)
  select t.type, t.key, t.name_nl as nl, t.name_en as en, t.about_nl as "aboutNl", t.about_en as "aboutEn", c.called, c.score::float8 as score
  from asked a, named t, lateral (select name as called, ${likeness('plain_name(name)')} as score from unnest(t.names) name where name is not null order by 2 desc, 1 limit 1) c
  where c.score >= 0.55 order by c.score desc, t.name_nl, t.key`);

/** Companies by name, through the index on the letters of names. */
const companies = statement<Row>('search.companies', `with ${asked}
  select 'company' as type, o.slug as key, o.name as nl, o.name as en, b.municipality as "aboutNl", b.municipality as "aboutEn", o.name as called, (${likeness('plain_name(o.name)')})::float8 as score
  from asked a, lateral (select x.id, x.slug, x.name from organisation x join company c on c.organisation_id = x.id
      where x.type = 'company' and c.verification = 'verified' and (plain_name(x.name) like a.begun or a.q <% plain_name(x.name)) limit 400) o
    left join lateral (select municipality from branch where company_id = o.id order by is_main desc, id limit 1) b on true
  order by score desc, o.name, o.slug limit $2`);

const library = statement<Row & { isTitle: boolean }>('search.library', `with asked as (
    select websearch_to_tsquery('dutch', $1) || websearch_to_tsquery('english', $1) || coalesce((select to_tsquery('simple', string_agg(quote_literal(word) || ':*', ' & '))
      from regexp_split_to_table(lower($1), '[^[:alnum:]]+') word where length(word) > 1), ''::tsquery) as q)
  select e.type, e.slug as key, e.title_nl as nl, e.title_en as en, e.excerpt_nl as "aboutNl", e.excerpt_en as "aboutEn", e.title_nl as called, least(1.2, 0.6 + ts_rank(e.search, a.q))::float8 as score
  from asked a, library_entry e where e.search @@ a.q order by score desc, e.title_nl, e.slug limit 40`);

/** Postings stand after what is called exactly so, and before what is only like it. */
const POSTINGS = 1.4;
/** A name that fits less than this is like what was asked, and not it. */
const ALIKE = 1;

/** What is found by its words rather than by its name. */
const inLibrary: ReadonlySet<SearchType> = new Set(['story', 'case', 'article']);

/** Finds what the site has, whatever it is. */
@Injectable()
export class SearchQueries {
  constructor(private readonly db: Db, private readonly postings: PostingQueries) {}

  async search({ q, each }: SearchQuery): Promise<SearchAnswer> {
    if (q === '') return { groups: [], meant: null };
    const [open, counts, ...named] = await Promise.all([this.postings.open({ q, limit: each }), this.postings.count({ q }),
      this.db.query(known, [q]), this.db.query(companies, [q, each]), this.db.query(library, [q])]);
    const rows = named.flat();
    const best = rows.reduce<Row | null>((most, row) => (most === null || row.score > most.score ? row : most), null);
    // A posting that has the words as they are is what was asked; what is only like them then stays away.
    const isAsked = (best?.score ?? 0) >= ALIKE || (open.items.length > 0 && counts.readAs.length === 0);
    const groups = new Map<SearchType, { score: number; total: number | null; hits: SearchHit[] }>();
    for (const row of rows.filter(({ score, type }) => !isAsked || score >= ALIKE || inLibrary.has(type)).sort((a, b) => b.score - a.score)) {
      const group = groups.get(row.type) ?? { score: row.score, total: null, hits: [] };
      if (group.hits.length < each) group.hits.push(hitOf(row));
      groups.set(row.type, group);
    }
    if (open.items.length > 0) {
      groups.set('posting', { score: counts.readAs.length > 0 ? 0.9 : POSTINGS, total: counts.total, hits: open.items.map(({ id, title, owner, municipality }) => {
        const about = [owner.name, municipality].filter(Boolean).join(', ');
        return { type: 'posting', key: id, name: both(title), about: both(about), called: null };
      }) });
    }
    return {
      groups: [...groups].sort(([, a], [, b]) => b.score - a.score).map(([type, { total, hits }]) => ({ type, total, hits })),
      meant: isAsked ? null : best && best.score > 0.55 && !inLibrary.has(best.type) ? best.called : counts.readAs.length > 0 ? counts.readAs.reduce((words, { given, read }) => words.replace(new RegExp(escaped(given), 'i'), read), q) : null,
    };
  }
}

const both = (words: string): Text => ({ nl: words, en: words });
const escaped = (words: string) => words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

function hitOf({ type, key, nl, en, aboutNl, aboutEn, called }: Row): SearchHit {
  return { type, key, name: { nl, en }, about: aboutNl === null || aboutEn === null ? null : { nl: aboutNl, en: aboutEn }, called: called === nl || called === en ? null : called };
}
