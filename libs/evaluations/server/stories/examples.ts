import type { PublishedStory, Story, StoryInput, StoryReturn, StoryYes } from '#evaluations/contract';

const nl = {
  title: 'Acht studenten bouwden een waterstandmeter die blijft', did: 'Een half jaar lang kwamen acht studenten elke week vier dagen bij ons over de vloer. De vrijdag was voor school.',
  brought: 'Het waterschap gebruikt de meter nu op drie plekken. Twee studenten bleven.', lesson: 'Plan de terugkomdag vooraf in, met de docent erbij.',
};
export const storyInputExample: StoryInput = { nl, en: null };
export const storyYesExample: StoryYes = { revision: 1, press: true, named: false };
export const storyReturnExample: StoryReturn = { sentence: 'Haal de naam van de student uit de tweede alinea.' };

/** A story that both said yes to. */
export const storyExample: Story & { id: string } = {
  id: '0198a3d4-22bb-7a10-9c20-6c1f2a3b4c5d', collaborationId: '0198a3d0-22bb-7a10-9c20-6c1f2a3b4c5d', version: 1, state: 'waiting', slug: 'acht-studenten-bouwden-een-waterstandmeter-3b4c5d', kind: 'internship', texts: { nl, en: null },
  company: { id: '0198a3c0-7b1e-7c44-9d51-1c1f2a3b4c5d', name: 'Veenpoort Software' }, institution: { id: '0198a3c0-7b1e-7c44-9d51-4c1f2a3b4c5d', name: 'ROC Deltion College' }, side: 'company',
  consents: { institution: { at: '2028-02-10T09:00:00.000Z', by: 'Marit Hoekstra', press: true, named: true, isCurrent: true }, company: { at: '2028-02-11T10:30:00.000Z', by: 'Jorrit Venema', press: true, named: false, isCurrent: true } },
  returned: null, changedAt: '2028-02-09T14:00:00.000Z', changedBy: 'Jorrit Venema', publishedAt: null, can: [{ do: 'withdraw', allowed: true, why: null }],
};

const same = (text: string) => ({ nl: text, en: text });
export const publishedStoryExample: PublishedStory = {
  slug: storyExample.slug ?? '', publishedAt: '2028-02-14T09:00:00.000Z', title: same(nl.title), excerpt: same(nl.did), did: same(nl.did), brought: same(nl.brought), lesson: same(nl.lesson), isTranslated: false,
  institution: 'ROC Deltion College', company: 'Veenpoort Software', form: 'assignments-and-internships', kind: 'internship', functions: ['software-developer'], region: 'north', thanks: ['Marit Hoekstra'],
};
