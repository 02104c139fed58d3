import type { Text } from '#base/contract';

/** What somebody wants to talk about (aanleiding). */
export const purposes = ['meet', 'internship', 'lecture', 'content', 'campaign', 'other'] as const;
export type Purpose = (typeof purposes)[number];

export const PURPOSES: Record<Purpose, Text> = {
  meet: { nl: 'Kennismaken', en: 'Getting to know each other' },
  internship: { nl: 'Stage of opdracht', en: 'Internship or assignment' },
  lecture: { nl: 'Gastles of bezoek', en: 'Guest lecture or visit' },
  content: { nl: 'Meedenken over het onderwijs', en: 'Thinking along about the teaching' },
  campaign: { nl: 'Samen iets in de regio doen', en: 'Doing something together in the region' },
  other: { nl: 'Iets anders', en: 'Something else' },
};

/** Where a request stands. `waiting`: nobody is known yet, HCA-ICT looks for somebody. */
export const contactStatuses = ['waiting', 'sent', 'handled', 'withdrawn'] as const;
export type ContactStatus = (typeof contactStatuses)[number];

export const CONTACT_STATUS: Record<ContactStatus, Text> = {
  waiting: { nl: 'HCA-ICT zoekt wie dit kan zijn', en: 'HCA-ICT is finding out who this can be' },
  sent: { nl: 'Verstuurd, nog geen antwoord', en: 'Sent, no answer yet' },
  handled: { nl: 'Afgehandeld', en: 'Handled' },
  withdrawn: { nl: 'Ingetrokken', en: 'Withdrawn' },
};

/** To whom it went: what they are, never who. */
export const contactRoutes = ['managers', 'coordinators', 'admins', 'contact', 'inbox'] as const;
export type ContactRoute = (typeof contactRoutes)[number];

export const CONTACT_ROUTE: Record<ContactRoute, Text> = {
  managers: { nl: 'de opleidingsmanager', en: 'the programme manager' },
  coordinators: { nl: 'de stagecoördinator', en: 'the internship coordinator' },
  admins: { nl: 'een beheerder van de instelling', en: 'an administrator of the institution' },
  contact: { nl: 'een contact dat HCA-ICT kent', en: 'a contact whom HCA-ICT knows' },
  inbox: { nl: 'de gedeelde postbus van de instelling', en: 'the shared inbox of the institution' },
};
