import type { OwnPosting, Party, Posting, PostingDraft, PostingFacets, PostingPartner, PostingStanding, PostingSummary, PostingTemplate } from '#postings/contract';

/** A whole internship, ready to publish: the request of the document and of the tests. */
export const draftExample = {
  kind: 'internship',
  title: 'Van eerste ticket tot release',
  summary: 'Vier studenten draaien een half jaar mee in een team van zes en brengen elke twee weken een versie live.',
  description: 'Je studenten werken aan een planpakket voor kleine vervoerders. Elke vrijdag is er een demo, ook voor klanten.',
  reasons: ['talent', 'network'],
  functions: ['software-developer'],
  technologies: ['C#', 'Angular', 'PostgreSQL'],
  levels: ['mbo-4'],
  workplace: 'on-site',
  languages: ['nl'],
  period: { kind: 'range', from: '2027-08-30', until: '2028-01-28' },
  seats: 4,
  allowanceEuros: 450,
  learningGoals: ['Een wens van een klant omzetten in werk dat je kunt testen.'],
  commercialShare: 40,
  confidentiality: 'normal',
  difficulty: 3,
  openToOthers: false,
  closesOn: '2027-05-28',
  contactName: 'Jorrit Venema',
  contactEmail: 'jorrit@veenpoort.example',
  details: {
    assignment: 'Een eigen deel van het bord: tickets oppakken, code reviewen en een release voorbereiden.',
    daysPerWeek: 4, supervisors: 2, supervisionHours: 3, travelReimbursed: true, hasResearch: false,
  },
} as const satisfies PostingDraft;

export const summaryExample: PostingSummary = {
  id: '0198a3c0-7b1e-7c44-9d51-0c1f2a3b4c5d', status: 'published', direction: 'offer', kind: 'internship', form: 'assignments-and-internships',
  title: draftExample.title, summary: draftExample.summary,
  owner: { id: '0198a3c0-7b1e-7c44-9d51-1c1f2a3b4c5d', name: 'Veenpoort Software', slug: 'veenpoort-software', type: 'company' },
  municipality: 'Hoogeveen', region: 'north', workplace: 'on-site', functions: ['software-developer'], levels: ['mbo-4'],
  period: { ...draftExample.period }, seats: 4, seatsLeft: 4, closesOn: '2027-05-28', publishedAt: '2027-03-17T10:00:00.000Z',
};

const standingExample: PostingStanding = { pausedBy: null, pauseReason: null, pausedUntil: null, openProposals: 2, copiedFrom: null, handedOverAt: null, refusal: null, audience: { organisations: [], programmes: [], regions: [] }, isRestorable: false };

export const postingExample: Posting = {
  ...summaryExample, version: 2, description: draftExample.description, reasons: ['talent', 'network'], specialisations: [], technologies: ['C#', 'Angular', 'PostgreSQL'],
  branch: { id: '0198a3c0-7b1e-7c44-9d51-2c1f2a3b4c5d', name: 'Hoofdkantoor', municipality: 'Hoogeveen', region: 'north' }, programme: null, languages: ['nl'],
  effortHours: null, effortEuros: null, allowanceEuros: 450, learningGoals: [...draftExample.learningGoals], commercialShare: 40, confidentiality: 'normal',
  difficulty: 3, sector: null, openToOthers: false, targetGroups: [], exceptOn: [], levelReason: null, recognitions: [{ code: '25998', name: 'Software developer', status: 'recognised', validUntilOn: '2029-12-31' }], details: { ...draftExample.details }, createdAt: '2027-03-17T09:00:00.000Z',
  contact: { name: 'Jorrit Venema', email: 'jorrit@veenpoort.example' }, isRestricted: false, partners: [], enteredBy: null,
  standing: standingExample,
  can: [{ do: 'edit', allowed: true, why: null }, { do: 'publish', allowed: false, why: { nl: 'Deze plaatsing kan niet meer gepubliceerd worden', en: 'This posting can no longer be published' } }],
};

export const draftedExample: Posting = { ...postingExample, status: 'draft', version: 1, publishedAt: null };

export const facetsExample: PostingFacets = {
  total: 43, facets: { direction: [{ value: 'offer', count: 28 }, { value: 'request', count: 15 }], level: [{ value: 'mbo-4', count: 31 }, { value: 'mbo-3', count: 12 }] },
  without: { level: 54 }, readAs: [],
};

export const pausedExample: Posting = { ...postingExample, status: 'paused', version: 3,
  standing: { ...standingExample, pausedBy: 'owner', pauseReason: 'Onze begeleider is met verlof.', pausedUntil: '2027-04-12' } };

export const templateExample: PostingTemplate = {
  id: '0198a3c0-7b1e-7c44-9d51-7c1f2a3b4c5d', version: 1, organisationId: summaryExample.owner.id, name: 'Stage in het bouwteam', kind: 'internship', title: draftExample.title,
  createdAt: '2027-03-17T10:00:00.000Z', createdBy: 'Jorrit Venema', isRemoved: false,
};

export const ownExample: OwnPosting = { ...summaryExample, role: 'owner', openProposals: 2, waiting: 1, pausedBy: null, pausedUntil: null, isRestricted: false, isHandedOver: false, partnerId: null, isAskedToLead: false };

export const partyExample: Party = { id: '0198a3c0-7b1e-7c44-9d51-9c1f2a3b4c5d', name: 'IJsselbyte', slug: 'ijsselbyte', type: 'company' };
export const partnerExample: PostingPartner = { id: '0198a3c0-7b1e-7c44-9d51-8c1f2a3b4c5d', status: 'invited', isAskedToLead: false, organisation: partyExample, can: [{ do: 'confirm', allowed: true, why: null }] };
export const refusingEnteredExample = { reason: 'Wij hebben dit jaar geen begeleider.' };
