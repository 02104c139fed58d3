import { Inject, Injectable } from '@nestjs/common';
import { Clock, Db, newId, notFound, problems, Refusal, requireVersion, type Actor, type Tx } from '#base/server';
import { Inbox } from '#notifications/server';
import { FILTER_VERSION, type SavedSearchDraft } from '#postings/contract';
import { SavedSearch } from './saved-search.entity';
import { savedSearchPolicy } from './saved-search.policy';

/** So many fit on a page, and nobody looks after more. */
const MOST = 50;

export const savedSearchProblems = problems('saved-searches', {
  'too-many': { status: 409, title: { nl: `Je bewaart er al ${MOST}. Haal er eerst een weg`, en: `You keep ${MOST} already. Remove one first` } },
});

/** Keeping searches. */
@Injectable()
export class SavedSearches {
  constructor(private readonly db: Db, private readonly inbox: Inbox, @Inject(Clock) private readonly clock: Clock) {}

  /** What is found now is not new: counting begins at this moment. */
  async save(actor: Actor, { name, query }: SavedSearchDraft): Promise<string> {
    return this.db.transaction(async (tx) => {
      const [kept] = await tx.sql<{ n: number }>(`select count(*)::int as n from saved_search where person_id = $1`, [actor.personId]);
      if ((kept?.n ?? 0) >= MOST) throw new Refusal(savedSearchProblems['too-many']);
      const search = new SavedSearch();
      Object.assign(search, { id: newId(), personId: actor.personId, name, filter: query, filterVersion: FILTER_VERSION, createdAt: this.clock.now(), lookedAt: this.clock.now(), alertedAt: this.clock.now() });
      await tx.save(search);
      return search.id;
    });
  }

  async rename(actor: Actor, id: string, version: number, name: string): Promise<void> {
    await this.db.transaction(async (tx) => {
      const search = await this.own(tx, actor, id);
      requireVersion(search, version);
      search.name = name;
      search.version += 1;
      await tx.save(search);
    });
  }

  /** Opened: what it finds now is known, and what was told of it is read. */
  async look(actor: Actor, id: string): Promise<void> {
    await this.db.transaction(async (tx) => {
      const search = await this.own(tx, actor, id);
      search.lookedAt = this.clock.now();
      await tx.save(search);
      await this.inbox.readAbout(tx, actor.personId, 'search-found', { searchId: id });
    });
  }

  async remove(actor: Actor, id: string): Promise<void> {
    await this.db.transaction(async (tx) => void await tx.remove(await this.own(tx, actor, id)));
  }

  private async own(tx: Tx, actor: Actor, id: string): Promise<SavedSearch> {
    const search = await tx.locked(SavedSearch, { id });
    if (!search) throw notFound();
    savedSearchPolicy.require(actor, 'change', search);
    return search;
  }
}
