import type { Attachment, Thread, ThreadEntry } from '#threads/contract';

export const attachmentExample: Attachment = { id: '0198a3d5-11aa-7f02-8a10-5c1f2a3b4c5d', name: 'Plattegrond kantoor.pdf', type: 'application/pdf', size: 184_320, createdAt: '2027-03-19T08:04:30.000Z' };
export const newMessageExample = { text: 'Past dinsdag 6 april om tien uur om kennis te maken? Dan laat ik zien waar de studenten komen te zitten.' };

const sent: ThreadEntry = {
  key: 'c00000001', at: '2027-03-18T09:30:00.000Z', side: 'institution', by: 'Marit Hoekstra', message: null,
  says: { nl: 'Marit Hoekstra stuurde het voorstel', en: 'Marit Hoekstra sent the proposal' }, quote: 'Twee derdejaars zoeken een stage en kijken graag bij jullie rond.',
};
const written: ThreadEntry = {
  key: 'm00000001', at: '2027-03-19T08:05:00.000Z', side: 'company', by: 'Jorrit Venema', says: null, quote: null,
  message: { id: '0198a3d4-11aa-7f02-8a10-5c1f2a3b4c5d', number: 1, text: newMessageExample.text, files: [attachmentExample], removedAt: null, isOwn: true, removableUntil: '2027-03-19T08:15:00.000Z' },
};

/** Read by the company, which just wrote. */
export const threadExample: Thread = {
  proposalId: '0198a3c4-11aa-7f02-8a10-5c1f2a3b4c5d', collaborationId: null, kind: 'internship', title: 'Van eerste ticket tot release', programme: 'Software Developer',
  company: { id: '0198a3c0-7b1e-7c44-9d51-1c1f2a3b4c5d', name: 'Veenpoort Software' }, institution: { id: '0198a3c0-7b1e-7c44-9d51-4c1f2a3b4c5d', name: 'ROC Deltion College' },
  side: 'company', unread: 0, firstUnread: null, last: 1, entries: [written, sent], next: null, can: [{ do: 'write', allowed: true, why: null }],
};

export const removedExample: Thread = {
  ...threadExample, entries: [{ ...written, message: { id: '0198a3d4-11aa-7f02-8a10-5c1f2a3b4c5d', number: 1, text: '', files: [], removedAt: '2027-03-19T08:09:00.000Z', isOwn: true, removableUntil: null } }, sent],
};
