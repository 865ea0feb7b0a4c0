import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import type { Actor, StaffRole } from '../../shared/actor/actor';
import { audit } from '../../shared/audit/audit';
import { Database } from '../../shared/database/database';
import type { Tx } from '../../shared/database/tx';
import { refuseIf, RefusalError } from '../../shared/refusal/refusal';
import { Account, RoleGrant } from '../account.entity';
import type { RoleGrantDto } from '../accounts.dto';
import { accountRefusal, whyNotRevoke } from '../accounts.rules';
import { SessionsService } from '../sessions/sessions.service';
import { countAdministrators, listGrants } from './roles.queries';

@Injectable()
export class RolesService {
  constructor(
    private readonly database: Database,
    private readonly sessions: SessionsService,
  ) {}

  async list(actor: Actor): Promise<RoleGrantDto[]> {
    return this.database.screen<RoleGrantDto>(actor, listGrants);
  }

  async grant(actor: Actor, email: string, role: StaffRole): Promise<{ id: string }> {
    return this.database.write(actor, async (tx) => {
      const account = await tx.orm.findOneBy(Account, { email });
      if (!account) throw new RefusalError(accountRefusal('account-not-found'));
      return this.give(tx, actor, account.id, role);
    });
  }

  /** A withdrawn role stops at the next request, and the person signs in anew (T120). */
  async revoke(actor: Actor, grantId: string): Promise<void> {
    await this.database.write(actor, async (tx) => {
      const administrators = await this.countAdministrators(tx);
      const grant = await tx.orm.findOneBy(RoleGrant, { id: grantId, revokedAt: IsNull() });
      if (!grant) throw new RefusalError(accountRefusal('grant-not-found'));
      refuseIf(whyNotRevoke(grant.role, administrators));
      const now = tx.now();
      await tx.orm.update(RoleGrant, { id: grantId }, { revokedAt: now, revokedBy: actor.accountId });
      await this.sessions.endAll(tx, grant.accountId, actor.session);
      const details = { role: grant.role };
      await audit(tx, actor, now, {
        action: 'role-revoked',
        subjectType: 'account',
        subjectId: grant.accountId,
        details,
      });
    });
  }

  /** Joins its caller's transaction: the seed makes the first administrator with it. Staff sessions are short: sign in anew. */
  async give(tx: Tx, actor: Actor, accountId: string, role: StaffRole): Promise<{ id: string }> {
    const isHolder = await tx.orm.existsBy(RoleGrant, { accountId, role, revokedAt: IsNull() });
    refuseIf(isHolder ? accountRefusal('has-role-already') : null);
    const now = tx.now();
    const id = randomUUID();
    await tx.orm.insert(RoleGrant, { id, accountId, role, grantedBy: actor.accountId, grantedAt: now });
    await this.sessions.endAll(tx, accountId, actor.session);
    await audit(tx, actor, now, {
      action: 'role-granted',
      subjectType: 'account',
      subjectId: accountId,
      details: { role },
    });
    return { id };
  }

  /** How many there are, locked until the end of the transaction: two cannot remove each other at once. */
  async countAdministrators(tx: Tx): Promise<number> {
    return (await tx.row<{ count: number }>(countAdministrators))!.count;
  }

  /** Everyone who holds this role now. */
  async holders(tx: Tx, role: StaffRole): Promise<string[]> {
    const grants = await tx.orm.findBy(RoleGrant, { role, revokedAt: IsNull() });
    return grants.map(({ accountId }) => accountId);
  }
}
