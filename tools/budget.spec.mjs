import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { keepBudget, weigh } from './budget.mjs';

const portal = mkdtempSync(join(tmpdir(), 'koppelvlak-budget-'));
const folder = join(portal, 'browser/nl');
const write = (name, text) => writeFileSync(join(folder, name), text);
const routes = [
  { route: '/nl' },
  { route: '/nl/postings', preload: ['list.js', 'parts.js'] },
  { route: '/nl/desk/merges', preload: ['desk.js'] },
  { route: '/nl/organisation/profile', preload: ['parts.js'] },
  { route: '/nl/desk', redirectTo: 'merges' },
];
beforeAll(() => {
  mkdirSync(folder, { recursive: true });
  mkdirSync(join(portal, 'server/nl'), { recursive: true });
  writeFileSync(join(portal, 'server/nl/angular-app-manifest.mjs'), `export default ${JSON.stringify({ routes })};`);
  write('index.csr.html', '<link rel="modulepreload" href="shared.js"><script src="main.js" type="module"></script>');
  write('shared.js', 'x'.repeat(100));
  write('main.js', 'import{a}from"./shared.js";import(`./list.js`);import("./desk.js")');
  write('list.js', 'import"./shared.js";import{b}from"./parts.js";import(`./dialog.js`)');
  write('parts.js', 'y'.repeat(300));
  write('parts.js.br', 'z'.repeat(30));
  write('dialog.js', 'd'.repeat(5000));
  write('desk.js', 'e'.repeat(400));
  write('profile-page-a1b2c3_4.js', 'f'.repeat(40));
  write('institution-profile--b2c3d45.js', 'import"./parts.js";');
  write('partnership-editor-c3d4e5f6.js', 'g'.repeat(60));
});
afterAll(() => rmSync(portal, { recursive: true, force: true }));

it('weighs what every page loads and what its address adds, as sent, without what comes later', async () => {
  const [start, list] = ['main.js', 'list.js'].map((name) => statSync(join(folder, name)).size);
  const bytes = Object.fromEntries((await weigh(portal)).map((page) => [page.address, page.bytes]));
  expect(bytes).toMatchObject({ '': 100 + start, postings: 100 + start + list + 30, 'desk/merges': 100 + start + 400 });
});

it('weighs a page that finds out whose it is before it loads once for each it may be', async () => {
  const [{ bytes: start }, ...pages] = (await weigh(portal)).filter(({ address }) => !address || address.startsWith('organisation')).sort((a, b) => a.bytes - b.bytes);
  expect(pages.map(({ address, bytes, isBehind }) => [address, bytes - start - 30, isBehind])).toEqual([
    ['organisation/profile (institution-profile)', 19, true], ['organisation/profile (profile-page)', 40, true], ['organisation/profile (partnership-editor)', 60, true]]);
});

it('fails a build with a page that is too heavy, and says which; who is signed in may load more', async () => {
  await expect(keepBudget(portal, { open: 500, behind: 800 })).resolves.toHaveLength(6);
  await expect(keepBudget(portal, { open: 200, behind: 800 })).rejects.toThrow(/^Too much script[^\n]*\n {2}\/postings: 0\.\d kB, at most 0\.2$/);
  await expect(keepBudget(portal, { open: 500, behind: 300 })).rejects.toThrow(/\/desk\/merges: 0\.\d kB, at most 0\.3$/);
});
