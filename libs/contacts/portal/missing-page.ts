import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { FormField, form, validateStandardSchema } from '@angular/forms/signals';
import { RouterLink } from '@angular/router';
import { AgoPipe, Busy, Empty, Failed, Field, FormErrors, Send, Sending, Session, Skeleton, TextPipe, Toasts, describePage, pages } from '#base/portal';
import { PURPOSES, institutionContactDraft } from '#contacts/contract';
import type { ContactRequest, InstitutionContact } from '#contacts/contract';
import { contactAddresses } from './addresses';

interface Group { key: string; institution: ContactRequest['institution']; programme: ContactRequest['programme']; since: string; requests: ContactRequest[] }
const wording = institutionContactDraft.pick({ name: true, address: true });

/** Requests where nobody is known, by institution and programme, longest waiting first. */
export function byPlace(requests: readonly ContactRequest[]): Group[] {
  const groups = new Map<string, Group>();
  for (const one of requests.toSorted((a, b) => (a.createdAt < b.createdAt ? -1 : 1))) {
    const key = `${one.institution.id}:${one.programme?.id ?? ''}`;
    const group = groups.get(key) ?? { key, institution: one.institution, programme: one.programme, since: one.createdAt, requests: [] };
    groups.set(key, group);
    group.requests.push(one);
  }
  return [...groups.values()];
}

/** For HCA-ICT: whom are companies looking for, and nobody knows. */
@Component({
  selector: 'kv-missing-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [RouterLink, AgoPipe, Busy, Empty, Failed, Field, FormErrors, FormField, Skeleton, TextPipe],
  styles: `
    .group { display: grid; grid-template-columns: 9rem minmax(0, 1fr) auto; gap: .25rem 1.5rem; padding-block: var(--k-4); border-top: 1px solid var(--k-rule); }
    .list { margin-top: var(--k-5); }
    .group:first-child { border-top-color: var(--k-ink); }
    .since { font: 500 1.125rem/1.3 var(--k-serif); }
    .group h2 { font: 500 1.25rem/1.2 var(--k-serif); }
    .group .btn { align-self: start; }
    blockquote { border-left: 1px solid var(--k-rule-strong); padding-left: 1rem; margin-top: .5rem; }
    form { grid-column: 2 / -1; max-width: 40rem; margin-top: var(--k-3); }
    kv-empty { display: block; margin-top: var(--k-5); }
    @media (max-width: 59.99em) { .group { grid-template-columns: minmax(0, 1fr); } form { grid-column: 1; } }
  `,
  template: `
    @if (list.error(); as error) {
      <kv-failed [error]="error" (again)="list.reload()" />
    } @else {
      <h1>{{ heading() }}</h1>
      @if (groups().length) {
        <p class="lead" i18n="@@contacts.missing.lead">Bedrijven schreven, maar bij deze opleidingen kennen we niemand. Vul je een contact in, dan gaat alles wat wacht meteen door.</p>
        <div class="list">
          @for (group of groups(); track group.key) {
            <article class="group">
              <p class="since">{{ group.since | kvAgo: session.now() }}</p>
              <div>
                <h2><a [routerLink]="['/institutions', group.institution.slug]">{{ group.institution.name }}</a></h2>
                <p>@if (group.programme) {{{ group.programme.name }}} @else {<ng-container i18n="@@contacts.missing.any">ICT in het algemeen</ng-container>}</p>
                @for (one of group.requests; track one.id) {
                  <blockquote class="small"><b>{{ one.sender.name }}, {{ one.organisation.name }}</b>, {{ purposes[one.purpose] | kvText }}<br />{{ one.message }}</blockquote>
                }
              </div>
              @if (chosen() !== group.key) {<button type="button" class="btn btn--second" (click)="choose(group.key)" i18n="@@contacts.missing.add">Vul een contact in</button>}
              @if (chosen() === group.key) {
                <form class="stack" novalidate (submit)="add($event, group)">
                  <kv-form-errors [sending]="sending" [form]="form" [labels]="labels" />
                  <div class="fields">
                    <kv-field [label]="labels.name"><input class="input" autocomplete="off" [formField]="form.name" /></kv-field>
                    <kv-field [label]="labels.address" hint="Bedrijven zien dit adres niet." i18n-hint="@@contacts.missing.h-address"><input class="input" type="email" autocomplete="off" [formField]="form.address" /></kv-field>
                  </div>
                  <p class="row">
                    <button class="btn btn--primary" [kvBusy]="sending.isBusy()" i18n="@@contacts.missing.send">Bewaar en stuur door</button>
                    <button type="button" class="btn btn--quiet" (click)="choose(null)" i18n="@@contacts.missing.back">Terug</button>
                  </p>
                </form>
              }
            </article>
          }
        </div>
      } @else if (list.isLoading()) {
        <kv-skeleton label="Verzoeken laden" i18n-label="@@contacts.missing.loading" />
      } @else {
        <kv-empty heading="Niemand wacht" i18n-heading="@@contacts.missing.empty" [level]="2">
          <ng-container i18n="@@contacts.missing.empty-text">Elk bericht aan een opleiding is bij iemand aangekomen.</ng-container>
        </kv-empty>
      }
    }
  `,
})
export class MissingPage {
  protected readonly session = inject(Session);
  private readonly send = inject(Send);
  private readonly toasts = inject(Toasts);
  protected readonly sending = new Sending();
  protected readonly purposes = PURPOSES;
  protected readonly labels = { name: $localize`:@@contacts.missing.name:Naam`, address: $localize`:@@contacts.missing.address:Mailadres` };
  protected readonly list = pages<ContactRequest>(() => contactAddresses.waiting);
  protected readonly groups = computed(() => byPlace(this.list.items()));
  protected readonly heading = computed(() => {
    const count = this.groups().length;
    if (count === 1) return $localize`:@@contacts.missing.one:Bij één opleiding kennen we niemand`;
    return count > 1 ? $localize`:@@contacts.missing.some:Bij ${count}:count: opleidingen kennen we niemand` : $localize`:@@contacts.missing.title:Ontbrekende contacten`;
  });
  protected readonly chosen = signal<string | null>(null);
  protected readonly model = signal({ name: '', address: '' });
  protected readonly form = form(this.model, (path) => validateStandardSchema(path, () => wording), { name: 'contact' });

  constructor() {
    describePage(() => ({ title: $localize`:@@contacts.missing.title:Ontbrekende contacten`, isPublic: false }));
  }

  protected choose(key: string | null): void {
    this.chosen.set(key);
    this.model.set({ name: '', address: '' });
    this.form().reset();
  }

  protected async add(event: Event, { institution, programme }: Group): Promise<void> {
    event.preventDefault();
    const done = await this.sending.submit(this.form, () => this.send.create<InstitutionContact>(contactAddresses.contacts, { institutionId: institution.id, programmeId: programme?.id ?? null, ...this.model() }));
    if (!done) return;
    this.choose(null);
    this.list.reload();
    this.toasts.show(done.value.sent === 1 ? $localize`:@@contacts.missing.sent-one:Eén bericht ging door naar ${done.value.name}:name:.` : $localize`:@@contacts.missing.sent:${done.value.sent}:count: berichten gingen door naar ${done.value.name}:name:.`);
  }
}
