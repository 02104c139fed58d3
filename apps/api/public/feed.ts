import { Feed } from 'feed';
import type { Locale, Text } from '#base/contract';
import { KINDS } from '#guidance/contract';
import { REGIONS } from '#organisations/contract';
import { FUNCTIONS } from '#pathways/contract';
import type { PostingSummary } from '#postings/contract';

const TITLE: Text = { nl: 'Koppelvlak: open plaatsingen', en: 'Koppelvlak: open postings' };
const ABOUT: Text = {
  nl: 'Wat ICT-bedrijven nu bieden en opleidingen nu vragen, het nieuwste eerst.',
  en: 'What ICT companies offer and programmes request now, newest first.',
};

/** Open postings as a feed; `query` is the search it follows, as the address bar has it. */
export function postingsFeed(postings: readonly PostingSummary[], origin: string, locale: Locale, query: string): Feed {
  const portal = `${origin}/${locale}`;
  const list = `${portal}/postings${query}`;
  const newest = postings[0]?.publishedAt;
  const feed = new Feed({
    id: list, link: list, title: TITLE[locale], description: ABOUT[locale], language: locale, generator: false,
    // Without postings nothing changed since feeds began to be counted: a time of now would make every reading a new one.
    updated: new Date(newest ?? 0),
    feedLinks: { atom: `${portal}/feeds/postings.atom${query}`, json: `${portal}/feeds/postings.json${query}` },
  });
  for (const posting of postings) {
    feed.addItem({
      id: `urn:uuid:${posting.id}`, link: `${portal}/postings/${posting.id}`, title: `${KINDS[posting.kind][locale]}: ${posting.title}`,
      description: posting.summary, author: [{ name: posting.owner.name }],
      date: new Date(posting.publishedAt ?? 0), published: new Date(posting.publishedAt ?? 0),
      category: [
        { name: KINDS[posting.kind][locale], term: posting.kind },
        ...posting.functions.map((slug) => ({ name: (FUNCTIONS as Record<string, Text>)[slug]?.[locale] ?? slug, term: slug })),
        ...(posting.region ? [{ name: (REGIONS as Record<string, Text>)[posting.region]?.[locale] ?? posting.region, term: posting.region }] : []),
      ],
    });
  }
  return feed;
}
