import {
  lastMailTo,
  PASSWORD,
  refillLimits,
  registered,
  registration,
  signedIn,
  tokenIn,
} from '../testing/account.fixture';
import { Harness } from '../testing/harness';

const TOWN = 'midden-groningen';

let harness: Harness;
beforeAll(async () => {
  harness = await Harness.open();
});
afterAll(() => harness.close());
beforeEach(() => refillLimits(harness));

describe('getting an account', () => {
  test('register, mail, confirm, signed in; the address works written differently', async () => {
    const visitor = harness.visitor();
    await visitor
      .post('registrations', registration('  Geesje@Veen.EXAMPLE ', { language: 'en' }))
      .expect(202);
    expect(
      await harness.sql(TOWN, 'SELECT 1 FROM account WHERE email = $1', ['geesje@veen.example']),
    ).toEqual([]);
    await harness.drain();
    const mail = lastMailTo(harness, 'geesje@veen.example')!;
    expect(mail).toMatchObject({ subject: 'Confirm your e-mail address' });
    expect(mail.url).toMatch(/^http:\/\/midden-groningen\.localhost(:\d+)?\/bevestigen#[\w-]{43}$/);
    const confirmed = await visitor.post('registrations/confirmations', { token: tokenIn(mail) }).expect(201);
    visitor.keepCookie(confirmed);
    const { body } = await visitor.get('sessions/current').expect(200);
    expect(body.account).toMatchObject({
      email: 'geesje@veen.example',
      displayName: 'Aaltje Veenstra',
      roles: ['resident'],
    });
    await signedIn(harness, 'GEESJE@veen.example');
  });

  test('every mistake is told at once, and nothing is written or mailed', async () => {
    await harness.emptyLetterBox();
    const wrong = { email: 'geen-adres', password: 'kort', displayName: 'x', isOldEnough: false, extra: 1 };
    const { body } = await harness.visitor().post('registrations', wrong).expect(400);
    const pointers = (body.errors as { pointer: string }[]).map(({ pointer }) => pointer);
    expect(new Set(pointers)).toEqual(
      new Set(['/email', '/password', '/displayName', '/isOldEnough', '/extra']),
    );
    const refusals = [
      [{ password: 'wachtwoord12' }, 'password-too-easy'],
      [{ password: 'aaltje1234', displayName: 'Aaltje Veen' }, 'password-too-easy'],
      [{ neighbourhoodKey: 'bestaat-niet' }, 'neighbourhood-unknown'],
    ] as const;
    for (const [fields, code] of refusals) {
      const refused = await harness
        .visitor()
        .post('registrations', registration('fout@veen.example', fields))
        .expect(422);
      expect(refused.body).toMatchObject({ code });
    }
    await harness.drain();
    expect(harness.mails).toEqual([]);
    expect(await harness.sql(TOWN, "SELECT 1 FROM registration WHERE email = 'fout@veen.example'")).toEqual(
      [],
    );
  });

  test('who has an account already is told by mail, not on the screen', async () => {
    await registered(harness, 'al@veen.example');
    await harness.visitor().post('registrations', registration('al@veen.example')).expect(202);
    await harness.drain();
    expect(lastMailTo(harness, 'al@veen.example')).toMatchObject({ subject: 'U heeft al een account' });
    expect(await harness.sql(TOWN, "SELECT 1 FROM registration WHERE email = 'al@veen.example'")).toEqual([]);
  });
});

describe('signing in and out', () => {
  test('the list tells where; signing out ends this session only', async () => {
    const here = await registered(harness, 'in@veen.example');
    const there = await signedIn(harness, 'in@veen.example');
    const { body } = await there.get('sessions').expect(200);
    expect(body).toHaveLength(2);
    expect((body as { isCurrent: boolean }[]).filter(({ isCurrent }) => isCurrent)).toHaveLength(1);
    const out = await here.delete('sessions/current').expect(204);
    expect(String(out.headers['set-cookie'])).toMatch(/^__Host-session=; Max-Age=0;/);
    await here.get('sessions').expect(401);
    await there.get('sessions').expect(200);
  });

  test('signing out everywhere else keeps this one', async () => {
    const here = await registered(harness, 'elders@veen.example');
    const others = [
      await signedIn(harness, 'elders@veen.example'),
      await signedIn(harness, 'elders@veen.example'),
    ];
    const stranger = await harness.resident();
    await here.delete('sessions/others').expect(204);
    for (const other of others) await other.get('sessions').expect(401);
    expect((await here.get('sessions').expect(200)).body).toHaveLength(1);
    await stranger.get('sessions').expect(200);
  });

  test('a wrong password is refused', async () => {
    await registered(harness, 'wachtwoord@veen.example');
    const wrong = { email: 'wachtwoord@veen.example', password: `${PASSWORD}!` };
    const refused = await harness.visitor().post('sessions', wrong).expect(401);
    expect(refused.body).toMatchObject({ code: 'wrong-credentials' });
    expect(refused.headers['set-cookie']).toBeUndefined();
  });

  test('a session ends after two weeks without use, and at sixty days whatever happens', async () => {
    const start = harness.now();
    const later = (days: number, ms = 0) =>
      harness.moveTo(new Date(start.getTime() + days * 86_400_000 + ms));
    const used = await registered(harness, 'duur@veen.example');
    const idle = await signedIn(harness, 'duur@veen.example');
    later(13);
    await used.get('sessions').expect(200);
    later(14);
    await idle.get('sessions').expect(401);
    for (const days of [26, 39, 52, 59]) {
      later(days);
      await used.get('sessions').expect(200);
    }
    later(60);
    await used.get('sessions').expect(401);
    harness.moveTo(start);
  });
});

describe('passwords', () => {
  test('forgotten: a mailed link sets a new one, once, and ends every session', async () => {
    const old = await registered(harness, 'vergeten@veen.example');
    await harness.visitor().post('password-resets', { email: 'vergeten@veen.example' }).expect(202);
    await harness.drain();
    const token = tokenIn(lastMailTo(harness, 'vergeten@veen.example'));
    const fresh = { token, password: 'zeven zwanen op het water' };
    const easy = await harness
      .visitor()
      .put('password-resets', { token, password: 'wachtwoord12' })
      .expect(422);
    expect(easy.body).toMatchObject({ code: 'password-too-easy' });
    await harness.visitor().put('password-resets', fresh).expect(204);
    expect((await harness.visitor().put('password-resets', fresh).expect(410)).body).toMatchObject({
      code: 'token-not-valid',
    });
    await old.get('sessions').expect(401);
    await harness
      .visitor()
      .post('sessions', { email: 'vergeten@veen.example', password: PASSWORD })
      .expect(401);
    await signedIn(harness, 'vergeten@veen.example', fresh.password);
    await harness.drain();
    expect(lastMailTo(harness, 'vergeten@veen.example')).toMatchObject({
      subject: 'Uw wachtwoord is veranderd',
    });
  });

  test('changing asks for the present one', async () => {
    const person = await registered(harness, 'anders@veen.example');
    const newPassword = 'negen ganzen in het gras';
    const refused = await person
      .put('account/password', { currentPassword: 'niet dit', newPassword })
      .expect(403);
    expect(refused.body).toMatchObject({ code: 'wrong-password' });
    await person.put('account/password', { currentPassword: PASSWORD, newPassword }).expect(204);
    await person.get('sessions').expect(200);
    await signedIn(harness, 'anders@veen.example', newPassword);
  });
});

describe('the profile', () => {
  test('fields change alone; null and an unknown neighbourhood change nothing', async () => {
    const person = await registered(harness, 'profiel@veen.example');
    await person.patch('account', { displayName: 'Aaltje V.', wantsMail: false }).expect(200);
    for (const field of ['displayName', 'language', 'wantsMail', 'neighbourhoodKey'])
      await person.patch('account', { [field]: null }).expect(200);
    await person.patch('account', { neighbourhoodKey: 'bestaat-niet' }).expect(422);
    const { body } = await person.get('sessions/current').expect(200);
    expect(body.account).toMatchObject({ displayName: 'Aaltje V.', wantsMail: false, language: 'nl' });
  });

  test('another e-mail address: confirmed at the new one, told at the old one', async () => {
    const person = await registered(harness, 'oud@veen.example');
    const ask = (password: string) =>
      person.post('account/email-changes', { email: 'nieuw@veen.example', password });
    await ask('niet mijn wachtwoord').expect(403);
    await ask(PASSWORD).expect(202);
    await harness.drain();
    expect((await person.get('sessions/current')).body.account).toMatchObject({ email: 'oud@veen.example' });
    const token = tokenIn(lastMailTo(harness, 'nieuw@veen.example'));
    await harness.visitor().post('account/email-changes/confirmations', { token }).expect(204);
    await harness.visitor().post('account/email-changes/confirmations', { token }).expect(410);
    expect(lastMailTo(harness, 'oud@veen.example')).toMatchObject({ subject: 'Uw e-mailadres is veranderd' });
    await harness.visitor().post('sessions', { email: 'oud@veen.example', password: PASSWORD }).expect(401);
    await signedIn(harness, 'nieuw@veen.example');
  });

  test('an address that somebody else took meanwhile is refused', async () => {
    const person = await registered(harness, 'eerst@veen.example');
    const wish = { email: 'gewild@veen.example', password: PASSWORD };
    await person.post('account/email-changes', wish).expect(202);
    await harness.drain();
    const token = tokenIn(lastMailTo(harness, 'gewild@veen.example'));
    await registered(harness, 'gewild@veen.example');
    await person.post('account/email-changes/confirmations', { token }).expect(410);
    await signedIn(harness, 'eerst@veen.example');
  });
});

describe('roles', () => {
  test('granted and withdrawn by an administrator, on record', async () => {
    const administrator = await harness.staff('administrator');
    const person = await registered(harness, 'griffier@veen.example');
    await person.get('work-items').expect(403);
    const grant = { email: 'Griffier@veen.example', role: 'clerk' };
    const { id } = (await administrator.post('role-grants', grant).expect(201)).body as { id: string };
    expect((await administrator.post('role-grants', grant).expect(409)).body).toMatchObject({
      code: 'has-role-already',
    });
    await administrator.post('role-grants', { ...grant, email: 'niemand@veen.example' }).expect(404);
    const clerk = await signedIn(harness, 'griffier@veen.example');
    await clerk.get('work-items').expect(200);
    await clerk.get('role-grants').expect(403);
    await administrator.delete(`role-grants/${id}`).expect(204);
    await administrator.delete(`role-grants/${id}`).expect(404);
    const { body } = await administrator.get('role-grants').expect(200);
    expect((body as { id: string }[]).find((item) => item.id === id)).toMatchObject({
      email: 'griffier@veen.example',
      grantedByName: 'De administrator',
      revokedByName: 'De administrator',
      revokedAt: harness.now().toISOString(),
    });
    const acts = await harness.sql(
      TOWN,
      'SELECT action, actor_id FROM audit_entry WHERE subject_id = $1 ORDER BY id',
      [person.accountId],
    );
    const actor_id = administrator.accountId;
    expect(acts).toEqual([
      { action: 'role-granted', actor_id },
      { action: 'role-revoked', actor_id },
    ]);
  });

  test('what is on record cannot be changed or removed', async () => {
    for (const text of ["UPDATE audit_entry SET action = 'x'", 'DELETE FROM audit_entry'])
      await expect(harness.sql(TOWN, text)).rejects.toThrow('only added to');
  });

  test('the last administrator can neither be withdrawn nor delete the account', async () => {
    await harness.sql(TOWN, "UPDATE role_grant SET revoked_at = now() WHERE role = 'administrator'");
    const first = await registered(harness, 'baas@veen.example');
    const [grant] = await harness.sql<{ id: string }>(
      TOWN,
      `INSERT INTO role_grant (id, account_id, role, granted_at)
       VALUES (gen_random_uuid(), $1, 'administrator', now()) RETURNING id`,
      [first.accountId],
    );
    const last = { code: 'last-administrator' };
    expect((await first.delete(`role-grants/${grant!.id}`).expect(409)).body).toMatchObject(last);
    expect((await first.post('account/deletions', { password: PASSWORD }).expect(409)).body).toMatchObject(
      last,
    );
    await harness.staff('administrator');
    await first.delete(`role-grants/${grant!.id}`).expect(204);
  });
});

describe('leaving', () => {
  test('deleting asks for the password; then the session, the account and the name are gone', async () => {
    const person = await registered(harness, 'weg@veen.example');
    await person.post('account/deletions', { password: 'niet dit' }).expect(403);
    const gone = await person.post('account/deletions', { password: PASSWORD }).expect(204);
    expect(String(gone.headers['set-cookie'])).toMatch(/^__Host-session=; Max-Age=0;/);
    await person.get('sessions').expect(401);
    await harness.visitor().post('sessions', { email: 'weg@veen.example', password: PASSWORD }).expect(401);
    const again = await registered(harness, 'weg@veen.example');
    expect(again.accountId).not.toBe(person.accountId);
  });
});
