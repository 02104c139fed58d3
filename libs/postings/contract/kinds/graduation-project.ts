import type { Kind } from '../kind';
import { choice, halves, line, lines, prose, whole, words, yesNo } from '../own';
import { shares } from '../shared-choices';
import { cofinancing, link } from '../shared-fields';

/** H-055, H-032: a question that takes research, and a thesis that others may find. */
export const graduationProject: Kind = {
  slug: 'graduation-project', students: true, dates: ['range'], practice: true, supplies: 'company',
  form: 'assignments-and-internships', place: 3, name: words(['Afstudeeropdracht', 'Graduation project']), phrase: words(['de afstudeeropdracht', 'the graduation project']), unit: 'seat', next: 'minor', employment: 'INTERN',
  says: {
    offer: words(['Een student onderzoekt een vraag van je bedrijf en studeert erop af.', 'A student researches a question of your company and graduates on it.']),
    request: words(['Je zoekt bedrijven met een vraag waar een student op kan afstuderen.', 'You look for companies with a question to graduate on.']),
  },
  titles: { offer: words(['Hoe zeker is een voorspelling die niemand narekent?', 'How sure is a forecast that nobody checks?']), request: words(['Afstudeervragen gezocht voor het voorjaar', 'Questions to graduate on wanted for spring']) },
  parts: [
    { heading: words(['Het onderzoek', 'The research']), fields: [
      prose('question', ['Onderzoeksvraag', 'Research question'], { needed: 'offer', max: 2000, asked: ['Wat voor vragen passen', 'What questions fit'], hint: ['De student mag hem scherper maken.', 'The student may sharpen it.'] }),
      prose('background', ['Waarom het telt', 'Why it matters'], { max: 2000 }),
      lines('available', ['Wat er klaarligt', 'What is available'], { max: 8, only: 'offer', hint: ['Zoals meetgegevens, een testomgeving, mensen om te spreken.', 'Such as data, a test environment, people to talk with.'] }),
      line('pool', ['Waar onze eerdere scripties te lezen zijn', 'Where our earlier theses can be read'], { max: 200, asked: ['Waar scripties van onze studenten te lezen zijn', 'Where theses of our students can be read'], pattern: link, hint: ['Een adres dat met https:// begint. Zo vinden bedrijven en studenten elkaar op onderwerp.', 'An address that begins with https://. That is how companies and students find each other by subject.'] }),
      choice('thesis', ['Het verslag', 'The thesis'], shares, { needed: true, hint: ['Opleidingen kunnen een verslag dat niemand mag lezen vaak niet beoordelen.', 'Programmes can often not assess a thesis that nobody may read.'] }),
    ] },
    { heading: words(['Dagen en begeleiding', 'Days and supervision']), fields: [
      whole('daysPerWeek', ['Dagen per week', 'Days a week'], 1, 5, { needed: true, unit: [['dag', 'day'], ['dagen', 'days']] }),
      line('supervisor', ['Begeleider', 'Supervisor'], { needed: 'offer', only: 'offer', hint: ['Functie en niveau: opleidingen vragen er vaak naar.', 'Job and level: programmes often ask.'] }),
      halves('supervisionHours', ['Begeleiding per week', 'Supervision a week'], 0.5, 40, { needed: true, unit: [['uur', 'hour'], ['uur', 'hours']] }),
      yesNo('travelReimbursed', ['Reiskosten worden vergoed', 'Travel costs are reimbursed'], { only: 'offer' }),
      cofinancing(),
      yesNo('lectorate', ['Een lectoraat of onderzoeksgroep denkt mee', 'A research group thinks along']),
      yesNo('afterwards', ['Er is kans op werk daarna', 'There is a chance of work afterwards'], { only: 'offer' }),
    ] },
  ],
  hints: ['only-products', 'no-allowance', 'soon', 'closes-late', 'little-supervision', 'recognition', 'quiet-weeks', 'high-floor', 'too-heavy', 'secret', 'commercial'],
  example: {
    offer: { question: 'Hoe zeker zijn onze verwachtingen voor het waterpeil, en hoe laat je die zekerheid zien aan wie moet beslissen?', available: ['Tien jaar metingen', 'Een testomgeving'], thesis: 'open', daysPerWeek: 4, supervisor: 'Senior engineer, wo', supervisionHours: 2, travelReimbursed: true, lectorate: true },
    request: { question: 'Vragen die niet in een week op te lossen zijn, met iets te meten.', thesis: 'summary', daysPerWeek: 4, supervisionHours: 2 },
  },
};
