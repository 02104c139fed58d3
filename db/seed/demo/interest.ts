import type { Kind } from '#guidance/contract';
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

export function interestRows(cal: Calendar, cast: Cast): Rows {
  const { id, domain } = known(cast.parties, 'veenpoort');
  const at = cal.moment(cal.day(-60), 0);
  return {
    colleague_interest: told.map(([name, mailbox, kinds, hours, note]) => ({
      id: demoId(`interest ${name}`, at), company_id: id, name, email: mailbox && `${mailbox}@${domain}`, kinds, hours, note, created_at: at, version: 1,
    })),
  };
}
