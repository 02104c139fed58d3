import { Inject, Injectable } from '@nestjs/common';
import type { Text } from '#base/contract';
import { Clock, Db } from '#base/server';
import { languages } from '#organisations/contract';
import { levels } from '#pathways/contract';
import { loadFacts, loadPosting, loadProgrammes } from './loading';
import { outlookOf } from './rule/outlook';
import { groundOf } from './rule/score';
import { dayNumber } from './rule/shapes';
import { outlookWords } from './wording/outlook';

/** What an open posting without matches could change. Worked out when its owner looks: it is rare and goes stale with every programme. */
@Injectable()
export class Outlooks {
  constructor(private readonly db: Db, @Inject(Clock) private readonly clock: Clock) {}

  async of(postingId: string): Promise<Text[]> {
    return this.db.transaction(async (tx) => {
      const posting = await loadPosting(tx, postingId);
      if (!posting || posting.direction !== 'offer' || !posting.asked.isPublished) return [];
      const { rule, tables } = await loadFacts(tx);
      const today = this.clock.today();
      const programmes = (await loadProgrammes(tx, posting.ownerId, rule, today)).map(({ present }) => present);
      return outlookOf(groundOf(rule, tables), posting.asked, programmes, dayNumber(today), { levels, languages }).map(outlookWords);
    });
  }
}
