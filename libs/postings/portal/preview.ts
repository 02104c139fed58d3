import type { Branch } from '#organisations/contract';
import type { KindSlug, Posting, Workplace } from '#postings/contract';
import type { ShownPosting } from './definitions';
import { toChange } from './editor-model';
import type { PostingForm } from './editor-model';

/** What was typed, as readers will see it. */
export function previewOf(form: PostingForm, about: { kind: KindSlug; direction: Posting['direction']; owner: Posting['owner']; branch: Branch | null; period: Posting['period'] }): ShownPosting {
  const change = toChange(form);
  const { from, until } = form.period;
  return {
    ...change, kind: about.kind, direction: about.direction, owner: about.owner,
    title: change.title ?? '', summary: change.summary ?? '', description: change.description ?? '',
    municipality: about.branch?.municipality ?? null, region: about.branch?.region ?? null, workplace: form.workplace ? (form.workplace as Workplace) : null,
    period: from && until ? { kind: 'range', from, until } : about.period?.kind === 'range' ? null : about.period, seatsLeft: change.seats,
  };
}
