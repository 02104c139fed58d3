import { createHmac, timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Db, statement } from '#base/server';
import { topics, type Topic } from '#notifications/contract';

/** What a link is about; a digest of several topics is about all of them. */
export type Scope = Topic | 'all';
const scopes: readonly Scope[] = ['all', ...topics];
/** Of the 32 bytes of a token: whose it is, what it is about, and the signature over both. */
const [PERSON, SCOPE] = [16, 1];
const LENGTH = 32;

const secret = statement<{ secret: Buffer }>('notifications.link-secret', `select secret from link_secret`);

/**
 * Links by which somebody chooses without signing in. They are signed and not kept: a mail that is written again has the same one, and
 * whoever reads the database makes none without its secret.
 */
@Injectable()
export class LinkTokens {
  private key: Promise<Buffer> | null = null;

  constructor(private readonly db: Db) {}

  async of(personId: string, scope: Scope): Promise<string> {
    const said = Buffer.concat([Buffer.from(personId.replaceAll('-', ''), 'hex'), Buffer.from([scopes.indexOf(scope)])]);
    return Buffer.concat([said, await this.sign(said)]).toString('base64url');
  }

  /** Whose a link is and what it is about; null when it is none of ours. */
  async read(token: string): Promise<{ personId: string; scope: Scope } | null> {
    const bytes = Buffer.from(token, 'base64url');
    const scope = scopes[bytes[PERSON] ?? -1];
    if (bytes.length !== LENGTH || !scope || !timingSafeEqual(bytes.subarray(PERSON + SCOPE), await this.sign(bytes.subarray(0, PERSON + SCOPE)))) return null;
    const hex = bytes.subarray(0, PERSON).toString('hex');
    return { personId: [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-'), scope };
  }

  private async sign(said: Buffer): Promise<Buffer> {
    this.key ??= this.db.one(secret).then((row) => {
      if (!row) throw new Error('No secret to sign links with');
      return row.secret;
    });
    const key = await this.key.catch((error: unknown) => {
      this.key = null;
      throw error;
    });
    return createHmac('sha256', key).update('unsubscribe\0').update(said).digest().subarray(0, LENGTH - PERSON - SCOPE);
  }
}
