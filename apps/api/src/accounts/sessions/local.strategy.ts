import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import passport from 'passport';
import { Strategy } from 'passport-local';
import type { Actor } from '../../shared/actor/actor';
import { normaliseEmail } from '../accounts.rules';
import { SessionsService } from './sessions.service';

/** What passport's strategies look at; Fastify's request is not an Express one. */
interface PassportRequest {
  body: unknown;
  headers: FastifyRequest['headers'];
  actor: Actor;
}

/** Signing in goes through passport, so that another strategy can stand beside this one. */
@Injectable()
export class Passport {
  private readonly authenticator = new passport.Authenticator();

  constructor(sessions: SessionsService) {
    this.authenticator.use(
      'local',
      new Strategy(
        { usernameField: 'email', session: false, passReqToCallback: true },
        (request, email, password, done) => {
          const { actor } = request as unknown as PassportRequest;
          sessions.authenticate(actor, { email: normaliseEmail(email), password }).then(
            (id) => done(null, { id }),
            (error: unknown) => done(error),
          );
        },
      ),
    );
  }

  /** The account id that a strategy found; throws the refusal of the service, or wrong credentials. */
  authenticate(strategy: 'local', request: PassportRequest): Promise<string> {
    return new Promise((resolve, reject) => {
      const answer = (error: unknown, user?: { id: string } | false) =>
        error
          ? reject(error as Error)
          : user
            ? resolve(user.id)
            : reject(new Error(`passport ${strategy} found nobody`));
      this.authenticator.authenticate(strategy, { session: false }, answer)(request, {}, reject);
    });
  }
}
