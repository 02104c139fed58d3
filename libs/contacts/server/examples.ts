import type { ContactRequest, ContactRequestDraft, Question } from '#contacts/contract';

const institution = { id: '0197f3c2-5a1e-7c44-9b0d-3f6f0a9d1c21', slug: 'firda', name: 'Firda' };
const organisation = { id: '0198a3c0-7b1e-7c44-9d51-1c1f2a3b4c5d', slug: 'veenpoort', name: 'Veenpoort Software' };
const message = 'We willen graag een keer langskomen om te zien waar jullie studenten aan werken.';

export const contactDraftExample: ContactRequestDraft = { institutionId: institution.id, organisationId: organisation.id, purpose: 'meet', message };

export const contactExample: ContactRequest = {
  id: '0198a3c0-7b1e-7c44-9d51-5c1f2a3b4c5d', institution, programme: null, organisation, sender: { name: 'Jorrit Venema', email: 'jorrit@veenpoort.example' }, purpose: 'meet', message,
  status: 'sent', route: 'managers', reply: '', createdAt: '2027-03-18T09:00:00.000Z', sentAt: '2027-03-18T09:00:00.000Z', handledAt: null,
  can: [{ do: 'withdraw', allowed: true, why: null }, { do: 'handle', allowed: false, why: { nl: 'Alleen wie voor de opleiding spreekt, handelt dit af.', en: 'Only who speaks for the programme handles this.' } }],
};

export const questionDraftExample = { text: 'Kan een student van een andere opleiding ook meedoen aan dit project?', about: '/companies/veenpoort', name: 'Noor Hofstra', email: 'noor@lantaarn.example' };
export const answerExample = 'Ja, als beide opleidingen het goed vinden. Zet bij de plaatsing dat ze openstaat voor anderen.';
export const questionExample: Question = {
  id: '0198a3c0-7b1e-7c44-9d51-6c1f2a3b4c5d', text: questionDraftExample.text, about: questionDraftExample.about, asker: { name: questionDraftExample.name, email: questionDraftExample.email }, createdAt: '2027-03-18T09:00:00.000Z', answer: null,
};
