import { Controller } from '@nestjs/common';
import { Endpoint, Who, type Actor } from '#base/server';
import { overview, type Overview } from '#monitor/contract';
import { overviewExample } from './examples';
import { requireMonitor } from './monitor.policy';
import { MonitorQueries } from './monitor.queries';

@Controller('v1')
export class MonitorController {
  constructor(private readonly queries: MonitorQueries) {}

  @Endpoint('GET', 'monitor/overview', { summary: 'What is posted, agreed and running, and how it is valued, by form and region', access: 'signed-in', answer: overview, example: overviewExample, tag: 'monitor' })
  overview(@Who() actor: Actor): Promise<Overview> {
    requireMonitor(actor);
    return this.queries.overview();
  }
}
