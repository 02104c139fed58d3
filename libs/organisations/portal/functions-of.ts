import { ChangeDetectionStrategy, Component, computed, input, model } from '@angular/core';
import { Fn, TextPipe } from '#base/portal';
import { FUNCTIONS, FUNCTION_GROUP, jobFunctions } from '#pathways/contract';

/** The functions a programme trains for: those of its codes, with what is added and taken away. */
@Component({
  selector: 'kv-functions-of',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Fn, TextPipe],
  styles: `
    .list { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 19rem), 1fr)); gap: 0 2rem; }
    legend { float: left; width: 100%; }
    legend + * { clear: both; }
    .check small { display: block; color: var(--k-ink-2); font-size: var(--k-t-micro); }
  `,
  template: `
    <fieldset class="field">
      <legend class="lab" i18n="@@organisations.functions.label">Functies</legend>
      <span class="hint" i18n="@@organisations.functions.hint">De codes zeggen voor welke functies jullie opleiden. Klopt dat niet helemaal, pas het dan aan.</span>
      <div class="list">
        @for (row of rows(); track row.slug) {
          <label class="check">
            <input type="checkbox" [checked]="row.isChosen" (change)="toggle(row.slug, row.codes.length > 0)" />
            <span><kv-fn [group]="groups[row.slug]" [name]="names[row.slug] | kvText" />
              @if (row.codes.length && row.isChosen) {<small i18n="@@organisations.functions.derived">volgt uit {{ row.codes.join(', ') }}</small>}
              @else if (row.codes.length) {<small i18n="@@organisations.functions.removed">weggehaald, al volgt zij uit {{ row.codes.join(', ') }}</small>}
              @else if (row.isChosen) {<small i18n="@@organisations.functions.added">zelf toegevoegd</small>}
            </span>
          </label>
        }
      </div>
    </fieldset>
  `,
})
export class FunctionsOf {
  /** Per function the codes it follows from. */
  readonly derived = input.required<ReadonlyMap<string, string[]>>();
  readonly added = model.required<string[]>();
  readonly removed = model.required<string[]>();
  protected readonly names = FUNCTIONS;
  protected readonly groups = FUNCTION_GROUP;
  protected readonly rows = computed(() => jobFunctions.map((slug) => {
    const codes = this.derived().get(slug) ?? [];
    return { slug, codes, isChosen: codes.length > 0 ? !this.removed().includes(slug) : this.added().includes(slug) };
  }));

  protected toggle(slug: string, isDerived: boolean): void {
    (isDerived ? this.removed : this.added).update((all) => (all.includes(slug) ? all.filter((one) => one !== slug) : [...all, slug]));
  }
}
