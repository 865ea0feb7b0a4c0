import type { PoolClient, QueryResultRow } from 'pg';
import type { EntityManager } from 'typeorm';
import type { Job, Queue } from '../jobs/queues';
import type { Statement } from './statement';

/** What every transaction of this process shares: the clock, and the queue for later work. */
export interface TxTools {
  now: () => Date;
  later: (tx: Tx, queue: Queue, jobs: Job[]) => Promise<void>;
}

/** One open transaction in one municipality: entities through `orm`, screens and hot paths through `rows`. */
export class Tx {
  readonly lasts: Promise<unknown>[] = [];

  constructor(
    readonly municipality: string,
    readonly orm: EntityManager,
    private readonly client: PoolClient,
    private readonly tools: TxTools,
  ) {}

  now(): Date {
    return this.tools.now();
  }

  /** Work for the worker, in this transaction: no commit, no job. */
  later(queue: Queue, jobs: Job[]): Promise<void> {
    return this.tools.later(this, queue, jobs);
  }

  async rows<Row extends QueryResultRow>(query: Statement, values: readonly unknown[] = []): Promise<Row[]> {
    const result = await this.client.query<Row>({ ...query, values: [...values] });
    return result.rows;
  }

  async row<Row extends QueryResultRow>(
    query: Statement,
    values: readonly unknown[] = [],
  ): Promise<Row | null> {
    return (await this.rows<Row>(query, values))[0] ?? null;
  }

  /**
   * A last statement whose answer nobody needs travels together with the commit: one wait less. If it fails, the
   * commit undoes everything and the transaction fails with its error.
   */
  last(sent: Promise<unknown>): void {
    this.lasts.push(sent);
    sent.catch(() => undefined);
  }

  /** For libraries that bring their own SQL (the job queue). */
  async executeSql(text: string, values: unknown[]): Promise<{ rows: QueryResultRow[] }> {
    return this.client.query(text, values);
  }
}
