/** A path of our own to go on to after signing in, or null: another site's address never gets a reader that trusted us. */
export function ownPath(next: string | null | undefined): string | null {
  if (!next || !next.startsWith('/') || /[\\\p{Cc}]/u.test(next)) return null;
  const base = 'https://own.example';
  if (!URL.canParse(next, base)) return null;
  const { origin, pathname, search, hash } = new URL(next, base);
  if (origin !== base || pathname.startsWith('//') || /^\/(sign-in|sign-up|confirm|password)(\/|$)/.test(pathname)) return null;
  return pathname + search + hash;
}
