import type { INestApplicationContext } from '@nestjs/common';
import type { Config } from './config';
import { MunicipalitiesService } from './municipalities/municipalities.service';
import { Registry } from './municipalities/municipalities.module';
import { visitor } from './shared/actor/actor';
import { Database } from './shared/database/database';
import { statement } from './shared/database/statement';

const showSettings = statement(
  'durability',
  `SELECT name, setting FROM pg_settings
   WHERE name IN ('fsync', 'full_page_writes', 'synchronous_commit', 'data_checksums')`,
);

interface Setting {
  name: string;
  setting: string;
}

/** The first reason why production must not run on this database, or null (T123). */
export function whyNotDurable(settings: readonly Setting[]): string | null {
  const unsafe = settings.find(({ name, setting }) =>
    name === 'synchronous_commit' ? !['on', 'remote_apply'].includes(setting) : setting !== 'on',
  );
  return unsafe
    ? `PostgreSQL runs with ${unsafe.name}=${unsafe.setting}; an acknowledged vote could be lost.`
    : null;
}

export async function whyNotSafe(app: INestApplicationContext, config: Config): Promise<string | null> {
  if (!config.production) return null;
  const slugs = [...app.get(Registry).slugs];
  if (slugs.length === 0) return 'No municipality has been set up; run the migrate command first.';
  for (const slug of slugs) {
    const { hasDemoContent } = await app.get(MunicipalitiesService).current(visitor(slug));
    if (hasDemoContent)
      return `${slug} holds demo accounts and invented content; production needs an empty database.`;
  }
  const settings = await app.get(Database).screen<Setting>({ municipality: slugs[0]! }, showSettings);
  return whyNotDurable(settings);
}
