import { ChangeDetectionStrategy, Component, inject, output, signal, viewChild } from '@angular/core';
import { Busy, DayPipe, Field, FormErrors, Send, Sending, Session, TimePipe, Toasts, dayOf, injectLocale, writeDay } from '#base/portal';
import { addDays } from '#base/contract';
import { JobsRan } from './jobs-ran';
import { demoAddresses } from './mail';

/** The demo's clock: what time the product has, and ways to move it. Everything that is due by then happens. */
@Component({
  selector: 'kv-clock-panel',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Busy, DayPipe, Field, FormErrors, JobsRan, TimePipe],
  styles: `h2 { font-size: 1.5rem; } .now { font: 500 1.25rem/1.3 var(--k-serif); } form { display: grid; gap: .75rem; }`,
  template: `
    <section class="panel stack" aria-labelledby="clock-h">
      <h2 id="clock-h" i18n="@@portal.mail.clock">Hoe laat het hier is</h2>
      <p class="now" role="status">{{ session.now() | kvDay: 'weekday' }}, {{ session.now() | kvTime }}</p>
      <p class="small dim" i18n="@@portal.mail.clock-text">Zet de tijd vooruit, dan gebeurt alles wat tot dan toe op de agenda stond: tussenstanden, herinneringen, sluitingen.</p>
      @if (sending.problem()) {<kv-form-errors [sending]="sending" />}
      <div class="row">
        <button type="button" class="btn btn--second" [kvBusy]="sending.isBusy()" (click)="forward(1)" i18n="@@portal.mail.day">1 dag verder</button>
        <button type="button" class="btn btn--second" [kvBusy]="sending.isBusy()" (click)="forward(7)" i18n="@@portal.mail.week">1 week verder</button>
      </div>
      <form (submit)="toDay($event)">
        <kv-field label="Naar een dag" i18n-label="@@portal.mail.to-day" for="clock-day">
          <input #day class="input" type="date" [value]="picked() || today()" [min]="today()" (input)="picked.set(day.value)" />
        </kv-field>
        <button class="btn btn--second" [kvBusy]="sending.isBusy()" i18n="@@portal.mail.go">Ga naar die dag</button>
      </form>
      <kv-jobs-ran (settled)="moved.emit()" />
    </section>
  `,
})
export class ClockPanel {
  /** The clock was moved, and what was due by then is done. */
  readonly moved = output();
  protected readonly session = inject(Session);
  private readonly send = inject(Send);
  private readonly toasts = inject(Toasts);
  private readonly locale = injectLocale();
  private readonly ran = viewChild.required(JobsRan);
  protected readonly sending = new Sending();
  protected readonly picked = signal('');
  protected readonly today = () => this.session.today() ?? '';

  protected forward(days: number): Promise<void> {
    return this.move(addDays(dayOf(this.session.now() ?? ''), days));
  }

  protected toDay(event: Event): Promise<void> {
    event.preventDefault();
    return this.move(this.picked() || this.today());
  }

  /** The day moves, the hour of the day stays. */
  private async move(day: string): Promise<void> {
    const now = this.session.now();
    if (!now || !day) return;
    const done = await this.sending.run(() => this.send.post(demoAddresses.clock, { now: `${day}${now.slice(10)}` }));
    if (!done) return;
    await this.session.reload();
    this.picked.set('');
    this.toasts.show($localize`:@@portal.mail.moved:Het is nu ${writeDay(this.session.now() ?? '', this.locale, 'weekday')}:day:.`);
    this.ran().watch();
  }
}
