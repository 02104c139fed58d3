import { addDays } from '#base/contract';
import type { Calendar } from './calendar';
import { onCall, range, type DemoPosting } from './posting';

const allMbo = ['mbo-2', 'mbo-3', 'mbo-4'] as const;

/** Lectures, visits, minors and other things that companies bring to school, now or as a draft. */
export function lectures(cal: Calendar): DemoPosting[] {
  const next = cal.ahead(0);
  const hackDay = cal.workday(addDays(next.from, 32));
  return [
    {
      key: 'datacenter-wijk', owner: 'hanzebaken', by: 'martijn', kind: 'guest-lecture', title: 'Een datacenter dat de wijk verwarmt',
      summary: 'Onze servers verwarmen 400 huizen in Deventer. In anderhalf uur rekenen studenten uit wat dat oplevert en waar de warmte lekt.',
      description: 'We nemen een server mee die open mag. Tot 60 toehoorders; kleiner mag ook. We komen in heel Oost en Noord.',
      reasons: ['network', 'society'], functions: ['infrastructure-technician', 'infrastructure-operator'], levels: ['mbo-3', 'mbo-4'],
      period: onCall, seats: 6, hours: 24, confidentiality: 'open', sector: 'energie', forRegions: ['east', 'north'], closes: cal.day(120), created: cal.day(-3), published: cal.day(-2),
    },
    {
      key: 'grootste-release', owner: 'wadwerk', by: 'douwe', kind: 'guest-lecture', title: 'Wat er misging in onze grootste release',
      summary: 'Op de drukste dag van het jaar stond onze app zes uur stil. We vertellen wat we dachten, wat er echt was en wat we nu anders doen.',
      description: 'Studenten krijgen de logboeken en zoeken zelf de fout. Daarna laten we zien hoe wij hem vonden, en hoe lang dat duurde.',
      reasons: ['network', 'talent'], functions: ['software-developer'], levels: ['mbo-3', 'mbo-4'],
      period: onCall, seats: 5, hours: 15, confidentiality: 'open', sector: 'toerisme', closes: cal.day(90), created: cal.day(-75), published: cal.day(-70),
    },
    {
      key: 'veilig-bouwen', owner: 'grachtlijn', by: 'amara', kind: 'minor', title: 'Minor Veilig bouwen: breken, vinden, herstellen',
      summary: 'Een half jaar lang breekt elke groep één week in en herstelt de week erna. Wij leveren vier testers, de opdrachten en een ziekenhuis dat niet bestaat.',
      description: 'Dertig studiepunten. De hogeschool bewaakt het niveau en examineert, wij geven twee van de vijf dagen. Het nagebouwde ziekenhuis draait bij ons en mag kapot.',
      reasons: ['innovation', 'talent', 'society'], functions: ['software-engineer', 'infrastructure-engineer'], technologies: ['Python', 'Kubernetes'], levels: ['hbo-bachelor'],
      languages: ['nl', 'en'], period: range(cal.ahead(1)), seats: 24, hours: 620, euros: 8_000, commercial: 0, difficulty: 4, sector: 'informatiebeveiliging',
      goals: ['Een kwetsbaarheid vinden, melden en verhelpen.', 'Een rapport schrijven waar een directie mee verder kan.'],
      closes: cal.closes(next, 'veilig-bouwen'), created: cal.day(-64), published: cal.day(-58),
    },
    {
      key: 'haven-hackathon', owner: 'kopkade', by: 'dennis', kind: 'hackathon', title: 'Hackathon: 24 uur voor een stillere haven',
      summary: 'Tien groepen zoeken een dag en een nacht naar minder lawaai en minder wachten. Met echte scheepsdata, drie terminals en veel soep.',
      description: 'Mbo en hbo in dezelfde groep. De beste drie ideeën krijgen een maand begeleiding en een plek om door te bouwen.',
      reasons: ['innovation', 'network'], functions: ['software-developer', 'software-engineer', 'infrastructure-engineer'], levels: ['mbo-4', 'hbo-ad', 'hbo-bachelor'],
      languages: ['nl', 'en'], period: { kind: 'dates', dates: [hackDay] }, seats: 10, hours: 180, euros: 6_500, confidentiality: 'open', sector: 'haven', openToOthers: true,
      partners: { maasoever: 'confirmed', grachtlijn: 'confirmed' }, closes: cal.workday(addDays(hackDay, -21)), created: cal.day(-48), published: cal.day(-45),
    },
    {
      key: 'meldkamer', owner: 'maasoever', by: 'guus', kind: 'company-visit', title: 'Kijk een middag mee achter de meldkamer',
      summary: 'Groepen tot vijftien studenten zien wat er gebeurt als een systeem uitvalt dat niet mag uitvallen. Met een oefening die we echt doen.',
      description: 'We ontvangen zes groepen per half jaar in Maastricht. Iedereen laat de telefoon in een kluisje.',
      reasons: ['network', 'society'], functions: ['infrastructure-technician', 'infrastructure-engineer'], levels: ['mbo-4', 'hbo-bachelor'],
      period: onCall, seats: 6, hours: 30, confidentiality: 'strict', sector: 'veiligheid', closes: cal.day(100), created: cal.day(-22), published: cal.day(-21),
    },
    {
      key: 'solderen', owner: 'dommelstroom', by: 'priya', kind: 'teacher-workshop', title: 'Teachers solder along: embedded in one day',
      summary: 'Up to twelve teachers build a sensor, write its software and take it home. In the afternoon we plan together how it fits in a lesson.',
      description: 'In Eindhoven, on a day without classes. We bring the parts and two engineers. In English, with Dutch at every table.',
      reasons: ['society', 'innovation'], functions: ['software-engineer'], technologies: ['C', 'MQTT'], levels: ['mbo-4', 'hbo-bachelor'],
      languages: ['en', 'nl'], period: onCall, seats: 2, hours: 20, euros: 600, confidentiality: 'open', sector: 'hightech', closes: cal.day(85), created: cal.day(-17), published: cal.day(-16),
    },
    {
      key: 'veenpoort-workshop', owner: 'veenpoort', by: 'marit', enteredBy: 'deltion', kind: 'workshop', status: 'draft', title: 'Een ochtend code lezen van een ander',
      summary: 'Studenten lezen drie stukken code uit ons planpakket en zeggen wat zij zouden veranderen. Wij vertellen welke versie live ging.',
      description: 'Zoals we bij de open dag bespraken: twee makers komen een ochtend naar Zwolle.', reasons: ['network'], functions: ['software-developer'], levels: ['mbo-4'],
      period: onCall, seats: 2, hours: 16, confidentiality: 'normal', closes: cal.day(80), created: cal.day(-2), published: null,
    },
    {
      key: 'omscholing', owner: 'ijsselbyte', by: 'tess', kind: 'reskilling-track', status: 'draft', title: 'Van waterbouw naar software in tien maanden',
      summary: 'Vijf mensen uit de waterbouw leren bij ons ontwikkelen, met een contract vanaf de eerste dag.',
      description: '', reasons: ['talent'], functions: ['software-developer'], levels: ['hbo-ad'], period: range({ from: next.from, until: addDays(next.from, 300) }), seats: 5, closes: null, partners: { veenpoort: 'invited' },
      created: cal.day(-8), published: null,
    },
    {
      key: 'webshop-coach', owner: 'peelbits', by: 'sjef', kind: 'student-coaching', status: 'paused', title: 'Een uur per week een maker naast je',
      summary: 'Drie makers van Peelbits coachen elk twee studenten bij hun eigen project. Online of in Helmond, met koffie en een hond.',
      description: 'We zijn met weinig mensen. Daarom pauzeren we tot de drukte in de webshops voorbij is.',
      reasons: ['society', 'network'], functions: ['software-developer'], technologies: ['PHP', 'JavaScript'], levels: ['mbo-4'], workplace: 'hybrid',
      period: onCall, seats: 6, hours: 90, commercial: 0, difficulty: 2, goals: ['Hulp vragen voordat je vastzit.'], closes: cal.day(110), created: cal.day(-130), published: cal.day(-126),
    },
    {
      key: 'havenlab', owner: 'kopkade', by: 'ingrid', kind: 'innovation-lab', status: 'paused', title: 'Havenlab: een kraan die je mag programmeren',
      summary: 'Twee partners delen met ons een loods met een kraan op schaal. Studenten testen er wat in de haven niet mag.',
      description: 'De loods verhuist. Zodra de nieuwe plek klaar is, gaan we verder.',
      reasons: ['innovation', 'network'], functions: ['infrastructure-engineer', 'software-engineer'], technologies: ['C++', 'MQTT'], levels: ['hbo-bachelor', 'mbo-4'],
      period: range({ from: cal.semester(-1).from, until: addDays(cal.semester(-1).from, 720) }), seats: 2, hours: 400, euros: 25_000, confidentiality: 'normal', sector: 'haven',
      closes: cal.day(60), created: addDays(cal.semester(-1).from, -120), published: addDays(cal.semester(-1).from, -112),
    },
    {
      key: 'visafslag', owner: 'ziltecode', by: 'adri', kind: 'teaching-material', status: 'expired', title: 'De visafslag als lesvoorbeeld: data, opdrachten en antwoorden',
      summary: 'Een jaar veilingdata uit Zeeland, geschoond en uitgelegd, met twaalf opdrachten voor lessen over databases.',
      description: 'Gratis te gebruiken. We helpen bij de eerste les en horen graag wat beter kan.',
      reasons: ['society', 'network'], functions: ['software-developer', 'application-configurator'], technologies: ['SQL', 'Python'], levels: ['mbo-4', 'hbo-ad'], workplace: 'remote',
      period: onCall, seats: 4, hours: 50, confidentiality: 'open', sector: 'visserij', closes: cal.day(-25), created: cal.day(-262), published: cal.day(-260),
    },
    {
      key: 'melkcijfers', owner: 'terpdata', by: 'rixt', kind: 'traineeship', status: 'withdrawn', title: 'Een jaar data in de stal',
      summary: 'Twee starters leren in een jaar alles van melkcijfers, van sensor tot advies. Ze worden begeleid door een boer en een engineer.',
      description: 'We trekken deze plaatsing in: een klant stopt en we willen geen plek beloven die we niet kunnen houden.',
      reasons: ['talent'], functions: ['software-engineer'], technologies: ['Python'], levels: ['hbo-bachelor'], period: onCall, seats: 2, hours: 500, difficulty: 3, sector: 'landbouw',
      goals: ['Een meting volgen van sensor tot advies.'], closes: cal.day(30), created: cal.day(-80), published: cal.day(-78),
    },
    {
      key: 'hanzebaken-reeks', owner: 'hanzebaken', by: 'roos', kind: 'guest-lecture', status: 'closed', title: 'Wat doet een datacenter als de stroom uitvalt?',
      summary: 'Een gastcollege in drie delen: noodstroom, koeling en de mensen die om drie uur ’s nachts wakker worden gebeld.',
      description: 'Alle delen zijn gegeven. We maken een nieuwe reeks.',
      reasons: ['network', 'talent'], functions: ['infrastructure-technician'], levels: [...allMbo], period: range({ from: cal.day(-150), until: cal.day(-66) }), seats: 4, hours: 18,
      confidentiality: 'open', sector: 'hosting', closes: cal.day(-160), created: cal.day(-220), published: cal.day(-216),
    },
  ];
}
