// Every page of the router, wide and narrow: it loads, has one main heading, fits, and axe finds nothing wrong.
import { barriers, DESK, openSite, overflow, type Person, PHONE, readJson } from './site';

const MUNICIPALITY = 'midden-groningen';
const { person } = openSite(MUNICIPALITY, 'file');

/** 1280 pixels at 400 % zoom. */
const NARROWEST = { width: 320, height: 640 };

const ACCOUNTS = {
  visitor: null,
  resident: 'lammechien@demo.example',
  author: 'samira@demo.example',
  clerk: 'griffie@midden-groningen.demo.example',
  administrator: 'beheer@midden-groningen.demo.example',
  moderator: 'moderatie@midden-groningen.demo.example',
};
type Role = keyof typeof ACCOUNTS;

interface Plan {
  id: string;
  phase: string;
}
interface Programmes {
  programmes: {
    documents: { id: string }[];
    themes: { goals: { id: string; initiativeCount: number }[] }[];
  }[];
}

const people = new Map<Role, Person>();
let plans: Plan[];
let promises: { id: string; status: string }[];
let programmes: Programmes;
let draft: string;
let own: string;

async function whois(role: Role): Promise<Person> {
  const known = people.get(role);
  if (known) return known;
  const email = ACCOUNTS[role];
  const somebody = await person();
  if (email) await somebody.isSignedIn(email);
  people.set(role, somebody);
  return somebody;
}

async function ownPlan(role: Role, phase: string): Promise<string> {
  const { page } = await whois(role);
  const mine = (await page.evaluate(async () => (await fetch('/api/v1/initiatives/mine')).json())) as Plan[];
  return mine.find((each) => each.phase === phase)!.id;
}

beforeAll(async () => {
  plans = (await readJson<{ items: Plan[] }>(MUNICIPALITY, '/api/v1/initiatives?size=50')).items;
  promises = await readJson(MUNICIPALITY, '/api/v1/promises');
  programmes = await readJson(MUNICIPALITY, '/api/v1/programmes');
  draft = await ownPlan('resident', 'draft');
  own = await ownPlan('author', 'gathering');
});

const plan = (phase: string) => `/initiatieven/${plans.find((each) => each.phase === phase)!.id}`;
const decision = (phase: string) => `/beheer${plan(phase)}`;
const promise = (status: string) => promises.find((each) => each.status === status)!.id;
const goals = () => programmes.programmes.flatMap(({ themes }) => themes.flatMap((theme) => theme.goals));
const documents = () => programmes.programmes.flatMap((each) => each.documents);
const NOWHERE = '00000000-0000-4000-8000-000000000000';

/** Who looks, at which page; `misses` where the server says that there is nothing, as it should. */
const PAGES: [Role, string, () => string, { misses?: boolean }?][] = [
  ['visitor', 'home', () => '/'],
  ['visitor', 'how it works', () => '/zo-werkt-het'],
  ['visitor', 'privacy', () => '/privacy'],
  ['visitor', 'accessibility', () => '/toegankelijkheid'],
  ['visitor', 'counting again', () => '/tel-na'],
  ['visitor', 'goals', () => '/doelen'],
  ['visitor', 'a goal with plans', () => `/doelen/${goals().find((goal) => goal.initiativeCount > 0)!.id}`],
  ['visitor', 'a document', () => `/documenten/${documents()[0]!.id}`],
  ['visitor', 'what was honoured', () => '/gehonoreerd'],
  ['visitor', 'a delivered plan', () => `/gehonoreerd/${promise('delivered')}`],
  ['visitor', 'a stopped plan', () => `/gehonoreerd/${promise('stopped')}`],
  ['visitor', 'a plan under way', () => `/gehonoreerd/${promise('in-progress')}`],
  ['visitor', 'initiatives', () => '/initiatieven'],
  ['visitor', 'initiatives on the map', () => '/initiatieven?view=map'],
  ['visitor', 'nothing found', () => '/initiatieven?search=zeppelin&phase=expired'],
  ['visitor', 'a gathering initiative', () => plan('gathering')],
  ['visitor', 'an initiative under review', () => plan('under-review')],
  ['visitor', 'an honoured initiative', () => plan('honoured')],
  ['visitor', 'an initiative not honoured', () => plan('not-honoured')],
  ['visitor', 'an inadmissible initiative', () => plan('inadmissible')],
  ['visitor', 'an expired initiative', () => plan('expired')],
  ['visitor', 'versions', () => `/initiatieven/${own}/versies`],
  ['visitor', 'an initiative that is not there', () => `/initiatieven/${NOWHERE}`, { misses: true }],
  ['visitor', 'a promise that is not there', () => `/gehonoreerd/${NOWHERE}`, { misses: true }],
  ['visitor', 'a goal that is not there', () => `/doelen/${NOWHERE}`, { misses: true }],
  ['visitor', 'a document that is not there', () => `/documenten/${NOWHERE}`, { misses: true }],
  ['visitor', 'a page that is not there', () => '/bestaat-niet'],
  ['visitor', 'proposing without an account', () => '/initiatieven/nieuw'],
  ['visitor', 'the management without an account', () => '/beheer'],
  ['visitor', 'signing in', () => '/inloggen'],
  ['visitor', 'registering', () => '/registreren'],
  ['visitor', 'confirming', () => '/bevestigen#abc'],
  ['visitor', 'a mailed link that broke', () => '/bevestigen'],
  ['visitor', 'forgotten password', () => '/wachtwoord-vergeten'],
  ['visitor', 'new password', () => '/nieuw-wachtwoord#abc'],
  ['visitor', 'new address', () => '/nieuw-emailadres#abc'],
  ['resident', 'proposing', () => '/initiatieven/nieuw'],
  ['resident', 'a draft', () => `/initiatieven/${draft}`, { misses: true }],
  ['resident', 'editing a draft', () => `/initiatieven/${draft}/bewerken`],
  ['resident', 'own initiatives', () => '/mijn-initiatieven'],
  ['resident', 'supporting', () => plan('gathering')],
  ['resident', 'own account', () => '/mijn-account'],
  ['resident', 'the management as a resident', () => '/beheer'],
  ['author', 'own public initiative', () => `/initiatieven/${own}`],
  ['author', 'editing what is public', () => `/initiatieven/${own}/bewerken`],
  ['clerk', 'management', () => '/beheer'],
  ['clerk', 'work list', () => '/beheer/werklijst'],
  ['clerk', 'next step', () => decision('under-review')],
  ['clerk', 'the decision', () => `${decision('under-review')}?stap=besluit`],
  ['clerk', 'honoured already', () => decision('honoured')],
  ['clerk', 'nothing to do yet', () => decision('gathering')],
  ['clerk', 'nothing to decide on', () => `/beheer/initiatieven/${NOWHERE}`, { misses: true }],
  ['clerk', 'carrying out', () => '/beheer/uitvoering'],
  ['clerk', 'a plan to carry out', () => `/beheer/uitvoering/${promise('in-progress')}`],
  ['administrator', 'management', () => '/beheer'],
  ['administrator', 'roles', () => '/beheer/rollen'],
  ['moderator', 'management without work', () => '/beheer'],
];

const NAME_OF_TAB = /^\S.* \| Samenstem Midden-Groningen$|^Samenstem: uw plan voor uw gemeente$/;

/** What is wrong with the page that is open, at this width. */
async function flaws({ page }: Person, viewport: typeof DESK): Promise<string[]> {
  await page.setViewportSize(viewport);
  const { headings, title, language } = await page.evaluate(() => ({
    headings: [...document.querySelectorAll('h1')].map((heading) => heading.innerText),
    title: document.title,
    language: document.documentElement.lang,
  }));
  const tooWide = await overflow(page);
  return [
    ...(headings.length === 1 ? [] : [`h1: ${headings.join(', ') || 'none'}`]),
    ...(NAME_OF_TAB.test(title) ? [] : [`title: ${title}`]),
    ...(language === 'nl' ? [] : [`lang: ${language}`]),
    ...(tooWide > 0 ? [`${tooWide} pixels too wide`] : []),
    ...(viewport === NARROWEST ? [] : await barriers(page)),
  ].map((flaw) => `${viewport.width}: ${flaw}`);
}

test.each(PAGES)('%s: %s', async (role, _name, path, { misses = false } = {}) => {
  const somebody = await whois(role);
  somebody.complaints.length = 0;
  await somebody.go(path());
  const found = [];
  for (const viewport of [DESK, PHONE, NARROWEST]) found.push(...(await flaws(somebody, viewport)));
  await somebody.page.setViewportSize(DESK);
  const complaints = somebody.complaints.filter((text) => !(misses && text.includes('status of 404')));
  expect([...found, ...complaints]).toEqual([]);
});

test.each([
  ['the portal', ''],
  ['a municipality that is not there', 'nergens'],
])('%s shows the way to every municipality', async (_name, at) => {
  const visitor = await person({ at });
  await visitor.go('/');
  await visitor.title('Uw plan voor uw gemeente');
  const found = [];
  for (const viewport of [DESK, PHONE, NARROWEST]) found.push(...(await flaws(visitor, viewport)));
  expect(found).toEqual([]);
  await visitor.page.setViewportSize(DESK);
  await visitor.page.getByRole('main').getByRole('heading', { name: 'Oldambt' }).getByRole('link').click();
  await visitor.title('Heeft u een plan voor uw buurt?');
  expect(await visitor.page.title()).toContain('Oldambt');
});

test('an unknown path says that nothing is there, and where to go', async () => {
  const visitor = await person();
  await visitor.go('/bestaat-niet');
  await visitor.title('Deze pagina is er niet');
  await visitor.follow('Naar de beginpagina');
  await visitor.title('Heeft u een plan voor uw buurt?');
});
