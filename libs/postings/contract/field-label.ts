import type { Text } from '#base/contract';
import type { OwnField } from './own';
import type { Direction } from './status';

/** What a field is called in an offer or a request. */
export function labelOf(field: OwnField, direction: Direction): Text {
  return direction === 'request' && field.asked ? field.asked : field.label;
}
