import type { Actor } from '../actor/actor';
import type { Tx } from '../database/tx';
import { AuditEntry } from './audit-entry.entity';

export interface AuditedAct {
  action: string;
  subjectType: string;
  subjectId: string | null;
  details?: Record<string, unknown>;
}

/** Puts an act of staff, or on an account, on record in the same transaction. */
export async function audit(tx: Tx, actor: Actor, now: Date, act: AuditedAct): Promise<void> {
  await tx.orm.insert(AuditEntry, {
    at: now,
    actorId: actor.accountId,
    action: act.action,
    subjectType: act.subjectType,
    subjectId: act.subjectId,
    details: (act.details ?? {}) as never,
  });
}
