import type { RuleData } from './data';
import { share, type Tenths } from './rounding';
import type { Asked, Present, Tables } from './shapes';

/** How near a posting's function and a programme's function are. */
export interface Kinship {
  asked: string;
  present: string;
  how: 'same' | 'move' | 'shared';
  /** Competences both ask, and all competences of the two. */
  shared: number;
  all: number;
  tenths: Tenths;
}

const nothing: ReadonlySet<string> = new Set();

/** How near two functions are: the same, an official move apart, or by the competences they share. */
export function kinshipOf(rule: RuleData, tables: Tables, asked: string, present: string): Kinship {
  const a = tables.competences.get(asked) ?? nothing;
  const b = tables.competences.get(present) ?? nothing;
  let shared = 0;
  for (const competence of a) if (b.has(competence)) shared += 1;
  const all = a.size + b.size - shared;
  const how = asked === present ? 'same' : tables.moves.get(asked)?.has(present) ? 'move' : 'shared';
  const tenths = how === 'same' ? rule.weights.function * 10
    : how === 'move' ? rule.points.functionMove * 10
      : all === 0 ? 0 : share(rule.points.functionShared, shared, all);
  return { asked, present, how, shared, all, tenths };
}

/** Every pair that can occur, worked out once: scoring only looks up. */
export class Kinships {
  private readonly known = new Map<string, Map<string, Kinship>>();

  constructor(private readonly rule: RuleData, private readonly tables: Tables) {}

  of(asked: string, present: string): Kinship {
    let row = this.known.get(asked);
    if (!row) this.known.set(asked, row = new Map<string, Kinship>());
    let kinship = row.get(present);
    if (!kinship) row.set(present, kinship = kinshipOf(this.rule, this.tables, asked, present));
    return kinship;
  }

  /** The best of all pairs; null when one side names no function. */
  best(asked: readonly string[], present: readonly string[]): Kinship | null {
    let best: Kinship | null = null;
    for (const one of asked) {
      for (const other of present) {
        const kinship = this.of(one, other);
        if (best === null || kinship.tenths > best.tenths) best = kinship;
      }
    }
    return best;
  }
}

/** Both name a specialisation, and none is the same. */
export function isOtherSpecialisation(asked: Asked, present: Present): boolean {
  if (asked.specialisations.length === 0 || present.specialisations.length === 0) return false;
  for (const specialisation of asked.specialisations) if (present.specialisations.includes(specialisation)) return false;
  return true;
}
