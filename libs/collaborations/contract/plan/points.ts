import type { Text } from '#base/contract';
import { REASONS_SHORT, reasons, type Reason } from '#guidance/contract';
import { CONFIDENTIALITY, LANGUAGE, own, type OwnField, type OwnValue } from '#postings/contract';
import { isLight, needsTrial, type PlanField, type PlanPoint, type PlanSubject, type PointValue, type Side } from './point';

const { choice, choices, day, days, euros, halves, line, lines, options, percent, prose, whole, yesNo } = own;
const needed = { needed: true } as const;
const together = (field: OwnField): PlanField => ({ ...field, by: 'both' });
const ofInstitution = (field: OwnField): PlanField => ({ ...field, by: 'institution' });
const ofCompany = (field: OwnField): PlanField => ({ ...field, by: 'company' });
const always = () => true;
const thorough = (subject: PlanSubject) => !isLight(subject);
const withStudents = (subject: PlanSubject) => thorough(subject) && subject.hasStudents;

const said = (value: OwnValue | undefined): string => (value === undefined ? '' : String(value));
const list = (value: OwnValue | undefined): string[] => (Array.isArray(value) ? value : []);
const both = (text: string): Text => ({ nl: text, en: text });
/** Sentences one after the other; what has nothing to say is left out. */
const sentences = (...parts: (Text | null)[]): Text | null => {
  const there = parts.filter((part) => part !== null);
  return there.length === 0 ? null : { nl: there.map(({ nl }) => nl).join(' '), en: there.map(({ en }) => en).join(' ') };
};
const asSentence = (text: string) => (/[.!?…]$/.test(text) ? text : `${text}.`);
const asWritten = (value: OwnValue | undefined): Text | null => (value ? both(asSentence(said(value))) : null);
const several = (of: Readonly<Record<string, Text>>, value: OwnValue | undefined, language: 'nl' | 'en') =>
  new Intl.ListFormat(language).format(list(value).map((slug) => of[slug]?.[language] ?? slug));

const rhythms = options({
  weekly: ['elke week', 'every week'], 'two-weekly': ['elke twee weken', 'every two weeks'], monthly: ['elke maand', 'every month'],
  'each-period': ['elke onderwijsperiode', 'every teaching period'], around: ['rond de dag zelf', 'around the day itself'],
});
const pers = options({ week: ['per week', 'a week'], total: ['in totaal', 'in all'] });
const companies = options({ 'one-to-one': ['met dit ene bedrijf', 'with this one company'], several: ['alleen samen met andere bedrijven', 'only together with other companies'] });
const schoolTasks = options({ process: ['bewaakt het leren', 'watches over the learning'], guides: ['begeleidt de studenten', 'guides the students'], assesses: ['beoordeelt', 'assesses'] });
const companyTasks = options({ content: ['brengt de inhoud in', 'brings the content'], daily: ['begeleidt dagelijks', 'guides from day to day'], feedback: ['geeft feedback', 'gives feedback'], place: ['zorgt voor een werkplek', 'provides a place to work'] });
const trials = options({ none: ['Geen proefperiode', 'No trial'], trial: ['Eerst een proefperiode', 'A trial first'] });

const people = (value: PointValue, side: Side, name: string): Text | null => {
  const [count, hours, per] = [value[`${side}People`], value[`${side}Hours`], value['per'] === 'total' ? { nl: 'in totaal', en: 'in all' } : { nl: 'per week', en: 'a week' }];
  if (typeof count !== 'number' || typeof hours !== 'number') return null;
  const who = side === 'institution' ? { nl: count === 1 ? 'docent' : 'docenten', en: count === 1 ? 'teacher' : 'teachers' } : { nl: count === 1 ? 'medewerker' : 'medewerkers', en: count === 1 ? 'employee' : 'employees' };
  return { nl: `${name}: ${count} ${who.nl}, ${String(hours).replace('.', ',')} uur ${per.nl}.`, en: `${name}: ${count} ${who.en}, ${hours} ${hours === 1 ? 'hour' : 'hours'} ${per.en}.` };
};
const dayIn = (language: 'nl' | 'en', value: OwnValue | undefined) => new Intl.DateTimeFormat(language === 'nl' ? 'nl-NL' : 'en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(said(value)));
const gap = (value: PointValue) => Math.abs(Number(value['institutionWeight']) - Number(value['companyWeight']));

/** How a side names what it expects of a reason. */
export const expectedOf = (side: Side, reason: Reason) => `${side}${reason[0]?.toUpperCase()}${reason.slice(1)}`;
const expected = (side: Side, by: (field: OwnField) => PlanField) => reasons.map((reason) => by(whole(expectedOf(side, reason), [REASONS_SHORT[reason].nl, REASONS_SHORT[reason].en], 1, 5, needed)));

/** The points of a joint plan in their order: the golden tips as things to agree on. What a plan has follows from its kind. */
export const planPoints: readonly PlanPoint[] = [
  {
    slug: 'people', isFor: always, name: { nl: 'Mensen en uren', en: 'People and hours' },
    about: { nl: 'Hoeveel mensen en hoeveel tijd zet elke kant in? Wie dat vooraf opschrijft, wordt later niet verrast.', en: 'How many people and how much time does each side put in? Written down beforehand, it surprises nobody later.' },
    fields: [
      together(whole('institutionPeople', ['Docenten', 'Teachers'], 1, 50, needed)), together(halves('institutionHours', ['Uren van de opleiding', 'Hours of the programme'], 0, 400, needed)),
      together(whole('companyPeople', ['Medewerkers', 'Employees'], 1, 100, needed)), together(halves('companyHours', ['Uren van het bedrijf', 'Hours of the company'], 0, 400, needed)),
      together(choice('per', ['Deze uren zijn', 'These hours are'], pers, needed)),
    ],
    says: (value, names) => sentences(people(value, 'institution', names.institution), people(value, 'company', names.company)),
  },
  {
    slug: 'time', isFor: always, name: { nl: 'Dagen', en: 'Days' },
    about: { nl: 'Van wanneer tot wanneer, en op welke dagen?', en: 'From when until when, and on which days?' },
    fields: [together(day('from', ['Begin', 'Begin'], needed)), together(day('until', ['Einde', 'End'], needed)),
      together(line('days', ['Welke dagen en tijden', 'Which days and times'], { max: 200, hint: ['Bijvoorbeeld: maandag tot en met donderdag op kantoor, vrijdag op school.', 'For example: Monday to Thursday at the office, Friday at school.'] }))],
    rules: [{ at: 'until', holds: ({ from, until }) => !from || !until || from <= until, text: { nl: 'Kies een einddatum na de begindatum.', en: 'Choose an end date after the start date.' } }],
    says: ({ from, until, days: which }) => sentences(!from || !until ? null : from === until
      ? { nl: `Op ${dayIn('nl', from)}.`, en: `On ${dayIn('en', from)}.` } : { nl: `Van ${dayIn('nl', from)} tot en met ${dayIn('nl', until)}.`, en: `From ${dayIn('en', from)} to ${dayIn('en', until)}.` }, asWritten(which)),
  },
  {
    slug: 'contact', isFor: thorough, name: { nl: 'Vast contact', en: 'Regular contact' },
    about: { nl: 'Hoe vaak spreken jullie elkaar, en hoe? Vast contact houdt kleine dingen klein.', en: 'How often do you talk, and how? Regular contact keeps small things small.' },
    fields: [together(choice('rhythm', ['Hoe vaak', 'How often'], rhythms, needed)), together(line('how', ['Hoe', 'How'], { max: 200, hint: ['Bijvoorbeeld: bellen op dinsdag om 9.00 uur.', 'For example: a call on Tuesday at 9:00.'] }))],
    says: ({ rhythm, how }) => sentences(rhythm ? { nl: `Contact ${rhythms[said(rhythm)]?.nl ?? ''}.`, en: `Contact ${rhythms[said(rhythm)]?.en ?? ''}.` } : null, asWritten(how)),
  },
  {
    slug: 'deputies', isFor: thorough, name: { nl: 'Vervanging', en: 'Deputies' },
    about: { nl: 'Wie neemt het over als iemand wegvalt? Elke kant noemt een eigen vervanger.', en: 'Who takes over when somebody is away? Each side names a deputy of its own.' },
    fields: [ofInstitution(line('institutionDeputy', ['Vervanger bij de opleiding', 'Deputy at the programme'], { ...needed, max: 120 })), ofCompany(line('companyDeputy', ['Vervanger bij het bedrijf', 'Deputy at the company'], { ...needed, max: 120 }))],
    says: ({ institutionDeputy, companyDeputy }, names) => sentences(institutionDeputy ? { nl: `${said(institutionDeputy)} bij ${names.institution}.`, en: `${said(institutionDeputy)} at ${names.institution}.` } : null,
      companyDeputy ? { nl: `${said(companyDeputy)} bij ${names.company}.`, en: `${said(companyDeputy)} at ${names.company}.` } : null),
  },
  {
    slug: 'roles', isFor: withStudents, name: { nl: 'Wie doet wat', en: 'Who does what' },
    about: { nl: 'De opleiding gaat over leren en beoordelen, het bedrijf over opdracht en inhoud. Begeleiding door de school kost het bedrijf niets.', en: 'The programme is about learning and assessing, the company about the assignment and its content. Supervision by the school costs the company nothing.' },
    fields: [together(choices('institutionTasks', ['De opleiding', 'The programme'], schoolTasks, needed)), together(choices('companyTasks', ['Het bedrijf', 'The company'], companyTasks, needed)), together(prose('more', ['Wat jullie verder afspreken', 'What else you agree'], { min: 3, max: 1000 }))],
    says: ({ institutionTasks, companyTasks: tasks, more }, names) => sentences(
      list(institutionTasks).length > 0 ? { nl: `${names.institution} ${several(schoolTasks, institutionTasks, 'nl')}.`, en: `${names.institution} ${several(schoolTasks, institutionTasks, 'en')}.` } : null,
      list(tasks).length > 0 ? { nl: `${names.company} ${several(companyTasks, tasks, 'nl')}.`, en: `${names.company} ${several(companyTasks, tasks, 'en')}.` } : null, asWritten(more)),
  },
  {
    slug: 'language', isFor: always, name: { nl: 'Taal', en: 'Language' },
    about: { nl: 'In welke taal wordt er gewerkt en lesgegeven?', en: 'In which language do people work and teach?' },
    fields: [together(choices('languages', ['Talen', 'Languages'], LANGUAGE, needed))],
    says: ({ languages }) => (list(languages).length > 0 ? { nl: `${several(LANGUAGE, languages, 'nl')}.`, en: `${several(LANGUAGE, languages, 'en')}.` } : null),
  },
  {
    slug: 'together', isFor: thorough, name: { nl: 'Met wie nog meer', en: 'With whom else' },
    about: { nl: 'Eén bedrijf met één opleiding, of alleen als er meer bedrijven meedoen?', en: 'One company with one programme, or only when more companies take part?' },
    fields: [together(choice('companies', ['De opleiding werkt', 'The programme works'], companies, needed)), together(line('names', ['Met welke andere bedrijven', 'With which other companies'], { max: 300 }))],
    says: ({ companies: how, names: others }) => sentences(how ? { nl: `De opleiding werkt ${companies[said(how)]?.nl ?? ''}.`, en: `The programme works ${companies[said(how)]?.en ?? ''}.` } : null, asWritten(others)),
  },
  {
    slug: 'weight', isFor: withStudents, name: { nl: 'Zwaarte', en: 'Weight' },
    about: { nl: 'Hoe zwaar is de opdracht voor deze studenten, van 1 (licht) tot 5 (zwaar)? Elke kant zegt het zelf. Schelen jullie twee of meer, dan is dat een praatpunt.', en: 'How heavy is the assignment for these students, from 1 (light) to 5 (heavy)? Each side says so itself. Two or more apart is something to talk about.' },
    fields: [ofInstitution(whole('institutionWeight', ['Volgens de opleiding', 'As the programme sees it'], 1, 5, needed)), ofCompany(whole('companyWeight', ['Volgens het bedrijf', 'As the company sees it'], 1, 5, needed)),
      ofCompany(yesNo('isSafe', ['Het bedrijf kan verder als de opdracht niet afkomt', 'The company can go on when the assignment is not finished'], needed)),
      together(prose('talked', ['Wat jullie daarover afspraken', 'What you agreed about it'], { min: 5, max: 600, hint: ['Nodig als jullie twee of meer schelen.', 'Needed when you are two or more apart.'] }))],
    rules: [
      { at: 'talked', later: true, holds: (value) => !(gap(value) >= 2) || Boolean(value['talked']), text: { nl: 'Jullie kijken hier anders naar. Schrijf op wat jullie daarover afspraken.', en: 'You look at this differently. Write down what you agreed about it.' } },
      { at: 'isSafe', holds: ({ isSafe }) => isSafe !== false, text: { nl: 'Werk waar het bedrijf niet zonder kan, is niet voor studenten. Kies een andere opdracht.', en: 'Work that the company cannot do without is not for students. Choose another assignment.' } },
    ],
    says: ({ institutionWeight: school, companyWeight: firm, talked }) => sentences(
      school && firm ? { nl: `De opleiding zegt ${said(school)}, het bedrijf ${said(firm)}.`, en: `The programme says ${said(school)}, the company ${said(firm)}.` }
        : school ? { nl: `De opleiding zegt ${said(school)}.`, en: `The programme says ${said(school)}.` } : firm ? { nl: `Het bedrijf zegt ${said(firm)}.`, en: `The company says ${said(firm)}.` } : null, asWritten(talked)),
  },
  {
    slug: 'commercial', isFor: withStudents, name: { nl: 'Commercieel werk', en: 'Commercial work' },
    about: { nl: 'Hoeveel van de tijd werken studenten aan iets dat het bedrijf verkoopt? Leren gaat voor.', en: 'How much of the time do students work on what the company sells? Learning comes first.' },
    fields: [together(percent('share', ['Deel van de tijd', 'Share of the time'], needed)), together(line('note', ['Toelichting', 'Note'], { max: 200 }))],
    says: ({ share, note }) => sentences(typeof share === 'number' ? share === 0 ? { nl: 'Geen commercieel werk.', en: 'No commercial work.' } : { nl: `Hooguit ${share} procent van de tijd.`, en: `At most ${share} percent of the time.` } : null, asWritten(note)),
  },
  {
    slug: 'confidentiality', isFor: thorough, name: { nl: 'Vertrouwelijkheid', en: 'Confidentiality' },
    about: { nl: 'Wat mag naar buiten, en wat moet de opleiding kunnen zien om te beoordelen?', en: 'What may go outside, and what must the programme see to assess?' },
    fields: [together(choice('level', ['Wat mag naar buiten', 'What may go outside'], CONFIDENTIALITY, needed)), together(line('note', ['Toelichting', 'Note'], { max: 300 }))],
    says: ({ level, note }) => sentences(level ? { nl: `${CONFIDENTIALITY[said(level) as keyof typeof CONFIDENTIALITY].nl}.`, en: `${CONFIDENTIALITY[said(level) as keyof typeof CONFIDENTIALITY].en}.` } : null, asWritten(note)),
  },
  {
    slug: 'success', isFor: thorough, name: { nl: 'Wanneer is het gelukt?', en: 'When has it worked?' },
    about: { nl: 'Waaraan zien jullie straks dat het gelukt is? Maak het telbaar en haalbaar, met een datum erbij.', en: 'How will you see later that it worked? Make it countable and within reach, with a date.' },
    fields: [together(lines('goals', ['Het is gelukt als', 'It has worked when'], { ...needed, max: 6 }))],
    says: ({ goals }) => (list(goals).length > 0 ? both(list(goals).map(asSentence).join(' ')) : null),
  },
  {
    slug: 'expected', isFor: always, name: { nl: 'Wat we verwachten', en: 'What we expect' },
    about: { nl: 'Wat verwacht elke kant voor zichzelf, van 1 tot 5? Het begint met de sterren van het handboek. Aan het einde zetten we ernaast wat het werd.', en: 'What does each side expect for itself, from 1 to 5? It begins with the handbook’s stars. At the end we put beside it what it became.' },
    fields: [...expected('institution', ofInstitution), ...expected('company', ofCompany)],
    says: (value, names) => {
      const of = (side: Side, language: 'nl' | 'en') => reasons.flatMap((reason) => (value[expectedOf(side, reason)] === undefined ? [] : [`${REASONS_SHORT[reason][language].toLowerCase()} ${said(value[expectedOf(side, reason)])}`])).join(', ');
      return of('company', 'nl') === '' && of('institution', 'nl') === '' ? null
        : { nl: `${names.institution}: ${of('institution', 'nl')}. ${names.company}: ${of('company', 'nl')}.`, en: `${names.institution}: ${of('institution', 'en')}. ${names.company}: ${of('company', 'en')}.` };
    },
  },
  {
    slug: 'trial', isFor: thorough, name: { nl: 'Proefperiode', en: 'Trial' },
    about: { nl: 'Na een proefperiode zeggen beide kanten: doorgaan, bijstellen of stoppen. Bij veel inzet of meer dan een jaar hoort er een bij.', en: 'After a trial both sides say: go on, adjust or stop. With much effort or more than a year there must be one.' },
    fields: [together(choice('kind', ['Proefperiode', 'Trial'], trials, needed)), together(days('decideOn', ['Jullie beslissen op', 'You decide on'], { hint: ['Eén dag of meer; bij meerdere jaren bijvoorbeeld elk jaar een.', 'One day or more; over several years for example one each year.'] }))],
    rules: [
      { at: 'kind', holds: ({ kind }, subject) => kind !== 'none' || !needsTrial(subject), text: { nl: 'Bij zoveel inzet of tijd hoort een proefperiode.', en: 'So much effort or time asks for a trial.' } },
      { at: 'decideOn', later: true, holds: ({ kind, decideOn }) => kind !== 'trial' || (list(decideOn).length > 0 && list(decideOn).length <= 4), text: { nl: 'Kies een tot vier dagen waarop jullie beslissen.', en: 'Choose one to four days on which you decide.' } },
    ],
    says: ({ kind, decideOn }) => (kind === 'none' ? { nl: 'Geen proefperiode.', en: 'No trial.' } : list(decideOn).length === 0 ? null : {
      nl: `Eerst proberen. Beslissen op ${new Intl.ListFormat('nl').format(list(decideOn).map((on) => dayIn('nl', on)))}.`, en: `A trial first. Deciding on ${new Intl.ListFormat('en').format(list(decideOn).map((on) => dayIn('en', on)))}.` }),
  },
  {
    slug: 'practice', isFor: ({ isPractice }) => isPractice, name: { nl: 'Stage in de praktijk', en: 'Practice terms' },
    about: { nl: 'Wie begeleidt op de werkvloer, hoeveel uren, en wat krijgt een student? In het mbo moet het bedrijf erkend zijn als leerbedrijf.', en: 'Who supervises at work, for how many hours, and what does a student get? For mbo the company must be a recognised training company.' },
    fields: [ofCompany(line('trainer', ['Begeleider op de werkvloer', 'Supervisor at work'], { ...needed, max: 120 })), together(halves('hoursPerWeek', ['Uren van een student per week', 'Hours of a student a week'], 1, 40, needed)), together(euros('allowanceEuros', ['Stagevergoeding per maand', 'Allowance a month'], 10_000)), together(line('rights', ['Verlof, reiskosten, verzekering', 'Leave, travel, insurance'], { max: 300 }))],
    says: ({ trainer, hoursPerWeek: hours, allowanceEuros: pay, rights }) => sentences(trainer ? { nl: `${said(trainer)} begeleidt op de werkvloer.`, en: `${said(trainer)} supervises at work.` } : null,
      hours ? { nl: `${said(hours).replace('.', ',')} uur per week.`, en: `${said(hours)} hours a week.` } : null,
      typeof pay === 'number' ? { nl: `Vergoeding: ${pay} euro per maand.`, en: `Allowance: ${pay} euros a month.` } : null, asWritten(rights)),
  },
];

/** Agreed wording that an institution brings along: one text that both say yes to. */
export const clausePoint = (title: string): PlanPoint => ({
  slug: 'clause', name: both(title), isFor: always, about: { nl: 'Een vaste afspraak van de opleiding. Verander hem alleen samen.', en: 'A standing agreement of the programme. Change it only together.' },
  fields: [together(prose('text', ['Afspraak', 'Agreement'], { ...needed, min: 5, max: 2000 }))], says: ({ text }) => (text ? both(said(text)) : null),
});

export const pointsFor = (subject: PlanSubject): PlanPoint[] => planPoints.filter(({ isFor }) => isFor(subject));
