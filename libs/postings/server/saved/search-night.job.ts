import { Inject, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { Clock, Db, Handles, job, Nights, round, statement, type JobHandler, type Recipient, type Round } from '#base/server';
import { Notices } from '#notifications/server';
import type { SavedSearchDraft } from '#postings/contract';
import { OpenIndex } from '../searching/open-index';
import { searchAddress } from './search-address';

/** A night has passed: what is new in the searches that people keep is looked up. */
export const searchNight = job({ name: 'search-night', title: { nl: 'Bewaarde zoekopdrachten nagekeken', en: 'Saved searches looked at' }, payload: round });

/** Before the digest of the morning. */
const TIME = '04:00';
/** So many searches at a time. */
const BATCH = 500;
/** So many of what is new are named. */
const NAMED = 3;
/** A publication of the last minutes may not be committed yet: it is for the next night. */
const SETTLED_MS = 10 * 60_000;

interface Kept extends Recipient { id: string; personId: string; filter: SavedSearchDraft['query']; since: Date }

const kept = statement<Kept>('postings.searches-to-look-at',
  `select s.id, s.person_id as "personId", s.filter, greatest(s.looked_at, s.alerted_at) as since, p.email as address, p.name, p.locale
   from saved_search s join person p on p.id = s.person_id and p.closed_at is null
   where s.id > $1 and s.alerted_at < $2 order by s.id limit ${BATCH}`);

/** Tells people what was published since they, or we for them, last looked at a search that they keep. */
@Injectable()
export class SearchNights implements OnApplicationBootstrap {
  constructor(private readonly db: Db, @Inject(Clock) private readonly clock: Clock, private readonly nights: Nights, private readonly index: OpenIndex, private readonly notices: Notices) {}

  onApplicationBootstrap(): Promise<void> {
    return this.nights.begin(searchNight, TIME);
  }

  /** Every search once. Twice in a night finds nothing new. */
  async look(of: string): Promise<void> {
    const until = new Date(this.clock.now().getTime() - SETTLED_MS);
    for (let last: string | undefined = '00000000-0000-0000-0000-000000000000'; last;) {
      const searches: Kept[] = await this.db.query(kept, [last, until]);
      await this.tell(searches, until);
      last = searches.length === BATCH ? searches.at(-1)?.id : undefined;
    }
    // A worker looks once a night: until then the memory is for others.
    this.index.forget();
    await this.db.transaction((tx) => this.nights.again(tx, searchNight, TIME, of));
  }

  private async tell(searches: readonly Kept[], until: Date): Promise<void> {
    if (searches.length === 0) return;
    const fresh: (Kept & { count: number; ids: string[] })[] = [];
    for (const search of searches) {
      const { sort: _, ...asked } = search.filter;
      const found = await this.index.between(asked, search.since, until, NAMED);
      if (found.count > 0) fresh.push({ ...search, ...found });
    }
    await this.db.transaction(async (tx) => {
      const looked = await tx.sql<{ id: string }>(
        `update saved_search s set alerted_at = $2 from (select id from saved_search where id = any($1::uuid[]) order by id for update) k where s.id = k.id and s.alerted_at < $2 returning s.id`,
        [searches.map(({ id }) => id), until]);
      const ours = new Set(looked.map(({ id }) => id));
      await this.notices.tell(tx, fresh.filter(({ id }) => ours.has(id)).map(({ id, personId, filter, count, ids, address, name, locale }) => ({
        topic: 'searches', template: 'search-found', key: `${id}:${until.toISOString()}`, to: { personId, address, name, locale },
        args: { searchId: id, count: String(count), postingIds: ids.join() }, link: searchAddress(filter, id) })));
    });
  }
}

@Injectable()
@Handles(searchNight)
export class LookAtSearches implements JobHandler<typeof searchNight.payload> {
  constructor(private readonly nights: SearchNights) {}

  run({ round: of }: Round): Promise<void> {
    return this.nights.look(of);
  }
}
