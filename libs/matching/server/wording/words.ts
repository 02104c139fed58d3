import type { Locale, Text } from '#base/contract';
import { KINDS, type Kind } from '#guidance/contract';
import { LANGUAGES, REGIONS, SECTORS, type Language, type Region, type Sector } from '#organisations/contract';
import { FUNCTIONS, LEVELS, type JobFunctionSlug, type Level } from '#pathways/contract';
import { kindSlugs, unitsOf, type KindSlug } from '#postings/contract';

/** Whom a posting is compared with. */
export type Other = 'programme' | 'company';

/** Makes a Text from what is said in each language. */
export const inBoth = (write: (locale: Locale) => string): Text => ({ nl: write('nl'), en: write('en') });

/** The same in both languages: a name, a code. */
export const same = (word: string): Text => ({ nl: word, en: word });

// A slug that has no label yet is shown as it is: better than a page that fails.
export const functionName = (slug: string): Text => FUNCTIONS[slug as JobFunctionSlug] ?? same(slug);
export const levelName = (slug: string): Text => LEVELS[slug as Level] ?? same(slug);
export const regionName = (slug: string): Text => REGIONS[slug as Region] ?? same(slug);
export const sectorName = (slug: string): Text => SECTORS[slug as Sector] ?? same(slug);
export const languageName = (slug: string): Text => LANGUAGES[slug as Language] ?? same(slug);
export const kindName = (slug: string): Text => KINDS[slug as Kind] ?? same(slug);
/** "4 plaatsen", by the kind's own unit. */
export const units = (kind: string, n: number): Text =>
  kindSlugs.includes(kind as KindSlug) ? unitsOf(kind as KindSlug, n) : { nl: `${n} plaatsen`, en: `${n} seats` };

const tags: Record<Locale, string> = { nl: 'nl-NL', en: 'en-GB' };
const lists = { nl: new Intl.ListFormat(tags.nl), en: new Intl.ListFormat(tags.en) };
const either = { nl: new Intl.ListFormat(tags.nl, { type: 'disjunction' }), en: new Intl.ListFormat(tags.en, { type: 'disjunction' }) };

/** "C# en PostgreSQL". */
export const allOf = (items: readonly Text[]): Text => inBoth((locale) => lists[locale].format(items.map((item) => item[locale])));
/** "C# of PostgreSQL". */
export const anyOf = (items: readonly Text[]): Text => inBoth((locale) => either[locale].format(items.map((item) => item[locale])));
/** "C#, Angular, PostgreSQL". */
export const listed = (items: readonly Text[]): Text => inBoth((locale) => items.map((item) => item[locale]).join(', '));

const formats = (options: Intl.DateTimeFormatOptions) => ({
  nl: new Intl.DateTimeFormat(tags.nl, { ...options, timeZone: 'UTC' }), en: new Intl.DateTimeFormat(tags.en, { ...options, timeZone: 'UTC' }),
});
const short = formats({ day: 'numeric', month: 'long' });
const long = formats({ day: 'numeric', month: 'long', year: 'numeric' });

/** "30 augustus". */
export const dayOf = (day: string): Text => inBoth((locale) => short[locale].format(new Date(`${day}T00:00:00Z`)));
/** "1 september 2029". */
export const fullDayOf = (day: string): Text => inBoth((locale) => long[locale].format(new Date(`${day}T00:00:00Z`)));

const decimals = { nl: new Intl.NumberFormat(tags.nl, { maximumFractionDigits: 1 }), en: new Intl.NumberFormat(tags.en, { maximumFractionDigits: 1 }) };
/** "13,6". */
export const pointsOf = (points: number): Text => inBoth((locale) => decimals[locale].format(points));

/** The first letter as a capital, for what starts a line. */
export const capital = (text: Text): Text => inBoth((locale) => text[locale].charAt(0).toUpperCase() + text[locale].slice(1));
