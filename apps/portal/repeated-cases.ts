import { TransferState, inject, makeStateKey } from '@angular/core';

/**
 * What Angular 22.2 writes down once for several equal views, it also reads once: bringing the first to life empties the list that says which
 * case of a plural stands there, and the second breaks on it ("cases is not iterable", its words printed twice). Here such a list goes round.
 */
export function repeatCases(): void {
  inject(TransferState).get<unknown[]>(makeStateKey('__nghData__'), []).forEach(goRound);
}

/** Every list of cases (`l`, by place) in what was written down of a view and of the views within it. */
export function goRound(view: unknown): void {
  if (typeof view !== 'object' || view === null) return;
  for (const [key, value] of Object.entries(view)) {
    if (key !== 'l') goRound(value);
    else for (const cases of Object.values(value as Record<string, number[]>)) cases.shift = () => { const [first] = cases; cases.push(...cases.splice(0, 1)); return first; };
  }
}
