import { randomUUID } from 'node:crypto';
import { leave, until } from '../browser';
import { Actor, DAY_MS, begins, brokenLinks, dayOf, looksBack, posted, programmeOf, until10 } from './actors';

const once = randomUUID().slice(0, 6);
/** Presses that change something, from the first word to the last. */
const MOST = 5;

afterAll(leave);

it('a guest lecture goes from an invitation to an evaluation in five clicks a side', async () => {
  const [company, manager] = [await Actor.of('company-admin'), await Actor.of('programme-manager')];
  const today = await begins(manager);
  const given = dayOf(today + 28 * DAY_MS);
  const posting = await posted(company, {
    kind: 'guest-lecture', title: `Een storing van melding tot verslag ${once}`, summary: 'Negentig minuten over een nacht waarin alles stil lag.', period: { kind: 'dates', dates: [given] }, seats: 1, closesOn: dayOf(today + 20 * DAY_MS),
    details: { topic: 'Een grote storing, van eerste melding tot verslag', outline: 'Eerst het verhaal, dan beslist de klas mee.', takeaways: ['Eerst herstellen, dan zoeken'], minutes: 90, place: 'school', speaker: 'Hoofd beheer, twaalf jaar dienst', alumnus: true, audience: ['year-1', 'year-2'], groupSize: 40, equipment: ['Een scherm'] },
  });
  const programme = await programmeOf(manager, '25998');

  await until('a match with the school', async () => (await company.read<{ items: { programme: { id: string } }[] }>(`/v1/postings/${posting}/matches?limit=100`)).items.find((one) => one.programme.id === programme.id));
  await company.go(`/nl/postings/${posting}/matches`);
  const row = company.page.getByRole('article').filter({ hasText: 'ROC Deltion College' }).first();
  await row.getByRole('button', { name: /^Nodig uit/ }).click();
  await company.page.getByRole('dialog').getByRole('textbox', { name: 'Bericht' }).fill('We komen graag vertellen.');
  await company.press('Stuur uitnodiging');
  await company.sees('Uitnodiging verstuurd');

  const [proposal] = (await manager.read<{ items: { id: string; programme: { id: string } }[] }>(`/v1/proposals?postingId=${posting}&limit=10`)).items;
  expect(proposal?.programme.id).toBe(programme.id);
  await manager.go(`/nl/proposals/${proposal?.id}`);
  await manager.press('Accepteer de partner', 'Ja, accepteer');
  await manager.page.waitForURL('**/collaborations/*');
  const path = new URL(manager.page.url()).pathname;
  const id = path.split('/').at(-1) ?? '';

  // Everything in the plan follows from the posting: each side reads it and says yes once.
  for (const actor of [manager, company]) {
    await actor.go(`${path}/plan`);
    await actor.finish(/^Akkoord met \d+ punt/);
  }
  await manager.go(path);
  await manager.finish('Start de samenwerking', 'Ja, start');

  // The day after, the school says that it is done, and both look back.
  await until10(manager, dayOf(Date.parse(given) + DAY_MS));
  await manager.go(path);
  await manager.press('Rond af', 'Ja, rond af');
  await manager.sees(/^Afgerond op/);
  await until('an evaluation to give', () => manager.read(`/v1/collaborations/${id}/evaluation`).catch(() => null));
  for (const [actor, mark] of [[manager, '9'], [company, '8']] as const) {
    await actor.go(`/nl/collaborations/${id}/evaluation`);
    await looksBack(actor, mark);
    await actor.finish('Verstuur je evaluatie');
  }
  await manager.go(`/nl/collaborations/${id}/evaluation`);
  await manager.page.getByRole('heading', { name: 'Naast elkaar' }).waitFor();

  expect([manager.pressed <= MOST, company.pressed <= MOST, manager.pressed, company.pressed]).toEqual([true, true, 5, 3]);
  expect(await brokenLinks(manager)).toEqual([]);
  // A job begins the evaluation: who looks at the page in that second hears that there is none yet.
  expect([...manager.faults, ...company.faults].filter((fault) => !fault.endsWith('/evaluation: 404'))).toEqual([]);
}, 120_000);
