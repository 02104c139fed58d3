import { Injectable } from '@nestjs/common';
import { Db, quoted, statement, Words, type NoticeWords, type NoticeWriter } from '#base/server';

interface Join { id: string; organisation: string; name: string; message: string; status: string; reason: string | null }
const joins = statement<Join>('accounts.joins-told',
  `select r.id, o.name as organisation, p.name, r.message, r.status, r.reason from join_request r join organisation o on o.id = r.organisation_id join person p on p.id = r.person_id and p.closed_at is null where r.id = any($1::uuid[])`);

/** What the inbox says about who wants to join, to who decides and to who asked. */
@Injectable()
@Words(['join-request', 'join-decided'])
export class JoinNotices implements NoticeWriter<{ requestId: string }> {
  constructor(private readonly db: Db) {}

  async word(template: string, all: readonly { requestId: string }[]): Promise<(NoticeWords | null)[]> {
    const found = new Map((await this.db.query(joins, [all.map(({ requestId }) => requestId)])).map((row) => [row.id, row]));
    return all.map(({ requestId }) => {
      const join = found.get(requestId);
      return join ? joinWords(template, join) : null;
    });
  }
}

function joinWords(template: string, { organisation, name, message, status, reason }: Join): NoticeWords {
  if (template === 'join-request') return { title: { nl: `${name} wil zich aansluiten bij ${organisation}`, en: `${name} wants to join ${organisation}` }, line: quoted(message), isOver: status !== 'waiting' };
  if (status === 'approved') return { title: { nl: `Je werkt nu voor ${organisation}`, en: `You now work for ${organisation}` } };
  return { title: { nl: `Je verzoek aan ${organisation} is niet goedgekeurd`, en: `Your request to ${organisation} was not approved` }, line: quoted(reason ?? '') };
}

const invitations = statement<{ id: string; email: string; organisation: string; status: string }>('accounts.invitations-told',
  `select i.id, i.email, o.name as organisation, i.status from invitation i join organisation o on o.id = i.organisation_id where i.id = any($1::uuid[])`);

/** What the inbox says about an invitation that somebody answered. */
@Injectable()
@Words(['invitation-answered'])
export class InvitationNotices implements NoticeWriter<{ invitationId: string }> {
  constructor(private readonly db: Db) {}

  async word(_: string, all: readonly { invitationId: string }[]): Promise<(NoticeWords | null)[]> {
    const found = new Map((await this.db.query(invitations, [all.map(({ invitationId }) => invitationId)])).map((row) => [row.id, row]));
    return all.map(({ invitationId }) => {
      const answered = found.get(invitationId);
      if (!answered) return null;
      const { email, organisation, status } = answered;
      return { title: status === 'accepted' ? { nl: `${email} werkt nu voor ${organisation}`, en: `${email} now works for ${organisation}` }
        : { nl: `${email} komt niet bij ${organisation}`, en: `${email} does not join ${organisation}` } };
    });
  }
}

const organisations = statement<{ id: string; name: string; isAlone: boolean }>('accounts.left-alone-told',
  `select o.id, o.name, not exists (select from membership m where m.organisation_id = o.id) as "isAlone" from organisation o where o.id = any($1::uuid[])`);

/** What the inbox of HCA-ICT says about an organisation where nobody is left. */
@Injectable()
@Words(['left-alone'])
export class LeftAloneNotices implements NoticeWriter<{ organisationId: string }> {
  constructor(private readonly db: Db) {}

  async word(_: string, all: readonly { organisationId: string }[]): Promise<(NoticeWords | null)[]> {
    const found = new Map((await this.db.query(organisations, [all.map(({ organisationId }) => organisationId)])).map((row) => [row.id, row]));
    return all.map(({ organisationId }) => {
      const one = found.get(organisationId);
      return one ? { title: { nl: `Bij ${one.name} werkt niemand meer`, en: `Nobody works for ${one.name} any more` }, isOver: !one.isAlone } : null;
    });
  }
}
