import { DOCUMENT, DestroyRef, effect, inject } from '@angular/core';

/**
 * Puts schema.org's words for what the page is about in its head, for search engines; nothing while there is nothing to say.
 * Each name stands once on a page: `describeThing('posting', () => …)`.
 */
export function describeThing(name: string, thing: () => Record<string, unknown> | null): void {
  const document = inject(DOCUMENT);
  const id = `about-${name}`;
  const remove = () => document.getElementById(id)?.remove();
  inject(DestroyRef).onDestroy(remove);
  effect(() => {
    remove();
    const facts = thing();
    if (!facts) return;
    const script = document.createElement('script');
    script.id = id;
    script.type = 'application/ld+json';
    // The text of a script is written out as it is: a title must not be able to end it.
    script.textContent = JSON.stringify({ '@context': 'https://schema.org', ...facts }).replaceAll('<', '\\u003c');
    document.head.appendChild(script);
  });
}
