// Installs the packages when package-lock.json, Node's major version or the platform changed; no dependencies.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statfsSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { repo, runTool } from './processes.mjs';
import { PlainError, lastLines, step } from './say.mjs';

const diskFull = 'The disk is full: the packages need about 700 MB, make room and run the command again.';
const patience = ['--fetch-retries=2', '--fetch-retry-mintimeout=1000', '--fetch-retry-maxtimeout=5000'];
const stampFile = join(repo, 'node_modules', '.install-stamp');

/** Ends with one sentence when this Node is too old. */
export function checkNode(version = process.versions.node) {
  const [major, minor] = version.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19)) {
    throw new PlainError(
      `Samenstem needs Node 20.19 or newer and this is Node ${version}: install it from https://nodejs.org.`,
    );
  }
}

/** What the installed packages depend on, as one line. */
function stampNow() {
  const lock = createHash('sha256')
    .update(readFileSync(join(repo, 'package-lock.json')))
    .digest('hex');
  return `${lock} node${process.versions.node.split('.')[0]} ${process.platform}-${process.arch}\n`;
}

function stampOnDisk() {
  return existsSync(stampFile) ? readFileSync(stampFile, 'utf8') : '';
}

/** Whether a package of the lockfile must be on this computer: optional ones only when they are built for it. */
function isForHere({ optional, os, cpu, libc }) {
  if (!optional) return true;
  return Boolean(os?.includes(process.platform) && cpu?.includes(process.arch) && !libc?.includes('musl'));
}

function readPackages(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages;
  } catch {
    return null;
  }
}

/** Whether a developer's own `npm install` left exactly the locked packages, so that `npm ci` would change nothing. */
function isInstalledByHand() {
  const onDisk = readPackages(join(repo, 'node_modules', '.package-lock.json'));
  const locked = Object.entries(readPackages(join(repo, 'package-lock.json')) ?? {});
  if (!onDisk || locked.length === 0) return false;
  return locked
    .filter(([path, entry]) => path.includes('node_modules/') && !entry.link && isForHere(entry))
    .every(([path, entry]) => onDisk[path]?.version === entry.version && existsSync(join(repo, path)));
}

/** The way to call npm that also works inside `npm start` and on Windows. */
function npm() {
  const own = process.env.npm_execpath;
  if (own && basename(own) === 'npm-cli.js') return { program: process.execPath, args: [own] };
  return { program: 'npm', args: [], shell: process.platform === 'win32' };
}

/** Ends npm when nothing at all arrives: by itself it tries every package several times, for many minutes. */
function giveUpWithoutNetwork() {
  const controller = new AbortController();
  let failed = 0;
  let arrived = 0;
  const onLine = (line) => {
    if (/http fetch GET 200/.test(line)) arrived += 1;
    if (/http fetch GET .*failed with E/.test(line)) failed += 1;
    if (failed >= 50 && arrived === 0) controller.abort();
  };
  return { onLine, signal: controller.signal };
}

/** What npm says, and the sentence for it; the first that fits counts. */
const explanations = [
  [
    /EUSAGE/,
    'package.json and package-lock.json do not belong together: run `npm install` and commit the lockfile.',
  ],
  [/ENOSPC|no space left/i, diskFull],
  [
    /EACCES|EPERM|EROFS/,
    `The folder ${join(repo, 'node_modules')} cannot be written by this user: change its owner or remove it, then run the command again.`,
  ],
];

const isNetwork =
  /ENOTFOUND|EAI_AGAIN|ECONN|ETIMEDOUT|TIMEOUT|ISSUER|SELF_SIGNED|CERT_|E[45]\d\d|failed with E/;

/** One sentence for what npm said. */
function explain(output) {
  const errors = output.replace(/^npm http.*$/gm, '');
  const explanation = explanations.find(([pattern]) => pattern.test(errors))?.[1];
  if (explanation) return explanation;
  const isCutShort = !/npm (error|ERR!)/.test(errors);
  if (!isNetwork.test(isCutShort ? output : errors)) {
    return `The packages could not be installed; npm said:\n${lastLines(errors, 8)}`;
  }
  const cause = output.match(/(?:npm error|npm ERR!) (.*(?:request to|network|[45]\d\d|certificate).*)/);
  const [, said] = cause ?? output.match(/http fetch (GET .*failed with E\w+)/) ?? [];
  return `The package registry did not deliver${said ? ` (${said.trim()})` : ''}: check the network or \`npm config get registry\`, then run the command again.`;
}

/** Installs the packages if needed, with a line of progress. */
export async function ensurePackages() {
  const stamp = stampNow();
  if (stampOnDisk() === stamp) return;
  if (isInstalledByHand()) return writeFileSync(stampFile, stamp);
  await step('packages', async () => {
    const { bavail, bsize } = statfsSync(repo);
    if (!existsSync(join(repo, 'node_modules')) && bavail * bsize < 600_000_000)
      throw new PlainError(diskFull);
    const { program, args, shell } = npm();
    const ci = [
      ...args,
      'ci',
      '--include=dev',
      '--ignore-scripts',
      '--no-audit',
      '--no-fund',
      '--loglevel=http',
      ...patience,
    ];
    const { code, output } = await runTool(program, ci, { shell, ...giveUpWithoutNetwork() });
    if (code !== 0) throw new PlainError(explain(output));
    writeFileSync(stampFile, stamp);
  });
}
