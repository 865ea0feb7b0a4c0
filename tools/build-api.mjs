// Turns apps/api/src into apps/api/dist with SWC, file by file, and copies .json and .yaml along.
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { transform } from '@swc/core';
import { repo } from './processes.mjs';
import { PlainError, say, tellError } from './say.mjs';

const source = join(repo, 'apps', 'api', 'src');
const target = join(repo, 'apps', 'api', 'dist');
const isProgram = (file) => file.endsWith('.ts') && !/\.(spec|d)\.ts$/.test(file);
const isCopied = (file) => /\.(json|ya?ml)$/.test(file);

/** Every file below a folder, as paths relative to it. */
function filesBelow(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath ?? entry.path, entry.name)));
}

/** Writes only what changed, so that a running process and the watcher are left in peace. */
function write(file, content) {
  const path = join(target, file);
  if (existsSync(path) && readFileSync(path).equals(Buffer.from(content))) return;
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
}

async function transformOne(file, options) {
  const name = file.replace(/\.ts$/, '.js');
  const path = join(source, file);
  const { code, map } = await transform(readFileSync(path, 'utf8'), {
    ...options,
    swcrc: false,
    configFile: false,
    filename: path,
    sourceFileName: relative(dirname(join(target, file)), path).replaceAll('\\', '/'),
  });
  write(name, `${code}\n//# sourceMappingURL=${name.split(/[\\/]/).pop()}.map\n`);
  write(`${name}.map`, map);
  return [name, `${name}.map`];
}

function copyOne(file) {
  write(file, readFileSync(join(source, file)));
  return [file];
}

async function buildOne(file, options) {
  try {
    return isProgram(file) ? await transformOne(file, options) : copyOne(file);
  } catch (error) {
    throw new PlainError(
      `apps/api/src/${file} does not compile:\n${error.message.split('Caused by:')[0].trimEnd()}`,
    );
  }
}

/** Keeps what was built before, so that a watcher only builds what changed. */
const built = new Map();

/** Builds what changed since the last call in this process; returns `{ count, changed, milliseconds }`. */
export async function buildApi() {
  const startedAt = performance.now();
  const options = JSON.parse(readFileSync(join(repo, '.swcrc'), 'utf8'));
  const files = filesBelow(source).filter((file) => isProgram(file) || isCopied(file));
  const changed = await Promise.all(files.map((file) => buildIfChanged(file, options)));
  for (const file of built.keys()) if (!files.includes(file)) built.delete(file);
  const wanted = new Set([...built.values()].flatMap(({ outputs }) => outputs));
  const stale = filesBelow(target).filter((file) => !wanted.has(file));
  for (const file of stale) rmSync(join(target, file), { force: true });
  const milliseconds = Math.round(performance.now() - startedAt);
  return { count: files.length, changed: changed.filter(Boolean).length + stale.length, milliseconds };
}

async function buildIfChanged(file, options) {
  const { mtimeMs, size } = statSync(join(source, file));
  const before = built.get(file);
  if (before?.mtimeMs === mtimeMs && before.size === size) return false;
  built.set(file, { mtimeMs, size, outputs: await buildOne(file, options) });
  return true;
}

/** Builds again and again: `onBuilt(result)` after each change, `onError(error)` once per failure. */
export function watchApi(onBuilt, onError) {
  let lastFailure = '';
  const look = async () => {
    try {
      const result = await buildApi();
      if (result.changed > 0 || lastFailure) onBuilt(result);
      lastFailure = '';
    } catch (error) {
      if (error.message !== lastFailure) onError(error);
      lastFailure = error.message;
    }
    timer = setTimeout(look, 400);
  };
  let timer = setTimeout(look, 400);
  return () => clearTimeout(timer);
}

/** "42 files in 310 ms". */
export const describeBuild = ({ count, milliseconds }) => `${count} files in ${milliseconds} ms`;

async function main(args) {
  say(`apps/api/dist: ${describeBuild(await buildApi())}`);
  if (args.includes('--watch'))
    watchApi((result) => say(`apps/api/dist: ${describeBuild(result)}`), tellError);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  main(process.argv.slice(2)).catch((error) => process.exit(tellError(error)));
}
