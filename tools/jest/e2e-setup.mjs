// Before the journeys: the built application with the story in a throw-away database, and a browser.
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { ensureChromium } from '../chromium.mjs';
import { freePort, startThrowawayPostgres } from '../postgres.mjs';
import { commandOf, repo, runTool } from '../processes.mjs';
import { PlainError, lastLines } from '../say.mjs';
import { environmentFor, runMigration, startService, waitUntilReady } from '../services.mjs';

async function build() {
  if (process.env.SAMENSTEM_IS_BUILT) return;
  const env = { ...process.env, NX_DAEMON: 'false', NX_TUI: 'false' };
  const { code, output } = await runTool(process.execPath, [commandOf('nx'), 'run-many', '-t', 'build'], {
    env,
  });
  if (code !== 0) throw new PlainError(`The build failed:\n${lastLines(output, 30)}`);
}

/** Starts everything and returns `{ env, stop }`, where env is what the journeys need to know. */
export async function setUpJourneys() {
  await build();
  const chromePath = await ensureChromium();
  const closers = [];
  const stop = async () => {
    for (const close of closers.reverse()) await close();
  };
  try {
    const server = await startThrowawayPostgres();
    closers.push(() => server.stop());
    const port = await freePort();
    const secret = randomBytes(32).toString('hex');
    const env = await environmentFor({ url: server.url, port, secret, mode: 'development' });
    const accounts = [];
    await runMigration({ env, onAccounts: (announced) => accounts.push(...announced) });
    const programs = [
      ['api', 'main.js'],
      ['worker', 'worker.js'],
    ].map(([name, program]) =>
      startService({ name, program, env, logFile: join(repo, '.data', 'logs', `e2e-${name}.log`) }),
    );
    closers.push(() => Promise.all(programs.map((program) => program.stop())));
    await waitUntilReady(port, programs[0]);
    const known = {
      BASE_PORT: String(port),
      DATABASE_URL: server.url,
      DEMO_ACCOUNTS: JSON.stringify(accounts),
    };
    return { env: { ...known, CHROME_PATH: chromePath }, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}
