import presets from 'jest-preset-angular/presets/index.js';

const node = {
  testEnvironment: '<rootDir>/tools/jest/environment.mjs',
  runtime: '<rootDir>/tools/jest/runtime.mjs',
  extensionsToTreatAsEsm: ['.ts', '.sql', '.md'],
  transform: { '\\.(ts|sql|md)$': '<rootDir>/tools/jest/oxc.mjs' },
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/tmp/', '<rootDir>/.data/'],
};

export default {
  maxWorkers: 2,
  testSequencer: '<rootDir>/tools/jest/longest-first.mjs',
  testTimeout: 30_000,
  projects: [
    { ...node, displayName: 'contract', testMatch: ['<rootDir>/libs/*/contract/**/*.spec.ts'] },
    {
      ...node,
      displayName: 'server',
      testMatch: ['<rootDir>/libs/*/server/**/*.spec.ts', '<rootDir>/apps/{api,worker,catcher,backup,operator}/**/*.spec.ts', '<rootDir>/db/**/*.spec.ts'],
      setupFiles: ['reflect-metadata'],
      globalSetup: '<rootDir>/tools/jest/database.mjs',
      globalTeardown: '<rootDir>/tools/jest/database-stop.mjs',
      // What needs a Redis runs in `npm run test:redis`, which brings one.
      testPathIgnorePatterns: ['/node_modules/', ...(process.env.TEST_REDIS ? [] : ['/specs/redis/'])],
    },
    {
      ...presets.createEsmPreset({ tsconfig: '<rootDir>/tsconfig.portal-spec.json' }),
      displayName: 'portal',
      testMatch: ['<rootDir>/libs/*/portal/**/*.spec.ts', '<rootDir>/apps/portal/**/*.spec.ts'],
      modulePathIgnorePatterns: node.modulePathIgnorePatterns,
      setupFilesAfterEnv: ['<rootDir>/tools/jest/portal.mjs'],
    },
    { ...node, displayName: 'tools', testMatch: ['<rootDir>/tools/**/*.spec.{mjs,ts}'] },
  ],
};
