import { createHash } from 'node:crypto';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import {
  type MailFacts,
  type MailTemplate,
  NotificationsService,
} from '../notifications/notifications.service';
import { system } from '../shared/actor/actor';
import { Database } from '../shared/database/database';
import { statement } from '../shared/database/statement';
import type { Tx } from '../shared/database/tx';
import { type Job, Jobs } from '../shared/jobs/jobs';

/** Something that everyone around an initiative should hear, once. */
export interface InitiativeEvent {
  initiativeId: string;
  template: MailTemplate;
  facts: Omit<MailFacts, 'url'>;
  /** What makes this event unique when a kind can happen more often (an edit, a milestone). */
  subject?: string;
  /** Who did it need not be told. */
  except?: string | null;
}

interface NewsJob extends Job, InitiativeEvent {}

const findAudience = statement(
  'initiative-audience',
  `SELECT account_id AS id FROM initiative_support WHERE initiative_id = $1
   UNION SELECT account_id FROM initiative_follow WHERE initiative_id = $1
   UNION SELECT author_id FROM initiative WHERE id = $1 AND author_id IS NOT NULL`,
);

@Injectable()
export class InitiativeNews implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly jobs: Jobs,
    private readonly notifications: NotificationsService,
  ) {}

  onModuleInit(): void {
    this.jobs.handle('initiative-news', (job) => this.tellEveryone(job as NewsJob));
  }

  /** One job in the transaction of the cause; the worker finds the supporters, so the cause stays quick. */
  async spread(tx: Tx, event: InitiativeEvent): Promise<void> {
    await tx.later('initiative-news', [{ municipality: tx.municipality, ...event }]);
  }

  private async tellEveryone(job: NewsJob): Promise<void> {
    await this.database.write(system(job.municipality), async (tx) => {
      const audience = await tx.rows<{ id: string }>(findAudience, [job.initiativeId]);
      const ids = audience.map(({ id }) => id).filter((id) => id !== job.except);
      const subjectId = job.subject ? uuidOf(job.subject) : job.initiativeId;
      const path = `/initiatieven/${job.initiativeId}`;
      await this.notifications.tell(tx, ids, { template: job.template, subjectId, path, facts: job.facts });
    });
  }
}

/** The same subject gives the same id, so that a job that runs twice tells once. */
function uuidOf(subject: string): string {
  const hex = createHash('sha256').update(subject).digest('hex');
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `5${hex.slice(13, 16)}`,
    `8${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join('-');
}
