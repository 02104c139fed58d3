import type { Text } from '#base/contract';
import type { KindSlug } from './kinds';

const unit = (nl: [string, string], en: [string, string]) => ({ one: { nl: nl[0], en: en[0] }, many: { nl: nl[1], en: en[1] } });
const units = {
  seat: unit(['plaats', 'plaatsen'], ['seat', 'seats']), session: unit(['keer', 'keer'], ['session', 'sessions']), person: unit(['persoon', 'personen'], ['person', 'persons']),
  group: unit(['groep', 'groepen'], ['group', 'groups']), stand: unit(['stand', 'stands'], ['stand', 'stands']), partner: unit(['partner', 'partners'], ['partner', 'partners']),
};

/** What is counted of each kind. It stands apart from their descriptions, so that a list of postings needs none of those. */
export const UNIT: Record<KindSlug, { one: Text; many: Text }> = {
  'job-fair-stand': units.stand,
  vacancy: units.seat,
  'guest-lecture': units.session,
  workshop: units.session,
  hackathon: units.session,
  'company-visit': units.group,
  'student-coaching': units.seat,
  'teacher-workshop': units.session,
  'teacher-placement': units.person,
  'skills-dialogue': units.session,
  'hybrid-teacher': units.person,
  'external-assessor': units.person,
  'practical-assignment': units.group,
  internship: units.seat,
  'graduation-project': units.seat,
  'reskilling-track': units.seat,
  traineeship: units.seat,
  'dual-track-seat': units.seat,
  'teaching-material': units.partner,
  'innovation-lab': units.partner,
  minor: units.seat,
  elective: units.seat,
};

/** How many units, in words: "4 plaatsen". */
export function unitsOf(kind: KindSlug, n: number): Text {
  const { one, many } = UNIT[kind];
  const form = n === 1 ? one : many;
  return { nl: `${n} ${form.nl}`, en: `${n} ${form.en}` };
}
