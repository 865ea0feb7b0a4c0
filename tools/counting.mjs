// The counting library for the tools: compiled when needed, and a Pabulib file read as a stream.
import { createReadStream, existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { compilerOf } from './compile.mjs';
import { repo } from './processes.mjs';
import { PlainError } from './say.mjs';

const folder = join('libs', 'counting');

/** Compiles the library; returns a function that loads one of its files: `load('recount')`. */
export async function openCounting() {
  await compilerOf(folder)();
  const require = createRequire(join(repo, folder, 'package.json'));
  return (name) => require(`./dist/${name}.js`);
}

/** Reads a `.pb` file without holding it in memory: `{ election, meta, problems, … }`. */
export async function readElection(load, path) {
  if (!existsSync(path)) throw new PlainError(`There is no file ${path}.`);
  const { PabulibReader } = load('pabulib/reader');
  const reader = new PabulibReader();
  for await (const chunk of createReadStream(path, { highWaterMark: 1 << 18 })) reader.push(chunk);
  return reader.end();
}
