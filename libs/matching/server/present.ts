import type { Text } from '#base/contract';
import type { Band, Explanation, Match, RequestMatch } from '#matching/contract';
import type { KindSlug, Period } from '#postings/contract';
import type { Findings } from './rule/findings';
import { factorWords, type SpecialisationNames } from './wording/factors';
import { gateWords } from './wording/gates';
import { recognitionWords, type Registered } from './wording/recognition';
import type { Other } from './wording/words';

/** A stored match with the names of today: of any direction. */
interface StoredRow {
  score: number; band: Band; ruleVersion: number; findings: Findings; tie: string;
  postingId: string; title: string; kind: KindSlug; seatsLeft: number; closesOn: string | null; municipality: string | null; region: string | null; functions: string[];
  periodKind: Period['kind'] | null; fromOn: string | null; untilOn: string | null; dates: string[] | null; ownerId: string; ownerName: string;
  registered: Registered[];
  /** Pairs of slug and name, of the specialisations the findings mention. */
  specialisations: { slug: string; nl: string; en: string }[];
}
export interface MatchRow extends StoredRow {
  programmeId: string; programmeName: string; level: string; programmeMunicipality: string; programmeRegion: string; codes: string[];
  institutionId: string; institutionName: string;
  branchMunicipality: string | null;
}
export interface RequestMatchRow extends StoredRow {
  companyId: string; companySlug: string; companyName: string; branchId: string; branchName: string; branchMunicipality: string; branchRegion: string;
  /** Of the programme that asks; null when its institution does. */
  level: string | null; codes: string[];
}

/** A match as both parties read it. */
export function presentMatch(row: MatchRow, today: string): Match {
  return {
    posting: presentPosting(row),
    programme: {
      id: row.programmeId, name: row.programmeName, level: row.level, codes: row.codes, municipality: row.programmeMunicipality, region: row.programmeRegion,
      institution: { id: row.institutionId, name: row.institutionName },
    },
    ...reasoned(row, 'programme', recognitionWords({ kind: row.kind, level: row.level, codes: row.codes, branch: row.branchMunicipality, registered: row.registered }, today)),
  };
}

/** What fits a request, as both parties read it. Without a programme nobody can say for which qualification a recognition is asked. */
export function presentRequestMatch(row: RequestMatchRow, today: string): RequestMatch {
  const recognition = row.level === null ? null
    : recognitionWords({ kind: row.kind, level: row.level, codes: row.codes, branch: row.branchMunicipality, registered: row.registered }, today);
  return {
    posting: presentPosting(row),
    company: { id: row.companyId, slug: row.companySlug, name: row.companyName },
    branch: { id: row.branchId, name: row.branchName, municipality: row.branchMunicipality, region: row.branchRegion },
    ...reasoned(row, 'company', recognition),
  };
}

const presentPosting = (row: StoredRow): Match['posting'] => ({
  id: row.postingId, title: row.title, kind: row.kind, seatsLeft: row.seatsLeft, closesOn: row.closesOn, municipality: row.municipality,
  region: row.region, functions: row.functions, period: periodOf(row), owner: { id: row.ownerId, name: row.ownerName },
});

function reasoned({ score, band, ruleVersion, findings, specialisations }: StoredRow, other: Other, recognition: Explanation['recognition']) {
  const names: SpecialisationNames = new Map(specialisations.map(({ slug, nl, en }): [string, Text] => [slug, { nl, en }]));
  const explanation: Explanation = {
    gates: findings.gates.map((finding) => gateWords(finding, other)), factors: findings.factors.map((finding) => factorWords(finding, names, other)), recognition,
  };
  return { score, band, ruleVersion, explanation };
}

function periodOf(row: StoredRow): Period | null {
  switch (row.periodKind) {
    case 'range': return { kind: 'range', from: row.fromOn ?? '', until: row.untilOn ?? '' };
    case 'dates': return { kind: 'dates', dates: row.dates ?? [] };
    case 'on-call': return { kind: 'on-call' };
    default: return null;
  }
}
