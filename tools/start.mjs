// `npm start`: database, build, migrations and data, API and worker, and then the addresses.
import { checkServer, publicName } from './database.mjs';
import { claimRun, developmentSecret, inData, knownAccounts, rememberAccounts } from './local-data.mjs';
import { startPostgres } from './postgres.mjs';
import { commandOf, runTool } from './processes.mjs';
import { PlainError, lastLines, say, step, tellError } from './say.mjs';
import { environmentFor, portFrom, runMigration, startService, waitUntilReady } from './services.mjs';
import { createShutdown } from './shutdown.mjs';

const municipalities = ['oude-ijsselstreek', 'midden-groningen', 'oldambt'];

/** Builds API and web; what did not change comes from the cache. */
export async function build() {
  await step('build', async () => {
    const { code, output } = await runTool(process.execPath, [
      commandOf('nx'),
      'run-many',
      '-t',
      'build',
      '--outputStyle=static',
    ]);
    if (code === 0) return;
    if (/ENOSPC|No space left/.test(output))
      throw new PlainError('The disk is full, so the build failed: make room and start again.');
    const hint = /Permission denied|EACCES/.test(output)
      ? '\nThis folder has files of another user: `sudo chown -R $USER .` gives it one owner.'
      : '';
    throw new PlainError(`The build failed; its last lines:\n${lastLines(output, 30)}${hint}`);
  });
}

/** The database of DATABASE_URL, or the built-in one; returns `{ url, name }`. */
export async function openDatabase(shutdown) {
  const given = process.env.DATABASE_URL;
  if (given) {
    await step('database', () => checkServer(given));
    return { url: given, name: publicName(given) };
  }
  let server;
  const options = { dataDir: inData('pg') };
  const restart = async (lines) => {
    if (shutdown.isLeaving()) return;
    process.stderr.write(
      `The database stopped unexpectedly and is started again; its last lines:\n${lines}\n`,
    );
    try {
      server = await startPostgres({ ...options, port: server.port, onExit: restart });
    } catch (error) {
      shutdown.finish(tellError(error));
    }
  };
  server = await step('database', () => startPostgres({ ...options, onExit: restart }));
  shutdown.add(() => server.stop());
  return { url: server.url, name: 'built-in' };
}

/** Brings the schemas and the story up to date; returns the demo accounts of this database. */
export async function migrate(database, env) {
  const onLine = (line) => say(`  ${line}`);
  const onAccounts = (announced) => rememberAccounts(database.name, announced);
  await step('migrations and data', () => runMigration({ env, onLine, onAccounts }));
  return knownAccounts(database.name);
}

/** Starts API and worker; when one ends unexpectedly everything ends. */
async function startPrograms(shutdown, env) {
  const onExit = ({ name, reason, lines }) => {
    if (shutdown.isLeaving()) return;
    process.stderr.write(`The ${name} stopped unexpectedly (${reason}); its last lines:\n${lines}\n`);
    shutdown.finish(1);
  };
  const programs = [
    { name: 'API', program: 'main.js', logFile: inData('logs', 'api.log') },
    { name: 'worker', program: 'worker.js', logFile: inData('logs', 'worker.log') },
  ];
  const [api, worker] = programs.map((program) => startService({ ...program, env, onExit }));
  shutdown.add(() => Promise.all([worker.stop(), api.stop()]));
  await waitUntilReady(Number(env.PORT), api);
}

/** Prints where everything is. */
export function sayAddresses(port, accounts) {
  say(`\nSamenstem runs at http://localhost:${port}\n`);
  for (const slug of municipalities) {
    say(`  ${slug.padEnd(18)} http://${slug}.localhost:${port}`);
    say(`  ${''.padEnd(18)} http://${slug}.localhost:${port}/dev/mail (sent mail)`);
  }
  say(`  ${'API'.padEnd(18)} http://localhost:${port}/api/docs`);
  if (accounts.length) sayAccounts(accounts);
  say('\nStop with Ctrl+C.');
}

function sayAccounts(accounts) {
  say('\nDemo accounts');
  const width = (key) => Math.max(...accounts.map((account) => String(account[key]).length));
  const columns = ['municipality', 'role', 'email'].map((key) => [key, width(key)]);
  for (const account of accounts) {
    say(
      `  ${columns.map(([key, size]) => String(account[key]).padEnd(size)).join('  ')}  ${account.password}`,
    );
  }
}

/** The command; resolves never, because Ctrl+C or a failure ends the process. */
export async function run() {
  const port = portFrom(process.env.PORT);
  const shutdown = createShutdown();
  try {
    shutdown.add(await claimRun(port));
    const database = await openDatabase(shutdown);
    await build();
    const env = await environmentFor({ url: database.url, port, secret: developmentSecret() });
    const accounts = await migrate(database, env);
    await step('application', () => startPrograms(shutdown, { ...env, NO_COLOR: '1' }));
    if (!shutdown.isLeaving()) sayAddresses(port, accounts);
  } catch (error) {
    if (!shutdown.isLeaving()) await shutdown.finish(tellError(error));
  }
  await new Promise(() => {});
}
