import { Injectable } from '@nestjs/common';
import type { Actor } from '../../shared/actor/actor';
import { Database } from '../../shared/database/database';
import { refuseIf } from '../../shared/refusal/refusal';
import { Account } from '../account.entity';
import type { AccountDto, ChangeProfileDto, WhoAmIDto } from '../accounts.dto';
import { RegistrationsService } from '../registrations/registrations.service';
import { findProfile } from './profile.queries';

/** Who am I, and what others see of me. */
@Injectable()
export class ProfileService {
  constructor(
    private readonly database: Database,
    private readonly registrations: RegistrationsService,
  ) {}

  async whoAmI(actor: Actor): Promise<WhoAmIDto> {
    if (!actor.accountId) return { account: null };
    const [account] = await this.database.screen<AccountDto>(actor, findProfile, [actor.accountId]);
    return { account: account ? { ...account, roles: ['resident', ...account.roles] } : null };
  }

  async change(actor: Actor, input: ChangeProfileDto): Promise<WhoAmIDto> {
    await this.database.write(actor, async (tx) => {
      refuseIf(await this.registrations.whyNotLiveIn(tx, input.neighbourhoodKey));
      const { neighbourhoodKey, ...rest } = input;
      const place = neighbourhoodKey === undefined ? {} : { neighbourhoodKey: neighbourhoodKey || null };
      const changes = { ...given(rest), ...place };
      if (Object.keys(changes).length > 0) await tx.orm.update(Account, { id: actor.accountId! }, changes);
    });
    return this.whoAmI(actor);
  }
}

/** Fields that are missing or null stay as they are. */
function given<T extends object>(value: T): Partial<T> {
  return Object.fromEntries(Object.entries(value).filter(([, item]) => item != null)) as Partial<T>;
}
