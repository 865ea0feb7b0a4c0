import { stringifySetCookie } from 'cookie';
import type { FastifyReply } from 'fastify';
import { SESSION_COOKIE } from '../../shared/access/session-reader';
import type { OpenedSession } from './sessions.service';

const ATTRIBUTES = { httpOnly: true, secure: true, sameSite: 'lax', path: '/' } as const;

export function setSessionCookie(reply: FastifyReply, { token, endsAt }: OpenedSession): void {
  void reply.header(
    'set-cookie',
    stringifySetCookie(SESSION_COOKIE, token, { ...ATTRIBUTES, expires: endsAt }),
  );
}

export function clearSessionCookie(reply: FastifyReply): void {
  void reply
    .header('set-cookie', stringifySetCookie(SESSION_COOKIE, '', { ...ATTRIBUTES, maxAge: 0 }))
    .header('clear-site-data', '"cache", "storage"');
}
