import type { Text } from '#base/contract';
import type { Gate } from '#matching/contract';
import type { GateFinding } from '../rule/findings';
import { anyOf, capital, fullDayOf, levelName, sectorName, type Other } from './words';
import { askedTime, presentTime } from './time';

/** A gate in words: what is asked, what is there, and one sentence that says both. */
export function gateWords(finding: GateFinding, other: Other = 'programme'): Gate {
  return { name: finding.name, passed: finding.passed, ...lines(finding, other) };
}

function lines(finding: GateFinding, other: Other): { asked: Text; has: Text; line: Text } {
  switch (finding.name) {
    case 'closed': {
      const asked = { nl: 'Open, met plaats', en: 'Open, with room' };
      const until = finding.closesOn === null ? null : fullDayOf(finding.closesOn);
      const has = until
        ? { nl: `Open tot en met ${until.nl}, nog ${finding.seatsLeft} vrij`, en: `Open until ${until.en}, ${finding.seatsLeft} left` }
        : { nl: `Geen sluitdatum, nog ${finding.seatsLeft} vrij`, en: `No closing date, ${finding.seatsLeft} left` };
      return { asked, has, line: finding.passed
        ? { nl: `${has.nl}.`, en: `${has.en}.` }
        : { nl: 'De plaatsing is niet open, of vol.', en: 'The posting is not open, or full.' } };
    }
    case 'audience': {
      const has = sectorName(finding.sector);
      if (finding.sectors === null) {
        return { asked: { nl: 'Elke opleiding', en: 'Any programme' }, has: capital(has),
          line: { nl: 'Dit kan naar elke opleiding.', en: 'This can go to any programme.' } };
      }
      const only = anyOf(finding.sectors.map(sectorName));
      return { asked: capital(only), has: capital(has), line: finding.passed
        ? { nl: `Dit is voor ${only.nl}, en dat klopt.`, en: `This is for ${only.en}, and that is right.` }
        : { nl: `Dit is alleen voor ${only.nl}, deze opleiding is ${has.nl}.`, en: `This is for ${only.en} only, this programme is ${has.en}.` } };
    }
    case 'level': {
      const asked = anyOf(finding.asked.map(levelName));
      const has = levelName(finding.present);
      return { asked: capital(asked), has: capital(has), line: finding.passed
        ? { nl: `Niveau ${has.nl} klopt.`, en: `The level is right: ${has.en}.` }
        : { nl: `Gevraagd is ${asked.nl}, deze opleiding is ${has.nl}.`, en: `Asked is ${asked.en}, this programme is ${has.en}.` } };
    }
    case 'period': return { asked: askedTime(finding), has: presentTime(finding), line: periodLine(finding, other) };
  }
}

function periodLine(finding: GateFinding & { name: 'period' }, other: Other): Text {
  if (!finding.passed) return { nl: 'De periodes hebben geen dag gemeen.', en: 'The periods have no day in common.' };
  if (finding.how === 'on-call') return { nl: 'Dit gaat op afroep, dus de periode past altijd.', en: 'This is on call, so the period always fits.' };
  if (finding.how === 'none') return { nl: 'De plaatsing noemt geen periode.', en: 'The posting names no period.' };
  if (!finding.isKnown && other === 'company') return { nl: 'Het bedrijf legt zich niet op een periode vast.', en: 'The company does not fix a period.' };
  if (!finding.isKnown) return { nl: 'De opleiding noemt nog geen periode.', en: 'The programme names no period yet.' };
  return { nl: 'De periodes overlappen.', en: 'The periods overlap.' };
}
