import type { Kind } from '../kind';
import { choice, halves, line, lines, options, prose, whole, words, yesNo } from '../own';

/** H-053: a teacher works along for some days or weeks. */
export const teacherPlacement: Kind = {
  slug: 'teacher-placement', students: false, dates: ['range', 'on-call'], supplies: 'company',
  form: 'teacher-development', place: 2, name: words(['Docentenstage', 'Placement for teachers']), phrase: words(['de docentenstage', 'the placement for teachers']), unit: 'person', next: 'hybrid-teacher', source: 'Toegevoegd, zonder bron',
  says: {
    offer: words(['Een docent werkt een paar dagen of weken mee in een van je teams.', 'A teacher works along in one of your teams for some days or weeks.']),
    request: words(['Je zoekt een plek waar een docent kan meewerken.', 'You look for a place where a teacher can work along.']),
  },
  titles: { offer: words(['Twee weken mee in een team dat elke dag uitbrengt', 'Two weeks in a team that releases every day']), request: words(['Docenten willen meelopen: twee plekken', 'Teachers want to work along: two places']) },
  parts: [
    { heading: words(['Het werk', 'The work']), fields: [
      prose('work', ['Waar de docent aan meewerkt', 'What the teacher works on'], { needed: 'offer', asked: ['Wat de docent wil leren', 'What the teacher wants to learn'] }),
      line('team', ['Het team', 'The team'], { needed: 'offer', only: 'offer' }),
      line('subject', ['Vak van de docent', 'Subject of the teacher'], { needed: 'request' }),
      lines('returns', ['Wat de docent teruggeeft', 'What the teacher gives back'], { max: 5, hint: ['Zoals een middag uitleg aan je mensen.', 'Such as an afternoon of teaching your people.'] }),
    ] },
    { heading: words(['Afspraken', 'Terms']), fields: [
      whole('days', ['Dagen in totaal', 'Days in all'], 1, 120, { needed: true, unit: [['dag', 'day'], ['dagen', 'days']] }),
      halves('daysPerWeek', ['Dagen per week', 'Days a week'], 0.5, 5, { needed: true, unit: [['dag', 'day'], ['dagen', 'days']] }),
      choice('cost', ['Wie de lessen thuis betaalt', 'Who pays for the lessons at home'], options({ school: ['de opleiding', 'the programme'], company: ['het bedrijf', 'the company'], subsidy: ['een subsidie', 'a grant'], none: ['het valt in lesvrije weken', 'it falls in weeks without lessons'] })),
      yesNo('nda', ['De docent tekent voor geheimhouding', 'The teacher signs for confidentiality']),
      yesNo('report', ['De docent maakt er les van', 'The teacher turns it into lessons']),
    ] },
  ],
  hints: ['soon', 'quiet-weeks', 'many-reasons', 'secret'],
  example: {
    offer: { work: 'Meebouwen aan het platform voor planning, met een eigen taak in elke sprint.', team: 'Zes mensen, elke twee weken een uitgave', returns: ['Een middag over didactiek'], days: 10, daysPerWeek: 2, cost: 'school', nda: true, report: true },
    request: { work: 'Zien hoe een team test en uitbrengt, om het daarna te kunnen uitleggen.', subject: 'Softwareontwikkeling', days: 10, daysPerWeek: 2.5, report: true },
  },
};
