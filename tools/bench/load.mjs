// Fills a municipality with made-up accounts, initiatives and supports by COPY.
import { chmodSync, createWriteStream, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createHash } from 'node:crypto';
import { once } from 'node:events';

/** Ids that both the loader and pgbench can compute: a kind and a number. */
export const idOf = (kind, number) =>
  `${kind}0000000-0000-4000-8000-${number.toString(16).padStart(12, '0')}`;
export const idSql = (kind, number) =>
  `('${kind}0000000-0000-4000-8000-' || lpad(to_hex(${number}), 12, '0'))::uuid`;

/** The session token of an account of the benchmark. */
export const tokenOf = (number) => `bench-session-${number}`;

const WORDS =
  'speeltuin bankje fietspad bomen buurthuis verlichting zebrapad bibliotheek markt brug park school zonnepanelen moestuin'.split(
    ' ',
  );
const LOREM =
  'Wij willen dit samen met de buurt maken. Het kost niet veel en iedereen heeft er iets aan. '.repeat(12);

/** Deterministic numbers, so that two runs measure the same rows. */
function pseudoRandom(seed) {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state % below;
  };
}

function* accounts({ accounts: count }) {
  for (let n = 1; n <= count; n += 1)
    yield [
      idOf('a', n),
      `bench${n}@bench.example`,
      'none',
      `Inwoner ${n}`,
      'nl',
      't',
      '2026-01-01T00:00:00Z',
    ];
}

function* sessions({ sessions: count }) {
  for (let n = 1; n <= count; n += 1) {
    const hash = createHash('sha256').update(tokenOf(n)).digest('hex');
    yield [
      `\\\\x${hash}`,
      idOf('a', n),
      'bench',
      '2026-01-01T00:00:00Z',
      new Date().toISOString(),
      '2036-01-01T00:00:00Z',
      '10 years',
    ];
  }
}

function* initiatives({ initiatives: count, accounts: people, supports }) {
  const random = pseudoRandom(7);
  const each = Math.floor(supports / count);
  for (let n = 1; n <= count; n += 1) {
    const word = WORDS[random(WORDS.length)];
    const submitted = new Date(Date.UTC(2026, 9, 1) + random(40 * 86_400) * 1000).toISOString();
    yield [
      idOf('b', n),
      idOf('a', 1 + random(people)),
      `Een ${word} voor buurt ${n}`,
      `Een plan voor een ${word} dat veel mensen helpt.`,
      `${word} ${LOREM}`,
      `<p>${word} ${LOREM}</p>`,
      TOPICS[random(TOPICS.length)],
      submitted,
      submitted,
      '2027-06-01T00:00:00Z',
      '100000',
      String(each),
      '1',
    ];
  }
}
let TOPICS = [];

/** People with a session support nothing yet: they are the ones who will, in the measurement of writes. */
function* supports({ initiatives: count, accounts: people, supports: total, sessions: free }) {
  const each = Math.floor(total / count);
  const supporters = Math.floor(people / 2) - free;
  for (let n = 1; n <= count; n += 1)
    for (let i = 0; i < each; i += 1)
      yield [idOf('b', n), idOf('a', 1 + free + ((n * 7919 + i * 89) % supporters)), '2026-11-01T00:00:00Z'];
}

const TABLES = [
  ['account (id, email, password_hash, display_name, language, wants_mail, created_at)', accounts],
  ['session (token_hash, account_id, device, created_at, seen_at, ends_at, idle_limit)', sessions],
  [
    'initiative (id, author_id, title, summary, description, description_html, topic_key, created_at, submitted_at, support_ends_at, support_threshold, supporter_count, version)',
    initiatives,
  ],
  ['initiative_support (initiative_id, account_id, supported_at)', supports],
];

/** Loads one municipality; `client` is a superuser on this machine, so that the server may read the files. */
export async function load(client, schema, size) {
  const folder = mkdtempSync(join(tmpdir(), 'samenstem-bench-'));
  chmodSync(folder, 0o755);
  try {
    TOPICS = (await client.query(`SELECT key FROM ${schema}.topic ORDER BY key`)).rows.map(({ key }) => key);
    for (const [table, rows] of TABLES) await copy(client, { folder, schema, table, rows: rows(size) });
    await client.query(`SET search_path = ${schema}, extensions`);
    await client.query('VACUUM ANALYZE');
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function copy(client, { folder, schema, table, rows }) {
  const path = join(folder, 'rows.tsv');
  const file = createWriteStream(path, { mode: 0o644 });
  let buffer = '';
  for (const row of rows) {
    buffer += `${row.join('\t')}\n`;
    if (buffer.length < 1 << 20) continue;
    if (!file.write(buffer)) await once(file, 'drain');
    buffer = '';
  }
  file.end(buffer);
  await once(file, 'finish');
  await client.query(`COPY ${schema}.${table} FROM '${path}'`);
}
