import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, effect, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { DayPipe, Failed, Skeleton, describePage, injectPageStatus } from '#base/portal';
import type { EnteredLink } from '#postings/contract';
import { postingAddresses } from '../addresses';
import { PostingHead } from '../posting-head';
import { PostingText } from '../posting-text';
import { EnteredRefusal } from './entered-refusal';

/** From a mail to somebody of a company without an account: what an institution wrote for it, to go on with or to refuse. */
@Component({
  selector: 'kv-entered-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [RouterLink, DayPipe, EnteredRefusal, Failed, PostingHead, PostingText, Skeleton],
  styles: `.lead { max-width: 36rem; margin-top: var(--k-3); } kv-posting-text { display: block; margin-top: var(--k-5); } .after { margin-top: var(--k-5); } .section:first-of-type { padding-top: 0; }`,
  template: `
    <div class="page">
      @if (read.error(); as error) {
        @if (read.statusCode() === 409 || read.statusCode() === 404) {
          <h1 i18n="@@postings.entered.over">Deze link werkt niet meer</h1>
          <p class="lead" i18n="@@postings.entered.over-text">Er is al geantwoord, of de link is te oud. Vraag de opleiding om een nieuwe.</p>
        } @else {<kv-failed [error]="error" (again)="read.reload()" />}
      } @else if (isRefused()) {
        <h1 i18n="@@postings.entered.refused">Je hebt nee gezegd</h1>
        <p class="lead" i18n="@@postings.entered.refused-text">De opleiding leest waarom. Er komt niets van op Koppelvlak te staan.</p>
      } @else if (link(); as it) {
        @if (first(); as posting) {
          <h1 i18n="@@postings.entered.heading">{{ posting.enteredBy?.name }} schreef dit op voor {{ it.organisation.name }}</h1>
          <p class="lead" i18n="@@postings.entered.lead">Klopt het, dan zet je het zelf open. Klopt het niet, dan zeg je dat. Nu ziet niemand anders het.</p>
          <div class="spread after">
            <div>
              <h2 class="sr" i18n="@@postings.entered.text">Wat er staat</h2>
              @for (each of it.postings; track each.id) {
                <article class="section"><kv-posting-head preview [posting]="each" /><kv-posting-text preview [posting]="each" /></article>
              }
            </div>
            <aside class="notes" aria-label="Wat je kunt doen" i18n-aria-label="@@postings.entered.margin">
              <section class="panel stack" aria-labelledby="decide">
                <h2 id="decide" i18n="@@postings.entered.decide">Wat vind je ervan?</h2>
                @if (isRefusing()) {
                  @defer (on immediate) {<kv-entered-refusal [token]="token()" (refused)="isRefused.set(true)" (back)="isRefusing.set(false)" />}
                } @else {
                  <p class="small dim" i18n="@@postings.entered.account">Om te publiceren maak je een account met {{ it.email }}. Je wordt dan beheerder van {{ it.organisation.name }}.</p>
                  <a class="btn btn--primary btn--block" [routerLink]="['/invitations', token()]" [queryParams]="{ next: '/postings/' + posting.id }" i18n="@@postings.entered.go-on">Ja, ga verder</a>
                  <button type="button" class="btn btn--second btn--block" (click)="isRefusing.set(true)" i18n="@@postings.entered.no">Dit klopt niet</button>
                }
                <p class="small dim" i18n="@@postings.entered.until">Je kunt antwoorden tot {{ it.endsAt | kvDay: 'bare' }}.</p>
              </section>
            </aside>
          </div>
        } @else {
          <h1 i18n="@@postings.entered.nothing">Hier wacht niets meer</h1>
          <p class="lead" i18n="@@postings.entered.nothing-text">Wat de opleiding schreef, is al beantwoord.</p>
        }
      } @else {<kv-skeleton [rows]="3" />}
    </div>
  `,
})
export class EnteredPage {
  readonly token = input.required<string>();

  protected readonly read = httpResource<EnteredLink>(() => postingAddresses.enteredLink(this.token()));
  protected readonly link = computed(() => (this.read.hasValue() ? this.read.value() : null));
  protected readonly first = computed(() => this.link()?.postings[0] ?? null);
  protected readonly isRefusing = signal(false);
  protected readonly isRefused = signal(false);

  constructor() {
    describePage(() => ({ title: $localize`:@@postings.entered.title:Voor jullie ingevuld`, isPublic: false }));
    const setStatus = injectPageStatus();
    effect(() => {
      const status = this.read.error() ? this.read.statusCode() : undefined;
      if (status === 404 || status === 409) setStatus(status);
    });
  }
}
