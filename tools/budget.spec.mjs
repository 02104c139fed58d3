import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { keepBudget, weigh } from './budget.mjs';

const portal = mkdtempSync(join(tmpdir(), 'koppelvlak-budget-'));
const folder = join(portal, 'browser/nl');
const write = (name, text) => writeFileSync(join(folder, name), text);
beforeAll(() => {
  mkdirSync(folder, { recursive: true });
  write('index.csr.html', '<link rel="modulepreload" href="shared.js"><script src="main.js" type="module"></script>');
  write('shared.js', 'x'.repeat(100));
  write('main.js', 'import{a}from"./shared.js";import(`./home.js`);import("./list.js")');
  write('home.js', 'import"./shared.js"');
  write('list.js', 'import{b}from"./parts.js";import(`./dialog.js`)');
  write('parts.js', 'y'.repeat(300));
  write('parts.js.br', 'z'.repeat(30));
  write('dialog.js', 'd'.repeat(50));
});
afterAll(() => rmSync(portal, { recursive: true, force: true }));

it('weighs what each page adds to the start, as sent, and a dialog on top of its page', () => {
  const [start, list] = ['main.js', 'list.js'].map((name) => statSync(join(folder, name)).size);
  const bytes = Object.fromEntries(weigh(folder).map((page) => [page.way.join('>'), page.bytes]));
  expect(bytes).toEqual({ '': 100 + start, 'home.js': 100 + start + 19, 'list.js': 100 + start + list + 30, 'list.js>dialog.js': 100 + start + list + 30 + 50 });
});

it('fails a build with a page that is too heavy, and says which', () => {
  expect(keepBudget(portal, 500).way).toEqual(['list.js', 'dialog.js']);
  expect(() => keepBudget(portal, 200)).toThrow(/A page loads 0\.3 kB of script, 0\.2 kB is the most: list\.js then dialog\.js/);
});
