import { createHash, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Locale } from '#base/contract';
import type { linkPurposes } from '#accounts/contract';
import { Db, Refusal, statement, type Tx } from '#base/server';
import { accountProblems } from './accounts.problems';

export type Purpose = (typeof linkPurposes)[number];

/** Something asked that an address must prove. */
export interface AccountRequest {
  id: string;
  purpose: Purpose;
  personId: string | null;
  email: string;
  name: string;
  locale: Locale;
  passwordHash: string | null;
  next: string | null;
  isDone: boolean;
  isOver: boolean;
}

const columns = `r.id, r.purpose, r.person_id as "personId", r.email, coalesce(p.name, r.name, '') as name, coalesce(r.locale, p.locale) as locale, r.password_hash as "passwordHash", r.next,
  r.done_at is not null as "isDone", r.ends_at <= now() or (r.person_id is not null and p.closed_at is not null) as "isOver"`;

const byToken = statement<AccountRequest>('accounts.request-by-token',
  `select ${columns} from account_link l join account_request r on r.id = l.request_id left join person p on p.id = r.person_id where l.token_hash = $1`);

const byId = statement<AccountRequest>('accounts.request', `select ${columns} from account_request r left join person p on p.id = r.person_id where r.id = $1`);

/** The only form in which a link's secret is kept. */
export const hashOf = (token: string): Buffer => createHash('sha256').update(token).digest();
export const newToken = (): string => randomBytes(32).toString('base64url');

/** Links that prove an address: 256 random bits in a mail, their hash here, good once. */
@Injectable()
export class AccountLinks {
  constructor(private readonly db: Db) {}

  /** What a mail of this request is about; null when there is nothing to prove any more. */
  async open(requestId: string): Promise<AccountRequest | null> {
    const request = await this.db.one(byId, [requestId]);
    return request && !request.isDone && !request.isOver ? request : null;
  }

  /** A new link for a request. A mail written twice has two links, and the first one used ends both. */
  async make(requestId: string): Promise<string> {
    const token = newToken();
    await this.db.transaction((tx) => tx.sql(`insert into account_link (token_hash, request_id) values ($1, $2)`, [hashOf(token), requestId]));
    return token;
  }

  /** What a link is for. @throws Refusal 404 when it is unknown, 409 when it was used or is too old */
  async read(token: string): Promise<AccountRequest> {
    const request = await this.db.one(byToken, [hashOf(token)]);
    return usable(request);
  }

  /** The request behind a link, held until the transaction ends, so that it does its work once. */
  async take(tx: Tx, token: string): Promise<AccountRequest> {
    await tx.sql(`select r.id from account_link l join account_request r on r.id = l.request_id where l.token_hash = $1 for update of r`, [hashOf(token)]);
    const [request] = await tx.sql<AccountRequest>(byToken.sql, [hashOf(token)]);
    return usable(request ?? null);
  }

  /** Notes that it is done; what was kept for it goes. */
  async done(tx: Tx, request: AccountRequest): Promise<void> {
    await tx.sql(`update account_request set done_at = now(), name = null, password_hash = null, next = null where id = $1`, [request.id]);
  }
}

function usable(request: AccountRequest | null): AccountRequest {
  if (!request) throw new Refusal(accountProblems['link-unknown']);
  if (request.isDone) throw new Refusal(accountProblems['link-used']);
  if (request.isOver) throw new Refusal(accountProblems['link-ended']);
  return request;
}
