import type { Locale } from '#base/contract';
import { SEARCH_TYPES } from '#search/contract';
import type { SearchAnswer, SearchHit, SearchType } from '#search/contract';

/** Where the API searches. */
export const searchAddresses = {
  search: (q: string, each: number) => `/v1/search-results?${new URLSearchParams({ q, each: String(each) })}`,
};

/** A hit as it is shown: where it leads, and its texts in the reader's language. */
export interface ShownHit { id: string; link: string; params: Record<string, string> | null; name: string; about: string; called: string }
export interface ShownGroup { type: SearchType; title: string; total: number | null; hits: ShownHit[] }

const places: Record<SearchType, (key: string) => [string, Record<string, string>?]> = {
  posting: (key) => [`/postings/${key}`],
  institution: (key) => [`/institutions/${key}`],
  company: (key) => [`/companies/${key}`],
  function: (key) => [`/functions/${key}`],
  specialisation: (key) => ['/postings', { specialisation: key }],
  form: (key) => [`/forms/${key}`],
  kind: (key) => ['/postings', { kind: key }],
  case: (key) => [`/library/cases/${key}`],
  story: (key) => [`/library/stories/${key}`],
  article: (key) => [`/library/articles/${key}`],
};

export function shownGroups(answer: SearchAnswer, locale: Locale): ShownGroup[] {
  return answer.groups.map(({ type, total, hits }) => ({ type, total, title: SEARCH_TYPES[type][locale], hits: hits.map((hit) => shown(hit, locale)) }));
}

function shown({ type, key, name, about, called }: SearchHit, locale: Locale): ShownHit {
  const [link, params = null] = places[type](key);
  return { id: `${type}-${key}`, link, params, name: name[locale], about: about?.[locale] ?? '', called: called ?? '' };
}

/** A text in parts, of which those are marked that begin a word as one of the words does. */
export function marked(text: string, q: string): { text: string; isMarked: boolean }[] {
  const words = q.split(/\s+/).map(plain).filter((word) => word.length > 1);
  return text.split(/([\p{L}\p{N}#+]+)/u).filter(Boolean).flatMap((part) => {
    const word = words.filter((one) => plain(part).startsWith(one)).sort((a, b) => b.length - a.length)[0];
    if (!word) return [{ text: part, isMarked: false }];
    return [{ text: part.slice(0, word.length), isMarked: true }, { text: part.slice(word.length), isMarked: false }].filter((one) => one.text);
  });
}

const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
