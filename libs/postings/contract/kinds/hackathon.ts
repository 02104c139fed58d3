import type { Kind } from '../kind';
import { choice, euros, line, lines, prose, whole, words, yesNo } from '../own';
import { owners, places } from '../shared-choices';
import { cofinancing, schoolFacilities } from '../shared-fields';

/** H-052, H-085: one question, teams, a jury and a prize. */
export const hackathon: Kind = {
  slug: 'hackathon', students: false, makes: true, dates: ['dates', 'on-call'], supplies: 'company',
  form: 'inspire-students', place: 3, name: words(['Hackathon', 'Hackathon']), phrase: words(['de hackathon', 'the hackathon']), unit: 'session', next: 'practical-assignment', asked: 'once',
  says: {
    offer: words(['Teams van studenten werken een of twee dagen aan jouw vraag. Een jury kiest.', 'Teams of students work on your question for a day or two. A jury chooses.']),
    request: words(['Je zoekt een bedrijf met een vraag, een jury en een prijs voor je studenten.', 'You look for a company with a question, a jury and a prize for your students.']),
  },
  titles: { offer: words(['24 uur voor een slimmer stoplicht', '24 hours for a smarter traffic light']), request: words(['Wie brengt de vraag voor onze hackathon?', 'Who brings the question for our hackathon?']) },
  parts: [
    { heading: words(['De opdracht', 'The challenge']), fields: [
      prose('challenge', ['De vraag', 'The question'], { needed: 'offer', asked: ['Waar de vraag over mag gaan', 'What the question may be about'], max: 2000 }),
      yesNo('data', ['Er zijn gegevens of een omgeving om mee te werken', 'There is data or an environment to work with'], { only: 'offer' }),
      choice('owner', ['Van wie is het resultaat', 'Whose is the result'], owners, { needed: true }),
      lines('criteria', ['Waar de jury op let', 'What the jury looks at'], { max: 6 }),
    ] },
    { heading: words(['De dag', 'The day']), fields: [
      whole('hours', ['Duur', 'Length'], 3, 72, { needed: true, unit: [['uur', 'hour'], ['uur', 'hours']] }),
      choice('place', ['Plaats', 'Place'], places, { needed: true }),
      schoolFacilities(),
      whole('teams', ['Teams', 'Teams'], 2, 60, { needed: true, unit: [['team', 'team'], ['teams', 'teams']] }),
      whole('teamSize', ['Studenten per team', 'Students a team'], 2, 12, { needed: true }),
      whole('jury', ['Mensen in de jury', 'People in the jury'], 1, 12, { needed: 'offer' }),
      line('prize', ['Prijs', 'Prize'], { hint: ['Zoals een maand bouwen aan het winnende idee.', 'Such as a month of building the winning idea.'] }),
      euros('budgetEuros', ['Wat het bedrijf bijdraagt', 'What the company contributes'], 100_000, { asked: ['Gevraagde bijdrage', 'Contribution asked'] }),
      cofinancing(),
      lines('partners', ['Andere bedrijven die meedoen', 'Other companies that take part'], { max: 10 }),
    ] },
  ],
  hints: ['secret', 'quiet-weeks', 'closes-late', 'open-to-others', 'many-reasons'],
  example: {
    offer: { challenge: 'Hoe weet een gemeente welke stoeprand het eerst stuk gaat, zonder alles na te lopen?', data: true, owner: 'makers', criteria: ['Werkt het', 'Snapt een ander het'], hours: 24, place: 'company', teams: 8, teamSize: 4, jury: 3, prize: 'Twee maanden bouwen aan het winnende idee' },
    request: { challenge: 'Iets met openbare gegevens uit de eigen regio.', owner: 'together', hours: 8, place: 'school', teams: 10, teamSize: 4 },
  },
};
