import { Account, AccountToken, Registration, RoleGrant, Session } from './accounts/account.entity';
import { Admissibility, Advice, CouncilDecision } from './initiatives/decisions/decision.entity';
import {
  Initiative,
  InitiativeDocument,
  InitiativeFollow,
  InitiativeSupport,
  InitiativeVersion,
} from './initiatives/initiative.entity';
import { Municipality, Neighbourhood, Topic } from './municipalities/municipality.entity';
import { Notification } from './notifications/notification.entity';
import * as programmes from './programmes/programme.entity';
import { Expense, Milestone, MunicipalPromise } from './promises/promise.entity';
import { AuditEntry } from './shared/audit/audit-entry.entity';
import { StoredFile } from './shared/files/file.entity';

/** Every table that TypeORM writes. */
export const entities = [
  Municipality,
  Neighbourhood,
  Topic,
  Account,
  Registration,
  AccountToken,
  Session,
  RoleGrant,
  AuditEntry,
  StoredFile,
  Notification,
  ...Object.values(programmes),
  Initiative,
  InitiativeDocument,
  InitiativeVersion,
  InitiativeSupport,
  InitiativeFollow,
  Admissibility,
  Advice,
  CouncilDecision,
  MunicipalPromise,
  Milestone,
  Expense,
];
