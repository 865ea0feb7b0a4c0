import { Injectable } from '@nestjs/common';
import { createTransport, type Transporter } from 'nodemailer';
import { Config } from '../config';
import { type MailContext, type MailText, oneLine, renderHtml, renderText } from './mail';
import { mailFrame } from './mail-texts';

export type Language = 'nl' | 'en';

/** Sends one mail to one address over SMTP. */
@Injectable()
export class Mailer {
  private readonly transport: Transporter | null;

  constructor(private readonly config: Config) {
    this.transport = config.smtpUrl ? createTransport(config.smtpUrl, { from: config.mailFrom }) : null;
  }

  async send(to: string, language: Language, context: MailContext, mail: MailText): Promise<void> {
    if (!this.transport) return;
    const frame = mailFrame[language](context);
    await this.transport.sendMail({
      from: this.config.mailFrom,
      to: { name: oneLine(context.displayName), address: to },
      subject: oneLine(mail.subject),
      text: renderText(mail, frame.greeting, frame.footer),
      html: renderHtml(mail, frame.greeting, frame.footer, language),
    });
  }
}
