import 'reflect-metadata';
import { Logger } from '@nestjs/common';
import { createApp } from './app';
import { ConfigError } from './config';
import { whyNotSafe } from './startup-checks';

async function main(): Promise<void> {
  const { app, config } = await createApp();
  await app.init();
  const problem = await whyNotSafe(app, config);
  if (problem) throw new ConfigError(problem);
  app.enableShutdownHooks();
  await app.listen(config.port, config.production ? '0.0.0.0' : '127.0.0.1');
  new Logger('Samenstem').log(`API listens on port ${config.port}`);
}

main().catch((error: unknown) => {
  const { code } = error as { code?: string };
  if (error instanceof ConfigError) console.error(error.message);
  else if (code === 'EADDRINUSE') console.error('The port is in use by another program.');
  else console.error(error);
  process.exit(1);
});
