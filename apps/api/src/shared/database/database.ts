import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import type { Pool, PoolClient, QueryResultRow } from 'pg';
import { DataSource } from 'typeorm';
import type { PostgresDriver } from 'typeorm/driver/postgres/PostgresDriver.js';
import { Config } from '../../config';
import { Clock } from '../clock/clock';
import { Jobs } from '../jobs/jobs';
import { ChangeFeed } from './change-feed';
import { dataSourceOptions } from './data-source';
import type { Statement } from './statement';
import { Tx, type TxTools } from './tx';

/** Anything that names its municipality: an actor, mostly. */
export interface InMunicipality {
  municipality: string;
}

/**
 * The one door to the data. Each municipality has its own schema and its own small connection pool whose
 * search_path is fixed at connecting, so no statement can reach another municipality by forgetting something.
 */
@Injectable()
export class Database implements OnApplicationShutdown {
  private readonly tools: TxTools = {
    now: () => this.clock.now(),
    later: (tx, queue, jobs) => this.jobs.later(tx, queue, jobs),
  };
  private readonly sources = new Map<string, Promise<DataSource>>();

  constructor(
    private readonly config: Config,
    private readonly changes: ChangeFeed,
    private readonly clock: Clock,
    private readonly jobs: Jobs,
  ) {}

  now(): Date {
    return this.clock.now();
  }

  /** Several statements that must see the same moment. */
  async read<T>(who: InMunicipality, work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.transaction(who, 'START TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY', work);
  }

  /** All or nothing; caches hear of it after the commit. */
  async write<T>(who: InMunicipality, work: (tx: Tx) => Promise<T>): Promise<T> {
    const result = await this.transaction(who, 'START TRANSACTION', work);
    this.changes.announce(who.municipality);
    return result;
  }

  /** One statement made for one screen is a transaction by itself: one round trip. */
  async screen<Row extends QueryResultRow>(
    who: InMunicipality,
    query: Statement,
    values: readonly unknown[] = [],
  ): Promise<Row[]> {
    const pool = await this.pool(who);
    return (await pool.query<Row>({ ...query, values: [...values] })).rows;
  }

  async pool(who: InMunicipality): Promise<Pool> {
    return ((await this.source(who.municipality)).driver as PostgresDriver).master as Pool;
  }

  async onApplicationShutdown(): Promise<void> {
    for (const source of this.sources.values()) await (await source).destroy();
    this.sources.clear();
  }

  private async transaction<T>(who: InMunicipality, begin: string, work: (tx: Tx) => Promise<T>): Promise<T> {
    const runner = (await this.source(who.municipality)).createQueryRunner();
    const client = (await runner.connect()) as PoolClient;
    try {
      const begun = client.query(begin);
      begun.catch(() => undefined); // Awaited below; until then the statements of `work` fail with it.
      const tx = new Tx(who.municipality, runner.manager, client, this.tools);
      const result = await work(tx);
      const [commit] = await Promise.all([client.query('COMMIT'), begun, ...tx.lasts]);
      if (commit.command !== 'COMMIT') throw new Error('a statement failed and its error was not passed on');
      return result;
    } catch (error) {
      await client.query('ROLLBACK').catch(() => undefined);
      throw error;
    } finally {
      await runner.release();
    }
  }

  private source(municipality: string): Promise<DataSource> {
    const known = this.sources.get(municipality);
    if (known) return known;
    const opening = new DataSource(dataSourceOptions(this.config, municipality)).initialize();
    this.sources.set(municipality, opening);
    opening.catch(() => this.sources.delete(municipality));
    return opening;
  }
}
