// Turns a folder of TypeScript into JavaScript with SWC, file by file, and copies .json and .yaml along.
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { transform } from '@swc/core';
import { repo } from './processes.mjs';
import { PlainError } from './say.mjs';

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
function write(path, content) {
  if (existsSync(path) && readFileSync(path).equals(Buffer.from(content))) return;
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
}

async function transformOne({ source, target, options }, file) {
  const name = file.replace(/\.ts$/, '.js');
  const path = join(source, file);
  const { code, map } = await transform(readFileSync(path, 'utf8'), {
    ...options,
    swcrc: false,
    configFile: false,
    filename: path,
    sourceFileName: relative(dirname(join(target, file)), path).replaceAll('\\', '/'),
  });
  write(join(target, name), `${code}\n//# sourceMappingURL=${name.split(/[\\/]/).pop()}.map\n`);
  write(join(target, `${name}.map`), map);
  return [name, `${name}.map`];
}

function copyOne({ source, target }, file) {
  write(join(target, file), readFileSync(join(source, file)));
  return [file];
}

async function compileOne(room, file) {
  try {
    return isProgram(file) ? await transformOne(room, file) : copyOne(room, file);
  } catch (error) {
    const reason = error.message.split('Caused by:')[0].trimEnd();
    throw new PlainError(`${relative(repo, join(room.source, file))} does not compile:\n${reason}`);
  }
}

/** Leaves a file alone that has not changed since `built` last saw it. */
async function compileIfChanged(room, file, built) {
  const { mtimeMs, size } = statSync(join(room.source, file));
  const before = built.get(file);
  if (before?.mtimeMs === mtimeMs && before.size === size) return false;
  built.set(file, { mtimeMs, size, outputs: await compileOne(room, file) });
  return true;
}

/**
 * A function that compiles `<folder>/src` to `<folder>/dist`, each time only what changed since the last call in
 * this process; it returns `{ count, changed, milliseconds }`.
 */
export function compilerOf(folder) {
  const options = JSON.parse(readFileSync(join(repo, '.swcrc'), 'utf8'));
  const room = { source: join(repo, folder, 'src'), target: join(repo, folder, 'dist'), options };
  const built = new Map();
  return async () => {
    const startedAt = performance.now();
    const files = filesBelow(room.source).filter((file) => isProgram(file) || isCopied(file));
    const changed = await Promise.all(files.map((file) => compileIfChanged(room, file, built)));
    for (const file of built.keys()) if (!files.includes(file)) built.delete(file);
    const wanted = new Set([...built.values()].flatMap(({ outputs }) => outputs));
    const stale = filesBelow(room.target).filter((file) => !wanted.has(file));
    for (const file of stale) rmSync(join(room.target, file), { force: true });
    const milliseconds = Math.round(performance.now() - startedAt);
    return { count: files.length, changed: changed.filter(Boolean).length + stale.length, milliseconds };
  };
}
