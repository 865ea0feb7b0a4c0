import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { parseCookie } from 'cookie';
import type { FastifyRequest } from 'fastify';
import type { Actor, StaffRole } from '../actor/actor';
import { Clock } from '../clock/clock';
import { ChangeFeed } from '../database/change-feed';
import { Database } from '../database/database';
import { statement } from '../database/statement';

export const SESSION_COOKIE = '__Host-session';

/** A resident stays signed in for two weeks without use; staff for one hour, and never beyond a working day. */
export const SESSION_LIMITS = {
  resident: { idleSeconds: 14 * 86_400, absoluteSeconds: 60 * 86_400 },
  staff: { idleSeconds: 3_600, absoluteSeconds: 12 * 3_600 },
} as const;

const TOUCH_AFTER_MS = 60_000;
const BELIEVE_MS = 10_000;
const MAX_KNOWN = 10_000;

export const findSession = statement(
  'session-find',
  `SELECT session.account_id AS "accountId", session.seen_at AS "seenAt",
          array(SELECT role FROM role_grant
                WHERE role_grant.account_id = session.account_id AND revoked_at IS NULL) AS roles
   FROM session JOIN account ON account.id = session.account_id
   WHERE session.token_hash = $1 AND session.ends_at > $2 AND session.seen_at > $2 - session.idle_limit
     AND account.disabled_at IS NULL`,
);
const touchSession = statement('session-touch', 'UPDATE session SET seen_at = $2 WHERE token_hash = $1');

interface SessionRow {
  accountId: string;
  seenAt: Date;
  roles: StaffRole[];
}

export function hashToken(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}

/** Who is asking? Read anew at each request, so a withdrawn role or a closed session works at once. */
@Injectable()
export class SessionReader {
  private generation = 0;
  private readonly known = new Map<string, { actor: Actor; until: number }>();

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    changes: ChangeFeed,
  ) {
    changes.subscribe(() => {
      this.generation += 1;
      this.known.clear();
    });
  }

  /**
   * For reading public pages: a resident seen in the last seconds is believed, until any write in any process
   * (signing out, a role, a new password are writes). Staff, personal pages and every change ask the database.
   */
  async recent(request: FastifyRequest, municipality: string): Promise<Actor | null> {
    const token = sessionToken(request);
    if (!token) return null;
    const key = `${municipality} ${token}`;
    const known = this.known.get(key);
    if (known && known.until > performance.now()) return known.actor;
    const generation = this.generation;
    const actor = await this.read(request, municipality);
    const isStillTrue = generation === this.generation;
    if (actor && actor.roles.length === 1 && isStillTrue) this.remember(key, actor);
    return actor;
  }

  async read(request: FastifyRequest, municipality: string): Promise<Actor | null> {
    const token = sessionToken(request);
    if (!token) return null;
    const session = hashToken(token);
    const now = this.clock.now();
    const [row] = await this.database.screen<SessionRow>({ municipality }, findSession, [session, now]);
    if (!row) return null;
    if (now.getTime() - row.seenAt.getTime() > TOUCH_AFTER_MS)
      await this.database.screen({ municipality }, touchSession, [session, now]);
    return { municipality, accountId: row.accountId, roles: ['resident', ...row.roles], session };
  }

  private remember(key: string, actor: Actor): void {
    if (this.known.size >= MAX_KNOWN) this.known.clear();
    this.known.set(key, { actor, until: performance.now() + BELIEVE_MS });
  }
}

export function sessionToken(request: FastifyRequest): string | null {
  const header = request.headers.cookie;
  return header ? (parseCookie(header)[SESSION_COOKIE] ?? null) : null;
}
