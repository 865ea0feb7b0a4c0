// Everything with the keyboard alone: no mouse is touched here.
import { type Locator } from 'playwright-core';
import { openSite, type Person, PHONE } from './site';

const { person } = openSite('oude-ijsselstreek');
const PLAN = 'Een boekenkastje in elke straat van Westendorp';

/** Whether the focus is on it, or within. */
const isFocused = (locator: Locator) =>
  locator.evaluate((element) => element.contains(document.activeElement));

/** Presses Tab until the focus is there; every stop on the way must be visible. */
async function tabTo({ page }: Person, target: Locator, key = 'Tab'): Promise<void> {
  await target.waitFor();
  for (let stops = 0; stops < 90; stops += 1) {
    await page.keyboard.press(key);
    if (await isFocused(target)) return;
  }
  throw new Error(`not reached with ${key}: ${target.toString()}`);
}

test('the first stop leads past the menu to the content', async () => {
  const visitor = await person();
  await visitor.go('/initiatieven');
  await visitor.page.keyboard.press('Tab');
  const skip = visitor.page.getByRole('link', { name: 'Ga naar de inhoud' });
  expect(await isFocused(skip)).toBe(true);
  const box = await skip.boundingBox();
  expect(box!.y).toBeGreaterThanOrEqual(0);
  expect(box!.height).toBeGreaterThanOrEqual(24);
  await visitor.page.keyboard.press('Enter');
  await tabTo(visitor, visitor.page.getByRole('main').getByRole('link', { name: 'Plan indienen' }));
});

test('the menu of a phone opens, leads on and closes', async () => {
  const visitor = await person({ viewport: PHONE });
  await visitor.go('/');
  const menu = visitor.button('Menu');
  await tabTo(visitor, menu);
  await visitor.page.keyboard.press('Enter');
  expect(await menu.getAttribute('aria-expanded')).toBe('true');
  const goals = visitor.page
    .getByRole('navigation', { name: 'Hoofdmenu' })
    .getByRole('link', { name: 'Doelen' });
  await tabTo(visitor, goals);
  await visitor.page.keyboard.press('Escape');
  expect(await menu.getAttribute('aria-expanded')).toBe('false');
  expect(await isFocused(menu)).toBe(true);
  await visitor.page.keyboard.press('Enter');
  await tabTo(visitor, goals);
  await visitor.page.keyboard.press('Enter');
  await visitor.title('Doelen');
  expect(await menu.getAttribute('aria-expanded')).toBe('false');
});

test('after following a link the focus is at the start of the new page', async () => {
  const visitor = await person();
  await visitor.go('/');
  await tabTo(visitor, visitor.page.getByRole('banner').getByRole('link', { name: 'Gehonoreerd' }));
  await visitor.page.keyboard.press('Enter');
  await visitor.title('Gehonoreerde plannen');
  await visitor.page.waitForFunction(() => document.activeElement?.id === 'main');
  await visitor.page.keyboard.press('Tab');
  expect(await isFocused(visitor.page.getByRole('main'))).toBe(true);
});

test('a resident signs in and supports a plan', async () => {
  const supporter = await person();
  const { keyboard } = supporter.page;
  await supporter.go('/initiatieven');
  await tabTo(supporter, supporter.page.getByRole('link', { name: PLAN }));
  await keyboard.press('Enter');
  await supporter.title(PLAN);
  await tabTo(supporter, supporter.page.getByRole('link', { name: 'Log in om te steunen' }));
  await keyboard.press('Enter');
  await supporter.title('Inloggen');
  await tabTo(supporter, supporter.field('E-mailadres'));
  await keyboard.type('elske@demo.example');
  await keyboard.press('Tab');
  await keyboard.type('welkom-bij-de-demo');
  await keyboard.press('Enter');
  await supporter.title(PLAN);
  await tabTo(supporter, supporter.button('Ik steun dit plan'));
  await keyboard.press('Enter');
  await supporter.reads('Dank u wel voor uw steun');
  await tabTo(supporter, supporter.button('Steun intrekken'));
  await keyboard.press('Space');
  await supporter.reads('Uw steun is ingetrokken.');
});

test('a dialog keeps the focus inside, Escape closes it, and the focus goes back', async () => {
  const resident = await (await person()).isSignedIn('rianne@demo.example');
  const { keyboard } = resident.page;
  await resident.go('/mijn-account');
  const opener = resident.button('Account verwijderen');
  await tabTo(resident, opener);
  await keyboard.press('Enter');
  const dialog = resident.page.getByRole('dialog', { name: 'Uw account verwijderen?' });
  await dialog.waitFor();
  for (let stops = 0; stops < 12; stops += 1) {
    const isInside = await dialog.evaluate(
      (box) => box.contains(document.activeElement) || document.activeElement === document.body,
    );
    expect(isInside).toBe(true);
    await keyboard.press('Tab');
  }
  await keyboard.press('Escape');
  await dialog.waitFor({ state: 'hidden' });
  expect(await isFocused(opener)).toBe(true);
});

test('the place of a plan is chosen without a mouse', async () => {
  const author = await (await person()).isSignedIn('wessel@demo.example');
  const { keyboard } = author.page;
  await author.go('/initiatieven/nieuw');
  await author.field(/^Buurt/).focus();
  await keyboard.type('Ulft');
  await author.reads('De speld staat in het midden van Ulft.');
  const north = author.button(/Noord$/);
  await tabTo(author, north);
  await keyboard.press('Enter');
  await author.reads(/De speld staat \d+ meter van het midden van Ulft\./);
});

test('the map can be read: a marker opens, its link has the focus, and Escape gives it back', async () => {
  const visitor = await person();
  await visitor.go('/initiatieven?view=map');
  const marker = visitor.page.getByRole('button', { name: /^Een boekenkastje in elke straat/ });
  await tabTo(visitor, marker);
  await visitor.page.keyboard.press('Enter');
  const link = visitor.page.locator('.leaflet-popup').getByRole('link', { name: PLAN });
  await link.waitFor();
  expect(await isFocused(link)).toBe(true);
  await visitor.page.keyboard.press('Escape');
  await link.waitFor({ state: 'detached' });
  expect(await isFocused(marker)).toBe(true);
});
