import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import fastifyStatic from '@fastify/static';
import { Module } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Config } from '../config';
import { InitiativesModule } from '../initiatives/initiatives.module';
import { make, sendProblem } from '../shared/problem-details/problem.filter';
import { renderPage } from './page';
import { PagesService } from './pages.service';

/** Lets the recount page open without a network; its place decides how much of the site it may answer for. */
const OFFLINE_WORKER = 'recount-offline.js';

@Module({ imports: [InitiativesModule], providers: [PagesService] })
export class WebPagesModule {}

/** Serves the built web application; a page's HTML carries the title, summary and image of what it shows. */
export async function serveWeb(app: NestFastifyApplication, config: Config): Promise<void> {
  const root = config.webRoot ?? resolve(__dirname, '../../../web/dist');
  const shell = existsSync(join(root, 'index.html')) ? readFileSync(join(root, 'index.html'), 'utf8') : null;
  const fastify = app.getHttpAdapter().getInstance() as unknown as FastifyInstance;
  if (shell)
    await fastify.register(
      fastifyStatic as never,
      {
        root: join(root, 'assets'),
        prefix: '/assets/',
        immutable: true,
        maxAge: '1y',
        preCompressed: true,
      } as never,
    );
  const offline = join(root, OFFLINE_WORKER);
  if (existsSync(offline)) {
    const script = readFileSync(offline);
    fastify.get(`/${OFFLINE_WORKER}`, (_request, reply) =>
      reply.type('text/javascript; charset=utf-8').header('cache-control', 'no-cache').send(script),
    );
  }
  const pages = app.get(PagesService);
  fastify.get(
    '/robots.txt',
    (_request, reply) => void reply.type('text/plain').send('User-agent: *\nDisallow: /beheer\n'),
  );
  fastify.get(
    '/.well-known/security.txt',
    (_request, reply) => void reply.type('text/plain').send(pages.securityText()),
  );
  fastify.get('/*', (request, reply) => sendPage({ pages, shell }, request, reply));
}

async function sendPage(
  { pages, shell }: { pages: PagesService; shell: string | null },
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply | void> {
  if (!shell || /^\/(api|dev|assets)(\/|$)/.test(request.url))
    return sendProblem(reply, make(404, 'not-found', 'There is nothing here'));
  const page = await pages.describe(
    request.municipality,
    request.url.split('?')[0]!,
    request.headers.host ?? '',
  );
  return reply
    .status(page.status)
    .header('content-type', 'text/html; charset=utf-8')
    .header('cache-control', 'no-cache')
    .send(renderPage(shell, page));
}
