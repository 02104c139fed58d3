import type { Kind } from '../kind';
import { choice, choices, euros, line, lines, options, prose, whole, words, yesNo } from '../own';
import { renewal, schoolFacilities } from '../shared-fields';

/** H-056, H-080, H-081: a cohort with phases, costs a person, sessions to come back to and work at the end. */
export const reskillingTrack: Kind = {
  slug: 'reskilling-track', students: true, dates: ['range'], supplies: 'institution',
  form: 'reskilling', place: 1, name: words(['Om- of bijscholingstraject', 'Reskilling track']), phrase: words(['de om- of bijscholing', 'the reskilling']), unit: 'seat', next: 'traineeship', earning: true,
  says: {
    offer: words(['Je neemt mensen aan die nog een vak leren, of schoolt je eigen mensen om.', 'You hire people who still learn the trade, or retrain your own.']),
    request: words(['Je start een groep en zoekt werkgevers die deelnemers opleiden en aannemen.', 'You start a group and look for employers that train and hire participants.']),
  },
  titles: { offer: words(['Van zorg naar servicedesk: acht plekken', 'From care to service desk: eight seats']), request: words(['Werkgevers gezocht voor een omscholingsklas', 'Employers wanted for a reskilling class']) },
  parts: [
    { heading: words(['Het traject', 'The track']), fields: [
      line('target', ['Voor welk werk', 'For which work'], { needed: true }),
      lines('phases', ['Fasen', 'Phases'], { needed: true, max: 8, hint: ['Eén per regel, zoals: vijf maanden les, voltijds.', 'One a line, such as: five months of lessons, full-time.'] }),
      whole('months', ['Duur', 'Length'], 1, 48, { needed: true, unit: [['maand', 'month'], ['maanden', 'months']] }),
      renewal(),
      whole('returnSessions', ['Terugkomdagen', 'Return sessions'], 0, 60, { needed: true, unit: [['dag', 'day'], ['dagen', 'days']] }),
      schoolFacilities(),
      yesNo('newCourse', ['Er bestaat nog geen opleiding voor deze functie', 'There is no course yet for this job']),
    ] },
    { heading: words(['Deelnemers', 'Participants']), fields: [
      choice('selection', ['Wie kiest de deelnemers', 'Who selects'], options({ school: ['de opleiding', 'the programme'], company: ['het bedrijf', 'the company'], together: ['samen', 'together'], municipality: ['de gemeente toetst vooraf', 'the municipality tests beforehand'] }), { needed: true }),
      prose('criteria', ['Waar op gelet wordt', 'What counts'], { max: 1000 }),
      yesNo('ownStaff', ['Ook voor mensen die er al werken', 'Also for people who already work there']),
    ] },
    { heading: words(['Kosten en werk', 'Cost and work']), fields: [
      euros('costEuros', ['Kosten per persoon', 'Cost a person'], 100_000, { needed: true }),
      choices('payers', ['Wie betaalt', 'Who pays'], options({ company: ['het bedrijf', 'the company'], participant: ['de deelnemer', 'the participant'], municipality: ['de gemeente', 'the municipality'], uwv: ['UWV', 'UWV'], grant: ['een subsidie', 'a grant'] }), { needed: true }),
      yesNo('jobGuarantee', ['Baangarantie', 'Job guarantee'], { needed: true }),
      choice('contractFrom', ['Contract', 'Contract'], options({ start: ['vanaf de eerste dag', 'from day one'], work: ['als het werken begint', 'when work begins'], end: ['na het traject', 'after the track'] })),
      lines('parties', ['Wie er meedoen', 'Who takes part'], { max: 6, hint: ['Zoals de gemeente of een brancheclub.', 'Such as the municipality or a trade body.'] }),
    ] },
  ],
  hints: ['soon', 'long-commitment', 'open-to-others', 'many-reasons', 'quiet-weeks', 'curriculum-lead', 'no-effort'],
  example: {
    offer: { target: 'Medewerker servicedesk', phases: ['Vier maanden les, voltijds', 'Zes maanden werken met één lesdag'], months: 10, returnSessions: 6, selection: 'together', costEuros: 6000, payers: ['company', 'grant'], jobGuarantee: true, contractFrom: 'start' },
    request: { target: 'Beheerder applicaties', phases: ['Vier maanden les', 'Acht maanden werken en leren'], months: 12, returnSessions: 8, selection: 'municipality', costEuros: 6500, payers: ['municipality', 'company'], jobGuarantee: false, parties: ['Een gemeente'] },
  },
};
