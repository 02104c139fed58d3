import { createHash } from 'node:crypto';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { locales } from '#base/contract';
import type { Issue } from '#base/contract';
import { answerProblem, general, Refusal, refuseIssues, type Log } from '#base/server';
import { postingQuery } from '#postings/contract';
import type { PostingQueries } from '#postings/server';
import { postingsFeed } from './feed';
import type { PublicPages } from './public-pages';
import { sitemap, sitemapIndex } from './sitemap';

/** What feeds and sitemaps are made of. */
export interface PublicReads {
  postings: PostingQueries;
  pages: PublicPages;
}

const XML = 'application/xml; charset=utf-8';
const FEEDS = { atom: 'application/atom+xml; charset=utf-8', json: 'application/feed+json; charset=utf-8' } as const;

/** Feeds of open postings for whoever follows a search, and the sitemap for search engines. */
export function openPublic(fastify: FastifyInstance, { postings, pages }: PublicReads, publicUrl: string, log: Log): void {
  const { origin } = new URL(publicUrl);
  const get = (url: string, answer: (request: FastifyRequest, reply: FastifyReply) => Promise<unknown>) => fastify.get(url, async (request, reply) => {
    try {
      return await answer(request, reply);
    } catch (error) {
      answerProblem(error, request, reply, log);
      return reply;
    }
  });

  for (const locale of locales) {
    for (const type of ['atom', 'json'] as const) {
      get(`/${locale}/feeds/postings.${type}`, async (request, reply) => {
        const asked = postingQuery.safeParse(request.query, { reportInput: true });
        if (!asked.success) throw refuseIssues(asked.error.issues as unknown as Issue[], 'query');
        const { limit: _limit, cursor: _cursor, ...search } = asked.data;
        const { items } = await postings.open({ ...asked.data, sort: 'newest', cursor: undefined });
        const words = new URLSearchParams(Object.entries(search).filter(([, value]) => value !== undefined).map(([name, value]) => [name, String(value)])).toString();
        const feed = postingsFeed(items, origin, locale, words ? `?${words}` : '');
        return whenNew(request, reply.type(FEEDS[type]), type === 'atom' ? feed.atom1() : feed.json1(), 300);
      });
    }
  }
  get('/sitemap.xml', async (_request, reply) => {
    const files = Array.from({ length: await pages.chunks() }, (_, at) => `${origin}/sitemaps/postings-${at + 1}.xml`);
    return kept(reply.type(XML), 3600).send(sitemapIndex([`${origin}/sitemaps/pages.xml`, ...files]));
  });
  get('/sitemaps/pages.xml', async (_request, reply) => kept(reply.type(XML), 3600).send(sitemap(await pages.others(), origin)));
  get('/sitemaps/postings-:number(^[1-9]\\d{0,5}$).xml', async (request, reply) => {
    const found = await pages.postings(Number((request.params as { number: string }).number));
    if (!found) throw new Refusal(general['not-found']);
    return kept(reply.type(XML), 3600).send(sitemap(found, origin));
  });
}

/** Sends what the reader does not have yet. */
function whenNew(request: FastifyRequest, reply: FastifyReply, body: string, seconds: number): FastifyReply {
  const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"`;
  kept(reply, seconds).header('etag', etag).header('access-control-allow-origin', '*');
  const known = request.headers['if-none-match']?.split(',').map((tag) => tag.trim().replace(/^W\//, ''));
  return known?.includes(etag) ? reply.code(304).send() : reply.send(body);
}

const kept = (reply: FastifyReply, seconds: number) => reply.header('cache-control', `public, max-age=${seconds}`).header('x-content-type-options', 'nosniff');
