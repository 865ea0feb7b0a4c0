import { randomUUID } from 'node:crypto';
import { Test } from '@nestjs/testing';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { AppModule } from '../app.module';
import { Config } from '../config';
import { Registry } from '../municipalities/municipalities.module';
import { Mailer } from '../notifications/notifications.module';
import { serveApiDescription } from '../open-api';
import { hashToken } from '../shared/access/session-reader';
import type { StaffRole } from '../shared/actor/actor';
import { Clock } from '../shared/clock/clock';
import { Database } from '../shared/database/database';
import { fastifyAdapter, setUpHttp } from '../shared/http/setup';
import { Jobs } from '../shared/jobs/jobs';
import { serveWeb } from '../web-pages/web-pages.module';
import { Browser } from './browser';

export interface SentMail {
  to: string;
  subject: string;
  paragraphs: string[];
  url: string;
  copy: string[];
}

/** A day in the tests; the clock stands still until a test moves it. */
export const START = new Date('2026-03-02T09:00:00Z');

/** The whole application on this worker's own database, with a clock and a letter box that the test holds. */
export class Harness {
  readonly mails: SentMail[] = [];
  private at = START;

  private constructor(readonly app: NestFastifyApplication) {
    app.get(Clock).now = () => this.at;
    app.get(Mailer).send = async (to, _language, _context, text) => {
      const { subject, paragraphs, button, copy } = text;
      this.mails.push({ to, subject, paragraphs, url: button?.url ?? '', copy: copy?.lines ?? [] });
    };
  }

  static async open(settings: Partial<Config> = {}): Promise<Harness> {
    const module = await Test.createTestingModule({ imports: [AppModule.api()] }).compile();
    const config = Object.assign(module.get(Config), settings);
    const app = module.createNestApplication<NestFastifyApplication>(fastifyAdapter(config), {
      logger: ['error'],
      bodyParser: false,
    });
    const { slugs } = app.get(Registry);
    setUpHttp(app, { config, municipalities: slugs });
    serveApiDescription(app, config);
    await serveWeb(app, config);
    await app.init();
    await app.getHttpAdapter().getInstance().ready();
    const harness = new Harness(app);
    await harness.empty();
    return harness;
  }

  moveTo(at: Date | string): void {
    this.at = new Date(at);
  }

  now(): Date {
    return this.at;
  }

  /** Does what the worker would do now. */
  drain(): Promise<number> {
    return this.app.get(Jobs).drain();
  }

  /** From here on only what happens next lies in the letter box. */
  async emptyLetterBox(): Promise<void> {
    await this.drain();
    this.mails.length = 0;
  }

  visitor(slug = 'midden-groningen'): Browser {
    return new Browser(this.app.getHttpServer(), slug);
  }

  /** Somebody with an account, signed in; the way in through the front door is tested in accounts. */
  async resident(name = 'Inwoner', slug = 'midden-groningen'): Promise<Browser> {
    const [resident] = await this.residents(1, name, slug);
    return resident!;
  }

  async residents(count: number, name = 'Inwoner', slug = 'midden-groningen'): Promise<Browser[]> {
    const people = Array.from({ length: count }, () =>
      Object.assign(this.visitor(slug), { accountId: randomUUID() }),
    );
    for (const person of people) person.token = randomUUID();
    const ids = people.map(({ accountId }) => accountId);
    const hashes = people.map(({ token }) => hashToken(token!));
    await this.sql(
      slug,
      `WITH made AS (
         INSERT INTO account (id, email, password_hash, display_name, created_at)
         SELECT id, id || '@test.example', 'none', $2, $3 FROM unnest($1::uuid[]) AS id RETURNING id)
       INSERT INTO session (token_hash, account_id, device, created_at, seen_at, ends_at, idle_limit)
       SELECT hash, id, 'test', $3, $3, $3::timestamptz + interval '10 years', interval '10 years'
       FROM unnest($4::bytea[], $1::uuid[]) AS sessions(hash, id)`,
      [ids, name, this.at, hashes],
    );
    return people;
  }

  async staff(role: StaffRole, slug = 'midden-groningen'): Promise<Browser> {
    const person = await this.resident(`De ${role}`, slug);
    await this.sql(
      slug,
      'INSERT INTO role_grant (id, account_id, role, granted_at) VALUES ($1, $2, $3, $4)',
      [randomUUID(), person.accountId, role, this.at],
    );
    return person;
  }

  /** Straight to the database: to prepare what a test is not about, and to look behind the API. */
  async sql<Row extends object>(slug: string, text: string, values: unknown[] = []): Promise<Row[]> {
    const pool = await this.app.get(Database).pool({ municipality: slug });
    return (await pool.query(text, values)).rows as Row[];
  }

  /** Other spec files of this worker used the same database. */
  async empty(): Promise<void> {
    for (const slug of this.app.get(Registry).slugs)
      await this.sql(
        slug,
        'TRUNCATE account, registration, initiative, file, audit_entry, rate_limit CASCADE',
      );
    await this.sql('oldambt', 'DELETE FROM jobs.job');
  }

  async close(): Promise<void> {
    await this.app.close();
  }
}
