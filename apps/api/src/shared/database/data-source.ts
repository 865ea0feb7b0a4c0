import { type DataSourceOptions, getMetadataArgsStorage } from 'typeorm';
import { migrations } from '../../migrations';

const SLUG = /^[a-z][a-z0-9-]{1,40}$/;

/** The PostgreSQL schema of a municipality: `oude-ijsselstreek` → `oude_ijsselstreek`. */
export function schemaOf(municipality: string): string {
  if (!SLUG.test(municipality)) throw new Error('not a municipality slug');
  return municipality.replaceAll('-', '_');
}

export function dataSourceOptions(
  settings: { databaseUrl: string; poolSize: number },
  municipality: string,
): DataSourceOptions {
  return {
    type: 'postgres',
    url: settings.databaseUrl,
    // Every class with @Entity that the program has loaded: a module born tomorrow is in it.
    entities: getMetadataArgsStorage().tables.map(({ target }) => target),
    migrations,
    migrationsTableName: 'migration',
    synchronize: false,
    logging: false,
    poolSize: settings.poolSize,
    extra: {
      options: `-c search_path=${schemaOf(municipality)},extensions -c timezone=UTC -c statement_timeout=15000`,
      // Statements that need not wait for each other's answer travel together (START TRANSACTION and the first one).
      pipeline: true,
      idleTimeoutMillis: 30_000,
      connectionTimeoutMillis: 5_000,
      application_name: `samenstem ${municipality}`,
    },
  };
}
