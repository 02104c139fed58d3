import { counted, type Text } from '#base/contract';
import type { Factor } from '#matching/contract';
import type { FactorFinding } from '../rule/findings';
import { raiseWords } from './raise';
import { askedTime, presentTime } from './time';
import { allOf, functionName, kindName, languageName, listed, regionName, same, units, type Other } from './words';

/** Names that only the database knows: of specialisations, by slug. */
export type SpecialisationNames = ReadonlyMap<string, Text>;

/** A factor in words. Neither side is addressed: both parties read the same lines. */
export function factorWords(finding: FactorFinding, names: SpecialisationNames, other: Other = 'programme'): Factor {
  return { name: finding.name, points: finding.points, weight: finding.weight, ...lines(finding, names, other), raise: raiseWords(finding, names, other) };
}

function lines(finding: FactorFinding, names: SpecialisationNames, other: Other): { asked: Text; has: Text } {
  switch (finding.name) {
    case 'function': return functionLines(finding, names, other);
    case 'region': return regionLines(finding);
    case 'form': return { asked: kindName(finding.kind), has: formHas[finding.how] };
    case 'period': return { asked: askedTime(finding), has: presentTime(finding) };
    case 'seats': return { asked: units(finding.kind, finding.seatsLeft), has: studentsWords(finding.students) };
    case 'language': return { asked: allOrNone(finding.asked.map(languageName)), has: allOrNone(finding.present.map(languageName)) };
    case 'technologies': return { asked: listed(finding.asked.map(same)), has: technologiesHas(finding.found, finding.missing) };
    case 'earlier': return earlierLines[other][finding.how];
  }
}

function functionLines(finding: FactorFinding & { name: 'function' }, names: SpecialisationNames, party: Other): { asked: Text; has: Text } {
  const { asked: slugs, how, pair, codes, otherSpecialisation: other } = finding;
  const asked = listed(slugs.map(functionName));
  const named = (specialisations: string[]) => allOf(specialisations.map((slug) => names.get(slug) ?? same(slug)));
  const has = functionHas(how, pair, codes, party);
  if (!other) return { asked, has };
  const wanted = named(other.asked);
  const there = named(other.present);
  return {
    asked: { nl: `${asked.nl} (${wanted.nl})`, en: `${asked.en} (${wanted.en})` },
    has: { nl: `${has.nl}; andere specialisatie: ${there.nl}`, en: `${has.en}; another specialisation: ${there.en}` },
  };
}

function functionHas(how: 'same' | 'move' | 'shared' | 'none', pair: (FactorFinding & { name: 'function' })['pair'], codes: { code: string; isEquivalent: boolean }[], party: Other): Text {
  if (pair === null) return { nl: 'Nog geen functies bekend', en: 'No functions known yet' };
  const asked = functionName(pair.asked);
  const has = functionName(pair.present);
  switch (how) {
    case 'same': {
      if (party === 'company') return { nl: `Werkt hierin: ${has.nl}`, en: `Works in this: ${has.en}` };
      const exact = codes.filter(({ isEquivalent }) => !isEquivalent).map(({ code }) => code);
      if (exact.length > 0) {
        const list = allOf(exact.map(same));
        return exact.length === 1
          ? { nl: `Kwalificatie ${list.nl}, precies deze functie`, en: `Qualification ${list.en}, exactly this function` }
          : { nl: `Kwalificaties ${list.nl}, precies deze functie`, en: `Qualifications ${list.en}, exactly this function` };
      }
      const [broader] = codes;
      return broader
        ? { nl: `Brede kwalificatie ${broader.code} leidt op voor deze functie`, en: `Broad qualification ${broader.code} trains for this function` }
        : { nl: `Leidt op voor ${has.nl}`, en: `Trains for ${has.en}` };
    }
    case 'move': return { nl: `${has.nl}: één officiële stap van ${asked.nl}`, en: `${has.en}: one official move from ${asked.en}` };
    case 'shared': return { nl: `${has.nl}: deelt ${pair.shared} van ${pair.all} competenties`, en: `${has.en}: shares ${pair.shared} of ${pair.all} competences` };
    case 'none': return { nl: `${has.nl}: deelt geen competenties`, en: `${has.en}: shares no competences` };
  }
}

function regionLines(finding: FactorFinding & { name: 'region' }): { asked: Text; has: Text } {
  const region = finding.asked === null ? null : regionName(finding.asked);
  const placed = (municipality: string | null, name: Text): Text =>
    municipality ? { nl: `${municipality}, ${name.nl}`, en: `${municipality}, ${name.en}` } : name;
  const asked = finding.how === 'remote' || region === null ? { nl: 'Op afstand', en: 'Remote' } : placed(finding.municipality, region);
  const has = placed(finding.presentMunicipality, regionName(finding.present));
  const how = regionHow[finding.how];
  return { asked, has: { nl: `${has.nl}: ${how.nl}`, en: `${has.en}: ${how.en}` } };
}

const regionHow: Record<(FactorFinding & { name: 'region' })['how'], Text> = {
  remote: { nl: 'de afstand telt niet', en: 'distance does not count' },
  same: { nl: 'dezelfde regio', en: 'the same region' },
  adjacent: { nl: 'een buurregio', en: 'a neighbouring region' },
  far: { nl: 'geen buurregio', en: 'not a neighbouring region' },
};

const formHas: Record<(FactorFinding & { name: 'form' })['how'], Text> = {
  wanted: { nl: 'Staat op de lijst met gewenste vormen', en: 'Is on the list of forms wanted' },
  silent: { nl: 'Nog geen gewenste vormen genoemd', en: 'No forms wanted named yet' },
  other: { nl: 'Staat niet op de lijst met gewenste vormen', en: 'Is not on the list of forms wanted' },
};

type EarlierLines = Record<(FactorFinding & { name: 'earlier' })['how'], { asked: Text; has: Text }>;
const withProgramme: EarlierLines = {
  never: { asked: { nl: 'Nog niet met deze opleiding', en: 'Not yet with this programme' }, has: { nl: 'Nog niet met dit bedrijf', en: 'Not yet with this company' } },
  other: {
    asked: { nl: 'Eerder met deze opleiding', en: 'Before with this programme' },
    has: { nl: 'Eerder met dit bedrijf; niet in drie jaar en beide een 7 of hoger', en: 'Before with this company; not within three years and both a 7 or higher' },
  },
  well: {
    asked: { nl: 'Eerder met deze opleiding', en: 'Before with this programme' },
    has: { nl: 'Eerder met dit bedrijf, beide een 7 of hoger', en: 'Before with this company, both a 7 or higher' },
  },
};
const withCompany: EarlierLines = {
  never: { asked: { nl: 'Nog niet met dit bedrijf', en: 'Not yet with this company' }, has: { nl: 'Nog niet met deze instelling', en: 'Not yet with this institution' } },
  other: {
    asked: { nl: 'Eerder met dit bedrijf', en: 'Before with this company' },
    has: { nl: 'Eerder met deze instelling; niet in drie jaar en beide een 7 of hoger', en: 'Before with this institution; not within three years and both a 7 or higher' },
  },
  well: {
    asked: { nl: 'Eerder met dit bedrijf', en: 'Before with this company' },
    has: { nl: 'Eerder met deze instelling, beide een 7 of hoger', en: 'Before with this institution, both a 7 or higher' },
  },
};
const earlierLines: Record<Other, EarlierLines> = { programme: withProgramme, company: withCompany };

function studentsWords(students: number | null): Text {
  if (students === null) return { nl: 'Aantal studenten nog onbekend', en: 'Number of students not known yet' };
  if (students === 0) return { nl: 'Geen studenten in deze periode', en: 'No students in this period' };
  const n = counted(students, { nl: 'student zoekt', en: 'student is' }, { nl: 'studenten zoeken', en: 'students are' });
  return { nl: `${n.nl} een plek`, en: `${n.en} looking for a place` };
}

function technologiesHas(found: string[], missing: string[]): Text {
  const has = allOf(found.map(same));
  const not = allOf(missing.map(same));
  if (missing.length === 0) return has;
  if (found.length === 0) return { nl: `${not.nl} niet`, en: `Not ${not.en}` };
  return { nl: `${has.nl}; ${not.nl} niet`, en: `${has.en}; not ${not.en}` };
}

const allOrNone = (items: Text[]): Text => (items.length === 0 ? { nl: 'Geen taal genoemd', en: 'No language named' } : allOf(items));
