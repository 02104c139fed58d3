import { Inject, Injectable } from '@nestjs/common';
import type { Page } from '#base/contract';
import { Db, notFound, pageFrom, readCursor, statement } from '#base/server';
import type { Article, ArticleQuery, ArticleSummary, CaseQuery, CaseSummary, ExternalLink, LinkQuery, PracticeCase } from '#library/contract';

type Placed<T> = T & { place: number };
const text = (of: string, column: string) => `json_build_object('nl', ${of}.${column}_nl, 'en', ${of}.${column}_en)`;

const caseColumns = `c.place, c.slug, ${text('c', 'title')} as title, ${text('c', 'excerpt')} as excerpt, c.parties, c.forms, c.kinds, c.functions, c.region, c.size`;

// Stories of collaborations are published by evaluations; the latest stand before the handbook's cases.
const cases = statement<Placed<CaseSummary>>('library.cases', `
  select ${caseColumns}, c."isStory" from (
    select place::float8, slug, title_nl, title_en, excerpt_nl, excerpt_en, parties, forms, kinds, functions, region, size, false as "isStory" from practice_case
    union all select -extract(epoch from published_at)::float8, slug, title_nl, title_en, excerpt_nl, excerpt_en, parties, forms, kinds, functions, region, size, true from published_story) c
  where ($1::text is null or $1 = any(c.forms)) and ($2::text is null or $2 = any(c.functions))
    and ($3::text is null or c.region = $3) and ($4::text is null or c.size = $4) and ($5::float8 is null or c.place > $5)
  order by c.place limit $6`);

const caseBySlug = statement<Placed<PracticeCase>>('library.case', `
  select ${caseColumns}, false as "isStory", ${text('c', 'story')} as story, ${text('c', 'asks')} as asks, ${text('c', 'lesson')} as lesson, c.source, c.url
  from practice_case c where c.slug = $1`);

const articleColumns = `a.slug, ${text('a', 'title')} as title, ${text('a', 'excerpt')} as excerpt, a.author, to_char(a.written_on, 'YYYY-MM-DD') as "writtenOn",
  ${text('a', 'tags')} as tags, a.minutes, a.forms, a.functions`;

const articles = statement<ArticleSummary>('library.articles', `
  select ${articleColumns} from article a
  where ($1::text is null or $1 = any(a.forms)) and ($2::text is null or $2 = any(a.functions)) and ($3::date is null or (a.written_on, a.slug) < ($3, $4::text))
  order by a.written_on desc, a.slug desc limit $5`);

const articleBySlug = statement<Article>('library.article', `select ${articleColumns}, ${text('a', 'html')} as html from article a where a.slug = $1`);

const links = statement<Placed<ExternalLink>>('library.links', `
  select l.place, l.slug, l.topic, l.url, ${text('l', 'name')} as name, ${text('l', 'about')} as about, l.forms, l.state, l.answered,
    to_char(l.checked_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "checkedAt"
  from external_link l
  where ($1::text is null or l.state = $1) and ($2::text is null or $2 = any(l.forms)) and ($3::float8 is null or l.place > $3)
  order by l.place limit $4`);

/** Reads of the library, the same for everybody. */
@Injectable()
export class LibraryQueries {
  constructor(@Inject(Db) private readonly db: Db) {}

  async cases({ form, function: fn, region, size, limit, cursor }: CaseQuery): Promise<Page<CaseSummary>> {
    const [place = null] = readCursor(cursor, 1) ?? [];
    return pageFrom(await this.db.query(cases, [form ?? null, fn ?? null, region ?? null, size ?? null, place, limit + 1]), limit, (row) => [row.place], withoutPlace);
  }

  async case(slug: string): Promise<PracticeCase> {
    const row = await this.db.one(caseBySlug, [slug]);
    if (!row) throw notFound();
    return withoutPlace(row);
  }

  async articles({ form, function: fn, limit, cursor }: ArticleQuery): Promise<Page<ArticleSummary>> {
    const [day = null, slug = null] = readCursor(cursor, 2) ?? [];
    return pageFrom(await this.db.query(articles, [form ?? null, fn ?? null, day, slug, limit + 1]), limit, (row) => [row.writtenOn, row.slug], (row) => row);
  }

  async article(slug: string): Promise<Article> {
    const row = await this.db.one(articleBySlug, [slug]);
    if (!row) throw notFound();
    return row;
  }

  async links({ state, form, limit, cursor }: LinkQuery): Promise<Page<ExternalLink>> {
    const [place = null] = readCursor(cursor, 1) ?? [];
    return pageFrom(await this.db.query(links, [state ?? null, form ?? null, place, limit + 1]), limit, (row) => [row.place], withoutPlace);
  }
}

const withoutPlace = <T extends { place: number }>({ place: _, ...row }: T): Omit<T, 'place'> => row;
