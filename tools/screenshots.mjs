// The pictures in the README, by hand: `node tools/screenshots.mjs`. Starts everything with the story, like the journeys.
import { mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { setUpJourneys } from './jest/e2e-setup.mjs';
import { repo } from './processes.mjs';
import { say, tellError } from './say.mjs';

const { chromium } = createRequire(join(repo, 'apps', 'web-e2e', 'package.json'))('playwright-core');
const municipality = 'midden-groningen';
const folder = join(repo, 'docs', 'screenshots');

/** What the pictures show, once the story is there. */
async function choosePages(page) {
  const [{ items }, { programmes }] = await page.evaluate(() =>
    Promise.all(
      ['initiatives?phase=gathering', 'programmes'].map(async (path) =>
        (await globalThis.fetch(`/api/v1/${path}`)).json(),
      ),
    ),
  );
  const goals = programmes.flatMap(({ themes }) => themes.flatMap((theme) => theme.goals));
  const goal = goals.find(({ key }) => key === 'online-meedoen') ?? goals[0];
  const initiative = `/initiatieven/${items[0].id}`;
  return [
    { name: 'home', path: '/' },
    { name: 'initiative', path: initiative, height: 1130 },
    { name: 'initiative', path: initiative, width: 360, height: 1220 },
    { name: 'goal', path: `/doelen/${goal.id}` },
    { name: 'honoured', path: '/gehonoreerd' },
    { name: 'recount', path: '/tel-na?regel=mes_cost_add1u_int_cmp.rec', prepare: countExample },
    { name: 'work-list', path: '/beheer/werklijst', isForClerk: true },
  ];
}

/** The built-in example counted, with its winners in view. */
async function countExample(page) {
  await page.getByRole('button', { name: 'Probeer ons voorbeeld' }).click();
  await page.getByRole('button', { name: 'Tel na', exact: true }).click();
  const outcome = page.getByRole('heading', { level: 2, name: /^4\. / });
  await outcome.waitFor();
  await outcome.evaluate((heading) => heading.scrollIntoView({ block: 'start' }));
}

async function signIn(page, base, { email, password }) {
  await page.goto(`${base}/inloggen`);
  await page.getByLabel('E-mailadres', { exact: true }).fill(email);
  await page.getByLabel('Wachtwoord', { exact: true }).fill(password);
  await page.getByRole('main').getByRole('button', { name: 'Inloggen' }).click();
  await page.getByRole('button', { name: /^Mijn menu/ }).waitFor();
}

async function takePicture(page, base, { name, path, prepare, width = 1280, height = 960 }) {
  await page.setViewportSize({ width, height });
  await page.goto(`${base}${path}`);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.waitForLoadState('networkidle');
  await prepare?.(page);
  await page.screenshot({ path: join(folder, `${name}-${width}.png`) });
  say(`docs/screenshots/${name}-${width}.png`);
}

async function takeAll(env) {
  const args = ['--no-sandbox', '--disable-dev-shm-usage', '--font-render-hinting=none'];
  const browser = await chromium.launch({ executablePath: env.CHROME_PATH, args });
  try {
    const page = await browser.newPage({ deviceScaleFactor: 1, locale: 'nl-NL', reducedMotion: 'reduce' });
    const base = `http://${municipality}.localhost:${env.BASE_PORT}`;
    await page.goto(base);
    const accounts = JSON.parse(env.DEMO_ACCOUNTS);
    const clerk = accounts.find((each) => each.municipality === municipality && each.role === 'clerk');
    for (const wanted of await choosePages(page)) {
      if (wanted.isForClerk) await signIn(page, base, clerk);
      await takePicture(page, base, wanted);
    }
  } finally {
    await browser.close();
  }
}

async function main() {
  mkdirSync(folder, { recursive: true });
  const { env, stop } = await setUpJourneys();
  try {
    await takeAll(env);
  } finally {
    await stop();
  }
}

main().catch((error) => process.exit(tellError(error)));
