import { schemaOf } from '../shared/database/data-source';
import type { Harness } from './harness';

export interface Place {
  table: string;
  column: string;
}

/** Every column of the municipality and of the job queue in which a value could stand as text. */
export async function readableColumns(harness: Harness, slug: string): Promise<Place[]> {
  return harness.sql<Place>(
    slug,
    `SELECT quote_ident(table_schema) || '.' || quote_ident(table_name) AS table, quote_ident(column_name) AS column
     FROM information_schema.columns JOIN information_schema.tables USING (table_schema, table_name)
     WHERE table_schema = ANY ($1) AND table_type = 'BASE TABLE'
       AND data_type IN ('text', 'character varying', 'json', 'jsonb', 'uuid', 'ARRAY')
     ORDER BY 1, 2`,
    [[schemaOf(slug), 'jobs']],
  );
}

/** Where this text stands anywhere in the database, as `table.column`. */
export async function tablesHolding(harness: Harness, slug: string, text: string): Promise<string[]> {
  const places = await readableColumns(harness, slug);
  const search = places.map(
    ({ table, column }) =>
      `SELECT '${table}.${column}' AS place WHERE EXISTS
         (SELECT 1 FROM ${table} WHERE position(lower($1) IN lower(${column}::text)) > 0)`,
  );
  const found = await harness.sql<{ place: string }>(slug, search.join(' UNION ALL '), [text]);
  return found
    .map(({ place }) => place.replace(/^.*?\./, (schema) => (schema === 'jobs.' ? schema : '')))
    .sort();
}
