import { fileURLToPath } from 'node:url';

export default {
  rootDir: fileURLToPath(new URL('../..', import.meta.url)),
  displayName: 'journeys',
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts'],
  transform: { '\\.ts$': '<rootDir>/tools/jest/oxc.mjs' },
  // What moves the clock over a year has a house of its own (year.config.mjs).
  testMatch: ['<rootDir>/apps/portal-e2e/*.spec.ts'],
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/tmp/', '<rootDir>/.data/'],
  globalSetup: '<rootDir>/tools/jest/house.mjs',
  globalTeardown: '<rootDir>/tools/jest/house-stop.mjs',
  // One house, one story at a time.
  maxWorkers: 1,
  testTimeout: 60_000,
};
