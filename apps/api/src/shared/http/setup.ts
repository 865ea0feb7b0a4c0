import { createHash } from 'node:crypto';
import type { INestApplication, INestApplicationContext } from '@nestjs/common';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { Config } from '../../config';
import { SESSION_COOKIE } from '../access/session-reader';
import { MAX_UPLOAD_BYTES } from '../files/files';
import { InputProblem, make, ProblemFilter, sendProblem } from '../problem-details/problem.filter';
import { municipalityOfHost } from './host';
import { type CachedAnswer, PublicCache } from './public-cache';
import { securityHeaders, whyNotSameOrigin } from './security';
import { validationPipe } from './validation';

const JSON_LIMIT = 64 * 1024;
const MAX_DEPTH = 20;

export interface HttpSettings {
  config: Config;
  municipalities: ReadonlySet<string>;
}

declare module 'fastify' {
  interface FastifyRequest {
    /** Set by the access guard: for whom the answer may be kept. */
    cacheable: 'visitors' | 'everyone' | null;
    cacheGeneration: number;
  }
}

export function fastifyAdapter({
  trustProxy,
  production,
}: Pick<Config, 'trustProxy' | 'production'>): FastifyAdapter {
  const adapter = new FastifyAdapter({
    trustProxy: trustProxy.length > 0 ? trustProxy : false,
    bodyLimit: JSON_LIMIT,
    routerOptions: { maxParamLength: 200 },
    // An address that cannot be decoded never reaches the hooks below.
    frameworkErrors: (_error: unknown, _request: unknown, reply: FastifyReply) => {
      void reply.headers(securityHeaders({ production }));
      sendProblem(reply, make(400, 'invalid-input', 'The address cannot be read'));
    },
  });
  const fastify = adapter.getInstance() as unknown as FastifyInstance;
  const parse = fastify.getDefaultJsonParser('error', 'error');
  fastify.addContentTypeParser(
    'application/json',
    { parseAs: 'string', bodyLimit: JSON_LIMIT },
    (request, body, done) => {
      if (depthOf(String(body)) > MAX_DEPTH)
        return done(new InputProblem([{ pointer: '', code: 'too-deep', detail: 'nested too deeply' }]));
      void parse(request, String(body), done);
    },
  );
  for (const type of [/^image\//, 'application/pdf'])
    fastify.addContentTypeParser(
      type,
      { parseAs: 'buffer', bodyLimit: MAX_UPLOAD_BYTES },
      (_request, body, done) => done(null, body),
    );
  return adapter;
}

/** Everything around the controllers: tenant, headers, CSRF, cache, validation, problem details. */
export function setUpHttp(app: NestFastifyApplication, { config, municipalities }: HttpSettings): void {
  const fastify = app.getHttpAdapter().getInstance() as unknown as FastifyInstance;
  const headers = securityHeaders(config);
  fastify.decorateRequest('municipality', null);
  fastify.decorateRequest('actor', null);
  fastify.decorateRequest('cacheable', null);
  fastify.decorateRequest('cacheGeneration', 0);
  fastify.addHook('onRequest', (request, reply, done) => {
    void reply.headers(headers);
    request.municipality = municipalityOfHost(config, municipalities, request.headers.host);
    const refusal = whyNotSameOrigin(request);
    if (refusal) return sendProblem(reply, refusal);
    done();
  });
  addPublicCache(fastify, app);
  setPrefix(app);
  app.useGlobalPipes(validationPipe());
  app.useGlobalFilters(new ProblemFilter());
}

/** The major version in the path, except for what is not part of the API. */
export function setPrefix(app: INestApplication): void {
  app.setGlobalPrefix('api/v1', {
    exclude: ['dev/mail', 'dev/mail/:id', 'api/health/live', 'api/health/ready'],
  });
}

/** Anonymous answers are kept in memory until the next write in the municipality; all carry an ETag. */
function addPublicCache(fastify: FastifyInstance, app: INestApplicationContext): void {
  const cache = app.get(PublicCache);
  fastify.addHook('onRequest', (request, reply, done) => {
    if (request.method !== 'GET' || !request.municipality) return done();
    const kept = cache.get(request.municipality, request.url);
    if (kept && (kept.audience === 'everyone' || !hasSession(request))) return answer(request, reply, kept);
    request.cacheGeneration = cache.generation(request.municipality);
    done();
  });
  fastify.addHook('onSend', (request, reply, payload, done) => {
    if (!reply.hasHeader('cache-control')) void reply.header('cache-control', 'no-store');
    if (!request.cacheable || reply.statusCode !== 200 || typeof payload !== 'string')
      return done(null, payload);
    const type = String(reply.getHeader('content-type'));
    const etag = `"${createHash('sha256').update(payload).digest('base64url').slice(0, 22)}"`;
    const kept = { body: payload, type, etag, audience: request.cacheable };
    cache.put(request.municipality!, request.url, request.cacheGeneration, kept);
    void reply.header('etag', etag).header('cache-control', 'no-cache').header('vary', 'cookie');
    done(null, payload);
  });
}

function answer(request: FastifyRequest, reply: FastifyReply, kept: CachedAnswer): void {
  void reply.headers({ etag: kept.etag, 'cache-control': 'no-cache', vary: 'cookie' });
  if (request.headers['if-none-match'] === kept.etag) void reply.status(304).send();
  else void reply.header('content-type', kept.type).send(kept.body);
}

function hasSession(request: FastifyRequest): boolean {
  return request.headers.cookie?.includes(SESSION_COOKIE) ?? false;
}

/** How deep brackets nest, whatever the strings in between say: an over-estimate is fine. */
function depthOf(json: string): number {
  let depth = 0;
  let deepest = 0;
  for (let i = 0; i < json.length; i += 1) {
    const mark = json.charCodeAt(i);
    if (mark === 0x5b || mark === 0x7b) deepest = Math.max(deepest, ++depth);
    else if (mark === 0x5d || mark === 0x7d) depth -= 1;
  }
  return deepest;
}
