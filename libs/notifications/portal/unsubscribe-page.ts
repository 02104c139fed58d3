import { HttpErrorResponse, httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, effect, inject, input, signal } from '@angular/core';
import { Busy, Failed, FormErrors, Send, Sending, Skeleton, TextPipe, describePage, injectLocale, injectPageStatus } from '#base/portal';
import { FREQUENCY, TOPIC } from '#notifications/contract';
import type { Frequency, UnsubscribeLink } from '#notifications/contract';
import { notificationAddresses } from './addresses';

/** What the link at the foot of a mail opens: it asks once, offers less instead of nothing, and needs no sign-in. */
@Component({
  selector: 'kv-unsubscribe-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Busy, Failed, FormErrors, Skeleton, TextPipe],
  styles: `.lead { max-width: 38rem; } .after { margin-top: var(--k-5); } ul { margin-top: var(--k-4); border-top: 1px solid var(--k-ink); max-width: 34rem; } li { display: flex; justify-content: space-between; gap: 1rem; padding-block: .75rem; border-bottom: 1px solid var(--k-rule); }`,
  template: `
    <div class="page">
      @if (isUnknown()) {
        <h1 i18n="@@notifications.unsubscribe.unknown">Deze link kennen we niet</h1>
        <p class="lead" i18n="@@notifications.unsubscribe.unknown-text">Misschien is hij niet helemaal overgenomen. Open de link uit je mail opnieuw, of log in en kies bij je account hoe vaak je mail krijgt.</p>
      } @else if (link.error()) {
        <kv-failed [error]="link.error()" (again)="link.reload()" />
      } @else if (done(); as frequency) {
        <h1>{{ doneHeading() }}</h1>
        <p class="lead" i18n="@@notifications.unsubscribe.done-text">Op Koppelvlak zelf blijf je alles zien. Wat je nodig hebt om verder te kunnen, mailen we nog wel.</p>
        <p class="after"><button type="button" class="btn btn--quiet" (click)="undo()" i18n="@@notifications.unsubscribe.undo">Toch niet: zet het terug</button></p>
      } @else if (asked(); as asked) {
        <h1>{{ heading() }}</h1>
        <p class="lead" i18n="@@notifications.unsubscribe.lead">Je hoeft er niet voor in te loggen. Minder vaak kan ook: dan krijg je één overzicht om half acht ’s ochtends.</p>
        @if (asked.isDigest) {
          <ul class="plainlist">@for (one of about(); track one.topic) {<li><span>{{ words[one.topic].name | kvText }}</span><span class="dim">{{ often[one.frequency] | kvText }}</span></li>}</ul>
        }
        <div class="stack after">
          <kv-form-errors [sending]="sending" />
          <div class="row btn-row">
            <button type="button" class="btn btn--primary" [kvBusy]="sending.isBusy()" (click)="choose('off')" i18n="@@notifications.unsubscribe.stop">Stuur hierover geen mail meer</button>
            @for (one of less(); track one) {<button type="button" class="btn btn--second" (click)="choose(one)">{{ offers[one] }}</button>}
          </div>
        </div>
      } @else {
        <kv-skeleton [rows]="1" />
      }
    </div>
  `,
})
export class UnsubscribePage {
  readonly token = input.required<string>();

  private readonly send = inject(Send);
  private readonly locale = injectLocale();
  protected readonly words = TOPIC;
  protected readonly often = FREQUENCY;
  protected readonly offers = { daily: $localize`:@@notifications.unsubscribe.daily:Liever één keer per dag`, weekly: $localize`:@@notifications.unsubscribe.weekly:Liever één keer per week` };
  protected readonly sending = new Sending();
  protected readonly link = httpResource<UnsubscribeLink>(() => notificationAddresses.unsubscribe(this.token()));
  protected readonly asked = computed(() => (this.link.hasValue() ? this.link.value() : null));
  protected readonly isUnknown = computed(() => {
    const error = this.link.error();
    return error instanceof HttpErrorResponse && [400, 404].includes(error.status);
  });
  protected readonly done = signal<Frequency | null>(null);
  /** How it was, to put it back. */
  private before: UnsubscribeLink['topics'] = [];
  /** What a mail of several topics is ended for is what comes in such mails. */
  protected readonly about = computed(() => {
    const { isDigest = false, topics = [] } = this.asked() ?? {};
    const gathered = topics.filter(({ frequency }) => frequency === 'daily' || frequency === 'weekly');
    return isDigest && gathered.length > 0 ? gathered : topics;
  });
  protected readonly less = computed(() => (['daily', 'weekly'] as const).filter((one) => this.about().some(({ frequency }) => frequency === 'at-once' || (frequency === 'daily' && one === 'weekly') || frequency === 'off')));
  protected readonly heading = computed(() => {
    const { isDigest = false, topics = [] } = this.asked() ?? {};
    const [first] = topics;
    return isDigest || !first ? $localize`:@@notifications.unsubscribe.digest:Geen overzicht meer per mail?` : $localize`:@@notifications.unsubscribe.heading:Geen mail meer over “${TOPIC[first.topic].name[this.locale]}:topic:”?`;
  });
  protected readonly doneHeading = computed(() => ({
    off: $localize`:@@notifications.unsubscribe.done-off:Hierover krijg je geen mail meer`, daily: $localize`:@@notifications.unsubscribe.done-daily:Voortaan krijg je één overzicht per dag`,
    weekly: $localize`:@@notifications.unsubscribe.done-weekly:Voortaan krijg je één overzicht per week`, 'at-once': '' })[this.done() ?? 'off']);

  constructor() {
    describePage(() => ({ title: $localize`:@@notifications.unsubscribe.title:Minder mail`, isPublic: false }));
    const setStatus = injectPageStatus();
    effect(() => {
      if (this.isUnknown()) setStatus(404);
    });
  }

  protected async choose(frequency: Frequency): Promise<void> {
    this.before = this.about();
    if (await this.put(this.before.map(({ topic }) => topic), frequency)) this.done.set(frequency);
  }

  protected async undo(): Promise<void> {
    for (const { topic, frequency } of this.before) if (!await this.put([topic], frequency)) return;
    this.done.set(null);
    this.link.reload();
  }

  private async put(topics: string[], frequency: Frequency): Promise<boolean> {
    return !!await this.sending.run(() => this.send.put<UnsubscribeLink>(notificationAddresses.unsubscribe(this.token()), { topics, frequency }));
  }
}
