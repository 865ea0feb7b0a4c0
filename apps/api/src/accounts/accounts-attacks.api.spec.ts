import { createHash } from 'node:crypto';
import { SESSION_COOKIE } from '../shared/access/session-reader';
import {
  lastMailTo,
  PASSWORD,
  refillLimits,
  registered,
  registration,
  signedIn,
  tokenIn,
} from '../testing/account.fixture';
import type { Browser } from '../testing/browser';
import { Harness } from '../testing/harness';
import { submitted } from '../testing/initiative.fixture';
import { tablesHolding } from '../testing/schema.fixture';

const TOWN = 'midden-groningen';

/** Behind a proxy at this machine, so that a test can come from any address. */
let harness: Harness;
beforeAll(async () => {
  harness = await Harness.open({ trustProxy: ['127.0.0.1', '::1'] });
});
afterAll(() => harness.close());
beforeEach(() => refillLimits(harness));

const signIn = (email: string, password: string, from = '203.0.113.1') =>
  harness.visitor().post('sessions', { email, password }).set('x-forwarded-for', from);

/** A mailed reset link's secret. */
async function resetToken(email: string): Promise<string> {
  await harness.visitor().post('password-resets', { email }).expect(202);
  await harness.drain();
  return tokenIn(harness.mails.filter(({ to, url }) => to === email && url.includes('wachtwoord#')).at(-1));
}

async function emailChangeToken(person: Browser, email: string): Promise<string> {
  await person.post('account/email-changes', { email, password: PASSWORD }).expect(202);
  await harness.drain();
  return tokenIn(lastMailTo(harness, email));
}

describe('T113 session fixation', () => {
  test('T113 signing in gives a new token; a planted one gets nothing', async () => {
    await registered(harness, 'vast@veen.example');
    const victim = harness.visitor();
    victim.token = 'planted-by-somebody-else-0123456789abcdefgh';
    const answer = await victim
      .post('sessions', { email: 'vast@veen.example', password: PASSWORD })
      .expect(201);
    victim.keepCookie(answer);
    expect(victim.token).toMatch(/^[\w-]{43}$/);
    expect(victim.token).not.toContain('planted');
    const attacker = harness.visitor();
    attacker.token = 'planted-by-somebody-else-0123456789abcdefgh';
    await attacker.get('sessions').expect(401);
  });

  test('T113 the session that was in the browser before is worth nothing after', async () => {
    const browser = await registered(harness, 'vorige@veen.example');
    const before = Object.assign(harness.visitor(), { token: browser.token });
    const again = await browser
      .post('sessions', { email: 'vorige@veen.example', password: PASSWORD })
      .expect(201);
    browser.keepCookie(again);
    await browser.get('sessions').expect(200);
    await before.get('sessions').expect(401);
  });
});

describe('T115 guessing', () => {
  test('T115 one account from many addresses: stopped, for that account only, and not for good', async () => {
    const owner = await registered(harness, 'doel@veen.example');
    await registered(harness, 'buur@veen.example');
    const statuses = [];
    for (let i = 0; i < 14; i += 1)
      statuses.push(
        (await signIn(i % 2 ? 'doel@veen.example' : 'DOEL@veen.example', 'mis', `198.51.100.${i}`)).status,
      );
    expect(statuses).toEqual([...Array(10).fill(401), ...Array(4).fill(429)]);
    const waiting = await signIn('doel@veen.example', PASSWORD).expect(429);
    expect(waiting.body.details.waitSeconds).toBeGreaterThan(0);
    expect(waiting.body.details.waitSeconds).toBeLessThanOrEqual(900);
    await owner.get('sessions').expect(200);
    await signIn('buur@veen.example', PASSWORD).expect(201);
    await harness.sql(TOWN, 'UPDATE rate_limit SET expire = 1');
    await signIn('doel@veen.example', PASSWORD).expect(201);
  });

  test('T115 the owner need not wait: a new password by mail opens the door', async () => {
    await registered(harness, 'uitweg@veen.example');
    for (let i = 0; i < 11; i += 1) await signIn('uitweg@veen.example', 'mis', `198.51.100.${i}`);
    await signIn('uitweg@veen.example', PASSWORD).expect(429);
    const password = 'acht eenden in de sloot';
    await harness
      .visitor()
      .put('password-resets', { token: await resetToken('uitweg@veen.example'), password })
      .expect(204);
    await signIn('uitweg@veen.example', password).expect(201);
  });

  test('T115 the password behind an open session cannot be guessed either', async () => {
    const open = await registered(harness, 'open@veen.example');
    const statuses = [];
    for (let i = 0; i < 12; i += 1)
      statuses.push((await open.post('account/deletions', { password: `gok ${i}` })).status);
    expect(statuses).toEqual([...Array(10).fill(403), 429, 429]);
  });
});

describe('T116 T117 mailed links', () => {
  test('T116 256 random bits, of which only the hash is kept, and never in a queue', async () => {
    const person = await registered(harness, 'geheim@veen.example');
    await harness.visitor().post('registrations', registration('pas@veen.example')).expect(202);
    await harness.drain();
    const tokens = [
      tokenIn(lastMailTo(harness, 'pas@veen.example')),
      await resetToken('geheim@veen.example'),
      await emailChangeToken(person, 'anders@veen.example'),
      person.token!,
    ];
    expect(new Set(tokens).size).toBe(4);
    for (const token of tokens) {
      expect(Buffer.from(token, 'base64url')).toHaveLength(32);
      expect(await tablesHolding(harness, TOWN, token)).toEqual([]);
      const hash = createHash('sha256').update(token).digest();
      const kept = await harness.sql(
        TOWN,
        `SELECT token_hash FROM registration UNION ALL SELECT token_hash FROM account_token
         UNION ALL SELECT token_hash FROM session`,
      );
      expect(kept).toContainEqual({ token_hash: hash });
    }
  });

  test('T116 a link for one purpose is worth nothing for another', async () => {
    const person = await registered(harness, 'doelen@veen.example');
    const reset = await resetToken('doelen@veen.example');
    const change = await emailChangeToken(person, 'doel2@veen.example');
    const visitor = harness.visitor();
    await visitor.post('account/email-changes/confirmations', { token: reset }).expect(410);
    await visitor.put('password-resets', { token: change, password: 'tien vissen in de vaart' }).expect(410);
    for (const token of [reset, change, person.token!])
      await visitor.post('registrations/confirmations', { token }).expect(410);
    for (const token of [reset, change]) {
      const thief = Object.assign(harness.visitor(), { token });
      await thief.get('sessions').expect(401);
    }
  });

  test.each([
    ['registration', 24 * 3600],
    ['reset', 3600],
    ['e-mail change', 3600],
  ])('T116 the link of a %s works until %i seconds, not one longer', async (kind, seconds) => {
    const start = harness.now();
    for (const [offset, isRight] of [
      [-1, true],
      [0, false],
    ] as const) {
      const email = `${kind.replace(/\W/g, '')}${offset}@veen.example`;
      const token = await linkFor(kind, email);
      harness.moveTo(new Date(start.getTime() + seconds * 1000 + offset));
      const answer = await use(kind, token);
      harness.moveTo(start);
      expect(answer.status < 300).toBe(isRight);
      if (!isRight) expect(answer.body).toMatchObject({ status: 410, code: 'token-not-valid' });
    }
  });

  async function linkFor(kind: string, email: string): Promise<string> {
    if (kind === 'reset') return registered(harness, email).then(() => resetToken(email));
    if (kind === 'e-mail change') return emailChangeToken(await registered(harness, `x${email}`), email);
    await harness.visitor().post('registrations', registration(email)).expect(202);
    await harness.drain();
    return tokenIn(lastMailTo(harness, email));
  }

  function use(kind: string, token: string) {
    const visitor = harness.visitor();
    if (kind === 'reset')
      return visitor.put('password-resets', { token, password: 'elf kikkers in de poel' });
    return visitor.post(
      kind === 'registration' ? 'registrations/confirmations' : 'account/email-changes/confirmations',
      {
        token,
      },
    );
  }

  test('T117 an expired registration stays expired, also through a password reset', async () => {
    const start = harness.now();
    const old = await linkFor('registration', 'verlopen@veen.example');
    harness.moveTo(new Date(start.getTime() + 25 * 3600_000));
    await harness.emptyLetterBox();
    await harness.visitor().post('password-resets', { email: 'verlopen@veen.example' }).expect(202);
    await harness.drain();
    expect(harness.mails).toEqual([]);
    await harness
      .visitor()
      .put('password-resets', { token: old, password: 'elf kikkers in de poel' })
      .expect(410);
    const fresh = await linkFor('registration', 'verlopen@veen.example');
    await use('registration', old).expect(410);
    await use('registration', fresh).expect(201);
    harness.moveTo(start);
  });

  test('T117 links mailed before a new password or a new address are void', async () => {
    const first = await registered(harness, 'kaper@veen.example');
    const hijack = await emailChangeToken(first, 'dief@kaap.example');
    const newPassword = 'twaalf koeien in de stal';
    await first.put('account/password', { currentPassword: PASSWORD, newPassword }).expect(204);
    await use('e-mail change', hijack).expect(410);

    const second = await registered(harness, 'oudebus@veen.example');
    const reset = await resetToken('oudebus@veen.example');
    await use('e-mail change', await emailChangeToken(second, 'nieuwebus@veen.example')).expect(204);
    await use('reset', reset).expect(410);
  });

  test('T117 a disabled account cannot come back by mail', async () => {
    const person = await registered(harness, 'uit@veen.example');
    const token = await resetToken('uit@veen.example');
    await harness.sql(TOWN, 'UPDATE account SET disabled_at = now() WHERE id = $1', [person.accountId]);
    await use('reset', token);
    await signIn('uit@veen.example', 'elf kikkers in de poel').expect(401);
    await harness.emptyLetterBox();
    await harness.visitor().post('password-resets', { email: 'uit@veen.example' }).expect(202);
    await harness.drain();
    expect(harness.mails).toEqual([]);
  });
});

describe('T120 what ends a session', () => {
  const causes: Record<string, (person: Browser, email: string) => Promise<unknown>> = {
    'role withdrawn': async (person) => {
      const administrator = await harness.staff('administrator');
      const [grant] = await harness.sql<{ id: string }>(
        TOWN,
        'SELECT id FROM role_grant WHERE account_id = $1',
        [person.accountId],
      );
      await administrator.delete(`role-grants/${grant!.id}`).expect(204);
    },
    'role granted': async (_person, email) => {
      const administrator = await harness.staff('administrator');
      await administrator.post('role-grants', { email, role: 'moderator' }).expect(201);
    },
    'account disabled': (person) =>
      harness.sql(TOWN, 'UPDATE account SET disabled_at = now() WHERE id = $1', [person.accountId]),
    'password changed': (person) =>
      person
        .put('account/password', { currentPassword: PASSWORD, newPassword: 'zes egels in de tuin' })
        .expect(204),
    'password reset': async (_person, email) =>
      harness
        .visitor()
        .put('password-resets', { token: await resetToken(email), password: 'zes egels in de tuin' })
        .expect(204),
    'address changed': async (person, email) => {
      const token = await emailChangeToken(person, `x${email}`);
      await harness.visitor().post('account/email-changes/confirmations', { token }).expect(204);
    },
    'account deleted': (person) => person.post('account/deletions', { password: PASSWORD }).expect(204),
  };

  test.each(Object.keys(causes))('T120 %s: other sessions are dead at the next request', async (cause) => {
    const email = `${cause.replace(/\W/g, '')}@veen.example`;
    const person = await registered(harness, email);
    if (cause === 'role withdrawn')
      await harness.sql(
        TOWN,
        `INSERT INTO role_grant (id, account_id, role, granted_at) VALUES (gen_random_uuid(), $1, 'clerk', now())`,
        [person.accountId],
      );
    const initiative = await submitted(person);
    const other = await signedIn(harness, email);
    await other.get('sessions').expect(200);
    expect((await other.get(`initiatives/${initiative}`)).body).toMatchObject({ isAuthor: true });
    await causes[cause]!(person, email);
    await other.get('sessions').expect(401);
    if (cause === 'role withdrawn') await other.get('work-items').expect(401);
    // A row changed by hand is no write of the application: public pages may believe the session ten seconds more.
    if (cause !== 'account disabled')
      expect((await other.get(`initiatives/${initiative}`)).body).toMatchObject({ isAuthor: false });
  });
});

describe('T125 T128 many from one, many to one', () => {
  test('T125 a made-up X-Forwarded-For is one bucket; a real proxy tells them apart', async () => {
    const statusesOf = async (from: (i: number) => string) => {
      await refillLimits(harness);
      const statuses = [];
      for (let i = 0; i < 22; i += 1) {
        const ask = harness.visitor().post('password-resets', { email: `iemand${i}@veen.example` });
        statuses.push((await ask.set('x-forwarded-for', from(i))).status);
      }
      return statuses.filter((status) => status === 429).length;
    };
    expect(await statusesOf((i) => `198.51.100.${i}`)).toBe(0);
    expect(await statusesOf((i) => `198.51.100.${i}, 203.0.113.9`)).toBe(2);
    const bare = await Harness.open();
    const behind = harness;
    harness = bare;
    expect(await statusesOf((i) => `198.51.100.${i}`)).toBe(2);
    harness = behind;
    await bare.close();
  });

  test('T128 at most three mails an hour to one address, over all flows and from everywhere', async () => {
    await registered(harness, 'bom@veen.example');
    await refillLimits(harness);
    const attackers = await Promise.all(
      [1, 2, 3].map((i) => registered(harness, `aanvaller${i}@veen.example`)),
    );
    await harness.emptyLetterBox();
    for (let i = 0; i < 4; i += 1) {
      const from = `198.51.100.${i}`;
      const visitor = harness.visitor();
      await visitor
        .post('registrations', registration('bom@veen.example'))
        .set('x-forwarded-for', from)
        .expect(202);
      await visitor
        .post('password-resets', { email: 'BOM@veen.example' })
        .set('x-forwarded-for', from)
        .expect(202);
      for (const attacker of attackers)
        await attacker.post('account/email-changes', { email: 'bom@veen.example', password: PASSWORD });
    }
    await harness.drain();
    expect(harness.mails.filter(({ to }) => to === 'bom@veen.example')).toHaveLength(3);
    await harness.visitor().post('password-resets', { email: 'aanvaller1@veen.example' }).expect(202);
    await harness.drain();
    expect(lastMailTo(harness, 'aanvaller1@veen.example')).toBeDefined();
  });

  test('T128 an author who edits all day sends supporters one mail', async () => {
    const author = await harness.resident();
    const id = await submitted(author);
    const supporter = await harness.resident();
    await supporter.post(`initiatives/${id}/supporters`).expect(204);
    await harness.emptyLetterBox();
    const { body } = await author.get(`initiatives/${id}`);
    const { summary, description, topicKey } = body as Record<string, string>;
    for (let i = 0; i < 5; i += 1)
      await author
        .put(`initiatives/${id}`, { title: `Bankje ${i}`, summary, description, topicKey })
        .expect(204);
    await harness.drain();
    expect(harness.mails.map(({ to }) => to)).toEqual([`${supporter.accountId}@test.example`]);
  });
});

test('T121 the session cookie is out of reach of scripts, other sites and plain connections', async () => {
  await registered(harness, 'koek@veen.example');
  const [cookie] = (await signIn('koek@veen.example', PASSWORD)).headers['set-cookie'] as unknown as string[];
  const parts = cookie!.split('; ').map((part) => part.replace(/^Expires=.*/, 'Expires'));
  expect(parts[0]).toMatch(new RegExp(`^${SESSION_COOKIE}=[\\w-]{43}$`));
  expect(new Set(parts.slice(1))).toEqual(
    new Set(['Path=/', 'Expires', 'HttpOnly', 'Secure', 'SameSite=Lax']),
  );
});
