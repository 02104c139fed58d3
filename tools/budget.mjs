// How much script a page of the portal needs before it works: what every page loads, and what its own address adds, as sent (brotli).
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Bytes of script that no page may exceed. */
const MOST = 150_000;

const linked = /(?:\bfrom|\bimport)\s*["'`]\.\/([\w-]+\.js)["'`]/g;
const lazy = /\bimport\(\s*["'`]\.\/([\w-]+\.js)["'`]\s*\)/g;

/**
 * The pages of one language's build by weight, the heaviest first. A page is a way of lazy imports from the start; what a page loads
 * later (a dialog) counts as a page of its own on top of it.
 * @param {string} folder a language's folder of the browser build
 * @returns {{ way: string[]; bytes: number }[]}
 */
export function weigh(folder) {
  const read = new Map();
  const chunk = (name) => {
    if (!read.has(name)) {
      const path = join(folder, name);
      const text = readFileSync(path, 'utf8');
      const own = (pattern) => [...text.matchAll(pattern)].map(([, file]) => file);
      read.set(name, { bytes: statSync(existsSync(`${path}.br`) ? `${path}.br` : path).size, linked: own(linked), lazy: own(lazy) });
    }
    return read.get(name);
  };
  const add = (loaded, name) => {
    if (loaded.has(name)) return loaded;
    loaded.add(name);
    for (const next of chunk(name).linked) add(loaded, next);
    return loaded;
  };
  const html = readFileSync(join(folder, existsSync(join(folder, 'index.csr.html')) ? 'index.csr.html' : 'index.html'), 'utf8');
  const starts = [...html.matchAll(/(?:src|href)="([\w-]+\.js)"/g)].map(([, file]) => file);
  if (starts.length === 0) throw new Error(`No script in the page of ${folder}`);
  const weights = [];
  const walk = (before, loaded, way) => {
    weights.push({ way, bytes: [...loaded].reduce((sum, name) => sum + chunk(name).bytes, 0) });
    const fresh = [...loaded].filter((name) => !before.has(name));
    for (const target of new Set(fresh.flatMap((name) => chunk(name).lazy))) if (!loaded.has(target)) walk(loaded, add(new Set(loaded), target), [...way, target]);
  };
  walk(new Set(), starts.reduce((loaded, name) => add(loaded, name), new Set()), []);
  return weights.sort((a, b) => b.bytes - a.bytes);
}

/** @throws when a page of the portal is heavier than it may be */
export function keepBudget(portal, most = MOST) {
  const [heaviest] = weigh(join(portal, 'browser/nl'));
  if (heaviest.bytes > most) {
    throw new Error(`A page loads ${(heaviest.bytes / 1000).toFixed(1)} kB of script, ${most / 1000} kB is the most: ${heaviest.way.join(' then ') || 'the start of every page'}`);
  }
  return heaviest;
}
