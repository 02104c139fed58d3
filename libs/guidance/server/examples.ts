import type { CollaborationForm, DecisionCell, EffortFacts, GoldenTip, PostingKind, ReasonFacts } from '#guidance/contract';

/** A form as the API document shows it. */
export const formExample: CollaborationForm = {
  slug: 'teacher-development', chapter: 3, name: { nl: 'Docenten professionaliseren', en: 'Help teachers keep up with practice' },
  effort: 2, effortBand: 'low', outcomes: { talent: 1, innovation: 2, society: 4, network: 2 },
  kinds: ['teacher-workshop', 'teacher-placement', 'skills-dialogue'],
  explanation: { nl: 'Je houdt docenten bij met wat er in de praktijk gebeurt.', en: 'You keep teachers up with what happens in practice.' },
  ownEffort: { nl: 'De inzet is beperkt en te plannen.', en: 'The effort is limited and can be planned.' },
  advantages: { nl: 'Wat één docent leert, komt bij elke klas daarna terecht.', en: 'What one teacher learns reaches every class after that.' },
  watch: [{ nl: 'De docent blijft degene die lesgeeft.', en: 'The teacher remains the one who teaches.' }],
  asks: { nl: 'Een paar keer per jaar een deskundige.', en: 'An expert a few times a year.' },
  firstResult: { nl: 'In de volgende lessenreeks van de docent', en: 'In the teacher’s next series of lessons' },
  patience: { nl: 'Docenten hebben weinig vrije uren.', en: 'Teachers have few free hours.' },
  education: { ask: { nl: 'Vraag om bijscholing voor docenten.', en: 'Ask for training of teachers.' }, give: { nl: 'Jij maakt uren vrij voor docenten.', en: 'You free hours for teachers.' } },
};

export const kindExample: PostingKind = {
  slug: 'external-assessor', name: { nl: 'Extern deskundige bij afstuderen', en: 'External assessor' }, form: 'hybrid-teacher', effort: 2,
  effortWhy: { nl: 'Het handboek noemt de tijd die dit vraagt beperkt', en: 'The handbook calls the time this takes limited' }, source: null,
};

export const decisionExample: DecisionCell = {
  effort: 'medium', reason: 'innovation', best: ['hybrid-teacher', 'assignments-and-internships'], stars: 4,
  ranked: ['hybrid-teacher', 'assignments-and-internships', 'reskilling'], provenance: 'derived', version: 1,
};

export const reasonExample: ReasonFacts = {
  slug: 'network', letter: 'D', name: { nl: 'Vergroten netwerk en naamsbekendheid', en: 'A larger network and a better-known name' },
  about: { nl: 'Een kleiner bedrijf in de regio moet zich laten zien.', en: 'A smaller company in the region has to show itself.' },
  benefits: [{
    slug: 'better-known-to-students', name: { nl: 'Bekender worden bij studenten', en: 'Become better known to students' },
    about: { nl: 'Wie je tijdens de studie al eens zag, denkt later aan je.', en: 'Who met you during their studies thinks of you later.' },
  }],
};

export const effortExample: EffortFacts = {
  slug: 'low', name: { nl: 'Weinig inzet', en: 'Little effort' }, about: { nl: 'Een dagdeel tot een paar dagen per jaar.', en: 'Half a day to a few days a year.' }, fromStars: 1, untilStars: 2,
};

export const tipExample: GoldenTip = {
  slug: 'celebrate', number: null, name: { nl: 'Vier wat lukt', en: 'Celebrate what works' }, about: { nl: 'Ook iets kleins.', en: 'Small things too.' }, forms: ['inspire-students', 'reskilling'],
};
