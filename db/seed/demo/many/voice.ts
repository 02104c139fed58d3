import type { FirmWords } from './firm';

/** What a sentence of a posting can name. */
export interface Scene extends FirmWords {
  /** The same with a capital, to begin a sentence with. */
  Thing: string;
  Users: string;
  name: string;
  place: string;
  /** The number of seats, in words. */
  n: string;
  seats: number;
}

export type Line = (scene: Scene) => string;

/** How a kind of posting is written: of each part there are several, and each posting has its own mix. */
export interface Voice {
  titles: Line[];
  summaries: Line[];
  /** What happens. */
  middles: Line[];
  /** What is arranged. */
  ends: Line[];
}

const words = ['nul', 'één', 'twee', 'drie', 'vier', 'vijf', 'zes', 'zeven', 'acht', 'negen', 'tien', 'elf', 'twaalf'];
const english = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'];
export const inWords = (n: number, locale: 'nl' | 'en' = 'nl') => (locale === 'nl' ? words : english)[n] ?? String(n);
export const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
