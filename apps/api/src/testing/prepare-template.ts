import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { AppModule } from '../app.module';
import { readConfig } from '../config';
import { loadFacts, migrate } from '../seeding/set-up';

/** The database that every test worker gets a copy of: migrated, with places and programmes, without people. */
async function main(): Promise<void> {
  await migrate(readConfig().databaseUrl);
  const app = await NestFactory.createApplicationContext(AppModule.worker(), { logger: ['error'] });
  await loadFacts(app);
  await app.close();
}

main().catch((error: unknown) => {
  console.error(error);
  process.exit(1);
});
