import type { AskingClass, Declining, NewProposal, Proposal, ProposalDetail, RevisedProposal } from '#proposals/contract';

export const newProposalExample: NewProposal = {
  postingId: '0198a3c0-7b1e-7c44-9d51-0c1f2a3b4c5d', programmeId: '0198a3c0-7b1e-7c44-9d51-3c1f2a3b4c5d', seats: 2,
  message: 'Twee derdejaars zoeken een stage vanaf september. Ze werkten dit jaar aan een webwinkel in C#.', period: null, answerDays: 21,
};
export const revisionExample: RevisedProposal = {
  revision: 1, seats: 1, message: 'Eén student kan meteen beginnen, de tweede pas in februari. Zullen we met één starten?', period: { from: '2027-09-06', until: '2028-01-28' }, answerDays: 21,
};
export const decliningExample: Declining = { reason: 'no-capacity', sentence: 'Onze begeleider is tot de zomer met verlof. Vanaf september hebben we weer tijd.', isWelcome: true };

const turned = { nl: 'Nu is de opleiding aan de beurt.', en: 'Now it is the programme’s turn.' };

/** A programme responded; the company has not answered yet. Read by the programme's manager. */
export const sentExample: ProposalDetail = {
  id: '0198a3c4-11aa-7f02-8a10-5c1f2a3b4c5d', version: 1, status: 'sent', startedBy: 'programme', side: 'institution', revision: 1, turn: 'company', endedSide: null, seats: 2, period: null,
  message: newProposalExample.message, sentBy: 'Marit Hoekstra', deadlineAt: '2027-04-08T09:30:00.000Z', createdAt: '2027-03-18T09:30:00.000Z',
  confirmedAt: null, acceptedAt: null, endedAt: null,
  posting: { id: newProposalExample.postingId, title: 'Van eerste ticket tot release', kind: 'internship', direction: 'offer', seatsLeft: 4, status: 'published', period: { from: '2027-08-30', until: '2028-01-28' } },
  programme: { id: newProposalExample.programmeId, name: 'Software Developer', level: 'mbo-4' },
  company: { id: '0198a3c0-7b1e-7c44-9d51-1c1f2a3b4c5d', name: 'Veenpoort Software' },
  institution: { id: '0198a3c0-7b1e-7c44-9d51-4c1f2a3b4c5d', name: 'ROC Deltion College' },
  branch: null, score: 86, classAsked: null, collaborationId: null,
  can: [
    { do: 'accept', allowed: false, why: { nl: 'Het bedrijf moet dit voorstel eerst bevestigen.', en: 'The company has to confirm this proposal first.' } },
    { do: 'withdraw', allowed: true, why: null },
  ],
  moves: [{ number: 1, act: 'send', side: 'institution', by: 'Marit Hoekstra', for: null, at: '2027-03-18T09:30:00.000Z', revision: 1, terms: { seats: 2, period: null, message: newProposalExample.message }, decline: null, classAsked: null }],
};

/** The company confirmed; read by its administrator. */
export const confirmedExample: ProposalDetail = {
  ...sentExample, version: 2, status: 'confirmed', turn: 'institution', confirmedAt: '2027-03-19T13:05:00.000Z', deadlineAt: '2027-04-09T13:05:00.000Z',
  can: [{ do: 'confirm', allowed: false, why: turned }, { do: 'withdraw', allowed: true, why: null }],
  moves: [...sentExample.moves, { number: 2, act: 'confirm', side: 'company', by: 'Tess de Boer', for: null, at: '2027-03-19T13:05:00.000Z', revision: null, terms: null, decline: null, classAsked: null }],
};

/** The company answered with other terms; read by its administrator. */
export const revisedExample: ProposalDetail = {
  ...sentExample, version: 2, side: 'company', revision: 2, turn: 'institution', seats: 1, period: { from: '2027-09-06', until: '2028-01-28' }, message: revisionExample.message, deadlineAt: '2027-04-09T13:05:00.000Z',
  can: [{ do: 'withdraw', allowed: true, why: null }],
  moves: [...sentExample.moves, { number: 2, act: 'revise', side: 'company', by: 'Tess de Boer', for: null, at: '2027-03-19T13:05:00.000Z', revision: 2,
    terms: { seats: 1, period: { from: '2027-09-06', until: '2028-01-28' }, message: revisionExample.message }, decline: null, classAsked: null }],
};

/** The company declined; read by its administrator. */
export const declinedExample: ProposalDetail = {
  ...sentExample, version: 2, status: 'declined', turn: null, endedSide: 'company', endedAt: '2027-03-19T13:05:00.000Z', can: [],
  moves: [...sentExample.moves, { number: 2, act: 'decline', side: 'company', by: 'Tess de Boer', for: null, at: '2027-03-19T13:05:00.000Z', revision: null, terms: null, decline: { ...decliningExample, isWelcome: true }, classAsked: null }],
};

/** The programme withdrew what it sent; read by its manager. */
export const withdrawnExample: ProposalDetail = {
  ...sentExample, version: 2, status: 'withdrawn', turn: null, endedSide: 'institution', endedAt: '2027-03-18T09:34:00.000Z', can: [{ do: 'put-back', allowed: true, why: null }],
  moves: [...sentExample.moves, { number: 2, act: 'withdraw', side: 'institution', by: 'Marit Hoekstra', for: null, at: '2027-03-18T09:34:00.000Z', revision: null, terms: null, decline: null, classAsked: null }],
};

/** As lists show it. */
const { moves: _, ...listed } = sentExample;
export const listedExample: Proposal = listed;

export const askingClassExample: AskingClass = { until: '2027-04-02' };

/** The programme asks its class before it gives the last yes; read by its manager. */
export const askedClassExample: ProposalDetail = {
  ...confirmedExample, version: 3, classAsked: { until: '2027-04-02', interested: null },
  can: [{ do: 'accept', allowed: true, why: null }, { do: 'ask-class', allowed: true, why: null }],
  moves: [...confirmedExample.moves, { number: 3, act: 'ask-class', side: 'institution', by: 'Marit Hoekstra', for: null, at: '2027-03-20T10:15:00.000Z', revision: null, terms: null, decline: null, classAsked: { until: '2027-04-02', interested: null } }],
};
