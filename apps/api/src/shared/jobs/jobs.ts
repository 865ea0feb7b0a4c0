import { Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import PgBoss from 'pg-boss';
import { Config } from '../../config';
import { type Job, type Queue, QUEUES } from './queues';

export type { Job } from './queues';

export const JOB_SCHEMA = 'jobs';

/** Runs pg-boss's own SQL inside somebody's transaction. */
export interface SqlRunner {
  executeSql(text: string, values: unknown[]): Promise<{ rows: object[] }>;
}

type Handler = (job: Job) => Promise<void>;

/** A mail server that is away for a day must not lose mail: about twenty tries over more than a day. */
const RETRY = { retryLimit: 20, retryDelay: 15, retryBackoff: true };

/** Later work, inserted through the transaction of its cause: no commit, no job. */
@Injectable()
export class Jobs implements OnApplicationShutdown {
  private readonly logger = new Logger('Jobs');
  private readonly handlers = new Map<Queue, Handler>();
  private readonly nightly: Queue[] = [];
  private readonly boss: PgBoss;
  private started = false;

  constructor(private readonly config: Config) {
    this.boss = this.open();
  }

  /** Half past three in Amsterdam, by the worker. */
  everyNight(queue: Queue): void {
    this.nightly.push(queue);
  }

  handle(queue: Queue, handler: Handler): void {
    this.handlers.set(queue, handler);
  }

  async later(db: SqlRunner, queue: Queue, jobs: Job[]): Promise<void> {
    if (jobs.length === 0) return;
    const rows = jobs.map((data) => ({ name: queue, data, ...RETRY }));
    await this.boss.insert(rows, { db });
  }

  /** A deleted account leaves no job behind; news for others goes out without its id (T132). */
  async forget(db: SqlRunner, accountId: string): Promise<void> {
    for (const table of ['job', 'archive']) {
      await db.executeSql(`DELETE FROM ${JOB_SCHEMA}.${table} WHERE data->>'accountId' = $1`, [accountId]);
      await db.executeSql(
        `UPDATE ${JOB_SCHEMA}.${table} SET data = data - 'except' WHERE data->>'except' = $1`,
        [accountId],
      );
    }
  }

  /** Makes the queue's own tables and queues; part of migrating. */
  async install(): Promise<void> {
    const boss = this.open();
    await boss.start();
    for (const queue of QUEUES) await boss.createQueue(queue);
    await boss.stop({ graceful: false });
  }

  /** The worker process: take jobs until the process stops. */
  async work(): Promise<void> {
    await this.boss.start();
    this.started = true;
    for (const queue of this.nightly)
      await this.boss.schedule(queue, '30 3 * * *', {}, { tz: 'Europe/Amsterdam' });
    for (const [queue, handler] of this.handlers)
      await this.boss.work<Job>(queue, { batchSize: 20, pollingIntervalSeconds: 1 }, async (jobs) => {
        for (const job of jobs) await this.perform(queue, job, handler);
      });
  }

  /** Does everything that is due now, in this process: the tests and the story seed. */
  async drain(): Promise<number> {
    let done = 0;
    await this.connect();
    for (let busy = true; busy;) {
      busy = false;
      for (const [queue, handler] of this.handlers) {
        const jobs = await this.boss.fetch<Job>(queue, { batchSize: 200 });
        for (const job of jobs) {
          await handler(job.data);
          await this.boss.complete(queue, job.id);
          done += 1;
        }
        busy ||= jobs.length > 0;
      }
    }
    return done;
  }

  async onApplicationShutdown(): Promise<void> {
    if (this.started) await this.boss.stop({ graceful: true, wait: true, timeout: 8_000 });
  }

  /**
   * One job that fails is tried again alone, not the whole batch with mails that went out already. pg-boss keeps the
   * error; the words of a mail server may name an address, so only its code is kept (T138).
   */
  private async perform(queue: Queue, { id, data }: PgBoss.Job<Job>, handler: Handler): Promise<void> {
    try {
      await handler(data);
    } catch (error) {
      const code = String((error as { code?: unknown }).code ?? 'unknown');
      this.logger.warn(`a job of ${queue} failed with ${code}; it is tried again`);
      await this.boss.fail(queue, id, { code });
    }
  }

  /** pg-boss cannot be started again after it stopped: one each for installing and for working. */
  private open(): PgBoss {
    const boss = new PgBoss({ connectionString: this.config.databaseUrl, schema: JOB_SCHEMA, max: 4 });
    boss.on('error', () => this.logger.warn('the job queue lost its database; it tries again'));
    return boss;
  }

  private async connect(): Promise<void> {
    if (this.started) return;
    await this.boss.start();
    this.started = true;
  }
}
