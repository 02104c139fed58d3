import type { Kind } from '../kind';
import { choices, euros, line, lines, options, whole, words, yesNo } from '../own';
import { years } from '../shared-choices';
import { sponsor } from '../shared-fields';

/** H-051, H-070, H-071: a stand where students come by; often with short talks and speed dates beside it. */
export const jobFairStand: Kind = {
  slug: 'job-fair-stand', students: false, dates: ['dates'], supplies: 'institution',
  form: 'company-awareness', place: 1, name: words(['Stand op een banenmarkt', 'Job-fair stand']), phrase: words(['de stand', 'the stand']), unit: 'stand', next: 'guest-lecture', asked: 'once',
  says: {
    offer: words(['Je bedrijf komt naar een banenmarkt, met een stand en mensen die vertellen hoe het werk is.', 'Your company comes to a job fair, with a stand and people who tell what the work is like.']),
    request: words(['Je organiseert een banenmarkt of bedrijvendag en zoekt bedrijven die er staan.', 'You organise a job fair and look for companies to be there.']),
  },
  titles: { offer: words(['Twee ontwikkelaars en een vergadertafel vol robots', 'Two developers and a table full of robots']), request: words(['ICT-markt voor derdejaars: 24 tafels voor bedrijven', 'ICT fair for third-year students: 24 tables for companies']) },
  parts: [
    { heading: words(['Het evenement', 'The event']), fields: [
      line('event', ['Naam van het evenement', 'Name of the event'], { needed: 'request', hint: ['Laat leeg als je bij elke markt wilt staan.', 'Leave empty if any fair will do.'] }),
      whole('expectedVisitors', ['Verwachte bezoekers', 'Expected visitors'], 1, 50_000, { needed: 'request', unit: [['bezoeker', 'visitor'], ['bezoekers', 'visitors']] }),
      choices('audience', ['Voor wie je komt', 'Whom you come for'], years, { needed: true, asked: ['Wie er komen', 'Who comes'] }),
      lines('programme', ['Wat er nog meer is', 'What else there is'], { hint: ['Eén per regel, met de tijd erbij.', 'One a line, with its time.'] }),
    ] },
    { heading: words(['De stand', 'The stand']), fields: [
      euros('feeEuros', ['Wat een stand mag kosten', 'What a stand may cost'], 50_000, { needed: 'request', asked: ['Kosten van een stand, vanaf', 'Cost of a stand, from'], hint: ['Vul 0 in als een stand gratis is.', 'Enter 0 if a stand is free.'] }),
      lines('prices', ['Prijzen naar grootte en dag', 'Prices by size and day'], { only: 'request', max: 8, hint: ['Eén per regel, zoals: 3 × 2 meter, twee dagen, € 4.500.', 'One a line, such as: 3 × 2 metres, two days, € 4,500.'] }),
      lines('slots', ['Wat je kunt bijboeken', 'What can be booked besides'], { only: 'request', max: 8, hint: ['Eén per regel, zoals: tafel bij de snelle gesprekken, 20 minuten.', 'One a line, such as: a table at the quick talks, 20 minutes.'] }),
      sponsor(),
      whole('staff', ['Mensen op de stand', 'People at the stand'], 1, 20, { needed: 'offer', unit: [['persoon', 'person'], ['personen', 'persons']] }),
      yesNo('alumni', ['Er staat een oud-student bij', 'A former student is there'], { only: 'offer' }),
      choices('activities', ['Wat er te doen is', 'What there is to do'], options({
        talk: ['korte lezing', 'short talk'], 'speed-dates': ['snelle gesprekken met studenten', 'quick talks with students'], teachers: ['snelle gesprekken met docenten', 'quick talks with teachers'],
        demo: ['iets om te proberen', 'something to try'], cv: ['cv laten nakijken', 'CV check'],
      })),
      choices('facilities', ['Wat er is', 'What there is'], options({ power: ['stroom', 'power'], wifi: ['wifi', 'wifi'], table: ['tafel en stoelen', 'table and chairs'], screen: ['scherm', 'screen'] }), { asked: ['Wat een stand krijgt', 'What a stand gets'] }),
    ] },
  ],
  hints: ['closes-late', 'soon', 'quiet-weeks', 'many-reasons'],
  example: {
    offer: { staff: 2, alumni: true, feeEuros: 750, activities: ['demo', 'speed-dates'], facilities: ['power', 'table'], audience: ['year-3', 'year-4'] },
    request: { event: 'ICT-markt Hanzekwartier', expectedVisitors: 400, feeEuros: 0, audience: ['year-3'], programme: ['13:00 Opening', '14:00 Snelle gesprekken met docenten'], activities: ['speed-dates', 'teachers'], facilities: ['power', 'wifi', 'table'] },
  },
};
