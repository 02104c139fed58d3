import type { CollaborationWork } from '#collaborations/contract';

export const kickOffExample = { on: '2027-09-01', at: '13:00', minutes: 90, place: 'Lokaal B2.14, Zwolle', link: null, hasPress: true, note: 'De wethouder komt ook.' };
export const milestoneExample = { title: 'Eerste prototype werkt', dueOn: '2027-10-15' };
export const hoursExample = { on: '2027-03-17', hours: 3.5, note: 'Uitleg en vragen' };

const may = (act: string) => ({ do: act, allowed: true, why: null });
/** What is done in a collaboration that just began. */
export const workExample: CollaborationWork = {
  kickOff: { startsAt: '2027-09-01T11:00:00.000Z', ...kickOffExample, sequence: 0, side: 'institution', by: 'Marit Hoekstra' },
  milestones: [{ id: '0198a3d0-22bb-7a10-9c20-7c1f2a3b4c5d', ...milestoneExample, side: 'institution', by: 'Marit Hoekstra', isAgreed: true, done: null, can: [may('complete')] }],
  hours: { institution: { written: 2, expected: { hours: 1, per: 'week', people: 1 } }, company: { written: 3.5, expected: { hours: 3, per: 'week', people: 2 } },
    entries: [{ id: '0198a3d0-22bb-7a10-9c20-8c1f2a3b4c5d', side: 'company', ...hoursExample, by: 'Jorrit Venema', isOwn: false }] },
  side: 'institution', can: [may('plan-kick-off'), may('add-milestone'), may('write-hours')],
};
