import type { Text } from '#base/contract';
import { kinds as kindSlugs, type Kind as KindSlug } from '#guidance/contract';
import type { Kind, KindTraits } from './kind';
import { KINDS } from './kind-list';
import type { OwnField } from './own';
import type { Direction } from './status';

export { KINDS, kindSlugs, type KindSlug };

export function kindOf(kind: KindSlug): Kind {
  return KINDS[kind];
}

export function traitsOf(kind: KindSlug): KindTraits {
  return KINDS[kind];
}

/** The own fields of a kind that go with a direction, under their headings. */
export function partsOf(kind: KindSlug, direction: Direction): { heading: Text; fields: OwnField[] }[] {
  return kindOf(kind).parts
    .map(({ heading, fields }) => ({ heading, fields: fields.filter(({ only }) => only.includes(direction)) }))
    .filter(({ fields }) => fields.length > 0);
}

export function ownFields(kind: KindSlug, direction: Direction): OwnField[] {
  return partsOf(kind, direction).flatMap(({ fields }) => fields);
}
