import { DataSource } from 'typeorm';
import { readConfig } from '../../config';
import { Harness } from '../../testing/harness';
import { dataSourceOptions } from './data-source';
import { Database } from './database';
import { statement } from './statement';

/** Indexes, checks, foreign keys and the generated search column are the migrations' own; entities name columns. */
const GUARDS = /(CONSTRAINT|INDEX|COMMENT|identity|IDENTITY|SEQUENCE|SET DEFAULT|DROP DEFAULT)/;

test('entities and migrations say the same: TypeORM would change no table or column', async () => {
  const source = await new DataSource(
    dataSourceOptions({ ...readConfig(), poolSize: 1 }, 'oldambt'),
  ).initialize();
  await source.query(
    'CREATE TEMPORARY TABLE typeorm_metadata (type text, database text, schema text, "table" text, name text, value text)',
  );
  const { upQueries } = await source.driver.createSchemaBuilder().log();
  await source.destroy();
  const changes = upQueries
    .map(({ query }) => query)
    .filter((query) => !GUARDS.test(query) && !/"search"|typeorm_metadata/.test(query));
  expect(changes).toEqual([]);
});

describe('one schema per municipality', () => {
  let harness: Harness;
  beforeAll(async () => {
    harness = await Harness.open();
  });
  afterAll(() => harness.close());

  test('a connection of one municipality sees its own tables only', async () => {
    const rows = await harness.sql<{ path: string; slug: string }>(
      'oldambt',
      `SELECT current_setting('search_path') AS path, slug FROM municipality`,
    );
    expect(rows).toEqual([{ path: 'oldambt,extensions', slug: 'oldambt' }]);
  });

  test('what staff did is only added to', async () => {
    await harness.sql(
      'oldambt',
      `INSERT INTO audit_entry (at, action, subject_type) VALUES (now(), 'test', 'test')`,
    );
    await expect(harness.sql('oldambt', `UPDATE audit_entry SET action = 'other'`)).rejects.toThrow(
      'only added to',
    );
    await expect(harness.sql('oldambt', 'DELETE FROM audit_entry')).rejects.toThrow('only added to');
  });
});

describe('a last statement that travels with the commit', () => {
  let harness: Harness;
  beforeAll(async () => {
    harness = await Harness.open();
  });
  afterAll(() => harness.close());

  test('its failure undoes the whole transaction and reaches the caller', async () => {
    const add = statement(
      'test-topic',
      `INSERT INTO topic (key, name, icon, position) VALUES ($1, $2, 'tree', 99)`,
    );
    const writing = harness.app.get(Database).write({ municipality: 'oldambt' }, async (tx) => {
      await tx.rows(add, ['een', 'Een']);
      tx.last(tx.rows(add, ['een', 'Nog een']));
    });
    await expect(writing).rejects.toMatchObject({ code: '23505' });
    expect(await harness.sql('oldambt', `SELECT key FROM topic WHERE key = 'een'`)).toEqual([]);
  });

  test('an error that was swallowed inside still fails the transaction', async () => {
    const broken = statement('test-broken', 'SELECT 1 / 0');
    const writing = harness.app
      .get(Database)
      .write({ municipality: 'oldambt' }, (tx) => tx.rows(broken).catch(() => []));
    await expect(writing).rejects.toThrow('not passed on');
  });
});
