import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';
import type { ProgrammeFile } from '../../../../seeds/programmes/shape';
import { SEEDS } from '../seeding/municipality-file';
import { Database } from '../shared/database/database';
import { Harness } from '../testing/harness';
import { submitted } from '../testing/initiative.fixture';
import type { GoalDto, ProgrammesDto } from './programmes.dto';
import { loadProgrammes } from './programmes.loader';

let harness: Harness;
beforeAll(async () => {
  harness = await Harness.open();
});
afterAll(() => harness.close());

const TABLES = [
  'programme',
  'programme_document',
  'programme_theme',
  'goal',
  'goal_entry',
  'indicator',
  'finance_table',
];
const slug = 'oude-ijsselstreek';

const load = (directory = SEEDS) =>
  harness.app.get(Database).write({ municipality: slug }, (tx) => loadProgrammes(tx, directory, slug));

async function tree(): Promise<ProgrammesDto> {
  return (await harness.visitor(slug).get('programmes').expect(200)).body as ProgrammesDto;
}

const goals = ({ programmes }: ProgrammesDto) =>
  programmes.flatMap(({ themes }) => themes.flatMap((theme) => theme.goals));

async function goalOf(key: string): Promise<GoalDto> {
  const { id } = goals(await tree()).find((goal) => goal.key === key)!;
  return (await harness.visitor(slug).get(`goals/${id}`).expect(200)).body as GoalDto;
}

/** Every row with the transaction that wrote it last. */
const rows = () =>
  Promise.all(
    TABLES.map((table) => harness.sql(slug, `SELECT xmin::text, to_json(t) FROM ${table} t ORDER BY ctid`)),
  );

/** The seeds with another programme file. */
async function loadChanged(change: (file: ProgrammeFile) => void): Promise<void> {
  const directory = await mkdtemp(join(tmpdir(), 'programmes-'));
  try {
    for (const folder of ['documents', 'programmes'])
      await cp(join(SEEDS, folder), join(directory, folder), { recursive: true });
    const path = join(directory, 'programmes', `${slug}.yaml`);
    const file = parse(await readFile(path, 'utf8')) as ProgrammeFile;
    change(file);
    await writeFile(path, stringify(file));
    await load(directory);
  } finally {
    await rm(directory, { recursive: true });
  }
}

afterEach(() => load());

test('loading again changes nothing', async () => {
  const before = await rows();
  expect(before.map((table) => table.length)).toEqual([1, 3, 3, 10, 75, 4, 1]);
  await load();
  expect(await rows()).toEqual(before);
});

test('a changed text is taken over and the goal keeps its id', async () => {
  const before = await goalOf('schoon-en-veilig');
  await loadChanged(({ programmes: [programme] }) => {
    const goal = programme!.themes[1]!.goals[0]!;
    goal.title = 'Overal schoon';
    goal.entries.pop();
  });
  const after = await goalOf('schoon-en-veilig');
  expect(after).toMatchObject({ id: before.id, title: 'Overal schoon' });
  expect(after.entries).toEqual(before.entries.slice(0, -1));
});

test('what the file lost goes, except a goal that an initiative refers to', async () => {
  const { id: goalId } = await goalOf('schoon-en-veilig');
  await submitted(await harness.resident('Aaltje', slug), { goalId });
  await loadChanged(({ programmes: [programme] }) => {
    programme!.themes.splice(0, 2);
    for (const goal of programme!.themes[0]!.goals) delete goal.continues;
    programme!.finances = [];
  });
  const left = await tree();
  expect(left.themes.map(({ key }) => key)).toEqual(['betrouwbare-overheid', 'overige-onderwerpen']);
  expect(goals(left)).toHaveLength(6);
  const kept = await goalOf('schoon-en-veilig');
  expect(kept).toMatchObject({ id: goalId, finances: [], initiativeCount: 1 });
  expect(kept.entries[0]!.quote.document.title).toBe('Tussenrapportage 2020');
});
