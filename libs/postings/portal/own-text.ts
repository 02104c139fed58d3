import { ownFields } from '#postings/contract';
import type { Direction, KindSlug, OwnValue } from '#postings/contract';
import { emptyText, textsOf, valuesOf } from './described-text';
import type { OwnTexts } from './described-text';

/** What the posting is of: it decides which own fields there are. */
export interface Subject {
  kind: KindSlug;
  direction: Direction;
}

export function emptyOwn({ kind, direction }: Subject): OwnTexts {
  return Object.fromEntries(ownFields(kind, direction).map((field) => [field.name, emptyText(field, direction)]));
}

/** The own fields of a posting as the editor shows them. */
export const ownFrom = ({ kind, direction }: Subject, details: Record<string, unknown>): OwnTexts => textsOf(ownFields(kind, direction), direction, details);

/** The own fields as the API takes them; what is empty is left out. */
export const ownValues = ({ kind, direction }: Subject, texts: OwnTexts): Record<string, OwnValue> => valuesOf(ownFields(kind, direction), texts);
