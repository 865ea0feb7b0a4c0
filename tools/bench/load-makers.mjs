// The two load makers: autocannon against the API, pgbench against the database with the same SQL.
import { execFile } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { repo } from '../processes.mjs';
import { PlainError } from '../say.mjs';

const autocannon = createRequire(join(repo, 'apps/api/package.json'))('autocannon');
const run = promisify(execFile);

/** Requests per second with p50 and p99 in milliseconds; any answer that is not 2xx spoils the measurement. */
export async function measureApi({ url, connections, seconds, requests, setupClient }) {
  const result = await autocannon({
    url,
    connections,
    duration: seconds,
    requests,
    setupClient,
    timeout: 30,
  });
  const bad = result.non2xx + result.errors + result.timeouts;
  if (bad > 0) throw new PlainError(`${bad} of ${result.requests.total} answers were not 2xx.`);
  return {
    perSecond: result.requests.total / result.duration,
    p50: result.latency.p50,
    p99: result.latency.p99,
  };
}

/** Transactions per second of a pgbench script, prepared statements, as many clients as the API had connections. */
export async function measureDatabase({ url, schema, script, connections, seconds }) {
  const file = join(mkdtempSync(join(tmpdir(), 'samenstem-pgbench-')), 'script.sql');
  writeFileSync(file, script);
  const jobs = String(Math.min(2, connections));
  const args = [
    '-n',
    '-M',
    'prepared',
    '-c',
    String(connections),
    '-j',
    jobs,
    '-T',
    String(seconds),
    '-D',
    'k=0',
    '-f',
    file,
  ];
  const env = { ...process.env, PGOPTIONS: `-c search_path=${schema},extensions -c timezone=UTC` };
  const { stdout } = await run('pgbench', [...args, url], { env }).catch(tellHowToInstall);
  const tps = /tps = ([\d.]+)/.exec(stdout)?.[1];
  if (!tps) throw new PlainError(`pgbench gave no result: ${stdout}`);
  return {
    perSecond: Number(tps),
    p50: null,
    latency: Number(/latency average = ([\d.]+)/.exec(stdout)?.[1]),
  };
}

function tellHowToInstall(error) {
  if (error.code === 'ENOENT')
    throw new PlainError('pgbench is not on this machine: on Debian, apt-get install postgresql-contrib.');
  throw new PlainError(`pgbench failed: ${error.stderr ?? error.message}`);
}
