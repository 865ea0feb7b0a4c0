import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';

export const STAFF_ROLES = [
  'clerk',
  'policy-officer',
  'moderator',
  'complaints-officer',
  'desk-officer',
  'administrator',
] as const;
export type StaffRole = (typeof STAFF_ROLES)[number];
/** Everyone with a confirmed account is a resident; staff have roles on top of that. */
export type Role = 'resident' | StaffRole;

/** Who asks, of which municipality: a visitor has no account, the system acts without one. */
export interface Actor {
  municipality: string;
  accountId: string | null;
  roles: readonly Role[];
  /** Hash of the session token, so that "sign out elsewhere" can spare this one. */
  session: Buffer | null;
}

export function visitor(municipality: string): Actor {
  return { municipality, accountId: null, roles: [], session: null };
}

/** The worker and the seed: no account, every rule still applies to the facts. */
export function system(municipality: string): Actor {
  return { municipality, accountId: null, roles: [], session: null };
}

export function hasRole(actor: Actor, role: Role): boolean {
  return actor.roles.includes(role);
}

declare module 'fastify' {
  interface FastifyRequest {
    municipality: string | null;
    actor: Actor | null;
  }
}

/** The actor that the access guard put on the request. */
export const Who = createParamDecorator((_: unknown, context: ExecutionContext): Actor => {
  const { actor } = context.switchToHttp().getRequest<FastifyRequest>();
  if (!actor) throw new Error('no actor: the route has no @For');
  return actor;
});
