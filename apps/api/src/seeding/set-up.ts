import type { INestApplicationContext } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { loadProgrammes } from '../programmes/programmes.loader';
import { system } from '../shared/actor/actor';
import { dataSourceOptions, schemaOf } from '../shared/database/data-source';
import { Database } from '../shared/database/database';
import { Jobs } from '../shared/jobs/jobs';
import { loadMunicipality, municipalityFiles, SEEDS } from './municipality-file';
import { addMunicipality, prepareDatabase } from './prepare-database';

/** Brings the database to this version: shared parts, then every municipality's schema. */
export async function migrate(databaseUrl: string): Promise<string[]> {
  await prepareDatabase(databaseUrl);
  const slugs = municipalityFiles().map(({ slug }) => slug);
  for (const slug of slugs) {
    await addMunicipality(databaseUrl, slug, schemaOf(slug));
    const source = await new DataSource(dataSourceOptions({ databaseUrl, poolSize: 1 }, slug)).initialize();
    try {
      await source.runMigrations({ transaction: 'all' });
    } finally {
      await source.destroy();
    }
  }
  return slugs;
}

/** The job queue's tables, and the facts of each municipality: places, topics, programmes. */
export async function loadFacts(app: INestApplicationContext): Promise<void> {
  await app.get(Jobs).install();
  for (const file of municipalityFiles()) {
    await app.get(Database).write(system(file.slug), async (tx) => {
      await loadMunicipality(tx, file);
      await loadProgrammes(tx, SEEDS, file.slug);
    });
  }
}
