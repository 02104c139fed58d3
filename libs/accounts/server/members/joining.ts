import { Inject, Injectable } from '@nestjs/common';
import type { JoinRequest, RoleName, WayIn } from '#accounts/contract';
import type { Page, PageQuery } from '#base/contract';
import { Clock, Db, general, newId, notFound, pageFrom, readCursor, Refusal, statement, Telling, Throttle, type Actor, type OrganisationType, type Tx } from '#base/server';
import { administratorsOf, analysts, isPublicMail, mailDomain } from '#organisations/server';
import { accountProblems } from '../accounts.problems';
import { brokenRule } from '../broken-rule';
import { decidesAt } from './membership.policy';
import { refuseRole } from './members';
import { Roster } from './roster';

/** What somebody becomes who joins, unless said otherwise. */
const ordinary: Partial<Record<OrganisationType, RoleName>> = { company: 'member', institution: 'coordinator' };

const brief = `jsonb_build_object('id', o.id, 'name', o.name, 'slug', o.slug, 'type', o.type)`;
const people = `(select count(*)::int from membership m join person n on n.id = m.person_id and n.closed_at is null where m.organisation_id = o.id)`;
/** The organisations with a mail domain: a company by its website, an institution by its list. $2 is the registered domain, $3 all names up to it. */
const reachable = `select o.id, o.name, o.slug, o.type from company c join organisation o on o.id = c.organisation_id where c.site_domain = $2 and c.merged_into is null
   union all select o.id, o.name, o.slug, o.type from institution i join organisation o on o.id = i.organisation_id where i.mail_domains && $3::text[]
     and not exists (select from institution_successor s where s.institution_id = i.organisation_id)`;
const waysIn = statement<WayIn>('accounts.joinable-organisations',
  `select ${brief} as organisation, ${people} as people, case r.status when 'waiting' then 'asked' when 'refused' then 'refused' else 'open' end as standing, r.reason
   from (${reachable}) o left join lateral (select status, reason from join_request r where r.organisation_id = o.id and r.person_id = $1 order by r.id desc limit 1) r on true
   where not exists (select from membership m where m.organisation_id = o.id and m.person_id = $1) order by people desc, o.name limit 20`);
const address = statement<{ email: string }>('accounts.address', `select email from person where id = $1`);

type Row = Omit<JoinRequest, 'createdAt'> & { createdAt: Date };
const waiting = statement<Row>('accounts.join-requests',
  `select r.id, ${brief} as organisation, jsonb_build_object('name', p.name, 'email', p.email) as person, r.message, r.created_at as "createdAt"
   from join_request r join organisation o on o.id = r.organisation_id join person p on p.id = r.person_id and p.closed_at is null
   where r.status = 'waiting' and ($5::uuid is null or r.id > $5) and (r.organisation_id = any($1::uuid[]) and o.type <> 'hca' or $2::boolean and o.type <> 'hca' and not exists (
     select from membership m join person n on n.id = m.person_id and n.closed_at is null where m.organisation_id = o.id and m.role = 'admin') or r.organisation_id = any($3::uuid[]))
   order by r.id limit $4`);

/** Joining an organisation whose mail domain is one's own: asked, and decided by its administrators; where there are none, by HCA-ICT. */
@Injectable()
export class Joining {
  constructor(private readonly db: Db, private readonly roster: Roster, private readonly news: Telling, private readonly throttle: Throttle, @Inject(Clock) private readonly clock: Clock) {}

  /** The organisations with the reader's mail domain, largest first. */
  async waysIn(actor: Actor): Promise<Page<WayIn>> {
    const domains = domainsOf((await this.db.one(address, [actor.personId]))?.email ?? '');
    return { items: domains ? await this.db.query(waysIn, [actor.personId, domains.registered, domains.all]) : [], next: null };
  }

  /** @throws Refusal 403 when the mail domain is another, 409 for who is a member or asked already */
  async ask(actor: Actor, organisationId: string, message: string): Promise<WayIn> {
    await this.throttle.count('join-request', actor.personId, 10, 86_400);
    return this.db.transaction(async (tx) => {
      await this.roster.hold(tx, organisationId);
      const [me] = await tx.sql<{ email: string }>(`select email from person where id = $1`, [actor.personId]);
      if (actor.worksFor(organisationId)) throw new Refusal(accountProblems['already-member']);
      const domains = domainsOf(me?.email ?? '');
      const [way] = domains ? (await tx.sql<WayIn & Record<string, unknown>>(waysIn.sql, [actor.personId, domains.registered, domains.all])).filter(({ organisation }) => organisation.id === organisationId) : [];
      if (!way) throw new Refusal(general['not-allowed'], { nl: 'Je e-mailadres is niet van deze organisatie. Vraag een beheerder om een uitnodiging.', en: 'Your email address is not of this organisation. Ask an administrator for an invitation.' });
      const id = newId();
      await tx.sql(`insert into join_request (id, organisation_id, person_id, message, created_at) values ($1, $2, $3, $4, $5)`, [id, organisationId, actor.personId, message, this.clock.now()])
        .catch((error: unknown) => { throw brokenRule(error) === 'join_request_waiting' ? new Refusal(accountProblems['asked-already']) : error; });
      const deciders = await administratorsOf(tx, organisationId);
      const isAtHome = deciders.length > 0;
      await this.news.tell(tx, (isAtHome ? deciders : await analysts(tx)).map((to) => (
        { topic: isAtHome ? 'organisation' : 'desk', template: 'join-request', key: id, to, args: { requestId: id, at: isAtHome ? 'home' : 'desk' }, link: '/organisation/members', organisationId })));
      return { ...way, standing: 'asked', reason: null };
    });
  }

  /** Everything that waits for the reader. */
  async waiting(actor: Actor, { limit, cursor }: PageQuery): Promise<Page<JoinRequest>> {
    const [id = null] = readCursor(cursor, 1) ?? [];
    const hca = actor.memberships.filter((m) => m.type === 'hca' && m.role === 'analyst').map((m) => m.organisationId);
    const rows = await this.db.query(waiting, [actor.adminOf, actor.isAnalyst, hca, limit + 1, id]);
    return pageFrom(rows, limit, (row) => [row.id], (row): JoinRequest => ({ ...row, createdAt: row.createdAt.toISOString() }));
  }

  async approve(actor: Actor, id: string, role: RoleName | null): Promise<void> {
    await this.decide(actor, id, async (tx, request) => {
      const becomes = role ?? (request.hasAdmin ? ordinary[request.type] : 'admin') ?? 'member';
      refuseRole(becomes, request.type);
      await tx.sql(`insert into membership (person_id, organisation_id, role, created_at) values ($1, $2, $3, $4) on conflict (person_id, organisation_id) do nothing`, [request.personId, request.organisationId, becomes, this.clock.now()]);
      await tx.sql(`update join_request set status = 'approved', decided_by = $2, decided_at = $3 where id = $1`, [id, actor.personId, this.clock.now()]);
    });
  }

  async refuse(actor: Actor, id: string, reason: string): Promise<void> {
    await this.decide(actor, id, (tx) => tx.sql(`update join_request set status = 'refused', reason = $4, decided_by = $2, decided_at = $3 where id = $1`, [id, actor.personId, this.clock.now(), reason]));
  }

  /** @throws Refusal 404 for who does not decide there, 409 when it was decided */
  private async decide(actor: Actor, id: string, work: (tx: Tx, request: { personId: string; organisationId: string; type: OrganisationType; hasAdmin: boolean }) => Promise<unknown>): Promise<void> {
    await this.db.transaction(async (tx) => {
      const [found] = await tx.sql<{ organisationId: string }>(`select organisation_id as "organisationId" from join_request where id = $1`, [id]);
      if (!found) throw notFound();
      const organisation = await this.roster.hold(tx, found.organisationId);
      if (!decidesAt(actor, organisation)) throw notFound();
      const [request] = await tx.sql<{ personId: string; status: string; address: string; name: string; locale: 'nl' | 'en' }>(
        `select r.person_id as "personId", r.status, p.email as address, p.name, p.locale from join_request r join person p on p.id = r.person_id where r.id = $1 for update of r`, [id]);
      if (request?.status !== 'waiting') throw new Refusal(accountProblems['decided-already']);
      await work(tx, { personId: request.personId, organisationId: organisation.id, type: organisation.type, hasAdmin: organisation.hasAdmin });
      const { personId, address, name, locale } = request;
      const [decided] = await tx.sql<{ status: string }>(`select status from join_request where id = $1`, [id]);
      await this.news.tell(tx, [{ topic: 'organisation', template: 'join-decided', key: id, to: { personId, address, name, locale }, args: { requestId: id }, link: decided?.status === 'approved' ? '/workspace' : '/welcome' }]);
    });
  }
}

/** The domains that an address may join by: none for mail that anybody can have, none for a domain that an institution gives its students. */
export function domainsOf(email: string): { registered: string; all: string[] } | null {
  const host = email.slice(email.lastIndexOf('@') + 1).toLowerCase();
  const registered = mailDomain(email);
  if (!registered || isPublicMail(email)) return null;
  const before = host.slice(0, -registered.length).split('.').filter(Boolean);
  if (before.some((label) => /^(stud|student|students|leerling|leerlingen|alumni)$/.test(label))) return null;
  return { registered, all: before.map((_, at) => [...before.slice(at), registered].join('.')).concat(registered) };
}
