import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { AppModule } from './app.module';
import { Config, ConfigError, readConfig } from './config';
import { loadFacts, migrate } from './seeding/set-up';
import { demoAccounts, tellStory } from './seeding/story';

/** Brings the database to this version, and outside production fills an empty one with the demo story. */
async function main(): Promise<void> {
  const { databaseUrl } = readConfig();
  const slugs = await migrate(databaseUrl);
  console.log(`migrated ${slugs.length} municipalities`);
  const app = await NestFactory.createApplicationContext(AppModule.worker(), {
    logger: ['warn', 'error'],
    abortOnError: false,
  });
  try {
    await loadFacts(app);
    console.log('loaded places, topics and programmes');
    if (!app.get(Config).production && app.get(Config).seedStory) await seed(app, slugs);
  } finally {
    await app.close();
  }
}

async function seed(
  app: Awaited<ReturnType<typeof NestFactory.createApplicationContext>>,
  slugs: string[],
): Promise<void> {
  const accounts = [];
  for (const slug of slugs) {
    if (await tellStory(app, slug)) console.log(`told the story of ${slug}`);
    accounts.push(...(await demoAccounts(app, slug)));
  }
  if (accounts.length > 0) console.log(`DEMO_ACCOUNTS ${JSON.stringify(accounts)}`);
}

main().catch((error: unknown) => {
  const { code } = error as { code?: string };
  if (error instanceof ConfigError) console.error(error.message);
  else if (code === 'ECONNREFUSED') console.error('The database cannot be reached; check DATABASE_URL.');
  else console.error(error);
  process.exit(1);
});
