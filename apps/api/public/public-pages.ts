import { Injectable } from '@nestjs/common';
import { Db, statement } from '#base/server';
import { forms } from '#guidance/contract';
import { jobFunctions } from '#pathways/contract';
import { publicCompany } from '#organisations/server';
import { isOpen } from '#postings/server';

/** A page that search engines may know, by its path in one language. */
export interface PublicPage {
  path: string;
  /** When what it says came to be; null when it has no date. */
  since: Date | null;
}

/** Postings in one file of the sitemap: with both languages ten thousand addresses, a fifth of what a file may hold. */
const CHUNK = 5000;
/** A sitemap tells search engines where to look today; an hour old is young. */
const KEPT_MS = 3_600_000;

interface Start { at: Date; id: string }

const starts = statement<Start>('public.posting-chunks',
  `select published_at as at, id from (
     select published_at, id, row_number() over (order by published_at, id) as place from posting p where ${isOpen}) counted
   where place % ${CHUNK} = 1 order by published_at, id`);

const chunk = statement<{ id: string; since: Date }>('public.posting-chunk',
  `select id, published_at as since from posting p where ${isOpen} and (published_at, id) >= ($1::timestamptz, $2::uuid)
   order by published_at, id limit ${CHUNK}`);

const institutions = statement<{ slug: string }>('public.institutions',
  `select o.slug from institution i join organisation o on o.id = i.organisation_id order by o.slug`);

/** Companies that stand open to everybody, partnerships, examples, stories and articles. */
const described = statement<{ path: string }>('public.described',
  `select '/companies/' || o.slug as path from company c join organisation o on o.id = c.organisation_id where ${publicCompany}
   union all select '/partnerships/' || o.slug from partnership p join organisation o on o.id = p.organisation_id where p.ended_at is null
   union all select '/library/cases/' || slug from practice_case
   union all select '/library/stories/' || slug from published_story
   union all select '/library/articles/' || slug from article
   order by path`);

/** What everybody may find, in pieces that search engines take. */
@Injectable()
export class PublicPages {
  private kept: { starts: Start[]; until: number } | null = null;

  constructor(private readonly db: Db) {}

  /** How many files the postings take. */
  async chunks(): Promise<number> {
    return (await this.starts()).length;
  }

  /** The open postings of one of those files; null when there is no such file. */
  async postings(number: number): Promise<PublicPage[] | null> {
    const start = (await this.starts())[number - 1];
    if (!start) return null;
    return (await this.db.query(chunk, [start.at, start.id])).map(({ id, since }) => ({ path: `/postings/${id}`, since }));
  }

  /** Everything that is no posting. */
  async others(): Promise<PublicPage[]> {
    const paths = [
      '/', '/postings', '/functions', '/forms', '/forms/canvas', '/wizard', '/wizard/cost', '/library', '/library/links', '/institutions', '/partnerships', '/about', '/guideline', '/terms', '/privacy', '/accessibility',
      ...jobFunctions.map((slug) => `/functions/${slug}`), ...forms.map((slug) => `/forms/${slug}`),
      ...(await this.db.query(institutions)).map(({ slug }) => `/institutions/${slug}`),
      ...(await this.db.query(described)).map(({ path }) => path),
    ];
    return paths.map((path) => ({ path, since: null }));
  }

  private async starts(): Promise<Start[]> {
    if (!this.kept || performance.now() > this.kept.until) this.kept = { starts: await this.db.query(starts), until: performance.now() + KEPT_MS };
    return this.kept.starts;
  }
}
