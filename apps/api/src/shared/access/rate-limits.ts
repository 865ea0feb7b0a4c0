import { createHmac } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import { Config } from '../../config';
import { Database, type InMunicipality } from '../database/database';
import { refusalsOf, RefusalError } from '../refusal/refusal';

/** Points per time, per key. Limits slow down; they never lock somebody else out for good. */
export const LIMITS = {
  'sign-in-address': { points: 60, duration: 900 },
  'sign-in-account': { points: 10, duration: 900 },
  register: { points: 20, duration: 3600 },
  'mail-address': { points: 3, duration: 3600 },
  token: { points: 30, duration: 900 },
  'new-initiative': { points: 30, duration: 3600 },
} as const;
export type Limit = keyof typeof LIMITS;

export const limitRefusal = refusalsOf({
  'too-many-tries': { status: 429, title: 'Too many tries; wait before trying again' },
});

/** Counted in the database, so that several processes count together. Keys are HMACs: no addresses are kept. */
@Injectable()
export class RateLimits {
  private readonly limiters = new Map<string, Promise<RateLimiterPostgres>>();

  constructor(
    private readonly database: Database,
    private readonly config: Config,
  ) {}

  /** Takes one point; refuses with 429 and the seconds to wait when there is none left. */
  async take(who: InMunicipality, limit: Limit, subject: string): Promise<void> {
    const waitSeconds = await this.tryTake(who, limit, subject);
    if (waitSeconds !== null) throw new RefusalError(limitRefusal('too-many-tries', { waitSeconds }));
  }

  /** Takes one point if there is one: null when taken, else the seconds to wait. */
  async tryTake(who: InMunicipality, limit: Limit, subject: string): Promise<number | null> {
    const limiter = await this.limiter(who, limit);
    try {
      await limiter.consume(this.key(limit, subject));
      return null;
    } catch (result) {
      if (result instanceof RateLimiterRes) return Math.max(1, Math.ceil(result.msBeforeNext / 1000));
      throw result;
    }
  }

  async giveBack(who: InMunicipality, limit: Limit, subject: string): Promise<void> {
    await (await this.limiter(who, limit)).delete(this.key(limit, subject));
  }

  private key(limit: Limit, subject: string): string {
    return createHmac('sha256', this.config.appSecret).update(`${limit}:${subject}`).digest('base64url');
  }

  private limiter(who: InMunicipality, limit: Limit): Promise<RateLimiterPostgres> {
    const name = `${who.municipality}:${limit}`;
    const made = this.limiters.get(name) ?? this.make(who, limit);
    this.limiters.set(name, made);
    return made;
  }

  private async make(who: InMunicipality, limit: Limit): Promise<RateLimiterPostgres> {
    return new RateLimiterPostgres({
      storeClient: await this.database.pool(who),
      tableName: 'rate_limit',
      tableCreated: true,
      keyPrefix: limit,
      clearExpiredByTimeout: false,
      ...LIMITS[limit],
    });
  }
}
