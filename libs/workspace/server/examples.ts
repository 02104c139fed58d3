import type { CourseRow, Workspace } from '#workspace/contract';

const [programme, partner] = [{ id: '0198a3c0-7b1e-7c44-9d51-3c1f2a3b4c5d', name: 'Software Developer' }, { id: '0198a3c0-7b1e-7c44-9d51-1c1f2a3b4c5d', name: 'Veenpoort Software' }];

export const workspaceExample: Workspace = {
  waits: [{
    key: 'proposal-0198a3c4-11aa-7f02-8a10-5c1f2a3b4c5d', on: '2027-04-08', isLate: false, title: { nl: 'Veenpoort Software bevestigt. Jij geeft het laatste akkoord', en: 'Veenpoort Software confirms. You give the last yes' },
    line: { nl: 'Stage: Van eerste ticket tot release. Software Developer.', en: 'Internship: Van eerste ticket tot release. Software Developer.' }, act: { nl: 'Bekijk het voorstel', en: 'View the proposal' }, link: '/proposals/0198a3c4-11aa-7f02-8a10-5c1f2a3b4c5d',
  }],
  coming: [{ key: 'check-in-0198a3d0-33cc-7a10-9c20-6c1f2a3b4c5d', on: '2027-04-12', isLate: false, title: { nl: 'IJsselbyte: tussenstand', en: 'IJsselbyte: check-in' }, line: null, act: { nl: 'Bekijk', en: 'View' }, link: '/collaborations/0198a3d0-22bb-7a10-9c20-6c1f2a3b4c5d' }],
  programmes: [programme], partners: [partner],
};

export const courseExample: CourseRow = {
  id: '0198a3d0-22bb-7a10-9c20-6c1f2a3b4c5d', status: 'running', kind: 'internship', seats: 2, from: '2027-02-01', until: '2027-06-25', title: 'Van eerste ticket tot release', programme: { ...programme, level: 'mbo-4' }, partner,
  lastMark: 8, openSignals: 0, plan: { points: 14, agreed: 14 }, moments: [{ on: '2027-02-15', mark: 8 }, { on: '2027-04-12', mark: null }],
};
