import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { RolesService } from './accounts/accounts.service';
import { AppModule } from './app.module';
import { Registry } from './municipalities/municipalities.module';
import { RefusalError } from './shared/refusal/refusal';
import { system } from './shared/actor/actor';

/** `node dist/make-administrator.js SLUG E-MAIL`: the first administrator of a municipality; the others follow on the site. */
async function main([slug = '', email = '']: string[]): Promise<void> {
  const app = await NestFactory.createApplicationContext(AppModule.worker(), {
    logger: ['error'],
    abortOnError: false,
  });
  try {
    if (!app.get(Registry).slugs.has(slug))
      throw new Error(`There is no municipality ${slug || '(none named)'}.`);
    await app.get(RolesService).grant(system(slug), email.toLowerCase(), 'administrator');
    console.log(`${slug} has a new administrator.`);
  } finally {
    await app.close();
  }
}

main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(
    error instanceof RefusalError
      ? `${error.refusal.title}.`
      : error instanceof Error
        ? error.message
        : error,
  );
  process.exit(1);
});
