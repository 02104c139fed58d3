// Thousands of moves of proposals, legal and illegal, by everybody, played by the product and by a second statement of the rules.
import { runSpecs } from './specs.mjs';

export const title = 'proposals against a second statement of their rules';

export async function run({ claims, wish, random }) {
  const seed = String(Math.floor(random() * 1e9));
  return `${await runSpecs('specs/proposals-model', { PROPOSAL_GAMES: process.env.PROPOSAL_GAMES ?? '100', PROPOSAL_MOVES: '100', FUZZ_SEED: seed }, { claims, wish })}, seed ${seed}`;
}
