import { statement } from '#base/server';
import { expectedOf, type PointValue, type Side } from '#collaborations/contract';
import { weeksOf, daysBetween } from '#base/contract';
import { asksUse, nextStep, readableBy, storyOf, type Ending, type Evaluation, type GivenEvaluation, type Viewer } from '#evaluations/contract';
import { reasons, type Outcomes } from '#guidance/contract';
import { traitsOf, type KindSlug } from '#postings/contract';
import type { EvaluationFacts } from './evaluation.policy';

/** What a side gave, as the database has it; the rest is null while it gave nothing. */
interface SideRow extends Omit<GivenEvaluation, 'givenAt' | 'mark' | 'again' | 'stars'> { givenAt: string | null; mark: number | null; again: GivenEvaluation['again'] | null; version: number; stars: Record<string, number | null> }

/** An evaluation with all around it, of both sides: `seen` decides what of it anybody gets. */
export interface EvaluationRow extends Omit<EvaluationFacts, 'isReleased'> {
  id: string; kind: KindSlug; ending: Ending; openedAt: Date; releaseAt: Date | null; releasedAt: Date | null; repeatedBy: string | null; postingId: string; title: string; ownerId: string; functions: string[]; levels: string[];
  programme: string; company: string; institution: string; seats: number; fromOn: string | null; untilOn: string | null; stars: Outcomes; expected: PointValue | null; people: PointValue | null; given: SideRow[];
}

const point = (slug: string) => `(select t.value from plan_point t where t.collaboration_id = b.id and t.slug = '${slug}')`;
const columns = `b.id, b.kind, e.ending, e.opened_at as "openedAt", e.release_at as "releaseAt", e.released_at as "releasedAt", e.repeated_by as "repeatedBy", b.company_id as "companyId", b.institution_id as "institutionId",
     b.programme_id as "programmeId", b.seats, b.from_on as "fromOn", b.until_on as "untilOn", g.id as "postingId", g.title, g.owner_id as "ownerId", g.functions, g.levels, r.name as programme, c.name as company, i.name as institution,
     (select jsonb_object_agg(u.reason, u.stars) from form_outcome u where u.form = b.form) as stars, ${point('expected')} as expected, ${point('people')} as people,
     (select jsonb_agg(jsonb_build_object('side', s.side, 'by', coalesce((select x.name from person x where x.id = s.given_by), case when s.given_by is null and s.person_id is null then s.name end),
        'givenAt', s.given_at, 'version', s.version, 'mark', s.mark, 'again', s.again, 'keep', s.keep, 'hours', s.hours, 'students', s.students, 'employees', s.employees, 'contracts', s.contracts, 'inUse', s.in_use,
        'stars', jsonb_build_object('talent', s.talent, 'innovation', s.innovation, 'society', s.society, 'network', s.network)) order by s.side desc) from evaluation_side s where s.collaboration_id = b.id) as given`;
const source = `evaluation e join collaboration b on b.id = e.collaboration_id join posting g on g.id = b.posting_id join programme r on r.id = b.programme_id
   join organisation c on c.id = b.company_id join organisation i on i.id = b.institution_id`;

export const oneEvaluation = statement<EvaluationRow>('evaluations.one', `select ${columns} from ${source} where b.id = $1`);

/** $1 the hash of a link's secret, $2 now. */
export const behindLink = statement<EvaluationRow & { side: Side; name: string; locale: 'nl' | 'en' }>('evaluations.behind-link',
  `select ${columns}, a.side, a.name, a.locale from evaluation_link l join evaluation_side a on a.id = l.evaluation_side_id join ${source.replace('evaluation e', 'evaluation e on e.collaboration_id = a.collaboration_id')}
   where l.token_hash = $1 and l.expires_at > $2 and l.revoked_at is null`);

/** What somebody may read of an evaluation; all that leaves the server of what was given goes through here. */
export function given(row: EvaluationRow, viewer: Viewer): GivenEvaluation[] {
  const readable = readableBy(viewer, { given: { institution: of(row, 'institution')?.givenAt != null, company: of(row, 'company')?.givenAt != null }, isReleased: row.releasedAt !== null });
  return readable.flatMap((side) => {
    const one = of(row, side);
    if (!one?.givenAt || one.mark === null || one.again === null) return [];
    const { version: _, stars, ...rest } = one;
    const { talent, innovation, society, network } = stars;
    return [{ ...rest, mark: one.mark, again: one.again, givenAt: new Date(one.givenAt).toISOString(), stars: talent == null || innovation == null || society == null || network == null ? null : { talent, innovation, society, network } }];
  });
}

const of = ({ given: all }: EvaluationRow, side: Side) => all?.find((one) => one.side === side);

/** What each side expected: what it wrote in the plan, else the handbook's stars. */
export function expectedBy({ stars, expected }: EvaluationRow): Evaluation['expected'] {
  const by = (side: Side) => Object.fromEntries(reasons.map((reason) => {
    const written = expected?.[expectedOf(side, reason)];
    return [reason, typeof written === 'number' ? written : stars[reason]];
  })) as Outcomes;
  return { institution: by('institution'), company: by('company') };
}

/** Hours as the plan has them, over the whole of its weeks; students as seats are counted. */
export function suggestedFor({ people, fromOn, untilOn, kind, seats }: EvaluationRow, side: Side | null): Evaluation['suggested'] {
  const [hours, per] = [people?.[`${side}Hours`], people?.['per']];
  const weeks = per === 'total' ? 1 : fromOn && untilOn ? weeksOf(daysBetween(fromOn, untilOn) + 1) : null;
  return { hours: side && typeof hours === 'number' && weeks ? Math.min(9999, hours * weeks) : null, students: side && traitsOf(kind).students ? seats : null };
}

/** Of a side, how often it was changed; for who looks on there is nothing to change. */
export const versionOf = (row: EvaluationRow, side: Side | null): number => (side ? of(row, side)?.version ?? 0 : 0);
export const hasGiven = (row: EvaluationRow, side: Side): boolean => of(row, side)?.givenAt != null;

/** What everybody who reads it gets alike. */
export function common(row: EvaluationRow) {
  const { kind, ending, releaseAt, releasedAt } = row;
  return { kind, ending, releaseAt: releaseAt?.toISOString() ?? null, releasedAt: releasedAt?.toISOString() ?? null, expected: expectedBy(row), asksUse: asksUse(kind), asksStudents: traitsOf(kind).students };
}

/** Where it can go from here, once it is open. */
export function onward(row: EvaluationRow): Pick<Evaluation, 'next' | 'story'> {
  const open = row.releasedAt === null ? [] : given(row, 'onlooker');
  const by = (side: Side) => open.find((one) => one.side === side) ?? null;
  return { next: row.releasedAt === null ? null : nextStep(row.kind, row.ending), story: storyOf(row.ending, by('institution'), by('company')) };
}
