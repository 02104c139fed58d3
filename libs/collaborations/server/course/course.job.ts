import { Injectable } from '@nestjs/common';
import { Handles, type JobHandler } from '#base/server';
import { askCompletion, askDecision, remindDecision, remindReturn } from '../announcements';
import { Decisions } from './decisions';
import { Ends } from './ends';

@Injectable()
@Handles(askDecision)
export class AskDecision implements JobHandler<typeof askDecision.payload> {
  constructor(private readonly decisions: Decisions) {}

  run({ collaborationId, number }: { collaborationId: string; number: number }): Promise<void> {
    return this.decisions.ask(collaborationId, number);
  }
}

@Injectable()
@Handles(remindDecision)
export class RemindDecision implements JobHandler<typeof remindDecision.payload> {
  constructor(private readonly decisions: Decisions) {}

  run({ collaborationId, number, day }: { collaborationId: string; number: number; day: number }): Promise<void> {
    return this.decisions.remind(collaborationId, number, day);
  }
}

@Injectable()
@Handles(askCompletion)
export class AskCompletion implements JobHandler<typeof askCompletion.payload> {
  constructor(private readonly ends: Ends) {}

  run({ collaborationId }: { collaborationId: string }): Promise<void> {
    return this.ends.ask(collaborationId);
  }
}

@Injectable()
@Handles(remindReturn)
export class RemindReturn implements JobHandler<typeof remindReturn.payload> {
  constructor(private readonly ends: Ends) {}

  run({ collaborationId }: { collaborationId: string }): Promise<void> {
    return this.ends.remindReturn(collaborationId);
  }
}
