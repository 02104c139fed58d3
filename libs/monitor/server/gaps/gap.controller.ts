import { Controller, Query } from '@nestjs/common';
import type { Page } from '#base/contract';
import { Endpoint, Who, type Actor } from '#base/server';
import { gapNights, gapNightsQuery, gapPage, gapQuery, type Gap, type GapNights, type GapNightsQuery, type GapQuery } from '#monitor/contract';
import { gapExample, gapNightExample } from '../examples';
import { requireMonitor } from '../monitor.policy';
import { GapQueries } from './gap.queries';

@Controller('v1')
export class GapController {
  constructor(private readonly queries: GapQueries) {}

  @Endpoint('GET', 'monitor/gaps', { summary: 'What nobody offers: functions without a programme, postings that fit nobody; the newest first', access: 'signed-in', answer: gapPage, example: { items: [gapExample], next: null }, lists: 'gap', tag: 'monitor' })
  list(@Who() actor: Actor, @Query({ schema: gapQuery }) query: GapQuery): Promise<Page<Gap>> {
    return this.queries.list(actor, query);
  }

  @Endpoint('GET', 'monitor/gaps/nights', { summary: 'How many gaps there were, night by night, of the last hundred', access: 'signed-in', answer: gapNights, example: { nights: [gapNightExample] }, tag: 'monitor' })
  nights(@Who() actor: Actor, @Query({ schema: gapNightsQuery }) query: GapNightsQuery): Promise<GapNights> {
    requireMonitor(actor);
    return this.queries.nights(query);
  }
}
