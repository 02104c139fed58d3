import { Injectable } from '@nestjs/common';
import { Handles, type JobHandler } from '#base/server';
import { collaborationStarted } from '#collaborations/server';
import { Asking } from './asking';
import { askCheckIn, closeCheckIn, planCheckIns, remindCheckIn } from './due.job';
import { Planning } from './planning';

/** A collaboration started: its check-ins are planned. */
@Injectable()
@Handles(collaborationStarted)
export class PlanCheckIns implements JobHandler<typeof collaborationStarted.payload> {
  constructor(private readonly planning: Planning) {}

  run({ collaborationId }: { collaborationId: string }): Promise<void> {
    return this.planning.plan(collaborationId);
  }
}

/** Its days, or where it stands, changed: the same once more. */
@Injectable()
@Handles(planCheckIns)
export class MoveCheckIns implements JobHandler<typeof planCheckIns.payload> {
  constructor(private readonly planning: Planning) {}

  run({ collaborationId }: { collaborationId: string }): Promise<void> {
    return this.planning.plan(collaborationId);
  }
}

@Injectable()
@Handles(askCheckIn)
export class AskCheckIn implements JobHandler<typeof askCheckIn.payload> {
  constructor(private readonly asking: Asking) {}

  run({ checkInId }: { checkInId: string }): Promise<void> {
    return this.asking.ask(checkInId);
  }
}

@Injectable()
@Handles(remindCheckIn)
export class RemindCheckIn implements JobHandler<typeof remindCheckIn.payload> {
  constructor(private readonly asking: Asking) {}

  run({ checkInId, day }: { checkInId: string; day: number }): Promise<void> {
    return this.asking.remind(checkInId, day);
  }
}

@Injectable()
@Handles(closeCheckIn)
export class CloseCheckIn implements JobHandler<typeof closeCheckIn.payload> {
  constructor(private readonly asking: Asking) {}

  run({ checkInId }: { checkInId: string }): Promise<void> {
    return this.asking.close(checkInId);
  }
}
