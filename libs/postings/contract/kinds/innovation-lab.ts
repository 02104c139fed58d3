import type { Kind } from '../kind';
import { choice, choices, euros, line, lines, options, whole, words, yesNo } from '../own';
import { cofinancing, renewal, schoolFacilities } from '../shared-fields';

/** H-057, H-082, H-048: a shared place for years, where companies bring cases and use the space. */
export const innovationLab: Kind = {
  slug: 'innovation-lab', students: false, makes: true, dates: ['range', 'on-call'], supplies: 'institution',
  form: 'education-format', place: 3, name: words(['Innovatielab', 'Innovation lab']), phrase: words(['het innovatielab', 'the innovation lab']), unit: 'partner', next: 'minor',
  says: {
    offer: words(['Je doet mee in een lab of werkplaats: met vragen, mensen, ruimte of apparatuur.', 'You take part in a lab: with questions, people, space or equipment.']),
    request: words(['Je hebt of begint een lab en zoekt bedrijven die meedoen.', 'You have or start a lab and look for companies to take part.']),
  },
  titles: { offer: words(['Een meetopstelling en tien vragen per jaar', 'A measuring set-up and ten questions a year']), request: words(['Partners gezocht voor een lab in de oude kazerne', 'Partners wanted for a lab in the old barracks']) },
  parts: [
    { heading: words(['Het lab', 'The lab']), fields: [
      choices('kinds', ['Soort lab', 'Kind of lab'], options({ knowledge: ['kennislab: onderzoek', 'knowledge lab: research'], learning: ['leerlab: les en opdrachten', 'learning lab: lessons and assignments'], business: ['bedrijfslab: werk voor klanten', 'business lab: work for clients'] }), { needed: true }),
      schoolFacilities(),
      line('theme', ['Thema', 'Theme'], { needed: true }),
      lines('facilities', ['Voorzieningen', 'Facilities'], { needed: 'request', asked: ['Wat er staat', 'What is there'], hint: ['Eén per regel: ruimte, apparatuur, software.', 'One a line: space, equipment, software.'] }),
      line('place', ['Waar', 'Where'], { needed: 'request' }),
      yesNo('bookable', ['Bedrijven kunnen de ruimte reserveren', 'Companies can book the space'], { only: 'request' }),
      line('booking', ['Hoe je reserveert', 'How to book'], { only: 'request', hint: ['Zoals een mailadres of een pagina, en hoe lang vooraf.', 'Such as a mail address or a page, and how long beforehand.'] }),
      whole('hoursPerWeek', ['Uren per week te gebruiken door bedrijven', 'Hours a week that companies can use it'], 1, 60, { only: 'request', unit: [['uur', 'hour'], ['uur', 'hours']] }),
    ] },
    { heading: words(['Meedoen', 'Taking part']), fields: [
      choices('brings', ['Wat het bedrijf inbrengt', 'What the company brings'], options({ cases: ['vragen en opdrachten', 'questions and assignments'], people: ['mensen', 'people'], equipment: ['apparatuur', 'equipment'], money: ['geld', 'money'], space: ['ruimte', 'space'] }), { needed: true }),
      whole('casesPerYear', ['Vragen per jaar', 'Questions a year'], 1, 200, { needed: 'offer' }),
      whole('years', ['Voor hoe lang', 'For how long'], 1, 10, { needed: true, unit: [['jaar', 'year'], ['jaar', 'years']] }),
      renewal(),
      euros('contributionEuros', ['Bijdrage per jaar', 'Contribution a year'], 1_000_000, { asked: ['Gevraagde bijdrage per jaar', 'Contribution asked a year'] }),
      choice('board', ['Wie bestuurt', 'Who governs'], options({ school: ['de opleiding', 'the programme'], shared: ['een gezamenlijk bestuur', 'a shared board'], foundation: ['een stichting', 'a foundation'] })),
      yesNo('model', ['We maken samen een verdienmodel', 'We make a business model together'], { hint: ['Bijvoorbeeld met een Business Model Canvas.', 'With a Business Model Canvas, for instance.'] }),
      yesNo('grant', ['Er loopt een subsidieaanvraag', 'A grant is being applied for']),
      cofinancing(),
      lines('partners', ['Wie al meedoen', 'Who takes part already'], { max: 10 }),
    ] },
  ],
  hints: ['long-commitment', 'secret', 'many-reasons', 'curriculum-lead', 'no-effort'],
  example: {
    offer: { kinds: ['learning', 'business'], theme: 'Sensoren in de landbouw', brings: ['cases', 'equipment'], casesPerYear: 10, years: 3, contributionEuros: 7500, model: true },
    request: { kinds: ['knowledge', 'learning'], theme: 'Veilige netwerken', facilities: ['Een testnetwerk', 'Zaal voor veertig mensen'], place: 'Campus Noord', bookable: true, brings: ['cases', 'people'], years: 3, board: 'shared' },
  },
};
