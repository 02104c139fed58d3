import { ChangeDetectionStrategy, Component, computed, inject, input, linkedSignal, output, signal } from '@angular/core';
import { Busy, Dialog, TextPipe } from '#base/portal';
import type { DismissReason } from '#matching/contract';
import { DISMISS_GROUP, DISMISS_GROUPS, DISMISS_REASON, dismissReasons } from '#matching/contract';
import type { Side } from '../sides';
import type { Listed } from './line';
import { Marks } from './marks';

const groups = ['now', 'fit', 'other'] as const;

/** Asks why matches are put aside: not now, not fitting, or something else. Nobody of the other side hears it. */
@Component({
  selector: 'kv-dismiss-dialog',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Busy, Dialog, TextPipe],
  template: `
    <kv-dialog [heading]="heading()" [open]="matches().length > 0" (closed)="closed.emit()">
      <p class="small" i18n="@@matching.dismiss.about">Het verdwijnt uit jullie lijst. De andere kant merkt er niets van, en voor anderen verandert er niets. Terughalen kan altijd.</p>
      <div class="groups">
        @for (group of groups; track group.name) {
          <fieldset>
            <legend>{{ group.text | kvText }}</legend>
            @for (one of group.reasons; track one) {
              <label class="check"><input type="radio" name="reason" [value]="one" [checked]="reason() === one" (change)="reason.set(one)" /> <span>{{ REASON[one] | kvText }}</span></label>
            }
          </fieldset>
        }
      </div>
      <div class="field">
        <label for="dismiss-note"><ng-container i18n="@@matching.dismiss.note">Wil je er iets bij zeggen?</ng-container> <span class="opt-mark" i18n="@@matching.dismiss.optional">(mag leeg blijven)</span></label>
        <span class="hint" id="dismiss-hint" i18n="@@matching.dismiss.note-hint">Alleen je collega’s lezen dit.</span>
        <input class="input" id="dismiss-note" maxlength="200" autocomplete="off" aria-describedby="dismiss-hint" [value]="note()" (input)="note.set($any($event.target).value)" />
      </div>
      @if (failed(); as text) {<p class="small bad" role="alert">{{ text }}</p>}
      <button actions type="button" class="btn btn--primary" [kvBusy]="isBusy()" (click)="save()" i18n="@@matching.dismiss.do">Leg opzij</button>
      <button actions type="button" class="btn btn--quiet" (click)="closed.emit()" i18n="@@matching.dismiss.cancel">Annuleer</button>
    </kv-dialog>
  `,
  styles: `
    .groups { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 12rem), 1fr)); gap: .75rem 1.5rem; margin-block: 1rem; }
    fieldset { border: 0; padding: 0; margin: 0; min-width: 0; }
    legend { font-weight: 650; padding: 0; border-bottom: 1px solid var(--k-rule); width: 100%; padding-bottom: .25rem; }
    .check { padding-block: .25rem; }
    .opt-mark { margin-left: .35em; }
    .bad { color: var(--k-alert); margin-top: .75rem; }
  `,
})
export class DismissDialog {
  readonly matches = input.required<readonly Listed[]>();
  readonly side = input.required<Side>();
  /** What one of them is called. */
  readonly title = input('');
  readonly closed = output();
  readonly done = output<readonly Listed[]>();

  private readonly marks = inject(Marks);
  protected readonly REASON = DISMISS_REASON;
  protected readonly groups = groups.map((name) => ({ name, text: DISMISS_GROUPS[name], reasons: dismissReasons.filter((one) => DISMISS_GROUP[one] === name) }));
  protected readonly reason = linkedSignal<unknown, DismissReason | null>({ source: this.matches, computation: () => null });
  protected readonly note = linkedSignal<unknown, string>({ source: this.matches, computation: () => '' });
  protected readonly failed = linkedSignal<unknown, string | null>({ source: this.matches, computation: () => null });
  protected readonly isBusy = signal(false);
  protected readonly heading = computed(() => (this.matches().length > 1
    ? $localize`:@@matching.dismiss.heading-many:Leg ${this.matches().length}:count: matches opzij` : $localize`:@@matching.dismiss.heading:Leg “${this.title()}:title:” opzij`));

  protected async save(): Promise<void> {
    const reason = this.reason();
    if (reason === null) return this.failed.set($localize`:@@matching.dismiss.choose:Kies eerst waarom.`);
    this.isBusy.set(true);
    const matches = this.matches();
    const problem = await this.marks.dismiss(matches, this.side(), reason, this.note().trim() || null);
    this.isBusy.set(false);
    if (problem) this.failed.set([problem.title, problem.detail].filter(Boolean).join('. '));
    else this.done.emit(matches);
  }
}
