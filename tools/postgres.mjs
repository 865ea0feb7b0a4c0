// Starts and stops the PostgreSQL that comes with the packages: as root or not, and after any kind of crash.
import { spawn } from 'node:child_process';
import { closeSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { settle } from './postgres/account.mjs';
import { programOf } from './postgres/binaries.mjs';
import {
  checkCluster,
  cleanEnvironment,
  clusterOf,
  createCluster,
  explainFailure,
  openLog,
  passwordOf,
  readLock,
  readLog,
  stopOrphan,
  writeSettings,
} from './postgres/cluster.mjs';
import { claim, hasGone, release } from './processes.mjs';
import { PlainError, lastLines } from './say.mjs';

const patience = 60_000;

/** Settings for data that may be lost: fast, and quiet in the log. */
const throwawaySettings = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  log_min_messages: 'fatal',
  log_min_error_statement: 'panic',
  max_connections: '200',
};

/**
 * Starts the cluster in `dataDir`, making it first when it does not exist; returns `{ url, port, pid, watchdogPid, stop() }`.
 * `onExit(lastLines)` is called when the server ends without `stop()`; `onProgress(sentence)` tells slow steps.
 */
export async function startPostgres({
  dataDir,
  port,
  settings = {},
  onProgress = () => {},
  onExit,
  throwaway = false,
}) {
  const place = settle(dataDir);
  const claimFile = join(place.home, 'launcher.json');
  claim(
    claimFile,
    (owner) =>
      `The database in ${dataDir} is in use by another run (process ${owner.pid}): stop that one first.`,
  );
  try {
    await stopOrphan(place);
    if (!existsSync(clusterOf(place))) {
      onProgress('creating the database');
      createCluster(place, { throwaway });
    }
    checkCluster(place);
    const server = await launch(place, port, settings);
    return control(place, server, { claimFile, onExit, throwaway });
  } catch (error) {
    release(claimFile);
    throw error;
  }
}

/** Starts a cluster in a new temporary folder that goes away with `stop()` or with this process. */
export async function startThrowawayPostgres({ settings = {}, ...options } = {}) {
  const dataDir = mkdtempSync(join(tmpdir(), 'samenstem-pg-'));
  try {
    return await startPostgres({
      ...options,
      dataDir,
      settings: { ...throwawaySettings, ...settings },
      throwaway: true,
    });
  } catch (error) {
    rmSync(dataDir, { recursive: true, force: true });
    throw error;
  }
}

/** A port of 127.0.0.1 that nobody uses now. */
export function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer().on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

/** Starts the server; tries again while the remains of a killed one disappear, or when the free port was taken. */
async function launch(place, wantedPort, settings) {
  const deadline = performance.now() + patience;
  for (;;) {
    const port = wantedPort ?? (await freePort());
    writeSettings(place, port, settings);
    const { child, log } = await launchOnce(place);
    if (child) return { child, port };
    const isTemporary = /pre-existing shared memory block|lock file ".*" already exists/.test(log);
    const isTaken = /Address already in use|could not bind/.test(log) && wantedPort === undefined;
    if (!(isTemporary || isTaken) || performance.now() > deadline) throw explainFailure(place, log);
    await sleep(200);
  }
}

/** One attempt: `{ child }` when the server accepts connections, `{ log }` when it ended. */
async function launchOnce(place) {
  const { handle, from } = openLog(place);
  const [program, ...args] = [...place.prefix, programOf(place.native, 'postgres'), '-D', clusterOf(place)];
  const child = spawn(program, args, {
    ...place.spawnOptions,
    cwd: process.platform === 'win32' ? place.home : '/',
    env: cleanEnvironment(),
    detached: true,
    windowsHide: true,
    stdio: ['ignore', handle, handle],
  });
  closeSync(handle);
  let failure;
  child.on('error', (error) => (failure = error.message));
  child.on('exit', () => (failure ??= ''));
  const deadline = performance.now() + patience;
  while (failure === undefined) {
    const lock = readLock(place);
    if (lock?.pid === child.pid && lock.status === 'ready') return { child };
    if (performance.now() > deadline) {
      child.kill('SIGQUIT');
      throw new PlainError(
        `The database was not ready after ${patience / 1000} seconds; see ${place.home}/server.log.`,
      );
    }
    await sleep(20);
  }
  return { log: `${failure}\n${readLog(place, from)}` };
}

/** A small shell that outlives us: when our end of its pipe closes, it stops the server (and removes a throwaway). */
function startWatchdog(place, pid, throwaway) {
  if (process.platform === 'win32') return null;
  const script = `
    trap '' HUP INT TERM
    while read -r _; do :; done
    IFS= read -r pid < "$2/cluster/postmaster.pid" && [ "$pid" = "$1" ] && kill -INT "$1"
    [ "$3" = throwaway ] || exit 0
    tries=0
    while [ -e "$2/cluster/postmaster.pid" ] && [ $tries -lt 100 ]; do sleep 0.1; tries=$((tries + 1)); done
    rm -rf "$2"`;
  const args = [
    '-c',
    script,
    'samenstem-watchdog',
    String(pid),
    place.home,
    throwaway ? 'throwaway' : 'keep',
  ];
  const watchdog = spawn('/bin/sh', args, { cwd: '/', detached: true, stdio: ['pipe', 'ignore', 'ignore'] });
  watchdog.on('error', () => {});
  watchdog.unref();
  watchdog.stdin.unref();
  return watchdog;
}

/** Sends the server home: fast shutdown, then immediate, then none left to choose. */
async function stopServer(child) {
  for (const signal of ['SIGINT', 'SIGQUIT', 'SIGKILL']) {
    child.kill(signal);
    if (await hasGone(child.pid, 10_000)) return;
  }
}

function control(place, { child, port }, { claimFile, onExit, throwaway }) {
  const watchdog = startWatchdog(place, child.pid, throwaway);
  let isStopping = false;
  child.unref();
  child.removeAllListeners('exit').on('exit', () => {
    watchdog?.kill('SIGKILL');
    if (!isStopping) onExit?.(lastLines(readLog(place, 0), 5));
  });
  const stop = async () => {
    if (isStopping) return;
    isStopping = true;
    if (child.exitCode === null && child.signalCode === null) await stopServer(child);
    release(claimFile);
    if (throwaway) rmSync(place.home, { recursive: true, force: true, maxRetries: 3 });
  };
  const url = `postgres://postgres:${passwordOf(place)}@127.0.0.1:${port}/samenstem`;
  return { url, port, pid: child.pid, watchdogPid: watchdog?.pid, stop };
}
