/** A language the product speaks; `nl` is the source. */
export type Locale = 'nl' | 'en';

export const locales: readonly Locale[] = ['nl', 'en'];

/** The same words in both languages. */
export interface Text {
  nl: string;
  en: string;
}

/** Reads a language tag or an Accept-Language header; anything but English becomes Dutch. */
export function localeOf(tag: string | null | undefined): Locale {
  for (const part of (tag ?? '').toLowerCase().split(',')) {
    const code = part.trim().slice(0, 2);
    if (code === 'nl' || code === 'en') return code;
  }
  return 'nl';
}

/** The school of one word: `count(1, …)` gives the singular. */
export function counted(n: number, one: Text, many: Text): Text {
  const form = n === 1 ? one : many;
  return { nl: `${n} ${form.nl}`, en: `${n} ${form.en}` };
}
