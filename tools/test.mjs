// `npm test` and `npm run check`: every step with a line, and at the end only "N passed, N failed".
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureChromium } from './chromium.mjs';
import { checkPostgres } from './postgres.check.mjs';
import { commandOf, repo, runTool, stopTools } from './processes.mjs';
import { PlainError, elapsed, say } from './say.mjs';

const nx = (target) => [commandOf('nx'), 'run-many', '-t', target, '--outputStyle=static'];
const sources = ['apps', 'libs', 'seeds', 'tools'];

/** A step of one program: it counts as one, and its output is shown when it fails. */
const program = (name, args) => ({
  name,
  work: async () => {
    const { code, output } = await runTool(process.execPath, args());
    return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1, output };
  },
});

/** A step of Jest: its own tests count, and a file that could not run counts as one failure. */
const jest = (name, projects, { args = [], before = async () => ({}) } = {}) => ({
  name,
  work: async (onProgress) => {
    const folder = mkdtempSync(join(tmpdir(), 'samenstem-jest-'));
    const report = join(folder, 'report.json');
    try {
      const env = { ...process.env, NODE_ENV: 'test', ...(await before(onProgress)) };
      const command = [
        commandOf('jest'),
        '--selectProjects',
        ...projects,
        '--json',
        `--outputFile=${report}`,
        '--passWithNoTests',
        ...args,
      ];
      const { code, output } = await runTool(process.execPath, command, { env });
      return readReport(report, code, output);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
});

function readReport(report, code, output) {
  if (!existsSync(report)) return { passed: 0, failed: 1, output };
  const { numPassedTests, numFailedTests, numRuntimeErrorTestSuites, testResults } = JSON.parse(
    readFileSync(report, 'utf8'),
  );
  const failed = numFailedTests + numRuntimeErrorTestSuites;
  const messages = testResults
    .filter((result) => result.status === 'failed')
    .map((result) => `${result.name}\n${result.message}`);
  if (code !== 0 && failed === 0) return { passed: numPassedTests, failed: 1, output };
  return { passed: numPassedTests, failed, output: messages.join('\n') };
}

async function postgresCheck() {
  const lines = [];
  try {
    await checkPostgres((line) => lines.push(line));
    return { passed: 1, failed: 0 };
  } catch (error) {
    return { passed: 0, failed: 1, output: [...lines, error.stack].join('\n') };
  }
}

const prettier = () => [commandOf('prettier'), '--check', '--log-level=warn', '.'];
const depcruise = () => [
  commandOf('dependency-cruiser', 'depcruise'),
  '--config',
  '.dependency-cruiser.cjs',
  '--output-type',
  'err-long',
  ...sources.filter((folder) => existsSync(join(repo, folder))),
];

const steps = [
  program('types', () => nx('typecheck')),
  program('lint', () => [commandOf('eslint'), '--max-warnings=0', '.']),
  program('boundaries', depcruise),
  program('format', prettier),
  { ...program('build', () => nx('build')), isSlow: true },
  jest('rules and API', ['rules', 'api']),
  { name: 'database survives kill -9', work: postgresCheck },
  {
    ...jest('journeys in a browser', ['e2e'], {
      args: ['--runInBand'],
      before: async (onProgress) => ({
        CHROME_PATH: await ensureChromium(onProgress),
        SAMENSTEM_IS_BUILT: '1',
      }),
    }),
    isSlow: true,
    needs: 'build',
  },
];

async function attempt(work) {
  try {
    return await work((sentence) => say(`… ${sentence}`));
  } catch (error) {
    return { passed: 0, failed: 1, output: error instanceof PlainError ? error.message : error.stack };
  }
}

function tell(name, { passed, failed, output }, startedAt) {
  const counts = passed + failed > 1 ? `: ${passed} passed${failed ? `, ${failed} failed` : ''}` : '';
  say(`${failed ? '✗' : '✓'} ${name}${counts} (${elapsed(startedAt)})`);
  if (failed && output) say(`${output.trimEnd()}\n`);
}

/** Runs the steps; resolves with the exit code. */
export async function run({ quick }) {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
    process.on(signal, () => (stopTools(), process.exit(1)));
  const total = { passed: 0, failed: 0 };
  const failedSteps = new Set();
  for (const { name, work, needs } of steps.filter((each) => !quick || !each.isSlow)) {
    const startedAt = performance.now();
    const skipped = { passed: 0, failed: 1, output: `Not run, because "${needs}" failed.` };
    const result = failedSteps.has(needs) ? skipped : await attempt(work);
    if (result.failed) failedSteps.add(name);
    total.passed += result.passed;
    total.failed += result.failed;
    tell(name, result, startedAt);
  }
  say(`${total.passed} passed, ${total.failed} failed`);
  return total.failed ? 1 : 0;
}
