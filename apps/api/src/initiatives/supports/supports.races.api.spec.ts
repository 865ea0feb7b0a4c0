import { Database } from '../../shared/database/database';
import { Harness } from '../../testing/harness';
import { submitted } from '../../testing/initiative.fixture';
import { lockRow } from '../initiatives.queries';

const TOWN = 'midden-groningen';
let harness: Harness;
beforeAll(async () => {
  harness = await Harness.open();
});
afterAll(() => harness.close());

async function facts(id: string) {
  const [row] = await harness.sql<{ count: number; rows: number; reached: Date | null }>(
    TOWN,
    `SELECT supporter_count AS count, threshold_reached_at AS reached,
            (SELECT count(*)::int FROM initiative_support WHERE initiative_id = $1) AS rows
     FROM initiative WHERE id = $1`,
    [id],
  );
  return row!;
}

/** Holds every insert back until at least five requests wait in the database, so that they truly meet. */
async function atOnce<T>(send: () => Promise<T>[]): Promise<T[]> {
  const pool = await harness.app.get(Database).pool({ municipality: TOWN });
  const gate = await pool.connect();
  try {
    await gate.query('BEGIN');
    await gate.query('LOCK TABLE initiative_support IN SHARE MODE');
    const answers = Promise.all(send());
    const countWaiting = `SELECT count(*)::int AS count FROM pg_stat_activity
                          WHERE wait_event_type = 'Lock' AND datname = current_database()`;
    for (let waiting = 0; waiting < 5;)
      waiting = (await gate.query<{ count: number }>(countWaiting)).rows[0]!.count;
    await gate.query('COMMIT');
    return await answers;
  } finally {
    gate.release();
  }
}

describe('T7 many at once', () => {
  test('50 parallel supporters: all counted, the threshold crossed once, each told once', async () => {
    const clerk = await harness.staff('clerk');
    await harness.sql(TOWN, 'UPDATE municipality SET support_threshold = 25');
    const id = await submitted(await harness.resident('Indiener'));
    const supporters = await harness.residents(50);
    await harness.emptyLetterBox();
    const answers = await Promise.all(supporters.map((one) => one.post(`initiatives/${id}/supporters`)));
    await harness.drain();
    expect(answers.map(({ status }) => status)).toEqual(Array(50).fill(204));
    expect(await facts(id)).toMatchObject({ count: 50, rows: 50, reached: harness.now() });
    const clerkMails = harness.mails.filter(({ to }) => to === `${clerk.accountId}@test.example`);
    expect(clerkMails).toHaveLength(1);
    const told = harness.mails
      .filter(({ subject }) => subject.startsWith('Genoeg steun'))
      .map(({ to }) => to);
    expect(new Set(told).size).toBe(told.length);
    expect(told).toHaveLength(51);
  });

  test('one person 20 times in parallel: one support, nineteen refusals', async () => {
    await harness.sql(TOWN, 'UPDATE municipality SET support_threshold = 1000');
    const id = await submitted(await harness.resident());
    const person = await harness.resident();
    const answers = await atOnce(() =>
      Array.from({ length: 20 }, () => person.post(`initiatives/${id}/supporters`).then((answer) => answer)),
    );
    expect(answers.filter(({ status }) => status === 204)).toHaveLength(1);
    expect(
      answers.filter(({ body }) => (body as { code?: string }).code === 'already-supported'),
    ).toHaveLength(19);
    expect(await facts(id)).toMatchObject({ count: 1, rows: 1 });
  });

  test('supporting and stepping back at once: the counter says what the rows say', async () => {
    const id = await submitted(await harness.resident());
    const people = await harness.residents(10);
    const tries = people.flatMap((one) => [
      one.post(`initiatives/${id}/supporters`),
      one.delete(`initiatives/${id}/supporters/me`),
      one.post(`initiatives/${id}/supporters`),
    ]);
    await Promise.all(tries);
    const { count, rows } = await facts(id);
    expect(count).toBe(rows);
  });

  test('two clerks decide at once: one decision', async () => {
    await harness.sql(TOWN, 'UPDATE municipality SET support_threshold = 1');
    const id = await submitted(await harness.resident());
    await (await harness.resident()).post(`initiatives/${id}/supporters`).expect(204);
    const clerks = await Promise.all([harness.staff('clerk'), harness.staff('clerk')]);
    const assess = { isAdmissible: true, explanation: 'Het voldoet aan de regels.' };
    const answers = await Promise.all(
      clerks.map((clerk) => clerk.put(`initiatives/${id}/admissibility`, assess)),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([204, 409]);
  });
});

describe('T6 the same race with its guards taken away', () => {
  const { name, text } = lockRow;
  beforeAll(async () => {
    Object.assign(lockRow, { name: 'initiative-no-lock', text: text.replace('FOR UPDATE', '') });
    await harness.sql(TOWN, 'ALTER TABLE initiative_support DROP CONSTRAINT initiative_support_pkey');
  });
  afterAll(async () => {
    Object.assign(lockRow, { name, text });
    await harness.sql(TOWN, 'TRUNCATE initiative_support');
    await harness.sql(TOWN, 'ALTER TABLE initiative_support ADD PRIMARY KEY (initiative_id, account_id)');
  });

  test('one person counts more than once: so the guards do the work', async () => {
    await harness.sql(TOWN, 'UPDATE municipality SET support_threshold = 1000');
    const id = await submitted(await harness.resident());
    const person = await harness.resident();
    await atOnce(() =>
      Array.from({ length: 20 }, () => person.post(`initiatives/${id}/supporters`).then(String)),
    );
    expect((await facts(id)).rows).toBeGreaterThan(1);
  });
});
