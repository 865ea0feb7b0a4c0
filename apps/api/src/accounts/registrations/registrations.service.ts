import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { MunicipalitiesService } from '../../municipalities/municipalities.service';
import { NotificationsService } from '../../notifications/notifications.service';
import { RateLimits } from '../../shared/access/rate-limits';
import { hashToken } from '../../shared/access/session-reader';
import { type Actor, system } from '../../shared/actor/actor';
import { addSeconds } from '../../shared/calendar/calendar';
import { Database } from '../../shared/database/database';
import { statement } from '../../shared/database/statement';
import type { Tx } from '../../shared/database/tx';
import type { Job } from '../../shared/jobs/queues';
import { refuseIf, RefusalError } from '../../shared/refusal/refusal';
import { Account, Registration } from '../account.entity';
import type { RegisterDto } from '../accounts.dto';
import { accountRefusal, whyNotPassword } from '../accounts.rules';
import { PasswordHasher } from '../passwords/password-hasher';
import { newToken } from '../passwords/tokens';

const VALID_SECONDS = 24 * 3600;

const addAccount = statement(
  'account-add',
  `INSERT INTO account (id, email, password_hash, display_name, neighbourhood_key, language, created_at)
   VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (email) DO NOTHING RETURNING id`,
);

export interface RegistrationJob extends Job {
  registrationId: string;
}

/** Asking for an account, and confirming the address: only then does the account exist. */
@Injectable()
export class RegistrationsService {
  constructor(
    private readonly database: Database,
    private readonly hasher: PasswordHasher,
    private readonly limits: RateLimits,
    private readonly notifications: NotificationsService,
    private readonly municipalities: MunicipalitiesService,
  ) {}

  /** The same answer in the same time, whether the address is known or not; the mail tells (T122). */
  async register(actor: Actor, input: RegisterDto): Promise<void> {
    refuseIf(whyNotPassword(input.password, input.email, input.displayName));
    const passwordHash = await this.hasher.hash(input.password);
    const mayMail = (await this.limits.tryTake(actor, 'mail-address', input.email)) === null;
    await this.database.write(actor, async (tx) => {
      refuseIf(await this.whyNotLiveIn(tx, input.neighbourhoodKey));
      const known = await tx.orm.findOneBy(Account, { email: input.email });
      if (!mayMail) return;
      if (known) return this.notifications.mail(tx, known.id, 'already-registered', '/inloggen');
      const registrationId = await this.keep(tx, input, passwordHash);
      await tx.later('account-mail', [{ municipality: actor.municipality, registrationId }]);
    });
  }

  /** Makes the account of a mailed link; the link works once. */
  async confirm(actor: Actor, token: string): Promise<string> {
    return this.database.write(actor, async (tx) => {
      const now = tx.now();
      const registration = await tx.orm.findOneBy(Registration, { tokenHash: hashToken(token) });
      if (!registration || registration.expiresAt <= now)
        throw new RefusalError(accountRefusal('token-not-valid'));
      const id = randomUUID();
      const { email, passwordHash, displayName, neighbourhoodKey, language } = registration;
      const added = await tx.row(addAccount, [
        id,
        email,
        passwordHash,
        displayName,
        neighbourhoodKey,
        language,
        now,
      ]);
      refuseIf(added ? null : accountRefusal('token-not-valid'));
      await tx.orm.delete(Registration, { email });
      return id;
    });
  }

  /** An empty neighbourhood is fine; one that does not exist here is not. */
  async whyNotLiveIn(tx: Tx, neighbourhoodKey: string | undefined) {
    const isKnown = !neighbourhoodKey || (await this.municipalities.hasNeighbourhood(tx, neighbourhoodKey));
    return isKnown ? null : accountRefusal('neighbourhood-unknown');
  }

  private async keep(tx: Tx, input: RegisterDto, passwordHash: string): Promise<string> {
    const now = tx.now();
    const id = randomUUID();
    await tx.orm.insert(Registration, {
      id,
      email: input.email,
      passwordHash,
      displayName: input.displayName,
      neighbourhoodKey: input.neighbourhoodKey || null,
      language: input.language ?? 'nl',
      createdAt: now,
      expiresAt: addSeconds(now, VALID_SECONDS),
    });
    return id;
  }

  /** The token is made when the mail is written, so that no queue ever holds it. */
  async mailLink({ municipality, registrationId }: RegistrationJob): Promise<void> {
    const { token, hash } = newToken();
    const registration = await this.database.write(system(municipality), async (tx) => {
      await tx.orm.update(Registration, { id: registrationId }, { tokenHash: hash });
      return tx.orm.findOneBy(Registration, { id: registrationId });
    });
    if (registration)
      await this.notifications.send(
        municipality,
        registration,
        'confirm-registration',
        `/bevestigen#${token}`,
        {},
      );
  }
}
