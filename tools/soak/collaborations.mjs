// Thousands of moves in collaborations, legal and illegal, by everybody, played by the product and by a second statement of the rules.
import { runSpecs } from './specs.mjs';

export const title = 'collaborations against a second statement of their rules';

export async function run({ claims, wish, random }) {
  const seed = String(Math.floor(random() * 1e9));
  return `${await runSpecs('specs/collaborations-model', { COLLABORATION_GAMES: process.env.COLLABORATION_GAMES ?? '40', COLLABORATION_MOVES: '60', FUZZ_SEED: seed }, { claims, wish })}, seed ${seed}`;
}
