// `npm run dev`: the web with hot reload on PORT, the API on PORT + 1, built and started again at every change.
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { buildApi, describeBuild, watchApi } from './build-api.mjs';
import { claimRun, developmentSecret } from './local-data.mjs';
import { repo } from './processes.mjs';
import { say, step, tellError } from './say.mjs';
import { checkPort, environmentFor, portFrom, startService, waitUntilReady } from './services.mjs';
import { createShutdown } from './shutdown.mjs';
import { migrate, openDatabase, sayAddresses } from './start.mjs';

const webFolder = join(repo, 'apps', 'web');

/** The API and the worker, which can be replaced as a pair. */
function createPrograms(env) {
  let programs = [];
  const startOne = ([name, program]) =>
    startService({
      name,
      program,
      env,
      onLine: (line) => say(`[${name}] ${line}`),
      onExit: ({ reason }) => say(`[${name}] stopped (${reason}); it starts again after the next change`),
    });
  const stop = () => Promise.all(programs.map((program) => program.stop()));
  const start = async () => {
    await stop();
    programs = [
      ['api', 'main.js'],
      ['worker', 'worker.js'],
    ].map(startOne);
    await waitUntilReady(Number(env.PORT), programs[0]);
  };
  return { start, stop };
}

/** The development server of the web, which passes /api and /dev on to the API with the host name as it was. */
async function startVite(port, apiPort) {
  const file = createRequire(join(webFolder, 'package.json')).resolve('vite');
  const { createServer } = await import(pathToFileURL(file));
  const toApi = { target: `http://127.0.0.1:${apiPort}`, changeOrigin: false };
  const server = await createServer({
    root: webFolder,
    server: { port, strictPort: true, proxy: { '/api': toApi, '/dev': toApi } },
  });
  await server.listen();
  return server;
}

/** Restarts one after another, however fast the changes come. */
function watch(programs) {
  let queue = Promise.resolve();
  const restart = async (result) => {
    say(`API: ${describeBuild(result)}, starting again`);
    await programs.start().then(() => say('API: ready'), tellError);
  };
  return watchApi((result) => (queue = queue.then(() => restart(result))), tellError);
}

export async function run() {
  const port = portFrom(process.env.PORT);
  const shutdown = createShutdown();
  try {
    shutdown.add(await claimRun(port));
    await checkPort(port + 1);
    await step('API build', async () => ({ note: describeBuild(await buildApi()) }));
    const database = await openDatabase(shutdown);
    const env = await environmentFor({ url: database.url, port: port + 1, secret: developmentSecret() });
    const accounts = await migrate(database, env);
    const programs = createPrograms(env);
    shutdown.add(() => programs.stop());
    await step('API', () => programs.start());
    const vite = await step('web', () => startVite(port, port + 1));
    shutdown.add(() => vite.close());
    const stopWatching = watch(programs);
    shutdown.add(async () => stopWatching());
    if (!shutdown.isLeaving()) sayAddresses(port, accounts);
  } catch (error) {
    if (!shutdown.isLeaving()) await shutdown.finish(tellError(error));
  }
  await new Promise(() => {});
}
