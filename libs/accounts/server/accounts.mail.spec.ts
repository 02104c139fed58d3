import { asText } from '#base/server';
import { addressChangedLetter, passwordChangedLetter, passwordLetter } from './account-changed.mail';
import { addressLetter, knownLetter, signUpLetter } from './sign-up.mail';

const letters = { signUpLetter, knownLetter, addressLetter, passwordLetter, passwordChangedLetter, addressChangedLetter };

it.each(Object.entries(letters))('says %s in both languages', (_, write) => {
  for (const locale of ['nl', 'en'] as const) {
    const letter = write(locale, `https://koppelvlak.example/${locale}`);
    expect(`${letter.subject}\n\n${asText(letter, locale)}`).toMatchSnapshot();
  }
});
