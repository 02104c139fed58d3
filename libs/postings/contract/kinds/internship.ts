import type { Kind } from '../kind';
import { halves, prose, whole, words, yesNo } from '../own';
import { studyYears } from '../shared-fields';

/** H-055: students work along for a period, with somebody beside them. */
export const internship: Kind = {
  slug: 'internship', students: true, dates: ['range'], practice: true, supplies: 'company',
  form: 'assignments-and-internships', place: 2, name: words(['Stage', 'Internship']), phrase: words(['de stage', 'the internship']), unit: 'seat', next: 'graduation-project', employment: 'INTERN',
  says: {
    offer: words(['Studenten werken een tijd mee in je bedrijf, met een vaste begeleider.', 'Students work along in your company for a while, with a regular supervisor.']),
    request: words(['Je zoekt plekken waar je studenten een tijd kunnen meewerken.', 'You look for places where your students can work along for a while.']),
  },
  titles: { offer: words(['Van eerste ticket tot release', 'From first ticket to release']), request: words(['Vier stageplaatsen voor beheerders in opleiding', 'Four seats for administrators in training']) },
  parts: [
    { heading: words(['De stage zelf', 'The internship itself']), fields: [
      prose('assignment', ['Opdracht', 'Assignment'], { needed: true, hint: ['Waar werken studenten aan?', 'What do students work on?'], asked: ['Wat studenten willen doen', 'What students want to do'] }),
      studyYears(),
      yesNo('hasResearch', ['Studenten doen onderzoek dat de opleiding kan beoordelen', 'Students do research that the programme can assess']),
      yesNo('afterwards', ['Er is kans op werk daarna', 'There is a chance of work afterwards'], { only: 'offer' }),
    ] },
    { heading: words(['Dagen en begeleiding', 'Days and supervision']), fields: [
      whole('daysPerWeek', ['Dagen per week', 'Days a week'], 1, 5, { needed: true, unit: [['dag', 'day'], ['dagen', 'days']] }),
      whole('supervisors', ['Begeleiders', 'Supervisors'], 1, 50, { needed: 'offer', unit: [['begeleider', 'supervisor'], ['begeleiders', 'supervisors']], asked: ['Gevraagde begeleiders', 'Supervisors asked'] }),
      halves('supervisionHours', ['Begeleiding per student per week', 'Supervision per student per week'], 0.5, 40, { needed: true, unit: [['uur', 'hour'], ['uur', 'hours']] }),
      yesNo('travelReimbursed', ['Reiskosten worden vergoed', 'Travel costs are reimbursed'], { asked: ['Reiskosten worden het liefst vergoed', 'Preferably with travel costs reimbursed'] }),
    ] },
  ],
  hints: ['only-products', 'no-allowance', 'soon', 'closes-late', 'few-supervisors', 'little-supervision', 'recognition', 'quiet-weeks', 'high-floor', 'too-heavy', 'secret', 'commercial', 'open-to-others', 'early-years'],
  example: {
    offer: { assignment: 'Een eigen deel van het bord: tickets oppakken, code reviewen en een release voorbereiden.', daysPerWeek: 4, supervisors: 2, supervisionHours: 3, travelReimbursed: true, hasResearch: false },
    request: { assignment: 'Werkplekken en netwerken beheren in het echt, met storingen en al.', daysPerWeek: 4, supervisors: 1, supervisionHours: 3, travelReimbursed: true, hasResearch: false },
  },
};
