import { randomBytes } from 'node:crypto';
import { hashToken } from '../../shared/access/session-reader';

/** A secret for a cookie or a mailed link: 256 bits, of which only the hash is stored (T116). */
export function newToken(): { token: string; hash: Buffer } {
  const token = randomBytes(32).toString('base64url');
  return { token, hash: hashToken(token) };
}
