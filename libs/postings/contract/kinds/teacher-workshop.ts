import type { Kind } from '../kind';
import { choice, euros, line, lines, whole, words, yesNo } from '../own';
import { places } from '../shared-choices';
import { combines, schoolFacilities } from '../shared-fields';

/** H-053: teachers learn what is new, at set times or on call, alone or with another form. */
export const teacherWorkshop: Kind = {
  slug: 'teacher-workshop', students: false, dates: ['on-call', 'dates', 'range'], supplies: 'company',
  form: 'teacher-development', place: 1, name: words(['Docentenworkshop', 'Workshop for teachers']), phrase: words(['de docentenworkshop', 'the workshop for teachers']), unit: 'session', next: 'teacher-placement', asked: 'once',
  says: {
    offer: words(['Jouw mensen laten docenten zien hoe het werk nu gaat.', 'Your people show teachers how the work is done now.']),
    request: words(['Je docententeam wil bijblijven en zoekt iemand die het elke dag doet.', 'Your teachers want to keep up and look for somebody who does it every day.']),
  },
  titles: { offer: words(['Een dag cloud voor docenten, met de rekening erbij', 'A day of cloud for teachers, bill included']), request: words(['Wie brengt ons docententeam bij over cloud?', 'Who brings our teachers up to date on cloud?']) },
  parts: [
    { heading: words(['De workshop', 'The workshop']), fields: [
      line('topic', ['Onderwerp of technologie', 'Topic or technology'], { needed: true }),
      lines('contents', ['Wat er langskomt', 'What comes up'], { max: 8 }),
      whole('minutes', ['Duur', 'Length'], 30, 480, { needed: true, unit: [['minuut', 'minute'], ['minuten', 'minutes']] }),
      choice('place', ['Plaats', 'Place'], places, { needed: true }),
      schoolFacilities(),
      combines(['lecture', 'placement', 'dialogue', 'material']),
    ] },
    { heading: words(['De docenten', 'The teachers']), fields: [
      whole('teachers', ['Docenten', 'Teachers'], 1, 200, { needed: true, unit: [['docent', 'teacher'], ['docenten', 'teachers']], hint: ['Hooguit zoveel.', 'At most so many.'] }),
      line('trainer', ['Wie het geeft', 'Who gives it'], { needed: 'offer', asked: ['Wie we zoeken', 'Whom we look for'] }),
      line('before', ['Wat ze al weten', 'What they know already']),
      yesNo('materialStays', ['Het materiaal mag blijven', 'The material may stay']),
      yesNo('certificate', ['Er is een bewijs van deelname', 'There is a certificate']),
      euros('feeEuros', ['Kosten', 'Fee'], 10_000, { asked: ['Wat er te besteden is', 'What there is to spend'] }),
    ] },
  ],
  hints: ['quiet-weeks', 'many-reasons', 'closes-late', 'no-effort'],
  example: {
    offer: { topic: 'Containers in een gewone werkweek', contents: ['Van laptop naar server', 'Wat het kost'], minutes: 240, place: 'company', combines: ['lecture'], teachers: 12, trainer: 'Twee engineers', materialStays: true },
    request: { topic: 'Cloud en wat het kost', minutes: 360, place: 'school', teachers: 12, before: 'Beheer van eigen servers' },
  },
};
