import { problems } from '#base/server';

export const evaluationProblems = problems('evaluations', {
  'link-ended': { status: 404, title: { nl: 'Deze link werkt niet meer', en: 'This link no longer works' } },
  open: { status: 409, title: { nl: 'Deze evaluatie is open en verandert niet meer', en: 'This evaluation is open and no longer changes' } },
  'story-agreed': { status: 409, title: { nl: 'Jullie zeiden al ja tegen deze tekst', en: 'You already said yes to this text' } },
  'story-early': { status: 409, title: { nl: 'Een verhaal kan als jullie allebei met een 7 of hoger terugkeken', en: 'A story is possible when both of you looked back with a 7 or higher' } },
  'story-not-agreed': { status: 409, title: { nl: 'Jullie zeiden nog geen ja', en: 'You have not said yes' } },
  'story-not-waiting': { status: 409, title: { nl: 'Dit verhaal wacht niet op HCA-ICT', en: 'This story does not wait for HCA-ICT' } },
  'story-returned': { status: 409, title: { nl: 'HCA-ICT stuurde deze tekst terug. Pas hem eerst aan', en: 'HCA-ICT sent this text back. Change it first' } },
  hidden: { status: 409, title: { nl: 'De evaluaties zijn nog niet open', en: 'The evaluations are not open yet' } },
});
