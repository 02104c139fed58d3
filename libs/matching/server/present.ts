import type { Text } from '#base/contract';
import type { Band, Explanation, Match } from '#matching/contract';
import type { KindSlug, Period } from '#postings/contract';
import type { Findings } from './rule/findings';
import { factorWords, type SpecialisationNames } from './wording/factors';
import { gateWords } from './wording/gates';
import { recognitionWords, type Registered } from './wording/recognition';

/** A stored match with the names of today. */
export interface MatchRow {
  score: number; band: Band; ruleVersion: number; findings: Findings; tie: string;
  postingId: string; title: string; kind: KindSlug; seatsLeft: number; closesOn: string | null; municipality: string | null; region: string | null; functions: string[];
  periodKind: Period['kind'] | null; fromOn: string | null; untilOn: string | null; dates: string[] | null; ownerId: string; ownerName: string;
  programmeId: string; programmeName: string; level: string; programmeMunicipality: string; programmeRegion: string; codes: string[];
  institutionId: string; institutionName: string;
  branchMunicipality: string | null; registered: Registered[];
  /** Pairs of slug and name, of the specialisations the findings mention. */
  specialisations: { slug: string; nl: string; en: string }[];
}

/** A match as both parties read it. */
export function presentMatch(row: MatchRow, today: string): Match {
  return {
    posting: {
      id: row.postingId, title: row.title, kind: row.kind, seatsLeft: row.seatsLeft, closesOn: row.closesOn, municipality: row.municipality,
      region: row.region, functions: row.functions, period: periodOf(row), owner: { id: row.ownerId, name: row.ownerName },
    },
    programme: {
      id: row.programmeId, name: row.programmeName, level: row.level, codes: row.codes, municipality: row.programmeMunicipality, region: row.programmeRegion,
      institution: { id: row.institutionId, name: row.institutionName },
    },
    score: row.score, band: row.band, ruleVersion: row.ruleVersion, explanation: explain(row, today),
  };
}

function explain(row: MatchRow, today: string): Explanation {
  const names: SpecialisationNames = new Map(row.specialisations.map(({ slug, nl, en }): [string, Text] => [slug, { nl, en }]));
  return {
    gates: row.findings.gates.map(gateWords),
    factors: row.findings.factors.map((finding) => factorWords(finding, names)),
    recognition: recognitionWords({ kind: row.kind, level: row.level, codes: row.codes, branch: row.branchMunicipality, registered: row.registered }, today),
  };
}

function periodOf(row: MatchRow): Period | null {
  switch (row.periodKind) {
    case 'range': return { kind: 'range', from: row.fromOn ?? '', until: row.untilOn ?? '' };
    case 'dates': return { kind: 'dates', dates: row.dates ?? [] };
    case 'on-call': return { kind: 'on-call' };
    default: return null;
  }
}
