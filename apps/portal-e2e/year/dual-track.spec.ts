import { randomUUID } from 'node:crypto';
import { leave } from '../browser';
import { Actor, DAY_MS, agreedPlan, begins, brokenLinks, dayOf, posted, programmeOf, until10, usual } from './actors';

const once = randomUUID().slice(0, 6);

afterAll(leave);

it('a dual track over several years has a trial, and both decide twice: the first time they adjust, the second time they go on', async () => {
  const [company, manager] = [await Actor.of('company-admin'), await Actor.of('programme-manager')];
  const today = await begins(manager);
  const [from, until, first, second] = [30, 30 + 900, 90, 30 + 400].map((days) => dayOf(today + days * DAY_MS)) as [string, string, string, string];
  const posting = await posted(company, {
    kind: 'dual-track-seat', title: `Leren en werken in een vast team ${once}`, summary: 'Vier dagen in het team, een dag op school, drie jaar lang.', period: { kind: 'range', from, until }, seats: 1, closesOn: dayOf(today + 20 * DAY_MS), learningGoals: ['Zelfstandig een dienst beheren.'],
    details: { work: 'Beheer en bouwen aan het planpakket, vanaf dag één in een vast team.', route: 'bbl', daysAtWork: 4, daysAtSchool: 1, months: 30, contract: 'start', salaryEuros: 2100, feesPaid: true, screening: 'together', mentor: 'Hoofd beheer', nextLevel: true },
  });
  const programme = await programmeOf(manager, '25998');
  const proposal = await manager.change<{ id: string }>('POST', '/v1/proposals', { postingId: posting, programmeId: programme.id, seats: 1, message: 'Een student zoekt precies dit.' });
  await company.change('POST', `/v1/proposals/${proposal.id}/confirmation`);
  const { id } = await manager.change<{ id: string }>('POST', `/v1/proposals/${proposal.id}/acceptance`);
  await agreedPlan(manager, company, id, { ...usual(from, until), trial: { kind: 'trial', decideOn: [first, second] } });

  await manager.go(`/nl/collaborations/${id}`);
  await manager.press('Start de samenwerking', 'Ja, start');
  await manager.sees('De proefperiode loopt');

  // The first decision: the school would adjust, the company would go on, and follows.
  await until10(manager, first);
  for (const to of ['marit.hoekstra@deltion.example', 'jorrit@veenpoort.example']) expect((await manager.mail(to, `/collaborations/${id}`)).text).toContain('http');
  const later = dayOf(Date.parse(first) + 60 * DAY_MS);
  await manager.go(`/nl/collaborations/${id}`);
  await manager.page.getByRole('radio', { name: 'Bijstellen' }).check();
  await manager.page.getByLabel('De proef gaat door tot').fill(later);
  await manager.page.getByLabel(/^Wat moet de ander weten/).fill('Meer begeleiding in de eerste weken.');
  await manager.press('Geef door');
  await manager.sees('Wacht op Veenpoort Software');
  await company.go(`/nl/collaborations/${id}`);
  await company.sees('“Meer begeleiding in de eerste weken.”');
  await company.page.getByRole('radio', { name: 'Bijstellen' }).check();
  await company.page.getByLabel('De proef gaat door tot').fill(later);
  await company.page.getByLabel(/^Wat moet de ander weten/).fill('Akkoord, twee keer per week.');
  await company.press('Geef door');
  await company.sees('De proefperiode loopt');

  // The trial that went on ends, and both go on.
  await until10(manager, later);
  for (const actor of [company, manager]) {
    await actor.go(`/nl/collaborations/${id}`);
    await actor.page.getByRole('radio', { name: 'Doorgaan' }).check();
    await actor.finish('Geef door');
  }
  await manager.go(`/nl/collaborations/${id}`);
  await manager.sees('De samenwerking loopt');

  // A year on the second moment of the plan asks again; it is no trial any more.
  await until10(manager, second);
  for (const actor of [manager, company]) {
    await actor.go(`/nl/collaborations/${id}`);
    await actor.page.getByRole('radio', { name: 'Doorgaan' }).check();
    await actor.finish('Geef door');
  }
  const detail = await manager.read<{ status: string; course: { decisions: { outcome: string | null }[] } }>(`/v1/collaborations/${id}`);
  expect([detail.status, detail.course.decisions.map(({ outcome }) => outcome)]).toEqual(['running', ['adjusted', 'continued', 'continued']]);
  expect(await brokenLinks(manager)).toEqual([]);
  expect([...manager.faults, ...company.faults]).toEqual([]);
}, 120_000);
