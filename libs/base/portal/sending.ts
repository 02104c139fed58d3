import { computed, signal } from '@angular/core';
import { submit } from '@angular/forms/signals';
import type { FieldTree, ValidationError } from '@angular/forms/signals';
import type { Fault, ProblemAnswer } from '#base/contract';
import type { Answer } from './send';

/** An error that the server put on a field; it goes when the field changes. */
export interface FaultError {
  kind: 'fault';
  message: string;
}

/** Forms whose rules come late, and how to have them before sending. */
export const rulesOf = new WeakMap<FieldTree<never>, () => Promise<void>>();

/**
 * The sending of one form: what was tried, whether it runs, what the server said.
 * Faults with a pointer go to their field; "try again", conflicts and refusals stand at form level, so that
 * they never block the next attempt.
 */
export class Sending {
  private readonly running = signal(false);
  private readonly said = signal<ProblemAnswer | null>(null);
  private readonly tried = signal(0);
  readonly isBusy = this.running.asReadonly();
  readonly problem = this.said.asReadonly();
  /** How often the person pressed send; the summary shows itself and takes the focus after each. */
  readonly attempts = this.tried.asReadonly();
  readonly wasTried = computed(() => this.tried() > 0);

  /** Sends when the form is valid. The answer when it went well; null when not: what was typed stays. */
  async submit<T, A>(tree: FieldTree<T>, action: () => Promise<Answer<A>>): Promise<{ value: A; etag: string | null } | null> {
    if (this.running()) return null;
    this.said.set(null);
    this.running.set(true);
    const done: { answer: Answer<A> | null } = { answer: null };
    try {
      await rulesOf.get(tree as FieldTree<never>)?.();
      await submit(tree, async () => {
        done.answer = await action();
        return done.answer.ok ? undefined : this.place(tree, done.answer.problem);
      });
    } finally {
      this.running.set(false);
      this.tried.update((n) => n + 1);
    }
    return done.answer?.ok ? { value: done.answer.value, etag: done.answer.etag } : null;
  }

  /** For a button without a form: the same problem place, the same busy state. */
  async run<A>(action: () => Promise<Answer<A>>): Promise<{ value: A; etag: string | null } | null> {
    if (this.running()) return null;
    this.said.set(null);
    this.running.set(true);
    try {
      const answer = await action();
      if (answer.ok) return { value: answer.value, etag: answer.etag };
      this.said.set(answer.problem);
      return null;
    } finally {
      this.running.set(false);
      this.tried.update((n) => n + 1);
    }
  }

  private place<T>(tree: FieldTree<T>, problem: ProblemAnswer): ValidationError.WithOptionalFieldTree[] | undefined {
    const placed: (FaultError & { fieldTree: FieldTree<unknown> })[] = [];
    const left: Fault[] = [];
    for (const fault of problem.errors ?? []) {
      const field = fault.in === 'body' ? fieldAt(tree, fault.pointer) : null;
      if (field) placed.push({ kind: 'fault', message: fault.detail, fieldTree: field });
      else left.push(fault);
    }
    if (placed.length === 0 || left.length > 0) this.said.set({ ...problem, errors: left });
    return placed.length > 0 ? placed : undefined;
  }
}

/** The field that a JSON pointer means, or the nearest one above it; null when the form has no such field. */
export function fieldAt(tree: FieldTree<unknown>, pointer: string): FieldTree<unknown> | null {
  let here = tree;
  let found = false;
  for (const part of pointer.split('/').slice(1)) {
    const next = (here as unknown as Record<string, FieldTree<unknown> | undefined>)[part.replaceAll('~1', '/').replaceAll('~0', '~')];
    if (typeof next !== 'function') break;
    here = next;
    found = true;
  }
  return found ? here : null;
}
