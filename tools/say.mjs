// Plain lines for the person at the terminal: no dependencies, because run.mjs needs it before the install.

/** A problem told in one sentence: it is printed without a stack and ends the command with exit code 1. */
export class PlainError extends Error {
  name = 'PlainError';
}

// Whoever reads along may go away, as in `npm start | head`: that must not end the program.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {});

let output = process.stdout;

/** From now on standard output is for results that scripts read: what is said goes to standard error. */
export function speakOnStandardError() {
  output = process.stderr;
}

/** Prints one line. */
export function say(line = '') {
  output.write(`${line}\n`);
}

/** Elapsed time as people read it: "0.4 s", "31 s", "2 min 5 s". */
export function elapsed(startedAt) {
  const seconds = (performance.now() - startedAt) / 1000;
  if (seconds < 10) return `${seconds.toFixed(1)} s`;
  if (seconds < 60) return `${Math.round(seconds)} s`;
  return `${Math.floor(seconds / 60)} min ${Math.round(seconds % 60)} s`;
}

/** Shows a running line on a terminal, and a line per 10 seconds elsewhere; returns the function that clears it. */
function showProgress(label, startedAt) {
  const isTerminal = output.isTTY;
  const show = () => {
    const line = `… ${label} (${elapsed(startedAt)})`;
    if (isTerminal) output.write(`\r\u001b[K${line}`);
    else say(line);
  };
  const timer = setInterval(show, isTerminal ? 1000 : 10_000);
  timer.unref();
  return () => {
    clearInterval(timer);
    if (isTerminal) output.write('\r\u001b[K');
  };
}

/** Runs one step and prints "✓ packages (3 s)" or "✗ packages (3 s)"; the work may return a word to add. */
export async function step(label, work) {
  const startedAt = performance.now();
  const clear = showProgress(label, startedAt);
  try {
    const result = await work();
    clear();
    const note = result?.note ? `: ${result.note}` : '';
    say(`✓ ${label}${note} (${elapsed(startedAt)})`);
    return result;
  } catch (error) {
    clear();
    say(`✗ ${label} (${elapsed(startedAt)})`);
    throw error;
  }
}

/** The last lines of a text, without empty ones. */
export function lastLines(text, count = 20) {
  return text
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '')
    .slice(-count)
    .join('\n');
}

/** One sentence for what the disk refused, or null. */
function explainDisk({ code, path }) {
  if (code === 'ENOSPC' || code === 'EDQUOT') return 'The disk is full: make room and run the command again.';
  if (!['EACCES', 'EPERM', 'EROFS'].includes(code) || !path) return null;
  return `This user may not write ${path}: give this folder one owner, for example with \`sudo chown -R $USER .\`, and run the command again.`;
}

/** Prints an error the way it deserves and returns the exit code. */
export function tellError(error) {
  const sentence = error instanceof PlainError ? error.message : explainDisk(error);
  process.stderr.write(`${sentence ?? error?.stack ?? error}\n`);
  return 1;
}
