import { Inject, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { Clock, Db, FileStore, Handles, job, Nights, round, statement, type JobHandler, type Round } from '#base/server';

/** Each night: files that went with no message go. */
export const fileNight = job({ name: 'file-night', title: { nl: 'Losse bestanden opgeruimd', en: 'Loose files cleared away' }, payload: round });

const TIME = '03:50';
const BATCH = 200;
const DAY = 86_400_000;

const loose = statement<{ id: string }>('threads.loose-files', `select id from attachment where message_id is null and created_at < $1 and id > $2 order by id limit ${BATCH}`);

/** Clears away what nobody can reach: files that were never sent, broke off on the way, or went with their message. */
@Injectable()
export class FileNights implements OnApplicationBootstrap {
  constructor(private readonly db: Db, private readonly store: FileStore, private readonly nights: Nights, @Inject(Clock) private readonly clock: Clock) {}

  onApplicationBootstrap(): Promise<void> {
    return this.nights.begin(fileNight, TIME);
  }

  /** First the file, then the row that knows of it: what breaks off between is found again the next night. */
  async sweep(of: string): Promise<void> {
    const until = new Date(this.clock.now().getTime() - DAY);
    for (let last: string | undefined = '00000000-0000-0000-0000-000000000000'; last;) {
      const found: { id: string }[] = await this.db.query(loose, [until, last]);
      for (const { id } of found) await this.store.remove(id);
      await this.db.transaction((tx) => tx.sql(`delete from attachment where id = any($1::uuid[]) and message_id is null`, [found.map(({ id }) => id)]));
      last = found.length === BATCH ? found.at(-1)?.id : undefined;
    }
    await this.db.transaction((tx) => this.nights.again(tx, fileNight, TIME, of));
  }
}

@Injectable()
@Handles(fileNight)
export class SweepFiles implements JobHandler<typeof fileNight.payload> {
  constructor(private readonly files: FileNights) {}

  run({ round: of }: Round): Promise<void> {
    return this.files.sweep(of);
  }
}
