import { statement } from '#base/server';
import type { Side } from '#collaborations/contract';
import { storyOf, type Again, type Ending, type StoryStanding, type StoryText, type Verdict } from '#evaluations/contract';
import type { Kind } from '#guidance/contract';
import type { StoryFacts } from './story.policy';

interface ConsentRow { side: Side; revision: number; at: string; by: string | null; press: boolean; named: boolean }

/** A collaboration that ended, with the story of it where there is one. */
export interface StoryRow extends Pick<StoryFacts, 'companyId' | 'institutionId' | 'programmeId'> {
  collaborationId: string; kind: Kind; company: string; institution: string; ending: Ending; verdicts: (Verdict & { side: Side })[] | null;
  id: string | null; slug: string | null; revision: number | null; nl: StoryText | null; en: StoryText | null; changedAt: Date | null; changedBy: string | null;
  publishedRevision: number | null; publishedAt: Date | null; returnedRevision: number | null; returnedAt: Date | null; returnedSentence: string | null; consents: ConsentRow[];
}

const texts = (language: 'nl' | 'en') => `jsonb_build_object('title', s.title_${language}, 'did', s.did_${language}, 'brought', s.brought_${language}, 'lesson', s.lesson_${language})`;
const nameOf = (column: string) => `(select x.name from person x where x.id = ${column})`;
export const storyColumns = `b.id as "collaborationId", b.kind, b.company_id as "companyId", b.institution_id as "institutionId", b.programme_id as "programmeId", c.name as company, i.name as institution, e.ending,
  (select jsonb_agg(jsonb_build_object('side', r.side, 'mark', r.mark, 'again', r.again)) from released_evaluation r where r.collaboration_id = b.id) as verdicts,
  s.id, s.slug, s.revision, case when s.id is not null then ${texts('nl')} end as nl, case when s.title_en is not null then ${texts('en')} end as en, s.changed_at as "changedAt", ${nameOf('s.changed_by')} as "changedBy",
  s.published_revision as "publishedRevision", s.published_at as "publishedAt", s.returned_revision as "returnedRevision", s.returned_at as "returnedAt", s.returned_sentence as "returnedSentence",
  coalesce((select jsonb_agg(jsonb_build_object('side', y.side, 'revision', y.revision, 'at', y.given_at, 'by', ${nameOf('y.given_by')}, 'press', y.press, 'named', y.named)) from story_consent y where y.story_id = s.id), '[]') as consents`;
export const storySource = `evaluation e join collaboration b on b.id = e.collaboration_id join organisation c on c.id = b.company_id join organisation i on i.id = b.institution_id`;

/** The story of a collaboration; $1 which. */
export const storyOfCollaboration = statement<StoryRow>('evaluations.story', `select ${storyColumns} from ${storySource} left join story s on s.collaboration_id = b.id where b.id = $1`);

export function standingOf({ revision, publishedRevision, returnedRevision, consents }: StoryRow): StoryStanding | null {
  const by = (side: Side) => consents.find((one) => one.side === side)?.revision ?? null;
  return revision === null ? null : { revision, publishedRevision, returnedRevision, consents: { institution: by('institution'), company: by('company') } };
}

export function storyFacts(row: StoryRow): StoryFacts {
  const by = (side: Side): Verdict | null => row.verdicts?.find((one: Verdict & { side: Side; again: Again }) => one.side === side) ?? null;
  const { companyId, institutionId, programmeId } = row;
  return { companyId, institutionId, programmeId, isWelcome: storyOf(row.ending, by('institution'), by('company')) !== null, standing: standingOf(row) };
}
