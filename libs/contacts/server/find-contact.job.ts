import { Injectable } from '@nestjs/common';
import { Handles, type JobHandler } from '#base/server';
import { findContact } from './announcements';
import { ContactRequests } from './contact-requests';

/** Somebody may have become known since a request came. */
@Injectable()
@Handles(findContact)
export class FindContact implements JobHandler<typeof findContact.payload> {
  constructor(private readonly requests: ContactRequests) {}

  run({ requestId }: { requestId: string }): Promise<void> {
    return this.requests.lookAgain(requestId);
  }
}
