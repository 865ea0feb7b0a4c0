import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Jobs } from '../shared/jobs/jobs';
import { type AccountJob, PasswordsService } from './passwords/passwords.service';
import { EmailChangesService } from './profile/email-changes.service';
import { type RegistrationJob, RegistrationsService } from './registrations/registrations.service';

/** The mails with a secret link: each made by the worker at the moment it is sent. */
@Injectable()
export class AccountJobs implements OnModuleInit {
  constructor(
    private readonly jobs: Jobs,
    private readonly registrations: RegistrationsService,
    private readonly passwords: PasswordsService,
    private readonly emailChanges: EmailChangesService,
  ) {}

  onModuleInit(): void {
    this.jobs.handle('account-mail', (job) => this.registrations.mailLink(job as RegistrationJob));
    this.jobs.handle('password-mail', (job) => this.passwords.mailLink(job as AccountJob));
    this.jobs.handle('new-address-mail', (job) => this.emailChanges.mailLink(job as AccountJob));
  }
}
