import { problems } from '#base/server';

export const accountProblems = problems('accounts', {
  'wrong-credentials': { status: 401, title: { nl: 'Dit e-mailadres en wachtwoord horen niet bij elkaar', en: 'This email address and password do not belong together' } },
});
