import { hashPassword } from '#accounts/server';
import { routesOf, SESSION_COOKIE, type EndpointFacts } from '#base/server';
import { partnershipDraftExample, programmeDraftExample } from '#organisations/server';
import { draftExample } from '#postings/server';
import type { Person } from '../../testing/builders';
import type { Json } from '../../testing/client';
import type { World } from '../../testing/world';

/** A way to call the API, as the document tells it, with the facts its route declares. */
export interface Operation { id: string; method: string; path: string; said: Json; endpoint: EndpointFacts }

export type What = 'plain' | 'head' | 'options' | 'wrong-method' | 'slash' | 'signed-out' | 'unknown' | 'misspelt' | 'bad-query' | 'broken-json' | 'xml' | 'giant' | 'empty-body'
  | 'offset' | 'cross-site' | 'not-modified' | 'one-item' | 'next-page' | 'no-version' | 'stale' | 'too-often';

/** One request and its answer. */
export interface Exchange { operation: Operation; what: What; method: string; path: string; isVisitor: boolean; status: number; headers: Headers; text: string; body: Json; earlier?: Exchange }

interface Ready { path?: string; body?: unknown; person: Person | null; headers?: Record<string, string> }

const UNKNOWN = '0198a3c0-7b1e-7c44-9d51-0c1f2a3b4c5d';
const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'];

/** What addresses a path of the document stands for. */
export const patternOf = (path: string) => new RegExp(`^${path.replaceAll('.', '\\.').replace(/\{\w+\}/g, '[^/]+')}$`);

/** Calls every operation of the document in every way that a rule is about. */
export async function callEverything(world: World): Promise<{ document: Json; operations: Operation[]; exchanges: Exchange[] }> {
  const document: Json = (await world.visitor.get('/v1/openapi.json')).body;
  const routes = routesOf(world.app);
  const operations = Object.entries<Json>(document.paths).flatMap(([path, methods]) => Object.entries<Json>(methods).map(([name, said]): Operation => {
    const [method, full] = [name.toUpperCase(), `${document.servers[0].url}${path}`];
    const endpoint = routes.find((route) => route.method === method && route.path.replace(/:([^/]+)/g, '{$1}') === full)?.endpoint;
    if (!endpoint) throw new Error(`${method} ${full} is no route`);
    return { id: said.operationId, method, path: full, said, endpoint };
  }));
  const { people, fill, ready } = await prepare(world);
  const exchanges: Exchange[] = [];
  const methodsAt = (path: string) => operations.filter((other) => patternOf(other.path).test(path)).map(({ method }) => method);
  const send = async (operation: Operation, what: What, { method = operation.method, path = fill(operation.path), person = null as Person | null, headers = {} as Record<string, string>, body = undefined as unknown, earlier = undefined as Exchange | undefined } = {}) => {
    const answer = await fetch(`${world.origin}${path}`, { method, redirect: 'manual', headers: {
      ...(body === undefined ? {} : { 'content-type': 'application/json' }), ...(person ? { cookie: `${SESSION_COOKIE}=${person.secret}` } : {}), ...headers },
    ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }) });
    const text = await answer.text();
    const isJson = (answer.headers.get('content-type') ?? '').includes('json') && text !== '';
    const exchange: Exchange = { operation, what, method, path, isVisitor: person === null, status: answer.status, headers: answer.headers, text, body: isJson ? JSON.parse(text) : null, ...(earlier ? { earlier } : {}) };
    exchanges.push(exchange);
    return exchange;
  };
  /** Whom the operation lets in, found by trying. */
  const plain = async (operation: Operation) => {
    for (const person of operation.endpoint.access === 'signed-in' ? people : [null]) {
      const exchange = await send(operation, 'plain', { person });
      if (exchange.status < 400) return { person, exchange };
    }
    return { person: people[0] ?? null, exchange: null };
  };
  const refused = async (operation: Operation, person: Person | null) => {
    const { endpoint, said, path } = operation;
    await send(operation, 'slash', { path: `${fill(path)}/`, person });
    await send(operation, 'options', { method: 'OPTIONS' });
    for (const method of METHODS.filter((one) => !methodsAt(fill(path)).includes(one))) await send(operation, 'wrong-method', { method });
    if (endpoint.access === 'signed-in') await send(operation, 'signed-out', said.requestBody ? { body: {} } : {});
    const versioned: Record<string, string> = endpoint.versioned ? { 'if-match': '"1"' } : {};
    const example = said.requestBody ? { body: said.requestBody.content['application/json'].example } : {};
    if (path.includes('{')) {
      await send(operation, 'unknown', { path: path.replace(/\{\w+\}/g, path.includes('{slug}') ? 'no-such-thing' : UNKNOWN), person, headers: versioned, ...example });
      if (!path.includes('{token}')) await send(operation, 'misspelt', { path: path.replace(/\{\w+\}/g, 'No%20Such'), person, headers: versioned, ...example });
    }
    if (operation.method === 'GET') return;
    await send(operation, 'cross-site', { person, headers: { 'sec-fetch-site': 'cross-site' } });
    await send(operation, 'xml', { person, body: '<a/>', headers: { 'content-type': 'text/xml' } });
    await send(operation, 'giant', { person, body: { x: 'x'.repeat(300_000) } });
    if (!said.requestBody) return;
    await send(operation, 'broken-json', { person, body: '{"a":', headers: versioned });
    if (!endpoint.versioned) await send(operation, 'empty-body', { person, body: {} });
    for (const [name, property] of Object.entries<Json>(said.requestBody.content['application/json'].schema.properties ?? {})) {
      if (property.format === 'date-time') await send(operation, 'offset', { person, body: { ...said.requestBody.content['application/json'].example, [name]: '2027-09-13T11:00:00+02:00' } });
    }
  };
  const read = async (operation: Operation) => {
    const { person, exchange } = await plain(operation);
    await refused(operation, person);
    if (!exchange) return;
    await send(operation, 'head', { method: 'HEAD', person, earlier: exchange });
    const query = (operation.said.parameters as Json[]).filter((one) => one.in === 'query').map(({ name }) => name);
    if (query.includes('limit')) {
      await send(operation, 'bad-query', { path: `${fill(operation.path)}?limit=0&cursor=`, person });
      const first = await send(operation, 'one-item', { path: `${fill(operation.path)}?limit=1`, person });
      const next = /<([^>]+)>; rel="next"/.exec(first.headers.get('link') ?? '')?.[1];
      if (next) await send(operation, 'next-page', { path: next, person, earlier: first });
    }
    if (operation.endpoint.cache) {
      await send(operation, 'not-modified', { headers: { 'if-none-match': exchange.headers.get('etag') ?? '' } });
      await send(operation, 'plain', { person: people[0] ?? null });
    }
  };
  const write = async (operation: Operation) => {
    const prepared = ready[operation.id];
    const person = prepared?.person ?? (operation.endpoint.access === 'signed-in' ? people[0] ?? null : null);
    await refused(operation, person);
    const { path = fill(operation.path), body = operation.said.requestBody?.content['application/json'].example, headers = {} } = prepared ?? {};
    if (operation.endpoint.versioned) {
      await send(operation, 'no-version', { person, path, body });
      await send(operation, 'stale', { person, path, body, headers: { 'if-match': '"999"' } });
    }
    await send(operation, 'plain', { person, path, body, headers });
  };
  const reads = operations.filter(({ method }) => method === 'GET');
  for (let at = 0; at < reads.length; at += 6) await Promise.all(reads.slice(at, at + 6).map(read));
  for (const operation of operations) if (operation.method !== 'GET') await write(operation);
  for (const operation of operations.filter(({ said }) => said.responses['429'])) {
    for (let tries = 0; tries < 70; tries += 1) {
      const path = operation.path.replace(/\{\w+\}/g, 'x'.repeat(43));
      const { status } = await send(operation, 'too-often', { path, ...(operation.said.requestBody ? { body: wrong(operation.said.requestBody.content['application/json'].example) } : {}) });
      if (status === 429) break;
    }
    await world.db.transaction((tx) => tx.sql('delete from throttle'));
  }
  return { document, operations, exchanges };
}

/** An example with the wrong password, where it has one. */
const wrong = (example: Json): Json => ('password' in example ? { ...example, password: 'no' } : example);

/** A world in which every operation can go well once. */
async function prepare(world: World): Promise<{ people: Person[]; fill: (path: string) => string; ready: Record<string, Ready> }> {
  const { id: collaboration, posting, programme } = await world.collaboration();
  const { admin } = posting.company;
  const { manager } = programme;
  await world.as(manager).post(`/v1/collaborations/${collaboration}/start`);
  await world.until('2027-09-09T07:00:00Z');
  // Whom the example posting names as its contact.
  const [token] = world.post.to('jorrit@veenpoort.example').flatMap(({ text }) => /check-ins\/([\w-]{43})/.exec(text)?.[1] ?? []);
  const dates = { closesOn: '2028-05-28', period: { kind: 'range', from: '2028-01-03', until: '2028-07-01' } };
  const open = async () => world.posting({ company: posting.company, ...dates });
  const one = await open();
  const [draft, unpublished] = [await world.draft(posting.company, dates), await world.draft(posting.company, dates)];
  const lives = Object.fromEntries(await Promise.all(['pause', 'close', 'withdraw', 'resume', 'reopen', 'restore', 'send'].map(async (act) => [act, (await open()).id] as const)));
  for (const [act, path] of [['resume', 'pause'], ['reopen', 'closure'], ['restore', 'withdrawal']] as const) await world.as(admin).post(`/v1/postings/${lives[act]}/${path}`, act === 'resume' ? {} : undefined);
  const held = await world.draft(posting.company, dates);
  await world.db.transaction((tx) => tx.sql(`update posting set status = 'in-review' where id = $1`, [held.id]));
  const [template, removed] = [(await world.as(admin).post('/v1/posting-templates', { postingId: one.id, name: 'Een' })).body.id, (await world.as(admin).post('/v1/posting-templates', { postingId: one.id, name: 'Twee' })).body.id];
  const second = await world.programme();
  const sent = await world.as(manager).post('/v1/proposals', { postingId: one.id, programmeId: programme.id, seats: 1, message: 'Graag.' });
  const confirmed = await world.confirmed(await open(), programme);
  const waiting = await world.collaboration({ posting: await open(), programme: second });
  const checkIns = await world.as(manager).get(`/v1/collaborations/${collaboration}/check-ins`);
  const checkIn = checkIns.body.items.find((each: Json) => each.status === 'open')?.id ?? checkIns.body.items[0]?.id;
  const letters = await Promise.all([null, programme.id].map(async (programmeId) => String((await world.as(admin).post('/v1/contact-requests', { organisationId: posting.company.id, institutionId: programme.institutionId, programmeId, purpose: 'meet', message: 'We willen graag kennismaken.' })).body.id)));
  const head = await world.person({ organisationId: programme.institutionId, role: 'admin' });
  const [plain, ended, unused] = [await world.programme({ institutionId: programme.institutionId }), await world.programme({ institutionId: programme.institutionId }), await world.programme({ institutionId: programme.institutionId })];
  await world.as(head).post(`/v1/programmes/${ended.id}/ending`);
  const [analyst, alike, unknown, asked] = [await world.analyst(), await world.company(), await world.company({ isVerified: false }), await world.company({ isVerified: false })];
  await world.as(analyst).post(`/v1/companies/${asked.id}/verification-decisions`, { decision: 'ask', text: 'Wat doen jullie?' });
  for (const text of ['Hoe vind ik een opleiding?', 'Hoe begin ik een project?']) await world.as(manager).post('/v1/questions', { text });
  const questions: string[] = (await world.as(analyst).get('/v1/questions')).body.items.map((each: Json) => String(each.id));
  const report = await world.as(manager).post(`/v1/companies/${alike.id}/reports`, { reason: 'other', text: 'Er klopt iets niet.' });
  const [recognised, extra] = [await world.as(alike.admin).post(`/v1/branches/${alike.branchId}/recognitions`, { code: '25998', status: 'applied' }), await world.as(alike.admin).post(`/v1/companies/${alike.id}/branches`, { name: 'Emmen', municipality: 'Emmen' })];
  const interest = async () => String((await world.as(admin).post(`/v1/companies/${posting.company.id}/colleague-interests`, { name: 'Wie Wil', kinds: ['guest-lecture'] })).body.id);
  const interests = [await interest(), await interest()];
  const merged = await world.as(analyst).post('/v1/company-merges', { keptId: (await world.company()).id, mergedId: (await world.company()).id });
  const [leaving, gone] = [(await world.company()).admin, (await world.company()).admin];
  await world.db.transaction(async (tx) => tx.sql(`update person set password_hash = $2 where id = $1`, [leaving.id, await hashPassword('goed wachtwoord')]));
  const linkFor = async (path: string, body: Json) => {
    await world.visitor.post(path, body);
    await world.work();
    return /(?:confirm|password)\/([\w-]{43})/.exec(world.post.to(body.email).at(-1)?.text ?? '')?.[1] ?? 'x';
  };
  const newcomer = (email: string) => linkFor('/v1/sign-ups', { name: 'Wie Nieuw Is', email, password: 'drie koeien op het dak', locale: 'nl', hasAgreed: true });
  const links = [await newcomer('een@nieuw.example'), await newcomer('twee@nieuw.example'), await linkFor('/v1/password-requests', { email: gone.email })];
  const list = async (...acts: string[]) => {
    const { body } = await world.as(manager).post('/v1/imports', { organisationId: programme.institutionId, kind: 'partners', name: 'partners.csv', parts: 1 });
    for (const act of acts) {
      await world.as(manager).post(`/v1/imports/${body.id}/${act}`, act === 'parts' ? { number: 1, text: 'bedrijf;plaats\nEen Lijstbedrijf;Assen\n' } : {});
      await world.work();
    }
    return String(body.id);
  };
  const lists = [await list(), await list('parts'), await list('parts', 'check'), await list(), await list('parts', 'check')];
  await world.db.transaction((tx) => tx.sql('delete from throttle'));
  const entered = await prepareEntered(world, programme, posting.company);
  const partners = await preparePartners(world, posting.company, unpublished.id);
  const staff = await prepareStaff(world, posting.company);
  const ally = async (name: string) => String((await world.as(alike.admin).post('/v1/partnerships', { organisationId: alike.id, name, kind: 'network', regions: ['north'] })).body.id);
  const allied = [await ally('Verband Een'), await ally('Verband Twee'), await ally('Verband Drie')];
  for (const id of allied.slice(1)) await world.as(alike.admin).post(`/v1/partnerships/${id}/members`, { organisationId: programme.institutionId });
  const [functions, forms, examples, articles] = await Promise.all(['job-functions', 'collaboration-forms', 'practice-cases', 'articles'].map((list) => world.visitor.get(`/v1/${list}?limit=1`)));
  const save = async () => String((await world.as(admin).post('/v1/saved-searches', { name: 'Dichtbij', query: { region: 'north' } })).body.id);
  const saved = [await save(), await save()];
  const of: Record<string, string> = {
    'saved-searches': saved[0] ?? 'x', partnerships: allied[0] ?? 'x', municipalities: (await world.db.compose<{ id: string }>('select id from municipality order by name limit 1', []))[0]?.id ?? 'x', members: programme.institutionId, 'posting-partners': partners.id, 'entered-links': entered.link,
    'postings': one.id, 'programmes': programme.id, 'organisations': posting.company.id, 'institutions': programme.institutionId, 'proposals': String(sent.body.id), 'collaborations': collaboration,
    'companies': posting.company.id, 'partners': posting.company.id, 'colleague-interests': interests[0] ?? 'x', 'branches': posting.company.branchId, 'merge-previews': alike.id, 'posting-templates': String(template), 'contact-requests': letters[1] ?? '', questions: questions[0] ?? 'x', 'check-ins': String(checkIn), 'imports': lists[4] ?? '', 'job-functions': functions?.body.items[0]?.slug, 'collaboration-forms': forms?.body.items[0]?.slug, 'practice-cases': examples?.body.items[0]?.slug, articles: articles?.body.items[0]?.slug, 'check-in-links': token ?? 'x', 'account-links': links[0] ?? 'x', ...staff.of,
  };
  return {
    people: [admin, manager, analyst],
    fill: (path) => path.replace(/\/([^/]+)\/\{\w+\}/g, (_, owner: string) => `/${owner}/${of[owner] ?? UNKNOWN}`),
    ready: {
      'Account.signIn': { person: null, body: { email: leaving.email, password: 'goed wachtwoord' } },
      'AccountLink.confirm': { person: null, path: `/v1/account-links/${links[1]}/confirmation` }, 'AccountLink.setPassword': { person: null, path: `/v1/account-links/${links[2]}/password` },
      'CompanyStart.start': { person: await world.person() },
      'Account.workFor': { person: admin, body: { organisationId: posting.company.id } },
      ...staff.ready, 'Member.setKeepers': { person: manager, path: `/v1/programmes/${programme.id}/keepers`, body: { keepers: [{ personId: manager.id, role: 'manager' }] } },
      'Account.signOut': { person: gone }, 'Account.signOutEverywhere': { person: leaving },
      'Posting.draft': { person: admin }, 'SavedSearch.rename': { person: admin, path: `/v1/saved-searches/${saved[0]}`, headers: { 'if-match': '"1"' } },
      'SavedSearch.look': { person: admin, path: `/v1/saved-searches/${saved[0]}/visit` }, 'SavedSearch.remove': { person: admin, path: `/v1/saved-searches/${saved[1]}` }, 'Posting.change': { person: admin, path: `/v1/postings/${draft.id}`, headers: { 'if-match': `"${draft.version}"` } },
      'Posting.publish': { person: admin, path: `/v1/postings/${unpublished.id}/publication` },
      'PostingLife.pause': { person: admin, path: `/v1/postings/${lives['pause']}/pause`, body: {} }, 'PostingLife.resume': { person: admin, path: `/v1/postings/${lives['resume']}/resumption` },
      'PostingLife.takeBack': { person: admin, path: `/v1/postings/${held.id}/recall` }, 'PostingLife.close': { person: admin, path: `/v1/postings/${lives['close']}/closure` },
      'PostingLife.reopen': { person: admin, path: `/v1/postings/${lives['reopen']}/reopening`, body: { closesOn: '2028-05-20' } }, 'PostingLife.withdraw': { person: admin, path: `/v1/postings/${lives['withdraw']}/withdrawal` },
      'PostingLife.restore': { person: admin, path: `/v1/postings/${lives['restore']}/restoration` }, 'PostingLife.copy': { person: admin },
      ...partners.ready, ...entered.ready,
      'Template.keep': { person: admin, body: { postingId: one.id, name: 'Drie' } }, 'Template.rename': { person: admin, headers: { 'if-match': '"1"' } }, 'Template.start': { person: admin },
      'Template.remove': { person: admin, path: `/v1/posting-templates/${removed}/removal` }, 'Template.restore': { person: admin, path: `/v1/posting-templates/${removed}/restoration` },
      'Contact.ask': { person: admin, body: { organisationId: posting.company.id, institutionId: second.institutionId, purpose: 'meet', message: 'We willen graag kennismaken.' } },
      'Contact.withdraw': { person: admin, path: `/v1/contact-requests/${letters[0]}/withdrawal` }, 'Contact.handle': { person: manager, path: `/v1/contact-requests/${letters[1]}/handling` },
      'Contact.addContact': { person: analyst, body: { institutionId: programme.institutionId, name: 'Ria Kamp', address: 'ria.kamp@school.example' } },
      'Question.answer': { person: analyst, path: `/v1/questions/${questions[1]}/answer` },
      'Institution.add': { person: analyst }, 'Institution.settings': { person: head }, 'Institution.change': { person: head, path: `/v1/institutions/${programme.institutionId}`, headers: { 'if-match': '"1"' } },
      'Institution.correct': { person: analyst, path: `/v1/institutions/${second.institutionId}/facts`, headers: { 'if-match': '"1"' } },
      'PartnershipStart.start': { person: alike.admin, body: { ...partnershipDraftExample, organisationId: alike.id } },
      'Partnership.settings': { person: alike.admin }, 'Partnership.change': { person: alike.admin, headers: { 'if-match': '"1"' } }, 'Partnership.ask': { person: alike.admin, body: { organisationId: second.institutionId } },
      'Partnership.remove': { person: alike.admin, path: `/v1/partnerships/${allied[1]}/members/${programme.institutionId}` }, 'Partnership.answer': { person: head, path: `/v1/partnerships/${allied[2]}/answers`, body: { organisationId: programme.institutionId, answer: 'accept' } },
      'Municipality.add': { person: analyst }, 'Municipality.change': { person: analyst, headers: { 'if-match': '"1"' } },
      'Programme.add': { person: head, body: { ...programmeDraftExample, institutionId: programme.institutionId } },
      'Programme.change': { person: plain.manager, path: `/v1/programmes/${plain.id}`, headers: { 'if-match': '"1"' } },
      'Programme.end': { person: head, path: `/v1/programmes/${plain.id}/ending` }, 'Programme.reopen': { person: head, path: `/v1/programmes/${ended.id}/reopening` },
      'Programme.remove': { person: head, path: `/v1/programmes/${unused.id}` },
      'Company.change': { person: alike.admin, path: `/v1/companies/${alike.id}`, headers: { 'if-match': '"1"' } },
      'Branch.add': { person: alike.admin, path: `/v1/companies/${alike.id}/branches` }, 'Branch.change': { person: alike.admin, path: `/v1/branches/${alike.branchId}`, headers: { 'if-match': '"1"' } },
      'Branch.remove': { person: alike.admin, path: `/v1/branches/${extra.body.id}`, headers: { 'if-match': '"1"' } },
      'Recognition.add': { person: alike.admin, path: `/v1/branches/${alike.branchId}/recognitions` },
      'Recognition.change': { person: alike.admin, path: `/v1/recognitions/${recognised.body.id}`, headers: { 'if-match': '"1"' } },
      'Interest.add': { person: admin }, 'Interest.change': { person: admin, headers: { 'if-match': '"1"' } }, 'Interest.remove': { person: admin, path: `/v1/colleague-interests/${interests[1]}`, headers: { 'if-match': '"1"' } },
      'Desk.decide': { person: analyst, path: `/v1/companies/${unknown.id}/verification-decisions` }, 'Desk.answer': { person: asked.admin, path: `/v1/companies/${asked.id}/verification-answers` },
      'Desk.report': { person: manager, path: `/v1/companies/${alike.id}/reports` }, 'Desk.settle': { person: analyst, path: `/v1/reports/${report.body.id}/settlement` },
      'Desk.reportInstitution': { person: admin }, 'PostingReport.report': { person: manager },
      'Merge.merge': { person: analyst, body: { keptId: alike.id, mergedId: (await world.company()).id } }, 'Merge.undo': { person: analyst, path: `/v1/company-merges/${merged.body.id}/undoing` },
      'Proposal.send': { person: second.manager, body: { postingId: lives['send'], programmeId: second.id, seats: 1, message: 'Graag.' } },
      'Proposal.confirm': { person: admin, path: `/v1/proposals/${sent.body.id}/confirmation` },
      'Collaboration.accept': { person: manager, path: `/v1/proposals/${confirmed}/acceptance` },
      'Collaboration.start': { person: second.manager, path: `/v1/collaborations/${waiting.id}/start` },
      'Import.open': { person: manager, body: { organisationId: programme.institutionId, kind: 'partners', name: 'partners.csv', parts: 1 } },
      'InstitutionPartner.keep': { person: manager, headers: { 'if-match': '"0"' } }, 'InstitutionPartner.forget': { person: manager, headers: { 'if-match': '"1"' } },
      'Import.send': { person: manager, path: `/v1/imports/${lists[0]}/parts` }, 'Import.check': { person: manager, path: `/v1/imports/${lists[1]}/check` },
      'Import.run': { person: manager, path: `/v1/imports/${lists[2]}/run` }, 'Import.cancel': { person: manager, path: `/v1/imports/${lists[3]}/cancellation` },
      'CheckIn.answer': { person: manager, path: `/v1/check-ins/${checkIn}/answer` },
    },
  };
}

/** Colleagues to change, invitations to answer, requests to decide, and accounts to change and close. */
async function prepareStaff(world: World, company: { id: string; admin: Person }): Promise<{ of: Record<string, string>; ready: Record<string, Ready> }> {
  const { admin } = company;
  const password = 'drie koeien op het dak';
  const hash = await hashPassword(password);
  const sql = <T>(text: string, values: unknown[]) => world.db.transaction((tx) => tx.sql<T & Record<string, unknown>>(text, values));
  const colleague = async () => {
    const person = await world.person({ organisationId: company.id, role: 'member' });
    const [row] = await sql<{ id: string }>('select id from membership where person_id = $1', [person.id]);
    return { person, id: row?.id ?? '' };
  };
  const [one, two, removed, heir] = [await colleague(), await colleague(), await colleague(), await colleague()];
  await world.as(admin).delete(`/v1/memberships/${removed.id}`);
  const invited = async () => {
    const person = await world.person();
    const { body } = await world.as(admin).post(`/v1/organisations/${company.id}/invitations`, { email: person.email, role: 'member' });
    await world.work();
    return { person, id: String(body.id), token: /invitations\/([\w-]{43})/.exec(world.post.to(person.email).at(-1)?.text ?? '')?.[1] ?? 'x' };
  };
  const [again, revoked, accepted, declined] = [await invited(), await invited(), await invited(), await invited()];
  const asked = async () => (await sql<{ id: string }>(`insert into join_request (organisation_id, person_id, created_at) values ($1, $2, $3) returning id`, [company.id, (await world.person()).id, world.clock.now()]))[0]?.id ?? '';
  // Without a word it is a yes as well: the first one goes when that is tried.
  const [tried, yes, no] = [await asked(), await asked(), await asked()];
  const reachable = await world.company();
  await sql(`update company set site_domain = 'world.example' where organisation_id = $1`, [reachable.id]);
  const secured = async () => {
    const person = await world.person();
    await sql('update person set password_hash = $2 where id = $1', [person.id, hash]);
    return person;
  };
  const [session] = await sql<{ id: string }>(`insert into session (person_id, secret_hash, ends_at) values ($1, 'x', now() + interval '1 day') returning id`, [admin.id]);
  return {
    of: { memberships: one.id, invitations: again.id, 'join-requests': tried, sessions: session?.id ?? '', 'invitation-links': again.token },
    ready: {
      'Member.changeRole': { person: admin }, 'Member.handOver': { person: admin, body: { to: { personId: heir.person.id } } }, 'Member.end': { person: admin, path: `/v1/memberships/${two.id}` }, 'Member.restore': { person: admin, path: `/v1/memberships/${removed.id}/restoration` },
      'Invitation.again': { person: admin }, 'Invitation.revoke': { person: admin, path: `/v1/invitations/${revoked.id}` },
      'Invitation.accept': { person: accepted.person, path: `/v1/invitation-links/${accepted.token}/acceptance` }, 'Invitation.decline': { person: null, path: `/v1/invitation-links/${declined.token}/refusal` },
      'Joining.ask': { person: await world.person(), path: `/v1/organisations/${reachable.id}/join-requests` }, 'Joining.approve': { person: admin, path: `/v1/join-requests/${yes}/approval` }, 'Joining.refuse': { person: admin, path: `/v1/join-requests/${no}/refusal` },
      'OwnAccount.changeAddress': { person: await secured() }, 'OwnAccount.changePassword': { person: await secured() }, 'OwnAccount.close': { person: await secured() },
    },
  };
}

/** Somebody to ask along, and one at each step of that. */
async function preparePartners(world: World, lead: { admin: Person }, postingId: string): Promise<{ id: string; ready: Record<string, Ready> }> {
  const others = [await world.company(), await world.company(), await world.company(), await world.company(), await world.company()] as const;
  const ask = async ({ id: organisationId }: { id: string }) => String((await world.as(lead.admin).post(`/v1/postings/${postingId}/partners`, { organisationId })).body.id);
  const [yes, no, leaves, goes] = [await ask(others[0]), await ask(others[1]), await ask(others[2]), await ask(others[3])];
  await world.as(others[2].admin).post(`/v1/posting-partners/${leaves}/confirmation`);
  return { id: yes, ready: {
    'Partner.invite': { person: lead.admin, path: `/v1/postings/${postingId}/partners`, body: { organisationId: others[4].id } },
    'Partner.confirm': { person: others[0].admin, path: `/v1/posting-partners/${yes}/confirmation` }, 'Partner.decline': { person: others[1].admin, path: `/v1/posting-partners/${no}/refusal` },
    'Partner.leave': { person: others[2].admin, path: `/v1/posting-partners/${leaves}/departure` }, 'Partner.remove': { person: lead.admin, path: `/v1/posting-partners/${goes}/removal` },
  } };
}

/** Something entered for a company, before and after it was handed over, and behind a link. */
async function prepareEntered(world: World, programme: { manager: Person; institutionId: string }, company: { id: string; admin: Person }): Promise<{ link: string; ready: Record<string, Ready> }> {
  const { kind: _, branchId: __, ...written } = { branchId: null, ...draftExample, closesOn: '2028-05-28', period: { kind: 'range', from: '2028-01-03', until: '2028-07-01' } };
  const write = async (body: Json) => {
    const { body: { id } } = await world.as(programme.manager).post('/v1/entered-postings', { kind: 'internship', ...body });
    await world.as(programme.manager).patch(`/v1/postings/${id}`, written, { 'if-match': '"1"' });
    return String(id);
  };
  const stranger = (name: string) => ({ company: { name, municipality: 'Groningen' }, email: `wie@${name.toLowerCase()}.example` });
  const [draft, handed, linked, gone] = [await write({ companyId: company.id }), await write({ companyId: company.id }), await write(stranger('Leesdata')), await write(stranger('Weigerdata'))];
  for (const id of [handed, linked, gone]) await world.as(programme.manager).post(`/v1/postings/${id}/handover`);
  await world.work();
  const [link = 'x', other = 'x'] = ['leesdata', 'weigerdata'].map((name) => /entered\/([\w-]{43})/.exec(world.post.to(`wie@${name}.example`).at(-1)?.text ?? '')?.[1]);
  return { link, ready: {
    'Entered.target': { person: company.admin }, 'Entered.enter': { person: programme.manager },
    'Entered.handOver': { person: programme.manager, path: `/v1/postings/${draft}/handover` }, 'Entered.refuse': { person: company.admin, path: `/v1/postings/${handed}/refusal` },
    'Entered.refuseByLink': { person: null, path: `/v1/entered-links/${other}/refusal` },
  } };
}
