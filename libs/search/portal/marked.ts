import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { marked } from './hits';

/** A text in which the words that were looked for stand out. */
@Component({
  selector: 'kv-marked',
  changeDetection: ChangeDetectionStrategy.OnPush,
  styles: `mark { background: var(--k-accent-soft); color: inherit; border-radius: 1px; }`,
  template: `@for (part of parts(); track $index) {@if (part.isMarked) {<mark>{{ part.text }}</mark>} @else {{{ part.text }}}}`,
})
export class Marked {
  readonly text = input.required<string>();
  readonly words = input.required<string>();
  protected readonly parts = computed(() => marked(this.text(), this.words()));
}
