import type { Page } from 'playwright-core';
import { faultsOf, go, leave, read, signedIn, somebody } from './browser';
import { words } from './words';

afterAll(leave);

const w = words.nl;
const active = (page: Page) => page.evaluate(() => (document.activeElement as HTMLElement | null)?.innerText.trim() ?? '');

/** Presses Tab until what has the focus is called this. */
async function tabTo(page: Page, name: RegExp | string, role: 'link' | 'button' | 'textbox' | 'spinbutton' | 'checkbox' = 'link'): Promise<void> {
  const aim = page.getByRole(role, { name, exact: typeof name === 'string' }).first();
  for (let presses = 0; presses < 90; presses++) {
    if (await aim.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`The keyboard does not reach ${String(name)}`);
}

/** Whether one sees where one is. */
async function isMarked(page: Page): Promise<boolean> {
  return page.evaluate(() => {
    const { outlineStyle, outlineWidth } = getComputedStyle(document.activeElement ?? document.body);
    return outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2;
  });
}

describe('by keyboard alone', () => {
  it('skips to the content', async () => {
    const page = await (await somebody()).newPage();
    await go(page, '/nl/postings');
    await page.keyboard.press('Tab');
    expect(await active(page)).toBe(w.skip);
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('main');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => Boolean(document.activeElement?.closest('main')))).toBe(true);
  });

  it('opens, walks and closes the menu of a phone', async () => {
    const page = await (await somebody({ viewport: { width: 390, height: 844 } })).newPage();
    await go(page, '/nl/');
    const menu = page.getByRole('navigation', { name: w.menu, exact: true });
    for (let presses = 0; presses < 10 && !(await page.evaluate(() => document.activeElement?.tagName === 'SUMMARY')); presses++) await page.keyboard.press('Tab');
    expect(await isMarked(page)).toBe(true);
    await page.keyboard.press('Enter');
    await menu.waitFor();
    await page.keyboard.press('Escape');
    await menu.waitFor({ state: 'hidden' });
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('SUMMARY');
    await page.keyboard.press('Enter');
    await tabTo(page, w.postings);
    await page.keyboard.press('Enter');
    await page.waitForURL('**/nl/postings');
    await menu.waitFor({ state: 'hidden' });
  });

  it('signs in and responds to an offer', async () => {
    const manager = await somebody();
    const { items: doors } = await read<{ items: { role: string; email: string; password: string }[] }>(manager, '/v1/demo/sign-ins');
    const door = doors.find(({ role }) => role === 'programme-manager');
    const page = await manager.newPage();
    const faults = faultsOf(page);
    const id = await newOffer();
    await go(page, `/nl/sign-in?next=/postings/${id}`);
    await tabTo(page, w.email, 'textbox');
    await page.keyboard.type(door?.email ?? '');
    await page.keyboard.press('Tab');
    await page.keyboard.type(door?.password ?? '');
    await page.keyboard.press('Enter');
    await page.waitForURL(`**/nl/postings/${id}`);
    await page.getByRole('heading', { name: w.fits }).waitFor();
    await tabTo(page, w.seats, 'spinbutton');
    await page.keyboard.type('1');
    await tabTo(page, w.message, 'textbox');
    // Period and deadline can be opened on the way; they need not be.
    await tabTo(page, w.send, 'button');
    expect(await active(page)).toBe(w.send);
    expect(await isMarked(page)).toBe(true);
    await page.keyboard.press('Enter');
    // Without a word the form says what is missing, and has the focus.
    const faultLink = page.getByRole('alert').getByRole('link', { name: new RegExp(`^${w.message}`) });
    await faultLink.waitFor();
    await tabTo(page, new RegExp(`^${w.message}`));
    await page.keyboard.press('Enter');
    await page.keyboard.type('Een student wil dit graag doen.');
    await tabTo(page, w.send, 'button');
    await page.keyboard.press('Enter');
    await page.getByText(w.sent).waitFor();
    await page.getByRole('link', { name: w.toProposal }).waitFor();
    expect(faults).toEqual([]);
  });
});

/** An internship that fits one of the manager's programmes, posted through the API. */
async function newOffer(): Promise<string> {
  const company = await signedIn('company-admin');
  const { now } = await read<{ now: string }>(company, '/v1/demo/clock');
  const on = (days: number) => new Date(Date.parse(now) + days * 24 * 3_600_000).toISOString().slice(0, 10);
  const { current } = await read<{ current: string }>(company, '/v1/me');
  const { items: branches } = await read<{ items: { id: string }[] }>(company, `/v1/organisations/${current}/branches`);
  const draft = await company.request.post('/v1/postings', { data: {
    kind: 'internship', title: 'Een stage voor wie liever typt dan klikt', summary: 'Alles hier gaat met het toetsenbord, ook het reageren op deze stage.', branchId: branches[0]?.id,
    reasons: ['talent'], functions: ['software-developer'], technologies: [], levels: ['mbo-4'], workplace: 'on-site', languages: ['nl'], seats: 2,
    period: { kind: 'range', from: on(30), until: on(170) }, learningGoals: ['Werken zonder muis.'], confidentiality: 'normal', openToOthers: false, closesOn: on(20),
    contactName: 'Jorrit Venema', contactEmail: 'jorrit@veenpoort.example',
    details: { assignment: 'Een eigen deel van het bord, met tickets en releases.', daysPerWeek: 4, supervisors: 1, supervisionHours: 2, travelReimbursed: true, hasResearch: false },
  } });
  const { id } = (await draft.json()) as { id: string };
  const opened = await company.request.post(`/v1/postings/${id}/publication`);
  if (!opened.ok()) throw new Error(`Not published: ${await opened.text()}`);
  return id;
}
