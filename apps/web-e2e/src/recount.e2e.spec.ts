// Counting an election again, in the browser itself: by mouse and keyboard, wrong files, without a network.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { barriers, DESK, openSite, overflow, type Person, PHONE } from './site';

const { person } = openSite('midden-groningen');

const VECTORS = join(__dirname, '../../../libs/counting/src/pabulib/vectors');
const vector = (name: string) => join(VECTORS, `${name}.pb`);
const FIRST_EXAMPLE = 'T01_site_example_1';
const EQUAL_SHARES = 'Gelijke delen, daarna aanvullen';

async function arrive(viewport = DESK, path = '/tel-na'): Promise<Person> {
  const visitor = await person({ viewport });
  await visitor.go(path);
  await visitor.title('Tel zelf na');
  return visitor;
}

interface Upload {
  name: string;
  text: string;
}

/** Lets go of a file above the page. */
async function drop({ page }: Person, file: Upload): Promise<void> {
  const transfer = await page.evaluateHandle(({ name, text }) => {
    const carried = new DataTransfer();
    carried.items.add(new File([text], name));
    return carried;
  }, file);
  await page.getByRole('main').dispatchEvent('dragover', { dataTransfer: transfer });
  await page.getByText('Laat het bestand maar los').waitFor();
  await page.getByRole('main').dispatchEvent('drop', { dataTransfer: transfer });
}

const choose = ({ page }: Person, file: string | { name: string; mimeType: string; buffer: Buffer }) =>
  page.locator('input[type=file]').setInputFiles(file);

const upload = (name: string, text: string) => ({ name, mimeType: 'text/plain', buffer: Buffer.from(text) });

const BUDGET = 90_000_000_000;

/** Invented voters and, in the smallest of coins, such amounts that a browser is busy with them for a while. */
function largeElection(voters: number, projects: number): string {
  let state = 12_345;
  const draw = (below: number) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * below);
  };
  const ids = Array.from({ length: projects }, (_, index) => `p${index}`);
  const costs = ids.map((id) => `${id};${100_000_000 + draw(900_000) * 10_000}`);
  const votes = Array.from({ length: voters }, (_, voter) => {
    const vote = new Set(Array.from({ length: 9 }, () => ids[draw(projects)]));
    return `${voter};${[...vote].join(',')}`;
  });
  const meta = { num_projects: projects, num_votes: voters, budget: BUDGET, vote_type: 'approval' };
  const metaRows = Object.entries(meta).map(([key, value]) => `${key};${value}`);
  return ['META', 'key;value', ...metaRows, 'PROJECTS', 'project_id;cost', ...costs, 'VOTES', 'voter_id;vote']
    .concat(votes)
    .join('\n');
}

async function isFine({ page }: Person): Promise<void> {
  expect(await barriers(page)).toEqual([]);
  expect(await overflow(page)).toBeLessThanOrEqual(0);
}

const outcome = ({ page }: Person, rule: string) =>
  page.getByRole('heading', { level: 2, name: `4. De uitslag: ${rule}` });

const rows = ({ page }: Person, table: string) =>
  page.getByRole('table', { name: table }).getByRole('rowheader').allInnerTexts();

describe.each([
  ['on a phone', PHONE],
  ['at a desk', DESK],
])('%s', (_name, viewport) => {
  test('a dropped file is counted, explained and compared', async () => {
    const visitor = await arrive(viewport);
    await isFine(visitor);
    const text = readFileSync(vector(FIRST_EXAMPLE), 'utf8');
    await drop(visitor, { name: `${FIRST_EXAMPLE}.pb`, text });
    await visitor.reads('equalshares.net explanation, example 1');
    await visitor.reads('Plannen aankruisen');
    await isFine(visitor);
    await visitor.press('Tel na');
    await visitor.sees(outcome(visitor, 'Meeste stemmen'));
    expect(await rows(visitor, 'Deze plannen krijgen geld')).toEqual([
      '1. bike path',
      '2. outdoor gym',
      'Samen',
    ]);
    await visitor.reads('1.100 van 1.100 (100%)');
    expect(await visitor.page.getByText('Te duur', { exact: true }).count()).toBe(3);
    await visitor.field('Gelijke delen, daarna aanvullen').check();
    await visitor.press('Tel na');
    await visitor.sees(outcome(visitor, EQUAL_SHARES));
    expect(await rows(visitor, 'De rondes: wie kreeg geld, en wie betaalde')).toEqual([
      '1. bike path',
      '2. new playground',
      '3. library for kids',
    ]);
    await visitor.page.getByText('new park: op zijn best').click();
    await visitor.reads('Hieraan gaven de steuners hun geld:');
    await isFine(visitor);
    await visitor.press('Vergelijk de regels');
    await visitor.page.getByText('nog niet geteld').first().waitFor({ state: 'detached' });
    const table = visitor.page.getByRole('table', { name: 'Dezelfde stembiljetten, andere regels' });
    expect(await table.getByRole('row').count()).toBe(7);
    await visitor.page.getByText('Meeste stemmen: 1 erbij, 2 eraf').click();
    await visitor.sees(visitor.page.getByRole('listitem').filter({ hasText: 'outdoor gym' }));
    await isFine(visitor);
    expect(visitor.complaints).toEqual([]);
  });

  test('a file with mistakes: what is wrong, where, and what to do', async () => {
    const visitor = await arrive(viewport);
    const text = readFileSync(vector(FIRST_EXAMPLE), 'utf8');
    const wrong = text.replace('budget;1100', 'budget;1.100,00').replace('v8;play', 'v8;zwembad');
    await choose(visitor, upload('fout.pb', wrong));
    await visitor.reads('Dit bestand kunnen we niet tellen');
    await visitor.reads(
      'In een getal staat een komma. Gebruik een punt, en geen tekens tussen duizendtallen.',
    );
    await visitor.reads('Waar: regel 9, teken 8');
    await visitor.reads('Op een stembiljet staat een plan dat er niet is. Controleer de code van het plan.');
    expect(await visitor.button('Tel na').count()).toBe(0);
    await isFine(visitor);
    await choose(visitor, upload('gedicht.pb', 'Er was eens een stembus.'));
    await visitor.reads('Dit lijkt geen .pb-bestand.');
    await choose(visitor, upload('vreemd.pb', text.replace('rule;unknown', 'rule;gokken')));
    await visitor.press('Tel na');
    await visitor.page.getByText('Er valt één ding op. Het bestand is wel te tellen.').click();
    await visitor.reads('De naam van de telregel kennen we niet.');
    await isFine(visitor);
  });
});

test('with the keyboard alone: the example, a rule, the lot, the outcome', async () => {
  const visitor = await arrive(DESK, '/tel-na?regel=mes_cost.rec');
  const { keyboard } = visitor.page;
  const tabTo = async (name: string, role: 'button' | 'radio' | 'textbox' = 'button') => {
    const target = visitor.page.getByRole(role, { name, exact: true });
    await target.waitFor();
    for (let stops = 0; stops < 60; stops += 1) {
      if (await target.evaluate((element) => element === document.activeElement)) return;
      await keyboard.press('Tab');
    }
    throw new Error(`not reached with Tab: ${name}`);
  };
  await tabTo('Probeer ons voorbeeld');
  await keyboard.press('Enter');
  await tabTo('Gelijke delen', 'radio');
  await keyboard.press('ArrowDown');
  await keyboard.press('Tab');
  await keyboard.press('Enter');
  await tabTo('Getal van de loting', 'textbox');
  await keyboard.type('3f9');
  await keyboard.press('Enter');
  await visitor.reads(
    'Gebruik alleen de cijfers 0 tot en met 9 en de letters a tot en met f, steeds twee bij elkaar.',
  );
  await keyboard.type('a');
  await tabTo('Tel na');
  await keyboard.press('Space');
  await visitor.page.waitForFunction(() => document.activeElement?.textContent?.startsWith('4. De uitslag'));
  await visitor.sees(outcome(visitor, EQUAL_SHARES));
  expect(visitor.page.url()).toMatch(/\?regel=mes_cost_add1u_int\.rec&lot=3f9a$/);
  await visitor.reads('Dit is anders dan in het bestand');
});

test('the lot decides between equals, and the page says so', async () => {
  const visitor = await arrive();
  await choose(visitor, vector('T05_tie_needs_lot'));
  await visitor.press('Tel na');
  await visitor.reads('Dan hoort het lot te beslissen.');
  await visitor.reads('de code van het plan eerder komt');
  await visitor.page.getByText('Meer keuzes').click();
  await visitor.fill({ 'Getal van de loting': '01' });
  await visitor.press('Tel na');
  await visitor.reads('het lot dat koos');
});

test('what is downloaded is the count itself', async () => {
  const visitor = await arrive(DESK, '/tel-na?regel=mes_cost.rec');
  await choose(visitor, vector(FIRST_EXAMPLE));
  await visitor.press('Tel na');
  const waiting = visitor.page.waitForEvent('download');
  await visitor.press('Download de uitslag (JSON)');
  const download = await waiting;
  expect(download.suggestedFilename()).toBe(`${FIRST_EXAMPLE}.mes_cost.rec.json`);
  const lines = readFileSync(join(VECTORS, `${FIRST_EXAMPLE}.expected.jsonl`), 'utf8').split('\n');
  const expected = JSON.parse(lines.find((line) => line.includes('"rule":"mes_cost.rec"'))!) as Record<
    string,
    unknown
  >;
  const kept = JSON.parse(readFileSync(await download.path(), 'utf8')) as Record<string, unknown>;
  for (const key of ['instance', 'rule', 'winners', 'total_cost', 'endowment_final', 'stop', 'ties_met'])
    expect({ [key]: kept[key] }).toEqual({ [key]: expected[key] });
  expect(Object.keys(kept)).toEqual(expect.arrayContaining(['metrics', 'trace']));
});

test('without a network the page still reads and counts, also after stopping', async () => {
  const visitor = await arrive(DESK, '/tel-na?regel=mes_cost_add1u_int.rec');
  await visitor.page.waitForLoadState('networkidle');
  await visitor.context.setOffline(true);
  await choose(visitor, upload('groot.pb', largeElection(10_000, 120)));
  await visitor.press('Tel na');
  const bar = visitor.page.getByRole('progressbar', { name: /^Poging \d/ });
  await visitor.sees(bar);
  expect(Number(await bar.getAttribute('max'))).toBe(BUDGET);
  await isFine(visitor);
  await visitor.press('Stop');
  await visitor.reads('Er is geen uitslag. U kunt opnieuw tellen wanneer u wilt.');
  expect(await visitor.button('Tel na').evaluate((button) => button === document.activeElement)).toBe(true);
  await isFine(visitor);
  await visitor.press('Probeer ons voorbeeld');
  await visitor.reads('Dorpsbudget van het verzonnen dorp Voorbeeldveen');
  await visitor.press('Tel na');
  await visitor.sees(outcome(visitor, EQUAL_SHARES));
  await visitor.press('Vergelijk de regels');
  await visitor.page.getByText('nog niet geteld').first().waitFor({ state: 'detached' });
  expect(visitor.complaints).toEqual([]);
});

test('opened once, the page also opens again without a network', async () => {
  const visitor = await arrive();
  const isKept = () =>
    visitor.page.evaluate(async () => {
      const kept = await (await caches.open('recount-1')).keys();
      const paths = kept.map(({ url }) => new URL(url).pathname);
      return paths.some((path) => path.includes('recount.worker')) && paths.includes('/api/v1/municipality');
    });
  await visitor.page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  for (let tries = 0; !(await isKept()) && tries < 50; tries++) await visitor.page.waitForTimeout(100);
  await visitor.context.setOffline(true);
  await visitor.page.reload();
  await visitor.title('Tel zelf na');
  await visitor.press('Probeer ons voorbeeld');
  await visitor.reads('Dorpsbudget van het verzonnen dorp Voorbeeldveen');
  await visitor.press('Tel na');
  await visitor.page.getByRole('heading', { level: 2, name: /^4\. De uitslag/ }).waitFor();
  const kept = await visitor.page.evaluate(async () => {
    const cache = await caches.open('recount-1');
    return (await cache.keys())
      .map(({ url }) => new URL(url).pathname)
      .filter((path) => path.startsWith('/api'));
  });
  expect(kept).toEqual(['/api/v1/municipality']);
});

test('a file that is too large for the device is not even read', async () => {
  const visitor = await person();
  await visitor.context.addInitScript(() =>
    Object.defineProperty(navigator, 'deviceMemory', { value: 0.01 }),
  );
  await visitor.go('/tel-na');
  await choose(visitor, upload('groot.pb', largeElection(20_000, 50)));
  await visitor.reads('Dit bestand is te groot voor uw apparaat');
  await isFine(visitor);
});

test('it is in the footer, and speaks English', async () => {
  const visitor = await person();
  await visitor.go('/');
  await visitor.page.getByRole('contentinfo').getByRole('link', { name: 'Tel een uitslag na' }).click();
  await visitor.title('Tel zelf na');
  await visitor.press('EN English');
  await visitor.title('Count it yourself');
  await visitor.press('Try our example');
  await visitor.press('Count again');
  await visitor.sees(visitor.page.getByRole('heading', { name: '4. The outcome: Most votes' }));
  await visitor.reads('This agrees with the file');
  await visitor.press('NL Nederlands');
  await visitor.sees(outcome(visitor, 'Meeste stemmen'));
});
