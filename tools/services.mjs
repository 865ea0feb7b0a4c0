// The programs of Samenstem as child processes: the migration, the API and the worker.
import { spawn } from 'node:child_process';
import { createWriteStream, existsSync, mkdirSync } from 'node:fs';
import { createServer } from 'node:net';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { freePort } from './postgres.mjs';
import { eachLine, hasGone, repo, runTool } from './processes.mjs';
import { PlainError, lastLines } from './say.mjs';

const withParent = fileURLToPath(new URL('with-parent.cjs', import.meta.url));
const accountsMark = 'DEMO_ACCOUNTS ';

/** A built program of the API. */
export const apiProgram = (name) => join(repo, 'apps', 'api', 'dist', name);

/** The arguments that run a built program with readable traces. */
const nodeArguments = (name) => ['--enable-source-maps', apiProgram(name)];

/** The port to listen on, from PORT. */
export function portFrom(text = '3000') {
  const port = Number(text);
  if (!/^\d+$/.test(text) || port < 1 || port > 65_535)
    throw new PlainError(`PORT is "${text}", and must be a number from 1 to 65535.`);
  return port;
}

/** Null when the port is free on every address, or the reason why it is not. */
export async function whyNotPort(port) {
  return (await whyNotListen(port, undefined)) ?? (await whyNotListen(port, '127.0.0.1'));
}

function whyNotListen(port, host) {
  return new Promise((resolve) => {
    const server = createServer();
    server.on('error', (error) => resolve(error.code));
    server.listen({ port, host }, () => server.close(() => resolve(null)));
  });
}

/** Ends with one sentence when the port cannot be used. */
export async function checkPort(port) {
  const reason = await whyNotPort(port);
  if (reason === 'EACCES')
    throw new PlainError(
      `This user may not open port ${port}: choose one above 1023, for example PORT=3000.`,
    );
  if (reason)
    throw new PlainError(
      `Port ${port} is in use by another program: stop it, or choose another one, for example PORT=${port === 65_535 ? 3000 : port + 1} npm start.`,
    );
}

/**
 * The environment of the API's programs: what was set stays, and in development the secret and the mail catcher
 * are filled in.
 */
export async function environmentFor({ url, port, secret, mode = process.env.NODE_ENV ?? 'development' }) {
  const env = { ...process.env, NODE_ENV: mode, DATABASE_URL: url, PORT: String(port) };
  if (env.NODE_ENV === 'production') return env;
  env.APP_SECRET ??= secret;
  if (!env.SMTP_URL) env.DEV_MAIL_PORT ??= String(await freePort());
  return env;
}

/** Runs a one-off program of the API, such as the migration; `onAccounts` hears of demo accounts as they are made. */
export async function runMigration({
  program = 'migrate.js',
  env,
  onLine = () => {},
  onAccounts = () => {},
}) {
  if (!existsSync(apiProgram(program)))
    throw new PlainError(
      `The build made no apps/api/dist/${program}: the API must provide apps/api/src/${program.replace('.js', '.ts')}.`,
    );
  const { code, output } = await runTool(process.execPath, nodeArguments(program), {
    env,
    onLine: (line) => {
      if (line.startsWith(accountsMark)) onAccounts(JSON.parse(line.slice(accountsMark.length)));
      else if (line.trim()) onLine(line);
    },
  });
  if (code === 0) return;
  if (/No space left on device|could not extend file|53100/.test(output)) {
    throw new PlainError(
      'The disk is full, so the database could not be brought up to date: make room and start again.',
    );
  }
  throw new PlainError(
    `The database could not be brought up to date (${program} ended with ${code}); its last lines:\n${lastLines(output, 15)}`,
  );
}

/**
 * Starts a program that stays: `{ name, pid, tail(), stop() }`.
 * It runs in a session of its own, so that Ctrl+C reaches only us, and ends by itself when we are gone.
 */
export function startService({ name, program, env, logFile, onLine, onExit = () => {} }) {
  const lines = [];
  const child = spawn(process.execPath, ['--require', withParent, ...nodeArguments(program)], {
    cwd: repo,
    env,
    detached: true,
    windowsHide: true,
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  const log = openLog(logFile);
  let isStopping = false;
  const keep = (line) => {
    lines.push(line);
    if (lines.length > 40) lines.shift();
    log?.write(`${line}\n`);
    onLine?.(line);
  };
  for (const stream of [child.stdout, child.stderr]) eachLine(stream.setEncoding('utf8'), keep);
  child.on('error', (error) => keep(error.message));
  child.on('close', (code, signal) => {
    log?.end();
    if (!isStopping)
      onExit({ name, reason: signal ?? `exit code ${code}`, lines: lastLines(lines.join('\n'), 15) });
  });
  const stop = async () => {
    isStopping = true;
    if (child.exitCode !== null || child.signalCode !== null) return;
    child.kill('SIGTERM');
    if (!(await hasGone(child.pid, 10_000))) child.kill('SIGKILL');
  };
  return {
    name,
    pid: child.pid,
    tail: () => lines.join('\n'),
    stop,
    hasEnded: () => child.exitCode !== null || child.signalCode !== null,
  };
}

/** A log file that never stops the program: a full disk only costs its lines. */
function openLog(file) {
  if (!file) return null;
  mkdirSync(dirname(file), { recursive: true });
  return createWriteStream(file, { flags: 'w', mode: 0o600 }).on('error', () => {});
}

/** Waits until the API says it is ready. */
export async function waitUntilReady(port, service, seconds = 60) {
  const deadline = performance.now() + seconds * 1000;
  while (!service.hasEnded()) {
    if (await isReady(port)) return;
    if (performance.now() > deadline) {
      throw new PlainError(
        `The API was not ready after ${seconds} seconds; its last lines:\n${lastLines(service.tail(), 15)}`,
      );
    }
    await sleep(100);
  }
  throw new PlainError(
    `The API ended before it was ready; its last lines:\n${lastLines(service.tail(), 15)}`,
  );
}

async function isReady(port) {
  try {
    const response = await fetch(`http://127.0.0.1:${port}/api/health/ready`, {
      signal: AbortSignal.timeout(2_000),
    });
    await response.body?.cancel();
    return response.ok;
  } catch {
    return false;
  }
}
