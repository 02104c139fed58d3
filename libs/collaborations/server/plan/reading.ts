import type { Text } from '#base/contract';
import { statement } from '#base/server';
import { expectedOf, pointsOf, type Names, type PlanPoint, type PlanSubject, type PointValue, type Side } from '#collaborations/contract';
import { reasons, type Reason } from '#guidance/contract';
import { kindSlugs, traitsOf, type Details, type Direction, type KindSlug } from '#postings/contract';
import { partnersOfRow, type CollaborationFacts } from '../collaboration.policy';

/** That a side agreed. */
export interface Agreed { at: string; byId: string | null; by: string | null }
/** What both had agreed to, kept while a change of it waits. */
export interface Was { value: PointValue; institution: Agreed; company: Agreed }

/** A point as it is kept. */
export interface StoredPoint {
  slug: string; title: string | null; value: PointValue;
  agreed: Record<Side, Agreed | null>;
  was: Was | null; changedAt: string | null; changedBy: string | null; changedSide: Side | null;
}

/** A collaboration with all that its plan is made from. */
export interface PlanRow extends CollaborationFacts {
  id: string; proposalId: string; kind: KindSlug; fromOn: string | null; untilOn: string | null; level: string; institution: string; company: string; effort: number;
  stars: Record<Reason, number>; direction: Direction; languages: string[]; commercialShare: number | null; confidentiality: string | null; difficulty: number | null;
  allowanceEuros: number | null; learningGoals: string[]; details: Details; hasPartners: boolean;
  clauses: { title: string; body: string }[];
  /** Null where nobody has worked on a plan yet. */
  version: number | null; agreedAt: Date | null; points: StoredPoint[];
  signature: { signedOn: string; forInstitution: string; forCompany: string; notedAt: string; notedBy: string | null } | null;
  isRecognised: boolean;
}

const iso = (column: string) => `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
const nameOf = (column: string) => `(select x.name from person x where x.id = ${column})`;
const agreed = (side: Side) => `case when t.${side}_at is not null then jsonb_build_object('at', ${iso(`t.${side}_at`)}, 'byId', t.${side}_by, 'by', ${nameOf(`t.${side}_by`)}) end`;

/** $1 a collaboration, $2 today. Recognition counts on the day it begins, at the branch of the posting or at any where the posting names none. */
export const planOf = statement<PlanRow>('collaborations.plan',
  `select b.id, b.status, b.company_id as "companyId", b.institution_id as "institutionId", b.programme_id as "programmeId", ${partnersOfRow} as "partnerIds", b.proposal_id as "proposalId", b.kind, b.from_on as "fromOn", b.until_on as "untilOn",
     r.level, i.name as institution, c.name as company, coalesce(j.effort, k.effort, f.effort) as effort,
     (select jsonb_object_agg(u.reason, u.stars) from form_outcome u where u.form = b.form) as stars,
     g.direction, g.languages, g.commercial_share as "commercialShare", g.confidentiality, g.difficulty, g.allowance_euros as "allowanceEuros", g.learning_goals as "learningGoals", g.details,
     exists (select from posting_partner pp where pp.posting_id = g.id and pp.status = 'confirmed') as "hasPartners",
     (select coalesce(jsonb_agg(jsonb_build_object('title', l.title, 'body', l.body) order by l.id), '[]') from institution_clause l
      where l.institution_id = b.institution_id and l.removed_at is null and (l.kinds = '{}' or b.kind = any(l.kinds))) as clauses,
     j.version, j.agreed_at as "agreedAt",
     (select coalesce(jsonb_agg(jsonb_build_object('slug', t.slug, 'title', t.title, 'value', t.value, 'agreed', jsonb_build_object('institution', ${agreed('institution')}, 'company', ${agreed('company')}),
        'was', t.was, 'changedAt', ${iso('t.changed_at')}, 'changedBy', ${nameOf('t.changed_by')}, 'changedSide', t.changed_side) order by t.place), '[]') from plan_point t where t.collaboration_id = b.id) as points,
     (select jsonb_build_object('signedOn', s.signed_on, 'forInstitution', s.for_institution, 'forCompany', s.for_company, 'notedAt', ${iso('s.noted_at')}, 'notedBy', ${nameOf('s.noted_by')})
      from plan_signature s where s.collaboration_id = b.id and s.undone_at is null) as signature,
     exists (select from recognition e join branch h on h.id = e.branch_id join programme_code o on o.programme_id = b.programme_id and o.code_type = 'crebo' and o.code = e.qualification_code
       where h.company_id = b.company_id and (g.branch_id is null or g.direction = 'request' or h.id = g.branch_id) and e.status = 'recognised'
         and daterange(e.valid_from, e.valid_until, '[]') @> greatest(coalesce(b.from_on, $2::date), $2::date)) as "isRecognised"
   from collaboration b join programme r on r.id = b.programme_id join organisation i on i.id = b.institution_id join organisation c on c.id = b.company_id
   join posting g on g.id = b.posting_id join posting_kind k on k.slug = b.kind join collaboration_form f on f.slug = b.form left join joint_plan j on j.collaboration_id = b.id
   where b.id = $1`);

const traits = (kind: KindSlug) => traitsOf(kindSlugs.includes(kind) ? kind : kindSlugs[0]);

/** A plan as the rules look at it: its points in order, with what they hold. */
export interface Plan { row: PlanRow; names: Names; subject: PlanSubject; points: { point: PlanPoint; stored: StoredPoint }[] }

export function planFrom(row: PlanRow): Plan {
  const kept = new Map(row.points.map((one) => [one.slug, one]));
  const time = kept.get('time')?.value ?? {};
  const date = (name: 'from' | 'until', otherwise: string | null) => (typeof time[name] === 'string' ? time[name] : otherwise);
  const { students, practice } = traits(row.kind);
  const subject: PlanSubject = { effort: row.effort, hasStudents: students, isPractice: practice ?? false, from: date('from', row.fromOn), until: date('until', row.untilOn) };
  // What a plan began with stays its plan, also when the institution writes other clauses later.
  const clauses = row.version === null ? row.clauses.map(({ title }, at) => ({ slug: `clause-${at + 1}`, title })) : row.points.flatMap(({ slug, title }) => (title === null ? [] : [{ slug, title }]));
  const points = pointsOf(subject, clauses).flatMap((point) => {
    const stored = kept.get(point.slug) ?? (row.version === null || !point.slug.startsWith('clause-') ? beginning(point, row) : null);
    return stored ? [{ point, stored }] : [];
  });
  return { row, names: { institution: row.institution, company: row.company }, subject, points };
}

/** A point that nobody has touched: what posting, kind and handbook already say. */
function beginning({ slug, name, fields }: PlanPoint, row: PlanRow): StoredPoint {
  const clause = slug.startsWith('clause-') ? row.clauses[Number(slug.slice(7)) - 1] : undefined;
  const value: PointValue = clause ? { text: clause.body } : Object.fromEntries(Object.entries(begins[slug]?.(row) ?? {}).filter(([key, one]) =>
    one !== null && one !== undefined && !(Array.isArray(one) && one.length === 0) && fields.some((field) => field.name === key))) as PointValue;
  return { slug, title: clause ? name.nl : null, value, agreed: { institution: null, company: null }, was: null, changedAt: null, changedBy: null, changedSide: null };
}

const number = (value: unknown) => (typeof value === 'number' ? value : null);
const isShort = ({ kind }: PlanRow) => traits(kind).dates[0] !== 'range' && !traits(kind).students;
const inHalves = (hours: number) => Math.max(0.5, Math.round(hours * 2) / 2);

const begins: Record<string, (row: PlanRow) => Record<string, unknown>> = {
  people: (row) => {
    const minutes = number(row.details['minutes']);
    return isShort(row) ? { institutionPeople: 1, institutionHours: minutes ? inHalves(minutes / 60) : null, companyPeople: 1, companyHours: minutes ? inHalves(minutes / 60) : null, per: 'total' }
      : { companyPeople: number(row.details['supervisors']), companyHours: number(row.details['supervisionHours']), per: 'week' };
  },
  time: ({ fromOn, untilOn }) => ({ from: fromOn, until: untilOn ?? fromOn }),
  contact: (row) => ({ rhythm: isShort(row) ? 'around' : null }),
  roles: () => ({ institutionTasks: ['process', 'assesses'], companyTasks: ['content', 'feedback'] }),
  language: ({ languages }) => ({ languages }),
  together: ({ hasPartners }) => ({ companies: hasPartners ? 'several' : 'one-to-one' }),
  weight: ({ difficulty, direction }) => (direction === 'offer' ? { companyWeight: difficulty } : { institutionWeight: difficulty }),
  commercial: ({ commercialShare }) => ({ share: commercialShare }),
  confidentiality: ({ confidentiality }) => ({ level: confidentiality }),
  success: ({ learningGoals }) => ({ goals: learningGoals.slice(0, 6) }),
  expected: ({ stars }) => Object.fromEntries((['institution', 'company'] as const).flatMap((side) => reasons.map((reason) => [expectedOf(side, reason), stars[reason]]))),
  trial: () => ({ kind: null }),
  practice: ({ allowanceEuros, details }) => ({ allowanceEuros, hoursPerWeek: number(details['daysPerWeek']) === null ? null : Number(details['daysPerWeek']) * 8 }),
};

/** For mbo practice: why the plan cannot be agreed on yet; null when it can. */
export function blockedBy({ row: { kind, level, isRecognised, company } }: Plan): Text | null {
  if (!traits(kind).practice || !level.startsWith('mbo') || isRecognised) return null;
  return {
    nl: `${company} is op de eerste dag nog geen erkend leerbedrijf voor deze opleiding. Zonder erkenning mag praktijk in het mbo niet beginnen. Het bedrijf vraagt haar aan bij SBB en noteert haar bij zijn vestiging.`,
    en: `${company} is not a recognised training company for this programme on the first day. Without recognition, practice in mbo may not begin. The company applies for it at SBB and notes it with its branch.`,
  };
}
