// The files of one cluster: making it, its settings, its lock file, and what its log says.
import { randomBytes } from 'node:crypto';
import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { appendFileSync, statfsSync, writeFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { hasGone, isAlive } from '../processes.mjs';
import { PlainError, lastLines } from '../say.mjs';
import { giveTo } from './account.mjs';
import { majorVersion, programOf } from './binaries.mjs';

const megabyte = 1024 * 1024;
const isDiskFull = (text) => /No space left on device|ENOSPC|Disk quota exceeded/.test(text);

export const clusterOf = (place) => join(place.home, 'cluster');
export const logOf = (place) => join(place.home, 'server.log');
export const passwordOf = (place) => readFileSync(join(place.home, 'password'), 'utf8');

/** The environment for PostgreSQL's programs: English messages, no settings from outside. */
export function cleanEnvironment() {
  const kept = ['PATH', 'HOME', 'SystemRoot', 'TEMP', 'TMP'].filter((name) => process.env[name]);
  return { ...Object.fromEntries(kept.map((name) => [name, process.env[name]])), LC_ALL: 'C', TZ: 'UTC' };
}

export function diskFull(place) {
  return new PlainError(
    `The disk is full, so the database cannot run: make room on the disk that holds ${place.home} and start again.`,
  );
}

function freeSpace(place) {
  const { bavail, bsize } = statfsSync(place.home);
  return bavail * bsize;
}

/** Runs initdb or a single-user server to its end; a failure becomes one sentence. */
function runProgram(place, name, args, input) {
  const [program, ...rest] = [...place.prefix, programOf(place.native, name), ...args];
  const options = { ...place.spawnOptions, cwd: '/', env: cleanEnvironment(), encoding: 'utf8', input };
  if (process.platform === 'win32') options.cwd = place.home;
  const { status, stdout, stderr, error } = spawnSync(program, rest, options);
  if (status === 0) return;
  const said = `${error?.message ?? ''}\n${stdout ?? ''}\n${stderr ?? ''}`;
  if (isDiskFull(said) || freeSpace(place) < megabyte) throw diskFull(place);
  throw new PlainError(`The database could not be created; ${name} said:\n${lastLines(said, 6)}`);
}

/** Makes a cluster with an empty database "samenstem"; half a cluster never gets the name that counts. */
export function createCluster(place, { throwaway }) {
  if (freeSpace(place) < 150 * megabyte) throw diskFull(place);
  const fresh = join(place.home, 'cluster.new');
  const passwordFile = join(place.home, 'password');
  try {
    rmSync(fresh, { recursive: true, force: true });
    mkdirSync(fresh, { mode: 0o700 });
    writeFileSync(passwordFile, randomBytes(24).toString('hex'), { mode: 0o600 });
    giveTo(place.owner, fresh);
    giveTo(place.owner, passwordFile);
    const locale = ['--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C', '-E', 'UTF8'];
    const access = ['-U', 'postgres', '-A', 'scram-sha-256', `--pwfile=${passwordFile}`];
    const safety = throwaway ? ['--no-sync'] : [];
    runProgram(place, 'initdb', ['-D', fresh, ...locale, ...access, '--data-checksums', ...safety]);
    runProgram(place, 'postgres', ['--single', '-D', fresh, 'postgres'], 'CREATE DATABASE samenstem\n');
    appendFileSync(join(fresh, 'postgresql.conf'), "include 'launcher.conf'\n");
    renameSync(fresh, clusterOf(place));
  } catch (error) {
    rmSync(fresh, { recursive: true, force: true });
    throw isDiskFull(String(error.message)) ? diskFull(place) : error;
  }
}

/** Refuses a cluster of another major version, and a disk that is about to overflow. */
export function checkCluster(place) {
  const version = readFileSync(join(clusterOf(place), 'PG_VERSION'), 'utf8').trim();
  const wanted = majorVersion(place.native) ?? version;
  if (version !== wanted) {
    throw new PlainError(
      `The data in ${place.home} is of PostgreSQL ${version} and this copy brings ${wanted}: export it with the old copy, or remove the folder to start anew.`,
    );
  }
  if (freeSpace(place) < 32 * megabyte) throw diskFull(place);
  giveTo(place.owner, clusterOf(place));
}

/** Writes the settings of this run, which postgresql.conf includes. */
export function writeSettings(place, port, settings) {
  const all = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    port,
    timezone: 'UTC',
    log_timezone: 'UTC',
    huge_pages: 'off',
    ...settings,
  };
  const lines = Object.entries(all).map(
    ([name, value]) => `${name} = '${String(value).replaceAll("'", "''")}'`,
  );
  const file = join(clusterOf(place), 'launcher.conf');
  writeFileSync(file, `${lines.join('\n')}\n`, { mode: 0o600 });
  giveTo(place.owner, file);
}

/** What postmaster.pid says: `{ pid, status }`, or null. */
export function readLock(place) {
  try {
    const lines = readFileSync(join(clusterOf(place), 'postmaster.pid'), 'utf8').split('\n');
    return { pid: Math.abs(Number(lines[0])), status: lines[7]?.trim() };
  } catch {
    return null;
  }
}

/**
 * Ends a server that an earlier launcher left behind.
 * A lock file whose number is another program's by now gets our number: PostgreSQL overlooks its own parent there,
 * and still finds the shared memory of a killed server's children, which removing the file would hide.
 */
export async function stopOrphan(place) {
  const lock = existsSync(clusterOf(place)) ? readLock(place) : null;
  if (!lock?.pid || process.platform === 'win32') return;
  if (isAlive(lock.pid) && isServerOf(place, lock.pid)) {
    process.kill(lock.pid, 'SIGINT');
    if (await hasGone(lock.pid, 10_000)) return;
    process.kill(lock.pid, 'SIGQUIT');
    await hasGone(lock.pid, 5_000);
    return;
  }
  const file = join(clusterOf(place), 'postmaster.pid');
  writeFileSync(file, readFileSync(file, 'utf8').replace(/^-?\d+/, String(process.pid)));
}

function isServerOf(place, pid) {
  const command =
    process.platform === 'linux'
      ? readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ')
      : spawnSync('ps', ['-p', String(pid), '-o', 'command='], { encoding: 'utf8' }).stdout;
  return command.includes(clusterOf(place));
}

/** Opens the log for a run; a big old one is dropped. */
export function openLog(place) {
  const file = logOf(place);
  const size = existsSync(file) ? statSync(file).size : 0;
  const handle = openSync(file, size > megabyte ? 'w' : 'a', 0o600);
  return { handle, from: size > megabyte ? 0 : size };
}

/** What was logged since a position. */
export function readLog(place, from) {
  const handle = openSync(logOf(place), 'r');
  const buffer = Buffer.alloc(64 * 1024);
  const length = readSync(handle, buffer, 0, buffer.length, from);
  closeSync(handle);
  return buffer.toString('utf8', 0, length);
}

/** The sentence for a server that did not start. */
export function explainFailure(place, log) {
  if (isDiskFull(log) || freeSpace(place) < 16 * megabyte) return diskFull(place);
  return new PlainError(
    `The database did not start; its last lines (${logOf(place)}):\n${lastLines(log, 8)}`,
  );
}
