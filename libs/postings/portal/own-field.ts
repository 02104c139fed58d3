import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { FormField } from '@angular/forms/signals';
import type { FieldTree } from '@angular/forms/signals';
import { Choice, Choices, Field, injectLocale } from '#base/portal';
import { labelOf } from '#postings/contract';
import type { Direction, OwnField } from '#postings/contract';
import { Days } from './days';
import { isSaid } from './described-text';

/** One own field of a kind, as its description says. */
@Component({
  selector: 'kv-own-field',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Choice, Choices, Days, Field, FormField],
  styles: `
    :host { display: block; }
    :host(.wide) { grid-column: 1 / -1; }
    .counted { display: flex; align-items: center; gap: .625rem; }
    .counted .input { width: 9rem; flex: none; }
    .lines { min-height: 6rem; }
  `,
  host: { '[class.wide]': 'isWide()' },
  template: `
    @let own = field();
    @switch (own.type) {
      @case ('prose') {
        <kv-field [label]="label()" [hint]="hint()" [optional]="isOptional()"><textarea class="area" rows="5" [formField]="text()"></textarea></kv-field>
      }
      @case ('lines') {
        <kv-field [label]="label()" [hint]="hint() || everyLine" [optional]="isOptional()"><textarea class="area lines" rows="3" [formField]="text()"></textarea></kv-field>
      }
      @case ('line') {
        <kv-field [label]="label()" [hint]="hint()" [optional]="isOptional()"><input class="input" autocomplete="off" [formField]="text()" /></kv-field>
      }
      @case ('day') {
        <kv-field [label]="label()" [hint]="hint()" [optional]="isOptional()"><input class="input" type="date" [formField]="text()" /></kv-field>
      }
      @case ('days') {
        <kv-days [label]="label()" [hint]="hint()" [optional]="isOptional()" [formField]="list()" />
      }
      @case ('choice') {
        <kv-choice [label]="label()" [hint]="hint()" [optional]="isOptional()" [options]="options()" [formField]="text()" />
      }
      @case ('choices') {
        <kv-choices [label]="label()" [hint]="hint()" [optional]="isOptional()" [columns]="options().length > 4 || isLong()" [options]="options()" [formField]="list()" />
      }
      @case ('yes-no') {
        @if (isSaid()) {
          <kv-choice [label]="label()" [hint]="hint()" [options]="yesNo" [formField]="text()" />
        } @else {
          <label class="check"><input type="checkbox" [formField]="box()" /><span>{{ label() }}</span></label>
        }
      }
      @default {
        <kv-field [label]="label()" [hint]="hint()" [optional]="isOptional()">
          <span class="counted"><input class="input" type="number" [attr.inputmode]="own.type === 'decimal' ? 'decimal' : 'numeric'" [step]="step()" [formField]="number()" /><span class="dim">{{ unit() }}</span></span>
        </kv-field>
      }
    }
  `,
})
export class OwnFieldInput {
  readonly field = input.required<OwnField>();
  readonly tree = input.required<FieldTree<unknown>>();
  readonly direction = input.required<Direction>();

  private readonly locale = injectLocale();
  protected readonly everyLine = $localize`:@@postings.own.every-line:Eén per regel.`;
  protected readonly yesNo = [{ value: 'yes', text: $localize`:@@postings.own.yes:Ja` }, { value: 'no', text: $localize`:@@postings.own.no:Nee` }];
  protected readonly label = computed(() => labelOf(this.field(), this.direction())[this.locale]);
  protected readonly hint = computed(() => this.field().hint?.[this.locale] ?? '');
  protected readonly isOptional = computed(() => !this.field().needed.includes(this.direction()));
  protected readonly isSaid = computed(() => isSaid(this.field(), this.direction()));
  protected readonly isWide = computed(() => ['prose', 'lines', 'choice', 'choices', 'days', 'line', 'yes-no'].includes(this.field().type));
  protected readonly options = computed(() => {
    const field = this.field();
    return 'choices' in field ? Object.entries(field.choices).map(([value, text]) => ({ value, text: text[this.locale] })) : [];
  });
  protected readonly isLong = computed(() => this.options().some(({ text }) => text.length > 28));
  protected readonly step = computed(() => { const field = this.field(); return 'step' in field ? field.step : 1; });
  protected readonly unit = computed(() => {
    const field = this.field();
    if (field.type === 'euros') return $localize`:@@postings.own.euros:euro`;
    if (field.type === 'percent') return $localize`:@@postings.own.percent:procent`;
    return 'unit' in field ? field.unit?.many[this.locale] ?? '' : '';
  });

  // The description decides what a field holds; the types of the form cannot know.
  protected readonly text = computed(() => this.tree() as FieldTree<string>);
  protected readonly list = computed(() => this.tree() as FieldTree<string[]>);
  protected readonly number = computed(() => this.tree() as FieldTree<number | null>);
  protected readonly box = computed(() => this.tree() as FieldTree<boolean>);
}
