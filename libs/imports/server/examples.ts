import type { ImportPart, ImportRow, ImportView, NewImport } from '#imports/contract';

export const newImportExample: NewImport = { organisationId: '0198a3c0-7b1e-7c44-9d51-0c1f2a3b4c5d', kind: 'partners', name: 'partners-2026.csv', parts: 1 };

export const importPartExample: ImportPart = { number: 1, text: 'bedrijf;plaats\r\nFjordweb;Zwolle\r\n' };

const may = (...acts: string[]) => ['send', 'check', 'run', 'cancel'].map((act) => (acts.includes(act) ? { do: act, allowed: true, why: null }
  : { do: act, allowed: false, why: { nl: 'Dat kan met deze lijst niet meer, of nog niet', en: 'That can no longer, or not yet, be done with this list' } }));

export const openedExample: ImportView = {
  id: '0198a3c0-7b1e-7c44-9d51-9c1f2a3b4c5d', organisationId: newImportExample.organisationId, kind: 'partners', name: 'partners-2026.csv', status: 'sending', partsSent: 0, parts: 1,
  rows: null, refusal: null, unused: [], createdAt: '2027-03-18T09:00:00.000Z', createdBy: 'Fenna Bosma', endedAt: null, can: may('send', 'check', 'cancel'),
};

export const sentExample: ImportView = { ...openedExample, partsSent: 1 };
export const checkingExample: ImportView = { ...sentExample, status: 'checking', partsSent: 1, can: may('cancel') };

export const checkedExample: ImportView = {
  ...openedExample, status: 'checked', rows: { waiting: 0, ready: 41, same: 3, faulty: 2, done: 0, overtaken: 0 }, unused: ['Sector'], can: may('run', 'cancel'),
};

export const runningExample: ImportView = { ...checkedExample, status: 'running', can: may('cancel') };
export const cancelledExample: ImportView = { ...checkedExample, status: 'cancelled', endedAt: '2027-03-18T09:05:00.000Z', can: may() };

export const rowExample: ImportRow = {
  importId: openedExample.id, number: 2, data: { company: 'Fjordweb', municipality: 'Zwolle' }, status: 'ready', resultId: null,
  says: [{ column: null, text: { nl: 'Fjordweb staat al op Koppelvlak en wordt jullie partner.', en: 'Fjordweb is on Koppelvlak already and becomes your partner.' } }],
};
