import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { catchError, from, switchMap, type Observable } from 'rxjs';
import { alongWith, Db } from '../db/db';
import type { Tx } from '../db/tx';
import { general, invalid, Refusal } from '../problems/problem';

/** Remembers the answer to a POST that creates, so that a repeat after a lost connection creates nothing twice. */
@Injectable()
export class Idempotency {
  constructor(private readonly db: Db) {}

  /** Claims a key; gives the earlier answer when there is one. @throws Refusal 409 when the key is in use for something else */
  async claim(actorId: string, key: string, url: string, body: unknown): Promise<{ status: number; body: unknown } | null> {
    if (!/^[\x21-\x7e]{1,100}$/.test(key)) {
      throw invalid([{ pointer: '/Idempotency-Key', code: 'invalid_format', text: { nl: 'Gebruik 1 tot 100 leesbare tekens.', en: 'Use 1 to 100 printable characters.' } }]);
    }
    const fingerprint = createHash('sha256').update(`${url}\0${JSON.stringify(body)}`).digest('base64url');
    return this.db.transaction(async (tx) => {
      // A claim of which nothing came after a minute is left by a process that died: it may be tried again.
      await tx.sql(`delete from idempotency where actor_id = $1 and key = $2
        and (created_at < now() - interval '1 day' or (status is null and not is_done and created_at < now() - interval '1 minute'))`, [actorId, key]);
      const made = await tx.sql(`insert into idempotency (actor_id, key, fingerprint) values ($1, $2, $3) on conflict do nothing returning key`, [actorId, key, fingerprint]);
      if (made.length > 0) return null;
      const [known] = await tx.sql<{ fingerprint: string; status: number | null; body: unknown; isOld: boolean }>(
        `select fingerprint, status, body, created_at < now() - interval '1 minute' as "isOld" from idempotency where actor_id = $1 and key = $2`, [actorId, key]);
      if (known?.fingerprint !== fingerprint) throw new Refusal(general['key-reused']);
      if (known.status === null) throw new Refusal(general[known.isOld ? 'answer-lost' : 'in-progress']);
      return { status: known.status, body: known.body };
    });
  }

  /** Creates, and keeps the answer; that it was created stands in the same transaction. A refusal frees the key. */
  remember(actorId: string, key: string, status: number, create: () => Observable<unknown>): Observable<unknown> {
    const done = async (tx: Tx) => void await tx.sql(`update idempotency set is_done = true where actor_id = $1 and key = $2`, [actorId, key]);
    return alongWith(done, create).pipe(
      switchMap(async (body) => {
        await this.db.transaction((tx) => tx.sql(`update idempotency set status = $3, body = $4 where actor_id = $1 and key = $2`,
          [actorId, key, status, JSON.stringify(body ?? null)]));
        return body;
      }),
      catchError((error: unknown) => from(this.db.transaction((tx) =>
        tx.sql(`delete from idempotency where actor_id = $1 and key = $2 and status is null and not is_done`, [actorId, key]))).pipe(
        switchMap(() => { throw error; }))),
    );
  }
}
