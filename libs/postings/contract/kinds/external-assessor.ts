import type { Kind } from '../kind';
import { choice, days, euros, line, options, whole, words, yesNo } from '../own';
import { combines } from '../shared-fields';

/** H-077, G-18: reads weeks before, asks questions at the defence and has a say in the mark or not. */
export const externalAssessor: Kind = {
  slug: 'external-assessor', students: false, dates: ['dates', 'range', 'on-call'], supplies: 'company',
  form: 'hybrid-teacher', place: 2, name: words(['Extern deskundige bij afstuderen', 'External assessor']), phrase: words(['het meebeoordelen', 'the assessing']), unit: 'person', next: 'graduation-project', asked: 'once',
  effort: { stars: 2, why: words(['Het handboek noemt de tijd die dit vraagt beperkt', 'The handbook calls the time this takes limited']) },
  says: {
    offer: words(['Een collega leest verslagen en vraagt mee bij het afstuderen of een praktijkexamen.', 'A colleague reads reports and joins the questions at graduations or exams.']),
    request: words(['Je zoekt mensen uit de praktijk die meelezen en meevragen.', 'You look for people from practice who read and ask along.']),
  },
  titles: { offer: words(['Twee engineers lezen mee bij het afstuderen', 'Two engineers read along at graduations']), request: words(['Vakmensen gezocht bij het afstuderen', 'Professionals wanted at graduations']) },
  parts: [
    { heading: words(['De beoordeling', 'The assessment']), fields: [
      choice('occasion', ['Bij wat', 'At what'], options({ graduation: ['afstudeerzitting', 'graduation'], exam: ['praktijkexamen', 'practical exam'], project: ['eindpresentatie van een project', 'final presentation of a project'] }), { needed: true }),
      line('expertise', ['Vakgebied', 'Field'], { needed: true }),
      days('defenceOn', ['Dagen van de zittingen', 'Days of the defences'], { needed: 'request', asked: ['Dagen van de zittingen', 'Days of the defences'], hint: ['Nog niet precies bekend? Zet er dan de waarschijnlijke dagen.', 'Not known exactly? Then the likely days.'] }),
      choice('influence', ['Invloed op het cijfer', 'Influence on the mark'], options({ none: ['geen, de opleiding geeft het cijfer', 'none, the programme gives the mark'], advice: ['advies', 'advice'], shared: ['telt mee', 'counts'] }), { needed: true }),
    ] },
    { heading: words(['Tijd', 'Time']), fields: [
      whole('readingWeeks', ['Verslag vooraf', 'Report beforehand'], 0, 12, { needed: true, unit: [['week', 'week'], ['weken', 'weeks']], hint: ['Hoeveel weken voor de zitting het verslag er is.', 'How many weeks before the defence the report is there.'] }),
      whole('reports', ['Verslagen per persoon', 'Reports a person'], 1, 30, { needed: true }),
      whole('hoursPerReport', ['Uren per verslag', 'Hours a report'], 1, 40, { unit: [['uur', 'hour'], ['uur', 'hours']], hint: ['Lezen en zitting samen.', 'Reading and defence together.'] }),
      combines(['graduation', 'lecture']),
      yesNo('training', ['Er is vooraf een korte training', 'There is a short training beforehand'], { asked: ['We geven vooraf een korte training', 'We give a short training beforehand'] }),
      euros('feeEuros', ['Vergoeding per dag', 'Fee a day'], 5_000),
    ] },
  ],
  hints: ['soon', 'quiet-weeks', 'closes-late', 'no-effort'],
  example: {
    offer: { occasion: 'graduation', expertise: 'Ontwerp van webapplicaties', influence: 'advice', readingWeeks: 3, reports: 2, hoursPerReport: 6 },
    request: { occasion: 'graduation', expertise: 'Software en data', defenceOn: ['2027-06-22', '2027-06-24'], influence: 'none', readingWeeks: 3, reports: 2, hoursPerReport: 6, training: true },
  },
};
