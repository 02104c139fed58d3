import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { Send } from './send';

const conflict = { type: 'x', title: 'Vol', status: 409, detail: 'Er is geen plaats meer.', instance: '', code: 'no-seats' };

describe('Send', () => {
  let send: Send;
  let http: HttpTestingController;

  beforeEach(() => {
    TestBed.configureTestingModule({ providers: [provideHttpClient(), provideHttpClientTesting()] });
    send = TestBed.inject(Send);
    http = TestBed.inject(HttpTestingController);
  });

  it('creates with the same key as long as nobody knows whether it was created', async () => {
    const first = send.create('/v1/proposals', { seats: 2 });
    const one = http.expectOne('/v1/proposals');
    one.error(new ProgressEvent('error'));
    expect(await first).toMatchObject({ ok: false, problem: { code: 'unreachable', status: 0 } });

    const second = send.create('/v1/proposals', { seats: 2 });
    const two = http.expectOne('/v1/proposals');
    expect(two.request.headers.get('Idempotency-Key')).toBe(one.request.headers.get('Idempotency-Key'));
    two.flush(conflict, { status: 409, statusText: 'Conflict' });
    expect(await second).toEqual({ ok: false, problem: conflict });

    const third = send.create('/v1/proposals', { seats: 2 });
    const three = http.expectOne('/v1/proposals');
    expect(three.request.headers.get('Idempotency-Key')).not.toBe(one.request.headers.get('Idempotency-Key'));
    three.flush({ id: '1' }, { status: 201, statusText: 'Created', headers: { ETag: '"1"' } });
    expect(await third).toEqual({ ok: true, status: 201, value: { id: '1' }, etag: '"1"' });
  });

  it('changes what was read, and nothing newer', async () => {
    const answer = send.patch('/v1/postings/1', { title: 'x' }, '"3"');
    const call = http.expectOne({ method: 'PATCH', url: '/v1/postings/1' });
    expect(call.request.headers.get('If-Match')).toBe('"3"');
    call.flush('<html>', { status: 502, statusText: 'Bad Gateway' });
    expect(await answer).toMatchObject({ ok: false, problem: { code: 'failed', status: 502 } });
  });
});
