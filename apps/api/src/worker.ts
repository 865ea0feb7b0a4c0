import 'reflect-metadata';
import { Logger } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { AppModule } from './app.module';
import { Config, ConfigError } from './config';
import { Jobs } from './shared/jobs/jobs';
import { whyNotSafe } from './startup-checks';

/** The second process: sends mail and does later work. */
async function main(): Promise<void> {
  const app = await NestFactory.createApplicationContext(AppModule.worker(), { logger: ['warn', 'error'] });
  const problem = await whyNotSafe(app, app.get(Config));
  if (problem) throw new ConfigError(problem);
  app.enableShutdownHooks();
  await app.get(Jobs).work();
  new Logger('Samenstem').warn('worker takes jobs');
}

main().catch((error: unknown) => {
  console.error(error instanceof ConfigError ? error.message : error);
  process.exit(1);
});
