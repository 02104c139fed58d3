import type { Calendar } from './calendar';
import { known } from './ids';
import type { Cast } from './organisations';
import type { Rows } from './rows';

/** What institutions of the story wrote of the companies they know; contacts and notes are invented. */
const told: Record<string, [company: string, name: string, mailbox: string, years: number, note: string][]> = {
  deltion: [
    ['ijsselbyte', 'Tess Kramer', 'tess', 5, 'Neemt elk half jaar acht studenten en wil één vaste begeleider van ons. Liever bellen dan mailen.'],
    ['hanzebaken', 'Roos Wassink', 'roos', 3, 'Reeks over beveiliging, drie middagen. Zaal met goede stroom regelen.'],
    ['veenpoort', 'Jorrit Venema', 'jorrit', 2, ''],
    ['terpdata', 'Rixt Dijkstra', 'rixt', 1, 'Klein, kan hooguit één student tegelijk begeleiden.'],
    ['rietkraag', 'Sem Blok', 'sem', 0, 'Kwam langs op de open avond en wil iets met netwerken. Nog niets afgesproken.'],
  ],
  noorderpoort: [['veenpoort', 'Jorrit Venema', 'jorrit', 4, 'Drie stagiairs per jaar, altijd goed begeleid.']],
};

/** Partners as institutions keep them. */
export function partnerRows(cal: Calendar, cast: Cast): Rows {
  return {
    partner: Object.entries(told).flatMap(([institution, companies]) => companies.map(([key, name, mailbox, years, note]) => {
      const company = known(cast.parties, key);
      return { institution_id: known(cast.parties, institution).id, company_id: company.id, contact_name: name, contact_email: `${mailbox}@${company.domain}`,
        since_on: years ? cal.day(-365 * years) : null, note, created_at: cal.moment(cal.day(-200), 0), version: 1 };
    })),
  };
}
