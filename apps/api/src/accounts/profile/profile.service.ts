import { Injectable, type OnModuleInit } from '@nestjs/common';
import { NotificationsService } from '../../notifications/notifications.service';
import { RateLimits } from '../../shared/access/rate-limits';
import { type Actor, hasRole } from '../../shared/actor/actor';
import { audit } from '../../shared/audit/audit';
import { Clock } from '../../shared/clock/clock';
import { Database } from '../../shared/database/database';
import type { Tx } from '../../shared/database/tx';
import { Jobs } from '../../shared/jobs/jobs';
import { refuseIf } from '../../shared/refusal/refusal';
import { Account } from '../account.entity';
import type { AccountDto, ChangeProfileDto, WhoAmIDto } from '../accounts.dto';
import { accountRefusal, whyNotRevoke } from '../accounts.rules';
import { PasswordsService } from '../passwords/passwords.service';
import { countAdministrators } from '../roles/roles.queries';
import { RegistrationsService } from '../registrations/registrations.service';
import { SessionsService } from '../sessions/sessions.service';
import { PersonalData } from './personal-data';
import { exportAccount, findProfile, forgetRegistrations } from './profile.queries';

const OWN_TABLES = ['account', 'session', 'account_token', 'role_grant', 'notification', 'file', 'audit_entry', 'registration'];

/** One's own data: see it, change it, take it along, delete it. */
@Injectable()
export class ProfileService implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly passwords: PasswordsService,
    private readonly sessions: SessionsService,
    private readonly notifications: NotificationsService,
    private readonly limits: RateLimits,
    private readonly personalData: PersonalData,
    private readonly registrations: RegistrationsService,
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

  async whoAmI(actor: Actor): Promise<WhoAmIDto> {
    if (!actor.accountId) return { account: null };
    const [account] = await this.database.screen<AccountDto>(actor, findProfile, [actor.accountId]);
    return { account: account ? { ...account, roles: ['resident', ...account.roles] } : null };
  }

  async change(actor: Actor, input: ChangeProfileDto): Promise<WhoAmIDto> {
    await this.database.write(actor, async (tx) => {
      refuseIf(await this.registrations.whyNotLiveIn(tx, input.neighbourhoodKey));
      const { neighbourhoodKey, ...rest } = input;
      const place = neighbourhoodKey === undefined ? {} : { neighbourhoodKey: neighbourhoodKey || null };
      const changes = { ...given(rest), ...place };
      if (Object.keys(changes).length > 0) await tx.orm.update(Account, { id: actor.accountId! }, changes);
    });
    return this.whoAmI(actor);
  }

  /** Mails a link to the new address; the old one keeps working until it is opened. */
  async askEmailChange(actor: Actor, newEmail: string, password: string): Promise<void> {
    await this.passwords.demand(actor, password);
    if ((await this.limits.tryTake(actor, 'mail-address', newEmail)) !== null) return;
    const made = await this.database.write(actor, async (tx) => {
      const owner = await tx.orm.findOneByOrFail(Account, { id: actor.accountId! });
      return { owner, token: await this.passwords.issue(tx, owner.id, 'change-email', newEmail) };
    });
    const to = { ...made.owner, email: newEmail };
    await this.notifications.send(actor.municipality, to, 'change-email', `/nieuw-emailadres#${made.token}`, {});
  }

  /** The address changes, the old one is told, other sessions end. */
  async confirmEmailChange(actor: Actor, token: string): Promise<void> {
    const before = await this.database.write(actor, async (tx) => {
      const { accountId, newEmail } = await this.passwords.take(tx, 'change-email', token);
      const owner = await tx.orm.findOneByOrFail(Account, { id: accountId });
      const isTaken = await tx.orm.existsBy(Account, { email: newEmail! });
      refuseIf(isTaken ? accountRefusal('token-not-valid') : null);
      await tx.orm.update(Account, { id: accountId }, { email: newEmail! });
      await this.passwords.forgetLinks(tx, accountId);
      await this.sessions.endAll(tx, accountId, actor.session);
      return owner;
    });
    await this.notifications.send(actor.municipality, before, 'email-changed', '/', {});
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
      const administrators = await tx.row<{ count: number }>(countAdministrators);
      refuseIf(hasRole(actor, 'administrator') ? whyNotRevoke('administrator', administrators!.count) : null);
      for (const part of this.personalData.parts) await part.erase(tx, actor.accountId!);
      await tx.orm.delete(Account, { id: actor.accountId! });
      const nobody = { ...actor, accountId: null };
      await audit(tx, nobody, this.clock.now(), { action: 'account-deleted', subjectType: 'account', subjectId: null });
    });
  }

  /** What no foreign key removes with the account (T132). */
  private async forget(tx: Tx, accountId: string): Promise<void> {
    await tx.rows(forgetRegistrations, [accountId]);
    await this.jobs.forget(tx, accountId);
  }
}

/** Fields that are missing or null stay as they are. */
function given<T extends object>(value: T): Partial<T> {
  return Object.fromEntries(Object.entries(value).filter(([, item]) => item != null)) as Partial<T>;
}
