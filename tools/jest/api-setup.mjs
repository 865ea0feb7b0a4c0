// Before the API's tests: one PostgreSQL, one migrated template, and a copy of it for every worker.
import { existsSync } from 'node:fs';
import { buildApi } from '../build-api.mjs';
import { cloneForWorkers, createDatabase } from '../database.mjs';
import { startThrowawayPostgres } from '../postgres.mjs';
import { PlainError } from '../say.mjs';
import { apiProgram, runMigration } from '../services.mjs';

const program = 'testing/prepare-template.js';

/** Starts everything and returns `{ adminUrl, stop }`; `workers` is the number of copies. */
export async function setUpApi(workers) {
  await buildApi();
  if (!existsSync(apiProgram(program))) {
    throw new PlainError(
      'apps/api/src/testing/prepare-template.ts is missing: it must migrate the empty database in DATABASE_URL and end.',
    );
  }
  const server = await startThrowawayPostgres();
  try {
    const template = await createDatabase(server.url, 'template_samenstem');
    await runMigration({ program, env: { ...process.env, NODE_ENV: 'test', DATABASE_URL: template } });
    await cloneForWorkers(server.url, 'template_samenstem', workers);
    return { adminUrl: server.url, stop: server.stop };
  } catch (error) {
    await server.stop();
    throw error;
  }
}
