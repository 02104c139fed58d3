import type { Posting } from '#postings/contract';
import type { ShownPosting } from './definitions';
import { toChange } from './editor-model';
import type { PostingForm } from './editor-model';
import type { Subject } from './own-text';

/** What was typed, as readers will see it. */
export function previewOf(form: PostingForm, about: Subject & { owner: Posting['owner']; place: { municipality: string | null; region: string } | null; programme: Posting['programme'] }): ShownPosting {
  const change = toChange(form, about);
  return {
    ...change, kind: about.kind, direction: about.direction, owner: about.owner,
    title: change.title ?? '', summary: change.summary ?? '', description: change.description ?? '',
    municipality: about.place?.municipality ?? null, region: about.place?.region ?? null, programme: about.programme, recognitions: [],
    period: change.period?.kind === 'range' && !(change.period.from && change.period.until) ? null : change.period, seatsLeft: change.seats,
  };
}
