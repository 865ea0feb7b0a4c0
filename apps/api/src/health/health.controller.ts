import { Controller, Get, ServiceUnavailableException } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { AnyHost, For } from '../shared/access/access.guard';
import { Database } from '../shared/database/database';
import { statement } from '../shared/database/statement';
import { Registry } from '../municipalities/municipalities.module';

const ping = statement('health', 'SELECT 1 AS one FROM municipality');

@ApiExcludeController()
@Controller('/api/health')
@For('everyone')
@AnyHost()
export class HealthController {
  constructor(
    private readonly database: Database,
    private readonly registry: Registry,
  ) {}

  @Get('live')
  live(): { status: string } {
    return { status: 'ok' };
  }

  /** Ready when the database answers for a municipality. */
  @Get('ready')
  async ready(): Promise<{ status: string }> {
    const [municipality] = this.registry.slugs;
    const rows = municipality ? await this.database.screen({ municipality }, ping).catch(() => []) : [];
    if (rows.length === 0) throw new ServiceUnavailableException();
    return { status: 'ok' };
  }
}
