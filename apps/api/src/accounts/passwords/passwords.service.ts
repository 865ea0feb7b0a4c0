import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { NotificationsService } from '../../notifications/notifications.service';
import { RateLimits } from '../../shared/access/rate-limits';
import { hashToken } from '../../shared/access/session-reader';
import { type Actor, system } from '../../shared/actor/actor';
import { addSeconds } from '../../shared/calendar/calendar';
import { Database } from '../../shared/database/database';
import { statement } from '../../shared/database/statement';
import type { Tx } from '../../shared/database/tx';
import type { Job } from '../../shared/jobs/queues';
import { refuseIf, RefusalError } from '../../shared/refusal/refusal';
import { Account, AccountToken } from '../account.entity';
import { accountRefusal, whyNotPassword } from '../accounts.rules';
import { SessionsService } from '../sessions/sessions.service';
import { PasswordHasher } from './password-hasher';
import { newToken } from './tokens';

const VALID_SECONDS = 3600;

const takeToken = statement(
  'account-token-take',
  `DELETE FROM account_token WHERE token_hash = $1 AND purpose = $2 AND expires_at > $3
   RETURNING account_id AS "accountId", new_email AS "newEmail"`,
);
const findPassword = statement(
  'account-password',
  'SELECT password_hash AS "passwordHash", email, display_name AS "displayName" FROM account WHERE id = $1',
);

export interface AccountJob extends Job {
  accountId: string;
}

/** A forgotten password, and a new one. */
@Injectable()
export class PasswordsService {
  constructor(
    private readonly database: Database,
    private readonly hasher: PasswordHasher,
    private readonly limits: RateLimits,
    private readonly notifications: NotificationsService,
    private readonly sessions: SessionsService,
  ) {}

  /** The same answer after the same work, whether the address is known or not: nobody's job finds nobody (T122). */
  async askReset(actor: Actor, email: string): Promise<void> {
    const mayMail = (await this.limits.tryTake(actor, 'mail-address', email)) === null;
    await this.database.write(actor, async (tx) => {
      const account = await tx.orm.findOneBy(Account, { email });
      const accountId = account && !account.disabledAt ? account.id : randomUUID();
      if (mayMail) await tx.later('password-mail', [{ municipality: actor.municipality, accountId }]);
    });
  }

  /** Sets a new password with a mailed token: used once, and every session ends (T120). It also ends a wait for tries. */
  async reset(actor: Actor, token: string, password: string): Promise<void> {
    const passwordHash = await this.hasher.hash(password);
    const { email } = await this.database.write(actor, async (tx) => {
      const { accountId } = await this.take(tx, 'reset-password', token);
      const account = await tx.orm.findOneByOrFail(Account, { id: accountId });
      refuseIf(whyNotPassword(password, account.email, account.displayName));
      await this.store(tx, accountId, passwordHash, null);
      return account;
    });
    await this.limits.giveBack(actor, 'sign-in-account', email);
  }

  async change(actor: Actor, currentPassword: string, newPassword: string): Promise<void> {
    const owner = await this.demand(actor, currentPassword);
    refuseIf(whyNotPassword(newPassword, owner.email, owner.displayName));
    const passwordHash = await this.hasher.hash(newPassword);
    await this.database.write(actor, (tx) => this.store(tx, actor.accountId!, passwordHash, actor.session));
  }

  /** Asks for the password again before something that cannot be undone; tries are limited per account. */
  async demand(actor: Actor, password: string): Promise<{ email: string; displayName: string }> {
    await this.limits.take(actor, 'sign-in-account', actor.accountId!);
    const [owner] = await this.database.screen<{ passwordHash: string; email: string; displayName: string }>(
      actor,
      findPassword,
      [actor.accountId],
    );
    if (!(await this.hasher.matches(owner?.passwordHash ?? null, password)))
      throw new RefusalError(accountRefusal('wrong-password'));
    return owner!;
  }

  /** Uses up a mailed token, or refuses. */
  async take(
    tx: Tx,
    purpose: AccountToken['purpose'],
    token: string,
  ): Promise<{ accountId: string; newEmail: string | null }> {
    const found = await tx.row<{ accountId: string; newEmail: string | null }>(takeToken, [
      hashToken(token),
      purpose,
      tx.now(),
    ]);
    if (!found) throw new RefusalError(accountRefusal('token-not-valid'));
    return found;
  }

  /** Makes a token that replaces an earlier one for the same purpose. */
  async issue(
    tx: Tx,
    accountId: string,
    purpose: AccountToken['purpose'],
    newEmail: string | null,
  ): Promise<string> {
    const now = tx.now();
    const { token, hash } = newToken();
    await tx.orm.delete(AccountToken, { accountId, purpose });
    const expiresAt = addSeconds(now, VALID_SECONDS);
    await tx.orm.insert(AccountToken, {
      tokenHash: hash,
      accountId,
      purpose,
      newEmail,
      createdAt: now,
      expiresAt,
    });
    return token;
  }

  /** Links mailed before are void: whoever asked for them may be why the password changes. */
  async forgetLinks(tx: Tx, accountId: string): Promise<void> {
    await tx.orm.delete(AccountToken, { accountId });
  }

  private async store(tx: Tx, accountId: string, passwordHash: string, keep: Buffer | null): Promise<void> {
    await tx.orm.update(Account, { id: accountId }, { passwordHash });
    await this.forgetLinks(tx, accountId);
    await this.sessions.endAll(tx, accountId, keep);
    await this.notifications.mail(tx, accountId, 'password-changed', '/wachtwoord-vergeten');
  }

  /** The token is made when the mail is written, so that no queue ever holds it. */
  async mailLink({ municipality, accountId }: AccountJob): Promise<void> {
    const made = await this.database.write(system(municipality), async (tx) => {
      const account = await tx.orm.findOneBy(Account, { id: accountId });
      return account && { account, token: await this.issue(tx, accountId, 'reset-password', null) };
    });
    if (made)
      await this.notifications.send(
        municipality,
        made.account,
        'reset-password',
        `/nieuw-wachtwoord#${made.token}`,
        {},
      );
  }
}
