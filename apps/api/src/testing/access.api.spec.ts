import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { ModulesContainer } from '@nestjs/core';
import { STAFF_ROLES } from '../shared/actor/actor';
import type { Browser } from './browser';
import { Harness } from './harness';
import { DRAFT, submitted } from './initiative.fixture';
import { addressOf, knock, type Route, routesOf } from './routes.fixture';

const ROLES = ['visitor', 'resident', ...STAFF_ROLES] as const;
type RoleName = (typeof ROLES)[number];
const EVERYONE: readonly RoleName[] = ROLES;
const SIGNED_IN: readonly RoleName[] = ROLES.filter((role) => role !== 'visitor');
const CLERK: readonly RoleName[] = ['clerk'];
const DELIVERY: readonly RoleName[] = ['clerk', 'policy-officer'];
const ADMINISTRATOR: readonly RoleName[] = ['administrator'];

/** Who may knock where. A route that is not in this table does not pass. */
const POLICY: Record<string, readonly RoleName[]> = {
  getFile: EVERYONE,
  getMunicipality: EVERYONE,
  listMunicipalities: EVERYONE,
  signIn: EVERYONE,
  listSessions: SIGNED_IN,
  whoAmI: EVERYONE,
  signOut: SIGNED_IN,
  signOutElsewhere: SIGNED_IN,
  register: EVERYONE,
  confirmRegistration: EVERYONE,
  askPasswordReset: EVERYONE,
  resetPassword: EVERYONE,
  changeProfile: SIGNED_IN,
  changePassword: SIGNED_IN,
  askEmailChange: SIGNED_IN,
  confirmEmailChange: EVERYONE,
  exportMyData: SIGNED_IN,
  deleteAccount: SIGNED_IN,
  listRoleGrants: ADMINISTRATOR,
  grantRole: ADMINISTRATOR,
  revokeRole: ADMINISTRATOR,
  listProgrammes: EVERYONE,
  listGoalChoices: EVERYONE,
  getGoal: EVERYONE,
  getProgrammeDocument: EVERYONE,
  listInitiatives: EVERYONE,
  createInitiative: SIGNED_IN,
  listMapPoints: EVERYONE,
  findSimilarInitiatives: EVERYONE,
  listMyInitiatives: SIGNED_IN,
  getInitiative: EVERYONE,
  editInitiative: SIGNED_IN,
  discardDraft: SIGNED_IN,
  listInitiativeVersions: EVERYONE,
  submitInitiative: SIGNED_IN,
  withdrawInitiative: SIGNED_IN,
  supportInitiative: SIGNED_IN,
  withdrawSupport: SIGNED_IN,
  followInitiative: SIGNED_IN,
  unfollowInitiative: SIGNED_IN,
  listWorkItems: CLERK,
  assessInitiative: CLERK,
  adviseOnInitiative: CLERK,
  recordDecision: CLERK,
  setInitiativeImage: SIGNED_IN,
  removeInitiativeImage: SIGNED_IN,
  addInitiativeDocument: SIGNED_IN,
  removeInitiativeDocument: SIGNED_IN,
  listPromises: EVERYONE,
  makePromise: DELIVERY,
  listUnpromised: DELIVERY,
  getPromise: EVERYONE,
  getPromiseOfInitiative: EVERYONE,
  movePromise: DELIVERY,
  addMilestone: DELIVERY,
  editMilestone: DELIVERY,
  setMilestoneImage: DELIVERY,
  addExpense: DELIVERY,
  getMapTile: EVERYONE,
};

let harness: Harness;
let routes: Route[];
beforeAll(async () => {
  harness = await Harness.open({ webRoot: builtSite() });
  routes = await routesOf(harness);
});
afterAll(() => harness.close());

function builtSite(): string {
  const root = mkdtempSync(join(tmpdir(), 'samenstem-web-'));
  mkdirSync(join(root, 'assets'));
  writeFileSync(
    join(root, 'index.html'),
    '<!doctype html><html><head><title>x</title></head><body></body></html>',
  );
  return root;
}

function as(role: RoleName, slug = 'midden-groningen'): Promise<Browser> | Browser {
  if (role === 'visitor') return harness.visitor(slug);
  return role === 'resident' ? harness.resident('Inwoner', slug) : harness.staff(role, slug);
}

/** What the door says; what happens behind it is another matter. */
async function doorOf(browser: Browser, route: Route): Promise<'open' | 401 | 403> {
  const { status, body } = await knock(browser, route);
  const code = (body as { code?: string } | undefined)?.code;
  if (status === 401 && code === 'sign-in-first') return 401;
  return status === 403 && code === 'not-your-role' ? 403 : 'open';
}

describe('T85 every route for every role', () => {
  test('T85 every route is in the table, and the table names no other', () => {
    expect(routes.map(({ name }) => name).sort()).toEqual(Object.keys(POLICY).sort());
  });

  test('T85 every handler says whom it is for, and is described; the exceptions are two', () => {
    const controllers = [...harness.app.get(ModulesContainer).values()].flatMap((module) => [
      ...module.controllers.values(),
    ]);
    const handlers = controllers.flatMap(({ metatype }) => {
      const prototype = (metatype as unknown as { prototype: Record<string, object> }).prototype;
      return Object.getOwnPropertyNames(prototype)
        .filter((name) => name !== 'constructor' && Reflect.hasMetadata('path', prototype[name]!))
        .map((name) => ({
          name: `${metatype!.name}.${name}`,
          isOpenToSomebody:
            Reflect.hasMetadata('audience', prototype[name]!) || Reflect.hasMetadata('audience', metatype!),
          isDescribed: !Reflect.hasMetadata('swagger/apiExcludeController', metatype!),
        }));
    });
    expect(handlers.filter(({ isOpenToSomebody }) => !isOpenToSomebody)).toEqual([]);
    expect(handlers.filter(({ isDescribed }) => isDescribed)).toHaveLength(routes.length);
    const hidden = handlers.filter(({ isDescribed }) => !isDescribed).map(({ name }) => name.split('.')[0]);
    expect(new Set(hidden)).toEqual(new Set(['DevMailController', 'HealthController']));
  });

  test.each(ROLES)(
    'T85 %s',
    async (role) => {
      const answers: Record<string, unknown> = {};
      const expected: Record<string, unknown> = {};
      for (const route of routes) {
        const refusal = role === 'visitor' ? 401 : 403;
        answers[route.name] = await doorOf(await as(role), route);
        expected[route.name] = POLICY[route.name]?.includes(role) ? 'open' : refusal;
      }
      expect(answers).toEqual(expected);
    },
    60_000,
  );
});

describe('T86 T89 things of others', () => {
  const body = { ...DRAFT, topicKey: 'groen', reason: 'Zomaar een reden.' };
  const onInitiatives = (route: Route) =>
    /\/initiatives\/\{id\}/.test(route.path) && POLICY[route.name] !== CLERK;

  test('T86 a draft of somebody else answers exactly like one that does not exist', async () => {
    const owner = await harness.resident('Eigenaar');
    const { id } = (await owner.post('initiatives', { ...DRAFT, topicKey: 'groen' }).expect(201)).body as {
      id: string;
    };
    const picture = await sharp({ create: { width: 4, height: 4, channels: 3, background: 'red' } })
      .png()
      .toBuffer();
    for (const role of ['visitor', 'resident', 'clerk', 'administrator'] as const) {
      const other = await as(role);
      const ask = (route: Route, initiative: string) => {
        const url = `${addressOf(route, initiative)}?${route.isUpload ? 'alt=Foto' : ''}`.replace(
          'documents?alt',
          'documents?title',
        );
        if (!route.isUpload) return send(other, route, url);
        const [type, bytes] = url.includes('documents')
          ? ['application/pdf', Buffer.from('%PDF-1.7')]
          : ['image/png', picture];
        return other.upload(route.method as 'put', url, type as string, bytes as Buffer);
      };
      for (const route of routes.filter(onInitiatives)) {
        const { status, text } = await ask(route, id);
        const nothing = await ask(route, '00000000-0000-4000-8000-000000000000');
        expect({ name: route.name, role, status, text }).toEqual({
          name: route.name,
          role,
          status: nothing.status,
          text: nothing.text,
        });
        if (role !== 'visitor' && route.name !== 'unfollowInitiative')
          expect({ name: route.name, status }).toEqual({ name: route.name, status: 404 });
      }
    }
    await owner.get(`initiatives/${id}`).expect(200);
  });

  function send(browser: Browser, { method, fields }: Route, url: string) {
    const known = Object.fromEntries(Object.entries(body).filter(([key]) => fields?.includes(key)));
    if (method === 'get' || method === 'delete') return browser[method](url);
    return browser[method](url, fields ? known : undefined);
  }

  test('T89 the initiative of somebody else cannot be edited, submitted, withdrawn or given files', async () => {
    const id = await submitted(await harness.resident('Eigenaar'));
    const before = (await harness.visitor().get(`initiatives/${id}`)).text;
    const attempts = [
      'editInitiative',
      'discardDraft',
      'submitInitiative',
      'withdrawInitiative',
      'removeInitiativeImage',
      'removeInitiativeDocument',
    ];
    for (const role of ['resident', 'clerk', 'moderator', 'administrator'] as const) {
      const other = await as(role);
      for (const route of routes.filter(({ name }) => attempts.includes(name))) {
        const answer = await send(other, route, addressOf(route, id));
        expect({ name: route.name, ...answer.body }).toMatchObject({
          name: route.name,
          status: 403,
          code: 'not-the-author',
        });
      }
    }
    expect((await harness.visitor().get(`initiatives/${id}`)).text).toBe(before);
  });

  test('T93 a file of a draft is for its owner alone, of a published one for all', async () => {
    const owner = await harness.resident('Eigenaar');
    const { id } = (await owner.post('initiatives', { ...DRAFT, topicKey: 'groen' })).body as { id: string };
    const pdf = await owner
      .upload('post', `initiatives/${id}/documents?title=Plan`, 'application/pdf', Buffer.from('%PDF-1.7'))
      .expect(201);
    const file = `files/${(pdf.body as { id: string }).id}`;
    expect((await owner.get(file).expect(200)).headers['cache-control']).toBe('no-store');
    for (const role of ROLES) await (await as(role)).get(file).expect(404);
    await (await harness.resident('Elders', 'oldambt')).get(file).expect(404);
    await owner.put(`initiatives/${id}/submission`).expect(204);
    await harness.visitor().get(file).expect(200);
    await harness.visitor('oldambt').get(file).expect(404);
  });
});

test('T87 a draft shows nowhere: list, search, filters, map, alike, goal, versions, share card, feed of others', async () => {
  const owner = await harness.resident('Eigenaar');
  const goal = ((await owner.get('goals').expect(200)).body as { id: string }[])[0]!.id;
  const title = 'Kwetterende zwaluwtoren';
  const place = { latitude: 53.1, longitude: 6.7, goalId: goal };
  const { id } = (
    await owner.post('initiatives', { ...DRAFT, ...place, topicKey: 'groen', title }).expect(201)
  ).body as { id: string };
  const sorts = ['newest', 'most-supported', 'ending-soon', 'relevance'].map(
    (sort) => `initiatives?sort=${sort}&search=zwaluwtoren`,
  );
  const phases = ['gathering', 'under-review', 'expired', 'withdrawn', 'honoured'].map(
    (phase) => `initiatives?phase=${phase}`,
  );
  const places = [
    ...sorts,
    ...phases,
    'initiatives?size=50',
    `initiatives?goal=${goal}`,
    'initiatives?topic=groen',
    'initiatives/map-points',
    'initiatives/similar?title=Kwetterende%20zwaluwtoren',
    'initiatives/mine',
    'work-items',
    `goals/${goal}`,
    'programmes',
    'promises',
    'account/export',
    `/initiatieven/${id}`,
    '/initiatieven',
    '/',
  ];
  const seenBy = async (browser: Browser) => {
    const seen = [];
    for (const path of places) {
      const { text } = await browser.get(path);
      const shown = text.replaceAll(`http://midden-groningen.localhost/initiatieven/${id}`, '');
      if (/zwaluwtoren/i.test(shown) || shown.includes(id)) seen.push(path);
    }
    return seen;
  };
  for (const role of ['visitor', 'resident', 'clerk'] as const)
    expect(await seenBy(await as(role))).toEqual([]);
  await harness.visitor().get(`/initiatieven/${id}`).expect(404);
  await owner.put(`initiatives/${id}/submission`).expect(204);
  expect((await seenBy(harness.visitor())).length).toBeGreaterThanOrEqual(11);
});

describe('T90 T91 other municipalities', () => {
  test('T90 a session of one municipality is worth nothing in another', async () => {
    for (const role of ['resident', 'clerk', 'administrator'] as const) {
      const here = await as(role);
      const there = Object.assign(harness.visitor('oldambt'), { token: here.token });
      for (const route of routes.filter(({ name }) => POLICY[name] !== EVERYONE))
        expect({ name: route.name, door: await doorOf(there, route) }).toEqual({
          name: route.name,
          door: 401,
        });
      expect((await there.get('sessions/current').expect(200)).body).toEqual({ account: null });
    }
  });

  test('T91 an administrator sees, grants and withdraws nothing elsewhere', async () => {
    const here = await harness.staff('administrator');
    const elsewhere = await harness.staff('clerk', 'oldambt');
    const list = (await here.get('role-grants').expect(200)).text;
    expect(list).not.toContain(elsewhere.accountId);
    const email = `${elsewhere.accountId}@test.example`;
    expect((await here.post('role-grants', { email, role: 'moderator' }).expect(404)).body).toMatchObject({
      code: 'account-not-found',
    });
    const [grant] = await harness.sql<{ id: string }>(
      'oldambt',
      'SELECT id FROM role_grant WHERE account_id = $1',
      [elsewhere.accountId],
    );
    await here.delete(`role-grants/${grant!.id}`).expect(404);
    await elsewhere.get('work-items').expect(200);
  });
});
