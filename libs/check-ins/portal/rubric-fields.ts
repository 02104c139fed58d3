import { ChangeDetectionStrategy, Component, model } from '@angular/core';
import { TextPipe } from '#base/portal';
import { RUBRIC_CONTEXT, RUBRIC_ITEM, RUBRIC_LEVEL, rubricContexts, rubricItems } from '#check-ins/contract';
import type { Rubric, RubricContext, RubricItem } from '#check-ins/contract';

export const emptyRubric: Rubric = { listening: null, explaining: null, resistance: null, together: null, priorities: null, contexts: [] };
let count = 0;

/** What the group practises: five lines, each to be left open, and where it showed. */
@Component({
  selector: 'kv-rubric-fields',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [TextPipe],
  styles: `
    :host { display: block; }
    fieldset { border: 0; padding: 0; margin: 1.25rem 0 0; min-width: 0; }
    legend { font-weight: 650; padding: 0; }
    .levels { display: grid; grid-template-columns: repeat(4, minmax(0, 1fr)); margin-top: .375rem; border: 1px solid var(--k-rule); }
    .levels label { display: grid; place-items: center; min-height: 3rem; padding: .25rem; text-align: center; font-size: .875rem; line-height: 1.2; cursor: pointer; position: relative; hyphens: auto; overflow-wrap: anywhere; }
    .levels label + label { border-inline-start: 1px solid var(--k-rule); }
    .levels input { position: absolute; inset: 0; opacity: 0; cursor: pointer; }
    .levels label:has(:checked) { background: var(--k-ink); color: var(--k-paper); }
    .levels label:has(:focus-visible) { outline: 3px solid var(--k-accent); outline-offset: 2px; z-index: 1; }
    @media (max-width: 22.5em) { .levels { grid-template-columns: repeat(2, minmax(0, 1fr)); } .levels label:nth-child(3) { border-inline-start: 0; } .levels label:nth-child(n + 3) { border-top: 1px solid var(--k-rule); } }
    .open { margin-top: .25rem; }
    .where { display: grid; margin-top: .375rem; }
  `,
  template: `
    @for (item of items; track item) {
      <fieldset>
        <legend>{{ RUBRIC_ITEM[item] | kvText }}</legend>
        <div class="levels">
          @for (level of levels; track level) {
            <label><input type="radio" [name]="id + item" [value]="level" [checked]="value()[item] === level" (change)="set(item, level)" />{{ RUBRIC_LEVEL[level] | kvText }}</label>
          }
        </div>
        @if (value()[item] !== null) {<button type="button" class="btn btn--quiet open" (click)="set(item, null)"><ng-container i18n="@@check-ins.rubric.not-seen">Toch niet gezien</ng-container><span class="sr">: {{ RUBRIC_ITEM[item] | kvText }}</span></button>}
      </fieldset>
    }
    <fieldset>
      <legend i18n="@@check-ins.rubric.where">Waar zag je het?</legend>
      <div class="where">
        @for (context of contexts; track context) {
          <label class="check"><input type="checkbox" [checked]="value().contexts.includes(context)" (change)="toggle(context)" /><span>{{ RUBRIC_CONTEXT[context] | kvText }}</span></label>
        }
      </div>
    </fieldset>
  `,
})
export class RubricFields {
  readonly value = model.required<Rubric>();
  protected readonly id = `rubric-${++count}-`;
  protected readonly items = rubricItems;
  protected readonly contexts = rubricContexts;
  protected readonly levels = [1, 2, 3, 4] as const;
  protected readonly RUBRIC_ITEM = RUBRIC_ITEM;
  protected readonly RUBRIC_LEVEL = RUBRIC_LEVEL;
  protected readonly RUBRIC_CONTEXT = RUBRIC_CONTEXT;

  protected set(item: RubricItem, level: 1 | 2 | 3 | 4 | null): void {
    this.value.update((all) => ({ ...all, [item]: level }));
  }

  protected toggle(context: RubricContext): void {
    this.value.update((all) => ({ ...all, contexts: all.contexts.includes(context) ? all.contexts.filter((one) => one !== context) : [...all.contexts, context] }));
  }
}
