import type { Actor } from '../shared/actor/actor';
import type { Tx } from '../shared/database/tx';
import { RefusalError } from '../shared/refusal/refusal';
import { findFacts, lockRow } from './initiatives.queries';
import { initiativeRefusal, type InitiativeFacts } from './initiatives.rules';

export interface LockedInitiative extends InitiativeFacts {
  id: string;
  title: string;
  summary: string;
  description: string;
  supportThreshold: number | null;
  version: number;
  isSupporter: boolean;
  hasAdvice: boolean;
}

/** One initiative, locked until the end of the transaction. A draft exists for its author only. */
export async function lockInitiative(tx: Tx, actor: Actor, id: string): Promise<LockedInitiative> {
  const [, initiative] = await Promise.all([
    tx.rows(lockRow, [id]),
    tx.row<LockedInitiative>(findFacts, [id, actor.accountId]),
  ]);
  if (!initiative || isHidden(initiative, actor))
    throw new RefusalError(initiativeRefusal('initiative-not-found'));
  return initiative;
}

export function isHidden(
  initiative: Pick<InitiativeFacts, 'submittedAt' | 'authorId'>,
  actor: Actor,
): boolean {
  return !initiative.submittedAt && (actor.accountId === null || initiative.authorId !== actor.accountId);
}
