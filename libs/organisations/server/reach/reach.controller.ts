import { Controller, Query } from '@nestjs/common';
import { Endpoint } from '#base/server';
import { reach, reachQuery, type Reach, type ReachQuery } from '#organisations/contract';
import { ReachQueries } from './reach.queries';

const example: Reach = {
  items: [{
    function: 'software-developer', region: 'north', exact: 2, equivalent: 0, byMove: 1, adjacent: 5, earning: 1,
    levels: [{ level: 'mbo-4', programmes: 2 }, { level: 'hbo-ad', programmes: 0 }],
  }],
};

@Controller('v1')
export class ReachController {
  constructor(private readonly queries: ReachQueries) {}

  @Endpoint('GET', 'job-functions/reach', { summary: 'How each function can be learned in each region, and what cannot be reached there', access: 'public', cache: true, answer: reach, example, tag: 'pathways' })
  reach(@Query({ schema: reachQuery }) query: ReachQuery): Promise<Reach> {
    return this.queries.reach(query);
  }
}
