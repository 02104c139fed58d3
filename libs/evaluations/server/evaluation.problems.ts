import { problems } from '#base/server';

export const evaluationProblems = problems('evaluations', {
  'link-ended': { status: 404, title: { nl: 'Deze link werkt niet meer', en: 'This link no longer works' } },
  open: { status: 409, title: { nl: 'Deze evaluatie is open en verandert niet meer', en: 'This evaluation is open and no longer changes' } },
  hidden: { status: 409, title: { nl: 'De evaluaties zijn nog niet open', en: 'The evaluations are not open yet' } },
});
