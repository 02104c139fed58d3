import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { LOCALE_ID } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import type { LinkedCheckIn } from '#check-ins/contract';
import { LinkPage } from './link-page';

const linked: LinkedCheckIn = {
  moment: 'half-way', kind: 'internship', side: 'company', name: 'Tess Kramer', locale: 'nl', postingTitle: 'Van eerste ticket tot release',
  other: 'ROC Deltion College', hasGuidanceQuestion: true, question: null, rubric: null, closesAt: '2027-05-02T07:00:00.000Z', answer: null,
};

async function open() {
  TestBed.configureTestingModule({ providers: [provideHttpClient(), provideHttpClientTesting(), provideRouter([]), { provide: LOCALE_ID, useValue: 'nl' }] });
  const fixture = TestBed.createComponent(LinkPage);
  fixture.componentRef.setInput('token', 'secret');
  const http = TestBed.inject(HttpTestingController);
  TestBed.tick();
  for (const me of http.match('/v1/me')) me.flush({ person: null, memberships: [], current: null, demo: false, now: '2027-04-18T08:00:00Z' });
  const page: HTMLElement = fixture.nativeElement;
  const words = (selector: string) => [...page.querySelectorAll(selector)].map((node) => (node.textContent ?? '').trim());
  const choose = (value: string, group: number) => {
    const radio = page.querySelectorAll('fieldset')[group]?.querySelector<HTMLInputElement>(`input[value="${value}"]`);
    radio?.click();
  };
  return { fixture, http, page, words, choose };
}

describe('the page behind a link', () => {
  it('asks, with nothing chosen beforehand, and sends nothing that is incomplete', async () => {
    const { fixture, http, page, words } = await open();
    http.expectOne('/v1/check-in-links/secret').flush(linked);
    await fixture.whenStable();
    expect(words('h1')).toEqual(['Hoe gaat de stage met ROC Deltion College?']);
    expect(page.querySelectorAll('input:checked')).toHaveLength(0);
    page.querySelector<HTMLButtonElement>('form button')?.click();
    await fixture.whenStable();
    expect(words('.err')).toEqual(['Kies een antwoord.', 'Kies een cijfer van 1 tot 10.', 'Kies een antwoord.']);
    http.expectNone('/v1/check-in-links/secret/answer');
  });

  it('thanks, shows what was answered and lets it be changed', async () => {
    const { fixture, http, page, words, choose } = await open();
    http.expectOne('/v1/check-in-links/secret').flush(linked);
    await fixture.whenStable();
    choose('yes', 0);
    choose('8', 1);
    choose('ample', 2);
    page.querySelector<HTMLButtonElement>('form button')?.click();
    await fixture.whenStable();
    const sent = http.expectOne('/v1/check-in-links/secret/answer');
    expect(sent.request.body).toEqual({ onCourse: 'yes', mark: 8, guidance: 'ample', own: null, rubric: null, remark: '' });
    sent.flush({ ...linked, answer: { onCourse: 'yes', mark: 8, guidance: 'ample', own: null, rubric: null, remark: '', answeredAt: '2027-04-18T08:00:00Z' } });
    await new Promise((done) => { setTimeout(done); });
    await fixture.whenStable();
    expect(words('h1')).toEqual(['Dank je, je antwoord is binnen']);
    page.querySelector<HTMLButtonElement>('button')?.click();
    await fixture.whenStable();
    expect([...page.querySelectorAll<HTMLInputElement>('input:checked')].map(({ value }) => value)).toEqual(['yes', '8', 'ample']);
  });

  it('says that a link has ended', async () => {
    const { fixture, http, words } = await open();
    http.expectOne('/v1/check-in-links/secret').flush({ code: 'check-ins/link-ended', title: 'x', status: 404 }, { status: 404, statusText: 'Not Found' });
    await fixture.whenStable();
    expect(words('h1')).toEqual(['Deze link werkt niet meer']);
  });
});
