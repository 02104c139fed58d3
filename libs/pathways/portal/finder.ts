import type { JobFunction, Recognition, Specialisation } from '#pathways/contract';

/** Something that was found, and the name by which. */
export interface Found {
  fn: JobFunction;
  /** Its direction, where that is what was found. */
  specialisation: Specialisation | null;
  /** Null where it is found by what it is called on screen. */
  by: { kind: 'alias' | 'esco' | 'qualification' | 'part' | 'sector'; text: string } | null;
}

type Name = { kind: NonNullable<Found['by']>['kind'] | 'name'; text: string };

/** Without accents, spaces, hyphens and brackets: "Medewerk(st)er ICT" and "medewerkster ict" are one. */
const folded = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/[^a-z0-9]+/g, '');
/** Each word too, so that one slip of the pen in a word is forgiven. */
const wordsOf = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().split(/[^a-z0-9]+/).filter(Boolean);

/** Whether two words differ by at most one letter: one more, one less, another one, or two in turn. */
export function nearly(a: string, b: string): boolean {
  if (a === b) return true;
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (short.length < 5 || long.length - short.length > 1) return false;
  let at = 0;
  while (at < short.length && short[at] === long[at]) at += 1;
  if (short.length < long.length) return short.slice(at) === long.slice(at + 1);
  return short.slice(at + 1) === long.slice(at + 1) || (short[at] === long[at + 1] && short[at + 1] === long[at] && short.slice(at + 2) === long.slice(at + 2));
}

function fits(text: string, asked: string): boolean {
  const whole = folded(asked);
  if (whole === '') return false;
  if (folded(text).includes(whole)) return true;
  const words = wordsOf(text);
  return wordsOf(asked).every((one) => words.some((word) => word.startsWith(one) || nearly(word, one)));
}

/** Where the words lead: the name on screen first, then other names, ESCO, and the courses with their codes. */
export function find(functions: readonly JobFunction[], asked: string, recognition: Recognition | null = null): Found[] {
  const found: Found[] = [];
  for (const fn of functions) {
    const names: Name[] = [
      ...[fn.name.nl, fn.name.en].map((text) => ({ kind: 'name' as const, text })),
      ...fn.aliases.map((text) => ({ kind: 'alias' as const, text })),
      ...escoNames(fn.esco),
      ...fn.qualifications.map(({ name, code }) => ({ kind: 'qualification' as const, text: `${name} ${code}` })),
      ...fn.parts.map(({ name, code }) => ({ kind: 'part' as const, text: `${name} ${code}` })),
    ];
    const sectorOnly = recognition === 'sector';
    if (!sectorOnly) take(fn, null, names);
    for (const one of fn.specialisations) {
      if (sectorOnly && !one.sectorValuedCourse) continue;
      if (recognition === 'state' && one.parts.length === 0) continue;
      take(fn, one, [
        ...[one.name.nl, one.name.en].map((text) => ({ kind: 'name' as const, text })),
        ...one.aliases.map((text) => ({ kind: 'alias' as const, text })),
        ...(one.esco ? escoNames(one.esco) : []),
        ...one.parts.map(({ name, code }) => ({ kind: 'part' as const, text: `${name} ${code}` })),
        ...(one.sectorValuedCourse ? [{ kind: 'sector' as const, text: one.sectorValuedCourse }] : []),
      ]);
    }
  }
  return found;

  function take(fn: JobFunction, specialisation: Specialisation | null, names: readonly Name[]): void {
    const name = asked.trim() === '' ? names[0] : names.find(({ text }) => fits(text, asked));
    if (!name) return;
    found.push({ fn, specialisation, by: name.kind === 'name' ? null : { kind: name.kind, text: name.text } });
  }
}

const escoNames = ({ name, code }: JobFunction['esco']) => [name.nl, name.en].map((text) => ({ kind: 'esco' as const, text: `${text} ${code}` }));
