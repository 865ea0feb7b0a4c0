// Which lines can be broken without a test noticing.
const folder = process.env.MUTATED ?? '';

/** @type {import('@stryker-mutator/api/core').PartialStrykerOptions} */
export default {
  testRunner: 'jest',
  plugins: ['@stryker-mutator/jest-runner'],
  jest: { configFile: 'tools/mutation/jest.config.cjs' },
  mutate: [
    folder === 'rules/' ? 'libs/counting/src/*.ts' : `libs/counting/src/${folder}**/*.ts`,
    '!libs/counting/src/**/*.spec.ts',
    '!libs/counting/src/twins/**',
  ],
  coverageAnalysis: 'perTest',
  ignoreStatic: true,
  concurrency: 2,
  timeoutMS: 5_000,
  disableTypeChecks: false,
  tempDirName: '.data/stryker',
  ignorePatterns: ['/.data', '/.nx', '/apps', '/seeds', '/docs/screenshots', 'dist'],
  reporters: ['clear-text', 'json', 'progress-append-only'],
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
  jsonReporter: { fileName: '.data/mutation/report.json' },
  thresholds: { high: 95, low: 90, break: 90 },
};
