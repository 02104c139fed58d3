import { Inject, Injectable } from '@nestjs/common';
import type { Text } from '#base/contract';
import { Clock, Db } from '#base/server';
import { languages } from '#organisations/contract';
import { levels } from '#pathways/contract';
import { matching } from './columns/best';
import { Fields } from './fields';
import { loadPosting } from './loading';
import { outlookOf } from './rule/outlook';
import type { Asked } from './rule/shapes';
import { outlookWords } from './wording/outlook';

/** What an open posting without matches could change. Worked out when its owner looks: it is rare and goes stale with every programme. */
@Injectable()
export class Outlooks {
  constructor(private readonly db: Db, private readonly fields: Fields, @Inject(Clock) private readonly clock: Clock) {}

  async of(postingId: string, direction: 'offer' | 'request'): Promise<Text[]> {
    return this.db.transaction(async (tx) => {
      const posting = await loadPosting(tx, postingId);
      if (!posting || posting.isRequest !== (direction === 'request') || !posting.asked.isPublished) return [];
      const today = this.clock.today();
      const { known, field } = await this.fields.ofPosting(tx, posting, today);
      const count = (asked: Asked) => matching(known.ground, asked, field, today);
      // Levels and periods are no gate between a request and a company.
      const outlooks = outlookOf(posting.asked, count, { levels: direction === 'offer' ? levels : [], languages });
      return outlooks.map((outlook) => outlookWords(outlook, direction === 'offer' ? 'programme' : 'company'));
    });
  }
}
