import { oneHalfDay, type Kind } from '../kind';
import { choice, choices, line, lines, options, whole, words, yesNo } from '../own';
import { years } from '../shared-choices';
import { lastingEffect, sponsor } from '../shared-fields';

/** H-052, H-072: a group looks round, one company or several in a day. */
export const companyVisit: Kind = {
  slug: 'company-visit', students: false, dates: ['on-call', 'dates', 'range'], supplies: 'company',
  form: 'inspire-students', place: 4, name: words(['Bedrijfsbezoek', 'Company visit']), phrase: words(['het bedrijfsbezoek', 'the company visit']), unit: 'group', next: 'guest-lecture', asked: 'once',
  says: {
    offer: words(['Een groep studenten kijkt een dagdeel rond bij jouw bedrijf.', 'A group of students looks round at your company for half a day.']),
    request: words(['Je wilt met een groep langs bij een bedrijf, of bij een paar op één dag.', 'You want to visit a company with a group, or a few in a day.']),
  },
  titles: { offer: words(['Kijk mee in een serverruimte die ’s nachts doorwerkt', 'Look into a server room that works at night']), request: words(['Drie groepen eerstejaars willen een meldkamer zien', 'Three groups of first-year students want to see a control room']) },
  parts: [
    { heading: words(['Het bezoek', 'The visit']), fields: [
      lines('programme', ['Wat ze zien en doen', 'What they see and do'], { needed: 'offer', max: 8, asked: ['Wat we graag zien', 'What we would like to see'] }),
      sponsor(), lastingEffect(),
      whole('minutes', ['Duur', 'Length'], 45, 480, { needed: true, unit: [['minuut', 'minute'], ['minuten', 'minutes']], hint: ['Een dagdeel is 240 minuten. Langer kan als er meer bedrijven meedoen.', 'Half a day is 240 minutes. Longer is possible when more companies take part.'] }),
      line('guide', ['Wie rondleidt', 'Who guides'], { only: 'offer' }),
      yesNo('graduates', ['Pas afgestudeerde collega’s vertellen mee', 'Recent graduates join in'], { asked: ['Graag met pas afgestudeerde collega’s', 'Preferably with recent graduates'] }),
      lines('others', ['Andere bedrijven op dezelfde dag', 'Other companies on the same day'], { max: 6 }),
    ] },
    { heading: words(['De groep', 'The group']), fields: [
      choices('audience', ['Voor wie', 'For whom'], years, { needed: true }),
      whole('groupSize', ['Hooguit per groep', 'At most in a group'], 2, 100, { needed: true, unit: [['student', 'student'], ['studenten', 'students']], asked: ['Studenten per groep', 'Students in a group'] }),
      choice('travel', ['Reis', 'Travel'], options({ own: ['de groep komt zelf', 'the group comes by itself'], paid: ['het bedrijf betaalt de reis', 'the company pays for travel'], fetched: ['het bedrijf haalt de groep op', 'the company fetches the group'] })),
      yesNo('accessible', ['Bereikbaar met een rolstoel', 'Accessible by wheelchair'], { only: 'offer' }),
      line('rules', ['Huisregels', 'House rules'], { only: 'offer', hint: ['Zoals legitimatie mee, geen foto’s.', 'Such as bring identification, no photos.'] }),
    ] },
  ],
  start: { ...oneHalfDay, details: { minutes: 180 } },
  rules: [{ at: 'minutes', text: words(['Hooguit een dagdeel: 240 minuten. Noem de andere bedrijven als het een hele dag is.', 'Half a day at most: 240 minutes. Name the other companies if it is a whole day.']), holds: ({ minutes, others }) => Number(minutes ?? 0) <= 240 || (Array.isArray(others) && others.length > 0) }],
  hints: ['early-years', 'quiet-weeks', 'many-reasons', 'closes-late'],
  example: {
    offer: { programme: ['De serverruimte', 'Een uur meekijken op de servicedesk'], minutes: 120, guide: 'Twee beheerders', graduates: true, audience: ['year-1'], groupSize: 15, travel: 'own', accessible: true },
    request: { programme: ['Een ruimte waar het echt draait'], minutes: 120, audience: ['year-1'], groupSize: 15, travel: 'own' },
  },
};
