import providers from 'email-providers/all.json' with { type: 'json' };
import { getDomain } from 'tldts';

/** Mail that anybody can have says nothing about where somebody works; Dutch ones that the list lacks. */
const publicMail = new Set([...providers, 'kpnmail.nl', 'ziggo.nl', 'ziggomail.com', 'xs4all.nl', 'hetnet.nl', 'planet.nl', 'home.nl', 'casema.nl', 'chello.nl', 'quicknet.nl',
  'telfort.nl', 'upcmail.nl', 'zeelandnet.nl', 'solcon.nl', 'online.nl', 'tele2.nl', 'live.nl', 'hotmail.nl', 'outlook.nl', 'proton.me', 'protonmail.com', 'icloud.com', 'me.com', 'freedom.nl']);
/** Pages of many companies stand below one domain. */
const sharedSites = new Set(['linkedin.com', 'instagram.com', 'facebook.com', 'sites.google.com', 'google.com', 'youtube.com', 'x.com']);

/** A domain without what stands before it: `www.delft.bedrijf.nl` is `bedrijf.nl`; who rents a name below another has that name. */
const registered = (host: string) => getDomain(host, { allowPrivateDomains: true });

/** The domain a website stands on; null where many share it. */
export function siteDomain(website: string | null | undefined): string | null {
  const domain = website ? registered(website) : null;
  return domain && !sharedSites.has(domain) && !publicMail.has(domain) ? domain : null;
}

/** The domain of a mail address. */
export const mailDomain = (email: string): string | null => registered(email.slice(email.lastIndexOf('@') + 1));

/** Whether anybody can have an address there. */
export function isPublicMail(email: string): boolean {
  const host = email.slice(email.lastIndexOf('@') + 1).toLowerCase();
  return publicMail.has(host) || publicMail.has(mailDomain(email) ?? host);
}

/** Whether a mail address is of who runs a website. */
export function isOwnMail(email: string, website: string | null | undefined): boolean {
  const site = siteDomain(website);
  return site !== null && !isPublicMail(email) && mailDomain(email) === site;
}
