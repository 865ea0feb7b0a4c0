import { Harness } from '../testing/harness';
import { DRAFT, submitted, withEnoughSupport } from '../testing/initiative.fixture';

let harness: Harness;
beforeAll(async () => {
  harness = await Harness.open();
});
afterAll(() => harness.close());

describe('writing', () => {
  test('a draft is seen by its author only, and published by submitting', async () => {
    const author = await harness.resident('Geesje');
    const created = await author.post('initiatives', { ...DRAFT, topicKey: 'groen' }).expect(201);
    const { id } = created.body as { id: string };
    await harness.visitor().get(`initiatives/${id}`).expect(404);
    await (await harness.resident()).get(`initiatives/${id}`).expect(404);
    const draft = await author.get(`initiatives/${id}`).expect(200);
    expect(draft.body).toMatchObject({ phase: 'draft', isAuthor: true, can: { submit: { allowed: true } } });
    await author.put(`initiatives/${id}/submission`).expect(204);
    const page = await harness.visitor().get(`initiatives/${id}`).expect(200);
    expect(page.body).toMatchObject({
      phase: 'gathering',
      authorName: 'Geesje',
      supporterCount: 0,
      isAuthor: false,
    });
    expect(page.body.descriptionHtml).toContain('<strong>één goede bank</strong>');
    expect(page.body.can.support).toEqual({ allowed: false, reason: 'sign-in-first' });
  });

  test('T136 submitting is acknowledged by mail with a copy, once', async () => {
    const author = await harness.resident('Harm');
    await harness.emptyLetterBox();
    await submitted(author, { title: 'Meer bomen in de straat' });
    await harness.drain();
    await harness.drain();
    expect(harness.mails).toHaveLength(1);
    expect(harness.mails[0]).toMatchObject({ to: `${author.accountId}@test.example` });
    expect(harness.mails[0]!.copy).toEqual(['Meer bomen in de straat', DRAFT.summary, DRAFT.description]);
  });

  test('T137 only the title and the topic are asked for; the rest may wait until submitting', async () => {
    const author = await harness.resident();
    const bare = { title: 'Een idee', summary: '', description: '', topicKey: 'groen' };
    const { body } = await author.post('initiatives', bare).expect(201);
    const refused = await author.put(`initiatives/${(body as { id: string }).id}/submission`).expect(422);
    expect(refused.body).toMatchObject({ code: 'draft-incomplete' });
  });

  test('an unknown topic or goal is refused and nothing is written', async () => {
    const author = await harness.resident();
    const topic = await author.post('initiatives', { ...DRAFT, topicKey: 'bestaat-niet' }).expect(422);
    expect(topic.body).toMatchObject({ code: 'topic-unknown' });
    const goalId = '00000000-0000-4000-8000-000000000000';
    const goal = await author.post('initiatives', { ...DRAFT, topicKey: 'groen', goalId }).expect(422);
    expect(goal.body).toMatchObject({ code: 'goal-unknown' });
    expect((await author.get('initiatives/mine').expect(200)).body).toEqual([]);
  });

  test('no more than ten drafts', async () => {
    const author = await harness.resident();
    for (let i = 0; i < 10; i += 1)
      await author.post('initiatives', { ...DRAFT, topicKey: 'groen' }).expect(201);
    const refused = await author.post('initiatives', { ...DRAFT, topicKey: 'groen' }).expect(409);
    expect(refused.body).toMatchObject({ code: 'too-many-drafts' });
  });

  test('T130 one account cannot flood the site with new plans', async () => {
    const author = await harness.resident();
    const statuses: number[] = [];
    for (let i = 0; i < 31; i += 1) {
      const made = await author.post('initiatives', { ...DRAFT, topicKey: 'groen' });
      statuses.push(made.status);
      if (made.status === 201)
        await author.delete(`initiatives/${(made.body as { id: string }).id}`).expect(204);
    }
    expect(statuses.slice(0, 30)).toEqual(Array(30).fill(201));
    expect(statuses[30]).toBe(429);
  });

  test('after the first support the earlier text stays readable, and supporters hear of the change', async () => {
    const author = await harness.resident('Mirthe');
    const id = await submitted(author);
    const edit = (title: string) => author.put(`initiatives/${id}`, { ...DRAFT, topicKey: 'groen', title });
    await edit('Nog zonder steun').expect(204);
    expect((await harness.visitor().get(`initiatives/${id}/versions`).expect(200)).body).toEqual([]);
    const supporter = await harness.resident('Koos');
    await supporter.post(`initiatives/${id}/supporters`).expect(204);
    await harness.emptyLetterBox();
    await edit('Nu met steun').expect(204);
    await harness.drain();
    const versions = (await harness.visitor().get(`initiatives/${id}/versions`).expect(200))
      .body as unknown[];
    expect(versions).toMatchObject([{ version: 2, title: 'Nog zonder steun' }]);
    expect(harness.mails.map(({ to }) => to)).toEqual([`${supporter.accountId}@test.example`]);
  });

  test('an edit of an older version is refused', async () => {
    const author = await harness.resident();
    const id = await submitted(author);
    await author.put(`initiatives/${id}`, { ...DRAFT, topicKey: 'groen', version: 1 }).expect(204);
    const refused = await author
      .put(`initiatives/${id}`, { ...DRAFT, topicKey: 'groen', version: 1 })
      .expect(409);
    expect(refused.body).toMatchObject({ code: 'changed-meanwhile' });
  });

  test('withdrawing tells the reason to supporters and closes the support', async () => {
    const author = await harness.resident();
    const id = await submitted(author);
    const supporter = await harness.resident();
    await supporter.post(`initiatives/${id}/supporters`).expect(204);
    await harness.emptyLetterBox();
    await author.put(`initiatives/${id}/withdrawal`, { reason: 'De gemeente doet het al.' }).expect(204);
    await harness.drain();
    expect(harness.mails.map(({ paragraphs }) => paragraphs.join(' '))[0]).toContain(
      'De gemeente doet het al.',
    );
    const late = await (await harness.resident()).post(`initiatives/${id}/supporters`).expect(409);
    expect(late.body).toMatchObject({ code: 'withdrawn' });
  });

  test('a draft can be thrown away, a published initiative cannot', async () => {
    const author = await harness.resident();
    const draft = (await author.post('initiatives', { ...DRAFT, topicKey: 'groen' })).body as { id: string };
    await author.delete(`initiatives/${draft.id}`).expect(204);
    await author.get(`initiatives/${draft.id}`).expect(404);
    await author.delete(`initiatives/${await submitted(author)}`).expect(409);
  });
});

describe('supporting', () => {
  test('once, withdrawable until the deadline', async () => {
    const id = await submitted(await harness.resident());
    const neighbour = await harness.resident();
    await neighbour.post(`initiatives/${id}/supporters`).expect(204);
    const again = await neighbour.post(`initiatives/${id}/supporters`).expect(409);
    expect(again.body).toMatchObject({ code: 'already-supported' });
    expect((await neighbour.get(`initiatives/${id}`)).body).toMatchObject({
      isSupporter: true,
      supporterCount: 1,
    });
    await neighbour.delete(`initiatives/${id}/supporters/me`).expect(204);
    expect((await harness.visitor().get(`initiatives/${id}`)).body).toMatchObject({ supporterCount: 0 });
  });

  test('T26 one millisecond before the deadline counts, the deadline itself does not', async () => {
    const id = await submitted(await harness.resident());
    const { supportEndsAt } = (await harness.visitor().get(`initiatives/${id}`)).body as {
      supportEndsAt: string;
    };
    const [early, late] = await harness.residents(2);
    const before = harness.now();
    harness.moveTo(new Date(Date.parse(supportEndsAt) - 1));
    await early!.post(`initiatives/${id}/supporters`).expect(204);
    harness.moveTo(supportEndsAt);
    const refused = await late!.post(`initiatives/${id}/supporters`).expect(409);
    harness.moveTo(before);
    expect(refused.body).toMatchObject({ code: 'support-ended' });
  });

  test('T33 the deadline is the end of a day in Amsterdam, summer time or not', async () => {
    const before = harness.now();
    harness.moveTo('2026-03-20T10:00:00Z');
    await harness.sql('oldambt', 'UPDATE municipality SET support_period_days = 30');
    const id = await submitted(await harness.resident('Fenna', 'oldambt'));
    harness.moveTo(before);
    const { supportEndsAt } = (await harness.visitor('oldambt').get(`initiatives/${id}`)).body as {
      supportEndsAt: string;
    };
    expect(new Date(supportEndsAt)).toEqual(new Date('2026-04-19T22:00:00Z'));
  });

  test('the author, a visitor and somebody of another municipality cannot', async () => {
    const author = await harness.resident();
    const id = await submitted(author);
    expect((await author.post(`initiatives/${id}/supporters`).expect(409)).body).toMatchObject({
      code: 'own-initiative',
    });
    await harness.visitor().post(`initiatives/${id}/supporters`).expect(401);
    await (await harness.resident('Trijn', 'oldambt')).post(`initiatives/${id}/supporters`).expect(404);
  });

  test('following brings the news without supporting', async () => {
    const author = await harness.resident();
    const id = await submitted(author);
    const follower = await harness.resident();
    await follower.post(`initiatives/${id}/followers`).expect(204);
    await follower.post(`initiatives/${id}/followers`).expect(204);
    expect((await follower.get('initiatives/mine')).body).toMatchObject([{ id, bond: 'follower' }]);
    await harness.emptyLetterBox();
    await author.put(`initiatives/${id}/withdrawal`, { reason: 'Toch niet.' }).expect(204);
    await harness.drain();
    expect(harness.mails).toHaveLength(1);
    await follower.delete(`initiatives/${id}/followers/me`).expect(204);
    expect((await follower.get(`initiatives/${id}`)).body).toMatchObject({ isFollower: false });
  });
});

describe('from threshold to decision', () => {
  test('reaching the threshold puts it on the work list with its legal term, and tells all', async () => {
    const clerk = await harness.staff('clerk');
    await harness.emptyLetterBox();
    const id = await withEnoughSupport(harness, await harness.resident('Aaltje'));
    await harness.drain();
    const work = (await clerk.get('work-items').expect(200)).body as { id: string; decideBefore: string }[];
    expect(work.find((item) => item.id === id)).toMatchObject({
      nextStep: 'assess',
      decideBefore: '2026-05-25T22:00:00.000Z',
    });
    const subjects = harness.mails.map(({ subject }) => subject);
    expect(subjects.filter((subject) => subject.startsWith('Genoeg steun'))).toHaveLength(4);
    expect(subjects.filter((subject) => subject.startsWith('Nieuw op de werklijst'))).toHaveLength(1);
  });

  test('admissibility, advice and decision are public, once each, and told to supporters', async () => {
    const clerk = await harness.staff('clerk');
    const id = await withEnoughSupport(harness, await harness.resident('Berend'));
    const explanation = 'Het past bij de regels van de raad.';
    await clerk.put(`initiatives/${id}/decision`, decision(true)).expect(409);
    await clerk.put(`initiatives/${id}/admissibility`, { isAdmissible: true, explanation }).expect(204);
    await clerk.put(`initiatives/${id}/admissibility`, { isAdmissible: true, explanation }).expect(409);
    await clerk.put(`initiatives/${id}/advice`, { text: 'Het is een goed plan voor de buurt.' }).expect(204);
    await harness.drain();
    await harness.emptyLetterBox();
    await clerk.put(`initiatives/${id}/decision`, decision(true)).expect(204);
    await clerk.put(`initiatives/${id}/decision`, decision(false)).expect(409);
    await harness.drain();
    const page = (await harness.visitor().get(`initiatives/${id}`)).body as object;
    expect(page).toMatchObject({
      phase: 'honoured',
      admissibility: { isAdmissible: true, article: null, explanation },
      advice: { text: 'Het is een goed plan voor de buurt.' },
      decision: { isHonoured: true, decidedOn: '2026-03-02', documentUrl: 'https://raad.example.nl/42' },
    });
    expect(harness.mails.map(({ subject }) => subject)).toEqual(
      Array(4).fill(`De raad zegt ja: ‘${DRAFT.title}’`),
    );
  });

  test('refusing needs the article', async () => {
    const clerk = await harness.staff('clerk');
    const id = await withEnoughSupport(harness, await harness.resident());
    const refusal = { isAdmissible: false, explanation: 'De gemeente gaat hier niet over.' };
    const missing = await clerk.put(`initiatives/${id}/admissibility`, refusal).expect(400);
    expect(missing.body.errors.map(({ pointer }: { pointer: string }) => pointer)).toContain('/article');
    await clerk
      .put(`initiatives/${id}/admissibility`, { ...refusal, article: 'artikel 3, lid 2' })
      .expect(204);
    expect((await harness.visitor().get(`initiatives/${id}`)).body).toMatchObject({ phase: 'inadmissible' });
  });

  test('a decision of tomorrow is refused', async () => {
    const clerk = await harness.staff('clerk');
    const id = await withEnoughSupport(harness, await harness.resident());
    await clerk.put(`initiatives/${id}/admissibility`, {
      isAdmissible: true,
      explanation: 'Het past bij de regels.',
    });
    const refused = await clerk
      .put(`initiatives/${id}/decision`, { ...decision(true), decidedOn: '2026-03-03' })
      .expect(422);
    expect(refused.body).toMatchObject({ code: 'decision-in-the-future' });
  });

  test('only the clerk; another municipality sees nothing', async () => {
    const author = await harness.resident();
    const id = await withEnoughSupport(harness, author);
    await author.get('work-items').expect(403);
    await (await harness.staff('moderator')).put(`initiatives/${id}/decision`, decision(true)).expect(403);
    const elsewhere = await harness.staff('clerk', 'oldambt');
    expect((await elsewhere.get('work-items').expect(200)).body).toEqual([]);
    await elsewhere.put(`initiatives/${id}/decision`, decision(true)).expect(404);
  });
});

function decision(isHonoured: boolean) {
  return {
    isHonoured,
    decidedOn: '2026-03-02',
    reasons: 'De raad vindt dit goed voor de buurt.',
    documentTitle: 'Raadsbesluit 42',
    documentUrl: 'https://raad.example.nl/42',
  };
}
