import { oneHalfDay, type Kind } from '../kind';
import { choice, choices, euros, line, lines, prose, whole, words, yesNo } from '../own';
import { places, years } from '../shared-choices';
import { combines } from '../shared-fields';

/** H-052, H-073: somebody from practice tells, half a day at most. */
export const guestLecture: Kind = {
  slug: 'guest-lecture', students: false, dates: ['on-call', 'dates', 'range'], supplies: 'company',
  form: 'inspire-students', place: 1, name: words(['Gastcollege', 'Guest lecture']), phrase: words(['het gastcollege', 'the guest lecture']), unit: 'session', next: 'practical-assignment', asked: 'once',
  says: {
    offer: words(['Iemand van je bedrijf vertelt een klas over het vak. Hooguit een dagdeel.', 'Somebody of your company tells a class about the trade. Half a day at most.']),
    request: words(['Je zoekt iemand uit de praktijk die je studenten iets vertelt.', 'You look for somebody from practice to tell your students something.']),
  },
  titles: { offer: words(['Een storing van minuut tot minuut', 'An outage, minute by minute']), request: words(['Wie vertelt over code van tien jaar oud?', 'Who tells about code of ten years old?']) },
  parts: [
    { heading: words(['De les', 'The lecture']), fields: [
      line('topic', ['Onderwerp', 'Topic'], { hint: ['Als de titel het nog niet zegt.', 'If the title does not say it yet.'] }),
      prose('outline', ['Zo verloopt het', 'How it goes'], { asked: ['Wat we graag horen', 'What we would like to hear'] }),
      lines('takeaways', ['Wat studenten meenemen', 'What students take home'], { max: 5 }),
      whole('minutes', ['Duur', 'Length'], 20, 240, { needed: true, unit: [['minuut', 'minute'], ['minuten', 'minutes']], hint: ['Hooguit een dagdeel: 240 minuten.', 'Half a day at most: 240 minutes.'] }),
      choice('place', ['Plaats', 'Place'], places, { needed: true }),
    ] },
    { heading: words(['Spreker en publiek', 'Speaker and audience']), fields: [
      line('speaker', ['Spreker', 'Speaker'], { needed: 'offer', asked: ['Wie we zoeken', 'Whom we look for'], hint: ['Functie of naam van een collega die ervan weet.', 'The job or name of a colleague who knows of it.'] }),
      yesNo('alumnus', ['De spreker studeerde aan een opleiding hier', 'The speaker studied at a programme here'], { asked: ['Het liefst een oud-student', 'Preferably a former student'] }),
      line('school', ['Waar de spreker studeerde', 'Where the speaker studied'], { only: 'offer', hint: ['School en opleiding, als het een oud-student is.', 'School and programme, for a former student.'] }),
      choices('audience', ['Voor wie', 'For whom'], years, { needed: true }),
      whole('groupSize', ['Grootte van de groep', 'Size of the group'], 1, 500, { needed: 'request', unit: [['student', 'student'], ['studenten', 'students']], asked: ['Aantal studenten', 'Number of students'], hint: ['Hooguit zoveel.', 'At most so many.'] }),
      euros('feeEuros', ['Kosten', 'Fee'], 5_000, { asked: ['Vergoeding voor de spreker', 'Fee for the speaker'] }),
      combines(['visit', 'workshop', 'assignment']),
      lines('equipment', ['Wat er nodig is', 'What is needed'], { max: 6, asked: ['Wat er is', 'What there is'] }),
    ] },
  ],
  start: { ...oneHalfDay, details: { minutes: 90, place: 'school' } },
  hints: ['early-years', 'quiet-weeks', 'many-reasons', 'closes-late'],
  example: {
    offer: { topic: 'Een grote storing, van eerste melding tot verslag', outline: 'Eerst het verhaal, dan beslist de klas mee aan de hand van het echte logboek.', takeaways: ['Eerst herstellen, dan zoeken'], minutes: 90, place: 'school', speaker: 'Hoofd beheer, twaalf jaar dienst', alumnus: true, audience: ['year-1', 'year-2'], groupSize: 40, equipment: ['Een scherm'] },
    request: { topic: 'Werken met oude code', minutes: 90, place: 'school', audience: ['year-2'], groupSize: 28, outline: 'Neem een stuk mee dat niemand meer begreep en vertel wat je ermee deed.' },
  },
};
