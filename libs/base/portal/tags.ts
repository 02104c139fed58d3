import { ChangeDetectionStrategy, Component, input, model } from '@angular/core';
import type { FormValueControl } from '@angular/forms/signals';
import { Control } from './control';
import { Icon } from './icon';

/** Words typed one by one: Enter or a comma adds one, and each can be taken away. */
@Component({
  selector: 'kv-tags',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon],
  styles: `
    :host { display: block; }
    .field .row { gap: .5rem; }
    .input { flex: 1 1 12rem; width: auto; }
  `,
  template: `
    <div class="field" [class.field--bad]="shown().length">
      <label [for]="id()">{{ label() }}<span class="opt-mark" i18n="@@base.field.optional"> (mag leeg blijven)</span></label>
      @if (hint()) {<span class="hint" [id]="id() + '-hint'">{{ hint() }}</span>}
      <div class="row">
        <input #box class="input" autocomplete="off" [maxLength]="longest()" [id]="id()" [attr.aria-describedby]="hint() ? id() + '-hint' : null" (keydown)="typed($event, box)" (blur)="add(box); touch.emit()" />
        <button type="button" class="btn btn--second" (click)="add(box); box.focus()" i18n="@@base.tags.add">Voeg toe</button>
      </div>
      @if (value().length) {
        <ul class="chips" [attr.aria-label]="label()">
          @for (tag of value(); track tag) {
            <li>
              <button type="button" class="chip" (click)="remove(tag); box.focus()">{{ tag }} <kv-icon name="cross" /><span class="sr" i18n="@@base.tags.remove">weghalen</span></button>
            </li>
          }
        </ul>
      }
      @for (text of shown(); track text) {<span class="err"><kv-icon name="warn" />{{ text }}</span>}
    </div>
  `,
})
export class Tags extends Control implements FormValueControl<string[]> {
  readonly value = model<string[]>([]);
  /** How many characters a word may have. */
  readonly longest = input(40);

  protected typed(event: KeyboardEvent, box: HTMLInputElement): void {
    if (event.key !== 'Enter' && event.key !== ',') return;
    // Enter with an empty box sends the form, as everywhere.
    if (event.key === 'Enter' && !box.value.trim()) return;
    event.preventDefault();
    this.add(box);
  }

  protected add(box: HTMLInputElement): void {
    const words = box.value.split(',').map((word) => word.trim()).filter(Boolean);
    if (words.length === 0) return;
    this.value.update((all) => {
      const known = new Set(all.map((tag) => tag.toLowerCase()));
      return [...all, ...words.filter((word) => !known.has(word.toLowerCase()) && known.add(word.toLowerCase()))];
    });
    box.value = '';
  }

  protected remove(tag: string): void {
    this.value.update((all) => all.filter((one) => one !== tag));
  }
}
