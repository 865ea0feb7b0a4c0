// Kills the database server, its launcher, or both, in the middle of inserts, and proves that every promised row is there.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { withClient } from './database.mjs';
import { startPostgres } from './postgres.mjs';
import { eachLine, hasGone } from './processes.mjs';
import { PlainError, say, tellError } from './say.mjs';

const self = fileURLToPath(import.meta.url);

/** What is killed with -9, by the names in the launcher's first line. */
const victims = [['server'], ['launcher'], ['server', 'launcher'], ['watchdog', 'launcher']];

/** The process that is to be killed: starts the server, inserts without end, prints each number that was promised. */
async function insertForever(dataDir) {
  const server = await startPostgres({ dataDir, onExit: () => process.exit(1) });
  await withClient(server.url, async (client) => {
    await client.query('CREATE TABLE IF NOT EXISTS promised (number int PRIMARY KEY)');
    const { rows } = await client.query('SELECT coalesce(max(number), 0) AS last FROM promised');
    say(JSON.stringify({ server: server.pid, watchdog: server.watchdogPid, launcher: process.pid }));
    for (let number = rows[0].last + 1; ; number += 1) {
      await client.query('INSERT INTO promised VALUES ($1)', [number]);
      say(String(number));
    }
  });
}

/** Starts such a process and resolves with its process numbers and the last promise when `kill` was done. */
function killDuringInserts(dataDir, names) {
  return new Promise((resolve, reject) => {
    const launcher = spawn(process.execPath, [self, 'insert', dataDir], {
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const errors = [];
    let pids;
    let last = 0;
    launcher.stdout.setEncoding('utf8');
    launcher.stderr.on('data', (text) => errors.push(text));
    eachLine(launcher.stdout, (line) => {
      if (!pids) {
        pids = JSON.parse(line);
        setTimeout(() => names.forEach((name) => process.kill(pids[name], 'SIGKILL')), 300);
      } else if (/^\d+$/.test(line)) last = Number(line);
    });
    launcher.on('close', () => (pids ? resolve({ pids, last }) : reject(new PlainError(errors.join('')))));
  });
}

async function countPromises(dataDir) {
  const server = await startPostgres({ dataDir });
  try {
    return await withClient(server.url, async (client) => {
      const { rows } = await client.query('SELECT count(*)::int AS count, max(number) AS last FROM promised');
      return rows[0];
    });
  } finally {
    await server.stop();
  }
}

async function checkOne(dataDir, names) {
  const { pids, last } = await killDuringInserts(dataDir, names);
  if (names.join() === 'launcher' && !(await hasGone(pids.server, 5_000))) {
    throw new PlainError('The server went on after its launcher was killed: the watchdog did not stop it.');
  }
  const found = await countPromises(dataDir);
  if (last === 0 || found.count !== found.last || found.last < last) {
    throw new PlainError(
      `After kill -9 of ${names.join(' and ')}: ${last} rows were promised, ${found.count} are there.`,
    );
  }
  return `kill -9 of ${names.join(' and ')}: ${last} rows promised, ${found.count} there`;
}

/** A second launcher on the same data is refused, and leaves the first one alone. */
async function checkSecondLauncher(dataDir) {
  const server = await startPostgres({ dataDir });
  try {
    const second = spawn(process.execPath, [self, 'insert', dataDir], {
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    const errors = [];
    second.stderr.on('data', (text) => errors.push(text));
    const code = await new Promise((resolve) => second.on('close', resolve));
    if (code !== 1 || !errors.join('').includes('in use by another run')) {
      throw new PlainError(`A second launcher was not refused (exit ${code}): ${errors.join('')}`);
    }
    await withClient(server.url, (client) => client.query('SELECT 1'));
  } finally {
    await server.stop();
  }
  return 'a second launcher on the same data is refused';
}

/** Runs every check in a new folder; throws a sentence at the first failure. */
export async function checkPostgres(onLine = () => {}) {
  const dataDir = mkdtempSync(join(tmpdir(), 'samenstem-check-'));
  try {
    for (const names of victims) onLine(await checkOne(dataDir, names));
    onLine(await checkSecondLauncher(dataDir));
  } finally {
    rmSync(dataDir, { recursive: true, force: true, maxRetries: 3 });
  }
}

if (process.argv[1] === self) {
  const [command, dataDir] = process.argv.slice(2);
  const work = command === 'insert' ? insertForever(dataDir) : checkPostgres(say);
  work.catch((error) => process.exit(tellError(error)));
}
