import { createHash, randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { Strategy as LocalStrategy } from 'passport-local';
import type { Me } from '#accounts/contract';
import { Actor, BASE_OPTIONS, callerOf, Clock, Db, newId, Refusal, statement, Throttle, type ActorMembership, type Actors } from '#base/server';
import { accountProblems } from './accounts.problems';
import { attempt } from './passport';
import { isPassword } from './passwords';

const SESSION_DAYS = 14;

interface PersonRow { id: string; name: string; email: string; locale: 'nl' | 'en'; passwordHash: string | null }
interface ActorRow { sessionId: string; personId: string; memberships: (ActorMembership & { name: string; slug: string })[] }

const byEmail = statement<PersonRow>('accounts.by-email',
  `select id, name, email, locale, password_hash as "passwordHash" from person p where email = $1 and closed_at is null
   and ($2::boolean or not exists (select from demo_sign_in d where d.person_id = p.id))`);

/** One statement for every signed-in request: the session, the person's memberships and the programmes they keep. */
const bySecret = statement<ActorRow>('accounts.actor-by-session',
  `select s.id as "sessionId", s.person_id as "personId", coalesce((
     select jsonb_agg(jsonb_build_object('organisationId', m.organisation_id, 'type', o.type, 'role', m.role, 'name', o.name, 'slug', o.slug,
       'programmeIds', coalesce((select jsonb_agg(k.programme_id order by k.programme_id) from programme_keeper k
         join programme p on p.id = k.programme_id where k.person_id = m.person_id and p.institution_id = m.organisation_id), '[]'),
       'managedIds', coalesce((select jsonb_agg(k.programme_id order by k.programme_id) from programme_keeper k
         join programme p on p.id = k.programme_id where k.person_id = m.person_id and p.institution_id = m.organisation_id and k.role = 'manager'), '[]')) order by o.name)
     from membership m join organisation o on o.id = m.organisation_id where m.person_id = s.person_id), '[]') as memberships
   from session s join person p on p.id = s.person_id where s.secret_hash = $1 and s.ends_at > now() and p.closed_at is null`);

const meById = statement<{ id: string; name: string; email: string; locale: 'nl' | 'en'; current: string | null; memberships: Me['memberships'] }>('accounts.me',
  `select p.id, p.name, p.email, p.locale, s.current_organisation_id as current, coalesce((
     select jsonb_agg(jsonb_build_object('organisation', jsonb_build_object('id', o.id, 'name', o.name, 'slug', o.slug, 'type', o.type), 'role', m.role,
       'programmeIds', coalesce((select jsonb_agg(k.programme_id order by k.programme_id) from programme_keeper k
         join programme x on x.id = k.programme_id where k.person_id = m.person_id and x.institution_id = m.organisation_id), '[]')) order by o.name)
     from membership m join organisation o on o.id = m.organisation_id where m.person_id = p.id), '[]') as memberships
   from session s join person p on p.id = s.person_id where s.id = $1`);

const hashOf = (secret: string) => createHash('sha256').update(secret).digest();

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
  async signIn(email: string, password: string, address: string): Promise<{ secret: string; endsAt: Date; person: Omit<PersonRow, 'passwordHash'>; sessionId: string }> {
    const caller = callerOf(address);
    await this.throttle.count('sign-in-address', caller, 60, 900);
    await this.throttle.count('sign-in-account', email, 10, 900);
    const { user } = await attempt<PersonRow>(this.local, { body: { email, password } });
    if (!user) throw new Refusal(accountProblems['wrong-credentials']);
    await this.throttle.forget('sign-in-account', email);
    await this.throttle.giveBack('sign-in-address', caller);
    const secret = randomBytes(32).toString('base64url');
    const sessionId = newId();
    const [row] = await this.db.transaction((tx) => tx.sql<{ endsAt: Date }>(
      `with ended as (delete from session where person_id = $2 and ends_at < now())
       insert into session (id, person_id, secret_hash, current_organisation_id, ends_at)
       values ($1, $2, $3, (select organisation_id from membership where person_id = $2 order by created_at, organisation_id limit 1), now() + make_interval(days => $4))
       returning ends_at as "endsAt"`, [sessionId, user.id, hashOf(secret), SESSION_DAYS]));
    if (!row) throw new Error('The session was not kept');
    return { secret, endsAt: row.endsAt, sessionId, person: { id: user.id, name: user.name, email: user.email, locale: user.locale } };
  }

  async bySession(secret: string): Promise<Actor | null> {
    const row = await this.db.one(bySecret, [hashOf(secret)]);
    return row && new Actor(row.personId, row.sessionId, row.memberships);
  }

  /** Who is signed in, or a visitor. */
  async me(actor: Actor | null): Promise<Me> {
    const around = { demo: this.options.demo, now: this.clock.now().toISOString() };
    const row = actor && await this.db.one(meById, [actor.sessionId]);
    if (!row) return { person: null, memberships: [], current: null, ...around };
    const { id, name, email, locale, current, memberships } = row;
    return { person: { id, name, email, locale }, memberships, current, ...around };
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
