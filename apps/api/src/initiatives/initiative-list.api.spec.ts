import type { Browser } from '../testing/browser';
import { Harness } from '../testing/harness';
import { submitted } from '../testing/initiative.fixture';

let harness: Harness;
let visitor: Browser;
const ids: Record<string, string> = {};

beforeAll(async () => {
  harness = await Harness.open();
  visitor = harness.visitor();
  const author = await harness.resident();
  const plans: [string, object][] = [
    [
      'fietsenstalling',
      {
        title: 'Een fietsenstalling bij het station',
        neighbourhoodKey: 'hoogezand',
        latitude: 53.16,
        longitude: 6.76,
      },
    ],
    [
      'speeltuinen',
      { title: 'Nieuwe speeltuinen in het dorp', description: 'Kinderen willen spelen.', topicKey: 'spelen' },
    ],
    ['cafe', { title: 'Dorpscafé weer open', description: 'Samen koffie drinken in het café.' }],
    ['bomen', { title: 'Honderd bomen planten', description: '50% korting_op bomen' }],
  ];
  for (const [index, [key, fields]] of plans.entries()) {
    harness.moveTo(new Date(Date.UTC(2026, 2, 2 + index, 9)));
    ids[key] = await submitted(author, fields as Record<string, unknown>);
  }
});
afterAll(() => harness.close());

interface List {
  items: { id: string; title: string }[];
  next: string | null;
}
const list = async (query: string) => (await visitor.get(`initiatives?${query}`).expect(200)).body as List;
const found = async (query: string) =>
  (await list(query)).items.map(({ id }) => Object.keys(ids).find((key) => ids[key] === id));

describe('search', () => {
  test.each([
    ['a word in another form (Dutch stem)', 'speeltuin', ['speeltuinen']],
    ['without the accent', 'dorpscafe', ['cafe']],
    ['a part of a compound', 'stalling', ['fietsenstalling']],
    ['with a typing error', 'fietsenstaling', ['fietsenstalling']],
    ['a word of the description', 'koffie', ['cafe']],
    ['a percent sign is a percent sign', '50%', ['bomen']],
    ['nothing like it', 'zwembad', []],
  ])('%s', async (_, word, expected) => {
    expect(await found(`search=${encodeURIComponent(word)}`)).toEqual(expected);
  });
});

describe('filters and pages', () => {
  test('by topic and by neighbourhood', async () => {
    expect(await found('topic=spelen')).toEqual(['speeltuinen']);
    expect(await found('neighbourhood=hoogezand')).toEqual(['fietsenstalling']);
    expect(await found('phase=honoured')).toEqual([]);
  });

  test('the cursor stays right while a newer initiative arrives', async () => {
    const first = await list('size=2');
    expect(first.items.map(({ id }) => id)).toEqual([ids.bomen, ids.cafe]);
    harness.moveTo('2026-03-20T09:00:00Z');
    ids.nieuw = await submitted(await harness.resident(), { title: 'Net binnengekomen plan' });
    const second = await list(`size=2&after=${first.next}`);
    expect(second.items.map(({ id }) => id)).toEqual([ids.speeltuinen, ids.fietsenstalling]);
    expect(second.next).toBeNull();
  });

  test.each(['newest', 'most-supported', 'ending-soon'])(
    'all pages of %s together are the whole list, once',
    async (sort) => {
      const seen: string[] = [];
      let after: string | null = null;
      do {
        const page: List = await list(`sort=${sort}&size=2${after ? `&after=${after}` : ''}`);
        seen.push(...page.items.map(({ id }) => id));
        after = page.next;
      } while (after);
      expect([...seen].sort()).toEqual(Object.values(ids).sort());
    },
  );

  test('a cursor of another sort order, or one we did not make, is refused', async () => {
    const { next } = await list('size=2');
    await visitor.get(`initiatives?sort=most-supported&after=${next}`).expect(400);
    await visitor.get('initiatives?after=bm9uc2Vucw').expect(400);
  });
});

test('similar initiatives are found while typing, the own one left out', async () => {
  const similar = async (title: string, except = '') =>
    (
      (await visitor.get(`initiatives/similar?title=${encodeURIComponent(title)}${except}`).expect(200))
        .body as { id: string }[]
    ).map(({ id }) => id);
  expect((await similar('Een stalling voor fietsen bij station'))[0]).toBe(ids.fietsenstalling);
  expect(await similar('Honderd bomen', `&except=${ids.bomen}`)).not.toContain(ids.bomen);
  expect(await similar('Zwembad verwarmen')).toEqual([]);
});

test('the map shows what has a place', async () => {
  const points = (await visitor.get('initiatives/map-points').expect(200)).body as { id: string }[];
  expect(points.map(({ id }) => id)).toEqual([ids.fietsenstalling]);
});

test('a public answer is kept until a write, and the write shows at once', async () => {
  const first = await visitor.get(`initiatives/${ids.bomen}`).expect(200);
  expect((await visitor.get(`initiatives/${ids.bomen}`)).headers.etag).toBe(first.headers.etag);
  await visitor.get(`initiatives/${ids.bomen}`).set('if-none-match', first.headers.etag!).expect(304);
  await (await harness.resident()).post(`initiatives/${ids.bomen}/supporters`).expect(204);
  const after = await visitor.get(`initiatives/${ids.bomen}`).expect(200);
  expect(after.body).toMatchObject({ supporterCount: 1 });
  expect(after.headers.etag).not.toBe(first.headers.etag);
});
