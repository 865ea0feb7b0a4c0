import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { SEEDS } from '../seeding/municipality-file';
import { Harness } from '../testing/harness';
import { submitted } from '../testing/initiative.fixture';
import type {
  GoalChoiceDto,
  GoalDto,
  GoalSummaryDto,
  ProgrammeDocumentDto,
  ProgrammesDto,
} from './programmes.dto';

const NOBODY = '00000000-0000-4000-8000-000000000000';

let harness: Harness;
beforeAll(async () => {
  harness = await Harness.open();
});
afterAll(() => harness.close());

async function treeOf(slug: string, query = ''): Promise<ProgrammesDto> {
  return (await harness.visitor(slug).get(`programmes${query}`).expect(200)).body as ProgrammesDto;
}

const goalsOf = ({ programmes }: ProgrammesDto): GoalSummaryDto[] =>
  programmes.flatMap(({ themes }) => themes.flatMap(({ goals }) => goals));

async function idOf(slug: string, key: string): Promise<string> {
  return goalsOf(await treeOf(slug)).find((goal) => goal.key === key)!.id;
}

async function goalOf(slug: string, key: string): Promise<GoalDto> {
  return (
    await harness
      .visitor(slug)
      .get(`goals/${await idOf(slug, key)}`)
      .expect(200)
  ).body as GoalDto;
}

describe('the tree', () => {
  test('has programmes, their documents, themes and goals, in the order of the documents', async () => {
    const { years, themes, programmes } = await treeOf('oude-ijsselstreek');
    expect(years).toEqual([2020, 2021]);
    expect(themes.map(({ key }) => key)).toEqual(programmes[0]!.themes.map(({ key }) => key));
    expect(programmes).toHaveLength(1);
    expect(programmes[0]).toMatchObject({ number: '4', name: 'De dienstverlenende gemeente' });
    expect(programmes[0]!.documents.map(({ title }) => title)).toEqual([
      'Tussenrapportage 2020',
      'Begroting 2021',
      'Jaarrekening 2021',
    ]);
    expect(programmes[0]!.quote.document).toEqual(programmes[0]!.documents[1]);
    expect(goalsOf({ years, themes, programmes })).toHaveLength(10);
  });

  test('shows the latest light of a goal and the years it is told of', async () => {
    const goals = new Map(goalsOf(await treeOf('oude-ijsselstreek')).map((goal) => [goal.key, goal]));
    expect(goals.get('doorontwikkelen-dienstverlening')).toMatchObject({
      light: 'orange',
      lightYear: 2021,
      years: [2021],
    });
    expect(goals.get('datalab-gelderland-oost')).toMatchObject({
      light: 'green',
      lightYear: 2021,
      years: [2020, 2021],
    });
    expect(goals.get('taskforce')).toMatchObject({ code: '4.6.3', light: null, lightYear: null, years: [] });
  });

  test('by year: goals with an entry or indicator of that year, and nothing empty around them', async () => {
    const tree = await treeOf('oude-ijsselstreek', '?year=2020');
    expect(goalsOf(tree).map(({ key }) => key)).toEqual([
      'zichtbaar-in-de-wijk',
      'goed-bereikbaar',
      'platform-informatie-achterhoek',
      'schoon-en-veilig',
      'datalab-gelderland-oost',
    ]);
    expect(tree.years).toEqual([2020, 2021]);
    expect((await treeOf('oude-ijsselstreek', '?year=2050')).programmes).toEqual([]);
  });

  test('by theme, also together with a year', async () => {
    const tree = await treeOf('oude-ijsselstreek', '?theme=overige-onderwerpen');
    expect(goalsOf(tree).map(({ key }) => key)).toEqual(['schoon-en-veilig']);
    expect(tree.themes).toHaveLength(3);
    expect((await treeOf('oude-ijsselstreek', '?theme=overige-onderwerpen&year=2021')).programmes).toEqual(
      [],
    );
    expect((await treeOf('oude-ijsselstreek', '?theme=bestaat-niet')).programmes).toEqual([]);
  });

  test.each([
    ['year=1999', '/year', 'minimum'],
    ['year=2101', '/year', 'maximum'],
    ['year=2020.5', '/year', 'number'],
    ['year=vorig', '/year', 'number'],
    ['year=2020&year=2021', '/year', 'number'],
    ['theme=Open%20Data', '/theme', 'matches'],
    ['colour=green', '/colour', 'unknown-field'],
  ])('refuses ?%s', async (query, pointer, code) => {
    const { body } = await harness.visitor().get(`programmes?${query}`).expect(400);
    const { errors } = body as { errors: unknown[] };
    expect(errors).toEqual(expect.arrayContaining([expect.objectContaining({ pointer, code })]));
  });
});

describe('a goal', () => {
  test('has its place, its story by year, and each quote with the document it stands in', async () => {
    const goal = await goalOf('oude-ijsselstreek', 'datalab-gelderland-oost');
    expect(goal).toMatchObject({
      programme: { number: '4' },
      theme: { name: 'Betrouwbare overheid' },
      code: '1',
    });
    expect(goal.entries).toHaveLength(13);
    const years = goal.entries.map(({ year }) => year);
    expect(years).toEqual([...years].sort());
    expect(goal.entries.at(-1)!.quote.document).toMatchObject({
      title: 'Jaarrekening 2021',
      kind: 'annual-account',
    });
    expect(goal.quote.document).toMatchObject({ title: 'Begroting 2021', kind: 'budget', year: 2021 });
  });

  test('knows the goal it continues and the goal that continues it', async () => {
    const later = await goalOf('oude-ijsselstreek', 'datalab-gelderland-oost');
    const earlier = await goalOf('oude-ijsselstreek', 'platform-informatie-achterhoek');
    expect(later.continues).toEqual({ id: earlier.id, code: '4.6.4', title: earlier.title });
    expect(earlier.continuedBy).toEqual([{ id: later.id, code: '1', title: later.title }]);
    expect([earlier.continues, later.continuedBy]).toEqual([null, []]);
  });

  test('I-burgerzaken: the six rows of the table and the benchmarks, as printed', async () => {
    const { indicators } = await goalOf('midden-groningen', 'burgerzaken-digitaal');
    const figures = indicators.map(({ name, values }) => [name, ...values.map(({ value }) => value)]);
    expect(figures).toEqual([
      ['Aangifte verhuizing', 34, 1387, 66, 2741],
      ['Aanvraag uittreksel', 53, 1187, 47, 1048],
      ['Aangifte overlijden', 11, 53, 89, 417],
      ['Reisdocumenten', 74, 3330, 26, 1170, 36],
      ['Rijbewijzen', 69, 4769, 31, 2112, 37],
      ['Geboorteaangifte', 23, 21, 77, 69, 64],
      ['Huwelijk regelen', 80],
    ]);
    expect(indicators[3]!.values[4]).toEqual({
      label: 'Benchmark digitaal',
      kind: 'benchmark',
      unit: 'percent',
      value: 36,
    });
    expect(indicators[3]!.quote.text).toBe('Reisdocumenten 74% 3.330 26% 1.170');
  });

  test('an indicator without figures says why', async () => {
    const { indicators } = await goalOf('oude-ijsselstreek', 'doorontwikkelen-dienstverlening');
    expect(indicators.map(({ values }) => values)).toEqual([[], []]);
    expect(indicators[0]!.note).toContain('plaatje');
  });

  test('money: the table of Midden-Groningen in cents, with what was printed otherwise than it adds up', async () => {
    const [table] = (await goalOf('midden-groningen', 'burgerzaken-digitaal')).finances;
    expect(table!.columns.map(({ kind }) => kind)).toEqual([
      'account',
      'budget-before',
      'budget-after',
      'realised',
      'deviation',
    ]);
    expect(table!.lines[0]).toMatchObject({
      name: 'Burgerzaken',
      group: 'costs',
      isTotal: false,
      amountsCents: [134_700_000, 148_800_000, 122_200_000, 131_100_000, -8_900_000],
      quote: { text: 'Burgerzaken 1.347 1.488 1.222 1.311 -89', document: { title: 'Jaarrekening 2021' } },
    });
    expect(table!.roundings).toHaveLength(10);
    expect(table!.roundings[0]).toMatchObject({ printedCents: 387_500_000, calculatedCents: 387_400_000 });
    expect(table!.analysis[1]!.text).toContain('€ 377.000');
  });

  test('money: Oldambt from the account of 2023 to the forecast of 2028', async () => {
    const [table] = (await goalOf('oldambt', 'open-overheid')).finances;
    expect(table!.columns.map(({ year }) => year)).toEqual([2023, 2024, 2025, 2026, 2027, 2028]);
    const balance = table!.lines.find(({ name }) => name === 'Saldo voor resultaatbestemming');
    expect(balance!.amountsCents).toEqual([
      64_600_000, 64_200_000, 56_000_000, 49_800_000, 45_800_000, 45_800_000,
    ]);
    expect(table).toMatchObject({ unitEuros: 1000, analysis: [] });
  });

  test('counts and shows initiatives that are submitted and not withdrawn, newest first, twelve at most', async () => {
    const goalId = await idOf('midden-groningen', 'meer-open-data');
    const author = await harness.resident();
    const ids: string[] = [];
    for (let i = 0; i < 14; i += 1) {
      harness.moveTo(new Date(harness.now().getTime() + 60_000));
      ids.push(await submitted(author, { goalId }));
    }
    await author.post('initiatives', {
      title: 'Nog een concept',
      summary: '',
      description: '',
      topicKey: 'groen',
      goalId,
    });
    await author.put(`initiatives/${ids[13]}/withdrawal`, { reason: 'Toch maar niet.' }).expect(204);
    const goal = await goalOf('midden-groningen', 'meer-open-data');
    expect(goal.initiativeCount).toBe(13);
    expect(goal.initiatives.map(({ id }) => id)).toEqual(ids.slice(1, 13).reverse());
    expect(goal.initiatives[0]).toMatchObject({
      title: 'Een bankje aan het water',
      imageId: null,
      supporterCount: 0,
    });
    expect(Date.parse(goal.initiatives[0]!.submittedAt)).toBe(harness.now().getTime() - 60_000);
    expect(goalsOf(await treeOf('midden-groningen')).find(({ id }) => id === goalId)!.initiativeCount).toBe(
      13,
    );
  });

  test('that does not exist is refused', async () => {
    const { body } = await harness.visitor().get(`goals/${NOBODY}`).expect(404);
    expect(body).toMatchObject({ code: 'goal-not-found' });
    await harness.visitor().get('goals/geen-nummer').expect(400);
  });

  test('another municipality does not see it', async () => {
    const id = await idOf('midden-groningen', 'meer-open-data');
    const { body } = await harness.visitor('oldambt').get(`goals/${id}`).expect(404);
    expect(body).toMatchObject({ code: 'goal-not-found' });
  });
});

test('goals to choose from: all of this municipality, each with the name of its theme', async () => {
  const choices = (await harness.visitor('oldambt').get('goals').expect(200)).body as GoalChoiceDto[];
  expect(choices.map(({ id }) => id)).toEqual(goalsOf(await treeOf('oldambt')).map(({ id }) => id));
  expect(choices[0]).toEqual({
    id: expect.any(String),
    title: 'Inwoners regelen de meeste zaken zelf online',
    theme: 'Dienstverlening en informatievoorziening',
  });
});

describe('a document', () => {
  test('is there in full, so that a quote can be found in it', async () => {
    const { quote } = (await goalOf('midden-groningen', 'burgerzaken-digitaal')).indicators[0]!;
    const { body } = await harness.visitor().get(`programme-documents/${quote.document.id}`).expect(200);
    const document = body as ProgrammeDocumentDto;
    expect(document).toMatchObject({ ...quote.document, programme: 'Dienstverlening' });
    expect(document.text).toBe(await readFile(join(SEEDS, 'documents', '003_6108e823dee11cb3.txt'), 'utf8'));
    expect(document.text.replace(/\s+/g, ' ')).toContain(quote.text);
  });

  test('that does not exist, or is of another municipality, is refused', async () => {
    const { id } = (await treeOf('midden-groningen')).programmes[0]!.documents[0]!;
    for (const [slug, wanted] of [
      ['midden-groningen', NOBODY],
      ['oldambt', id],
    ] as const) {
      const { body } = await harness.visitor(slug).get(`programme-documents/${wanted}`).expect(404);
      expect(body).toMatchObject({ code: 'document-not-found' });
    }
  });
});
