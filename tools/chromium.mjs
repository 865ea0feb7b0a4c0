// Finds a Chromium for the journeys, or gets one.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { repo, runTool } from './processes.mjs';
import { PlainError, say, tellError } from './say.mjs';

const names = [
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'chrome',
  'microsoft-edge',
];

const usualPlaces = {
  linux: ['/usr/bin', '/usr/local/bin', '/snap/bin', '/opt/google/chrome'].flatMap((folder) =>
    names.map((name) => join(folder, name)),
  ),
  darwin: ['Chromium', 'Google Chrome', 'Microsoft Edge'].flatMap((name) =>
    ['/Applications', join(process.env.HOME ?? '', 'Applications')].map(
      (folder) => `${folder}/${name}.app/Contents/MacOS/${name}`,
    ),
  ),
  win32: ['ProgramFiles', 'ProgramFiles(x86)', 'LOCALAPPDATA']
    .filter((name) => process.env[name])
    .flatMap((name) => [
      join(process.env[name], 'Chromium', 'Application', 'chrome.exe'),
      join(process.env[name], 'Google', 'Chrome', 'Application', 'chrome.exe'),
      join(process.env[name], 'Microsoft', 'Edge', 'Application', 'msedge.exe'),
    ]),
};

/** Whether the file is there and really starts: Ubuntu's chromium can be a stub that only speaks of snap. */
function isUsable(file) {
  if (!file || !existsSync(file)) return false;
  if (process.platform === 'win32') return true;
  const { status, stdout } = spawnSync(file, ['--version'], { encoding: 'utf8', timeout: 20_000 });
  return status === 0 && /\d+\.\d+/.test(stdout);
}

/** The Chromium that Playwright itself would use. */
function playwrightPath() {
  try {
    return createRequire(join(repo, 'apps', 'web-e2e', 'package.json'))(
      'playwright-core',
    ).chromium.executablePath();
  } catch {
    return null;
  }
}

/** The path of a Chromium that is already here, or null. */
export function findChromium() {
  if (process.env.CHROME_PATH) {
    if (isUsable(process.env.CHROME_PATH)) return process.env.CHROME_PATH;
    throw new PlainError(
      `CHROME_PATH is ${process.env.CHROME_PATH}, and no browser starts there: correct it or unset it.`,
    );
  }
  const inPath = (process.env.PATH ?? '')
    .split(delimiter)
    .flatMap((folder) => names.map((name) => join(folder, name)));
  const places = [
    ...(usualPlaces[process.platform] ?? []),
    ...(process.platform === 'win32' ? [] : inPath),
    playwrightPath(),
  ];
  return places.find(isUsable) ?? null;
}

/** On Debian and its relatives, as root, the system's own package. */
async function installWithApt(onProgress) {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return;
  onProgress('installing Chromium with apt-get (about a minute)');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const update = await runTool('apt-get', ['update', '-q'], { env });
  if (update.code === 0)
    await runTool('apt-get', ['install', '-y', '-q', '--no-install-recommends', 'chromium'], { env });
}

/** Playwright's own download, which needs no rights. */
async function installWithPlaywright(onProgress) {
  onProgress('downloading Chromium with Playwright (about 150 MB)');
  const entry = createRequire(join(repo, 'apps', 'web-e2e', 'package.json')).resolve(
    'playwright-core/package.json',
  );
  await runTool(process.execPath, [join(entry, '..', 'cli.js'), 'install', 'chromium']);
}

/** The path of a Chromium, installing one when none is here; throws one sentence when that fails too. */
export async function ensureChromium(onProgress = say) {
  for (const install of [null, installWithApt, installWithPlaywright]) {
    if (install) await install(onProgress);
    const found = findChromium();
    if (found) return found;
  }
  throw new PlainError(
    'No Chromium was found or could be installed: install Chromium or Chrome, or set CHROME_PATH to its program, and run the command again.',
  );
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  ensureChromium().then(say, (error) => process.exit(tellError(error)));
}
