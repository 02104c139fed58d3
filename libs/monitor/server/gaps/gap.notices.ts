import { Injectable } from '@nestjs/common';
import { Db, statement, Words, type NoticeWords, type NoticeWriter } from '#base/server';

const nights = statement<{ night: string; opened: number; closed: number }>('monitor.gap-nights-told',
  `select night, sum(opened)::int as opened, sum(closed)::int as closed from gap_night where night = any($1::date[]) group by night having sum(opened + closed) > 0`);

/** What the inbox of an analyst says about a night in which something came to be missing, or no longer is. */
@Injectable()
@Words(['gaps-changed'])
export class GapNotices implements NoticeWriter<{ night: string }> {
  constructor(private readonly db: Db) {}

  async word(_: string, all: readonly { night: string }[]): Promise<(NoticeWords | null)[]> {
    const found = new Map((await this.db.query(nights, [all.map(({ night }) => night)])).map((row) => [row.night, row]));
    return all.map(({ night }) => {
      const one = found.get(night);
      return one ? { title: { nl: `Tekorten: ${one.opened} erbij, ${one.closed} opgelost`, en: `Gaps: ${one.opened} new, ${one.closed} solved` } } : null;
    });
  }
}
