// node tmp-look.mjs name:path:width:scheme:cookie …
import { readFileSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { launchOptions } from './tools/browser.mjs';
const o='http://localhost:3460';
const browser = await chromium.launch(await launchOptions());
for (const a of process.argv.slice(2)) {
  const [name, path, width='1280', scheme='light', cookie] = a.split('|');
  const context = await browser.newContext({ viewport: { width: Number(width), height: 900 }, colorScheme: scheme, reducedMotion: 'reduce' });
  if (cookie) await context.addCookies(JSON.parse(readFileSync(`/tmp/kv/inst/c-${cookie}.json`,'utf8')).map(({name,value})=>({name,value,url:'https://localhost:3460/',secure:true,httpOnly:true,sameSite:'Lax'})));
  const page = await context.newPage();
  page.on('console', (m) => m.type()==='error' && console.error(name, m.text()));
  page.on('pageerror', (e) => console.error(name, e.message));
  const answer = await page.goto(o+path, { waitUntil: 'networkidle' });
  await page.evaluate(() => document.fonts.ready);
  const wide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
  await page.screenshot({ path: `/tmp/kv/inst/${name}.png`, fullPage: true });
  console.log(answer?.status(), page.url(), wide ? 'TOO WIDE' : '');
  await context.close();
}
await browser.close();
