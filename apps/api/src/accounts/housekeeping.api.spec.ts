import { Harness } from '../testing/harness';
import { HousekeepingJobs } from './housekeeping.jobs';

const TOWN = 'oldambt';
const TABLES = ['registration', 'account_token', 'session'];
let harness: Harness;
beforeAll(async () => {
  harness = await Harness.open();
});
afterAll(() => harness.close());

async function counts(): Promise<number[]> {
  const rows = await Promise.all(
    TABLES.map((table) => harness.sql<{ n: number }>(TOWN, `SELECT count(*)::int AS n FROM ${table}`)),
  );
  return rows.map(([row]) => row!.n);
}

test('T133 what has served its time is gone with the clock three years ahead, and not before', async () => {
  const email = 'nieuw@veen.example';
  const registration = {
    email,
    password: 'vier losse woorden hier',
    displayName: 'Nieuw',
    isOldEnough: true,
  };
  await harness.visitor(TOWN).post('registrations', registration).expect(202);
  const person = await harness.resident('Oud', TOWN);
  await harness
    .visitor(TOWN)
    .post('password-resets', { email: `${person.accountId}@test.example` })
    .expect(202);
  await harness.drain();
  await harness.sql(
    TOWN,
    `UPDATE session SET idle_limit = '14 days', ends_at = created_at + interval '60 days'`,
  );
  const housekeeping = harness.app.get(HousekeepingJobs, { strict: false });
  await housekeeping.forget();
  expect(await counts()).toEqual([1, 1, 1]);
  harness.moveTo('2029-03-02T09:00:00Z');
  await housekeeping.forget();
  expect(await counts()).toEqual([0, 0, 0]);
});
