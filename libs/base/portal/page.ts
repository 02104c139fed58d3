import { DOCUMENT, InjectionToken, LOCALE_ID, effect, inject } from '@angular/core';
import { Meta, Title } from '@angular/platform-browser';
import { locales } from '#base/contract';
import { Here } from './here';
import { Session } from './session';

/** Where the portal stands for the world, without a slash at the end: `https://koppelvlak.example`. */
export const PUBLIC_ORIGIN = new InjectionToken<string>('PUBLIC_ORIGIN', { factory: () => inject(DOCUMENT).location.origin });

const FEEDS = { atom: 'application/atom+xml', json: 'application/feed+json' };

/** What a page says about itself. */
export interface PageWords {
  title: string;
  description?: string;
  /** false keeps search engines out: pages behind a sign-in, a single person's links. */
  isPublic?: boolean;
  /** A text by somebody at some time, rather than a page of the product. */
  isArticle?: boolean;
  /** Where the feed of what the page lists is, inside one language and without its type: `/feeds/postings?region=east`. */
  feed?: string;
}

/**
 * Title, description, canonical address, the other language and what a shared link shows, kept up to date; call it once in a page's constructor:
 * `describePage(() => ({ title: this.posting()?.title ?? '', description: '…' }))`.
 */
export function describePage(words: () => PageWords): void {
  const [title, meta, here, session] = [inject(Title), inject(Meta), inject(Here), inject(Session)];
  const [document, origin, locale] = [inject(DOCUMENT), inject(PUBLIC_ORIGIN), inject(LOCALE_ID)];

  const link = (key: string, rel: string, href: string | null, more: Record<string, string> = {}) => {
    const known = document.head.querySelector(`link[data-page="${key}"]`);
    if (href === null) return known?.remove();
    const element = known ?? document.head.appendChild(document.createElement('link'));
    element.setAttribute('data-page', key);
    element.setAttribute('rel', rel);
    for (const [name, value] of Object.entries(more)) element.setAttribute(name, value);
    element.setAttribute('href', href);
  };

  effect(() => {
    const { title: own, description, isPublic = true, isArticle = false, feed } = words();
    title.setTitle(own ? `${own} – Koppelvlak` : 'Koppelvlak');
    if (description) meta.updateTag({ name: 'description', content: description });
    else meta.removeTag('name="description"');
    const shared = {
      'og:site_name': 'Koppelvlak', 'og:type': isArticle ? 'article' : 'website', 'og:title': own || 'Koppelvlak', 'og:description': description,
      'og:url': isPublic ? origin + here.in(locale) : undefined, 'og:locale': locale === 'en' ? 'en_GB' : 'nl_NL', 'og:image': `${origin}/${locale}/share.png`,
    };
    for (const [property, content] of Object.entries(shared)) {
      if (content) meta.updateTag({ property, content });
      else meta.removeTag(`property="${property}"`);
    }
    meta.updateTag({ name: 'twitter:card', content: 'summary_large_image' });
    if (session.isDemo() || !isPublic) meta.updateTag({ name: 'robots', content: 'noindex' });
    else meta.removeTag('name="robots"');
    const address = (code: string) => (isPublic ? origin + here.in(code) : null);
    link('canonical', 'canonical', address(locale));
    for (const code of locales) link(code, 'alternate', address(code), { hreflang: code });
    for (const [type, mime] of Object.entries(FEEDS)) {
      link(type, 'alternate', feed ? `${origin}/${locale}${feed.replace(/(?=\?|$)/, `.${type}`)}` : null, { type: mime, title: own });
    }
  });
}
