import { Readable } from 'node:stream';
import { SitemapIndexStream, SitemapStream } from 'sitemap';
import { locales } from '#base/contract';
import type { PublicPage } from './public-pages';

/** The list of the files of the sitemap. */
export function sitemapIndex(files: readonly string[]): Readable {
  return Readable.from(files.map((url) => ({ url }))).pipe(new SitemapIndexStream());
}

/** One file: every page in every language, each naming the others. */
export function sitemap(pages: readonly PublicPage[], origin: string): Readable {
  return Readable.from(entries(pages, origin)).pipe(new SitemapStream({ xmlns: { news: false, video: false, image: false, xhtml: true } }));
}

function* entries(pages: readonly PublicPage[], origin: string): Generator<object> {
  for (const { path, since } of pages) {
    const links = locales.map((lang) => ({ lang, url: `${origin}/${lang}${path}` }));
    for (const { url } of links) yield { url, links, ...(since ? { lastmod: since.toISOString() } : {}) };
  }
}
