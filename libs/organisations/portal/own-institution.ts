import { httpResource } from '@angular/common/http';
import { computed, inject, linkedSignal } from '@angular/core';
import { Send, Session, allows } from '#base/portal';
import type { Answer } from '#base/portal';
import type { InstitutionChange, InstitutionSettings } from '#organisations/contract';
import { addresses } from './addresses';

/** The institution one works for, as its people arrange it: what is kept, whether one may change it, and keeping a change. */
export function injectOwnInstitution() {
  const [session, send] = [inject(Session), inject(Send)];
  const id = computed(() => (session.worksAt('institution') ? session.membership()?.organisation.id : undefined));
  const read = httpResource<InstitutionSettings>(() => {
    const own = id();
    return own ? addresses.institutionSettings(own) : undefined;
  });
  const kept = linkedSignal(() => (read.hasValue() ? read.value() : null));
  return {
    read, kept,
    mayChange: computed(() => allows(kept(), 'change')),
    /** Sends to the version that was read; when somebody was faster it reads again, and what was typed stays. */
    async keep(change: InstitutionChange): Promise<Answer<InstitutionSettings>> {
      const answer = await send.patch<InstitutionSettings>(addresses.institutionOf(id() ?? ''), change, `"${kept()?.version ?? 0}"`);
      if (answer.ok) kept.set(answer.value);
      else if (answer.problem.status === 412) read.reload();
      return answer;
    },
  };
}
