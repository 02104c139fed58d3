import type { DeclineReason, ProposalStatus, Starter } from '#proposals/contract';
import type { Calendar } from './calendar';
import type { Said } from './said';

/** An approach between a programme and a posting that did not become a collaboration, or not yet. */
export interface DemoProposal {
  posting: string;
  programme: string;
  /** On an institution's request: which company. */
  company?: string;
  startedBy?: Starter;
  status: ProposalStatus;
  seats: number;
  message: string;
  sent: string;
  confirmed?: string;
  ended?: string;
  /** What both wrote to each other beside it. */
  said?: Said[];
  /** Why it got a no. */
  declined?: [DeclineReason, string];
  /** The programme asks its class: since when, until when. */
  classAsked?: [on: string, until: string];
}

/** Proposals that wait for an answer, and those that got a no or none. */
export function openAndEndedProposals(cal: Calendar): DemoProposal[] {
  return [
    {
      posting: 'eerste-ticket', programme: 'twente-sd', status: 'sent', seats: 1, sent: cal.day(-2),
      message: 'Dag Jorrit, een van onze derdejaars verhuist naar Hoogeveen en zoekt een plek met C#. Kan hij eerst een ochtend komen kijken?',
      said: [['institution', 0, 'Ik vergat te zeggen: hij kan op maandag en vrijdag niet. Is dat een bezwaar?']],
    },
    {
      posting: 'dijkwachten', programme: 'deltion-sd', startedBy: 'company', status: 'sent', seats: 2, sent: cal.day(-6), classAsked: [cal.day(-2), cal.day(6)],
      message: 'Dag Marit, de acht studenten van nu doen het goed. Willen straks twee van je derdejaars de kaart bouwen? Langskomen in Zwolle kan elke donderdag.',
      said: [
        ['institution', 1, 'Fijn om te lezen. Twee van mijn derdejaars willen graag, maar zij beginnen een week later. Kan dat?'],
        ['company', 2, 'Dat kan. Dan schuiven we de eerste donderdag mee.\nNeem je een begeleider mee? Dan reserveer ik de grote kamer.'],
      ],
    },
    {
      posting: 'dijkwachten', programme: 'windesheim-ict', status: 'confirmed', seats: 1, sent: cal.day(-8), confirmed: cal.day(-4),
      message: 'Eén student wil onderzoek doen naar apps die zonder netwerk werken. Zij begint graag op de eerste maandag van het semester.',
    },
    {
      posting: 'thuiszorg', programme: 'saxion-ad', status: 'sent', seats: 1, sent: cal.day(-5),
      message: 'Onze student werkte zes jaar in de thuiszorg en kent het dossier van de andere kant. Kunnen we deze week bellen?',
    },
    {
      posting: 'thuiszorg', programme: 'graafschap-sd', status: 'declined', seats: 2, sent: cal.day(-11), ended: cal.day(-7),
      declined: ['no-capacity', 'Onze begeleider is tot de zomer weg. Vanaf september hebben we weer iemand.'],
      message: 'Twee studenten zoeken een stage dicht bij huis. Kan dat ook op kantoor in plaats van op afstand?',
    },
    {
      posting: 'bed-occupancy', programme: 'hanze-ict', status: 'confirmed', seats: 1, sent: cal.day(-13), confirmed: cal.day(-9),
      message: 'One of our students did a project on hospital planning last year and would like to go deeper. She can start in week one of the semester.',
    },
    {
      posting: 'dashboard', programme: 'noorderpoort-st', company: 'kadewerk', startedBy: 'company', status: 'sent', seats: 2, sent: cal.day(-1),
      message: 'We hebben drie jaar meldingen zonder namen. Twee groepen passen bij ons, in Meppel of online.',
    },
    {
      posting: 'lezers', programme: 'hr-ti', company: 'kopkade', startedBy: 'company', status: 'sent', seats: 3, sent: cal.day(-1),
      message: 'Drie van onze architecten lezen graag mee. Twee deden dat vorig jaar ook.',
    },
    {
      posting: 'testdag', programme: 'graafschap-sd', company: 'zorgdraad', startedBy: 'company', status: 'declined', seats: 1, sent: cal.day(-7), ended: cal.day(-3),
      declined: ['no-student-interest', 'We vroegen het in de klas; deze groep kiest voor iets met games.'],
      message: 'Onze tester wil graag lesgeven, maar kan pas over een half jaar en dan alleen op woensdag.',
    },
    {
      posting: 'straatlantaarns', programme: 'twente-sd', status: 'withdrawn', seats: 2, sent: cal.day(-20), ended: cal.day(-15),
      message: 'Twee groepen willen meedoen. We kijken nog of het rooster past.',
    },
    {
      posting: 'veilig-bouwen', programme: 'hva-ict', status: 'expired', seats: 12, sent: cal.day(-52), ended: cal.day(-31),
      message: 'Twaalf studenten kiezen deze minor als de examencommissie akkoord gaat. Wanneer kunnen we het programma zien?',
    },
    {
      posting: 'waterstand', programme: 'twente-sd', status: 'lapsed', seats: 2, sent: cal.day(-128), ended: cal.day(-110),
      message: 'Twee studenten willen graag in een groep werken. Hengelo–Zwolle is voor hen te doen.',
    },
    {
      posting: 'energiemeter', programme: 'graafschap-sd', status: 'lapsed', seats: 1, sent: cal.day(-90), ended: cal.day(-80),
      message: 'Eén groep van vier, met een docent die zelf data-engineer was.',
    },
  ];
}
