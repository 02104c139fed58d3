import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { FormField, form, maxLength, minLength, required } from '@angular/forms/signals';
import { RouterLink } from '@angular/router';
import { AgoPipe, Busy, DayPipe, Empty, Failed, Field, FormErrors, More, Send, Sending, Session, Skeleton, Toasts, describePage, pages } from '#base/portal';
import type { Story } from '#evaluations/contract';
import { addresses } from '../addresses';
import { StoryTextLook } from './story-text';

/** For HCA-ICT: stories that both sides said yes to, as they will read, to publish or to send back; below them what is on the site. */
@Component({
  selector: 'kv-stories-desk',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [AgoPipe, Busy, DayPipe, Empty, Failed, Field, FormErrors, FormField, More, RouterLink, Skeleton, StoryTextLook],
  styles: `
    ol { border-top: 1px solid var(--k-ink); margin-top: var(--k-5); } li { border-bottom: 1px solid var(--k-rule); padding-block: var(--k-4); }
    .line { display: grid; grid-template-columns: 9rem minmax(0, 1fr) auto; gap: .25rem 1.5rem; align-items: start; }
    .since { font: 500 1.125rem/1.3 var(--k-serif); } h2 { font: 500 1.375rem/1.2 var(--k-serif); }
    .whole { margin: 1.5rem 0 0 10.5rem; } .whole form { max-width: 36rem; margin-top: 1.5rem; } .whole .row { margin-top: 1.5rem; } kv-story-text + kv-story-text { margin-top: 2rem; }
    @media (max-width: 59.99em) { .line { grid-template-columns: minmax(0, 1fr); } .line .btn { justify-self: start; } .whole { margin-left: 0; } }
  `,
  template: `
    @if (list.error(); as error) {
      <kv-failed [error]="error" (again)="list.reload()" />
    } @else {
      <h1>{{ heading() }}</h1>
      @if (list.items().length) {
        <ol class="plainlist">
          @for (one of list.items(); track one.id) {
            <li>
              <div class="line">
                <p class="since">@if (one.publishedAt) {{{ one.publishedAt | kvDay: 'short' }}} @else {{{ one.changedAt | kvAgo: session.now() }}}</p>
                <div><h2>{{ one.texts?.nl?.title }}</h2><p class="small dim">{{ one.institution.name }} | {{ one.company.name }}. @if (press(one)) {<ng-container i18n="@@evaluations.desk.press">Pers: ja van allebei.</ng-container>} @else {<ng-container i18n="@@evaluations.desk.no-press">Pers: nee.</ng-container>}</p></div>
                @if (one.publishedAt) {<a class="btn btn--quiet" [routerLink]="['/library/stories', one.slug]" i18n="@@evaluations.story.see">Bekijk de pagina</a>}
                @else {<button type="button" class="btn btn--second" [attr.aria-expanded]="open() === one.id" (click)="toggle(one.id)">@if (open() === one.id) {<ng-container i18n="@@evaluations.desk.close">Sluit</ng-container>} @else {<ng-container i18n="@@evaluations.desk.read">Lees en beslis</ng-container>}</button>}
              </div>
              @if (open() === one.id && one.texts) {
                <div class="whole">
                  <kv-story-text [level]="3" [text]="one.texts.nl" language="nl" [titled]="false" />
                  @if (one.texts.en; as en) {<kv-story-text [level]="3" language="en" [text]="en" />}
                  <kv-form-errors [sending]="sending" [form]="form" [labels]="labels" />
                  @if (isReturning()) {
                    <form novalidate (submit)="sendBack($event, one.id)">
                      <kv-field [label]="labels.sentence" hint="Beide kanten lezen dit." i18n-hint="@@evaluations.desk.h-sentence"><textarea class="area" rows="2" [formField]="form.sentence"></textarea></kv-field>
                      <p class="row"><button class="btn btn--primary" [kvBusy]="sending.isBusy()" i18n="@@evaluations.desk.return-yes">Stuur terug</button><button type="button" class="btn btn--quiet" (click)="isReturning.set(false)" i18n="@@evaluations.story.back">Terug</button></p>
                    </form>
                  } @else {
                    <p class="row"><button type="button" class="btn btn--primary" [kvBusy]="sending.isBusy()" (click)="publish(one.id)" i18n="@@evaluations.desk.publish">Plaats in de bibliotheek</button><button type="button" class="btn btn--second" (click)="isReturning.set(true)" i18n="@@evaluations.desk.return">Stuur terug met een zin</button></p>
                  }
                </div>
              }
            </li>
          }
        </ol>
        <kv-more [list]="list" />
      } @else if (list.isLoading()) {
        <kv-skeleton label="Verhalen laden" i18n-label="@@evaluations.desk.loading" />
      } @else {
        <kv-empty heading="Nog geen verhalen" i18n-heading="@@evaluations.desk.empty" [level]="2"><ng-container i18n="@@evaluations.desk.empty-text">Na een goede evaluatie kunnen een bedrijf en een opleiding vertellen wat er gelukt is. Zeggen ze allebei ja, dan staat het hier.</ng-container></kv-empty>
      }
    }
  `,
})
export class StoriesDesk {
  protected readonly session = inject(Session);
  private readonly send = inject(Send);
  private readonly toasts = inject(Toasts);
  protected readonly sending = new Sending();
  protected readonly list = pages<Story & { id: string }>(() => addresses.queue);
  protected readonly open = signal<string | null>(null);
  protected readonly isReturning = signal(false);
  protected readonly labels = { sentence: $localize`:@@evaluations.desk.sentence:Wat moet er anders?` };
  protected readonly form = form(signal({ sentence: '' }), (path) => {
    required(path.sentence, { message: $localize`:@@evaluations.desk.need:Schrijf wat er anders moet.` });
    minLength(path.sentence, 5, { message: $localize`:@@evaluations.desk.need:Schrijf wat er anders moet.` });
    maxLength(path.sentence, 300, { message: $localize`:@@evaluations.desk.shorter:Gebruik hooguit 300 tekens.` });
  }, { name: 'send-back' });
  protected readonly heading = computed(() => {
    const waiting = this.list.items().filter(({ state }) => state === 'waiting').length;
    if (waiting === 1) return $localize`:@@evaluations.desk.one:Eén verhaal wacht op plaatsing`;
    return waiting > 1 ? $localize`:@@evaluations.desk.some:${waiting}:count: verhalen wachten op plaatsing` : this.list.items().length ? $localize`:@@evaluations.desk.none:Geen verhaal wacht` : $localize`:@@evaluations.desk.title:Verhalen`;
  });

  constructor() {
    describePage(() => ({ title: $localize`:@@evaluations.desk.title:Verhalen`, isPublic: false }));
  }

  protected press({ consents }: Story): boolean {
    return Boolean(consents.institution?.press && consents.company?.press);
  }

  protected toggle(id: string): void {
    this.open.set(this.open() === id ? null : id);
    this.isReturning.set(false);
  }

  protected async publish(id: string): Promise<void> {
    const done = await this.sending.run(() => this.send.post<Story>(addresses.publication(id)));
    if (done) this.done($localize`:@@evaluations.desk.published:Het verhaal staat in de bibliotheek. Beide kanten krijgen bericht.`);
  }

  protected async sendBack(event: Event, id: string): Promise<void> {
    event.preventDefault();
    const done = await this.sending.submit(this.form, () => this.send.post<Story>(addresses.sendBack(id), { sentence: this.form.sentence().value() }));
    if (done) this.done($localize`:@@evaluations.desk.returned:Teruggestuurd. Beide kanten krijgen je zin.`);
  }

  private done(words: string): void {
    this.toasts.show(words);
    this.open.set(null);
    this.isReturning.set(false);
    this.list.reload();
  }
}
