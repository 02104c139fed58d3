import { addDays } from '#base/contract';
import type { Calendar, Span } from './calendar';
import { range, type DemoPosting } from './posting';

/** Offers that are full or over: the collaborations of today and of the past years came from them. */
export function pastOffers(cal: Calendar): DemoPosting[] {
  const now = cal.running();
  const year = cal.schoolYear();
  const fresh = { from: cal.day(-15), until: addDays(cal.day(-15), 81) };
  const dual = { from: cal.semester(-2).from, until: cal.semester(1).until };
  const once = cal.semester(-3);
  const last = cal.semester(-1);
  const before = ({ from }: Span) => ({ created: addDays(from, -125), published: addDays(from, -120), closes: addDays(from, -28) });
  return [
    {
      key: 'waterstand', owner: 'ijsselbyte', by: 'tess', kind: 'internship', status: 'filled', title: 'Acht studenten, één waterstand',
      summary: 'Een hele stagegroep werkt aan het meetnet van een waterschap. Elk tweetal maakt een eigen scherm, samen wordt het één pakket.',
      description: 'Alle acht plekken zijn vergeven. Volgend jaar doen we het weer.',
      reasons: ['talent', 'network'], functions: ['software-developer'], technologies: ['TypeScript', 'PostgreSQL'], levels: ['mbo-4'], workplace: 'hybrid',
      partners: { veenpoort: 'confirmed' }, period: range(now), seats: 8, hours: 700, allowance: 425, commercial: 40, difficulty: 3, sector: 'water en klimaat', goals: ['Samen één pakket opleveren.', 'Een planning maken en bijstellen.'],
      ...before(now), details: { assignment: 'Maak per tweetal een scherm voor het meetnet: stand, verwachting, alarm en beheer. Elke twee weken komt alles samen in één versie.', daysPerWeek: 4, supervisors: 3, supervisionHours: 2, travelReimbursed: true, hasResearch: false },
    },
    {
      key: 'beveiligingsles', owner: 'grachtlijn', by: 'amara', kind: 'hybrid-teacher', status: 'filled', title: 'Een tester voor de klas, één dag per week',
      summary: 'Onze collega geeft een dag per week les in veilig beheren. De rest van de week breekt ze in, met toestemming.',
      description: 'Een heel schooljaar, op dinsdag. Grachtlijn betaalt de helft van de uren.',
      reasons: ['society', 'innovation'], functions: ['infrastructure-technician'], technologies: ['Linux'], levels: ['mbo-4'], languages: ['nl', 'en'],
      period: range(year), seats: 1, hours: 320, confidentiality: 'normal', sector: 'informatiebeveiliging', ...before(year),
    },
    {
      key: 'fabriek-duaal', owner: 'kadewerk', by: 'johan', branch: 1, kind: 'dual-track-seat', status: 'filled', title: 'Leren waar de machines draaien',
      summary: 'Drie bbl-studenten beheren netwerken in fabrieken. Vier dagen werk, één dag school, een contract voor de hele opleiding.',
      description: 'Je begint in Meppel en draait na een half jaar mee in de nachtdienst, eerst met zijn tweeën.',
      reasons: ['talent'], functions: ['infrastructure-technician'], technologies: ['Windows Server', 'Cisco IOS'], levels: ['mbo-4'],
      period: range(dual), seats: 3, hours: 600, euros: 4_000, commercial: 75, difficulty: 3, sector: 'industrie', goals: ['Een storing zoeken terwijl de band doorloopt.', 'Een wijziging plannen die niemand merkt.'], ...before(dual),
    },
    {
      key: 'energiemeter', owner: 'lichtmast', by: 'thijs', kind: 'practical-assignment', status: 'filled', title: 'Voorspel welke lamp het eerst uitvalt',
      summary: 'Zes groepen van vier studenten krijgen drie jaar storingsdata en maken een voorspelling die een monteur kan gebruiken.',
      description: 'De data is groot en rommelig. Dat is de opdracht.',
      reasons: ['innovation', 'talent'], functions: ['software-developer'], technologies: ['Python', 'SQL'], levels: ['mbo-4'], workplace: 'hybrid',
      period: range(fresh), seats: 6, hours: 90, commercial: 10, difficulty: 4, sector: 'openbare ruimte', goals: ['Rommelige data opschonen en dat kunnen uitleggen.'], ...before(fresh),
    },
    {
      key: 'ritplanning', owner: 'veenpoort', by: 'jorrit', kind: 'internship', status: 'closed', title: 'Zes weken meelopen, veertien weken zelf bouwen',
      summary: 'Zes plekken in het team dat de rittenplanning maakt. Na zes weken heeft elke student een eigen onderdeel.',
      description: 'Deze ronde is voorbij. Vijf van de zes plekken waren bezet.',
      reasons: ['talent', 'network'], functions: ['software-developer'], technologies: ['C#', 'PostgreSQL'], levels: ['mbo-4'],
      period: range(once), seats: 6, hours: 520, allowance: 400, commercial: 40, difficulty: 3, sector: 'vervoer en logistiek', goals: ['Van een klacht een testbare wens maken.'],
      ...before(once), details: { assignment: 'Bouw een onderdeel van de rittenplanning: van tijdvakken tot tankbeurten, met tests die een collega kan lezen.', daysPerWeek: 4, supervisors: 2, supervisionHours: 3, travelReimbursed: true, hasResearch: false },
    },
    {
      key: 'meetapparaat', owner: 'dommelstroom', by: 'priya', kind: 'graduation-project', status: 'closed', title: 'A meter that lasts twenty years on one battery',
      summary: 'One graduate student measures where a small device spends its energy and saves a third of it.',
      description: 'This project is finished. The result is in our newest meter.',
      reasons: ['innovation', 'talent'], functions: ['software-engineer', 'infrastructure-engineer'], technologies: ['C', 'Rust'], levels: ['hbo-bachelor'], languages: ['en', 'nl'],
      period: range(cal.semester(-2)), seats: 2, hours: 200, allowance: 550, commercial: 30, confidentiality: 'strict', difficulty: 4, sector: 'hightech', goals: ['Measure before you optimise.'], ...before(cal.semester(-2)),
    },
    {
      key: 'twaalf-scholen', owner: 'vlietzicht', by: 'shanti', kind: 'internship', status: 'closed', title: 'Twaalf scholen, één helpdesk',
      summary: 'Vijf studenten houden een half jaar lang scholen draaiend. Elke student krijgt twee vaste scholen.',
      description: 'Deze ronde is voorbij.',
      reasons: ['talent'], functions: ['infrastructure-technician'], technologies: ['Azure', 'Intune'], levels: ['mbo-4', 'mbo-3'],
      period: range(last), seats: 5, hours: 450, allowance: 350, commercial: 70, difficulty: 2, sector: 'onderwijs', goals: ['Een school voorbereiden op een toetsweek.'],
      ...before(last), details: { assignment: 'Beheer met een collega twee scholen: storingen, nieuwe laptops, en een plan voor de zomer waarin alles wordt vervangen.', daysPerWeek: 4, supervisors: 2, supervisionHours: 3, travelReimbursed: true, hasResearch: false },
    },
  ];
}
