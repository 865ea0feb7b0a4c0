import 'reflect-metadata';
import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { AppModule } from './app.module';
import { describeApi } from './open-api';
import { fastifyAdapter, setPrefix } from './shared/http/setup';

/** Writes apps/api/openapi.json from the decorators alone: no database, no settings. */
export async function apiDescription(): Promise<string> {
  const app = await NestFactory.create<NestFastifyApplication>(
    AppModule.api(),
    fastifyAdapter({ trustProxy: [], production: true }),
    {
      preview: true,
      logger: false,
    },
  );
  setPrefix(app);
  return `${JSON.stringify(describeApi(app), null, 2)}\n`;
}

if (require.main === module)
  void apiDescription().then((text) => writeFileSync(resolve(__dirname, '../openapi.json'), text));
