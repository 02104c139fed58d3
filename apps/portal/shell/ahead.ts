import type { Routes } from '@angular/router';

/** Fetches the script of pages that somebody is about to open: when a pointer, a finger or the focus comes to a link. */
export function fetchAhead(routes: Routes, root: Document = document): void {
  const known = new Set<string>();
  const base = new URL(root.baseURI);
  const look = ({ target }: Event) => {
    const link = target instanceof Element ? target.closest<HTMLAnchorElement>('a[href]') : null;
    if (!link || link.origin !== base.origin || !link.pathname.startsWith(base.pathname) || known.has(link.pathname)) return;
    known.add(link.pathname);
    // Without a network the page says so itself, when it is opened.
    scriptsOf(routes, link.pathname.slice(base.pathname.length).split('/').filter(Boolean)).catch(() => known.delete(link.pathname));
  };
  for (const kind of ['pointerover', 'touchstart', 'focusin']) root.addEventListener(kind, look, { passive: true });
}

/** Whether a page has this address, its script read. Reading a module twice costs nothing: the browser keeps it. */
export async function scriptsOf(routes: Routes, address: readonly string[]): Promise<boolean> {
  for (const route of routes) {
    const parts = (route.path ?? '').split('/').filter(Boolean);
    if (parts.length > address.length || parts.some((part, at) => !part.startsWith(':') && part !== address[at])) continue;
    const rest = address.slice(parts.length);
    if (rest.length > 0 && route.pathMatch === 'full') continue;
    const within = route.children ?? ((await route.loadChildren?.()) as Routes | undefined);
    if (within ? !(await scriptsOf(within, rest)) : rest.length > 0) continue;
    await route.loadComponent?.();
    return true;
  }
  return false;
}
