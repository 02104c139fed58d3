import type { Text } from '#base/contract';

/** Why a company works together with education (reden). In the handbook's order, A to D. */
export const reasons = ['talent', 'innovation', 'society', 'network'] as const;
export type Reason = (typeof reasons)[number];

export const REASONS: Record<Reason, Text> = {
  talent: { nl: 'Oplossing voor je personeelstekort', en: 'Solve your staff shortage' },
  innovation: { nl: 'Toegang tot innovatie en onderzoek', en: 'Access to innovation and research' },
  society: { nl: 'Maatschappelijke verantwoordelijkheid', en: 'Social responsibility' },
  network: { nl: 'Vergroten netwerk en naamsbekendheid', en: 'A larger network and a better-known name' },
};

/** The reasons in a word or two, for axes and narrow columns. */
export const REASONS_SHORT: Record<Reason, Text> = {
  talent: { nl: 'Personeel', en: 'Staff' },
  innovation: { nl: 'Innovatie', en: 'Innovation' },
  society: { nl: 'Maatschappij', en: 'Society' },
  network: { nl: 'Netwerk', en: 'Network' },
};

/** How much time and money a company can spare. */
export const effortBands = ['low', 'medium', 'high'] as const;
export type EffortBand = (typeof effortBands)[number];

export const EFFORT_BANDS: Record<EffortBand, Text> = {
  low: { nl: 'Weinig inzet', en: 'Little effort' },
  medium: { nl: 'Gemiddelde inzet', en: 'Average effort' },
  high: { nl: 'Veel inzet', en: 'Much effort' },
};

/** The band that a number of effort stars falls in: 1–2 low, 3 medium, 4–5 high. */
export const bandOf = (effort: number): EffortBand => (effort <= 2 ? 'low' : effort === 3 ? 'medium' : 'high');

/** A way of working together (samenwerkingsvorm). In the handbook's order, from little to much effort. */
export const forms = [
  'company-awareness', 'inspire-students', 'teacher-development', 'hybrid-teacher',
  'assignments-and-internships', 'reskilling', 'education-format', 'education-content',
] as const;
export type Form = (typeof forms)[number];

export const FORMS: Record<Form, Text> = {
  'company-awareness': { nl: 'Je bedrijf bekend maken bij studenten', en: 'Make your company known to students' },
  'inspire-students': { nl: '(Potentiële) studenten inspireren en enthousiasmeren', en: 'Inspire and enthuse (potential) students' },
  'teacher-development': { nl: 'Docenten professionaliseren', en: 'Help teachers keep up with practice' },
  'hybrid-teacher': { nl: 'Je werknemers hybride docent laten worden', en: 'Let employees become hybrid teachers' },
  'assignments-and-internships': {
    nl: 'Praktijkopdrachten, stages en afstudeeropdrachten aanbieden',
    en: 'Offer practical assignments, internships and graduation projects',
  },
  reskilling: { nl: 'Meewerken aan de om- en bijscholing van je (potentiële) werknemers', en: 'Take part in reskilling and upskilling' },
  'education-format': { nl: 'Bijdragen aan de vernieuwing van de onderwijsvorm', en: 'Renew the form of education' },
  'education-content': { nl: 'Bijdragen aan de vernieuwing van de inhoud van het onderwijs', en: 'Renew the content of education' },
};

/** The forms in a few words, for rows, axes and filters. */
export const FORMS_SHORT: Record<Form, Text> = {
  'company-awareness': { nl: 'Bekend worden', en: 'Become known' },
  'inspire-students': { nl: 'Studenten inspireren', en: 'Inspire students' },
  'teacher-development': { nl: 'Docenten bijscholen', en: 'Develop teachers' },
  'hybrid-teacher': { nl: 'Hybride docent', en: 'Hybrid teacher' },
  'assignments-and-internships': { nl: 'Opdrachten en stages', en: 'Assignments and internships' },
  reskilling: { nl: 'Om- en bijscholing', en: 'Reskilling' },
  'education-format': { nl: 'Vorm van het onderwijs', en: 'Form of education' },
  'education-content': { nl: 'Inhoud van het onderwijs', en: 'Content of education' },
};
