import type { INestApplication } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import type { FastifyInstance } from 'fastify';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Config } from './config';
import { API_VERSION } from './shared/http/security';

const PROBLEM = {
  type: 'object',
  required: ['type', 'title', 'status', 'code'],
  properties: {
    type: { type: 'string' },
    title: { type: 'string' },
    status: { type: 'integer' },
    code: { type: 'string' },
    detail: { type: 'string' },
    details: { type: 'object', additionalProperties: true },
    traceId: { type: 'string' },
    errors: {
      type: 'array',
      items: {
        type: 'object',
        required: ['pointer', 'code', 'detail'],
        properties: { pointer: { type: 'string' }, code: { type: 'string' }, detail: { type: 'string' } },
      },
    },
  },
};

/** The description of the API, the same whether or not a database runs. */
export function describeApi(app: INestApplication): OpenAPIObject {
  const builder = new DocumentBuilder()
    .setTitle('Samenstem')
    .setDescription(
      'Participation platform for Dutch municipalities: initiatives, support, decisions and delivery.',
    )
    .setVersion(API_VERSION)
    .setContact('Samenstem', 'https://samenstem.example', 'beheer@samenstem.example')
    .setLicense('EUPL-1.2', 'https://joinup.ec.europa.eu/collection/eupl/eupl-text-eupl-12')
    .addServer('/')
    .addCookieAuth('__Host-session', { type: 'apiKey', in: 'cookie' }, 'session');
  const document = SwaggerModule.createDocument(app, builder.build());
  document.components = {
    ...document.components,
    schemas: { ...document.components?.schemas, Problem: PROBLEM as never },
  };
  for (const path of Object.values(document.paths))
    for (const operation of Object.values(path)) addProblems(operation);
  return document;
}

interface Operation {
  summary?: string;
  description?: string;
  responses?: Record<string, { description?: string; content?: unknown; headers?: unknown }>;
}

/** Every operation may answer a problem, and every answer says which version spoke. */
function addProblems(operation: Operation): void {
  if (!operation?.responses) return;
  operation.description ??= operation.summary;
  const problem = {
    description: 'Refused, with the reason',
    content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
  };
  operation.responses = { ...operation.responses, '400': problem, default: problem };
  for (const response of Object.values(operation.responses))
    response.headers = {
      'API-Version': { description: 'Full version of the API', schema: { type: 'string' } },
    };
}

const DOCS_PAGE = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Samenstem API</title>
<link rel="stylesheet" href="/api/docs/swagger-ui.css"></head><body><div id="swagger-ui"></div>
<script src="/api/docs/swagger-ui-bundle.js"></script><script src="/api/docs/start.js"></script></body></html>`;
const DOCS_START = `SwaggerUIBundle({ url: '/api/v1/openapi.json', dom_id: '#swagger-ui' });`;

/** The description for machines always; the page for people outside production only (T123). */
export function serveApiDescription(app: NestFastifyApplication, config: Config): void {
  const fastify = app.getHttpAdapter().getInstance() as unknown as FastifyInstance;
  let description: string | null = null;
  fastify.get('/api/v1/openapi.json', (_request, reply) => {
    description ??= JSON.stringify(describeApi(app));
    void reply
      .headers({ 'access-control-allow-origin': '*', 'cross-origin-resource-policy': 'cross-origin' })
      .type('application/json')
      .send(description);
  });
  if (config.production) return;
  fastify.get('/api/docs', (_request, reply) => void reply.type('text/html; charset=utf-8').send(DOCS_PAGE));
  fastify.get('/api/docs/start.js', (_request, reply) => void reply.type('text/javascript').send(DOCS_START));
  for (const [file, type] of [
    ['swagger-ui.css', 'text/css'],
    ['swagger-ui-bundle.js', 'text/javascript'],
  ] as const)
    fastify.get(`/api/docs/${file}`, (_request, reply) => {
      void reply
        .type(type)
        .send(readFileSync(join(dirname(require.resolve('swagger-ui-dist/package.json')), file)));
    });
}
