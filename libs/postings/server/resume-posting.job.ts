import { Injectable } from '@nestjs/common';
import { Handles, type JobHandler } from '#base/server';
import { resumePosting } from './announcements';
import { PostingLife } from './posting-life';

/** Opens a posting whose pause ends today; one that was opened, closed or paused for longer meanwhile stays as it is. */
@Injectable()
@Handles(resumePosting)
export class ResumePosting implements JobHandler<typeof resumePosting.payload> {
  constructor(private readonly life: PostingLife) {}

  run({ postingId }: { postingId: string }): Promise<void> {
    return this.life.comeBack(postingId);
  }
}
