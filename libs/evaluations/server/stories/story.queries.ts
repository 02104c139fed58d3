import { Injectable } from '@nestjs/common';
import type { Page } from '#base/contract';
import { Db, general, notFound, pageFrom, readCursor, Refusal, statement, type Actor } from '#base/server';
import type { Side } from '#collaborations/contract';
import { storyState, type PublishedStory, type Story, type StoryQuery } from '#evaluations/contract';
import { evaluationSideOf } from '../evaluation.policy';
import { standingOf, storyColumns, storyFacts, storyOfCollaboration, storySource, type StoryRow } from './reading';
import { storyPolicy } from './story.policy';

/** Agreed to by both as it stands. */
const isAgreed = `2 = (select count(*) from story_consent y where y.story_id = s.id and y.revision = s.revision)`;
const isWaiting = `(${isAgreed} and s.published_revision is distinct from s.revision and s.returned_revision is distinct from s.revision)`;
const isPublished = `(${isAgreed} and s.published_revision = s.revision)`;

/** What waits for HCA-ICT first, longest at the top; then what is on the site. */
const queue = statement<StoryRow & { step: number; place: string }>('evaluations.stories',
  `select * from (select ${storyColumns}, case when ${isWaiting} then 0 else 1 end as step,
       case when ${isWaiting} then extract(epoch from s.changed_at) else -extract(epoch from s.published_at) end as place
     from story s join ${storySource.replace('evaluation e', 'evaluation e on e.collaboration_id = s.collaboration_id')}
     where (${isWaiting} and $1::text is distinct from 'published') or (${isPublished} and $1::text is distinct from 'waiting')) q
   where $2::int is null or (step, place, id) > ($2::int, $3::numeric, $4::uuid) order by step, place, id limit $5`);

const both = (column: string) => `json_build_object('nl', s.${column}_nl, 'en', coalesce(s.${column}_en, s.${column}_nl))`;
const published = statement<Omit<PublishedStory, 'publishedAt'> & { publishedAt: Date }>('evaluations.published-story',
  `select s.slug, s.published_at as "publishedAt", ${both('title')} as title, ${both('excerpt')} as excerpt, ${both('did')} as did, ${both('brought')} as brought, ${both('lesson')} as lesson, s.title_en is not null as "isTranslated",
     v.parties[1] as institution, v.parties[2] as company, v.forms[1] as form, v.kinds[1] as kind, v.functions, v.region,
     array(select n.name from story_consent y join person n on n.id = y.given_by and n.closed_at is null where y.story_id = s.id and y.named order by y.side desc) as thanks
   from published_story v join story s on s.id = v.id where v.slug = $1`);
const wasPublished = statement<{ id: string }>('evaluations.was-published', `select id from story where slug = $1 and published_revision is not null`);

/** Reading stories: as both sides and HCA-ICT work on them, and as everybody reads them. */
@Injectable()
export class StoryQueries {
  constructor(private readonly db: Db) {}

  /** @throws Refusal 404 for who stands outside, and where nothing has ended */
  async one(actor: Actor, collaborationId: string): Promise<Story> {
    const row = await this.db.one(storyOfCollaboration, [collaborationId]);
    if (!row) throw notFound();
    storyPolicy.require(actor, 'see', storyFacts(row));
    return present(actor, row);
  }

  /** For who is no analyst there are none. */
  async queue(actor: Actor, { state, limit, cursor }: StoryQuery): Promise<Page<Story & { id: string }>> {
    if (!actor.isAnalyst) return { items: [], next: null };
    const [step = null, place = null, id = null] = readCursor(cursor, 3) ?? [];
    const rows = await this.db.query(queue, [state ?? null, step, place, id, limit + 1]);
    return pageFrom(rows, limit, (row) => [row.step, row.place, row.id ?? ''], (row) => ({ ...present(actor, row), id: row.id ?? '' }));
  }

  /** What everybody reads. @throws Refusal 410 for what was there and was taken off, 404 for what never was */
  async published(slug: string): Promise<PublishedStory> {
    const row = await this.db.one(published, [slug]);
    if (row) return { ...row, publishedAt: row.publishedAt.toISOString() };
    if (await this.db.one(wasPublished, [slug])) throw new Refusal(general.gone, { nl: 'Dit verhaal stond hier en is weggehaald op verzoek van wie erin voorkwam.', en: 'This story stood here and was taken away at the request of who was in it.' });
    throw notFound();
  }
}

function present(actor: Actor, row: StoryRow): Story {
  const standing = standingOf(row);
  const consent = (side: Side) => {
    const one = row.consents.find((each) => each.side === side);
    return one ? { at: new Date(one.at).toISOString(), by: one.by, press: one.press, named: one.named, isCurrent: one.revision === row.revision } : null;
  };
  return {
    id: row.id, collaborationId: row.collaborationId, version: row.revision ?? 0, state: standing && storyState(standing), slug: row.slug, kind: row.kind, texts: row.nl && { nl: row.nl, en: row.en },
    company: { id: row.companyId, name: row.company }, institution: { id: row.institutionId, name: row.institution }, side: evaluationSideOf(actor, row), consents: { institution: consent('institution'), company: consent('company') },
    returned: row.returnedRevision !== null && row.returnedRevision === row.revision && row.returnedAt ? { sentence: row.returnedSentence ?? '', at: row.returnedAt.toISOString() } : null,
    changedAt: row.changedAt?.toISOString() ?? null, changedBy: row.changedBy, publishedAt: standing && storyState(standing) === 'published' ? row.publishedAt?.toISOString() ?? null : null, can: storyPolicy.permissions(actor, storyFacts(row)),
  };
}
