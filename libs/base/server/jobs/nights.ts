import { Inject, Injectable } from '@nestjs/common';
import type { BaseOptions } from '../base.module';
import type { Tx } from '../db/tx';
import { BASE_OPTIONS } from '../tokens';
import type { Job } from './job';
import { Returning, type round } from './returning';

/** What returns every night, at a time of the day in UTC such as 03:30, in a process that has nights. */
@Injectable()
export class Nights {
  constructor(private readonly returning: Returning, @Inject(BASE_OPTIONS) private readonly options: Pick<BaseOptions, 'hasNights'>) {}

  /** Plans the first night, tomorrow at the earliest, where none is ahead. */
  async begin(job: Job<typeof round>, time: string): Promise<void> {
    if (this.options.hasNights) await this.returning.begin(job, { days: 1, time }, 1);
  }

  /** Plans the night after this one. */
  async again(tx: Tx, job: Job<typeof round>, time: string, of: string): Promise<void> {
    if (this.options.hasNights) await this.returning.again(tx, job, { days: 1, time }, of);
  }
}
