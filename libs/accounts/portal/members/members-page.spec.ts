import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { LOCALE_ID } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import type { Member } from '#accounts/contract';
import { MembersPage } from './members-page';

const can = ['change-role', 'remove'].map((act) => ({ do: act, allowed: true, why: null }));
const member = (id: string, name: string, role: Member['role']): Member => ({ id, person: { id, name, email: `${id}@veenpoort.example` }, role, region: null, programmes: [], joinedAt: '2027-01-01T09:00:00Z', seenAt: null, can });
const problem = { type: 'about:blank', title: 'Dit kan niet', status: 409, detail: 'Draag eerst het beheer over.', instance: '', code: 'accounts/last-admin' };

beforeAll(() => {
  HTMLDialogElement.prototype.showModal ??= function (this: HTMLDialogElement) { this.open = true; };
  HTMLDialogElement.prototype.close ??= function (this: HTMLDialogElement) { this.open = false; };
});

async function open() {
  TestBed.configureTestingModule({ providers: [provideHttpClient(), provideHttpClientTesting(), provideRouter([]), { provide: LOCALE_ID, useValue: 'nl' }] });
  const fixture = TestBed.createComponent(MembersPage);
  const http = TestBed.inject(HttpTestingController);
  const organisation = { id: 'o', name: 'Veenpoort Software', slug: 'veenpoort', type: 'company' };
  const settle = async () => {
    await new Promise((resolve) => setTimeout(resolve));
    fixture.detectChanges();
  };
  await settle();
  http.expectOne('/v1/me').flush({ person: { id: 'jorrit', name: 'Jorrit', email: 'jorrit@veenpoort.example', locale: 'nl' }, memberships: [{ organisation, role: 'admin', programmeIds: [] }], current: 'o', demo: false, now: '2027-04-18T08:00:00Z' });
  await settle();
  http.expectOne(({ url }) => url.startsWith('/v1/organisations/o/members')).flush({ items: [member('jorrit', 'Jorrit', 'admin'), member('fenna', 'Fenna', 'member')], next: null, can: [] });
  await settle();
  await settle();
  return { settle, http, page: fixture.nativeElement as HTMLElement };
}
const named = (page: HTMLElement, name: string) => [...page.querySelectorAll<HTMLButtonElement>('button')].find((button) => button.textContent?.trim() === name)!;

it('puts a role back that is refused, and says why', async () => {
  const { settle, http, page } = await open();
  const [role] = page.querySelectorAll('select');
  role!.value = 'member';
  role!.dispatchEvent(new Event('change'));
  http.expectOne('/v1/memberships/jorrit/role-changes').flush(problem, { status: 409, statusText: 'Conflict' });
  await settle();
  expect(role!.value).toBe('admin');
  expect(page.querySelector('kv-form-errors')?.textContent).toContain('Draag eerst het beheer over.');
});

it('asks once before somebody leaves', async () => {
  const { settle, http, page } = await open();
  named(page, 'Verlaat deze organisatie').click();
  await settle();
  expect(page.querySelector('dialog[open] h2')?.textContent).toBe('Verlaat je Veenpoort Software?');
  named(page, 'Blijf').click();
  await settle();
  expect(page.querySelector('dialog[open]')).toBeNull();
  named(page, 'Verlaat deze organisatie').click();
  named(page, 'Verlaat de organisatie').click();
  expect(http.expectOne('/v1/memberships/jorrit').request.method).toBe('DELETE');
});
