import { Injectable } from '@nestjs/common';
import { Db, statement, Words, type NoticeWords, type NoticeWriter } from '#base/server';

const opened = statement<{ id: string; title: string; programme: string; company: string; institution: string }>('collaborations.told',
  `select b.id, g.title, r.name as programme, c.name as company, i.name as institution from collaboration b join posting g on g.id = b.posting_id join programme r on r.id = b.programme_id
   join organisation c on c.id = b.company_id join organisation i on i.id = b.institution_id where b.id = any($1::uuid[])`);

/** What the inbox says about collaborations. */
@Injectable()
@Words(['collaboration-opened'])
export class CollaborationNotices implements NoticeWriter<{ collaborationId: string }> {
  constructor(private readonly db: Db) {}

  async word(_: string, all: readonly { collaborationId: string }[]): Promise<(NoticeWords | null)[]> {
    const found = new Map((await this.db.query(opened, [all.map(({ collaborationId }) => collaborationId)])).map((row) => [row.id, row]));
    return all.map(({ collaborationId }) => {
      const one = found.get(collaborationId);
      if (!one) return null;
      const { title, programme, company, institution } = one;
      return { title: { nl: `${institution} en ${company} gaan samenwerken`, en: `${institution} and ${company} will work together` },
        line: { nl: `“${title}”, met ${programme}.`, en: `“${title}”, with ${programme}.` } };
    });
  }
}
