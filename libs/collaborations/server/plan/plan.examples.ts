import type { JointPlan, PlanChange, SignatureDraft } from '#collaborations/contract';

export const planChangeExample: PlanChange = { points: { time: { days: 'Maandag tot en met donderdag op kantoor, vrijdag op school.' } } };
export const signatureExample: SignatureDraft = { signedOn: '2027-03-15', forInstitution: 'Marit Hoekstra', forCompany: 'Jorrit Venema' };

/** A plan of which one point waits for the company. */
export const planExample: JointPlan = {
  collaborationId: '0198a3d0-22bb-7a10-9c20-6c1f2a3b4c5d', version: 4, agreed: 1, agreedAt: null, needsTrial: false, effort: 3, blockedBy: null, signature: null, side: 'institution',
  points: [
    { slug: 'language', name: { nl: 'Taal', en: 'Language' }, value: { languages: ['nl'] }, says: { nl: 'Nederlands.', en: 'Dutch.' }, isReady: true, change: null,
      agreed: { institution: { at: '2027-03-22T08:20:00.000Z', by: 'Marit Hoekstra' }, company: { at: '2027-03-23T10:05:00.000Z', by: 'Jorrit Venema' } } },
    { slug: 'time', name: { nl: 'Dagen', en: 'Days' }, value: { from: '2027-08-30', until: '2028-01-28', days: 'Maandag tot en met donderdag op kantoor, vrijdag op school.' },
      says: { nl: 'Van 30 augustus 2027 tot en met 28 januari 2028. Maandag tot en met donderdag op kantoor, vrijdag op school.', en: 'From 30 August 2027 to 28 January 2028. Maandag tot en met donderdag op kantoor, vrijdag op school.' }, isReady: true,
      agreed: { institution: { at: '2027-03-24T09:00:00.000Z', by: 'Marit Hoekstra' }, company: null },
      change: { was: { from: '2027-08-30', until: '2028-01-28' }, said: { nl: 'Van 30 augustus 2027 tot en met 28 januari 2028.', en: 'From 30 August 2027 to 28 January 2028.' }, side: 'institution', at: '2027-03-24T09:00:00.000Z', by: 'Marit Hoekstra' } },
  ],
  can: [{ do: 'change', allowed: true, why: null }],
};
