import fc from 'fast-check';
import { newPassword, weakness } from './password';

describe('a new password', () => {
  it.each(['wachtwoord12', 'Wachtwoord2027!', 'p@ssw0rd1234', 'aaaaaaaaaaaa', 'abcabcabcabc', '123456789012', 'qwertyuiopas', 'abcdefghijklm', '210987654321', 'KoppelvlaK!!!', 'welkom welkom'])('is not %p', (password) => {
    expect(weakness(password)).not.toBeNull();
  });

  it.each(['noor@lantaarn.example', 'noorhofstra!', 'Hofstra-2027!', '1lantaarn2027'])('is not %p for Noor Hofstra of lantaarn.example', (password) => {
    expect(weakness(password, { email: 'noor@lantaarn.example', name: 'Noor Hofstra' })).not.toBeNull();
  });

  it.each(['drie koeien op het dak', 'mijn zomer was kort', 'Noor houdt van pannenkoeken', 'x8!kQ2pZr0vB', '  spaties  mogen  ook '])('may be %p', (password) => {
    expect(weakness(password, { email: 'noor@lantaarn.example', name: 'Noor Hofstra' })).toBeNull();
    expect(newPassword.safeParse(password).success).toBe(true);
  });

  it('is never refused for its signs: what chance writes is fine', () => {
    fc.assert(fc.property(fc.string({ minLength: 14, maxLength: 60, unit: 'grapheme' }).filter((text) => new Set(text).size > 6 && !/^(.{1,6})\1+$/u.test(text)), (password) => weakness(password) === null || /[a-z]{4}|\d{6}/i.test(password)));
  });
});
