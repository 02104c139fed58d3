import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Scroll, Stars, TextPipe, Twin, injectLocale } from '#base/portal';
import { FORMS_SHORT, REASONS_SHORT, reasons } from '#guidance/contract';
import type { CollaborationForm } from '#guidance/contract';
import { withForm, writeAnswers } from './answers';
import type { Answers } from './answers';

/** Up to three forms side by side: drawn, and as a plain table of numbers. */
@Component({
  selector: 'kv-compare',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [RouterLink, Scroll, Stars, TextPipe, Twin],
  templateUrl: './compare.html',
})
export class Compare {
  /** All eight, to choose from. */
  readonly all = input.required<readonly CollaborationForm[]>();
  readonly forms = input.required<readonly CollaborationForm[]>();
  readonly answers = input.required<Answers>();

  protected readonly locale = injectLocale();
  protected readonly reasons = reasons;
  protected readonly reasonNames = REASONS_SHORT;
  protected readonly names = FORMS_SHORT;
  protected readonly others = computed(() => this.all().filter((form) => !this.forms().includes(form)));
  /** What differs most, said in a sentence. */
  protected readonly finding = computed(() => {
    const [forms, primary] = [this.forms(), this.answers().reasons[0]];
    if (forms.length < 2 || !primary) return '';
    const sorted = [...forms].sort((a, b) => b.outcomes[primary] - a.outcomes[primary] || a.effort - b.effort);
    const [most, least] = [sorted[0], sorted.at(-1)];
    if (!most || !least) return '';
    const name = (form: CollaborationForm) => FORMS_SHORT[form.slug][this.locale];
    const reason = REASONS_SHORT[primary][this.locale].toLowerCase();
    if (most.outcomes[primary] === least.outcomes[primary]) return $localize`:@@wizard.compare.same:Voor ${reason}:reason: maken deze vormen geen verschil; kijk naar de andere redenen.`;
    return $localize`:@@wizard.compare.finding:${name(most)}:form: geeft het meest voor ${reason}:reason:: ${most.outcomes[primary]}:most: sterren tegen ${least.outcomes[primary]}:least:.`;
  });

  protected toggle(form: CollaborationForm) {
    return writeAnswers(withForm(this.answers(), this.forms().map(({ slug }) => slug), form.slug));
  }
}
