import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Client } from 'pg';
import { Config } from '../config';

/** Which municipalities this installation serves: read once; a new one is added by the migrate command. */
@Injectable()
export class Registry implements OnModuleInit {
  readonly slugs = new Set<string>();

  constructor(private readonly config: Config) {}

  async onModuleInit(): Promise<void> {
    const client = new Client({ connectionString: this.config.databaseUrl, connectionTimeoutMillis: 5_000 });
    await client.connect();
    try {
      const { rows } = await client.query<{ slug: string }>(
        'SELECT slug FROM platform.municipality ORDER BY slug',
      );
      for (const { slug } of rows) this.slugs.add(slug);
    } finally {
      await client.end();
    }
  }
}
