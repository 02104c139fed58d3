import type { Person, Programme } from '../testing/builders';
import type { Client, Json } from '../testing/client';
import { World } from '../testing/world';

let world: World;
beforeAll(async () => { world = await World.open(); });
afterAll(() => world.close());

interface School { admin: Person; coordinator: Person; programme: Programme }
async function school(): Promise<School> {
  const programme = await world.programme();
  return {
    programme,
    admin: await world.person({ organisationId: programme.institutionId, role: 'admin' }),
    coordinator: await world.keeper(programme, 'coordinator'),
  };
}

/** Sends a list in parts and has it checked. */
async function send(client: Client, organisationId: string, kind: string, text: string, size = 50_000): Promise<string> {
  const texts = text.match(new RegExp(`[^]{1,${size}}`, 'gu')) ?? [];
  const opened = await client.post('/v1/imports', { organisationId, kind, name: `${kind}.csv`, parts: texts.length });
  expect([opened.status, opened.body]).toEqual([201, expect.anything()]);
  for (const [at, part] of texts.entries()) expect((await client.post(`/v1/imports/${opened.body.id}/parts`, { number: at + 1, text: part })).status).toBe(200);
  expect((await client.post(`/v1/imports/${opened.body.id}/check`)).status).toBe(200);
  await world.work();
  return String(opened.body.id);
}

const rowsOf = async (client: Client, id: string, query = '') => (await client.get(`/v1/imports/${id}/rows?limit=100${query}`)).body.items as { number: number; status: string; says: { column: string | null; text: { nl: string } }[]; resultId: string | null }[];
const told = async (client: Client, id: string) => (await rowsOf(client, id)).map(({ number, status, says }) => [number, status, ...says.map(({ column, text }) => `${column ?? ''}: ${text.nl}`)]);
const countsOf = async (client: Client, id: string): Promise<Record<string, number>> => {
  const { status, rows } = (await client.get(`/v1/imports/${id}`)).body as { status: string; rows: Record<string, number> };
  return { status, ...Object.fromEntries(Object.entries(rows).filter(([, rowsHere]) => rowsHere > 0)) } as never;
};

describe('last year\'s partners from a spreadsheet', () => {
  it('are told apart row by row before anything changes, and taken in without the faulty ones', async () => {
    const { coordinator, programme } = await school();
    const known = await world.company({ name: 'Bekend Werk B.V.', municipality: 'Zwolle', region: 'east' });
    const client = world.as(coordinator);
    const id = await send(client, programme.institutionId, 'partners', [
      '\ufeffBedrijf;KvK-nummer;Plaats;Contactpersoon;E-mail;Sinds;Kleur',
      'Bekend Werk;;Zwolle;;;2019;blauw',
      'Nieuwland IT;90000101;Assen;Sanne de Wit;sanne@nieuwland.example;1-9-2024;',
      ';;;;;;',
      'Zonder Plaats;;Nergenshuizen;;;;',
      'Foute Cijfers;12345;Zwolle;;geen-mail;volgend jaar;',
      'Nieuwland IT BV;90000101;Assen;;;;',
    ].join('\r\n'));
    expect(await told(client, id)).toEqual([
      [2, 'ready', ': Bekend Werk B.V. staat al op Koppelvlak en wordt jullie partner.'],
      [3, 'ready', ': Nieuwland IT komt op Koppelvlak en wordt jullie partner.'],
      [5, 'faulty', 'municipality: Deze gemeente kennen we niet. Schrijf de naam van de gemeente, niet van het dorp.'],
      [6, 'faulty', 'kvk: Een KvK-nummer heeft 8 cijfers.', 'contactEmail: Vul een e-mailadres in, zoals naam@bedrijf.nl.', 'since: Schrijf een datum als 2026-09-01 of 1-9-2026.'],
      [7, 'same', ': Dit staat ook op regel 3.'],
    ]);
    const checked = (await client.get(`/v1/imports/${id}`)).body;
    expect([checked.status, checked.unused]).toEqual(['checked', ['Kleur']]);
    const before = await world.db.compose<{ n: number }>(`select count(*)::int as n from partner where institution_id = $1`, [programme.institutionId]);
    expect(before[0]?.n).toBe(0);

    expect((await client.post(`/v1/imports/${id}/run`)).status).toBe(200);
    await world.work();
    expect(await countsOf(client, id)).toEqual({ status: 'done', done: 2, faulty: 2, same: 1 });
    const partners = await world.db.compose<Json>(`select o.name, p.contact_name, p.since_on, p.created_by, c.verification from partner p join organisation o on o.id = p.company_id join company c on c.organisation_id = o.id
      where p.institution_id = $1 order by o.name`, [programme.institutionId]);
    expect(partners).toEqual([
      { name: 'Bekend Werk B.V.', contact_name: null, since_on: '2019-01-01', created_by: coordinator.id, verification: 'verified' },
      { name: 'Nieuwland IT', contact_name: 'Sanne de Wit', since_on: '2024-09-01', created_by: coordinator.id, verification: 'waiting' },
    ]);
    expect((await rowsOf(client, id, '&status=done')).map(({ resultId }) => resultId)).toContain(known.id);
  });

  it('come in once, however often the list is sent', async () => {
    const { coordinator, programme } = await school();
    const client = world.as(coordinator);
    const text = 'bedrijf,plaats\nDubbelop Software,Assen\n"Komma, en Zoon",Emmen\n';
    const first = await send(client, programme.institutionId, 'partners', text);
    await client.post(`/v1/imports/${first}/run`);
    await world.work();
    const second = await send(client, programme.institutionId, 'partners', text);
    expect((await rowsOf(client, second)).map(({ status }) => status)).toEqual(['same', 'same']);
    const nothing = await client.post(`/v1/imports/${second}/run`);
    expect([nothing.status, nothing.body.code]).toEqual([409, 'imports/nothing-ready']);
    // Two lists that were checked before either was taken in.
    const [third, fourth] = [await send(client, programme.institutionId, 'partners', 'bedrijf;plaats\nTwee Keer;Assen'), await send(client, programme.institutionId, 'partners', 'bedrijf;plaats\nTwee Keer;Assen')];
    await Promise.all([client.post(`/v1/imports/${third}/run`), client.post(`/v1/imports/${fourth}/run`)]);
    await world.work();
    expect([await countsOf(client, third), await countsOf(client, fourth)].map((counts) => Object.keys(counts).sort())).toEqual(expect.arrayContaining([['done', 'status'], ['same', 'status']]));
  });

  it('that cannot be read say why, and a list that lacks a part is not checked', async () => {
    const { coordinator, programme } = await school();
    const client = world.as(coordinator);
    const why = async (text: string) => {
      const { status, refusal } = (await client.get(`/v1/imports/${await send(client, programme.institutionId, 'partners', text)}`)).body as { status: string; refusal: { nl: string } | null };
      return [status, refusal?.nl];
    };
    expect(await why('bedrijf;kvk\nFjordweb;1')).toEqual(['refused', 'Deze kolommen ontbreken: plaats. Gevonden koppen: bedrijf, kvk.']);
    expect(await why('bedrijf;plaats\n')).toEqual(['refused', 'Onder de koppen staat geen enkele rij.']);
    expect(await why('bedrijf;plaats\n"Fjordweb;Assen\n')).toEqual(['refused', expect.stringContaining('aanhalingsteken')]);
    const { body } = await client.post('/v1/imports', { organisationId: programme.institutionId, kind: 'partners', name: 'x.csv', parts: 2 });
    await client.post(`/v1/imports/${body.id}/parts`, { number: 2, text: 'Fjordweb;Assen\n' });
    const missing = await client.post(`/v1/imports/${body.id}/check`);
    expect([missing.status, missing.body.code, missing.body.detail]).toEqual([409, 'imports/parts-missing', 'Deel 1 ontbreekt nog.']);
    await client.post(`/v1/imports/${body.id}/parts`, { number: 1, text: 'bedrijf;pla' });
    await client.post(`/v1/imports/${body.id}/parts`, { number: 1, text: 'bedrijf;plaats\n' });
    expect((await client.post(`/v1/imports/${body.id}/check`)).status).toBe(200);
    await world.work();
    expect((await rowsOf(client, String(body.id))).map(({ status }) => status)).toEqual(['ready']);
  });
});

describe('running collaborations from a spreadsheet', () => {
  it('go on here with their check-ins, and those that are over are history', async () => {
    const { coordinator, programme } = await school();
    const client = world.as(coordinator);
    const id = await send(client, programme.institutionId, 'collaborations', [
      'kenmerk;bedrijf;plaats;opleiding;soort;plaatsen;van;tot;contactpersoon;e-mail',
      `2027-1;Loopt Nog;Assen;${programme.name};Stage;2;2027-02-01;2027-07-02;Sanne de Wit;sanne@loopt.example`,
      `2026-9;Voorbij;Emmen;25998;gastcollege;1;2026-10-05;2026-10-05;Piet;piet@voorbij.example`,
      `2027-2;Loopt Nog;Assen;Bestaat niet;Stage;2;2027-02-01;2027-07-02;Sanne;sanne@loopt.example`,
      `2027-3;Loopt Nog;Assen;25998;Minor;2;2027-02-01;2027-07-02;Sanne;sanne@loopt.example`,
      `2027-4;Loopt Nog;Assen;25998;Iets anders;nul;2027-07-02;2027-02-01;Sanne;sanne@loopt.example`,
    ].join('\n'));
    expect((await told(client, id)).map(([number, status, ...says]) => [number, status, says.map((one) => String(one).split(':')[0])])).toEqual([
      [2, 'ready', ['']], [3, 'ready', ['']], [4, 'faulty', ['programme']], [5, 'faulty', ['kind']], [6, 'faulty', ['kind', 'seats']],
    ]);
    await client.post(`/v1/imports/${id}/run`);
    await world.work();
    expect(await countsOf(client, id)).toEqual({ status: 'done', done: 2, faulty: 3 });
    const list = (await client.get('/v1/collaborations')).body.items as { id: string; status: string; kind: string; seats: number }[];
    expect(list.map(({ status, kind, seats }) => [status, kind, seats])).toEqual(expect.arrayContaining([['running', 'internship', 2], ['completed', 'guest-lecture', 1]]));
    const running = list.find(({ status }) => status === 'running');
    const [planned] = await world.db.compose<{ n: number }>(`select count(*)::int as n from check_in where collaboration_id = $1`, [running?.id]);
    expect(planned?.n).toBeGreaterThan(0);
    // Nobody else reads what was agreed elsewhere.
    // It never had a plan; education leads in it like in any other, and is asked about its end.
    expect(await world.db.compose(`select 1 from outbox where job = 'ask-completion' and payload ->> 'collaborationId' = $1`, [running?.id])).toHaveLength(1);
    const [posting] = await world.db.compose<{ id: string }>(`select posting_id as id from collaboration where id = $1`, [running?.id]);
    expect((await world.visitor.get(`/v1/postings/${posting?.id}`)).status).toBe(404);
    // The same reference again is the same collaboration.
    const again = await send(client, programme.institutionId, 'collaborations', `kenmerk;bedrijf;plaats;opleiding;soort;plaatsen;van;tot;contactpersoon;e-mail\n2027-1;Loopt Nog;Assen;25998;Stage;2;2027-02-01;2027-07-02;Sanne;sanne@loopt.example`);
    expect((await rowsOf(client, again)).map(({ status, resultId }) => [status, resultId])).toEqual([['same', running?.id]]);
  });
});

describe('programmes and companies from a spreadsheet', () => {
  it('bring programmes with a row for each period', async () => {
    const { admin, programme } = await school();
    const client = world.as(admin);
    const id = await send(client, programme.institutionId, 'programmes', [
      'naam;codes;niveau;leerweg;plaats;talen;van;tot;studenten',
      'Cloud Engineer;27016;mbo-4;bol;Assen;Nederlands en Engels;2027-09-01;2028-01-28;20',
      'Cloud Engineer;27016;mbo-4;bol;Assen;Nederlands en Engels;2028-02-01;2028-07-01;18',
      'Fout;34479;hbo-bachelor;bol;Assen;;;;',
      'Ook fout;27016;mbo-9;thuis;Assen;;2027-09-01;;',
    ].join('\n'));
    expect((await told(client, id)).map(([number, status]) => [number, status])).toEqual([[2, 'ready'], [3, 'ready'], [4, 'faulty'], [5, 'faulty']]);
    await client.post(`/v1/imports/${id}/run`);
    await world.work();
    expect(await countsOf(client, id)).toEqual({ status: 'done', done: 2, faulty: 2 });
    const [made] = await world.db.compose<Json>(`select p.region, p.languages, (select array_agg(t.students order by t.from_on) from programme_period t where t.programme_id = p.id) as students
      from programme p where p.institution_id = $1 and p.name = 'Cloud Engineer'`, [programme.institutionId]);
    expect(made).toEqual({ region: 'north', languages: ['nl', 'en'], students: [20, 18] });
  });

  it('are brought by who may: an administrator programmes, HCA-ICT companies', async () => {
    const { coordinator, admin, programme } = await school();
    const open = (person: Person, organisationId: string, kind: string) => world.as(person).post('/v1/imports', { organisationId, kind, name: 'x.csv', parts: 1 });
    expect((await open(coordinator, programme.institutionId, 'programmes')).status).toBe(403);
    expect((await open(admin, programme.institutionId, 'companies')).status).toBe(403);
    expect((await open(await world.person(), programme.institutionId, 'partners')).status).toBe(404);
    const company = await world.company();
    expect((await open(company.admin, company.id, 'partners')).status).toBe(403);
    const analyst = await world.analyst();
    const [hca] = await world.db.compose<{ id: string }>(`select organisation_id as id from membership where person_id = $1`, [analyst.id]);
    const client = world.as(analyst);
    const id = await send(client, hca?.id ?? '', 'companies', 'bedrijf;plaats;kvk;vestigingsnummer;grootte\nEen Bedrijf;Assen;90000201;000090000201;35\nNog Een;Assen;90000201;000090000202;250+\nOnbekend Groot;Assen;90000201;000090000203;\nFout;Assen;;;reusachtig\n');
    expect((await rowsOf(client, id)).map(({ status }) => status)).toEqual(['ready', 'ready', 'ready', 'faulty']);
    await client.post(`/v1/imports/${id}/run`);
    await world.work();
    const made = await world.db.compose<Json>(`select size_band from company where kvk = '90000201' order by branch_number`, []);
    // How large the third is, nobody said.
    expect(made).toEqual([{ size_band: '10-49' }, { size_band: '250+' }, { size_band: null }]);
  });
});

describe('a list of ten thousand rows with faults in it', () => {
  it('goes on where it was broken off, and comes in once', async () => {
    const { coordinator, programme } = await school();
    const client = world.as(coordinator);
    await world.db.transaction((tx) => tx.sql(
      `with o as (insert into organisation (type, name, slug, created_at) select 'company', 'Lijstbedrijf ' || n, 'lijstbedrijf-' || n, now() from generate_series(1, 2500) n returning id, name),
         c as (insert into company (organisation_id, size_band, verification) select id, '1-9', 'verified' from o)
       insert into branch (company_id, name, municipality, region, is_main) select id, 'Assen', 'Assen', 'north', true from o`));
    await world.db.transaction((tx) => tx.sql('analyze organisation, company, branch'));
    const line = (n: number) => (n % 4 === 0 ? `Lijstbedrijf ${n / 4};Assen;naam${n}@lijst.example` : n % 4 === 1 ? `Lijstbedrijf ${(n - 1) / 4 || 1};Assen;` : n % 4 === 2 ? `Lijstbedrijf ${n};Nergenshuizen;` : `x;Assen;geen mail`);
    const text = ['bedrijf;plaats;e-mail', ...Array.from({ length: 10_000 }, (_, at) => line(at + 1))].join('\n');
    const { body: { id } } = await client.post('/v1/imports', { organisationId: programme.institutionId, kind: 'partners', name: 'groot.csv', parts: Math.ceil(text.length / 50_000) });
    for (let at = 0; at * 50_000 < text.length; at += 1) await client.post(`/v1/imports/${id}/parts`, { number: at + 1, text: text.slice(at * 50_000, (at + 1) * 50_000) });
    await client.post(`/v1/imports/${id}/check`);
    // The database refuses in the midst of it, twice: nothing of that batch stays, all of the batches before it does.
    const crash = async (table: string, when: string) => world.db.transaction((tx) => tx.sql(`create function crash() returns trigger language plpgsql as $$ begin raise exception 'away' using errcode = '57P01'; end $$;
      create trigger crash before ${table === 'partner' ? 'insert' : 'update'} on ${table} for each row when (${when}) execute function crash()`));
    const mend = (table: string) => world.db.transaction((tx) => tx.sql(`drop trigger crash on ${table}; drop function crash(); update outbox set status = 'pending' where status = 'queued'`));
    await crash('import_row', 'new.number = 5200');
    await expect(world.work()).rejects.toThrow('away');
    const halfway = await countsOf(client, String(id));
    expect(halfway).toEqual({ status: 'checking', waiting: 5000, ready: 1250, same: 1250, faulty: 2500 });
    await mend('import_row');
    await world.work();
    expect(await countsOf(client, String(id))).toEqual({ status: 'checked', ready: 2500, same: 2500, faulty: 5000 });

    await client.post(`/v1/imports/${id}/run`);
    await crash('partner', `new.contact_email = 'naam5200@lijst.example'`);
    await expect(world.work()).rejects.toThrow('away');
    expect((await countsOf(client, String(id)))['done']).toBe(1250);
    await mend('partner');
    await world.work();
    expect(await countsOf(client, String(id))).toEqual({ status: 'done', done: 2500, same: 2500, faulty: 5000 });
    const [partners] = await world.db.compose<{ n: number }>(`select count(*)::int as n from partner where institution_id = $1`, [programme.institutionId]);
    expect(partners?.n).toBe(2500);
  }, 120_000);
});
