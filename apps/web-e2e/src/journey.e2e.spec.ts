// The whole chain, in one municipality and in this order: idea, support, decision, delivery.
import { photo } from './photo';
import { ask, eventually, openSite, type Person, PHONE, subjectsTo } from './site';
import { readStory } from './story';

const MUNICIPALITY = 'oldambt';
const AUTHOR = {
  name: 'Wiebe Nieuwlander',
  email: 'wiebe@nieuw.example',
  password: 'fiets-regen-koffie-toren',
};
const CLERK = 'griffie@oldambt.demo.example';
const TITLE = 'Honderd bomen langs het fietspad bij Westerlee';
const SUMMARY =
  'Tussen Westerlee en het bos is het kaal en winderig. Met honderd bomen wordt het fietspad groen.';
const DESCRIPTION = '## Wat willen we?\n\nHonderd bomen langs het fietspad.\n\n- iepen\n- lindes';
const ALT = 'Een kaal veld onder een blauwe lucht';
const LATER = '2027-03-15';

const { person } = openSite(MUNICIPALITY, 'file');
const { supportThreshold, residents } = readStory(MUNICIPALITY);
const today = () => new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam' }).format(new Date());

let author: Person;
let clerk: Person;
let visitor: Person;
/** Path of the initiative, and later of what was promised. */
let plan: string;
let work: string;

/** Fills in done: looks at the mail that will go out, and records. */
async function record(): Promise<void> {
  await clerk.press('Bekijk en leg vast');
  await clerk.page.getByRole('dialog', { name: 'Zo vastleggen?' }).waitFor();
  await clerk.press('Ja, leg vast');
  await clerk.reads('Vastgelegd. Iedereen die het initiatief steunt of volgt, krijgt bericht.');
}

async function authorGotMail(subject: string): Promise<void> {
  await eventually(async () => expect(await subjectsTo(AUTHOR.email)).toContain(subject));
}

/** Each step builds on the ones before it; after one that failed the others fail at once. */
let isBroken = false;
function step(name: string, work: () => Promise<void>): void {
  test(name, async () => {
    if (isBroken) throw new Error('a step before this one failed');
    isBroken = true;
    await work();
    isBroken = false;
  });
}

describe('from idea to delivery', () => {
  step('a new resident registers', async () => {
    author = await person();
    await author.go('/');
    await author.page.getByRole('link', { name: 'Inloggen' }).click();
    await author.follow('Maak een account');
    await author.title('Maak een account');
    await author.fill({ 'E-mailadres': AUTHOR.email, Wachtwoord: AUTHOR.password, Naam: AUTHOR.name });
    await author.field(/Dorp of wijk/).selectOption('Westerlee');
    await author.field('Ik ben 14 jaar of ouder').check();
    await author.press('Account maken');
    await author.title('Kijk in uw mail');
    await author.reads(`We sturen een mail naar ${AUTHOR.email}.`);
  });

  step('reads the mail and confirms the address', async () => {
    await author.openMail(AUTHOR.email, 'Bevestig uw e-mailadres');
    await author.followMail(/\/bevestigen#/);
    await author.title('Bevestig uw e-mailadres');
    await author.press('Bevestigen');
    await author.title(`Welkom, ${AUTHOR.name}`);
  });

  step('writes a draft, and is shown a plan that looks like it', async () => {
    await author.follow('Dien zelf een plan in');
    await author.title('Een plan indienen');
    await author.field('Titel').fill(TITLE);
    await author.page
      .getByRole('link', { name: 'Honderd bomen langs de kale weg bij Finsterwolde' })
      .waitFor();
    await author.field('Thema').selectOption('Groen en natuur');
    await author.press('Bewaar concept');
    await author.title(TITLE);
    await author.reads('Uw concept is bewaard. Zo ziet het er straks uit.');
    await author.reads('Schrijf eerst een samenvatting en een uitleg. Daarna kunt u het plan indienen.');
  });

  step('a visitor does not see the draft', async () => {
    visitor = await person({ viewport: PHONE });
    plan = new URL(author.page.url()).pathname;
    await visitor.go('/initiatieven');
    expect(await visitor.page.getByRole('link', { name: TITLE }).count()).toBe(0);
    expect((await ask(MUNICIPALITY, `/api/v1${plan.replace('initiatieven', 'initiatives')}`)).status).toBe(
      404,
    );
  });

  step('adds the words, a photo and the place, and submits', async () => {
    await author.follow('Verder schrijven');
    await author.title('Plan bewerken');
    await author.fill({ Samenvatting: SUMMARY, Uitleg: DESCRIPTION });
    await author.field(/^Buurt/).selectOption('Westerlee');
    await author.reads('De speld staat in het midden van Westerlee.');
    await author.page.locator('input[type=file][name=image]').setInputFiles(photo());
    await author.field('Wat staat er op de foto?').fill(ALT);
    await author.press('Indienen');
    await author.reads('Uw plan staat op de site');
    await author.reads('U krijgt een e-mail met een kopie van uw plan.');
    expect(new URL(author.page.url()).pathname).toBe(plan);
  });

  step('gets the acknowledgement with number, term and a copy', async () => {
    await author.openMail(AUTHOR.email, `Ontvangen: uw initiatief ‘${TITLE}’`);
    for (const words of [
      /Het heeft nummer \d+/,
      /tot en met \d+ \w+ 20\d\d/,
      SUMMARY,
      'Honderd bomen langs het fietspad.',
    ])
      await author.reads(words);
    await author.followMail(new RegExp(plan));
    await author.title(TITLE);
  });

  step('a visitor finds it, and is led to sign in and back', async () => {
    await visitor.go('/initiatieven');
    await visitor.follow(TITLE);
    await visitor.title(TITLE);
    await visitor.page.getByRole('img', { name: ALT }).waitFor();
    await visitor.follow('Log in om te steunen');
    await visitor.title('Inloggen');
    await visitor.signIn(residents[0]!.email);
    await visitor.title(TITLE);
    await visitor.press('Ik steun dit plan');
    await visitor.reads('Dank u wel voor uw steun');
    await visitor.reads(`Er zijn nog ${supportThreshold - 1} mensen nodig.`);
  });

  step('residents support it until the threshold', async () => {
    for (const { email } of residents.slice(1, supportThreshold)) {
      const supporter = await (await person({ viewport: PHONE })).isSignedIn(email);
      await supporter.go(plan);
      await supporter.press('Ik steun dit plan');
      const isLast = email === residents[supportThreshold - 1]!.email;
      await supporter.reads(
        isLast ? 'Er is genoeg steun. Het plan gaat naar de griffie.' : 'Dank u wel voor uw steun',
      );
      await supporter.leave();
    }
    await authorGotMail(`Genoeg steun: ‘${TITLE}’ gaat naar de griffie`);
    await eventually(async () =>
      expect(await subjectsTo(CLERK)).toContain(`Nieuw op de werklijst: ‘${TITLE}’`),
    );
  });

  step('the clerk finds it on the work list and says that it meets the rules', async () => {
    clerk = await (await person()).isSignedIn(CLERK);
    await clerk.go('/beheer');
    await clerk.follow('Werklijst');
    await clerk.title('Werklijst');
    await clerk.follow(TITLE);
    await clerk.title(TITLE);
    await clerk.field('Het voldoet').check();
    await clerk
      .field('Uitleg in gewone taal')
      .fill('De berm is van de gemeente. De raad mag hierover beslissen.');
    await record();
  });

  step('the clerk records the advice', async () => {
    await clerk.field('Advies in gewone taal').fill('Positief. Kies bomen die tegen de wind kunnen.');
    await record();
  });

  step('the clerk records that the council honoured it', async () => {
    await clerk.field('Gehonoreerd').check();
    await clerk.fill({
      'Datum van het besluit': today(),
      'Redenen in gewone taal': 'Het fietspad wordt er mooier van en het dorp helpt mee.',
      'Naam van het besluitstuk': 'Raadsbesluit 2026-112',
      'Link naar het besluitstuk': 'https://raad.oldambt.example/besluiten/2026-112',
    });
    await record();
    await clerk.reads('Leg nu vast wie het plan uitvoert en wat het mag kosten.');
  });

  step('the author was told of every step', async () => {
    await authorGotMail(`‘${TITLE}’ voldoet aan de regels`);
    await authorGotMail(`Advies over ‘${TITLE}’`);
    await author.openMail(AUTHOR.email, `De raad zegt ja: ‘${TITLE}’`);
    await author.reads(/Het fietspad wordt er mooier van en het dorp helpt mee\./);
  });

  step('the clerk says who carries it out', async () => {
    await clerk.follow('Wijs een uitvoerder aan');
    await clerk.fill({ 'Wie voert het uit?': 'Team Groen', 'Begroot bedrag in euro': '21.000' });
    await clerk.press('Uitvoering starten');
    await clerk.title(TITLE);
    await clerk.reads('Uitvoerder: Team Groen');
    work = new URL(clerk.page.url()).pathname.replace('/beheer/uitvoering', '/gehonoreerd');
  });

  step('adds a step and reports that the work began', async () => {
    await clerk.press('Stap toevoegen');
    await clerk.fill({ 'Wat gebeurt er?': 'Bomen geplant', 'Geplande datum': LATER });
    await clerk.field(/Vertel er meer over/).fill('De basisschool plant de eerste tien.');
    await clerk.press('Stap opslaan');
    await clerk.page.getByRole('heading', { name: 'Bomen geplant' }).waitFor();
    await clerk.press('Het werk is begonnen');
    await clerk.press('Ja, meld dit');
    await clerk.reads('De nieuwe stand staat op de site.');
  });

  step('reports the step reached, and an expense', async () => {
    await clerk.press(/^Bereikt melden/);
    await clerk.press('Meld dat deze stap bereikt is');
    await clerk.reads(/^Bereikt op/);
    await clerk.press('Uitgave toevoegen');
    await clerk.fill({ 'Waarvoor was het?': 'Honderd bomen en palen', 'Bedrag in euro': '18.250,50' });
    await clerk.press('Uitgave opslaan');
    await clerk.page.getByRole('rowheader', { name: 'Honderd bomen en palen' }).waitFor();
    await clerk.reads(/Er is nog €\s2\.749,50 over\./);
  });

  step('reports that the plan is finished', async () => {
    await clerk.press('Het plan is klaar');
    await clerk.press('Ja, meld dit');
    await clerk.reads(/^Opgeleverd op/);
    await eventually(async () => {
      const news = (await subjectsTo(AUTHOR.email)).filter((subject) => subject === `Nieuws over ‘${TITLE}’`);
      expect(news.length).toBeGreaterThanOrEqual(3);
    });
  });

  step('a visitor follows the whole way from idea to delivery', async () => {
    const passerBy = await person({ viewport: PHONE });
    await passerBy.go('/gehonoreerd');
    await passerBy.follow(TITLE);
    await passerBy.title(TITLE);
    expect(new URL(passerBy.page.url()).pathname).toBe(work);
    const steps = passerBy.page.getByRole('list', { name: 'De weg van dit plan' }).getByRole('listitem');
    const done = await steps.filter({ hasText: '(klaar)' }).allInnerTexts();
    expect(done.map((text) => text.split(/\W/)[0])).toEqual(['Idee', 'Steun', 'Besluit', 'Uitvoering']);
    for (const words of [
      'De basisschool plant de eerste tien.',
      'Honderd bomen en palen',
      /€\s2\.749,50 minder dan gepland/,
    ])
      await passerBy.reads(words);
    await passerBy.follow('Lees het plan');
    await passerBy.reads('De raad zei ja');
  });

  step('the link that people share shows title, summary and photo', async () => {
    const html = (await ask(MUNICIPALITY, plan)).text;
    const read = (name: string) =>
      new RegExp(`<meta (?:name|property)="${name}" content="([^"]*)"`).exec(html)?.[1];
    expect(html).toContain(`<title>${TITLE} | Samenstem Oldambt</title>`);
    expect(read('og:title')).toBe(`${TITLE} | Samenstem Oldambt`);
    expect(read('description')).toBe(SUMMARY);
    expect(read('og:description')).toBe(SUMMARY);
    expect(read('og:image:alt')).toBe(ALT);
    const image = await ask(MUNICIPALITY, new URL(read('og:image')!).pathname);
    expect(image.type).toMatch(/^image\//);
  });
});
