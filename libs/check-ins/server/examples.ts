import type { AnswerInput, CheckIn, LinkedCheckIn, OwnQuestion, OwnQuestionDraft, Rubric, SignalAnswer, SignalState } from '#check-ins/contract';

export const answerExample: AnswerInput = { onCourse: 'yes', mark: 8, guidance: 'enough', remark: 'De groep draait mee in het team. De tweede laptop is er.' };

export const ownQuestionDraftExample: OwnQuestionDraft = { nl: 'Kunnen studenten bij jullie vragen stellen als ze vastlopen?', en: 'Can students ask you questions when they are stuck?', answers: 'yes-no', kinds: ['internship'] };
export const ownQuestionExample: OwnQuestion = { id: '0198a3c0-7b1e-7c44-9d51-4c1f2a3b4c5d', version: 1, nl: ownQuestionDraftExample.nl, en: ownQuestionDraftExample.en ?? null, answers: 'yes-no', kinds: ['internship'], isAsked: true, asked: 12, answered: 9 };
const seen: Rubric = { listening: 2, explaining: 3, resistance: null, together: 3, priorities: 2, contexts: ['teamwork'] };

export const signalAnswerExample: SignalAnswer = { text: 'Vanaf maandag is er een tweede begeleider. We bellen elke vrijdag.' };
export const signalExample: SignalState = {
  id: '0198a3c0-7b1e-7c44-9d51-1c1f2a3b4c5d', version: 2, side: 'institution', reason: 'low-mark', raisedAt: '2027-04-19T09:12:00.000Z', isOpen: true,
  answer: { text: signalAnswerExample.text, side: 'company', by: 'Tess Kramer', at: '2027-04-20T10:00:00.000Z', confirmedAt: null, confirmedBy: null },
};

export const checkInExample: CheckIn = {
  id: '0198a3c0-7b1e-7c44-9d51-0c1f2a3b4c5d', moment: 'half-way', number: 1, dueOn: '2027-04-18', status: 'asked',
  askedAt: '2027-04-18T07:00:00.000Z', closesAt: '2027-05-02T07:00:00.000Z',
  answers: [
    { side: 'institution', name: 'Marit Hoekstra', onCourse: 'partly', mark: 5, guidance: 'too-little', remark: 'Er is één begeleider voor acht studenten.', own: null, rubric: seen, answeredAt: '2027-04-19T09:12:00.000Z' },
    { side: 'company', name: 'Tess Kramer', onCourse: 'yes', mark: 8, guidance: 'enough', remark: answerExample.remark ?? '', own: null, rubric: null, answeredAt: '2027-04-18T08:03:00.000Z' },
  ],
  signals: [signalExample],
  asked: [{ side: 'institution', name: 'Marit Hoekstra', hasLink: true, mayKeep: true }, { side: 'company', name: 'Tess Kramer', hasLink: true, mayKeep: true }],
  side: 'institution', answerFor: 'institution', hasGuidanceQuestion: true, question: null, rubric: 'middle',
};

export const linkedExample: LinkedCheckIn = {
  moment: 'half-way', kind: 'internship', side: 'company', name: 'Tess Kramer', locale: 'nl', postingTitle: 'Van eerste ticket tot release',
  other: 'ROC Deltion College', hasGuidanceQuestion: true, question: null, rubric: 'middle', closesAt: '2027-05-02T07:00:00.000Z', answer: null,
};

export const answeredExample: LinkedCheckIn = {
  ...linkedExample,
  answer: { onCourse: 'yes', mark: 8, guidance: 'enough', remark: answerExample.remark ?? '', own: null, rubric: null, answeredAt: '2027-04-18T08:03:00.000Z' },
};
