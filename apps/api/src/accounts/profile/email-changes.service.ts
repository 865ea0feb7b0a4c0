import { Injectable, Logger } from '@nestjs/common';
import { NotificationsService } from '../../notifications/notifications.service';
import { RateLimits } from '../../shared/access/rate-limits';
import { type Actor, system } from '../../shared/actor/actor';
import { Database } from '../../shared/database/database';
import { refuseIf } from '../../shared/refusal/refusal';
import { Account, AccountToken } from '../account.entity';
import { accountRefusal } from '../accounts.rules';
import { type AccountJob, PasswordsService } from '../passwords/passwords.service';
import { SessionsService } from '../sessions/sessions.service';

/** Another e-mail address, confirmed by a link that is mailed there. */
@Injectable()
export class EmailChangesService {
  private readonly logger = new Logger('EmailChanges');

  constructor(
    private readonly database: Database,
    private readonly passwords: PasswordsService,
    private readonly sessions: SessionsService,
    private readonly notifications: NotificationsService,
    private readonly limits: RateLimits,
  ) {}

  /** Mails a link to the new address; the old one keeps working until it is opened. */
  async ask(actor: Actor, newEmail: string, password: string): Promise<void> {
    await this.passwords.demand(actor, password);
    if ((await this.limits.tryTake(actor, 'mail-address', newEmail)) !== null) return;
    const accountId = actor.accountId!;
    await this.database.write(actor, async (tx) => {
      await this.passwords.issue(tx, accountId, 'change-email', newEmail);
      await tx.later('new-address-mail', [{ municipality: actor.municipality, accountId }]);
    });
  }

  /** The token that counts is made when the mail is written, so that no queue ever holds it. */
  async mailLink({ municipality, accountId }: AccountJob): Promise<void> {
    const made = await this.database.write(system(municipality), async (tx) => {
      const asked = await tx.orm.findOneBy(AccountToken, { accountId, purpose: 'change-email' });
      if (!asked) return null;
      const owner = await tx.orm.findOneByOrFail(Account, { id: accountId });
      const token = await this.passwords.issue(tx, accountId, 'change-email', asked.newEmail);
      return { to: { ...owner, email: asked.newEmail! }, token };
    });
    if (made)
      await this.notifications.send(
        municipality,
        made.to,
        'change-email',
        `/nieuw-emailadres#${made.token}`,
        {},
      );
  }

  /** The address changes, the old one is told, other sessions end. */
  async confirm(actor: Actor, token: string): Promise<void> {
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
    const notice = this.notifications.send(actor.municipality, before, 'email-changed', '/', {});
    await notice.catch(() => this.logger.warn('the old address could not be told of the new one'));
  }
}
