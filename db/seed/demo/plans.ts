import { addDays } from '#base/contract';
import { expectedOf, needsTrial, pointsOf, readyValue, type PlanSubject, type PointValue } from '#collaborations/contract';
import { KIND_FORM, reasons } from '#guidance/contract';
import { kindOf, traitsOf, type KindSlug } from '#postings/contract';
import forms from '../facts/collaboration-forms.json' with { type: 'json' };
import { drawn } from './ids';
import type { Rows } from './rows';

/** Of a collaboration, what its plan is made from. */
interface Planned { id: string; kind: KindSlug; hasStarted: boolean; from: string; until: string | null; opened: string; institutionBy: string; companyBy: string; trainer: string; clauses: { title: string; body: string }[]; hasPartners: boolean; trial?: string[] }

const deputies = ['Bilal Yıldız', 'Femke Postma', 'Ruben Kok', 'Anouk Visser', 'Daan Smit', 'Noor de Wit', 'Imane Bakkali', 'Wout Dijkstra'];
const goals = ['Alle studenten ronden het af, hooguit één uitgezonderd.', 'Halverwege werkt er iets dat je kunt laten zien.', 'Het bedrijf gebruikt wat er gemaakt is, drie maanden na het einde.', 'Beide kanten geven een 7 of meer.'];

/** What decides which points the plan of a collaboration has. */
function subjectOf({ kind, from, until }: { kind: KindSlug; from: string; until: string | null }): PlanSubject {
  const form = forms.forms.find(({ slug }) => slug === KIND_FORM[kind]);
  if (!form) throw new Error(`No form of ${kind}`);
  const { students, practice } = traitsOf(kind);
  return { effort: kindOf(kind).effort?.stars ?? form.effort, hasStudents: students, isPractice: practice ?? false, from, until };
}

/** The day on which both decided about a trial that there had to be, of what has come past it; none elsewhere. */
export function trialDays(of: { kind: KindSlug; from: string; until: string | null; today: string }): string[] {
  const [usual, latest] = [addDays(of.from, 60), addDays(of.today, -5)];
  const day = usual < latest ? usual : latest;
  return needsTrial(subjectOf(of)) && day > addDays(of.from, 6) ? [day] : [];
}

/** A plan that both agreed on before it started; of what still prepares, what the programme wrote and the company has yet to read. */
export function planRows({ id, kind, hasStarted, from, until, opened, institutionBy, companyBy, trainer, clauses, hasPartners, trial }: Planned): Rows {
  const form = forms.forms.find(({ slug }) => slug === KIND_FORM[kind]);
  if (!form) throw new Error(`No form of ${kind}`);
  const { students } = traitsOf(kind);
  const subject = subjectOf({ kind, from, until });
  const [pick, weight] = [(what: string, of: number) => drawn(`plan ${id} ${what}`, of), 2 + drawn(`plan ${id} weight`, 3)];
  const company = <T extends object>(own: T) => (hasStarted ? own : {});
  const values: Record<string, PointValue> = {
    people: { institutionPeople: 1 + pick('teachers', 2), institutionHours: 1 + pick('hours', 3), companyPeople: 1 + pick('people', 3), companyHours: students ? 4 + pick('company', 12) : 2, per: students ? 'week' : 'total' },
    time: { from, until: until ?? from }, contact: { rhythm: students ? 'two-weekly' : 'around', ...(students ? { how: 'Kort bellen, dinsdag om 9.00 uur' } : {}) },
    deputies: { institutionDeputy: deputies[pick('deputy', 4)] ?? '', ...company({ companyDeputy: deputies[4 + pick('other', 4)] ?? '' }) },
    roles: { institutionTasks: ['process', 'assesses'], companyTasks: ['content', 'feedback'] }, language: { languages: ['nl'] }, together: { companies: hasPartners ? 'several' : 'one-to-one' },
    weight: { institutionWeight: weight, ...company({ companyWeight: Math.min(5, weight + pick('apart', 2)), isSafe: true }) }, commercial: { share: [0, 20, 40][pick('share', 3)] ?? 0 }, confidentiality: { level: 'normal' },
    success: { goals: [goals[pick('goal', 2)] ?? '', goals[2 + pick('second', 2)] ?? ''] },
    expected: Object.fromEntries((['institution', 'company'] as const).flatMap((side) => reasons.map((reason) => [expectedOf(side, reason), Math.max(1, form.outcomes[reason] - pick(`${side} ${reason}`, 2))]))),
    trial: trial || needsTrial(subject) ? { kind: 'trial', decideOn: trial ?? [addDays(from, 60)] } : { kind: 'none' },
    practice: { hoursPerWeek: 32, ...company({ trainer }) },
  };
  const at = new Date(Date.parse(opened) + 2 * 86_400_000).toISOString();
  const points = pointsOf(subject, clauses.map(({ title }, place) => ({ slug: `clause-${place + 1}`, title })));
  return {
    joint_plan: [{ collaboration_id: id, version: hasStarted ? 4 : 2, effort: subject.effort, agreed_at: hasStarted ? at : null }],
    plan_point: points.map((point, place) => {
      const clause = point.slug.startsWith('clause-') ? clauses[Number(point.slug.slice(7)) - 1] : undefined;
      const value: PointValue = clause ? { text: clause.body } : values[point.slug] ?? {};
      const faults = readyValue(point, subject).safeParse(value);
      if (hasStarted && !faults.success) throw new Error(`The plan of ${kind} cannot be agreed on: ${point.slug} ${faults.error.message}`);
      return {
        collaboration_id: id, slug: point.slug, place, title: clause?.title ?? null, value, institution_at: at, institution_by: institutionBy, company_at: hasStarted ? at : null, company_by: hasStarted ? companyBy : null,
        was: null, changed_at: null, changed_by: null, changed_side: null,
      };
    }),
  };
}
