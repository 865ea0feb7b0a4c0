// `npm run bench -- reads`: the API beside pgbench running the same SQL on the same database in the same run.
import { availableParallelism } from 'node:os';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { withClient } from '../database.mjs';
import { freePort, startThrowawayPostgres } from '../postgres.mjs';
import { buildApi } from '../build-api.mjs';
import { say } from '../say.mjs';
import { runMigration, startService, waitUntilReady } from '../services.mjs';
import { idOf, load, tokenOf } from './load.mjs';
import { measureApi, measureDatabase } from './load-makers.mjs';
import { detailSql, listSql, sessionSql, supportSql } from './scripts.mjs';

const SECONDS = Number(process.env.BENCH_SECONDS ?? 6);
const CONNECTIONS = [1, 8, 32];
const SESSIONS = 2000;
/** The second municipality holds a tenth: what grows with the data shows as a difference between the two. */
const SIZES = {
  'midden-groningen': { accounts: 100_000, initiatives: 10_000, supports: 1_000_000, sessions: SESSIONS },
  oldambt: { accounts: 10_000, initiatives: 1_000, supports: 100_000, sessions: SESSIONS },
};
const DURABLE = {
  fsync: 'on',
  synchronous_commit: 'on',
  full_page_writes: 'on',
  max_connections: '200',
  shared_buffers: '512MB',
};

export async function bench() {
  say(`cores: ${availableParallelism()}, Node ${process.version}, ${SECONDS} s per measurement`);
  await buildApi();
  const server = await startThrowawayPostgres({
    settings: DURABLE,
    dataDir: mkdtempSync(join(tmpdir(), 'samenstem-bench-pg-')),
  });
  const port = await freePort();
  const env = {
    ...process.env,
    DATABASE_URL: server.url,
    PORT: String(port),
    NODE_ENV: 'development',
    SEED_STORY: 'no',
  };
  let api;
  try {
    await runMigration({ env });
    await withClient(server.url, async (client) => {
      for (const [slug, size] of Object.entries(SIZES)) await load(client, slug.replaceAll('-', '_'), size);
    });
    say('loaded by COPY');
    api = startService({ name: 'api', program: 'main.js', env, onLine: () => {}, onExit: () => {} });
    await waitUntilReady(port, api);
    for (const slug of Object.keys(SIZES)) await measureTown({ slug, port, url: server.url });
  } finally {
    await api?.stop();
    await server.stop();
  }
}

async function measureTown({ slug, port, url }) {
  const size = SIZES[slug];
  say(
    `\n### ${slug}: ${size.initiatives} initiatives, ${size.supports} supports, ${size.accounts} accounts\n`,
  );
  say('| what | connections | API req/s | p50 ms | p99 ms | pgbench tx/s | API ÷ pgbench |');
  say('|---|---|---|---|---|---|---|');
  const only = process.env.BENCH_ONLY ?? '';
  for (const scene of scenes(slug, size).filter(({ name }) => name.includes(only)))
    for (const connections of CONNECTIONS) await measure(scene, { slug, port, url, connections });
}

/** pgbench before and after the API, so that a drift of the machine shows up on both sides. */
async function measure(scene, { slug, port, url, connections }) {
  const database = {
    url,
    schema: slug.replaceAll('-', '_'),
    script: scene.script,
    connections,
    seconds: Math.max(2, Math.round(SECONDS / 2)),
  };
  const before = await measureDatabase({ ...database, script: scene.scriptFor?.(0) ?? scene.script });
  const api = await measureApi({
    url: `http://127.0.0.1:${port}`,
    connections,
    seconds: SECONDS,
    ...scene.api(connections),
  });
  const after = await measureDatabase({ ...database, script: scene.scriptFor?.(1) ?? scene.script });
  const tps = (before.perSecond + after.perSecond) / 2;
  const row = [
    scene.name,
    connections,
    Math.round(api.perSecond),
    api.p50,
    api.p99,
    Math.round(tps),
    (api.perSecond / tps).toFixed(2),
  ];
  say(`| ${row.join(' | ')} |`);
}

const LIST = '/api/v1/initiatives';

function scenes(slug, size) {
  const host = { host: `${slug}.localhost` };
  const signedIn = (n) => ({ ...host, cookie: `__Host-session=${tokenOf(1 + (n % SESSIONS))}` });
  const many = (make) => ({ requests: Array.from({ length: 1000 }, (_, n) => make(n)) });
  const detailOf = (n) => `${LIST}/${idOf('b', 1 + ((n * 7919) % size.initiatives))}`;
  const variables = `\\set i random(1, ${size.initiatives})\n\\set a random(1, ${SESSIONS})\n`;
  const list = listSql({ sort: 'newest' });
  return [
    {
      name: 'list, signed in',
      script: `${variables}${sessionSql()}\n${list}`,
      api: () => many((n) => ({ method: 'GET', path: LIST, headers: signedIn(n) })),
    },
    {
      name: 'detail, signed in',
      script: `${variables}${sessionSql()}\n${detailSql()}`,
      api: () => many((n) => ({ method: 'GET', path: detailOf(n), headers: signedIn(n) })),
    },
    {
      name: 'list, anonymous (cache)',
      script: `${variables}${list}`,
      api: () => many(() => ({ method: 'GET', path: LIST, headers: host })),
    },
    {
      name: 'detail, anonymous (cache)',
      script: `${variables}${detailSql()}`,
      api: () => many((n) => ({ method: 'GET', path: detailOf(n), headers: host })),
    },
    supportScene({ size, signedIn }),
  ];
}

/** Each request is a pair that was never used: people with a session, who support nothing yet. */
function supportScene({ size, signedIn }) {
  let used = 0;
  const next = () => {
    const n = used++;
    const person = n % SESSIONS;
    return { person, initiative: 1 + ((Math.floor(n / SESSIONS) * 31 + person * 17) % size.initiatives) };
  };
  const request = () => {
    const { person, initiative } = next();
    return {
      method: 'POST',
      path: `${LIST}/${idOf('b', initiative)}/supporters`,
      headers: { ...signedIn(person), 'sec-fetch-site': 'same-origin' },
    };
  };
  let turn = 0;
  const scriptFor = () => {
    const first = Math.floor(size.accounts / 2) + 1;
    const share = Math.floor(size.accounts / 2);
    const slot = Math.floor((share * size.initiatives) / (8 * 32));
    turn += 1;
    return [
      '\\set k :k + 1',
      `\\set n (${turn * 32} + :client_id) * ${slot} + :k`,
      `\\set a ${first} + :n % ${share}`,
      `\\set i 1 + (:n / ${share}) % ${size.initiatives}`,
      supportSql(),
    ].join('\n');
  };
  return {
    name: 'support (a write)',
    scriptFor,
    api: () => ({
      requests: [{ method: 'POST', path: LIST, setupRequest: (base) => ({ ...base, ...request() }) }],
    }),
  };
}
