// The counting library's own tests. `MUTATED` (a folder below libs/counting/src) narrows them down where a folder
// stands by itself; the rules are tested from everywhere else.
const { readFileSync } = require('node:fs');
const { join } = require('node:path');

const root = join(__dirname, '..', '..');
const swc = JSON.parse(readFileSync(join(root, '.swcrc'), 'utf8'));

const mutated = process.env.MUTATED ?? '';
const apart = ['ballots/', 'pabulib/', 'polls/'];
const isApart = apart.includes(mutated);
// These hold many rules against expected outcomes: slow, and no help in telling which line is broken.
const broad = ['recount', 'examples', 'twins/guarantees', 'twins/vectors', 'twins/twins'];
const besideIt =
  mutated === 'equal-shares/' ? ['areas', 'count', 'comparison', 'metrics', 'support', 'rule-names'] : [];

module.exports = {
  rootDir: root,
  testEnvironment: 'node',
  transform: { '^.+\\.ts$': ['@swc/jest', { ...swc, swcrc: false }] },
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  testMatch: [`<rootDir>/libs/counting/src/${isApart ? mutated : ''}**/*.spec.ts`],
  testPathIgnorePatterns: isApart
    ? []
    : [...apart, ...broad, ...besideIt].map((name) => `/counting/src/${name}`),
  setupFiles: ['<rootDir>/tools/mutation/no-shrinking.cjs'],
  testTimeout: 60_000,
};
