// The SQL of the API, taken from the built API itself, as pgbench scripts with made-up parameters.
import { createRequire } from 'node:module';
import { apiProgram } from '../services.mjs';
import { idSql } from './load.mjs';

const require = createRequire(import.meta.url);
const load = (name) => require(apiProgram(name));

/** Puts expressions in the place of $1, $2, …; the highest first, so that $1 does not eat $12. */
function fill(text, values) {
  return values
    .reduceRight((sql, value, index) => sql.replaceAll(`$${index + 1}`, value), text)
    .replace(/\s+/g, ' ');
}

const NOW = `'${new Date().toISOString()}'::timestamptz`;

export function listSql(filter) {
  const { listPage } = load('initiatives/initiative-list.queries.js');
  const { query, values } = listPage(filter, { now: new Date(), size: 12, after: null });
  const literal = (value) =>
    value instanceof Date ? NOW : typeof value === 'number' ? String(value) : `'${value}'`;
  return `${fill(query.text, values.map(literal))};`;
}

export function detailSql() {
  const { findDetail, findBond } = load('initiatives/initiatives.queries.js');
  const initiative = idSql('b', ':i::int');
  return `${fill(findDetail.text, [initiative])};\n${fill(findBond.text, [initiative, idSql('a', ':a::int')])};`;
}

export function sessionSql() {
  const { findSession } = load('shared/access/session-reader.js');
  const hash = `sha256(convert_to('bench-session-' || :a::int, 'UTF8'))`;
  return `${fill(findSession.text, [hash, NOW])};`;
}

/** The transaction of a support: lock, insert and count, commit; each pair of person and initiative once. */
export function supportSql() {
  const { lockRow, findFacts } = load('initiatives/initiatives.queries.js');
  const { addSupport } = load('initiatives/supports/supports.service.js');
  const initiative = idSql('b', ':i::int');
  const account = idSql('a', ':a::int');
  return [
    sessionSql(),
    'START TRANSACTION;',
    `${fill(lockRow.text, [initiative])};`,
    `${fill(findFacts.text, [initiative, account])};`,
    `${fill(addSupport.text, [initiative, account, NOW])};`,
    'COMMIT;',
  ].join('\n');
}
