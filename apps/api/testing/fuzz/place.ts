import type { Person } from '../builders';
import type { Json } from '../client';
import { World } from '../world';

/** A world with something of everything in it, and everybody who could have to do with it. */
export interface Place {
  world: World;
  document: Json;
  /** What exists, by the word that stands before its id in an address. */
  things: Record<string, string[]>;
  /** Who asks; those who can do most come first. */
  people: (Person | null)[];
}

export async function openPlace(): Promise<Place> {
  const world = await World.open();
  const document = (await world.visitor.get('/v1/openapi.json')).body;
  const first = await world.collaboration();
  const { id: running, posting, programme } = first;
  await world.agreed(first);
  const { company } = posting;
  await world.as(programme.manager).post(`/v1/collaborations/${running}/start`);
  await world.work();
  // The first question has been asked and can still be answered.
  await world.until('2027-09-20T09:00:00Z');
  const asksOwn = await world.as(programme.manager).post(`/v1/institutions/${programme.institutionId}/check-in-questions`, { nl: 'Is er een vaste plek?', answers: 'yes-no' });
  const checkedIn = await world.db.transaction((tx) => tx.sql<{ id: string }>(`insert into signal (collaboration_id, check_in_id, side, reason, raised_at) select collaboration_id, id, 'institution', 'missed', due_on from check_in where collaboration_id = $1 returning id`, [running]));
  const links = world.post.to('jorrit@veenpoort.example').flatMap(({ text }) => /check-ins\/([\w-]{43})/.exec(text)?.[1] ?? []);
  const checkIns = await world.as(programme.manager).get(`/v1/collaborations/${running}/check-ins`);
  const dates = { closesOn: '2028-05-28', period: { kind: 'range', from: '2028-01-03', until: '2028-07-01' } };
  const [open, more, full, paused] = [await world.posting({ company, ...dates }), await world.posting({ company, ...dates }), await world.posting({ company, seats: 1, ...dates }), await world.posting({ company, seats: 3, ...dates })];
  const [other, third] = [await world.programme(), await world.programme()];
  const { id: preparing } = await world.collaboration({ posting: full, programme: other });
  const confirmed = await world.confirmed(open, programme);
  const sent = await world.as(other.manager).post('/v1/proposals', { postingId: open.id, programmeId: other.id, seats: 1, message: 'We doen graag mee.' });
  const invited = await world.as(company.admin).post('/v1/proposals', { postingId: more.id, programmeId: programme.id, seats: 1, message: 'Doen jullie mee?' });
  const draft = await world.draft(company, dates);
  await world.db.transaction((tx) => tx.sql(`update posting set status = 'paused', seats_taken = 2 where id = $1`, [paused.id]));
  const kept = await world.as(company.admin).post('/v1/posting-templates', { postingId: open.id, name: 'Stage' });
  const requests = await Promise.all([programme, other].map(async ({ id: programmeId, institutionId }) => String((await world.as(company.admin).post('/v1/contact-requests',
    { organisationId: company.id, institutionId, programmeId, purpose: 'meet', message: 'We willen graag kennismaken.' })).body.id)));
  await world.as(company.admin).post('/v1/questions', { text: 'Hoe vind ik een opleiding?' });
  const shelved = await world.as(company.admin).post(`/v1/companies/${company.id}/backlog-items`, { title: 'Planning zonder server', doer: 'students' });
  const interest = await world.as(company.admin).post(`/v1/companies/${company.id}/colleague-interests`, { name: 'Wie Wil', kinds: ['guest-lecture'] });
  const agreed = await world.as(await world.person({ organisationId: programme.institutionId, role: 'admin' })).post(`/v1/institutions/${programme.institutionId}/clauses`, { title: 'Werk van studenten', body: 'De opleiding mag het laten zien.' });
  const standIn = await world.as(programme.manager).post(`/v1/institutions/${programme.institutionId}/deputyships`, { deputyId: (await world.person({ organisationId: programme.institutionId, role: 'coordinator' })).id, from: world.clock.today(), until: world.clock.today() });
  const both = await world.person({ organisationId: company.id, role: 'member' });
  await world.db.transaction((tx) => tx.sql(`insert into membership (person_id, organisation_id, role, created_at) values ($1, $2, 'admin', now())`, [both.id, third.institutionId]));
  const staff = await world.person({ organisationId: company.id, role: 'member' });
  const invitation = await world.as(company.admin).post(`/v1/organisations/${company.id}/invitations`, { email: 'wie@elders.example', role: 'member' });
  await world.visitor.post('/v1/sign-ups', { name: 'Wie Nieuw Is', email: 'nieuw@elders.example', password: 'drie koeien op het dak', locale: 'nl', hasAgreed: true });
  await world.work();
  const secrets = (address: string) => world.post.to(address).flatMap(({ text }) => /(?:confirm|invitations)\/([\w-]{43})/.exec(text)?.[1] ?? []);
  const asking = await world.person();
  await world.db.transaction((tx) => tx.sql(`insert into join_request (organisation_id, person_id, created_at) values ($1, $2, now())`, [company.id, asking.id]));
  const started = await world.as(company.admin).post('/v1/partnerships', { organisationId: company.id, name: 'ICT Noord', kind: 'network', regions: ['north'] });
  await world.as(company.admin).post(`/v1/partnerships/${started.body.id}/members`, { organisationId: programme.institutionId });
  await world.db.transaction((tx) => tx.sql(`insert into match_rule_draft (from_version, rule, made_at, changed_at) select version, rule - 'bestKept' - 'earlier', now(), now() from match_rule`));
  const idsOf = (sql: string, values: unknown[]) => world.db.compose<{ id: string }>(sql, values).then((rows) => rows.map(({ id }) => id));
  const slugs = (table: string) => world.db.compose<{ slug: string }>(`select slug from ${table} order by slug limit 3`, []).then((rows) => rows.map(({ slug }) => slug));
  const place: Place = {
    world, document,
    things: {
      postings: [open.id, draft.id, full.id, paused.id, more.id, posting.id].map(String), proposals: [confirmed, sent.body.id, invited.body.id].map(String), collaborations: [running, preparing],
      programmes: [programme.id, other.id, third.id], organisations: [company.id, programme.institutionId], institutions: [programme.institutionId], partnerships: [String(started.body.id)], municipalities: await idsOf('select id from municipality order by name limit 2', []), members: [programme.institutionId], branches: [company.branchId],
      memberships: await idsOf('select id from membership where person_id = any($1)', [[staff.id, company.admin.id, programme.manager.id]]), invitations: [String(invitation.body.id)], 'invitation-links': secrets('wie@elders.example'),
      'account-links': secrets('nieuw@elders.example'), 'join-requests': await idsOf('select id from join_request', []), sessions: await idsOf('select id from session where person_id = any($1)', [[company.admin.id, programme.manager.id]]),
      'colleague-interests': [String(interest.body.id)], 'backlog-items': [String(shelved.body.id)], 'institution-clauses': [String(agreed.body.id)], deputyships: [String(standIn.body.id)],
      'posting-templates': [String(kept.body.id)], 'check-ins': checkIns.body.items.map((item: Json) => String(item.id)), 'check-in-links': links, 'contact-requests': requests, questions: await idsOf('select id from question', []), 'match-rule-drafts': await idsOf('select id from match_rule_draft', []), 'job-functions': await slugs('job_function'), 'collaboration-forms': await slugs('collaboration_form'), 'practice-cases': await slugs('practice_case'), articles: await slugs('article'),
      signals: checkedIn.map(({ id }) => id), 'check-in-questions': [String(asksOwn.body.id)],
    },
    people: [company.admin, programme.manager, other.manager, both, await world.keeper(programme, 'coordinator'), await world.person({ organisationId: programme.institutionId, role: 'admin' }), await world.analyst(), await world.analyst('regional-coordinator'),
      (await world.company()).admin, (await world.programme()).manager, await world.person(), null],
  };
  const missing = Object.entries(place.things).filter(([, ids]) => ids.length === 0).map(([word]) => word);
  if (missing.length > 0) throw new Error(`Nothing to ask for: ${missing.join()}`);
  return place;
}
