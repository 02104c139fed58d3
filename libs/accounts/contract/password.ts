import * as z from 'zod';
import type { Text } from '#base/contract';

export const PASSWORD_MIN = 12;

/** Words that people build a password from because a form asks for one; with a number behind them they are guessed first. */
const common = new Set(['wachtwoord', 'password', 'passwort', 'welkom', 'welcome', 'geheim', 'secret', 'koppelvlak', 'letmein', 'iloveyou', 'ikhouvanjou', 'admin', 'administrator', 'changeme', 'qwerty',
  'qwertyuiop', 'asdfghjkl', 'zxcvbnm', 'azerty', 'azertyuiop', 'abcdefghijkl', 'zomer', 'winter', 'lente', 'herfst', 'summer', 'spring', 'autumn', 'voetbal', 'football', 'feyenoord', 'ajax', 'psv', 'nederland',
  'netherlands', 'amsterdam', 'rotterdam', 'utrecht', 'groningen', 'eindhoven', 'computer', 'internet', 'bedrijf', 'school', 'stage', 'opleiding', 'student', 'docent', 'test', 'testtest', 'correcthorsebatterystaple', 'onbekend', 'sunshine', 'princess', 'dragon', 'monkey', 'master', 'superman', 'hallo', 'hello']);
const rows = ['abcdefghijklmnopqrstuvwxyz', '01234567890123456789', 'qwertyuiopasdfghjklzxcvbnm', 'azertyuiopqsdfghjklmwxcvbn'];
const backwards = (word: string) => [...word].reverse().join('');
/** Letters as they stand behind signs: `w4chtw00rd` is `wachtwoord`. */
const unmasked = (word: string) => word.replace(/[0134578@$!]/g, (sign) => ({ 0: 'o', 1: 'i', 3: 'e', 4: 'a', 5: 's', 7: 't', 8: 'b', '@': 'a', $: 's', '!': 'i' })[sign] ?? sign);
const letters = (word: string) => word.replace(/[^\p{L}]/gu, '');
const saidOnce = (word: string) => /^(.{4,}?)\1+$/u.exec(word)?.[1] ?? word;

/** Why a password of the right length is guessed soon, or null. No demands on which characters: those make passwords worse. */
export function weakness(password: string, about: { email?: string; name?: string } = {}): Text | null {
  const plain = password.toLowerCase();
  const [box = '', domain = ''] = (about.email ?? '').toLowerCase().split('@');
  const own = [about.email?.toLowerCase() ?? '', box, letters(box), domain.split('.').at(-2) ?? '', ...(about.name ?? '').toLowerCase().split(/\s+/), letters((about.name ?? '').toLowerCase())].filter((word) => word.length > 3);
  const bare = [plain, backwards(plain)].flatMap((word) => [letters(word), letters(unmasked(word)), letters(unmasked(word.replace(/[\d\W_]+$/, '')))]);
  if (own.some((word) => plain === word || bare.includes(letters(word)))) {
    return { nl: 'Dit wachtwoord lijkt op je naam of je e-mailadres. Kies iets anders.', en: 'This password looks like your name or your email address. Choose something else.' };
  }
  const isRow = rows.some((row) => row.includes(plain) || backwards(row).includes(plain) || plain.length > 0 && (row + row).includes(plain));
  const isRepeated = new Set(plain).size < 5 || /^(.{1,6})\1+$/u.test(plain);
  if (isRow || isRepeated || bare.some((word) => common.has(saidOnce(word)))) {
    return { nl: 'Dit wachtwoord wordt als een van de eerste geraden. Een paar losse woorden achter elkaar is beter.', en: 'This password is among the first that get guessed. A few unrelated words in a row are better.' };
  }
  return null;
}

/** A new password: long rather than odd. Spaces and every sign are welcome, so that a sentence or a pasted secret works. */
export const newPassword = z.string().min(PASSWORD_MIN).max(200);

/** Adds to a body with a new password that it is none that is guessed first. */
export function checkPassword(value: { password: string; email?: string; name?: string }, context: z.core.$RefinementCtx): void {
  const weak = value.password.length >= PASSWORD_MIN ? weakness(value.password, value) : null;
  if (weak) context.addIssue({ code: 'custom', path: ['password'], params: { text: weak }, input: value.password });
}
