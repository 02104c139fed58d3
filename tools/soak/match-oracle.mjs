// A million pairs of a posting and a programme (ORACLE=48 worlds of 25,000, less what is a request or has ended), matched by the product and by a second statement of the rule.
import { runSpecs } from './specs.mjs';

export const title = 'the match rule against its second statement';

export async function run({ claims, wish, random }) {
  const seed = String(Math.floor(random() * 1e9));
  return `${await runSpecs('specs/match-oracle', { ORACLE: process.env.ORACLE ?? '48', FUZZ_SEED: seed }, { claims, wish })}, seed ${seed}`;
}
