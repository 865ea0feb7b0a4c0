// Talks to PostgreSQL for the tools: is a server there, and the databases that the tests need.
import { createRequire } from 'node:module';
import { createConnection } from 'node:net';
import { join } from 'node:path';
import { repo } from './processes.mjs';
import { PlainError } from './say.mjs';

const oldestVersion = 18;

/** The pg package, as the API has it. */
function loadPg() {
  return createRequire(join(repo, 'apps', 'api', 'package.json'))('pg');
}

/** Opens one connection for the work and closes it again. */
export async function withClient(url, work) {
  const { Client } = loadPg();
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  client.on('error', () => {});
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end().catch(() => {});
  }
}

/** The same server with another database. */
export function withDatabase(url, name) {
  const other = new URL(url);
  other.pathname = `/${name}`;
  return other.href;
}

/** Host, port and name, without the password. */
export function publicName(url) {
  const { hostname, port, pathname } = new URL(url);
  return `${hostname}:${port || 5432}${pathname}`;
}

function parseUrl(url) {
  const parsed = URL.canParse(url) ? new URL(url) : null;
  if (!parsed || !/^postgres(ql)?:$/.test(parsed.protocol) || !parsed.hostname) {
    throw new PlainError('DATABASE_URL is not an address like postgres://user:password@host:5432/database.');
  }
  return parsed;
}

function canConnect(host, port) {
  return new Promise((resolve) => {
    const socket = createConnection({ host, port, timeout: 5_000 });
    const finish = (reason) => {
      socket.destroy();
      resolve(reason);
    };
    socket.on('connect', () => finish(null));
    socket.on('timeout', () => finish('no answer within 5 seconds'));
    socket.on('error', (error) => finish(error.code ?? error.message));
  });
}

/** Ends with one sentence when DATABASE_URL does not lead to a usable PostgreSQL. */
export async function checkServer(url) {
  const { hostname, port } = parseUrl(url);
  const reason = await canConnect(hostname.replace(/^\[|\]$/g, ''), Number(port || 5432));
  if (reason) {
    throw new PlainError(
      `No PostgreSQL answers at DATABASE_URL (${publicName(url)}: ${reason}): start it, correct the address, or unset DATABASE_URL to use the built-in one.`,
    );
  }
  const version = await askVersion(url);
  if (version < oldestVersion) {
    throw new PlainError(
      `The PostgreSQL at DATABASE_URL (${publicName(url)}) is version ${version}, and Samenstem needs ${oldestVersion} or newer.`,
    );
  }
}

async function askVersion(url) {
  try {
    return await withClient(url, async (client) => {
      const { rows } = await client.query(
        "select current_setting('server_version_num')::int / 10000 as version",
      );
      return rows[0].version;
    });
  } catch (error) {
    throw new PlainError(`The PostgreSQL at DATABASE_URL (${publicName(url)}) refused: ${error.message}.`);
  }
}

/** Copies a template database once for every worker: w1, w2, … */
export async function cloneForWorkers(url, template, workers) {
  await withClient(withDatabase(url, 'postgres'), async (client) => {
    for (let worker = 1; worker <= workers; worker += 1) {
      await client.query(`CREATE DATABASE w${worker} TEMPLATE ${template} STRATEGY FILE_COPY`);
    }
  });
}

/** Makes an empty database on the same server and returns its address. */
export async function createDatabase(url, name) {
  await withClient(withDatabase(url, 'postgres'), (client) => client.query(`CREATE DATABASE ${name}`));
  return withDatabase(url, name);
}
