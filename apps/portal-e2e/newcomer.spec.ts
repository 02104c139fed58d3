import type { Locator, Page } from 'playwright-core';
import { faultsOf, go, leave, somebody } from './browser';
import { newest } from './mailbox';

/** In the demo's business register, and not here yet. */
const company = { name: 'Zwaluwnest Software', kvk: '00060001', domain: 'zwaluwnest.example' };
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

/** A hand that counts what it does: a press, a field, a choice. */
class Hand {
  count = 0;

  async press(at: Locator): Promise<void> {
    this.count += 1;
    await at.click();
  }

  async write(at: Locator, text: string): Promise<void> {
    this.count += 1;
    await at.fill(text);
  }

  async choose(at: Locator, option?: string): Promise<void> {
    this.count += 1;
    await (option === undefined ? at.check() : at.selectOption(option));
  }
}

it('a newcomer goes from the wizard to an open guest lecture in ten interactions after signing up, and is joined by a colleague', async () => {
  const noor = await opened();
  const { page } = noor;
  await go(page, '/nl/wizard');
  await page.getByRole('link', { name: 'Weinig inzet' }).click();
  await page.getByRole('link', { name: 'Vergroten netwerk en naamsbekendheid' }).click();
  await page.getByRole('link', { name: 'Gastcollege', exact: true }).first().click();
  await makesAnAccount(page, 'Noor Hofstra', `noor@${company.domain}`);

  const hand = new Hand();
  await page.getByRole('heading', { name: 'Voor wie werk je?' }).waitFor();
  await hand.write(page.getByLabel('KvK-nummer'), company.kvk);
  await page.getByText(`In het handelsregister: ${company.name}, Hoogeveen.`).waitFor();
  expect(await page.getByLabel('Website').inputValue()).toContain(company.domain);
  await hand.choose(page.getByLabel('Hoeveel mensen werken er'), '1-9');
  await hand.press(page.getByRole('button', { name: 'Meld je bedrijf aan' }));

  await page.getByRole('heading', { name: 'Gastcollege: schrijf je aanbod' }).waitFor();
  expect(await page.getByRole('checkbox', { name: 'Vergroten netwerk en naamsbekendheid' }).isChecked()).toBe(true);
  const box = (name: string) => page.getByRole('textbox', { name, exact: true });
  await hand.write(box('Titel'), 'Wat er misging in de nacht van de verhuizing');
  await hand.write(box('Samenvatting'), 'Onze beheerder vertelt hoe een verhuizing van servers misliep, en wat we sindsdien anders doen.');
  await hand.write(box('Spreker'), 'Hoofd beheer');
  await hand.choose(page.getByRole('checkbox', { name: 'tweede jaar' }));
  await hand.choose(page.getByRole('checkbox', { name: 'mbo 4' }));
  await hand.press(page.getByRole('button', { name: 'Publiceer' }));
  await page.getByText('Je plaatsing staat open. Opleidingen die passen krijgen bericht.').waitFor();
  expect(hand.count).toBeLessThanOrEqual(10);
  const visitor = await opened();
  await go(visitor.page, new URL(page.url()).pathname);
  await visitor.page.getByRole('heading', { level: 1, name: 'Wat er misging in de nacht van de verhuizing' }).waitFor();

  await go(page, '/nl/organisation/members');
  await page.getByLabel('E-mailadres').fill(`sam@${company.domain}`);
  await page.getByRole('button', { name: 'Stuur uitnodiging' }).click();
  await page.getByRole('heading', { name: 'Eén uitnodiging wacht op antwoord' }).waitFor();

  const sam = await opened();
  const { text } = await newest(page, `sam@${company.domain}`, '/invitations/');
  await go(sam.page, new URL(/https?:\S+\/invitations\/\S+/.exec(text)?.[0] ?? '').pathname);
  await sam.page.getByRole('link', { name: 'Maak een account' }).click();
  await makesAnAccount(sam.page, 'Sam Feenstra', `sam@${company.domain}`);
  await sam.page.getByRole('button', { name: 'Doe mee' }).click();
  await sam.page.waitForURL(/\/nl\/workspace/);

  await go(page, '/nl/organisation/members');
  await page.getByRole('heading', { name: '2 mensen werken hier' }).waitFor();
  expect([...noor.faults, ...visitor.faults, ...sam.faults]).toEqual([]);
}, 60_000);
