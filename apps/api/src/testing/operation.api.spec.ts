import { randomBytes } from 'node:crypto';
import { Logger, type LoggerService } from '@nestjs/common';
import { Config, ConfigError, readConfig, whyNotStart } from '../config';
import { Mailer } from '../notifications/notifications.module';
import { Database } from '../shared/database/database';
import { Jobs } from '../shared/jobs/jobs';
import { whyNotDurable, whyNotSafe } from '../startup-checks';
import { lastMailTo, PASSWORD, refillLimits, registered, registration, tokenIn } from './account.fixture';
import { Harness } from './harness';
import { submitted } from './initiative.fixture';
import { tablesHolding } from './schema.fixture';

const TOWN = 'midden-groningen';

let harness: Harness;
beforeAll(async () => {
  harness = await Harness.open();
});
afterAll(() => harness.close());

describe('T123 what does not start', () => {
  const GOOD: NodeJS.ProcessEnv = {
    NODE_ENV: 'production',
    DATABASE_URL: 'postgres://db.example/samenstem',
    APP_SECRET: randomBytes(32).toString('hex'),
    SMTP_URL: 'smtps://mail.example',
    HOSTS: 'samen.midden-groningen.example=midden-groningen',
  };
  const BAD: Record<string, [NodeJS.ProcessEnv, string]> = {
    'without a secret': [{ APP_SECRET: undefined }, 'APP_SECRET'],
    'with a short secret': [{ APP_SECRET: 'abcdefghijklmnopqrstuvwxyz01234' }, 'APP_SECRET'],
    'with the secret of development': [{ APP_SECRET: 'development-only-secret-0123456789' }, 'APP_SECRET'],
    'with a demo secret': [{ APP_SECRET: `DEMO-${'x1y2'.repeat(10)}` }, 'APP_SECRET'],
    'with the mail catcher': [{ DEV_MAIL_PORT: '2525' }, 'DEV_MAIL_PORT'],
    'without a mail server': [{ SMTP_URL: undefined }, 'SMTP_URL'],
    'without host names': [{ HOSTS: undefined }, 'HOSTS'],
    'without a database': [{ DATABASE_URL: undefined }, 'DATABASE_URL'],
    'with a port that is none': [{ PORT: '70000' }, 'PORT'],
    'with hosts that say nothing': [{ HOSTS: 'a.example' }, 'HOSTS'],
  };

  test('T123 good settings start', () => {
    expect(whyNotStart(readConfig(GOOD))).toBeNull();
  });

  test.each(Object.keys(BAD))('T123 production %s refuses, and says what is missing', (what) => {
    const [change, name] = BAD[what]!;
    expect(() => readConfig({ ...GOOD, ...change })).toThrow(ConfigError);
    expect(() => readConfig({ ...GOOD, ...change })).toThrow(name);
  });

  test('T123 a refusal does not print the secret', () => {
    const secret = 'demo-but-private-7f3a9c1e5b2d4f60';
    expect(() => readConfig({ ...GOOD, APP_SECRET: secret })).toThrow(
      expect.not.objectContaining({ message: expect.stringContaining(secret) }),
    );
  });

  const DURABLE = { fsync: 'on', full_page_writes: 'on', synchronous_commit: 'on', data_checksums: 'on' };
  const settings = (change: Record<string, string>) =>
    Object.entries({ ...DURABLE, ...change }).map(([name, setting]) => ({ name, setting }));

  test('T123 a database that may forget what it promised is refused', () => {
    expect(whyNotDurable(settings({}))).toBeNull();
    expect(whyNotDurable(settings({ synchronous_commit: 'remote_apply' }))).toBeNull();
    for (const change of [
      { fsync: 'off' },
      { full_page_writes: 'off' },
      { synchronous_commit: 'off' },
      { synchronous_commit: 'local' },
      { data_checksums: 'off' },
    ])
      expect(whyNotDurable(settings(change as unknown as Record<string, string>))).toContain(
        Object.keys(change)[0],
      );
  });

  test('T123 production refuses demo content, and this throw-away database', async () => {
    const config = Object.assign(new Config(), harness.app.get(Config), { production: true });
    expect(await whyNotSafe(harness.app, { ...config, production: false })).toBeNull();
    const towns = ['midden-groningen', 'oldambt', 'oude-ijsselstreek'];
    const setDemo = async (isDemo: boolean) => {
      for (const slug of towns)
        await harness.sql(slug, 'UPDATE municipality SET has_demo_content = $1', [isDemo]);
    };
    const [before] = await harness.sql<{ is: boolean }>(
      TOWN,
      'SELECT has_demo_content AS is FROM municipality',
    );
    await setDemo(true);
    expect(await whyNotSafe(harness.app, config)).toContain('demo accounts');
    await setDemo(false);
    expect(await whyNotSafe(harness.app, config)).toContain('fsync=off');
    await setDemo(before!.is);
  });

  test('T123 production shows neither the mails nor the page of the API, and knows its own hosts only', async () => {
    const hosts = new Map([['samen.example', TOWN]]);
    const production = await Harness.open({ production: true, hosts });
    const visitor = production.visitor();
    for (const path of [
      '/dev/mail',
      '/dev/mail/1',
      '/api/docs',
      '/api/docs/start.js',
      '/api/docs/swagger-ui-bundle.js',
    ])
      await visitor.get(path).set('host', 'samen.example').expect(404);
    await visitor.get('municipality').expect(404);
    const { headers } = await visitor.get('municipality').set('host', 'samen.example').expect(200);
    expect(headers['content-security-policy']).toContain('upgrade-insecure-requests');
    await production.close();
    await harness.visitor().get('/dev/mail').expect(200);
  });
});

/** Everything that anything writes while this works. */
async function heard(work: () => Promise<unknown>): Promise<string> {
  const lines: string[] = [];
  const keep = (...words: unknown[]) =>
    void lines.push(
      words.map((word) => (word instanceof Error ? `${word.stack}` : JSON.stringify(word))).join(' '),
    );
  const logger: LoggerService = {
    log: keep,
    error: keep,
    warn: keep,
    debug: keep,
    verbose: keep,
    fatal: keep,
  };
  Logger.overrideLogger(logger);
  const spies = (['log', 'warn', 'error', 'info', 'debug'] as const).map((name) =>
    jest.spyOn(console, name).mockImplementation(keep),
  );
  const streams = ([process.stdout, process.stderr] as const).map((stream) =>
    jest.spyOn(stream, 'write').mockImplementation((text) => Boolean(lines.push(String(text)))),
  );
  try {
    await work();
  } finally {
    for (const spy of [...spies, ...streams]) spy.mockRestore();
    Logger.overrideLogger(['error']);
  }
  return lines.join('\n');
}

describe('T138 what the logs do not say', () => {
  beforeEach(() => refillLimits(harness));

  test('T138 an account from beginning to end, with its mistakes and our bugs: no address, name, password or token', async () => {
    const email = 'wobbechien@veen.example';
    const tokens: string[] = [];
    const log = await heard(async () => {
      const person = await registered(harness, email, { displayName: 'Wobbechien Uniekema' });
      tokens.push(person.token!, tokenIn(lastMailTo(harness, email)));
      await person.post('sessions', { email, password: 'mis poes' }).expect(401);
      await harness
        .visitor()
        .post('registrations', registration(email, { displayName: '' }))
        .expect(400);
      await harness.visitor().post('password-resets', { email }).expect(202);
      await harness.drain();
      tokens.push(tokenIn(lastMailTo(harness, email)));
      await harness
        .visitor()
        .put('password-resets', { token: tokens.at(-1), password: 'mis poes mis poes' })
        .expect(204);
      const back = await harness
        .visitor()
        .post('sessions', { email, password: 'mis poes mis poes' })
        .expect(201);
      person.keepCookie(back);
      tokens.push(person.token!);
      await submitted(person, { title: 'Plan van Wobbechien' });
      await person.get(`initiatives?search=${encodeURIComponent('Wobbechien Uniekema')}`).expect(200);
      await person.get(`files/${tokens[0]}`).expect(400);
      const database = harness.app.get(Database);
      const { screen } = database;
      database.screen = () =>
        Promise.reject(
          Object.assign(new Error(`Key (email)=(${email}) at ${tokens[0]}\nat ${email} Wobbechien`), {
            code: 'XX000',
            detail: email,
          }),
        );
      await person.get(`initiatives/similar?title=${encodeURIComponent(email)}`).expect(500);
      await harness.visitor().post('sessions', { email, password: PASSWORD }).expect(500);
      database.screen = screen;
      await person.post('account/deletions', { password: 'mis poes mis poes' }).expect(204);
    });
    expect(log).toContain('GET /api/v1/initiatives/similar');
    for (const secret of [email, 'Wobbechien', 'Uniekema', PASSWORD, 'mis poes', 'Plan van', ...tokens]) {
      expect(secret.length).toBeGreaterThan(5);
      expect(log).not.toContain(secret);
    }
    expect(log).not.toMatch(/argon2|postgres:\/\/|__Host-session/);
  });

  test('T138 the ear hears what is said', async () => {
    const log = await heard(async () => new Logger('Test').error('mis@poes.example'));
    expect(log).toContain('mis@poes.example');
  });

  test('T128 T138 a mail server that refuses one address: only that mail is tried again, and nobody writes the address down', async () => {
    const bad = await registered(harness, 'weigert@veen.example');
    const good = await registered(harness, 'goed@veen.example');
    await harness.emptyLetterBox();
    const mailer = harness.app.get(Mailer);
    const { send } = mailer;
    mailer.send = async (to, language, context, text) => {
      if (to.startsWith('weigert'))
        throw Object.assign(new Error(`550 <${to}> unknown`), { code: 'EENVELOPE', rejected: [to] });
      await send.call(mailer, to, language, context, text);
    };
    await harness.sql(TOWN, 'DELETE FROM jobs.job');
    for (const person of [good, bad]) await submitted(person, { title: 'Een plan' });
    const log = await heard(async () => {
      await harness.app.get(Jobs).work();
      for (
        let i = 0;
        i < 60 && (await states()).some((state) => ['created', 'active'].includes(state));
        i += 1
      )
        await new Promise((resolve) => setTimeout(resolve, 100));
    });
    mailer.send = send;
    expect((await states()).sort()).toEqual(['completed', 'retry']);
    expect(harness.mails.map(({ to }) => to)).toEqual(['goed@veen.example']);
    expect(log).toContain('EENVELOPE');
    expect(log).not.toContain('@veen.example');
    const places = await tablesHolding(harness, TOWN, 'weigert@veen.example');
    expect(places.filter((place) => place.startsWith('jobs.'))).toEqual([]);
  });

  async function states(): Promise<string[]> {
    const rows = await harness.sql<{ state: string }>(
      TOWN,
      "SELECT state::text FROM jobs.job WHERE name = 'mail'",
    );
    return rows.map(({ state }) => state);
  }
});
