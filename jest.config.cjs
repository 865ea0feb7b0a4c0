// Three kinds of tests: rules (no input or output), api (a real PostgreSQL), e2e (a real browser).
const { readFileSync } = require('node:fs');
const { availableParallelism } = require('node:os');
const { join } = require('node:path');

const swc = JSON.parse(readFileSync(join(__dirname, '.swcrc'), 'utf8'));

const shared = {
  rootDir: __dirname,
  testEnvironment: 'node',
  transform: { '^.+\\.(m?js|tsx?)$': ['@swc/jest', { ...swc, swcrc: false }] },
  // Every package we use can be loaded as CommonJS; one that cannot would need an exception here.
  transformIgnorePatterns: ['/node_modules/'],
  moduleNameMapper: {
    '^(\\.{1,2}/.*)\\.js$': '$1',
    // The libraries' sources, so that a test never meets what was built before.
    '^@samenstem/(counting|ledger)/(.*)$': '<rootDir>/libs/$1/src/$2.ts',
  },
  setupFilesAfterEnv: ['<rootDir>/tools/jest/timeout.cjs'],
  modulePathIgnorePatterns: ['/dist/', '<rootDir>/.data/', '<rootDir>/.nx/'],
};

const rulesSpecs = [
  'apps/api/src/**/*.rules.spec.ts',
  'apps/web/src/**/*.spec.{ts,tsx}',
  'libs/**/*.spec.{ts,tsx}',
  'seeds/**/*.spec.ts',
  'tools/**/*.spec.cjs',
];

module.exports = {
  maxWorkers: availableParallelism() <= 2 ? 2 : '75%',
  projects: [
    {
      ...shared,
      displayName: 'rules',
      testMatch: rulesSpecs.map((pattern) => `<rootDir>/${pattern}`),
    },
    {
      ...shared,
      displayName: 'api',
      testMatch: ['<rootDir>/apps/api/src/**/*.spec.ts'],
      testPathIgnorePatterns: ['/node_modules/', '\\.rules\\.spec\\.ts$'],
      globalSetup: '<rootDir>/tools/jest/api-setup.cjs',
      globalTeardown: '<rootDir>/tools/jest/api-teardown.cjs',
      setupFiles: ['<rootDir>/tools/jest/api-worker.cjs'],
    },
    {
      ...shared,
      displayName: 'e2e',
      testMatch: ['<rootDir>/apps/web-e2e/src/**/*.spec.ts'],
      globalSetup: '<rootDir>/tools/jest/e2e-setup.cjs',
      globalTeardown: '<rootDir>/tools/jest/e2e-teardown.cjs',
    },
  ],
};
