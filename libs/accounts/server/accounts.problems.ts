import { problems } from '#base/server';

export const accountProblems = problems('accounts', {
  'keeps-nothing': { status: 409, title: { nl: 'Wie je vervangt, beheert hier geen opleiding', en: 'Whom you stand in for keeps no programme here' } },
  'deputy-already': { status: 409, title: { nl: 'Deze collega vervangt al in die tijd', en: 'This colleague already stands in during that time' } },
  'wrong-credentials': { status: 401, title: { nl: 'Dit e-mailadres en wachtwoord horen niet bij elkaar', en: 'This email address and password do not belong together' } },
  'link-unknown': { status: 404, title: { nl: 'Deze link kennen we niet', en: 'We do not know this link' } },
  'link-used': { status: 409, title: { nl: 'Deze link is al gebruikt', en: 'This link was used already' } },
  'link-ended': { status: 409, title: { nl: 'Deze link is niet meer geldig', en: 'This link is no longer valid' } },
  'address-taken': { status: 409, title: { nl: 'Dit e-mailadres hoort intussen bij een ander account', en: 'This email address belongs to another account by now' } },
  'last-admin': { status: 409, title: { nl: 'Je bent de enige beheerder', en: 'You are the only administrator' } },
  'too-late-to-undo': { status: 409, title: { nl: 'Dit kan niet meer ongedaan worden gemaakt', en: 'This can no longer be undone' } },
  'still-member': { status: 409, title: { nl: 'Deze persoon hoort er nog bij', en: 'This person still belongs here' } },
  'already-member': { status: 409, title: { nl: 'Deze persoon hoort er al bij', en: 'This person belongs here already' } },
  'already-invited': { status: 409, title: { nl: 'Dit adres is al uitgenodigd', en: 'This address was invited already' } },
  'invitation-revoked': { status: 409, title: { nl: 'Deze uitnodiging is ingetrokken', en: 'This invitation was taken back' } },
  'asked-already': { status: 409, title: { nl: 'Je hebt dit al gevraagd', en: 'You asked this already' } },
  'decided-already': { status: 409, title: { nl: 'Hierover is al beslist', en: 'This was decided already' } },
});
