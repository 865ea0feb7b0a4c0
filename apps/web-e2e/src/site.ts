// What every journey needs: a browser, people who each have a browser of their own, their mail, and the checks.
import { get } from 'node:http';
import { AxeBuilder } from '@axe-core/playwright';
import { type Browser, type BrowserContext, chromium, type Locator, type Page } from 'playwright-core';

export const DEMO_PASSWORD = 'welkom-bij-de-demo';
export const PHONE = { width: 360, height: 780 };
export const DESK = { width: 1280, height: 900 };

const port = process.env.BASE_PORT ?? '';
const PATIENCE_MS = 20_000;

// Jest reads no testTimeout of a project.
jest.setTimeout(60_000);

const ARGUMENTS = [
  '--no-sandbox',
  '--disable-dev-shm-usage',
  '--font-render-hinting=none',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** The address of a page; without a municipality the one of the portal. */
export function addressOf(municipality: string, path = '/'): string {
  return `http://${municipality ? `${municipality}.` : ''}localhost:${port}${path}`;
}

/** Asks the server without a browser, the way a link preview reads a page; not every system knows `*.localhost`. */
export function ask(
  municipality: string,
  path: string,
): Promise<{ status: number; type: string; text: string }> {
  const { host } = new URL(addressOf(municipality));
  return new Promise((resolve, reject) => {
    get({ host: '127.0.0.1', port, path, headers: { host } }, (answer) => {
      const parts: Buffer[] = [];
      answer.on('data', (part: Buffer) => parts.push(part));
      answer.on('end', () => {
        const text = Buffer.concat(parts).toString('utf8');
        resolve({ status: answer.statusCode ?? 0, type: answer.headers['content-type'] ?? '', text });
      });
    }).on('error', reject);
  });
}

export async function readJson<T>(municipality: string, path: string): Promise<T> {
  return JSON.parse((await ask(municipality, path)).text) as T;
}

/** Tries until it no longer throws: for what another program still has to do, such as sending mail. */
export async function eventually<T>(work: () => Promise<T>): Promise<T> {
  const deadline = performance.now() + PATIENCE_MS;
  for (;;) {
    try {
      return await work();
    } catch (error) {
      if (performance.now() > deadline) throw error;
      await new Promise((resolve) => setTimeout(resolve, 150));
    }
  }
}

/** The mails to an address, the newest first: where each can be read, by subject. */
export async function mailsTo(email: string): Promise<{ subject: string; path: string }[]> {
  const { text: page } = await ask('', `/dev/mail?to=${encodeURIComponent(email)}`);
  const rows = page.matchAll(/<a href="(\/dev\/mail\/\d+)">([^<]*)<\/a>/g);
  return [...rows].map(([, path = '', subject = '']) => ({ path, subject }));
}

export async function subjectsTo(email: string): Promise<string[]> {
  return (await mailsTo(email)).map(({ subject }) => subject);
}

interface Options {
  viewport?: { width: number; height: number };
}

/** Somebody at a computer: a browser context with one page. */
export class Person {
  /** Addresses outside this site that were asked for (T135). */
  readonly outside: string[] = [];
  /** What the console of the browser complained about. */
  readonly complaints: string[] = [];

  private constructor(
    readonly context: BrowserContext,
    readonly page: Page,
    readonly municipality: string,
  ) {
    context.on('request', (request) => {
      const { protocol, hostname } = new URL(request.url());
      if (protocol.startsWith('http') && !/(^|\.)localhost$/.test(hostname)) this.outside.push(request.url());
    });
    context.on('weberror', (error) => this.complaints.push(error.error().message));
    context.on('console', (message) => {
      // Without internet there are no tiles of the background map.
      if (message.type() === 'error' && !message.location().url.includes('/map-tiles/'))
        this.complaints.push(`${message.text()} (${message.location().url})`);
    });
  }

  static async arrive(browser: Browser, municipality: string, { viewport = DESK }: Options): Promise<Person> {
    const place = { locale: 'nl-NL', timezoneId: 'Europe/Amsterdam' };
    // Without movement nothing is half visible when it is looked at.
    const context = await browser.newContext({ ...place, viewport, reducedMotion: 'reduce' });
    context.setDefaultTimeout(PATIENCE_MS);
    return new Person(context, await context.newPage(), municipality);
  }

  async go(path: string): Promise<void> {
    await this.page.goto(addressOf(this.municipality, path));
    await this.arrived();
  }

  /** Waits until the page is there and no longer loading. */
  async arrived(): Promise<void> {
    await this.page.waitForFunction(
      () => document.querySelector('h1') && !document.body.innerText.includes('Even laden…'),
    );
  }

  title(name: string | RegExp): Promise<void> {
    return this.sees(this.page.getByRole('heading', { level: 1, name }));
  }

  reads(text: string | RegExp): Promise<void> {
    return this.sees(this.page.getByText(text).first());
  }

  /** Waits for it; when it does not come, the error tells what was there instead. */
  async sees(locator: Locator): Promise<void> {
    await locator.waitFor().catch(async (error: Error) => {
      const instead = await this.page.locator('body').innerText();
      throw new Error(`${error.message}\nAt ${this.page.url()} it says:\n${instead.slice(0, 2000)}`);
    });
  }

  button(name: string | RegExp): Locator {
    return this.page.getByRole('button', { name, exact: true });
  }

  press(name: string | RegExp): Promise<void> {
    return this.button(name).click();
  }

  /** Follows the first link of that name in the page itself. */
  follow(name: string | RegExp): Promise<void> {
    return this.page.getByRole('main').getByRole('link', { name }).first().click();
  }

  field(label: string | RegExp): Locator {
    return this.page.getByLabel(label, { exact: typeof label === 'string' });
  }

  async fill(texts: Record<string, string>): Promise<void> {
    for (const [label, text] of Object.entries(texts)) await this.field(label).fill(text);
  }

  /** With the form, from the page where one is. */
  async signIn(email: string, password = DEMO_PASSWORD): Promise<void> {
    await this.fill({ 'E-mailadres': email, Wachtwoord: password });
    await this.page.getByRole('main').getByRole('button', { name: 'Inloggen' }).click();
  }

  /** Without the form, for who has better things to do. */
  async isSignedIn(email: string, password = DEMO_PASSWORD): Promise<this> {
    await this.page.goto(addressOf(this.municipality, '/api/health/live'));
    const body = JSON.stringify({ email, password });
    const status = await this.page.evaluate(async (credentials) => {
      const headers = { 'content-type': 'application/json' };
      return (await fetch('/api/v1/sessions', { method: 'POST', headers, body: credentials })).status;
    }, body);
    if (status !== 201) throw new Error(`${email} could not sign in: ${status}`);
    return this;
  }

  /** Opens the newest mail with this subject, as soon as it is there. */
  async openMail(email: string, subject: string | RegExp): Promise<void> {
    const mail = await eventually(async () => {
      const mails = await mailsTo(email);
      const found = mails.find(
        (each) => each.subject === subject || (subject instanceof RegExp && subject.test(each.subject)),
      );
      if (!found)
        throw new Error(
          `no mail ‘${subject}’ to ${email}, only: ${mails.map((each) => each.subject).join(', ')}`,
        );
      return found;
    });
    await this.page.goto(addressOf(this.municipality, mail.path));
  }

  /** Follows the link in the mail that is open. */
  async followMail(link: RegExp): Promise<void> {
    await this.page.getByRole('link', { name: link }).first().click();
    await this.arrived();
  }

  leave(): Promise<void> {
    return this.context.close();
  }
}

/** For one file of journeys: one browser, and people who stay for one test or for the whole file. */
export function openSite(municipality: string, stay: 'test' | 'file' = 'test') {
  let browser: Browser;
  const people: Person[] = [];
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: process.env.CHROME_PATH, args: ARGUMENTS });
  });
  afterEach(async () => {
    expect(people.flatMap(({ outside }) => outside)).toEqual([]);
    if (stay === 'test') await Promise.all(people.splice(0).map((person) => person.leave()));
  });
  afterAll(() => browser?.close());
  return {
    person: async (options: Options & { at?: string } = {}): Promise<Person> => {
      const person = await Person.arrive(browser, options.at ?? municipality, options);
      people.push(person);
      return person;
    },
  };
}

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What axe finds wrong on the page as it stands, one line per rule. */
export async function barriers(page: Page): Promise<string[]> {
  const settings = { runOnly: RULES, resultTypes: ['violations' as const], preload: false };
  // Without frames there is no need for the second page that the usual mode opens every time.
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).options(settings).analyze();
  return violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 200)).join(' | ')}`,
  );
}

/** By how many pixels the page is wider than the window. */
export function overflow(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}
