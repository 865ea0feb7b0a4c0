// The connection is lost: what was typed stays, the sentence says what to do, and nothing goes through twice.
import { openSite, type Person } from './site';

const { person } = openSite('oude-ijsselstreek');
const NO_CONNECTION = 'We krijgen geen verbinding. Controleer uw internet en probeer het opnieuw.';
const SUMMARY = 'Een oude tractor staat te roesten. Wij maken er een speeltoestel van.';

interface Own {
  title: string;
  phase: string;
}

/** The plans of whoever is signed in, as the server knows them. */
async function plansOf({ page }: Person, title: string): Promise<string[]> {
  const own = (await page.evaluate(async () => (await fetch('/api/v1/initiatives/mine')).json())) as Own[];
  return own.filter((each) => each.title === title).map(({ phase }) => phase);
}

async function write(author: Person, title: string): Promise<void> {
  await author.go('/initiatieven/nieuw');
  await author.fill({
    Titel: title,
    Samenvatting: SUMMARY,
    Uitleg: 'De buurt helpt mee. **Samen** lukt het.',
  });
  await author.field('Thema').selectOption({ index: 1 });
}

/** The next request to this address arrives, but its answer does not come back. */
async function loseAnswer({ context, page }: Person, urlPattern: string): Promise<void> {
  const browser = await context.newCDPSession(page);
  browser.once('Fetch.requestPaused', ({ requestId }) => {
    void browser
      .send('Fetch.failRequest', { requestId, errorReason: 'InternetDisconnected' })
      .then(() => browser.send('Fetch.disable'));
  });
  await browser.send('Fetch.enable', { patterns: [{ urlPattern, requestStage: 'Response' }] });
}

test('lost while submitting: the text stays, and afterwards the plan is there once', async () => {
  const title = 'Van tractor naar klimtoestel';
  const author = await (await person()).isSignedIn('mina@demo.example');
  await write(author, title);
  await author.context.setOffline(true);
  await author.press('Indienen');
  await author.reads(NO_CONNECTION);
  expect(await author.field('Titel').inputValue()).toBe(title);
  expect(await author.field('Samenvatting').inputValue()).toBe(SUMMARY);
  await author.context.setOffline(false);
  await author.press('Indienen');
  await author.reads('Uw plan staat op de site');
  expect(await plansOf(author, title)).toEqual(['gathering']);
});

test('the draft arrived and the submission did not: trying again makes no second plan', async () => {
  const title = 'Een fontein voor het plein';
  const author = await (await person()).isSignedIn('tonnie@demo.example');
  await write(author, title);
  await author.page.route('**/submission', (route) => route.abort('internetdisconnected'), { times: 1 });
  await author.press('Indienen');
  await author.reads(NO_CONNECTION);
  await author.press('Indienen');
  await author.reads('Uw plan staat op de site');
  expect(await plansOf(author, title)).toEqual(['gathering']);
});

test('the plan was submitted and only the answer got lost: trying again says that it is there', async () => {
  const title = 'Een bijenhotel bij de school';
  const author = await (await person()).isSignedIn('fatima@demo.example');
  await write(author, title);
  await loseAnswer(author, '*/submission');
  await author.press('Indienen');
  await author.reads(NO_CONNECTION);
  await author.press('Indienen');
  await author.reads('Uw plan staat op de site');
  expect(await plansOf(author, title)).toEqual(['gathering']);
});

test('a reload in the middle of writing keeps the text; once saved it is forgotten', async () => {
  const title = 'Een moestuin achter het station';
  const author = await (await person()).isSignedIn('hendrik@demo.example');
  await write(author, title);
  await author.page.reload();
  await author.reads('We hebben teruggezet wat u eerder typte.');
  expect(await author.field('Titel').inputValue()).toBe(title);
  expect(await author.field('Samenvatting').inputValue()).toBe(SUMMARY);
  await author.press('Bewaar concept');
  await author.reads('Uw concept is bewaard.');
  await author.go('/initiatieven/nieuw');
  expect(await author.field('Titel').inputValue()).toBe('');
  expect(await plansOf(author, title)).toEqual(['draft']);
});

test('lost while supporting and while signing in: the same sentence, and the second try works', async () => {
  const supporter = await person();
  await supporter.go('/initiatieven?phase=gathering');
  await supporter.follow('Kermis zonder plastic bekers in Megchelen');
  await supporter.follow('Log in om te steunen');
  await supporter.title('Inloggen');
  await supporter.context.setOffline(true);
  await supporter.signIn('theo@demo.example');
  await supporter.reads(NO_CONNECTION);
  await supporter.context.setOffline(false);
  await supporter.page.getByRole('main').getByRole('button', { name: 'Inloggen' }).click();
  const support = supporter.button(/Ik steun dit plan|Steun intrekken/);
  await support.waitFor();
});

test('a page that cannot be fetched says so, and is there once the connection is back', async () => {
  const visitor = await person();
  await visitor.go('/initiatieven');
  await visitor.context.setOffline(true);
  await visitor.page.getByRole('banner').getByRole('link', { name: 'Doelen' }).click();
  await visitor.title('De pagina laadt niet');
  await visitor.context.setOffline(false);
  await visitor.press('Opnieuw proberen');
  await visitor.title('Doelen');
});

test('a list that cannot be fetched comes by itself when the connection is back', async () => {
  const visitor = await person();
  await visitor.go('/initiatieven');
  await visitor.context.setOffline(true);
  await visitor.field('Status').selectOption('Gehonoreerd');
  await visitor.reads(NO_CONNECTION);
  await visitor.context.setOffline(false);
  await visitor.page.getByRole('link', { name: 'Boulesbaan met koffiehoek in Silvolde' }).waitFor();
});
