import { ChangeDetectionStrategy, Component, ElementRef, computed, effect, inject, input, untracked, viewChild } from '@angular/core';
import type { FieldTree } from '@angular/forms/signals';
import { Here } from './here';
import { errorText } from './field-errors';
import { controlId } from './field';
import { injectLocale } from './locale';
import type { Sending } from './sending';

/**
 * What stands in the way of sending, at the top of a form: a link to every faulty field, and what the server refused.
 * `<kv-form-errors [sending]="sending" [form]="form" [labels]="{ seats: 'Aantal plaatsen' }" />`
 */
@Component({
  selector: 'kv-form-errors',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div #box tabindex="-1" role="alert">
      @if (problem(); as problem) {
        <div class="callout callout--alert">
          <h2 class="h-small">{{ problem.title }}</h2>
          @if (problem.detail && problem.detail !== problem.title) {<p class="small">{{ problem.detail }}</p>}
          @if (problem.errors?.length) {
            <ul class="plain small">@for (fault of problem.errors; track $index) {<li>{{ fault.detail }}</li>}</ul>
          }
        </div>
      }
      @if (faults().length) {
        <div class="callout callout--alert">
          <h2 class="h-small" i18n="@@base.form.faults">{faults().length, plural, =1 {Er gaat één ding niet goed} other {Er gaan {{ faults().length }} dingen niet goed}}</h2>
          <ul class="plain small">
            @for (fault of faults(); track fault.id + fault.text) {
              <li>
                <a [href]="here.path() + '#' + fault.id" (click)="jump(fault.id, $event)">@if (fault.label) {{{ fault.label }}: }{{ fault.text }}</a>
              </li>
            }
          </ul>
        </div>
      }
    </div>
  `,
})
export class FormErrors {
  readonly sending = input.required<Sending>();
  readonly form = input<FieldTree<unknown> | null>(null);
  /** Names of the fields by the last part of their path. */
  readonly labels = input<Record<string, string>>({});

  protected readonly here = inject(Here);
  private readonly locale = injectLocale();
  private readonly box = viewChild.required<ElementRef<HTMLElement>>('box');
  protected readonly problem = computed(() => this.sending().problem());
  protected readonly faults = computed(() => {
    const form = this.form();
    if (!form || !this.sending().wasTried()) return [];
    return form().errorSummary().map((error) => {
      const name = error.fieldTree().name();
      return { id: controlId(name), label: this.labels()[name.split('.').at(-1) ?? ''] ?? '', text: errorText(error, this.locale) };
    });
  });

  constructor() {
    effect(() => {
      const attempts = this.sending().attempts();
      const isBad = untracked(() => this.problem() !== null || this.faults().length > 0);
      if (attempts > 0 && isBad) queueMicrotask(() => this.box().nativeElement.focus());
    });
  }

  protected jump(id: string, event: Event): void {
    event.preventDefault();
    document.getElementById(id)?.focus();
  }
}
