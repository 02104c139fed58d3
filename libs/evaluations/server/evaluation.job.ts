import { Injectable } from '@nestjs/common';
import { Handles, type JobHandler } from '#base/server';
import { collaborationEnded } from '#collaborations/server';
import { Asking } from './asking';
import { askEvaluation, releaseEvaluation } from './due.job';
import { Evaluations } from './evaluations';

/** A collaboration came to its end: its evaluation opens and both are asked. */
@Injectable()
@Handles(collaborationEnded)
export class OpenEvaluation implements JobHandler<typeof collaborationEnded.payload> {
  constructor(private readonly asking: Asking) {}

  run({ collaborationId }: { collaborationId: string }): Promise<void> {
    return this.asking.open(collaborationId);
  }
}

@Injectable()
@Handles(askEvaluation)
export class AskEvaluation implements JobHandler<typeof askEvaluation.payload> {
  constructor(private readonly asking: Asking) {}

  run({ collaborationId, day }: { collaborationId: string; day: number }): Promise<void> {
    return this.asking.ask(collaborationId, day);
  }
}

@Injectable()
@Handles(releaseEvaluation)
export class ReleaseEvaluation implements JobHandler<typeof releaseEvaluation.payload> {
  constructor(private readonly evaluations: Evaluations) {}

  run({ collaborationId }: { collaborationId: string }): Promise<void> {
    return this.evaluations.release(collaborationId);
  }
}
