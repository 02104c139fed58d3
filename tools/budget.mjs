// How much script a page of the portal needs before it works: what every page loads and what its own address adds, as sent (brotli).
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** Bytes of script that a page may need: one that anybody reads, and one that is for who is signed in. */
export const most = { open: 150_000, behind: 195_000 };

/** The pages that one does not read without an account, by the start of their address; whatever has no line here is open. */
const behind = ['**', 'account', 'collaborations', 'contacts', 'desk', 'dev', 'inbox', 'organisation', 'postings/*/matches', 'postings/for-company', 'postings/mine', 'postings/templates', 'programmes', 'proposals', 'searches', 'welcome', 'workspace'];
const isBehind = (address) => behind.some((start) => address === start || address.startsWith(`${start}/`));

/** Pages that find out whose they are before they load: the files of what they may show. Each counts as a page. */
const either = { 'organisation/profile': ['profile-page', 'institution-profile', 'partnership-editor'] };

const linked = /(?:\bfrom|\bimport)\s*["'`]\.\/([\w-]+\.js)["'`]/g;

/**
 * The pages of one language's build by weight, the heaviest first. What a page loads later by itself (a dialog, the rules of a form,
 * a panel for one's own) does not count: it is read and used before that.
 * @param {string} portal the build
 * @returns {Promise<{ address: string; isBehind: boolean; bytes: number }[]>}
 */
export async function weigh(portal, language = 'nl') {
  const folder = join(portal, 'browser', language);
  const { default: manifest } = await import(pathToFileURL(join(portal, 'server', language, 'angular-app-manifest.mjs')).href);
  const read = new Map();
  const chunk = (name) => {
    if (!read.has(name)) {
      const path = join(folder, name);
      read.set(name, { bytes: statSync(existsSync(`${path}.br`) ? `${path}.br` : path).size, linked: [...readFileSync(path, 'utf8').matchAll(linked)].map(([, file]) => file) });
    }
    return read.get(name);
  };
  const add = (loaded, name) => {
    if (!loaded.has(name)) {
      loaded.add(name);
      for (const next of chunk(name).linked) add(loaded, next);
    }
    return loaded;
  };
  const starts = [...readFileSync(join(folder, 'index.csr.html'), 'utf8').matchAll(/(?:src|href)="([\w-]+\.js)"/g)].map(([, file]) => file);
  if (starts.length === 0) throw new Error(`No script in the page of ${folder}`);
  const start = starts.reduce(add, new Set());
  const files = readdirSync(folder);
  const named = (name) => files.find((file) => file.replace(/-[\w-]{8}\.js$/, '') === name) ?? fail(`No ${name} in ${folder}`);
  const pages = manifest.routes.filter((route) => !route.redirectTo).flatMap(({ route, preload = [] }) => {
    const address = route.slice(`/${language}/`.length);
    const scripts = preload.map((path) => path.split('/').at(-1));
    const page = (shown, more) => {
      const loaded = [...scripts, ...more].reduce(add, new Set(start));
      return { address: shown, isBehind: isBehind(address), bytes: [...loaded].reduce((sum, name) => sum + chunk(name).bytes, 0) };
    };
    return either[address]?.map((name) => page(`${address} (${name})`, [named(name)])) ?? [page(address, [])];
  });
  // Without them every page would weigh as much as the start.
  if (!manifest.routes.some(({ preload }) => preload)) throw new Error('The build does not say which page loads what (basePath in apps/portal/tsconfig.json)');
  return pages.sort((a, b) => b.bytes - a.bytes);
}

function fail(why) {
  throw new Error(why);
}

/** @throws when a page of the portal needs more script than it may */
export async function keepBudget(portal, { open, behind: closed } = most) {
  const pages = await weigh(portal);
  const tooMuch = pages.filter((page) => page.bytes > (page.isBehind ? closed : open));
  if (tooMuch.length) {
    const lines = tooMuch.map((page) => `  /${page.address}: ${(page.bytes / 1000).toFixed(1)} kB, at most ${(page.isBehind ? closed : open) / 1000}`);
    throw new Error(`Too much script before a page works (docs/performance.md says how it is weighed):\n${lines.join('\n')}`);
  }
  return pages;
}

if (process.argv[1] === import.meta.filename) {
  for (const page of await weigh(process.argv[2] ?? 'dist/portal')) console.log(`${(page.bytes / 1000).toFixed(1).padStart(6)} kB  /${page.address}${page.isBehind ? '  (signed in)' : ''}`);
}
