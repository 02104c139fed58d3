import type { Kind } from '../kind';
import { choice, euros, halves, line, options, prose, whole, words, yesNo } from '../own';
import { renewal } from '../shared-fields';

/** H-057, H-083: work and school in one week, often for years, with a contract. */
export const dualTrackSeat: Kind = {
  slug: 'dual-track-seat', students: true, dates: ['range'], practice: true, supplies: 'company',
  form: 'education-format', place: 1, name: words(['Plek in een duaal traject (ook bbl)', 'Dual-track seat (including bbl)']), phrase: words(['het duale traject', 'the dual track']), unit: 'seat', next: null, earning: true, asked: 'each-period', employment: 'PART_TIME',
  says: {
    offer: words(['Iemand werkt bij jou en gaat een of twee dagen per week naar school.', 'Somebody works for you and goes to school one or two days a week.']),
    request: words(['Je zoekt werkgevers voor studenten die werken en leren combineren.', 'You look for employers for students who combine working and learning.']),
  },
  titles: { offer: words(['Vier dagen beheer, één dag school', 'Four days of administration, one day of school']), request: words(['Werkgevers gezocht voor een nieuwe bbl-klas', 'Employers wanted for a new work-based class']) },
  parts: [
    { heading: words(['Werk en school', 'Work and school']), fields: [
      prose('work', ['Het werk', 'The work'], { needed: 'offer', asked: ['Wat studenten kunnen doen', 'What students can do'] }),
      choice('route', ['Traject', 'Track'], options({ bbl: ['mbo: bbl', 'mbo: work-based (bbl)'], ad: ['associate degree, duaal', 'associate degree, dual'], bachelor: ['hbo-bachelor, duaal', 'bachelor, dual'] }), { needed: true }),
      halves('daysAtWork', ['Dagen aan het werk', 'Days at work'], 0.5, 4.5, { needed: true, unit: [['dag', 'day'], ['dagen', 'days']] }),
      halves('daysAtSchool', ['Dagen op school', 'Days at school'], 0.5, 4.5, { needed: true, unit: [['dag', 'day'], ['dagen', 'days']] }),
      whole('months', ['Duur', 'Length'], 6, 60, { needed: true, unit: [['maand', 'month'], ['maanden', 'months']] }),
      renewal(),
    ] },
    { heading: words(['Contract', 'Contract']), fields: [
      choice('contract', ['Contract', 'Contract'], options({ start: ['vanaf de eerste dag', 'from day one'], trial: ['na een proefperiode', 'after a trial'], none: ['een leerovereenkomst met vergoeding', 'a learning agreement with pay'] }), { needed: true }),
      euros('salaryEuros', ['Bruto per maand', 'Gross a month'], 20_000, { needed: 'offer', asked: ['Verwacht bruto per maand', 'Expected gross a month'] }),
      yesNo('feesPaid', ['Het bedrijf betaalt het lesgeld', 'The company pays the tuition']),
      halves('billableDays', ['Dagen betaald door klanten', 'Days paid by clients'], 0, 4.5, { unit: [['dag', 'day'], ['dagen', 'days']] }),
    ] },
    { heading: words(['Wie mee kan doen', 'Who can join']), fields: [
      choice('screening', ['Selectie', 'Selection'], options({ company: ['door het bedrijf', 'by the company'], school: ['door de opleiding', 'by the programme'], together: ['samen', 'together'], board: ['door een gezamenlijk bestuur', 'by a shared board'] }), { needed: true }),
      line('asks', ['Wat iemand meebrengt', 'What somebody brings']),
      line('mentor', ['Vaste begeleider', 'Regular supervisor'], { needed: 'offer', only: 'offer' }),
      line('feeder', ['Vaste mbo-partner voor instroom', 'Regular mbo partner for intake'], { hint: ['Een school die studenten aanraadt om hier verder te leren.', 'A school that advises students to go on learning here.'] }),
      yesNo('nextLevel', ['Doorleren op een hoger niveau kan', 'One can go on to a higher level']),
    ] },
  ],
  rules: [{ at: 'daysAtSchool', text: words(['Werk en school passen samen niet in vijf dagen.', 'Work and school together do not fit in five days.']), holds: ({ daysAtWork, daysAtSchool }) => Number(daysAtWork ?? 0) + Number(daysAtSchool ?? 0) <= 5 }],
  hints: ['soon', 'long-commitment', 'recognition', 'high-floor', 'open-to-others', 'only-products', 'commercial', 'quiet-weeks', 'no-effort'],
  example: {
    offer: { work: 'Beheer van werkplekken en netwerken bij klanten in de regio, vanaf dag één in een vast team.', route: 'bbl', daysAtWork: 4, daysAtSchool: 1, months: 36, contract: 'start', salaryEuros: 2100, feesPaid: true, screening: 'together', mentor: 'Hoofd beheer', nextLevel: true },
    request: { work: 'Eerstelijns beheer en kleine projecten.', route: 'bbl', daysAtWork: 4, daysAtSchool: 1, months: 24, contract: 'start', screening: 'school' },
  },
};
