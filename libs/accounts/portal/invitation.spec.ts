import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { LOCALE_ID } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import type { LinkedInvitation } from '#accounts/contract';
import { deviceOf } from './account/device';
import { InvitationPage } from './invitation';

const invitation: LinkedInvitation = {
  organisation: { id: 'o', name: 'Veenpoort Software', slug: 'veenpoort', type: 'company' }, email: 'fenna@veenpoort.example', role: 'member', programmes: [], invitedBy: 'Jorrit Venema', endsAt: '2027-05-02T07:00:00.000Z',
};

async function open(email: string | null) {
  TestBed.configureTestingModule({ providers: [provideHttpClient(), provideHttpClientTesting(), provideRouter([]), { provide: LOCALE_ID, useValue: 'nl' }] });
  const fixture = TestBed.createComponent(InvitationPage);
  fixture.componentRef.setInput('token', 'secret');
  const http = TestBed.inject(HttpTestingController);
  TestBed.tick();
  for (const me of http.match('/v1/me')) me.flush({ person: email ? { id: 'p', name: 'Fenna', email, locale: 'nl' } : null, memberships: [], current: null, demo: false, now: '2027-04-18T08:00:00Z' });
  return { fixture, http, page: fixture.nativeElement as HTMLElement };
}
const acts = (page: HTMLElement) => [...page.querySelectorAll('a.btn, button.btn')].map((node) => (node.textContent ?? '').trim());

describe('the page of an invitation', () => {
  it.each([
    ['who has its address', 'fenna@veenpoort.example', ['Doe mee', 'Sla af']],
    ['somebody else', 'tess@ijsselbyte.example', ['Log in als fenna@veenpoort.example']],
    ['a visitor', null, ['Maak een account', 'Ik heb al een account', 'Sla af']],
  ])('offers %s what they can do', async (_, email, expected) => {
    const { fixture, http, page } = await open(email);
    http.expectOne('/v1/invitation-links/secret').flush(invitation);
    await fixture.whenStable();
    expect(page.querySelector('h1')?.textContent).toBe('Werk mee voor Veenpoort Software');
    expect(acts(page)).toEqual(expected);
  });

  it('says why an old link does not work', async () => {
    const { fixture, http, page } = await open(null);
    http.expectOne('/v1/invitation-links/secret').flush({ type: 'about:blank', title: 'Deze uitnodiging is ingetrokken', status: 409, detail: '', instance: '', code: 'accounts/invitation-revoked' }, { status: 409, statusText: 'Conflict' });
    await fixture.whenStable();
    expect(page.querySelector('h1')?.textContent).toBe('Deze uitnodiging is ingetrokken');
  });
});

it('names a device as its owner would', () => {
  expect(deviceOf('Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0 Safari/537.36 Edg/140.0')).toBe('Edge, Windows');
  expect(deviceOf('Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) AppleWebKit/605 Version/19.0 Mobile/15E Safari/604.1')).toBe('Safari, iOS');
  expect(deviceOf('')).toBe('Onbekend apparaat');
});
