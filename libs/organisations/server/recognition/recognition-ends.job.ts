import { Inject, Injectable } from '@nestjs/common';
import { Clock, Db, Handles, Telling, type JobHandler } from '#base/server';
import { recognitionEnds } from '../announcements';
import { administratorsOf } from '../verification/people';

/** Tells the administrators that a recognition ends, or has ended. One that was renewed, withdrawn or given other days is left alone. */
@Injectable()
@Handles(recognitionEnds)
export class WarnOfRecognitionEnd implements JobHandler<typeof recognitionEnds.payload> {
  constructor(private readonly db: Db, private readonly news: Telling, @Inject(Clock) private readonly clock: Clock) {}

  async run({ recognitionId, validUntilOn, days }: { recognitionId: string; validUntilOn: string; days: number }): Promise<void> {
    await this.db.transaction(async (tx) => {
      const [ending] = await tx.sql<{ companyId: string }>(
        `select b.company_id as "companyId" from recognition r join branch b on b.id = r.branch_id
         where r.id = $1 and r.status = 'recognised' and r.valid_until = $2::date
           and not exists (select from recognition n where n.branch_id = r.branch_id and n.qualification_code = r.qualification_code and n.status = 'recognised' and n.valid_until > r.valid_until)
         for no key update of r`, [recognitionId, validUntilOn]);
      if (!ending) return;
      if (days < 0) {
        await tx.sql(
          `insert into recognition_event (recognition_id, at, status, valid_from, valid_until) select id, $2, 'ended', valid_from, valid_until from recognition where id = $1
           and not exists (select from recognition_event e where e.recognition_id = $1 and e.status = 'ended' and e.valid_until = $3::date)`, [recognitionId, this.clock.now(), validUntilOn]);
      }
      const people = await administratorsOf(tx, ending.companyId);
      await this.news.tell(tx, people.map((to) => ({ topic: 'organisation', template: 'recognition-ends', key: `${recognitionId}:${validUntilOn}:${days}`, to,
        args: { recognitionId, validUntilOn, days: String(days) }, link: '/organisation/recognitions', organisationId: ending.companyId })));
    });
  }
}
