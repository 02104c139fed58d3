import { asText, type Letter } from '#base/server';
import { accountClosedLetter, addressChangedLetter, passwordChangedLetter, passwordLetter } from './account-changed.mail';
import { invitationLetter, joinDecidedLetter, joinRequestLetter, leftAloneLetter } from './members/member.mail';
import { addressLetter, knownLetter, signUpLetter } from './sign-up.mail';

const asked = { organisation: 'Veenpoort Software', name: 'Fenna Mulder', email: 'fenna@veenpoort.example', message: 'Ik begeleid de stages.', status: 'waiting', reason: null };
const invited = { organisation: 'Veenpoort Software', role: 'member', programmes: [], invitedBy: 'Jorrit Venema', endsAt: new Date('2027-04-01T09:00:00Z') } as const;
const letters: Record<string, (locale: 'nl' | 'en', url: string) => Letter> = {
  signUpLetter, knownLetter, addressLetter, passwordLetter, passwordChangedLetter, addressChangedLetter, accountClosedLetter,
  invitationLetter: (locale, url) => invitationLetter({ ...invited, programmes: [] }, locale, url),
  invitationOfAKeeper: (locale, url) => invitationLetter({ ...invited, organisation: 'Deltion', role: 'manager', programmes: ['Software developer', 'Cloud engineer'], invitedBy: null }, locale, url),
  joinRequestLetter: (locale, url) => joinRequestLetter(asked, locale, url, 'home'),
  joinRequestAtTheDesk: (locale, url) => joinRequestLetter({ ...asked, message: '' }, locale, url, 'desk'),
  joinApproved: (locale, url) => joinDecidedLetter({ ...asked, status: 'approved' }, locale, url),
  joinRefused: (locale, url) => joinDecidedLetter({ ...asked, status: 'refused', reason: 'Je werkt niet meer bij ons.' }, locale, url),
  leftAloneLetter: (locale) => leftAloneLetter('Veenpoort Software', locale),
};

it.each(Object.entries(letters))('says %s in both languages', (_, write) => {
  for (const locale of ['nl', 'en'] as const) {
    const letter = write(locale, `https://koppelvlak.example/${locale}`);
    expect(`${letter.subject}\n\n${asText(letter, locale)}`).toMatchSnapshot();
  }
});
