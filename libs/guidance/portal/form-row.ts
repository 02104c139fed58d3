import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Seam, TextPipe, injectLocale } from '#base/portal';
import { KINDS, REASONS_SHORT, reasons } from '#guidance/contract';
import type { CollaborationForm } from '#guidance/contract';

/** A form in a list: what it is, and on the seam what it costs and yields. */
@Component({
  selector: 'kv-form-row',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [RouterLink, Seam, TextPipe],
  template: `
    @let one = form();
    <article class="formrow">
      <div>
        <h3><a [routerLink]="['/forms', one.slug]">{{ one.name | kvText }}</a></h3>
        <p class="measure">{{ one.explanation | kvText }}</p>
        <p class="small dim"><ng-container i18n="@@guidance.row.kinds">Soorten: {{ kinds() }}</ng-container></p>
      </div>
      <kv-seam [effort]="one.effort" [outcomes]="outcomes()" />
    </article>
  `,
  styles: `
    .formrow {
      display: grid; grid-template-columns: minmax(0, 1fr) 24rem; gap: var(--k-4) var(--k-6);
      align-items: start; padding-block: var(--k-5); border-top: 1px solid var(--k-rule);
    }
    .formrow > div { display: grid; gap: var(--k-2); }
    h3 a { color: inherit; text-decoration-color: transparent; }
    h3 a:hover { color: var(--k-accent); text-decoration-color: currentColor; }
    @media (max-width: 59.99em) { .formrow { grid-template-columns: minmax(0, 1fr); } }
  `,
})
export class FormRow {
  readonly form = input.required<CollaborationForm>();
  private readonly locale = injectLocale();

  protected readonly outcomes = computed(() =>
    reasons.map((reason) => ({ label: REASONS_SHORT[reason][this.locale], stars: this.form().outcomes[reason] })));
  protected readonly kinds = computed(() =>
    this.form().kinds.map((kind, place) => (place === 0 ? KINDS[kind][this.locale] : lowerFirst(KINDS[kind][this.locale]))).join(', '));
}

const lowerFirst = (words: string) => words.charAt(0).toLowerCase() + words.slice(1);
