import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { apiDescription } from './write-open-api';

const REPO = resolve(__dirname, '../../..');
const COMMITTED = join(REPO, 'apps/api/openapi.json');

test('the committed description is the description of this code (node tools/describe-api.mjs writes it)', async () => {
  expect(JSON.parse(await apiDescription())).toEqual(JSON.parse(readFileSync(COMMITTED, 'utf8')));
});

test('the typed client is made from the committed description', () => {
  const cli = join(REPO, 'node_modules/openapi-typescript/bin/cli.js');
  const made = execFileSync(process.execPath, [cli, COMMITTED], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  expect(readFileSync(join(REPO, 'libs/api-client/src/schema.d.ts'), 'utf8')).toBe(made);
});

test('the NL API Design Rules, as far as they fit (docs/standards.md says which do not)', () => {
  const cli = join(REPO, 'node_modules/@stoplight/spectral-cli/dist/index.js');
  const rules = join(REPO, 'tools/nl-api-design-rules.spectral.yaml');
  const lint = () =>
    execFileSync(process.execPath, [cli, 'lint', COMMITTED, '--ruleset', rules, '-F', 'warn'], {
      encoding: 'utf8',
    });
  expect(lint()).toContain('No results with a severity of');
});
