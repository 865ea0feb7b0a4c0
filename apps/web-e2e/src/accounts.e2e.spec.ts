// Accounts: signing in, a forgotten password, other devices, one's own data, leaving, language.
import { readFileSync } from 'node:fs';
import { addressOf, openSite, type Person } from './site';

const { person } = openSite('oude-ijsselstreek');
const PASSWORD = 'molen-water-stoel-vijf';

/** A new resident with a confirmed account, signed in. */
async function newcomer(key: string): Promise<{ resident: Person; email: string }> {
  const email = `${key}@nieuw.example`;
  const resident = await person();
  await resident.go('/registreren');
  await resident.fill({ 'E-mailadres': email, Wachtwoord: PASSWORD, Naam: 'Nieuwe Inwoner' });
  await resident.field(/^Ik ben \d+ jaar of ouder/).check();
  await resident.press('Account maken');
  await resident.title('Kijk in uw mail');
  await resident.openMail(email, 'Bevestig uw e-mailadres');
  await resident.followMail(/\/bevestigen#/);
  await resident.press('Bevestigen');
  await resident.title('Welkom, Nieuwe Inwoner');
  return { resident, email };
}

const menu = ({ page }: Person) => page.getByRole('button', { name: /^Mijn menu/ });

test('a wrong password: what was typed stays, and the sentence says what to do', async () => {
  const visitor = await person();
  await visitor.go('/inloggen');
  await visitor.signIn('gerda@demo.example', 'niet-het-goede');
  await visitor.reads('Probeer het opnieuw, of kies een nieuw wachtwoord.');
  expect(await visitor.field('E-mailadres').inputValue()).toBe('gerda@demo.example');
  expect(await visitor.field('Wachtwoord').inputValue()).toBe('niet-het-goede');
  await visitor.signIn('gerda@demo.example');
  await menu(visitor).waitFor();
});

test('an incomplete form: the errors are listed, lead to their fields, and what was typed stays', async () => {
  const visitor = await person();
  await visitor.go('/registreren');
  await visitor.fill({ Naam: 'Iemand', 'E-mailadres': 'geen-adres' });
  await visitor.press('Account maken');
  const summary = visitor.page.getByRole('group', { name: 'Kijk even naar deze velden' });
  await visitor.sees(summary);
  expect(await summary.evaluate((box) => box === document.activeElement)).toBe(true);
  await summary.getByRole('link', { name: 'Vul een e-mailadres in, zoals naam@voorbeeld.nl.' }).click();
  expect(await visitor.field('E-mailadres').evaluate((input) => input === document.activeElement)).toBe(true);
  expect(await visitor.field('Naam').inputValue()).toBe('Iemand');
});

test('signing in returns to where one came from, and signing out ends it', async () => {
  const visitor = await person();
  await visitor.go('/gehonoreerd');
  await visitor.page.getByRole('banner').getByRole('link', { name: 'Inloggen' }).click();
  await visitor.title('Inloggen');
  await visitor.signIn('wessel@demo.example');
  await visitor.title('Gehonoreerde plannen');
  await visitor.go('/mijn-initiatieven');
  await menu(visitor).click();
  await visitor.press('Uitloggen');
  await visitor.page.getByRole('banner').getByRole('link', { name: 'Inloggen' }).waitFor();
  await visitor.go('/mijn-initiatieven');
  await visitor.page.getByRole('main').getByRole('link', { name: 'Inloggen' }).waitFor();
});

test('a forgotten password is chosen anew by mail; the link works once', async () => {
  const { resident, email } = await newcomer('vergeten');
  const chosen = 'brug-kaars-lepel-zeven';
  const visitor = await person();
  await visitor.go('/inloggen');
  await visitor.follow('Wachtwoord vergeten?');
  await visitor.title('Wachtwoord vergeten');
  await visitor.fill({ 'E-mailadres': email });
  await visitor.press('Stuur mij een link');
  await visitor.title('Kijk in uw mail');
  await visitor.openMail(email, 'Kies een nieuw wachtwoord');
  await visitor.followMail(/\/nieuw-wachtwoord#/);
  const link = visitor.page.url();
  await visitor.fill({ 'Nieuw wachtwoord': chosen });
  await visitor.press('Wachtwoord opslaan');
  await visitor.title('Uw nieuwe wachtwoord werkt');
  await visitor.follow('Inloggen');
  await visitor.title('Inloggen');
  await visitor.signIn(email, chosen);
  await menu(visitor).waitFor();
  await resident.go('/mijn-account');
  await resident.title('Log in om uw account te zien');
  await visitor.page.goto(addressOf('oude-ijsselstreek', '/privacy'));
  await visitor.page.goto(link);
  await visitor.fill({ 'Nieuw wachtwoord': PASSWORD });
  await visitor.press('Wachtwoord opslaan');
  await visitor.title('Deze link werkt niet meer');
});

test('signing out everywhere else ends the other devices only', async () => {
  const email = 'bernadet@demo.example';
  const phone = await (await person()).isSignedIn(email);
  const laptop = await (await person()).isSignedIn(email);
  await laptop.go('/mijn-account');
  await laptop.press('Overal elders uitloggen');
  await laptop.reads('Op alle andere apparaten bent u uitgelogd.');
  await phone.go('/mijn-account');
  await phone.title('Log in om uw account te zien');
  await laptop.go('/mijn-account');
  await laptop.title('Mijn account');
});

test('my data can be taken along as JSON', async () => {
  const resident = await (await person()).isSignedIn('joep@demo.example');
  await resident.go('/mijn-account');
  const waiting = resident.page.waitForEvent('download');
  await resident.follow('Download mijn gegevens');
  const download = await waiting;
  expect(download.suggestedFilename()).toMatch(/\.json$/);
  const text = readFileSync(await download.path(), 'utf8');
  expect(JSON.parse(text)).toBeInstanceOf(Object);
  expect(text).toContain('Joep Scholtenbeek');
  expect(text).not.toContain('Gerda Pannekamp');
});

test('an account can be deleted, and is gone', async () => {
  const { resident, email } = await newcomer('vertrekt');
  await resident.go('/mijn-account');
  await resident.press('Account verwijderen');
  await resident.page.getByRole('dialog', { name: 'Uw account verwijderen?' }).waitFor();
  await resident.fill({ 'Vul uw wachtwoord in om zeker te weten dat u het bent': 'niet-het-goede' });
  await resident.press('Ja, verwijder mijn account');
  await resident.reads('Dit wachtwoord klopt niet. Probeer het opnieuw.');
  await resident.fill({ 'Vul uw wachtwoord in om zeker te weten dat u het bent': PASSWORD });
  await resident.press('Ja, verwijder mijn account');
  await resident.title('Uw account is verwijderd');
  await resident.go('/inloggen');
  await resident.signIn(email, PASSWORD);
  await resident.reads('Het e-mailadres of het wachtwoord klopt niet.');
});

test('the site speaks English on request, remembers it, and goes back', async () => {
  const { page, ...visitor } = await person();
  const language = () => page.locator('html').getAttribute('lang');
  await page.goto(addressOf('oude-ijsselstreek', '/initiatieven'));
  await page.getByRole('button', { name: 'EN English' }).click();
  await page.getByRole('heading', { level: 1, name: 'Initiatives' }).waitFor();
  expect(await language()).toBe('en');
  await page.reload();
  await page.getByRole('heading', { level: 1, name: 'Initiatives' }).waitFor();
  expect(await page.title()).toMatch(/^Initiatives \|/);
  await page.getByRole('button', { name: 'NL Nederlands' }).click();
  await page.getByRole('heading', { level: 1, name: 'Initiatieven' }).waitFor();
  expect(await language()).toBe('nl');
  expect(visitor.complaints).toEqual([]);
});
