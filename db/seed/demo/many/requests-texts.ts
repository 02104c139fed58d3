import type { KindSlug } from '#postings/contract';

/** What an institution asks, with a place and a number to fill in. */
export interface RequestText {
  kind: KindSlug;
  /** The programmes that ask this, by their short names. */
  by: string;
  title: (place: string, n: string) => string;
  summary: (n: string, students: number) => string;
  description: string;
  goals?: string[];
  seats: [from: number, until: number];
  /** Asked in the south-east, where nobody answers. */
  security?: true;
}

export const requestTexts: RequestText[] = [
  { kind: 'internship', by: 'SD', seats: [2, 8], title: (place, n) => `${n} stageplaatsen voor ontwikkelaars uit ${place}`, summary: (n) => `${n} derdejaars zoeken een plek waar hun code gelezen wordt. Eén of twee per bedrijf is genoeg.`,
    description: 'Vier dagen per week, twintig weken. De begeleider van school komt drie keer en belt tussendoor. We zoeken liever een goed gesprek dan een groot bedrijf.', goals: ['Code schrijven die een ander kan onderhouden.', 'Hulp vragen op het goede moment.'] },
  { kind: 'internship', by: 'SE ST', seats: [2, 6], title: (place, n) => `${n} beheerders in opleiding zoeken een plek rond ${place}`, summary: (n) => `${n} studenten willen werkplekken en netwerken beheren in het echt, met storingen en al.`,
    description: 'Ze kennen Windows en de basis van netwerken. Wat ze missen, is een dag waarop alles tegelijk stuk gaat en iemand rustig blijft.', goals: ['Een storing zoeken volgens een vaste aanpak.', 'Opschrijven wat je deed, zodat een ander verder kan.'] },
  { kind: 'internship', by: 'MI', seats: [3, 10], title: (place, n) => `Eerste werkervaring in ${place}: ${n.toLowerCase()} plekken gezocht`, summary: (n) => `${n} studenten van zestien en zeventien zoeken een plek om te leren werken. Twee dagen per week, tien weken.`,
    description: 'Uitpakken, aansluiten, testen en vriendelijk blijven. Een vaste collega is belangrijker dan moeilijk werk.', goals: ['Een afspraak nakomen, en bellen als het niet lukt.'] },
  { kind: 'internship', by: 'HI IN TI', seats: [2, 6], title: (place, n) => `${n} hbo-stages gezocht in de buurt van ${place}`, summary: (n) => `${n} derdejaars zoeken een half jaar werk met een onderzoeksvraag erin. Groot of klein bedrijf, als er maar iemand meedenkt.`,
    description: 'De student schrijft zelf het voorstel. Jullie brengen een vraag die niet in een week op te lossen is.', goals: ['Een vraag van een opdrachtgever terugbrengen tot iets dat te maken is.', 'Keuzes onderbouwen met een meting.'] },
  { kind: 'practical-assignment', by: 'SD AS', seats: [4, 8], title: (place) => `Echte gebruikers gezocht voor een schoolproject in ${place}`, summary: (n) => `${n} groepen bouwen in tien weken een app. Ze kunnen bouwen; wat ontbreekt, is iemand die hem nodig heeft.`,
    description: 'Een uur per week, online of op school. Je zegt wat je wilt, en in week vijf verander je van gedachten. Dat is precies de bedoeling.', goals: ['Doorvragen tot de echte vraag op tafel ligt.'] },
  { kind: 'practical-assignment', by: 'SE ST', seats: [3, 6], title: (place) => `Wie heeft een netwerk dat ${place} mag nabouwen?`, summary: (n) => `${n} groepen bouwen in ons lab een bedrijfsnetwerk na en vinden de zwakke plekken. We zoeken een tekening en iemand die vragen beantwoordt.`,
    description: 'Namen en adressen halen we eruit. Na acht weken krijg je een verslag met wat wij zouden veranderen, en waarom.', goals: ['Een netwerk tekenen zoals het is, niet zoals het hoort.'] },
  { kind: 'practical-assignment', by: 'HI IN', seats: [4, 10], title: (place) => `Rommelige gegevens welkom in ${place}`, summary: (n) => `${n} groepen leren wat je met gegevens kunt, en wat niet. Heb je een bestand waar niemand meer aan durft, zonder persoonsgegevens?`,
    description: 'We tekenen wat er getekend moet worden. Aan het eind leggen de groepen uit wat er in zit en hoe zeker ze zijn.', goals: ['Zeggen wat gegevens niet kunnen bewijzen.'] },
  { kind: 'guest-lecture', by: 'SD AS IN', seats: [2, 5], title: (place) => `Wie vertelt in ${place} over code van tien jaar oud?`, summary: () => 'Onze studenten beginnen altijd met een leeg scherm. We zoeken iemand die met oude code werkt en daar trots op is.',
    description: 'Anderhalf uur, twee klassen. Neem een stuk mee dat niemand meer begreep, en wat je ermee deed.' },
  { kind: 'guest-lecture', by: 'SE ST IS', seats: [2, 4], title: (place) => `Gastles in ${place}: een storing van minuut tot minuut`, summary: () => 'We willen horen hoe een grote storing echt gaat: wie belt wie, wat weet je niet, en wanneer ga je slapen?',
    description: 'Liefst met het logboek op het bord. Studenten beslissen mee, en mogen het fout doen.' },
  { kind: 'workshop', by: 'SD HI', seats: [2, 4], title: (place) => `Workshop testen gevraagd voor twee klassen in ${place}`, summary: () => 'Studenten testen pas als de docent het vraagt. Wie laat ze in een middag zien dat het tijd scheelt?',
    description: 'Wij zorgen voor code die stuk is. Jij zorgt dat ze het vinden.' },
  { kind: 'company-visit', by: 'ST SE MI', seats: [2, 6], title: (place, n) => `${n} groepen uit ${place} willen een serverruimte zien`, summary: () => 'De meeste eerstejaars zagen nog nooit een echte serverruimte, magazijn of meldkamer. Twee uur kijken helpt bij het kiezen.',
    description: 'Groepen van vijftien, met een docent. We komen met de trein en nemen ons eigen brood mee.' },
  { kind: 'hybrid-teacher', by: 'SE SD', seats: [1, 2], title: (place) => `Docent voor één dag per week in ${place}`, summary: () => 'We zoeken iemand die het vak elke dag doet en het op de vijfde dag wil uitleggen aan tweedejaars.',
    description: 'Een vaste collega staat het eerste half jaar naast je. De lesstof is er, de verhalen niet.' },
  { kind: 'hybrid-teacher', by: 'HI IN AS TI', seats: [1, 2], title: (place) => `Ontwerper of architect gezocht voor de dinsdag in ${place}`, summary: () => 'Een vak over ontwerpkeuzes heeft iemand nodig die ze maakt. Zestien dinsdagen, twee groepen, een vast bureau.',
    description: 'Je beoordeelt samen met een docent. De voorbereiding van het eerste jaar betalen we dubbel.' },
  { kind: 'external-assessor', by: 'HI IN TI AS', seats: [3, 8], title: (place, n) => `${n} vakmensen gezocht bij het afstuderen in ${place}`, summary: (n) => `Voor de zomer verdedigen onze studenten hun werk. We zoeken ${n.toLowerCase()} mensen uit de praktijk die twee verslagen lezen en meevragen.`,
    description: 'Zes uur lezen en één dag op school. Reiskosten en lunch zijn geregeld, het cijfer geven wij.' },
  { kind: 'external-assessor', by: 'SD SE', seats: [2, 6], title: (place, n) => `Praktijkexamens in ${place}: ${n.toLowerCase()} examinatoren gezocht`, summary: () => 'Bij het examen kijkt iemand uit het vak mee of een student kan wat er op papier staat. We zoeken mensen die streng en aardig zijn.',
    description: 'Eén dag, vier studenten. Vooraf is er een korte training, online.' },
  { kind: 'skills-dialogue', by: 'SD SE HI', seats: [6, 12], title: (place) => `Wat moet een starter in ${place} over drie jaar kunnen?`, summary: () => 'Eens per jaar leggen we ons lesplan naast jullie vacatures. Een middag, tien bedrijven, geen praatjes.',
    description: 'Vooraf krijg je één pagina. Achteraf krijg je te horen wat we ermee deden.' },
  { kind: 'job-fair-stand', by: 'HI IN SD SE', seats: [10, 24], title: (place, n) => `ICT-markt in ${place}: ${n.toLowerCase()} tafels voor bedrijven`, summary: (_n, students) => `Zo’n ${students * 4} studenten lopen een middag langs. Kleine bedrijven krijgen dezelfde tafel als grote.`,
    description: 'Een tafel kost niets. Breng iets mee dat beweegt, piept of stuk mag.' },
  { kind: 'teacher-placement', by: 'SD SE HI', seats: [1, 3], title: (place, n) => `Docenten uit ${place} willen meelopen: ${n.toLowerCase()} ${n === 'Eén' ? 'plek' : 'plekken'}`, summary: () => 'Onze docenten stonden acht jaar voor de klas. Twee weken mee in een team en ze geven weer les over nu.',
    description: 'Ze brengen een laptop en tekenen geheimhouding. In ruil komt een van hen een middag uitleggen aan jullie mensen.' },
  { kind: 'teacher-workshop', by: 'SE ST SD', seats: [1, 3], title: (place) => `Wie brengt het docententeam van ${place} bij over cloud?`, summary: () => 'Twaalf docenten, één dag. We weten wat het is, maar we hebben nooit een rekening gezien.',
    description: 'Graag met een omgeving die stuk mag. Wij zorgen voor de zaal en voor taart.' },
  { kind: 'student-coaching', by: 'SD AS HI', seats: [3, 8], title: (place, n) => `${n} coaches voor afstudeerders in ${place}`, summary: () => 'Een uur per week meekijken met één student die aan het laatste project werkt. Online mag.',
    description: 'Tien weken. Je beoordeelt niets en hoeft niets klaar te zetten.', goals: ['Feedback vragen waar je iets mee kunt.'] },
  { kind: 'dual-track-seat', by: 'SE ST SD', seats: [4, 12], title: (place, n) => `${n} werkgevers gezocht voor een nieuwe bbl-klas in ${place}`, summary: (n) => `In het najaar begint een klas waarin studenten vier dagen werken. Er zijn ${n.toLowerCase()} plekken nodig om te kunnen starten.`,
    description: 'Je neemt iemand in dienst en krijgt hulp bij de erkenning. De lesdag kiezen we samen.', goals: ['Zelfstandig werken op een werkplek waar fouten geld kosten.'] },
  { kind: 'reskilling-track', by: 'AS IS ISp HIp', seats: [12, 20], title: (place) => `Partners gezocht voor een omscholingsklas in ${place}`, summary: (n) => `${n} mensen uit zorg, horeca en bouw willen de ICT in. Wie neemt er na vier maanden één aan?`,
    description: 'De gemeente betaalt de eerste vier maanden. Daarna werken deelnemers drie dagen en studeren er twee.', goals: ['Vertalen wat je al kunt naar een nieuw vak.'] },
  { kind: 'guest-lecture', by: 'SE ST SD HI', seats: [3, 6], security: true, title: (place) => `Wie leert ${place} hoe een aanval echt gaat?`, summary: () => 'We zoeken iemand uit de beveiliging voor een reeks lessen. In onze regio vonden we tot nu toe niemand.',
    description: 'Drie middagen, twee klassen. Reistijd vergoeden we, online mag als het niet anders kan.' },
  { kind: 'practical-assignment', by: 'SE HI IN TI', seats: [3, 8], security: true, title: (place) => `Een systeem dat studenten uit ${place} mogen aanvallen`, summary: (n) => `${n} groepen willen leren testen op veiligheid, op iets dat echt is en dat mag. Wie stelt een omgeving open?`,
    description: 'We werken met een contract, een vast venster en een docent die elke dag in het logboek kijkt.', goals: ['Een kwetsbaarheid melden zodat de ander er iets mee kan.'] },
  { kind: 'internship', by: 'SE HI', seats: [2, 5], security: true, title: (place, n) => `${n} studenten uit ${place} zoeken een stage in beveiliging`, summary: (n) => `${n} studenten willen leren bewaken en testen. Alle plekken die we kennen, zijn meer dan anderhalf uur reizen.`,
    description: 'Ook een halve plek bij een beheerder met beveiliging in zijn pakket is welkom.', goals: ['Meldingen beoordelen en uitleggen waarom iets wacht.', 'Een systeem veiliger maken zonder dat iemand vastloopt.'] },
];
