import { Injectable } from '@nestjs/common';
import { Handles, type JobHandler } from '#base/server';
import { checkImport, runImport } from './announcements';
import { Batches } from './batches';

@Injectable()
@Handles(checkImport)
export class CheckImport implements JobHandler<typeof checkImport.payload> {
  constructor(private readonly batches: Batches) {}

  run({ importId, after }: { importId: string; after: number }): Promise<void> {
    return this.batches.check(importId, after);
  }
}

@Injectable()
@Handles(runImport)
export class RunImport implements JobHandler<typeof runImport.payload> {
  constructor(private readonly batches: Batches) {}

  run({ importId, after }: { importId: string; after: number }): Promise<void> {
    return this.batches.run(importId, after);
  }
}
