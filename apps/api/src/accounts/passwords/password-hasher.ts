import { Injectable } from '@nestjs/common';
import { hash, verify } from '@node-rs/argon2';

/** OWASP's Argon2id setting: 19 MiB, two passes, one lane. */
const SETTINGS = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

@Injectable()
export class PasswordHasher {
  private readonly nobody = hash('a password that no account has', SETTINGS);

  hash(password: string): Promise<string> {
    return hash(password.normalize('NFKC'), SETTINGS);
  }

  /** Takes the same time for an account that does not exist: then `stored` is null and the answer false (T122). */
  async matches(stored: string | null, password: string): Promise<boolean> {
    const right = await verify(stored ?? (await this.nobody), password.normalize('NFKC'));
    return right && stored !== null;
  }
}
