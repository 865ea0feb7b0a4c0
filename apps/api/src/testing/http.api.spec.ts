import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import request from 'supertest';
import { SESSION_COOKIE } from '../shared/access/session-reader';
import { Database } from '../shared/database/database';
import type { Browser } from './browser';
import { Harness } from './harness';
import { submitted } from './initiative.fixture';
import { addressOf, type Route, routesOf } from './routes.fixture';

const HOST = 'midden-groningen.localhost';

let harness: Harness;
let routes: Route[];
let resident: Browser;
beforeAll(async () => {
  harness = await Harness.open({ webRoot: builtSite() });
  routes = await routesOf(harness);
  resident = await harness.resident();
});
afterAll(() => harness.close());

/** A built web application of two files. */
function builtSite(): string {
  const root = mkdtempSync(join(tmpdir(), 'samenstem-web-'));
  writeFileSync(
    join(root, 'index.html'),
    '<!doctype html><html><head><title>x</title></head><body></body></html>',
  );
  mkdirSync(join(root, 'assets'));
  writeFileSync(join(root, 'assets', 'main.js'), 'console.log(1);');
  writeFileSync(join(root, 'secret.txt'), 'not for everyone');
  return root;
}

/** A request exactly as given: no header is added. */
function raw(
  method: Route['method'] | 'options' | 'head',
  path: string,
  headers: Record<string, string> = {},
) {
  const agent = request(harness.app.getHttpServer());
  return agent[method](path).set({ host: HOST, ...headers });
}

const cookie = () => ({ cookie: `${SESSION_COOKIE}=${resident.token}` });

async function everything(): Promise<Record<string, unknown>[]> {
  const tables = await harness.sql<{ name: string }>(
    'midden-groningen',
    `SELECT table_name AS name FROM information_schema.tables WHERE table_schema = current_schema() AND table_name <> 'rate_limit'`,
  );
  const counts = tables.map(
    ({ name }) =>
      `SELECT '${name}' AS name, coalesce(md5(string_agg(t::text, '' ORDER BY t::text)), '') AS sum FROM "${name}" t`,
  );
  return harness.sql('midden-groningen', counts.join(' UNION ALL '));
}

describe('T119 cross-site requests', () => {
  const CROSS: Record<string, Record<string, string>> = {
    'another site': { 'sec-fetch-site': 'cross-site' },
    'a sister site': { 'sec-fetch-site': 'same-site' },
    'no page at all': { 'sec-fetch-site': 'none' },
    'an old browser elsewhere': { origin: 'https://evil.example' },
    'an origin that begins like ours': { origin: `http://${HOST}.evil.example` },
    'another municipality': { origin: 'http://oldambt.localhost' },
    'a sandboxed frame': { origin: 'null' },
    'neither header': {},
    'contradicting headers': { 'sec-fetch-site': 'cross-site', origin: `http://${HOST}` },
  };

  test.each(Object.keys(CROSS))(
    'T119 %s: every changing route refuses, and nothing changes',
    async (from) => {
      const changing = routes.filter(({ method }) => method !== 'get');
      expect(changing.length).toBeGreaterThan(30);
      const before = await everything();
      for (const route of changing) {
        const answer = await raw(route.method, addressOf(route), { ...cookie(), ...CROSS[from] })
          .set('content-type', 'application/json')
          .send('{}');
        expect({ name: route.name, status: answer.status, code: answer.body.code }).toEqual({
          name: route.name,
          status: 403,
          code: 'cross-site',
        });
      }
      expect(await everything()).toEqual(before);
    },
  );

  test('T119 the same requests from our own page are let through', async () => {
    for (const own of [{ 'sec-fetch-site': 'same-origin' }, { origin: `http://${HOST}` }] as Record<
      string,
      string
    >[])
      for (const route of routes.filter(
        ({ method, name }) => method !== 'get' && !/^(signOut|deleteAccount)/.test(name),
      )) {
        const { body } = await raw(route.method, addressOf(route), { ...cookie(), ...own }).send();
        expect((body as { code?: string }).code).not.toBe('cross-site');
      }
  });

  test.each([
    'text/plain',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'text/html',
    'application/xml',
  ])('T119 %s, which a form can send, is refused by every changing route', async (type) => {
    for (const route of routes.filter(({ method }) => method !== 'get')) {
      const answer = await raw(route.method, addressOf(route), {
        ...cookie(),
        'sec-fetch-site': 'same-origin',
      })
        .set('content-type', type)
        .send('{"title":"Een plan","password":"x"}');
      expect({ name: route.name, status: answer.status }).toEqual({ name: route.name, status: 415 });
    }
  });

  test('T119 GET, HEAD and OPTIONS change nothing, whatever is in the address', async () => {
    const id = await submitted(await harness.resident('Ander'));
    await resident.get('sessions').expect(200);
    const before = await everything();
    for (const route of routes)
      for (const method of ['get', 'head', 'options'] as const) {
        const answer = await raw(method, `${addressOf(route, id)}?_method=DELETE&title=abcd&alt=abcd`, {
          ...cookie(),
          'x-http-method-override': 'DELETE',
        });
        expect(answer.status).not.toBe(500);
      }
    expect(await everything()).toEqual(before);
    await resident.post(`initiatives/${id}/supporters`).expect(204);
    expect(await everything()).not.toEqual(before);
  });
});

describe('T121 headers', () => {
  const EXPECTED = {
    'strict-transport-security': 'max-age=31536000; includeSubDomains',
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'same-origin',
    'x-frame-options': 'DENY',
    'cross-origin-opener-policy': 'same-origin',
    'permissions-policy': expect.stringContaining('camera=()') as string,
  };

  const PATHS: [what: string, path: string, status: number][] = [
    ['a page', '/', 200],
    ['an unknown initiative', '/initiatieven/3f0e9a52-7d1c-4b68-9c55-0d6a1f2b3c4d', 404],
    ['a script', '/assets/main.js', 200],
    ['a missing script', '/assets/none.js', 404],
    ['a file beside the assets', '/assets/..%2fsecret.txt', 403],
    ['robots.txt', '/robots.txt', 200],
    ['security.txt', '/.well-known/security.txt', 200],
    ['the API description', '/api/v1/openapi.json', 200],
    ['a public answer', '/api/v1/initiatives', 200],
    ['health', '/api/health/live', 200],
    ['a wrong id', '/api/v1/initiatives/1', 400],
    ['a wrong query', '/api/v1/initiatives?sort=x', 400],
    ['an address that cannot be decoded', '/api/v1/%E0%A4%A', 400],
    ['a shut door', '/api/v1/account/export', 401],
    ['an unknown route', '/api/v1/nothing', 404],
    ['a very long parameter', `/api/v1/initiatives/${'a'.repeat(500)}`, 404],
  ];

  test.each(PATHS)('T121 %s: %s', async (_what, path, status) => {
    const { headers } = await raw('get', path).expect(status);
    expect(headers).toMatchObject(EXPECTED);
    const policy = headers['content-security-policy']!;
    for (const part of [
      "default-src 'none'",
      "script-src 'self'",
      "frame-ancestors 'none'",
      "base-uri 'none'",
      "object-src 'none'",
    ])
      expect(policy).toContain(part);
    expect(policy).not.toMatch(/unsafe-(inline|eval)|\*/);
    expect(headers['cache-control']).toBeDefined();
    expect(headers).not.toHaveProperty('x-powered-by');
    expect(headers).not.toHaveProperty('server');
  });

  test('T121 a bug on our side: 500 with a number and nothing else, and all headers', async () => {
    const database = harness.app.get(Database);
    const screen = database.screen;
    database.screen = () => Promise.reject(new Error('kapot: geheim@veen.example'));
    const answer = await raw('get', '/api/v1/initiatives/similar?title=bankje').expect(500);
    database.screen = screen;
    expect(answer.headers).toMatchObject({ ...EXPECTED, 'cache-control': 'no-store' });
    expect(Object.keys(answer.body as object).sort()).toEqual(['code', 'status', 'title', 'traceId', 'type']);
    expect(answer.text).not.toContain('geheim');
  });

  test('T121 every refusal and every personal answer is kept by no cache', async () => {
    for (const route of routes) {
      const personal = await raw(route.method, addressOf(route), {
        ...cookie(),
        'sec-fetch-site': 'same-origin',
      }).send();
      if (route.name === 'signOut') resident = await harness.resident();
      const isSame = ['no-store', 'no-cache'].includes(personal.headers['cache-control'] ?? '');
      expect({ name: route.name, isSame }).toEqual({ name: route.name, isSame: true });
      if (personal.status >= 400) expect(personal.headers['cache-control']).toBe('no-store');
    }
    for (const path of ['sessions', 'sessions/current', 'account/export', 'initiatives/mine'])
      expect((await resident.get(path).expect(200)).headers['cache-control']).toBe('no-store');
    const id = await submitted(resident);
    const own = await resident.get(`initiatives/${id}`).expect(200);
    expect(own.headers['cache-control']).toBe('no-store');
    const visited = await harness.visitor().get(`initiatives/${id}`).expect(200);
    expect(visited.headers).toMatchObject({ 'cache-control': 'no-cache', vary: 'cookie' });
  });

  test('T121 what one person sees is never given to another', async () => {
    const author = await harness.resident('Schrijver');
    const id = await submitted(author);
    for (let i = 0; i < 2; i += 1) {
      expect((await author.get(`initiatives/${id}`)).body).toMatchObject({ isAuthor: true });
      expect((await harness.visitor().get(`initiatives/${id}`)).body).toMatchObject({ isAuthor: false });
      expect((await resident.get(`initiatives/${id}`)).body).toMatchObject({
        isAuthor: false,
        can: { support: { allowed: true } },
      });
    }
  });
});

describe('T124 other sites', () => {
  test.each(['null', 'https://evil.example', `https://${HOST}.evil.example`, `http://evil-${HOST}`])(
    'T124 origin %s may read nothing but the description',
    async (origin) => {
      for (const route of routes)
        for (const method of [route.method, 'options'] as const) {
          const { headers } = await raw(method, addressOf(route), {
            ...cookie(),
            origin,
            'access-control-request-method': 'PUT',
          });
          const granted = Object.keys(headers).filter((name) => name.startsWith('access-control-'));
          expect({ name: route.name, granted }).toEqual({ name: route.name, granted: [] });
        }
      const { headers } = await raw('get', '/api/v1/openapi.json', { origin }).expect(200);
      expect(headers['access-control-allow-origin']).toBe('*');
      expect(headers).not.toHaveProperty('access-control-allow-credentials');
    },
  );

  test.each([
    '//evil.example/',
    '//evil.example/%2e%2e',
    '/\\evil.example',
    '/assets//evil.example/..',
    '/assets',
    '/?returnTo=https://evil.example',
    '/inloggen?terug=//evil.example',
    '/api/v1/sessions/current?redirect=https://evil.example',
    '/api/v1//initiatives',
  ])('T124 %s redirects nowhere', async (path) => {
    const answer = await raw('get', path);
    expect(answer.status).not.toBeGreaterThanOrEqual(500);
    expect(answer.status >= 300 && answer.status < 400).toBe(false);
    expect(answer.headers).not.toHaveProperty('location');
  });
});
