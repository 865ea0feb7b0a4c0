// What opens, closes or complains on a page is as accessible as the page itself.
import { barriers, DESK, openSite, overflow, type Person, PHONE } from './site';

const { person } = openSite('midden-groningen');

async function isFine({ page }: Person): Promise<void> {
  expect(await barriers(page)).toEqual([]);
  expect(await overflow(page)).toBeLessThanOrEqual(0);
}

describe.each([
  ['on a phone', PHONE],
  ['at a desk', DESK],
])('%s', (_name, viewport) => {
  const arrive = () => person({ viewport });
  const signedIn = async (email: string) => (await arrive()).isSignedIn(email);
  /** On a phone the account and the main menu are behind one button. */
  const openMenu = async (somebody: Person) => {
    if (viewport === PHONE) await somebody.press('Menu');
  };

  test('the main menu and the menu of the account', async () => {
    const resident = await signedIn('inwoner@midden-groningen.demo.example');
    await resident.go('/');
    await openMenu(resident);
    await isFine(resident);
    await resident.page.getByRole('button', { name: /^Mijn menu/ }).click();
    await resident.page.getByRole('link', { name: 'Mijn account' }).waitFor();
    await isFine(resident);
  });

  test('the filters, chosen and taken away', async () => {
    const visitor = await arrive();
    await visitor.go('/initiatieven');
    if (viewport === PHONE) await visitor.page.getByRole('button', { name: /^Filters/ }).click();
    await visitor.field('Status').selectOption('Gehonoreerd');
    const chip = visitor.page.getByRole('button', { name: /Haal filter weg/ });
    await visitor.sees(chip);
    await visitor.page.getByRole('link', { name: 'Een bankje aan het water in Kropswolde' }).waitFor();
    await isFine(visitor);
    await chip.click();
    await visitor.page.getByRole('link', { name: 'Kunst op de grijze stroomhuisjes' }).waitFor();
  });

  test('the map, and an initiative on it', async () => {
    const visitor = await arrive();
    await visitor.go('/initiatieven');
    await visitor.follow('Kaart');
    const marker = visitor.page.getByRole('button', { name: /^Een lees- en leerplek in Schildwolde/ });
    await visitor.sees(marker);
    await isFine(visitor);
    await marker.press('Enter');
    await visitor.page.locator('.leaflet-popup').getByRole('link').waitFor();
    await isFine(visitor);
  });

  test('the errors of a plan', async () => {
    const resident = await signedIn('harm@demo.example');
    await resident.go('/initiatieven/nieuw');
    await resident.press('Indienen');
    await resident.reads('Kijk even naar deze velden');
    await isFine(resident);
  });

  test('the errors of a decision, and the question before it is recorded', async () => {
    const clerk = await person({ viewport, at: 'oude-ijsselstreek' });
    await clerk.isSignedIn('griffie@oude-ijsselstreek.demo.example');
    await clerk.go('/beheer/werklijst');
    await clerk.follow('Zon op het dak van de sporthal in Gendringen');
    await clerk.press('Bekijk en leg vast');
    await clerk.reads('Kijk even naar deze velden');
    await isFine(clerk);
    await clerk.field('Advies in gewone taal').fill('Positief, want de sporthal is van de gemeente.');
    await clerk.press('Bekijk en leg vast');
    await clerk.page.getByRole('dialog', { name: 'Zo vastleggen?' }).waitFor();
    await isFine(clerk);
  });

  test('the forms and questions of a plan that is carried out', async () => {
    const clerk = await signedIn('griffie@midden-groningen.demo.example');
    await clerk.go('/beheer/uitvoering');
    await clerk.follow('Zonnedak voor het dorpshuis van Siddeburen');
    await clerk.press('Stap toevoegen');
    await clerk.press('Stap opslaan');
    await clerk.reads('Schrijf in 3 tot 120 tekens wat er gebeurt.');
    await clerk.press('Uitgave toevoegen');
    await clerk.field('Waarvoor was het?').waitFor();
    await isFine(clerk);
    await clerk.press('Het werk stopt');
    await clerk.press('Stop het werk');
    await clerk.reads('Schrijf op waarom het werk stopt, in minstens 10 tekens.');
    await isFine(clerk);
  });

  test('the question before an account is deleted', async () => {
    const resident = await signedIn('harm@demo.example');
    await resident.go('/mijn-account');
    await resident.press('Account verwijderen');
    await resident.page.getByRole('dialog').waitFor();
    await isFine(resident);
  });
});

test('the errors of the forms of an account', async () => {
  const visitor = await person({ viewport: PHONE });
  for (const [path, button] of [
    ['/registreren', 'Account maken'],
    ['/inloggen', 'Inloggen'],
    ['/wachtwoord-vergeten', 'Stuur mij een link'],
  ] as const) {
    await visitor.go(path);
    await visitor.page.getByRole('main').getByRole('button', { name: button }).click();
    await visitor.reads('Kijk even naar deze velden');
    await isFine(visitor);
  }
});
