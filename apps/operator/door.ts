import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { verify } from '@node-rs/argon2';
import type { FastifyRequest } from 'fastify';
import { callerOf } from '#base/server';

export const COOKIE = 'koppelvlak-operator';
const HOUR = 3_600_000;
export const LASTS_MS = 8 * HOUR;
const IDLE_MS = HOUR;
const TRIES = 10;
const WINDOW_MS = HOUR / 4;

const digest = (text: string) => createHash('sha256').update(text).digest();

/** Who is let in: one user, sessions in memory, few tries. A restart signs everybody out. */
export class Door {
  private readonly sessions = new Map<string, { endsAt: number; idleAt: number }>();
  private readonly tries = new Map<string, { count: number; endsAt: number }>();

  constructor(private readonly user: string, private readonly passwordHash: string, private readonly now: () => number = Date.now) {}

  /** Seconds that an address must wait before its next try, or 0; counts this one. */
  count(address: string): number {
    const caller = callerOf(address);
    const now = this.now();
    for (const [key, { endsAt }] of this.tries) if (endsAt <= now) this.tries.delete(key);
    const entry = this.tries.get(caller) ?? { count: 0, endsAt: now + WINDOW_MS };
    entry.count += 1;
    this.tries.set(caller, entry);
    return entry.count > TRIES ? Math.ceil((entry.endsAt - now) / 1000) : 0;
  }

  /** The secret of a new session, or null. The same work is done whatever was wrong. */
  async signIn(user: string, password: string, address: string): Promise<string | null> {
    const [isUser, isPassword] = [timingSafeEqual(digest(user), digest(this.user)), await verify(this.passwordHash, password)];
    if (!isUser || !isPassword) return null;
    this.tries.delete(callerOf(address));
    const now = this.now();
    for (const [key, { endsAt, idleAt }] of this.sessions) if (endsAt <= now || idleAt <= now) this.sessions.delete(key);
    const secret = randomBytes(32).toString('base64url');
    this.sessions.set(keyOf(secret), { endsAt: now + LASTS_MS, idleAt: now + IDLE_MS });
    return secret;
  }

  /** Whether a session holds; being used keeps it from ending early. */
  knows(secret: string | undefined): boolean {
    const session = secret === undefined ? undefined : this.sessions.get(keyOf(secret));
    const now = this.now();
    if (!session || session.endsAt <= now || session.idleAt <= now) return false;
    session.idleAt = now + IDLE_MS;
    return true;
  }

  signOut(secret: string | undefined): void {
    if (secret !== undefined) this.sessions.delete(keyOf(secret));
  }
}

const keyOf = (secret: string) => digest(secret).toString('base64url');

/** This machine, or the address the operator said; another name that leads here is somebody's trick (DNS rebinding). */
export function isOurHost(host: string | undefined, url: string | undefined): boolean {
  if (host === undefined) return false;
  return /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/.test(host) || (url !== undefined && host === new URL(url).host);
}

/** Whether a browser sent this from a page of ours. What says nothing of where it comes from is refused. */
export function isFromHere({ headers }: FastifyRequest): boolean {
  const site = headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin') return false;
  const { origin, host } = headers;
  return origin === undefined ? site === 'same-origin' : URL.canParse(origin) && new URL(origin).host === host;
}
