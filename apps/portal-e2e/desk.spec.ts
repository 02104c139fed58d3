import { randomUUID } from 'node:crypto';
import type { BrowserContext, Locator, Page } from 'playwright-core';
import { faultsOf, go, leave, signedIn, somebody } from './browser';
import { newest } from './mailbox';
import { founder } from './people';

const once = randomUUID().slice(0, 6);
const site = `peelbron-${once}.example`;
const [twin, known] = [`Peelbron ${once}`, `Peelbron ${once} ICT`];

afterAll(leave);

it('an analyst refuses a company with a reason, hears its answer and approves, merges it with its double and undoes that', async () => {
  const faults: string[][] = [];
  const opened = async (context: BrowserContext, path: string): Promise<Page> => {
    const page = await context.newPage();
    faults.push(faultsOf(page));
    await go(page, path);
    return page;
  };
  await founder('Fleur Peters', `fleur@${site}`, { name: twin, website: `https://${site}`, municipality: 'Deurne' });
  const admin = `ilse@elders-${once}.example`;
  const ilse = await founder('Ilse Rademaker', admin, { name: known, website: `https://www.${site}`, municipality: 'Deurne' });

  // The analyst sees what it looks like, and refuses.
  const analyst = await opened(await signedIn('analyst'), '/nl/desk/verification');
  const row = (): Locator => analyst.getByRole('listitem').filter({ has: analyst.getByRole('heading', { name: known }) });
  await shown(analyst, row());
  await row().getByText('dezelfde website').waitFor();
  await row().getByText('niet van de website').waitFor();
  await row().getByRole('button', { name: 'Niet goedkeuren' }).click();
  await row().getByRole('button', { name: 'Keur niet goed' }).click();
  await row().getByRole('alert').waitFor();
  await row().getByLabel('Waarom niet').selectOption({ index: 1 });
  await row().getByLabel('Wat het bedrijf leest').fill('Je mailadres hoort niet bij de website. Wie zijn jullie?');
  await row().getByRole('button', { name: 'Keur niet goed' }).click();
  await analyst.getByText(`${known} kreeg bericht, met je reden.`).waitFor();

  // The company hears it by mail and on its page, and answers there.
  await newest(analyst, admin, 'Wie zijn jullie?');
  const company = await opened(ilse, '/nl/organisation/profile');
  await company.getByRole('heading', { name: 'Jullie zijn nog niet goedgekeurd' }).waitFor();
  await company.getByText('Wie zijn jullie?').first().waitFor();
  await company.getByLabel('Je antwoord').fill('We huren mailadressen bij onze moeder.');
  await company.getByRole('button', { name: 'Stuur antwoord' }).click();
  await company.getByText('Antwoord verstuurd. HCA-ICT kijkt opnieuw.').waitFor();

  await go(analyst, '/nl/desk/verification');
  await shown(analyst, row());
  await row().getByText('“We huren mailadressen bij onze moeder.”').waitFor();
  await row().getByRole('button', { name: 'Keur goed' }).click();
  await analyst.getByText(`${known} is goedgekeurd. Wat wachtte, gaat open.`).waitFor();

  // The two turn out to be one, and then they do not.
  await analyst.getByRole('link', { name: 'Dubbele bedrijven' }).click();
  await analyst.getByRole('link', { name: new RegExp(`^Vergelijk.*${twin}`) }).click();
  await analyst.getByRole('link', { name: `Draai het om: laat ${known} staan` }).click();
  await analyst.getByRole('heading', { level: 1, name: `${twin} gaat op in ${known}` }).waitFor();
  await analyst.getByRole('region', { name: 'Dit verhuist' }).getByText('medewerkers').waitFor();
  await analyst.getByRole('button', { name: 'Voeg samen' }).click();
  await analyst.getByText(`${twin} hoort nu bij ${known}.`).waitFor();
  const visitor = await opened(await somebody(), `/nl/companies/peelbron-${once}`);
  await visitor.getByRole('heading', { level: 1, name: known }).waitFor();
  await analyst.getByRole('status').getByRole('button', { name: 'Maak ongedaan' }).click();
  await analyst.getByText('Ongedaan gemaakt: het zijn weer twee bedrijven.').waitFor();
  await analyst.getByRole('link', { name: new RegExp(`^Vergelijk.*${twin}`) }).waitFor();
  expect(faults.flat().filter((fault) => !fault.includes('/verification-decisions: 400'))).toEqual([]);
}, 60_000);

/** The list shows who waits longest first, some at a time. */
async function shown(page: Page, row: Locator): Promise<void> {
  const more = page.getByRole('button', { name: /^Meer/ });
  await row.or(more).first().waitFor();
  while (!(await row.isVisible())) await more.click();
}
