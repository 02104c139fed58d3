import type { Kind } from '#guidance/contract';
import type { Doer } from '#organisations/contract';
import type { Level } from '#pathways/contract';
import type { Calendar } from './calendar';
import { demoId, known } from './ids';
import type { Cast } from './organisations';
import type { Rows } from './rows';

/** Colleagues of one company and what they would like; all invented. */
const told: [name: string, mailbox: string | null, kinds: Kind[], hours: number | null, note: string][] = [
  ['Fenna Mulder', 'fenna', ['guest-lecture', 'student-coaching'], 6, 'Vertelt graag over planning in het vervoer. Liefst op donderdag.'],
  ['Bram Oosting', 'bram', ['internship', 'student-coaching', 'practical-assignment'], 12, 'Heeft eerder twee stagiairs begeleid.'],
  ['Iris Kuipers', 'iris', ['workshop', 'guest-lecture'], 4, 'Wil iets doen met testen. Geeft thuis ook les aan een Coderdojo.'],
  ['Youssef Amrani', null, ['external-assessor'], null, 'Pas vanaf het voorjaar.'],
  ['Lieke ten Hoor', 'lieke', ['hybrid-teacher', 'guest-lecture'], 8, ''],
];

/** What that company would still like to know or have made. */
const shelf: [title: string, about: string, doer: Doer, kind: Kind | null, levels: Level[]][] = [
  ['Welke meldingen in de planning leest niemand?', 'Er gaan er zestig per dag uit. We willen weten welke helpen en welke weg kunnen.', 'students', 'practical-assignment', ['mbo-4', 'hbo-ad']],
  ['Kan de routekaart zonder verbinding werken?', 'Chauffeurs hebben niet overal bereik. Een proef is genoeg.', 'students', 'graduation-project', ['hbo-bachelor']],
  ['Een testset met ritten die niemand herkent', '', 'undecided', null, []],
  ['De oude koppeling met de weegbrug vervangen', 'Te dicht op de klant om uit te besteden.', 'ourselves', null, []],
];

export function interestRows(cal: Calendar, cast: Cast): Rows {
  const { id, domain } = known(cast.parties, 'veenpoort');
  const at = cal.moment(cal.day(-60), 0);
  return {
    backlog_item: shelf.map(([title, about, doer, kind, levels]) => ({ id: demoId(`shelf ${title}`, at), company_id: id, title, about, doer, kind, levels, created_at: at, version: 1 })),
    colleague_interest: told.map(([name, mailbox, kinds, hours, note]) => ({
      id: demoId(`interest ${name}`, at), company_id: id, name, email: mailbox && `${mailbox}@${domain}`, kinds, hours, note, created_at: at, version: 1,
    })),
  };
}
