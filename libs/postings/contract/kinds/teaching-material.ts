import type { Kind } from '../kind';
import { choice, choices, euros, line, lines, options, prose, whole, words, yesNo } from '../own';
import { commitment } from '../shared-fields';

/** H-057, H-063: software, lessons or data of a company in the classroom; little effort, unless nobody keeps it up. */
export const teachingMaterial: Kind = {
  slug: 'teaching-material', students: false, makes: true, dates: ['on-call', 'range'], supplies: 'company',
  form: 'education-format', place: 2, name: words(['Eigen lesmateriaal of software', 'Own teaching material or software']), phrase: words(['het lesmateriaal', 'the teaching material']), unit: 'partner', next: 'elective',
  effort: { stars: 2, why: words(['Alleen eigen materiaal inbrengen kost volgens het handboek weinig inzet', 'The handbook says that bringing in only your own material takes little effort']) },
  says: {
    offer: words(['Opleidingen gebruiken jouw software, lessen, gegevens of cases.', 'Programmes use your software, lessons, data or cases.']),
    request: words(['Je zoekt software, lessen of cases uit de praktijk voor een vak.', 'You look for software, lessons or cases from practice for a course.']),
  },
  titles: { offer: words(['Ons planpakket, gratis voor de klas', 'Our planning package, free for the class']), request: words(['Een echte dataset gezocht voor het vak data', 'A real data set wanted for the data course']) },
  parts: [
    { heading: words(['Het materiaal', 'The material']), fields: [
      choices('forms', ['Wat het is', 'What it is'], options({ software: ['software', 'software'], lessons: ['lessen', 'lessons'], cases: ['cases', 'cases'], data: ['gegevens', 'data'], hardware: ['apparatuur', 'hardware'], videos: ['video’s', 'videos'] }), { needed: true }),
      prose('contents', ['Wat erin zit', 'What is in it'], { needed: 'offer', asked: ['Waar het voor is', 'What it is for'] }),
      line('subject', ['Bij welk vak het past', 'Which course it fits'], { needed: true }),
      whole('studyHours', ['Uren werk voor een student', 'Hours of work for a student'], 1, 1000, { unit: [['uur', 'hour'], ['uur', 'hours']] }),
      choices('writtenIn', ['Taal van het materiaal', 'Language of the material'], options({ nl: ['Nederlands', 'Dutch'], en: ['Engels', 'English'] })),
    ] },
    { heading: words(['Gebruik', 'Use']), fields: [
      choice('licence', ['Licentie', 'Licence'], options({ open: ['open: delen en aanpassen mag', 'open: may be shared and changed'], education: ['vrij in het onderwijs', 'free in education'], named: ['alleen voor genoemde opleidingen', 'for named programmes only'], paid: ['betaald', 'paid'] }), { needed: true }),
      euros('priceEuros', ['Prijs per klas per jaar', 'Price a class a year'], 50_000, { only: 'offer' }),
      choice('upkeep', ['Wie houdt het bij', 'Who keeps it up'], options({ company: ['het bedrijf', 'the company'], school: ['de opleiding', 'the programme'], together: ['samen', 'together'], nobody: ['niemand, het is wat het is', 'nobody, it is as it is'] }), { needed: true }),
      ...commitment(),
      yesNo('personalData', ['Er zitten geen gegevens van personen in', 'It has no data about persons'], { needed: 'offer' }),
      yesNo('support', ['Docenten kunnen iemand om hulp vragen', 'Teachers can ask somebody for help']),
      yesNo('training', ['Docenten krijgen uitleg vooraf', 'Teachers get an introduction']),
      lines('needs', ['Wat een school nodig heeft', 'What a school needs'], { max: 6 }),
    ] },
  ],
  hints: ['curriculum-lead', 'long-commitment', 'many-reasons'],
  example: {
    offer: { forms: ['software', 'cases'], contents: 'Een leeromgeving met een verzonnen vervoerder, twaalf opdrachten en de antwoorden.', subject: 'Databases', studyHours: 40, writtenIn: ['nl'], licence: 'education', upkeep: 'company', personalData: true, support: true, training: true },
    request: { forms: ['data'], contents: 'Een bestand dat rommelig is zoals in het echt.', subject: 'Werken met gegevens', licence: 'education', upkeep: 'school' },
  },
};
