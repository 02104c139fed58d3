import type { Direction, OwnField, OwnValue } from '#postings/contract';

/** What a described field holds while it is typed: texts and lists are never absent, numbers are null while empty, yes or no is a word until it is said. */
export type OwnText = string | number | boolean | string[] | null;
export type OwnTexts = Record<string, OwnText>;

/** A yes or no that must be said has two rounds; one that may be left is a box. */
export const isSaid = (field: OwnField, direction: Direction) => field.type === 'yes-no' && field.needed.includes(direction);

/** A field that nobody has filled in. */
export function emptyText(field: OwnField, direction: Direction): OwnText {
  switch (field.type) {
    case 'whole': case 'decimal': case 'euros': case 'percent': return null;
    case 'yes-no': return isSaid(field, direction) ? '' : false;
    case 'choices': case 'days': return [];
    default: return '';
  }
}

/** Values of described fields as a form shows them. */
export function textsOf(fields: readonly OwnField[], direction: Direction, values: Record<string, unknown>): OwnTexts {
  return Object.fromEntries(fields.map((field) => {
    const value = values[field.name];
    const empty = emptyText(field, direction);
    if (value === undefined || value === null) return [field.name, empty];
    switch (field.type) {
      case 'yes-no': return [field.name, isSaid(field, direction) ? (value === true ? 'yes' : 'no') : value === true];
      case 'lines': return [field.name, Array.isArray(value) ? value.join('\n') : ''];
      case 'choices': case 'days': return [field.name, Array.isArray(value) ? [...value as string[]] : []];
      case 'whole': case 'decimal': case 'euros': case 'percent': return [field.name, typeof value === 'number' ? value : null];
      default: return [field.name, typeof value === 'string' ? value : ''];
    }
  }));
}

export const linesOf = (text: string) => text.split('\n').map((line) => line.replace(/^\s*[-•*]\s*/, '').trim()).filter(Boolean);

/** What a form with described fields holds; what is empty is left out. */
export function valuesOf(fields: readonly OwnField[], texts: OwnTexts): Record<string, OwnValue> {
  return Object.fromEntries(fields.flatMap((field): [string, OwnValue][] => {
    const text = texts[field.name];
    if (typeof text === 'number') return Number.isNaN(text) ? [] : [[field.name, text]];
    if (typeof text === 'boolean') return text ? [[field.name, true]] : [];
    if (Array.isArray(text)) return text.length ? [[field.name, text]] : [];
    if (typeof text !== 'string' || !text.trim()) return [];
    if (field.type === 'yes-no') return [[field.name, text === 'yes']];
    if (field.type === 'lines') return [[field.name, linesOf(text)]];
    return [[field.name, text.trim()]];
  }));
}
