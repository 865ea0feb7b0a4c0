/** The front door of accounts: what other modules may use. */
export { Account } from './account.entity';
export { PersonalData, type PersonalDataPart } from './profile/personal-data';
export { RolesService } from './roles/roles.service';
export { RegistrationsService } from './registrations/registrations.service';
