import { Injectable } from '@nestjs/common';
import type { Page, PageQuery, Text } from '#base/contract';
import { Db, notFound, pageFrom, readCursor, statement, type Actor } from '#base/server';
import { rowStatuses, type ImportKind, type ImportRow, type ImportRowQuery, type ImportStatus, type ImportView, type RowStatus } from '#imports/contract';
import { importPolicy } from './import.policy';

interface ListRow {
  id: string; organisationId: string; kind: ImportKind; name: string; status: ImportStatus; parts: number; partsSent: number;
  counts: Partial<Record<RowStatus, number>> | null; refusal: Text | null; unused: string[]; createdAt: Date; createdBy: string | null; endedAt: Date | null;
}

const columns = `i.id, i.organisation_id as "organisationId", i.kind, i.name, i.status, i.parts, i.refusal, i.unused, i.created_at as "createdAt", i.ended_at as "endedAt", n.name as "createdBy",
  (select count(*)::int from import_part p where p.import_id = i.id) as "partsSent",
  (select jsonb_object_agg(c.status, c.rows) from (select r.status, count(*)::int as rows from import_row r where r.import_id = i.id group by r.status) c) as counts`;

const ofOrganisation = statement<ListRow>('imports.of-organisation',
  `select ${columns} from import i left join person n on n.id = i.created_by where i.organisation_id = $1 and ($2::uuid is null or i.id < $2) order by i.id desc limit $3`);

const one = statement<ListRow>('imports.one', `select ${columns} from import i left join person n on n.id = i.created_by where i.id = $1`);

const rowColumns = `r.import_id as "importId", r.number, r.data, r.status, r.says, r.result_id as "resultId"`;
const rows = statement<ImportRow>('imports.rows', `select ${rowColumns} from import_row r where r.import_id = $1 and r.number > $2 order by r.number limit $3`);
const rowsOf = statement<ImportRow>('imports.rows-by-status', `select ${rowColumns} from import_row r where r.import_id = $1 and r.status = $4 and r.number > $2 order by r.number limit $3`);

/** Reading lists and their rows: those of organisations one works for. */
@Injectable()
export class ImportQueries {
  constructor(private readonly db: Db) {}

  async ofOrganisation(actor: Actor, organisationId: string, { limit, cursor }: PageQuery): Promise<Page<ImportView>> {
    // Who these people are is the organisation's own business: not that of HCA-ICT.
    if (!actor.worksFor(organisationId)) throw notFound();
    const after = readCursor(cursor, 1);
    return pageFrom(await this.db.query(ofOrganisation, [organisationId, after?.[0] ?? null, limit + 1]), limit, (row) => [row.id], (row) => present(actor, row));
  }

  /** @throws Refusal 404 */
  async one(actor: Actor, id: string): Promise<ImportView> {
    return present(actor, await this.visible(actor, id));
  }

  /** The rows of a list in the order of the sheet. @throws Refusal 404 */
  async rows(actor: Actor, id: string, { limit, cursor, status }: ImportRowQuery): Promise<Page<ImportRow>> {
    await this.visible(actor, id);
    const after = readCursor(cursor, 1)?.[0] ?? 0;
    const found = status ? await this.db.query(rowsOf, [id, after, limit + 1, status]) : await this.db.query(rows, [id, after, limit + 1]);
    return pageFrom(found, limit, (row) => [row.number], (row) => row);
  }

  private async visible(actor: Actor, id: string): Promise<ListRow> {
    const row = await this.db.one(one, [id]);
    if (!row) throw notFound();
    importPolicy.require(actor, 'see', row);
    return row;
  }
}

function present(actor: Actor, { counts, createdAt, endedAt, ...row }: ListRow): ImportView {
  return {
    ...row, createdAt: createdAt.toISOString(), endedAt: endedAt?.toISOString() ?? null, can: importPolicy.permissions(actor, row),
    rows: counts && (Object.fromEntries(rowStatuses.map((status) => [status, counts[status] ?? 0])) as Record<RowStatus, number>),
  };
}
