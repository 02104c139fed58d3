import { ChangeDetectionStrategy, Component, computed, inject, linkedSignal } from '@angular/core';
import { FormField, form, required } from '@angular/forms/signals';
import { addDays } from '#base/contract';
import { Field, Session } from '#base/portal';
import { AsksFirst, MoveDialog } from './move-dialog';

/** Weeks that a posting is open again when nobody says otherwise. */
const WEEKS = 6;

/** Asks what opening anew needs: a closing date, more seats where it is full, another period where that is over. */
@Component({
  selector: 'kv-reopen-dialog',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Field, FormField, MoveDialog],
  styles: `.fields { grid-template-columns: repeat(auto-fit, minmax(min(100%, 11rem), 1fr)); gap: var(--k-4); margin-top: var(--k-4); }`,
  template: `
    <kv-move-dialog heading="Open je deze plaatsing opnieuw?" i18n-heading="@@portal.posting.reopen-heading" [of]="this">
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
      @if (asksReason()) {
        <kv-field [label]="labels.levelReason" hint="Bijvoorbeeld: je ontwerpt zelf en legt keuzes voor aan klanten." i18n-hint="@@portal.posting.level-reason-hint"><input class="input" autocomplete="off" [formField]="form.levelReason" /></kv-field>
      }
    </kv-move-dialog>
  `,
})
export class ReopenDialog extends AsksFirst {
  readonly act = 'reopen';
  private readonly session = inject(Session);
  protected readonly isFull = computed(() => this.posting().seatsLeft === 0);
  protected readonly isOver = computed(() => {
    const [{ period }, today] = [this.posting(), this.session.today()];
    return today !== null && period?.kind === 'range' && period.until < today;
  });
  private readonly model = linkedSignal(() => {
    const [{ closesOn, seats }, today] = [this.posting(), this.session.today() ?? ''];
    return { closesOn: closesOn && closesOn >= today ? closesOn : today && addDays(today, WEEKS * 7), seats: (seats ?? 0) + 1 as number | null, period: { from: '', until: '' }, levelReason: '' };
  });
  readonly form = form(this.model, (path) => required(path.closesOn), { name: 'reopen' });
  /** Only once the server has asked it: what was open before reasons were asked has none. */
  protected readonly asksReason = computed(() => this.model().levelReason !== '' || this.form.levelReason().errors().length > 0);
  readonly labels = {
    closesOn: $localize`:@@portal.posting.closes-on:Nieuwe sluitdatum`, seats: $localize`:@@portal.posting.seats:Plaatsen in totaal`,
    from: $localize`:@@portal.posting.from:Nieuwe periode, vanaf`, until: $localize`:@@portal.posting.until-end:Tot en met`, levelReason: $localize`:@@portal.posting.level-reason:Waarom het werk dit niveau vraagt`,
  };

  protected body() {
    const { closesOn, seats, period, levelReason } = this.model();
    return { closesOn, ...(levelReason.trim() ? { levelReason: levelReason.trim() } : {}), ...(this.isFull() ? { seats } : {}), ...(this.isOver() && period.from && period.until ? { period: { kind: 'range', ...period } } : {}) };
  }
}
