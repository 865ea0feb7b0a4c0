// Writes apps/api/openapi.json from the built API, and the typed client's schema from that.
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const repo = fileURLToPath(new URL('..', import.meta.url));
const run = (script, ...args) =>
  execFileSync(process.execPath, [script, ...args], { cwd: repo, stdio: 'inherit' });

execFileSync(process.execPath, [join(repo, 'tools/build-api.mjs')], {
  cwd: join(repo, 'apps/api'),
  stdio: 'inherit',
});
run('apps/api/dist/write-open-api.js');
run(
  'node_modules/openapi-typescript/bin/cli.js',
  'apps/api/openapi.json',
  '-o',
  'libs/api-client/src/schema.d.ts',
);
