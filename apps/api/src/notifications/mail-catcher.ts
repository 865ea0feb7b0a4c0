import { Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { Config } from '../config';

export interface CaughtMail {
  id: number;
  to: string;
  subject: string;
  text: string;
  html: string;
}

const KEEP = 500;

/** Development only: the last mails, newest first. */
@Injectable()
export class CaughtMails {
  readonly mails: CaughtMail[] = [];
  private count = 0;

  keep(mail: Omit<CaughtMail, 'id'>): void {
    this.mails.unshift({ id: ++this.count, ...mail });
    this.mails.length = Math.min(this.mails.length, KEEP);
  }
}

/** Development only: an SMTP server in this process that keeps the last mails to be read at /dev/mail. */
@Injectable()
export class MailCatcher implements OnApplicationBootstrap, OnApplicationShutdown {
  private close: (() => void) | null = null;

  constructor(
    private readonly config: Config,
    private readonly caught: CaughtMails,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    const port = this.config.devMailPort;
    if (port === null) return;
    const [{ SMTPServer }, { simpleParser }] = await Promise.all([
      import('smtp-server'),
      import('mailparser'),
    ]);
    const server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS', 'AUTH'],
      onData: (stream, _session, done) => {
        simpleParser(stream).then((mail) => {
          const to = Array.isArray(mail.to) ? mail.to[0] : mail.to;
          this.caught.keep({
            to: to?.value[0]?.address ?? '',
            subject: mail.subject ?? '',
            text: mail.text ?? '',
            html: mail.html || '',
          });
          done();
        }, done);
      },
    });
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen(port, '127.0.0.1', resolve);
    });
    this.close = () => server.close();
  }

  onApplicationShutdown(): void {
    this.close?.();
  }
}
