import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { AppModule } from './app.module';
import { Config, readConfig } from './config';
import { Registry } from './municipalities/municipalities.module';
import { serveApiDescription } from './open-api';
import { fastifyAdapter, setUpHttp } from './shared/http/setup';
import { serveWeb } from './web-pages/web-pages.module';

/** The API and the web application as one HTTP server, not yet listening. */
export async function createApp(): Promise<{ app: NestFastifyApplication; config: Config }> {
  const app = await NestFactory.create<NestFastifyApplication>(
    AppModule.api(),
    fastifyAdapter(readConfig()),
    {
      logger: ['warn', 'error', 'log'],
      bodyParser: false,
      abortOnError: false,
    },
  );
  const config = app.get(Config);
  setUpHttp(app, { config, municipalities: app.get(Registry).slugs });
  serveApiDescription(app, config);
  await serveWeb(app, config);
  return { app, config };
}
