import { Injectable } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import type * as z from 'zod';
import { declaredJobs, Handles, type Job, type JobHandler } from './job';

/** Every job with its one handler. A worker does not start when a job has none or two. */
@Injectable()
export class JobHandlers {
  private readonly handlers = new Map<string, { job: Job; handler: JobHandler<z.ZodType> }>();

  constructor(private readonly discovery: DiscoveryService) {}

  /** @throws Error naming every job without a handler and every job with two */
  collect(): void {
    const faults: string[] = [];
    for (const wrapper of this.discovery.getProviders({ metadataKey: Handles.KEY })) {
      const name = this.discovery.getMetadataByDecorator(Handles, wrapper)?.name;
      const job = name === undefined ? undefined : declaredJobs().get(name);
      if (!job) continue;
      const known = this.handlers.get(job.name);
      const handler = wrapper.instance as JobHandler<z.ZodType>;
      if (known && known.handler !== handler) faults.push(`${job.name} has two handlers`);
      this.handlers.set(job.name, { job, handler });
    }
    for (const name of declaredJobs().keys()) if (!this.handlers.has(name)) faults.push(`${name} has no handler`);
    if (faults.length > 0) throw new Error(`Jobs are not in order: ${faults.join('; ')}`);
  }

  of(name: string): { job: Job; handler: JobHandler<z.ZodType> } {
    const found = this.handlers.get(name);
    if (!found) throw new Error(`No handler for job ${name}`);
    return found;
  }
}
