import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type Actor, hasRole } from '../../shared/actor/actor';
import { audit } from '../../shared/audit/audit';
import { Database } from '../../shared/database/database';
import type { Tx } from '../../shared/database/tx';
import { Jobs } from '../../shared/jobs/jobs';
import { refuseIf } from '../../shared/refusal/refusal';
import { Account } from '../account.entity';
import { whyNotRevoke } from '../accounts.rules';
import { PasswordsService } from '../passwords/passwords.service';
import { RolesService } from '../roles/roles.service';
import { PersonalData } from './personal-data';
import { exportAccount, forgetRegistrations } from './profile.queries';

const OWN_TABLES = [
  'account',
  'session',
  'account_token',
  'role_grant',
  'notification',
  'file',
  'audit_entry',
  'registration',
];

/** Taking one's own data along, and leaving. */
@Injectable()
export class LeavingService implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly passwords: PasswordsService,
    private readonly personalData: PersonalData,
    private readonly roles: RolesService,
    private readonly jobs: Jobs,
  ) {}

  onModuleInit(): void {
    this.personalData.add({
      name: 'account',
      tables: OWN_TABLES,
      collect: async (tx, accountId) => (await tx.row<{ part: unknown }>(exportAccount, [accountId]))?.part,
      erase: (tx, accountId) => this.forget(tx, accountId),
    });
  }

  /** Everything the platform knows about this person, from every module. */
  async export(actor: Actor): Promise<Record<string, unknown>> {
    return this.database.read(actor, async (tx) => {
      const parts: Record<string, unknown> = {};
      for (const part of this.personalData.parts) parts[part.name] = await part.collect(tx, actor.accountId!);
      return parts;
    });
  }

  /** Removes the person; what was published stays, without a name. */
  async delete(actor: Actor, password: string): Promise<void> {
    await this.passwords.demand(actor, password);
    await this.database.write(actor, async (tx) => {
      const administrators = await this.roles.countAdministrators(tx);
      refuseIf(hasRole(actor, 'administrator') ? whyNotRevoke('administrator', administrators) : null);
      for (const part of this.personalData.parts) await part.erase(tx, actor.accountId!);
      await tx.orm.delete(Account, { id: actor.accountId! });
      const nobody = { ...actor, accountId: null };
      await audit(tx, nobody, tx.now(), {
        action: 'account-deleted',
        subjectType: 'account',
        subjectId: null,
      });
    });
  }

  /** What no foreign key removes with the account (T132). */
  private async forget(tx: Tx, accountId: string): Promise<void> {
    await tx.rows(forgetRegistrations, [accountId]);
    await this.jobs.forget(tx, accountId);
  }
}
