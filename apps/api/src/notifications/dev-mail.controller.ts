import { Controller, Get, NotFoundException, Param, ParseIntPipe, Query, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { AnyHost, For } from '../shared/access/access.guard';
import { Config } from '../config';
import { escapeHtml } from './mail';
import { CaughtMails } from './mail-catcher';

/** Development only: what was mailed, so that a newcomer can click the links. */
@ApiExcludeController()
@Controller('/dev/mail')
export class DevMailController {
  constructor(
    private readonly caught: CaughtMails,
    private readonly config: Config,
  ) {}

  @Get()
  @For('everyone')
  @AnyHost()
  list(@Res() reply: FastifyReply, @Query('to') to?: string): void {
    this.refuseInProduction();
    const mails = this.caught.mails.filter((mail) => !to || mail.to === to);
    const rows = mails
      .map(
        (mail) =>
          `<li><a href="/dev/mail/${mail.id}">${escapeHtml(mail.subject)}</a> ${escapeHtml(mail.to)}</li>`,
      )
      .join('');
    page(
      reply,
      'Mail',
      rows ? `<ol reversed>${rows}</ol>` : '<p>Nog geen mail. Registreer of dien iets in.</p>',
    );
  }

  @Get(':id')
  @For('everyone')
  @AnyHost()
  one(@Res() reply: FastifyReply, @Param('id', ParseIntPipe) id: number): void {
    this.refuseInProduction();
    const mail = this.caught.mails.find(({ id: caught }) => caught === id);
    if (!mail) throw new NotFoundException();
    page(
      reply,
      mail.subject,
      `<p><a href="/dev/mail">Alle mail</a></p><p>Aan: ${escapeHtml(mail.to)}</p>${linked(mail.text)}`,
    );
  }

  private refuseInProduction(): void {
    if (this.config.production) throw new NotFoundException();
  }
}

function linked(text: string): string {
  const safe = escapeHtml(text).replace(/https?:\/\/[^\s<]+/g, (url) => `<a href="${url}">${url}</a>`);
  return `<div>${safe.replaceAll('\n', '<br>')}</div>`;
}

function page(reply: FastifyReply, title: string, body: string): void {
  void reply
    .header('content-type', 'text/html; charset=utf-8')
    .header('cache-control', 'no-store')
    .send(
      `<!doctype html><html lang="nl"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">` +
        `<title>${escapeHtml(title)}</title></head><body><main><h1>${escapeHtml(title)}</h1>${body}</main></body></html>`,
    );
}
