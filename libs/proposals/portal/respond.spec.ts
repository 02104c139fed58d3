import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { Respond } from './respond';

function setUp(seatsLeft = 3) {
  TestBed.configureTestingModule({ providers: [provideHttpClient(), provideHttpClientTesting(), provideRouter([])] });
  const fixture = TestBed.createComponent(Respond);
  fixture.componentRef.setInput('postingId', 'p1');
  fixture.componentRef.setInput('programmes', [{ id: 'g1', name: 'Software Developer' }]);
  fixture.componentRef.setInput('seatsLeft', seatsLeft);
  fixture.detectChanges();
  const element = fixture.nativeElement as HTMLElement;
  const type = (selector: string, value: string) => {
    const control = element.querySelector<HTMLInputElement>(selector);
    if (!control) throw new Error(`No ${selector}`);
    control.value = value;
    control.dispatchEvent(new Event('input'));
  };
  const settle = async () => {
    await new Promise((resolve) => setTimeout(resolve));
    await fixture.whenStable();
    fixture.detectChanges();
  };
  return {
    element, type, settle, http: TestBed.inject(HttpTestingController),
    send: async () => {
      element.querySelector('form')?.dispatchEvent(new Event('submit', { cancelable: true }));
      await settle();
    },
  };
}

describe('kv-respond', () => {
  it('asks no more seats than there are, and sends nothing until it is right', async () => {
    const { element, type, send, http } = setUp(3);
    type('input', '4');
    await send();
    http.expectNone('/v1/proposals');
    expect(element.textContent).toContain('Vul hooguit 3 in.');
    expect(element.textContent).toContain('Schrijf een paar woorden.');
  });

  it('keeps what was typed when somebody was first, and says so', async () => {
    const { element, type, send, settle, http } = setUp();
    type('input', '2');
    type('textarea', 'Twee derdejaars.');
    await send();
    const request = http.expectOne('/v1/proposals');
    expect(request.request.body).toEqual({ postingId: 'p1', programmeId: 'g1', seats: 2, message: 'Twee derdejaars.', period: null, answerDays: 21 });
    expect(request.request.headers.get('Idempotency-Key')).toBeTruthy();
    request.flush({ type: 'x', status: 409, code: 'proposals/already-open', title: 'Er loopt al een voorstel', detail: '', instance: '' }, { status: 409, statusText: 'Conflict' });
    await settle();
    expect(element.textContent).toContain('Er loopt al een voorstel');
    expect(element.querySelector('textarea')?.value).toBe('Twee derdejaars.');
  });

  it('says who answers, and until when', async () => {
    const { element, type, send, settle, http } = setUp();
    type('textarea', 'Twee derdejaars.');
    await send();
    http.expectOne('/v1/proposals').flush({ id: 'x', company: { name: 'IJsselbyte' }, institution: { name: 'Deltion' }, deadlineAt: '2027-04-08T09:00:00.000Z' });
    await settle();
    expect(element.textContent).toContain('IJsselbyte kreeg een mail en bevestigt voor 8 april.');
  });
});
