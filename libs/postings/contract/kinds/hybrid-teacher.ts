import type { Kind } from '../kind';
import { choice, choices, halves, line, lines, options, percent, whole, words, yesNo } from '../own';
import { years } from '../shared-choices';
import { commitment } from '../shared-fields';

/** H-054, H-076, G-18: somebody works in two places, part of the week before a class. */
export const hybridTeacher: Kind = {
  slug: 'hybrid-teacher', students: false, dates: ['range'], supplies: 'company',
  form: 'hybrid-teacher', place: 1, name: words(['Hybride docent', 'Hybrid teacher']), phrase: words(['het werk als hybride docent', 'the work as a hybrid teacher']), unit: 'person', next: 'minor',
  says: {
    offer: words(['Een collega geeft een deel van de week les en blijft bij jou werken.', 'A colleague teaches part of the week and keeps working for you.']),
    request: words(['Je zoekt iemand uit het vak die een of meer dagen per week lesgeeft.', 'You look for somebody of the trade who teaches one or more days a week.']),
  },
  titles: { offer: words(['Onze netwerkbeheerder geeft een dag per week les', 'Our network engineer teaches a day a week']), request: words(['Docent voor één dag per week: netwerken', 'Teacher for a day a week: networks']) },
  parts: [
    { heading: words(['Het vak', 'The subject']), fields: [
      line('subject', ['Vak', 'Subject'], { needed: true }),
      choices('audience', ['Aan wie', 'To whom'], years),
      lines('tasks', ['Taken', 'Tasks'], { max: 8, needed: 'request', hint: ['Zoals lesgeven, projecten begeleiden, meedenken over toetsen.', 'Such as teaching, guiding projects, helping with tests.'] }),
      line('experience', ['Ervaring', 'Experience'], { needed: 'offer', asked: ['Gevraagde ervaring', 'Experience asked'] }),
    ] },
    { heading: words(['Dagen en contract', 'Days and contract']), fields: [
      halves('daysPerWeek', ['Dagen per week voor de klas', 'Days a week before the class'], 0.5, 4, { needed: true, unit: [['dag', 'day'], ['dagen', 'days']] }),
      choices('weekdays', ['Op welke dagen', 'On which days'], options({ mon: ['maandag', 'Monday'], tue: ['dinsdag', 'Tuesday'], wed: ['woensdag', 'Wednesday'], thu: ['donderdag', 'Thursday'], fri: ['vrijdag', 'Friday'] })),
      choice('legal', ['Dienstverband', 'Employment'], options({ secondment: ['gedetacheerd, in dienst van het bedrijf', 'seconded, employed by the company'], double: ['twee contracten', 'two contracts'], hired: ['ingehuurd per uur', 'hired by the hour'], volunteer: ['als vrijwilliger', 'as a volunteer'], open: ['nog te bespreken', 'to be discussed'] }), { needed: true }),
      percent('schoolShare', ['Deel dat de opleiding betaalt', 'Share paid by the programme'], { hint: ['In procenten van de kosten.', 'In percent of the cost.'] }),
      ...commitment(),
      whole('weeks', ['Lesweken', 'Weeks of lessons'], 1, 120, { unit: [['week', 'week'], ['weken', 'weeks']] }),
    ] },
    { heading: words(['Voor de klas', 'Before the class']), fields: [
      choice('qualified', ['Bevoegdheid', 'Teaching qualification'], options({ has: ['is er al', 'already there'], follows: ['wordt behaald tijdens het werk', 'obtained on the job'], not: ['niet nodig, een docent is verantwoordelijk', 'not needed, a teacher is responsible'] }), { needed: true }),
      yesNo('buddy', ['Een vaste collega-docent werkt in', 'A regular teacher settles them in']),
      yesNo('pool', ['Ook beschikbaar in een pool voor andere opleidingen', 'Also available in a pool for other programmes']),
    ] },
  ],
  hints: ['soon', 'long-commitment', 'quiet-weeks', 'no-effort'],
  example: {
    offer: { subject: 'Netwerken en beveiliging', audience: ['year-2'], experience: 'Elf jaar beheer, geeft intern al cursussen', daysPerWeek: 1, weekdays: ['tue'], legal: 'secondment', schoolShare: 60, weeks: 38, qualified: 'follows', buddy: true },
    request: { subject: 'Ontwerpen van software', tasks: ['Twee groepen lesgeven', 'Meebeoordelen'], experience: 'Wie zelf ontwerpkeuzes maakt', daysPerWeek: 1, weekdays: ['tue'], legal: 'open', weeks: 16, qualified: 'not', buddy: true },
  },
};
