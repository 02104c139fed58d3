import { Injectable } from '@nestjs/common';
import type { Page } from '#base/contract';
import { Db, notFound, pageFrom, readCursor, statement, type Actor } from '#base/server';
import { organisationPolicy } from '#organisations/server';
import type { Posting as PostingView, PostingFigures, PostingQuery, PostingSummary } from '#postings/contract';
import { editableStatuses, postingFlow, publicStatuses } from '#postings/contract';
import { openPage, summaryColumns } from './open-postings';
import { postingPolicy, visiblePosting, type PostingFacts } from './posting.policy';
import { presentPosting, presentSummary, type PostingRow, type SummaryRow } from './present';

// Those asked most stand in the list of statements; the others are made in the same way.
for (const query of [{}, { region: 'north' }, { region: 'north', form: 'inspire-students', function: 'software-developer' }]) {
  const { near, far } = openPage(query);
  for (const each of far ? [near, far] : [near]) statement<SummaryRow>(each.name, each.sql);
}

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

/** From this many open ones on the count is kept for a moment: a million takes a tenth of a second of both processors. */
const MANY = 20_000;
const KEPT_MS = 10_000;

/** Reading postings: the open ones for everybody, all of an organisation for who works there. */
@Injectable()
export class PostingQueries {
  private counted: { figures: PostingFigures; until: number } | null = null;

  constructor(private readonly db: Db) {}

  /** Open postings, newest first. */
  async open(query: PostingQuery): Promise<Page<PostingSummary>> {
    const after = readCursor(query.cursor, 2);
    const key = (row: SummaryRow) => [row.publishedAt?.toISOString() ?? null, row.id];
    const [at, id] = after ?? [null, null];
    const { near, far, values } = openPage(query);
    const all = [at, id, query.limit + 1, ...values];
    let rows = await this.db.query<SummaryRow>(near, all);
    if (far && rows.length <= query.limit) rows = await this.db.query<SummaryRow>(far, all);
    return pageFrom(rows, query.limit, key, presentSummary);
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

  /** One posting as far as the reader may see it. @throws Refusal 404 */
  async one(actor: Actor | null, id: string): Promise<PostingView> {
    const row = await this.db.one(onePosting, [id, actor?.organisationIds ?? [], actor?.isAnalyst ?? false]);
    if (!row) throw notFound();
    return presentPosting(row, actor ? postingPolicy.permissions(actor, factsOf(row)) : null);
  }

  /** Everything an organisation posted, drafts too, newest first. @throws Refusal 404 for who does not work there */
  async ofOrganisation(actor: Actor, organisationId: string, { limit, cursor }: { limit: number; cursor?: string | undefined }): Promise<Page<PostingSummary>> {
    organisationPolicy.require(actor, 'see', { id: organisationId });
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
