import { chromium } from 'playwright-core';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';

/** Where the house of this run answers; made by tools/jest/house.mjs. */
export const house = { url: given('E2E_URL'), databaseUrl: given('E2E_DATABASE_URL') };

let browser: Browser | undefined;

/** A person of their own at the portal: nothing is shared with another page of the same test. */
export async function visit(path: string, options: BrowserContextOptions = {}): Promise<Page> {
  browser ??= await chromium.connect(given('E2E_BROWSER'));
  const context = await browser.newContext({ baseURL: house.url, locale: 'nl-NL', viewport: { width: 1280, height: 900 }, reducedMotion: 'reduce', ...options });
  const page = await context.newPage();
  await page.goto(path);
  return page;
}

/** What goes wrong on a page from now on: words on the console, scripts that fail, answers that refuse. */
export function faultsOf(page: Page): string[] {
  const faults: string[] = [];
  page.on('console', (message) => {
    // The browser's own line about a refused answer says less than the answer below.
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource')) faults.push(message.text());
  });
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('requestfailed', (request) => faults.push(`${request.method()} ${request.url()}: ${request.failure()?.errorText ?? ''}`));
  page.on('response', (response) => {
    if (response.status() >= 400) faults.push(`${response.request().method()} ${response.url()}: ${response.status()}`);
  });
  return faults;
}

/** Closes every page of this file. */
export async function leave(): Promise<void> {
  await browser?.close();
  browser = undefined;
}

function given(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set: run the journeys by "npm run e2e".`);
  return value;
}
