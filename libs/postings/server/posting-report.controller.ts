import { Body, Controller, Injectable, Param } from '@nestjs/common';
import * as z from 'zod';
import { id } from '#base/contract';
import { Db, Endpoint, notFound, Who, type Actor } from '#base/server';
import { received, reportOf, type Received, type Report } from '#organisations/contract';
import { Reports } from '#organisations/server';
import { Posting } from './posting.entity';
import { factsOf } from './posting-facts';
import { postingPolicy } from './posting.policy';

const byId = z.object({ id });

/** Reports about what somebody else posted. */
@Injectable()
export class PostingReports {
  constructor(private readonly db: Db, private readonly reports: Reports) {}

  /** @throws Refusal 403 for one's own posting, 404 */
  receive(actor: Actor, postingId: string, report: Report): Promise<Received> {
    return this.db.transaction(async (tx) => {
      const posting = await tx.find(Posting, { id: postingId });
      if (!posting) throw notFound();
      postingPolicy.require(actor, 'report', factsOf(posting));
      return this.reports.note(tx, actor, { organisationId: posting.ownerId, postingId }, report);
    });
  }
}

@Controller('v1')
export class PostingReportController {
  constructor(private readonly reports: PostingReports) {}

  @Endpoint('POST', 'postings/:id/reports', { summary: 'Say that something is wrong with a posting', access: 'signed-in', creates: true, answer: received, example: { id: '0198a3c0-7b1e-7c44-9d51-6c1f2a3b4c5d', createdAt: '2027-03-15T09:00:00.000Z' },
    bodyExample: { reason: 'level', text: 'Voor een helpdesk is geen hbo nodig.' }, owned: { 'path.id': 'posting' }, does: 'report a posting', tag: 'desk' })
  report(@Who() actor: Actor, @Param({ schema: byId }) params: { id: string }, @Body({ schema: reportOf('posting') }) body: Report): Promise<Received> {
    return this.reports.receive(actor, params.id, body);
  }
}
