import { capital, type Voice } from './voice';
import { internship } from './voices-internship';

export const assignment: Voice = {
  titles: [
    ({ thing }) => `Tien weken puzzelen op ${thing}`,
    ({ thing }) => `Maak een eerste versie: ${thing}`,
    ({ users }) => `Een opdracht met echte ${users}`,
    ({ Thing }) => `${Thing} als schoolopdracht`,
    ({ thing, n, seats }) => (seats === 1 ? `Eén groep buigt zich over ${thing}` : `${capital(n)} groepen, één vraag: ${thing}`),
    ({ thing }) => `Wie vindt de fout in ${thing}?`,
    ({ users }) => `Praktijkopdracht: wat willen ${users} nou echt?`,
    ({ thing }) => `Nieuwe ogen op ${thing}`,
  ],
  summaries: [
    ({ seats, n, task }) => `${seats === 1 ? 'Eén groep gaat' : `${capital(n)} groepen gaan`} in tien weken ${task}. Aan het eind kiest een vakjury wat wij verder uitwerken.`,
    ({ task }) => `Wij brengen de vraag en een uur per week. De groepen gaan ${task}.`,
    ({ users, task }) => `Groepen studenten spreken ${users} en gaan daarna ${task}. Een schets die klopt, is ook goed.`,
    ({ thing, task }) => `Een echte opdracht rond ${thing}: ${task}. Groepen mogen het elk op hun eigen manier oplossen.`,
  ],
  middles: [
    () => 'We openen bij ons op kantoor en eindigen bij jullie op school.',
    () => 'Halverwege veranderen we één eis, want dat doen klanten ook.',
    () => 'Groepen krijgen gegevens van een echt jaar, ontdaan van alles wat naar een persoon leidt.',
    () => 'Eén collega beantwoordt elke donderdagmiddag alle vragen, ook de domme. Die bestaan niet.',
    () => 'Wat een groep maakt, is van de groep. Gebruiken wij het, dan vragen we dat en noemen we de makers.',
    () => 'De docent bewaakt het niveau, wij bewaken of het nog over iets gaat.',
  ],
  ends: [
    () => 'Een tweede klas kan meedoen als het rooster dat toelaat.',
    () => 'De beste groep mag een dag meelopen en haar werk in het echt zien draaien.',
    () => 'Er is geen prijs. Er is taart, en een reactie van een klant.',
    () => 'Op locatie kijken kan, met twaalf tegelijk.',
    () => 'De opdracht is al eens gedaan, door een andere school. De uitkomsten verklappen we niet.',
  ],
};

export const traineeship: Voice = {
  titles: [
    ({ name }) => `Een jaar starten bij ${name}`,
    ({ thing }) => `Traineeship rond ${thing}`,
    ({ users }) => `Trainee: een jaar tussen techniek en ${users}`,
  ],
  summaries: [
    ({ seats, n, thing }) => `${seats === 1 ? 'Eén afgestudeerde begint' : `${capital(n)} afgestudeerden beginnen`} hier een jaar lang aan ${thing}, met om de drie maanden een andere plek en een vaste mentor.`,
    ({ task }) => `Een jaar om het vak echt te leren. Het eerste kwartaal staat vast: ${task}. Daarna kies je mee.`,
  ],
  middles: [
    () => 'Elke vrijdagmiddag is voor leren: een cursus, een boek of een collega.',
    () => 'Trainees hebben vanaf de eerste dag een vast contract en een gewoon salaris.',
    () => 'Na elk kwartaal zeggen trainee en team of het klopt. Anders schuiven we.',
  ],
  ends: internship.ends,
};

export const reskilling: Voice = {
  titles: [
    ({ thing }) => `Overstappen naar ICT via ${thing}`,
    ({ place }) => `Omscholen in ${place}: tien maanden, met baan`,
    ({ name }) => `Een tweede vak leren bij ${name}`,
    ({ users }) => `Van ander werk naar ICT voor ${users}`,
  ],
  summaries: [
    ({ n, thing }) => `${capital(n)} mensen uit een ander vak leren in tien maanden genoeg om mee te werken aan ${thing}. Ze staan vanaf dag één op onze loonlijst.`,
    ({ users, n }) => `We zoeken een opleiding die ${n} overstappers begeleidt. Wij brengen werk, loon en begeleiders; ${users} brengen de vragen.`,
  ],
  middles: [
    () => 'De eerste drie maanden is het vier dagen school en één dag werk. Daarna draait dat om.',
    () => 'Wie eerder verpleegkundige, lasser of kok was, weet dingen die wij niet weten. Daar bouwen we op.',
    () => 'Wie afhaakt, krijgt hulp om iets anders te vinden. Vorig jaar was dat één van de zes.',
  ],
  ends: [
    () => 'Deelnemers halen een deel van een erkende opleiding; met het diploma kan iedereen verder.',
    () => 'De gemeente denkt mee over vervoer en kinderopvang.',
    () => 'De groep blijft klein, anders leert niemand elkaars werk kennen.',
  ],
};

export const coaching: Voice = {
  titles: [
    ({ thing }) => `Een maker van ${thing} als coach`,
    ({ name }) => `Vastgelopen? Bel ${name} op woensdag`,
    ({ users }) => `Coaching door mensen die voor ${users} werken`,
    ({ place }) => `Een uur per week meekijken in ${place}`,
  ],
  summaries: [
    ({ seats, n }) => `Twee collega’s coachen ${seats === 1 ? 'één student' : `${n} studenten`} bij hun eigen project: een uur per week, online of bij ons aan tafel.`,
    ({ thing }) => `Wie aan ${thing} werkt, weet hoe vastzitten voelt. Studenten brengen hun eigen project mee, wij kijken mee en vragen door.`,
  ],
  middles: [
    () => 'We schrijven geen code voor een ander. We vragen wat je al probeerde.',
    () => 'Drie keer komt de student naar ons toe en één keer wij naar school.',
    () => 'De coach en de docent bellen twee keer, zodat ze niet het tegenovergestelde zeggen.',
  ],
  ends: [
    () => 'Na tien weken stopt het, tenzij beide nog iets te leren hebben.',
    () => 'Ook voor wie geen haast heeft en geen onvoldoende.',
    () => 'De coaches kregen zelf een korte training van een lerarenopleiding.',
  ],
};
