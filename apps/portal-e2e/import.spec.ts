import { randomUUID } from 'node:crypto';
import { text } from 'node:stream/consumers';
import type { Page } from 'playwright-core';
import { faultsOf, go, leave, signedIn } from './browser';

const once = randomUUID().slice(0, 6);
const sheet = [
  'Bedrijf;KvK-nummer;Plaats;Contactpersoon;E-mail;Sinds',
  `Zandweg ${once};;Zwolle;Loes Brand;loes@zandweg-${once}.example;2021`,
  `Kade ${once};12345;Zwolle;;geen-adres;volgend jaar`,
  `Hoogland ${once};;Hoogendorp;;;2022`,
  `Zandweg ${once};;Zwolle;;;`,
].join('\r\n');

afterAll(leave);

async function sends(page: Page, name: string, lines: string): Promise<void> {
  await page.getByLabel('Kies het bestand (CSV)').setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(lines) });
}

it('a coordinator brings last year’s partners from a spreadsheet: sees the faults row by row, mends them, and finds the partners again', async () => {
  const page = await (await signedIn('internship-coordinator')).newPage();
  const faults = faultsOf(page);
  await go(page, '/nl/organisation/import');
  await page.getByRole('radio', { name: /^Bestaande partners/ }).check();
  // The line breaks while it is on its way; what is left is sent when it is back.
  await page.route('**/v1/imports/*/parts', (route) => route.abort('connectionfailed'), { times: 1 });
  await sends(page, 'partners.csv', sheet);
  await page.getByRole('button', { name: 'Ga verder met versturen' }).click();

  await page.getByRole('heading', { level: 1, name: 'Er kan 1 rij bij' }).waitFor();
  const row = (words: string) => page.getByRole('row').filter({ hasText: words });
  await row('loes@').getByText('komt op Koppelvlak en wordt jullie partner').waitFor();
  await row('geen-adres').getByText('Een KvK-nummer heeft 8 cijfers.').waitFor();
  await row('geen-adres').getByText('Vul een e-mailadres in').waitFor();
  await row('Hoogendorp').getByText('Deze gemeente kennen we niet').waitFor();
  await page.getByText('Dit staat ook op regel 2.').waitFor();
  await page.getByRole('button', { name: 'Neem 1 rij over' }).click();
  await page.getByRole('heading', { level: 1, name: '1 rij is overgenomen' }).waitFor();

  // Only what was wrong comes back as a sheet, with the reasons beside it.
  const arrives = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download wat niet klopt' }).click();
  const faulty = await text(await (await arrives).createReadStream());
  expect(faulty.trim().split('\r\n')).toHaveLength(3);
  await page.getByRole('link', { name: 'Breng nog een lijst mee' }).click();
  await sends(page, 'partners-verbeterd.csv', faulty.replace('12345', '').replace('geen-adres', '').replace('volgend jaar', '2023').replace('Hoogendorp', 'Deventer'));
  await page.getByRole('heading', { level: 1, name: 'Er kunnen 2 rijen bij' }).waitFor();
  await page.getByRole('button', { name: 'Neem 2 rijen over' }).click();
  await page.getByRole('heading', { level: 1, name: '2 rijen zijn overgenomen' }).waitFor();

  await page.getByRole('link', { name: 'Partners', exact: true }).click();
  for (const name of ['Zandweg', 'Kade', 'Hoogland']) await page.getByText(`${name} ${once}`).first().waitFor();
  await page.getByText('Loes Brand').first().waitFor();
  expect(faults.filter((fault) => !fault.includes('ERR_CONNECTION_FAILED'))).toEqual([]);
}, 60_000);
