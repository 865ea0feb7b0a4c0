import { type DynamicModule, Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { AccountsModule } from './accounts/accounts.module';
import { HealthModule } from './health/health.module';
import { InitiativesModule } from './initiatives/initiatives.module';
import { MapsModule } from './maps/maps.module';
import { MunicipalitiesModule } from './municipalities/municipalities.module';
import { MailCatcher, NotificationsModule } from './notifications/notifications.module';
import { ProgrammesModule } from './programmes/programmes.module';
import { PromisesModule } from './promises/promises.module';
import { AccessGuard } from './shared/access/access.guard';
import { SharedModule } from './shared/shared.module';
import { WebPagesModule } from './web-pages/web-pages.module';

const rooms = [
  SharedModule,
  MunicipalitiesModule,
  AccountsModule,
  NotificationsModule,
  ProgrammesModule,
  InitiativesModule,
  PromisesModule,
  HealthModule,
  MapsModule,
  WebPagesModule,
];

@Module({})
export class AppModule {
  /** All rooms, shut by default: the guard stands at every route. */
  static api(): DynamicModule {
    return {
      module: AppModule,
      imports: rooms,
      providers: [MailCatcher, { provide: APP_GUARD, useExisting: AccessGuard }],
    };
  }

  /** The same rooms without HTTP and without the mail catcher. */
  static worker(): DynamicModule {
    return { module: AppModule, imports: rooms };
  }
}
