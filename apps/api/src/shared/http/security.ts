import type { FastifyRequest } from 'fastify';
import type { Config } from '../../config';
import { make, type Problem } from '../problem-details/problem.filter';

const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "worker-src 'self'",
  "frame-src 'none'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "object-src 'none'",
].join('; ');

/** The headers of every answer, errors included. */
export function securityHeaders(config: Pick<Config, 'production'>): Record<string, string> {
  return {
    'content-security-policy': config.production ? `${POLICY}; upgrade-insecure-requests` : POLICY,
    'strict-transport-security': 'max-age=31536000; includeSubDomains',
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'same-origin',
    'x-frame-options': 'DENY',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'permissions-policy': 'camera=(), microphone=(), geolocation=(self)',
    'api-version': API_VERSION,
  };
}

export const API_VERSION = '1.0.0';

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);
const BODY_TYPES = /^(application\/json|image\/|application\/pdf)/;

/** Why a changing request is not believed to come from our own pages, or null (ASVS 3.5.1). */
export function whyNotSameOrigin(request: FastifyRequest): Problem | null {
  if (SAFE.has(request.method)) return null;
  const site = request.headers['sec-fetch-site'];
  const origin = request.headers.origin;
  const own = origin !== undefined && origin.replace(/^https?:\/\//, '') === request.headers.host;
  if (site !== undefined ? site !== 'same-origin' : !own)
    return make(403, 'cross-site', 'Changes are accepted from our own pages only');
  const type = request.headers['content-type'];
  if (type !== undefined && !BODY_TYPES.test(type))
    return make(415, 'unsupported-media-type', 'This media type is not accepted');
  return null;
}
