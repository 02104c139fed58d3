import type { KindSlug } from '#postings/contract';
import { inWords } from './voice';

/** What a message can name. */
export interface Asked {
  /** The first name of who reads it. */
  to: string;
  n: string;
  /** "één student", "drie studenten". */
  students: string;
  groups: string;
  one: boolean;
  place: string;
  programme: string;
  company: string;
}
type Message = (asked: Asked) => string;

const seats: Message[] = [
  ({ to, students, place, one }) => `Dag ${to}, ${students} uit ${place} ${one ? 'zoekt' : 'zoeken'} precies dit. Kunnen we eerst een ochtend komen kijken?`,
  ({ to, students }) => `Beste ${to}, we denken aan ${students} met al wat ervaring van een schoolproject. Hoe ziet een gewone dag eruit?`,
  ({ students, programme }) => `Voor ${programme} gaat het om ${students}. De begeleider van school belt graag voor we ja zeggen.`,
  ({ to, students, place }) => `Dag ${to}, van ${place} naar jullie is het te doen met de trein. Het gaat om ${students}. Kan het vanaf de eerste week?`,
  ({ to, students }) => `Hallo ${to}, na ons gesprek op de bedrijvenavond: graag een plek voor ${students}. Er is wat extra tijd nodig om op te starten.`,
  ({ students, one }) => (one ? 'Het gaat om één student uit het derde jaar, die graag zelf uitzoekt hoe iets werkt.' : `Het gaat om ${students} uit het derde jaar. Ze werken het liefst samen aan één opdracht, als dat kan.`),
  ({ to }) => `Beste ${to}, onze student heeft een eigen project dat hier sterk op lijkt. Zij stuurt het graag op.`,
  ({ to, company }) => `Dag ${to}, over ${company} horen we goede verhalen van een school hiernaast. Hoe begeleiden jullie in de eerste weken?`,
  ({ programme, students }) => `${programme} heeft dit halfjaar meer studenten dan plekken. Dit past goed bij ${students}, ook qua reistijd.`,
  ({ to }) => `Dag ${to}, één vraag vooraf: is er een tweede begeleider voor als de eerste vrij is? Dan doen we graag mee.`,
  ({ students }) => `We stellen graag ${students} voor. De techniek is nieuw, het enthousiasme niet.`,
  ({ to, place }) => `Beste ${to}, vanuit ${place} zoeken we een plek waar onderzoek mag. Is er ruimte voor een eigen vraag?`,
  ({ to }) => `Dag ${to}, de opdracht is precies wat we in het tweede jaar missen. Hoeveel uur begeleiding is er per week?`,
  ({ students, company, one }) => `Uit twaalf plaatsingen ${one ? 'koos' : 'kozen'} ${students} die van ${company}. Dat zegt iets.`,
];

const lectures: Message[] = [
  ({ to, place }) => `Dag ${to}, dit past in ons thema van het volgende blok. Kan het op een donderdag in ${place}, twee klassen tegelijk?`,
  ({ to }) => `Beste ${to}, onze studenten vroegen zelf om een les als deze. Een zaal en een beamer zijn er.`,
  ({ programme }) => `Graag voor ${programme}. We bereiden de klas voor met een korte opdracht, dan zijn de vragen beter.`,
  ({ to }) => `Hallo ${to}, kan het in de week na de toetsen? Dan is iedereen er, en wakker.`,
  ({ n, place }) => `We willen dit graag ${n} keer, op onze locatie in ${place}. De docent blijft erbij en neemt het op in de lessen erna.`,
  ({ to }) => `Dag ${to}, een collega zag jullie op een andere school. Ze heeft het er nog steeds over. Komen jullie ook bij ons?`,
  ({ to }) => `Beste ${to}, mag het ook voor eerstejaars? Ze weten nog weinig, maar durven alles te vragen.`,
];

const assignments: Message[] = [
  ({ groups, place }) => `In ${place} hebben we plek voor dit project: ${groups} van vier. Past dat in jullie planning?`,
  ({ to, groups }) => `Dag ${to}, we komen met ${groups}, en met een docent die zelf uit het vak komt. Mogen we de gegevens vooraf zien?`,
  ({ programme }) => `Voor ${programme} is dit de eerste opdracht met een echte klant. We begeleiden de planning, jullie de inhoud.`,
  ({ to }) => `Beste ${to}, twee klassen willen meedoen. Is het erg als ze tot verschillende oplossingen komen?`,
  ({ groups, to }) => `Beste ${to}, het gaat om ${groups}, met een eindpresentatie waar ook ouders komen. Durven jullie dat aan?`,
];

const together: Message[] = [
  ({ to, programme }) => `Dag ${to}, voor ${programme} zoeken we al een tijd iets als dit. Kunnen we volgende week een half uur bellen?`,
  ({ to, place }) => `Beste ${to}, ons team in ${place} wil dit graag, en heeft één vraag: wie bewaakt het niveau?`,
  ({ company }) => `We kennen ${company} van de regiobijeenkomst. Dit past bij wat we toen bespraken.`,
  ({ to }) => `Hallo ${to}, er is geld voor een eerste jaar. Daarna moeten we samen iets bedenken. Is dat genoeg om te beginnen?`,
  ({ to, programme }) => `Dag ${to}, het rooster van ${programme} ligt in mei vast. Als we voor die tijd ja zeggen, kan het.`,
  ({ place, to }) => `Hallo ${to}, we willen klein beginnen, op één plek in ${place}. Is dat voor jullie de moeite?`,
];

const companies: Message[] = [
  ({ to, company }) => `Dag ${to}, bij ${company} hebben we hier mensen en tijd voor. Zullen we elkaar spreken voor jullie rooster vastligt?`,
  ({ to, place }) => `Beste ${to}, wij zitten vlak bij ${place} en doen dit graag. Eén collega gaf eerder les.`,
  ({ to }) => `Hallo ${to}, we kunnen een deel doen, niet alles. Liever weinig en goed.`,
  ({ to }) => `Dag ${to}, we zijn een klein bedrijf. Is het erg als we soms een week moeten overslaan?`,
  ({ to, company }) => `Beste ${to}, ${company} nam vorig jaar twee van jullie studenten aan. Nu willen we iets terugdoen.`,
  ({ to }) => `Dag ${to}, wij hebben precies zo’n omgeving staan. Wat moet er op papier voor het mag?`,
  ({ programme, to }) => `Beste ${to}, de vraag van ${programme} sprak ons aan, juist omdat hij zo gewoon is. Wanneer kunnen we beginnen?`,
];

const invitations: Message[] = [
  ({ to, programme }) => `Dag ${to}, jullie ${programme} past bij wat wij zoeken. Willen jullie meedenken, en misschien meedoen?`,
  ({ to, place }) => `Beste ${to}, we zoeken een school in de buurt en ${place} is voor ons het dichtst bij. Interesse?`,
  ({ to }) => `Hallo ${to}, we houden graag plek vrij voor jullie. Laat maar weten of dat klopt met jullie planning.`,
  ({ to, company }) => `Dag ${to}, via een oud-student bij ${company} kwamen we bij jullie uit. Hij zegt dat jullie streng zijn. Dat zoeken we.`,
];

const english: Message[] = [
  ({ to }) => `Dear ${to}, we would like to take part. Not everyone on our side speaks Dutch yet; is that a problem?`,
  ({ to, programme }) => `Hi ${to}, this fits our ${programme} very well. Could a lecturer visit you first?`,
  ({ place }) => `Our group in ${place} has room for this next term. Tell us what you need from us before we start.`,
];

/** What of a message depends on how many come. */
export const counted = (seats: number) => ({
  n: inWords(seats), one: seats === 1, students: seats === 1 ? 'één student' : `${inWords(seats)} studenten`, groups: seats === 1 ? 'één groep' : `${inWords(seats)} groepen`,
});

const inGroups: readonly KindSlug[] = ['practical-assignment', 'hackathon', 'student-coaching'];
const once: readonly KindSlug[] = ['guest-lecture', 'workshop', 'company-visit', 'teacher-workshop'];
const places: readonly KindSlug[] = ['internship', 'graduation-project', 'vacancy', 'dual-track-seat', 'traineeship'];

/** What somebody may write when answering a posting of a kind. */
export function messagesFor(kind: KindSlug, direction: 'offer' | 'request', startedBy: 'programme' | 'company', isEnglish: boolean): Message[] {
  if (isEnglish && startedBy === 'programme') return english;
  if (startedBy === 'company') return direction === 'request' ? companies : invitations;
  if (places.includes(kind)) return seats;
  if (once.includes(kind)) return lectures;
  return inGroups.includes(kind) ? assignments : together;
}
