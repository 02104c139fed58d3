import type { Text } from '#base/contract';
import type { Direction } from './status';

/** A text in both languages, as short as a description needs it. */
export type Words = readonly [nl: string, en: string];
export const words = ([nl, en]: Words): Text => ({ nl, en });

/** What every own field of a kind says of itself. */
interface Common {
  name: string;
  label: Text;
  hint: Text | null;
  /** How a request says it, where that differs from an offer. */
  asked: Text | null;
  /** Who must fill it in to publish. */
  needed: readonly Direction[];
  /** Whose posting has it. */
  only: readonly Direction[];
}

export type Choices = Readonly<Record<string, Text>>;
export type OwnField = Common & (
  | { type: 'whole' | 'decimal' | 'euros' | 'percent'; min: number; max: number; step: number; unit: { one: Text; many: Text } | null }
  | { type: 'line' | 'prose'; min: number; max: number; pattern: { source: string; text: Text } | null }
  | { type: 'yes-no' }
  | { type: 'choice' | 'choices'; choices: Choices; isChecklist: boolean }
  | { type: 'day' | 'days' }
  | { type: 'lines'; max: number }
);
export type OwnType = OwnField['type'];

/** A value of an own field. */
export type OwnValue = string | number | boolean | string[];
export type Details = Record<string, OwnValue>;

interface Options {
  hint?: Words;
  asked?: Words;
  /** Must be filled in to publish: by everybody, or by who posts an offer or a request. */
  needed?: true | Direction;
  only?: Direction;
}
const both: readonly Direction[] = ['offer', 'request'];
const sides = (choice: true | Direction | undefined, otherwise: readonly Direction[]) => (choice === undefined ? otherwise : choice === true ? both : [choice]);
const common = (name: string, label: Words, { hint, asked, needed, only }: Options): Common => {
  const whose = sides(only, both);
  return { name, label: words(label), hint: hint ? words(hint) : null, asked: asked ? words(asked) : null, needed: sides(needed, []).filter((side) => whose.includes(side)), only: whose };
};

type Unit = readonly [one: Words, many: Words];
type Counted = Options & { unit?: Unit };
const number = (type: 'whole' | 'decimal' | 'euros' | 'percent', step: number) => (name: string, label: Words, min: number, max: number, options: Counted = {}): OwnField =>
  ({ ...common(name, label, options), type, min, max, step, unit: options.unit ? { one: words(options.unit[0]), many: words(options.unit[1]) } : null });

/** A whole number between bounds. */
export const whole = number('whole', 1);
/** A number with halves. */
export const halves = number('decimal', 0.5);
/** Whole euros. */
export const euros = (name: string, label: Words, max: number, options: Counted = {}) => number('euros', 1)(name, label, 0, max, options);
export const percent = (name: string, label: Words, options: Options = {}) => number('percent', 1)(name, label, 0, 100, options);
/** One line of text. */
export const line = (name: string, label: Words, options: Options & { min?: number; max?: number; pattern?: { source: string; text: Words } } = {}): OwnField =>
  ({ ...common(name, label, options), type: 'line', min: options.min ?? 2, max: options.max ?? 160, pattern: options.pattern ? { source: options.pattern.source, text: words(options.pattern.text) } : null });
/** Running text. */
export const prose = (name: string, label: Words, options: Options & { min?: number; max?: number } = {}): OwnField =>
  ({ ...common(name, label, options), type: 'prose', min: options.min ?? 20, max: options.max ?? 4000, pattern: null });
/** A box that is ticked or not; where it is needed, yes or no must be said. */
export const yesNo = (name: string, label: Words, options: Options = {}): OwnField => ({ ...common(name, label, options), type: 'yes-no' });
/** One of a few. */
export const choice = (name: string, label: Words, choices: Choices, options: Options = {}): OwnField => ({ ...common(name, label, options), type: 'choice', choices, isChecklist: false });
/** Several of a few. */
export const choices = (name: string, label: Words, of: Choices, options: Options = {}): OwnField => ({ ...common(name, label, options), type: 'choices', choices: of, isChecklist: false });
/** What belongs to the contents of a kind, to tick off. */
export const checklist = (name: string, label: Words, of: Choices, options: Options = {}): OwnField => ({ ...common(name, label, options), type: 'choices', choices: of, isChecklist: true });
export const day = (name: string, label: Words, options: Options = {}): OwnField => ({ ...common(name, label, options), type: 'day' });
/** A set of days. */
export const days = (name: string, label: Words, options: Options = {}): OwnField => ({ ...common(name, label, options), type: 'days' });
/** A short list, one line each. */
export const lines = (name: string, label: Words, options: Options & { max?: number } = {}): OwnField => ({ ...common(name, label, options), type: 'lines', max: options.max ?? 12 });

/** Choices by their slug. */
export const options = (of: Readonly<Record<string, Words>>): Choices => Object.fromEntries(Object.entries(of).map(([slug, said]) => [slug, words(said)]));
