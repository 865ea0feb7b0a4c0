// `npm run mutation [-- FOLDER/]`: breaks libs/counting line by line and counts what no test notices. It has
// packages of its own, and takes long: a folder of the library narrows it down, `rules/` to the files in none.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { repo, runTool } from './processes.mjs';
import { PlainError, lastLines, step } from './say.mjs';

const folder = join(repo, 'tools', 'mutation');
const stryker = join(folder, 'node_modules', '@stryker-mutator', 'core', 'bin', 'stryker.js');

async function install() {
  if (existsSync(stryker)) return;
  const args = ['ci', '--ignore-scripts', '--no-audit', '--no-fund'];
  const { code, output } = await runTool('npm', args, { cwd: folder });
  if (code !== 0) throw new PlainError(`The packages cannot be installed:\n${lastLines(output)}`);
}

export async function run({ args: [mutated = ''] }) {
  await step('packages for mutation testing', install);
  const child = spawn(process.execPath, [stryker, 'run', join(folder, 'stryker.config.mjs')], {
    cwd: repo,
    env: { ...process.env, MUTATED: mutated, NODE_PATH: join(folder, 'node_modules') },
    stdio: 'inherit',
  });
  return new Promise((resolve) => child.on('close', resolve));
}
