import { oneHalfDay, type Kind } from '../kind';
import { choice, choices, euros, line, lines, whole, words, yesNo } from '../own';
import { places, years } from '../shared-choices';
import { schoolFacilities } from '../shared-fields';

/** H-052: students do it themselves, half a day at most. */
export const workshop: Kind = {
  slug: 'workshop', students: false, dates: ['on-call', 'dates', 'range'], supplies: 'company',
  form: 'inspire-students', place: 2, name: words(['Workshop', 'Workshop']), phrase: words(['de workshop', 'the workshop']), unit: 'session', next: 'practical-assignment', asked: 'once',
  says: {
    offer: words(['Studenten doen een dagdeel zelf, met mensen van jouw bedrijf erbij.', 'Students do it themselves for half a day, with people of your company at hand.']),
    request: words(['Je zoekt iemand die je klas een dagdeel iets laat doen.', 'You look for somebody who lets your class do something for half a day.']),
  },
  titles: { offer: words(['Vind de fout: een middag testen', 'Find the fault: an afternoon of testing']), request: words(['Workshop testen gevraagd voor twee klassen', 'Workshop on testing wanted for two classes']) },
  parts: [
    { heading: words(['De workshop', 'The workshop']), fields: [
      line('topic', ['Onderwerp', 'Topic'], { needed: true }),
      line('result', ['Wat er aan het eind ligt', 'What is there at the end'], { needed: 'offer', asked: ['Wat er aan het eind mag liggen', 'What may be there at the end'] }),
      lines('steps', ['Onderdelen', 'Parts'], { max: 8 }),
      whole('minutes', ['Duur', 'Length'], 30, 240, { needed: true, unit: [['minuut', 'minute'], ['minuten', 'minutes']], hint: ['Hooguit een dagdeel: 240 minuten.', 'Half a day at most: 240 minutes.'] }),
      choice('place', ['Plaats', 'Place'], places, { needed: true }),
    ] },
    { heading: words(['De groep', 'The group']), fields: [
      choices('audience', ['Voor wie', 'For whom'], years, { needed: true }),
      whole('groupSize', ['Grootte van de groep', 'Size of the group'], 2, 200, { needed: true, unit: [['student', 'student'], ['studenten', 'students']] }),
      whole('helpers', ['Begeleiders van het bedrijf', 'Helpers of the company'], 1, 20, { unit: [['persoon', 'person'], ['personen', 'persons']] }),
      schoolFacilities(),
      line('before', ['Wat je vooraf moet weten', 'What to know beforehand']),
      yesNo('ownLaptop', ['Studenten nemen een laptop mee', 'Students bring a laptop']),
      euros('feeEuros', ['Kosten', 'Fee'], 5_000, { asked: ['Vergoeding', 'Fee'] }),
    ] },
  ],
  start: { ...oneHalfDay, details: { minutes: 180, place: 'school' } },
  hints: ['early-years', 'quiet-weeks', 'many-reasons', 'closes-late'],
  example: {
    offer: { topic: 'Testen voor wie er een hekel aan heeft', result: 'Een lijst met gevonden fouten en één test die ze voortaan vindt', steps: ['Kijken', 'Proberen', 'Vastleggen'], minutes: 180, place: 'school', audience: ['year-2'], groupSize: 24, helpers: 2, ownLaptop: true },
    request: { topic: 'Veilig omgaan met geheimen in code', minutes: 150, place: 'school', audience: ['year-3'], groupSize: 30 },
  },
};
