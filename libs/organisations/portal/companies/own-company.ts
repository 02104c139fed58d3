import { computed, inject } from '@angular/core';
import type { Signal } from '@angular/core';
import { Session } from '#base/portal';

/** The id of the company that the reader works for now; undefined for anybody else, so that nothing is read. */
export function injectOwnCompany(): Signal<string | undefined> {
  const session = inject(Session);
  return computed(() => (session.worksAt('company') ? session.membership()?.organisation.id : undefined));
}
