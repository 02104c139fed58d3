import { Inject, Injectable } from '@nestjs/common';
import { Strategy as LocalStrategy } from 'passport-local';
import type { Me } from '#accounts/contract';
import { Actor, BASE_OPTIONS, callerOf, Clock, Db, newId, notFound, Refusal, statement, Throttle, type ActorMembership, type Actors, type Tx } from '#base/server';
import { hashOf, newToken } from './account-links';
import { accountProblems } from './accounts.problems';
import { attempt } from './passport';
import { kept } from './keepers';
import { isPassword } from './passwords';

const SESSION_DAYS = 14;
/** Wrong tries for one account in a quarter of an hour from one caller: the owner, elsewhere, does not notice a stranger's. */
const TRIES = { limit: 10, seconds: 900 };
/** Wrong tries for one account in a day by all callers it does not know together, so that many addresses are no way round. */
const TRIES_OF_STRANGERS = { limit: 100, seconds: 86_400 };
/** How long a caller who signed in stays known to the account. */
const KNOWN_SECONDS = 60 * 86_400;
/** A session notes at most this often that it is used. */
const SEEN_MINUTES = 15;

/** From where somebody asks, and with what. */
export interface Caller {
  address: string;
  agent: string;
}

/** A session just begun; the secret is for its cookie alone. */
export interface Begun {
  secret: string;
  sessionId: string;
  endsAt: Date;
}

interface PersonRow { id: string; name: string; email: string; locale: 'nl' | 'en'; passwordHash: string | null }
interface ActorRow { sessionId: string; personId: string; isStale: boolean; memberships: (ActorMembership & { name: string; slug: string })[] }

const byEmail = statement<PersonRow>('accounts.by-email',
  `select id, name, email, locale, password_hash as "passwordHash" from person p where email = $1 and closed_at is null
   and ($2::boolean or not exists (select from demo_sign_in d where d.person_id = p.id))`);

/** One statement for every signed-in request: the session, the person's memberships and the programmes they keep, those they stand in for today included. */
const bySecret = statement<ActorRow>('accounts.actor-by-session',
  `select s.id as "sessionId", s.person_id as "personId", s.last_seen_at < now() - interval '${SEEN_MINUTES} minutes' as "isStale", coalesce((
     select jsonb_agg(jsonb_build_object('organisationId', m.organisation_id, 'type', o.type, 'role', m.role, 'region', m.region, 'name', o.name, 'slug', o.slug,
       'programmeIds', coalesce((select jsonb_agg(distinct k.programme_id order by k.programme_id) from ${kept} k), '[]'),
       'managedIds', coalesce((select jsonb_agg(distinct k.programme_id order by k.programme_id) from ${kept} k where k.role = 'manager'), '[]')) order by o.name)
     from membership m join organisation o on o.id = m.organisation_id where m.person_id = s.person_id), '[]') as memberships
   from session s join person p on p.id = s.person_id where s.secret_hash = $1 and s.ends_at > now() and p.closed_at is null`);

const meById = statement<{ id: string; name: string; email: string; locale: 'nl' | 'en'; current: string | null; isReachable: boolean; memberships: Me['memberships'] }>('accounts.me',
  `select p.id, p.name, p.email, p.locale,
     (select m.organisation_id from membership m where m.person_id = p.id and m.organisation_id = s.current_organisation_id) as current,
     not exists (select from bounced_address b where b.address = p.email and b.suppressed_at is not null) as "isReachable", coalesce((
     select jsonb_agg(jsonb_build_object('organisation', jsonb_build_object('id', o.id, 'name', o.name, 'slug', o.slug, 'type', o.type), 'role', m.role,
       'programmeIds', coalesce((select jsonb_agg(distinct k.programme_id order by k.programme_id) from ${kept} k), '[]')) order by o.name)
     from membership m join organisation o on o.id = m.organisation_id where m.person_id = p.id), '[]') as memberships
   from session s join person p on p.id = s.person_id where s.id = $1`);

/** Signing in and out. The cookie holds a random secret, the table only its hash. */
@Injectable()
export class Sessions implements Actors {
  private readonly local: LocalStrategy;

  constructor(private readonly db: Db, private readonly throttle: Throttle, @Inject(Clock) private readonly clock: Clock,
    @Inject(BASE_OPTIONS) private readonly options: { demo: boolean }) {
    this.local = new LocalStrategy({ usernameField: 'email', session: false }, (email, password, done) => {
      this.person(email, password).then((person) => done(null, person ?? false), done);
    });
  }

  /** Opens a session. @throws Refusal 401 for a wrong pair, 429 after too many tries for an account or from an address */
  async signIn(email: string, password: string, { address, agent }: Caller): Promise<Begun & { person: Omit<PersonRow, 'passwordHash'> }> {
    const caller = callerOf(address);
    const pair = `${email} ${caller}`;
    await this.throttle.count('sign-in-address', caller, 60, 900);
    await this.throttle.count('sign-in-account', pair, TRIES.limit, TRIES.seconds);
    const isKnown = await this.throttle.remembers('sign-in-known', pair);
    if (!isKnown) await this.throttle.count('sign-in-strangers', email, TRIES_OF_STRANGERS.limit, TRIES_OF_STRANGERS.seconds);
    const { user } = await attempt<PersonRow>(this.local, { body: { email, password } });
    if (!user) throw new Refusal(accountProblems['wrong-credentials']);
    await this.throttle.forget('sign-in-account', pair);
    await this.throttle.giveBack('sign-in-address', caller);
    if (!isKnown) await this.throttle.giveBack('sign-in-strangers', email);
    await this.throttle.remember('sign-in-known', pair, KNOWN_SECONDS);
    const begun = await this.db.transaction((tx) => this.begin(tx, user.id, agent));
    return { ...begun, person: { id: user.id, name: user.name, email: user.email, locale: user.locale } };
  }

  /** A new session for somebody who has proved who they are. They go on for the organisation they worked for last. */
  async begin(tx: Tx, personId: string, agent: string): Promise<Begun> {
    const [secret, sessionId] = [newToken(), newId()];
    const [row] = await tx.sql<{ endsAt: Date }>(
      `with ended as (delete from session where person_id = $2 and ends_at < now())
       insert into session (id, person_id, secret_hash, agent, current_organisation_id, ends_at)
       values ($1, $2, $3, $5, (select m.organisation_id from membership m left join session s on s.person_id = m.person_id and s.current_organisation_id = m.organisation_id
         where m.person_id = $2 group by m.organisation_id, m.created_at order by max(s.last_seen_at) desc nulls last, m.created_at, m.organisation_id limit 1), now() + make_interval(days => $4))
       returning ends_at as "endsAt"`, [sessionId, personId, hashOf(secret), SESSION_DAYS, agent.slice(0, 300)]);
    if (!row) throw new Error('The session was not kept');
    await tx.sql(`update person set seen_at = $2 where id = $1`, [personId, this.clock.now()]);
    return { secret, sessionId, endsAt: row.endsAt };
  }

  async bySession(secret: string): Promise<Actor | null> {
    const row = await this.db.byKey(bySecret, hashOf(secret), this.clock.today());
    if (row?.isStale) await this.seen(row);
    return row && new Actor(row.personId, row.sessionId, row.memberships);
  }

  private async seen({ sessionId, personId }: ActorRow): Promise<void> {
    await this.db.note('accounts.seen', `with s as (update session set last_seen_at = now() where id = $1) update person set seen_at = $3 where id = $2`, [sessionId, personId, this.clock.now()]);
  }

  /** Goes on in the name of another of one's organisations. @throws Refusal 404 when it is not one of theirs */
  async workFor(actor: Actor, organisationId: string): Promise<void> {
    if (!actor.worksFor(organisationId)) throw notFound();
    await this.db.transaction((tx) => tx.sql(`update session set current_organisation_id = $2 where id = $1`, [actor.sessionId, organisationId]));
  }

  /** Who is signed in, or a visitor. */
  async me(actor: Actor | null): Promise<Me> {
    const around = { demo: this.options.demo, now: this.clock.now().toISOString() };
    const row = actor && await this.db.one(meById, [actor.sessionId, this.clock.today()]);
    if (!row) return { person: null, memberships: [], current: null, isReachable: true, ...around };
    const { id, name, email, locale, ...rest } = row;
    return { person: { id, name, email, locale }, ...rest, ...around };
  }

  async signOut(actor: Actor): Promise<void> {
    await this.db.transaction((tx) => tx.sql(`delete from session where id = $1`, [actor.sessionId]));
  }

  /** Ends every session of the person, on all devices. */
  async signOutEverywhere(actor: Actor): Promise<void> {
    await this.db.transaction((tx) => tx.sql(`delete from session where person_id = $1`, [actor.personId]));
  }

  private async person(email: string, password: string): Promise<PersonRow | null> {
    // The passwords of the demo are known to everybody: where it is not the demo, its people do not come in.
    const row = await this.db.one(byEmail, [email, this.options.demo]);
    return await isPassword(row?.passwordHash ?? null, password) ? row : null;
  }
}
