import type { Kind } from '../kind';
import { checklist, choice, choices, euros, line, options, whole, words, yesNo } from '../own';

/** B0-1 to B0-7, B1-1 to B1-5: learning and working together from day one; no long internship, no cheap labour. */
export const traineeship: Kind = {
  slug: 'traineeship', students: true, dates: ['range', 'on-call'], supplies: 'company',
  form: 'reskilling', place: 2, name: words(['Traineeship', 'Traineeship']), phrase: words(['het traineeship', 'the traineeship']), unit: 'seat', next: 'dual-track-seat', earning: true, employment: 'FULL_TIME', source: 'Artikel over traineeships in de ICT',
  says: {
    offer: words(['Starters werken vanaf dag één mee en volgen vaste trainingen, met een begeleider.', 'Starters work from day one and follow regular training, with a supervisor.']),
    request: words(['Je zoekt bedrijven die je afgestudeerden werkend verder opleiden.', 'You look for companies that train your graduates on the job.']),
  },
  titles: { offer: words(['Achttien maanden leren en werken in de cloud', 'Eighteen months of learning and working in the cloud']), request: words(['Traineeships gezocht voor onze afgestudeerden', 'Traineeships wanted for our graduates']) },
  parts: [
    { heading: words(['Opzet', 'Set-up']), fields: [
      choice('track', ['Richting', 'Direction'], options({ ict: ['ICT in een organisatie', 'ICT in an organisation'], consultancy: ['consultancy', 'consultancy'] }), { needed: true }),
      choices('fields', ['Werkterrein', 'Field of work'], options({ cloud: ['cloud', 'cloud'], process: ['processen', 'processes'], security: ['beveiliging', 'security'], applications: ['beheer van applicaties', 'managing applications'], data: ['gegevens', 'data'], analysis: ['analyseren', 'analysing'], advice: ['adviseren', 'advising'], implementation: ['invoering begeleiden', 'guiding implementation'] })),
      whole('months', ['Duur', 'Length'], 3, 48, { needed: true, unit: [['maand', 'month'], ['maanden', 'months']] }),
      whole('trainingDays', ['Trainingsdagen in totaal', 'Training days in all'], 1, 200, { needed: true, unit: [['dag', 'day'], ['dagen', 'days']] }),
      line('supervisor', ['Wie begeleidt', 'Who supervises'], { needed: 'offer', asked: ['Gevraagde begeleiding', 'Supervision asked'] }),
    ] },
    { heading: words(['Inhoud', 'Contents']), fields: [
      checklist('contents', ['Dit leren trainees', 'What trainees learn'], options({
        basics: ['basis van infrastructuur, cloud en applicaties', 'basics of infrastructure, cloud and applications'], security: ['veilig werken en privacy (AVG)', 'security and privacy (GDPR)'],
        agile: ['agile werken en projecten', 'agile and project work'], professional: ['communiceren, plannen en feedback geven', 'communicating, planning and giving feedback'],
      }), { needed: true }),
      checklist('consultancy', ['En voor consultancy', 'And for consultancy'], options({
        specialism: ['basis van ICT en een specialisatie', 'basics of ICT and a specialisation'], advising: ['adviseren en presenteren', 'advising and presenting'],
        stakeholders: ['omgaan met belangen', 'dealing with interests'], change: ['omgaan met weerstand en verandering', 'dealing with resistance and change'],
      }), { hint: ['Alleen als de richting consultancy is.', 'Only if the direction is consultancy.'] }),
      yesNo('reflection', ['Elke maand een gesprek over wat iemand leerde', 'A talk about what was learnt, every month']),
    ] },
    { heading: words(['Contract en daarna', 'Contract and after']), fields: [
      choice('contract', ['Contract', 'Contract'], options({ permanent: ['vast', 'permanent'], temporary: ['tijdelijk', 'temporary'], secondment: ['gedetacheerd bij klanten', 'seconded to clients'] }), { needed: 'offer' }),
      euros('salaryEuros', ['Bruto per maand', 'Gross a month'], 20_000, { only: 'offer' }),
      yesNo('permanentAfter', ['Doel is een vaste baan', 'Meant to become a permanent job'], { needed: 'offer' }),
      line('growth', ['Groeirichtingen', 'Ways to grow'], { hint: ['Zoals techniek, architectuur of projectleiding.', 'Such as technique, architecture or leading projects.'] }),
      yesNo('repayment', ['Wie eerder weggaat betaalt de training terug', 'Who leaves early pays the training back'], { only: 'offer' }),
    ] },
  ],
  fit: [
    { heading: words(['Past dit bij je?', 'Does this suit you?']), statements: [
      words(['Je staat aan het begin van je loopbaan.', 'You are at the start of your career.']), words(['Je wilt werken en leren tegelijk.', 'You want to work and learn at once.']),
      words(['Je kunt tegen feedback en vraagt erom.', 'You can take feedback and ask for it.']), words(['ICT boeit je; je hoeft nog niet alles te weten.', 'ICT interests you; you need not know it all yet.']),
    ] },
    { heading: words(['Past consultancy bij je?', 'Does consultancy suit you?']), when: { field: 'track', is: 'consultancy' }, statements: [
      words(['Je houdt van afwisseling.', 'You like variety.']), words(['Techniek en hoe organisaties werken boeien je allebei.', 'Technique and how organisations work both interest you.']),
      words(['Je praat en werkt graag met anderen.', 'You like to talk and work with others.']), words(['Je wilt blijven leren.', 'You want to keep learning.']),
    ] },
  ],
  hints: ['only-products', 'open-to-others', 'high-floor', 'commercial', 'long-commitment', 'many-reasons', 'no-effort'],
  example: {
    offer: { track: 'consultancy', fields: ['cloud', 'process'], months: 18, trainingDays: 30, supervisor: 'Een vaste mentor en een teamleider', contents: ['basics', 'security', 'agile', 'professional'], consultancy: ['advising', 'change'], reflection: true, contract: 'permanent', salaryEuros: 2900, permanentAfter: true, growth: 'Architect of projectleider' },
    request: { track: 'ict', months: 12, trainingDays: 20, contents: ['basics', 'professional'], reflection: true },
  },
};
