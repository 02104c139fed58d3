import type { Evaluation, EvaluationInput, GivenEvaluation, LinkedEvaluation } from '#evaluations/contract';

export const evaluationInputExample: EvaluationInput = {
  mark: 8, again: 'yes', keep: 'De vaste terugkomdag bij jullie op kantoor.', stars: { talent: 4, innovation: 3, society: 3, network: 4 }, hours: 96, students: 8, employees: 2, contracts: 1, inUse: 'partly',
};

const given = (side: 'institution' | 'company', by: string, mark: number): GivenEvaluation => ({
  side, by, givenAt: '2028-01-31T09:10:00.000Z', mark, again: 'yes', keep: 'De vaste terugkomdag bij jullie op kantoor.', stars: { talent: 4, innovation: 3, society: 3, network: 4 }, hours: 96, students: 8, employees: 2, contracts: 1, inUse: 'partly',
});
const outcomes = { talent: 5, innovation: 3, society: 2, network: 4 };
const can = (mayGive: boolean) => [{ do: 'give', allowed: mayGive, why: mayGive ? null : { nl: 'Deze evaluatie is open en verandert niet meer', en: 'This evaluation is open and no longer changes' } },
  { do: 'repeat', allowed: !mayGive, why: mayGive ? { nl: 'De evaluaties zijn nog niet open', en: 'The evaluations are not open yet' } : null }];

/** One of which only the reader's own side is there: the other's stays hidden. */
export const evaluationExample: Evaluation = {
  collaborationId: '0198a3d0-22bb-7a10-9c20-6c1f2a3b4c5d', version: 1, kind: 'internship', ending: 'completed', openedAt: '2028-01-29T08:00:00.000Z', releaseAt: '2028-02-14T09:10:00.000Z', releasedAt: null,
  posting: { id: '0198a3c0-7b1e-7c44-9d51-0c1f2a3b4c5d', title: 'Van eerste ticket tot release' }, programme: { id: '0198a3c0-7b1e-7c44-9d51-3c1f2a3b4c5d', name: 'Software Developer' },
  company: { id: '0198a3c0-7b1e-7c44-9d51-1c1f2a3b4c5d', name: 'Veenpoort Software' }, institution: { id: '0198a3c0-7b1e-7c44-9d51-4c1f2a3b4c5d', name: 'ROC Deltion College' }, side: 'institution',
  expected: { institution: outcomes, company: outcomes }, suggested: { hours: 96, students: 8 }, asksUse: true, asksStudents: true, otherHasGiven: true, given: [given('institution', 'Marit Hoekstra', 8)],
  next: null, functions: ['software-developer'], levels: ['mbo-4'], story: null, repeatedBy: null, owner: 'company', can: can(true),
};

export const openEvaluationExample: Evaluation = {
  ...evaluationExample, releasedAt: '2028-02-02T10:00:00.000Z', given: [given('institution', 'Marit Hoekstra', 8), given('company', 'Jorrit Venema', 9)], next: 'graduation-project', story: 'offered', can: can(false),
};

export const linkedEvaluationExample: LinkedEvaluation = {
  kind: 'internship', ending: 'completed', side: 'company', name: 'Tess Kramer', locale: 'nl', postingTitle: 'Van eerste ticket tot release', company: 'Veenpoort Software', institution: 'ROC Deltion College',
  releaseAt: null, releasedAt: null, expected: evaluationExample.expected, suggested: { hours: 96, students: 8 }, asksUse: true, asksStudents: true, given: [],
};
