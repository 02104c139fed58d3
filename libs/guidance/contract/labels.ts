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

/** What is offered or asked in a posting (soort). In the order of their forms. */
export const kinds = [
  'job-fair-stand', 'vacancy',
  'guest-lecture', 'workshop', 'hackathon', 'company-visit', 'student-coaching',
  'teacher-workshop', 'teacher-placement', 'skills-dialogue',
  'hybrid-teacher', 'external-assessor',
  'practical-assignment', 'internship', 'graduation-project',
  'reskilling-track', 'traineeship',
  'dual-track-seat', 'teaching-material', 'innovation-lab',
  'minor', 'elective',
] as const;
export type Kind = (typeof kinds)[number];

export const KINDS: Record<Kind, Text> = {
  'job-fair-stand': { nl: 'Stand op een banenmarkt', en: 'Job-fair stand' },
  vacancy: { nl: 'Vacature voor studenten', en: 'Vacancy for students' },
  'guest-lecture': { nl: 'Gastcollege', en: 'Guest lecture' },
  workshop: { nl: 'Workshop', en: 'Workshop' },
  hackathon: { nl: 'Hackathon', en: 'Hackathon' },
  'company-visit': { nl: 'Bedrijfsbezoek', en: 'Company visit' },
  'student-coaching': { nl: 'Coaching van studenten', en: 'Coaching of students' },
  'teacher-workshop': { nl: 'Docentenworkshop', en: 'Workshop for teachers' },
  'teacher-placement': { nl: 'Docentenstage', en: 'Placement for teachers' },
  'skills-dialogue': { nl: 'Gesprek over het skillsprofiel', en: 'Skills-profile dialogue' },
  'hybrid-teacher': { nl: 'Hybride docent', en: 'Hybrid teacher' },
  'external-assessor': { nl: 'Extern deskundige bij afstuderen', en: 'External assessor' },
  'practical-assignment': { nl: 'Praktijkopdracht', en: 'Practical assignment' },
  internship: { nl: 'Stage', en: 'Internship' },
  'graduation-project': { nl: 'Afstudeeropdracht', en: 'Graduation project' },
  'reskilling-track': { nl: 'Om- of bijscholingstraject', en: 'Reskilling track' },
  traineeship: { nl: 'Traineeship', en: 'Traineeship' },
  'dual-track-seat': { nl: 'Plek in een duaal traject (ook bbl)', en: 'Dual-track seat (including bbl)' },
  'teaching-material': { nl: 'Eigen lesmateriaal of software', en: 'Own teaching material or software' },
  'innovation-lab': { nl: 'Innovatielab', en: 'Innovation lab' },
  minor: { nl: 'Minor (hbo)', en: 'Minor (hbo)' },
  elective: { nl: 'Keuzedeel of keuzemodule (mbo)', en: 'Elective (mbo)' },
};

/** The form each kind belongs to. */
export const KIND_FORM: Record<Kind, Form> = {
  'job-fair-stand': 'company-awareness',
  vacancy: 'company-awareness',
  'guest-lecture': 'inspire-students',
  workshop: 'inspire-students',
  hackathon: 'inspire-students',
  'company-visit': 'inspire-students',
  'student-coaching': 'inspire-students',
  'teacher-workshop': 'teacher-development',
  'teacher-placement': 'teacher-development',
  'skills-dialogue': 'teacher-development',
  'hybrid-teacher': 'hybrid-teacher',
  'external-assessor': 'hybrid-teacher',
  'practical-assignment': 'assignments-and-internships',
  internship: 'assignments-and-internships',
  'graduation-project': 'assignments-and-internships',
  'reskilling-track': 'reskilling',
  traineeship: 'reskilling',
  'dual-track-seat': 'education-format',
  'teaching-material': 'education-format',
  'innovation-lab': 'education-format',
  minor: 'education-content',
  elective: 'education-content',
};
