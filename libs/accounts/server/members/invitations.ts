import { Inject, Injectable } from '@nestjs/common';
import type * as z from 'zod';
import type { Invitation, invitationInput, Joined, LinkedInvitation } from '#accounts/contract';
import { keepingRoles } from '#accounts/contract';
import type { Page, PageQuery } from '#base/contract';
import { Bounces, Clock, Db, general, invalid, Mails, newId, notFound, pageFrom, readCursor, Refusal, statement, Telling, Throttle, type Actor, type Reader, type Role, type Tx } from '#base/server';
import { hashOf, newToken } from '../account-links';
import { accountProblems } from '../accounts.problems';
import { brokenRule } from '../broken-rule';
import { refuseRole } from './members';
import { staffPolicy } from './membership.policy';
import { Roster } from './roster';

const OPEN_DAYS = 14;
/** Mails of invitations that one person sends in a day. */
const A_DAY = { limit: 100, seconds: 86_400 };

const programmesOf = `coalesce((select jsonb_agg(jsonb_build_object('id', g.id, 'name', g.name) order by g.name, g.id) from programme g where g.id = any(i.programme_ids)), '[]')`;
type Row = Omit<Invitation, 'sentAt' | 'endsAt'> & { sentAt: Date; endsAt: Date };
const ofOrganisation = statement<Row>('accounts.invitations',
  `select i.id, i.email, i.role, i.region, ${programmesOf} as programmes, p.name as "invitedBy", i.sent_at as "sentAt", i.ends_at as "endsAt", i.ends_at <= $2 as "isEnded"
   from invitation i left join person p on p.id = i.invited_by where i.organisation_id = $1 and i.status = 'open' and ($3::uuid is null or i.id < $3) order by i.id desc limit $4`);

interface Linked { id: string; organisationId: string; status: string; role: Role; region: string | null; email: string; programmeIds: string[]; organisation: LinkedInvitation['organisation']; programmes: { name: string }[]; invitedBy: string | null; endsAt: Date }
const linked = (where: string) => `select i.id, i.organisation_id as "organisationId", i.status, i.role, i.region, i.email, i.programme_ids as "programmeIds", jsonb_build_object('id', o.id, 'name', o.name, 'slug', o.slug, 'type', o.type) as organisation,
   ${programmesOf} as programmes, p.name as "invitedBy", i.ends_at as "endsAt" from invitation i join organisation o on o.id = i.organisation_id left join person p on p.id = i.invited_by where ${where}`;
const byToken = statement<Linked>('accounts.invitation-by-token', linked('i.id = (select invitation_id from invitation_link where token_hash = $1)'));
const byId = statement<Linked>('accounts.invitation', linked('i.id = $1'));

/** Asking somebody to join, by mail. The link is for the owner of the address alone: passed on, it opens nothing. */
@Injectable()
export class Invitations {
  constructor(private readonly db: Db, private readonly roster: Roster, private readonly mails: Mails, private readonly news: Telling, private readonly throttle: Throttle, private readonly bounces: Bounces, @Inject(Clock) private readonly clock: Clock) {}

  async list(actor: Actor, organisationId: string, { limit, cursor }: PageQuery): Promise<Page<Invitation>> {
    const organisation = await this.roster.staff(actor, organisationId);
    if (!staffPolicy.may(actor, 'invite', organisation)) return { items: [], next: null };
    const [id = null] = readCursor(cursor, 1) ?? [];
    return pageFrom(await this.db.query(ofOrganisation, [organisationId, this.clock.now(), id, limit + 1]), limit, (row) => [row.id], present);
  }

  /** @throws Refusal 400 for a role or programme that is not here, 409 for who is a member or was invited */
  async invite(actor: Actor, organisationId: string, { email, role, programmes: { ids }, region = null }: z.output<typeof invitationInput>): Promise<Invitation> {
    await this.throttle.count('invitation', actor.personId, A_DAY.limit, A_DAY.seconds);
    const id = newId();
    await this.db.transaction(async (tx) => {
      const organisation = await this.roster.hold(tx, organisationId);
      staffPolicy.require(actor, 'invite', organisation);
      refuseRole(role, organisation.type);
      const programmeIds = [...new Set(ids)];
      const own = await tx.sql(`select id from programme where institution_id = $1 and id = any($2::uuid[])`, [organisationId, programmeIds]);
      if (own.length < programmeIds.length || (ids.length > 0 && !keepingRoles.some((one) => one === role))) {
        throw invalid([{ pointer: '/programmes/ids', code: 'not-here', text: { nl: 'Kies opleidingen van deze instelling, voor een manager of coördinator.', en: 'Choose programmes of this institution, for a manager or coordinator.' } }]);
      }
      const [member] = await tx.sql(`select from membership m join person p on p.id = m.person_id where m.organisation_id = $1 and p.email = $2`, [organisationId, email]);
      if (member) throw new Refusal(accountProblems['already-member']);
      const now = this.clock.now();
      await tx.sql(`update invitation set status = 'revoked' where organisation_id = $1 and email = $2 and status = 'open' and ends_at <= $3`, [organisationId, email, now]);
      await tx.sql(
        `insert into invitation (id, organisation_id, email, role, programme_ids, region, invited_by, created_at, sent_at, ends_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $8, $8::timestamptz + make_interval(days => $9))`,
        [id, organisationId, email, role, programmeIds, role === 'regional-coordinator' ? region : null, actor.personId, now, OPEN_DAYS])
        .catch((error: unknown) => { throw brokenRule(error) === 'invitation_open' ? new Refusal(accountProblems['already-invited']) : error; });
      await this.post(tx, id, email);
    });
    return this.one(id);
  }

  /** Makes ready an invitation to administer an organisation where nobody works yet; who asks for it writes the mail. Answers its id. */
  async first(tx: Tx, { organisationId, email, by }: { organisationId: string; email: string; by: string }): Promise<string> {
    await this.throttle.count('invitation', by, A_DAY.limit, A_DAY.seconds);
    const now = this.clock.now();
    const [made] = await tx.sql<{ id: string }>(
      `insert into invitation (id, organisation_id, email, role, programme_ids, invited_by, created_at, sent_at, ends_at) values ($1, $2, $3, 'admin', '{}', $4, $5, $5, $5::timestamptz + make_interval(days => $6))
       on conflict (organisation_id, email) where status = 'open' do update set sent_at = excluded.sent_at, ends_at = excluded.ends_at returning id`, [newId(), organisationId, email, by, now, OPEN_DAYS]);
    return made?.id ?? '';
  }

  /** Invites the first administrator of an organisation that was just made. */
  async welcome(tx: Tx, to: { organisationId: string; email: string; by: string }): Promise<void> {
    await this.post(tx, await this.first(tx, to), to.email);
  }

  /** Mails an invitation once more, for another fortnight. */
  async again(actor: Actor, id: string): Promise<Invitation> {
    await this.throttle.count('invitation', actor.personId, A_DAY.limit, A_DAY.seconds);
    await this.db.transaction(async (tx) => {
      const { email } = await this.open(tx, actor, id);
      await tx.sql(`update invitation set sent_at = $2, ends_at = $2::timestamptz + make_interval(days => $3) where id = $1`, [id, this.clock.now(), OPEN_DAYS]);
      await this.post(tx, id, email);
    });
    return this.one(id);
  }

  async revoke(actor: Actor, id: string): Promise<void> {
    await this.db.transaction(async (tx) => {
      await this.open(tx, actor, id);
      await tx.sql(`update invitation set status = 'revoked' where id = $1`, [id]);
    });
  }

  /** What a link shows. @throws Refusal 404 when it is unknown, 409 when it was answered, taken back or is too old */
  async behindLink(token: string): Promise<LinkedInvitation> {
    const { organisation, email, role, programmes, invitedBy, endsAt } = this.usable(await this.db.one(byToken, [hashOf(token)]));
    return { organisation, email, role, programmes: programmes.map(({ name }) => name), invitedBy, endsAt: endsAt.toISOString() };
  }

  /** Joins, as who has the invited address. @throws Refusal 403 for anybody else */
  async accept(actor: Actor, token: string): Promise<Joined> {
    return this.db.transaction(async (tx) => {
      const found = await this.take(tx, token);
      const [me] = await tx.sql<{ email: string }>(`select email from person where id = $1`, [actor.personId]);
      if (me?.email !== found.email) {
        throw new Refusal(general['not-allowed'], { nl: `Deze uitnodiging is voor ${found.email}. Log in met dat adres, of vraag een uitnodiging voor je eigen adres.`,
          en: `This invitation is for ${found.email}. Sign in with that address, or ask for an invitation to your own.` });
      }
      await tx.sql(`insert into membership (person_id, organisation_id, role, region, created_at) values ($1, $2, $3, $4, $5) on conflict (person_id, organisation_id) do nothing`,
        [actor.personId, found.organisationId, found.role, found.region, this.clock.now()]);
      await tx.sql(`insert into programme_keeper (programme_id, person_id, role) select id, $1, $3 from programme where institution_id = $4 and id = any($2::uuid[]) on conflict do nothing`,
        [actor.personId, found.programmeIds, found.role, found.organisationId]);
      await tx.sql(`update invitation set status = 'accepted' where id = $1`, [found.id]);
      await this.bounces.lift(tx, found.email);
      await this.tellInviter(tx, found);
      await tx.sql(`update join_request set status = 'withdrawn', decided_at = $3 where organisation_id = $1 and person_id = $2 and status = 'waiting'`, [found.organisationId, actor.personId, this.clock.now()]);
      await tx.sql(`update session set current_organisation_id = $2 where id = $1`, [actor.sessionId, found.organisationId]);
      return { organisation: found.organisation, role: found.role };
    });
  }

  async decline(token: string): Promise<{ organisation: LinkedInvitation['organisation'] }> {
    return this.db.transaction(async (tx) => {
      const found = await this.take(tx, token);
      const { id, organisation } = found;
      await tx.sql(`update invitation set status = 'declined' where id = $1`, [id]);
      await this.tellInviter(tx, found);
      return { organisation };
    });
  }

  /** A new link for the mail; null when there is nothing to answer any more. */
  async forMail(id: string): Promise<(Linked & { token: string }) | null> {
    const found = await this.db.one(byId, [id]);
    if (found?.status !== 'open' || found.endsAt <= this.clock.now()) return null;
    const token = newToken();
    await this.db.transaction((tx) => tx.sql(`insert into invitation_link (token_hash, invitation_id) values ($1, $2)`, [hashOf(token), id]));
    return { ...found, token };
  }

  private async take(tx: Tx, token: string): Promise<Linked> {
    await tx.sql(`select from invitation where id = (select invitation_id from invitation_link where token_hash = $1) for update`, [hashOf(token)]);
    const [found] = await tx.sql<Linked & Record<string, unknown>>(byToken.sql, [hashOf(token)]);
    return this.usable(found ?? null);
  }

  private usable(found: Linked | null): Linked {
    if (!found) throw new Refusal(accountProblems['link-unknown']);
    if (found.status === 'revoked') throw new Refusal(accountProblems['invitation-revoked']);
    if (found.status !== 'open') throw new Refusal(accountProblems['link-used']);
    if (found.endsAt <= this.clock.now()) throw new Refusal(accountProblems['link-ended']);
    return found;
  }

  private async open(tx: Tx, actor: Actor, id: string): Promise<{ email: string }> {
    const [found] = await tx.sql<{ email: string; status: string; organisationId: string }>(`select email, status, organisation_id as "organisationId" from invitation where id = $1 for update`, [id]);
    if (!found) throw notFound();
    staffPolicy.require(actor, 'invite', await this.roster.hold(tx, found.organisationId));
    if (found.status !== 'open') throw new Refusal(accountProblems['link-used']);
    return found;
  }

  private async one(id: string): Promise<Invitation> {
    const found = await this.db.one(linkedRow, [id, this.clock.now()]);
    if (!found) throw notFound();
    return present(found);
  }

  /** Who invited hears what came of it. */
  private async tellInviter(tx: Tx, { id, organisationId }: Linked): Promise<void> {
    const inviters = await tx.sql<Reader & Record<string, unknown>>(
      `select p.id as "personId", p.email as address, p.name, p.locale from invitation i join person p on p.id = i.invited_by and p.closed_at is null where i.id = $1`, [id]);
    await this.news.tell(tx, inviters.map((to) => ({ topic: 'organisation', template: 'invitation-answered', key: id, to, args: { invitationId: id }, link: '/organisation/members', organisationId })));
  }

  private async post(tx: Tx, invitationId: string, address: string): Promise<void> {
    const [known] = await tx.sql<{ name: string; locale: 'nl' | 'en' }>(`select name, locale from person where email = $1 and closed_at is null`, [address]);
    await this.mails.post(tx, [{ template: 'invitation', key: `${invitationId} ${newId()}`, to: { address, name: known?.name ?? '', locale: known?.locale ?? 'nl' }, args: { invitationId }, isAskedFor: true }]);
  }
}

const linkedRow = statement<Row>('accounts.invitation-row',
  `select i.id, i.email, i.role, i.region, ${programmesOf} as programmes, p.name as "invitedBy", i.sent_at as "sentAt", i.ends_at as "endsAt", i.ends_at <= $2 as "isEnded"
   from invitation i left join person p on p.id = i.invited_by where i.id = $1`);

const present = ({ sentAt, endsAt, ...row }: Row): Invitation => ({ ...row, sentAt: sentAt.toISOString(), endsAt: endsAt.toISOString() });
