import type { Kind } from '../kind';
import { choice, halves, line, lines, options, prose, whole, words, yesNo } from '../own';
import { owners } from '../shared-choices';
import { cofinancing, schoolFacilities, studyYears } from '../shared-fields';

/** H-055, H-078, H-079: a group works on a real question within a course; as small as a few days. */
export const practicalAssignment: Kind = {
  slug: 'practical-assignment', students: true, dates: ['range', 'on-call'], supplies: 'company',
  form: 'assignments-and-internships', place: 1, name: words(['Praktijkopdracht', 'Practical assignment']), phrase: words(['de praktijkopdracht', 'the practical assignment']), unit: 'group', next: 'internship',
  says: {
    offer: words(['Een groep studenten werkt tijdens een vak aan een echte vraag van jou.', 'A group of students works on a real question of yours during a course.']),
    request: words(['Je zoekt een opdrachtgever met een echte vraag voor groepen studenten.', 'You look for a client with a real question for groups of students.']),
  },
  titles: { offer: words(['Waarom loopt de voorraad nooit gelijk?', 'Why does the stock never add up?']), request: words(['Echte gebruikers gezocht voor een schoolproject', 'Real users wanted for a school project']) },
  parts: [
    { heading: words(['De opdracht', 'The assignment']), fields: [
      prose('assignment', ['De vraag', 'The question'], { needed: 'offer', asked: ['Wat voor vraag past', 'What question fits'] }),
      choice('size', ['Omvang', 'Size'], options({ micro: ['klein: een paar dagen', 'small: a few days'], course: ['een vak van enkele weken', 'a course of some weeks'], term: ['een half jaar', 'half a year'] }), { needed: true }),
      line('result', ['Wat er aan het eind ligt', 'What is there at the end'], { needed: 'offer' }),
      yesNo('preResearch', ['Begint met een onderzoeksvraag', 'Begins with a research question']),
      choice('owner', ['Van wie is het resultaat', 'Whose is the result'], owners, { needed: true }),
    ] },
    { heading: words(['Samenwerken', 'Working together']), fields: [
      whole('groupSize', ['Studenten per groep', 'Students a group'], 1, 40, { needed: true, unit: [['student', 'student'], ['studenten', 'students']] }),
      halves('contactHours', ['Contact per week', 'Contact a week'], 0.5, 20, { needed: 'offer', unit: [['uur', 'hour'], ['uur', 'hours']], asked: ['Gevraagd contact per week', 'Contact asked a week'] }),
      yesNo('users', ['Studenten spreken wie het gaat gebruiken', 'Students talk with who will use it']),
      studyYears(),
      cofinancing(),
      schoolFacilities(),
      line('hub', ['Via een regionale werkplaats of huis', 'Through a regional hub']),
      lines('supporters', ['Bedrijven die meehelpen', 'Companies that help along'], { max: 8 }),
    ] },
  ],
  hints: ['only-products', 'too-heavy', 'secret', 'commercial', 'open-to-others', 'closes-late', 'quiet-weeks', 'early-years', 'no-effort'],
  example: {
    offer: { assignment: 'De voorraad in het systeem klopt nooit met de voorraad op de plank. Vind uit waar het misgaat en bouw iets dat het laat zien.', size: 'course', result: 'Een werkend scherm en een verslag van twee bladzijden', preResearch: true, owner: 'together', groupSize: 5, contactHours: 1, users: true },
    request: { assignment: 'Iets waar een groep in tien weken een eerste versie van kan laten zien.', size: 'course', owner: 'together', groupSize: 5, contactHours: 1, users: true },
  },
};
