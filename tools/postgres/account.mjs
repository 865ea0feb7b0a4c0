// PostgreSQL refuses to run as root: this file decides under which account, and where, the server runs.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, chownSync, existsSync, lstatSync, mkdirSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { repo } from '../processes.mjs';
import { PlainError } from '../say.mjs';
import { copyNative, findNative, linkLibraries, programOf } from './binaries.mjs';

const isRoot = process.getuid?.() === 0;

/**
 * Where the server runs and as whom: `{ native, home, spawnOptions, prefix, owner }`.
 * `prefix` is put before every command; `owner` is the uid and gid that must own the files, or null for our own.
 */
export function settle(dataDir) {
  const native = findNative();
  mkdirSync(dataDir, { recursive: true });
  const isLinked = linkLibraries(native);
  if (!isRoot) return settleAsUser(native, dataDir, isLinked);
  chmodSync(dataDir, 0o755);
  const accounts = accountsFor(dataDir);
  const able = accounts.find((account) => canReach(account, native, dataDir));
  if (able) return asAccount(able, native, dataDir);
  const prefixes = accounts.map(({ uid, gid }) => [
    'unshare',
    '--user',
    `--map-user=${uid}`,
    `--map-group=${gid}`,
  ]);
  const prefix = prefixes.find((words) => canReach({ prefix: words }, native, dataDir));
  if (prefix) return { native, home: dataDir, prefix, spawnOptions: {}, owner: { uid: 0, gid: 0 } };
  return settleElsewhere(accounts.at(-1), native, dataDir);
}

/** Neither works: the programs move to where everyone can reach them, and the data too if it must. */
function settleElsewhere(account, native, dataDir) {
  const copy = copyNative(native, reachableFolder(native));
  return asAccount(account, copy, canReach(account, copy, dataDir) ? dataDir : reachableFolder(dataDir));
}

function asAccount({ uid, gid }, native, home) {
  return { native, home, prefix: [], spawnOptions: { uid, gid }, owner: { uid, gid } };
}

function settleAsUser(native, dataDir, isLinked) {
  const cluster = join(dataDir, 'cluster');
  const owner = existsSync(cluster) ? lstatSync(cluster).uid : lstatSync(dataDir).uid;
  if (process.getuid && owner !== process.getuid()) {
    throw new PlainError(
      `The database folder ${dataDir} belongs to another user (${owner}): run as that user, or remove the folder to start anew.`,
    );
  }
  const reachable = isLinked ? native : copyNative(native, reachableFolder(native));
  return { native: reachable, home: dataDir, prefix: [], spawnOptions: {}, owner: null };
}

/** Who may run the server, in order of preference: the owner of the data, the owner of this copy, postgres, nobody. */
function accountsFor(dataDir) {
  const entries = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'));
  const known = entries
    .filter((fields) => fields.length > 3)
    .map(([name, , uid, gid]) => ({ name, uid: Number(uid), gid: Number(gid) }));
  const owners = [join(dataDir, 'cluster'), repo].filter(existsSync).map((path) => lstatSync(path).uid);
  const byOwner = owners.map((uid) => known.find((entry) => entry.uid === uid && uid !== 0));
  const byName = ['postgres', 'nobody'].map((name) => known.find((entry) => entry.name === name));
  const accounts = [...byOwner, ...byName].filter(Boolean);
  if (accounts.length === 0) {
    throw new PlainError(
      'PostgreSQL does not run as root and there is no account "postgres" or "nobody": run as an ordinary user, or set DATABASE_URL.',
    );
  }
  return accounts;
}

/** Whether an account, or root behind a prefix, can run the programs and open the folder of the data. */
function canReach({ uid, gid, prefix = [] }, native, home) {
  const test = 'test -x "$1" && test -r "$2" && test -x "$3"';
  const paths = [programOf(native, 'postgres'), join(native, 'share'), home];
  const [program, ...args] = [...prefix, '/bin/sh', '-c', test, 'sh', ...paths];
  return spawnSync(program, args, { uid, gid, cwd: '/' }).status === 0;
}

/** The stand-in of a folder, in a folder of ours below /var/tmp that other accounts can enter. */
function reachableFolder(original) {
  const mine = process.getuid?.() ?? 0;
  const base = join('/var/tmp', `samenstem-${mine}`);
  mkdirSync(base, { recursive: true, mode: 0o755 });
  const found = lstatSync(base);
  if (!found.isDirectory() || found.uid !== mine) {
    throw new PlainError(`The folder ${base} belongs to another user: remove it, or set DATABASE_URL.`);
  }
  const folder = join(base, createHash('sha256').update(original).digest('hex').slice(0, 12));
  mkdirSync(folder, { recursive: true, mode: 0o755 });
  return folder;
}

/** Gives a file or a whole folder to the account of the server, when it has another owner. */
export function giveTo(owner, path) {
  if (owner && lstatSync(path).uid !== owner.uid) giveTree(owner, path);
}

function giveTree(owner, path) {
  const found = lstatSync(path);
  if (found.isSymbolicLink()) return;
  if (found.isDirectory()) readdirSync(path).forEach((name) => giveTree(owner, join(path, name)));
  chownSync(path, owner.uid, owner.gid);
}
