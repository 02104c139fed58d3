import { Inject, Injectable } from '@nestjs/common';
import type { Page } from '#base/contract';
import { Clock, cursorOf, Db, notFound, pageFrom, readCursor, statement, type Actor } from '#base/server';
import type { Posting as PostingView, PostingFacets, PostingFigures, PostingFilter, PostingQuery, PostingSort, PostingSummary } from '#postings/contract';
import { isOpen, newestPage, summaryColumns } from './open-postings';
import { factsOf } from './posting-facts';
import { postingPolicy, visiblePosting } from './posting.policy';
import { presentPosting, presentSummary, type PostingRow, type SummaryRow } from './present';
import type { Mark } from './searching/finder';
import { partnerFacts, partnerPolicy } from './together/partner.policy';
import { OpenIndex } from './searching/open-index';

const noMark: [null, null] = [null, null];
for (const filter of [{}, { kind: ['internship'] }, { form: ['inspire-students'] }, { region: ['north'] }] satisfies PostingFilter[]) {
  const page = newestPage(filter);
  if (page) statement<SummaryRow>(page.name, page.sql);
}

const partyOf = (alias: string) => `jsonb_build_object('id', ${alias}.id, 'name', ${alias}.name, 'slug', ${alias}.slug, 'type', ${alias}.type)`;
/** The reader posts it: works for its owner, for a partner, for who is asked to be one, or for who entered it. */
const isOurs = `(p.owner_id = any($2::uuid[]) or p.partner_ids && $2::uuid[] or p.invited_ids && $2::uuid[] or (p.entered_by is not null and p.entered_by = any($2::uuid[])))`;

/** The qualifications that its mbo students study for, each with what the branch is recognised for on day $4. */
const recognitions = `case when p.direction <> 'offer' or p.branch_id is null then '[]' else (
  select coalesce(jsonb_agg(jsonb_build_object('code', a.code, 'name', a.name, 'validUntilOn', k.until, 'status', case when k.until is not null then 'recognised' when k.applied then 'applied' else 'none' end) order by a.name), '[]')
  from (select distinct q.code, q.name from job_function_qualification f join qualification q on q.code_type = f.code_type and q.code = f.code
    where f.function = any(p.functions) and f.code_type = 'crebo' and q.level = any(p.levels)) a
  cross join lateral (select bool_or(g.status = 'applied') as applied, max(g.valid_until) filter (where g.status = 'recognised' and g.valid_until >= $4::date) as until
    from recognition g where g.branch_id = p.branch_id and g.qualification_code = a.code) k) end`;

// Proposals stand above postings; how many are open is all that is read of them here.
const onePosting = statement<PostingRow>('postings.one',
  `select ${summaryColumns}, p.version, p.description, p.reasons, p.specialisations, p.technologies, p.languages, p.effort_hours as "effortHours",
     p.effort_euros as "effortEuros", p.allowance_euros as "allowanceEuros", p.learning_goals as "learningGoals", p.commercial_share as "commercialShare",
     p.confidentiality, p.difficulty, p.sector, p.open_to_others as "openToOthers", p.target_groups as "targetGroups", p.except_on as "exceptOn", p.level_reason as "levelReason", ${recognitions} as recognitions, p.details, p.contact_name as "contactName", p.contact_email as "contactEmail",
     b.id as "branchId", b.name as "branchName", b.municipality as "branchMunicipality", b.region as "branchRegion",
     r.id as "programmeId", r.name as "programmeName", r.municipality as "programmeMunicipality", r.region as "programmeRegion",
     p.paused_by as "pausedBy", p.pause_reason as "pauseReason", p.paused_until as "pausedUntil", p.ended_at as "endedAt", p.copied_from as "copiedFrom",
     p.audience, p.partner_ids as "partnerIds", p.invited_ids as "invitedIds", p.entered_by as "enteredBy", p.handed_over_at as "handedOverAt", p.refusal,
     case when ${isOurs} then (select count(*)::int from proposal r where r.posting_id = p.id and r.status in ('sent', 'confirmed')) end as "openProposals",
     case when p.partner_ids = '{}' and p.invited_ids = '{}' then '[]' else (
       select coalesce(jsonb_agg(jsonb_build_object('id', t.id, 'status', t.status, 'isAskedToLead', t.lead_asked_at is not null, 'organisation', ${partyOf('q')}) order by t.status, q.name), '[]')
       from posting_partner t join organisation q on q.id = t.organisation_id where t.posting_id = p.id and t.status in ('invited', 'confirmed')) end as partners,
     case when p.entered_by is not null then (select ${partyOf('q')} from organisation q where q.id = p.entered_by) end as "enteredByParty",
     case when p.audience is not null then jsonb_build_object(
       'organisations', (select coalesce(jsonb_agg(${partyOf('q')} order by q.name), '[]') from posting_audience a join organisation q on q.id = a.organisation_id where a.posting_id = p.id),
       'programmes', (select coalesce(jsonb_agg(jsonb_build_object('id', g.id, 'name', g.name, 'institution', q.name) order by q.name, g.name), '[]') from posting_audience_programme a join programme g on g.id = a.programme_id join organisation q on q.id = g.institution_id where a.posting_id = p.id),
       'regions', (select coalesce(jsonb_agg(a.region order by a.region), '[]') from posting_audience_region a where a.posting_id = p.id)) end as "audienceNamed"
   from posting p join organisation o on o.id = p.owner_id left join branch b on b.id = p.branch_id left join programme r on r.id = p.programme_id
   where p.id = $1 and ${visiblePosting}`);

const figures = statement<{ region: string | null; offers: number; requests: number }>('postings.figures',
  `select region, count(*) filter (where direction = 'offer')::int as offers, count(*) filter (where direction = 'request')::int as requests
   from posting p where ${isOpen} group by region order by region`);

/** From this many open ones on the count is kept for a moment: a million takes a tenth of a second of both processors. */
const MANY = 20_000;
const KEPT_MS = 10_000;

/** Reading postings: the open ones for everybody, all of an organisation for who works there. */
@Injectable()
export class PostingQueries {
  private counted: { figures: PostingFigures; until: number } | null = null;

  constructor(private readonly db: Db, private readonly index: OpenIndex, @Inject(Clock) private readonly clock: Clock) {}

  /** Open postings that hold to every filter: what fits the words best first, without words the newest, or as it is asked. */
  async open({ limit, cursor, sort: asked, ...filter }: PostingQuery): Promise<Page<PostingSummary>> {
    const sort = asked === 'best' || asked === undefined ? (filter.q ? 'best' : 'newest') : asked;
    const after = markOf(cursor, sort);
    const newest = sort === 'newest' ? newestPage(filter) : null;
    if (newest) {
      const [at, id] = after ? [new Date(after.at).toISOString(), after.id] : noMark;
      const rows = await this.db.query<SummaryRow>(newest, [at, id, limit + 1, ...newest.values]);
      return pageFrom(rows, limit, (row) => cursorValues(sort, { first: 0, at: row.publishedAt?.getTime() ?? 0, id: row.id }), presentSummary);
    }
    const { rows, last } = await this.index.page(filter, sort, after, limit);
    return { items: rows.map(presentSummary), next: last && cursorOf(cursorValues(sort, last)) };
  }

  /** How many open postings hold to every filter, and how many there would be of each other choice. */
  count(filter: PostingFilter): Promise<PostingFacets> {
    return this.index.count(filter);
  }

  /** How many are open, in all and by region; of very many, as it was some seconds ago. */
  async figures(): Promise<PostingFigures> {
    if (this.counted && performance.now() < this.counted.until) return this.counted.figures;
    const rows = await this.db.query(figures);
    const counted: PostingFigures = {
      offers: rows.reduce((sum, row) => sum + row.offers, 0), requests: rows.reduce((sum, row) => sum + row.requests, 0),
      regions: rows.flatMap(({ region, ...counts }) => (region === null ? [] : [{ region, ...counts }])),
    };
    this.counted = counted.offers + counted.requests < MANY ? null : { figures: counted, until: performance.now() + KEPT_MS };
    return counted;
  }

  /** One posting as its owner has it, for who comes with a secret instead of a session. */
  async ofOwner(ownerId: string, id: string): Promise<PostingView> {
    const row = await this.db.one(onePosting, [id, [ownerId], false, this.clock.today()]);
    if (!row) throw notFound();
    return { ...presentPosting(row, { posting: null, partner: () => null }, false), standing: null };
  }

  /** One posting as far as the reader may see it. @throws Refusal 404 */
  async one(actor: Actor | null, id: string): Promise<PostingView> {
    const row = await this.db.one(onePosting, [id, actor?.organisationIds ?? [], actor?.isAnalyst ?? false, this.clock.today()]);
    if (!row) throw notFound();
    const facts = factsOf(row, this.clock.now());
    return presentPosting(row, {
      posting: actor ? postingPolicy.permissions(actor, facts) : null,
      partner: (one) => (actor ? partnerPolicy.permissions(actor, partnerFacts(one, row)) : null),
    }, facts.isRestorable);
  }
}

const cursorValues = (sort: PostingSort, { first, at, id }: Mark) => [sort, first, at, id];

/** Where the page before ended; a cursor belongs to the order it was made in. @throws Refusal 400 */
function markOf(cursor: string | undefined, sort: PostingSort): Mark | null {
  const [order, first, at, id] = readCursor(cursor, 4) ?? [sort, 0, 0, null];
  if (cursor === undefined) return null;
  const isMark = order === sort && typeof first === 'number' && typeof at === 'number' && Math.abs(at) < 8e15 && typeof id === 'string' && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id);
  // Answered as one that cannot be read.
  if (!isMark) readCursor('', 4);
  return { first: Number(first), at: Number(at), id: String(id) };
}
