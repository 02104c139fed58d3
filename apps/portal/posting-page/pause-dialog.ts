import { ChangeDetectionStrategy, Component, signal } from '@angular/core';
import { FormField, form, maxLength } from '@angular/forms/signals';
import { Field } from '#base/portal';
import { AsksFirst, MoveDialog } from './move-dialog';

/** Asks why a posting pauses and until when; both may be left open. */
@Component({
  selector: 'kv-pause-dialog',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Field, FormField, MoveDialog],
  template: `
    <kv-move-dialog heading="Pauzeer je deze plaatsing?" i18n-heading="@@portal.posting.pause-heading" [of]="this">
      <kv-field [label]="labels.until" optional hint="Die dag staat de plaatsing vanzelf weer open." i18n-hint="@@portal.posting.until-hint"><input class="input" type="date" [formField]="form.until" /></kv-field>
      <kv-field [label]="labels.reason" optional hint="Alleen je eigen organisatie leest dit." i18n-hint="@@portal.posting.reason-hint"><input class="input" [formField]="form.reason" /></kv-field>
    </kv-move-dialog>
  `,
})
export class PauseDialog extends AsksFirst {
  readonly act = 'pause';
  private readonly model = signal({ until: '', reason: '' });
  readonly form = form(this.model, (path) => maxLength(path.reason, 200), { name: 'pause' });
  readonly labels = { until: $localize`:@@portal.posting.until:Tot wanneer`, reason: $localize`:@@portal.posting.reason:Waarom` };

  protected body() {
    const { until, reason } = this.model();
    return { until: until || null, reason: reason.trim() || null };
  }
}
