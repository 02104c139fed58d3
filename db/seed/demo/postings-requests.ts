import { addDays } from '#base/contract';
import type { Calendar } from './calendar';
import { onCall, range, type DemoPosting } from './posting';

/** What institutions ask of companies. */
export function requests(cal: Calendar): DemoPosting[] {
  const next = cal.ahead(0);
  const after = cal.ahead(1);
  const defences = [0, 1, 2].map((n) => cal.workday(addDays(next.until, n - 10)));
  const fair = cal.workday(cal.day(-215));
  return [
    {
      key: 'dashboard', owner: 'noorderpoort-st', by: 'sietske', kind: 'practical-assignment', title: 'Een dashboard voor een echte servicedesk',
      summary: 'Zes groepen willen meten hoe een servicedesk loopt. Heb je meldingen zonder namen en een uur per week voor vragen? Dan maken zij het dashboard.',
      description: 'De opdracht duurt tien weken. We beginnen en eindigen bij jou op kantoor. De docent bewaakt het niveau en de planning.',
      reasons: ['talent', 'network'], functions: ['infrastructure-operator', 'application-administrator'], technologies: ['Power BI', 'SQL'], levels: ['mbo-3'],
      workplace: 'hybrid', period: range({ from: next.from, until: addDays(next.from, 74) }), seats: 6, hours: 40, difficulty: 2, goals: ['Cijfers kiezen die iets zeggen over het werk.'],
      closes: cal.closes(next, 'dashboard'), created: cal.day(-3), published: cal.day(-2),
    },
    {
      key: 'lezers', owner: 'hr-ti', by: 'mirjam', kind: 'external-assessor', title: 'Acht lezers voor eindwerken',
      summary: 'We zoeken acht vakmensen die elk twee verslagen lezen en op een dag meevragen bij de verdediging. Je oordeel telt mee, het cijfer is van ons.',
      description: 'Je krijgt de verslagen drie weken vooraf. Reken op zes uur lezen en een dag in Rotterdam. We betalen reiskosten en lunch.',
      reasons: ['society', 'network'], functions: ['software-engineer', 'infrastructure-engineer'], levels: ['hbo-bachelor'],
      period: { kind: 'dates', dates: [...new Set(defences)] }, seats: 8, hours: 112, confidentiality: 'strict', closes: cal.workday(addDays(next.until, -45)), created: cal.day(-2), published: cal.day(-1),
    },
    {
      key: 'kubernetes-stage', owner: 'summa-se', by: 'loes', kind: 'teacher-placement', title: 'Twee docenten twee weken mee in een Kubernetes-team',
      summary: 'Onze docenten geven les over containers, maar draaiden ze nooit in het echt. Twee weken meelopen, liefst met een storing erbij.',
      description: 'Ze tekenen geheimhouding, brengen een laptop mee en geven aan het eind een les aan jullie team.',
      reasons: ['innovation', 'society'], functions: ['infrastructure-technician'], technologies: ['Kubernetes', 'Linux'], levels: ['mbo-4'],
      period: onCall, seats: 2, hours: 80, closes: cal.day(75), created: cal.day(-7), published: cal.day(-6),
    },
    {
      key: 'testdag', owner: 'graafschap-sd', by: 'annelies', kind: 'hybrid-teacher', title: 'Een dag per week testen in het tweede jaar',
      summary: 'Tweedejaars kunnen bouwen, maar testen te laat. We zoeken iemand die een dag per week voor de klas staat en de rest van de week gewoon test.',
      description: 'Je geeft drie lesuren en begeleidt twee groepen. We regelen een korte cursus voor de klas en een vaste collega naast je.',
      reasons: ['society', 'innovation'], functions: ['software-developer'], technologies: ['Playwright', 'Java'], levels: ['mbo-4'],
      period: range({ from: next.from, until: after.until }), seats: 1, hours: 300, closes: cal.closes(next, 'testdag'), created: cal.day(-9), published: cal.day(-8),
    },
    {
      key: 'planbord', owner: 'twente-sd', by: 'harm', kind: 'practical-assignment', title: 'Een planbord voor de sportzaal',
      summary: 'Zeven groepen bouwen een planbord voor verenigingen in Hengelo. We zoeken een bedrijf dat meekijkt als opdrachtgever en de code leest.',
      description: 'De vereniging zegt wat ze wil, jij zegt of het te bouwen is. Om de week een uur, op school of online.',
      reasons: ['society', 'talent'], functions: ['software-developer'], technologies: ['React', 'C#'], levels: ['mbo-4'], workplace: 'hybrid',
      period: range({ from: next.from, until: addDays(next.from, 74) }), seats: 7, hours: 30, difficulty: 2, confidentiality: 'open', goals: ['Kiezen wat je niet bouwt.'],
      closes: cal.closes(next, 'planbord'), created: cal.day(-14), published: cal.day(-13),
    },
    {
      key: 'eerste-stage', owner: 'deltion-mi', by: 'marit', kind: 'internship', title: 'Acht plekken voor een allereerste stage',
      summary: 'Onze studenten zijn zeventien en willen werken. Ze zoeken een plek waar iemand tijd heeft om iets twee keer uit te leggen.',
      description: 'Twee dagen per week, tien weken lang. De stagecoördinator komt drie keer langs. Ook één of twee plekken helpen ons.',
      reasons: ['talent', 'society'], functions: ['ict-employee'], technologies: ['Windows'], levels: ['mbo-2'], openToOthers: true,
      period: range({ from: next.from, until: addDays(next.from, 74) }), seats: 8, hours: 160, difficulty: 1, goals: ['Op tijd komen en zeggen wat je nodig hebt.', 'Een werkplek aansluiten en testen.'],
      closes: cal.closes(next, 'eerste-stage'), created: cal.day(-21), published: cal.day(-19),
      details: { assignment: 'Meelopen op een servicedesk of in het magazijn: uitpakken, aansluiten, testen en netjes opschrijven wat je deed.', daysPerWeek: 2, supervisors: 1, supervisionHours: 4, travelReimbursed: true, hasResearch: false },
    },
    {
      key: 'skillsprofiel', owner: 'saxion-ict', by: 'yasemin', kind: 'skills-dialogue', title: 'Klopt wat wij leren nog met wat jij zoekt?',
      summary: 'Eens per jaar leggen we ons skillsprofiel naast jullie werk. Een middag in Enschede, met tien bedrijven en de docenten die het moeten geven.',
      description: 'Je krijgt het profiel vooraf. We vragen drie dingen: wat mist, wat kan weg, wat blijft over vijf jaar.',
      reasons: ['innovation', 'network'], functions: ['software-engineer', 'infrastructure-engineer'], levels: ['hbo-bachelor'],
      period: { kind: 'dates', dates: [cal.workday(addDays(next.from, 52))] }, seats: 10, hours: 40, confidentiality: 'open', closes: cal.workday(addDays(next.from, 30)), created: cal.day(-30), published: cal.day(-28),
    },
    {
      key: 'vier-plaatsen', owner: 'deltion-sd', by: 'marit', kind: 'internship', status: 'draft', title: 'Vier stageplaatsen voor tweedejaars',
      summary: 'Vier studenten zoeken hun eerste stage als ontwikkelaar, liefst samen bij één bedrijf.',
      description: '', reasons: ['talent'], functions: ['software-developer'], levels: ['mbo-4'], period: range(next), seats: 4, closes: cal.closes(next, 'vier-plaatsen'), created: cal.day(-5), published: null,
    },
    {
      key: 'banenmarkt', owner: 'hanze-ict', by: 'jelle', kind: 'job-fair-stand', status: 'expired', title: 'ICT-banenmarkt in Groningen: vijftien stands',
      summary: 'Zeshonderd studenten lopen een middag rond. Kleine bedrijven krijgen dezelfde tafel als grote, en een plek bij de ingang.',
      description: 'Een stand kost niets. Breng iets mee dat je kunt aanraken.',
      reasons: ['network', 'talent'], levels: ['hbo-bachelor', 'hbo-ad'], languages: ['nl', 'en'], period: { kind: 'dates', dates: [fair] }, seats: 15, hours: 10, confidentiality: 'open',
      closes: cal.workday(addDays(fair, -14)), created: cal.day(-290), published: cal.day(-285),
    },
    {
      key: 'bouwplaats', owner: 'curio-sd', by: 'joyce', kind: 'practical-assignment', status: 'closed', title: 'Software voor iemand met handschoenen aan',
      summary: 'Vijf groepen zoeken een opdracht met gebruikers die geen bureau hebben. Wij doen de begeleiding, jij brengt de gebruiker.',
      description: 'Tien weken, met een presentatie op locatie.',
      reasons: ['innovation', 'society'], functions: ['software-developer'], technologies: ['Flutter'], levels: ['mbo-4'], workplace: 'hybrid',
      period: range({ from: cal.semester(-2).from, until: addDays(cal.semester(-2).from, 81) }), seats: 5, hours: 35, difficulty: 3, goals: ['Ontwerpen voor regen en haast.'],
      closes: cal.closes(cal.semester(-2), 'bouwplaats'), created: addDays(cal.semester(-2).from, -130), published: addDays(cal.semester(-2).from, -128),
    },
  ];
}
