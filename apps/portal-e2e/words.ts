import type { Language } from './browser';

/** What the people of the journey read and press, in the language of their page. */
const nl = {
  door: { company: /^Beheerder van een bedrijf Veenpoort/, manager: /^Opleidingsmanager ROC Deltion/, analyst: /^Analist van HCA-ICT/ },
  demo: 'Of kijk als iemand uit de demo',
  monitor: { name: 'Monitor', postings: /van (\d+) geplaatst/, collaborations: /van (\d+) afgesproken/, answers: /antwoorden: (\d+)/, signals: 'signalen open' },
  post: 'Maak een plaatsing', begin: /^Stage /, write: 'Stage: schrijf je aanbod', publish: 'Publiceer',
  title: 'Titel', summary: 'Samenvatting', goals: 'Leerdoelen', technologies: 'Technologie', add: 'Voeg toe', seats: 'Aantal plaatsen', branch: 'Vestiging',
  from: 'Begint op', until: 'Eindigt op', closes: 'Reageren kan tot en met', assignment: 'Opdracht', days: 'Dagen per week', supervisors: 'Begeleiders', guidance: 'Begeleiding per student per week',
  allowance: 'Vergoeding per maand', contactName: 'Naam', contactEmail: 'E-mailadres', travel: 'Reiskosten worden vergoed',
  reasons: ['Oplossing voor je personeelstekort', 'Vergroten netwerk en naamsbekendheid'], level: 'mbo 4', workplace: 'op locatie', confidentiality: /Code blijft binnen/,
  faults: 'Er gaan 2 dingen niet goed', seen: 'Zo komt het eruit te zien', published: 'Je plaatsing staat open. Opleidingen die passen krijgen bericht.', open: 'Open',
  matches: 'Plaatsingen die passen', atOnce: 'Meteen', kept: 'Bewaard.',
  look: 'Bekijk de plaatsing en reageer', reasonsInMail: 'Waarom het past', fits: 'Waarom dit bij jouw opleiding past', function: 'Functie', hundred: /van 100/,
  message: 'Bericht', send: 'Stuur voorstel', sent: 'Voorstel verstuurd', toProposal: 'Naar het voorstel',
  proposals: 'Voorstellen', asks: 'ROC Deltion College vraagt 2 plaatsen', confirm: 'Bevestig', confirmYes: 'Ja, bevestig', confirmed: 'Bevestigd. ROC Deltion College geeft nu het laatste akkoord.',
  accept: 'Accepteer de partner', acceptYes: 'Ja, accepteer', start: 'Start de samenwerking', startYes: 'Ja, start',
  plan: { finish: 'Maak het plan af', fill: 'Vul aan wat open is', teachers: 'Docenten', hours: 'Uren van de opleiding', rhythm: 'elke twee weken', deputy: { school: 'Vervanger bij de opleiding', firm: 'Vervanger bij het bedrijf' }, weight: { school: 'Volgens de opleiding', firm: 'Volgens het bedrijf' },
    share: 'Deel van de tijd', noTrial: 'Geen proefperiode', yes: 'Ja', trainer: 'Begeleider op de werkvloer', save: 'Bewaar en zeg akkoord', agree: /^Akkoord met \d+ punt/, waits: 'Wacht op Veenpoort Software', done: /^Alle \d+ punten akkoord$/, goOn: 'Naar de samenwerking' },
  answer: 'Beantwoord', otherLanguage: 'Nederlands', no: 'Nee, niet op koers', remark: 'Wil je nog iets kwijt?', sendAnswer: 'Verstuur je antwoord', markMissing: /Er gaat één ding niet goed|Er gaan \d dingen niet goed/, enough: 'Net genoeg',
  thanks: 'Dank je, je antwoord is binnen', offCourse: 'Niet op koers', signal: 'Signaal van Veenpoort Software: Een cijfer van 5 of lager',
  toDay: 'Naar een dag', goToDay: 'Ga naar die dag', ran: 'Wat er toen gebeurde', askedFor: /^Tussenstand gevraagd [1-9]/, jobsDone: /^\d+ ta(ak|ken) gedaan\.$/, mailLanguage: 'Taal van deze mail', inEnglish: /^Engels/,
  menu: 'Menu', skip: 'Naar de inhoud', signIn: 'Inloggen', enter: 'Log in', email: 'E-mailadres', password: 'Wachtwoord', workspace: 'Werkplek', postings: 'Plaatsingen',
};

export type Words = typeof nl;

const en: Words = {
  door: { company: /^Administrator of a company Veenpoort/, manager: /^Programme manager ROC Deltion/, analyst: /^Analyst of HCA-ICT/ },
  demo: 'Or look as somebody from the demo',
  monitor: { name: 'Monitor', postings: /of (\d+) posted/, collaborations: /of (\d+) agreed/, answers: /answers: (\d+)/, signals: 'signals open' },
  post: 'Create a posting', begin: /^Internship /, write: 'Internship: write your offer', publish: 'Publish',
  title: 'Title', summary: 'Summary', goals: 'Learning goals', technologies: 'Technology', add: 'Add', seats: 'Number of seats', branch: 'Branch',
  from: 'Starts on', until: 'Ends on', closes: 'Open for responses until', assignment: 'Assignment', days: 'Days a week', supervisors: 'Supervisors', guidance: 'Supervision per student per week',
  allowance: 'Allowance per month', contactName: 'Name', contactEmail: 'Email address', travel: 'Travel costs are reimbursed',
  reasons: ['Solve your staff shortage', 'A larger network and a better-known name'], level: 'mbo level 4', workplace: 'on site', confidentiality: /Code stays inside/,
  faults: '2 things need your attention', seen: 'As it will look', published: 'Your posting is open. Programmes that fit are told.', open: 'Open',
  matches: 'Postings that fit', atOnce: 'At once', kept: 'Saved.',
  look: 'Look at the posting and respond', reasonsInMail: 'Why it fits', fits: 'Why this fits your programme', function: 'Job function', hundred: /of 100/,
  message: 'Message', send: 'Send proposal', sent: 'Proposal sent', toProposal: 'To the proposal',
  proposals: 'Proposals', asks: 'ROC Deltion College asks for 2 seats', confirm: 'Confirm', confirmYes: 'Yes, confirm', confirmed: 'Confirmed. ROC Deltion College now gives the last yes.',
  accept: 'Accept the partner', acceptYes: 'Yes, accept', start: 'Start the collaboration', startYes: 'Yes, start',
  plan: { finish: 'Finish the plan', fill: 'Complete what is open', teachers: 'Teachers', hours: 'Hours of the programme', rhythm: 'every two weeks', deputy: { school: 'Deputy at the programme', firm: 'Deputy at the company' }, weight: { school: 'As the programme sees it', firm: 'As the company sees it' },
    share: 'Share of the time', noTrial: 'No trial', yes: 'Yes', trainer: 'Supervisor at work', save: 'Save and agree', agree: /^Agree to \d+ point/, waits: 'Waits for Veenpoort Software', done: /^All \d+ points agreed$/, goOn: 'To the collaboration' },
  answer: 'Answer', otherLanguage: 'English', no: 'No, not on track', remark: 'Is there anything else?', sendAnswer: 'Send your answer', markMissing: /needs? your attention/, enough: 'Just enough',
  thanks: 'Thank you, your answer has arrived', offCourse: 'Not on track', signal: 'Signal from Veenpoort Software: A mark of 5 or lower',
  toDay: 'To a day', goToDay: 'Go to that day', ran: 'What happened then', askedFor: /^Check-in asked for [1-9]/, jobsDone: /^\d+ jobs? done\.$/, mailLanguage: 'Language of this mail', inEnglish: /^English/,
  menu: 'Menu', skip: 'To the content', signIn: 'Sign in', enter: 'Sign in', email: 'Email address', password: 'Password', workspace: 'Workspace', postings: 'Postings',
};

export const words: Record<Language, Words> = { nl, en };
