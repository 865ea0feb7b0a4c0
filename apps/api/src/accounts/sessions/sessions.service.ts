import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { RateLimits } from '../../shared/access/rate-limits';
import { SESSION_LIMITS } from '../../shared/access/session-reader';
import type { Actor } from '../../shared/actor/actor';
import { addSeconds } from '../../shared/calendar/calendar';
import { Clock } from '../../shared/clock/clock';
import { Database } from '../../shared/database/database';
import { statement } from '../../shared/database/statement';
import type { Tx } from '../../shared/database/tx';
import { RefusalError } from '../../shared/refusal/refusal';
import { RoleGrant, Session } from '../account.entity';
import type { SessionDto } from '../accounts.dto';
import { accountRefusal, deviceName } from '../accounts.rules';
import { PasswordHasher } from '../passwords/password-hasher';
import { newToken } from '../passwords/tokens';

const findCredentials = statement(
  'account-credentials',
  'SELECT id, password_hash AS "passwordHash" FROM account WHERE email = $1 AND disabled_at IS NULL',
);
const listSessions = statement(
  'session-list',
  `SELECT device, created_at AS "createdAt", seen_at AS "seenAt", token_hash = $2 AS "isCurrent" FROM session
   WHERE account_id = $1 AND ends_at > $3 AND seen_at > $3 - idle_limit ORDER BY seen_at DESC`,
);
const endOthers = statement(
  'session-end-others',
  'DELETE FROM session WHERE account_id = $1 AND token_hash IS DISTINCT FROM $2',
);
const forgetEnded = statement(
  'session-forget-ended',
  'DELETE FROM session WHERE account_id = $1 AND ends_at <= $2',
);

export interface OpenedSession {
  token: string;
  endsAt: Date;
}

@Injectable()
export class SessionsService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly hasher: PasswordHasher,
    private readonly limits: RateLimits,
  ) {}

  /** The account these credentials belong to; passport's local strategy asks this. */
  async authenticate(actor: Actor, credentials: { email: string; password: string }): Promise<string> {
    await this.limits.take(actor, 'sign-in-account', credentials.email);
    const [account] = await this.database.screen<{ id: string; passwordHash: string }>(
      actor,
      findCredentials,
      [credentials.email],
    );
    const right = await this.hasher.matches(account?.passwordHash ?? null, credentials.password);
    if (!account || !right) throw new RefusalError(accountRefusal('wrong-credentials'));
    await this.limits.giveBack(actor, 'sign-in-account', credentials.email);
    return account.id;
  }

  /** Always a new token: whatever was in the browser before signing in is worth nothing from now on (T113). */
  async open(actor: Actor, accountId: string, userAgent: string): Promise<OpenedSession> {
    return this.database.write(actor, async (tx) => {
      const now = this.clock.now();
      await tx.rows(forgetEnded, [accountId, now]);
      if (actor.session) await tx.orm.delete(Session, { tokenHash: actor.session });
      const isStaff = await tx.orm.existsBy(RoleGrant, { accountId, revokedAt: IsNull() });
      const { absoluteSeconds, idleSeconds } = SESSION_LIMITS[isStaff ? 'staff' : 'resident'];
      const { token, hash } = newToken();
      const endsAt = addSeconds(now, absoluteSeconds);
      await tx.orm.insert(Session, {
        tokenHash: hash,
        accountId,
        device: deviceName(userAgent),
        createdAt: now,
        seenAt: now,
        endsAt,
        idleLimit: `${idleSeconds} seconds`,
      });
      return { token, endsAt };
    });
  }

  async list(actor: Actor): Promise<SessionDto[]> {
    return this.database.screen<SessionDto>(actor, listSessions, [
      actor.accountId,
      actor.session,
      this.clock.now(),
    ]);
  }

  async close(actor: Actor): Promise<void> {
    await this.database.write(actor, (tx) => tx.orm.delete(Session, { tokenHash: actor.session! }));
  }

  /** Signs out everywhere else: all sessions of the account but the one that asks. */
  async closeOthers(actor: Actor): Promise<void> {
    await this.database.write(actor, (tx) => this.endAll(tx, actor.accountId!, actor.session));
  }

  /** Ends the sessions of an account, all or all but one: after a new password, address or role (T120). */
  async endAll(tx: Tx, accountId: string, except: Buffer | null = null): Promise<void> {
    await tx.rows(endOthers, [accountId, except]);
  }
}
