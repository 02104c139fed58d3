// A picture of a whole page: node tools/shot.mjs <url> <out.png> [width] [light|dark] [cookies.json]
import { readFileSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { launchOptions } from './browser.mjs';

const [url, out, width = '1280', colorScheme = 'light', cookies] = process.argv.slice(2);
if (!url || !out) {
  console.error('node tools/shot.mjs <url> <out.png> [width] [light|dark] [cookies.json]');
  process.exit(1);
}
const browser = await chromium.launch(await launchOptions());
try {
  const context = await browser.newContext({ viewport: { width: Number(width), height: 900 }, colorScheme, reducedMotion: 'reduce' });
  if (cookies) await context.addCookies(JSON.parse(readFileSync(cookies, 'utf8')).map((cookie) => ({ ...cookie, ...(cookie.domain ? {} : { url }) })));
  const page = await context.newPage();
  page.on('console', (message) => message.type() === 'error' && console.error(message.text()));
  page.on('pageerror', (error) => console.error(error.message));
  const answer = await page.goto(url, { waitUntil: 'networkidle' });
  await page.evaluate(() => document.fonts.ready);
  await page.screenshot({ path: out, fullPage: true });
  console.log(`${answer?.status() ?? ''} ${page.url()} → ${out}`);
} finally {
  await browser.close();
}
