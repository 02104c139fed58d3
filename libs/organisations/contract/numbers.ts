import * as z from 'zod';
import type { Text } from '#base/contract';

/** The digits of a number as people write it, with blanks, dots and dashes between. */
export const digitsOf = (written: string): string => written.replace(/[\s.\-]/g, '');

/** What is wrong with a KvK number, in words; null when nothing is. It has no check digit: only its form can be judged. */
export function kvkFault(written: string): Text | null {
  const digits = digitsOf(written);
  if (/^\d{8}$/.test(digits)) return null;
  if (/^\d{12}$/.test(digits)) return { nl: 'Dit is een vestigingsnummer (12 cijfers). Het KvK-nummer heeft 8 cijfers.', en: 'This is a branch number (12 digits). The KvK number has 8 digits.' };
  return { nl: 'Een KvK-nummer heeft 8 cijfers.', en: 'A KvK number has 8 digits.' };
}

/** What is wrong with a branch number, in words; null when nothing is. */
export function branchNumberFault(written: string): Text | null {
  const digits = digitsOf(written);
  if (/^\d{12}$/.test(digits)) return null;
  if (/^\d{8}$/.test(digits)) return { nl: 'Dit is een KvK-nummer (8 cijfers). Het vestigingsnummer heeft 12 cijfers.', en: 'This is a KvK number (8 digits). The branch number has 12 digits.' };
  return { nl: 'Een vestigingsnummer heeft 12 cijfers.', en: 'A branch number has 12 digits.' };
}

const numberOf = (fault: (written: string) => Text | null) => z.string().max(40).overwrite(digitsOf)
  .check((checked) => {
    const text = fault(checked.value);
    if (text) checked.issues.push({ code: 'custom', input: checked.value, params: { text } });
  });

/** The number of a company in the business register: 8 digits, kept as text (KvK-nummer). */
export const kvk = numberOf(kvkFault);
/** The number of a branch in the business register: 12 digits, kept as text (vestigingsnummer). */
export const branchNumber = numberOf(branchNumberFault);
