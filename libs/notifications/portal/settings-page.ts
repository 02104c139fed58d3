import { HttpErrorResponse, httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Busy, DayPipe, Failed, FormErrors, Send, Sending, Session, Skeleton, TextPipe, Toasts, describePage, injectLocale } from '#base/portal';
import { TOPIC } from '#notifications/contract';
import type { Frequency, NotificationSettings, Topic } from '#notifications/contract';
import { notificationAddresses } from './addresses';
import { Frequencies } from './frequencies';

/** How often one wants mail about what: a line for each topic with four choices, kept at once. */
@Component({
  selector: 'kv-settings-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [RouterLink, Busy, DayPipe, Failed, FormErrors, Frequencies, Skeleton, TextPipe],
  styles: `
    .lead { max-width: 40rem; }
    ul { margin-top: var(--k-5); border-top: 1px solid var(--k-ink); }
    li { display: grid; grid-template-columns: minmax(0, 1fr) auto; gap: .5rem 2rem; align-items: center; padding-block: var(--k-4); border-bottom: 1px solid var(--k-rule); }
    h2 { font: 500 1.25rem/1.2 var(--k-serif); }
    .refused { margin-top: var(--k-5); max-width: 44rem; }
    .refused > * + * { margin-top: .75rem; }
    .after { margin-top: var(--k-4); max-width: 40rem; }
    @media (max-width: 59.99em) { li { grid-template-columns: minmax(0, 1fr); } }
  `,
  template: `
    <div class="page">
      @if (session.isKnown() && !session.isSignedIn()) {
        <kv-failed [error]="stranger" />
      } @else if (settings.error()) {
        <kv-failed [error]="settings.error()" (again)="settings.reload()" />
      } @else {
        <h1 i18n="@@notifications.settings.heading">Jij bepaalt hoe vaak je mail krijgt</h1>
        <p class="lead" i18n="@@notifications.settings.lead">Op Koppelvlak zie je alles meteen. Een overzicht per mail komt om half acht ’s ochtends, elke dag of op maandag.</p>
        @if (topics(); as topics) {
          @if (refusal(); as refusal) {
            <section class="callout callout--alert refused" aria-labelledby="refused">
              <h2 id="refused">{{ refusedHeading() }}</h2>
              @if (refusal.verdict === 'gone') {
                <p i18n="@@notifications.settings.gone">De mailserver van dat adres zegt dat het niet bestaat (code {{ refusal.code }}). Daarom sturen we er sinds <span class="nowrap">{{ refusal.since | kvDay: 'bare' }}</span> niets meer heen. Je nieuws staat wel gewoon op Koppelvlak.</p>
              } @else {
                <p i18n="@@notifications.settings.put-off">De mailserver van dat adres nam dagenlang niets aan (code {{ refusal.code }}). Misschien is je mailbox vol. Daarom sturen we er sinds <span class="nowrap">{{ refusal.since | kvDay: 'bare' }}</span> niets meer heen. Je nieuws staat wel gewoon op Koppelvlak.</p>
              }
              <p class="row btn-row">
                <a class="btn btn--primary" routerLink="/account" fragment="mail" i18n="@@notifications.settings.other-address">Geef een ander adres op</a>
                <button type="button" class="btn btn--second" [kvBusy]="sending.isBusy()" (click)="tryAgain()" i18n="@@notifications.settings.try-again">Het adres klopt, probeer het opnieuw</button>
              </p>
              <kv-form-errors [sending]="sending" />
            </section>
          } @else if (isTried()) {
            <div class="callout refused" role="status"><p i18n="@@notifications.settings.tried">We stuurden een mail naar {{ email() }}. Komt die binnen een paar minuten aan, dan is het opgelost. Zo niet, dan zie je het hier als je de pagina opnieuw opent.</p></div>
          }
          <ul class="plainlist">
            @for (one of topics; track one.topic) {
              <li>
                <div><h2>{{ words[one.topic].name | kvText }}</h2><p class="small">{{ words[one.topic].about | kvText }}</p></div>
                <kv-frequencies [name]="one.topic" [label]="words[one.topic].name[locale]" [value]="one.frequency" (chosen)="choose(one.topic, $event)" />
              </li>
            }
          </ul>
          <p class="after small" i18n="@@notifications.settings.always">Wat je nodig hebt om verder te kunnen, mailen we altijd: een nieuw wachtwoord, een uitnodiging, de link van een tussenstand, het antwoord op je vraag.</p>
          <p class="after"><a routerLink="/account" i18n="@@notifications.settings.account">Naar je account</a></p>
        } @else {
          <kv-skeleton [rows]="5" />
        }
      }
    </div>
  `,
})
export class SettingsPage {
  protected readonly session = inject(Session);
  private readonly send = inject(Send);
  private readonly toasts = inject(Toasts);
  protected readonly locale = injectLocale();
  protected readonly words = TOPIC;
  protected readonly stranger = new HttpErrorResponse({ status: 401 });
  protected readonly settings = httpResource<NotificationSettings>(() => (this.session.isSignedIn() ? notificationAddresses.settings : undefined));
  protected readonly topics = computed(() => (this.settings.hasValue() ? this.settings.value().topics : null));

  private readonly address = computed(() => (this.settings.hasValue() ? this.settings.value().address : null));
  protected readonly refusal = computed(() => this.address()?.refusal ?? null);
  protected readonly email = computed(() => this.address()?.email ?? '');
  protected readonly refusedHeading = computed(() => $localize`:@@notifications.settings.refused:Mail aan ${this.email()}:address: komt niet aan`);
  protected readonly sending = new Sending();
  protected readonly isTried = signal(false);

  constructor() {
    describePage(() => ({ title: $localize`:@@notifications.settings.title:Hoe vaak je mail krijgt`, isPublic: false }));
  }

  protected async tryAgain(): Promise<void> {
    const tried = await this.sending.run(() => this.send.post<NotificationSettings>(notificationAddresses.trials, {}));
    if (!tried) return;
    this.settings.set(tried.value);
    this.isTried.set(true);
    await this.session.reload();
  }

  protected async choose(topic: Topic, frequency: Frequency): Promise<void> {
    const was = this.topics()?.find((one) => one.topic === topic)?.frequency;
    const answer = await this.send.put<NotificationSettings>(notificationAddresses.setting(topic), { frequency });
    if (!answer.ok) {
      this.settings.reload();
      this.toasts.show(answer.problem.title);
      return;
    }
    this.settings.set(answer.value);
    this.toasts.show($localize`:@@notifications.settings.kept:Bewaard.`, was && was !== frequency ? () => void this.choose(topic, was) : undefined);
  }
}
