import { Injectable } from '@nestjs/common';
import type { Page, PageQuery } from '#base/contract';
import { Db, notFound, pageFrom, readCursor, statement, type Actor } from '#base/server';
import type { SavedSearch, SavedSearchDraft } from '#postings/contract';
import { OpenIndex } from '../searching/open-index';
import { visibleSavedSearch } from './saved-search.policy';

interface Row { id: string; version: number; name: string; filter: SavedSearchDraft['query']; createdAt: Date; lookedAt: Date }

const columns = `s.id, s.version, s.name, s.filter, s.created_at as "createdAt", s.looked_at as "lookedAt"`;
const own = statement<Row>('postings.saved-searches',
  `select ${columns} from saved_search s where ${visibleSavedSearch} and s.id < coalesce($2::uuid, 'ffffffff-ffff-ffff-ffff-ffffffffffff') order by s.id desc limit $3`);
const one = statement<Row>('postings.saved-search', `select ${columns} from saved_search s where ${visibleSavedSearch} and s.id = $2`);

/** Reading searches that somebody keeps, with how much there is that they have not seen. */
@Injectable()
export class SavedSearchQueries {
  constructor(private readonly db: Db, private readonly index: OpenIndex) {}

  async ofPerson(actor: Actor, { limit, cursor }: PageQuery): Promise<Page<SavedSearch>> {
    const page = pageFrom(await this.db.query(own, [actor.personId, readCursor(cursor, 1)?.[0] ?? null, limit + 1]), limit, ({ id }) => [id], (row) => row);
    return { items: await Promise.all(page.items.map((row) => this.present(row))), next: page.next };
  }

  /** @throws Refusal 404 */
  async one(actor: Actor, id: string): Promise<SavedSearch> {
    const row = await this.db.one(one, [actor.personId, id]);
    if (!row) throw notFound();
    return this.present(row);
  }

  private async present({ filter, createdAt, lookedAt, ...row }: Row): Promise<SavedSearch> {
    const { sort: _, ...asked } = filter;
    const query = Object.fromEntries(Object.entries(filter).map(([name, value]) => [name, String(value)]));
    return { ...row, query, fresh: await this.index.since(asked, lookedAt), createdAt: createdAt.toISOString(), lookedAt: lookedAt.toISOString() };
  }
}
