import { HttpClient, HttpErrorResponse, HttpHeaders } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import { firstValueFrom } from 'rxjs';
import type { ProblemAnswer } from '#base/contract';

/** What came of a request that changes something: its answer, or the problem that the server named. */
export type Answer<T> = { ok: true; status: number; value: T; etag: string | null } | { ok: false; problem: ProblemAnswer };

/** Makes a problem of whatever went wrong; without an answer of our API it says that trying again may help. */
export function problemOf(error: unknown): ProblemAnswer {
  const body: unknown = error instanceof HttpErrorResponse ? error.error : error;
  if (isProblem(body)) return body;
  const status = error instanceof HttpErrorResponse ? error.status : 0;
  const reached = status > 0;
  return {
    type: 'about:blank',
    title: reached ? $localize`:@@base.problem.failed.title:Er ging iets mis` : $localize`:@@base.problem.unreachable.title:Geen verbinding`,
    detail: reached
      ? $localize`:@@base.problem.failed.detail:Wat je invulde staat er nog. Probeer het opnieuw.`
      : $localize`:@@base.problem.unreachable.detail:We konden de server niet bereiken. Wat je invulde staat er nog. Probeer het opnieuw.`,
    status,
    instance: '',
    code: reached ? 'failed' : 'unreachable',
  };
}

function isProblem(body: unknown): body is ProblemAnswer {
  return typeof body === 'object' && body !== null && 'code' in body && 'title' in body && 'status' in body;
}

interface Extra {
  ifMatch?: string | null | undefined;
  key?: string;
}

/** Sends changes to the API. Reading is done with `httpResource`; this is for POST, PATCH, PUT and DELETE only. */
@Injectable({ providedIn: 'root' })
export class Send {
  private readonly http = inject(HttpClient);
  /** Keys of creations that got no clear answer: sending the same thing again must not create it twice. */
  private readonly unanswered = new Map<string, string>();

  /** A POST of something that happens (`/publication`, `/acceptance`). */
  post<T = unknown>(url: string, body: unknown = {}, etag?: string | null): Promise<Answer<T>> {
    return this.request<T>('POST', url, body, { ifMatch: etag });
  }

  /** A POST that creates: carries an Idempotency-Key, the same one when the same body is tried again. */
  async create<T = unknown>(url: string, body: unknown): Promise<Answer<T>> {
    const what = `${url} ${JSON.stringify(body)}`;
    const key = this.unanswered.get(what) ?? newKey();
    this.unanswered.set(what, key);
    const answer = await this.request<T>('POST', url, body, { key });
    if (answer.ok || (answer.problem.status >= 400 && answer.problem.status < 500)) this.unanswered.delete(what);
    return answer;
  }

  /** A change to what was read with this `etag`; the server refuses with 412 when somebody was faster. */
  patch<T = unknown>(url: string, body: unknown, etag?: string | null): Promise<Answer<T>> {
    return this.request<T>('PATCH', url, body, { ifMatch: etag });
  }

  put<T = unknown>(url: string, body: unknown, etag?: string | null): Promise<Answer<T>> {
    return this.request<T>('PUT', url, body, { ifMatch: etag });
  }

  remove<T = unknown>(url: string, etag?: string | null): Promise<Answer<T>> {
    return this.request<T>('DELETE', url, undefined, { ifMatch: etag });
  }

  private async request<T>(method: string, url: string, body: unknown, { ifMatch, key }: Extra = {}): Promise<Answer<T>> {
    let headers = new HttpHeaders();
    if (ifMatch) headers = headers.set('If-Match', ifMatch);
    if (key) headers = headers.set('Idempotency-Key', key);
    try {
      const response = await firstValueFrom(this.http.request<T>(method, url, { body, headers, observe: 'response' }));
      return { ok: true, status: response.status, value: response.body as T, etag: response.headers.get('ETag') };
    } catch (error) {
      return { ok: false, problem: problemOf(error) };
    }
  }
}

/** `crypto.randomUUID` exists on secure origins only; a portal on a plain address in the office is not one. */
function newKey(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
