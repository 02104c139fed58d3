import spectralCore, { type RulesetDefinition } from '@stoplight/spectral-core';
import rulesets from '@stoplight/spectral-rulesets';
import type { DocumentRule } from './document-rules';

const { Spectral } = spectralCore;

async function run(ruleset: RulesetDefinition, document: object): Promise<string[]> {
  const spectral = new Spectral();
  spectral.setRuleset(ruleset);
  return (await spectral.run(structuredClone(document) as Record<string, unknown>)).map(({ code, path, message }) => `${String(code)} ${path.join('.')}: ${message}`);
}

/** Every rule Spectral has for OpenAPI, those it only recommends too; a warning counts as a fault. None is switched off. */
export const openApiFaults = (document: object): Promise<string[]> => run({ extends: [[rulesets.oas, 'all']] } as unknown as RulesetDefinition, document);

/** What our own rules find, each by its place in the list. */
export const ruleFaults = (rules: DocumentRule[], document: object): Promise<string[]> => run({
  rules: Object.fromEntries(rules.map(({ id, says, given, then }) => [`${id}: ${says}`, { given, then, severity: 'error' }])),
} as unknown as RulesetDefinition, document);
