import { addDays } from '#base/contract';
import type { Calendar } from './calendar';
import { range, type DemoPosting } from './posting';

/** Internships, projects and assignments that companies offer now. */
export function internships(cal: Calendar): DemoPosting[] {
  const next = cal.ahead(0);
  const after = cal.ahead(1);
  return [
    {
      key: 'eerste-ticket', owner: 'veenpoort', by: 'jorrit', kind: 'internship', title: 'Van eerste ticket tot release',
      summary: 'Vier studenten draaien een half jaar mee in een team van zes. Ze pakken eigen tickets op, reviewen elkaars code en brengen elke twee weken een versie live.',
      description: 'Je studenten werken aan een planpakket voor kleine vervoerders. De eerste drie weken lopen ze mee, daarna hebben ze een eigen deel van het bord. Elke vrijdag is er een demo, ook voor klanten.',
      reasons: ['talent', 'network'], functions: ['software-developer'], technologies: ['C#', 'Angular', 'PostgreSQL'], levels: ['mbo-4'],
      period: range(next), seats: 4, hours: 480, allowance: 450, commercial: 40, difficulty: 3, sector: 'vervoer en logistiek',
      goals: [
        'Een wens van een klant omzetten in werk dat je kunt testen.',
        'Code van een ander lezen en er iets aardigs en nuttigs over zeggen.',
        'Een release voorbereiden, uitvoeren en zo nodig terugdraaien.',
      ],
      closes: cal.closes(next, 'eerste-ticket'), created: cal.day(-9), published: cal.day(-5),
      details: { assignment: 'Tickets van het planbord: van rittenlijst tot chauffeursapp. Elke student kiest één onderdeel en is daar een half jaar de vaste maker van.', daysPerWeek: 4, supervisors: 2, supervisionHours: 3, travelReimbursed: true, hasResearch: false },
    },
    {
      key: 'dijkwachten', owner: 'ijsselbyte', by: 'tess', kind: 'internship', title: 'Apps die dijkwachten gebruiken',
      summary: 'Bij hoogwater lopen 900 vrijwilligers over de dijk met onze app. Drie studenten bouwen de kaart die ook zonder bereik werkt.',
      description: 'De app slaat meldingen op en stuurt ze door zodra er bereik is. Studenten maken de kaart, testen hem buiten op de dijk en praten met dijkwachten over wat er mist. Twee dagen per week op kantoor in Zwolle, twee dagen waar je wilt.',
      reasons: ['talent', 'society'], functions: ['software-developer', 'software-engineer'], technologies: ['TypeScript', 'PostgreSQL', 'Flutter'], levels: ['mbo-4', 'hbo-bachelor'],
      workplace: 'hybrid', period: range(after), seats: 3, hours: 360, allowance: 425, commercial: 25, difficulty: 3, sector: 'water en klimaat',
      goals: ['Software maken die blijft werken als het netwerk wegvalt.', 'Met gebruikers testen op de plek waar zij werken.'],
      closes: cal.closes(next, 'dijkwachten'), created: cal.day(-11), published: cal.day(-9),
      details: { assignment: 'Bouw de kaart van de dijkwacht-app om tot een kaart die een hele dienst zonder internet werkt, en laat zien dat er geen melding verloren gaat.', daysPerWeek: 4, supervisors: 2, supervisionHours: 4, travelReimbursed: true, hasResearch: true },
    },
    {
      key: 'thuiszorg', owner: 'zorgdraad', by: 'meryem', kind: 'internship', title: 'Bouw mee aan software voor de thuiszorg',
      summary: 'Een wijkverpleegkundige typt liever niet. Twee studenten maken formulieren die zij zelf kan inrichten. Je werkt thuis, met elke dag overleg om negen uur.',
      description: 'Zorgdraad heeft een formulierenbouwer die nog te moeilijk is. Studenten interviewen drie zorgteams, tekenen een betere versie en bouwen die. Eens per maand zijn we een dag samen in Enschede.',
      reasons: ['society', 'talent'], functions: ['application-configurator', 'software-developer'], technologies: ['React', 'SQL Server'], levels: ['mbo-4', 'hbo-ad'],
      workplace: 'remote', period: range(next), seats: 2, hours: 200, allowance: 350, commercial: 10, difficulty: 2, sector: 'zorg', openToOthers: true,
      goals: ['Een interview houden en er eisen uit halen.', 'Een formulier maken dat iemand zonder uitleg begrijpt.'],
      closes: cal.closes(next, 'thuiszorg'), created: cal.day(-15), published: cal.day(-12),
      details: { assignment: 'Maak de formulierenbouwer zo eenvoudig dat een zorgteam in een kwartier zelf een vragenlijst klaarzet.', daysPerWeek: 4, supervisors: 1, supervisionHours: 3.5, travelReimbursed: false, hasResearch: false },
    },
    {
      key: 'servicedesk', owner: 'eembits', by: 'youssef', kind: 'internship', title: 'Geen dag op de servicedesk is hetzelfde',
      summary: 'Zes studenten helpen zorgmedewerkers aan de telefoon en aan de balie. Na vier weken nemen ze zelf op, met een collega naast zich.',
      description: 'Je leert eerst rustig doorvragen, daarna pas sleutelen. Elke week wisselen studenten van plek: telefoon, balie, magazijn. De drukste dag is maandag, de leukste ook.',
      reasons: ['talent', 'society'], functions: ['ict-employee', 'infrastructure-operator'], specialisations: ['servicedesk-employee'], technologies: ['Windows', 'Microsoft 365'], levels: ['mbo-2', 'mbo-3'],
      period: range(next), seats: 6, hours: 540, allowance: 300, commercial: 60, difficulty: 1, sector: 'zorg', openToOthers: true,
      goals: ['Een melding uitvragen tot je weet wat er aan de hand is.', 'Een werkplek klaarzetten en overdragen.', 'Nee zeggen en toch vriendelijk blijven.'],
      closes: cal.closes(next, 'servicedesk'), created: cal.day(-40), published: cal.day(-38),
      details: { assignment: 'Meldingen aannemen, oplossen of doorgeven, en elke vrijdag één vaste oplossing opschrijven voor de kennisbank.', daysPerWeek: 4, supervisors: 3, supervisionHours: 5, travelReimbursed: true, hasResearch: false },
    },
    {
      key: 'bed-occupancy', owner: 'domkern', by: 'clara', kind: 'graduation-project', title: 'How many beds next Tuesday?',
      summary: 'Two students improve a forecast that three hospitals use every morning. You get real, anonymised figures and a doctor who tells you when you are wrong.',
      description: 'Our model is good on weekdays and poor around holidays. Find out why, try something better and prove it on a year of data. We work in English and Dutch; your report may be in either.',
      reasons: ['innovation', 'talent'], functions: ['software-engineer'], technologies: ['Python', 'PostgreSQL', 'Docker'], levels: ['hbo-bachelor'],
      workplace: 'hybrid', languages: ['en', 'nl'], period: range(next), seats: 2, hours: 240, allowance: 500, commercial: 20, confidentiality: 'strict', difficulty: 4, sector: 'zorg',
      goals: ['Compare two ways of forecasting and defend your choice.', 'Explain a model to somebody who has to act on it.'],
      closes: cal.closes(next, 'bed-occupancy'), created: cal.day(-20), published: cal.day(-18),
    },
    {
      key: 'straatlantaarns', owner: 'lichtmast', by: 'thijs', kind: 'practical-assignment', title: 'Meet wat een straat aan licht verbruikt',
      summary: 'Vier groepen krijgen een kist met sensoren en een wijk in Apeldoorn. Na tien weken ligt er een kaart die de gemeente gebruikt.',
      description: 'Wij leveren de kisten, de data en twee middagen uitleg. Groepen kiezen zelf wat ze laten zien: verbruik, uitval of donkere plekken. De wethouder komt kijken bij de presentatie.',
      reasons: ['network', 'innovation'], functions: ['software-developer'], technologies: ['Python', 'PostgreSQL'], levels: ['mbo-4', 'hbo-ad'],
      workplace: 'hybrid', period: range({ from: next.from, until: addDays(next.from, 74) }), seats: 4, hours: 60, commercial: 0, confidentiality: 'open', difficulty: 2, sector: 'openbare ruimte',
      goals: ['Meetfouten herkennen en uitleggen.', 'Een kaart maken die een bestuurder in een minuut leest.'],
      closes: cal.closes(next, 'straatlantaarns'), created: cal.day(-26), published: cal.day(-24),
    },
    {
      key: 'kassen', owner: 'rietkraag', by: 'freek', kind: 'internship', status: 'in-review', title: 'Netwerken waar het altijd nat is',
      summary: 'Twee studenten leggen met onze monteurs netwerken aan in kassen en stallen. Je leert waarom een kabel op de tekening er anders uitziet dan in het echt.',
      description: 'Je gaat vier dagen per week mee op pad vanuit Almere. Vrijdag is voor het ontwerp van de volgende klus.',
      reasons: ['talent'], functions: ['infrastructure-operator', 'infrastructure-technician'], specialisations: ['network-operator'], technologies: ['MikroTik', 'VLAN'], levels: ['mbo-3', 'mbo-4'],
      period: range(next), seats: 2, hours: 260, allowance: 325, commercial: 70, difficulty: 2, sector: 'netwerken',
      goals: ['Een netwerk aanleggen dat tegen vocht en stof kan.', 'Meten of een kabel goed ligt.'],
      closes: cal.closes(next, 'kassen'), created: cal.day(-4), published: null,
      details: { assignment: 'Loop mee bij vijf klussen en ontwerp daarna zelf het netwerk van een kleine kas, met kostenplaatje.', daysPerWeek: 5, supervisors: 2, supervisionHours: 6, travelReimbursed: true, hasResearch: false },
    },
    {
      key: 'bijverdienste', owner: 'vlietzicht', by: 'shanti', kind: 'vacancy', title: 'Naast je opleiding beheerder op een school',
      summary: 'Acht uur per week houd je op een school in Delft de laptops aan de praat. Wij zoeken drie studenten die het leuk vinden om iets uit te leggen.',
      description: 'Je werkt op vaste ochtenden en krijgt het salaris van onze eigen beheerders. In toetsweken werk je niet.',
      reasons: ['talent', 'network'], functions: ['ict-employee', 'infrastructure-operator'], technologies: ['Windows', 'Intune'], levels: ['mbo-3', 'mbo-4'],
      period: { kind: 'on-call' }, seats: 3, hours: 40, commercial: 80, difficulty: 2, sector: 'onderwijs', openToOthers: true,
      goals: ['Zelfstandig een storing afhandelen.'],
      closes: cal.day(70), created: cal.day(-31), published: cal.day(-30),
    },
    {
      key: 'cloud-duaal', owner: 'duinrand', by: 'lotte', kind: 'dual-track-seat', title: 'Vier jaar cloud: drie dagen werk, twee dagen school',
      summary: 'Zes studenten komen vanaf de eerste dag in dienst en studeren twee dagen per week. Wie het diploma haalt, houdt zijn baan.',
      description: 'Je wisselt elk half jaar van team: netwerk, platform, beveiliging, klant. De studieleider en onze teamleider zien elkaar elke periode. Wij betalen het collegegeld.',
      reasons: ['talent', 'innovation'], functions: ['infrastructure-engineer'], technologies: ['Kubernetes', 'Terraform', 'Linux'], levels: ['hbo-bachelor'],
      period: range({ from: next.from, until: addDays(next.from, 4 * 364 - 3) }), seats: 6, hours: 900, euros: 18_000, commercial: 60, difficulty: 4, sector: 'cloud',
      goals: ['Een omgeving bouwen die iemand anders kan beheren.', 'Een storing leiden van melding tot verslag.'],
      closes: cal.closes(next, 'cloud-duaal'), created: cal.day(-50), published: cal.day(-43),
    },
    {
      key: 'cloud-keuzedeel', owner: 'duinrand', by: 'kofi', branch: 1, kind: 'elective', title: 'Keuzedeel Cloud engineering met een eigen testomgeving',
      summary: 'Tien weken lang bouwen studenten elke donderdag iets dat aan het eind weer weg mag. Wij brengen de omgeving, de opdrachten en twee engineers.',
      description: 'Het materiaal volgt keuzedeel K1290. De docent geeft de les, onze engineers doen de laatste twee uur mee. Studenten breken in week negen elkaars omgeving af, met toestemming.',
      reasons: ['innovation', 'talent'], functions: ['infrastructure-technician'], specialisations: ['cloud-technician'], technologies: ['Azure', 'Linux', 'Ansible'], levels: ['mbo-4'],
      period: range({ from: next.from, until: addDays(next.from, 81) }), seats: 60, hours: 140, euros: 2_500, commercial: 0, confidentiality: 'open', difficulty: 3, sector: 'cloud',
      goals: ['Een server inrichten met code in plaats van met de hand.', 'Kosten van een omgeving vooraf schatten.'],
      closes: cal.closes(next, 'cloud-keuzedeel'), created: cal.day(-60), published: cal.day(-55),
    },
  ];
}
