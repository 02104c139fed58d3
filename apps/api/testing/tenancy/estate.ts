import type { DeputyFacts } from '#accounts/server';
import { Actor, type ActorMembership, type OrganisationType, type Role } from '#base/server';
import type { Parties } from '#check-ins/server';
import type { ContactFacts } from '#contacts/server';
import { hoursExample, milestoneExample, type CollaborationFacts, type HoursFacts, type MilestoneFacts } from '#collaborations/server';
import { EvaluationAsking, evaluationInputExample, storyInputExample, type EvaluationFacts, type StoryFacts } from '#evaluations/server';
import type { CompanyFacts, PartnershipFacts } from '#organisations/server';
import type { ImportFacts } from '#imports/server';
import type { NoticeFacts } from '#notifications/server';
import type { PartnerFacts, PostingRow } from '#postings/server';
import type { ProposalFacts } from '#proposals/server';
import type { MessageFacts, ThreadFacts } from '#threads/server';
import type { Company, Person, Programme } from '../builders';
import type { Json } from '../client';
import { World } from '../world';

/** Somebody who asks: how they call, and what the rules should know them as. Null for who is not signed in. */
export interface Asker { name: string; person: Person | null; actor: Actor | null }

/** What the rules ask of everything that belongs to somebody, by kind and id. */
export interface Facts {
  posting: Pick<PostingRow, 'id' | 'version' | 'ownerId' | 'direction' | 'status' | 'seats' | 'seatsTaken' | 'audience' | 'partnerIds' | 'invitedIds' | 'enteredBy' | 'handedOverAt' | 'endedAt' | 'publishedAt'> & { now: Date };
  partner: PartnerFacts & { id: string };
  template: { id: string; organisationId: string; version: number; isRemoved: boolean };
  organisation: { id: string; type: OrganisationType };
  municipality: { id: string; status: string };
  partnership: PartnershipFacts & { standings: Record<string, string> };
  company: CompanyFacts;
  branch: { id: string; companyId: string };
  recognition: { id: string; companyId: string };
  'colleague-interest': { id: string; companyId: string };
  'backlog-item': { id: string; companyId: string };
  'institution-clause': { id: string; institutionId: string };
  deputyship: DeputyFacts & { id: string };
  report: { id: string };
  'company-merge': { id: string };
  'company-pair': { id: string };
  'contact-request': ContactFacts & { id: string };
  question: { id: string };
  gap: { id: string };
  'match-rule': { id: string };
  'match-rule-draft': { id: string };
  'match-sweep': { id: string };
  programme: { id: string; institutionId: string };
  proposal: ProposalFacts & { id: string; collaborationId: string | null };
  message: MessageFacts & { id: string; status: string };
  attachment: ThreadFacts & { id: string };
  collaboration: CollaborationFacts & { id: string };
  milestone: MilestoneFacts & { id: string };
  'hours-entry': HoursFacts & { id: string };
  'institution-partner': { id: string; institutionId: string };
  evaluation: EvaluationFacts & { id: string; status: string; story: StoryFacts };
  story: StoryFacts & { id: string };
  'check-in': Parties & { id: string; collaborationId: string; status: string };
  signal: Parties & { id: string };
  'check-in-question': { id: string; institutionId: string };
  /** One of each role at our company, at our institution and, of strangers, an administrator. */
  membership: { id: string; personId: string; role: Role; ownerId: string; organisationType: OrganisationType; hasAdmin: boolean; status: string };
  /** Everybody who works somewhere, with an open account. */
  member: { id: string; ownerId: string };
  invitation: { id: string; ownerId: string; organisationType: OrganisationType; hasAdmin: boolean; status: string };
  'join-request': { id: string; ownerId: string; organisationType: OrganisationType; hasAdmin: boolean; status: string };
  session: { id: string; personId: string; status: string };
  'saved search': { id: string; personId: string };
  notice: NoticeFacts & { id: string };
  import: ImportFacts & { id: string };
  'import-row': { id: string; importId: string };
  match: { id: string; postingId: string; programmeId: string; institutionId: string; ownerId: string; isOpen: boolean };
  'company-match': { id: string; postingId: string; companyId: string; ownerId: string; isOpen: boolean };
}
export type Kind = keyof Facts;

/** A world with two of everything, one of our own and one of somebody else, and everybody there can be. */
export interface Estate { world: World; askers: Asker[]; facts: { [K in Kind]: Map<string, Facts[K]> } }

export async function openEstate(): Promise<Estate> {
  const world = await World.open();
  const [own, other] = [await world.company(), await world.company()];
  const programme = await world.programme();
  const sibling = await world.programme({ institutionId: programme.institutionId });
  const foreign = await world.programme();
  await furnish(world, own, other, programme, foreign);
  const organisations = await world.db.compose<{ id: string; type: OrganisationType }>(`select id, type from organisation where id = any($1)`, [[own.id, other.id, programme.institutionId, foreign.institutionId]]);
  const analyst = await world.analyst();
  const [hca] = await world.db.compose<{ id: string }>(`select organisation_id as id from membership where person_id = $1`, [analyst.id]);
  const allied = await ally(world, own, other, programme);
  const askers = await everybody(world, { own, other, programme, sibling, foreign, hca: hca?.id ?? '' }, organisations);
  askers.push(...await alliesOf(world, allied));
  await invitedAndAsking(world, own, programme);
  for (const person of [own.admin, foreign.manager]) await world.as(person).post('/v1/saved-searches', { name: 'Dichtbij', query: { region: 'north' } });
  await tellAll(world, askers, own.id);
  return { world, askers, facts: await factsOf(world, own, programme) };
}

/** Drafts, open postings, proposals at each turn, collaborations and check-ins of our own company and programme; something of others too. */
async function furnish(world: World, own: Company, other: Company, programme: Programme, foreign: Programme): Promise<void> {
  const first = await world.collaboration({ posting: await world.posting({ company: own }), programme });
  const running = first.id;
  await world.agreed(first);
  await world.as(programme.manager).post(`/v1/collaborations/${running}/start`);
  await world.work();
  for (const by of [programme.manager, own.admin]) await world.as(by).post(`/v1/collaborations/${running}/milestones`, milestoneExample);
  for (const by of [programme.manager, own.admin]) await world.as(by).post(`/v1/collaborations/${running}/hours`, hoursExample);
  await world.until('2027-09-09T07:00:00Z');
  const dates = { closesOn: '2028-05-28', period: { kind: 'range', from: '2028-01-03', until: '2028-07-01' } };
  await world.draft(own, dates);
  await world.draft(other, dates);
  await world.as(programme.manager).post('/v1/postings', { kind: 'internship', title: 'Wij zoeken een plek' });
  await live(world, own, dates);
  await together(world, own, other, programme, dates);
  const open = await world.posting({ company: own, ...dates });
  await world.confirmed(open, programme);
  await world.as(foreign.manager).post('/v1/proposals', { postingId: open.id, programmeId: foreign.id, seats: 1, message: 'We doen graag mee.' });
  await world.as(programme.manager).post('/v1/proposals', { postingId: (await world.posting({ company: own, ...dates })).id, programmeId: programme.id, seats: 1, message: 'We doen graag mee.' });
  const invited = await world.as(own.admin).post('/v1/proposals', { postingId: (await world.posting({ company: own, ...dates })).id, programmeId: programme.id, seats: 1, message: 'Doen jullie mee?' });
  for (const writer of [own.admin, programme.manager]) {
    const file = await world.as(writer).post(`/v1/proposals/${invited.body.id}/attachments?name=route.txt`, 'Met de bus.', { 'content-type': 'application/octet-stream' });
    await world.as(writer).post(`/v1/proposals/${invited.body.id}/messages`, { text: 'Zullen we bellen?', files: [file.body.id] });
  }
  await world.agreed(await world.collaboration({ posting: await world.posting({ company: own, seats: 1, ...dates }), programme }));
  await world.agreed(await world.collaboration({ posting: await world.posting({ company: other, ...dates }), programme: foreign }));
  await ended(world, own, other, programme, foreign, dates);
  await knowCompanies(world, own, other);
  for (const kept of [programme, foreign]) {
    const [, sent] = [await world.as(kept.manager).post('/v1/imports', { organisationId: kept.institutionId, kind: 'partners', name: 'leeg.csv', parts: 1 }),
      await world.as(kept.manager).post('/v1/imports', { organisationId: kept.institutionId, kind: 'partners', name: 'partners.csv', parts: 1 })];
    await world.as(kept.manager).post(`/v1/imports/${sent.body.id}/parts`, { number: 1, text: 'bedrijf;plaats\nEen Lijstbedrijf;Assen\n' });
    await world.as(kept.manager).post(`/v1/imports/${sent.body.id}/check`);
  }
  for (const { institutionId } of [programme, foreign]) await world.as(await world.person({ organisationId: institutionId, role: 'admin' })).post(`/v1/institutions/${institutionId}/clauses`, { title: 'Werk van studenten', body: 'De opleiding mag het laten zien.' });
  for (const [company, taught, programmeId] of [[own, programme, programme.id], [own, programme, null], [own, foreign, foreign.id], [other, programme, programme.id], [other, foreign, null]] as const) {
    await world.as(company.admin).post('/v1/contact-requests', { organisationId: company.id, institutionId: taught.institutionId, programmeId, purpose: 'meet', message: 'We willen graag kennismaken.' });
  }
  await world.request(programme, { functions: [], period: { kind: 'on-call' }, closesOn: '2028-05-28' });
  await world.visitor.post('/v1/questions', { text: 'Hoe vind ik een opleiding?', name: 'Noor Hofstra', email: 'noor@lantaarn.example' });
  await world.as(other.admin).post('/v1/questions', { text: 'Hoe vind ik een opleiding?' });
  await world.db.transaction((tx) => tx.sql(`insert into gap (what, function, level, region, opened_on) values ('function', 'software-architect', 'wo-master', 'north', '2027-03-01')`));
  await world.db.transaction((tx) => tx.sql(`insert into match_rule_draft (from_version, rule, made_at, changed_at) select version, rule - 'bestKept' - 'earlier', now(), now() from match_rule`));
  await world.db.transaction((tx) => tx.sql(`insert into check_in_question (institution_id, text_nl, answers, created_at) select unnest($1::uuid[]), 'Is er een vaste plek?', 'yes-no', $2`, [[programme.institutionId, foreign.institutionId], world.clock.now()]));
  await world.db.transaction((tx) => tx.sql(`insert into signal (collaboration_id, check_in_id, side, reason, raised_at) select collaboration_id, id, 'company', 'missed', asked_at from check_in where status = 'asked'`));
  await world.work();
}

/** Collaborations that ended: one of which only one side looked back, one that both did, and one of others. */
async function ended(world: World, own: Company, other: Company, programme: Programme, foreign: Programme, dates: Record<string, unknown>): Promise<void> {
  const end = async (company: Company, with_: Programme) => {
    const { id } = await world.collaboration({ posting: await world.posting({ company, seats: 1, ...dates }), programme: with_ });
    await world.db.transaction((tx) => tx.sql(`update collaboration set status = 'completed', started_at = created_at, ended_at = $2 where id = $1`, [id, world.clock.now()]));
    await world.app.get(EvaluationAsking, { strict: false }).open(id);
    return `/v1/collaborations/${id}/evaluation`;
  };
  const [hidden, open] = [await end(own, programme), await end(own, programme)];
  await end(other, foreign);
  for (const [person, path] of [[own.admin, hidden], [own.admin, open], [programme.manager, open]] as const) await world.as(person).put(path, evaluationInputExample, { 'if-match': '"0"' });
  const story = open.replace('evaluation', 'story');
  await world.as(own.admin).put(story, storyInputExample, { 'if-match': '"0"' });
  for (const person of [own.admin, programme.manager]) await world.as(person).post(`${story}/consent`, { revision: 1, press: false, named: false });
}

/** A company that nobody knows yet, a report about ours, a recognition of each, and two that are one. */
async function knowCompanies(world: World, own: Company, other: Company): Promise<void> {
  const analyst = world.as(await world.analyst());
  await world.company({ isVerified: false, name: 'Zwaluwstaart', municipality: 'Sluis', region: 'south-west' });
  await world.as(other.admin).post(`/v1/companies/${own.id}/reports`, { reason: 'conduct', text: 'De begeleider kwam niet.' });
  for (const company of [own, other]) await world.as(company.admin).post(`/v1/branches/${company.branchId}/recognitions`, { code: '25998', status: 'recognised', validFromOn: '2027-01-01', validUntilOn: '2030-12-31' });
  for (const company of [own, other]) await world.as(company.admin).post(`/v1/companies/${company.id}/colleague-interests`, { name: 'Wie Wil', kinds: ['guest-lecture'] });
  for (const company of [own, other]) await world.as(company.admin).post(`/v1/companies/${company.id}/backlog-items`, { title: 'Planning zonder server' });
  await analyst.post('/v1/company-merges', { keptId: own.id, mergedId: (await world.company()).id });
}

/** Something at every place of a posting's life: paused, closed, thrown away and withdrawn just now; and templates. */
async function live(world: World, own: Company, dates: Record<string, unknown>): Promise<void> {
  const admin = world.as(own.admin);
  const [paused, closed, withdrawn] = [await world.posting({ company: own, ...dates }), await world.posting({ company: own, ...dates }), await world.posting({ company: own, ...dates })];
  await admin.post(`/v1/postings/${paused.id}/pause`, {});
  await admin.post(`/v1/postings/${closed.id}/closure`);
  await admin.post(`/v1/postings/${withdrawn.id}/withdrawal`);
  const thrown = await world.draft(own, dates);
  await admin.post(`/v1/postings/${thrown.id}/withdrawal`);
  for (const name of ['Stage', 'Project']) await admin.post('/v1/posting-templates', { postingId: paused.id, name });
}

/** Our company asks others to post along, and is asked: no answer yet, a yes and a no. */
async function together(world: World, own: Company, other: Company, programme: Programme, dates: Record<string, unknown>): Promise<void> {
  const [ours, theirs, open] = [await world.draft(own, dates), await world.draft(other, dates), await world.posting({ company: own, ...dates })];
  const ask = async (lead: Company, id: string, organisationId: string) => String((await world.as(lead.admin).post(`/v1/postings/${id}/partners`, { organisationId })).body.id);
  await ask(own, ours.id, other.id);
  await ask(own, ours.id, programme.institutionId);
  await ask(other, theirs.id, own.id);
  await world.as(other.admin).post(`/v1/posting-partners/${await ask(own, open.id, other.id)}/confirmation`);
  await world.as(programme.manager).post(`/v1/posting-partners/${await ask(own, open.id, programme.institutionId)}/refusal`);
  const asks = await ask(own, (await world.draft(own, dates)).id, other.id);
  await world.as(other.admin).post(`/v1/posting-partners/${asks}/confirmation`);
  await world.as(own.admin).post(`/v1/posting-partners/${asks}/lead-request`);
}

/** Every role at every kind of organisation, keepers of programmes, who has two places, and whose time is over. */
async function everybody(world: World, at: { own: Company; other: Company; programme: Programme; sibling: Programme; foreign: Programme; hca: string }, organisations: { id: string; type: OrganisationType }[]): Promise<Asker[]> {
  const places: [string, string, OrganisationType][] = [['our company', at.own.id, 'company'], ['another company', at.other.id, 'company'], ['our institution', at.programme.institutionId, 'institution'], ['another institution', at.foreign.institutionId, 'institution'], ['HCA-ICT', at.hca, 'hca']];
  if (organisations.length !== 4) throw new Error('Two companies and two institutions were meant');
  const member = (organisationId: string, type: OrganisationType, role: Role, kept: { id: string; role: string }[] = []): ActorMembership =>
    ({ organisationId, type, role, programmeIds: kept.map(({ id }) => id), managedIds: kept.filter((one) => one.role === 'manager').map(({ id }) => id) });
  const asker = (name: string, person: Person | null, ...memberships: ActorMembership[]): Asker => ({ name, person, actor: person && new Actor(person.id, '', memberships) });
  const [definition] = await world.db.compose<{ text: string }>(`select pg_get_constraintdef(oid) as text from pg_constraint where conname = 'membership_role_check'`, []);
  const roles = [...(definition?.text ?? '').matchAll(/'([a-z-]+)'/g)].map(([, role]) => role as Role);
  const askers: Asker[] = [asker('a visitor', null), asker('somebody of nothing', await world.person())];
  // With strangers it is those who could do most.
  for (const [name, id, type] of places) for (const role of name.startsWith('another') ? ['admin', 'manager', 'member'] as const : roles) askers.push(asker(`${role} of ${name}`, await world.person({ organisationId: id, role }), member(id, type, role)));
  for (const [name, kept] of [['our programme', at.programme], ['its sibling', at.sibling], ['another programme', at.foreign]] as const) {
    for (const role of ['manager', 'coordinator'] as const) askers.push(asker(`${role} who keeps ${name}`, await world.keeper(kept, role), member(kept.institutionId, 'institution', role, [{ id: kept.id, role }])));
  }
  const both = await world.keeper(at.foreign, 'manager');
  await join(world, both, at.own.id, 'member');
  askers.push(asker('manager elsewhere and member of our company', both, member(at.foreign.institutionId, 'institution', 'manager', [{ id: at.foreign.id, role: 'manager' }]), member(at.own.id, 'company', 'member')));
  const mixed = await world.keeper(at.programme, 'coordinator');
  await world.db.transaction((tx) => tx.sql(`insert into programme_keeper (programme_id, person_id, role) values ($1, $2, 'manager')`, [at.sibling.id, mixed.id]));
  askers.push(asker('coordinator of our programme who manages its sibling', mixed, member(at.programme.institutionId, 'institution', 'coordinator', [{ id: at.programme.id, role: 'coordinator' }, { id: at.sibling.id, role: 'manager' }])));
  // Whoever stands in may what the manager may, for that programme.
  for (const [name, kept] of [['our programme', at.programme], ['another programme', at.foreign]] as const) {
    const deputy = await world.person({ organisationId: kept.institutionId, role: 'coordinator' });
    const today = world.clock.today();
    await world.as(kept.manager).post(`/v1/institutions/${kept.institutionId}/deputyships`, { deputyId: deputy.id, from: today, until: today, programmeIds: [kept.id] });
    askers.push(asker(`deputy for the manager of ${name}`, deputy, member(kept.institutionId, 'institution', 'coordinator', [{ id: kept.id, role: 'manager' }])));
  }
  const left = [await world.person({ organisationId: at.own.id, role: 'admin' }), await world.keeper(at.programme, 'manager')];
  await world.db.transaction((tx) => tx.sql(`delete from membership where person_id = any($1)`, [left.map(({ id }) => id)]));
  askers.push(asker('who was admin of our company', left[0] ?? null), asker('who was manager of our programme', left[1] ?? null));
  const [closed, ended] = [await world.person({ organisationId: at.own.id, role: 'admin' }), await world.person({ organisationId: at.own.id, role: 'admin' })];
  await world.db.transaction((tx) => tx.sql(`update person set closed_at = now() where id = $1`, [closed.id]));
  await world.db.transaction((tx) => tx.sql(`update session set ends_at = now() - interval '1 second' where person_id = $1`, [ended.id]));
  askers.push({ name: 'an admin whose account was closed', person: closed, actor: null }, { name: 'an admin whose session ended', person: ended, actor: null });
  return askers;
}

/** A partnership of ours that asked our institution, and one of another company. */
async function ally(world: World, own: Company, other: Company, programme: Programme): Promise<string> {
  const start = async (company: Company, name: string) => String((await world.as(company.admin).post('/v1/partnerships', { organisationId: company.id, name, kind: 'network', regions: ['north'] })).body.id);
  const [ours] = [await start(own, 'Ons Verband'), await start(other, 'Ander Verband')];
  await world.as(own.admin).post(`/v1/partnerships/${ours}/members`, { organisationId: programme.institutionId });
  return ours;
}

const alliesOf = (world: World, organisationId: string): Promise<Asker[]> => Promise.all((['admin', 'member'] as const).map(async (role) => {
  const person = await world.person({ organisationId, role });
  return { name: `${role} of our partnership`, person, actor: new Actor(person.id, '', [{ organisationId, type: 'partnership', role, programmeIds: [], managedIds: [] }]) };
}));

/** Everybody was told something twice: for themselves, and as one of our company. */
async function tellAll(world: World, askers: Asker[], organisationId: string): Promise<void> {
  for (const [key, as] of [['own', null], ['ours', organisationId]] as const) await world.db.transaction((tx) => tx.sql(
    `insert into notice (person_id, topic, template, key, args, link, organisation_id, created_at) select id, 'proposals', 'proposal-received', $2, jsonb_build_object('proposalId', (select min(id::text) from proposal)), '/proposals', $3, $4 from person where id = any($1::uuid[]) and closed_at is null`,
    [askers.flatMap(({ person }) => person?.id ?? []), key, as, world.clock.now()]));
}

const join = (world: World, person: Person, organisationId: string, role: Role) =>
  world.db.transaction((tx) => tx.sql(`insert into membership (person_id, organisation_id, role, created_at) values ($1, $2, $3, now())`, [person.id, organisationId, role]));

/** Somebody invited and somebody who asks to join, at our company and at our institution. */
async function invitedAndAsking(world: World, own: Company, programme: Programme): Promise<void> {
  for (const id of [own.id, programme.institutionId]) {
    const asking = await world.person();
    await world.db.transaction(async (tx) => {
      await tx.sql(`insert into invitation (organisation_id, email, role, created_at, sent_at, ends_at) values ($1, 'wie@elders.example', 'admin', $2, $2, '2099-01-01')`, [id, world.clock.now()]);
      await tx.sql(`insert into join_request (organisation_id, person_id, created_at) values ($1, $2, $3)`, [id, asking.id, world.clock.now()]);
    });
  }
}

interface EvaluationRow extends EvaluationFacts { id: string; status: string; storyId: string | null; revision: number | null; publishedRevision: number | null; returnedRevision: number | null; institution: number | null; company: number | null }

/** Both looked back on what is open with the example's eight: a story of it is welcome. */
const storyFactsOf = ({ companyId, institutionId, programmeId, isReleased, revision, publishedRevision, returnedRevision, institution, company }: EvaluationRow): StoryFacts => ({
  companyId, institutionId, programmeId, isWelcome: isReleased, standing: revision === null ? null : { revision, publishedRevision, returnedRevision, consents: { institution, company } } });

/** Everything that belongs to somebody, read from the tables and not through the product. */
async function factsOf(world: World, own: Company, programme: Programme): Promise<Estate['facts']> {
  const read = async <T extends { id: string }>(sql: string) => new Map((await world.db.compose<T>(sql, [])).map((row) => [row.id, row]));
  const ours = `where exists (select from posting p where p.owner_id = o.id) or o.type = 'institution' and exists (select from programme_keeper k join programme g on g.id = k.programme_id where g.institution_id = o.id)`;
  const proposals = await read<Facts['proposal'] & Json>(`select p.id, p.company_id as "companyId", p.institution_id as "institutionId", p.programme_id as "programmeId", p.status, p.started_by as "startedBy", p.side, p.ended_side as "endedSide", p.is_welcome as "isWelcome", p.ended_at as "endedAt", p.seats, p.deadline_at as "deadlineAt", (select b.id from collaboration b where b.proposal_id = p.id) as "collaborationId",
    g.status as "postingStatus", coalesce(g.seats, 0) - g.seats_taken as "seatsLeft", p.posting_id as "postingId" from proposal p join posting g on g.id = p.posting_id`);
  const messages = await read<Facts['message']>(`select m.id, m.by_id as "byId", m.at, m.removed_at as "removedAt", m.side as status, p.company_id as "companyId", p.institution_id as "institutionId", p.programme_id as "programmeId", p.ended_at as "endedAt", null as "collaborationId"
    from message m join proposal p on p.id = m.proposal_id`);
  const postings = await read<Facts['posting']>(`select id, version, owner_id as "ownerId", direction, status, seats, seats_taken as "seatsTaken", audience, partner_ids as "partnerIds", invited_ids as "invitedIds", entered_by as "enteredBy",
    handed_over_at as "handedOverAt", ended_at as "endedAt", published_at as "publishedAt" from posting`);
  const evaluations = await read<EvaluationRow>(`select e.collaboration_id as id, b.company_id as "companyId", b.institution_id as "institutionId", b.programme_id as "programmeId", e.released_at is not null as "isReleased",
    case when e.released_at is null then 'hidden' else 'open' end as status, s.id as "storyId", s.revision, s.published_revision as "publishedRevision", s.returned_revision as "returnedRevision",
    (select y.revision from story_consent y where y.story_id = s.id and y.side = 'institution') as institution, (select y.revision from story_consent y where y.story_id = s.id and y.side = 'company') as company
    from evaluation e join collaboration b on b.id = e.collaboration_id left join story s on s.collaboration_id = b.id`);
  return {
    membership: await read(`select distinct on (m.organisation_id, m.role) m.id, m.person_id as "personId", m.role, m.role as status, m.organisation_id as "ownerId", o.type as "organisationType", true as "hasAdmin" from membership m join organisation o on o.id = m.organisation_id
      join person p on p.id = m.person_id and p.closed_at is null where o.id in ('${own.id}', '${programme.institutionId}') and m.role = any(case o.type when 'company' then '{admin,member}'::text[] else '{admin,manager}' end) or o.type = 'company' and o.id <> '${own.id}' and m.role = 'admin' order by m.organisation_id, m.role, m.id`),
    member: await read(`select m.id, m.organisation_id as "ownerId" from membership m join person p on p.id = m.person_id and p.closed_at is null`),
    invitation: await read(`select i.id, i.organisation_id as "ownerId", o.type as "organisationType", true as "hasAdmin", i.organisation_id as status from invitation i join organisation o on o.id = i.organisation_id`),
    'join-request': await read(`select r.id, r.organisation_id as "ownerId", o.type as "organisationType", true as "hasAdmin", r.organisation_id as status from join_request r join organisation o on o.id = r.organisation_id`),
    session: await read(`select s.id, s.person_id as "personId", case when s.person_id in ('${own.admin.id}', '${programme.manager.id}') then s.person_id::text else 'of another' end as status from session s where s.ends_at > now()`),
    posting: new Map([...postings].map(([id, row]) => [id, { ...row, now: world.clock.now() }])),
    partner: await read(`select t.id, t.organisation_id as "organisationId", t.status, t.lead_asked_at is not null as "isAskedToLead", o.type = case p.direction when 'offer' then 'company' else 'institution' end as "isOfLeadingType",
       p.owner_id as "ownerId", p.status as "postingStatus" from posting_partner t join posting p on p.id = t.posting_id join organisation o on o.id = t.organisation_id`),
    municipality: await read(`select id, 'listed' as status from municipality`),
    partnership: await read(`select organisation_id as id, ended_at is not null as "isEnded", (select json_object_agg(organisation_id, status) from partnership_member where partnership_id = p.organisation_id) as standings from partnership p`),
    template: await read(`select id, organisation_id as "organisationId", version, removed_at is not null as "isRemoved" from posting_template`),
    organisation: await read(`select o.id, o.type from organisation o ${ours}`),
    company: await read(`select organisation_id as id, verification, merged_into is not null as "isMerged" from company where merged_into is null`),
    recognition: await read(`select r.id, b.company_id as "companyId" from recognition r join branch b on b.id = r.branch_id`),
    'colleague-interest': await read(`select id, company_id as "companyId" from colleague_interest`),
    deputyship: await read(`select id, institution_id as "institutionId", person_id as "personId", deputy_id as "deputyId" from deputyship where ended_at is null`),
    'institution-clause': await read(`select id, institution_id as "institutionId" from institution_clause where removed_at is null`),
    'backlog-item': await read(`select id, company_id as "companyId" from backlog_item`),
    report: await read(`select id from report where settled_at is null`),
    'company-merge': await read(`select id from company_merge where undone_at is null`),
    // None of them is like another: the names that builders give are of companies that are known.
    'company-pair': new Map(),
    'contact-request': await read(`select id, organisation_id as "organisationId", institution_id as "institutionId", programme_id as "programmeId", status from contact_request`),
    question: await read(`select id from question`),
    gap: await read(`select id from gap`),
    'match-rule': await read(`select version::text as id from match_rule`),
    'match-rule-draft': await read(`select id from match_rule_draft`),
    'match-sweep': await read(`select id from match_sweep`),
    branch: await read(`select id, company_id as "companyId" from branch`),
    programme: await read(`select id, institution_id as "institutionId" from programme where exists (select from programme_keeper k where k.programme_id = programme.id)`),
    proposal: new Map([...proposals].map(([id, row]) => [id, { ...row, now: world.clock.now(), posting: { status: row.postingStatus, seatsLeft: row.seatsLeft } }])),
    attachment: new Map([...await read<Facts['attachment']>(`select a.id, p.company_id as "companyId", p.institution_id as "institutionId", p.programme_id as "programmeId", p.ended_at as "endedAt", null as "collaborationId" from attachment a join proposal p on p.id = a.proposal_id`)]
      .map(([id, row]) => [id, { ...row, now: world.clock.now() }])),
    message: new Map([...messages].map(([id, row]) => [id, { ...row, now: world.clock.now() }])),
    collaboration: await read(`select id, company_id as "companyId", institution_id as "institutionId", programme_id as "programmeId", status, exists (select from decision_moment d where d.collaboration_id = collaboration.id and d.asked_at is not null and d.settled_at is null) as "isAsked", array(select q.organisation_id from posting_partner q where q.posting_id = collaboration.posting_id and q.status = 'confirmed' and q.organisation_id not in (collaboration.company_id, collaboration.institution_id)) as "partnerIds" from collaboration`),
    milestone: await read(`select m.id, c.company_id as "companyId", c.institution_id as "institutionId", c.programme_id as "programmeId", c.status, m.side, m.agreed_at is not null as "isAgreed", m.done_at is not null as "isDone" from milestone m join collaboration c on c.id = m.collaboration_id`),
    'hours-entry': await read(`select h.id, c.company_id as "companyId", c.institution_id as "institutionId", c.programme_id as "programmeId", c.status, h.side from hours_entry h join collaboration c on c.id = h.collaboration_id`),
    'institution-partner': await read(`select distinct institution_id || ':' || company_id as id, institution_id as "institutionId" from collaboration`),
    'check-in': await read(`select k.id, k.collaboration_id as "collaborationId", k.status, c.company_id as "companyId", c.institution_id as "institutionId", c.programme_id as "programmeId" from check_in k join collaboration c on c.id = k.collaboration_id`),
    'check-in-question': await read(`select id, institution_id as "institutionId" from check_in_question where removed_at is null`),
    signal: await read(`select g.id, c.company_id as "companyId", c.institution_id as "institutionId", c.programme_id as "programmeId" from signal g join collaboration c on c.id = g.collaboration_id`),
    evaluation: new Map([...evaluations].map(([id, row]) => [id, { ...row, story: storyFactsOf(row) }])),
    story: new Map([...evaluations.values()].flatMap((row) => (row.storyId ? [[row.storyId, { id: row.storyId, ...storyFactsOf(row) }] as const] : []))),
    notice: await read(`select id, person_id as "personId", organisation_id as "organisationId" from notice`),
    'saved search': await read(`select id, person_id as "personId" from saved_search`),
    import: await read(`select id, organisation_id as "organisationId", kind, status from import`),
    'import-row': await read(`select import_id || ':' || number as id, import_id as "importId" from import_row`),
    match: await read(`select m.posting_id || ':' || m.programme_id as id, m.posting_id as "postingId", m.programme_id as "programmeId", g.institution_id as "institutionId", p.owner_id as "ownerId",
      p.status = 'published' and p.closes_on >= '${world.clock.today()}' as "isOpen" from match m join programme g on g.id = m.programme_id join posting p on p.id = m.posting_id`),
    'company-match': await read(`select m.posting_id || ':' || m.company_id as id, m.posting_id as "postingId", m.company_id as "companyId", p.owner_id as "ownerId",
      p.status = 'published' and p.closes_on >= '${world.clock.today()}' as "isOpen" from request_match m join posting p on p.id = m.posting_id`),
  };
}
