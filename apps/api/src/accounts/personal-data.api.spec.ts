import sharp from 'sharp';
import { lastMailTo, PASSWORD, refillLimits, registered, signedIn } from '../testing/account.fixture';
import type { Browser } from '../testing/browser';
import { Harness } from '../testing/harness';
import { DRAFT, submitted, withEnoughSupport } from '../testing/initiative.fixture';
import { readableColumns, tablesHolding } from '../testing/schema.fixture';
import { PersonalData } from './profile/personal-data';

const TOWN = 'midden-groningen';

let harness: Harness;
beforeAll(async () => {
  harness = await Harness.open();
});
afterAll(() => harness.close());
beforeEach(() => refillLimits(harness));

interface Life {
  person: Browser;
  email: string;
  name: string;
  published: string;
  supported: string;
  publicImage: string;
  draftFiles: string[];
}

/** A resident who did everything a resident can do, with mail still waiting to be sent. */
async function liveThrough(email: string): Promise<Life> {
  const name = `Wobbechien ${email.split('@')[0]}`;
  const person = await registered(harness, email, { displayName: name });
  const picture = await sharp({ create: { width: 8, height: 8, channels: 3, background: 'teal' } })
    .png()
    .toBuffer();
  const image = async (id: string) =>
    (await person.upload('put', `initiatives/${id}/image?alt=Een%20foto`, 'image/png', picture).expect(200))
      .body.id as string;
  const paper = async (id: string) =>
    (
      await person
        .upload('post', `initiatives/${id}/documents?title=Plan`, 'application/pdf', Buffer.from('%PDF-1.4'))
        .expect(201)
    ).body.id as string;
  const published = await submitted(person, { title: 'Een plan dat blijft' });
  const publicImage = await image(published);
  await paper(published);
  const supporter = await harness.resident('Steun');
  await supporter.post(`initiatives/${published}/supporters`).expect(204);
  await person
    .put(`initiatives/${published}`, { ...DRAFT, topicKey: 'groen', title: 'Een beter plan' })
    .expect(204);
  const draft = (
    (await person.post('initiatives', { ...DRAFT, topicKey: 'groen' }).expect(201)).body as { id: string }
  ).id;
  const draftFiles = [await image(draft), await paper(draft)];
  await person.put(`initiatives/${await submitted(person)}/withdrawal`, { reason: 'Toch niet.' }).expect(204);
  const supported = await submitted(await harness.resident('Ander'));
  await person.post(`initiatives/${supported}/supporters`).expect(204);
  await person.post(`initiatives/${supported}/followers`).expect(204);
  await harness.drain();
  await signedIn(harness, email);
  await person.post('account/email-changes', { email: `later-${email}`, password: PASSWORD }).expect(202);
  await harness.visitor().post('password-resets', { email }).expect(202);
  await submitted(person, { title: 'Nog een plan' });
  await harness.sql(
    TOWN,
    `INSERT INTO registration (id, email, password_hash, display_name, language, created_at, expires_at)
     VALUES (gen_random_uuid(), $1, 'x', $2, 'nl', now(), now())`,
    [email, name],
  );
  return { person, email, name, published, supported, publicImage, draftFiles };
}

/** All objects in an answer, however deep. */
function objectsIn(value: unknown): Record<string, unknown>[] {
  if (Array.isArray(value)) return value.flatMap(objectsIn);
  if (value === null || typeof value !== 'object') return [];
  const own = value as Record<string, unknown>;
  return [own, ...Object.values(own).flatMap(objectsIn)];
}

describe('T131 everything about a person', () => {
  test('T131 every column that refers to an account or names one belongs to a part', async () => {
    const known = new Set(harness.app.get(PersonalData).parts.flatMap(({ tables }) => tables));
    const referring = await harness.sql<{ table: string }>(
      TOWN,
      `SELECT conrelid::regclass::text AS table FROM pg_constraint WHERE contype = 'f' AND confrelid = 'account'::regclass
       UNION SELECT table_name FROM information_schema.columns WHERE table_schema = current_schema()
         AND column_name ~ '(^|_)(e?mail|display_name|account_id|owner_id|author_id|actor_id|person|phone|_by)($|_)'
         AND column_name NOT IN ('wants_mail')`,
    );
    expect(referring.map(({ table }) => table)).toContain('initiative_follow');
    expect(referring.filter(({ table }) => !known.has(table))).toEqual([]);
    const tables = await harness.sql<{ name: string }>(
      TOWN,
      'SELECT table_name AS name FROM information_schema.tables WHERE table_schema = current_schema()',
    );
    const missing = [...known].filter((table) => !tables.some(({ name }) => name === table));
    expect(missing).toEqual([]);
  });

  test('T131 wherever a real person stands in the database, a part knows the table', async () => {
    const { person, email } = await liveThrough('overal@veen.example');
    const known = new Set(harness.app.get(PersonalData).parts.flatMap(({ tables }) => tables));
    const places = [
      ...(await tablesHolding(harness, TOWN, email)),
      ...(await tablesHolding(harness, TOWN, person.accountId)),
    ];
    const tables = new Set(places.map((place) => place.split('.')[0]!).filter((table) => table !== 'jobs'));
    for (const table of [
      'account',
      'session',
      'initiative',
      'initiative_support',
      'notification',
      'file',
      'registration',
    ])
      expect(tables).toContain(table);
    expect([...tables].filter((table) => !known.has(table))).toEqual([]);
  });

  test('T131 the export holds every row about this person and nothing of anybody else', async () => {
    const { person, email, published } = await liveThrough('export@veen.example');
    const administrator = await harness.staff('administrator');
    await administrator.post('role-grants', { email, role: 'clerk' }).expect(201);
    const clerk = await signedIn(harness, email);
    const other = await withEnoughSupport(harness, await harness.resident('Derde'));
    await clerk.put(`initiatives/${other}/admissibility`, {
      isAdmissible: true,
      explanation: 'Past bij de regels.',
    });
    await clerk.put(`initiatives/${other}/advice`, { text: 'Een goed plan voor de buurt.' }).expect(204);
    const { headers, body } = await clerk.get('account/export').expect(200);
    expect(headers).toMatchObject({ 'cache-control': 'no-store' });
    expect(headers['content-disposition']).toContain('attachment');
    const exported = objectsIn(body);
    const columns = await readableColumns(harness, TOWN);
    const tables = new Set(columns.map(({ table }) => table).filter((table) => !table.startsWith('jobs.')));
    const seen: string[] = [];
    for (const table of tables) {
      const rows = await harness.sql<{ row: Record<string, unknown> }>(
        TOWN,
        `SELECT to_jsonb(t) - 'search' AS row FROM ${table} t
         WHERE position($1 IN to_jsonb(t)::text) > 0 OR position($2 IN to_jsonb(t)::text) > 0`,
        [person.accountId, email],
      );
      for (const { row } of rows) {
        if (!exported.some((object) => isPartOf(object, row)))
          throw new Error(`${table}: ${JSON.stringify(row)}`);
        seen.push(table.split('.')[1]!);
      }
    }
    expect(new Set(seen).size).toBeGreaterThanOrEqual(12);
    const text = JSON.stringify(body);
    for (const mine of ['Een plan dat blijft', 'Een beter plan', published, '"Plan"'])
      expect(text).toContain(mine);
    for (const secret of ['argon2', 'token_hash', 'password_hash']) expect(text).not.toContain(secret);
    expect(text).not.toContain(administrator.accountId);
    const others = await harness.sql<{ id: string; email: string }>(
      TOWN,
      'SELECT id, email FROM account WHERE email <> $1',
      [email],
    );
    expect(others.filter((account) => text.includes(account.id) || text.includes(account.email))).toEqual([]);
  });

  /** The exported object is this row, perhaps without secrets or the ids of others. */
  function isPartOf(object: Record<string, unknown>, row: Record<string, unknown>): boolean {
    const keys = Object.keys(object);
    if (keys.length < Math.min(3, Object.keys(row).length)) return false;
    return keys.every((key) => key in row && JSON.stringify(object[key]) === JSON.stringify(row[key]));
  }
});

describe('T132 forgetting a person', () => {
  const everywhere = async (life: Life) => {
    const needles = [life.email, life.name, life.person.accountId];
    const found = await Promise.all(needles.map((needle) => tablesHolding(harness, TOWN, needle)));
    return [...new Set(found.flat())];
  };

  test('T132 nothing personal of a resident is left in any column, nor in the queue', async () => {
    const life = await liveThrough('vergeet@veen.example');
    const before = await everywhere(life);
    expect(before).toEqual(expect.arrayContaining(['account.email', 'jobs.job.data', 'registration.email']));
    const count = async () =>
      (await harness.visitor().get(`initiatives/${life.supported}`)).body.supporterCount as number;
    expect(await count()).toBe(1);
    await life.person.post('account/deletions', { password: PASSWORD }).expect(204);
    expect(await everywhere(life)).toEqual([]);
    expect(await harness.sql(TOWN, 'SELECT id FROM file WHERE id = ANY ($1)', [life.draftFiles])).toEqual([]);
    expect(await count()).toBe(0);
    await harness.emptyLetterBox();
    await harness.drain();
    expect(lastMailTo(harness, life.email)).toBeUndefined();
    expect(await everywhere(life)).toEqual([]);
  });

  test('T132 what was published stays, without a name, and its supporters still hear of it', async () => {
    const life = await liveThrough('blijft@veen.example');
    const follower = await harness.resident('Volger');
    await follower.post(`initiatives/${life.published}/followers`).expect(204);
    await harness.emptyLetterBox();
    await life.person
      .put(`initiatives/${life.published}/withdrawal`, { reason: 'Ik ga verhuizen.' })
      .expect(204);
    await life.person.post('account/deletions', { password: PASSWORD }).expect(204);
    const { body } = await harness.visitor().get(`initiatives/${life.published}`).expect(200);
    expect(body).toMatchObject({ title: 'Een beter plan', authorName: null, phase: 'withdrawn' });
    await harness.visitor().get(`files/${life.publicImage}`).expect(200);
    await harness.drain();
    expect(lastMailTo(harness, `${follower.accountId}@test.example`)?.subject).toContain('Ingetrokken');
  });

  test('T132 that an account was deleted is on record, whose is not', async () => {
    await harness.sql(TOWN, 'TRUNCATE audit_entry');
    const { person } = await liveThrough('regel@veen.example');
    await person.post('account/deletions', { password: PASSWORD }).expect(204);
    const acts = await harness.sql(TOWN, 'SELECT action, actor_id, subject_id, details FROM audit_entry');
    expect(acts).toEqual([{ action: 'account-deleted', actor_id: null, subject_id: null, details: {} }]);
  });

  test('T132 of somebody who was staff only the bare number of the acts stays', async () => {
    const life = await liveThrough('ambtenaar@veen.example');
    const administrator = await harness.staff('administrator');
    await administrator.post('role-grants', { email: life.email, role: 'clerk' }).expect(201);
    const clerk = await signedIn(harness, life.email);
    const id = await withEnoughSupport(harness, await harness.resident('Derde'));
    await clerk.put(`initiatives/${id}/admissibility`, {
      isAdmissible: true,
      explanation: 'Past bij de regels.',
    });
    await clerk.post('account/deletions', { password: PASSWORD }).expect(204);
    expect(await everywhere(life)).toEqual(['audit_entry.actor_id', 'audit_entry.subject_id']);
    expect((await harness.visitor().get(`initiatives/${id}`)).body).toMatchObject({
      admissibility: { isAdmissible: true },
    });
  });

  test('T132 a draft that is thrown away takes its files along', async () => {
    const { person, draftFiles } = await liveThrough('prullenbak@veen.example');
    const mine = (await person.get('initiatives/mine')).body as { id: string; phase: string }[];
    await person.delete(`initiatives/${mine.find(({ phase }) => phase === 'draft')!.id}`).expect(204);
    expect(await harness.sql(TOWN, 'SELECT id FROM file WHERE id = ANY ($1)', [draftFiles])).toEqual([]);
  });
});
