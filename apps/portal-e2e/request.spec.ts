import { randomUUID } from 'node:crypto';
import { faultsOf, go, leave, signedIn, until } from './browser';

const once = randomUUID().slice(0, 6);
const title = `Testen voor de klas, één dag per week ${once}`;

afterAll(leave);

it('a programme asks for a hybrid teacher, and a company finds it', async () => {
  const marit = await (await signedIn('programme-manager')).newPage();
  const faults = faultsOf(marit);
  await go(marit, '/nl/postings/new');
  await marit.getByRole('link', { name: /^Hybride docent/ }).click();
  await marit.getByRole('heading', { name: 'Hybride docent: schrijf je vraag' }).waitFor();
  const fill = (label: string | RegExp, text: string) => marit.getByLabel(label).and(marit.locator('input, textarea')).first().fill(text);
  await fill(/^Titel/, title);
  await fill(/^Samenvatting/, 'Tweedejaars bouwen goed en testen te laat. We zoeken een tester die een dag per week voor de klas staat.');
  await marit.getByText('Oplossing voor je personeelstekort', { exact: true }).first().click();
  await fill('Vak', 'Testen van software');
  await fill(/^Taken/, 'Een groep lesgeven');
  await fill(/^Dagen per week voor de klas/, '1');
  await marit.getByLabel('nog te bespreken').check();
  await marit.getByLabel('niet nodig, een docent is verantwoordelijk').check();
  await marit.getByLabel('Software developer').check();
  await marit.getByLabel('mbo 4').check();
  await fill(/^Hoeveel/, '1');
  await marit.getByRole('checkbox', { name: 'Nederlands' }).check();
  await marit.getByLabel(/^Voor welke opleiding/).selectOption({ index: 1 });
  await marit.getByRole('radio', { name: 'op locatie' }).check();
  const year = new Date(Date.now() + 200 * 86_400_000).getFullYear();
  await fill('Begint op', `${year + 1}-02-01`);
  await fill('Eindigt op', `${year + 1}-06-30`);
  await fill('Reageren kan tot en met', `${year}-12-15`);
  await marit.getByLabel(/Code blijft binnen/).check();
  await marit.getByRole('button', { name: 'Publiceer' }).click();
  await marit.getByText('Je plaatsing staat open.').waitFor();

  const jorrit = await (await signedIn('company-admin')).newPage();
  faults.push(...faultsOf(jorrit));
  await until('the request in a search', async () => {
    await go(jorrit, `/nl/postings?kind=hybrid-teacher&q=${once}`);
    return (await jorrit.getByRole('link', { name: title }).count()) || null;
  });
  await jorrit.getByRole('link', { name: title }).click();
  await jorrit.getByRole('heading', { name: title, level: 1 }).waitFor();
  await jorrit.getByText('gevraagd door').waitFor();
  expect(faults).toEqual([]);
}, 60_000);
