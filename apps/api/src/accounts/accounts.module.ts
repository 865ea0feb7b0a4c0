import { Global, Module } from '@nestjs/common';
import { AccountJobs } from './account.jobs';
import { HousekeepingJobs } from './housekeeping.jobs';
import { PasswordHasher } from './passwords/password-hasher';
import { PasswordsService } from './passwords/passwords.service';
import { EmailChangesService } from './profile/email-changes.service';
import { LeavingService } from './profile/leaving.service';
import { PersonalData } from './profile/personal-data';
import { ProfileController } from './profile/profile.controller';
import { ProfileService } from './profile/profile.service';
import { RegistrationsController } from './registrations/registrations.controller';
import { RegistrationsService } from './registrations/registrations.service';
import { RolesController } from './roles/roles.controller';
import { RolesService } from './roles/roles.service';
import { Passport } from './sessions/local.strategy';
import { SessionsController } from './sessions/sessions.controller';
import { SessionsService } from './sessions/sessions.service';

@Global()
@Module({
  providers: [
    AccountJobs,
    EmailChangesService,
    HousekeepingJobs,
    LeavingService,
    PasswordHasher,
    PasswordsService,
    PersonalData,
    ProfileService,
    RegistrationsService,
    RolesService,
    Passport,
    SessionsService,
  ],
  controllers: [SessionsController, RegistrationsController, ProfileController, RolesController],
  exports: [PersonalData, RolesService, RegistrationsService],
})
export class AccountsModule {}
