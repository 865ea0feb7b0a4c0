import { randomUUID } from 'node:crypto';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { MunicipalitiesService } from '../municipalities/municipalities.service';
import { system } from '../shared/actor/actor';
import { Clock } from '../shared/clock/clock';
import { Database } from '../shared/database/database';
import { statement } from '../shared/database/statement';
import type { Tx } from '../shared/database/tx';
import { type Job, Jobs } from '../shared/jobs/jobs';
import { longDate, type MailFacts, type MailTemplate, mailTexts } from './mail-texts';
import { type Language, Mailer } from './mailer';

export type { MailFacts, MailTemplate } from './mail-texts';

/** What a mail job carries: an account, a template and public facts; never an address or a token. */
export interface MailJob extends Job {
  accountId: string;
  template: MailTemplate;
  /** Path on the municipality's site that the button opens. */
  path: string;
  facts: Omit<MailFacts, 'url' | 'date'> & { date?: string };
}

export interface News {
  template: MailTemplate;
  /** With the account and the template this makes a notification unique: told once, however often the job runs. */
  subjectId: string;
  path: string;
  facts: MailJob['facts'];
}

const addNotifications = statement(
  'notifications-add',
  `INSERT INTO notification (id, account_id, kind, subject_id, created_at)
   SELECT gen_random_uuid(), account.id, $2, $3, $4 FROM account WHERE account.id = ANY ($1::uuid[])
   ON CONFLICT DO NOTHING RETURNING account_id AS "accountId"`,
);
const findRecipient = statement(
  'mail-recipient',
  `SELECT email, display_name AS "displayName", language FROM account
   WHERE id = $1 AND disabled_at IS NULL AND (wants_mail OR $2)`,
);

interface Recipient {
  email: string;
  displayName: string;
  language: Language;
}

/** Mails that a person must get, whatever they set: their own messages and their account. */
const ALWAYS = new Set<MailTemplate>([
  'initiative-received',
  'password-changed',
  'already-registered',
  'clerk-threshold-reached',
]);

@Injectable()
export class NotificationsService implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly jobs: Jobs,
    private readonly clock: Clock,
    private readonly mailer: Mailer,
    private readonly municipalities: MunicipalitiesService,
  ) {}

  onModuleInit(): void {
    this.jobs.handle('mail', (job) => this.deliver(job as MailJob));
  }

  /** Tells each of these accounts once; the mails go out after the commit. */
  async tell(tx: Tx, accountIds: readonly string[], news: News): Promise<void> {
    const told = await tx.rows<{ accountId: string }>(addNotifications, [
      accountIds,
      news.template,
      news.subjectId,
      this.clock.now(),
    ]);
    const { template, path, facts } = news;
    const mails = told.map(({ accountId }) => ({
      municipality: tx.municipality,
      accountId,
      template,
      path,
      facts,
    }));
    await this.jobs.later(tx, 'mail', mails);
  }

  /** A mail that may be sent more than once, such as "your password has changed". */
  async mail(tx: Tx, accountId: string, template: MailTemplate, path: string): Promise<void> {
    await this.tell(tx, [accountId], { template, path, subjectId: randomUUID(), facts: {} });
  }

  /** Writes and sends one mail to an address that may not belong to an account yet. */
  async send(
    municipality: string,
    to: Recipient,
    template: MailTemplate,
    path: string,
    facts: MailJob['facts'],
  ): Promise<void> {
    const { name } = await this.municipalities.current(system(municipality));
    const siteUrl = this.municipalities.address(municipality);
    const date = facts.date ? longDate(new Date(facts.date), to.language) : undefined;
    const text = mailTexts[to.language][template]({ ...facts, date, url: `${siteUrl}${path}` });
    await this.mailer.send(
      to.email,
      to.language,
      { municipality: name, siteUrl, displayName: to.displayName },
      text,
    );
  }

  private async deliver(job: MailJob): Promise<void> {
    const who = system(job.municipality);
    const [to] = await this.database.screen<Recipient>(who, findRecipient, [
      job.accountId,
      ALWAYS.has(job.template),
    ]);
    if (to) await this.send(job.municipality, to, job.template, job.path, job.facts);
  }
}
