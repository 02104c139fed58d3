import { ChangeDetectionStrategy, Component, ElementRef, computed, inject, linkedSignal, model } from '@angular/core';
import type { FormValueControl } from '@angular/forms/signals';
import { addDays } from '#base/contract';
import { Control, Group, Icon, Session, writeDay } from '#base/portal';

/** A set of days, pressed on a month: each press adds a day or takes it away; what is chosen stands below in order. */
@Component({
  selector: 'kv-days',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Group, Icon],
  styles: `
    :host { display: block; }
    .month { max-width: 22.75rem; margin-top: .5rem; border-block: 1px solid var(--k-rule); padding-block: .5rem .75rem; }
    .turn { display: flex; align-items: center; justify-content: space-between; }
    .turn b { font: 500 1.125rem/1.3 var(--k-serif); }
    .turn button { width: var(--k-hit); min-height: var(--k-hit); padding: 0; }
    .turn button:first-child kv-icon { transform: rotate(180deg); }
    .days { display: grid; grid-template-columns: repeat(7, 1fr); text-align: center; }
    .days abbr { font-size: var(--k-t-small); color: var(--k-ink-3); text-decoration: none; padding-block: .25rem; }
    .days button { min-height: 2.75rem; border: 1px solid transparent; background: none; color: inherit; font: inherit; font-variant-numeric: tabular-nums; cursor: pointer; }
    .days button:hover { border-color: var(--k-ink); }
    .days button[aria-pressed=true] { background: var(--k-ink); color: var(--k-paper); font-weight: 650; }
    .days button:disabled { color: var(--k-ink-3); opacity: .55; cursor: default; border-color: transparent; }
    .chips { margin-top: .75rem; }
  `,
  template: `
    <kv-group [of]="this" [how]="how">
      <div class="month">
        <div class="turn">
          <button type="button" class="btn btn--quiet" (click)="turn(-1)" aria-label="Vorige maand" i18n-aria-label="@@postings.days.previous"><kv-icon name="arrow" /></button>
          <b aria-live="polite">{{ monthName() }}</b>
          <button type="button" class="btn btn--quiet" (click)="turn(1)" aria-label="Volgende maand" i18n-aria-label="@@postings.days.next"><kv-icon name="arrow" /></button>
        </div>
        <div class="days" (keydown)="moved($event)">
          @for (name of weekdays; track $index) {<abbr aria-hidden="true">{{ name }}</abbr>}
          @for (gap of gaps(); track $index) {<span></span>}
          @for (day of days(); track day.on) {
            <button type="button" [attr.data-day]="day.on" [attr.tabindex]="day.on === focused() ? 0 : -1" [attr.aria-pressed]="value().includes(day.on)" [attr.aria-label]="day.spoken" [disabled]="day.isPast" (click)="toggle(day.on)" (blur)="touch.emit()">{{ day.number }}</button>
          }
        </div>
      </div>
      @if (chosen().length) {
        <ul class="chips" [attr.aria-label]="label()">
          @for (day of chosen(); track day.on) {<li><button type="button" class="chip" (click)="toggle(day.on)">{{ day.text }} <kv-icon name="cross" /><span class="sr" i18n="@@base.tags.remove">weghalen</span></button></li>}
        </ul>
      }
    </kv-group>
  `,
})
export class Days extends Control implements FormValueControl<string[]> {
  readonly value = model<string[]>([]);

  protected readonly how = $localize`:@@postings.days.how:Druk op een dag om hem te kiezen of weg te halen.`;
  private readonly session = inject(Session);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);
  private readonly today = computed(() => this.session.today() ?? '2027-01-01');
  /** The first day of the month that is shown: that of the first chosen day, else of today. */
  private readonly month = linkedSignal(() => `${([...this.value()].sort()[0] ?? this.today()).slice(0, 7)}-01`, { equal: (a, b) => a === b });

  protected readonly weekdays = [0, 1, 2, 3, 4, 5, 6].map((n) => new Intl.DateTimeFormat(this.locale, { weekday: 'short', timeZone: 'UTC' }).format(new Date(Date.UTC(2027, 1, 1 + n))));
  protected readonly monthName = computed(() => new Intl.DateTimeFormat(this.locale, { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(new Date(`${this.month()}T12:00:00Z`)));
  protected readonly gaps = computed(() => Array.from({ length: (new Date(`${this.month()}T12:00:00Z`).getUTCDay() + 6) % 7 }));
  protected readonly days = computed(() => {
    const first = this.month();
    const count = new Date(Date.UTC(Number(first.slice(0, 4)), Number(first.slice(5, 7)), 0)).getUTCDate();
    return Array.from({ length: count }, (_, n) => {
      const on = addDays(first, n);
      return { on, number: n + 1, spoken: writeDay(on, this.locale, 'weekday'), isPast: on < this.today() && !this.value().includes(on) };
    });
  });
  protected readonly focused = linkedSignal(() => this.days().find(({ isPast }) => !isPast)?.on ?? '');
  protected readonly chosen = computed(() => [...this.value()].sort().map((on) => ({ on, text: writeDay(on, this.locale, 'short') })));

  protected toggle(day: string): void {
    const month = this.month();
    this.value.update((all) => (all.includes(day) ? all.filter((one) => one !== day) : [...all, day].sort()));
    this.month.set(month);
    this.focused.set(day);
  }

  protected turn(by: number): void {
    const [year, month] = this.month().split('-').map(Number);
    this.month.set(new Date(Date.UTC(year ?? 2027, (month ?? 1) - 1 + by, 1)).toISOString().slice(0, 10));
  }

  /** Arrows go by day and week, page keys by month. */
  protected moved(event: KeyboardEvent): void {
    const step = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 }[event.key];
    if (step === undefined && event.key !== 'PageUp' && event.key !== 'PageDown') return;
    event.preventDefault();
    if (step === undefined) return this.turn(event.key === 'PageUp' ? -1 : 1);
    const to = addDays(this.focused() || this.today(), step);
    if (to < this.today()) return;
    if (to.slice(0, 7) !== this.month().slice(0, 7)) this.month.set(`${to.slice(0, 7)}-01`);
    this.focused.set(to);
    queueMicrotask(() => requestAnimationFrame(() => this.host.nativeElement.querySelector<HTMLElement>(`[data-day="${to}"]`)?.focus()));
  }
}
