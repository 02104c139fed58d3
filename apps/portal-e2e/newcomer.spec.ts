import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import { faultsOf, go, leave, somebody } from './browser';
import { newest } from './mailbox';

const once = randomUUID().slice(0, 6);
const domain = `lantaarn-${once}.example`;
const password = 'drie koeien op het dak';

afterAll(leave);

async function opened(): Promise<{ page: Page; faults: string[] }> {
  const page = await (await somebody()).newPage();
  return { page, faults: faultsOf(page) };
}

/** Fills the form of a new account and goes on from the mail. */
async function makesAnAccount(page: Page, name: string, email: string): Promise<void> {
  await page.getByLabel('Je naam').fill(name);
  await page.getByLabel('E-mailadres').fill(email);
  await page.getByLabel('Wachtwoord', { exact: true }).fill(password);
  await page.getByLabel(/Ik ga akkoord/).check();
  await page.getByRole('button', { name: 'Maak mijn account' }).click();
  await page.getByRole('heading', { name: 'Kijk in je mail' }).waitFor();
  const { text } = await newest(page, email, '/confirm/');
  await go(page, new URL(/https?:\S+\/confirm\/\S+/.exec(text)?.[0] ?? '').pathname);
  await page.getByRole('button', { name: 'Bevestig mijn adres' }).click();
}

it('a newcomer signs up, starts a company and invites a colleague, who joins', async () => {
  const noor = await opened();
  await go(noor.page, '/nl/sign-up');
  await makesAnAccount(noor.page, 'Noor Hofstra', `noor@${domain}`);
  await noor.page.getByRole('heading', { name: 'Voor wie werk je?' }).waitFor();
  await noor.page.getByLabel('Naam van het bedrijf').fill(`Lantaarn ${once}`);
  await noor.page.getByLabel('Website').fill(domain);
  await noor.page.getByLabel('Gemeente').fill('Hoogeveen');
  await noor.page.getByLabel('Hoeveel mensen werken er').selectOption('1-9');
  await noor.page.locator('kv-company-step form button.btn--primary').click();
  await noor.page.waitForURL(/\/nl\/workspace/);

  await go(noor.page, '/nl/organisation/members');
  await noor.page.getByLabel('E-mailadres').fill(`sam@${domain}`);
  await noor.page.getByRole('button', { name: 'Stuur uitnodiging' }).click();
  await noor.page.getByRole('heading', { name: 'Eén uitnodiging wacht op antwoord' }).waitFor();

  const sam = await opened();
  const { text } = await newest(noor.page, `sam@${domain}`, '/invitations/');
  await go(sam.page, new URL(/https?:\S+\/invitations\/\S+/.exec(text)?.[0] ?? '').pathname);
  await sam.page.getByRole('link', { name: 'Maak een account' }).click();
  await makesAnAccount(sam.page, 'Sam Feenstra', `sam@${domain}`);
  await sam.page.getByRole('button', { name: 'Doe mee' }).click();
  await sam.page.waitForURL(/\/nl\/workspace/);

  await go(noor.page, '/nl/organisation/members');
  await noor.page.getByRole('heading', { name: '2 mensen werken hier' }).waitFor();
  expect([...noor.faults, ...sam.faults]).toEqual([]);
}, 60_000);
