import { problems } from '#base/server';

export const accountProblems = problems('accounts', {
  'wrong-credentials': { status: 401, title: { nl: 'Dit e-mailadres en wachtwoord horen niet bij elkaar', en: 'This email address and password do not belong together' } },
  'link-unknown': { status: 404, title: { nl: 'Deze link kennen we niet', en: 'We do not know this link' } },
  'link-used': { status: 409, title: { nl: 'Deze link is al gebruikt', en: 'This link was used already' } },
  'link-ended': { status: 409, title: { nl: 'Deze link is niet meer geldig', en: 'This link is no longer valid' } },
  'address-taken': { status: 409, title: { nl: 'Dit e-mailadres hoort intussen bij een ander account', en: 'This email address belongs to another account by now' } },
});
