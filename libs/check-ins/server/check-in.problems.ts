import { problems } from '#base/server';

export const checkInProblems = problems('check-ins', {
  'link-ended': { status: 404, title: { nl: 'Deze link werkt niet meer', en: 'This link no longer works' } },
  'not-open': { status: 409, title: { nl: 'Deze tussenstand staat niet open voor een antwoord', en: 'This check-in is not open for an answer' } },
});
