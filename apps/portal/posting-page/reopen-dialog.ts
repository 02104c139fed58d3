import { ChangeDetectionStrategy, Component, computed, inject, input, linkedSignal, output } from '@angular/core';
import { FormField, form, required } from '@angular/forms/signals';
import { addDays } from '#base/contract';
import { Busy, Dialog, Field, FormErrors, Sending, Session, TextPipe } from '#base/portal';
import { moveOf } from '#postings/contract';
import type { Posting } from '#postings/contract';
import { LifeActs } from './life-acts';

/** Weeks that a posting is open again when nobody says otherwise. */
const WEEKS = 6;

/** Asks what opening anew needs: a closing date, more seats where it is full, another period where that is over. */
@Component({
  selector: 'kv-reopen-dialog',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Busy, Dialog, Field, FormErrors, FormField, TextPipe],
  template: `
    <kv-dialog heading="Open je deze plaatsing opnieuw?" i18n-heading="@@portal.posting.reopen-heading" [open]="open()" (closed)="closed.emit()">
      <p>{{ move.happens | kvText }}</p>
      <form class="stack" id="reopen" novalidate (submit)="save($event)">
        <kv-form-errors [sending]="sending" [form]="form" [labels]="labels" />
        <kv-field [label]="labels.closesOn"><input class="input" type="date" [formField]="form.closesOn" /></kv-field>
        @if (isFull()) {
          <kv-field [label]="labels.seats" hint="Alle {{ posting().seats }} zijn vergeven. Zeg hoeveel het er in totaal worden." i18n-hint="@@portal.posting.seats-hint"><input class="input" type="number" inputmode="numeric" [formField]="form.seats" /></kv-field>
        }
        @if (isOver()) {
          <div class="fields">
            <kv-field [label]="labels.from"><input class="input" type="date" [formField]="form.period.from" /></kv-field>
            <kv-field [label]="labels.until"><input class="input" type="date" [formField]="form.period.until" /></kv-field>
          </div>
        }
      </form>
      <ng-container actions>
        <button type="submit" form="reopen" class="btn btn--primary" [kvBusy]="sending.isBusy()">{{ move.button! | kvText }}</button>
        <button type="button" class="btn btn--quiet" (click)="closed.emit()" i18n="@@portal.posting.back">Terug</button>
      </ng-container>
    </kv-dialog>
  `,
})
export class ReopenDialog {
  readonly posting = input.required<Posting>();
  readonly open = input(false);
  readonly closed = output();
  /** What to do when it is done, and when it was taken back. */
  readonly told = input.required<() => void>();

  private readonly acts = inject(LifeActs);
  private readonly session = inject(Session);
  protected readonly sending = new Sending();
  protected readonly move = moveOf('reopen');
  protected readonly isFull = computed(() => this.posting().seatsLeft === 0);
  protected readonly isOver = computed(() => {
    const [{ period }, today] = [this.posting(), this.session.today()];
    return today !== null && period?.kind === 'range' && period.until < today;
  });
  protected readonly model = linkedSignal(() => {
    const [{ closesOn, seats }, today] = [this.posting(), this.session.today() ?? ''];
    return { closesOn: closesOn && closesOn >= today ? closesOn : today && addDays(today, WEEKS * 7), seats: (seats ?? 0) + 1 as number | null, period: { from: '', until: '' } };
  });
  protected readonly form = form(this.model, (path) => required(path.closesOn), { name: 'reopen' });
  protected readonly labels = {
    closesOn: $localize`:@@portal.posting.closes-on:Nieuwe sluitdatum`, seats: $localize`:@@portal.posting.seats:Plaatsen in totaal`,
    from: $localize`:@@portal.posting.from:Nieuwe periode, vanaf`, until: $localize`:@@portal.posting.until-end:Tot en met`,
  };

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    const { closesOn, seats, period } = this.model();
    const body = { closesOn, ...(this.isFull() ? { seats } : {}), ...(this.isOver() && period.from && period.until ? { period: { kind: 'range', ...period } } : {}) };
    const done = await this.sending.submit(this.form, () => this.acts.ask('reopen', this.posting(), body));
    if (!done) return;
    this.closed.emit();
    this.acts.told('reopen', this.posting(), done.value, this.told());
  }
}
