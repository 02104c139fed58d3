import { hashPassword } from '#accounts/server';
import { hoursExample, kickOffExample, milestoneExample, signatureExample } from '#collaborations/server';
import { EvaluationAsking, evaluationInputExample, storyInputExample } from '#evaluations/server';
import { LinkTokens } from '#notifications/server';
import { partnershipDraftExample, programmeDraftExample } from '#organisations/server';
import { draftExample } from '#postings/server';
import type { Company, Person } from '../../testing/builders';
import type { Json } from '../../testing/client';
import type { World } from '../../testing/world';

/** What an operation needs to go well, beside its own example. */
interface Ready { path?: string; body?: unknown; person: Person | null; headers?: Record<string, string> }

export const UNKNOWN = '0198a3c0-7b1e-7c44-9d51-0c1f2a3b4c5d';

/** A world in which every operation can go well once. */
export async function prepare(world: World): Promise<{ people: Person[]; fill: (path: string) => string; ready: Record<string, Ready> }> {
  const running = await world.collaboration();
  const { id: collaboration, posting, programme } = running;
  await world.agreed(running);
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
  const file = async () => String((await world.as(manager).post(`/v1/proposals/${sent.body.id}/attachments?name=route.txt`, 'Met de bus.', { 'content-type': 'application/octet-stream' })).body.id);
  const route = await file();
  const conversation = await world.as(manager).post(`/v1/proposals/${sent.body.id}/messages`, { text: 'Zullen we bellen?', files: [route] });
  const passing = String((await world.as(manager).post(`/v1/proposals/${sent.body.id}/messages`, { text: 'Dit gaat weg.' })).body.entries[0].message.id);
  const confirmed = await world.confirmed(await open(), programme);
  const approach = async () => String((await world.as(manager).post('/v1/proposals', { postingId: (await open()).id, programmeId: programme.id, seats: 2, message: 'Graag.' })).body.id);
  const approaches = [await approach(), await approach(), await approach(), await approach(), await approach(), await approach()];
  const terms = { revision: 1, seats: 1, message: 'Eén dan?', period: null, answerDays: 21 };
  await world.as(manager).post(`/v1/proposals/${approaches[3]}/withdrawal`);
  await world.as(admin).post(`/v1/proposals/${approaches[4]}/refusal`, { reason: 'period', sentence: 'Later past beter.', isWelcome: true });
  const waiting = await world.collaboration({ posting: await open(), programme: second });
  await world.agreed(waiting);
  const courses = await coursed(world, async () => world.collaboration({ posting: await open(), programme: second }));
  const plans = await planned(world, async () => world.collaboration({ posting: await open(), programme: second }));
  const checkIns = await world.as(manager).get(`/v1/collaborations/${collaboration}/check-ins`);
  const checkIn = checkIns.body.items.find((each: Json) => each.status === 'open')?.id ?? checkIns.body.items[0]?.id;
  const signals = await signalsOf(world, collaboration);
  const askOwn = async () => String((await world.as(manager).post(`/v1/institutions/${programme.institutionId}/check-in-questions`, { nl: 'Is er een vaste plek?', answers: 'yes-no' })).body.id);
  const asksOwn = [await askOwn(), await askOwn(), await askOwn()];
  await world.as(manager).delete(`/v1/check-in-questions/${asksOwn[2]}`, { 'if-match': '"1"' });
  const letters = await Promise.all([null, programme.id].map(async (programmeId) => String((await world.as(admin).post('/v1/contact-requests', { organisationId: posting.company.id, institutionId: programme.institutionId, programmeId, purpose: 'meet', message: 'We willen graag kennismaken.' })).body.id)));
  const head = await world.person({ organisationId: programme.institutionId, role: 'admin' });
  const [plain, ended, unused] = [await world.programme({ institutionId: programme.institutionId }), await world.programme({ institutionId: programme.institutionId }), await world.programme({ institutionId: programme.institutionId })];
  await world.as(head).post(`/v1/programmes/${ended.id}/ending`);
  const [analyst, alike, unknown, asked] = [await world.analyst(), await world.company(), await world.company({ isVerified: false }), await world.company({ isVerified: false })];
  await world.as(analyst).post(`/v1/companies/${asked.id}/verification-decisions`, { decision: 'ask', text: 'Wat doen jullie?' });
  for (const text of ['Hoe vind ik een opleiding?', 'Hoe begin ik een project?']) await world.as(manager).post('/v1/questions', { text });
  const questions: string[] = (await world.as(analyst).get('/v1/questions')).body.items.map((each: Json) => String(each.id));
  const rules: string[] = await Promise.all([1, 2, 3].map(async () => String((await world.as(analyst).post('/v1/match-rule-drafts', { from: 1 })).body.id)));
  const report = await world.as(manager).post(`/v1/companies/${alike.id}/reports`, { reason: 'other', text: 'Er klopt iets niet.' });
  const [recognised, extra] = [await world.as(alike.admin).post(`/v1/branches/${alike.branchId}/recognitions`, { code: '25998', status: 'applied' }), await world.as(alike.admin).post(`/v1/companies/${alike.id}/branches`, { name: 'Emmen', municipality: 'Emmen' })];
  const interest = async () => String((await world.as(admin).post(`/v1/companies/${posting.company.id}/colleague-interests`, { name: 'Wie Wil', kinds: ['guest-lecture'] })).body.id);
  const interests = [await interest(), await interest()];
  const shelve = async () => String((await world.as(admin).post(`/v1/companies/${posting.company.id}/backlog-items`, { title: 'Planning zonder server' })).body.id);
  const shelved = [await shelve(), await shelve()];
  const agree = async () => String((await world.as(head).post(`/v1/institutions/${programme.institutionId}/clauses`, { title: 'Werk van studenten', body: 'De opleiding mag het laten zien.' })).body.id);
  const clauses = [await agree(), await agree(), await agree()];
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
  const looked = await prepareEvaluations(world, async () => world.collaboration({ posting: await open(), programme: second }));
  const entered = await prepareEntered(world, programme, posting.company);
  const partners = await preparePartners(world, posting.company, unpublished.id);
  const staff = await prepareStaff(world, posting.company);
  const marks = [{ postingId: one.id, programmeId: second.id }];
  const [asks, aside] = [await world.request(programme, { closesOn: dates.closesOn }), await open()];
  const invitedClass = String((await world.as(admin).post('/v1/proposals', { postingId: (await open()).id, programmeId: second.id, seats: 1, message: 'Doen jullie mee?' })).body.id);
  const nextWeek = new Date(world.clock.now().getTime() + 5 * 86_400_000).toISOString().slice(0, 10);
  const standIn = await world.as(head).post(`/v1/institutions/${programme.institutionId}/deputyships`, { personId: manager.id, deputyId: head.id, from: world.clock.today(), until: world.clock.today() });
  const companyMarks = { side: 'company', matches: [{ postingId: asks, companyId: posting.company.id }] };
  const ally = async (name: string) => String((await world.as(alike.admin).post('/v1/partnerships', { organisationId: alike.id, name, kind: 'network', regions: ['north'] })).body.id);
  const allied = [await ally('Verband Een'), await ally('Verband Twee'), await ally('Verband Drie')];
  for (const id of allied.slice(1)) await world.as(alike.admin).post(`/v1/partnerships/${id}/members`, { organisationId: programme.institutionId });
  const [functions, forms, examples, articles] = await Promise.all(['job-functions', 'collaboration-forms', 'practice-cases', 'articles'].map((list) => world.visitor.get(`/v1/${list}?limit=5`)));
  const save = async () => String((await world.as(admin).post('/v1/saved-searches', { name: 'Dichtbij', query: { region: 'north' } })).body.id);
  const saved = [await save(), await save()];
  const of: Record<string, string> = {
    'saved-searches': saved[0] ?? 'x', partnerships: allied[0] ?? 'x', municipalities: (await world.db.compose<{ id: string }>('select id from municipality order by name limit 1', []))[0]?.id ?? 'x', members: programme.institutionId, 'posting-partners': partners.id, 'entered-links': entered.link,
    'postings': one.id, 'programmes': programme.id, 'organisations': posting.company.id, 'institutions': programme.institutionId, 'proposals': String(sent.body.id), 'messages': String(conversation.body.entries[0].message.id), attachments: route, 'collaborations': collaboration,
    'companies': posting.company.id, 'partners': posting.company.id, 'colleague-interests': interests[0] ?? 'x', 'backlog-items': shelved[0] ?? 'x', 'institution-clauses': clauses[0] ?? 'x', 'branches': posting.company.branchId, 'merge-previews': alike.id, 'posting-templates': String(template), 'contact-requests': letters[1] ?? '', questions: questions[0] ?? 'x', 'match-rule-drafts': rules[0] ?? 'x', 'check-ins': String(checkIn), 'imports': lists[4] ?? '', 'job-functions': functions?.body.items[0]?.slug, 'collaboration-forms': forms?.body.items[0]?.slug, 'practice-cases': examples?.body.items.find((one: Json) => !one.isStory)?.slug, articles: articles?.body.items[0]?.slug, 'check-in-links': token ?? 'x', 'evaluation-links': looked.token, stories: looked.story, 'published-stories': looked.published, 'account-links': links[0] ?? 'x', ...staff.of,
    signals: signals[0] ?? 'x', 'check-in-questions': asksOwn[0] ?? 'x',
    deputyships: 'x',
  };
  const [told] = await world.db.compose<{ id: string }>('select id from notice where person_id = $1 limit 1', [admin.id]);
  Object.assign(of, { 'unsubscribe-links': await world.app.get(LinkTokens, { strict: false }).of(admin.id, 'all'), notices: told?.id ?? 'x', 'notification-settings': 'proposals' });
  return {
    people: [admin, manager, analyst],
    // One that runs has no evaluation.
    fill: (path) => path.replace(/(?<=\/collaborations\/)\{id\}(?=\/(evaluation|story))/, looked.ended).replace(/\/([^/]+)\/\{\w+\}/g, (_, owner: string) => `/${owner}/${of[owner] ?? UNKNOWN}`),
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
      ...Object.fromEntries(['takeBack', 'read'].map((act) => [`Mark.${act}`, { person: second.manager, body: { side: 'education', matches: marks } }])),
      'Mark.dismiss': { person: manager, body: { side: 'education', reason: 'not-now', matches: [{ postingId: aside.id, programmeId: programme.id }] } },
      ...Object.fromEntries(['takeCompanyBack', 'readCompany'].map((act) => [`Mark.${act}`, { person: admin, body: companyMarks }])), 'Mark.dismissCompany': { person: admin, body: { ...companyMarks, reason: 'not-now' } },
      'ProposalBatch.send': { person: manager, body: { message: 'Twee derdejaars zoeken een stage en kijken graag bij jullie rond.', proposals: [{ postingId: aside.id, programmeId: programme.id, seats: 1 }] } },
      'Question.answer': { person: analyst, path: `/v1/questions/${questions[1]}/answer` },
      'InstitutionStart.add': { person: analyst }, 'Institution.settings': { person: head }, 'Institution.change': { person: head, path: `/v1/institutions/${programme.institutionId}`, headers: { 'if-match': '"1"' } },
      'Institution.correct': { person: analyst, path: `/v1/institutions/${second.institutionId}/facts`, headers: { 'if-match': '"1"' } },
      'PartnershipStart.start': { person: alike.admin, body: { ...partnershipDraftExample, organisationId: alike.id } },
      'Partnership.settings': { person: alike.admin }, 'Partnership.change': { person: alike.admin, headers: { 'if-match': '"1"' } }, 'Partnership.ask': { person: alike.admin, body: { organisationId: second.institutionId } },
      'Partnership.remove': { person: alike.admin, path: `/v1/partnerships/${allied[1]}/members/${programme.institutionId}` }, 'Partnership.answer': { person: head, path: `/v1/partnerships/${allied[2]}/answers`, body: { organisationId: programme.institutionId, answer: 'accept' } },
      'MatchRule.rules': { person: analyst }, 'MatchRule.make': { person: analyst }, 'MatchRule.preview': { person: analyst }, 'MatchRule.change': { person: analyst, headers: { 'if-match': '"1"' } },
      'MatchRule.discard': { person: analyst, path: `/v1/match-rule-drafts/${rules[1]}`, headers: { 'if-match': '"1"' } }, 'MatchRule.activate': { person: analyst, path: `/v1/match-rule-drafts/${rules[2]}/activation` },
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
      'Backlog.add': { person: admin }, 'Backlog.change': { person: admin, headers: { 'if-match': '"1"' } }, 'Backlog.remove': { person: admin, path: `/v1/backlog-items/${shelved[1]}`, headers: { 'if-match': '"1"' } },
      'Deputy.name': { person: manager, path: `/v1/institutions/${programme.institutionId}/deputyships`, body: { deputyId: head.id, from: nextWeek, until: nextWeek } },
      'Deputy.end': { person: head, path: `/v1/deputyships/${standIn.body.id}` },
      'Clause.add': { person: head }, 'Clause.change': { person: head, headers: { 'if-match': '"1"' } }, 'Clause.stop': { person: head, path: `/v1/institution-clauses/${clauses[1]}`, headers: { 'if-match': '"1"' } }, 'Clause.restore': { person: head, path: `/v1/institution-clauses/${clauses[2]}/restoration` },
      'Interest.add': { person: admin }, 'Interest.change': { person: admin, headers: { 'if-match': '"1"' } }, 'Interest.remove': { person: admin, path: `/v1/colleague-interests/${interests[1]}`, headers: { 'if-match': '"1"' } },
      'Desk.decide': { person: analyst, path: `/v1/companies/${unknown.id}/verification-decisions` }, 'Desk.answer': { person: asked.admin, path: `/v1/companies/${asked.id}/verification-answers` },
      'Desk.report': { person: manager, path: `/v1/companies/${alike.id}/reports` }, 'Desk.settle': { person: analyst, path: `/v1/reports/${report.body.id}/settlement` },
      'Desk.reportInstitution': { person: admin }, 'PostingReport.report': { person: manager },
      'Merge.merge': { person: analyst, body: { keptId: alike.id, mergedId: (await world.company()).id } }, 'Merge.undo': { person: analyst, path: `/v1/company-merges/${merged.body.id}/undoing` },
      'Proposal.send': { person: second.manager, body: { postingId: lives['send'], programmeId: second.id, seats: 1, message: 'Graag.' } },
      'Thread.write': { person: manager }, 'Thread.read': { person: manager }, 'Thread.remove': { person: manager, path: `/v1/messages/${passing}` },
      'Attachment.take': { person: manager, path: `/v1/proposals/${sent.body.id}/attachments?name=route.txt`, body: 'Met de bus.', headers: { 'content-type': 'application/octet-stream' } },
      'Proposal.confirm': { person: admin, path: `/v1/proposals/${approaches[5]}/confirmation` },
      'Proposal.revise': { person: admin, path: `/v1/proposals/${approaches[0]}/revisions`, body: terms }, 'Proposal.askClass': { person: second.manager, path: `/v1/proposals/${invitedClass}/class-interest`, body: { until: nextWeek } }, 'Proposal.decline': { person: admin, path: `/v1/proposals/${approaches[1]}/refusal` },
      'Proposal.withdraw': { person: manager, path: `/v1/proposals/${approaches[2]}/withdrawal` }, 'Proposal.putBack': { person: manager, path: `/v1/proposals/${approaches[3]}/restoration` },
      'Proposal.resubmit': { person: manager, path: `/v1/proposals/${approaches[4]}/resubmission`, body: terms },
      'Collaboration.accept': { person: manager, path: `/v1/proposals/${confirmed}/acceptance` },
      ...plans(second.manager),
      'Course.start': { person: second.manager, path: `/v1/collaborations/${waiting.id}/start` },
      ...courses,
      'Import.open': { person: manager, body: { organisationId: programme.institutionId, kind: 'partners', name: 'partners.csv', parts: 1 } },
      'InstitutionPartner.keep': { person: manager, headers: { 'if-match': '"0"' } }, 'InstitutionPartner.forget': { person: manager, headers: { 'if-match': '"1"' } },
      'Import.send': { person: manager, path: `/v1/imports/${lists[0]}/parts` }, 'Import.check': { person: manager, path: `/v1/imports/${lists[1]}/check` },
      'Import.run': { person: manager, path: `/v1/imports/${lists[2]}/run` }, 'Import.cancel': { person: manager, path: `/v1/imports/${lists[3]}/cancellation` },
      ...looked.ready,
      'CheckIn.answer': { person: manager, path: `/v1/check-ins/${checkIn}/answer` },
      'CheckIn.withdraw': { person: manager, path: `/v1/check-ins/${checkIn}/link-withdrawal`, body: { side: 'institution' } }, 'CheckIn.sendAgain': { person: manager, path: `/v1/check-ins/${checkIn}/links`, body: { side: 'institution' } },
      'OwnQuestion.add': { person: manager }, 'OwnQuestion.change': { person: manager, headers: { 'if-match': '"1"' } }, 'OwnQuestion.remove': { person: manager, path: `/v1/check-in-questions/${asksOwn[1]}`, headers: { 'if-match': '"1"' } },
      'OwnQuestion.restore': { person: manager, path: `/v1/check-in-questions/${asksOwn[2]}/restoration` },
      'Signal.say': { person: manager, path: `/v1/signals/${signals[0]}/answer`, headers: { 'if-match': '"1"' } },
      'Signal.confirm': { person: manager, path: `/v1/signals/${signals[1]}/confirmation`, headers: { 'if-match': '"1"' } }, 'Signal.reopen': { person: manager, path: `/v1/signals/${signals[2]}/reopening`, headers: { 'if-match': '"1"' } },
    },
  };
}

/** Signals of a collaboration: one that nobody answered, one whose answer waits for the institution, and one that is answered. */
async function signalsOf(world: World, collaborationId: string): Promise<string[]> {
  const rows = await world.db.transaction((tx) => tx.sql<{ id: string }>(
    `insert into signal (collaboration_id, check_in_id, side, reason, raised_at, answer, answer_side, answer_given_at, answered_at)
     select k.collaboration_id, k.id, 'institution', 'missed', $2::timestamptz, t.answer, t.side, case when t.side is not null then $2::timestamptz end, case when t.is_settled then $2::timestamptz end
     from (select id, collaboration_id, row_number() over (order by due_on) as place from check_in where collaboration_id = $1) k
     join (values (1, null, null, false), (2, 'We bellen elke week.', 'company', false), (3, 'We bellen elke week.', 'company', true)) t(place, answer, side, is_settled) on t.place = k.place
     order by k.place returning id`, [collaborationId, world.clock.now()]));
  return rows.map(({ id }) => id);
}

/** Collaborations for each thing that can happen in one; one of them is asked to decide. */
async function coursed(world: World, make: () => Promise<Parameters<World['agreed']>[0]>): Promise<Record<string, Ready>> {
  const made = [await make(), await make(), await make(), await make(), await make(), await make(), await make(), await make()];
  for (const one of made) await world.agreed(one);
  const [first] = made;
  const [manager, admin] = [first?.programme.manager as Person, first?.posting.company.admin as Person];
  const paths = made.map(({ id }) => `/v1/collaborations/${id}`);
  for (const path of paths.slice(0, 5)) await world.as(manager).post(`${path}/start`);
  await world.as(manager).post(`${paths[1]}/pause`, { reason: 'other' });
  await world.db.transaction((tx) => tx.sql(`insert into decision_moment (collaboration_id, number, due_on, asked_at) values ($1, 1, '2027-03-18', $2)`, [made[4]?.id, world.clock.now()]));
  const colleague = await world.person({ organisationId: first?.programme.institutionId as string, role: 'member' });
  return {
    'Course.pause': { person: manager, path: `${paths[0]}/pause` }, 'Course.resume': { person: manager, path: `${paths[1]}/resumption` }, 'Course.complete': { person: manager, path: `${paths[2]}/completion` },
    'Course.stop': { person: manager, path: `${paths[3]}/stop` }, 'Course.decide': { person: manager, path: `${paths[4]}/decision` },
    'Course.withdraw': { person: made[5]?.posting.company.admin ?? admin, path: `${paths[5]}/withdrawal` },
    'Course.handOver': { person: manager, path: `${paths[6]}/hand-over`, body: { personId: colleague.id } },
    ...await worked(world, manager, made[7]?.posting.company.admin ?? admin, paths),
  };
}

/** Kick-offs to plan and to cancel, milestones at each point, hours to take back. */
async function worked(world: World, manager: Person, admin: Person, paths: string[]): Promise<Record<string, Ready>> {
  const [open, spare] = [paths[6] ?? '', paths[7] ?? ''];
  const kickOff = { ...kickOffExample, on: '2028-06-01' };
  const step = async (person: Person, path: string) => {
    const { body } = await world.as(person).post(`${path}/milestones`, milestoneExample);
    return `/v1/milestones/${body.milestones.at(-1).id}`;
  };
  const proposed = await step(admin, spare);
  const [reached, back, gone] = [await step(manager, paths[4] ?? ''), await step(manager, paths[4] ?? ''), await step(manager, open)];
  await world.as(manager).post(`${back}/completion`);
  await world.as(manager).put(`${spare}/kick-off`, kickOff);
  const { body } = await world.as(manager).post(`${paths[4]}/hours`, hoursExample);
  return {
    'Work.plan': { person: manager, path: `${open}/kick-off`, body: kickOff }, 'Work.cancel': { person: manager, path: `${spare}/kick-off` }, 'Work.add': { person: manager, path: `${open}/milestones` }, 'Work.write': { person: manager, path: `${paths[4]}/hours` },
    'Work.agree': { person: manager, path: `${proposed}/agreement` }, 'Work.complete': { person: manager, path: `${reached}/completion` }, 'Work.reopen': { person: manager, path: `${back}/reopening` },
    'Work.remove': { person: manager, path: gone }, 'Work.takeBack': { person: manager, path: `/v1/hours-entries/${body.hours.entries[0].id}` },
  };
}

/** Collaborations that ended: one to look back on, one to repeat, stories at each step of theirs, and a link. */
async function prepareEvaluations(world: World, make: () => Promise<Parameters<World['agreed']>[0]>): Promise<{ token: string; ended: string; story: string; published: string; ready: Record<string, Ready> }> {
  const made = await Promise.all([make(), make(), make(), make(), make(), make()]);
  const [fresh, open, told, agreed, returned, published] = made as [typeof made[0], typeof made[0], typeof made[0], typeof made[0], typeof made[0], typeof made[0]];
  const analyst = world.as(await world.analyst());
  for (const { id } of made) {
    await world.db.transaction((tx) => tx.sql(`update collaboration set status = 'completed', started_at = created_at, ended_at = $2 where id = $1`, [id, world.clock.now()]));
    await world.app.get(EvaluationAsking, { strict: false }).open(id);
  }
  await world.work();
  const path = ({ id }: { id: string }, of = 'evaluation') => `/v1/collaborations/${id}/${of}`;
  for (const one of made.slice(1)) for (const person of [one.posting.company.admin, one.programme.manager]) await world.as(person).put(path(one), evaluationInputExample, { 'if-match': '"0"' });
  const stories = await Promise.all([told, agreed, returned, published].map(async (one) => (await world.as(one.programme.manager).put(path(one, 'story'), storyInputExample, { 'if-match': '"0"' })).body));
  for (const one of [agreed, returned, published]) for (const person of [one.posting.company.admin, one.programme.manager]) await world.as(person).post(`${path(one, 'story')}/consent`, { revision: 1, press: true, named: false });
  const [, first, second, third] = stories.map(({ id }: Json) => String(id));
  await analyst.post(`/v1/stories/${third}/publication`);
  const letters = world.post.to('jorrit@veenpoort.example').flatMap(({ text }) => /evaluations\/([\w-]{43})/.exec(text)?.[1] ?? []);
  const { manager } = fresh.programme;
  const person = await world.analyst();
  return { token: letters.at(0) ?? 'x', ended: open.id, story: first ?? 'x', published: stories[3].slug, ready: {
    'Evaluation.give': { person: manager, path: path(fresh), headers: { 'if-match': '"0"' } },
    'Evaluation.repeat': { person: open.posting.company.admin, path: `/v1/collaborations/${open.id}/repetition` },
    'Story.write': { person: manager, path: path(open, 'story'), headers: { 'if-match': '"0"' } }, 'Story.agree': { person: manager, path: `${path(told, 'story')}/consent` },
    'Story.withdraw': { person: manager, path: `${path(published, 'story')}/consent` }, 'Story.publish': { person, path: `/v1/stories/${first}/publication` }, 'Story.sendBack': { person, path: `/v1/stories/${second}/return` },
  } };
}

/** A plan to change, one to agree on, one with a change that waits, one to sign and one that is signed; each at the version its reader knows. */
async function planned(world: World, make: () => Promise<Parameters<World['agreed']>[0]>): Promise<(person: Person) => Record<string, Ready>> {
  const made = [await make(), await make(), await make(), await make(), await make()].map((one) => ({ ...one, path: `/v1/collaborations/${one.id}/plan` }));
  for (const one of made.slice(2)) await world.agreed(one);
  const [changed, agreed, waits, unsigned, signed] = made.map(({ path }) => path);
  const as = world.as(made[0]?.programme.manager as Person);
  await as.patch(String(waits), { points: { contact: { rhythm: 'weekly' } } }, { 'if-match': '"2"' });
  await as.post(`${signed}/signature`, signatureExample, { 'if-match': '"2"' });
  return (person) => ({
    'Plan.change': { person, path: String(changed), headers: { 'if-match': '"1"' } }, 'Plan.agree': { person, path: `${agreed}/agreement`, headers: { 'if-match': '"1"' } },
    'Plan.giveBack': { person, path: `${waits}/return`, body: { points: ['contact'] }, headers: { 'if-match': '"3"' } },
    'Plan.sign': { person, path: `${unsigned}/signature`, headers: { 'if-match': '"2"' } }, 'Plan.unsign': { person, path: `${signed}/signature`, headers: { 'if-match': '"3"' } },
  });
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
async function preparePartners(world: World, lead: Company, postingId: string): Promise<{ id: string; ready: Record<string, Ready> }> {
  const others = [await world.company(), await world.company(), await world.company(), await world.company(), await world.company()] as const;
  const ask = async ({ id: organisationId }: { id: string }) => String((await world.as(lead.admin).post(`/v1/postings/${postingId}/partners`, { organisationId })).body.id);
  const [yes, no, leaves, goes] = [await ask(others[0]), await ask(others[1]), await ask(others[2]), await ask(others[3])];
  await world.as(others[2].admin).post(`/v1/posting-partners/${leaves}/confirmation`);
  /** A partner of another posting, asked to lead it or not yet. */
  const heir = async (isAsked = true) => {
    const [{ id }, other] = [await world.draft(lead), await world.company()];
    const place = String((await world.as(lead.admin).post(`/v1/postings/${id}/partners`, { organisationId: other.id })).body.id);
    await world.as(other.admin).post(`/v1/posting-partners/${place}/confirmation`);
    if (isAsked) await world.as(lead.admin).post(`/v1/posting-partners/${place}/lead-request`);
    return { person: other.admin, path: `/v1/posting-partners/${place}` };
  };
  const [asked, takes, refuses, kept] = [await heir(false), await heir(), await heir(), await heir()];
  return { id: yes, ready: {
    'Partner.askToLead': { person: lead.admin, path: `${asked.path}/lead-request` }, 'Partner.takeLead': { person: takes.person, path: `${takes.path}/lead` },
    'Partner.refuseLead': { person: refuses.person, path: `${refuses.path}/lead-refusal` }, 'Partner.keepLead': { person: lead.admin, path: `${kept.path}/lead-request-withdrawal` },
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
    'Audience.target': { person: company.admin }, 'Entered.enter': { person: programme.manager },
    'Entered.handOver': { person: programme.manager, path: `/v1/postings/${draft}/handover` }, 'Entered.refuse': { person: company.admin, path: `/v1/postings/${handed}/refusal` },
    'EnteredLink.refuseByLink': { person: null, path: `/v1/entered-links/${other}/refusal` },
  } };
}
