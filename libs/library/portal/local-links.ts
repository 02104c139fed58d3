import type { Locale } from '#base/contract';

/** Links of an article into our own pages, in the reader's language: `/forms/minor` becomes `/en/forms/minor`. */
export function localLinks(html: string, locale: Locale): string {
  return html.replace(/href="\/(?!\/|(?:nl|en)(?:\/|"))/g, `href="/${locale}/`);
}
