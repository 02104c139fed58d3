import { ElementRef, afterNextRender, inject, signal } from '@angular/core';
import type { WritableSignal } from '@angular/core';
import { form, validateStandardSchema } from '@angular/forms/signals';
import type { FieldTree, SchemaPath, SchemaPathTree } from '@angular/forms/signals';
import type { Checks } from './checks';
import { rulesOf } from './sending';

/**
 * A form whose rules come when somebody begins to fill it in, and at the latest before it is sent: who only reads needs none of them.
 * `form = lateForm(this.model, async () => (await import('./rules')).signUp, { name: 'sign-up' })`
 */
export function lateForm<T>(model: WritableSignal<T>, load: () => Promise<() => Checks<T>>, options: { name: string }): FieldTree<T> {
  const host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  const rules = signal<(() => Checks<T>) | null>(null);
  let coming: Promise<void> | null = null;
  const begin = () => (coming ??= load().then((found) => rules.set(found), () => {
    // Without a network the server has the only word, and the next touch tries again.
    coming = null;
  }));
  afterNextRender(() => host.addEventListener('focusin', () => void begin()));
  const tree = form(model, (path) => validateStandardSchema(path as unknown as SchemaPath<object> & SchemaPathTree<object>, () => rules()?.()), options);
  rulesOf.set(tree as FieldTree<never>, begin);
  return tree;
}
