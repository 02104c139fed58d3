import type { MatchRule, MatchRuleActivation, MatchRuleDraft, MatchSweep, RulePreview, RuleValues } from '#matching/contract';
import { versionOne } from '../rule/data';

const { weights, points, bands } = versionOne;
/** Region counts for more, and technologies for less. */
export const valuesExample: RuleValues = { weights: { ...weights, region: 20, technologies: 0 }, points: { ...points, regionAdjacent: 12 }, bands };
export const ruleExample: MatchRule = {
  version: 2, isActive: true, ...valuesExample, reason: 'Reistijd blijkt zwaarder te wegen', madeBy: 'Sanne de Wit', activatedBy: 'Sanne de Wit', activatedAt: '2027-03-19T10:00:00.000Z',
};
export const ruleDraftExample: MatchRuleDraft = {
  id: '0198a3c0-7b1e-7c44-9d51-0c1f2a3b4c91', version: 1, from: 1, ...valuesExample, madeBy: 'Sanne de Wit', madeAt: '2027-03-18T10:00:00.000Z', changedAt: '2027-03-18T10:20:00.000Z',
};
export const activationExample: MatchRuleActivation = { draftVersion: 1, replaces: 1, reason: 'Reistijd blijkt zwaarder te wegen' };
export const previewExample: RulePreview = {
  postings: 100, open: 412, before: 1840, after: 1792, appears: 31, vanishes: 79, rises: 140, falls: 96,
  examples: [{
    move: 'rises', posting: { id: '0198a3c0-7b1e-7c44-9d51-0c1f2a3b4c5d', title: 'Van eerste ticket tot release', kind: 'internship' },
    party: { id: '0198a3c0-7b1e-7c44-9d51-3c1f2a3b4c5d', name: 'Software Developer', institution: 'ROC Deltion College' }, before: { score: 72, band: 'good' }, after: { score: 78, band: 'strong' },
  }],
};
export const sweepExample: MatchSweep = {
  id: '0198a3c0-7b1e-7c44-9d51-0c1f2a3b4c92', cause: 'night', ruleVersion: 1, begunAt: '2027-03-18T02:00:00.000Z', endedAt: '2027-03-18T02:01:12.000Z', isCutShort: false,
  postings: 412, matches: 7210, missing: 0, wrong: 0, superfluous: 0,
};
