/** Whole number of `top / bottom`, half up. Exact for whole numbers as small as these. */
export const halfUp = (top: number, bottom: number): number => Math.floor((2 * top + bottom) / (2 * bottom));

/** Points are counted in tenths, so that no sum of them drifts. */
export type Tenths = number;

/** `weight × part ÷ whole` in tenths, half up, never more than the weight. */
export const share = (weight: number, part: number, whole: number): Tenths =>
  part >= whole ? weight * 10 : halfUp(weight * 10 * part, whole);
