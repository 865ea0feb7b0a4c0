import sharp from 'sharp';
import type { Browser } from '../testing/browser';
import { Harness } from '../testing/harness';
import { DRAFT, withEnoughSupport } from '../testing/initiative.fixture';

const UNKNOWN = '00000000-0000-4000-8000-000000000000';
let harness: Harness;
let clerk: Browser;
let initiativeId: string;
let promiseId: string;

beforeAll(async () => {
  harness = await Harness.open();
  clerk = await harness.staff('clerk');
  initiativeId = await honoured();
  promiseId = await promised(initiativeId);
});
afterAll(() => harness.close());

async function honoured(): Promise<string> {
  const id = await withEnoughSupport(harness, await harness.resident('Indiener'), 1);
  await clerk
    .put(`initiatives/${id}/admissibility`, { isAdmissible: true, explanation: 'Past bij de regels.' })
    .expect(204);
  const reasons = 'De raad vindt dit een goed plan.';
  const decision = {
    isHonoured: true,
    decidedOn: '2026-03-02',
    reasons,
    documentTitle: 'Besluit',
    documentUrl: 'https://raad.example.nl/1',
  };
  await clerk.put(`initiatives/${id}/decision`, decision).expect(204);
  return id;
}

async function promised(id: string): Promise<string> {
  const made = await clerk
    .post('promises', { initiativeId: id, owner: 'Team Buitenruimte', plannedCents: 640_000 })
    .expect(201);
  return (made.body as { id: string }).id;
}

const milestone = (changes: object = {}) => ({
  plannedOn: '2026-04-01',
  title: 'Bank geplaatst',
  text: 'Hij staat er.',
  ...changes,
});

test('honoured without a promise waits for somebody to take it up', async () => {
  const id = await honoured();
  expect((await clerk.get('promises/unpromised').expect(200)).body).toMatchObject([
    { id, title: DRAFT.title },
  ]);
  await promised(id);
  expect((await clerk.get('promises/unpromised').expect(200)).body).toEqual([]);
});

test('from planned to delivered, with milestones, a photo and money; followers hear each step once', async () => {
  await harness.emptyLetterBox();
  const added = await clerk.post(`promises/${promiseId}/milestones`, milestone()).expect(201);
  const milestoneId = (added.body as { id: string }).id;
  await clerk.put(`promises/${promiseId}/status`, { status: 'in-progress' }).expect(204);
  await clerk.put(`milestones/${milestoneId}`, milestone({ reachedOn: '2026-03-02' })).expect(204);
  await clerk
    .put(`milestones/${milestoneId}`, milestone({ reachedOn: '2026-03-02', text: 'Woord verbeterd.' }))
    .expect(204);
  const photo = await sharp({ create: { width: 80, height: 60, channels: 3, background: '#4a7' } })
    .jpeg()
    .toBuffer();
  await clerk.upload('put', `milestones/${milestoneId}/image?alt=De%20bank`, 'image/jpeg', photo).expect(200);
  await clerk
    .post(`promises/${promiseId}/expenses`, { spentOn: '2026-03-01', cents: 289_500, description: 'Bank' })
    .expect(201);
  await clerk
    .post(`promises/${promiseId}/expenses`, { spentOn: '2026-03-02', cents: -500, description: 'Korting' })
    .expect(201);
  await clerk.put(`promises/${promiseId}/status`, { status: 'delivered' }).expect(204);
  await harness.drain();
  const page = (await harness.visitor().get(`promises/${promiseId}`).expect(200)).body as object;
  expect(page).toMatchObject({
    status: 'delivered',
    plannedCents: 640_000,
    spentCents: 289_000,
    initiative: { title: DRAFT.title, decidedOn: '2026-03-02', supporterCount: 1 },
    milestones: [{ title: 'Bank geplaatst', reachedOn: '2026-03-02', imageAlt: 'De bank' }],
  });
  const perPerson = harness.mails
    .filter(({ to }) => to === harness.mails[0]!.to)
    .map(({ paragraphs }) => paragraphs[0]);
  expect(perPerson).toHaveLength(3);
  expect(new Set(perPerson).size).toBe(3);
});

describe('refusals', () => {
  test.each([
    ['starting twice', { status: 'in-progress' }, 'promise-ended'],
    ['stopping what was delivered', { status: 'stopped', reason: 'Er is geen geld meer.' }, 'promise-ended'],
  ])('%s', async (_, body, code) => {
    const refused = await clerk.put(`promises/${promiseId}/status`, body).expect(409);
    expect(refused.body).toMatchObject({ code });
  });

  test('delivering before starting, and stopping without a reason', async () => {
    const id = await promised(await honoured());
    expect(
      (await clerk.put(`promises/${id}/status`, { status: 'delivered' }).expect(409)).body,
    ).toMatchObject({ code: 'not-started' });
    expect((await clerk.put(`promises/${id}/status`, { status: 'stopped' }).expect(422)).body).toMatchObject({
      code: 'reason-missing',
    });
    await clerk
      .put(`promises/${id}/status`, { status: 'stopped', reason: 'De grond blijkt vervuild te zijn.' })
      .expect(204);
    const late = await clerk.post(`promises/${id}/milestones`, milestone()).expect(409);
    expect(late.body).toMatchObject({ code: 'promise-ended' });
  });

  test('a date that lies in the future, an amount of nothing, an unknown promise', async () => {
    const future = await clerk
      .post(`promises/${promiseId}/milestones`, milestone({ reachedOn: '2026-03-03' }))
      .expect(422);
    expect(future.body).toMatchObject({ code: 'date-in-the-future' });
    await clerk
      .post(`promises/${promiseId}/expenses`, { spentOn: '2026-03-01', cents: 0, description: 'Niets' })
      .expect(400);
    await clerk
      .post(`promises/${promiseId}/expenses`, { spentOn: '2026-03-01', cents: 10.5, description: 'Half' })
      .expect(400);
    await clerk.get(`promises/${UNKNOWN}`).expect(404);
  });

  test('only for what was honoured, and only once', async () => {
    const again = await clerk.post('promises', { initiativeId, owner: 'Team', plannedCents: 1 }).expect(409);
    expect(again.body).toMatchObject({ code: 'promised-already' });
    const waiting = await withEnoughSupport(harness, await harness.resident(), 1);
    const early = await clerk
      .post('promises', { initiativeId: waiting, owner: 'Team', plannedCents: 1 })
      .expect(409);
    expect(early.body).toMatchObject({ code: 'not-honoured' });
  });
});

test('another municipality sees nothing', async () => {
  await harness.visitor('oldambt').get(`promises/${promiseId}`).expect(404);
  expect((await harness.visitor('oldambt').get('promises').expect(200)).body).toEqual([]);
  await (
    await harness.staff('clerk', 'oldambt')
  )
    .put(`promises/${promiseId}/status`, { status: 'stopped', reason: 'Van een ander.' })
    .expect(404);
});
