import { asText, type Letter } from '#base/server';
import { enteredAnsweredLetter, handedOverLetter } from './entered.mails';
import { leadAskedLetter, leadRefusedLetter, leadTakenLetter } from './lead.mails';
import { partnerAnsweredLetter, partnerInvitedLetter } from './partner.mails';

const asked = { status: 'invited', isAskedToLead: false, postingId: '1', title: 'Datalab voor de haven', isDraft: true, lead: 'Veenpoort Software', partner: 'IJsselbyte' } as const;
const entered = { status: 'draft', title: 'Stage bij de kade', refusal: null, company: 'Kadecode', institution: 'Deltion', writer: 'Mirjam de Wit' } as const;
const letters: Record<string, (locale: 'nl' | 'en', url: string) => Letter> = {
  partnerInvited: (locale, url) => partnerInvitedLetter(asked, locale, url),
  partnerInvitedToWhatIsOpen: (locale, url) => partnerInvitedLetter({ ...asked, isDraft: false }, locale, url),
  ...Object.fromEntries((['confirmed', 'declined', 'left', 'removed'] as const).map((status) => [`partner ${status}`, (locale: 'nl' | 'en', url: string) => partnerAnsweredLetter({ ...asked, status }, locale, url)])),
  leadAsked: (locale, url) => leadAskedLetter({ ...asked, status: 'confirmed', isAskedToLead: true }, locale, url),
  leadTaken: (locale, url) => leadTakenLetter({ ...asked, status: 'confirmed' }, locale, url),
  leadRefused: (locale, url) => leadRefusedLetter({ ...asked, status: 'confirmed' }, locale, url),
  handedOver: (locale, url) => handedOverLetter(entered, locale, url, false),
  handedOverToNewcomers: (locale, url) => handedOverLetter(entered, locale, url, true),
  takenOver: (locale, url) => enteredAnsweredLetter({ ...entered, status: 'published' }, locale, url),
  takenOverToReview: (locale, url) => enteredAnsweredLetter({ ...entered, status: 'in-review' }, locale, url),
  refused: (locale, url) => enteredAnsweredLetter({ ...entered, status: 'withdrawn', refusal: 'Wij hebben dit jaar geen begeleider.' }, locale, url),
};

it.each(Object.entries(letters))('says %s in both languages', (_, write) => {
  for (const locale of ['nl', 'en'] as const) {
    const letter = write(locale, `https://koppelvlak.example/${locale}`);
    expect(`${letter.subject}\n\n${asText(letter, locale)}`).toMatchSnapshot();
  }
});
