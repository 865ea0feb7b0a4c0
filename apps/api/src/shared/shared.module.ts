import { Global, Module } from '@nestjs/common';
import { Config, readConfig } from '../config';
import { AccessGuard } from './access/access.guard';
import { RateLimits } from './access/rate-limits';
import { SessionReader } from './access/session-reader';
import { Clock } from './clock/clock';
import { ChangeFeed } from './database/change-feed';
import { Database } from './database/database';
import { Files } from './files/files';
import { FilesController } from './files/files.controller';
import { PublicCache } from './http/public-cache';
import { Jobs } from './jobs/jobs';

const providers = [
  Clock,
  ChangeFeed,
  Database,
  SessionReader,
  AccessGuard,
  RateLimits,
  Jobs,
  Files,
  PublicCache,
];

/** What every module stands on. */
@Global()
@Module({
  providers: [{ provide: Config, useFactory: () => readConfig() }, ...providers],
  controllers: [FilesController],
  exports: [Config, ...providers],
})
export class SharedModule {}
