import type { Invitation, Joined, JoinRequest, KeeperList, LinkedInvitation, MemberPage, WayIn } from '#accounts/contract';

const organisation = { id: '0198a3c0-7b1e-7c44-9d51-1c1f2a3b4c5d', name: 'Veenpoort Software', slug: 'veenpoort-software', type: 'company' as const };
const id = '0198a3c0-7b1e-7c44-9d51-5c1f2a3b4c5d';

export const memberPageExample: MemberPage = {
  items: [{ id, person: { id: '0198a3c0-7b1e-7c44-9d51-3c1f2a3b4c5d', name: 'Jorrit Venema', email: 'jorrit@veenpoort.example' }, role: 'admin', region: null, programmes: [], joinedAt: '2026-09-01T08:00:00.000Z', seenAt: '2027-03-18T08:30:00.000Z',
    can: [{ do: 'change-role', allowed: true, why: null }, { do: 'remove', allowed: true, why: null }, { do: 'hand-over', allowed: true, why: null }] }],
  next: null, can: [{ do: 'invite', allowed: true, why: null }],
};
export const invitationExample: Invitation = { id, email: 'fenna@veenpoort.example', role: 'member', region: null, programmes: [], invitedBy: 'Jorrit Venema', sentAt: '2027-03-18T09:00:00.000Z', endsAt: '2027-04-01T09:00:00.000Z', isEnded: false };
export const linkedInvitationExample: LinkedInvitation = { organisation, email: 'fenna@veenpoort.example', role: 'member', programmes: [], invitedBy: 'Jorrit Venema', endsAt: '2027-04-01T09:00:00.000Z' };
export const joinedExample: Joined = { organisation, role: 'member' };
export const wayInExample: WayIn = { organisation, people: 4, standing: 'open', reason: null };
export const joinRequestExample: JoinRequest = { id, organisation, person: { name: 'Fenna Mulder', email: 'fenna@veenpoort.example' }, message: 'Ik begeleid bij ons de stages.', createdAt: '2027-03-18T09:00:00.000Z' };
export const keeperListExample: KeeperList = { keepers: [{ person: { id: '0198a3c0-7b1e-7c44-9d51-6c1f2a3b4c5d', name: 'Marit Hoekstra', email: 'marit@deltion.example' }, role: 'manager' }], can: [{ do: 'set-keepers', allowed: true, why: null }] };
