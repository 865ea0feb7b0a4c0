// Lint: mistakes, the size limits of the house, and the few things that have exactly one place.
import js from '@eslint/js';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

/** Forms that are wrong everywhere. */
const random = {
  selector: "MemberExpression[object.name='Math'][property.name='random']",
  message: 'Use node:crypto or a seeded generator: Math.random is neither secret nor repeatable.',
};

/** Reading the wall clock: only the clock may. */
const wallClock = [
  {
    selector: "NewExpression[callee.name='Date'][arguments.length=0]",
    message: 'Ask Clock.now(): it is the only source of time.',
  },
  {
    selector: "CallExpression[callee.name='Date']",
    message: 'Ask Clock.now(): it is the only source of time.',
  },
  {
    selector: "MemberExpression[object.name='Date'][property.name='now']",
    message: 'Ask Clock.now(): it is the only source of time.',
  },
];

const defaultExport = {
  selector: 'ExportDefaultDeclaration',
  message: 'Give it a name: no default exports.',
};

const specs = ['**/*.spec.{ts,tsx,cjs}'];
const texts = ['**/*.nl.{ts,tsx}', '**/*.en.{ts,tsx}'];
const clocks = ['**/shared/clock.ts', '**/shared/clock/**', '**/shared/**/*clock.ts'];
const configFiles = ['**/*.config.{ts,js,mjs,cjs}'];
const off = (...rules) => Object.fromEntries(rules.map((rule) => [rule, 'off']));

export default tseslint.config(
  {
    ignores: [
      '**/dist/',
      '**/node_modules/',
      '.data/',
      '.nx/',
      'coverage/',
      'seeds/documents/',
      '**/schema.d.ts',
      '**/*.generated.*',
    ],
  },
  js.configs.recommended,
  ...tseslint.configs.recommended,
  {
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    languageOptions: { parserOptions: { ecmaFeatures: { jsx: true } } },
    rules: {
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      // Control characters are what cleaning a text is about.
      'no-control-regex': 'off',
      'no-var': 'error',
      'prefer-const': 'error',
      'no-param-reassign': 'error',
      'no-throw-literal': 'error',
      'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
      'max-lines-per-function': ['error', { max: 60, skipBlankLines: true, skipComments: true }],
      'max-params': ['error', 5],
      complexity: ['error', 10],
      'no-restricted-syntax': ['error', random, ...wallClock],
      'no-restricted-properties': [
        'error',
        { object: 'process', property: 'env', message: 'Settings are read once, in config.ts.' },
        { object: 'global', property: 'Date', message: 'Ask Clock.now().' },
        { object: 'globalThis', property: 'Date', message: 'Ask Clock.now().' },
      ],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/consistent-type-imports': [
        'error',
        { fixStyle: 'inline-type-imports', disallowTypeAnnotations: false },
      ],
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', caughtErrorsIgnorePattern: '^_' },
      ],
    },
  },
  {
    // Nest reads the types of constructor parameters at run time, so an import that looks like a type may be needed.
    files: ['apps/api/src/**/*.ts'],
    rules: off('@typescript-eslint/consistent-type-imports'),
  },
  {
    files: ['apps/**/*.{ts,tsx}', 'libs/**/*.{ts,tsx}'],
    rules: { 'no-restricted-syntax': ['error', random, ...wallClock, defaultExport] },
  },
  {
    // The plugin's other rules prepare code for the React compiler, which is not used here.
    files: ['apps/web/**/*.{ts,tsx}', 'libs/ui/**/*.{ts,tsx}'],
    plugins: { 'react-hooks': reactHooks },
    rules: { 'react-hooks/rules-of-hooks': 'error', 'react-hooks/exhaustive-deps': 'error' },
  },
  { files: clocks, rules: { 'no-restricted-syntax': ['error', random, defaultExport] } },
  { files: specs, rules: { 'no-restricted-syntax': ['error', random, defaultExport] } },
  {
    files: [...specs, '**/migrations/**', ...texts],
    rules: off('max-lines', 'max-lines-per-function', 'complexity', 'max-params'),
  },
  {
    files: [
      ...specs,
      '**/config.ts',
      'apps/api/src/testing/**',
      'apps/web-e2e/**',
      'tools/**',
      ...configFiles,
    ],
    rules: off('no-restricted-properties'),
  },
  { files: ['tools/**', ...configFiles], rules: { 'no-restricted-syntax': ['error', random] } },
  {
    files: ['**/*.{mjs,cjs,js}'],
    languageOptions: {
      globals: Object.fromEntries(
        [
          'process',
          'console',
          'Buffer',
          'URL',
          'URLSearchParams',
          'fetch',
          'performance',
          'AbortSignal',
          'AbortController',
          'setTimeout',
          'clearTimeout',
          'setInterval',
          'clearInterval',
          'setImmediate',
          'structuredClone',
          'TextEncoder',
          'TextDecoder',
        ].map((name) => [name, 'readonly']),
      ),
    },
  },
  {
    files: ['**/*.cjs'],
    languageOptions: {
      sourceType: 'commonjs',
      globals: Object.fromEntries(
        [
          'require',
          'module',
          '__dirname',
          '__filename',
          'test',
          'expect',
          'describe',
          'beforeAll',
          'afterAll',
          'jest',
        ].map((name) => [name, 'readonly']),
      ),
    },
    rules: off('@typescript-eslint/no-require-imports'),
  },
);
