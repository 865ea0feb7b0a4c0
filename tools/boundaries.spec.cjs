// Proves that every boundary catches its violation, and that ordinary code passes, on a small house in a temporary folder.
const { spawnSync } = require('node:child_process');
const { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } = require('node:fs');
const { tmpdir } = require('node:os');
const { dirname, join } = require('node:path');

const repo = join(__dirname, '..');
const config = join(repo, '.dependency-cruiser.cjs');
const depcruise = join(repo, 'node_modules', 'dependency-cruiser', 'bin', 'dependency-cruise.mjs');
const api = 'apps/api/src';

/** Files that are there to be imported. */
const targets = [
  `${api}/config.ts`,
  `${api}/app.module.ts`,
  `${api}/shared/clock.ts`,
  `${api}/shared/refusal.ts`,
  `${api}/shared/database/database.ts`,
  `${api}/testing/app.ts`,
  `${api}/accounts/accounts.service.ts`,
  `${api}/accounts/account.entity.ts`,
  `${api}/polls/polls.service.ts`,
  `${api}/polls/polls.module.ts`,
  `${api}/polls/poll.entity.ts`,
  `${api}/polls/polls.dto.ts`,
  `${api}/polls/tallies/tallies.service.ts`,
  `${api}/polls/tallies/tallies.queries.ts`,
  `${api}/polls/tallies/tallies.rules.ts`,
  `${api}/reporting/reporting.service.ts`,
  'apps/web/src/shared/button.tsx',
  'apps/web/src/router.tsx',
  'apps/web/src/polls/poll-page.tsx',
  'libs/counting/src/index.ts',
  'libs/ui/src/index.ts',
  'tools/run.mjs',
  'node_modules/typeorm/index.js',
  'node_modules/@utrecht/button/index.js',
  'node_modules/@noble/hashes/sha2.js',
];

/** Each line: the importing file, the import, and the rule that must complain (null: none may). */
const cases = [
  // A module born tomorrow ("picnics") is on the first floor.
  [`${api}/picnics/picnics.service.ts`, "import { x } from '../accounts/accounts.service.js'", null],
  [`${api}/picnics/picnics.module.ts`, "import { x } from '../polls/polls.module.js'", null],
  [`${api}/picnics/picnic.entity.ts`, "import { x } from 'typeorm'", null],
  [`${api}/picnics/picnics.queries.ts`, "import { x } from '../shared/database/database.js'", null],
  [`${api}/picnics/picnics.jobs.ts`, "import type { X } from '../config.js'", null],
  [`${api}/picnics/picnics.a.ts`, "import { x } from '../polls/poll.entity.js'", 'front-doors-only'],
  [`${api}/picnics/picnics.b.ts`, "import type { X } from '../polls/polls.dto.js'", 'front-doors-only'],
  [
    `${api}/picnics/picnics.c.ts`,
    "import { x } from '../reporting/reporting.service.js'",
    'nobody-looks-at-the-top-floor',
  ],
  [`${api}/picnics/picnics.d.ts.ts`, "import { x } from '../app.module.js'", 'programs-are-not-imported'],
  [`${api}/picnics/picnics.e.ts`, "import { x } from '../testing/app.js'", 'programs-are-not-imported'],
  [`${api}/picnics/picnics.api.spec.ts`, "import { x } from '../testing/app.js'", null],
  [`${api}/picnics/picnics.rules.ts`, "import { x } from '../shared/refusal.js'", null],
  [`${api}/picnics/a.rules.ts`, "import type { X } from './picnic.entity.js'", null],
  [`${api}/picnics/b.rules.ts`, "import { x } from './picnic.entity.js'", 'rules-know-nothing'],
  [`${api}/picnics/c.rules.ts`, "import { x } from '../shared/clock.js'", 'rules-know-nothing'],
  [`${api}/picnics/d.rules.ts`, "import type { X } from 'typeorm'", 'rules-know-no-framework'],
  [`${api}/picnics/e.rules.ts`, "import { join } from 'node:path'", 'rules-know-no-framework'],
  [`${api}/polls/a.ts`, "import { x } from './tallies/tallies.rules.js'", null],
  [`${api}/polls/b.ts`, "import { x } from './tallies/tallies.queries.js'", 'front-doors-of-sub-nouns'],
  [
    `${api}/polls/papers/c.ts`,
    "import { x } from '../tallies/tallies.queries.js'",
    'front-doors-between-sub-nouns',
  ],
  [`${api}/polls/b.module.ts`, "import { x } from './tallies/tallies.queries.js'", null],
  [`${api}/polls/papers/d.ts`, "import { x } from '../poll.entity.js'", null],
  [`${api}/shared/a.ts`, "import { x } from '../accounts/accounts.service.js'", 'shared-stands-on-nothing'],
  [`${api}/accounts/b.ts`, "import { x } from '../polls/polls.service.js'", 'ground-floor-looks-down'],
  [`${api}/desk/desk.service.ts`, "import { x } from '../polls/polls.service.js'", null],
  [
    `${api}/desk/b.ts`,
    "import { x } from '../reporting/reporting.service.js'",
    'nobody-looks-at-the-top-floor',
  ],
  [`${api}/main.ts`, "import { x } from './app.module.js'", null],
  [`${api}/seeding/story.ts`, "import { x } from '../polls/poll.entity.js'", null],
  [`${api}/accounts/one.ts`, "import type { X } from './two.js'", 'no-circle'],
  [`${api}/accounts/c.ts`, "import { x } from '../../../../tools/run.mjs'", 'tools-stand-alone'],
  [`${api}/accounts/d.ts`, "import { x } from '../../../web/src/shared/button.js'", 'apps-live-apart'],
  ['apps/web/src/picnics/picnic-page.tsx', "import { x } from '../shared/button.js'", null],
  ['apps/web/src/picnics/a.tsx', "import { x } from '../polls/poll-page.js'", 'web-features-live-apart'],
  ['apps/web/src/shared/b.tsx', "import { x } from '../polls/poll-page.js'", 'web-features-live-apart'],
  ['apps/web/src/picnics/c.tsx', "import { x } from '../router.js'", 'web-features-live-apart'],
  ['apps/web/src/picnics/d.tsx', "import { x } from '@utrecht/button'", 'one-design-system'],
  [
    'apps/web/src/picnics/e.tsx',
    "import '@nl-design-system-unstable/tokens/dist/index.css'",
    'one-design-system',
  ],
  ['libs/ui/src/button.tsx', "import { x } from '@utrecht/button'", null],
  ['libs/ui/src/a.ts', "import { x } from '../../../apps/api/src/config.js'", 'libs-know-no-apps'],
  ['libs/counting/src/a.ts', "import { x } from '../../ui/src/index.js'", 'libs-are-pure'],
  ['libs/counting/src/b.ts', "import { x } from './twins/a.twin.js'", 'twins-are-for-tests'],
  ['libs/counting/src/twins/a.twin.ts', "import { x } from '../a.js'", null],
  ['libs/newborn/src/a.ts', "import { join } from 'node:path'", 'libs-are-pure'],
  ['libs/newborn/src/b.ts', "import { x } from '@noble/hashes/sha2.js'", 'libs-are-pure'],
  ['libs/ledger/src/a.ts', "import { x } from '@noble/hashes/sha2.js'", null],
  ['libs/ledger/src/b.ts', "import { x } from 'typeorm'", 'ledger-knows-only-cryptography'],
  ['libs/ledger/src/c.ts', "import { join } from 'node:path'", 'ledger-knows-only-cryptography'],
  [
    'libs/ledger/src/d.ts',
    "import { x } from '../../counting/src/index.js'",
    'ledger-knows-only-cryptography',
  ],
];

let violations;

function write(folder, file, text) {
  mkdirSync(dirname(join(folder, file)), { recursive: true });
  writeFileSync(join(folder, file), `${text}\n`);
}

beforeAll(() => {
  const folder = mkdtempSync(join(tmpdir(), 'samenstem-boundaries-'));
  try {
    for (const file of targets)
      write(folder, file, 'export const x = 1;\nexport type X = 1;'.slice(0, file.endsWith('ts') ? 99 : 19));
    for (const [file, line] of cases)
      write(folder, file, `${line};\nexport type X = 1;\nexport const x = 2;`);
    write(folder, `${api}/accounts/two.ts`, "import type { X } from './one.js';\nexport type Y = X;");
    for (const name of ['typeorm', '@utrecht/button', '@noble/hashes'])
      write(folder, `node_modules/${name}/package.json`, JSON.stringify({ name, main: 'index.js' }));
    const dependencies = { typeorm: '1', '@utrecht/button': '1', '@noble/hashes': '1' };
    write(folder, 'package.json', JSON.stringify({ dependencies }));
    copyFileSync(join(repo, 'tsconfig.base.json'), join(folder, 'tsconfig.base.json'));
    const args = [depcruise, '--config', config, '--output-type', 'json', 'apps', 'libs', 'tools'];
    const { stdout, stderr } = spawnSync(process.execPath, args, {
      cwd: folder,
      encoding: 'utf8',
      maxBuffer: 64e6,
    });
    if (!stdout) throw new Error(stderr);
    violations = JSON.parse(stdout).summary.violations.map(({ from, rule }) => ({ from, rule: rule.name }));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}, 60_000);

test.each(cases)('%s: %s → %s', (file, _line, rule) => {
  const found = violations.filter(({ from }) => from === file).map((violation) => violation.rule);
  if (rule === null) expect(found).toEqual([]);
  else expect(found).toContain(rule);
});

test('every rule of the configuration has a case', () => {
  const { forbidden } = require(config);
  expect(forbidden.map(({ name }) => name).sort()).toEqual(
    [...new Set(cases.map(([, , rule]) => rule).filter(Boolean))].sort(),
  );
});
