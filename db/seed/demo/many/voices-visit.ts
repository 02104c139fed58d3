import { capital, type Voice } from './voice';

export const lecture: Voice = {
  titles: [
    ({ thing }) => `Wat er misging met ${thing}`,
    ({ users }) => `Techniek voor ${users}: een les met een staartje`,
    ({ Thing }) => `${Thing} in anderhalf uur`,
    ({ thing }) => `Waarom ${thing} zo moeilijk is`,
    ({ users }) => `Een middag denken als ${users}`,
    ({ thing }) => `Het verhaal achter ${thing}`,
    ({ name }) => `Gastcollege van ${name}: wat we nu anders doen`,
    ({ thing }) => `Zo houd je ${thing} overeind`,
    ({ thing }) => `Drie fouten die we maakten met ${thing}`,
    ({ Thing }) => `${Thing}, en de mensen erachter`,
    ({ thing }) => `Van klacht naar oplossing: ${thing}`,
  ],
  summaries: [
    ({ story }) => `${story} In anderhalf uur laten we zien hoe dat kon en wat we ervan leerden.`,
    ({ users, thing }) => `We vertellen hoe ${thing} werkt en laten studenten zelf kiezen wat zij zouden doen voor ${users}.`,
    ({ story }) => `${story} Studenten krijgen wat wij toen wisten en beslissen mee.`,
    ({ thing }) => `Een les zonder reclame over ${thing}: één probleem, drie oplossingen en de keus die wij maakten.`,
    ({ users }) => `Wie bouwt voor ${users}, moet eerst leren luisteren. We nemen opnames, tekeningen en mislukte versies mee.`,
  ],
  middles: [
    () => 'We beginnen met een vraag en eindigen met het antwoord dat wij te laat vonden.',
    () => 'Na een half uur staan studenten zelf voor het bord. Wij luisteren.',
    () => 'Er is geen presentatie met honderd plaatjes. Er is een kist met spullen.',
    () => 'De helft van de tijd is voor vragen. Over salaris mag ook.',
    () => 'De spreker deed dezelfde opleiding, twaalf jaar geleden, en zakte één keer.',
  ],
  ends: [
    () => 'Een klas is genoeg; drie klassen tegelijk kan ook, in een zaal met een microfoon.',
    () => 'We komen naar jullie toe, op elke dag behalve maandag.',
    () => 'Wil je de les een tweede keer, dan geeft een andere collega hem. Dat maakt hem beter.',
    () => 'De opdracht die erbij hoort, mag je houden.',
    () => 'Graag een docent in de zaal die tegenspreekt.',
    () => 'Voor buitenlandse studenten doen we hem in het Engels.',
  ],
};

export const workshop: Voice = {
  titles: [
    ({ thing }) => `Een ochtend sleutelen aan ${thing}`,
    ({ users }) => `Workshop: interviewen als je voor ${users} werkt`,
    ({ thing }) => `Maak het kapot en weer heel: ${thing}`,
    ({ Thing }) => `${Thing} nabouwen in drie uur`,
    ({ name }) => `Workshop van ${name}: beter fouten zoeken`,
  ],
  summaries: [
    ({ thing }) => `In drie uur bouwen groepjes een klein stuk van ${thing} na. Wat niet werkt, bespreken we het langst.`,
    ({ story }) => `${story} In deze workshop zoeken groepjes zelf uit wat er aan de hand was.`,
    ({ users }) => `Studenten oefenen met vragen stellen aan ${users}. De rollen spelen wij, en we maken het niet makkelijk.`,
  ],
  middles: [
    () => 'Per acht studenten komt er één collega mee. Met meer dan 32 wordt het rommelig.',
    () => 'Wij nemen alles mee; jullie zorgen voor stopcontacten en een deur die dicht kan.',
    () => 'Vooraf hoeft niemand iets te leren. Achteraf wel.',
  ],
  ends: lecture.ends,
};

export const visit: Voice = {
  titles: [
    ({ thing }) => `Op bezoek bij ${thing}`,
    ({ name, place }) => `Kijken bij ${name} in ${place}`,
    ({ thing }) => `Achter de schermen van ${thing}`,
    ({ users }) => `Een ochtend tussen ${users}`,
    ({ place }) => `Kom in ${place} zien hoe ICT echt gaat`,
  ],
  summaries: [
    ({ thing }) => `Studenten zien waar ${thing} draait, wie eraan werkt en hoe een gewone dinsdag eruitziet. Met een opdracht voor onderweg.`,
    ({ users, thing }) => `Een halve dag rondkijken: eerst bij ${users}, dan bij de mensen die ${thing} maken.`,
    ({ story }) => `${story} Bij ons staan studenten op de plek waar het gebeurde.`,
  ],
  middles: [
    () => 'Per keer ontvangen we vijftien studenten, in twee groepen die elkaar afwisselen.',
    () => 'Iedereen spreekt minstens drie collega’s, waarvan één die nog maar net begonnen is.',
    () => 'Dichte schoenen aan, telefoon in de tas, vragen vooraf opsturen mag.',
  ],
  ends: [
    () => 'We regelen de lunch, jullie de bus.',
    () => 'Op vrijdag kan het niet, dan is hier niemand.',
    () => 'Na afloop kan wie wil blijven plakken voor een gesprek over een stage.',
    () => 'Ouders mee mag bij de eerstejaars.',
  ],
};

export const hackathon: Voice = {
  titles: [
    ({ users }) => `Hackathon: één dag voor ${users}`,
    ({ thing, place }) => `24 uur ${thing}, in ${place}`,
    ({ thing }) => `Hacken voor een goed doel: ${thing}`,
  ],
  summaries: [
    ({ n, users }) => `${capital(n)} groepen werken een dag en een avond aan een vraag van ${users}, die zelf in de jury zitten.`,
    ({ n, task }) => `${capital(n)} groepen van vijf krijgen dezelfde opgave: ${task}. Wie klaar is, helpt een ander.`,
  ],
  middles: [
    () => 'Groepen zijn gemengd: mbo en hbo, bouwers en tekenaars, eerste- en vierdejaars.',
    () => 'Om tien uur ’s avonds gaat de zaal dicht. Wie slaapt, bedenkt betere dingen.',
  ],
  ends: [
    () => 'De winnaar krijgt een maand begeleiding, geen beker.',
    () => 'Er is eten voor elke overtuiging, en een stille kamer.',
    () => 'Elke groep laat iets werkends zien, hoe klein ook.',
  ],
};
