import { Injectable } from '@nestjs/common';
import type { Page } from '#base/contract';
import { Db, notFound, pageFrom, readCursor, statement, type Actor } from '#base/server';
import type { Posting as PostingView, PostingFigures, PostingQuery, PostingSummary } from '#postings/contract';
import { editableStatuses, postingFlow, publicStatuses } from '#postings/contract';
import { postingPolicy, visiblePosting, type PostingFacts } from './posting.policy';
import { presentPosting, presentSummary, type PostingRow, type SummaryRow } from './present';

const summaryColumns = `p.id, p.status, p.direction, p.kind, p.form, p.title, p.summary, p.municipality, p.region, p.workplace, p.functions, p.levels,
  p.period_kind as "periodKind", p.from_on as "fromOn", p.until_on as "untilOn", p.dates, p.seats, p.seats_taken as "seatsTaken", p.closes_on as "closesOn",
  p.published_at as "publishedAt", p.created_at as "createdAt", o.id as "ownerId", o.name as "ownerName", o.slug as "ownerSlug", o.type as "ownerType"`;

const newestOpen = statement<SummaryRow>('postings.newest',
  `select ${summaryColumns} from posting p join organisation o on o.id = p.owner_id
   where p.status = 'published' and (p.published_at, p.id) < (coalesce($1::timestamptz, 'infinity'), coalesce($2::uuid, 'ffffffff-ffff-ffff-ffff-ffffffffffff'))
   order by p.published_at desc, p.id desc limit $3`);

const onePosting = statement<PostingRow>('postings.one',
  `select ${summaryColumns}, p.version, p.description, p.reasons, p.specialisations, p.technologies, p.languages, p.effort_hours as "effortHours",
     p.effort_euros as "effortEuros", p.allowance_euros as "allowanceEuros", p.learning_goals as "learningGoals", p.commercial_share as "commercialShare",
     p.confidentiality, p.difficulty, p.sector, p.open_to_others as "openToOthers", p.details, p.contact_name as "contactName", p.contact_email as "contactEmail",
     b.id as "branchId", b.name as "branchName", b.municipality as "branchMunicipality", b.region as "branchRegion"
   from posting p join organisation o on o.id = p.owner_id left join branch b on b.id = p.branch_id
   where p.id = $1 and ${visiblePosting}`);

const ofOwner = statement<SummaryRow>('postings.of-owner',
  `select ${summaryColumns} from posting p join organisation o on o.id = p.owner_id
   where p.owner_id = $1 and p.id < coalesce($2::uuid, 'ffffffff-ffff-ffff-ffff-ffffffffffff') order by p.id desc limit $3`);

const figures = statement<{ region: string | null; offers: number; requests: number }>('postings.figures',
  `select region, count(*) filter (where direction = 'offer')::int as offers, count(*) filter (where direction = 'request')::int as requests
   from posting where status = 'published' group by region order by region`);

/** Reading postings: the open ones for everybody, all of an organisation for who works there. */
@Injectable()
export class PostingQueries {
  constructor(private readonly db: Db) {}

  /** Open postings, newest first. */
  async open(query: PostingQuery): Promise<Page<PostingSummary>> {
    const after = readCursor(query.cursor, 2);
    const key = (row: SummaryRow) => [row.publishedAt?.toISOString() ?? null, row.id];
    const filters: [string, unknown][] = [];
    if (query.region) filters.push(['p.region = ?', query.region]);
    if (query.form) filters.push(['p.form = ?', query.form]);
    if (query.kind) filters.push(['p.kind = ?', query.kind]);
    if (query.direction) filters.push(['p.direction = ?', query.direction]);
    if (query.function) filters.push(['p.functions @> array[?::text]', query.function]);
    if (query.level) filters.push(['p.levels @> array[?::text]', query.level]);
    if (query.q) filters.push([`p.search @@ websearch_to_tsquery('dutch', ?)`, query.q]);
    const [at, id] = after ?? [null, null];
    if (filters.length === 0) return pageFrom(await this.db.query(newestOpen, [at, id, query.limit + 1]), query.limit, key, presentSummary);
    const where = filters.map(([sql], index) => sql.replace('?', `$${index + 4}`)).join(' and ');
    const rows = await this.db.compose<SummaryRow>(
      `select ${summaryColumns} from posting p join organisation o on o.id = p.owner_id
       where p.status = 'published' and ${where} and (p.published_at, p.id) < (coalesce($1::timestamptz, 'infinity'), coalesce($2::uuid, 'ffffffff-ffff-ffff-ffff-ffffffffffff'))
       order by p.published_at desc, p.id desc limit $3`, [at, id, query.limit + 1, ...filters.map(([, value]) => value)]);
    return pageFrom(rows, query.limit, key, presentSummary);
  }

  /** How many are open, in all and by region. */
  async figures(): Promise<PostingFigures> {
    const rows = await this.db.query(figures);
    return {
      offers: rows.reduce((sum, row) => sum + row.offers, 0), requests: rows.reduce((sum, row) => sum + row.requests, 0),
      regions: rows.flatMap(({ region, ...counts }) => (region === null ? [] : [{ region, ...counts }])),
    };
  }

  /** One posting as far as the reader may see it. @throws Refusal 404 */
  async one(actor: Actor | null, id: string): Promise<PostingView> {
    const row = await this.db.one(onePosting, [id, actor?.organisationIds ?? [], actor?.isAnalyst ?? false]);
    if (!row) throw notFound();
    return presentPosting(row, actor ? postingPolicy.permissions(actor, factsOf(row)) : null);
  }

  /** Everything an organisation posted, drafts too, newest first. @throws Refusal 404 for who does not work there */
  async ofOrganisation(actor: Actor, organisationId: string, { limit, cursor }: { limit: number; cursor?: string | undefined }): Promise<Page<PostingSummary>> {
    if (!actor.worksFor(organisationId) && !actor.isAnalyst) throw notFound();
    const after = readCursor(cursor, 1);
    return pageFrom(await this.db.query(ofOwner, [organisationId, after?.[0] ?? null, limit + 1]), limit, (row) => [row.id], presentSummary);
  }
}

/** What the policy asks of a row. */
export function factsOf({ ownerId, direction, status, seats, seatsTaken }: Pick<PostingRow, 'ownerId' | 'direction' | 'status' | 'seats' | 'seatsTaken'>): PostingFacts {
  return {
    ownerId, direction, status, isFull: seats !== null && seatsTaken >= seats,
    isPublic: publicStatuses.includes(status), isEditable: editableStatuses.includes(status),
    mayBecome: (next) => postingFlow[status].includes(next),
  };
}
