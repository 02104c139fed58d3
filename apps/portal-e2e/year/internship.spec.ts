import { randomUUID } from 'node:crypto';
import { leave, somebody, go, until } from '../browser';
import { Actor, DAY_MS, agreedPlan, begins, brokenLinks, dayOf, looksBack, posted, programmeOf, until10, usual } from './actors';

const once = randomUUID().slice(0, 6);
const title = `Een half jaar aan het planbord ${once}`;
/** Somebody at the company without an account, who gets the check-ins. */
const tutor = { contactName: 'Anouk Visser', contactEmail: `anouk-${once}@veenpoort.example` };

interface Asked { items: { id: string; dueOn: string; status: string; moment: string }[] }

afterAll(leave);

it('an internship goes from an approach over a school year to a story', async () => {
  const [company, manager] = [await Actor.of('company-admin'), await Actor.of('programme-manager')];
  const today = await begins(manager);
  const [from, until_, decideOn] = [30, 30 + 150, 30 + 35].map((days) => dayOf(today + days * DAY_MS)) as [string, string, string];
  const posting = await posted(company, {
    kind: 'internship', title, summary: 'Studenten draaien een half jaar mee en brengen elke twee weken iets live.', period: { kind: 'range', from, until: until_ }, seats: 4, closesOn: dayOf(today + 25 * DAY_MS),
    learningGoals: ['Een wens van een klant omzetten in werk dat je kunt testen.'], allowanceEuros: 450, ...tutor,
    details: { assignment: 'Een eigen deel van het bord.', daysPerWeek: 4, supervisors: 2, supervisionHours: 3, travelReimbursed: true, hasResearch: false },
  });
  const programme = await programmeOf(manager, '25998');

  // The first approach, and two revisions: each side reads what the other changed.
  const { id: proposal } = await manager.change<{ id: string }>('POST', '/v1/proposals', { postingId: posting, programmeId: programme.id, seats: 4, message: 'Vier studenten zoeken precies dit.' });
  await company.go(`/nl/proposals/${proposal}`);
  await company.press('Pas aan en stuur terug');
  await company.page.getByLabel('Aantal plaatsen').fill('2');
  await company.page.getByRole('textbox', { name: 'Bericht' }).fill('Twee kunnen we goed begeleiden.');
  await company.press('Stuur versie 2');
  await company.sees(/^Versie 2 verstuurd/);
  await manager.go(`/nl/proposals/${proposal}`);
  await manager.sees('Twee kunnen we goed begeleiden.');
  await manager.press('Pas aan en stuur terug');
  await manager.page.getByLabel('Aantal plaatsen').fill('3');
  await manager.page.getByRole('textbox', { name: 'Bericht' }).fill('Drie, dan komt de derde in een tweetal.');
  await manager.press('Stuur versie 3');
  await manager.sees(/^Versie 3 verstuurd/);
  await company.go(`/nl/proposals/${proposal}`);
  await company.press('Bevestig', 'Ja, bevestig');
  await company.sees(/geeft nu het laatste akkoord/);
  await manager.go(`/nl/proposals/${proposal}`);
  await manager.press('Accepteer de partner', 'Ja, accepteer');
  await manager.page.waitForURL('**/collaborations/*');
  const id = new URL(manager.page.url()).pathname.split('/').at(-1) ?? '';
  const page = `/nl/collaborations/${id}`;

  // The plan has a trial; education starts.
  await agreedPlan(manager, company, id, { ...usual(from, until_), trial: { kind: 'trial', decideOn: [decideOn] } });
  await manager.go(page);
  await manager.press('Start de samenwerking', 'Ja, start');
  await manager.sees('De proefperiode loopt');
  const checkIns = await until('check-ins', async () => { const { items } = await manager.read<Asked>(`/v1/collaborations/${id}/check-ins`); return items.length >= 3 ? items : null; });
  const [first, second, last] = [checkIns.at(0), checkIns.at(1), checkIns.at(-1)].map((one) => one?.dueOn ?? '') as [string, string, string];

  // Week two: the supervisor without an account answers from the mail on a phone, and it is low. Both hear of it, and agree on what they do.
  await until10(manager, first);
  const link = /https?:\/\/\S+\/check-ins\/\S+/.exec((await manager.mail(tutor.contactEmail, '/check-ins/')).text)?.[0] ?? '';
  const phone = await (await somebody({ viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true })).newPage();
  await go(phone, new URL(link).pathname);
  await phone.getByRole('radio', { name: 'Nee, niet op koers' }).check();
  await phone.getByRole('radio', { name: '4', exact: true }).first().check();
  // The third is about guidance, or the school's own.
  for (const question of (await phone.locator('fieldset.q').all()).slice(2)) await question.getByRole('radio').nth(1).check();
  await phone.getByRole('textbox', { name: 'Wil je nog iets kwijt?' }).fill('Het werk is te zwaar.');
  await phone.getByRole('button', { name: 'Verstuur je antwoord' }).tap();
  await phone.getByRole('heading', { level: 1, name: 'Dank je, je antwoord is binnen' }).waitFor();
  await manager.go(page);
  await manager.sees('“Het werk is te zwaar.”');
  await manager.press('Schrijf wat jullie eraan doen');
  await manager.page.getByLabel('Wat doen jullie eraan?').fill('Een eenvoudiger deel van het bord, en elke maandag een gesprek.');
  await manager.finish('Leg het vast');
  await company.go(page);
  await company.sees('Een eenvoudiger deel van het bord, en elke maandag een gesprek.');
  await company.press('Klopt, zo doen we het');
  await company.sees('Dit doen jullie eraan');

  // The trial ends, and both go on.
  await until10(manager, decideOn);
  for (const actor of [manager, company]) {
    await actor.go(page);
    await actor.page.getByRole('radio', { name: 'Doorgaan' }).check();
    await actor.finish('Geef door');
  }

  // Half-way: the school answers, the company does not, is reminded, and the question closes.
  await until10(manager, second);
  expect((await manager.read<Asked>(`/v1/collaborations/${id}/check-ins`)).items.map(({ status }) => status).slice(0, 2)).toEqual(['closed', 'asked']);
  for (const days of [4, 9, 21]) await until10(manager, dayOf(Date.parse(second) + days * DAY_MS));
  const reminders = (await manager.read<{ items: { text: string }[] }>(`/v1/demo/mails?to=${encodeURIComponent(tutor.contactEmail)}&limit=100`)).items.filter(({ text }) => text.includes('/check-ins/'));
  expect(reminders.length).toBeGreaterThanOrEqual(4);
  expect((await manager.read<Asked>(`/v1/collaborations/${id}/check-ins`)).items.at(1)?.status).toBe('closed');

  // The end: done, and both look back. Nobody reads the other before both gave theirs.
  await until10(manager, last);
  await until10(manager, dayOf(Date.parse(until_) + DAY_MS));
  await manager.go(page);
  await manager.press('Rond af', 'Ja, rond af');
  await manager.sees(/^Afgerond op/);
  await until('an evaluation to give', () => manager.read(`/v1/collaborations/${id}/evaluation`).catch(() => null));
  await manager.go(`${page}/evaluation`);
  await looksBack(manager, '9');
  await manager.page.getByLabel('Wat moet de ander vooral blijven doen?').fill('Elke week tijd maken voor de studenten.');
  await manager.press('Verstuur je evaluatie');
  await manager.page.getByRole('heading', { level: 1, name: /^Dank je. Nu is het wachten op/ }).waitFor();
  expect(JSON.stringify(await company.read(`/v1/collaborations/${id}/evaluation`))).not.toContain('Elke week tijd maken');
  await company.go(`${page}/evaluation`);
  await looksBack(company, '8');
  await company.press('Verstuur je evaluatie');
  await company.sees('Elke week tijd maken voor de studenten.');

  // A story: the school writes it, both say yes to the text as it stands, HCA-ICT publishes it, and everybody reads it until one takes the yes back.
  const told = `Drie studenten en een planbord dat werkt ${once}`;
  await manager.go(`${page}/story`);
  const fill = (label: string, text: string) => manager.page.getByLabel(label).first().fill(text);
  await fill('Titel', told);
  await fill('Wat we deden', 'Drie studenten bouwden een half jaar mee aan het bord waarmee monteurs hun dag plannen. Elke maandag bespraken we wat er lukte.');
  await fill('Wat het bracht', 'Het bord wordt gebruikt. De studenten leerden een wens van een klant omzetten in werk dat je kunt testen.');
  await fill('Wat anderen ervan leren', 'Begin klein, en praat elke week.');
  await manager.finish('Bewaar het verhaal');
  await manager.finish('Ja, dit mag op de site');
  await company.go(`${page}/story`);
  await company.page.getByRole('heading', { level: 1, name: told }).waitFor();
  await company.finish('Ja, dit mag op de site');
  const analyst = await Actor.of('analyst');
  await analyst.go('/nl/desk/stories');
  await analyst.page.getByRole('listitem').filter({ hasText: told }).getByRole('button', { name: 'Lees en beslis' }).click();
  await analyst.finish('Plaats in de bibliotheek');
  await company.go(`${page}/story`);
  const address = (await company.page.getByRole('link', { name: 'Bekijk de pagina' }).getAttribute('href')) ?? '';
  const visitor = await (await somebody()).newPage();
  expect((await go(visitor, address))?.status()).toBe(200);
  await visitor.getByRole('heading', { level: 1, name: told }).waitFor();
  await company.press('Trek je toestemming in', 'Ja, trek in');
  await company.page.getByRole('button', { name: 'Ja, dit mag op de site' }).waitFor();
  expect((await go(visitor, address))?.status()).toBe(410);

  expect(await brokenLinks(manager)).toEqual([]);
  // A job begins the evaluation: who looks at the page in that second hears that there is none yet.
  expect([...manager.faults, ...company.faults, ...analyst.faults].filter((fault) => !fault.endsWith('/evaluation: 404'))).toEqual([]);
}, 240_000);
