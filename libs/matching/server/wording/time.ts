import { counted, type Text } from '#base/contract';
import type { PeriodFound } from '../rule/findings';
import { dayOf } from './words';

const weeks = (n: number): Text => counted(n, { nl: 'week', en: 'week' }, { nl: 'weken', en: 'weeks' });
const dates = (n: number): Text => counted(n, { nl: 'datum', en: 'date' }, { nl: 'data', en: 'dates' });

/** "22 weken vanaf 30 augustus". */
export function askedTime({ how, asked, units }: PeriodFound): Text {
  if (how === 'on-call') return { nl: 'Op afroep', en: 'On call' };
  if (asked === null) return { nl: 'Geen periode genoemd', en: 'No period named' };
  const n = how === 'dates' ? dates(units) : weeks(units);
  const from = dayOf(asked.from);
  return units === 1 && how === 'dates'
    ? { nl: `Op ${from.nl}`, en: `On ${from.en}` }
    : { nl: `${n.nl} vanaf ${from.nl}`, en: `${n.en} from ${from.en}` };
}

/** "20 weken overlap, start 13 september". Neutral, because both parties read it. */
export function presentTime({ how, asked, units, sharedUnits, shared, isKnown }: PeriodFound): Text {
  if (how === 'on-call') return { nl: 'Past altijd', en: 'Always fits' };
  if (!isKnown) return { nl: 'Nog geen periode genoemd', en: 'No period named yet' };
  if (asked === null || shared === null) return { nl: 'Geen overlap', en: 'No overlap' };
  if (how === 'dates') {
    return sharedUnits === units
      ? { nl: 'Studenten zijn er dan', en: 'Students are there then' }
      : { nl: `Bij ${sharedUnits} van de ${units} data zijn er studenten`, en: `Students are there on ${sharedUnits} of ${units} dates` };
  }
  if (shared.from === asked.from && shared.until === asked.until && sharedUnits === units) return { nl: 'De hele periode', en: 'The whole period' };
  const n = weeks(sharedUnits);
  const from = dayOf(shared.from);
  const until = dayOf(shared.until);
  if (shared.from === asked.from) return { nl: `${n.nl} overlap, tot en met ${until.nl}`, en: `${n.en} of overlap, until ${until.en}` };
  if (shared.until === asked.until) return { nl: `${n.nl} overlap, start ${from.nl}`, en: `${n.en} of overlap, starts ${from.en}` };
  return { nl: `${n.nl} overlap, van ${from.nl} tot en met ${until.nl}`, en: `${n.en} of overlap, from ${from.en} until ${until.en}` };
}
