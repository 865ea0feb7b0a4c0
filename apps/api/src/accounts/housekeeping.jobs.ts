import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Registry } from '../municipalities/municipalities.module';
import { Database } from '../shared/database/database';
import { statement } from '../shared/database/statement';
import { Jobs } from '../shared/jobs/jobs';

/** What has served its time, per table; nothing personal is kept longer than it is of use (T133). */
const FORGET = [
  statement('forget-registrations', 'DELETE FROM registration WHERE expires_at <= $1'),
  statement('forget-links', 'DELETE FROM account_token WHERE expires_at <= $1'),
  statement('forget-sessions', 'DELETE FROM session WHERE ends_at <= $1 OR seen_at <= $1 - idle_limit'),
  statement(
    'forget-limits',
    `DELETE FROM rate_limit WHERE expire <= extract(epoch FROM $1::timestamptz) * 1000`,
  ),
];

/** Every night, in every municipality. */
@Injectable()
export class HousekeepingJobs implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly registry: Registry,
    private readonly jobs: Jobs,
  ) {}

  onModuleInit(): void {
    this.jobs.handle('housekeeping', () => this.forget());
    this.jobs.everyNight('housekeeping');
  }

  async forget(): Promise<void> {
    for (const municipality of this.registry.slugs)
      for (const query of FORGET) await this.database.screen({ municipality }, query, [this.database.now()]);
  }
}
