import { Inject, Injectable } from '@nestjs/common';
import type { Text } from '#base/contract';
import { Clock, Db } from '#base/server';
import { languages } from '#organisations/contract';
import { levels } from '#pathways/contract';
import { matching } from './columns/best';
import { loadPosting } from './loading';
import { Programmes } from './programmes';
import { outlookOf } from './rule/outlook';
import type { Asked } from './rule/shapes';
import { outlookWords } from './wording/outlook';

/** What an open posting without matches could change. Worked out when its owner looks: it is rare and goes stale with every programme. */
@Injectable()
export class Outlooks {
  constructor(private readonly db: Db, private readonly programmes: Programmes, @Inject(Clock) private readonly clock: Clock) {}

  async of(postingId: string): Promise<Text[]> {
    return this.db.transaction(async (tx) => {
      const posting = await loadPosting(tx, postingId);
      if (!posting || posting.direction !== 'offer' || !posting.asked.isPublished) return [];
      const today = this.clock.today();
      const known = await this.programmes.current(tx);
      const earlier = await this.programmes.earlier(tx, known, posting.ownerId, today);
      const count = (asked: Asked) => matching(known.ground, asked, known.columns, earlier, today, posting.onlyFor);
      return outlookOf(posting.asked, count, { levels, languages }).map(outlookWords);
    });
  }
}
