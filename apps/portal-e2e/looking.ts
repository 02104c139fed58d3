import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults, RunOptions } from 'axe-core';
import type { BrowserContext, Page } from 'playwright-core';
import { faultsOf, go } from './browser';
import type { Language } from './browser';

/** A page as somebody may open it. `status` is what the server answers when that is not 200. */
export interface Sight {
  path: string;
  status?: number;
  /** Looked at in the dark too. */
  dark?: boolean;
  /** The same page in another state: looked at in one language. */
  again?: boolean;
}

/** Comes along with each page that is opened: the browser then reads it once, not for every look. */
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** What no reader should meet: a date for machines, a key of ours, a value that is none. */
const stray = /\b\d{4}-\d{2}-\d{2}\b|\b(mbo-[234]|hbo-ad|software-developer|assignments-and-internships|week-two|in-review|on-site|on-call)\b|\bundefined\b|\bNaN\b|\[object|\bnull\b/g;

/** What every page of a demo says at its top. */
const invented = { nl: 'mensen, bedrijven en cijfers zijn verzonnen', en: 'people, companies and figures are invented' } as const;

/** Opens pages one after another, a few at a time, and says everything that is wrong with them, by their path. */
export async function lookAtAll(context: BrowserContext, language: Language, sights: readonly Sight[]): Promise<Record<string, string[]>> {
  const left = [...sights];
  const wrong: Record<string, string[]> = {};
  await Promise.all([1, 2, 3].map(async () => {
    // One page for many looks: what it has read once it need not read again.
    const page = await context.newPage();
    await page.addInitScript({ content: axe });
    const faults = faultsOf(page);
    for (let sight = left.shift(); sight; sight = left.shift()) {
      const found = await wrongWith(page, faults, language, sight);
      if (found.length > 0) wrong[sight.path] = found;
    }
    await page.close();
  }));
  return wrong;
}

/** Opens a page on a desk, and makes it as narrow as phones are. */
async function wrongWith(page: Page, faults: string[], language: Language, { path, status = 200, dark = false }: Sight): Promise<string[]> {
  const wrong: string[] = [];
  try {
    faults.length = 0;
    await page.emulateMedia({ colorScheme: 'light' });
    await page.setViewportSize({ width: 1280, height: 900 });
    const answer = await go(page, `/${language}${path}`);
    if (answer?.status() !== status) wrong.push(`the server answers ${answer?.status()}, not ${status}`);
    const sent = headingsIn((await answer?.text()) ?? '');
    const shown = await page.locator('h1').allTextContents();
    if (shown.length !== 1 || sent.length !== 1) wrong.push(`${sent.length} h1 sent, ${shown.length} shown`);
    else if (plain(sent[0]) !== plain(shown[0])) wrong.push(`the server sends “${plain(sent[0])}”, the page shows “${plain(shown[0])}”`);
    if ((await page.locator('html').getAttribute('lang')) !== language) wrong.push('the language of the page is not said');
    const title = await page.title();
    if (!/^\S.* – Koppelvlak$/.test(title)) wrong.push(`the title is “${title}”`);
    if (!(await page.locator('kv-dateline').innerText()).includes(invented[language])) wrong.push('does not say that people, companies and figures are invented');
    if (status === 200) {
      const words = (await page.locator('main').innerText()).match(stray);
      if (words) wrong.push(`shows ${[...new Set(words)].join(', ')}`);
    }

    // Both languages share their templates: one is looked at on a desk, the other on a phone.
    if (language === 'nl') wrong.push(...(await barriers(page, 'on a desk')));
    if (dark && language === 'nl') {
      await page.emulateMedia({ colorScheme: 'dark' });
      wrong.push(...(await barriers(page, 'in the dark', { type: 'rule', values: ['color-contrast'] })));
    }
    for (const width of [1280, 390, 320]) {
      await page.setViewportSize({ width, height: 844 });
      const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      if (over > 0) wrong.push(`${over} px too wide at ${width}`);
    }
    if (language === 'en') wrong.push(...(await barriers(page, 'on a phone')));
    // A page that refuses says so in the answers behind it too.
    wrong.push(...faults.filter((fault) => status === 200 || !fault.endsWith(`: ${status}`)));
  } catch (error) {
    wrong.push(String(error));
  }
  return wrong;
}

/** What axe finds on the page as it is now. */
async function barriers(page: Page, where: string, only: RunOptions['runOnly'] = rules): Promise<string[]> {
  const found = await page.evaluate(
    async (runOnly) => (await (globalThis as unknown as { axe: { run(options: RunOptions): Promise<AxeResults> } }).axe.run({ runOnly, resultTypes: ['violations'], preload: { assets: ['media'] } }))
      .violations.flatMap(({ id, impact, nodes }) => nodes.slice(0, 3).map(({ target }) => `${id} (${impact}) ${target.join(' ')}`)),
    only,
  );
  return found.map((line) => `${where}: ${line}`);
}

const headingsIn = (html: string) => [...html.matchAll(/<h1\b[^>]*>([\s\S]*?)<\/h1>/g)].map(([, inner]) => inner);
const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: ' ', '#39': "'" };
const plain = (html = '') => html.replace(/<[^>]*>/g, '').replace(/&(amp|lt|gt|quot|nbsp|#39);/g, (_, name: string) => entities[name] ?? '').replace(/[\s\u2060]+/g, ' ').trim();
