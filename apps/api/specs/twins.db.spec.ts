import fc from 'fast-check';
import { Sessions } from '#accounts/server';
import { Actor, namedStatements, newId, type ActorMembership, type Role } from '#base/server';
import { collaborationPolicy, CollaborationQueries, collaborationReach, partnersOfRow, visibleCollaborations } from '#collaborations/server';
import { answers, postingMatchPolicy, programmeMatchPolicy, seesAllMatches, visibleMatches, visibleTo } from '#matching/server';
import { organisationPolicy } from '#organisations/server';
import { POSTING_STATUS, type PostingStatus } from '#postings/contract';
import { factsOf, OwnPostings, postingPolicy, visiblePosting } from '#postings/server';
import { PROPOSAL_STATUS, turnOf, type ProposalStatus } from '#proposals/contract';
import { managersOf, mineToAnswer, proposalPolicy, ProposalQueries, reach, turnOfRow, visibleProposals } from '#proposals/server';
import type { Company, Person, Programme } from '../testing/builders';
import { World } from '../testing/world';

const SEED = Number(process.env['FUZZ_SEED'] ?? 20270318);

let world: World;
let companies: Company[];
let programmes: Programme[];
let people: Person[];
let hca: string;
beforeAll(async () => {
  world = await World.open();
  companies = [await world.company(), await world.company()];
  const [first, second] = [await world.programme(), await world.programme()];
  programmes = [first, second, await world.programme({ institutionId: first.institutionId }), await world.programme({ institutionId: second.institutionId })];
  const analyst = await world.analyst();
  [hca] = (await rows<{ id: string }>(`select organisation_id as id from membership where person_id = $1`, [analyst.id])).map(({ id }) => id) as [string];
  people = await Promise.all(Array.from({ length: 6 }, () => world.person()));
}, 60_000);
afterAll(() => world.close());

// Few organisations and programmes, so that people and things meet often. Places stand for them until a world exists.
const company = fc.nat(1);
const programme = fc.nat(3);
const roles: Role[] = ['admin', 'member', 'manager', 'coordinator', 'analyst', 'regional-coordinator'];
const role = fc.constantFrom(...roles);
const somebody = fc.record({
  companies: fc.array(fc.record({ at: company, role }), { maxLength: 2 }), institutions: fc.array(fc.record({ at: fc.nat(1), role }), { maxLength: 2 }), hca: fc.option(role),
  // Whoever left an institution may still stand with its programmes.
  keeps: fc.array(fc.record({ at: programme, role: fc.constantFrom('manager' as const, 'coordinator' as const) }), { maxLength: 3 }), isClosed: fc.nat(4).map((n) => n === 0),
});
const thing = fc.record({
  owner: fc.oneof(company.map((at) => ({ company: at })), fc.nat(1).map((at) => ({ institution: at }))), status: fc.constantFrom(...Object.keys(POSTING_STATUS) as PostingStatus[]), direction: fc.constantFrom('offer' as const, 'request' as const), company, programme,
  proposal: fc.constantFrom(...Object.keys(PROPOSAL_STATUS) as ProposalStatus[]), startedBy: fc.constantFrom('programme' as const, 'company' as const), side: fc.constantFrom('company' as const, 'institution' as const), collaboration: fc.constantFrom('preparing', 'trial', 'running', 'paused', 'completed', 'stopped'),
  meantFor: fc.option(fc.nat(1)), partner: fc.option(company), invited: fc.option(company), enteredBy: fc.option(fc.nat(1)),
}).filter(({ proposal, side }) => !(proposal === 'confirmed' && side === 'company'));
type Somebody = typeof somebody extends fc.Arbitrary<infer T> ? T : never;
type Thing = typeof thing extends fc.Arbitrary<infer T> ? T : never;
const populations = fc.record({ people: fc.array(somebody, { minLength: 6, maxLength: 6 }), things: fc.array(thing, { minLength: 12, maxLength: 12 }) });

const rows = <Row>(sql: string, values: unknown[] = []) => world.db.compose<Row>(sql, values);
const at = <T>(list: readonly T[], index: number): T => list[index] as T;
const institutionAt = (index: number) => at(programmes, index).institutionId;
const sorted = (ids: string[]) => [...ids].sort();

/** What somebody does where, as it was meant: who no longer belongs to an institution speaks for none of its programmes. */
function membershipsOf({ companies: jobs, institutions, hca: office, keeps }: Somebody): ActorMembership[] {
  const unique = <T extends { at: number }>(list: T[]) => [...new Map(list.map((one) => [one.at, one])).values()];
  const kept = unique(keeps).map((one) => ({ ...at(programmes, one.at), role: one.role }));
  return [
    ...unique(jobs).map((job) => ({ organisationId: at(companies, job.at).id, type: 'company' as const, role: job.role, programmeIds: [], managedIds: [] })),
    ...unique(institutions).map((job) => {
      const own = kept.filter(({ institutionId }) => institutionId === institutionAt(job.at));
      return { organisationId: institutionAt(job.at), type: 'institution' as const, role: job.role, programmeIds: sorted(own.map(({ id }) => id)), managedIds: sorted(own.filter((one) => one.role === 'manager').map(({ id }) => id)) };
    }),
    ...(office ? [{ organisationId: hca, type: 'hca' as const, role: office, programmeIds: [], managedIds: [] }] : []),
  ];
}

/** Puts a population where the last one stood; gives each of its people as the rules should know them, null for a closed account. */
async function settle(population: { people: Somebody[]; things: Thing[] }): Promise<(Actor | null)[]> {
  const members = population.people.flatMap((one, index) => membershipsOf(one).map(({ organisationId, role: does }) => ({ person: at(people, index).id, organisation: organisationId, role: does })));
  const keepers = population.people.flatMap((one, index) => [...new Map(one.keeps.map((kept) => [kept.at, kept])).values()].map((kept) => ({ person: at(people, index).id, programme: at(programmes, kept.at).id, role: kept.role })));
  const things = population.things.map((one) => ({ ...one, id: newId(), proposal_id: newId(), collaboration_id: newId(), owner: 'company' in one.owner ? at(companies, one.owner.company).id : institutionAt(one.owner.institution),
    company: at(companies, one.company).id, programme: at(programmes, one.programme).id, institution: at(programmes, one.programme).institutionId, proposal_status: one.proposal,
    audience: one.meantFor === null ? null : [institutionAt(one.meantFor)], partner_ids: one.partner === null ? [] : [at(companies, one.partner).id], invited_ids: one.invited === null ? [] : [at(companies, one.invited).id], entered_by: one.enteredBy === null ? null : institutionAt(one.enteredBy) }));
  await world.db.transaction(async (tx) => {
    await tx.sql('truncate match, check_in, collaboration, proposal, posting, programme_keeper, membership cascade');
    await tx.sql('update person p set closed_at = case when closed then now() end from unnest($1::uuid[], $2::boolean[]) as s(id, closed) where s.id = p.id', [people.map(({ id }) => id), population.people.map(({ isClosed }) => isClosed)]);
    await tx.sql('insert into membership (person_id, organisation_id, role, created_at) select person, organisation, role, now() from jsonb_to_recordset($1::jsonb) as m(person uuid, organisation uuid, role text)', [JSON.stringify(members)]);
    await tx.sql('insert into programme_keeper (person_id, programme_id, role) select person, programme, role from jsonb_to_recordset($1::jsonb) as k(person uuid, programme uuid, role text)', [JSON.stringify(keepers)]);
    const all = JSON.stringify(things);
    const of = `jsonb_to_recordset($1::jsonb) as t(id uuid, proposal_id uuid, collaboration_id uuid, owner uuid, company uuid, programme uuid, institution uuid, status text, direction text, proposal_status text, "startedBy" text, side text, collaboration text, audience uuid[], partner_ids uuid[], invited_ids uuid[], entered_by uuid)`;
    await tx.sql(`insert into posting (id, owner_id, direction, kind, form, status, title, seats, closes_on, published_at, created_at, audience, entered_by) select id, owner, direction, 'internship', 'assignments-and-internships', status, 'Een plek', 2, '2099-01-01', now(), now(), audience, entered_by from ${of}`, [all]);
    for (const [ids, status, answered] of [['partner_ids', 'confirmed', 'now()'], ['invited_ids', 'invited', 'null']] as const) await tx.sql(`insert into posting_partner (posting_id, organisation_id, status, invited_at, answered_at) select id, unnest(${ids}), '${status}', now(), ${answered} from ${of} on conflict do nothing`, [all]);
    await tx.sql(`insert into proposal (id, posting_id, programme_id, company_id, institution_id, started_by, side, ended_side, status, seats, message, deadline_at, created_at, confirmed_at, accepted_at, ended_at)
      select proposal_id, id, programme, company, institution, "startedBy", side, side, proposal_status, 1, 'x', now() + interval '1 day', now(), now(), now(), case when proposal_status not in ('sent', 'confirmed') then now() end from ${of}`, [all]);
    await tx.sql(`insert into collaboration (id, proposal_id, posting_id, programme_id, company_id, institution_id, kind, form, seats, status, company_contact_name, company_contact_email, created_at, started_at, ended_at)
      select collaboration_id, proposal_id, id, programme, company, institution, 'internship', 'assignments-and-internships', 1, collaboration, 'x', 'x@y.example', now(), now(), now() from ${of}`, [all]);
    await tx.sql(`insert into match (posting_id, programme_id, score, band, rule_version, findings, computed_at, open_until) select t.id, g.id, 50, 'fair', (select min(version) from match_rule), '[]', now(), case when t.status = 'published' then '2099-01-01' else '-infinity' end::date from ${of} cross join programme g where g.id = any($2::uuid[])`, [all, programmes.map(({ id }) => id)]);
  });
  return population.people.map((one, index) => (one.isClosed ? null : new Actor(at(people, index).id, '', membershipsOf(one))));
}

/** Holds for every population and everybody in it. */
const forEverybody = (holds: (actor: Actor) => Promise<void>, numRuns = 15) => fc.assert(fc.asyncProperty(populations, async (population) => {
  for (const actor of await settle(population)) if (actor) await holds(actor);
}), { numRuns, seed: SEED, endOnFailure: true });

describe('in any population', () => {
  it('a session knows what somebody does where', async () => {
    await fc.assert(fc.asyncProperty(populations, async (population) => {
      const meant = await settle(population);
      for (const [index, actor] of meant.entries()) {
        const known = await world.app.get(Sessions).bySession(at(people, index).secret);
        const plain = (one: Actor | null) => one && sorted(one.memberships.map(({ organisationId, type, role: does, programmeIds, managedIds }) => JSON.stringify([organisationId, type, does, programmeIds, managedIds])));
        expect(plain(known)).toEqual(plain(actor));
      }
    }), { numRuns: 15, seed: SEED, endOnFailure: true });
  }, 60_000);

  it('the lists of proposals show what the policy lets see, with the same turn', async () => {
    await forEverybody(async (actor) => {
      const found = await rows<{ id: string; companyId: string; programmeId: string; institutionId: string; status: ProposalStatus; startedBy: 'programme' | 'company'; side: 'company' | 'institution'; endedSide: 'company' | 'institution' | null; seen: boolean; turn: string | null; mine: boolean }>(
        `select p.id, p.company_id as "companyId", p.programme_id as "programmeId", p.institution_id as "institutionId", p.status, p.started_by as "startedBy", p.side, p.ended_side as "endedSide", ${visibleProposals} as seen, ${turnOfRow} as turn, ${mineToAnswer} as mine from proposal p`, reach(actor));
      expect(found).toHaveLength(12);
      const meant = found.map((row) => {
        const facts = { ...row, seats: 1, isWelcome: true, deadlineAt: null, endedAt: null, now: world.clock.now(), posting: { status: 'published' as const, seatsLeft: 1 } };
        const turn = turnOf(row);
        const mine = turn === 'company' ? actor.worksFor(row.companyId) : turn === 'institution' && actor.speaksFor(row.programmeId, row.institutionId);
        // Whoever may answer stands where the list says that it is their turn.
        if ((['confirm', 'accept', 'revise', 'decline'] as const).some((act) => proposalPolicy.may(actor, act, facts))) expect(mine).toBe(true);
        return { ...row, seen: proposalPolicy.may(actor, 'see', facts), turn, mine };
      });
      expect(found).toEqual(meant);
      const queries = world.app.get(ProposalQueries);
      const listed = async (query: { turn?: 'mine' }) => sorted((await queries.own(actor, { limit: 100, ...query } as never)).items.map(({ id }) => id));
      expect(await listed({})).toEqual(sorted(meant.filter(({ seen }) => seen).map(({ id }) => id)));
      expect(await listed({ turn: 'mine' })).toEqual(sorted(meant.filter(({ seen, mine }) => seen && mine).map(({ id }) => id)));
    });
  }, 60_000);

  it('the list of collaborations shows what the policy lets see', async () => {
    await forEverybody(async (actor) => {
      const found = await rows<{ id: string; companyId: string; programmeId: string; institutionId: string; status: 'running'; partnerIds: string[]; seen: boolean }>(
        `select b.id, b.company_id as "companyId", b.programme_id as "programmeId", b.institution_id as "institutionId", b.status, ${partnersOfRow} as "partnerIds", ${visibleCollaborations} as seen from collaboration b`, collaborationReach(actor));
      expect(found).toHaveLength(12);
      const seen = found.map((row) => collaborationPolicy.may(actor, 'see', row));
      expect(found.map((row) => row.seen)).toEqual(seen);
      expect(sorted((await world.app.get(CollaborationQueries).own(actor, { limit: 100 })).items.map(({ id }) => id))).toEqual(sorted(found.filter((_, index) => seen[index]).map(({ id }) => id)));
    });
  }, 60_000);

  it('a posting is read by whom the policy lets see it, a visitor too; and all of an organisation by who works there', async () => {
    await forEverybody(async (somebodyHere) => {
      for (const actor of [somebodyHere, null]) {
        const found = await rows<Parameters<typeof factsOf>[0] & { id: string; seen: boolean }>(
          `select p.id, p.owner_id as "ownerId", p.direction, p.status, p.seats, p.seats_taken as "seatsTaken", p.audience, p.partner_ids as "partnerIds", p.invited_ids as "invitedIds", p.entered_by as "enteredBy", ${visiblePosting} as seen from posting p where $1::uuid is null`, [null, actor?.organisationIds ?? [], actor?.isAnalyst ?? false]);
        expect(found).toHaveLength(12);
        expect(found.map(({ seen }) => seen)).toEqual(found.map((row) => postingPolicy.may(actor ?? new Actor('', '', []), 'see', factsOf(row))));
        for (const organisation of actor ? [...companies.map(({ id }) => id), institutionAt(0), institutionAt(1)] : []) {
          const list = world.app.get(OwnPostings).list(somebodyHere, organisation, { limit: 100 });
          if (!organisationPolicy.may(somebodyHere, 'see', { id: organisation })) await expect(list).rejects.toThrow('general/not-found');
          else expect(sorted((await list).items.map(({ id }) => id))).toEqual(sorted(found.filter((row) => [row.ownerId, row.enteredBy, ...row.partnerIds ?? [], ...row.invitedIds ?? []].includes(organisation) && postingPolicy.may(somebodyHere, 'see', factsOf(row))).map(({ id }) => id)));
        }
      }
    }, 8);
    expect(namedStatements().find(({ name }) => name === 'postings.one')?.sql).toContain(visiblePosting);
  }, 60_000);

  it('the matches of a posting are those the policy of each programme lets see, and all of them for its owner', async () => {
    const isPublic = namedStatements().find(({ name }) => name === 'matching.posting')?.sql ?? '';
    await forEverybody(async (actor) => {
      const found = await rows<Parameters<typeof factsOf>[0] & { id: string; programmeId: string; institutionId: string; own: boolean; all: boolean }>(
        `select p.id, p.owner_id as "ownerId", p.direction, p.status, p.seats, p.seats_taken as "seatsTaken", p.audience, p.partner_ids as "partnerIds", p.invited_ids as "invitedIds", p.entered_by as "enteredBy", g.id as "programmeId", g.institution_id as "institutionId", ${visibleMatches} as own, ${visibleMatches.replace('$1', 'true or $1')} as all
         from match m join posting p on p.id = m.posting_id join programme g on g.id = m.programme_id`, visibleTo(actor, false));
      expect(found).toHaveLength(48);
      for (const row of found) {
        expect([row.own || actor.isAnalyst, row.all]).toEqual([programmeMatchPolicy.may(actor, 'see', { id: row.programmeId, institutionId: row.institutionId }), true]);
        // Nobody is shown a match of a posting that they may not see.
        const facts = factsOf(row);
        if (postingMatchPolicy.may(actor, 'see', facts)) expect(postingPolicy.may(actor, 'see', facts)).toBe(true);
        if (seesAllMatches(actor, facts)) expect(postingMatchPolicy.may(actor, 'see', facts)).toBe(true);
      }
      for (const row of new Map(found.map((one) => [one.id, one])).values()) expect((await rows<{ isPublic: boolean }>(isPublic, [row.id]))[0]?.isPublic).toBe(factsOf(row).isPublic);
    }, 8);
    expect(namedStatements().find(({ name }) => name === 'matching.of-posting')?.sql).toContain(visibleMatches);
  }, 60_000);

  it('who hears of a programme manages it: its managers, and where it has none the admins of its institution', async () => {
    await fc.assert(fc.asyncProperty(populations, async (population) => {
      const actors = (await settle(population)).filter((actor) => actor !== null);
      const mailed = await world.db.transaction((tx) => managersOf(tx, programmes.map(({ id }) => id)));
      const answering = await rows<{ programmeId: string; personId: string }>(`with ${answers} select programme_id as "programmeId", person_id as "personId" from answers`, [(await rows<{ id: string }>('select id from posting limit 1'))[0]?.id]);
      for (const { id, institutionId } of programmes) {
        const managers = actors.filter((actor) => actor.memberships.some((one) => one.managedIds.includes(id)));
        const meant = managers.length > 0 ? managers : actors.filter((actor) => actor.isAdminOf(institutionId));
        for (const actor of meant) expect(actor.manages(id, institutionId)).toBe(true);
        const addresses = meant.map(({ personId }) => people.find((person) => person.id === personId)?.email ?? '');
        expect(sorted(mailed.filter(({ programmeId }) => programmeId === id).map(({ address }) => address))).toEqual(sorted(addresses));
        expect(sorted(answering.filter(({ programmeId }) => programmeId === id).map(({ personId }) => personId))).toEqual(sorted(meant.map(({ personId }) => personId)));
      }
    }), { numRuns: 40, seed: SEED, endOnFailure: true });
  }, 60_000);
});
