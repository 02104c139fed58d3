/** Pages behind a link from a mail: what stands in their address is a key. */
const withKey = /^\/(confirm|password|invitations|check-ins|entered)\//;

/** The page that a question is about, of an address of ours: its path alone, since what follows may tell of a person. Null where it tells nothing. */
export function askedPage(address: string | null | undefined): string | null {
  const [page = ''] = (address ?? '').split(/[?#]/);
  return /^\/[^/\\\p{Cc}][^\\\p{Cc}]{0,298}$/u.test(page) && !withKey.test(page) && page !== '/ask' ? page : null;
}
