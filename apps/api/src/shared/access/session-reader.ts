import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { parseCookie } from 'cookie';
import type { FastifyRequest } from 'fastify';
import type { Actor, StaffRole } from '../actor/actor';
import { Clock } from '../clock/clock';
import { Database } from '../database/database';
import { statement } from '../database/statement';

export const SESSION_COOKIE = '__Host-session';

/** A resident stays signed in for two weeks without use; staff for one hour, and never beyond a working day. */
export const SESSION_LIMITS = {
  resident: { idleSeconds: 14 * 86_400, absoluteSeconds: 60 * 86_400 },
  staff: { idleSeconds: 3_600, absoluteSeconds: 12 * 3_600 },
} as const;

const TOUCH_AFTER_MS = 60_000;

const findSession = statement(
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
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

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
}

export function sessionToken(request: FastifyRequest): string | null {
  const header = request.headers.cookie;
  return header ? (parseCookie(header)[SESSION_COOKIE] ?? null) : null;
}
