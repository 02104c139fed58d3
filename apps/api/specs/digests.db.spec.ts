import { Notices } from '#notifications/server';
import type { Person } from '../testing/builders';
import { World } from '../testing/world';

// A world of its own: half a year passes in it.
let world: World;
let proposalId: string;
beforeAll(async () => {
  world = await World.open();
  const programme = await world.programme();
  proposalId = String((await world.as(programme.manager).post('/v1/proposals', { postingId: (await world.posting()).id, programmeId: programme.id, seats: 1, message: 'We doen graag mee.' })).body.id);
});
afterAll(() => world.close());

const mails = (person: Person) => world.post.to(person.email);
const tell = (person: Person, keys: string[]) => world.db.transaction((tx) => world.app.get(Notices, { strict: false }).tell(tx, keys.map((key) => (
  { topic: 'proposals', template: 'proposal-received', key, to: { personId: person.id, address: person.email, name: person.name, locale: 'nl' }, args: { proposalId }, link: `/proposals/${proposalId}` }))));

describe('a digest goes at half past seven in Amsterdam', () => {
  it.each([
    ['before and after the clock goes forward', '2027-03-26T12:00:00Z', ['2027-03-27T06:30:00Z', '2027-03-28T05:30:00Z', '2027-03-29T05:30:00Z']],
    ['before and after it goes back', '2027-10-29T12:00:00Z', ['2027-10-30T05:30:00Z', '2027-10-31T06:30:00Z', '2027-11-01T06:30:00Z']],
  ])('%s', async (_, from, mornings) => {
    const person = await world.person();
    await world.as(person).put('/v1/notification-settings/proposals', { frequency: 'daily' });
    await world.until(from);
    for (const [n, morning] of mornings.entries()) {
      await tell(person, [`morning ${n}`]);
      await world.until(new Date(Date.parse(morning) - 1000).toISOString());
      expect([morning, mails(person).length]).toEqual([morning, n]);
      await world.until(morning);
      expect([morning, mails(person).length]).toEqual([morning, n + 1]);
    }
  });
});
