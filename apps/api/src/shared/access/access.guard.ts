import { type CanActivate, type ExecutionContext, Injectable, SetMetadata } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import { type Actor, type Role, visitor } from '../actor/actor';
import { refusalsOf, refuseIf } from '../refusal/refusal';
import { SessionReader } from './session-reader';

export type Audience = Role | 'everyone';

/** Who may knock at this route. Without it the route is shut for all. */
export const For = (...audience: Audience[]) => SetMetadata('audience', audience);

/**
 * Answers of this route may be kept until the next write in the municipality: those to visitors, or, where the
 * answer holds nothing personal, the same one for everyone.
 */
export const Cacheable = (audience: 'visitors' | 'everyone' = 'visitors') =>
  SetMetadata('cacheable', audience);

/** The route belongs to the platform, not to one municipality. */
export const AnyHost = () => SetMetadata('any-host', true);

export const accessRefusal = refusalsOf({
  'no-such-municipality': { status: 404, title: 'No municipality is served at this host name' },
  'sign-in-first': { status: 401, title: 'Sign in first' },
  'not-your-role': { status: 403, title: 'Your role may not do this' },
  'route-is-shut': { status: 403, title: 'This route is not open to anyone' },
});

@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly sessions: SessionReader,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const targets = [context.getHandler(), context.getClass()];
    const audience = this.reflector.getAllAndOverride<Audience[] | undefined>('audience', targets);
    if (this.reflector.getAllAndOverride<boolean>('any-host', targets) && !request.municipality) return true;
    refuseIf(request.municipality ? null : accessRefusal('no-such-municipality'));
    const cacheable = this.reflector.get<'visitors' | 'everyone' | undefined>(
      'cacheable',
      context.getHandler(),
    );
    request.actor = await this.actorOf(request, request.municipality!, cacheable !== undefined);
    refuseIf(whyNotEnter(request.actor, audience));
    request.cacheable =
      cacheable === 'visitors' && request.actor.accountId !== null ? null : (cacheable ?? null);
    return true;
  }

  /** Pages that everyone may read need not ask the database again who reads them. */
  private async actorOf(
    request: FastifyRequest,
    municipality: string,
    isPublicPage: boolean,
  ): Promise<Actor> {
    const known = isPublicPage
      ? await this.sessions.recent(request, municipality)
      : await this.sessions.read(request, municipality);
    return known ?? visitor(municipality);
  }
}

/** The first reason why this actor may not use a route with this audience, or null. */
export function whyNotEnter(actor: Actor, audience: readonly Audience[] | undefined) {
  if (!audience || audience.length === 0) return accessRefusal('route-is-shut');
  if (audience.includes('everyone')) return null;
  if (!actor.accountId) return accessRefusal('sign-in-first');
  return actor.roles.some((role) => audience.includes(role)) ? null : accessRefusal('not-your-role');
}
