import { Client } from 'pg';

const EXTENSIONS = ['pg_trgm', 'unaccent'];

const SHARED = [
  'CREATE SCHEMA IF NOT EXISTS extensions',
  ...EXTENSIONS.map((name) => `CREATE EXTENSION IF NOT EXISTS ${name} SCHEMA extensions`),
  `DO $$ BEGIN
     CREATE TEXT SEARCH CONFIGURATION extensions.dutch_plain (COPY = pg_catalog.dutch);
     ALTER TEXT SEARCH CONFIGURATION extensions.dutch_plain
       ALTER MAPPING FOR hword, hword_part, word WITH extensions.unaccent, pg_catalog.dutch_stem;
   EXCEPTION WHEN unique_violation OR duplicate_object THEN NULL; END $$`,
  'CREATE SCHEMA IF NOT EXISTS platform',
  'CREATE TABLE IF NOT EXISTS platform.municipality (slug text PRIMARY KEY, added_at timestamptz NOT NULL DEFAULT now())',
];

/** What all municipalities share: extensions, the Dutch dictionary without accents, and the list of municipalities. */
export async function prepareDatabase(databaseUrl: string): Promise<void> {
  const client = new Client({ connectionString: databaseUrl, connectionTimeoutMillis: 5_000 });
  await client.connect();
  try {
    await client.query('SELECT pg_advisory_lock(7263)');
    for (const sql of SHARED) await client.query(sql);
  } finally {
    await client.end();
  }
}

/** Adds a municipality's schema and its line in the list; nothing happens when it exists. */
export async function addMunicipality(databaseUrl: string, slug: string, schema: string): Promise<void> {
  const client = new Client({ connectionString: databaseUrl, connectionTimeoutMillis: 5_000 });
  await client.connect();
  try {
    await client.query(`CREATE SCHEMA IF NOT EXISTS ${client.escapeIdentifier(schema)}`);
    await client.query('INSERT INTO platform.municipality (slug) VALUES ($1) ON CONFLICT DO NOTHING', [slug]);
  } finally {
    await client.end();
  }
}
