import { chromium } from 'playwright-core';
import type { Browser, BrowserContext, BrowserContextOptions, Frame, Page, Request, Response } from 'playwright-core';

export type Language = 'nl' | 'en';

/** Where the house of this run answers; made by tools/jest/house.mjs. */
export const house = { url: given('E2E_URL'), databaseUrl: given('E2E_DATABASE_URL') };

/** How long somebody waits for one thing on a page, in milliseconds. */
const patience = 15_000;

let browser: Promise<Browser> | undefined;

/** A person with a browser of their own: nothing is shared with anybody else of the same test. */
export async function somebody(options: BrowserContextOptions = {}): Promise<BrowserContext> {
  browser ??= chromium.connect(given('E2E_BROWSER'));
  const context = await (await browser).newContext({ baseURL: house.url, locale: 'nl-NL', viewport: { width: 1280, height: 900 }, reducedMotion: 'reduce', ...options });
  context.setDefaultTimeout(patience);
  return context;
}

/** Opens a page and waits until its script runs and has what it asks for: what is pressed before that is lost. */
export async function go(page: Page, path: string): Promise<Response | null> {
  const asked = new Set<Request>();
  // The line that news comes over stays open.
  const begins = (request: Request) => { if (request.resourceType() !== 'eventsource') asked.add(request); };
  const ends = (request: Request) => asked.delete(request);
  // What the page before was still asking ends with that page, and nothing says so.
  const arrives = (frame: Frame) => { if (frame === page.mainFrame()) asked.clear(); };
  page.on('request', begins).on('requestfinished', ends).on('requestfailed', ends).on('framenavigated', arrives);
  try {
    const answer = await page.goto(path, { waitUntil: 'load' });
    const end = performance.now() + patience;
    // Angular takes `ngh` away from each part as it becomes live. An answer may lead to another question, so it must be quiet twice.
    for (let quiet = 0; quiet < 2; quiet = asked.size === 0 ? quiet + 1 : 0) {
      await page.waitForFunction(() => !document.querySelector('[ngh]'));
      // Chromium now and then calls nobody on a page that has nothing to draw: idle is then what a second makes it.
      await page.evaluate(() => new Promise((rest) => { setTimeout(() => requestIdleCallback(rest, { timeout: 1000 }), 20); }));
      if (performance.now() > end) throw new Error(`${path} is never quiet: ${[...asked].map((request) => `${request.method()} ${request.url()}`).join(', ') || 'it is busy'}`);
    }
    return answer;
  } finally {
    page.off('request', begins).off('requestfinished', ends).off('requestfailed', ends).off('framenavigated', arrives);
  }
}

/** Somebody who opens a page. */
export async function visit(path: string, options: BrowserContextOptions = {}): Promise<Page> {
  const page = await (await somebody(options)).newPage();
  await go(page, path);
  return page;
}

/** Signs somebody in without the page, where signing in is not the story. `role` is one of the demo's door. */
export async function signedIn(role: string, options: BrowserContextOptions = {}): Promise<BrowserContext> {
  const context = await somebody(options);
  const { items } = (await (await context.request.get('/v1/demo/sign-ins')).json()) as { items: { role: string; email: string; password: string }[] };
  const door = items.find((one) => one.role === role);
  if (!door) throw new Error(`Nobody on the demo's door is ${role}`);
  const answer = await context.request.post('/v1/sessions', { data: { email: door.email, password: door.password } });
  if (answer.status() !== 201) throw new Error(`${door.email} may not enter: ${answer.status()}`);
  return context;
}

/** What the API answers somebody. */
export async function read<T>(context: BrowserContext, path: string): Promise<T> {
  const answer = await context.request.get(path);
  if (!answer.ok()) throw new Error(`${path}: ${answer.status()}`);
  return (await answer.json()) as T;
}

/** Asks again until there is an answer: for what a job does in the background. */
export async function until<T>(what: string, ask: () => Promise<T | null | undefined>): Promise<T> {
  for (const end = performance.now() + 20_000; performance.now() < end; await new Promise((go) => setTimeout(go, 100))) {
    const answer = await ask();
    if (answer !== null && answer !== undefined) return answer;
  }
  throw new Error(`There never was ${what}`);
}

/** What goes wrong on a page from now on: words on the console, scripts that fail, answers that refuse. */
export function faultsOf(page: Page): string[] {
  const faults: string[] = [];
  page.on('console', (message) => {
    // The browser's own line about a refused answer says less than the answer below.
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource')) faults.push(message.text());
  });
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('requestfailed', (request) => {
    // Going on to another page ends what the page before was still asking.
    if (request.failure()?.errorText !== 'net::ERR_ABORTED') faults.push(`${request.method()} ${request.url()}: ${request.failure()?.errorText ?? ''}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400) faults.push(`${response.request().method()} ${response.url()}: ${response.status()}`);
  });
  return faults;
}

/** Closes every page of this file. */
export async function leave(): Promise<void> {
  await (await browser)?.close();
  browser = undefined;
}

function given(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set: run the journeys by "npm run e2e".`);
  return value;
}
