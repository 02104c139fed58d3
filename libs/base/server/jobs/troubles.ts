import type { Log } from '../log/log';

/** What nobody has said again for this long is over. */
const LASTS_MS = 30_000;
/** The same trouble is logged once in this time: a retry without end once filled a disk with one message. */
const SILENT_MS = 10_000;

/** Something this process depends on that knows itself what is wrong with it now. */
export interface Dependency {
  trouble: string | null;
}

interface Trouble {
  what: string;
  saidAt: number;
  loggedAt: number;
  unlogged: number;
}

/** What stands in the way of this process, for health and, in bounded measure, for the log. */
export class Troubles {
  private readonly known = new Map<string, Trouble>();

  constructor(readonly log: Log, private readonly dependencies: readonly Dependency[] = []) {}

  /** Says that something fails; the fault itself goes to the log only, without the addresses it may repeat. */
  say(where: string, error: unknown): void {
    this.tell(where, whatFails(error), withoutAddresses((error as Error).message ?? String(error)));
  }

  /** Says it in words of our own. */
  tell(where: string, what: string, detail?: string): void {
    const now = performance.now();
    const before = this.known.get(where);
    const isLogged = !before || before.what !== what && now - before.loggedAt >= 1000 || now - before.loggedAt >= SILENT_MS;
    if (isLogged) this.log.error({ where, ...(detail ? { error: detail.slice(0, 300) } : {}), repeated: before?.unlogged ?? 0 }, what);
    this.known.set(where, { what, saidAt: now, loggedAt: isLogged ? now : before.loggedAt, unlogged: isLogged ? 0 : before.unlogged + 1 });
  }

  /** It works again. */
  over(where: string): void {
    const before = this.known.get(where);
    if (!before || before.saidAt === -Infinity) return;
    this.log.info({ where, repeated: before.unlogged }, 'works again');
    // Kept, so that what comes and goes all the time is not logged each time.
    this.known.set(where, { ...before, saidAt: -Infinity, unlogged: 0 });
  }

  /** Every trouble of now, as `queue: schema is missing`. */
  list(): string[] {
    const now = performance.now();
    return [...[...this.known].filter(([, { saidAt }]) => now - saidAt < LASTS_MS).map(([where, { what }]) => `${where}: ${what}`).sort(),
      ...this.dependencies.flatMap(({ trouble }) => trouble ?? [])];
  }
}

const words: Record<string, string> = {
  SchemaMigrationRequiredError: 'schema is missing', '42P01': 'schema is missing', '42883': 'schema is missing', '3F000': 'schema is missing',
  SchemaVersionMismatchError: 'schema is newer than this release',
  '28P01': 'refuses our password', WRONGPASS: 'refuses our password', NOAUTH: 'wants a password', EAUTH: 'refuses our password',
  OOM: 'is full', '53100': 'disk is full', '53300': 'has no connection left', READONLY: 'takes no writes', '25006': 'takes no writes',
};
const unreachable = /^(ECONN|ETIMEDOUT|EHOST|ENET|ENOTFOUND|EAI_|EPIPE|ESOCKET|EDNS|57P0|08|CONNECTION$|LOADING|MASTERDOWN)/;

/** What fails, in a few words that hold no address, name or secret: it stands in a health page. */
export function whatFails(error: unknown): string {
  const { code, name = 'Error', message = '' } = error as { code?: unknown; name?: string; message?: string };
  // A reply of Redis starts with its code; pg says a broken connection in words only.
  const found = typeof code === 'string' ? code : /^[A-Z]{3,}(?= )/.exec(message)?.[0] ?? (/connection|stream isn't writeable|timeout/i.test(message) ? 'CONNECTION' : name);
  return words[name] ?? words[found] ?? `${unreachable.test(found) ? 'does not answer' : 'fails'} (${found.slice(0, 40)})`;
}

/** A mail server repeats the address it refuses; logs carry ids only. */
export const withoutAddresses = (text: string) => text.replace(/[^\s<>"']+@[^\s<>"']+/g, '[address]');
