import type { Locale } from '#base/contract';
import type { Article, PracticeCase } from '#library/contract';

const publisher = { '@type': 'Organization', name: 'Koppelvlak' };

/** An article in schema.org's words. */
export function articleThing(one: Article | null, locale: Locale, origin: string): Record<string, unknown> | null {
  if (!one) return null;
  return {
    '@type': 'Article', headline: one.title[locale], description: one.excerpt[locale], inLanguage: locale, datePublished: one.writtenOn, author: { '@type': 'Organization', name: one.author }, publisher,
    url: `${origin}/${locale}/library/articles/${one.slug}`, ...(one.tags[locale].length ? { keywords: one.tags[locale].join(', ') } : {}), timeRequired: `PT${one.minutes}M`,
  };
}

/** An example from practice in schema.org's words, with where its facts come from. */
export function caseThing(one: PracticeCase | null, locale: Locale, origin: string): Record<string, unknown> | null {
  if (!one) return null;
  return {
    '@type': 'Article', headline: one.title[locale], description: one.excerpt[locale], inLanguage: locale, author: publisher, publisher, url: `${origin}/${locale}/library/cases/${one.slug}`,
    isBasedOn: { '@type': 'Book', name: one.source }, mentions: one.parties.map((name) => ({ '@type': 'Organization', name })),
  };
}
