import type { FactorName, GateName } from '#matching/contract';
import { offerTerms, type Terms } from './data';
import { doesNotApply, factors, type Ground } from './factors';
import { isOtherSpecialisation } from './functions';
import { gates } from './gates';
import { studentsIn, weeksAsked, weeksShared } from './period';
import { dayText, type Asked, type DayNumber, type Earlier, type Present } from './shapes';

/** What a gate found. Only slugs, numbers and days: words are made when it is read. */
export type GateFinding = { passed: boolean } & (
  | { name: 'closed'; closesOn: string | null; seatsLeft: number }
  | { name: 'audience'; sectors: string[] | null; sector: string }
  | { name: 'level'; asked: string[]; present: string }
  | ({ name: 'period' } & PeriodFound)
);

/** How two sides' time compares. `shared` runs from the first to the last day both have. */
export interface PeriodFound {
  how: 'none' | 'on-call' | 'range' | 'dates';
  asked: { from: string; until: string } | null;
  /** Weeks, or dates when the posting names dates. */
  units: number;
  sharedUnits: number;
  shared: { from: string; until: string } | null;
  /** The programme has said when its students are there. */
  isKnown: boolean;
}

/** What a factor found, in points and in what the points come from. */
export type FactorFinding = { points: number; weight: number } & (
  | {
    name: 'function'; asked: string[]; how: 'same' | 'move' | 'shared' | 'none';
    /** The pair that counted, with the competences both ask and all of the two. */
    pair: { asked: string; present: string; shared: number; all: number } | null;
    /** The programme's codes that train for its function; none when its manager added the function. */
    codes: { code: string; isEquivalent: boolean }[];
    otherSpecialisation: { asked: string[]; present: string[] } | null;
    /** What another specialisation costs. */
    loss: number;
  }
  | { name: 'region'; how: 'remote' | 'same' | 'adjacent' | 'far'; asked: string | null; municipality: string | null; present: string; presentMunicipality: string }
  | { name: 'form'; how: 'wanted' | 'silent' | 'other'; kind: string; form: string }
  | ({ name: 'period' } & PeriodFound)
  | { name: 'seats'; kind: string; seatsLeft: number; students: number | null }
  | { name: 'language'; asked: string[]; present: string[] }
  | { name: 'technologies'; asked: string[]; found: string[]; missing: string[] }
  | { name: 'earlier'; how: Earlier }
);

/** All a match remembers of why. */
export interface Findings {
  gates: GateFinding[];
  factors: FactorFinding[];
}

/** What wording needs of a posting besides what the rule reads. */
export interface AskedWords {
  kind: string;
  municipality: string | null;
  /** As the company wrote them, in the order of `Asked.technologies`. */
  technologies: readonly string[];
}

/** What wording needs of a programme besides what the rule reads. */
export interface PresentWords {
  municipality: string;
  codes: readonly string[];
}

/** Which functions a code trains for; `isEquivalent` when it only serves them as a broader code. */
export type CodeFunctions = ReadonlyMap<string, readonly { function: string; isEquivalent: boolean }[]>;

export interface Pair {
  asked: Asked;
  askedWords: AskedWords;
  present: Present;
  presentWords: PresentWords;
}

/** Why a pair has its score: gate by gate, factor by factor. Made only for pairs that are kept. */
export function findingsOf(ground: Ground, codes: CodeFunctions, pair: Pair, today: DayNumber, terms: Terms = offerTerms): Findings {
  const { asked, present } = pair;
  return {
    gates: terms.gates.map((name) => ({ passed: gates[name](asked, present, today), ...gateFacts[name](pair) }) as GateFinding),
    factors: terms.factors.flatMap((name) => {
      const tenths = factors[name](ground, asked, present);
      if (tenths === doesNotApply) return [];
      return [{ points: tenths / 10, weight: ground.rule.weights[name], ...factorFacts[name](pair, ground, codes) } as FactorFinding];
    }),
  };
}

/** The facts of one member of a union of findings, without what all of them have. */
type FactsOf<U, N, Shared extends PropertyKey> = U extends { name: N } ? Omit<U, Shared> : never;

const gateFacts: { [N in GateName]: (pair: Pair) => FactsOf<GateFinding, N, 'passed'> } = {
  closed: ({ asked }) => ({ name: 'closed', closesOn: asked.closesOn === null ? null : dayText(asked.closesOn), seatsLeft: asked.seatsLeft }),
  audience: ({ asked, present }) => ({ name: 'audience', sectors: asked.sectors === null ? null : [...asked.sectors], sector: present.sector }),
  level: ({ asked, present }) => ({ name: 'level', asked: [...asked.levels], present: present.level }),
  period: (pair) => ({ name: 'period', ...periodFound(pair) }),
};

const factorFacts: { [N in FactorName]: (pair: Pair, ground: Ground, codes: CodeFunctions) => FactsOf<FactorFinding, N, 'points' | 'weight'> } = {
  function({ asked, present, presentWords }, ground, codes) {
    const best = ground.kinships.best(asked.functions, present.functions);
    const how = best === null || best.tenths === 0 ? 'none' : best.how;
    return {
      name: 'function', asked: [...asked.functions], how,
      pair: best && { asked: best.asked, present: best.present, shared: best.shared, all: best.all },
      codes: presentWords.codes.flatMap((code) => (codes.get(code) ?? [])
        .filter((served) => served.function === best?.present)
        .map(({ isEquivalent }) => ({ code: code.slice(code.indexOf(':') + 1), isEquivalent }))),
      otherSpecialisation: isOtherSpecialisation(asked, present)
        ? { asked: [...asked.specialisations], present: [...present.specialisations] } : null,
      loss: ground.rule.points.specialisationLoss,
    };
  },
  region({ asked, askedWords, present, presentWords }, { tables }) {
    const how = asked.isRemote ? 'remote' : asked.region === present.region ? 'same'
      : tables.adjacent.get(asked.region ?? '')?.has(present.region) ? 'adjacent' : 'far';
    return {
      name: 'region', how, asked: asked.region, municipality: askedWords.municipality,
      present: present.region, presentMunicipality: presentWords.municipality,
    };
  },
  form: ({ asked, askedWords, present }) => ({
    name: 'form', kind: askedWords.kind, form: asked.form,
    how: present.wantedForms === null ? 'silent' : present.wantedForms.includes(asked.form) ? 'wanted' : 'other',
  }),
  period: (pair) => ({ name: 'period', ...periodFound(pair) }),
  seats: ({ asked, askedWords, present }) => ({
    name: 'seats', kind: askedWords.kind, seatsLeft: asked.seatsLeft, students: studentsIn(asked.period, present.periods),
  }),
  language: ({ asked, present }) => ({ name: 'language', asked: [...asked.languages], present: [...present.languages] }),
  technologies({ asked, askedWords, present }) {
    const found = (at: number) => present.technologies.includes(asked.technologies[at] ?? '');
    return {
      name: 'technologies', asked: [...askedWords.technologies],
      found: askedWords.technologies.filter((_, at) => found(at)),
      missing: askedWords.technologies.filter((_, at) => !found(at)),
    };
  },
  earlier: ({ present }) => ({ name: 'earlier', how: present.earlier }),
};

function periodFound({ asked: { period }, present: { periods } }: Pair): PeriodFound {
  const isKnown = periods.length > 0;
  if (period === null || period.kind === 'on-call') {
    return { how: period === null ? 'none' : 'on-call', asked: null, units: 0, sharedUnits: 0, shared: null, isKnown };
  }
  const days = period.kind === 'range' ? [period.from, period.until] : [...period.dates].sort((a, b) => a - b);
  const first = days[0] ?? 0;
  const last = days.at(-1) ?? first;
  const shared = period.kind === 'range'
    ? periods.filter(({ from, until }) => from <= last && until >= first).flatMap(({ from, until }) => [Math.max(from, first), Math.min(until, last)])
    : days.filter((day) => periods.some(({ from, until }) => day >= from && day <= until));
  return {
    how: period.kind, isKnown,
    asked: { from: dayText(first), until: dayText(last) },
    units: weeksAsked(period), sharedUnits: weeksShared(period, periods),
    shared: shared.length === 0 ? null : { from: dayText(Math.min(...shared)), until: dayText(Math.max(...shared)) },
  };
}
