// Child processes, and who owns a running copy: no dependencies, because run.mjs needs it before the install.
import { execFileSync, spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { stripVTControlCharacters } from 'node:util';
import { PlainError } from './say.mjs';

export const repo = fileURLToPath(new URL('..', import.meta.url)).replace(/[\\/]$/, '');
const helpers = new Set();

/** The script behind a command of one of the root's devDependencies. */
export function commandOf(packageName, command = packageName) {
  const folder = join(repo, 'node_modules', packageName);
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  return join(folder, typeof bin === 'string' ? bin : bin[command]);
}

/** Runs a program to its end and returns `{ code, output }`; `onLine` sees each line, `signal` can end it earlier. */
export function runTool(
  program,
  args,
  { cwd = repo, env = process.env, onLine, shell = false, signal } = {},
) {
  return new Promise((resolve) => {
    const child = spawn(program, args, { cwd, env, shell, signal, stdio: ['ignore', 'pipe', 'pipe'] });
    helpers.add(child);
    const output = [];
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8');
      stream.on('data', (text) => output.push(text));
      if (onLine) eachLine(stream, onLine);
    }
    const done = (code) => {
      helpers.delete(child);
      resolve({ code, output: stripVTControlCharacters(output.join('')) });
    };
    child.on('error', (error) => {
      output.push(error.message);
      done(1);
    });
    child.on('close', (code) => done(code ?? 1));
  });
}

/** Ends the programs that runTool still has running. */
export function stopTools() {
  for (const child of helpers) child.kill('SIGTERM');
}

/** Calls back with every complete line of a stream, and the rest at its end. */
export function eachLine(stream, onLine) {
  let rest = '';
  stream.on('data', (text) => {
    const lines = (rest + text).split(/\r?\n/);
    rest = lines.pop();
    lines.forEach(onLine);
  });
  stream.on('end', () => rest && onLine(rest));
}

/** Whether a process with this id runs, ours or not; one that ended and waits to be buried does not count. */
export function isAlive(pid) {
  if (process.platform === 'linux') return statOf(pid) !== null;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

/** The fields of /proc/<pid>/stat from the third on (state first), or null when it does not run. */
function statOf(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return ['Z', 'X'].includes(fields[0]) ? null : fields;
  } catch {
    return null;
  }
}

/** Waits until a process has gone; false when it still exists after the time. */
export async function hasGone(pid, milliseconds) {
  const deadline = performance.now() + milliseconds;
  while (isAlive(pid)) {
    if (performance.now() > deadline) return false;
    await sleep(50);
  }
  return true;
}

/** What tells this process from a later one with the same number: the moment it was started. */
export function identityOf(pid) {
  try {
    if (process.platform === 'linux') {
      const startedAt = statOf(pid)?.[19];
      return startedAt
        ? `${readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()} ${startedAt}`
        : null;
    }
    if (process.platform === 'win32') return isAlive(pid) ? 'alive' : null;
    return execFileSync('ps', ['-p', String(pid), '-o', 'lstart='], { encoding: 'utf8' }).trim() || null;
  } catch {
    return null;
  }
}

/** Who holds a claim file now: `{ pid, … }`, or null when nobody alive does. */
export function ownerOf(file) {
  try {
    const owner = JSON.parse(readFileSync(file, 'utf8'));
    return identityOf(owner.pid) === owner.identity ? owner : null;
  } catch {
    return null;
  }
}

/** Claims a file for this process; throws the sentence of `refusal(owner)` when another live process holds it. */
export function claim(file, refusal, details = {}) {
  const owner = ownerOf(file);
  if (owner && owner.pid !== process.pid) throw new PlainError(refusal(owner));
  rmSync(file, { force: true });
  const handle = openSync(file, 'wx', 0o600);
  writeSync(handle, JSON.stringify({ pid: process.pid, identity: identityOf(process.pid), ...details }));
  closeSync(handle);
}

/** Gives a claim back, if it is ours. */
export function release(file) {
  if (ownerOf(file)?.pid === process.pid) rmSync(file, { force: true });
}
