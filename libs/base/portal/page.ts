import { DOCUMENT, InjectionToken, LOCALE_ID, effect, inject } from '@angular/core';
import { Meta, Title } from '@angular/platform-browser';
import { locales } from '#base/contract';
import { Here } from './here';
import { Session } from './session';

/** Where the portal stands for the world, without a slash at the end: `https://koppelvlak.example`. */
export const PUBLIC_ORIGIN = new InjectionToken<string>('PUBLIC_ORIGIN', { factory: () => inject(DOCUMENT).location.origin });

/** What a page says about itself. */
export interface PageWords {
  title: string;
  description?: string;
  /** false keeps search engines out: pages behind a sign-in, a single person's links. */
  isPublic?: boolean;
}

/**
 * Title, description, canonical address and the other language, kept up to date; call it once in a page's constructor:
 * `describePage(() => ({ title: this.posting()?.title ?? '', description: '…' }))`.
 */
export function describePage(words: () => PageWords): void {
  const [title, meta, here, session] = [inject(Title), inject(Meta), inject(Here), inject(Session)];
  const [document, origin, locale] = [inject(DOCUMENT), inject(PUBLIC_ORIGIN), inject(LOCALE_ID)];

  const link = (key: string, rel: string, href: string | null, hreflang?: string) => {
    const known = document.head.querySelector(`link[data-page="${key}"]`);
    if (href === null) return known?.remove();
    const element = known ?? document.head.appendChild(document.createElement('link'));
    element.setAttribute('data-page', key);
    element.setAttribute('rel', rel);
    if (hreflang) element.setAttribute('hreflang', hreflang);
    element.setAttribute('href', href);
  };

  effect(() => {
    const { title: own, description, isPublic = true } = words();
    title.setTitle(own ? `${own} – Koppelvlak` : 'Koppelvlak');
    if (description) meta.updateTag({ name: 'description', content: description });
    else meta.removeTag('name="description"');
    if (session.isDemo() || !isPublic) meta.updateTag({ name: 'robots', content: 'noindex' });
    else meta.removeTag('name="robots"');
    const address = (code: string) => (isPublic ? origin + here.in(code) : null);
    link('canonical', 'canonical', address(locale));
    for (const code of locales) link(code, 'alternate', address(code), code);
  });
}
