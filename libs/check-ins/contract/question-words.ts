import type { Text } from '#base/contract';

/** How an institution's own question is answered: yes, partly, no; or in a line. */
export const questionAnswers = ['yes-no', 'line'] as const;
export type QuestionAnswers = (typeof questionAnswers)[number];
export const QUESTION_ANSWERS: Record<QuestionAnswers, Text> = {
  'yes-no': { nl: 'Ja, deels of nee', en: 'Yes, partly or no' },
  line: { nl: 'Een korte zin', en: 'A short sentence' },
};
export const YES_NO: Record<'yes' | 'partly' | 'no', Text> = { yes: { nl: 'Ja', en: 'Yes' }, partly: { nl: 'Deels', en: 'Partly' }, no: { nl: 'Nee', en: 'No' } };
/** So many questions an institution can keep. */
export const OWN_QUESTIONS = 20;

/** An answer to such a question in words. */
export const ownAnswerText = (answers: QuestionAnswers, given: string): Text => (answers === 'yes-no' ? YES_NO[given as 'yes' | 'partly' | 'no'] : { nl: given, en: given });
