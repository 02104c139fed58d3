import journeys from './e2e.config.mjs';

/** Stories that move the clock over a school year, in a house of their own: `npm run soak -- --only school-year`. */
export default { ...journeys, displayName: 'school year', testMatch: ['<rootDir>/apps/portal-e2e/year/*.spec.ts'] };
