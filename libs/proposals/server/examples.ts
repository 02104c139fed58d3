import type { NewProposal, Proposal } from '#proposals/contract';

export const newProposalExample: NewProposal = {
  postingId: '0198a3c0-7b1e-7c44-9d51-0c1f2a3b4c5d', programmeId: '0198a3c0-7b1e-7c44-9d51-3c1f2a3b4c5d', seats: 2,
  message: 'Twee derdejaars zoeken een stage vanaf september. Ze werkten dit jaar aan een webwinkel in C#.',
};

/** A programme responded; the company has not answered yet. Read by the programme's manager. */
export const sentExample: Proposal = {
  id: '0198a3c4-11aa-7f02-8a10-5c1f2a3b4c5d', version: 1, status: 'sent', startedBy: 'programme', turn: 'company', seats: 2,
  message: newProposalExample.message, sentBy: 'Marit Hoekstra', deadlineAt: '2027-04-08T09:30:00.000Z', createdAt: '2027-03-18T09:30:00.000Z',
  confirmedAt: null, acceptedAt: null, endedAt: null,
  posting: { id: newProposalExample.postingId, title: 'Van eerste ticket tot release', kind: 'internship', seatsLeft: 4, status: 'published' },
  programme: { id: newProposalExample.programmeId, name: 'Software Developer', level: 'mbo-4' },
  company: { id: '0198a3c0-7b1e-7c44-9d51-1c1f2a3b4c5d', name: 'Veenpoort Software' },
  institution: { id: '0198a3c0-7b1e-7c44-9d51-4c1f2a3b4c5d', name: 'ROC Deltion College' },
  score: 86, collaborationId: null,
  can: [
    { do: 'confirm', allowed: false, why: { nl: 'Het bedrijf bevestigt, daarna accepteert de opleiding.', en: 'The company confirms, then the programme accepts.' } },
    { do: 'accept', allowed: false, why: { nl: 'Het bedrijf moet dit voorstel eerst bevestigen.', en: 'The company has to confirm this proposal first.' } },
  ],
};

/** The company confirmed; read by its administrator. */
export const confirmedExample: Proposal = {
  ...sentExample, version: 2, status: 'confirmed', turn: 'institution', confirmedAt: '2027-03-19T13:05:00.000Z', deadlineAt: '2027-04-09T13:05:00.000Z',
  can: [
    { do: 'confirm', allowed: false, why: { nl: 'Nu is de opleiding aan de beurt.', en: 'Now it is the programme’s turn.' } },
    { do: 'accept', allowed: false, why: { nl: 'De opleiding geeft het laatste akkoord.', en: 'The programme gives the last yes.' } },
  ],
};
