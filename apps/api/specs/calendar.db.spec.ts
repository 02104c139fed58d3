import ical from 'node-ical';
import { icsOf } from '#base/server';
import type { Person } from '../testing/builders';
import { World } from '../testing/world';

interface Read { type: string; uid: string; summary: string | { val: string }; start: Date & { tz?: string; dateOnly?: boolean }; end: Date; sequence: string; status: string; location?: string; description?: string; url?: string }
const eventsOf = (text: string) => Object.values(ical.sync.parseICS(text) as unknown as Record<string, Read>).filter(({ type }) => type === 'VEVENT');
const inAmsterdam = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam', dateStyle: 'short', timeStyle: 'short' });
const at = new Date('2027-03-18T09:00:00Z');

describe('a calendar file', () => {
  it('keeps the hour on both sides of both changes of the clocks, as another library reads it', () => {
    const moments = ['2027-03-27T09:00:00Z', '2027-03-28T08:00:00Z', '2027-10-30T08:00:00Z', '2027-10-31T09:00:00Z'];
    const text = icsOf(moments.map((moment, place) => ({ uid: `m${place}@koppelvlak`, sequence: 2, when: { startsAt: new Date(moment), minutes: 90 }, title: 'Startbijeenkomst' })), { name: 'Koppelvlak', at });
    expect(text.match(/DTSTART;TZID=Europe\/Amsterdam:\d{8}T100000/g)).toHaveLength(4);
    expect(eventsOf(text).map(({ start, end, sequence }) => [inAmsterdam.format(start), start.toISOString(), (end.getTime() - start.getTime()) / 60_000, Number(sequence)]))
      .toEqual(moments.map((moment) => [`${moment.slice(0, 10)} 10:00`, moment.replace('Z', '.000Z'), 90, 2]));
  });

  it('folds long lines between characters, escapes what it must, and gives every sign back', () => {
    const title = `Wat “één” klas; met komma’s, puntkomma’s en een \\ — ${'ünïcödé 漢字 🎓 '.repeat(12)}`.trim();
    const about = 'Eerste regel\nTweede, met; tekens\n\nhttps://koppelvlak.example/nl/collaborations/1?a=1&b=2';
    const text = icsOf([{ uid: 'x@koppelvlak', sequence: 0, when: { day: '2027-03-28' }, title, about, place: 'Zaal 1.04, Zwolle' }], { name: 'Koppelvlak', at });
    expect(text.split('\r\n').filter((line) => Buffer.byteLength(line) > 75)).toEqual([]);
    expect(text.replaceAll('\r\n', '')).not.toContain('\n');
    const [event] = eventsOf(text);
    expect(event).toMatchObject({ summary: title, description: about, location: 'Zaal 1.04, Zwolle' });
    expect([event?.start.dateOnly, text.includes('DTSTART;VALUE=DATE:20270328'), text.includes('DTEND;VALUE=DATE:20270329')]).toEqual([true, true, true]);
  });

  it('says how often it may be fetched anew, once', () => {
    expect(icsOf([], { name: 'Koppelvlak', at })).toContain('REFRESH-INTERVAL;VALUE=DURATION:PT4H\r\n');
  });

  it('asks and calls off by the same name, counting on', () => {
    const one = { uid: 'kick-off-1@koppelvlak', when: { startsAt: at, minutes: 60 }, title: 'Startbijeenkomst', organiser: { name: 'Marit, van Deltion', address: 'marit@deltion.example' }, asked: { name: 'Jorrit Venema', address: 'jorrit@veenpoort.example' } };
    const [asks, off] = [icsOf([{ ...one, sequence: 1 }], { name: '', method: 'REQUEST', at }), icsOf([{ ...one, sequence: 2 }], { name: '', method: 'CANCEL', at })];
    expect([asks, off].map((text) => [/METHOD:(\w+)/.exec(text)?.[1], ...eventsOf(text).map(({ uid, sequence, status }) => [uid, Number(sequence), status])]))
      .toEqual([['REQUEST', [one.uid, 1, 'CONFIRMED']], ['CANCEL', [one.uid, 2, 'CANCELLED']]]);
    expect(asks.replaceAll('\r\n ', '')).toContain('ORGANIZER;CN="Marit, van Deltion":mailto:marit@deltion.example');
  });
});

describe('somebody\'s calendar', () => {
  let world: World;
  beforeAll(async () => { world = await World.open(); });
  afterAll(() => world.close());
  const follow = (address: string, headers: Record<string, string> = {}) => fetch(address.replace('http://localhost:3000', world.origin), { headers });
  const addressOf = async (person: Person) => String((await world.as(person).post('/v1/me/calendar-feed')).body.address);
  const titles = async (address: string) => eventsOf(await (await follow(address)).text()).map(({ summary, start }) => `${start.dateOnly ? inAmsterdam.format(start).slice(0, 10) : inAmsterdam.format(start)} ${String(summary)}`);

  it('has what is planned for its owner, changes with it, and is nobody else\'s', async () => {
    const [posting, programme] = [await world.posting({ seats: 5 }), await world.programme()];
    const [firm, school] = [posting.company.admin, programme.manager];
    const made = await world.collaboration({ posting, programme });
    const partner = String((await world.db.compose<{ name: string }>('select name from organisation where id = $1', [programme.institutionId]))[0]?.name);
    const address = await addressOf(firm);
    expect(address).toMatch(/^http:\/\/localhost:3000\/calendar\/[\w-]{43}\.ics$/);
    const title = String(posting.body.title);
    const plain = [`2027-08-30 Begin: ${title}, met ${partner}`, `2028-01-28 Laatste dag: ${title}, met ${partner}`, `2027-06-28 Plaatsing sluit: ${title}`].map((line) => line.replace('2027-06-28', String(posting.body.closesOn))).sort();
    expect((await titles(address)).sort()).toEqual(plain);
    await world.as(school).put(`/v1/collaborations/${made.id}/kick-off`, { on: '2027-04-06', at: '10:00', minutes: 60, place: 'Zwolle' });
    expect((await titles(address)).filter((line) => line.includes('Startbijeenkomst'))).toEqual([`2027-04-06 10:00 Startbijeenkomst met ${partner}`]);
    // The other side is asked by mail, asked anew when it moves, and told when it is off: the same matter each time, counted on.
    await world.as(school).put(`/v1/collaborations/${made.id}/kick-off`, { on: '2027-04-07', at: '10:00', minutes: 60, place: 'Zwolle' });
    await world.work();
    await world.as(school).delete(`/v1/collaborations/${made.id}/kick-off`);
    await world.work();
    const asked = world.post.to(firm.email).flatMap(({ calendar }) => (calendar ? [calendar] : []));
    expect(asked.map(({ method }) => method)).toEqual(['REQUEST', 'REQUEST', 'CANCEL']);
    const read = asked.flatMap(({ content }) => eventsOf(content));
    expect([new Set(read.map(({ uid }) => uid)).size, read.map(({ sequence }) => Number(sequence)), read.at(-1)?.status]).toEqual([1, [1, 1, 2], 'CANCELLED']);
    expect(asked[0]?.content.replaceAll('\r\n ', '')).toContain(`ATTENDEE;CN=${firm.name};ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;RSVP=TRUE:mailto:${firm.email}`);
    expect((await titles(address)).filter((line) => line.includes('Startbijeenkomst'))).toEqual([]);
    // An approach that waits for the company stands on its last day, for the company alone.
    const other = await world.programme();
    await world.as(other.manager).post('/v1/proposals', { postingId: posting.id, programmeId: other.id, seats: 1, message: 'Graag.' });
    expect((await titles(address)).filter((line) => line.includes('Antwoord'))).toEqual([expect.stringMatching(/^2027-04-08 Antwoord /)]);
    expect((await titles(await addressOf(other.manager)))).toEqual([]);
  });

  it('answers who follows it only what is new, until its address is renewed or taken back', async () => {
    const { admin } = await world.company();
    const first = await addressOf(admin);
    const got = await follow(first);
    expect([got.status, got.headers.get('content-type'), got.headers.get('cache-control')]).toEqual([200, 'text/calendar; charset=utf-8', 'private, max-age=900']);
    expect((await follow(first, { 'if-none-match': got.headers.get('etag') ?? '' })).status).toBe(304);
    expect((await world.as(admin).get('/v1/me/calendar-feed')).body).toEqual({ madeAt: '2027-03-18T09:00:00.000Z', readOn: '2027-03-18' });
    const second = await addressOf(admin);
    expect([(await follow(first)).status, (await follow(second)).status]).toEqual([404, 200]);
    expect((await world.as(admin).delete('/v1/me/calendar-feed')).status).toBe(204);
    expect((await follow(second)).status).toBe(404);
    expect((await world.db.compose<{ n: number }>(`select count(*)::int as n from calendar_feed where person_id = $1`, [admin.id]))[0]?.n).toBe(0);
    for (let tries = 0; tries < 29; tries += 1) await follow(first);
    expect((await follow(first)).status).toBe(429);
  });
});
