import type { Tx } from '#base/server';
import { publishing } from '#organisations/contract';
import { KINDS, kindSlugs, traitsOf, type KindSlug } from '#postings/contract';
import type { PresentRow } from './columns/columns';
import type { OpeningRow } from './columns/openings';
import type { RuleData } from './rule/data';
import type { AskedWords, CodeFunctions } from './rule/findings';
import { dayNumber, type AskedPeriod, type Earlier, type Tables } from './rule/shapes';

const postings = (which: string) => `select p.id, p.owner_id as "ownerId", p.direction, p.status, p.kind, p.form, p.levels, p.functions, p.specialisations, p.technologies, p.languages,
  p.workplace, p.region, p.municipality, p.period_kind as "periodKind", p.from_on as "fromOn", p.until_on as "untilOn", p.dates::text[] as dates,
  coalesce(p.seats, 0) - p.seats_taken as "seatsLeft", p.closes_on as "closesOn", p.audience, p.audience_limited as limited, p.audience_programmes as programmes,
  pg_current_snapshot()::text as "asOf" from posting p where ${which}`;
const somePostings = postings('p.id = any($1::uuid[])');
const everyOpening = postings(`p.status = 'published'`);
const someOpenings = postings(`p.status = 'published' and p.id = any($1::uuid[])`);

/** Programmes as the rule reads them; days as numbers. `only` says which, of a column that names a programme. */
const programmes = (only: (column: string) => string) => `
  select g.id, g.institution_id as "ownerId", i.sector, g.level, g.region, g.municipality, g.languages, g.technologies, g.wanted_forms as "wantedForms", g.specialisations,
    coalesce(f.functions, '{}') as functions, coalesce(c.codes, '{}') as codes, t."from", t.until, t.students
  from programme g
  join institution i on i.organisation_id = g.institution_id and g.ended_at is null
  left join (select programme_id, array_agg(function order by function) as functions from programme_function ${only('programme_id')} group by programme_id) f on f.programme_id = g.id
  left join (select programme_id, array_agg(code_type || ':' || code order by code_type, code) as codes from programme_code ${only('programme_id')} group by programme_id) c on c.programme_id = g.id
  left join (select programme_id, array_agg(from_on - date '1970-01-01' order by from_on) as "from", array_agg(until_on - date '1970-01-01' order by from_on) as until,
      array_agg(students order by from_on) as students from programme_period ${only('programme_id')} group by programme_id) t on t.programme_id = g.id
  ${only('g.id')} order by g.id`;
const everyProgramme = programmes(() => '');
const someProgrammes = programmes((column) => `where ${column} = any($1::uuid[])`);

/** Branches of companies that everybody may know; a company says of itself what it works in and would like to do. */
const branches = (where: string) => `
  select b.id, b.company_id as "ownerId", b.region, b.municipality, c.functions, c.languages, c.technologies, c.wanted_forms as "wantedForms"
  from branch b join company c on c.organisation_id = b.company_id
  where c.merged_into is null and c.verification = any('{${publishing.join(',')}}') ${where} order by b.id`;
const everyBranch = branches('');
const someBranches = branches('and b.company_id = any($1::uuid[])');

const isWell = `bool_or(ended_on >= ($2::date - make_interval(years => $3::int))::date and least(company_mark, institution_mark) >= $4::numeric
  and company_mark is not null and institution_mark is not null) as "isWell"`;
const earlierProgrammes = `select programme_id as id, ${isWell} from earlier_collaboration where company_id = $1 group by programme_id`;
const companiesOfProgramme = `select company_id as id, ${isWell} from earlier_collaboration where programme_id = $1 group by company_id`;
const institutionsOfCompany = `select g.institution_id as id, ${isWell} from earlier_collaboration e join programme g on g.id = e.programme_id where e.company_id = $1 group by g.institution_id`;
const earlierCompanies = `select company_id as id, ${isWell} from earlier_collaboration
  where programme_id = any(array(select id from programme where institution_id = $1)) group by company_id`;

// The facts are few (ten functions, five regions): one row with all of them.
const facts = `select
  (select coalesce(jsonb_agg(jsonb_build_array(region, adjacent)), '[]') from region_adjacency) as adjacent,
  (select coalesce(jsonb_agg(jsonb_build_array(function, moves_to)), '[]') from job_function_move) as moves,
  (select coalesce(jsonb_agg(jsonb_build_array(function, competence)), '[]') from job_function_competence) as competences,
  (select coalesce(jsonb_agg(jsonb_build_array(code_type || ':' || code, function, is_equivalent)), '[]') from qualification_function) as codes,
  (select rule || jsonb_build_object('version', version) from match_rule where is_active) as rule`;

interface PostingRow {
  id: string; ownerId: string; direction: 'offer' | 'request'; status: string; kind: KindSlug; form: string; levels: string[]; functions: string[];
  specialisations: string[]; technologies: string[]; languages: string[]; workplace: string | null; region: string | null; municipality: string | null;
  periodKind: AskedPeriod['kind'] | null; fromOn: string | null; untilOn: string | null; dates: string[] | null; seatsLeft: number; closesOn: string | null;
  audience: string[] | null; limited: string[]; programmes: string[]; asOf: string;
}
interface StoredBranch { id: string; ownerId: string; region: string; municipality: string; functions: string[]; languages: string[]; technologies: string[]; wantedForms: string[] | null }
interface StoredProgramme {
  id: string; ownerId: string; sector: string; level: string; region: string; municipality: string; languages: string[]; technologies: string[];
  wantedForms: string[] | null; specialisations: string[]; functions: string[]; codes: string[];
  from: number[] | null; until: number[] | null; students: (number | null)[] | null;
}
interface FactsRow {
  adjacent: [string, string][]; moves: [string, string][]; competences: [string, string][]; codes: [string, string, boolean][]; rule: RuleData | null;
}

/** A posting with what its explanation names; `asOf` is the snapshot of the database it was read in. */
export interface LoadedPosting extends OpeningRow { askedWords: AskedWords; asOf: string }
export interface LoadedFacts { rule: RuleData; tables: Tables; codes: CodeFunctions }

// "C#" and "c#" are one technology; what people wrote is kept for the words.
const fold = (technologies: string[]) => technologies.map((technology) => technology.trim().toLowerCase());
/** Each technology once, as it was written first: who asks "Java" and "JAVA" asks one thing. */
function once(technologies: string[]): string[] {
  const folded = fold(technologies);
  return technologies.filter((_, at) => folded.indexOf(folded[at] ?? '') === at);
}

/** A posting as the rule reads it; null when it is gone. */
export async function loadPosting(tx: Tx, id: string): Promise<LoadedPosting | null> {
  return (await loadPostings(tx, [id]))[0] ?? null;
}

export async function loadPostings(tx: Tx, ids: readonly string[]): Promise<LoadedPosting[]> {
  const rows = await tx.sql<PostingRow>(somePostings, [ids]);
  return rows.map((row) => ({
    ...openingOf(row), asOf: row.asOf, askedWords: { kind: row.kind, municipality: row.municipality, technologies: once(row.technologies) },
  }));
}

/** Open postings as the rule reads them: all, or those of these ids that are open. */
export async function loadOpenings(tx: Tx, ids?: readonly string[]): Promise<OpeningRow[]> {
  return (await (ids ? tx.sql<PostingRow>(someOpenings, [ids]) : tx.sql<PostingRow>(everyOpening))).map(openingOf);
}

function openingOf(row: PostingRow): OpeningRow {
  const traits = traitsOf(row.kind in KINDS ? row.kind : kindSlugs[0]);
  return {
    ownerId: row.ownerId, isRequest: row.direction === 'request',
    audience: row.audience && { organisations: row.audience, limited: row.limited, programmes: row.programmes },
    asked: {
      postingId: row.id, isPublished: row.status === 'published', closesOn: row.closesOn === null ? null : dayNumber(row.closesOn), seatsLeft: row.seatsLeft,
      sectors: traits.sectors ?? null, hasStudents: traits.students, form: row.form, levels: row.levels, functions: row.functions,
      specialisations: row.specialisations, technologies: fold(once(row.technologies)), languages: row.languages,
      isRemote: row.workplace === 'remote', region: row.region, period: periodOf(row),
    },
  };
}

/** Programmes as the rule reads them: all, or those of these ids that there are. */
export async function loadProgrammes(tx: Tx, ids?: readonly string[]): Promise<PresentRow[]> {
  const rows = await (ids ? tx.sql<StoredProgramme>(someProgrammes, [ids]) : tx.sql<StoredProgramme>(everyProgramme));
  return rows.map((row) => ({
    ownerId: row.ownerId,
    present: {
      id: row.id, sector: row.sector, level: row.level, region: row.region, functions: row.functions, specialisations: row.specialisations,
      technologies: fold(row.technologies), languages: row.languages, wantedForms: row.wantedForms,
      periods: (row.from ?? []).map((from, at) => ({ from, until: row.until?.[at] ?? from, students: row.students?.[at] ?? null })),
    },
    presentWords: { municipality: row.municipality, codes: row.codes },
  }));
}

/** Branches as the rule reads them: all, or those of these companies. */
export async function loadBranches(tx: Tx, companyIds?: readonly string[]): Promise<PresentRow[]> {
  const rows = await (companyIds ? tx.sql<StoredBranch>(someBranches, [companyIds]) : tx.sql<StoredBranch>(everyBranch));
  return rows.map(({ id, ownerId, region, municipality, functions, languages, technologies, wantedForms }) => ({
    ownerId, presentWords: { municipality, codes: [] },
    present: { id, sector: '', level: '', region, functions, specialisations: [], technologies: fold(technologies), languages, wantedForms, periods: [] },
  }));
}

/** How a company worked with programmes before, by their id; with those that are not named it never did. */
export const loadEarlierProgrammes = (tx: Tx, companyId: string, rule: RuleData, today: string) => loadEarlier(tx, earlierProgrammes, companyId, rule, today);

/** How an institution worked with companies before, by their id. */
export const loadEarlierCompanies = (tx: Tx, institutionId: string, rule: RuleData, today: string) => loadEarlier(tx, earlierCompanies, institutionId, rule, today);

/** With which companies a programme worked before, and how. */
export const loadCompaniesOfProgramme = (tx: Tx, programmeId: string, rule: RuleData, today: string) => loadEarlier(tx, companiesOfProgramme, programmeId, rule, today);

/** With which institutions a company worked before, and how. */
export const loadInstitutionsOfCompany = (tx: Tx, companyId: string, rule: RuleData, today: string) => loadEarlier(tx, institutionsOfCompany, companyId, rule, today);

async function loadEarlier(tx: Tx, sql: string, of: string, { earlier }: RuleData, today: string): Promise<Map<string, Earlier>> {
  const rows = await tx.sql<{ id: string; isWell: boolean | null }>(sql, [of, today, earlier.years, earlier.mark]);
  return new Map(rows.map(({ id, isWell: well }) => [id, well ? 'well' : 'other']));
}

/** The active version of the rule with the facts it looks up. */
export async function loadFacts(tx: Tx): Promise<LoadedFacts> {
  const [row] = await tx.sql<FactsRow>(facts);
  if (!row?.rule) throw new Error('No version of the match rule is active');
  const codes = new Map<string, { function: string; isEquivalent: boolean }[]>();
  for (const [code, name, isEquivalent] of row.codes) codes.set(code, [...codes.get(code) ?? [], { function: name, isEquivalent }]);
  return { rule: row.rule, tables: { adjacent: grouped(row.adjacent), moves: grouped(row.moves), competences: grouped(row.competences) }, codes };
}

function grouped(pairs: [string, string][]): Map<string, Set<string>> {
  const groups = new Map<string, Set<string>>();
  for (const [one, other] of pairs) {
    const group = groups.get(one) ?? new Set<string>();
    groups.set(one, group.add(other));
  }
  return groups;
}

function periodOf({ periodKind, fromOn, untilOn, dates }: PostingRow): AskedPeriod | null {
  if (periodKind === 'on-call') return { kind: 'on-call' };
  if (periodKind === 'range' && fromOn !== null && untilOn !== null) return { kind: 'range', from: dayNumber(fromOn), until: dayNumber(untilOn) };
  if (periodKind === 'dates' && dates !== null && dates.length > 0) return { kind: 'dates', dates: dates.map(dayNumber) };
  return null;
}
