import { Inject, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { BASE_OPTIONS, Clock, Db, Handles, job, Returning, round, statement, type BaseOptions, type JobHandler, type Round } from '#base/server';
import type { LinkState } from '#library/contract';
import { after, isCutOff } from './link-health';
import { Reach } from './reach';

/** The week has passed: all links to pages of others are looked at. It calls outside, so it runs on a lane of its own. */
export const checkLinks = job({
  name: 'check-links', title: { nl: 'Verwijzingen nagekeken', en: 'Links checked' }, lane: 'outside', tries: 3,
  payload: round,
});

const WEEKLY = { days: 7, time: '03:30' };
/** Pages that are looked at at once. */
const AT_ONCE = 4;

const linksToCheck = statement<{ slug: string; url: string; state: LinkState; failures: number }>('library.links-to-check', `
  select slug, url, state, failures from external_link order by checked_at nulls first, place limit 500`);

/** Looks at the links every week by the product's clock, and notes how they stand. */
@Injectable()
export class LinkRounds implements OnApplicationBootstrap {
  constructor(@Inject(Db) private readonly db: Db, private readonly clock: Clock, private readonly returning: Returning, private readonly reach: Reach,
    @Inject(BASE_OPTIONS) private readonly options: Pick<BaseOptions, 'checksLinks'>) {}

  /** A house that may look and has no round ahead of it begins with one. */
  async onApplicationBootstrap(): Promise<void> {
    if (this.options.checksLinks) await this.returning.begin(checkLinks, WEEKLY);
  }

  async round(of: string): Promise<void> {
    const links = await this.db.query(linksToCheck, []);
    const seen = await someAtOnce(links, AT_ONCE, async (link) => ({ ...link, reached: await this.reach.look(link.url) }));
    const checkedAt = this.clock.now().toISOString();
    const noted = isCutOff(seen.map(({ reached }) => reached)) ? [] : seen.map((link) => ({ slug: link.slug, ...after(link, link.reached), checkedAt }));
    await this.db.transaction(async (tx) => {
      await tx.sql(`update external_link l set state = r.state, failures = r.failures, answered = r.answered, checked_at = r."checkedAt"
        from jsonb_to_recordset($1::jsonb) as r(slug text, state text, failures int, answered int, "checkedAt" timestamptz) where l.slug = r.slug`, [JSON.stringify(noted)]);
      if (this.options.checksLinks) await this.returning.again(tx, checkLinks, WEEKLY, of);
    });
  }
}

@Injectable()
@Handles(checkLinks)
export class CheckLinks implements JobHandler<typeof checkLinks.payload> {
  constructor(private readonly rounds: LinkRounds) {}

  run({ round: of }: Round): Promise<void> {
    return this.rounds.round(of);
  }
}

/** Does something with each, a few at the same time. */
async function someAtOnce<A, B>(all: readonly A[], most: number, work: (one: A) => Promise<B>): Promise<B[]> {
  const done: B[] = [];
  const waiting = [...all.entries()];
  const hand = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) done[next[0]] = await work(next[1]);
  };
  await Promise.all(Array.from({ length: most }, hand));
  return done;
}
