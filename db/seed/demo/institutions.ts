import type { Expertise, FacilityKind } from '#organisations/contract';
import { addDays } from '#base/contract';
import type { Calendar } from './calendar';
import { job } from './check-ins';
import { demoId, known } from './ids';
import type { Cast } from './organisations';
import type { Rows } from './rows';

/** What institutions of the story say of themselves; their labs and words are invented. */
const told: Record<string, { about: [nl: string, en: string]; inbox?: string; expertise?: Expertise[]; expertiseAbout?: string; facilities: [FacilityKind, string, string, string, string][] }> = {
  deltion: {
    about: ['ICT op één campus in Zwolle, van niveau 2 tot en met 4. Studenten werken elk half jaar aan een opdracht van buiten.', 'ICT on one campus in Zwolle, from level 2 to 4. Every half year students work on an assignment from outside.'],
    inbox: 'ict@deltion.example', expertise: ['refugees', 'distance-to-work', 'schemes'], expertiseAbout: 'Een vaste begeleider helpt bij de eerste weken en bij de aanvraag van een regeling.',
    facilities: [
      ['practical-room', 'Netwerklokaal', 'Twaalf opstellingen met switches en een kleine serverkast.', 'Zwolle', 'Op vrijdag vrij. Vraag het de coördinator, een week vooruit.'],
      ['meeting-place', 'Studio aan de campus', 'Podium, scherm en zestig stoelen voor een gastles of een presentatie.', 'Zwolle', 'Reserveer drie weken vooruit.'],
    ],
  },
  noorderpoort: {
    about: ['Bedrijven en studenten delen hier drie labs: om te leren, te onderzoeken en te maken.', 'Companies and students share three labs here: for learning, research and making.'],
    facilities: [
      ['knowledge-lab', 'Kennislab', 'Studenten zoeken uit wat een nieuwe techniek voor een klein bedrijf betekent.', 'Groningen', 'Meld je vraag aan het begin van een periode.'],
      ['learning-lab', 'Leerlab', 'Werkplekken waar je medewerker en studenten naast elkaar leren.', 'Groningen', 'Op dinsdag en donderdag.'],
      ['business-lab', 'Bedrijvenlab', 'Een ruimte voor een team dat een half jaar aan jouw opdracht werkt.', 'Groningen', 'Per half jaar, in overleg.'],
    ],
  },
  firda: {
    about: ['ICT-onderwijs op meer plekken in Friesland.', 'ICT education in several places in Friesland.'], expertise: ['disability'], expertiseAbout: 'Werkplekken worden aangepast, ook bij jou.',
    facilities: [['innovation-lab', 'Lab voor slimme apparaten', 'Sensoren, microcontrollers en een meetopstelling.', 'Leeuwarden', 'Vraag het de opleidingsmanager.']],
  },
  hanze: { about: ['Hbo-ICT met veel praktijkonderzoek.', 'Bachelor ICT with much practical research.'], expertise: ['girls'], facilities: [] },
};

/** Boards that employers sit on; all invented. */
const boards: [key: string, name: string, about: string, meetings: number, seats: number, members: string[]][] = [
  ['deltion', 'Adviesraad ICT', 'Bespreekt elk kwartaal wat bedrijven zien veranderen, en kiest twee onderwerpen voor de nieuwe keuzedelen.', 4, 6, ['Veenpoort Software', 'Stroomdal Systemen', 'Kadehuis']],
  ['deltion', 'Werkveldcommissie netwerk en beheer', 'Kijkt examenopdrachten na op wat in het werk echt voorkomt.', 2, 4, ['IJsselnet', 'Hagelwit Hosting', 'Stroomdal Systemen', 'Veenpoort Software']],
  ['noorderpoort', 'Kring van de drie labs', 'Verdeelt vragen van bedrijven over de labs en hoort wat eruit kwam.', 6, 8, ['Wierdeland Data', 'Stadslab Noord']],
  ['hanze', 'Werkveldadviesraad hbo-ICT', 'Geeft elk jaar raad over het hele programma en spreekt daarvoor met studenten.', 3, 5, []],
];

/** What an institution brings along to plans. */
const clauses: [key: string, title: string, body: string, kinds: string[]][] = [
  ['deltion', 'Werk van studenten', 'Wat studenten maken, mag de opleiding laten zien aan andere studenten en op een open dag. Namen van klanten blijven eruit.', []],
  ['deltion', 'Ziekte en terugkomdagen', 'Een student die ziek is, belt voor 9.00 uur met beide begeleiders. Op de terugkomdag is iedereen op school.', ['internship', 'graduation-project', 'dual-track-seat']],
  ['noorderpoort', 'Eén vast aanspreekpunt', 'Elke kant noemt één persoon die binnen drie werkdagen antwoordt.', []],
];

/** What the plan of a collaboration of this kind takes over from an institution. */
export const clausesOf = (cast: Cast, institutionId: string, kind: string) => clauses.filter(([key, , , kinds]) => known(cast.parties, key).id === institutionId && (kinds.length === 0 || kinds.includes(kind))).map(([, title, body]) => ({ title, body }));

/** Facilities, boards, the school years of these institutions, and what they say. */
export function institutionRows(cal: Calendar, cast: Cast): Rows {
  const rows: Rows = { facility: [], calendar_span: [], advisory_board: [], institution_clause: [] };
  const [from, until] = [cal.day(18), cal.day(32)];
  const standIn = demoId('deputy bilal marit', cal.moment(cal.day(-3), 30));
  rows['deputyship'] = [{ id: standIn, institution_id: known(cast.parties, 'deltion').id, person_id: known(cast.people, 'marit').id, deputy_id: known(cast.people, 'bilal').id, from_on: from, until_on: until, programme_ids: [], is_active: false, created_at: cal.moment(cal.day(-3), 30), ended_at: null }];
  rows['outbox'] = [from, addDays(until, 1)].map((day) => job('deputyship-turns', { deputyshipId: standIn }, `${standIn}:${day}`, `${day} 00:00 Europe/Amsterdam`));
  for (const [key, title, body, kinds] of clauses) rows['institution_clause']?.push({ id: demoId(`clause ${key} ${title}`, cal.moment(cal.day(-120), 0)), institution_id: known(cast.parties, key).id, title, body, kinds, created_at: cal.moment(cal.day(-120), 0), version: 1, removed_at: null });
  boards.forEach(([key, name, about, meetings, seats, members], place) => rows['advisory_board']?.push({ id: demoId(`board ${key} ${name}`, cal.moment(cal.day(-300), 0)), institution_id: known(cast.parties, key).id, name, about, meetings, seats, members, place }));
  for (const [key, { facilities }] of Object.entries(told)) {
    const { id } = known(cast.parties, key);
    facilities.forEach(([kind, name, about, municipality, booking], place) => rows['facility']?.push({ id: demoId(`facility ${key} ${name}`, cal.moment(cal.day(-300), 0)), institution_id: id, kind, name, about, municipality, booking, place }));
    for (const n of [0, 1, 2, 3]) {
      const { from, until } = cal.semester(n);
      const isFirst = from.slice(5) > '07';
      const spans: [kind: string, name: string, from: string, until: string][] = isFirst
        ? [['quiet', 'Start van het schooljaar', from, addDays(from, 11)], ['holiday', 'Kerstvakantie', `${from.slice(0, 4)}-12-21`, `${Number(from.slice(0, 4)) + 1}-01-03`]]
        : [['quiet', 'Toetsen en diploma’s', addDays(until, -18), until], ['holiday', 'Zomervakantie', addDays(until, 1), addDays(until, 43)]];
      for (const [kind, name, begins, ends] of spans) rows['calendar_span']?.push({ id: demoId(`calendar ${key} ${begins}`, cal.moment(cal.day(-300), 0)), institution_id: id, kind, name, from_on: begins, until_on: ends });
    }
  }
  return rows;
}

/** What goes into rows that the facts have made. */
export const institutionWords = (cast: Cast) => Object.entries(told).map(([key, { about, inbox, expertise, expertiseAbout }]) =>
  ({ id: known(cast.parties, key).id, nl: about[0], en: about[1], inbox: inbox ?? null, expertise: expertise ?? [], expertise_about: expertiseAbout ?? '' }));
