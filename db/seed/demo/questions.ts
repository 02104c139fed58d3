import type { Calendar } from './calendar';
import { demoId, known } from './ids';
import type { Cast } from './organisations';
import type { Rows } from './rows';

/** One question of a visitor that waits, and one of a company that Sanne answered. */
export function questionRows(cal: Calendar, cast: Cast): Rows {
  const [asked, answered, waits] = [cal.moment(cal.day(-12), 40), cal.moment(cal.day(-11), 15), cal.moment(cal.day(-3), 95)];
  return {
    question: [
      { id: demoId('question waits', waits), text: 'Wij zijn met z’n vieren en hebben nog nooit een student begeleid. Waar beginnen we: met een gastles, of kan een kleine opdracht ook?', about: '/wizard',
        asker_id: null, name: 'Hanna Wolters', email: 'hanna@kiemkracht.example', locale: 'nl', created_at: waits, answer: null, answered_at: null, answered_by: null },
      { id: demoId('question answered', asked), text: 'Onze stageplek in Drachten staat open voor mbo 4. Mag een student van het hbo ook reageren?', about: '/postings/new',
        asker_id: known(cast.people, 'jorrit').id, name: null, email: null, locale: 'nl', created_at: asked,
        answer: 'Ja. Kies bij de plaatsing beide niveaus, dan zien opleidingen van mbo en hbo haar. Schrijf er wel bij wat een hbo-student erbij krijgt.', answered_at: answered, answered_by: known(cast.people, 'sanne').id },
    ],
  };
}
