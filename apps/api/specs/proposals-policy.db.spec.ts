import fc from 'fast-check';
import { Actor, type ActorMembership } from '#base/server';
import { collaborationPolicy, collaborationReach, visibleCollaborations } from '#collaborations/server';
import { turnOf } from '#proposals/contract';
import { mineToAnswer, proposalPolicy, reach, turnOfRow, visibleProposals } from '#proposals/server';
import { World } from '../testing/world';

let world: World;
beforeAll(async () => { world = await World.open(); });
afterAll(() => world.close());

// Few ids, so that people and things meet often.
const id = (kind: number, n: number) => `0198a3c0-0000-7000-80${kind}0-00000000000${n}`;
const companies = [1, 2].map((n) => id(1, n));
const institutions = [1, 2].map((n) => id(2, n));
const programmes = [1, 2, 3, 4].map((n) => id(3, n));
const institutionOf = (programme: string) => institutions[programmes.indexOf(programme) % 2] ?? '';

const membership: fc.Arbitrary<ActorMembership> = fc.oneof(
  fc.record({ organisationId: fc.constantFrom(...companies), type: fc.constant('company' as const), role: fc.constantFrom('admin' as const, 'member' as const), programmeIds: fc.constant<string[]>([]), managedIds: fc.constant<string[]>([]) }),
  fc.record({ organisationId: fc.constantFrom(...institutions), type: fc.constant('institution' as const), role: fc.constantFrom('admin' as const, 'manager' as const, 'coordinator' as const, 'member' as const),
    kept: fc.array(fc.record({ id: fc.constantFrom(...programmes), isManager: fc.boolean() }), { maxLength: 4 }) })
    .map(({ kept, ...member }) => ({ ...member, programmeIds: kept.map((one) => one.id), managedIds: kept.filter((one) => one.isManager).map((one) => one.id) })),
  fc.record({ organisationId: fc.constant(id(4, 1)), type: fc.constant('hca' as const), role: fc.constantFrom('analyst' as const, 'regional-coordinator' as const), programmeIds: fc.constant<string[]>([]), managedIds: fc.constant<string[]>([]) }));
const actors = fc.array(membership, { maxLength: 3 }).map((memberships) => new Actor(id(5, 1), id(6, 1), memberships));

const proposals = fc.record({ companyId: fc.constantFrom(...companies), programmeId: fc.constantFrom(...programmes), startedBy: fc.constantFrom('programme' as const, 'company' as const),
  status: fc.constantFrom('sent' as const, 'confirmed' as const, 'accepted' as const, 'declined' as const, 'withdrawn' as const, 'expired' as const, 'lapsed' as const) })
  .filter(({ startedBy, status }) => !(startedBy === 'company' && status === 'confirmed'))
  .map((proposal) => ({ ...proposal, institutionId: institutionOf(proposal.programmeId), seats: 1, deadlineAt: null, now: new Date(0), posting: { status: 'published' as const, seatsLeft: 1 } }));

const row = (from: number) => `(select $${from}::uuid as company_id, $${from + 1}::uuid as programme_id, $${from + 2}::uuid as institution_id, $${from + 3}::text as status, $${from + 4}::text as started_by)`;

describe('what a list shows', () => {
  it('of proposals is what the policy lets see, with the same turn', async () => {
    await fc.assert(fc.asyncProperty(actors, proposals, async (actor, proposal) => {
      const [found] = await world.db.compose<{ seen: boolean; turn: string | null; mine: boolean }>(
        `select ${visibleProposals} as seen, ${turnOfRow} as turn, ${mineToAnswer} as mine from ${row(4)} p`,
        [...reach(actor), proposal.companyId, proposal.programmeId, proposal.institutionId, proposal.status, proposal.startedBy]);
      const turn = turnOf(proposal.status, proposal.startedBy);
      expect(found).toEqual({
        seen: proposalPolicy.may(actor, 'see', proposal), turn,
        mine: turn === 'company' ? actor.worksFor(proposal.companyId) : turn === 'institution' && actor.speaksFor(proposal.programmeId, proposal.institutionId),
      });
      // Whoever may answer stands where the list says that it is their turn.
      if (proposalPolicy.may(actor, 'confirm', proposal) || proposalPolicy.may(actor, 'accept', proposal)) expect(found?.mine).toBe(true);
    }), { numRuns: 400 });
  });

  it('of collaborations is what the policy lets see', async () => {
    await fc.assert(fc.asyncProperty(actors, proposals, async (actor, { companyId, programmeId, institutionId }) => {
      const [found] = await world.db.compose<{ seen: boolean }>(`select ${visibleCollaborations} as seen from ${row(5)} b`,
        [...collaborationReach(actor), companyId, programmeId, institutionId, 'running', null]);
      expect(found?.seen).toBe(collaborationPolicy.may(actor, 'see', { companyId, programmeId, institutionId, status: 'running' }));
    }), { numRuns: 400 });
  });
});
