import type { Side } from '#check-ins/contract';
import type { CollaborationStatus } from '#collaborations/contract';
import type { Starter } from '#proposals/contract';
import { addDays } from '#base/contract';
import type { Calendar, Span } from './calendar';
import type { Said } from './said';

/** What one check-in brought: a mark of each side, null where it has not answered, and what it wrote. */
export type DemoAnswer = [company: number | null, institution: number | null, companyRemark?: string, institutionRemark?: string];

/** A posting and a programme that work together, with the proposal it came from. */
export interface DemoCollaboration {
  posting: string;
  programme: string;
  /** On an institution's request: which company. */
  company?: string;
  startedBy?: Starter;
  seats: number;
  message: string;
  sent: string;
  status: CollaborationStatus;
  from: string;
  until: string | null;
  /** When it stopped or was completed. */
  ended?: string;
  /** After how many days the company confirmed, and it was accepted; a usual while when left out. */
  confirmedAfter?: number;
  acceptedAfter?: number;
  /** The days on which both decide; the last of one that is in its trial has come, and waits for the programme. */
  trial?: string[];
  /** What both wrote to each other, before it was agreed and after. */
  said?: Said[];
  /** Days before each side answers a check-in. */
  pace?: Record<Side, number>;
  /** From the first check-in on. */
  answers?: DemoAnswer[];
}

/** The collaborations of the demo, newest trouble first. */
export function collaborationsOf(cal: Calendar): DemoCollaboration[] {
  const now = cal.running();
  const year = cal.schoolYear();
  const [threeAgo, twoAgo, last] = [cal.semester(-3), cal.semester(-2), cal.semester(-1)];
  const dual = { from: twoAgo.from, until: cal.semester(1).until };
  const fresh = { from: cal.day(-15), until: addDays(cal.day(-15), 81) };
  const over = (span: Span) => ({ ...span, status: 'completed' as const, sent: addDays(span.from, -80), ended: span.until });
  const going = (span: Span) => ({ ...span, status: 'running' as const, sent: addDays(span.from, -80) });
  const hackDay = cal.workday(addDays(cal.ahead(0).from, 32));
  const fair = cal.workday(cal.day(-215));
  return [
    {
      posting: 'energiemeter', programme: 'deltion-sd', seats: 6, ...going(fresh), sent: cal.day(-96),
      message: 'Zes groepen van vier, alle tweedejaars. Ze kennen Python van één project; data is voor hen nieuw.',
      answers: [[5, null, 'De opdracht is te groot voor deze groep. Na twee weken is de data nog niet schoon.']],
    },
    {
      posting: 'waterstand', programme: 'deltion-sd', seats: 8, ...going(now), sent: addDays(now.from, -90),
      message: 'Acht studenten, vier tweetallen. We maken van de stagegroep graag één klas met een vaste terugkomdag bij jullie.',
      said: [
        ['company', 2, 'Acht is meer dan we ooit hadden. Kunnen we het eerste uur samen doen, met jullie docent erbij?'],
        ['institution', 3, 'Ja, Bilal komt de eerste drie donderdagen mee. Daarna om de week.'],
        ['company', 95, 'Twee laptops zijn er nog niet. Ze komen maandag; tot die tijd delen ze.'],
        ['institution', 96, 'Geen punt. Het tweetal van het peilvak werkt dan even op papier.'],
        ['company', 130, 'Vrijdag kijkt het waterschap mee. Wie van de groep durft te vertellen wat ze gemaakt hebben?'],
      ],
      answers: [
        [7, 8, 'Goede groep. Twee laptops kwamen te laat, dat is nu geregeld.', 'Studenten hebben een vaste plek en een vaste begeleider. De start was strak.'],
        [8, 8, 'De vier schermen komen echt samen. Vrijdag keek het waterschap mee.', 'Ze plannen nu zelf. De terugkomdag bij IJsselbyte werkt.'],
        [8, 9, '', 'Zeven van de acht ronden gehaald.'],
      ],
    },
    {
      posting: 'beveiligingsles', programme: 'deltion-se', seats: 1, ...going(year), status: 'trial', trial: [cal.day(-1)],
      message: 'De dinsdag past in het rooster. We geven een vaste docent mee voor de eerste zes weken.',
      answers: [
        [8, 7, 'Great students. I need a better room for the labs.', 'Inhoudelijk sterk. Voor de klas nog zoeken, dat is normaal.'],
        [8, 8, 'The new room helps.', 'Studenten vragen of ze ook op woensdag komt.'],
      ],
    },
    {
      posting: 'fabriek-duaal', programme: 'alfa-se', seats: 3, ...going(dual), trial: [addDays(dual.from, 75), cal.day(40)],
      message: 'Drie studenten uit Hoogeveen en Meppel. Twee hebben al een rijbewijs.',
      answers: [
        [7, 7, 'Goede start, de lesdag wisselt nog te vaak.', 'De lesdag staat nu vast op donderdag.'],
        [7, 8], [8, 8, 'De eerste nachtdienst ging goed.', ''], [8, 7, '', 'Eén student wil meer netwerk en minder werkplek. Besproken.'], [8, 8], [9, 8, 'We houden ze graag alle drie.', ''], [8, 8],
      ],
    },
    {
      posting: 'grootste-release', programme: 'firda-sd', seats: 2, ...going(fresh), from: cal.day(-38), until: null, sent: cal.day(-66),
      message: 'Graag in beide tweede klassen, op twee ochtenden. De logboeken gebruiken we daarna in de les.',
      answers: [[8, null, 'Eén klas gehad. Ze vonden de fout sneller dan wij toen.']],
    },
    {
      posting: 'visafslag', programme: 'buas-ad', seats: 1, ...going(fresh), from: cal.day(-230), until: null, sent: cal.day(-252),
      message: 'We would like to use the auction data in our database course, and send you what students find.',
      answers: [[7, 8, 'Leuk om te zien wat ze ermee doen.', 'The data is clean and the story is good.'], [7, 7], [8, 8, '', 'Translated six assignments; the other six follow.']],
    },
    {
      posting: 'cloud-keuzedeel', programme: 'deltion-se', seats: 24, status: 'preparing', sent: cal.day(-44), from: cal.ahead(0).from, until: addDays(cal.ahead(0).from, 81),
      message: 'Een hele klas kiest dit keuzedeel. Wij leveren de docent, jullie de donderdagmiddag.',
    },
    {
      posting: 'servicedesk', programme: 'midden-mi', seats: 2, status: 'preparing', sent: cal.day(-29), ...cal.ahead(0),
      message: 'Twee studenten uit Amersfoort, allebei rustig aan de telefoon. Ze komen graag eerst een ochtend kijken.',
    },
    {
      posting: 'haven-hackathon', programme: 'hr-ti', seats: 3, status: 'preparing', sent: cal.day(-33), from: hackDay, until: hackDay,
      message: 'Drie groepen, met een eigen meetkoffer voor geluid. Mogen die op de kade staan?',
    },
    {
      posting: 'webshop-coach', programme: 'kw1c-sd', seats: 4, status: 'paused', sent: cal.day(-119), from: cal.day(-98), until: null,
      message: 'Vier studenten bouwen een eigen shop voor hun examen en lopen vast op betalen en testen.',
      answers: [[7, 8, 'Het uur loopt vaak uit, maar dat is gezellig.', 'Studenten bereiden hun vragen beter voor dan bij ons.']],
    },
    {
      posting: 'havenlab', programme: 'hr-ti', seats: 1, status: 'stopped', sent: addDays(last.from, -70), from: last.from, until: addDays(last.from, 720), ended: cal.day(-62),
      message: 'We willen de kraan gebruiken in twee vakken, met een docent die vast meekomt.',
      answers: [[7, 6, '', 'De kraan is prachtig, maar we konden er in een maand twee keer bij.']],
    },
    {
      posting: 'twaalf-scholen', programme: 'summa-st', seats: 2, status: 'stopped', sent: addDays(last.from, -80), ...last, ended: addDays(last.from, 46),
      message: 'Twee studenten verhuizen naar Delft en zoeken daar een plek.',
      answers: [[6, 6, 'De reis blijkt zwaar, de kamers gingen niet door.', 'Beide studenten reizen nu vier uur per dag. We zoeken samen iets dichterbij.']],
    },
    {
      posting: 'twaalf-scholen', programme: 'tcr-se', seats: 3, ...over(last),
      message: 'Drie studenten met ervaring in Intune. Ze willen graag leren plannen.',
      answers: [
        [7, 7], [7, 5, 'Druk, maar het gaat.', 'Te weinig begeleiding in de toetsweken. De begeleider stond er alleen voor.'],
        [8, 7, 'We hebben er een tweede begeleider bij gezet. Dat doen we nu altijd.', 'Goed opgelost, en snel.'],
      ],
    },
    {
      posting: 'hanzebaken-reeks', programme: 'deltion-se', seats: 3, ...over({ from: cal.day(-93), until: cal.day(-9) }), sent: cal.day(-143),
      message: 'Drie ochtenden in drie klassen. De koeling past precies bij het vak van dit blok.',
      answers: [[8, 9, 'Scherpe vragen, ook van de stille rij.', 'Studenten hebben het er nog steeds over. Volgend jaar graag weer.']],
    },
    {
      posting: 'banenmarkt', programme: 'hanze-ict', company: 'terpdata', startedBy: 'company', seats: 1, ...over({ from: fair, until: fair }), sent: cal.day(-272),
      message: 'We zijn met zijn zessen en nemen een melkrobot mee. Past die door de deur?',
      answers: [[9, 8, 'Twintig goede gesprekken, drie sollicitaties.', 'De robot was de drukste stand van de markt.']],
    },
    {
      posting: 'meetapparaat', programme: 'fontys-inf', seats: 1, ...over(twoAgo),
      message: 'Een afstudeerder met Rust en een soldeerbout. Hij wil graag meten voordat hij schrijft.',
      answers: [[7, 7], [8, 7, 'Independent, asks at the right moment.', ''], [9, 8, 'A third less energy. We use it.', 'Sterk verslag, eerlijk over wat niet lukte.']],
    },
    {
      posting: 'bouwplaats', programme: 'curio-sd', company: 'markdal', startedBy: 'company', seats: 2, ...over({ from: twoAgo.from, until: addDays(twoAgo.from, 81) }),
      message: 'Onze opzichters lopen buiten met een telefoon en handschoenen. Twee groepen mogen een week mee.',
      answers: [[7, 8, '', 'De eerste dag op de bouw zei meer dan drie lessen.'], [6, 7, 'Eén groep wil te veel. We schrappen samen.', 'Klopt. De groep kiest nu één scherm.'], [8, 8]],
    },
    {
      posting: 'ritplanning', programme: 'noorderpoort-sd', seats: 3, ...over(threeAgo),
      message: 'Drie derdejaars met C#. Twee wonen in Hoogeveen, één in Assen.',
      answers: [[7, 7], [8, 7, 'Ze reviewen nu ook onze code.', ''], [8, 8, 'Eén van de drie werkt nu bij ons.', 'Veel geleerd over testen. Graag nog een keer.']],
    },
    {
      posting: 'ritplanning', programme: 'firda-sd', seats: 2, ...over(threeAgo), sent: addDays(threeAgo.from, -72),
      message: 'Twee studenten die PHP kennen en C# willen leren. Is dat genoeg?',
      answers: [[6, 7, 'C# was in het begin een drempel.', ''], [7, 7], [7, 8, '', 'Ze kwamen als PHP’ers en gingen als ontwikkelaars.']],
    },
  ];
}
